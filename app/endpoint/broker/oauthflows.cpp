// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/broker/oauthflows.h"

#include "app/endpoint/base/digest.h"
#include "app/endpoint/base/random.h"

namespace creatormetrics {

namespace {

constexpr const char *codeContext = "oauth code";

} // namespace

bool openFlow(SqlConnection &connection, const OAuthFlow &flow, const Secret &state, Milliseconds now)
{
    // The user's row is the lock of those who count at the same time.
    connection.run("UPDATE users SET version = version WHERE id = $1", {flow.userId});
    const auto open = connection.first(
        "SELECT count(*) FROM oauth_flows WHERE user_id = $1 AND used_at IS NULL AND expires_at > $2", {flow.userId, now});
    if (open->integer(0) >= mostOpenFlows)
        return false;
    connection.run("INSERT INTO oauth_flows(id, user_id, device_id, platform, state_hash, challenge, box_public, loopback_port, "
                   "created_at, expires_at) VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                   {flow.id, flow.userId, flow.deviceId, flow.platform, storedHash(state), flow.challenge, flow.boxPublic,
                    static_cast<std::int64_t>(flow.loopbackPort), now, now + flowLife});
    return true;
}

std::optional<Handoff> keepCode(SqlConnection &connection, const Keyring &keyring, const std::string &platform,
                                const Secret &state, const Secret &code, Milliseconds now)
{
    Handoff handoff{0, randomToken("cmh_")};
    const auto row = connection.first(
        "UPDATE oauth_flows SET code_sealed = $3, code_until = $4, handoff_hash = $5 WHERE state_hash = $1 AND platform = $6 AND "
        "used_at IS NULL AND handoff_hash IS NULL AND expires_at > $2 RETURNING loopback_port",
        {storedHash(state), now, keyring.sealed(codeContext, code), now + codeLife, storedHash(handoff.token), platform});
    if (!row)
        return std::nullopt;
    handoff.loopbackPort = static_cast<int>(row->integer(0));
    return handoff;
}

std::optional<int> refuseFlow(SqlConnection &connection, const std::string &platform, const Secret &state, Milliseconds now)
{
    const auto row = connection.first("UPDATE oauth_flows SET used_at = $2 WHERE state_hash = $1 AND platform = $3 AND "
                                      "used_at IS NULL AND expires_at > $2 RETURNING loopback_port",
                                      {storedHash(state), now, platform});
    return row ? std::optional(static_cast<int>(row->integer(0))) : std::nullopt;
}

std::optional<TakenFlow> takeFlow(SqlConnection &connection, const Keyring &keyring, const OAuthFlow &asked,
                                  const std::optional<Secret> &handoff, Milliseconds now)
{
    const auto row = connection.first(
        "UPDATE oauth_flows SET used_at = $5 WHERE id = $1 AND user_id = $2 AND device_id = $3 AND platform = $4 AND "
        "used_at IS NULL AND expires_at > $5 RETURNING challenge, box_public, loopback_port, handoff_hash, code_sealed, code_until",
        {asked.id, asked.userId, asked.deviceId, asked.platform, now});
    if (!row)
        return std::nullopt;
    TakenFlow taken{asked, std::nullopt};
    taken.flow.challenge = row->text(0);
    taken.flow.boxPublic = row->text(1);
    taken.flow.loopbackPort = static_cast<int>(row->integer(2));
    connection.run("UPDATE oauth_flows SET code_sealed = NULL WHERE id = $1", {asked.id});
    if (!handoff)
        return taken;
    const auto hash = row->maybeText(3);
    const bool isRight = hash && equalInConstantTime(*hash, storedHash(*handoff)) && row->maybeInteger(5).value_or(0) > now;
    taken.code = isRight ? keyring.opened(codeContext, row->maybeText(4).value_or(std::string())) : std::nullopt;
    return taken.code ? std::optional(std::move(taken)) : std::nullopt;
}

void forgetOldFlows(SqlConnection &connection, Milliseconds now)
{
    connection.run("DELETE FROM oauth_flows WHERE expires_at <= $1", {now});
    connection.run("UPDATE oauth_flows SET code_sealed = NULL WHERE code_until <= $1", {now});
}

void proveAccount(SqlConnection &connection, const std::string &userId, const std::string &platform, const std::string &accountId,
                  Milliseconds now)
{
    connection.run("INSERT INTO platform_accounts(user_id, platform, account_id, proven_at) VALUES($1, $2, $3, $4) "
                   "ON CONFLICT (user_id, platform, account_id) DO UPDATE SET proven_at = excluded.proven_at",
                   {userId, platform, accountId, now});
}

bool isProvenAccount(SqlConnection &connection, const std::string &userId, const std::string &platform,
                     const std::string &accountId)
{
    return connection
        .first("SELECT 1 FROM platform_accounts WHERE user_id = $1 AND platform = $2 AND account_id = $3",
               {userId, platform, accountId})
        .has_value();
}

} // namespace creatormetrics
