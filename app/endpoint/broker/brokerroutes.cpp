// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/broker/broker.h"

#include "app/endpoint/base/digest.h"
#include "app/endpoint/base/encoding.h"
#include "app/endpoint/base/random.h"
#include "app/endpoint/broker/oauthflows.h"
#include "app/endpoint/store/audit.h"
#include "app/endpoint/web/apiproblem.h"
#include "app/endpoint/web/bodyreader.h"

#include <chrono>

namespace creatormetrics {

namespace {

constexpr std::size_t longestToken = 4'096;

const BrokerPlatform *platformOf(const Broker &broker, const ApiCall &call)
{
    return broker.platform(valueOf(call.request.pathValues, "platform").value_or(std::string()));
}

bool isBytes32(const std::string &base64)
{
    const auto bytes = fromBase64Url(base64);
    return bytes && bytes->size() == 32;
}

// Ten a minute, twenty with the largest plan: nobody signs in more often by hand.
std::optional<Reply> tooOften(Broker &broker, const ApiCall &call)
{
    const std::int64_t most = call.caller.plan == Plan::Pro ? 20 : 10;
    const auto decision = broker.parts.limiter.ask("broker:" + call.caller.userId, {most, oneMinute});
    return decision.isAllowed
               ? std::nullopt
               : std::optional(apiProblemLater(ProblemCode::RateLimited, "Too many exchanges in a minute.", decision.retryAfter));
}

void audit(Broker &broker, const ApiCall &call, const std::string &action, const BrokerPlatform &platform, const std::string &result)
{
    broker.parts.database.write([&](SqlConnection &connection) {
        appendAudit(connection, {call.now, call.caller.userId, action, platform.key, call.address.truncated(), call.requestId, result});
    });
}

// ---- start

Reply start(Broker &broker, ApiCall &call)
{
    const auto *platform = platformOf(broker, call);
    if (platform == nullptr)
        return apiProblem(ProblemCode::UnknownPlatform);
    BodyReader body(call.body);
    OAuthFlow flow;
    flow.id = uuidV7(call.now);
    flow.userId = call.caller.userId;
    flow.deviceId = call.caller.deviceId;
    flow.platform = platform->key;
    flow.challenge = body.text("code_challenge", 43);
    (void)body.oneOf("method", {"S256"});
    flow.loopbackPort = static_cast<int>(body.integer("loopback_port", 1'024, 65'535));
    flow.boxPublic = body.text("box_public", 43);
    if (!isBytes32(flow.challenge))
        body.refuse("code_challenge", "format");
    if (!isBytes32(flow.boxPublic))
        body.refuse("box_public", "format");
    if (auto fault = body.fault())
        return *std::move(fault);
    if (auto refused = tooOften(broker, call))
        return *std::move(refused);
    const auto state = randomToken("cms_");
    const bool isOpen =
        broker.parts.database.write([&](SqlConnection &connection) { return openFlow(connection, flow, state, call.now); });
    if (!isOpen)
        return apiProblem(ProblemCode::TooManyFlows, "Finish or let expire one of the five that are open.");
    const auto redirect = broker.redirectUri(*platform, flow.loopbackPort);
    return withoutStoring(apiJson(201, {{"flow_id", flow.id},
                                        {"authorize_url", authorizationUrl(*platform, redirect, flow.challenge, state)},
                                        {"state", state.reveal()},
                                        {"expires_in", flowLife / oneSecond}}));
}

// ---- callback: our page that Instagram sends the browser to

Reply plainPage(int status, const std::string &text)
{
    auto reply = Reply::html(status, "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>CreatorMetrics</title></head>"
                                     "<body><p>" + text + "</p></body></html>");
    reply.headers.set("Cache-Control", "no-store");
    return reply;
}

Reply toDesktop(int port, const std::vector<std::pair<std::string, std::string>> &fields)
{
    auto reply = Reply::redirect("http://127.0.0.1:" + std::to_string(port) + "/callback?" + formOf(fields));
    reply.headers.set("Cache-Control", "no-store");
    return reply;
}

Reply callback(Broker &broker, ApiCall &call)
{
    const Reply refused = plainPage(400, "This sign-in is not open any more. Go back to CreatorMetrics and begin again.");
    const auto *platform = platformOf(broker, call);
    const auto query = call.request.queryValues();
    const auto state = query ? valueOf(*query, "state") : std::nullopt;
    if (platform == nullptr || platform->kind != BrokerKind::Instagram || !state || state->size() > 100)
        return refused;
    const Secret stateToken(*state);
    const auto code = valueOf(*query, "code");
    if (!code || code->empty() || code->size() > longestToken) {
        const auto port = broker.parts.database.write(
            [&](SqlConnection &connection) { return refuseFlow(connection, platform->key, stateToken, call.now); });
        return port ? toDesktop(*port, {{"error", "access_denied"}, {"state", *state}}) : refused;
    }
    const auto handoff = broker.parts.database.write([&](SqlConnection &connection) {
        return keepCode(connection, broker.parts.keyring, platform->key, stateToken, Secret(*code), call.now);
    });
    if (!handoff)
        return refused;
    return toDesktop(handoff->loopbackPort, {{"handoff", std::string(handoff->token.reveal())}, {"state", *state}});
}

// ---- token, refresh, revoke

Reply faultReply(const PlatformFault &fault)
{
    if (fault.needsSignIn)
        return apiProblem(ProblemCode::PlatformReauthRequired);
    Reply reply = apiProblemLater(ProblemCode::PlatformError, {}, 5 * oneSecond);
    reply.body.insert(reply.body.size() - 1, ",\"platform_code\":\"" + fault.code + "\"");
    return reply;
}

template <class Ask>
PlatformResult timed(Broker &broker, const BrokerPlatform &platform, Ask ask)
{
    const auto begun = std::chrono::steady_clock::now();
    auto result = ask();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    const auto *fault = std::get_if<PlatformFault>(&result);
    broker.parts.metrics.observe("cm_oauth_upstream_seconds", {{"platform", platform.key}}, took.count());
    broker.parts.metrics.count("cm_oauth_exchanges_total",
                               {{"platform", platform.key}, {"result", fault == nullptr ? "ok" : fault->needsSignIn ? "refused" : "failed"}});
    return result;
}

Reply sealedReply(const std::string &sealed)
{
    return withoutStoring(apiJson(200, {{"sealed", sealed}}));
}

std::string placeOf(const ApiCall &call)
{
    const auto key = call.request.headers.value("Idempotency-Key");
    return key && !key->empty() && key->size() <= 255 ? call.caller.userId + "\n" + call.request.path + "\n" + *key : std::string();
}

// The answer to the same request of the last two minutes, or a refusal of the key.
std::optional<Reply> answeredBefore(Broker &broker, const ApiCall &call)
{
    const auto place = placeOf(call);
    const auto kept = place.empty() ? std::nullopt : broker.answers.find(place);
    if (!kept)
        return std::nullopt;
    return kept->requestHash == hex(sha256(call.request.body)) ? sealedReply(kept->sealed) : apiProblem(ProblemCode::KeyReused);
}

Reply finished(Broker &broker, const ApiCall &call, const std::string &boxPublic, const PlatformResult &result)
{
    if (const auto *fault = std::get_if<PlatformFault>(&result))
        return faultReply(*fault);
    const auto sealed = sealedFor(boxPublic, std::get<PlatformTokens>(result));
    if (!sealed)
        return apiProblem(ProblemCode::InvalidRequest, {}, {{"/box_public", "format"}});
    if (const auto place = placeOf(call); !place.empty())
        broker.answers.keep(place, hex(sha256(call.request.body)), *sealed);
    return sealedReply(*sealed);
}

bool provesChallenge(const Secret &verifier, const std::string &challenge)
{
    return equalInConstantTime(base64Url(sha256(verifier.reveal())), challenge);
}

struct TokenRequest {
    OAuthFlow flow;
    Secret verifier;
    std::optional<Secret> code;
    std::optional<Secret> handoff;
};

std::optional<Reply> readToken(const ApiCall &call, const BrokerPlatform &platform, TokenRequest &request)
{
    BodyReader body(call.body);
    request.flow.id = body.text("flow_id", 36, 36);
    request.flow.userId = call.caller.userId;
    request.flow.deviceId = call.caller.deviceId;
    request.flow.platform = platform.key;
    request.verifier = Secret(body.text("code_verifier", 128, 43));
    if (platform.kind == BrokerKind::Instagram)
        request.handoff = body.secret("handoff", 100);
    else
        request.code = body.secret("code", longestToken);
    return body.fault();
}

Reply token(Broker &broker, ApiCall &call)
{
    const auto *platform = platformOf(broker, call);
    if (platform == nullptr)
        return apiProblem(ProblemCode::UnknownPlatform);
    if (auto known = answeredBefore(broker, call))
        return *std::move(known);
    TokenRequest request;
    if (auto fault = readToken(call, *platform, request))
        return *std::move(fault);
    const auto taken = broker.parts.database.write([&](SqlConnection &connection) {
        return takeFlow(connection, broker.parts.keyring, request.flow, request.handoff, call.now);
    });
    if (!taken || !provesChallenge(request.verifier, taken->flow.challenge))
        return apiProblem(ProblemCode::FlowInvalid);
    const Secret code = taken->code ? *taken->code : *request.code;
    const auto result = timed(broker, *platform, [&] {
        return broker.exchange.redeem(*platform, code, request.verifier, broker.redirectUri(*platform, taken->flow.loopbackPort));
    });
    const auto *tokens = std::get_if<PlatformTokens>(&result);
    if (tokens != nullptr && !tokens->accountId.empty())
        broker.parts.database.write([&](SqlConnection &connection) {
            proveAccount(connection, call.caller.userId, platform->key, tokens->accountId, call.now);
        });
    audit(broker, call, "platform_connected", *platform, tokens != nullptr ? "ok" : "failed");
    return finished(broker, call, taken->flow.boxPublic, result);
}

Reply refresh(Broker &broker, ApiCall &call)
{
    const auto *platform = platformOf(broker, call);
    if (platform == nullptr)
        return apiProblem(ProblemCode::UnknownPlatform);
    BodyReader body(call.body);
    const Secret refreshToken = body.secret("refresh_token", longestToken);
    const auto boxPublic = body.text("box_public", 43);
    if (!isBytes32(boxPublic))
        body.refuse("box_public", "format");
    if (auto fault = body.fault())
        return *std::move(fault);
    if (auto known = answeredBefore(broker, call))
        return *std::move(known);
    if (auto refused = tooOften(broker, call))
        return *std::move(refused);
    const auto result = timed(broker, *platform, [&] { return broker.exchange.refresh(*platform, refreshToken); });
    return finished(broker, call, boxPublic, result);
}

Reply revoke(Broker &broker, ApiCall &call)
{
    const auto *platform = platformOf(broker, call);
    if (platform == nullptr)
        return apiProblem(ProblemCode::UnknownPlatform);
    BodyReader body(call.body);
    const Secret revoked = body.secret("token", longestToken);
    if (auto fault = body.fault())
        return *std::move(fault);
    if (auto refused = tooOften(broker, call))
        return *std::move(refused);
    const auto fault = broker.exchange.revoke(*platform, revoked);
    audit(broker, call, "platform_revoked", *platform, fault ? "failed" : "ok");
    return fault ? faultReply(*fault) : Reply::empty(204);
}

} // namespace

void addBrokerRoutes(ApiService &service, Broker &broker)
{
    const auto add = [&](const char *name, ApiWork work, Reply (*handle)(Broker &, ApiCall &)) {
        service.add({.method = "POST",
                     .pattern = std::string("/api/v1/oauth/{platform}/") + name,
                     .work = work,
                     .body = ApiBody::JsonObject,
                     .handle = [&broker, handle](ApiCall &call) { return handle(broker, call); }});
    };
    add("start", ApiWork::Write, start);
    add("token", ApiWork::Upstream, token);
    add("refresh", ApiWork::Upstream, refresh);
    add("revoke", ApiWork::Upstream, revoke);
    service.add({.method = "GET",
                 .pattern = "/api/v1/oauth/{platform}/callback",
                 .work = ApiWork::Write,
                 .access = ApiAccess::Open,
                 .budget = ApiBudget::Address,
                 .handle = [&broker](ApiCall &call) { return callback(broker, call); },
                 .isHtml = true});
}

} // namespace creatormetrics
