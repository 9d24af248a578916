// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/clock.h"
#include "app/endpoint/base/strictjson.h"
#include "app/endpoint/outgoing/httpclient.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace creatormetrics {

/// A subscription as Stripe tells it (API version 2026-06-24.dahlia: the paid period stands on the item).
struct StripeSubscription {
    std::string id;
    std::string customer;
    std::string status;
    std::string item; // id of its one item
    std::string price;
    Milliseconds created = 0;
    std::optional<Milliseconds> periodStart;
    std::optional<Milliseconds> periodEnd;
    bool cancelsAtPeriodEnd = false; // or at a moment that has been set
    bool hasTrial = false; // is or was on trial

    [[nodiscard]] bool isLiving() const; // not ended, and begun
};
/// Nothing when a member that is needed is missing or of another type; members that are not known are left aside.
[[nodiscard]] std::optional<StripeSubscription> stripeSubscriptionIn(const Json &json);

/// Why Stripe has not done it.
enum class StripeFault {
    Unavailable, // no answer, 429, 5xx, or an answer that is not understood: try again later
    NotFound,
    Refused, // anything else it says no to
};

template <class Value>
using StripeResult = std::variant<Value, StripeFault>;

struct StripePage { // of Checkout or of the portal
    std::string url;
    std::optional<Milliseconds> expiresAt;
};

/// Speaks to Stripe. Every call waits for the answer. POSTs carry an Idempotency-Key of ours, so that a repeated one does nothing
/// twice.
class StripeClient
{
public:
    /// `base`: "https://api.stripe.com". `http` outlives this.
    StripeClient(HttpClient &http, std::string base, Secret secretKey);

    using Fields = std::vector<std::pair<std::string, std::string>>;

    StripeResult<std::string> createCustomer(const std::string &email, const std::string &userId);
    StripeResult<StripePage> createCheckout(const Fields &fields, const std::string &idempotencyKey);
    StripeResult<StripePage> createPortal(const std::string &customer, const std::string &returnUrl,
                                          const std::string &idempotencyKey);
    StripeResult<StripeSubscription> updateSubscription(const std::string &id, const Fields &fields,
                                                        const std::string &idempotencyKey);
    StripeResult<StripeSubscription> cancelSubscription(const std::string &id); // at once
    StripeResult<bool> deleteCustomer(const std::string &id); // ends its subscriptions; true also when it was gone

    struct SubscriptionPage {
        std::vector<StripeSubscription> subscriptions;
        bool hasMore = false;
    };
    /// Of one customer, or of all when `customer` is empty; whatever their status, 100 a page, after the one named.
    StripeResult<SubscriptionPage> subscriptions(const std::string &customer, const std::string &after = {});

private:
    StripeResult<Json> send(const std::string &method, const std::string &path, const Fields &fields,
                            const std::string &idempotencyKey = {});

    HttpClient &m_http;
    const std::string m_base;
    const Secret m_secretKey;
};

} // namespace creatormetrics
