// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/relay/relay.h"

#include "app/endpoint/relay/hubsignature.h"
#include "app/endpoint/web/apiproblem.h"
#include "app/endpoint/web/bodyreader.h"

#include <charconv>

namespace creatormetrics {

namespace {

constexpr std::size_t longestChallenge = 1'024;
constexpr std::int64_t longestWait = 25; // seconds
constexpr std::uint64_t mostOfAHook = 1024 * 1024;

std::optional<std::int64_t> numberIn(const NamedValues &query, std::string_view name)
{
    const auto text = valueOf(query, name);
    std::int64_t number = 0;
    if (!text)
        return std::nullopt;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    return error == std::errc() && end == text->data() + text->size() && number >= 0 ? std::optional(number)
                                                                                     : std::nullopt;
}

std::string valueOr(const NamedValues &query, std::string_view name)
{
    return valueOf(query, name).value_or(std::string());
}

// ---- what desktops ask

Reply watch(Relay &relay, ApiCall &call)
{
    BodyReader body(call.body);
    const auto platform = body.oneOf("platform", {"youtube", "instagram"});
    const auto topic = body.text("topic", 64);
    if (auto fault = body.fault())
        return *std::move(fault);
    switch (watchTopic(relay, call.caller.userId, platform, topic, call.now)) {
    case WatchOutcome::Watched:
        return apiJson(201, {{"platform", platform}, {"topic", topic}});
    case WatchOutcome::NotProven:
        return apiProblem(ProblemCode::AccountNotProven, "Connect this account through the broker first.");
    case WatchOutcome::TooMany:
        return apiProblem(ProblemCode::TooManySubscriptions, "A hundred topics can be watched.");
    case WatchOutcome::Unknown:
        break;
    }
    return apiProblem(ProblemCode::UnprocessableRequest, "A topic is a channel's id or an account's number.",
                      {{"/topic", "format"}});
}

Reply unwatch(Relay &relay, ApiCall &call)
{
    BodyReader body(call.body);
    const auto platform = body.oneOf("platform", {"youtube", "instagram"});
    const auto topic = body.text("topic", 64);
    if (auto fault = body.fault())
        return *std::move(fault);
    unwatchTopic(relay, call.caller.userId, platform, topic, call.now);
    return Reply::empty(204);
}

/// What a desktop wants to hear; without a cursor where it stands.
struct Listening {
    std::optional<std::int64_t> cursor;
    std::int64_t wait = 0; // seconds
};

std::optional<Listening> listeningIn(const ApiCall &call)
{
    const auto query = call.request.queryValues();
    if (!query)
        return std::nullopt;
    const Listening asked{numberIn(*query, "cursor"), numberIn(*query, "wait").value_or(0)};
    const bool isGood = asked.cursor.has_value() == valueOf(*query, "cursor").has_value()
                        && numberIn(*query, "wait").has_value() == valueOf(*query, "wait").has_value()
                        && asked.wait <= longestWait;
    return isGood ? std::optional(asked) : std::nullopt;
}

Reply badListening()
{
    return apiProblem(ProblemCode::InvalidRequest, "cursor takes the last answer's, wait 0 to 25 seconds.");
}

std::optional<RelayPage> pageFor(const Relay &relay, const ApiCall &call, const Listening &asked)
{
    return relay.parts.database.read(
        [&](SqlConnection &connection) { return relayEventsAfter(connection, call.caller.userId, asked.cursor); });
}

void events(Relay &relay, ApiCall &call, const Responder &responder)
{
    const auto asked = listeningIn(call);
    if (!asked)
        return responder.send(badListening());
    const auto page = pageFor(relay, call, *asked);
    if (!page)
        return responder.send(apiProblem(ProblemCode::CursorTooOld));
    if (!asked->cursor || !page->events.empty())
        return responder.send(apiJson(200, jsonOf(*page)));
    if (asked->wait == 0)
        return responder.send(Reply::empty(204));
    relay.parts.subscribers.wait(call.caller, *asked->cursor, std::chrono::seconds(asked->wait), responder);
}

Reply live(Relay &relay, ApiCall &call)
{
    const auto asked = listeningIn(call);
    if (!asked)
        return badListening();
    const auto page = pageFor(relay, call, *asked);
    if (!page)
        return apiProblem(ProblemCode::CursorTooOld);
    return Reply::upgraded(relay.parts.subscribers.live(call.caller, asked->cursor.value_or(page->cursor)));
}

// ---- what platforms tell

Secret tokenOf(const ApiCall &call)
{
    return Secret(valueOf(call.request.pathValues, "token").value_or(std::string()));
}

// Everything in it is chosen by whoever asks, so it is answered only when it fits a question that we have put ourselves.
Reply confirmYouTube(Relay &relay, ApiCall &call)
{
    const auto query = call.request.queryValues().value_or(NamedValues());
    const auto challenge = valueOr(query, "hub.challenge");
    const bool isAsked = !challenge.empty() && challenge.size() <= longestChallenge
                         && confirmLease(relay, tokenOf(call), valueOr(query, "hub.mode"), valueOr(query, "hub.topic"),
                                         numberIn(query, "hub.lease_seconds"), call.now);
    return isAsked ? Reply::text(200, challenge) : apiProblem(ProblemCode::NotFound);
}

// 204 also for what is ignored: a hub that is told of errors would repeat them.
Reply takeYouTube(Relay &relay, ApiCall &call)
{
    const auto source = noticeSource(relay, tokenOf(call));
    if (!source)
        return apiProblem(ProblemCode::NotFound);
    takeYouTubeNotice(relay, *source, call.request.body,
                      call.request.headers.value("X-Hub-Signature").value_or(std::string()), call.now);
    return Reply::empty(204);
}

Reply confirmMeta(Relay &relay, ApiCall &call)
{
    const auto query = call.request.queryValues().value_or(NamedValues());
    const auto challenge = valueOr(query, "hub.challenge");
    const bool isRight =
        !relay.config.metaVerifyToken.isEmpty() && valueOr(query, "hub.mode") == "subscribe"
        && equalInConstantTime(valueOr(query, "hub.verify_token"), relay.config.metaVerifyToken.reveal())
        && challenge.size() <= longestChallenge;
    return isRight ? Reply::text(200, challenge) : apiProblem(ProblemCode::Forbidden);
}

Reply takeMeta(Relay &relay, ApiCall &call)
{
    const auto signature = call.request.headers.value("X-Hub-Signature-256").value_or(std::string());
    const bool isRight = !relay.config.metaAppSecret.isEmpty() && signature.compare(0, 7, "sha256=") == 0
                         && isSignedWith(relay.config.metaAppSecret, signature, call.request.body);
    if (!isRight)
        return apiProblemAs(401, ProblemCode::BadSignature);
    takeMetaBatch(relay, call.request.body, call.now);
    return apiJson(200, Json::object());
}

} // namespace

void addRelayRoutes(ApiService &service, Relay &relay)
{
    using Handle = Reply (*)(Relay &, ApiCall &);
    const auto addHook = [&](const char *method, const char *path, Handle handle) {
        service.add({.method = method,
                     .pattern = path,
                     .work = ApiWork::Write,
                     .access = ApiAccess::Open,
                     .body = ApiBody::Raw,
                     .budget = ApiBudget::None,
                     .handle = [&relay, handle](ApiCall &call) { return handle(relay, call); },
                     .mostBody = mostOfAHook,
                     .isHtml = true}); // hubs say that they take anything, or nothing of the kind
    };
    const auto add = [&](const char *method, const char *path, ApiWork work, ApiBody body, Handle handle) {
        service.add(
            {.method = method, .pattern = path, .work = work, .body = body, .handle = [&relay, handle](ApiCall &call) {
                 return handle(relay, call);
             }});
    };
    add("POST", "/api/v1/relay/subscriptions", ApiWork::Write, ApiBody::JsonObject, watch);
    add("DELETE", "/api/v1/relay/subscriptions", ApiWork::Write, ApiBody::JsonObject, unwatch);
    add("GET", "/api/v1/live", ApiWork::Read, ApiBody::None, live);
    service.add(
        {.method = "GET",
         .pattern = "/api/v1/relay/events",
         .work = ApiWork::Read,
         .handleLater = [&relay](ApiCall &call, const Responder &responder) { events(relay, call, responder); },
         .answersWithin = std::chrono::seconds(30)}); // it waits for 25 at most
    addHook("GET", "/api/v1/hooks/youtube/{token}", confirmYouTube);
    addHook("POST", "/api/v1/hooks/youtube/{token}", takeYouTube);
    addHook("GET", "/api/v1/hooks/instagram", confirmMeta);
    addHook("POST", "/api/v1/hooks/instagram", takeMeta);
}

} // namespace creatormetrics
