// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/servicedirectory.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Error bad(const QString &where, const QString &what)
{
    return Error{.kind = ErrorKind::BadInput, .detail = u"services: %1 %2"_s.arg(where, what)};
}

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1;
}

Result<QUrl> urlAt(const QJsonObject &object, QLatin1StringView name, const QString &where)
{
    const QUrl url(object.value(name).toString(), QUrl::StrictMode);
    const bool safe = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url.host()));
    if (!url.isValid() || url.host().isEmpty() || !safe)
        return bad(where + u'.' + name, u"must be an https URL (http only on a loopback address)"_s);
    return url;
}

/// A price list is in dollars, the ledger in thousandths of one.
Result<std::optional<qint64>> monthlyBudgetFrom(const QJsonValue &value, const QString &where)
{
    constexpr double most = 1e9;
    if (value.isUndefined())
        return std::optional<qint64>();
    const double dollars = value.toDouble(-1);
    if (dollars < 0 || dollars > most)
        return bad(where + u".limits.monthly_budget"_s, u"must be a number of dollars, 0 or more"_s);
    return std::optional<qint64>(std::llround(dollars * 1000));
}

Result<ServiceLimits> limitsFrom(const QJsonObject &object, const QString &where)
{
    ServiceLimits limits;
    for (auto [name, target] : {std::pair{"timeout_ms"_L1, &limits.timeout}, std::pair{"retry_base_ms"_L1, &limits.retryBase},
                                std::pair{"retry_after_cap_ms"_L1, &limits.retryAfterCap}}) {
        const QJsonValue value = object.value(name);
        if (value.isUndefined())
            continue;
        if (!value.isDouble())
            return bad(where + u".limits."_s + name, u"must be a number of milliseconds"_s);
        *target = std::chrono::milliseconds(std::clamp<qint64>(value.toInteger(), 1, 600'000));
    }
    const QJsonValue calls = object.value("calls_per_minute"_L1);
    if (!calls.isUndefined() && !calls.isDouble())
        return bad(where + u".limits.calls_per_minute"_s, u"must be a number of calls"_s);
    limits.callsPerMinute = static_cast<int>(std::clamp<qint64>(calls.toInteger(limits.callsPerMinute), 1, 1'000'000));
    const auto budget = monthlyBudgetFrom(object.value("monthly_budget"_L1), where);
    if (!budget)
        return budget.error();
    limits.monthlyBudget = *budget;
    return limits;
}

Result<QStringList> scopesFrom(const QJsonValue &value, const QString &where)
{
    const QJsonArray array = value.toArray();
    const bool texts = std::ranges::all_of(array, [](const QJsonValue &entry) { return entry.isString(); });
    if (!texts || !(value.isArray() || value.isUndefined()))
        return bad(where + u".scopes"_s, u"must be a list of texts"_s);
    QStringList list;
    for (const auto &entry : array)
        list.append(entry.toString());
    return list;
}

Result<QList<quint16>> redirectPortsFrom(const QJsonValue &value, const QString &where)
{
    const QJsonArray array = value.toArray();
    const bool ports = std::ranges::all_of(array, [](const QJsonValue &entry) {
        const qint64 port = entry.toInteger(0);
        return port >= 1 && port <= 65535;
    });
    if (!ports || !(value.isArray() || value.isUndefined()))
        return bad(where + u".redirect_ports"_s, u"must be a list of port numbers from 1 to 65535"_s);
    QList<quint16> list;
    for (const auto &entry : array)
        list.append(static_cast<quint16>(entry.toInteger()));
    return list;
}

/// [{"kid", "public"}], the key as base64url.
Result<QList<StatementKey>> statementKeysFrom(const QJsonValue &value)
{
    constexpr qsizetype keyLength = 32;
    if (!value.isArray() && !value.isUndefined())
        return bad(u"entitlement_keys"_s, u"must be a list of keys"_s);
    QList<StatementKey> keys;
    const QJsonArray array = value.toArray();
    for (const auto &entry : array) {
        const auto decoded = QByteArray::fromBase64Encoding(entry["public"_L1].toString().toLatin1(),
                                                            QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
        const QString id = entry["kid"_L1].toString();
        if (!decoded || (*decoded).size() != keyLength || id.isEmpty())
            return bad(u"entitlement_keys"_s, u"must have a kid and a public key of 32 bytes in base64url each"_s);
        keys.append({.id = id, .publicKey = *decoded});
    }
    return keys;
}

Result<CodeExchange> exchangeFrom(const QJsonObject &object, const QString &where)
{
    const QString exchange = object.value("exchange"_L1).toString(u"direct"_s);
    if (exchange == "direct"_L1)
        return CodeExchange::Direct;
    if (exchange == "broker"_L1)
        return CodeExchange::Broker;
    return bad(where + u".exchange"_s, u"must be direct or broker"_s);
}

Outcome readOAuthUrls(const QJsonObject &object, const QString &where, PlatformService &service)
{
    struct Member {
        QLatin1StringView name;
        QUrl &target;
        bool needed;
    };
    for (const Member &member : {Member{"authorize"_L1, service.authorizeUrl, true}, Member{"token"_L1, service.tokenUrl, true},
                                 Member{"revoke"_L1, service.revokeUrl, false}, Member{"long_token"_L1, service.longTokenUrl, false},
                                 Member{"refresh"_L1, service.refreshUrl, false}}) {
        if (!member.needed && !object.contains(member.name))
            continue;
        auto url = urlAt(object, member.name, where);
        if (!url)
            return url.error();
        member.target = *url; // as it stands: TikTok's end with a slash and know no other form
    }
    return Done{};
}

Outcome readApiUrls(const QJsonObject &api, const QString &where, PlatformService &service)
{
    for (auto entry = api.begin(); entry != api.end(); ++entry) {
        const QByteArray name = entry.key().toLatin1();
        auto url = urlAt(api, QLatin1StringView(name), where + u".api"_s);
        if (!url)
            return url.error();
        service.api.insert(entry.key(), url->adjusted(QUrl::StripTrailingSlash));
    }
    return Done{};
}

Result<PlatformService> serviceFrom(const QJsonObject &object, const QString &where)
{
    PlatformService service;
    if (auto read = readOAuthUrls(object, where, service); !read)
        return read.error();
    if (auto read = readApiUrls(object.value("api"_L1).toObject(), where, service); !read)
        return read.error();
    auto exchange = exchangeFrom(object, where);
    if (!exchange)
        return exchange.error();
    service.exchange = *exchange;
    service.clientId = object.value("client_id"_L1).toString();
    service.installedAppSecret = object.value("client_secret"_L1).toString();
    auto scopes = scopesFrom(object.value("scopes"_L1), where);
    if (!scopes)
        return scopes.error();
    service.scopes = *std::move(scopes);
    const auto limits = limitsFrom(object.value("limits"_L1).toObject(), where);
    if (!limits)
        return limits.error();
    service.limits = *limits;
    auto ports = redirectPortsFrom(object.value("redirect_ports"_L1), where);
    if (!ports)
        return ports.error();
    service.redirectPorts = *std::move(ports);
    return service;
}

} // namespace

Result<ServiceDirectory> ServiceDirectory::fromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return bad(u"the file"_s, u"is not JSON: %1 at byte %2"_s.arg(problem.errorString()).arg(problem.offset));
    const QJsonObject root = document.object();
    if (!document.isObject())
        return bad(u"the file"_s, u"must be a JSON object"_s);
    if (root.contains("platforms"_L1) && !root.value("platforms"_L1).isObject())
        return bad(u"platforms"_s, u"must be an object"_s);
    ServiceDirectory directory;
    if (root.contains("endpoint"_L1)) {
        auto endpoint = urlAt(root, "endpoint"_L1, u"services"_s);
        if (!endpoint)
            return endpoint.error();
        directory.endpoint = endpoint->adjusted(QUrl::StripTrailingSlash);
    }
    if (const QJsonValue plan = root.value("plan"_L1); plan.isString())
        directory.plan = plan.toString();
    else if (!plan.isUndefined())
        return bad(u"plan"_s, u"must be a text"_s);
    auto keys = statementKeysFrom(root.value("entitlement_keys"_L1));
    if (!keys)
        return keys.error();
    directory.entitlementKeys = *std::move(keys);
    const QJsonObject platforms = root.value("platforms"_L1).toObject();
    for (auto entry = platforms.begin(); entry != platforms.end(); ++entry) {
        const auto platform = platformFromKey(entry.key());
        if (!platform)
            return bad(u"platforms.%1"_s.arg(entry.key()), u"is no platform; known are youtube, instagram, twitter, tiktok"_s);
        auto service = serviceFrom(entry.value().toObject(), u"platforms.%1"_s.arg(entry.key()));
        if (!service)
            return service.error();
        directory.platforms.insert(*platform, *std::move(service));
    }
    return directory;
}

ServiceDirectory ServiceDirectory::overriddenBy(const ServiceDirectory &other) const
{
    ServiceDirectory merged = *this;
    if (!other.endpoint.isEmpty())
        merged.endpoint = other.endpoint;
    if (!other.endpoint.isEmpty() || !other.entitlementKeys.isEmpty()) // another service has other keys
        merged.entitlementKeys = other.entitlementKeys;
    if (!other.plan.isEmpty())
        merged.plan = other.plan;
    for (auto entry = other.platforms.begin(); entry != other.platforms.end(); ++entry)
        merged.platforms.insert(entry.key(), entry.value());
    return merged;
}

} // namespace creatormetrics
