// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/billing/billing.h"

#include "app/endpoint/outgoing/mailwording.h"
#include "app/endpoint/store/audit.h"

#include <stdexcept>

namespace creatormetrics {

namespace {

std::vector<StripeSubscription> allOf(Billing &billing, const std::string &customer)
{
    std::vector<StripeSubscription> all;
    bool hasMore = true;
    while (hasMore) {
        auto result = billing.stripe.subscriptions(customer, all.empty() ? std::string() : all.back().id);
        auto *page = std::get_if<StripeClient::SubscriptionPage>(&result);
        if (page == nullptr && std::get<StripeFault>(result) == StripeFault::NotFound)
            return all; // a customer that was deleted has none
        if (page == nullptr)
            throw std::runtime_error("Stripe does not tell the subscriptions of a customer");
        hasMore = page->hasMore && !page->subscriptions.empty();
        all.insert(all.end(), page->subscriptions.begin(), page->subscriptions.end());
    }
    return all;
}

Plan planOf(const Billing &billing, const StripeSubscription &subscription)
{
    const auto plan = billing.config.prices.planOf(subscription.price);
    if (!plan)
        throw std::runtime_error("a subscription at Stripe has a price that no plan is sold at");
    return *plan;
}

Subscription changedBy(Subscription known, const Billing &billing, const std::optional<StripeSubscription> &told,
                       Milliseconds askedAt)
{
    known.sourceCreated = askedAt;
    known.status = told ? told->status : known.stripeSubscription ? "canceled" : "none";
    if (!told)
        return known;
    known.stripeSubscription = told->id;
    known.plan = planOf(billing, *told);
    known.periodStart = told->periodStart;
    known.periodEnd = told->periodEnd;
    known.cancelsAtPeriodEnd = told->cancelsAtPeriodEnd;
    return known;
}

bool differ(const Subscription &a, const Subscription &b)
{
    return a.stripeSubscription != b.stripeSubscription || a.plan != b.plan || a.status != b.status
           || a.periodEnd != b.periodEnd || a.cancelsAtPeriodEnd != b.cancelsAtPeriodEnd;
}

constexpr MailWordings planEnded = {
    {"Your plan has ended",
     "Your CreatorMetrics plan has ended; the starter plan applies from now on. Everything that was synced stays on your computer, "
     "readable and exportable. In the application you choose which accounts go on being synced."},
    {"Ihr Tarif ist beendet",
     "Ihr CreatorMetrics-Tarif ist beendet; von jetzt an gilt der Tarif Starter. Alles Synchronisierte bleibt auf Ihrem Computer, "
     "lesbar und exportierbar. In der Anwendung wählen Sie, welche Konten weiter synchronisiert werden."}};

// In the transaction that stores it.
void noteChange(SqlConnection &connection, const Billing &billing, const Subscription &before, const Subscription &after,
                Milliseconds now)
{
    const Plan was = planInForce(before, now);
    const Plan is = planInForce(after, now);
    appendAudit(connection, {.at = now,
                             .actor = "system",
                             .action = "subscription_changed",
                             .target = after.userId,
                             .result = std::string(termsOf(was).key) + " " + before.status + " -> "
                                       + std::string(termsOf(is).key) + " " + after.status});
    if (is == Plan::Starter && was != Plan::Starter) {
        const auto row = connection.first("SELECT email, locale FROM users WHERE id = $1", {after.userId});
        if (row)
            enqueueMail(connection, billing.parts.keyring, mailTo({row->text(0), row->maybeText(1)}, planEnded), now,
                        "plan ended " + after.stripeSubscription.value_or(after.userId));
    }
}

} // namespace

Billing::Billing(BillingParts given, BillingConfig told)
    : parts(std::move(given)), config(std::move(told)), stripe(parts.http, config.stripeUrl, config.secretKey)
{}

BillingConfig billingConfigFrom(ConfigReader reader)
{
    BillingConfig config;
    config.stripeUrl = reader.httpsUrl("url", config.stripeUrl);
    config.secretKey = reader.secretFile("secret_key_file");
    config.webhookSecrets = reader.secretFiles("webhook_secret_files");
    config.isLive = reader.boolean("live", false);
    auto prices = reader.section("prices");
    if (!prices)
        throw ConfigError("stripe.prices is missing");
    config.prices = priceTableFrom(*std::move(prices));
    reader.finish();
    return config;
}

std::optional<StripeSubscription> subscriptionThatCounts(const std::vector<StripeSubscription> &all)
{
    const StripeSubscription *best = nullptr;
    for (const auto &one : all) {
        const bool isBetter = best == nullptr || (one.isLiving() && !best->isLiving())
                              || (one.isLiving() == best->isLiving() && one.created > best->created);
        best = isBetter ? &one : best;
    }
    return best == nullptr ? std::nullopt : std::optional(*best);
}

bool syncCustomer(Billing &billing, const std::string &customer)
{
    const auto askedAt = billing.parts.clock.now();
    const auto told = subscriptionThatCounts(allOf(billing, customer));
    std::string changedUser;
    billing.parts.database.write([&](SqlConnection &connection) {
        const auto known = subscriptionOfCustomer(connection, customer);
        if (!known)
            return; // not one of ours, or its user is gone
        if (told && told->hasTrial)
            connection.run("UPDATE users SET trial_used_at = $2 WHERE id = $1 AND trial_used_at IS NULL", {known->userId, askedAt});
        const auto next = changedBy(*known, billing, told, askedAt);
        if (!storeSubscription(connection, next, askedAt) || !differ(*known, next))
            return;
        noteChange(connection, billing, *known, next, askedAt);
        changedUser = known->userId;
    });
    if (changedUser.empty())
        return false;
    billing.parts.wakeWorker();
    billing.parts.planChanged(changedUser);
    return true;
}

std::vector<BackgroundJob> billingJobs(Billing &billing)
{
    return {
        {"stripe events", oneSecond,
         [&billing](Milliseconds now) {
             if (handleStripeEvents(billing, now))
                 billing.parts.wakeWorker();
         },
         false, true},
        {"customers to forget", oneSecond,
         [&billing](Milliseconds now) {
             doDueWork(billing.parts.database, billing.parts.keyring, "forget_customer", now,
                       [&](const Json &payload, const std::string &) {
                           const auto result = billing.stripe.deleteCustomer(payload.at("customer").get<std::string>());
                           return std::holds_alternative<bool>(result);
                       },
                       Persistence::Owed); // a customer that stayed at Stripe would go on being charged
         },
         false, true},
        {"reconciliation", oneDay, [&billing](Milliseconds) { reconcileSubscriptions(billing); }, true, true},
    };
}

} // namespace creatormetrics
