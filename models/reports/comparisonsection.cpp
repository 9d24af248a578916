// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/reportcells.h"
#include "models/reports/reportsections.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("ComparisonSection", source);
}

QString columnTitle(const CompareColumn &column)
{
    return column.account ? column.title : platformName(column.platform);
}

QString rowTitle(const CompareRow &row)
{
    QString title = metricLabel(row.metric);
    if (metricInfo(row.metric).aggregation == Aggregation::Mean)
        title = text(QT_TRANSLATE_NOOP("ComparisonSection", "%1, daily average")).arg(title);
    if (metricInfo(row.metric).derived)
        title += u" ƒ"_s;
    return row.comparable ? title : title + u" *"_s;
}

std::vector<TableColumn> columnsOf(const CompareAnswer &answer, DataKind kind)
{
    std::vector<TableColumn> columns{
        ReportCells::text(text(QT_TRANSLATE_NOOP("ComparisonSection", "Figure")), 1.7)};
    for (const CompareColumn &column : answer.columns)
        columns.push_back(ReportCells::number(columnTitle(column), kind));
    return columns;
}

TableBlock valuesTable(const CompareAnswer &answer, const ReportCells &cells, const QString &title)
{
    TableBlock table{.title = title, .columns = columnsOf(answer, DataKind::Number)};
    for (const CompareRow &row : answer.rows) {
        if (!isToldBySeveral(row))
            continue;
        std::vector<TableCell> line{ReportCells::label(rowTitle(row))};
        for (const CompareCell &cell : row.cells)
            line.push_back(cells.figure(row.metric, cell.value));
        table.rows.push_back(std::move(line));
    }
    return table;
}

TableBlock changesTable(const CompareAnswer &answer, const ReportCells &cells, const QString &title)
{
    TableBlock table{.title = title, .columns = columnsOf(answer, DataKind::Share)};
    for (const CompareRow &row : answer.rows) {
        if (!isToldBySeveral(row))
            continue;
        std::vector<TableCell> line{ReportCells::label(rowTitle(row))};
        for (const CompareCell &cell : row.cells)
            line.push_back(cells.delta(row.metric, cell.delta));
        table.rows.push_back(std::move(line));
    }
    return table;
}

QStringList notesOf(const CompareAnswer &answer)
{
    QStringList texts;
    std::map<QString, std::vector<Metric>> rowsOf;
    for (const CompareRow &row : answer.rows) {
        for (const AnswerNote &mark : row.marks) {
            if (!isToldBySeveral(row) || row.comparable)
                continue;
            if (!texts.contains(mark.text))
                texts << mark.text;
            rowsOf[mark.text].push_back(row.metric);
        }
    }
    QStringList notes;
    for (const QString &mark : texts)
        notes << QCoreApplication::translate("ComparisonSection", "%1: %2", "figures, what to know of them")
                     .arg(metricLabels(rowsOf[mark]), mark);
    for (const AnswerNote &note : answer.notes)
        notes << note.text;
    return notes;
}

} // namespace

bool isToldBySeveral(const CompareRow &row)
{
    return std::ranges::count_if(row.cells, [](const CompareCell &cell) { return cell.value.has_value(); }) > 1;
}

ReportBlocks comparisonSection(const ReportContext &context)
{
    if (!context.figures.comparison || context.figures.comparison->columns.size() < 2)
        return {};
    const CompareAnswer &answer = *context.figures.comparison;
    const ReportCells cells(context.format());
    const QString title = text(QT_TRANSLATE_NOOP("ComparisonSection", "Platforms compared"));
    ReportBlocks blocks{
        HeadingBlock{.text = title,
                     .note = text(QT_TRANSLATE_NOOP("ComparisonSection", "* the platforms do not mean the same by it"))},
        valuesTable(answer, cells, title)};
    // With a page for each platform the changes stand there.
    if (answer.query.comparedRange() && context.figures.platforms.empty()) {
        const QString changes = text(QT_TRANSLATE_NOOP("ComparisonSection", "Change by platform"));
        blocks.push_back(HeadingBlock{.text = changes, .level = 3});
        blocks.push_back(changesTable(answer, cells, changes));
    }
    if (const QStringList notes = notesOf(answer); !notes.isEmpty())
        blocks.push_back(BulletsBlock{notes});
    return blocks;
}

} // namespace creatormetrics
