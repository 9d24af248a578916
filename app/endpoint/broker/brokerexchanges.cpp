// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/broker/brokerexchanges.h"

#include "app/endpoint/base/digest.h"
#include "app/endpoint/broker/oauthflows.h"
#include "app/endpoint/store/audit.h"
#include "app/endpoint/web/apiproblem.h"
#include "app/endpoint/web/bodyreader.h"
#include "models/entitlement/base64url.h"

#include <chrono>

namespace creatormetrics {

namespace {

AuditEntry auditEntry(const ApiCall &call, const std::string &action, const BrokerPlatform &platform, bool isGood)
{
    return {call.now,       call.caller.userId,      action, platform.key, call.address.truncated(),
            call.requestId, isGood ? "ok" : "failed"};
}

// The platform's word is one of ours or of RFC 6749's, so that it needs no escaping.
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
    const char *word = fault == nullptr ? "ok" : fault->needsSignIn ? "refused" : "failed";
    broker.parts.metrics.observe("cm_oauth_upstream_seconds", {{"platform", platform.key}}, took.count());
    broker.parts.metrics.count("cm_oauth_exchanges_total", {{"platform", platform.key}, {"result", word}});
    return result;
}

Reply sealedReply(const std::string &boxPublic, const PlatformResult &result)
{
    if (const auto *fault = std::get_if<PlatformFault>(&result))
        return faultReply(*fault);
    const auto sealed = sealedFor(boxPublic, std::get<PlatformTokens>(result));
    return sealed ? withoutStoring(apiJson(200, {{"sealed", *sealed}}))
                  : apiProblem(ProblemCode::InvalidRequest, {}, {{"/box_public", "format"}});
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
        request.code = body.secret("code", longestPlatformToken);
    return body.fault();
}

void rememberExchange(Broker &broker, const ApiCall &call, const BrokerPlatform &platform, const PlatformResult &result)
{
    const auto *tokens = std::get_if<PlatformTokens>(&result);
    broker.parts.database.write([&](SqlConnection &connection) {
        if (tokens != nullptr && !tokens->accountId.empty())
            proveAccount(connection, call.caller.userId, platform.key, tokens->accountId, call.now);
        appendAudit(connection, auditEntry(call, "platform_connected", platform, tokens != nullptr));
    });
}

} // namespace

const BrokerPlatform *platformOf(const Broker &broker, const ApiCall &call)
{
    return broker.platform(valueOf(call.request.pathValues, "platform").value_or(std::string()));
}

bool isBytes32(const std::string &base64Url)
{
    const auto bytes = fromBase64Url(base64Url);
    return bytes && bytes->size() == 32;
}

std::optional<Reply> exchangesTooOften(Broker &broker, const ApiCall &call)
{
    const std::int64_t most = call.caller.plan == Plan::Pro ? 20 : 10;
    const auto decision = broker.parts.limiter.ask("broker:" + call.caller.userId, {most, oneMinute});
    if (decision.isAllowed)
        return std::nullopt;
    return apiProblemLater(ProblemCode::RateLimited, "Too many exchanges in a minute.", decision.retryAfter);
}

Reply redeemCode(Broker &broker, ApiCall &call)
{
    const auto *platform = platformOf(broker, call);
    if (platform == nullptr)
        return apiProblem(ProblemCode::UnknownPlatform);
    TokenRequest request;
    if (auto fault = readToken(call, *platform, request))
        return *std::move(fault);
    const auto taken = broker.parts.database.write([&](SqlConnection &connection) {
        return takeFlow(connection, broker.parts.keyring, request.flow, request.handoff, call.now);
    });
    if (!taken || !provesChallenge(request.verifier, taken->flow.challenge))
        return apiProblem(ProblemCode::FlowInvalid);
    const Secret code = taken->code ? *taken->code : *request.code;
    const auto redirect = broker.redirectUri(*platform, taken->flow.loopbackPort);
    const auto result =
        timed(broker, *platform, [&] { return broker.exchange.redeem(*platform, code, request.verifier, redirect); });
    rememberExchange(broker, call, *platform, result);
    return sealedReply(taken->flow.boxPublic, result);
}

Reply refreshTokens(Broker &broker, ApiCall &call)
{
    const auto *platform = platformOf(broker, call);
    if (platform == nullptr)
        return apiProblem(ProblemCode::UnknownPlatform);
    BodyReader body(call.body);
    const Secret refreshToken = body.secret("refresh_token", longestPlatformToken);
    const auto boxPublic = body.text("box_public", 43);
    if (!isBytes32(boxPublic))
        body.refuse("box_public", "format");
    if (auto fault = body.fault())
        return *std::move(fault);
    if (auto refused = exchangesTooOften(broker, call))
        return *std::move(refused);
    // Nothing is written after this: what a platform has turned must reach the desktop although the database should fail.
    return sealedReply(boxPublic,
                       timed(broker, *platform, [&] { return broker.exchange.refresh(*platform, refreshToken); }));
}

Reply revokeToken(Broker &broker, ApiCall &call)
{
    const auto *platform = platformOf(broker, call);
    if (platform == nullptr)
        return apiProblem(ProblemCode::UnknownPlatform);
    BodyReader body(call.body);
    const Secret revoked = body.secret("token", longestPlatformToken);
    if (auto fault = body.fault())
        return *std::move(fault);
    if (auto refused = exchangesTooOften(broker, call))
        return *std::move(refused);
    const auto fault = broker.exchange.revoke(*platform, revoked);
    broker.parts.database.write([&](SqlConnection &connection) {
        appendAudit(connection, auditEntry(call, "platform_revoked", *platform, !fault));
    });
    return fault ? faultReply(*fault) : Reply::empty(204);
}

} // namespace creatormetrics
