// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/broker/brokerexchanges.h"

#include "app/endpoint/base/random.h"
#include "app/endpoint/broker/oauthflows.h"
#include "app/endpoint/web/apiproblem.h"
#include "app/endpoint/web/bodyreader.h"
#include "app/endpoint/web/browserpage.h"

namespace creatormetrics {

namespace {

std::optional<Reply> readFlow(const ApiCall &call, OAuthFlow &flow)
{
    BodyReader body(call.body);
    flow.challenge = body.text("code_challenge", 43);
    (void)body.oneOf("method", {"S256"});
    flow.loopbackPort = static_cast<int>(body.integer("loopback_port", 1'024, 65'535));
    flow.boxPublic = body.text("box_public", 43);
    if (!isBytes32(flow.challenge))
        body.refuse("code_challenge", "format");
    if (!isBytes32(flow.boxPublic))
        body.refuse("box_public", "format");
    return body.fault();
}

Reply start(Broker &broker, ApiCall &call)
{
    const auto *platform = platformOf(broker, call);
    if (platform == nullptr)
        return apiProblem(ProblemCode::UnknownPlatform);
    OAuthFlow flow{uuidV7(call.now), call.caller.userId, call.caller.deviceId, platform->key, {}, {}, 0};
    if (auto fault = readFlow(call, flow))
        return *std::move(fault);
    if (auto refused = exchangesTooOften(broker, call))
        return *std::move(refused);
    const auto state = randomToken("cms_");
    const bool isOpen = broker.parts.database.write(
        [&](SqlConnection &connection) { return openFlow(connection, flow, state, call.now); });
    if (!isOpen)
        return apiProblem(ProblemCode::TooManyFlows, "Finish or let expire one of the five that are open.");
    const auto redirect = broker.redirectUri(*platform, flow.loopbackPort);
    return withoutStoring(apiJson(201, {{"flow_id", flow.id},
                                        {"authorize_url", authorizationUrl(*platform, redirect, flow.challenge, state)},
                                        {"state", state.reveal()},
                                        {"expires_in", flowLife / oneSecond}}));
}

// ---- callback: our page that Instagram sends the browser to

Reply closedPage(Language language)
{
    return browserReply(400, language,
                        language == Language::German
                            ? BrowserPage{"Diese Anmeldung ist nicht mehr offen", "Gehen Sie zu CreatorMetrics zurück und beginnen Sie neu."}
                            : BrowserPage{"This sign-in is not open any more", "Go back to CreatorMetrics and begin again."});
}

Reply toDesktop(int port, const std::vector<std::pair<std::string, std::string>> &fields)
{
    auto reply = Reply::redirect("http://127.0.0.1:" + std::to_string(port) + "/callback?" + formOf(fields));
    reply.headers.set("Cache-Control", "no-store");
    return reply;
}

Reply callback(Broker &broker, ApiCall &call)
{
    const Reply refused = closedPage(languageOf(call));
    const auto *platform = platformOf(broker, call);
    const auto query = call.request.queryValues();
    const auto state = query ? valueOf(*query, "state") : std::nullopt;
    if (platform == nullptr || platform->kind != BrokerKind::Instagram || !state || state->size() > 100)
        return refused;
    const Secret stateToken(*state);
    const auto code = valueOf(*query, "code");
    if (!code || code->empty() || code->size() > longestPlatformToken) {
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

} // namespace

void addBrokerRoutes(ApiService &service, Broker &broker)
{
    const auto add = [&](const char *name, ApiWork work, std::function<Reply(ApiCall &)> handle) {
        service.add({.method = "POST",
                     .pattern = std::string("/api/v1/oauth/{platform}/") + name,
                     .work = work,
                     .body = ApiBody::JsonObject,
                     .handle = std::move(handle)});
    };
    const auto once = [&broker](Reply (*handle)(Broker &, ApiCall &)) {
        return [&broker, handle](ApiCall &call) {
            return broker.answers.once(call, [&] { return handle(broker, call); });
        };
    };
    add("start", ApiWork::Write, [&broker](ApiCall &call) { return start(broker, call); });
    add("token", ApiWork::Upstream, once(redeemCode));
    add("refresh", ApiWork::Upstream, once(refreshTokens));
    add("revoke", ApiWork::Upstream, [&broker](ApiCall &call) { return revokeToken(broker, call); });
    service.add({.method = "GET",
                 .pattern = "/api/v1/oauth/{platform}/callback",
                 .work = ApiWork::Write,
                 .access = ApiAccess::Open,
                 .budget = ApiBudget::Address,
                 .handle = [&broker](ApiCall &call) { return callback(broker, call); },
                 .isHtml = true});
}

} // namespace creatormetrics
