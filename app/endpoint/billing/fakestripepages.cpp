// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/billing/fakestripepages.h"

#include "app/endpoint/web/apiproblem.h"
#include "app/endpoint/web/browserpage.h"

namespace creatormetrics {

namespace {

// Browsers draw plain pages in the user's own light or dark colours, which is all that a page for developers needs.
Reply page(const std::string &title, const std::string &body)
{
    auto reply = Reply::html(200, "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
                                  "content=\"width=device-width,initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\"><title>"
                                      + title + "</title></head><body><main><h1>" + title + "</h1>" + body + "</main></body></html>");
    reply.headers.set("Content-Security-Policy", "default-src 'none'; form-action 'self' http://127.0.0.1:*; frame-ancestors 'none'");
    reply.headers.set("Cache-Control", "no-store");
    return reply;
}

Reply notThere()
{
    auto reply = page("Nothing here", "<p>This page has been used, or never was.</p>");
    reply.status = 404;
    return reply;
}

std::string button(const char *action, const char *text)
{
    return std::string("<p><button name=\"action\" value=\"") + action + "\">" + text + "</button></p>";
}

Reply checkoutPage(FakeStripe &stripe, const std::string &id)
{
    const auto session = stripe.session(id);
    if (!session)
        return notThere();
    const auto days = session->at("trial_days").get<int>();
    const std::string trial = days > 0 ? "<p>Free for " + std::to_string(days) + " days; no card is needed.</p>" : "";
    return page("Development checkout", "<p>No money moves here.</p><p>Plan <strong>" + htmlEscaped(session->at("plan").get<std::string>())
                                            + "</strong>, by the " + htmlEscaped(session->at("interval").get<std::string>()) + "</p>"
                                            + trial + "<form method=\"post\">" + button("pay", "Buy with a good card")
                                            + (days > 0 ? button("try", "Begin without a card") : "")
                                            + button("decline", "Buy with a card that is declined")
                                            + button("cancel", "Go back") + "</form>");
}

std::string actionOf(const ApiCall &call)
{
    const auto form = parsedForm(call.request.body);
    return form ? valueOf(*form, "action").value_or(std::string()) : std::string();
}

Reply seeOther(const std::string &url)
{
    auto reply = Reply::redirect(url);
    reply.status = 303;
    return reply;
}

Reply actAtCheckout(FakeStripe &stripe, const std::string &id, const std::string &action)
{
    const auto session = stripe.session(id);
    if (!session)
        return notThere();
    if (action == "cancel")
        return seeOther(session->at("cancel_url").get<std::string>());
    if (action == "decline")
        return page("Card declined", "<p>Your card was declined. <a href=\"\">Try another.</a></p>");
    const auto next = stripe.completeCheckout(id, action != "try");
    return next ? seeOther(*next) : notThere();
}

Reply portalPage(FakeStripe &stripe, const std::string &id)
{
    const auto portal = stripe.portal(id);
    if (!portal)
        return notThere();
    const Json &subscription = portal->at("subscription");
    const std::string status = subscription.is_null() ? "none" : subscription["status"].get<std::string>();
    const std::string buttons = subscription.is_null() ? ""
                                                       : button("cancel", "Cancel at the period's end") + button("resume", "Go on after all")
                                                             + button("fail", "Let the next payment fail")
                                                             + button("mend", "Let payments go through again")
                                                             + button("end", "End at once");
    return page("Development portal", "<p>Subscription: " + htmlEscaped(status) + "</p><form method=\"post\">" + buttons
                                          + "</form><p><a href=\"" + htmlEscaped(portal->at("return_url").get<std::string>())
                                          + "\">Back to CreatorMetrics</a></p>");
}

void addPage(ApiService &service, const char *method, const char *path, std::function<Reply(ApiCall &, const std::string &)> handle)
{
    service.add({.method = method,
                 .pattern = path,
                 .work = ApiWork::Upstream,
                 .access = ApiAccess::Open,
                 .body = ApiBody::Raw,
                 .budget = ApiBudget::None,
                 .handle =
                     [handle = std::move(handle)](ApiCall &call) {
                         return handle(call, valueOf(call.request.pathValues, "id").value_or(std::string()));
                     },
                 .isHtml = true});
}

} // namespace

void addFakeStripePages(ApiService &service, FakeStripe &stripe)
{
    addPage(service, "GET", "/dev/stripe/checkout/{id}",
            [&stripe](ApiCall &, const std::string &id) { return checkoutPage(stripe, id); });
    addPage(service, "POST", "/dev/stripe/checkout/{id}",
            [&stripe](ApiCall &call, const std::string &id) { return actAtCheckout(stripe, id, actionOf(call)); });
    addPage(service, "GET", "/dev/stripe/portal/{id}",
            [&stripe](ApiCall &, const std::string &id) { return portalPage(stripe, id); });
    addPage(service, "POST", "/dev/stripe/portal/{id}", [&stripe](ApiCall &call, const std::string &id) {
        return stripe.actInPortal(id, actionOf(call)) ? portalPage(stripe, id) : notThere();
    });
    addPage(service, "POST", "/dev/stripe/control", [&stripe](ApiCall &call, const std::string &) {
        const auto wish = parsedJson(call.request.body);
        if (!wish || !wish->is_object())
            return apiProblem(ProblemCode::InvalidRequest);
        stripe.misbehave(*wish);
        return Reply::empty(204);
    });
}

} // namespace creatormetrics
