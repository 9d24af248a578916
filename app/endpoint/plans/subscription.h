// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/clock.h"
#include "app/endpoint/store/sqlconnection.h"
#include "models/entitlement/planterms.h"

#include <optional>
#include <string>

namespace creatormetrics {

/// What is known of a user's subscription. `status` is Stripe's word ("trialing", "active", "past_due", "unpaid", "canceled",
/// "incomplete", "incomplete_expired", "paused") or "none".
struct Subscription {
    std::string userId;
    std::optional<std::string> stripeCustomer;
    std::optional<std::string> stripeSubscription;
    Plan plan = Plan::Starter; // what was bought, whether it still counts or not
    std::string status = "none";
    std::optional<Milliseconds> periodStart;
    std::optional<Milliseconds> periodEnd;
    bool cancelsAtPeriodEnd = false;
    Milliseconds sourceCreated = 0; // when the newest state taken over was made, by the clock of who told it
};

/// How long a plan outlives the paid period while a payment fails or news of a renewal is late.
constexpr Milliseconds paymentGrace = 3 * oneDay;

/// The plan that counts now: what was bought while it is active or on trial; three days longer while a payment is due; starter
/// otherwise.
[[nodiscard]] Plan planInForce(Plan bought, const std::string &status, std::optional<Milliseconds> periodEnd,
                               Milliseconds now);
[[nodiscard]] Plan planInForce(const Subscription &subscription, Milliseconds now);

/// One without a row is a subscription of status "none".
[[nodiscard]] Subscription subscriptionOf(SqlConnection &connection, const std::string &userId);
[[nodiscard]] std::optional<Subscription> subscriptionOfCustomer(SqlConnection &connection, const std::string &customer);

/// Takes the state over unless a newer one is known (by `sourceCreated`, the same moment counts as newer). False when it was older.
bool storeSubscription(SqlConnection &connection, const Subscription &subscription, Milliseconds now);

} // namespace creatormetrics
