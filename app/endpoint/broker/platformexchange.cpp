// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/broker/platformexchange.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace creatormetrics {

namespace {

// RFC 6749, section 5.2: the words that may be repeated to our client.
constexpr std::array<std::string_view, 7> knownErrors = {"invalid_request",        "invalid_client",         "invalid_grant",
                                                         "unauthorized_client",    "unsupported_grant_type", "invalid_scope",
                                                         "access_denied"};

std::string textIn(const Json &json, const char *name)
{
    const auto found = json.is_object() ? json.find(name) : json.end();
    if (!json.is_object() || found == json.end())
        return {};
    if (found->is_string())
        return found->get<std::string>();
    return found->is_number_integer() ? found->dump() : std::string(); // Instagram's user_id comes as either
}

std::optional<std::int64_t> secondsIn(const Json &json, const char *name)
{
    const auto text = textIn(json, name);
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    const bool isGood = !text.empty() && error == std::errc() && end == text.data() + text.size() && seconds >= 0
                        && seconds <= 10LL * 365 * 86'400;
    return isGood ? std::optional(seconds) : std::nullopt;
}

PlatformFault faultIn(const Json &json)
{
    const auto error = textIn(json, "error");
    const bool isKnown = std::find(knownErrors.begin(), knownErrors.end(), error) != knownErrors.end();
    return {error == "invalid_grant" || error == "access_denied", isKnown ? error : "refused"};
}

// TikTok answers some refusals with status 200, and Instagram puts its answer in a list.
const Json &answerIn(const Json &json)
{
    const auto data = json.is_object() ? json.find("data") : json.end();
    const bool isWrapped = json.is_object() && data != json.end() && data->is_array() && data->size() == 1;
    return isWrapped ? data->front() : json;
}

std::optional<PlatformTokens> tokensIn(const Json &json)
{
    const Json &answer = answerIn(json);
    PlatformTokens tokens;
    tokens.access = Secret(textIn(answer, "access_token"));
    tokens.refresh = Secret(textIn(answer, "refresh_token"));
    tokens.expiresIn = secondsIn(answer, "expires_in");
    tokens.refreshExpiresIn = secondsIn(answer, "refresh_expires_in");
    tokens.scope = textIn(answer, "scope");
    tokens.accountId = textIn(answer, "open_id");
    if (tokens.accountId.empty())
        tokens.accountId = textIn(answer, "user_id");
    const bool fits = !tokens.access.isEmpty() && tokens.access.reveal().size() <= 4'096 && tokens.refresh.reveal().size() <= 4'096
                      && tokens.scope.size() <= 4'096 && tokens.accountId.size() <= 128;
    return fits ? std::optional(std::move(tokens)) : std::nullopt;
}

PlatformResult resultOf(std::variant<Json, PlatformFault> &&answer)
{
    if (auto *fault = std::get_if<PlatformFault>(&answer))
        return std::move(*fault);
    auto tokens = tokensIn(std::get<Json>(answer));
    return tokens ? PlatformResult(*std::move(tokens)) : PlatformFault{false, "malformed"};
}

std::string clientName(const BrokerPlatform &platform)
{
    return platform.kind == BrokerKind::TikTok ? "client_key" : "client_id";
}

} // namespace

PlatformExchange::PlatformExchange(HttpClient &http) : m_http(http) {}

std::variant<Json, PlatformFault> PlatformExchange::post(const std::string &url, const Fields &fields)
{
    OutgoingRequest request;
    request.method = "POST";
    request.url = url;
    request.body = Secret(formOf(fields));
    const auto result = m_http.send(request);
    const auto *answer = std::get_if<OutgoingAnswer>(&result);
    if (answer == nullptr)
        return PlatformFault{false, std::string(faultName(std::get<OutgoingFault>(result)))};
    if (answer->status >= 500 || answer->status == 429)
        return PlatformFault{false, answer->status == 429 ? "rate_limited" : "unavailable"};
    const bool isGood = answer->status >= 200 && answer->status < 300;
    if (isGood && answer->body.isEmpty())
        return Json::object();
    auto json = parsedJson(answer->body.reveal());
    if (!json || !json->is_object())
        return PlatformFault{false, isGood ? "malformed" : "refused"};
    if (!isGood || json->contains("error"))
        return faultIn(*json);
    return *std::move(json);
}

PlatformResult PlatformExchange::redeem(const BrokerPlatform &platform, const Secret &code, const Secret &verifier,
                                        const std::string &redirectUri)
{
    Fields fields = {{clientName(platform), platform.clientId},
                     {"client_secret", std::string(platform.clientSecret.reveal())},
                     {"grant_type", "authorization_code"},
                     {"code", std::string(code.reveal())},
                     {"redirect_uri", redirectUri}};
    if (platform.kind != BrokerKind::Instagram)
        fields.emplace_back("code_verifier", std::string(verifier.reveal()));
    auto result = resultOf(post(platform.tokenUrl, fields));
    auto *tokens = std::get_if<PlatformTokens>(&result);
    if (tokens == nullptr || platform.kind != BrokerKind::Instagram)
        return result;
    return exchangedForLong(platform, std::move(*tokens));
}

// As a form, so that neither secret nor token stands in an address.
PlatformResult PlatformExchange::exchangedForLong(const BrokerPlatform &platform, PlatformTokens shortLived)
{
    auto result = resultOf(post(platform.longTokenUrl, {{"grant_type", "ig_exchange_token"},
                                                        {"client_secret", std::string(platform.clientSecret.reveal())},
                                                        {"access_token", std::string(shortLived.access.reveal())}}));
    if (auto *tokens = std::get_if<PlatformTokens>(&result))
        tokens->accountId = shortLived.accountId;
    return result;
}

PlatformResult PlatformExchange::refresh(const BrokerPlatform &platform, const Secret &refreshToken)
{
    if (platform.kind == BrokerKind::Instagram)
        return resultOf(post(platform.refreshUrl, {{"grant_type", "ig_refresh_token"},
                                                   {"access_token", std::string(refreshToken.reveal())}}));
    auto result = resultOf(post(platform.tokenUrl, {{clientName(platform), platform.clientId},
                                                    {"client_secret", std::string(platform.clientSecret.reveal())},
                                                    {"grant_type", "refresh_token"},
                                                    {"refresh_token", std::string(refreshToken.reveal())}}));
    auto *tokens = std::get_if<PlatformTokens>(&result);
    if (tokens != nullptr && tokens->refresh.isEmpty()) // Google says nothing of one that stays
        tokens->refresh = refreshToken;
    return result;
}

std::optional<PlatformFault> PlatformExchange::revoke(const BrokerPlatform &platform, const Secret &token)
{
    if (platform.revokeUrl.empty())
        return std::nullopt;
    Fields fields = {{"token", std::string(token.reveal())}};
    if (platform.kind == BrokerKind::TikTok) {
        fields.emplace_back("client_key", platform.clientId);
        fields.emplace_back("client_secret", std::string(platform.clientSecret.reveal()));
    }
    const auto result = post(platform.revokeUrl, fields);
    const auto *fault = std::get_if<PlatformFault>(&result);
    const bool isGone = fault == nullptr || fault->needsSignIn || fault->code == "invalid_request";
    return isGone ? std::nullopt : std::optional(*fault);
}

} // namespace creatormetrics
