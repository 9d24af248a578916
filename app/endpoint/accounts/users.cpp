// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/accounts/users.h"

#include "app/endpoint/base/encoding.h"
#include "app/endpoint/base/random.h"

namespace creatormetrics {

namespace {

constexpr const char *columns =
    "SELECT id, email, email_verified_at, name, locale, timezone, status, created_at, version FROM users WHERE ";

std::optional<User> userIn(const std::optional<SqlRow> &row)
{
    if (!row)
        return std::nullopt;
    return User{row->text(0),      row->text(1),      row->maybeInteger(2),      row->maybeText(3), row->maybeText(4),
                row->maybeText(5), row->text(6) == "active", row->integer(7), row->integer(8)};
}

} // namespace

std::optional<User> userById(SqlConnection &connection, const std::string &id)
{
    return userIn(connection.first(std::string(columns) + "id = $1", {id}));
}

std::optional<User> userByEmail(SqlConnection &connection, const std::string &email)
{
    return userIn(connection.first(std::string(columns) + "email_lower = $1", {lowered(email)}));
}

std::optional<std::string> passwordHashOf(SqlConnection &connection, const std::string &userId)
{
    const auto row = connection.first("SELECT phc FROM credentials WHERE user_id = $1", {userId});
    return row ? std::optional(row->text(0)) : std::nullopt;
}

std::optional<std::string> createUser(SqlConnection &connection, const NewUser &user, Milliseconds now)
{
    const auto id = uuidV7(now);
    const auto created = connection.first("INSERT INTO users(id, email, email_lower, name, locale, status, created_at) "
                                          "VALUES($1, $2, $3, $4, $5, 'active', $6) ON CONFLICT (email_lower) DO NOTHING "
                                          "RETURNING id",
                                          {id, user.email, lowered(user.email), sqlValue(user.name), sqlValue(user.locale), now});
    if (!created)
        return std::nullopt;
    setPassword(connection, id, user.phc, now);
    return id;
}

void setPassword(SqlConnection &connection, const std::string &userId, const std::string &phc, Milliseconds now)
{
    connection.run("INSERT INTO credentials(user_id, phc, changed_at) VALUES($1, $2, $3) ON CONFLICT (user_id) "
                   "DO UPDATE SET phc = excluded.phc, changed_at = excluded.changed_at",
                   {userId, phc, now});
}

void markVerified(SqlConnection &connection, const std::string &userId, Milliseconds now)
{
    connection.run("UPDATE users SET email_verified_at = $2 WHERE id = $1 AND email_verified_at IS NULL", {userId, now});
}

bool changeProfile(SqlConnection &connection, const std::string &userId, std::int64_t version, const ProfileChange &change)
{
    return connection
        .first("UPDATE users SET name = coalesce($3, name), locale = coalesce($4, locale), timezone = coalesce($5, timezone), "
               "version = version + 1 WHERE id = $1 AND version = $2 RETURNING version",
               {userId, version, sqlValue(change.name), sqlValue(change.locale), sqlValue(change.timezone)})
        .has_value();
}

void eraseUser(SqlConnection &connection, const std::string &userId)
{
    connection.run("DELETE FROM idempotency WHERE user_id = $1", {userId});
    connection.run("DELETE FROM users WHERE id = $1", {userId}); // the rest goes with it
}

} // namespace creatormetrics
