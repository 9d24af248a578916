// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/overviewcharts.h"
#include "models/reports/posttables.h"
#include "models/reports/reportsections.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr double chartHeight = 36; // millimetres
constexpr std::size_t mostNamedAccounts = 4;
constexpr std::array pageFigures{Metric::Followers, Metric::Views, Metric::Reach, Metric::Engagements,
                                 Metric::EngagementRate};

QString text(const char *source)
{
    return QCoreApplication::translate("PlatformPages", source);
}

FiguresBlock::Figure figureOf(const Card &card, const ReportContext &context)
{
    TableCell remark = context.words.change(card);
    if (card.delta.kind == Delta::Kind::Change)
        remark.value = card.delta.amount;
    return {.label = context.words.label(card),
            .value = context.format().figure(card.metric, card.value, false),
            .remark = std::move(remark)};
}

/// Followers, views, reach where the platform gives it, engagements and their rate: on every page in the same order.
FiguresBlock figuresBlock(const PlatformFigures &part, const ReportContext &context)
{
    FiguresBlock block;
    for (const Metric metric : pageFigures) {
        const Card *card = findCard(part.overview, metric);
        if (card != nullptr && card->reason != UnknownReason::NotServed)
            block.figures.push_back(figureOf(*card, context));
    }
    return block;
}

std::optional<double> asReal(std::optional<qint64> value)
{
    return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
}

/// What this platform alone tells and no other block of the page.
void addOwnRows(TableBlock &table, const PlatformFigures &part, const ReportContext &context)
{
    if (!context.figures.comparison)
        return;
    const CompareAnswer &answer = *context.figures.comparison;
    const ReportCells cells(context.format());
    const auto column = std::ranges::find_if(answer.columns, [&part](const CompareColumn &one) {
        return !one.account && one.platform == part.platform;
    });
    const auto index = static_cast<std::size_t>(column - answer.columns.begin());
    for (const CompareRow &row : answer.rows) {
        const bool shown = findCard(part.overview, row.metric) != nullptr
            || std::ranges::find(engagementFigures, row.metric) != engagementFigures.end();
        if (column == answer.columns.end() || shown || isToldBySeveral(row) || !row.cells[index].value)
            continue;
        const CompareCell &cell = row.cells[index];
        std::vector<TableCell> line{ReportCells::label(metricLabel(row.metric)), strongCell(cells.figure(row.metric, cell.value))};
        if (context.figures.query.comparedRange()) {
            line.push_back(cells.figure(row.metric, cell.compared));
            line.push_back(cells.delta(row.metric, cell.delta));
        }
        table.rows.push_back(std::move(line));
    }
}

TableBlock partsTable(const PlatformFigures &part, const ReportContext &context, const QString &title)
{
    const ReportCells cells(context.format());
    const auto compared = context.figures.query.comparedRange();
    TableBlock table{.title = title,
                     .columns = {ReportCells::text(text(QT_TRANSLATE_NOOP("PlatformPages", "Figure")), 1.6),
                                 ReportCells::number(context.words.shortPeriod(context.figures.query.range), DataKind::Number)}};
    if (compared) {
        table.columns.push_back(ReportCells::number(context.words.shortPeriod(*compared), DataKind::Number));
        table.columns.push_back(ReportCells::number(text(QT_TRANSLATE_NOOP("PlatformPages", "Change")), DataKind::Share));
    }
    for (const EngagementFigure &figure : part.engagement.total.figures) {
        if (figure.metric == Metric::Engagements || figure.reason == UnknownReason::NotServed)
            continue;
        std::vector<TableCell> row{ReportCells::label(metricLabel(figure.metric)),
                                   strongCell(cells.figure(figure.metric, asReal(figure.value)))};
        if (compared) {
            row.push_back(cells.figure(figure.metric, asReal(figure.previous)));
            row.push_back(cells.delta(figure.metric, figure.delta));
        }
        table.rows.push_back(std::move(row));
    }
    addOwnRows(table, part, context);
    return table;
}

QStringList notGiven(const PlatformFigures &part)
{
    std::vector<Metric> missing;
    for (const Card &card : part.overview.cards) {
        if (card.reason == UnknownReason::NotServed)
            missing.push_back(card.metric);
    }
    for (const EngagementFigure &figure : part.engagement.total.figures) {
        if (figure.reason == UnknownReason::NotServed && std::ranges::find(missing, figure.metric) == missing.end())
            missing.push_back(figure.metric);
    }
    if (missing.empty())
        return {};
    return {text(QT_TRANSLATE_NOOP("PlatformPages", "%1 does not give: %2."))
                .arg(platformName(part.platform), metricLabels(missing))};
}

/// Whose figures the page adds up.
QString accountsNote(const PlatformFigures &part)
{
    if (part.overview.freshness.size() > mostNamedAccounts)
        return QCoreApplication::translate("PlatformPages", "%n account(s)", nullptr,
                                           static_cast<int>(part.overview.freshness.size()));
    QStringList names;
    for (const Freshness &fresh : part.overview.freshness)
        names << fresh.account.profile.title;
    return names.join(u", "_s);
}

ReportBlocks pageOf(const PlatformFigures &part, const ReportContext &context)
{
    const QString name = platformName(part.platform);
    ReportBlocks blocks{HeadingBlock{.text = name, .note = accountsNote(part)}, figuresBlock(part, context)};
    ChartSpec trend = trendChart(part.overview, Metric::Views, context.locale());
    if (trend.hasValues())
        blocks.push_back(ChartBlock{.chart = std::move(trend), .heightMillimetres = chartHeight});
    blocks.push_back(partsTable(part, context,
                                text(QT_TRANSLATE_NOOP("PlatformPages", "%1: further figures")).arg(name)));
    if (!part.overview.topContent.empty()) {
        const QString title = text(QT_TRANSLATE_NOOP("PlatformPages", "Top content on %1")).arg(name);
        blocks.push_back(HeadingBlock{.text = title,
                                      .note = text(QT_TRANSLATE_NOOP("PlatformPages", "published in this period, lifetime figures")),
                                      .level = 3});
        blocks.push_back(rankedTable(part.overview.topContent, context, title));
    }
    if (const QStringList notes = notGiven(part); !notes.isEmpty())
        blocks.push_back(BulletsBlock{notes});
    return blocks;
}

} // namespace

ReportBlocks platformPages(const ReportContext &context)
{
    ReportBlocks blocks;
    for (const PlatformFigures &part : context.figures.platforms)
        appendTo(blocks, pageOf(part, context));
    return blocks;
}

} // namespace creatormetrics
