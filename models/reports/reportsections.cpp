// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/reportsections.h"

#include "models/analytics/overviewcharts.h"
#include "models/reports/reportfurniture.h"
#include "models/reports/reportgoals.h"
#include "models/reports/reportsummary.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr double trendHeight = 52; // millimetres

QString text(const char *source)
{
    return QCoreApplication::translate("ReportSections", source);
}

ReportBlocks emptySummary()
{
    return {ParagraphBlock{.text = text(QT_TRANSLATE_NOOP("ReportSections", "There are no figures for these days.")),
                           .lead = true},
            CalloutBlock{.title = text(QT_TRANSLATE_NOOP("ReportSections", "What to do")),
                         .text = text(QT_TRANSLATE_NOOP(
                             "ReportSections", "Connect an account or import the files that a platform lets you "
                                               "download, then make this report again."))}};
}

/// A week's summary opens the first page, so its heading says which week it is.
HeadingBlock summaryHeading(const ReportContext &context)
{
    if (!context.isShort())
        return {.text = text(QT_TRANSLATE_NOOP("ReportSections", "Summary"))};
    return {.text = text(QT_TRANSLATE_NOOP("ReportSections", "Week of %1"))
                        .arg(context.words.period(context.figures.query.range)),
            .note = comparedWith(context.figures.overview, context.words)};
}

QString derivedNote(const Overview &overview)
{
    const auto derived = [](const Card &card) { return metricInfo(card.metric).derived; };
    if (!std::ranges::any_of(overview.cards, derived))
        return {};
    if (!overview.query.denominator)
        return text(QT_TRANSLATE_NOOP("ReportSections", "ƒ derived from platform data"));
    return text(QT_TRANSLATE_NOOP("ReportSections", "ƒ derived from platform data, rate by %1"))
        .arg(denominatorWord(*overview.query.denominator));
}

std::vector<TableColumn> keyFigureColumns(const ReportContext &context)
{
    const AnalyticsQuery &query = context.figures.query;
    std::vector<TableColumn> columns{
        ReportCells::text(text(QT_TRANSLATE_NOOP("ReportSections", "Figure")), 2.2),
        ReportCells::number(context.words.shortPeriod(query.range), DataKind::Number, 1.3)};
    if (const auto compared = query.comparedRange()) {
        columns.push_back(ReportCells::number(context.words.shortPeriod(*compared), DataKind::Number, 1.3));
        columns.push_back(ReportCells::number(text(QT_TRANSLATE_NOOP("ReportSections", "Change")), DataKind::Number));
    }
    if (!context.settings.goals.empty())
        columns.push_back(ReportCells::number(text(QT_TRANSLATE_NOOP("ReportSections", "Goal")), DataKind::Number, 1.6));
    return columns;
}

TableCell changeCell(const Card &card, const ReportWords &words)
{
    TableCell cell = words.change(card);
    if (card.delta.kind == Delta::Kind::Change)
        cell.value = card.metric == Metric::Posts ? card.value.value_or(0) - card.previous.value_or(0) : card.delta.amount;
    return cell;
}

TableCell goalOf(const Card &card, const ReportContext &context)
{
    const auto goal = context.settings.goals.find(card.metric);
    if (goal == context.settings.goals.end())
        return ReportCells::unknown();
    const double passed = passedShare(context.figures.query.range, context.figures.asOf);
    const GoalState state = goalState(card.metric, card.value, goal->second, passed,
                                      followersAtStart(context.figures, card.metric));
    return goalCell(card.metric, goal->second, state, context.format());
}

std::vector<TableCell> keyFigureRow(const Card &card, const ReportContext &context)
{
    const ReportCells cells(context.format());
    std::vector<TableCell> row{ReportCells::label(context.words.label(card)),
                               strongCell(cells.figure(card.metric, card.value))};
    if (context.figures.query.comparedRange()) {
        row.push_back(cells.figure(card.metric, card.previous));
        row.push_back(changeCell(card, context.words));
    }
    if (!context.settings.goals.empty())
        row.push_back(goalOf(card, context));
    return row;
}

} // namespace

void appendTo(ReportBlocks &all, ReportBlocks blocks)
{
    std::ranges::move(blocks, std::back_inserter(all));
}

ReportBlocks summarySection(const ReportContext &context)
{
    ReportBlocks blocks{summaryHeading(context)};
    if (!hasAnyFigure(context.figures.overview)) {
        appendTo(blocks, emptySummary());
        return blocks;
    }
    const auto written = context.settings.comments.find(ReportSection::Summary);
    const QString lead = summaryLead(context).join(u' ');
    if (written != context.settings.comments.end() && !written->second.trimmed().isEmpty())
        blocks.push_back(MarkdownBlock{written->second});
    else if (!lead.isEmpty())
        blocks.push_back(ParagraphBlock{.text = lead, .lead = true});
    blocks.push_back(BulletsBlock{summaryBullets(context)});
    return blocks;
}

ReportBlocks keyFiguresSection(const ReportContext &context)
{
    const Overview &overview = context.figures.overview;
    const QString title = text(QT_TRANSLATE_NOOP("ReportSections", "Key figures"));
    TableBlock table{.title = title, .columns = keyFigureColumns(context)};
    for (const Card &card : overview.cards)
        table.rows.push_back(keyFigureRow(card, context));
    ReportBlocks blocks{HeadingBlock{.text = title, .note = derivedNote(overview), .level = 2}, std::move(table)};
    if (!context.isShort()) {
        if (ChartSpec trend = trendChart(overview, Metric::Views, context.locale()); trend.hasValues())
            blocks.push_back(ChartBlock{.chart = std::move(trend), .heightMillimetres = trendHeight});
    }
    appendTo(blocks, platformParts(context));
    return blocks;
}

ReportBlocks platformParts(const ReportContext &context)
{
    const Overview &overview = context.figures.overview;
    if (overview.platforms.size() < 2)
        return {};
    const QString title = text(QT_TRANSLATE_NOOP("ReportSections", "By platform"));
    TableBlock table{.title = title,
                     .columns = {ReportCells::text(text(QT_TRANSLATE_NOOP("ReportSections", "Figure")), 1.6)}};
    for (const PlatformSeries &series : overview.platforms)
        table.columns.push_back(ReportCells::number(platformName(series.platform), DataKind::Number));
    const ReportCells cells(context.format());
    for (const Card &card : overview.cards) {
        std::vector<TableCell> row{ReportCells::label(context.words.label(card))};
        for (const PlatformSeries &series : overview.platforms) {
            const auto part = std::ranges::find(card.parts, series.platform, &PlatformPart::platform);
            row.push_back(cells.figure(card.metric, part == card.parts.end() ? std::nullopt : part->value));
        }
        table.rows.push_back(std::move(row));
    }
    return {HeadingBlock{.text = title,
                         .note = text(QT_TRANSLATE_NOOP("ReportSections",
                                                        "a dash: the platform does not give it, or it is not known")),
                         .level = context.isShort() ? 2 : 3},
            std::move(table)};
}

} // namespace creatormetrics
