// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentquarter.h"

#include "models/store/contentrepository.h"
#include "models/store/metriccolumns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::array fields{BlockField::Item, BlockField::Day, BlockField::Hour, BlockField::Type};

/// The columns of a block in memory: the fields, then the figures.
std::size_t positionOf(Metric metric)
{
    static const auto positions = [] {
        std::array<std::size_t, measuredMetricCount> all{};
        std::size_t next = fields.size();
        for (const Metric content : contentMetrics())
            all[static_cast<std::size_t>(content)] = next++;
        return all;
    }();
    return positions[static_cast<std::size_t>(metric)];
}

std::vector<qint64> valuesOf(const BlockItem &item)
{
    std::vector<qint64> values{item.id.value(), item.publishedDay, item.hourOfWeek, static_cast<qint64>(item.type)};
    values.reserve(fields.size() + contentMetrics().size());
    for (const Metric metric : contentMetrics())
        values.push_back(item.figures[metric].value_or(unknownFigure));
    return values;
}

QString selectQuarter()
{
    return u"SELECT item, day, hour, type, %1 FROM content_blocks WHERE account_id = ? AND quarter = ?"_s.arg(
        columnList(contentMetrics()));
}

QString upsertQuarter()
{
    return u"INSERT INTO content_blocks(account_id, quarter, item, day, hour, type, %1) VALUES(?, ?, ?, ?, ?, ?, %2) "
           "ON CONFLICT(account_id, quarter) DO UPDATE SET item = excluded.item, day = excluded.day, hour = excluded.hour, "
           "type = excluded.type, %3"_s.arg(columnList(contentMetrics()), placeholders(contentMetrics().size()),
                                            excludedList(contentMetrics()));
}

Outcome storeSums(Connection &connection, AccountId account, qint64 number, const ContentQuarter &quarter)
{
    auto statement = connection.prepare(
        u"INSERT INTO content_sums(account_id, quarter, sums, cell_posts, cell_sums, cell_squares) VALUES(?, ?, ?, ?, ?, ?) "
        "ON CONFLICT(account_id, quarter) DO UPDATE SET sums = excluded.sums, cell_posts = excluded.cell_posts, "
        "cell_sums = excluded.cell_sums, cell_squares = excluded.cell_squares");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), number, packSums(sumsOf(quarter)));
    int position = 3;
    for (const QByteArray &cells : packCells(cellsOf(quarter)))
        (*statement)->bind(position++, cells.isEmpty() ? std::nullopt : std::optional(cells));
    return (*statement)->run();
}

Outcome removeQuarter(Connection &connection, AccountId account, qint64 number)
{
    if (auto gone = connection.run(u"DELETE FROM content_sums WHERE account_id = ? AND quarter = ?", account.value(), number); !gone)
        return gone;
    return connection.run(u"DELETE FROM content_blocks WHERE account_id = ? AND quarter = ?", account.value(), number);
}

} // namespace

ContentQuarter::ContentQuarter() : m_rows(fields.size() + contentMetrics().size(), fields.size()) {}

const ContentQuarter::Column &ContentQuarter::field(BlockField field) const
{
    return m_rows.column(static_cast<std::size_t>(field));
}

const ContentQuarter::Column &ContentQuarter::figure(Metric metric) const
{
    return m_rows.column(positionOf(metric));
}

void ContentQuarter::append(const BlockItem &item)
{
    m_rows.append(valuesOf(item));
}

void ContentQuarter::apply(std::span<const std::pair<qint64, const BlockItem *>> changes)
{
    std::vector<PackedRows::Change> rows;
    rows.reserve(changes.size());
    for (const auto &[id, item] : changes)
        rows.push_back({.id = id, .values = item != nullptr ? valuesOf(*item) : std::vector<qint64>()});
    m_rows.apply(rows);
}

QLatin1StringView blockColumn(BlockField field)
{
    constexpr std::array names{"item"_L1, "day"_L1, "hour"_L1, "type"_L1};
    return names[static_cast<std::size_t>(field)];
}

Result<ContentQuarter> ContentQuarter::stored(Connection &connection, AccountId account, qint64 quarter)
{
    static const QString sql = selectQuarter();
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), quarter);
    const auto row = (*statement)->step();
    if (!row)
        return row.error();
    ContentQuarter stored;
    const Outcome read = *row ? stored.m_rows.read(**statement, 0) : Outcome(Done{});
    (*statement)->reset();
    if (!read)
        return read.error();
    return stored;
}

Outcome ContentQuarter::store(Connection &connection, AccountId account, qint64 quarter) const
{
    static const QString sql = upsertQuarter();
    if (size() == 0)
        return removeQuarter(connection, account, quarter);
    if (auto summed = storeSums(connection, account, quarter, *this); !summed)
        return summed;
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), quarter);
    m_rows.bind(**statement, 2);
    return (*statement)->run();
}

} // namespace creatormetrics
