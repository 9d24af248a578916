// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentgains.h"

#include "models/store/accountrepository.h"
#include "models/store/contentrepository.h"
#include "models/store/metriccolumns.h"
#include "models/store/packedrows.h"
#include "models/store/rows.h"
#include "models/store/saturating.h"

#include <algorithm>
#include <map>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Item and the day of the look before; the figures follow.
constexpr std::size_t certainColumns = 2;

/// The lifetime figures whose differences add up.
std::span<const Metric> flows()
{
    static const std::vector<Metric> metrics = [] {
        std::vector<Metric> sums;
        for (const Metric metric : contentMetrics()) {
            if (metricInfo(metric).aggregation == Aggregation::Sum)
                sums.push_back(metric);
        }
        return sums;
    }();
    return metrics;
}

PackedRows emptyDay()
{
    return PackedRows(certainColumns + flows().size(), certainColumns);
}

struct Look {
    qint64 day = 0;
    MetricValues figures;
};

Look readLook(const Statement &row, int firstColumn)
{
    return {.day = row.integer(firstColumn), .figures = readMetrics(row, firstColumn + 1, flows())};
}

PackedRows::Change gainOf(qint64 item, const Look &earlier, const Look &look)
{
    PackedRows::Change gain{.id = item, .values = {item, earlier.day}};
    for (const Metric metric : flows()) {
        const auto before = earlier.figures[metric];
        const auto now = look.figures[metric];
        gain.values.push_back(before && now ? saturatingDifference(*now, *before) : unknownFigure);
    }
    return gain;
}

using DayChanges = std::map<qint64, std::vector<PackedRows::Change>>;

/// Finds what looks of one day changed, item after item.
class GainFinder
{
public:
    static Result<GainFinder> open(Connection &connection, qint64 day)
    {
        const auto sql = [](QLatin1StringView rest) {
            return u"SELECT day, %1 FROM content_snapshots WHERE content_id = ? AND "_s.arg(columnList(flows())) + rest;
        };
        static const QString upTo = sql("day <= ? ORDER BY day DESC LIMIT 2"_L1);
        static const QString after = sql("day > ? ORDER BY day LIMIT 1"_L1);
        auto earlier = connection.prepare(upTo);
        if (!earlier)
            return earlier.error();
        auto later = connection.prepare(after);
        if (!later)
            return later.error();
        return GainFinder(**earlier, **later, day);
    }

    Outcome find(qint64 item, DayChanges &changes)
    {
        const auto upTo = looks(*m_upTo, item);
        if (!upTo)
            return upTo.error();
        if (upTo->empty() || upTo->front().day != m_day)
            return Done{};
        if (upTo->size() == 2)
            changes[m_day].push_back(gainOf(item, upTo->back(), upTo->front()));
        const auto next = looks(*m_after, item);
        if (!next)
            return next.error();
        if (!next->empty())
            changes[next->front().day].push_back(gainOf(item, upTo->front(), next->front()));
        return Done{};
    }

private:
    GainFinder(Statement &upTo, Statement &after, qint64 day) : m_upTo(&upTo), m_after(&after), m_day(day) {}

    Result<std::vector<Look>> looks(Statement &statement, qint64 item) const
    {
        statement.bindAll(item, m_day);
        return collectRows<Look>(statement, [](const Statement &row) { return readLook(row, 0); });
    }

    Statement *m_upTo;
    Statement *m_after;
    qint64 m_day;
};

Result<PackedRows> storedDay(Connection &connection, AccountId account, qint64 day)
{
    static const QString sql =
        u"SELECT item, since, %1 FROM content_gains WHERE account_id = ? AND day = ?"_s.arg(columnList(flows()));
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), day);
    const auto row = (*statement)->step();
    if (!row)
        return row.error();
    PackedRows rows = emptyDay();
    const Outcome read = *row ? rows.read(**statement, 0) : Outcome(Done{});
    (*statement)->reset();
    return read ? Result<PackedRows>(std::move(rows)) : Result<PackedRows>(read.error());
}

Outcome storeDay(Connection &connection, AccountId account, qint64 day, const PackedRows &rows)
{
    static const QString sql =
        u"INSERT INTO content_gains(account_id, day, item, since, %1) VALUES(?, ?, ?, ?, %2) ON CONFLICT(account_id, day) DO UPDATE "
        "SET item = excluded.item, since = excluded.since, %3"_s.arg(columnList(flows()), placeholders(flows().size()),
                                                                     excludedList(flows()));
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), day);
    rows.bind(**statement, 2);
    return (*statement)->run();
}

/// The looks of an account in order, as they come from its snapshots, to the gains of each day.
std::map<qint64, PackedRows> gainsOf(const std::vector<std::pair<qint64, Look>> &looks)
{
    std::map<qint64, PackedRows> days;
    for (std::size_t i = 1; i < looks.size(); ++i) {
        const auto &[item, look] = looks[i];
        const auto &[earlierItem, earlier] = looks[i - 1];
        if (item == earlierItem)
            days.try_emplace(look.day, emptyDay()).first->second.append(gainOf(item, earlier, look).values);
    }
    return days;
}

/// The gains of each day by brute force.
Result<std::map<qint64, PackedRows>> expectedDays(Connection &connection, AccountId account)
{
    static const QString sql = u"SELECT s.content_id, s.day, %1 FROM content_snapshots s WHERE s.content_id IN "
                               "(SELECT id FROM content_items WHERE account_id = ?) ORDER BY s.content_id, s.day"_s.arg([] {
                                   QStringList names;
                                   for (const Metric metric : flows())
                                       names.append(u"s."_s + metricInfo(metric).key);
                                   return names.join(u", "_s);
                               }());
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value());
    using Row = std::pair<qint64, Look>;
    const auto looks = collectRows<Row>(**statement, [](const Statement &row) { return Row(row.integer(0), readLook(row, 1)); });
    if (!looks)
        return looks.error();
    return gainsOf(*looks);
}

Outcome addProblemsOf(Connection &connection, AccountId account, QStringList &problems)
{
    auto expected = expectedDays(connection, account);
    if (!expected)
        return expected.error();
    auto statement = connection.prepare(u"SELECT day FROM content_gains WHERE account_id = ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value());
    const auto days = collectRows<qint64>(**statement, [](const Statement &row) { return row.integer(0); });
    if (!days)
        return days.error();
    for (const qint64 day : *days)
        expected->try_emplace(day, emptyDay());
    for (const auto &[day, rows] : *expected) {
        const auto stored = storedDay(connection, account, day);
        if (!stored || *stored != rows || rows.size() == 0)
            problems.append(u"account %1: the packed gains of posts on %2 differ from content_snapshots"_s.arg(account.value())
                                .arg(fromDayNumber(day).toString(Qt::ISODate)));
    }
    return Done{};
}

/// Adds up the gains of several days.
class GainSums
{
public:
    explicit GainSums(std::span<const Metric> metrics)
    {
        for (const Metric metric : metrics) {
            if (std::ranges::find(flows(), metric) != flows().end())
                m_metrics.push_back(metric);
        }
    }

    [[nodiscard]] const std::vector<Metric> &metrics() const { return m_metrics; }

    void add(qint64 day, const PackedRows &rows)
    {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const qint64 id = rows.column(0)[i];
            const auto [place, isNew] = m_places.try_emplace(id, m_gains.size());
            if (isNew)
                m_gains.push_back({.id = ContentId(id), .since = rows.column(1)[i], .day = day, .figures = {}});
            ContentGain &gain = m_gains[place->second];
            gain.since = std::min(gain.since, rows.column(1)[i]);
            gain.day = std::max(gain.day, day);
            for (std::size_t m = 0; m < m_metrics.size(); ++m)
                addFigure(gain, m_metrics[m], rows.column(certainColumns + m), i);
        }
    }

    std::vector<ContentGain> take()
    {
        std::ranges::sort(m_gains, {}, &ContentGain::id);
        return std::move(m_gains);
    }

private:
    static void addFigure(ContentGain &gain, Metric metric, const PackedRows::Column &column, std::size_t row)
    {
        if (!column.empty() && column[row] != unknownFigure)
            gain.figures.set(metric, saturatingSum(gain.figures[metric].value_or(0), column[row]));
    }

    std::vector<Metric> m_metrics;
    std::unordered_map<qint64, std::size_t> m_places;
    std::vector<ContentGain> m_gains;
};

} // namespace

Outcome patchContentGains(Connection &connection, AccountId account, const std::vector<ContentId> &items, QDate day)
{
    if (items.empty())
        return Done{};
    auto finder = GainFinder::open(connection, toDayNumber(day));
    if (!finder)
        return finder.error();
    std::vector<ContentId> sorted = items;
    std::ranges::sort(sorted);
    const auto repeated = std::ranges::unique(sorted);
    sorted.erase(repeated.begin(), repeated.end());
    DayChanges changes;
    for (const ContentId item : sorted) {
        if (auto found = finder->find(item.value(), changes); !found)
            return found;
    }
    for (const auto &[changedDay, gains] : changes) {
        auto rows = storedDay(connection, account, changedDay);
        if (!rows)
            return rows.error();
        rows->apply(gains);
        if (auto stored = storeDay(connection, account, changedDay, *rows); !stored)
            return stored;
    }
    return Done{};
}

Result<std::vector<ContentGain>> contentGains(Connection &connection, AccountId account, const DateRange &days,
                                              std::span<const Metric> metrics)
{
    GainSums sums(metrics);
    QStringList columns{u"day"_s, u"item"_s, u"since"_s};
    for (const Metric metric : sums.metrics())
        columns.append(metricInfo(metric).key);
    auto statement = connection.prepare(
        u"SELECT %1 FROM content_gains WHERE account_id = ? AND day BETWEEN ? AND ?"_s.arg(columns.join(u", "_s)));
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), days.first(), days.last());
    PackedRows rows(certainColumns + sums.metrics().size(), certainColumns);
    for (;;) {
        const auto row = (*statement)->step();
        if (!row)
            return row.error();
        if (!*row)
            return sums.take();
        if (auto read = rows.read(**statement, 1); !read) {
            (*statement)->reset();
            return read.error();
        }
        sums.add((*statement)->integer(0), rows);
    }
}

Outcome rebuildContentGains(Connection &connection)
{
    if (auto cleared = connection.run(u"DELETE FROM content_gains"); !cleared)
        return cleared;
    const auto all = accounts(connection);
    if (!all)
        return all.error();
    for (const Account &account : *all) {
        const auto days = expectedDays(connection, account.id);
        if (!days)
            return days.error();
        for (const auto &[day, rows] : *days) {
            if (auto stored = storeDay(connection, account.id, day, rows); !stored)
                return stored;
        }
    }
    return Done{};
}

Result<QStringList> contentGainProblems(Connection &connection)
{
    const auto all = accounts(connection);
    if (!all)
        return all.error();
    QStringList problems;
    for (const Account &account : *all) {
        if (auto added = addProblemsOf(connection, account.id, problems); !added)
            return added.error();
    }
    return problems;
}

} // namespace creatormetrics
