// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/broker/platformexchange.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace creatormetrics {

namespace {

// RFC 6749, section 5.2: the words that may be repeated to our client.
constexpr std::array<std::string_view, 8> knownErrors = {
    "invalid_request",        "invalid_client", "invalid_grant", "unauthorized_client",
    "unsupported_grant_type", "invalid_scope",  "access_denied", "invalid_token"}; // the last: RFC 6750, and Google's revocation

constexpr std::size_t mostAccountId = 128;

std::string textIn(const Json &json, const char *name)
{
    const auto found = json.is_object() ? json.find(name) : json.end();
    if (!json.is_object() || found == json.end())
        return {};
    if (found->is_string())
        return found->get<std::string>();
    return found->is_number_integer() ? found->dump() : std::string(); // Instagram's user_id comes as either
}

std::optional<std::int64_t> numberIn(const Json &json, const char *name)
{
    const auto text = textIn(json, name);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isGood = !text.empty() && error == std::errc() && end == text.data() + text.size() && number >= 0
                        && number <= 10LL * 365 * 86'400; // seconds, mostly
    return isGood ? std::optional(number) : std::nullopt;
}

// Meta's Graph tells its refusals by number, whatever the status.
PlatformFault graphFault(const Json &error)
{
    const auto code = numberIn(error, "code").value_or(0);
    const bool isGone = code == 190 || code == 102;
    const bool isTooOften = code == 4 || code == 17 || code == 32 || code == 613 || code == 80'002;
    return {isGone, isTooOften ? "rate_limited" : code == 1 || code == 2 ? "unavailable" : "refused"};
}

PlatformFault faultIn(const Json &json)
{
    if (const auto object = json.find("error"); object != json.end() && object->is_object())
        return graphFault(*object);
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

// A list of words in one text, with commas or blanks between them, or as a list.
std::string scopeIn(const Json &answer)
{
    const auto permissions = answer.is_object() ? answer.find("permissions") : answer.end();
    if (!answer.is_object() || permissions == answer.end() || !permissions->is_array())
        return textIn(answer, answer.contains("permissions") ? "permissions" : "scope");
    std::string scope;
    for (const auto &one : *permissions) {
        if (one.is_string())
            scope.append(scope.empty() ? "" : ",").append(one.get<std::string>());
    }
    return scope;
}

// Empty where there is none; nothing for one that is no text, because what it stands for would be lost without a word.
std::optional<Secret> secretIn(const Json &json, const char *name)
{
    const auto found = json.is_object() ? json.find(name) : json.end();
    if (!json.is_object() || found == json.end() || found->is_null())
        return Secret();
    return found->is_string() ? std::optional(Secret(found->get<std::string>())) : std::nullopt;
}

// RFC 6749, section 7.1: a token of a kind that is not known must not be used.
bool isBearer(const Json &answer)
{
    constexpr std::string_view bearer = "bearer";
    const auto type = textIn(answer, "token_type");
    return type.empty()
           || std::equal(type.begin(), type.end(), bearer.begin(), bearer.end(),
                         [](char given, char wanted) { return (given | 0x20) == wanted; });
}

std::optional<PlatformTokens> tokensIn(const Json &json)
{
    const Json &answer = answerIn(json);
    const auto access = secretIn(answer, "access_token");
    const auto refresh = secretIn(answer, "refresh_token");
    if (!access || !refresh || !isBearer(answer))
        return std::nullopt;
    PlatformTokens tokens;
    tokens.access = *access;
    tokens.refresh = *refresh;
    tokens.expiresIn = numberIn(answer, "expires_in");
    tokens.refreshExpiresIn = numberIn(answer, "refresh_expires_in");
    tokens.scope = scopeIn(answer);
    tokens.accountId = textIn(answer, "open_id"); // TikTok's; Instagram's "user_id" here is another than its webhooks'
    const bool fits = !tokens.access.isEmpty() && tokens.access.reveal().size() <= 4'096
                      && tokens.refresh.reveal().size() <= 4'096 && tokens.scope.size() <= 4'096
                      && tokens.accountId.size() <= mostAccountId;
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
    return ask(std::move(request));
}

std::variant<Json, PlatformFault> PlatformExchange::ask(OutgoingRequest request)
{
    request.leavesNoTrace = true;
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
    return exchangedForLong(platform, *tokens);
}

// Meta documents a GET with both secrets in its address. Its Graph takes GETs as a form that names the method too, which keeps
// them out of everybody's logs; that this call does is not verified.
PlatformResult PlatformExchange::exchangedForLong(const BrokerPlatform &platform, const PlatformTokens &shortLived)
{
    auto result = resultOf(post(platform.longTokenUrl, {{"method", "get"},
                                                        {"grant_type", "ig_exchange_token"},
                                                        {"client_secret", std::string(platform.clientSecret.reveal())},
                                                        {"access_token", std::string(shortLived.access.reveal())}}));
    if (auto *tokens = std::get_if<PlatformTokens>(&result)) {
        tokens->scope = tokens->scope.empty() ? shortLived.scope : tokens->scope;
        tokens->accountId = accountOf(platform, tokens->access);
    }
    return result;
}

std::string PlatformExchange::accountOf(const BrokerPlatform &platform, const Secret &access)
{
    OutgoingRequest request;
    request.url = platform.accountUrl + "?fields=user_id";
    request.headers.emplace_back("Authorization", Secret("Bearer " + std::string(access.reveal())));
    const auto answer = ask(std::move(request));
    const auto *json = std::get_if<Json>(&answer);
    const auto id = json != nullptr ? textIn(*json, "user_id") : std::string();
    return id.size() <= mostAccountId ? id : std::string();
}

PlatformResult PlatformExchange::refresh(const BrokerPlatform &platform, const Secret &refreshToken)
{
    if (platform.kind == BrokerKind::Instagram)
        return resultOf(post(platform.refreshUrl, {{"method", "get"},
                                                   {"grant_type", "ig_refresh_token"},
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
    const auto result = post(platform.revokeUrl, {{"token", std::string(token.reveal())},
                                                  {clientName(platform), platform.clientId},
                                                  {"client_secret", std::string(platform.clientSecret.reveal())}});
    const auto *fault = std::get_if<PlatformFault>(&result);
    // RFC 7009 answers 200 for a token that is not known, Google invalid_token, TikTok invalid_grant or invalid_request. Elsewhere
    // the last means that we were not understood, and the token lives.
    const bool isGone = fault == nullptr || fault->needsSignIn || fault->code == "invalid_token"
                        || (platform.kind == BrokerKind::TikTok && fault->code == "invalid_request");
    return isGone ? std::nullopt : std::optional(*fault);
}

} // namespace creatormetrics
