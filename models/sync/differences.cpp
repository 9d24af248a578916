// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/differences.h"

#include "models/store/dailyrepository.h"
#include "models/store/snapshotdifference.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Whether the stored day says all that already; a fetch that brings nothing would only fill the list of sources.
Result<bool> isKnown(Connection &connection, AccountId account, QDate day, const MetricValues &values)
{
    const auto stored = daysInRange(connection, account, DateRange::day(day));
    if (!stored)
        return stored.error();
    return std::ranges::all_of(measuredMetrics(), [&](Metric metric) {
        return !values[metric] || (!stored->empty() && stored->front().values[metric] == values[metric]);
    });
}

} // namespace

bool needsDifferences(const Connector &connector)
{
    const auto has = [&connector](StreamKind kind) {
        return std::ranges::find(connector.streams(), kind, &Stream::kind) != connector.streams().end();
    };
    return has(StreamKind::ContentList) && !has(StreamKind::DailySeries);
}

Outcome writeDifferences(Connection &connection, const Account &account, RunId run, const QDateTime &now)
{
    const QDate day = reportingDay(account, now);
    const auto values = snapshotDifference(connection, account.id, day);
    if (!values)
        return values.error();
    const auto known = isKnown(connection, account.id, day, *values);
    if (!known)
        return known.error();
    if (*known)
        return Done{};
    const auto fetch = insertFetch(connection, {.account = account.id,
                                                .run = run,
                                                .kind = FetchKind::Api,
                                                .stream = differencesStream,
                                                .source = u"difference of the posts' figures between %1 and %2"_s.arg(
                                                    day.addDays(-1).toString(Qt::ISODate), day.toString(Qt::ISODate)),
                                                .fetchedAt = now,
                                                .status = {},
                                                .body = {}});
    if (!fetch)
        return fetch.error();
    const auto written = upsertDays(connection, account.id, {{day, *values}}, *fetch, now, Precedence::Snapshot);
    return written ? Outcome(Done{}) : Outcome(written.error());
}

} // namespace creatormetrics
