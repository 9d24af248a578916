// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/accounts/sessions.h"

#include "app/endpoint/accounts/tokens.h"
#include "app/endpoint/base/digest.h"
#include "app/endpoint/base/encoding.h"
#include "app/endpoint/base/random.h"
#include "app/endpoint/plans/subscription.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr const char *keyContext = "session family";
constexpr std::int64_t mostGraceUses = 3;

// Reasons why a session was ended that its holder has to hear of.
constexpr const char *reused = "reused";
constexpr const char *shownElsewhere = "shown by another device";

} // namespace

struct Sessions::Family {
    std::string id; // hexadecimal digits
    std::string userId;
    std::string deviceId;
    std::string installHash;
    Secret key;
    std::int64_t counter = 0;
    Milliseconds rotatedAt = 0;
    Milliseconds absoluteUntil = 0;
    Milliseconds idleUntil = 0;
    bool isRevoked = false;
    bool isEndedByReuse = false;
    bool isUserActive = true;
};

Sessions::Sessions(const Keyring &keyring) : m_keyring(keyring) {}

SessionTokens Sessions::begin(SqlConnection &connection, const std::string &userId, const std::string &deviceId,
                              Milliseconds now) const
{
    Family family;
    family.id = hex(randomBytes(16));
    family.userId = userId;
    family.deviceId = deviceId;
    family.key = Secret(randomBytes(32));
    family.counter = 1;
    family.absoluteUntil = now + sessionAbsoluteLife;
    connection.run("INSERT INTO session_families(id, user_id, device_id, key_wrapped, counter, rotated_at, created_at, "
                   "idle_until, absolute_until) VALUES($1, $2, $3, $4, 1, $5, $5, $6, $7)",
                   {family.id, userId, deviceId, m_keyring.sealed(keyContext, family.key), now, now + sessionIdleLife,
                    family.absoluteUntil});
    return tokensOf(connection, family, family.counter, now);
}

std::variant<SessionTokens, RefreshFault> Sessions::refresh(SqlConnection &connection, const Secret &token,
                                                            const std::string &installHash, Milliseconds now) const
{
    const auto claim = refreshClaim(token);
    const auto family = claim ? familyOf(connection, hex(claim->family)) : std::nullopt;
    if (!family || !isRefreshTokenOf(token, *claim, family->key) || !family->isUserActive)
        return RefreshFault::Invalid;
    if (family->isRevoked)
        return family->isEndedByReuse ? RefreshFault::EndedByReuse : RefreshFault::Invalid;
    if (now >= family->idleUntil || now >= family->absoluteUntil)
        return RefreshFault::Expired;
    if (!equalInConstantTime(installHash, family->installHash)) {
        end(connection, family->id, shownElsewhere, now);
        return RefreshFault::Reused;
    }
    return step(connection, *family, claim->counter, now);
}

std::variant<SessionTokens, RefreshFault> Sessions::step(SqlConnection &connection, const Family &family,
                                                         std::int64_t counter, Milliseconds now) const
{
    // Whoever comes first turns the counter; the others then find themselves showing the predecessor. A counter above ours was
    // given out by us, since nobody else has the family's key, before a backup was restored: it goes on from there.
    const auto turned = connection.first(
        "UPDATE session_families SET counter = $2 + 1, rotated_at = $3, grace_uses = 0, idle_until = $4 "
        "WHERE id = $1 AND counter <= $2 AND revoked_at IS NULL RETURNING counter",
        {family.id, counter, now, now + sessionIdleLife});
    if (turned)
        return tokensOf(connection, family, turned->integer(0), now);
    const auto earliest = now - refreshGrace;
    const auto granted = connection.first(
        "UPDATE session_families SET grace_uses = grace_uses + 1 WHERE id = $1 AND counter = $2 AND rotated_at >= $3 "
        "AND grace_uses < $4 AND revoked_at IS NULL RETURNING counter",
        {family.id, counter + 1, earliest, mostGraceUses});
    if (granted)
        return tokensOf(connection, family, granted->integer(0), now);
    const auto inGrace = connection.first(
        "SELECT 1 FROM session_families WHERE id = $1 AND counter = $2 AND rotated_at >= $3 AND revoked_at IS NULL",
        {family.id, counter + 1, earliest});
    if (inGrace)
        return RefreshFault::TooOften;
    end(connection, family.id, reused, now);
    return RefreshFault::Reused;
}

std::optional<Sessions::Family> Sessions::familyOf(SqlConnection &connection, const std::string &familyId) const
{
    const auto row = connection.first(
        "SELECT f.user_id, f.device_id, d.install_hash, f.key_wrapped, f.counter, f.rotated_at, f.absolute_until, "
        "f.idle_until, f.revoked_at, u.status, f.revoke_reason FROM session_families f JOIN devices d ON d.id = f.device_id "
        "JOIN users u ON u.id = f.user_id WHERE f.id = $1",
        {familyId});
    if (!row)
        return std::nullopt;
    auto key = m_keyring.opened(keyContext, row->text(3));
    if (!key)
        throw StoreError(StoreError::Kind::Other, "the key of a session cannot be opened with the master keys at hand");
    Family family;
    family.id = familyId;
    family.userId = row->text(0);
    family.deviceId = row->text(1);
    family.installHash = row->text(2);
    family.key = *std::move(key);
    family.counter = row->integer(4);
    family.rotatedAt = row->integer(5);
    family.absoluteUntil = row->integer(6);
    family.idleUntil = row->integer(7);
    family.isRevoked = row->maybeInteger(8).has_value();
    family.isUserActive = row->text(9) == "active";
    const auto why = row->maybeText(10);
    family.isEndedByReuse = why == reused || why == shownElsewhere;
    return family;
}

SessionTokens Sessions::tokensOf(SqlConnection &connection, const Family &family, std::int64_t counter, Milliseconds now) const
{
    SessionTokens tokens;
    tokens.access = newAccessToken();
    tokens.refresh = refreshToken(*fromHex(family.id), counter, family.key);
    tokens.refreshExpiresAt = std::min(now + sessionIdleLife, family.absoluteUntil);
    tokens.userId = family.userId;
    tokens.deviceId = family.deviceId;
    tokens.familyId = family.id;
    connection.run("INSERT INTO access_tokens(hash, family_id, user_id, expires_at) VALUES($1, $2, $3, $4)",
                   {storedHash(tokens.access), family.id, family.userId, now + accessTokenLife});
    return tokens;
}

std::optional<SessionHolder> Sessions::holder(SqlConnection &connection, const Secret &accessToken, Milliseconds now)
{
    if (!looksLikeAccessToken(accessToken.reveal()))
        return std::nullopt;
    const auto row = connection.first(
        "SELECT t.user_id, t.family_id, f.device_id, s.plan, s.status, s.period_end FROM access_tokens t "
        "JOIN session_families f ON f.id = t.family_id JOIN users u ON u.id = t.user_id "
        "LEFT JOIN subscriptions s ON s.user_id = t.user_id "
        "WHERE t.hash = $1 AND t.expires_at > $2 AND f.revoked_at IS NULL AND u.status = 'active'",
        {storedHash(accessToken), now});
    if (!row)
        return std::nullopt;
    SessionHolder holder{row->text(0), row->text(1), row->text(2), Plan::Starter};
    if (const auto plan = row->maybeText(3))
        holder.plan = planInForce(planNamed(*plan).value_or(Plan::Starter), row->text(4), row->maybeInteger(5), now);
    return holder;
}

bool Sessions::lives(SqlConnection &connection, const std::string &familyId)
{
    return connection
        .first("SELECT 1 FROM session_families f JOIN users u ON u.id = f.user_id "
               "WHERE f.id = $1 AND f.revoked_at IS NULL AND u.status = 'active'",
               {familyId})
        .has_value();
}

void Sessions::end(SqlConnection &connection, const std::string &familyId, const std::string &reason, Milliseconds now)
{
    connection.run("UPDATE session_families SET revoked_at = $2, revoke_reason = $3 WHERE id = $1 AND revoked_at IS NULL",
                   {familyId, now, reason});
    connection.run("DELETE FROM access_tokens WHERE family_id = $1", {familyId});
}

void Sessions::endDevice(SqlConnection &connection, const std::string &deviceId, const std::string &reason, Milliseconds now)
{
    for (const auto &row :
         connection.run("SELECT id FROM session_families WHERE device_id = $1 AND revoked_at IS NULL", {deviceId}))
        end(connection, row.text(0), reason, now);
}

void Sessions::endAll(SqlConnection &connection, const std::string &userId, const std::string &reason, Milliseconds now,
                      const std::string &except)
{
    for (const auto &row : connection.run(
             "SELECT id FROM session_families WHERE user_id = $1 AND revoked_at IS NULL AND id <> $2", {userId, except}))
        end(connection, row.text(0), reason, now);
}

void Sessions::forgetExpired(SqlConnection &connection, Milliseconds now)
{
    connection.run("DELETE FROM access_tokens WHERE expires_at <= $1", {now});
    // Ended ones stay for a while, so that a stolen token that comes late is still told from a made-up one.
    connection.run("DELETE FROM session_families WHERE absolute_until <= $1 OR idle_until <= $1 OR revoked_at <= $1",
                   {now - 30 * oneDay});
}

} // namespace creatormetrics
