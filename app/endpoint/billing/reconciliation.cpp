// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/billing/billing.h"

#include <set>
#include <stdexcept>

namespace creatormetrics {

namespace {

// Both sides name who to look at: a customer known here whose subscription is gone there is found too.
std::set<std::string> customersToCompare(Billing &billing)
{
    std::set<std::string> customers;
    std::string after;
    bool hasMore = true;
    while (hasMore) {
        auto result = billing.stripe.subscriptions({}, after);
        const auto *page = std::get_if<StripeClient::SubscriptionPage>(&result);
        if (page == nullptr)
            throw std::runtime_error("Stripe does not tell the subscriptions");
        for (const auto &subscription : page->subscriptions) {
            customers.insert(subscription.customer);
            after = subscription.id;
        }
        hasMore = page->hasMore && !page->subscriptions.empty();
    }
    billing.parts.database.read([&](SqlConnection &connection) {
        for (const auto &row : connection.run("SELECT stripe_customer FROM subscriptions WHERE stripe_customer IS NOT NULL AND "
                                              "status NOT IN ('none', 'canceled', 'incomplete_expired')"))
            customers.insert(row.text(0));
    });
    return customers;
}

} // namespace

std::size_t reconcileSubscriptions(Billing &billing)
{
    std::size_t mended = 0;
    std::size_t failed = 0;
    for (const auto &customer : customersToCompare(billing)) {
        try {
            mended += syncCustomer(billing, customer) ? 1 : 0;
        } catch (const std::runtime_error &error) {
            ++failed;
            billing.parts.log.add({.level = "error", .message = "reconciliation failed", .error = error.what()});
        }
    }
    billing.parts.metrics.set("cm_stripe_reconcile_diff", double(mended + failed));
    if (mended > 0)
        billing.parts.log.add({.level = "warning", .message = "subscriptions mended", .count = static_cast<std::int64_t>(mended)});
    return mended;
}

} // namespace creatormetrics
