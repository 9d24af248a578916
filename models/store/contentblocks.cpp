// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentquarter.h"

#include "models/store/metriccolumns.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString selectColumns(const std::vector<BlockField> &fields, const std::vector<Metric> &figures)
{
    QStringList names{u"quarter"_s};
    for (const BlockField field : fields)
        names.append(blockColumn(field));
    for (const Metric metric : figures)
        names.append(metricInfo(metric).key);
    return u"SELECT %1 FROM content_blocks WHERE account_id = ? AND quarter BETWEEN ? AND ? ORDER BY quarter"_s.arg(
        names.join(u", "_s));
}

QStringView selectTotals(QuarterPart part)
{
    switch (part) {
    case QuarterPart::Sums:
        return u"SELECT sums FROM content_sums WHERE account_id = ? AND quarter BETWEEN ? AND ?";
    case QuarterPart::Cells:
        return u"SELECT cell_posts, cell_sums, cell_squares FROM content_sums WHERE account_id = ? AND quarter BETWEEN ? AND ?";
    case QuarterPart::Both:
        return u"SELECT sums, cell_posts, cell_sums, cell_squares FROM content_sums WHERE account_id = ? AND quarter BETWEEN ? AND ?";
    }
    Q_UNREACHABLE();
}

DateRange daysBetween(QDate first, QDate last)
{
    return DateRange::endingAt(last, first.daysTo(last) + 1);
}

void addCells(PostingCells &cells, const PostingCells &other)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        cells[i].posts += other[i].posts;
        cells[i].sum += other[i].sum;
        cells[i].squares += other[i].squares;
    }
}

Outcome addTotals(QuarterTotals &totals, const Statement &row, QuarterPart part)
{
    int position = 0;
    if (part != QuarterPart::Cells) {
        const auto sums = unpackSums(row.blobView(position++));
        if (!sums)
            return sums.error();
        for (const ContentSums &month : *sums)
            totals.sums.add(month);
    }
    if (part != QuarterPart::Sums) {
        const auto cells = unpackCells({row.blobView(position), row.blobView(position + 1), row.blobView(position + 2)});
        if (!cells)
            return cells.error();
        addCells(totals.cells, *cells);
    }
    return Done{};
}

/// What whole quarters leave over of the days, and the quarters from and to which they are whole (none when the second is smaller).
struct Parts {
    qint64 first = 0;
    qint64 last = 0;
    std::vector<DateRange> edges;
};

Parts partsOf(const DateRange &published)
{
    Parts parts{.first = quarterOf(published.first()), .last = quarterOf(published.last())};
    const DateRange front = quarterRange(parts.first);
    const DateRange back = quarterRange(parts.last);
    const bool frontWhole = published.first() == front.first() && published.last() >= front.last();
    const bool backWhole = published.last() == back.last() && published.first() <= back.first();
    if (!frontWhole)
        parts.edges.push_back(daysBetween(published.first(), std::min(published.last(), front.last())));
    if (!backWhole && parts.first != parts.last)
        parts.edges.push_back(daysBetween(back.first(), published.last()));
    parts.first += frontWhole ? 0 : 1;
    parts.last -= backWhole ? 0 : 1;
    return parts;
}

/// The changes of each quarter, ascending by id, of one id only the last.
std::map<qint64, std::vector<std::pair<qint64, const BlockItem *>>> byQuarter(std::span<const BlockChange> changes)
{
    std::map<qint64, std::map<qint64, const BlockItem *>> quarters;
    for (const BlockChange &change : changes) {
        if (change.earlierDay)
            quarters[quarterOf(fromDayNumber(*change.earlierDay))][change.id.value()] = nullptr;
        if (change.now)
            quarters[quarterOf(fromDayNumber(change.now->publishedDay))][change.id.value()] = &*change.now;
    }
    std::map<qint64, std::vector<std::pair<qint64, const BlockItem *>>> sorted;
    for (const auto &[quarter, items] : quarters)
        sorted[quarter].assign(items.begin(), items.end());
    return sorted;
}

} // namespace

Result<ContentBlocks> ContentBlocks::open(Connection &connection, AccountId account, const DateRange &published,
                                          std::vector<BlockField> fields, std::vector<Metric> figures)
{
    if (fields.empty())
        fields.push_back(BlockField::Type); // tells how many items there are and is short
    auto statement = connection.prepare(selectColumns(fields, figures));
    if (!statement)
        return statement.error();
    ContentBlocks blocks;
    blocks.m_statement = *statement;
    blocks.m_account = account;
    blocks.m_quarter = quarterOf(published.first());
    blocks.m_lastQuarter = quarterOf(published.last());
    blocks.m_columns.resize(fields.size() + figures.size());
    blocks.m_fields = std::move(fields);
    blocks.m_figures = std::move(figures);
    return blocks;
}

Result<bool> ContentBlocks::next()
{
    if (!m_begun) { // not in `open`: an earlier reader of the same columns may be replaced by this one in between
        m_statement->reset();
        m_statement->bindAll(m_account.value(), m_quarter, m_lastQuarter);
        m_begun = true;
    } else if (!m_row) {
        return false;
    }
    (void)m_row.release();
    const auto row = m_statement->step();
    if (!row || !*row)
        return row;
    m_row.reset(m_statement);
    const auto count = packedCount(m_row->blobView(1));
    if (!count) {
        m_row.reset();
        return count.error();
    }
    m_quarter = m_row->integer(0);
    m_items = *count;
    for (Column &column : m_columns)
        column.read = false;
    return true;
}

DateRange ContentBlocks::quarter() const
{
    return quarterRange(m_quarter);
}

qsizetype ContentBlocks::items() const
{
    return m_items;
}

Result<std::span<const qint64>> ContentBlocks::field(BlockField field)
{
    const auto found = std::ranges::find(m_fields, field);
    return column(found == m_fields.end() ? m_columns.size() : static_cast<std::size_t>(found - m_fields.begin()));
}

Result<std::span<const qint64>> ContentBlocks::figure(Metric metric)
{
    return column(m_fields.size() + static_cast<std::size_t>(std::ranges::find(m_figures, metric) - m_figures.begin()));
}

Result<std::span<const qint64>> ContentBlocks::column(std::size_t position)
{
    if (!m_row || position >= m_columns.size())
        return Error{.kind = ErrorKind::Internal, .detail = u"a column of posts is read that was not asked for"_s};
    Column &column = m_columns[position];
    if (!column.read) {
        column.values.resize(static_cast<std::size_t>(m_items));
        if (auto done = unpackColumn(m_row->blobView(static_cast<int>(position) + 1), column.values); !done)
            return done.error();
        column.read = true;
    }
    return std::span<const qint64>(column.values);
}

Result<QuarterTotals> quarterTotals(Connection &connection, AccountId account, const DateRange &published, QuarterPart part)
{
    Parts parts = partsOf(published);
    QuarterTotals totals{.sums = {}, .cells = {}, .edges = std::move(parts.edges)};
    if (parts.last < parts.first)
        return totals;
    auto statement = connection.prepare(selectTotals(part));
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), parts.first, parts.last);
    for (;;) {
        const auto row = (*statement)->step();
        if (!row)
            return row.error();
        if (!*row)
            return totals;
        if (auto added = addTotals(totals, **statement, part); !added) {
            (*statement)->reset();
            return added.error();
        }
    }
}

Result<std::vector<MonthSums>> monthSums(Connection &connection, AccountId account, const DateRange &published)
{
    auto statement = connection.prepare(
        u"SELECT quarter, sums FROM content_sums WHERE account_id = ? AND quarter BETWEEN ? AND ? ORDER BY quarter");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), quarterOf(published.first()), quarterOf(published.last()));
    std::vector<MonthSums> all;
    for (;;) {
        const auto row = (*statement)->step();
        if (!row)
            return row.error();
        if (!*row)
            return all;
        const auto sums = unpackSums((*statement)->blobView(1));
        if (!sums) {
            (*statement)->reset();
            return sums.error();
        }
        QDate first = quarterRange((*statement)->integer(0)).first();
        for (const ContentSums &month : *sums) {
            const QDate next = first.addMonths(1);
            all.push_back({.month = daysBetween(first, next.addDays(-1)), .sums = month});
            first = next;
        }
    }
}

Outcome patchContentBlocks(Connection &connection, AccountId account, std::span<const BlockChange> changes)
{
    for (const auto &[number, items] : byQuarter(changes)) {
        auto quarter = ContentQuarter::stored(connection, account, number);
        if (!quarter)
            return quarter.error();
        quarter->apply(items);
        if (auto stored = quarter->store(connection, account, number); !stored)
            return stored;
    }
    return Done{};
}

qint64 quarterOf(QDate day)
{
    return qint64(day.year()) * 4 + (day.month() - 1) / 3;
}

DateRange quarterRange(qint64 quarter)
{
    const qint64 part = ((quarter % 4) + 4) % 4; // years before 0 too
    const QDate first(static_cast<int>((quarter - part) / 4), static_cast<int>(part) * 3 + 1, 1);
    const QDate last = first.addMonths(3).addDays(-1);
    return daysBetween(first, last);
}

} // namespace creatormetrics
