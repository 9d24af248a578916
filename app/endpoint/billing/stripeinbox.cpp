// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/billing/billing.h"

#include "app/endpoint/billing/stripesignature.h"
#include "app/endpoint/outgoing/mailwording.h"
#include "app/endpoint/outgoing/workturn.h"
#include "app/endpoint/web/apiproblem.h"

#include <algorithm>
#include <array>

namespace creatormetrics {

namespace {

constexpr std::int64_t mostTries = 10;
constexpr std::int64_t mostLookedAt = 20; // other replicas may take some of them meanwhile
constexpr std::array<std::string_view, 11> handledTypes = {
    "checkout.session.completed",    "checkout.session.expired",      "customer.subscription.created",
    "customer.subscription.updated", "customer.subscription.deleted", "customer.subscription.trial_will_end",
    "customer.subscription.paused",  "customer.subscription.resumed", "invoice.paid",
    "invoice.payment_failed",        "customer.deleted"};

bool isHandled(std::string_view type)
{
    return std::find(handledTypes.begin(), handledTypes.end(), type) != handledTypes.end();
}

/// What of an event is looked at; what happened is asked of Stripe.
struct StripeEvent {
    std::string id;
    std::string type;
    std::int64_t created = 0;
    bool isLive = false;
};

std::optional<StripeEvent> eventIn(const Json &json)
{
    if (!json.is_object() || !json.contains("id") || !json["id"].is_string() || !json.contains("type") || !json["type"].is_string()
        || !json.contains("created") || !json["created"].is_number_unsigned() || !json.contains("livemode")
        || !json["livemode"].is_boolean())
        return std::nullopt;
    StripeEvent event{json["id"].get<std::string>(), json["type"].get<std::string>(), json["created"].get<std::int64_t>(),
                      json["livemode"].get<bool>()};
    const bool fits = !event.id.empty() && event.id.size() <= 255 && event.type.size() <= 255 && event.created >= 0;
    return fits ? std::optional(std::move(event)) : std::nullopt;
}

const Json &objectOf(const Json &event)
{
    static const Json none = Json::object();
    const auto data = event.find("data");
    if (data == event.end() || !data->is_object())
        return none;
    const auto object = data->find("object");
    return object != data->end() && object->is_object() ? *object : none;
}

std::string textIn(const Json &object, const char *name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// Label values come from a closed set: an event's type is what a stranger to this program chose.
std::string_view typeLabel(const std::string &type)
{
    return isHandled(type) ? std::string_view(type) : std::string_view("other");
}

void countPayment(Billing &billing, const std::string &type)
{
    if (type == "invoice.paid")
        billing.parts.metrics.count("cm_payments_total", {{"result", "paid"}});
    if (type == "invoice.payment_failed")
        billing.parts.metrics.count("cm_payments_total", {{"result", "failed"}});
}

constexpr MailWordings paymentFailed = {
    {"Your payment did not go through",
     "The payment for your CreatorMetrics plan did not go through. Nothing changes for now; it will be tried again. Please check your "
     "card in the application: Plan, Manage payment."},
    {"Ihre Zahlung ist nicht durchgegangen",
     "Die Zahlung für Ihren CreatorMetrics-Tarif ist nicht durchgegangen. Vorerst ändert sich nichts; es wird noch einmal versucht. "
     "Bitte prüfen Sie Ihre Karte in der Anwendung: Tarif, Zahlung verwalten."}};

void tellOfFailedPayment(Billing &billing, const std::string &customer, const std::string &invoice, Milliseconds now)
{
    billing.parts.database.write([&](SqlConnection &connection) {
        const auto row = connection.first("SELECT u.email, u.locale FROM subscriptions s JOIN users u ON u.id = s.user_id "
                                          "WHERE s.stripe_customer = $1",
                                          {customer});
        if (row)
            enqueueMail(connection, billing.parts.keyring, mailTo({row->text(0), row->maybeText(1)}, paymentFailed), now, "payment failed " + invoice);
    });
    billing.parts.wakeWorker();
}

void handle(Billing &billing, const std::string &type, const std::string &payload, Milliseconds now)
{
    const auto event = parsedJson(payload);
    if (!event || !isHandled(type))
        return;
    const Json &object = objectOf(*event);
    const auto customer = type == "customer.deleted" ? textIn(object, "id") : textIn(object, "customer");
    if (customer.empty())
        return;
    syncCustomer(billing, customer);
    if (type == "invoice.payment_failed")
        tellOfFailedPayment(billing, customer, textIn(object, "id"), now);
}

struct ClaimedEvent {
    std::string id;
    std::string type;
    std::string payload;
    std::int64_t tries = 0;
};

std::optional<ClaimedEvent> claimDue(SqlConnection &connection, Milliseconds now)
{
    for (const auto &row : connection.run("SELECT id FROM stripe_events WHERE state = 'new' AND not_before <= $1 AND "
                                          "claimed_until <= $1 ORDER BY not_before, received_at LIMIT $2",
                                          {now, mostLookedAt})) {
        const auto mine = connection.first("UPDATE stripe_events SET claimed_until = $2, tries = tries + 1 WHERE id = $1 AND "
                                           "state = 'new' AND claimed_until <= $3 RETURNING type, payload, tries",
                                           {row.text(0), now + oneMinute, now});
        if (mine)
            return ClaimedEvent{row.text(0), mine->text(0), mine->text(1), mine->integer(2)};
    }
    return std::nullopt;
}

// What is done keeps no payload: it names a person.
void settle(Billing &billing, const ClaimedEvent &event, const std::string &error, Milliseconds now)
{
    const bool isDead = !error.empty() && event.tries >= mostTries;
    billing.parts.database.write([&](SqlConnection &connection) {
        if (error.empty())
            connection.run("UPDATE stripe_events SET state = 'done', payload = '', error = NULL WHERE id = $1", {event.id});
        else
            connection.run("UPDATE stripe_events SET state = $2, not_before = $3, claimed_until = 0, error = $4 WHERE id = $1",
                           {event.id, std::string(isDead ? "dead" : "new"), now + backoffAfter(event.tries), error.substr(0, 200)});
    });
    const std::string_view result = error.empty() ? "done" : isDead ? "dead" : "again";
    billing.parts.metrics.count("cm_stripe_events_total", {{"type", typeLabel(event.type)}, {"result", result}});
    if (error.empty())
        countPayment(billing, event.type);
    else
        billing.parts.log.add({.level = isDead ? "error" : "warning",
                               .message = isDead ? "stripe event given up" : "stripe event put off",
                               .count = event.tries,
                               .error = error});
}

void measure(Billing &billing, Milliseconds now)
{
    billing.parts.database.read([&](SqlConnection &connection) {
        const auto oldest = connection.first("SELECT min(received_at) FROM stripe_events WHERE state = 'new'")->maybeInteger(0);
        const auto dead = connection.first("SELECT count(*) FROM stripe_events WHERE state = 'dead'")->integer(0);
        billing.parts.metrics.set("cm_stripe_inbox_oldest_seconds", double(now - oldest.value_or(now)) / oneSecond);
        billing.parts.metrics.set("cm_stripe_inbox_dead", double(dead));
    });
}

} // namespace

Reply receiveStripeEvent(Billing &billing, std::string_view payload, std::string_view signature, Milliseconds now)
{
    const auto refused = [&](const char *why) {
        billing.parts.metrics.count("cm_stripe_events_total", {{"type", "unknown"}, {"result", why}});
        return apiProblem(ProblemCode::BadSignature);
    };
    if (!isSignedByStripe(signature, payload, billing.config.webhookSecrets, now))
        return refused("bad_signature");
    const auto json = parsedJson(payload);
    const auto event = json ? eventIn(*json) : std::nullopt;
    if (!event)
        return apiProblem(ProblemCode::InvalidRequest, "This is no event.");
    if (event->isLive != billing.config.isLive)
        return refused("other_mode");
    billing.parts.database.write([&](SqlConnection &connection) {
        connection.run("INSERT INTO stripe_events(id, type, created, livemode, payload, received_at, state, not_before) "
                       "VALUES($1, $2, $3, $4, $5, $6, 'new', $6) ON CONFLICT (id) DO NOTHING",
                       {event->id, event->type, event->created * oneSecond, static_cast<std::int64_t>(event->isLive),
                        std::string(payload), now});
    });
    billing.parts.wakeWorker();
    return apiJson(200, Json::object());
}

bool handleStripeEvents(Billing &billing, Milliseconds now)
{
    measure(billing, now);
    for (WorkTurn turn; turn.mayBegin();) {
        const auto event =
            billing.parts.database.write([&](SqlConnection &connection) { return claimDue(connection, now); });
        if (!event)
            return false;
        std::string error;
        try {
            handle(billing, event->type, event->payload, now);
        } catch (const std::exception &thrown) {
            error = thrown.what();
        }
        settle(billing, *event, error, now);
    }
    return true;
}

} // namespace creatormetrics
