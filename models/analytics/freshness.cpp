// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/freshness.h"

#include "models/analytics/accountfigures.h"
#include "models/analytics/figureset.h"
#include "models/store/importrepository.h"

#include <algorithm>

namespace creatormetrics {

namespace {

/// What the streams of an account got to.
struct Progress {
    std::optional<QDateTime> succeededAt = {};
    std::optional<QDate> completeUntil = {};
};

using ProgressByAccount = QHash<qint64, Progress>;

Result<ProgressByAccount> progressOfAll(Connection &connection)
{
    auto statement = connection.prepare(
        u"SELECT account_id, max(succeeded_at), max(complete_until) FROM stream_states GROUP BY account_id");
    if (!statement)
        return statement.error();
    const Statement &row = **statement;
    ProgressByAccount all;
    for (;;) {
        const auto step = (*statement)->step();
        if (!step)
            return step.error();
        if (!*step)
            return all;
        all.insert(row.integer(0), {.succeededAt = row.isNull(1) ? std::nullopt : std::optional(row.moment(1)),
                                    .completeUntil = row.isNull(2) ? std::nullopt : std::optional(row.day(2))});
    }
}

/// The last day with a known view count: where imported history ends.
Result<std::optional<QDate>> lastDayWithViews(Connection &connection, AccountId account)
{
    static const DateRange everything = DateRange::endingAt(QDate(9999, 12, 31), 9999 * 365);
    const auto days = dayColumns(connection, account, everything, std::array{Metric::Views});
    if (!days)
        return days.error();
    const auto views = days->column(Metric::Views);
    const auto last = std::find_if(views.rbegin(), views.rend(), [](qint64 value) { return value != unknownFigure; });
    if (last == views.rend())
        return std::optional<QDate>();
    return std::optional(fromDayNumber(days->firstDay() + std::distance(last, views.rend()) - 1));
}

/// Where the platform calls the days finished, else where the known ones end.
Result<std::optional<QDate>> completeUntil(Connection &connection, AccountId account, const Progress &progress)
{
    return progress.completeUntil ? Result(progress.completeUntil) : lastDayWithViews(connection, account);
}

bool touches(const ImportRecord &record, AccountId account, const DateRange &range)
{
    return record.account == account && !record.undoneAt && record.range.first() <= range.last()
        && record.range.last() >= range.first();
}

bool isStale(const Freshness &fresh, const QDateTime &now)
{
    const qint64 tolerated = 2 * std::chrono::seconds(syncCadence(fresh.account.platform)).count();
    return fresh.account.state == AccountState::Connected
        && (!fresh.lastSyncedAt || fresh.lastSyncedAt->secsTo(now) > tolerated);
}

} // namespace

Result<std::vector<Freshness>> freshnessOf(Connection &connection, const std::vector<Account> &accounts, const DateRange &range,
                                           const QDateTime &now)
{
    const auto progress = progressOfAll(connection);
    if (!progress)
        return progress.error();
    const auto imported = imports(connection);
    if (!imported)
        return imported.error();
    std::vector<Freshness> all;
    for (const Account &account : accounts) {
        const Progress own = progress->value(account.id.value());
        const auto last = completeUntil(connection, account.id, own);
        if (!last)
            return last.error();
        Freshness fresh{.account = account, .lastSyncedAt = own.succeededAt, .completeUntil = *last};
        fresh.hasImports = std::ranges::any_of(
            *imported, [&](const ImportRecord &record) { return touches(record, account.id, range); });
        fresh.stale = isStale(fresh, now);
        all.push_back(fresh);
    }
    return all;
}

Result<std::optional<QDate>> lastCompleteDay(Connection &connection, const std::vector<Platform> &platforms,
                                             const std::vector<AccountId> &wanted)
{
    const auto chosen = chosenAccounts(connection, platforms, wanted);
    if (!chosen)
        return chosen.error();
    const auto progress = progressOfAll(connection);
    if (!progress)
        return progress.error();
    std::optional<QDate> latest;
    for (const Account &account : *chosen) {
        const auto day = completeUntil(connection, account.id, progress->value(account.id.value()));
        if (!day)
            return day.error();
        if (*day && (!latest || *latest < **day))
            latest = *day;
    }
    return latest;
}

} // namespace creatormetrics
