// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/keyring.h"
#include "app/endpoint/billing/pricetable.h"
#include "app/endpoint/billing/stripeclient.h"
#include "app/endpoint/operations/backgroundwork.h"
#include "app/endpoint/operations/eventlog.h"
#include "app/endpoint/operations/metrics.h"
#include "app/endpoint/plans/subscription.h"
#include "app/endpoint/store/database.h"
#include "app/endpoint/web/apiservice.h"

#include <functional>
#include <string>
#include <vector>

namespace creatormetrics {

/// What billing has to be told.
struct BillingConfig {
    std::string stripeUrl = "https://api.stripe.com";
    Secret secretKey;
    std::vector<Secret> webhookSecrets; // two while one is rolled
    bool isLive = false; // events of the other mode are refused
    PriceTable prices;
};
[[nodiscard]] BillingConfig billingConfigFrom(ConfigReader reader);

/// What billing is built from.
struct BillingParts {
    Database &database;
    const Keyring &keyring;
    HttpClient &http;
    Metrics &metrics;
    EndpointLog &log;
    const Clock &clock;
    std::string publicUrl;
    std::function<void()> wakeWorker;
    std::function<void(const std::string &userId)> planChanged; // what counts for the user may be another now
};

/// Shared by the routes and jobs of billing. Safe from every thread.
struct Billing {
    Billing(BillingParts given, BillingConfig told);

    const BillingParts parts;
    const BillingConfig config;
    StripeClient stripe;
};

/// Asks Stripe for all subscriptions of the customer and takes over the one that counts: the living one that began last, else
/// the last of all. The order in which events arrive therefore does not matter. True when something has changed. Throws
/// std::runtime_error when Stripe does not answer, or for a price that is not in the table.
bool syncCustomer(Billing &billing, const std::string &customer);

/// The one of several that counts; nothing of none.
[[nodiscard]] std::optional<StripeSubscription> subscriptionThatCounts(const std::vector<StripeSubscription> &all);

/// Takes down an event that Stripe sends, once. `payload` as it came; the answer for Stripe.
[[nodiscard]] Reply receiveStripeEvent(Billing &billing, std::string_view payload, std::string_view signature, Milliseconds now);

/// Handles events that were taken down: claimed for a minute, at most ten tries, then dead. True when more may be waiting.
bool handleStripeEvents(Billing &billing, Milliseconds now);

/// Compares every subscription at Stripe with ours and mends ours; how many were mended. Throws when Stripe does not answer.
std::size_t reconcileSubscriptions(Billing &billing);

void addBillingRoutes(ApiService &service, Billing &billing);
[[nodiscard]] std::vector<BackgroundJob> billingJobs(Billing &billing);

} // namespace creatormetrics
