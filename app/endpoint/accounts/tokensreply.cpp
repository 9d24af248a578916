// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/accounts/tokensreply.h"

#include "app/endpoint/accounts/users.h"
#include "app/endpoint/plans/subscription.h"
#include "app/endpoint/web/apiproblem.h"

namespace creatormetrics {

Reply tokensReply(SqlConnection &connection, const Accounts &accounts, const SessionTokens &tokens,
                  const std::string &installationId, Milliseconds now)
{
    const auto user = userById(connection, tokens.userId);
    if (!user)
        throw StoreError(StoreError::Kind::Other, "a session without its user");
    const auto entitlement =
        accounts.parts.entitlements.issue(connection, tokens.userId, tokens.deviceId, installationId, now);
    const Plan plan = planInForce(subscriptionOf(connection, tokens.userId), now);
    const Json body = {{"access_token", tokens.access.reveal()},
                       {"expires_in", accessTokenLife / oneSecond},
                       {"refresh_token", tokens.refresh.reveal()},
                       {"refresh_expires_at", tokens.refreshExpiresAt / oneSecond},
                       {"token_type", "Bearer"},
                       {"user", {{"id", user->id}, {"email", user->email}, {"plan", termsOf(plan).key}}},
                       {"entitlement", entitlement.text}};
    return withoutStoring(apiJson(200, body));
}

} // namespace creatormetrics
