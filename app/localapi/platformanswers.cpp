// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localapi/platformanswers.h"

#include "app/localapi/apiparameters.h"
#include "models/analytics/codecvalues.h"
#include "models/analytics/recordsjson.h"
#include "models/store/accountrepository.h"
#include "models/store/syncrepository.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QJsonValue momentJson(const std::optional<QDateTime> &moment)
{
    return moment && moment->isValid() ? QJsonValue(moment->toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue dayJson(const std::optional<QDate> &day)
{
    return day ? QJsonValue(dayText(*day)) : QJsonValue();
}

bool isStale(const Account &account, const std::optional<QDateTime> &syncedAt, const QDateTime &now)
{
    if (account.state != AccountState::Connected || account.archivedAt.isValid())
        return false;
    return !syncedAt || syncedAt->secsTo(now) > 2 * std::chrono::seconds(syncCadence(account.platform)).count();
}

void addReach(QJsonObject &object, const Account &account, const StreamStates &states, const QDateTime &now)
{
    std::optional<QDateTime> syncedAt;
    std::optional<QDate> completeUntil;
    for (const StreamState &state : states) {
        syncedAt = std::max(syncedAt, state.succeededAt);
        completeUntil = std::max(completeUntil, state.completeUntil);
    }
    object.insert("last_synced_at"_L1, momentJson(syncedAt));
    object.insert("complete_until"_L1, dayJson(completeUntil));
    object.insert("stale"_L1, isStale(account, syncedAt, now));
}

QJsonArray streamsJson(const StreamStates &states)
{
    QStringList names = states.keys();
    names.removeOne(QString(wholePass));
    names.sort();
    QJsonArray streams;
    for (const QString &name : names) {
        const StreamState state = states.value(name);
        streams.append(QJsonObject{{u"stream"_s, name},
                                   {u"succeeded_at"_s, momentJson(state.succeededAt)},
                                   {u"complete_until"_s, dayJson(state.completeUntil)},
                                   {u"waits_until"_s, momentJson(streamMark(states, name, StreamMark::Wait))}});
    }
    return streams;
}

enum class Detail { Accounts, Streams };

Result<QJsonObject> platformJson(Connection &connection, Platform platform, Detail detail, const QDateTime &now)
{
    const auto all = accounts(connection);
    if (!all)
        return all.error();
    QJsonArray rows;
    for (const Account &account : *all) {
        if (account.platform != platform)
            continue;
        const auto states = streamStates(connection, account.id);
        if (!states)
            return states.error();
        QJsonObject row = accountJson(account);
        addReach(row, account, *states, now);
        if (detail == Detail::Streams)
            row.insert("streams"_L1, streamsJson(*states));
        rows.append(row);
    }
    return QJsonObject{{u"platform"_s, platformKey(platform)}, {u"name"_s, platformName(platform)}, {u"accounts"_s, rows}};
}

} // namespace

Result<QJsonObject> platformsAnswer(Connection &connection, const QDateTime &now)
{
    QJsonArray rows;
    for (const Platform platform : allPlatforms) {
        const auto row = platformJson(connection, platform, Detail::Accounts, now);
        if (!row)
            return row;
        rows.append(*row);
    }
    return QJsonObject{{u"platforms"_s, rows}};
}

Result<QJsonObject> platformStatusAnswer(Connection &connection, Platform platform, const QDateTime &now)
{
    return platformJson(connection, platform, Detail::Streams, now);
}

Result<std::vector<Account>> accountsOf(Connection &connection, Platform platform, std::optional<qint64> number)
{
    auto all = accounts(connection);
    if (!all)
        return all;
    std::erase_if(*all, [platform](const Account &account) { return account.platform != platform || account.archivedAt.isValid(); });
    if (!number)
        return all;
    QStringList ids;
    for (const Account &account : *all)
        ids << QString::number(account.id.value());
    std::erase_if(*all, [number](const Account &account) { return account.id.value() != *number; });
    if (all->empty())
        return badParameter(u"account"_s, QString::number(*number),
                            ids.isEmpty() ? u"nothing: the platform has no account"_s : u"one of %1"_s.arg(ids.join(u", "_s)));
    return all;
}

} // namespace creatormetrics
