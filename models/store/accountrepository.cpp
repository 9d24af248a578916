// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/accountrepository.h"

#include "models/store/contentwords.h"
#include "models/store/mentionwords.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr QStringView selectAccount =
    u"SELECT id, platform, platform_account_id, title, handle, thumbnail_url, country, uploads_ref, platform_created_at, zone, "
    "state, connected_at, sign_in_until, archived_at FROM accounts ";

Account readAccount(const Statement &row)
{
    Account account;
    account.id = AccountId(row.integer(0));
    account.platform = platformFromKey(row.text(1)).value_or(Platform::YouTube);
    account.profile = {.platformAccountId = row.text(2),
                       .title = row.text(3),
                       .handle = row.text(4),
                       .thumbnailUrl = row.text(5),
                       .country = row.text(6),
                       .uploadsRef = row.text(7),
                       .createdAt = row.moment(8)};
    account.zone = row.text(9).toLatin1();
    account.state = accountStateFromKey(row.text(10)).value_or(AccountState::Disconnected);
    account.connectedAt = row.moment(11);
    account.signInUntil = row.moment(12);
    account.archivedAt = row.moment(13);
    return account;
}

Result<Account> oneAccount(Statement &statement, const QString &name)
{
    const auto found = statement.step();
    if (!found)
        return found.error();
    if (!*found)
        return Error{.kind = ErrorKind::NotFound, .detail = u"no account %1"_s.arg(name)};
    Account account = readAccount(statement);
    statement.reset();
    return account;
}

Result<Account> accountByPlatformId(Connection &connection, Platform platform, const QString &platformAccountId)
{
    auto statement = connection.prepare(selectAccount.toString() + u"WHERE platform = ? AND platform_account_id = ?"_s);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(platformKey(platform), platformAccountId);
    return oneAccount(**statement, platformAccountId);
}

} // namespace

Result<Account> upsertAccount(Connection &connection, Platform platform, const AccountProfile &profile, AccountState state,
                              const QDateTime &connectedAt)
{
    const auto written = connection.run(
        u"INSERT INTO accounts(platform, platform_account_id, title, handle, thumbnail_url, country, uploads_ref, "
        "platform_created_at, zone, state, connected_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT(platform, platform_account_id) DO UPDATE SET title = excluded.title, handle = excluded.handle, "
        "thumbnail_url = excluded.thumbnail_url, country = excluded.country, uploads_ref = excluded.uploads_ref, "
        "platform_created_at = excluded.platform_created_at, state = excluded.state, connected_at = excluded.connected_at, "
        "archived_at = CASE excluded.state WHEN ?12 THEN NULL ELSE archived_at END, "
        "sign_in_until = CASE excluded.state WHEN ?12 THEN NULL ELSE sign_in_until END",
        platformKey(platform), profile.platformAccountId, profile.title, profile.handle, profile.thumbnailUrl, profile.country,
        profile.uploadsRef, profile.createdAt, QString::fromLatin1(reportingZone(platform).id()), accountStateKey(state),
        connectedAt, accountStateKey(AccountState::Connected));
    if (!written)
        return written.error();
    return accountByPlatformId(connection, platform, profile.platformAccountId);
}

Result<std::vector<Account>> accounts(Connection &connection)
{
    auto statement = connection.prepare(selectAccount.toString() + u"ORDER BY platform, title, id"_s);
    if (!statement)
        return statement.error();
    std::vector<Account> all;
    for (;;) {
        const auto row = (*statement)->step();
        if (!row)
            return row.error();
        if (!*row)
            return all;
        all.push_back(readAccount(**statement));
    }
}

Result<Account> accountById(Connection &connection, AccountId id)
{
    auto statement = connection.prepare(selectAccount.toString() + u"WHERE id = ?"_s);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(id.value());
    return oneAccount(**statement, QString::number(id.value()));
}

Outcome updateProfile(Connection &connection, AccountId id, const AccountProfile &profile)
{
    return connection.run(
        u"UPDATE accounts SET title = ?, handle = ?, thumbnail_url = ?, country = ?, platform_created_at = ?, "
        "uploads_ref = CASE WHEN ?6 = '' THEN uploads_ref ELSE ?6 END WHERE id = ?7",
        profile.title, profile.handle, profile.thumbnailUrl, profile.country, profile.createdAt, profile.uploadsRef, id.value());
}

Outcome setAccountState(Connection &connection, AccountId id, AccountState state)
{
    return connection.run(u"UPDATE accounts SET state = ? WHERE id = ?", accountStateKey(state), id.value());
}

Outcome setSignInUntil(Connection &connection, AccountId id, const std::optional<QDateTime> &until)
{
    return connection.run(u"UPDATE accounts SET sign_in_until = ? WHERE id = ?", until, id.value());
}

Outcome setArchived(Connection &connection, AccountId id, const std::optional<QDateTime> &archivedAt)
{
    return connection.run(u"UPDATE accounts SET archived_at = ? WHERE id = ?", archivedAt, id.value());
}

Outcome eraseAccount(Connection &connection, AccountId id)
{
    if (auto erased = eraseContentWords(connection, id); !erased) // words have no foreign key
        return erased;
    if (auto forgotten = forgetMentionWords(connection, id); !forgotten)
        return forgotten;
    // What a scorer elsewhere said is kept by text, not by account.
    const auto unsaid = connection.run(u"DELETE FROM remote_scores WHERE text_hash IN "
                                       "(SELECT sent_hash FROM brand_mentions WHERE account_id = ? AND sent_hash IS NOT NULL)",
                                       id.value());
    if (!unsaid)
        return unsaid;
    return connection.run(u"DELETE FROM accounts WHERE id = ?", id.value());
}

Result<QString> workspaceUuid(Connection &connection)
{
    auto statement = connection.prepare(u"SELECT uuid FROM workspace WHERE id = 1");
    if (!statement)
        return statement.error();
    const auto row = (*statement)->step();
    if (!row)
        return row.error();
    if (!*row)
        return Error{.kind = ErrorKind::Storage, .detail = u"the workspace has no id"_s};
    const QString uuid = (*statement)->text(0);
    (*statement)->reset();
    return uuid;
}

Outcome ensureWorkspaceRow(Connection &connection, const QString &name, const QDateTime &now)
{
    // Looked up first: a write would wait for a sync of another program, although there is nothing to write.
    if (const auto known = workspaceUuid(connection); known && !known->isEmpty())
        return Done{};
    return connection.run(u"INSERT INTO workspace(id, uuid, name, created_at) VALUES(1, ?, ?, ?) ON CONFLICT(id) DO NOTHING",
                          QUuid::createUuid().toString(QUuid::WithoutBraces), name, now);
}

} // namespace creatormetrics
