// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/exports/studiototals.h"

#include "connectors/exports/celltext.h"
#include "connectors/exports/studiocolumns.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// A column that fills a metric.
struct FigureColumn {
    qsizetype index = 0;
    QString header;
    Metric metric = Metric::Views;
    CellFormat format = CellFormat::Count;
};

struct Layout {
    qsizetype width = 0;
    std::vector<FigureColumn> figures;
    std::vector<IgnoredColumn> ignored;
};

/// A day with the line it came from, for messages.
struct ReadDay {
    qsizetype line = 0;
    MetricValues values;
};

using ReadDays = std::map<QDate, ReadDay>;

QString sentence(const char *text)
{
    return QCoreApplication::translate("StudioTotals", text);
}

Error badLine(qsizetype line, const QString &what)
{
    return Error{.kind = ErrorKind::BadInput, .detail = u"line %1: %2"_s.arg(line).arg(what)};
}

bool isFilled(const Layout &layout, Metric metric)
{
    return std::ranges::find(layout.figures, metric, &FigureColumn::metric) != layout.figures.end();
}

Layout layoutOf(const QStringList &header)
{
    Layout layout{.width = header.size(), .figures = {}, .ignored = {}};
    for (qsizetype index = 1; index < header.size(); ++index) {
        const QString name = header.at(index).trimmed();
        const StudioColumn column = studioColumn(name);
        if (!column.metric)
            layout.ignored.push_back({name, column.reason});
        else if (isFilled(layout, *column.metric))
            layout.ignored.push_back(
                {name, sentence(QT_TRANSLATE_NOOP("StudioTotals", "An earlier column gives this figure."))});
        else
            layout.figures.push_back({index, name, *column.metric, column.format});
    }
    return layout;
}

Result<MetricValues> valuesOf(const CsvRow &row, const Layout &layout, QChar decimalPoint)
{
    MetricValues values;
    for (const FigureColumn &column : layout.figures) {
        const auto figure = figureFromCell(row.fields.at(column.index), column.format, decimalPoint);
        if (!figure)
            return badLine(row.line, u"%1: %2"_s.arg(column.header, figure.error().detail));
        values.set(column.metric, *figure);
    }
    return values;
}

/// The same row twice does no harm; two different rows for a day cannot both be right.
Outcome keep(QDate day, const ReadDay &read, ReadDays &days, QStringList &warnings)
{
    const auto [place, isNew] = days.emplace(day, read);
    if (isNew)
        return Done{};
    const QString name = day.toString(Qt::ISODate);
    if (place->second.values != read.values) {
        return badLine(read.line, u"%1 stands in line %2 with other figures; one row a day is accepted, so not a table "
                                  "split by content or country"_s.arg(name)
                                      .arg(place->second.line));
    }
    warnings.append(sentence(QT_TRANSLATE_NOOP("StudioTotals", "Line %1 repeats %2 from line %3 and was left out."))
                        .arg(read.line)
                        .arg(name)
                        .arg(place->second.line));
    return Done{};
}

Outcome readRow(const CsvRow &row, const Layout &layout, QChar decimalPoint, ReadDays &days, QStringList &warnings)
{
    if (row.isBlank() || isTotalLabel(row.fields.front()))
        return Done{};
    if (row.fields.size() != layout.width)
        return badLine(row.line, u"%1 fields where the header has %2"_s.arg(row.fields.size()).arg(layout.width));
    const auto day = dayFromCell(row.fields.front());
    if (!day)
        return badLine(row.line, day.error().detail);
    const auto values = valuesOf(row, layout, decimalPoint);
    if (!values)
        return values.error();
    return keep(*day, {row.line, *values}, days, warnings);
}

Result<ReadDays> readRows(const Layout &layout, CsvReader &reader, QStringList &warnings)
{
    // A semicolon sets fields apart where the comma is the decimal point.
    const QChar decimalPoint = reader.delimiter() == u';' ? u',' : u'.';
    ReadDays days;
    for (;;) {
        const auto row = reader.next();
        if (!row)
            return row.error();
        if (!*row)
            return days;
        if (const auto read = readRow(**row, layout, decimalPoint, days, warnings); !read)
            return read.error();
    }
}

Result<ImportedFile> fileOf(const Layout &layout, const ReadDays &days, const QStringList &warnings)
{
    if (days.empty())
        return Error{.kind = ErrorKind::BadInput, .detail = u"there is a header but no row with a day"_s};
    const auto range = DateRange::make(days.begin()->first, days.rbegin()->first);
    if (!range)
        return range.error();
    ImportedFile file{.kind = u"youtube_studio_totals"_s,
                      .fileName = {},
                      .sha256 = {},
                      .range = *range,
                      .rows = static_cast<qint64>(days.size()),
                      .metrics = {},
                      .ignoredColumns = layout.ignored,
                      .days = {},
                      .warnings = warnings};
    for (const FigureColumn &column : layout.figures)
        file.metrics.push_back(column.metric);
    for (const auto &[day, read] : days) {
        if (!read.values.isEmpty())
            file.days.push_back({day, read.values});
    }
    return file;
}

} // namespace

bool isStudioTotals(const QStringList &header)
{
    using Role = StudioColumn::Role;
    if (header.size() < 2 || studioColumn(header.front()).role != Role::Date)
        return false;
    bool understood = false;
    for (const QString &name : header) {
        const Role role = studioColumn(name).role;
        if (role == Role::Item)
            return false;
        understood = understood || role == Role::Figure || role == Role::Known;
    }
    return understood;
}

Result<ImportedFile> readStudioTotals(const QStringList &header, CsvReader &reader)
{
    const Layout layout = layoutOf(header);
    if (layout.figures.empty()) {
        return Error{.kind = ErrorKind::BadInput,
                     .detail = u"no column brings a figure in; \"%1\": %2"_s.arg(layout.ignored.front().header,
                                                                                 layout.ignored.front().reason)};
    }
    QStringList warnings;
    const auto days = readRows(layout, reader, warnings);
    if (!days)
        return days.error();
    return fileOf(layout, *days, warnings);
}

} // namespace creatormetrics
