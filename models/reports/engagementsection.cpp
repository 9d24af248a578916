// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/engagementcharts.h"
#include "models/analytics/overviewcharts.h"
#include "models/reports/reportcells.h"
#include "models/reports/reportsections.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr double chartHeight = 28; // millimetres

QString text(const char *source)
{
    return QCoreApplication::translate("EngagementSection", source);
}

std::vector<TableColumn> columnsOf(const Engagement &answer, DataKind kind)
{
    std::vector<TableColumn> columns{
        ReportCells::text(text(QT_TRANSLATE_NOOP("EngagementSection", "Figure")), 1.4),
        ReportCells::number(text(QT_TRANSLATE_NOOP("EngagementSection", "Total")), kind)};
    if (answer.query.comparedRange()) {
        columns.push_back(ReportCells::number(text(QT_TRANSLATE_NOOP("EngagementSection", "Before")), kind));
        columns.push_back(ReportCells::number(text(QT_TRANSLATE_NOOP("EngagementSection", "Change")), DataKind::Share, 0.9));
    }
    if (answer.platforms.size() > 1) {
        for (const EngagementGroup &group : answer.platforms)
            columns.push_back(ReportCells::number(platformName(*group.platform), kind, 0.9));
    }
    return columns;
}

std::optional<double> asReal(std::optional<qint64> value)
{
    return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
}

TableBlock figuresTable(const Engagement &answer, const ReportCells &cells)
{
    TableBlock table{.title = text(QT_TRANSLATE_NOOP("EngagementSection", "Engagements")),
                     .columns = columnsOf(answer, DataKind::Count)};
    for (std::size_t i = 0; i < answer.total.figures.size(); ++i) {
        const EngagementFigure &figure = answer.total.figures[i];
        const QString mark = metricInfo(figure.metric).derived ? u" ƒ"_s : QString();
        std::vector<TableCell> row{ReportCells::label(metricLabel(figure.metric) + mark),
                                   strongCell(cells.figure(figure.metric, asReal(figure.value)))};
        if (answer.query.comparedRange()) {
            row.push_back(cells.figure(figure.metric, asReal(figure.previous)));
            row.push_back(cells.delta(figure.metric, figure.delta));
        }
        for (const EngagementGroup &group : answer.platforms) {
            if (answer.platforms.size() > 1)
                row.push_back(cells.figure(figure.metric, asReal(group.figures[i].value)));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

TableBlock ratesTable(const Engagement &answer, const ReportCells &cells)
{
    TableBlock table{.title = text(QT_TRANSLATE_NOOP("EngagementSection", "Engagement rate")),
                     .columns = columnsOf(answer, DataKind::Share)};
    table.columns.front().title = text(QT_TRANSLATE_NOOP("EngagementSection", "Engagement rate ƒ by"));
    for (std::size_t i = 0; i < answer.total.rates.size(); ++i) {
        const EngagementRate &rate = answer.total.rates[i];
        if (!rate.value)
            continue;
        std::vector<TableCell> row{ReportCells::label(denominatorWord(rate.by)), strongCell(cells.share(rate.value, 2))};
        if (answer.query.comparedRange()) {
            row.push_back(cells.share(rate.previous, 2));
            row.push_back(cells.delta(Metric::EngagementRate, rate.delta));
        }
        for (const EngagementGroup &group : answer.platforms) {
            if (answer.platforms.size() > 1)
                row.push_back(cells.share(group.rates[i].value, 2));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

QString gapSentence(const EngagementRate &rate)
{
    const QString by = denominatorWord(rate.by);
    switch (rate.gap) {
    case RateGap::None:
        return {};
    case RateGap::NotServed:
        return text(QT_TRANSLATE_NOOP("EngagementSection", "By %1 no rate is known: none of these platforms gives them.")).arg(by);
    case RateGap::NoData:
        return text(QT_TRANSLATE_NOOP("EngagementSection", "By %1 no rate is known: they are not known for these days.")).arg(by);
    case RateGap::NoBase:
        return text(QT_TRANSLATE_NOOP("EngagementSection", "By %1 no rate is known: there were none.")).arg(by);
    }
    Q_UNREACHABLE();
}

QStringList notesOf(const ReportContext &context)
{
    const Engagement &answer = *context.figures.engagement;
    QStringList notes;
    if (const Card *reach = findCard(context.figures.overview, Metric::Reach))
        notes << context.words.sentence(*reach);
    for (const EngagementRate &rate : answer.total.rates)
        notes << gapSentence(rate);
    notes.removeAll(QString());
    return notes;
}

void addChart(ReportBlocks &blocks, ChartSpec chart)
{
    if (chart.hasValues())
        blocks.push_back(ChartBlock{.chart = std::move(chart), .heightMillimetres = chartHeight});
}

} // namespace

ReportBlocks engagementSection(const ReportContext &context)
{
    if (!context.figures.engagement || context.figures.overview.platforms.empty())
        return {};
    const Engagement &answer = *context.figures.engagement;
    const ReportCells cells(context.format());
    ReportBlocks blocks{HeadingBlock{.text = text(QT_TRANSLATE_NOOP("EngagementSection", "Reach and engagement")),
                                     .note = text(QT_TRANSLATE_NOOP("EngagementSection", "what happened in these days"))}};
    addChart(blocks, engagementChart(answer, Metric::EngagementRate, context.locale()));
    blocks.push_back(figuresTable(answer, cells));
    if (TableBlock rates = ratesTable(answer, cells); !rates.rows.empty())
        blocks.push_back(std::move(rates));
    addChart(blocks, trendChart(context.figures.overview, Metric::Reach, context.locale()));
    if (const QStringList notes = notesOf(context); !notes.isEmpty())
        blocks.push_back(BulletsBlock{notes});
    return blocks;
}

} // namespace creatormetrics
