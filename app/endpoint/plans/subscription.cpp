// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/plans/subscription.h"

namespace creatormetrics {

namespace {

constexpr const char *columns = "SELECT user_id, stripe_customer, stripe_subscription, plan, status, period_start, period_end, "
                                "cancel_at_period_end, source_event_created FROM subscriptions WHERE ";

Subscription subscriptionIn(const SqlRow &row)
{
    Subscription subscription;
    subscription.userId = row.text(0);
    subscription.stripeCustomer = row.maybeText(1);
    subscription.stripeSubscription = row.maybeText(2);
    subscription.plan = planNamed(row.text(3)).value_or(Plan::Starter);
    subscription.status = row.text(4);
    subscription.periodStart = row.maybeInteger(5);
    subscription.periodEnd = row.maybeInteger(6);
    subscription.cancelsAtPeriodEnd = row.integer(7) != 0;
    subscription.sourceCreated = row.integer(8);
    return subscription;
}

} // namespace

Plan planInForce(Plan bought, const std::string &status, std::optional<Milliseconds> periodEnd, Milliseconds now)
{
    const bool counts = status == "active" || status == "trialing" || status == "past_due";
    const bool isOver = periodEnd && now >= *periodEnd + paymentGrace;
    return counts && !isOver ? bought : Plan::Starter;
}

Plan planInForce(const Subscription &subscription, Milliseconds now)
{
    return planInForce(subscription.plan, subscription.status, subscription.periodEnd, now);
}

Subscription subscriptionOf(SqlConnection &connection, const std::string &userId)
{
    const auto row = connection.first(std::string(columns) + "user_id = $1", {userId});
    if (row)
        return subscriptionIn(*row);
    Subscription none;
    none.userId = userId;
    return none;
}

std::optional<Subscription> subscriptionOfCustomer(SqlConnection &connection, const std::string &customer)
{
    const auto row = connection.first(std::string(columns) + "stripe_customer = $1", {customer});
    return row ? std::optional(subscriptionIn(*row)) : std::nullopt;
}

bool storeSubscription(SqlConnection &connection, const Subscription &subscription, Milliseconds now)
{
    const auto stored = connection.first(
        "INSERT INTO subscriptions(user_id, stripe_customer, stripe_subscription, plan, status, period_start, period_end, "
        "cancel_at_period_end, source_event_created, updated_at) VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) "
        "ON CONFLICT (user_id) DO UPDATE SET stripe_customer = excluded.stripe_customer, "
        "stripe_subscription = excluded.stripe_subscription, plan = excluded.plan, status = excluded.status, "
        "period_start = excluded.period_start, period_end = excluded.period_end, "
        "cancel_at_period_end = excluded.cancel_at_period_end, source_event_created = excluded.source_event_created, "
        "updated_at = excluded.updated_at WHERE subscriptions.source_event_created <= excluded.source_event_created "
        "RETURNING user_id",
        {subscription.userId, sqlValue(subscription.stripeCustomer), sqlValue(subscription.stripeSubscription),
         std::string(termsOf(subscription.plan).key), subscription.status, sqlValue(subscription.periodStart),
         sqlValue(subscription.periodEnd), static_cast<std::int64_t>(subscription.cancelsAtPeriodEnd),
         subscription.sourceCreated, now});
    return stored.has_value();
}

} // namespace creatormetrics
