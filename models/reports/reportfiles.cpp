// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/reportfiles.h"

#include "models/domain/figureformat.h"
#include "models/reports/csvfile.h"
#include "models/reports/datacelltext.h"
#include "models/reports/xlsxfile.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype longestName = 60; // characters, so that a path stays short enough for every system

bool isKind(const DataCell &cell, DataKind kind)
{
    if (isNumeric(kind))
        return std::holds_alternative<double>(cell);
    if (kind == DataKind::Day)
        return std::holds_alternative<QDate>(cell);
    return kind == DataKind::Moment ? std::holds_alternative<QDateTime>(cell) : std::holds_alternative<QString>(cell);
}

/// A column whose cells are none of its kind is text: nobody would find the values otherwise.
DataKind kindOf(const TableBlock &table, std::size_t column)
{
    const DataKind kind = table.columns[column].kind;
    const bool valued = std::ranges::any_of(table.rows, [column, kind](const std::vector<TableCell> &row) {
        return column < row.size() && isKind(row[column].value, kind);
    });
    return valued ? kind : DataKind::Text;
}

DataCell cellFor(const TableCell &cell, DataKind kind)
{
    if (isKind(cell.value, kind))
        return cell.value;
    // A figure that is not known is nothing at all, whatever stands for it on paper.
    const bool empty = isNumeric(kind) || cell.text.isEmpty() || cell.text == FigureFormat::unknown();
    return empty ? DataCell() : DataCell(cell.text);
}

DataTable dataTable(const TableBlock &block, const QString &title)
{
    DataTable table{.title = title};
    for (std::size_t column = 0; column < block.columns.size(); ++column)
        table.columns.push_back({.title = block.columns[column].title, .kind = kindOf(block, column)});
    for (const std::vector<TableCell> &cells : block.rows) {
        DataRow row;
        for (std::size_t column = 0; column < block.columns.size(); ++column)
            row.push_back(column < cells.size() ? cellFor(cells[column], table.columns[column].kind) : DataCell());
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// "Growth", and "Growth 2" for the next one.
QString ownTitle(const QString &title, QSet<QString> &taken)
{
    const QString plain =
        title.simplified().isEmpty() ? QCoreApplication::translate("TableFiles", "Table") : title.simplified();
    QString own = plain;
    for (int other = 2; taken.contains(own.toCaseFolded()); ++other)
        own = plain + u' ' + QString::number(other);
    taken.insert(own.toCaseFolded());
    return own;
}

/// Letters and digits of every script, words joined by "-".
QString plainName(const QString &title)
{
    QString name;
    for (const QChar character : title.toLower()) {
        if (character.isLetterOrNumber() || character.isMark() || character.isSurrogate())
            name += character;
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    name.truncate(longestName);
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    while (name.endsWith(u'-'))
        name.chop(1);
    return name;
}

} // namespace

std::vector<DataTable> reportTables(const ReportDocument &document)
{
    std::vector<DataTable> tables;
    QSet<QString> taken;
    QString heading = document.title;
    for (const ReportBlock &block : document.blocks) {
        if (const auto *found = std::get_if<HeadingBlock>(&block))
            heading = found->text;
        if (const auto *table = std::get_if<TableBlock>(&block); table && !table->columns.empty())
            tables.push_back(dataTable(*table, ownTitle(table->title.isEmpty() ? heading : table->title, taken)));
    }
    return tables;
}

std::vector<ChartSpec> reportCharts(const ReportDocument &document)
{
    std::vector<ChartSpec> charts;
    for (const ReportBlock &block : document.blocks) {
        if (const auto *chart = std::get_if<ChartBlock>(&block); chart && chart->chart.hasValues())
            charts.push_back(chart->chart);
    }
    return charts;
}

QStringList reportFileNames(const QStringList &titles, const QString &suffix)
{
    QStringList names;
    for (qsizetype i = 0; i < titles.size(); ++i) {
        const QString name = plainName(titles[i]);
        const QString number = u"%1"_s.arg(static_cast<qlonglong>(i) + 1, 2, 10, QChar(u'0'));
        names << (name.isEmpty() ? number : number + u'-' + name) + u'.' + suffix;
    }
    return names;
}

QStringList reportChartFileNames(const ReportDocument &document, const QString &suffix)
{
    QStringList titles;
    QString heading;
    for (const ReportBlock &block : document.blocks) {
        if (const auto *found = std::get_if<HeadingBlock>(&block); found && found->level <= 2)
            heading = found->text;
        const auto *chart = std::get_if<ChartBlock>(&block);
        if (!chart || !chart->chart.hasValues())
            continue;
        const bool told = chart->chart.title.contains(heading, Qt::CaseInsensitive);
        titles << (told ? chart->chart.title : heading + u' ' + chart->chart.title);
    }
    return reportFileNames(titles, suffix);
}

std::vector<NamedFile> reportCsvFiles(const ReportDocument &document)
{
    const std::vector<DataTable> tables = reportTables(document);
    QStringList titles;
    for (const DataTable &table : tables)
        titles << table.title;
    const QStringList names = reportFileNames(titles, u"csv"_s);
    std::vector<NamedFile> files;
    for (std::size_t i = 0; i < tables.size(); ++i)
        files.push_back({.name = names[static_cast<qsizetype>(i)], .bytes = csvBytes(tables[i])});
    return files;
}

Result<NamedFile> reportWorkbook(const ReportDocument &document)
{
    const std::vector<DataTable> tables = reportTables(document);
    if (tables.empty())
        return Error{.kind = ErrorKind::NotFound, .detail = u"the report has no table"_s};
    const auto bytes = xlsxBytes(tables, document.title);
    if (!bytes)
        return bytes.error();
    return NamedFile{.name = u"tables.xlsx"_s, .bytes = *bytes};
}

} // namespace creatormetrics
