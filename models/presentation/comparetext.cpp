// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/comparetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct CompareWords {
    Q_DECLARE_TR_FUNCTIONS(CompareText)
};

QString deltaText(const CompareCell &cell, Metric metric, const FigureFormat &format)
{
    switch (cell.delta.kind) {
    case Delta::Kind::New:
        return CompareWords::tr("new");
    case Delta::Kind::NoEarlierData:
        return {};
    case Delta::Kind::Change:
        break;
    }
    const bool ratio = metricInfo(metric).unit == MetricUnit::Ratio;
    return ratio ? format.signedPoints(cell.delta.amount) : format.signedPercent(cell.delta.amount);
}

QString reasonText(const CompareCell &cell)
{
    if (cell.value)
        return cell.approximate ? CompareWords::tr("rounded by the platform, or computed") : QString();
    return cell.reason == UnknownReason::NotServed ? CompareWords::tr("not given") : CompareWords::tr("not known for these days");
}

/// Both periods of different length are compared by their days.
std::optional<double> shownValue(const CompareCell &cell)
{
    return cell.daily ? cell.daily : cell.value;
}

ValueCell cellOf(const CompareCell &cell, Metric metric, const FigureFormat &format)
{
    const auto value = shownValue(cell);
    return {.text = format.figure(metric, value, true),
            .sortValue = value ? QVariant(*value) : QVariant(),
            .toolTip = value ? QStringList{format.figure(metric, value, false), reasonText(cell)}.join(u' ').trimmed() : reasonText(cell)};
}

ValueCell deltaCell(const CompareCell &cell, Metric metric, const FigureFormat &format)
{
    const bool changed = cell.delta.kind == Delta::Kind::Change;
    return {.text = shownValue(cell) ? deltaText(cell, metric, format) : QString(),
            .sortValue = changed ? QVariant(cell.delta.amount) : QVariant(),
            .toolTip = changed ? CompareWords::tr("before: %1").arg(format.figure(metric, cell.comparedDaily ? cell.comparedDaily : cell.compared, false)) : QString()};
}

ValueCell totalCell(const CompareRow &row, const FigureFormat &format)
{
    if (!row.total)
        return {.text = FigureFormat::unknown(), .toolTip = CompareWords::tr("not added up: the platforms do not mean the same by it, or not all tell it")};
    return {.text = format.figure(row.metric, row.total, true),
            .sortValue = *row.total,
            .toolTip = format.figure(row.metric, row.total, false)};
}

QString marksText(const CompareRow &row)
{
    QStringList sentences;
    for (const AnswerNote &mark : row.marks)
        sentences << mark.text;
    return sentences.join(u'\n');
}

bool anybodyTells(const CompareRow &row)
{
    return std::ranges::any_of(row.cells, [](const CompareCell &cell) { return cell.value.has_value(); });
}

QString columnTitle(const CompareColumn &column)
{
    return column.account ? column.title : platformName(column.platform);
}

} // namespace

std::vector<ValueColumn> compareColumns(const CompareAnswer &answer)
{
    std::vector<ValueColumn> columns{{.title = CompareWords::tr("Figure")}};
    for (const CompareColumn &column : answer.columns) {
        columns.push_back({.title = columnTitle(column), .numeric = true});
        columns.push_back({.title = CompareWords::tr("change"), .numeric = true, .kind = DataKind::Share});
    }
    columns.push_back({.title = CompareWords::tr("Together"), .numeric = true,
                       .toolTip = CompareWords::tr("Only where the platforms mean the same by the figure")});
    return columns;
}

std::vector<ValueRow> compareRows(const CompareAnswer &answer, const FigureFormat &format)
{
    std::vector<ValueRow> rows;
    for (const CompareRow &compared : answer.rows) {
        if (!anybodyTells(compared))
            continue;
        ValueRow row{.id = static_cast<qint64>(compared.metric)};
        const bool daily = std::ranges::any_of(compared.cells, [](const CompareCell &cell) { return cell.daily.has_value(); });
        row.cells.push_back({.text = daily ? CompareWords::tr("%1, per day").arg(metricLabel(compared.metric)) : metricLabel(compared.metric),
                             .secondary = compared.comparable ? QString() : CompareWords::tr("counted differently"),
                             .sortValue = static_cast<int>(rows.size()),
                             .toolTip = marksText(compared)});
        for (const CompareCell &cell : compared.cells) {
            row.cells.push_back(cellOf(cell, compared.metric, format));
            row.cells.push_back(deltaCell(cell, compared.metric, format));
        }
        row.cells.push_back(totalCell(compared, format));
        rows.push_back(std::move(row));
    }
    return rows;
}

QString compareNotesText(const CompareAnswer &answer)
{
    QStringList sentences{CompareWords::tr("What is counted differently is not added up: point at it to see how it differs.")};
    for (const AnswerNote &note : answer.notes)
        sentences << note.text;
    return sentences.join(u' ');
}

} // namespace creatormetrics
