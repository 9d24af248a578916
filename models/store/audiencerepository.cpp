// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/audiencerepository.h"

#include "models/store/rows.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

using Slices = std::vector<AudienceSlice>;

Result<Slices> storedSlices(Connection &connection, AccountId account, AudienceDimension dimension, const DateRange &window)
{
    auto statement = connection.prepare(
        u"SELECT slice, second_slice, percent, views, watch_minutes, followers FROM audience_demographics "
        "WHERE account_id = ? AND dimension = ? AND last_day = ? AND first_day = ?");
    if (!statement)
        return statement.error();
    Statement &row = **statement;
    row.bindAll(account.value(), audienceDimensionKey(dimension), window.last(), window.first());
    Slices slices;
    for (;;) {
        const auto step = row.step();
        if (!step)
            return step.error();
        if (!*step)
            return slices;
        slices.push_back({.dimension = dimension,
                          .window = window,
                          .key = row.text(0),
                          .secondKey = row.text(1),
                          .percent = row.optionalReal(2),
                          .views = row.optionalInteger(3),
                          .watchMinutes = row.optionalInteger(4),
                          .followers = row.optionalInteger(5)});
    }
}

void sortByKey(Slices &slices)
{
    std::ranges::sort(slices, {}, [](const AudienceSlice &slice) { return std::tie(slice.key, slice.secondKey); });
}

Outcome insertSlice(Connection &connection, AccountId account, const AudienceSlice &slice, FetchId fetch)
{
    return connection.run(
        u"INSERT INTO audience_demographics(account_id, dimension, first_day, last_day, slice, second_slice, percent, views, "
        "watch_minutes, followers, fetch_id) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT(account_id, dimension, last_day, first_day, slice, second_slice) DO UPDATE SET "
        "percent = excluded.percent, views = excluded.views, watch_minutes = excluded.watch_minutes, "
        "followers = excluded.followers, fetch_id = excluded.fetch_id",
        account.value(), audienceDimensionKey(slice.dimension), slice.window.first(), slice.window.last(), slice.key,
        slice.secondKey, slice.percent, slice.views, slice.watchMinutes, slice.followers,
        fetch.value());
}

/// Replaces one dimension's window when it differs; gives how many slices were written.
Result<qint64> replaceWindow(Connection &connection, AccountId account, Slices slices, FetchId fetch)
{
    const AudienceSlice &head = slices.front();
    auto stored = storedSlices(connection, account, head.dimension, head.window);
    if (!stored)
        return stored.error();
    sortByKey(slices);
    sortByKey(*stored);
    if (*stored == slices)
        return 0;
    const auto cleared = connection.run(
        u"DELETE FROM audience_demographics WHERE account_id = ? AND dimension = ? AND last_day = ? AND first_day = ?",
        account.value(), audienceDimensionKey(slices.front().dimension), slices.front().window.last(),
        slices.front().window.first());
    if (!cleared)
        return cleared.error();
    for (const AudienceSlice &slice : slices) {
        if (auto written = insertSlice(connection, account, slice, fetch); !written)
            return written.error();
    }
    return static_cast<qint64>(slices.size());
}

std::optional<DateRange> windowIn(const Statement &row)
{
    const auto window = DateRange::make(row.day(0), row.day(1));
    return window ? std::optional(*window) : std::nullopt;
}

} // namespace

Result<std::optional<DateRange>> latestWindow(Connection &connection, AccountId account, AudienceDimension dimension, QDate day)
{
    auto statement = connection.prepare(u"SELECT first_day, last_day FROM audience_demographics WHERE account_id = ? "
                                        "AND dimension = ? AND last_day <= ? ORDER BY last_day DESC, first_day DESC LIMIT 1");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), audienceDimensionKey(dimension), day);
    const auto window = firstRow<std::optional<DateRange>>(**statement, windowIn);
    if (!window)
        return window.error();
    return window->value_or(std::nullopt);
}

Result<bool> hasSlices(Connection &connection, AccountId account, AudienceDimension dimension)
{
    const auto found = askInteger(connection, u"SELECT EXISTS (SELECT 1 FROM audience_demographics WHERE account_id = ? AND dimension = ?)",
                                  account.value(), audienceDimensionKey(dimension));
    return found ? Result<bool>(*found == 1) : Result<bool>(found.error());
}

Result<std::vector<AudienceSlice>> slicesOf(Connection &connection, AccountId account, AudienceDimension dimension,
                                            const DateRange &window)
{
    return storedSlices(connection, account, dimension, window);
}

Result<QString> lastStreamError(Connection &connection, AccountId account, const QString &stream)
{
    auto statement = connection.prepare(u"SELECT s.error_kind FROM sync_runs r JOIN sync_run_streams s ON s.run_id = r.id AND s.stream = ? "
                                        "WHERE r.account_id = ? ORDER BY r.started_at DESC, r.id DESC LIMIT 1");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(stream, account.value());
    const auto kind = firstRow<QString>(**statement, [](const Statement &row) { return row.text(0); });
    if (!kind)
        return kind.error();
    return kind->value_or(QString());
}

Result<WriteCount> replaceSlices(Connection &connection, AccountId account, const std::vector<AudienceSlice> &slices, FetchId fetch)
{
    WriteCount counts{.rows = static_cast<qint64>(slices.size())};
    Slices rest = slices;
    while (!rest.empty()) {
        const AudienceDimension dimension = rest.front().dimension;
        const DateRange window = rest.front().window;
        const auto others = std::stable_partition(rest.begin(), rest.end(), [&](const AudienceSlice &slice) {
            return slice.dimension == dimension && slice.window == window;
        });
        const auto changed = replaceWindow(connection, account, Slices(rest.begin(), others), fetch);
        if (!changed)
            return changed.error();
        counts.changed += *changed;
        rest.erase(rest.begin(), others);
    }
    return counts;
}

Result<std::vector<AudienceSlice>> latestSlices(Connection &connection, AccountId account, AudienceDimension dimension)
{
    auto statement = connection.prepare(u"SELECT first_day, last_day FROM audience_demographics WHERE account_id = ? "
                                        "AND dimension = ? ORDER BY last_day DESC, first_day DESC LIMIT 1");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), audienceDimensionKey(dimension));
    const auto row = (*statement)->step();
    if (!row)
        return row.error();
    if (!*row)
        return Slices();
    const auto window = DateRange::make((*statement)->day(0), (*statement)->day(1));
    (*statement)->reset();
    if (!window)
        return window.error();
    auto slices = storedSlices(connection, account, dimension, *window);
    if (slices) {
        std::ranges::stable_sort(*slices, std::ranges::greater(), [](const AudienceSlice &slice) {
            const auto people = slice.views ? slice.views : slice.followers;
            return slice.percent.value_or(static_cast<double>(people.value_or(0)));
        });
    }
    return slices;
}

} // namespace creatormetrics
