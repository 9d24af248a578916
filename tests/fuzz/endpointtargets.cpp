// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/accounts/tokens.h"
#include "app/endpoint/base/random.h"
#include "app/endpoint/billing/stripeclient.h"
#include "app/endpoint/billing/stripesignature.h"
#include "app/endpoint/keyfiles.h"
#include "app/endpoint/relay/atomfeed.h"
#include "app/endpoint/relay/metabatch.h"
#include "app/endpoint/web/bodyreader.h"
#include "app/httpserver/framing.h"
#include "app/httpserver/request.h"
#include "models/entitlement/entitlement.h"
#include "tests/fuzz/finding.h"
#include "tests/fuzz/targets.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

const Secret &familyKey()
{
    static const Secret key(std::string(32, 'k'));
    return key;
}

// The same in every run, so that what is found can be found again: a seed of 32 bytes and its public key.
SigningKey signingKey()
{
    setUpCryptography();
    return *signingKeyIn("creatormetrics-signing-1 one c3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3P-wUKGc_av6JJks4BzRK6LJp0SWlA4VSAmh9tacShXnw");
}

} // namespace

void fuzzHttpHead(const QByteArray &input)
{
    const auto bytes = input.toStdString();
    const auto length = headLength(bytes);
    if (!length)
        return;
    const auto head = std::string_view(bytes).substr(0, *length);
    const int fault = headFault(head, ServerLimits());
    require(fault == 0 || (fault >= 400 && fault <= 505), u"a status, not %1"_s.arg(fault));
    require(fault == headFault(head, ServerLimits()), u"the same twice"_s);
    if (fault != 0)
        return;
    // What the smuggling of requests lives on is not let through.
    const auto lower = input.left(static_cast<qsizetype>(*length)).toLower();
    require(!lower.contains('\0') && !lower.contains("\r\n ") && !lower.contains("\r\n\t"), u"no zero byte and no folded line"_s);
    require(lower.count("\r\ncontent-length") == 0 || lower.count("\r\ntransfer-encoding:") == 0, u"length or coding"_s);
    require(lower.count("\r\nhost:") <= 1, u"one host"_s);
    require(lower.count('\n') == lower.count("\r\n"), u"no bare line feed"_s);
}

void fuzzRequestBody(const QByteArray &input)
{
    const auto json = parsedJson(input.toStdString());
    if (!json)
        return;
    require(parsedJson(jsonText(*json)).has_value(), u"what was read can be written and read again"_s);
    BodyReader body(*json);
    const auto email = body.text("email", 254);
    const auto password = body.secret("password", 1'024);
    BodyReader device(body.object("device"), "/device");
    const auto install = device.text("install_id", 100, 16);
    (void)device.text("name", 100);
    body.take(std::move(device));
    if (body.fault())
        return;
    require(!email.empty() && email.size() <= 254 && !password.isEmpty() && install.size() >= 16, u"members within bounds"_s);
}

void fuzzStripeHeader(const QByteArray &input)
{
    const std::vector<Secret> secrets(1, Secret(std::string("whsec_other")));
    require(!isSignedByStripe(input.toStdString(), "{}", secrets, 1'700'000'000'000), u"nothing made up is genuine"_s);
}

void fuzzStripeSubscription(const QByteArray &input)
{
    const auto json = parsedJson(input.toStdString());
    const auto subscription = json ? stripeSubscriptionIn(*json) : std::nullopt;
    if (!subscription)
        return;
    require(!subscription->periodEnd || (*subscription->periodEnd >= 0 && *subscription->periodEnd <= 253'402'300'799'000), u"a moment"_s);
    require(subscription->created >= 0, u"a beginning"_s);
}

void fuzzRefreshToken(const QByteArray &input)
{
    const Secret token(input.toStdString());
    const auto claim = refreshClaim(token);
    if (!claim)
        return;
    require(claim->family.size() == 16 && claim->counter >= 0, u"a claim within bounds"_s);
    const auto own = refreshToken(claim->family, claim->counter, familyKey());
    require(isRefreshTokenOf(token, *claim, familyKey()) == (own.reveal() == token.reveal()), u"only the token itself"_s);
}

void fuzzEntitlement(const QByteArray &input)
{
    const auto key = signingKey();
    const std::vector<EntitlementKey> keys{{key.id, key.publicKey}};
    Entitlement good;
    good.keyId = "one";
    good.device = "device";
    good.status = "active";
    good.localApi = "none";
    good.expiresAt = 2'000'000'000;
    static const std::string text = signedEntitlement(good, key.secretKey.reveal());
    const EntitlementCheck check{keys, "device", 1'800'000'000, 0};
    require(std::holds_alternative<Entitlement>(verifiedEntitlement(text, check)), u"the good one is good"_s);
    // A piece of the good one exchanged for the input.
    auto changed = text;
    const auto bytes = input.toStdString();
    const auto at = bytes.empty() ? 0 : static_cast<unsigned char>(bytes[0]) * changed.size() / 256;
    changed.replace(at, std::min<std::size_t>(bytes.size(), changed.size() - at), bytes);
    for (const auto &candidate : {changed, bytes})
        require(candidate == text || std::holds_alternative<EntitlementFault>(verifiedEntitlement(candidate, check)), u"no other is good"_s);
}

void fuzzAtomFeed(const QByteArray &input)
{
    const auto entries = feedEntries(input.toStdString());
    if (!entries)
        return;
    require(entries->size() <= 50, u"at most 50 entries"_s);
    for (const auto &entry : *entries)
        require(isVideoId(entry.videoId) && (entry.isDeleted || isChannelId(entry.channelId)) && entry.updated.size() <= 1'100'000, u"ids that are ids"_s);
}

void fuzzMetaBatch(const QByteArray &input)
{
    const auto changes = metaChanges(input.toStdString());
    if (!changes)
        return;
    require(changes->size() <= 1'000, u"at most 1,000 changes"_s);
    for (const auto &change : *changes) {
        const bool isPlain = std::all_of(change.ref.begin(), change.ref.end(), [](char c) { return (c >= '0' && c <= '9') || c == '/'; });
        require(isPlain && !change.ref.empty() && change.ref.size() <= 49 && !change.accountId.empty(), u"numbers as references"_s);
    }
}

} // namespace creatormetrics
