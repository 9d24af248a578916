// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/dailyrepository.h"

#include "models/store/daysources.h"
#include "models/store/metriccolumns.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Result<MetricValues> storedDay(Connection &connection, AccountId account, QDate day)
{
    static const QString sql =
        u"SELECT %1 FROM daily_metrics WHERE account_id = ? AND day = ?"_s.arg(columnList(measuredMetrics()));
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), day);
    const auto row = (*statement)->step();
    if (!row)
        return row.error();
    const MetricValues values = *row ? readMetrics(**statement, 0, measuredMetrics()) : MetricValues();
    (*statement)->reset();
    return values;
}

Outcome storeDay(Connection &connection, AccountId account, const DailyMetrics &day)
{
    static const QString sql =
        u"INSERT INTO daily_metrics(account_id, day, %1) VALUES(?, ?, %2) ON CONFLICT(account_id, day) DO UPDATE SET %3"_s.arg(
            columnList(measuredMetrics()), placeholders(measuredMetricCount), excludedList(measuredMetrics()));
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), day.day);
    bindMetrics(**statement, 2, measuredMetrics(), day.values);
    return (*statement)->run();
}

std::optional<qint64> fetchValue(const std::optional<FetchId> &fetch)
{
    return fetch ? std::optional(fetch->value()) : std::nullopt;
}

Outcome insertRevision(Connection &connection, AccountId account, QDate day, Metric metric, const Revision &revision)
{
    return connection.run(u"INSERT INTO revisions(account_id, day, metric, old_value, old_fetch_id, new_value, new_fetch_id, "
                          "revised_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                          account.value(), day, QString(metricInfo(metric).key), revision.oldValue, fetchValue(revision.oldFetch),
                          revision.newValue, fetchValue(revision.newFetch), revision.revisedAt);
}

/// Brings the figures of one day in and counts what that did.
class DayWriter
{
public:
    DayWriter(Connection &connection, AccountId account, FetchId fetch, const QDateTime &now, Precedence precedence)
        : m_connection(connection), m_account(account), m_fetch(fetch), m_now(now), m_precedence(precedence)
    {
    }

    Outcome write(const DailyMetrics &given)
    {
        auto stored = storedDay(m_connection, m_account, given.day);
        if (!stored)
            return stored.error();
        auto sources = daySources(m_connection, m_account, given.day);
        if (!sources)
            return sources.error();
        m_merged = {given.day, *stored};
        m_moved = 0;
        m_differs = false;
        for (const Metric metric : measuredMetrics()) {
            if (auto merged = merge(metric, given.values[metric], sourceOf(*sources, metric)); !merged)
                return merged;
        }
        return finish(*sources);
    }

    [[nodiscard]] const WriteCount &counts() const { return m_counts; }

private:
    Outcome merge(Metric metric, std::optional<qint64> given, const std::optional<DaySource> &source)
    {
        const auto stored = m_merged.values[metric];
        if (!given)
            return Done{};
        if (given == stored) {
            // The platform's own word takes over from a file's equal one, so that taking the import back loses nothing.
            if (m_precedence != Precedence::FillGaps && source && source->kind == FetchKind::Import)
                m_moved |= maskOf(metric);
            return Done{};
        }
        if (stored && m_precedence == Precedence::FillGaps) {
            ++m_counts.kept;
            return Done{};
        }
        if (stored && m_precedence == Precedence::Authoritative) {
            const Revision revision{.oldValue = *stored,
                                    .oldFetch = source ? std::optional(source->fetch) : std::nullopt,
                                    .newValue = given,
                                    .newFetch = m_fetch,
                                    .revisedAt = m_now};
            if (auto kept = insertRevision(m_connection, m_account, m_merged.day, metric, revision); !kept)
                return kept;
        }
        m_merged.values.set(metric, given);
        m_moved |= maskOf(metric);
        m_differs = true;
        ++m_counts.figures;
        return Done{};
    }

    Outcome finish(const std::vector<DaySource> &sources)
    {
        ++m_counts.rows;
        if (m_moved == 0)
            return Done{};
        if (m_differs) {
            ++m_counts.changed;
            if (auto written = storeDay(m_connection, m_account, m_merged); !written)
                return written;
        }
        return moveSources(m_connection, m_account, m_merged.day, sources, m_fetch, m_moved);
    }

    Connection &m_connection;
    AccountId m_account;
    FetchId m_fetch;
    QDateTime m_now;
    Precedence m_precedence;
    DailyMetrics m_merged;
    MetricMask m_moved = 0;
    bool m_differs = false;
    WriteCount m_counts;
};

} // namespace

Result<WriteCount> upsertDays(Connection &connection, AccountId account, const std::vector<DailyMetrics> &days, FetchId fetch,
                              const QDateTime &now, Precedence precedence)
{
    DayWriter writer(connection, account, fetch, now, precedence);
    for (const DailyMetrics &day : days) {
        if (auto written = writer.write(day); !written)
            return written.error();
    }
    return writer.counts();
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
    auto statement = connection.prepare(u"SELECT min(day), max(day) FROM daily_metrics WHERE account_id = ?");
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

Result<qint64> withdrawDay(Connection &connection, const SourcedDay &sourced, FetchId fetch, const QDateTime &now)
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
    return figures;
}

} // namespace

Result<qint64> withdrawFetch(Connection &connection, FetchId fetch, const QDateTime &now)
{
    const auto days = daysFrom(connection, fetch);
    if (!days)
        return days.error();
    qint64 figures = 0;
    for (const SourcedDay &sourced : *days) {
        const auto withdrawn = withdrawDay(connection, sourced, fetch, now);
        if (!withdrawn)
            return withdrawn.error();
        figures += *withdrawn;
    }
    if (auto cleared = connection.run(u"DELETE FROM daily_sources WHERE fetch_id = ?", fetch.value()); !cleared)
        return cleared.error();
    return figures;
}

} // namespace creatormetrics
