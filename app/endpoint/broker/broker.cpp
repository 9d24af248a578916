// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/broker/broker.h"

#include "app/endpoint/base/encoding.h"
#include "models/entitlement/base64url.h"

#include <sodium.h>

namespace creatormetrics {

namespace {

std::string joined(const std::vector<std::string> &scopes, const char *separator)
{
    std::string text;
    for (const auto &scope : scopes)
        text.append(text.empty() ? "" : separator).append(scope);
    return text;
}

Json maybe(const std::optional<std::int64_t> &value)
{
    return value ? Json(*value) : Json();
}

} // namespace

Broker::Broker(BrokerParts given, std::vector<BrokerPlatform> known)
    : parts(std::move(given)), platforms(std::move(known)), exchange(parts.http), answers(parts.clock, parts.redis)
{}

const BrokerPlatform *Broker::platform(const std::string &key) const
{
    for (const auto &known : platforms) {
        if (known.key == key)
            return &known;
    }
    return nullptr;
}

std::string Broker::redirectUri(const BrokerPlatform &platform, int loopbackPort) const
{
    if (platform.kind == BrokerKind::Instagram) // which demands https
        return parts.publicUrl + "/api/v1/oauth/" + platform.key + "/callback";
    return "http://127.0.0.1:" + std::to_string(loopbackPort) + "/callback";
}

std::string authorizationUrl(const BrokerPlatform &platform, const std::string &redirectUri, const std::string &challenge,
                             const Secret &state)
{
    const bool isTikTok = platform.kind == BrokerKind::TikTok;
    std::vector<std::pair<std::string, std::string>> fields = {
        {isTikTok ? "client_key" : "client_id", platform.clientId},
        {"redirect_uri", redirectUri},
        {"response_type", "code"},
        {"scope", joined(platform.scopes, platform.kind == BrokerKind::Standard ? " " : ",")},
        {"state", std::string(state.reveal())}};
    if (platform.kind != BrokerKind::Instagram) { // TikTok wants the same 32 bytes in hexadecimal digits
        fields.emplace_back("code_challenge", isTikTok ? hex(fromBase64Url(challenge).value_or("")) : challenge);
        fields.emplace_back("code_challenge_method", "S256");
    }
    if (platform.kind == BrokerKind::Standard) {
        fields.emplace_back("access_type", "offline");
        fields.emplace_back("prompt", "consent");
    }
    return platform.authorizeUrl + "?" + formOf(fields);
}

std::optional<std::string> sealedFor(const std::string &boxPublic, const PlatformTokens &tokens)
{
    const auto key = fromBase64Url(boxPublic);
    if (!key || key->size() != crypto_box_PUBLICKEYBYTES)
        return std::nullopt;
    Json json = {{"access_token", tokens.access.reveal()},
                 {"refresh_token", tokens.refresh.isEmpty() ? Json() : Json(tokens.refresh.reveal())},
                 {"expires_in", maybe(tokens.expiresIn)},
                 {"refresh_expires_in", maybe(tokens.refreshExpiresIn)},
                 {"scope", tokens.scope},
                 {"account_id", tokens.accountId}};
    const Secret text(jsonText(json));
    for (const char *name : {"access_token", "refresh_token"}) { // what the value holds is wiped too
        if (auto *held = json[name].get_ptr<Json::string_t *>())
            sodium_memzero(held->data(), held->size());
    }
    std::string box(text.reveal().size() + crypto_box_SEALBYTES, '\0');
    const int failed = crypto_box_seal(reinterpret_cast<unsigned char *>(box.data()),
                                       reinterpret_cast<const unsigned char *>(text.reveal().data()), text.reveal().size(),
                                       reinterpret_cast<const unsigned char *>(key->data()));
    return failed == 0 ? std::optional(base64Url(box)) : std::nullopt;
}

} // namespace creatormetrics
