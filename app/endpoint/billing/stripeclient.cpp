// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/billing/stripeclient.h"

#include "app/endpoint/base/digest.h"
#include "app/endpoint/base/encoding.h"

namespace creatormetrics {

namespace {

constexpr const char *apiVersion = "2026-06-24.dahlia";
constexpr std::size_t mostAnswer = 1024 * 1024;

std::optional<std::string> textIn(const Json &json, const char *name)
{
    const auto found = json.is_object() ? json.find(name) : json.end();
    return json.is_object() && found != json.end() && found->is_string() ? std::optional(found->get<std::string>())
                                                                         : std::nullopt;
}

// Seconds of Stripe's as milliseconds; a year 10000 would be no moment of a subscription.
std::optional<Milliseconds> momentIn(const Json &json, const char *name)
{
    const auto found = json.is_object() ? json.find(name) : json.end();
    if (!json.is_object() || found == json.end() || !found->is_number_integer())
        return std::nullopt;
    const bool fits = !(found->is_number_unsigned() && found->get<std::uint64_t>() > 253'402'300'799U)
                      && found->get<std::int64_t>() >= 0;
    return fits ? std::optional(found->get<std::int64_t>() * oneSecond) : std::nullopt;
}

bool isTrue(const Json &json, const char *name)
{
    const auto found = json.find(name);
    return found != json.end() && found->is_boolean() && found->get<bool>();
}

// An id, or the object itself where it was expanded.
std::optional<std::string> idIn(const Json &json, const char *name)
{
    if (auto id = textIn(json, name))
        return id;
    const auto found = json.is_object() ? json.find(name) : json.end();
    return json.is_object() && found != json.end() ? textIn(*found, "id") : std::nullopt;
}

const Json *firstItem(const Json &json)
{
    const auto items = json.find("items");
    if (items == json.end() || !items->is_object())
        return nullptr;
    const auto data = items->find("data");
    return data != items->end() && data->is_array() && !data->empty() ? &data->front() : nullptr;
}

template <class Value, class Read>
StripeResult<Value> mapped(StripeResult<Json> &&result, Read read)
{
    const auto *json = std::get_if<Json>(&result);
    if (json == nullptr)
        return std::get<StripeFault>(result);
    auto value = read(*json);
    return value ? StripeResult<Value>(*std::move(value)) : StripeFault::Unavailable;
}

std::optional<StripePage> pageIn(const Json &json)
{
    auto url = textIn(json, "url");
    if (!url)
        return std::nullopt;
    return StripePage{*std::move(url), momentIn(json, "expires_at")};
}

std::optional<StripeClient::SubscriptionPage> listIn(const Json &json)
{
    const auto data = json.is_object() ? json.find("data") : json.end();
    if (!json.is_object() || data == json.end() || !data->is_array())
        return std::nullopt;
    StripeClient::SubscriptionPage page;
    for (const auto &one : *data) {
        auto subscription = stripeSubscriptionIn(one);
        if (!subscription)
            return std::nullopt;
        page.subscriptions.push_back(*std::move(subscription));
    }
    page.hasMore = isTrue(json, "has_more");
    return page;
}

} // namespace

bool StripeSubscription::isLiving() const
{
    return status == "active" || status == "trialing" || status == "past_due" || status == "unpaid" || status == "paused";
}

std::optional<StripeSubscription> stripeSubscriptionIn(const Json &json)
{
    const auto id = textIn(json, "id");
    const auto customer = idIn(json, "customer");
    const auto status = textIn(json, "status");
    const auto created = momentIn(json, "created");
    const Json *item = id && customer && status && created ? firstItem(json) : nullptr;
    const auto itemId = item != nullptr ? textIn(*item, "id") : std::nullopt;
    const auto price = item != nullptr ? idIn(*item, "price") : std::nullopt;
    if (!itemId || !price)
        return std::nullopt;
    StripeSubscription subscription{*id, *customer, *status, *itemId, *price, *created, {}, {}, false, false};
    subscription.periodStart = momentIn(*item, "current_period_start");
    subscription.periodEnd = momentIn(*item, "current_period_end");
    subscription.cancelsAtPeriodEnd = isTrue(json, "cancel_at_period_end") || momentIn(json, "cancel_at").has_value();
    subscription.hasTrial = momentIn(json, "trial_start").has_value();
    return subscription;
}

StripeClient::StripeClient(HttpClient &http, std::string base, Secret secretKey)
    : m_http(http), m_base(std::move(base)), m_secretKey(std::move(secretKey))
{}

StripeResult<Json> StripeClient::send(const std::string &method, const std::string &path, const Fields &fields,
                                      const std::string &idempotencyKey)
{
    OutgoingRequest request;
    request.method = method;
    request.url = m_base + "/v1/" + path;
    if (method == "POST")
        request.body = Secret(formOf(fields));
    else if (!fields.empty())
        request.url.append("?").append(formOf(fields));
    request.headers = {{"Authorization", Secret("Bearer " + std::string(m_secretKey.reveal()))},
                       {"Stripe-Version", Secret(std::string(apiVersion))}};
    if (!idempotencyKey.empty())
        request.headers.emplace_back("Idempotency-Key", Secret(idempotencyKey));
    request.mostAnswer = mostAnswer;
    const auto result = m_http.send(request);
    const auto *answer = std::get_if<OutgoingAnswer>(&result);
    if (answer == nullptr || answer->status == 429 || answer->status >= 500)
        return StripeFault::Unavailable;
    if (answer->status < 200 || answer->status >= 300)
        return answer->status == 404 ? StripeFault::NotFound : StripeFault::Refused;
    auto json = parsedJson(answer->body.reveal());
    return json ? StripeResult<Json>(*std::move(json)) : StripeFault::Unavailable;
}

StripeResult<std::string> StripeClient::createCustomer(const std::string &email, const std::string &userId)
{
    const Fields fields = {{"email", email}, {"metadata[user_id]", userId}};
    const auto key = "customer-" + hex(sha256(userId + "\n" + email)).substr(0, 40);
    return mapped<std::string>(send("POST", "customers", fields, key), [](const Json &json) { return textIn(json, "id"); });
}

StripeResult<StripePage> StripeClient::createCheckout(const Fields &fields, const std::string &idempotencyKey)
{
    return mapped<StripePage>(send("POST", "checkout/sessions", fields, idempotencyKey), pageIn);
}

StripeResult<StripePage> StripeClient::createPortal(const std::string &customer, const std::string &returnUrl,
                                                    const std::string &idempotencyKey)
{
    const Fields fields = {{"customer", customer}, {"return_url", returnUrl}};
    return mapped<StripePage>(send("POST", "billing_portal/sessions", fields, idempotencyKey), pageIn);
}

StripeResult<StripeSubscription> StripeClient::updateSubscription(const std::string &id, const Fields &fields,
                                                                  const std::string &idempotencyKey)
{
    return mapped<StripeSubscription>(send("POST", "subscriptions/" + percentEncoded(id), fields, idempotencyKey),
                                      stripeSubscriptionIn);
}

StripeResult<StripeSubscription> StripeClient::cancelSubscription(const std::string &id)
{
    return mapped<StripeSubscription>(send("DELETE", "subscriptions/" + percentEncoded(id), {}), stripeSubscriptionIn);
}

StripeResult<bool> StripeClient::deleteCustomer(const std::string &id)
{
    auto result = send("DELETE", "customers/" + percentEncoded(id), {});
    if (const auto *fault = std::get_if<StripeFault>(&result); fault != nullptr && *fault != StripeFault::NotFound)
        return *fault;
    return true;
}

StripeResult<StripeClient::SubscriptionPage> StripeClient::subscriptions(const std::string &customer, const std::string &after)
{
    Fields fields = {{"status", "all"}, {"limit", "100"}};
    if (!customer.empty())
        fields.emplace_back("customer", customer);
    if (!after.empty())
        fields.emplace_back("starting_after", after);
    return mapped<SubscriptionPage>(send("GET", "subscriptions", fields), listIn);
}

} // namespace creatormetrics
