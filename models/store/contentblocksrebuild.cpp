// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentquarter.h"

#include "models/domain/zonedays.h"
#include "models/store/accountrepository.h"
#include "models/store/contentrepository.h"
#include "models/store/metriccolumns.h"
#include "models/store/rows.h"

#include <algorithm>
#include <cstdlib>
#include <set>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

BlockItem readItem(const Statement &row, ZoneDays &zone)
{
    return {.id = ContentId(row.integer(0)),
            .publishedDay = row.integer(1),
            .hourOfWeek = zone.hourOfWeek(row.integer(2)),
            .type = contentTypeFromKey(row.text(3)).value_or(ContentType::Post),
            .figures = readMetrics(row, 4, contentMetrics())};
}

ContentQuarter quarterOfItems(std::vector<BlockItem> &items)
{
    std::ranges::sort(items, {}, &BlockItem::id);
    ContentQuarter quarter;
    for (const BlockItem &item : items)
        quarter.append(item);
    return quarter;
}

/// Gives `use` one quarter after the other as content_items tells it.
template <typename Use>
Outcome forEachQuarter(Connection &connection, const Account &account, Use use)
{
    static const QString sql = // in the order of content_visible_by_day, so that one quarter at a time is in memory
        u"SELECT id, published_day, published_at, type, %1 FROM content_items WHERE account_id = ? AND missing_since IS NULL "
        "AND published_day IS NOT NULL AND published_at IS NOT NULL ORDER BY published_day"_s.arg(columnList(contentMetrics()));
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.id.value());
    ZoneDays zone(account.zone);
    std::vector<BlockItem> items;
    qint64 quarter = 0;
    for (;;) {
        const auto row = (*statement)->step();
        if (!row)
            return row.error();
        std::optional<BlockItem> item = *row ? std::optional(readItem(**statement, zone)) : std::nullopt;
        const qint64 of = item ? quarterOf(fromDayNumber(item->publishedDay)) : quarter;
        if (!items.empty() && (!item || of != quarter)) {
            if (auto used = use(quarter, quarterOfItems(items)); !used)
                return used;
            items.clear();
        }
        if (!item)
            return Done{};
        quarter = of;
        items.push_back(*std::move(item));
    }
}

Result<std::set<qint64>> storedQuarters(Connection &connection, AccountId account)
{
    auto statement = connection.prepare(u"SELECT quarter FROM content_blocks WHERE account_id = ?1 UNION SELECT quarter FROM content_sums WHERE account_id = ?1");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value());
    const auto rows = collectRows<qint64>(**statement, [](const Statement &row) { return row.integer(0); });
    if (!rows)
        return rows.error();
    return std::set<qint64>(rows->begin(), rows->end());
}

QString differs(AccountId account, qint64 quarter, QLatin1StringView what)
{
    const QDate first = quarterRange(quarter).first();
    return u"account %1: the packed %2 of quarter %3 of %4 differ from content_items"_s.arg(account.value())
        .arg(what)
        .arg((first.month() + 2) / 3)
        .arg(first.year());
}

/// A logarithm may differ in its last digit from one system to another, and a workspace may move between them.
bool nearlyEqual(const PostingCells &left, const PostingCells &right)
{
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (left[i].posts != right[i].posts || std::llabs(left[i].sum - right[i].sum) > left[i].posts
            || std::llabs(left[i].squares - right[i].squares) > left[i].posts)
            return false;
    }
    return true;
}

/// The sums of a quarter as they are stored are those of its posts.
bool sameSums(Connection &connection, AccountId account, qint64 quarter, const ContentQuarter &expected)
{
    const auto stored = monthSums(connection, account, quarterRange(quarter));
    return stored && std::ranges::equal(*stored, sumsOf(expected), {}, &MonthSums::sums);
}

bool sameCells(Connection &connection, AccountId account, qint64 quarter, const ContentQuarter &expected)
{
    const auto stored = quarterTotals(connection, account, quarterRange(quarter), QuarterPart::Cells);
    return stored && nearlyEqual(stored->cells, cellsOf(expected));
}

void compare(Connection &connection, AccountId account, qint64 number, const ContentQuarter &expected, QStringList &problems)
{
    const auto stored = ContentQuarter::stored(connection, account, number);
    if (!stored || *stored != expected) {
        problems.append(differs(account, number, "posts"_L1));
        return;
    }
    if (!sameSums(connection, account, number, expected) || !sameCells(connection, account, number, expected))
        problems.append(differs(account, number, "sums"_L1));
}

Outcome addProblemsOf(Connection &connection, const Account &account, QStringList &problems)
{
    auto stored = storedQuarters(connection, account.id);
    if (!stored)
        return stored.error();
    auto compared = forEachQuarter(connection, account, [&](qint64 number, const ContentQuarter &expected) {
        stored->erase(number);
        compare(connection, account.id, number, expected, problems);
        return Outcome(Done{});
    });
    for (const qint64 superfluous : *stored)
        problems.append(differs(account.id, superfluous, "posts"_L1));
    return compared;
}

} // namespace

Outcome rebuildContentBlocks(Connection &connection)
{
    for (const QStringView table : {u"DELETE FROM content_blocks", u"DELETE FROM content_sums"}) {
        if (auto cleared = connection.run(table); !cleared)
            return cleared;
    }
    const auto all = accounts(connection);
    if (!all)
        return all.error();
    for (const Account &account : *all) {
        auto rebuilt = forEachQuarter(connection, account, [&](qint64 number, const ContentQuarter &quarter) {
            return quarter.store(connection, account.id, number);
        });
        if (!rebuilt)
            return rebuilt;
    }
    return Done{};
}

Result<QStringList> contentBlockProblems(Connection &connection)
{
    const auto all = accounts(connection);
    if (!all)
        return all.error();
    QStringList problems;
    for (const Account &account : *all) {
        if (auto added = addProblemsOf(connection, account, problems); !added)
            return added.error();
    }
    return problems;
}

} // namespace creatormetrics
