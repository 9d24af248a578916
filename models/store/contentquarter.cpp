// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentquarter.h"

#include "models/store/contentrepository.h"
#include "models/store/metriccolumns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

using Column = ContentQuarter::Column;
using Change = std::pair<qint64, const BlockItem *>;

/// Where a row of the changed quarter comes from: the item itself or else the row it had.
struct Origin {
    std::size_t row = 0;
    const BlockItem *item = nullptr;
};

std::vector<Origin> merged(const Column &ids, const std::vector<Change> &changes)
{
    std::vector<Origin> rows;
    rows.reserve(ids.size() + changes.size());
    std::size_t row = 0;
    for (const auto &[id, item] : changes) {
        for (; row < ids.size() && ids[row] < id; ++row)
            rows.push_back({.row = row});
        if (row < ids.size() && ids[row] == id)
            ++row;
        if (item != nullptr)
            rows.push_back({.item = item});
    }
    for (; row < ids.size(); ++row)
        rows.push_back({.row = row});
    return rows;
}

template <typename Value>
void rearrange(Column &column, const std::vector<Origin> &rows, Value value)
{
    Column changed;
    changed.reserve(rows.size());
    for (const Origin &origin : rows)
        changed.push_back(origin.item != nullptr ? value(*origin.item) : column.empty() ? unknownFigure : column[origin.row]);
    column = std::move(changed);
}

qint64 figureOf(const BlockItem &item, Metric metric)
{
    return item.figures[metric].value_or(unknownFigure);
}

bool isUnknown(const Column &column)
{
    return std::ranges::all_of(column, [](qint64 value) { return value == unknownFigure; });
}

QString selectQuarter()
{
    return u"SELECT item, day, hour, type, %1 FROM content_blocks WHERE account_id = ? AND quarter = ?"_s.arg(
        columnList(contentMetrics()));
}

QString insertQuarter()
{
    return u"INSERT INTO content_blocks(account_id, quarter, sums, cell_posts, cell_sums, cell_squares, item, day, hour, type, %1) "
           "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, %2) ON CONFLICT(account_id, quarter) DO UPDATE SET sums = excluded.sums, "
           "cell_posts = excluded.cell_posts, cell_sums = excluded.cell_sums, cell_squares = excluded.cell_squares, "
           "item = excluded.item, day = excluded.day, hour = excluded.hour, type = excluded.type, %3"_s.arg(
               columnList(contentMetrics()), placeholders(contentMetrics().size()), excludedList(contentMetrics()));
}

/// Unpacks a column of as many values as the quarter has; a figure nobody tells stays empty.
Outcome readColumn(const Statement &row, int position, std::size_t size, Column &into)
{
    const QByteArrayView packed = row.blobView(position);
    if (packed.isEmpty())
        return Done{};
    into.resize(size);
    return unpackColumn(packed, into);
}

Result<ContentQuarter> readQuarter(const Statement &row)
{
    ContentQuarter quarter;
    const auto size = packedCount(row.blobView(0));
    if (!size)
        return size.error();
    std::vector<Column *> columns{&quarter.ids, &quarter.days, &quarter.hours, &quarter.types};
    for (const Metric metric : contentMetrics())
        columns.push_back(&quarter.figures[static_cast<std::size_t>(metric)]);
    int position = 0;
    for (Column *column : columns) {
        if (auto read = readColumn(row, position++, static_cast<std::size_t>(*size), *column); !read)
            return read.error();
    }
    for (const Column *column : {&quarter.days, &quarter.hours, &quarter.types}) {
        if (column->size() != quarter.size())
            return Error{.kind = ErrorKind::Storage, .detail = u"a block of posts lacks a column"_s};
    }
    return quarter;
}

void bindPacked(Statement &statement, int position, const QByteArray &packed)
{
    statement.bind(position, packed.isEmpty() ? std::nullopt : std::optional(packed));
}

void bindQuarter(Statement &statement, const ContentQuarter &quarter)
{
    int position = 2;
    bindPacked(statement, position++, packSums(sumsOf(quarter)));
    for (const QByteArray &cells : packCells(cellsOf(quarter)))
        bindPacked(statement, position++, cells);
    for (const Column *column : {&quarter.ids, &quarter.days, &quarter.hours, &quarter.types})
        bindPacked(statement, position++, packColumn(*column));
    for (const Metric metric : contentMetrics())
        bindPacked(statement, position++, packColumn(quarter.figures[static_cast<std::size_t>(metric)]));
}

} // namespace

void ContentQuarter::append(const BlockItem &item)
{
    ids.push_back(item.id.value());
    days.push_back(item.publishedDay);
    hours.push_back(item.hourOfWeek);
    types.push_back(static_cast<qint64>(item.type));
    for (const Metric metric : contentMetrics()) {
        Column &column = figures[static_cast<std::size_t>(metric)];
        if (column.empty() && !item.figures[metric])
            continue;
        column.resize(size(), unknownFigure);
        column.back() = figureOf(item, metric);
    }
}

void ContentQuarter::apply(const std::vector<Change> &changes)
{
    const std::vector<Origin> rows = merged(ids, changes);
    rearrange(ids, rows, [](const BlockItem &item) { return item.id.value(); });
    rearrange(days, rows, [](const BlockItem &item) { return item.publishedDay; });
    rearrange(hours, rows, [](const BlockItem &item) { return qint64(item.hourOfWeek); });
    rearrange(types, rows, [](const BlockItem &item) { return static_cast<qint64>(item.type); });
    for (const Metric metric : contentMetrics()) {
        Column &column = figures[static_cast<std::size_t>(metric)];
        const bool told = std::ranges::any_of(changes, [metric](const Change &change) {
            return change.second != nullptr && change.second->figures[metric].has_value();
        });
        if (column.empty() && !told)
            continue;
        rearrange(column, rows, [metric](const BlockItem &item) { return figureOf(item, metric); });
        if (isUnknown(column))
            column.clear();
    }
}

const Column &ContentQuarter::column(BlockField field) const
{
    switch (field) {
    case BlockField::Item: return ids;
    case BlockField::Day: return days;
    case BlockField::Hour: return hours;
    case BlockField::Type: return types;
    }
    Q_UNREACHABLE();
}

QLatin1StringView blockColumn(BlockField field)
{
    constexpr std::array names{"item"_L1, "day"_L1, "hour"_L1, "type"_L1};
    return names[static_cast<std::size_t>(field)];
}

Result<ContentQuarter> storedQuarter(Connection &connection, AccountId account, qint64 quarter)
{
    static const QString sql = selectQuarter();
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), quarter);
    const auto row = (*statement)->step();
    if (!row)
        return row.error();
    auto read = *row ? readQuarter(**statement) : Result<ContentQuarter>(ContentQuarter());
    (*statement)->reset();
    return read;
}

Outcome storeQuarter(Connection &connection, AccountId account, qint64 number, const ContentQuarter &quarter)
{
    static const QString sql = insertQuarter();
    if (quarter.size() == 0)
        return connection.run(u"DELETE FROM content_blocks WHERE account_id = ? AND quarter = ?", account.value(), number);
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), number);
    bindQuarter(**statement, quarter);
    return (*statement)->run();
}

} // namespace creatormetrics
