// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/accountrows.h"

#include "models/domain/figureformat.h"
#include "models/presentation/datetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct AccountWords {
    Q_DECLARE_TR_FUNCTIONS(AccountRows)
};

constexpr qint64 signInToldDays = 30;
constexpr qint64 signInUrgentDays = 7;

bool isSynced(const Account &account)
{
    return account.state == AccountState::Connected && !account.archivedAt.isValid();
}

ValueCell nothing()
{
    return {.text = FigureFormat::unknown(), .tone = FreshnessTone::Plain};
}

/// Its @ stays in front in lines that run from right to left, too.
QString isolated(const QString &handle)
{
    return handle.isEmpty() ? handle : QChar(0x2066) + handle + QChar(0x2069);
}

ValueCell nameCell(const Account &account)
{
    return {.text = account.profile.title,
            .secondary = isolated(account.profile.handle),
            .sortValue = account.profile.title,
            .mark = account.platform,
            .toolTip = account.profile.handle,
            .spoken = u"%1, %2 %3"_s.arg(platformName(account.platform), account.profile.title, account.profile.handle)};
}

ValueCell stateCell(const Account &account)
{
    const AccountStateWords words = accountStateWords(account);
    return {.text = words.text, .sortValue = words.text, .tone = words.tone, .icon = words.icon};
}

ValueCell freshCell(const AccountHealth &health, const DataFrame &frame)
{
    if (!health.syncedAt) {
        if (!isSynced(health.account))
            return nothing();
        return {.text = AccountWords::tr("never"), .tone = FreshnessTone::Stale, .icon = u"warning"_s};
    }
    const bool stale = isStale(health, frame.now);
    const QString moment = momentText(*health.syncedAt, frame.now, frame.locale);
    return {.text = agoText(*health.syncedAt, frame.now),
            .sortValue = *health.syncedAt,
            .tone = stale ? std::optional(FreshnessTone::Stale) : std::nullopt,
            .icon = stale ? u"warning"_s : QString(),
            .toolTip = stale ? AccountWords::tr("Synced %1. Older than twice the interval of its platform.").arg(moment)
                             : AccountWords::tr("Synced %1").arg(moment)};
}

ValueCell nextCell(const Account &account, const DataFrame &frame)
{
    if (frame.syncing.contains(account.id))
        return {.text = AccountWords::tr("syncing now"), .sortValue = frame.now, .tone = FreshnessTone::Good, .icon = u"sync"_s};
    const QDateTime due = frame.dueTimes.value(account.id);
    if (!isSynced(account) || !due.isValid())
        return nothing();
    if (frame.paused)
        return {.text = AccountWords::tr("paused"), .sortValue = due, .tone = FreshnessTone::Plain};
    if (due <= frame.now)
        return {.text = AccountWords::tr("due now"), .sortValue = due};
    return {.text = momentText(due, frame.now, frame.locale), .sortValue = due};
}

ValueCell historyCell(const AccountHealth &health, const DataFrame &frame)
{
    if (!isSynced(health.account) || !health.syncedAt)
        return nothing();
    const qint64 left = health.queue.backfill;
    if (left == 0)
        return {.text = AccountWords::tr("complete"), .sortValue = 0, .tone = FreshnessTone::Plain};
    const QString count = frame.locale.toString(left);
    return {.text = AccountWords::tr("%1 calls").arg(count),
            .sortValue = left,
            .toolTip = AccountWords::tr("%1 calls of history wait; each sync makes a part of them.").arg(count)};
}

ValueCell signInCell(const Account &account, const DataFrame &frame)
{
    if (!isSynced(account) || !account.signInUntil.isValid())
        return {};
    const QDateTime end = account.signInUntil.toTimeZone(frame.now.timeZone());
    const qint64 days = frame.now.daysTo(end);
    if (days > signInToldDays)
        return {};
    const QString day = dayText(end.date(), frame.locale, frame.now.date());
    return {.text = day,
            .sortValue = end,
            .tone = days <= signInUrgentDays ? FreshnessTone::Problem : FreshnessTone::Stale,
            .icon = u"warning"_s,
            .toolTip = AccountWords::tr("The sign-in ends on %1 unless a sync renews it before.").arg(day)};
}

ValueCell menuCell(const Account &account)
{
    return {.text = u"⋯"_s,
            .tone = FreshnessTone::Plain,
            .toolTip = AccountWords::tr("What can be done with this account"),
            .spoken = AccountWords::tr("Actions for %1").arg(account.profile.title)};
}

} // namespace

AccountStateWords accountStateWords(const Account &account)
{
    if (account.archivedAt.isValid())
        return {AccountWords::tr("Archived"), u"archive"_s, FreshnessTone::Plain};
    switch (account.state) {
    case AccountState::Connected:
        return {AccountWords::tr("Connected"), u"check"_s, FreshnessTone::Good};
    case AccountState::NeedsReconnect:
        return {AccountWords::tr("Needs reconnect"), u"warning"_s, FreshnessTone::Problem};
    case AccountState::ImportedOnly:
        return {AccountWords::tr("From files"), u"data"_s, FreshnessTone::Plain};
    case AccountState::Disconnected:
        return {AccountWords::tr("Disconnected"), u"offline"_s, FreshnessTone::Plain};
    }
    Q_UNREACHABLE();
}

std::vector<ValueColumn> accountColumns()
{
    return {{.title = AccountWords::tr("Account")},
            {.title = AccountWords::tr("State")},
            {.title = AccountWords::tr("Synced"), .kind = DataKind::Moment},
            {.title = AccountWords::tr("Next sync"), .kind = DataKind::Moment},
            {.title = AccountWords::tr("History left"), .toolTip = AccountWords::tr("Calls for older figures that still wait"), .kind = DataKind::Count},
            {.title = AccountWords::tr("Sign-in ends"), .toolTip = AccountWords::tr("Told when it is within 30 days"), .kind = DataKind::Moment},
            {.title = {}}};
}

std::vector<ValueRow> accountRows(const DataAnswer &answer, const DataFrame &frame)
{
    std::vector<ValueRow> rows;
    for (const AccountHealth &health : answer.accounts) {
        const Account &account = health.account;
        rows.push_back({.id = account.id.value(),
                        .cells = {nameCell(account), stateCell(account), freshCell(health, frame),
                                  nextCell(account, frame), historyCell(health, frame), signInCell(account, frame),
                                  menuCell(account)}});
    }
    return rows;
}

QString dataSummary(const DataAnswer &answer, const DataFrame &frame)
{
    int fresh = 0;
    int stale = 0;
    int lost = 0;
    int filling = 0;
    for (const AccountHealth &health : answer.accounts) {
        if (health.account.archivedAt.isValid())
            continue;
        const bool behind = isStale(health, frame.now);
        lost += health.account.state == AccountState::NeedsReconnect ? 1 : 0;
        stale += behind ? 1 : 0;
        fresh += health.account.state == AccountState::Connected && !behind ? 1 : 0;
        filling += isSynced(health.account) && health.queue.backfill > 0 ? 1 : 0;
    }
    QStringList parts;
    if (lost == 0 && stale == 0 && fresh > 0)
        parts << AccountWords::tr("Yes, all %n synced account(s) are up to date", nullptr, fresh);
    else if (fresh > 0)
        parts << AccountWords::tr("%n account(s) up to date", nullptr, fresh);
    if (lost > 0)
        parts << AccountWords::tr("%n need(s) a new sign-in", nullptr, lost);
    if (stale > 0)
        parts << AccountWords::tr("%n behind", nullptr, stale);
    if (filling > 0)
        parts << AccountWords::tr("history of %n still arrives", nullptr, filling);
    return parts.isEmpty() ? AccountWords::tr("No account is synced") : parts.join(u" · "_s);
}

} // namespace creatormetrics
