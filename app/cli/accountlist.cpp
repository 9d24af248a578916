// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountlist.h"

#include "app/cli/jsonforms.h"
#include "app/cli/livetext.h"
#include "app/cli/planallowance.h"
#include "app/cli/texttable.h"
#include "app/cli/workspaceaccess.h"
#include "models/analytics/recordsjson.h"
#include "models/account/liveaccounts.h"
#include "models/store/accountrepository.h"
#include "models/store/dailyrepository.h"
#include "models/store/gaps.h"
#include "models/store/syncrepository.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr qint64 gapDays = 90; ///< how far back gaps are looked for

/// How far the figures of an account reach.
struct Reach {
    std::optional<QDateTime> syncedAt;
    std::optional<QDate> completeUntil;
    qint64 missingDays = 0;
};

struct ListedAccount {
    Account account;
    Reach reach;
    bool stale = false;
    bool paused = false; ///< by the plan
};

bool isSynced(const Account &account)
{
    return account.state == AccountState::Connected && !account.archivedAt.isValid();
}

bool isOld(Platform platform, const std::optional<QDateTime> &syncedAt, const QDateTime &now)
{
    return !syncedAt || syncedAt->secsTo(now) > 2 * std::chrono::seconds(syncCadence(platform)).count();
}

/// The days between the first known figure and the last finished day on which the views are not known.
Result<qint64> countMissing(Connection &connection, const Account &account, QDate completeUntil)
{
    const auto known = knownDays(connection, account.id);
    if (!known)
        return known.error();
    if (!*known || (*known)->first() > completeUntil)
        return 0;
    const qint64 days = std::min((*known)->first().daysTo(completeUntil) + 1, gapDays);
    const DateRange range = DateRange::endingAt(completeUntil, days);
    const auto gaps = missingDays(connection, account.id, Metric::Views, range);
    if (!gaps)
        return gaps.error();
    qint64 missing = 0;
    for (const DateRange &gap : *gaps)
        missing += gap.days();
    return missing;
}

Result<Reach> reachOf(Connection &connection, const Account &account)
{
    const auto states = streamStates(connection, account.id);
    if (!states)
        return states.error();
    Reach reach;
    for (const StreamState &state : *states) {
        if (state.succeededAt && (!reach.syncedAt || *state.succeededAt > *reach.syncedAt))
            reach.syncedAt = state.succeededAt;
        if (state.completeUntil && (!reach.completeUntil || *state.completeUntil > *reach.completeUntil))
            reach.completeUntil = state.completeUntil;
    }
    if (reach.completeUntil && platformGives(account.platform, Metric::Views)) {
        const auto missing = countMissing(connection, account, *reach.completeUntil);
        if (!missing)
            return missing.error();
        reach.missingDays = *missing;
    }
    return reach;
}

Result<std::vector<ListedAccount>> readAccounts(Connection &connection, Plan plan, const QDateTime &now)
{
    const auto all = accounts(connection);
    if (!all)
        return all.error();
    const auto part = liveAccounts(connection, termsOf(plan).liveAccounts);
    if (!part)
        return part.error();
    std::vector<ListedAccount> listed;
    for (const Account &account : *all) {
        const auto reach = reachOf(connection, account);
        if (!reach)
            return reach.error();
        const bool paused = std::ranges::find(part->paused, account.id) != part->paused.end();
        const bool stale = isSynced(account) && isOld(account.platform, reach->syncedAt, now);
        listed.push_back({.account = account, .reach = *reach, .stale = stale, .paused = paused});
    }
    return listed;
}

QString signInText(const Account &account)
{
    if (account.archivedAt.isValid())
        return Words::tr("put away");
    switch (account.state) {
    case AccountState::Connected:
        if (account.signInUntil.isValid())
            return Words::tr("connected until %1").arg(dayText(account.signInUntil.toUTC().date()));
        return Words::tr("connected");
    case AccountState::NeedsReconnect:
        return Words::tr("connect again");
    case AccountState::ImportedOnly:
        return Words::tr("imported");
    case AccountState::Disconnected:
        return Words::tr("disconnected");
    }
    Q_UNREACHABLE();
}

QString stateText(const ListedAccount &entry)
{
    const QString signIn = signInText(entry.account);
    return entry.paused ? Words::tr("%1, paused").arg(signIn) : signIn;
}

/// Null where nothing is synced anyway.
QJsonValue liveJson(const ListedAccount &entry)
{
    return isSyncable(entry.account) ? QJsonValue(!entry.paused) : QJsonValue();
}

QJsonObject listJson(const std::vector<ListedAccount> &listed, Plan plan)
{
    QJsonArray rows;
    for (const ListedAccount &entry : listed) {
        QJsonObject row = accountJson(entry.account);
        row.insert(u"last_synced_at"_s, momentJson(entry.reach.syncedAt));
        row.insert(u"complete_until"_s, dayJson(entry.reach.completeUntil));
        row.insert(u"missing_days"_s, entry.reach.missingDays);
        row.insert(u"stale"_s, entry.stale);
        row.insert(u"live"_s, liveJson(entry));
        rows.append(row);
    }
    return {{u"accounts"_s, rows}, {u"plan"_s, planKey(plan)}, {u"live_limit"_s, termsOf(plan).liveAccounts}};
}

QString syncedText(const ListedAccount &entry)
{
    const QString moment = momentText(entry.reach.syncedAt);
    return entry.stale && entry.reach.syncedAt ? Words::tr("%1 (stale)").arg(moment) : moment;
}

QString reachText(const Reach &reach)
{
    if (!reach.completeUntil)
        return u"—"_s;
    const QString day = dayText(*reach.completeUntil);
    return reach.missingDays == 0 ? day : Words::tr("%1 (missing: %2)").arg(day, QLocale().toString(reach.missingDays));
}

QString listText(const std::vector<ListedAccount> &listed)
{
    if (listed.empty())
        return Words::tr("There are no accounts yet. \"connect youtube\" adds one, \"import FILE\" too.");
    TextTable table({{.title = Words::tr("ID"), .numeric = true},
                     {.title = Words::tr("Platform")},
                     {.title = Words::tr("Account"), .elastic = true},
                     {.title = Words::tr("State")},
                     {.title = Words::tr("Complete until")},
                     {.title = Words::tr("Last synced")}});
    for (const ListedAccount &entry : listed) {
        const Account &account = entry.account;
        table.addRow({QString::number(account.id.value()), platformName(account.platform), account.profile.title,
                      stateText(entry), reachText(entry.reach), syncedText(entry)});
    }
    return table.text();
}

QString pausedText(const std::vector<ListedAccount> &listed, Plan plan)
{
    std::vector<Account> paused;
    for (const ListedAccount &entry : listed) {
        if (entry.paused)
            paused.push_back(entry.account);
    }
    return creatormetrics::pausedText(paused, plan);
}

} // namespace

ExitCode listAccounts(const Invocation &invocation, Console &console)
{
    const auto connection = openToRead(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto plan = knownPlanOf(invocation);
    if (!plan)
        return failOpening(console, plan.error());
    const auto listed = readAccounts(**connection, *plan, invocation.now());
    if (!listed)
        return console.fail(listed.error());
    if (console.json()) {
        console.printJson(listJson(*listed, *plan));
        return ExitCode::Done;
    }
    console.print(listText(*listed));
    if (const QString paused = pausedText(*listed, *plan); !paused.isEmpty())
        console.note(paused);
    return ExitCode::Done;
}

} // namespace creatormetrics
