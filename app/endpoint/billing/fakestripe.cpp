// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/billing/fakestripe.h"

#include "app/endpoint/base/compat.h"
#include "app/endpoint/base/random.h"
#include "app/endpoint/billing/stripesignature.h"
#include "app/httpserver/namedvalues.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace creatormetrics {

namespace {

constexpr Milliseconds month = 30 * oneDay;

Json emptyState()
{
    return {{"customers", Json::object()}, {"sessions", Json::object()}, {"portals", Json::object()},
            {"subscriptions", Json::object()}, {"kept", Json::object()}, {"count", 0}};
}

Json loadedState(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    auto state = parsedJson(text);
    return state && state->is_object() && state->contains("kept") ? *std::move(state) : emptyState();
}

Json errorBody(const char *type, const std::string &message)
{
    return {{"error", {{"type", type}, {"message", message}}}};
}

std::string fieldOr(const std::map<std::string, std::string> &fields, const std::string &name, const std::string &otherwise = {})
{
    const auto found = fields.find(name);
    return found == fields.end() ? otherwise : found->second;
}

std::map<std::string, std::string> fieldsIn(std::string_view form)
{
    std::map<std::string, std::string> fields;
    for (auto &[name, value] : parsedForm(form).value_or(NamedValues()))
        fields[name] = value;
    return fields;
}

Milliseconds lengthOf(const std::string &price)
{
    const auto interval = FakeStripe::prices().intervalOf(price);
    return interval == BillingInterval::Year ? 365 * oneDay : month;
}

Json &itemOf(Json &subscription)
{
    return subscription["items"]["data"][0];
}

// What was kept beside Stripe's own members stays inside.
Json shown(Json subscription)
{
    subscription.erase("has_card");
    subscription.erase("fails");
    return subscription;
}

} // namespace

FakeStripe::FakeStripe(std::filesystem::path file, std::string pagesUrl, const Clock &clock)
    : m_file(std::move(file)), m_pagesUrl(std::move(pagesUrl)), m_clock(clock), m_state(loadedState(m_file))
{}

Secret FakeStripe::webhookSecret()
{
    return Secret(std::string("whsec_development"));
}

PriceTable FakeStripe::prices()
{
    PriceTable table;
    table.add(Plan::Growth, BillingInterval::Month, "price_growth_month");
    table.add(Plan::Growth, BillingInterval::Year, "price_growth_year");
    table.add(Plan::Pro, BillingInterval::Month, "price_pro_month");
    table.add(Plan::Pro, BillingInterval::Year, "price_pro_year");
    return table;
}

void FakeStripe::setPagesUrl(std::string pagesUrl)
{
    const std::scoped_lock lock(m_mutex);
    m_pagesUrl = std::move(pagesUrl);
}

void FakeStripe::deliverTo(Deliver deliver)
{
    m_deliver = std::move(deliver);
}

OutgoingResult FakeStripe::send(const OutgoingRequest &request)
{
    OutgoingAnswer reply;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_failures > 0) {
            --m_failures;
            if (m_failStatus == 0)
                return OutgoingFault::TimedOut;
            return OutgoingAnswer{m_failStatus, Secret(jsonText(errorBody("api_error", "An unknown error occurred"))), {}};
        }
        const auto target = request.url.substr(std::string_view(url).size());
        const auto question = target.find('?');
        const auto path = target.substr(0, question);
        const bool isPost = request.method == "POST";
        const auto form = isPost ? std::string(request.body.reveal())
                                 : question == std::string::npos ? std::string() : target.substr(question + 1);
        std::string key;
        for (const auto &[name, value] : request.headers)
            key = name == "Idempotency-Key" ? std::string(value.reveal()) : key;
        Json &kept = m_state["kept"];
        if (!key.empty() && kept.contains(key) && kept[key]["at"].get<Milliseconds>() + oneDay <= m_clock.now())
            kept.erase(key);
        if (!key.empty() && kept.contains(key)) {
            const bool isSame = kept[key]["request"] == path + "\n" + form;
            const Json body = isSame ? kept[key]["body"]
                                     : errorBody("idempotency_error",
                                                 "Keys for idempotent requests can only be used with the same parameters they "
                                                 "were first used with.");
            return OutgoingAnswer{isSame ? kept[key]["status"].get<int>() : 400, Secret(jsonText(body)), {}};
        }
        const auto made = answer(request.method, path, fieldsIn(form));
        if (!key.empty() && made.status < 500)
            kept[key] = {{"at", m_clock.now()}, {"request", path + "\n" + form}, {"status", made.status}, {"body", made.body}};
        save();
        reply = {made.status, Secret(jsonText(made.body)), "req_fake"};
    }
    flush();
    return reply;
}

FakeStripe::Answer FakeStripe::answer(const std::string &method, const std::string &path,
                                      const std::map<std::string, std::string> &fields)
{
    const auto after = [&](const std::string &lead) { return path.substr(lead.size()); };
    if (method == "GET" && path == "/v1/subscriptions")
        return listSubscriptions(fields);
    if (method == "DELETE" && path.starts_with("/v1/subscriptions/"))
        return endSubscription(after("/v1/subscriptions/"));
    if (method == "DELETE" && path.starts_with("/v1/customers/"))
        return deleteCustomer(after("/v1/customers/"));
    if (method == "POST" && path.starts_with("/v1/subscriptions/"))
        return changeSubscription(after("/v1/subscriptions/"), fields);
    if (method == "POST")
        return post(path, fields);
    return {404, errorBody("invalid_request_error", "Unrecognized request URL")};
}

FakeStripe::Answer FakeStripe::post(const std::string &path, const std::map<std::string, std::string> &fields)
{
    const auto now = m_clock.now() / oneSecond;
    if (path == "/v1/customers") {
        const auto id = newId("cus_");
        m_state["customers"][id] = {{"id", id}, {"object", "customer"}, {"email", fieldOr(fields, "email")}};
        return {200, m_state["customers"][id]};
    }
    const auto customer = fieldOr(fields, "customer");
    if (!m_state["customers"].contains(customer))
        return {400, errorBody("invalid_request_error", "No such customer: '" + customer + "'")};
    if (path == "/v1/checkout/sessions") {
        const auto id = newId("cs_test_");
        Json session = {{"id", id},         {"object", "checkout.session"},
                        {"customer", customer}, {"client_reference_id", fieldOr(fields, "client_reference_id")},
                        {"created", now},   {"expires_at", now + 86'400},
                        {"livemode", false}, {"mode", "subscription"},
                        {"payment_status", "unpaid"}, {"status", "open"},
                        {"subscription", nullptr}, {"success_url", fieldOr(fields, "success_url")},
                        {"cancel_url", fieldOr(fields, "cancel_url")}, {"url", m_pagesUrl + "/checkout/" + id}};
        m_state["sessions"][id] = session;
        m_state["sessions"][id]["price"] = fieldOr(fields, "line_items[0][price]");
        m_state["sessions"][id]["trial_days"] = std::stoi(fieldOr(fields, "subscription_data[trial_period_days]", "0"));
        return {200, session};
    }
    if (path == "/v1/billing_portal/sessions") {
        const auto id = newId("bps_");
        m_state["portals"][id] = {{"id", id}, {"customer", customer}, {"return_url", fieldOr(fields, "return_url")}};
        return {200, {{"id", id}, {"object", "billing_portal.session"}, {"customer", customer}, {"created", now},
                      {"livemode", false}, {"url", m_pagesUrl + "/portal/" + id}}};
    }
    return {404, errorBody("invalid_request_error", "Unrecognized request URL")};
}

FakeStripe::Answer FakeStripe::listSubscriptions(const std::map<std::string, std::string> &fields) const
{
    const auto customer = fieldOr(fields, "customer");
    if (!customer.empty() && !m_state["customers"].contains(customer))
        return {404, errorBody("invalid_request_error", "No such customer: '" + customer + "'")};
    std::vector<Json> all;
    for (const auto &[id, subscription] : m_state["subscriptions"].items()) {
        if (customer.empty() || subscription["customer"] == customer)
            all.push_back(shown(subscription));
    }
    std::sort(all.begin(), all.end(), [](const Json &a, const Json &b) { // the latest first, as Stripe has it
        return std::pair(a["created"].get<std::int64_t>(), a["id"].get<std::string>())
               > std::pair(b["created"].get<std::int64_t>(), b["id"].get<std::string>());
    });
    const auto after = fieldOr(fields, "starting_after");
    auto begin = all.begin();
    if (!after.empty())
        begin = std::find_if(all.begin(), all.end(), [&](const Json &one) { return one["id"] == after; });
    begin = after.empty() || begin == all.end() ? begin : begin + 1;
    const auto count = std::min<std::ptrdiff_t>(all.end() - begin, std::stoi(fieldOr(fields, "limit", "10")));
    return {200, {{"object", "list"}, {"data", Json(std::vector<Json>(begin, begin + count))},
                  {"has_more", begin + count != all.end()}, {"url", "/v1/subscriptions"}}};
}

FakeStripe::Answer FakeStripe::changeSubscription(const std::string &id, const std::map<std::string, std::string> &fields)
{
    if (!m_state["subscriptions"].contains(id))
        return {404, errorBody("invalid_request_error", "No such subscription: '" + id + "'")};
    Json &subscription = m_state["subscriptions"][id];
    if (fields.contains("cancel_at_period_end"))
        subscription["cancel_at_period_end"] = fields.at("cancel_at_period_end") == "true";
    if (fields.contains("items[0][price]"))
        itemOf(subscription)["price"]["id"] = fields.at("items[0][price]");
    tell("customer.subscription.updated", shown(subscription));
    return {200, shown(subscription)};
}

FakeStripe::Answer FakeStripe::endSubscription(const std::string &id)
{
    if (!m_state["subscriptions"].contains(id))
        return {404, errorBody("invalid_request_error", "No such subscription: '" + id + "'")};
    Json &subscription = m_state["subscriptions"][id];
    subscription["status"] = "canceled";
    subscription["ended_at"] = m_clock.now() / oneSecond;
    tell("customer.subscription.deleted", shown(subscription));
    return {200, shown(subscription)};
}

FakeStripe::Answer FakeStripe::deleteCustomer(const std::string &id)
{
    if (!m_state["customers"].contains(id))
        return {404, errorBody("invalid_request_error", "No such customer: '" + id + "'")};
    for (auto &[name, subscription] : m_state["subscriptions"].items()) {
        if (subscription["customer"] == id)
            subscription["status"] = "canceled";
    }
    m_state["customers"].erase(id);
    tell("customer.deleted", {{"id", id}, {"object", "customer"}});
    return {200, {{"id", id}, {"object", "customer"}, {"deleted", true}}};
}

std::optional<Json> FakeStripe::session(const std::string &id)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_state["sessions"].contains(id) || m_state["sessions"][id]["status"] != "open")
        return std::nullopt;
    const Json &session = m_state["sessions"][id];
    const auto price = session["price"].get<std::string>();
    const auto plan = prices().planOf(price);
    const auto interval = prices().intervalOf(price);
    return Json{{"plan", plan ? termsOf(*plan).key : "unknown"},
                {"interval", interval ? intervalKey(*interval) : "unknown"},
                {"trial_days", session["trial_days"]},
                {"cancel_url", session["cancel_url"]}};
}

std::optional<std::string> FakeStripe::completeCheckout(const std::string &id, bool pays)
{
    std::string next;
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_state["sessions"].contains(id) || m_state["sessions"][id]["status"] != "open")
            return std::nullopt;
        Json &session = m_state["sessions"][id];
        const bool isTrial = session["trial_days"].get<int>() > 0;
        const auto subscription = makeSubscription(session, pays);
        session["status"] = "complete";
        session["payment_status"] = isTrial ? "no_payment_required" : "paid";
        session["subscription"] = subscription["id"];
        session["url"] = nullptr;
        Json told = session;
        told.erase("price");
        told.erase("trial_days");
        tell("customer.subscription.created", shown(subscription));
        tell("checkout.session.completed", told);
        if (!isTrial)
            tellInvoice(subscription, true);
        next = session["success_url"].get<std::string>();
        save();
    }
    flush();
    return next;
}

Json FakeStripe::makeSubscription(const Json &session, bool hasCard)
{
    const auto now = m_clock.now();
    const auto price = session["price"].get<std::string>();
    const auto trialDays = session["trial_days"].get<int>();
    const auto end = now + (trialDays > 0 ? trialDays * oneDay : lengthOf(price));
    const auto id = newId("sub_");
    const Json item = {{"id", newId("si_")},
                       {"object", "subscription_item"},
                       {"current_period_start", now / oneSecond},
                       {"current_period_end", end / oneSecond},
                       {"price", {{"id", price}, {"object", "price"}}},
                       {"quantity", 1}};
    const Json trialStart = trialDays > 0 ? Json(now / oneSecond) : Json();
    m_state["subscriptions"][id] = {{"id", id},
                                    {"object", "subscription"},
                                    {"customer", session["customer"]},
                                    {"status", trialDays > 0 ? "trialing" : "active"},
                                    {"created", now / oneSecond},
                                    {"cancel_at", nullptr},
                                    {"cancel_at_period_end", false},
                                    {"items", {{"object", "list"}, {"data", Json::array({item})}, {"has_more", false}}},
                                    {"livemode", false},
                                    {"trial_start", trialStart},
                                    {"has_card", hasCard},
                                    {"fails", false}};
    return m_state["subscriptions"][id];
}

std::optional<Json> FakeStripe::portal(const std::string &id)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_state["portals"].contains(id))
        return std::nullopt;
    Json page = {{"return_url", m_state["portals"][id]["return_url"]}, {"subscription", nullptr}};
    for (const auto &[name, subscription] : m_state["subscriptions"].items()) {
        if (subscription["customer"] == m_state["portals"][id]["customer"] && subscription["status"] != "canceled")
            page["subscription"] = subscription;
    }
    return page;
}

bool FakeStripe::actInPortal(const std::string &id, const std::string &action)
{
    const auto page = portal(id);
    if (!page || page->at("subscription").is_null())
        return false;
    {
        const std::scoped_lock lock(m_mutex);
        const auto name = page->at("subscription")["id"].get<std::string>();
        Json &subscription = m_state["subscriptions"][name];
        if (action == "cancel" || action == "resume")
            subscription["cancel_at_period_end"] = action == "cancel";
        else if (action == "fail" || action == "mend")
            subscription["fails"] = action == "fail";
        else if (action != "end")
            return false;
        if (action == "mend" && subscription["status"] == "past_due") {
            renew(subscription);
            tellInvoice(subscription, true);
        }
        if (action == "end")
            endSubscription(name);
        else
            tell("customer.subscription.updated", shown(subscription));
        save();
    }
    flush();
    return true;
}

void FakeStripe::passTime()
{
    {
        const std::scoped_lock lock(m_mutex);
        bool hasChanged = false;
        for (auto &[id, subscription] : m_state["subscriptions"].items())
            hasChanged = passTimeOf(subscription) || hasChanged;
        if (hasChanged)
            save();
    }
    flush();
}

bool FakeStripe::passTimeOf(Json &subscription)
{
    const auto status = subscription["status"].get<std::string>();
    const auto end = itemOf(subscription)["current_period_end"].get<std::int64_t>() * oneSecond;
    const auto now = m_clock.now();
    if ((status != "active" && status != "trialing") || now < end)
        return false;
    const bool hasNoCard = status == "trialing" && !subscription["has_card"].get<bool>();
    if (subscription["cancel_at_period_end"].get<bool>() || hasNoCard) {
        endSubscription(subscription["id"].get<std::string>());
        return true;
    }
    const bool fails = subscription["fails"].get<bool>();
    if (fails)
        subscription["status"] = "past_due";
    else
        renew(subscription);
    tellInvoice(subscription, !fails);
    tell("customer.subscription.updated", shown(subscription));
    return true;
}

void FakeStripe::renew(Json &subscription)
{
    Json &item = itemOf(subscription);
    const auto length = lengthOf(item["price"]["id"].get<std::string>()) / oneSecond;
    const auto now = m_clock.now() / oneSecond;
    subscription["status"] = "active";
    auto end = item["current_period_end"].get<std::int64_t>();
    while (end <= now) {
        item["current_period_start"] = end;
        end += length;
    }
    item["current_period_end"] = end;
}

void FakeStripe::tellInvoice(const Json &subscription, bool isPaid)
{
    const Json parent = {{"type", "subscription_details"},
                         {"subscription_details", {{"subscription", subscription["id"]}, {"metadata", Json::object()}}}};
    tell(isPaid ? "invoice.paid" : "invoice.payment_failed", {{"id", newId("in_")},
                                                              {"object", "invoice"},
                                                              {"customer", subscription["customer"]},
                                                              {"status", isPaid ? "paid" : "open"},
                                                              {"parent", parent}});
}

void FakeStripe::tell(const std::string &type, const Json &object)
{
    const Json event = {{"id", newId("evt_")},
                        {"object", "event"},
                        {"api_version", "2026-06-24.dahlia"},
                        {"created", m_clock.now() / oneSecond},
                        {"data", {{"object", object}}},
                        {"livemode", false},
                        {"type", type}};
    m_outgoing.push_back(jsonText(event));
}

void FakeStripe::misbehave(const Json &wish)
{
    std::vector<std::string> released;
    {
        const std::scoped_lock lock(m_mutex);
        m_failures = wish.value("fail_next", m_failures);
        m_failStatus = wish.value("fail_status", m_failStatus);
        m_duplicates = wish.value("duplicate", m_duplicates);
        m_holds = wish.value("hold", m_holds);
        if (!m_holds)
            released.swap(m_held);
    }
    std::reverse(released.begin(), released.end());
    deliver(released);
}

// Outside of the mutex: whoever takes an event may ask at once.
void FakeStripe::flush()
{
    std::vector<std::string> payloads;
    {
        const std::scoped_lock lock(m_mutex);
        payloads.swap(m_outgoing);
        if (m_duplicates) {
            const auto again = payloads;
            payloads.insert(payloads.end(), again.begin(), again.end());
        }
        if (m_holds) {
            m_held.insert(m_held.end(), payloads.begin(), payloads.end());
            payloads.clear();
        }
    }
    deliver(payloads);
}

void FakeStripe::deliver(const std::vector<std::string> &payloads)
{
    for (const auto &payload : payloads) {
        if (m_deliver)
            m_deliver(payload, stripeSignature(payload, webhookSecret(), m_clock.now()));
    }
}

void FakeStripe::save() const
{
    if (!m_file.empty())
        (void)writePrivately(m_file, jsonText(m_state));
}

std::string FakeStripe::newId(const std::string &prefix)
{
    m_state["count"] = m_state["count"].get<int>() + 1;
    std::string number = std::to_string(m_state["count"].get<int>());
    return prefix + std::string(8 - std::min<std::size_t>(8, number.size()), '0') + number;
}

} // namespace creatormetrics
