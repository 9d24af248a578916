// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/billing/billing.h"

#include "app/endpoint/base/digest.h"
#include "app/endpoint/base/encoding.h"
#include "app/endpoint/store/audit.h"
#include "app/endpoint/web/apiproblem.h"
#include "app/endpoint/web/bodyreader.h"
#include "app/endpoint/web/browserpage.h"

namespace creatormetrics {

namespace {

constexpr int trialDays = 14;

struct Standing {
    Subscription subscription;
    bool mayTry = false; // a trial has not been used
    std::string email;
};

Standing standingOf(Billing &billing, const std::string &userId)
{
    return billing.parts.database.read([&](SqlConnection &connection) {
        const auto user = connection.first("SELECT email, trial_used_at FROM users WHERE id = $1", {userId});
        const auto subscription = subscriptionOf(connection, userId);
        const bool isFirst = user && !user->maybeInteger(1) && !subscription.stripeSubscription;
        return Standing{subscription, isFirst, user ? user->text(0) : std::string()};
    });
}

bool isLiving(const Subscription &subscription)
{
    return subscription.status == "active" || subscription.status == "trialing" || subscription.status == "past_due"
           || subscription.status == "unpaid" || subscription.status == "paused";
}

Json momentOf(const std::optional<Milliseconds> &moment)
{
    return moment ? Json(*moment / oneSecond) : Json();
}

Json dunningOf(const Subscription &subscription)
{
    if (subscription.status != "past_due" && subscription.status != "unpaid")
        return nullptr;
    const Json until = subscription.periodEnd ? Json((*subscription.periodEnd + paymentGrace) / oneSecond) : Json();
    return {{"state", subscription.status}, {"grace_until", until}};
}

Reply subscriptionReply(Billing &billing, const std::string &userId, Milliseconds now)
{
    const auto standing = standingOf(billing, userId);
    const auto &subscription = standing.subscription;
    const auto &terms = termsOf(planInForce(subscription, now));
    const bool isBought = subscription.stripeSubscription.has_value() && isLiving(subscription);
    return apiJson(200, {{"plan", terms.key},
                         {"bought", isBought ? Json(termsOf(subscription.plan).key) : Json()},
                         {"status", subscription.status},
                         {"period_end", momentOf(subscription.periodEnd)},
                         {"cancel_at_period_end", subscription.cancelsAtPeriodEnd},
                         {"trial_available", standing.mayTry},
                         {"dunning", dunningOf(subscription)},
                         {"limits", {{"accounts", terms.liveAccounts},
                                     {"requests", terms.requestsPerQuarter},
                                     {"local_api", localApiKey(terms.localApi)}}}});
}

Reply unavailable()
{
    return apiProblemLater(ProblemCode::BillingUnavailable, "The payment service does not answer. Nothing was charged.", 30 * oneSecond);
}

// The same request in the same state is the same to Stripe, whether the client repeats it or we do. Once something has changed it
// is another: who cancels, goes on and cancels again within an hour means it.
std::string keyFor(const ApiCall &call, const Subscription &state, const std::string &what)
{
    const auto given = call.request.headers.value("Idempotency-Key").value_or(std::to_string(call.now / oneHour));
    const auto moment = std::to_string(state.sourceCreated);
    return "cm-" + hex(sha256(call.caller.userId + "\n" + what + "\n" + moment + "\n" + given)).substr(0, 48);
}

AuditEntry auditOf(const ApiCall &call, const std::string &action, const std::string &result)
{
    return {call.now, call.caller.userId, action, call.caller.userId, call.address.truncated(), call.requestId, result};
}

void audit(Billing &billing, const ApiCall &call, const std::string &action, const std::string &result)
{
    billing.parts.database.write(
        [&](SqlConnection &connection) { appendAudit(connection, auditOf(call, action, result)); });
}

// Made before anything is bought, so that every event finds its user.
std::optional<std::string> customerOf(Billing &billing, const ApiCall &call, const Standing &standing)
{
    if (standing.subscription.stripeCustomer)
        return standing.subscription.stripeCustomer;
    const auto result = billing.stripe.createCustomer(standing.email, call.caller.userId);
    const auto *customer = std::get_if<std::string>(&result);
    if (customer == nullptr)
        return std::nullopt;
    return billing.parts.database.write([&](SqlConnection &connection) {
        auto subscription = subscriptionOf(connection, call.caller.userId);
        if (!subscription.stripeCustomer) {
            subscription.stripeCustomer = *customer;
            storeSubscription(connection, subscription, call.now);
        }
        return subscription.stripeCustomer;
    });
}

StripeClient::Fields checkoutFields(const Billing &billing, const ApiCall &call, const std::string &customer,
                                    const std::string &price, bool hasTrial)
{
    StripeClient::Fields fields = {{"mode", "subscription"},
                                   {"customer", customer},
                                   {"client_reference_id", call.caller.userId},
                                   {"line_items[0][price]", price},
                                   {"line_items[0][quantity]", "1"},
                                   {"subscription_data[metadata][user_id]", call.caller.userId},
                                   {"success_url", billing.parts.publicUrl + "/account/paid"},
                                   {"cancel_url", billing.parts.publicUrl + "/account/unpaid"}};
    if (hasTrial) {
        fields.emplace_back("subscription_data[trial_period_days]", std::to_string(trialDays));
        fields.emplace_back("subscription_data[trial_settings][end_behavior][missing_payment_method]", "cancel");
        fields.emplace_back("payment_method_collection", "if_required");
    }
    return fields;
}

Reply beginCheckout(Billing &billing, const ApiCall &call, const Standing &standing, const std::string &price)
{
    const auto customer = customerOf(billing, call, standing);
    if (!customer)
        return unavailable();
    const auto result = billing.stripe.createCheckout(checkoutFields(billing, call, *customer, price, standing.mayTry),
                                                      keyFor(call, standing.subscription, "checkout " + price));
    const auto *page = std::get_if<StripePage>(&result);
    if (page == nullptr)
        return unavailable();
    audit(billing, call, "checkout_begun", price);
    return apiJson(200, {{"checkout_url", page->url}, {"expires_at", momentOf(page->expiresAt)}, {"trial", standing.mayTry}});
}

std::optional<StripeSubscription> countingAtStripe(Billing &billing, const Subscription &subscription)
{
    const auto result = billing.stripe.subscriptions(*subscription.stripeCustomer);
    const auto *page = std::get_if<StripeClient::SubscriptionPage>(&result);
    return page == nullptr ? std::nullopt : subscriptionThatCounts(page->subscriptions);
}

// Afterwards Stripe is asked once more, so that the row says what Stripe says and not what we wished for.
Reply changeSubscription(Billing &billing, const ApiCall &call, const Subscription &subscription, const std::string &price)
{
    const auto present = countingAtStripe(billing, subscription);
    if (!present)
        return unavailable();
    if (present->price == price && !present->cancelsAtPeriodEnd)
        return apiProblem(ProblemCode::SamePlan);
    const StripeClient::Fields fields = {{"items[0][id]", present->item},
                                         {"items[0][price]", price},
                                         {"proration_behavior", "always_invoice"},
                                         {"cancel_at_period_end", "false"}};
    const auto result = billing.stripe.updateSubscription(present->id, fields, keyFor(call, subscription, "change " + price));
    if (!std::holds_alternative<StripeSubscription>(result))
        return unavailable();
    syncCustomer(billing, *subscription.stripeCustomer);
    audit(billing, call, "plan_changed", price);
    return apiJson(200, {{"status", "active"}});
}

Reply upgrade(Billing &billing, ApiCall &call)
{
    BodyReader body(call.body);
    const auto planKey = body.text("plan", 40);
    const auto interval = intervalNamed(body.text("interval", 10));
    if (!interval)
        body.refuse("interval", "value");
    if (auto fault = body.fault())
        return *std::move(fault);
    const auto plan = planNamed(planKey);
    const auto price = plan ? billing.config.prices.price(*plan, *interval) : std::nullopt;
    if (!price)
        return apiProblem(ProblemCode::UnknownPlan, "Plans that are sold are growth and pro.", {{"/plan", "value"}});
    const auto standing = standingOf(billing, call.caller.userId);
    if (isLiving(standing.subscription) && standing.subscription.stripeCustomer)
        return changeSubscription(billing, call, standing.subscription, *price);
    return beginCheckout(billing, call, standing, *price);
}

Reply cancel(Billing &billing, ApiCall &call)
{
    BodyReader body(call.body);
    const auto at = body.oneOf("at", {"period_end", "now"});
    if (auto fault = body.fault())
        return *std::move(fault);
    const auto standing = standingOf(billing, call.caller.userId);
    if (!isLiving(standing.subscription) || !standing.subscription.stripeCustomer)
        return apiProblem(ProblemCode::NotSubscribed);
    const auto present = countingAtStripe(billing, standing.subscription);
    if (!present)
        return unavailable();
    const auto result = at == "now" ? billing.stripe.cancelSubscription(present->id)
                                    : billing.stripe.updateSubscription(present->id, {{"cancel_at_period_end", "true"}},
                                                                        keyFor(call, standing.subscription, "cancel"));
    if (!std::holds_alternative<StripeSubscription>(result))
        return unavailable();
    syncCustomer(billing, *standing.subscription.stripeCustomer);
    audit(billing, call, "cancelled", at);
    return subscriptionReply(billing, call.caller.userId, billing.parts.clock.now());
}

Reply portal(Billing &billing, ApiCall &call)
{
    const auto standing = standingOf(billing, call.caller.userId);
    if (!standing.subscription.stripeCustomer)
        return apiProblem(ProblemCode::NotSubscribed);
    const auto result = billing.stripe.createPortal(*standing.subscription.stripeCustomer,
                                                    billing.parts.publicUrl + "/account/back", keyFor(call, standing.subscription, "portal"));
    const auto *page = std::get_if<StripePage>(&result);
    return page == nullptr ? unavailable() : apiJson(200, {{"url", page->url}});
}

// Where the browser comes back to. It decides nothing: Stripe's event does.
void addReturnPages(ApiService &service)
{
    addBrowserPage(service, "/account/paid", [](Language language) {
        return language == Language::German
                   ? BrowserPage{"Vielen Dank", "Sie können diese Seite schließen. CreatorMetrics zeigt Ihren Tarif gleich an."}
                   : BrowserPage{"Thank you", "You can close this page. CreatorMetrics shows your plan within a moment."};
    });
    addBrowserPage(service, "/account/unpaid", [](Language language) {
        return language == Language::German
                   ? BrowserPage{"Es wurde nichts gekauft", "Sie können diese Seite schließen. Ihr Tarif bleibt, wie er ist."}
                   : BrowserPage{"Nothing was bought", "You can close this page. Your plan stays as it is."};
    });
    addBrowserPage(service, "/account/back", [](Language language) {
        return language == Language::German
                   ? BrowserPage{"Fertig", "Sie können diese Seite schließen und zu CreatorMetrics zurückkehren."}
                   : BrowserPage{"Done", "You can close this page and go back to CreatorMetrics."};
    });
}

} // namespace

void addBillingRoutes(ApiService &service, Billing &billing)
{
    service.add({.method = "GET", .pattern = "/api/v1/user/subscription", .work = ApiWork::Read, .handle = [&billing](ApiCall &call) {
                     return subscriptionReply(billing, call.caller.userId, call.now);
                 }});
    const auto add = [&](const char *name, ApiBody body, Reply (*handle)(Billing &, ApiCall &)) {
        for (const char *folder : {"/api/v1/subscription/", "/api/v1/user/subscription/"})
            service.add({.method = "POST",
                         .pattern = std::string(folder) + name,
                         .work = ApiWork::Upstream,
                         .body = body,
                         .handle = [&billing, handle](ApiCall &call) { return handle(billing, call); },
                         .isIdempotent = true});
    };
    add("upgrade", ApiBody::JsonObject, upgrade);
    add("cancel", ApiBody::JsonObject, cancel);
    add("portal", ApiBody::JsonObject, portal);
    service.add({.method = "POST",
                 .pattern = "/api/v1/webhooks/stripe",
                 .work = ApiWork::Write,
                 .access = ApiAccess::Open,
                 .body = ApiBody::Raw,
                 .budget = ApiBudget::None,
                 .handle =
                     [&billing](ApiCall &call) {
                         const auto signature = call.request.headers.value("Stripe-Signature").value_or(std::string());
                         return receiveStripeEvent(billing, call.request.body, signature, call.now);
                     },
                 .mostBody = 256 * 1024});
    addReturnPages(service);
}

} // namespace creatormetrics
