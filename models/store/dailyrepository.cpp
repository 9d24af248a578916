// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/dailyrepository.h"

#include "models/store/dayblocks.h"
#include "models/store/dayrows.h"
#include "models/store/daysources.h"
#include "models/store/daywriter.h"
#include "models/store/metriccolumns.h"
#include "models/store/rows.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

Result<WriteCount> upsertDays(Connection &connection, AccountId account, const std::vector<DailyMetrics> &days, FetchId fetch,
                              const QDateTime &now, Precedence precedence)
{
    if (days.empty())
        return WriteCount();
    auto writer = DayWriter::open(connection, account, days, {.fetch = fetch, .now = now, .precedence = precedence});
    if (!writer)
        return writer.error();
    for (const DailyMetrics &day : days) {
        if (auto written = writer->write(day); !written)
            return written.error();
    }
    return writer->finish();
}

Result<std::vector<DailyMetrics>> daysInRange(Connection &connection, AccountId account, const DateRange &range)
{
    static const QString sql = u"SELECT day, %1 FROM daily_metrics WHERE account_id = ? AND day BETWEEN ? AND ? ORDER BY day"_s.arg(
        columnList(measuredMetrics()));
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    Statement &row = **statement;
    row.bindAll(account.value(), range.first(), range.last());
    std::vector<DailyMetrics> days;
    for (;;) {
        const auto step = row.step();
        if (!step)
            return step.error();
        if (!*step)
            return days;
        days.push_back({.day = row.day(0), .values = readMetrics(row, 1, measuredMetrics())});
    }
}

Result<std::optional<DateRange>> knownDays(Connection &connection, AccountId account)
{
    // Each end by itself: SQLite finds either in the key, but walks through all days when it is asked for both at once.
    auto statement = connection.prepare(u"SELECT (SELECT min(day) FROM daily_metrics WHERE account_id = ?1), "
                                        "(SELECT max(day) FROM daily_metrics WHERE account_id = ?1)");
    if (!statement)
        return statement.error();
    Statement &row = **statement;
    row.bindAll(account.value());
    const auto step = row.step();
    if (!step)
        return step.error();
    const QDate first = row.day(0);
    const QDate last = row.day(1);
    row.reset();
    if (!first.isValid())
        return std::optional<DateRange>();
    auto range = DateRange::make(first, last);
    if (!range)
        return range.error();
    return std::optional(*range);
}

namespace {

std::optional<FetchId> fetchAt(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(FetchId(row.integer(column)));
}

Result<std::vector<Revision>> revisionsOf(Connection &connection, AccountId account, QDate day, Metric metric)
{
    auto statement = connection.prepare(
        u"SELECT old_value, old_fetch_id, new_value, new_fetch_id, revised_at FROM revisions "
        "WHERE account_id = ? AND day = ? AND metric = ? ORDER BY id");
    if (!statement)
        return statement.error();
    Statement &row = **statement;
    row.bindAll(account.value(), day, QString(metricInfo(metric).key));
    std::vector<Revision> revisions;
    for (;;) {
        const auto step = row.step();
        if (!step)
            return step.error();
        if (!*step)
            return revisions;
        revisions.push_back({.oldValue = row.integer(0),
                             .oldFetch = fetchAt(row, 1),
                             .newValue = row.optionalInteger(2),
                             .newFetch = fetchAt(row, 3),
                             .revisedAt = row.moment(4)});
    }
}

} // namespace

Result<std::vector<DatedRevision>> revisionsInRange(Connection &connection, AccountId account, const DateRange &range)
{
    auto statement = connection.prepare(
        u"SELECT day, metric, old_value, old_fetch_id, new_value, new_fetch_id, revised_at FROM revisions "
        "WHERE account_id = ? AND day BETWEEN ? AND ? ORDER BY id");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), range.first(), range.last());
    return collectRows<DatedRevision>(**statement, [](const Statement &row) {
        return DatedRevision{.day = row.day(0),
                             .metric = metricFromKey(row.text(1)),
                             .revision = {.oldValue = row.integer(2),
                                          .oldFetch = fetchAt(row, 3),
                                          .newValue = row.optionalInteger(4),
                                          .newFetch = fetchAt(row, 5),
                                          .revisedAt = row.moment(6)}};
    });
}

Result<FigureHistory> figureHistory(Connection &connection, AccountId account, QDate day, Metric metric)
{
    const auto stored = storedDay(connection, account, day);
    if (!stored)
        return stored.error();
    const auto sources = daySources(connection, account, day);
    if (!sources)
        return sources.error();
    auto revisions = revisionsOf(connection, account, day, metric);
    if (!revisions)
        return revisions.error();
    const auto source = sourceOf(*sources, metric);
    return FigureHistory{.value = (*stored)[metric],
                         .source = source ? std::optional(source->fetch) : std::nullopt,
                         .revisions = *std::move(revisions)};
}

namespace {

struct SourcedDay {
    AccountId account{0};
    QDate day;
    MetricMask metrics = 0;
};

Result<std::vector<SourcedDay>> daysFrom(Connection &connection, FetchId fetch)
{
    auto statement = connection.prepare(u"SELECT account_id, day, metrics FROM daily_sources WHERE fetch_id = ?");
    if (!statement)
        return statement.error();
    Statement &row = **statement;
    row.bindAll(fetch.value());
    std::vector<SourcedDay> days;
    for (;;) {
        const auto step = row.step();
        if (!step)
            return step.error();
        if (!*step)
            return days;
        days.push_back({AccountId(row.integer(0)), row.day(1), static_cast<MetricMask>(row.integer(2))});
    }
}

/// What the figure was before `fetch` told it, with its source. A revision that leads back to `fetch` from a later one is the
/// trace of that one's withdrawal and says nothing about the time before.
std::optional<Revision> formerFigure(const std::vector<Revision> &revisions, FetchId fetch)
{
    for (auto revision = revisions.rbegin(); revision != revisions.rend(); ++revision) {
        if (revision->newFetch == fetch && (!revision->oldFetch || *revision->oldFetch <= fetch))
            return *revision;
    }
    return std::nullopt;
}

Outcome withdrawFigure(Connection &connection, const SourcedDay &sourced, Metric metric, FetchId fetch, const QDateTime &now,
                       MetricValues &values)
{
    const auto revisions = revisionsOf(connection, sourced.account, sourced.day, metric);
    if (!revisions)
        return revisions.error();
    const auto former = formerFigure(*revisions, fetch);
    const std::optional<qint64> restored = former ? std::optional(former->oldValue) : std::nullopt;
    const Revision revision{.oldValue = values[metric].value_or(0),
                            .oldFetch = fetch,
                            .newValue = restored,
                            .newFetch = former ? former->oldFetch : std::nullopt,
                            .revisedAt = now};
    values.set(metric, restored);
    if (auto kept = insertRevision(connection, sourced.account, sourced.day, metric, revision); !kept)
        return kept;
    if (!revision.newFetch)
        return Done{};
    const auto sources = daySources(connection, sourced.account, sourced.day);
    if (!sources)
        return sources.error();
    return moveSources(connection, sourced.account, sourced.day, *sources, *revision.newFetch, maskOf(metric));
}

/// What the day holds afterwards is added to `left`.
Result<qint64> withdrawDay(Connection &connection, const SourcedDay &sourced, FetchId fetch, const QDateTime &now,
                           std::vector<DailyMetrics> &left)
{
    auto values = storedDay(connection, sourced.account, sourced.day);
    if (!values)
        return values.error();
    qint64 figures = 0;
    for (const Metric metric : measuredMetrics()) {
        if ((sourced.metrics & maskOf(metric)) == 0)
            continue;
        if (auto done = withdrawFigure(connection, sourced, metric, fetch, now, *values); !done)
            return done.error();
        ++figures;
    }
    const auto written = values->isEmpty()
        ? connection.run(u"DELETE FROM daily_metrics WHERE account_id = ? AND day = ?", sourced.account.value(), sourced.day)
        : storeDay(connection, sourced.account, {sourced.day, *values});
    if (!written)
        return written.error();
    left.push_back({sourced.day, *values});
    return figures;
}

} // namespace

Result<qint64> withdrawFetch(Connection &connection, FetchId fetch, const QDateTime &now)
{
    const auto days = daysFrom(connection, fetch);
    if (!days)
        return days.error();
    qint64 figures = 0;
    std::vector<DailyMetrics> left;
    for (const SourcedDay &sourced : *days) {
        const auto withdrawn = withdrawDay(connection, sourced, fetch, now, left);
        if (!withdrawn)
            return withdrawn.error();
        figures += *withdrawn;
    }
    if (!days->empty()) { // a fetch asks one account
        if (auto patched = patchDayBlocks(connection, days->front().account, left); !patched)
            return patched.error();
    }
    if (auto cleared = connection.run(u"DELETE FROM daily_sources WHERE fetch_id = ?", fetch.value()); !cleared)
        return cleared.error();
    return figures;
}

} // namespace creatormetrics
