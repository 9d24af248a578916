// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/cloudanswers.h"

#include "connectors/cloud/answerreading.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 longestLife = 86'400; ///< seconds, of an access token

TokenSet tokenSetIn(const JsonReader &answer, const QDateTime &now)
{
    TokenSet tokens;
    tokens.accessToken = tokenIn(answer.required("access_token"_L1));
    tokens.refreshToken = tokenIn(answer.required("refresh_token"_L1));
    const qint64 life = answer.required("expires_in"_L1).count().value_or(0);
    if (life < 1 || life > longestLife)
        answer.reject(u"a life of a day at most"_s);
    tokens.obtainedAt = now.toUTC();
    tokens.expiresAt = tokens.obtainedAt.addSecs(std::clamp<qint64>(life, 0, longestLife));
    tokens.signInUntil = momentIn(answer.required("refresh_expires_at"_L1));
    return tokens;
}

CloudDevice deviceIn(const JsonReader &device)
{
    return {.id = device.required("id"_L1).identifier(),
            .name = textIn(device.member("name"_L1)),
            .platform = textIn(device.member("platform"_L1)),
            .appVersion = textIn(device.member("app_version"_L1)),
            .createdAt = momentIn(device.member("created_at"_L1)),
            .lastSeenAt = momentIn(device.member("last_seen_at"_L1)),
            .isCurrent = device.member("current"_L1).flag()};
}

std::optional<Dunning> dunningIn(const JsonReader &dunning)
{
    if (!dunning.isPresent())
        return std::nullopt;
    return Dunning{.state = textIn(dunning.required("state"_L1)), .graceUntil = momentIn(dunning.member("grace_until"_L1))};
}

PublishedKey keyIn(const JsonReader &key)
{
    const QByteArray bytes = bytesIn(key.required("public"_L1), 100);
    if (key.required("alg"_L1).text(longestText) != "Ed25519"_L1 || bytes.size() != 32)
        key.reject(u"an Ed25519 key"_s);
    return {.key = {.id = textIn(key.required("kid"_L1)).toStdString(), .publicKey = bytes.toStdString()},
            .notAfter = momentIn(key.member("not_after"_L1))};
}

CloudEvent eventIn(const JsonReader &event)
{
    return {.platform = textIn(event.required("platform"_L1)),
            .topic = textIn(event.required("topic"_L1)),
            .kind = textIn(event.required("kind"_L1)),
            .ref = textIn(event.member("ref"_L1)),
            .at = momentIn(event.member("at"_L1))};
}

EventPage pageOf(const JsonReader &answer)
{
    EventPage page;
    for (const JsonReader &event : answer.required("events"_L1).elements(1'000))
        page.events.push_back(eventIn(event));
    page.cursor = answer.required("cursor"_L1).count().value_or(0);
    return page;
}

/// The service joins the counter's name and the platform's; here they stay apart.
QString counterName(const QString &key)
{
    const QString failed = u"syncs_failed_"_s;
    return key.startsWith(failed) ? u"syncs_failed:"_s + key.mid(failed.size()) : key.left(longestText);
}

QMap<QDate, QMap<QString, qint64>> usageDaysIn(const QJsonObject &days, const JsonReader &reader)
{
    QMap<QDate, QMap<QString, qint64>> usage;
    for (auto day = days.begin(); day != days.end() && usage.size() < 2'000; ++day) {
        const QDate date = QDate::fromString(day.key(), Qt::ISODate);
        if (!date.isValid())
            reader.reject(u"days (2026-01-31)"_s);
        const QJsonObject counters = day.value().toObject();
        for (auto counter = counters.begin(); counter != counters.end() && usage[date].size() < 100; ++counter)
            usage[date].insert(counterName(counter.key()), counter.value().toInteger());
    }
    return usage;
}

} // namespace

Result<CloudTokens> tokensIn(const HttpResponse &response, const QDateTime &now)
{
    return reading(response, [&now](const JsonReader &answer) {
        const JsonReader user = answer.required("user"_L1);
        return CloudTokens{.tokens = tokenSetIn(answer, now),
                           .userId = user.required("id"_L1).identifier(),
                           .email = textIn(user.required("email"_L1)),
                           .plan = planIn(user.member("plan"_L1)),
                           .entitlement = signedTextIn(answer.required("entitlement"_L1))};
    });
}

Result<CloudUser> profileIn(const HttpResponse &response)
{
    return reading(response, [](const JsonReader &answer) {
        return CloudUser{.id = answer.required("id"_L1).identifier(),
                         .email = textIn(answer.required("email"_L1)),
                         .isVerified = answer.member("email_verified"_L1).flag(),
                         .name = textIn(answer.member("name"_L1)),
                         .plan = planIn(answer.member("plan"_L1)),
                         .createdAt = momentIn(answer.member("created_at"_L1)),
                         .version = int(std::min<qint64>(answer.required("version"_L1).count().value_or(0), INT_MAX))};
    });
}

Result<std::vector<CloudDevice>> devicesIn(const HttpResponse &response)
{
    return reading(response, [](const JsonReader &answer) {
        std::vector<CloudDevice> devices;
        for (const JsonReader &device : answer.required("devices"_L1).elements(1'000))
            devices.push_back(deviceIn(device));
        return devices;
    });
}

Result<Subscription> subscriptionIn(const HttpResponse &response)
{
    return reading(response, [](const JsonReader &answer) {
        const JsonReader bought = answer.member("bought"_L1);
        const QString status = textIn(answer.required("status"_L1));
        const bool isOver = status == "canceled"_L1 || status == "incomplete_expired"_L1; // Stripe tells what it was
        return Subscription{.plan = planIn(answer.required("plan"_L1)),
                            .bought = bought.isPresent() && !isOver ? std::optional(planIn(bought)) : std::nullopt,
                            .status = status,
                            .periodEnd = isOver ? QDateTime() : momentIn(answer.member("period_end"_L1)),
                            .cancelsAtPeriodEnd = answer.member("cancel_at_period_end"_L1).flag(),
                            .isTrialAvailable = answer.member("trial_available"_L1).flag(),
                            .dunning = dunningIn(answer.member("dunning"_L1))};
    });
}

Result<UpgradeStep> upgradeStepIn(const HttpResponse &response)
{
    return reading(response, [](const JsonReader &answer) {
        if (answer.member("status"_L1).text(longestText) == "active"_L1)
            return UpgradeStep();
        return UpgradeStep{.checkout = webPageIn(answer.required("checkout_url"_L1)),
                           .expiresAt = momentIn(answer.member("expires_at"_L1)),
                           .isTrial = answer.member("trial"_L1).flag()};
    });
}

Result<QUrl> pageIn(const HttpResponse &response)
{
    return reading(response, [](const JsonReader &answer) { return webPageIn(answer.required("url"_L1)); });
}

Result<CloudUsage> usageIn(const HttpResponse &response)
{
    return reading(response, [&response](const JsonReader &answer) {
        const QJsonObject days = jsonObjectOf(response)->value("days"_L1).toObject();
        const qint64 requests = answer.required("limits"_L1).required("requests"_L1).count().value_or(0);
        return CloudUsage{.requestsPerQuarter = int(std::min<qint64>(requests, INT_MAX)),
                          .days = usageDaysIn(days, answer.member("days"_L1))};
    });
}

Result<QByteArray> exportIn(const HttpResponse &response)
{
    return reading(response, [&response](const JsonReader &answer) {
        static_cast<void>(answer.required("profile"_L1));
        return response.body;
    });
}

Result<EntitlementAnswer> entitlementIn(const HttpResponse &response)
{
    return reading(response, [](const JsonReader &answer) {
        return EntitlementAnswer{.text = signedTextIn(answer.required("entitlement"_L1)),
                                 .renewAfter = momentIn(answer.member("refresh_after"_L1))};
    });
}

Result<std::vector<PublishedKey>> entitlementKeysIn(const HttpResponse &response)
{
    return reading(response, [](const JsonReader &answer) {
        std::vector<PublishedKey> keys;
        for (const JsonReader &key : answer.required("keys"_L1).elements(16))
            keys.push_back(keyIn(key));
        return keys;
    });
}

Result<BrokerFlow> brokerFlowIn(const HttpResponse &response)
{
    return reading(response, [](const JsonReader &answer) {
        return BrokerFlow{.id = answer.required("flow_id"_L1).identifier(),
                          .authorizeUrl = webPageIn(answer.required("authorize_url"_L1)),
                          .state = tokenIn(answer.required("state"_L1))};
    });
}

Result<QByteArray> sealedIn(const HttpResponse &response)
{
    return reading(response, [](const JsonReader &answer) { return bytesIn(answer.required("sealed"_L1), 32'768); });
}

Result<EventPage> eventsIn(const HttpResponse &response, qint64 askedFrom)
{
    if (response.status == 204)
        return EventPage{.events = {}, .cursor = askedFrom};
    return reading(response, pageOf);
}

Result<EventPage> eventsIn(const QJsonObject &page)
{
    std::optional<Error> problem;
    auto events = pageOf(JsonReader(page, problem));
    if (problem)
        return *problem;
    return events;
}

Outcome doneIn(const HttpResponse &response)
{
    if (!isSuccess(response))
        return cloudProblem(response).error;
    // A page that says "welcome" with a status of success is nobody's consent.
    if (!response.body.isEmpty() && !jsonObjectOf(response))
        return strangeAnswer(response);
    return Done{};
}

QByteArray carriedEntitlement(const HttpResponse &response)
{
    if (!isSuccess(response) || !response.body.contains("\"entitlement\""))
        return {};
    const auto object = jsonObjectOf(response);
    const QByteArray text = object ? object->value("entitlement"_L1).toString().toUtf8() : QByteArray();
    return text.startsWith("CM1.") && text.size() <= longestEntitlement ? text : QByteArray();
}

} // namespace creatormetrics
