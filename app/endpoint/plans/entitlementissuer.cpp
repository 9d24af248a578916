// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/plans/entitlementissuer.h"

#include "app/endpoint/base/random.h"
#include "app/endpoint/plans/subscription.h"
#include "models/entitlement/entitlement.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr Milliseconds life = 30 * oneDay;
constexpr Milliseconds renewal = oneDay;
constexpr Milliseconds clockSlack = 5 * oneMinute; // a desktop's clock may be a little behind ours

// A cancelled or ended subscription bounds nothing: what it grants is starter, which does not end.
Milliseconds expiryOf(const Subscription &subscription, Plan plan, Milliseconds now)
{
    const auto most = now + life;
    return plan == Plan::Starter || !subscription.periodEnd ? most : std::min(most, *subscription.periodEnd + paymentGrace);
}

// At least the time in milliseconds, so that it grows also when a backup was restored, and when somebody else signs in on an
// installation: it refuses what is lower than the highest it has seen.
std::int64_t nextSequence(SqlConnection &connection, const std::string &deviceId, Milliseconds now)
{
    const auto last = connection.first("SELECT coalesce(max(seq), 0) FROM entitlements WHERE device_id = $1", {deviceId});
    return std::max(last->integer(0) + 1, now);
}

} // namespace

EntitlementIssuer::EntitlementIssuer(std::vector<SigningKey> keys, std::string issuer, Metrics &metrics)
    : m_keys(std::move(keys)), m_issuer(std::move(issuer)), m_metrics(metrics)
{}

EntitlementIssuer::Issued EntitlementIssuer::issue(SqlConnection &connection, const std::string &userId,
                                                   const std::string &deviceId, const std::string &installationId,
                                                   Milliseconds now)
{
    // Two replicas that count at once: the row of the device is the lock.
    connection.run("UPDATE devices SET last_seen_at = $2 WHERE id = $1", {deviceId, now});
    const auto subscription = subscriptionOf(connection, userId);
    const Plan plan = planInForce(subscription, now);
    const auto &terms = termsOf(plan);
    const auto expiry = expiryOf(subscription, plan, now);
    Entitlement entitlement;
    entitlement.keyId = m_keys.front().id;
    entitlement.issuer = m_issuer;
    entitlement.subject = userId;
    entitlement.device = installationId;
    entitlement.plan = plan;
    entitlement.status = subscription.status;
    entitlement.liveAccounts = terms.liveAccounts;
    entitlement.requestsPerQuarter = terms.requestsPerQuarter;
    entitlement.localApi = localApiKey(terms.localApi);
    entitlement.sequence = nextSequence(connection, deviceId, now);
    entitlement.issuedAt = now / oneSecond;
    entitlement.notBefore = (now - clockSlack) / oneSecond;
    entitlement.expiresAt = expiry / oneSecond;
    entitlement.renewAfter = std::min(now + renewal, expiry) / oneSecond;
    connection.run("INSERT INTO entitlements(id, user_id, device_id, seq, kid, plan, issued_at, expires_at) "
                   "VALUES($1, $2, $3, $4, $5, $6, $7, $8)",
                   {uuidV7(now), userId, deviceId, entitlement.sequence, entitlement.keyId, std::string(terms.key), now, expiry});
    connection.run("DELETE FROM entitlements WHERE device_id = $1 AND seq < (SELECT min(seq) FROM (SELECT seq FROM entitlements "
                   "WHERE device_id = $1 ORDER BY seq DESC LIMIT 20) AS latest)",
                   {deviceId});
    m_metrics.count("cm_entitlements_issued_total", {{"plan", terms.key}});
    return {signedEntitlement(entitlement, m_keys.front().secretKey.reveal()), entitlement.renewAfter * oneSecond};
}

} // namespace creatormetrics
