// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/daysources.h"

#include "models/store/rows.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

Result<std::vector<std::pair<qint64, DaySource>>> sourcesInRange(Connection &connection, AccountId account, const DateRange &range)
{
    auto statement = connection.prepare(
        u"SELECT s.day, s.fetch_id, f.kind = 'import', s.metrics FROM daily_sources s JOIN fetches f ON f.id = s.fetch_id "
        "WHERE s.account_id = ? AND s.day BETWEEN ? AND ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), range.first(), range.last());
    return collectRows<std::pair<qint64, DaySource>>(**statement, [](const Statement &row) {
        const DaySource source{.fetch = FetchId(row.integer(1)),
                               .kind = row.integer(2) != 0 ? FetchKind::Import : FetchKind::Api,
                               .metrics = static_cast<MetricMask>(row.integer(3))};
        return std::pair(row.integer(0), source);
    });
}

Result<std::vector<DaySource>> daySources(Connection &connection, AccountId account, QDate day)
{
    const auto dated = sourcesInRange(connection, account, DateRange::day(day));
    if (!dated)
        return dated.error();
    std::vector<DaySource> sources;
    for (const auto &[number, source] : *dated)
        sources.push_back(source);
    return sources;
}

std::optional<DaySource> sourceOf(const std::vector<DaySource> &sources, Metric metric)
{
    for (const DaySource &source : sources) {
        if (source.metrics & maskOf(metric))
            return source;
    }
    return std::nullopt;
}

namespace {

Outcome release(Connection &connection, AccountId account, QDate day, const DaySource &source, MetricMask metrics)
{
    const MetricMask rest = source.metrics & ~metrics;
    if (rest == 0) {
        return connection.run(u"DELETE FROM daily_sources WHERE account_id = ? AND day = ? AND fetch_id = ?", account.value(), day,
                              source.fetch.value());
    }
    return connection.run(u"UPDATE daily_sources SET metrics = ? WHERE account_id = ? AND day = ? AND fetch_id = ?",
                          static_cast<qint64>(rest), account.value(), day, source.fetch.value());
}

} // namespace

Outcome moveSources(Connection &connection, AccountId account, QDate day, const std::vector<DaySource> &present, FetchId fetch,
                    MetricMask metrics)
{
    for (const DaySource &source : present) {
        if (source.fetch == fetch || (source.metrics & metrics) == 0)
            continue;
        if (auto released = release(connection, account, day, source, metrics); !released)
            return released;
    }
    return connection.run(u"INSERT INTO daily_sources(account_id, day, fetch_id, metrics) VALUES(?, ?, ?, ?) "
                          "ON CONFLICT(account_id, day, fetch_id) DO UPDATE SET metrics = metrics | excluded.metrics",
                          account.value(), day, fetch.value(), static_cast<qint64>(metrics));
}

} // namespace creatormetrics
