// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/accounts/onetimetokens.h"

#include "app/endpoint/base/digest.h"
#include "app/endpoint/base/random.h"

namespace creatormetrics {

namespace {

std::string keyOf(OneTimeKind kind)
{
    return kind == OneTimeKind::Verify ? "verify" : "reset";
}

} // namespace

Secret newOneTimeToken(SqlConnection &connection, OneTimeKind kind, const std::string &userId, Milliseconds now)
{
    connection.run("UPDATE one_time_tokens SET used_at = $3 WHERE user_id = $1 AND kind = $2 AND used_at IS NULL",
                   {userId, keyOf(kind), now});
    Secret token = randomToken("cmo_");
    connection.run("INSERT INTO one_time_tokens(hash, kind, user_id, expires_at) VALUES($1, $2, $3, $4)",
                   {storedHash(token), keyOf(kind), userId, now + oneTimeLife});
    return token;
}

std::optional<std::string> redeemOneTimeToken(SqlConnection &connection, OneTimeKind kind, const Secret &token,
                                              Milliseconds now)
{
    const auto row = connection.first("UPDATE one_time_tokens SET used_at = $3 WHERE hash = $1 AND kind = $2 AND "
                                      "used_at IS NULL AND expires_at > $3 RETURNING user_id",
                                      {storedHash(token), keyOf(kind), now});
    return row ? std::optional(row->text(0)) : std::nullopt;
}

void forgetOneTimeTokens(SqlConnection &connection, Milliseconds now)
{
    connection.run("DELETE FROM one_time_tokens WHERE expires_at <= $1", {now});
}

} // namespace creatormetrics
