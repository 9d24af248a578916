// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/cloudrequests.h"

#include "models/account/plan.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QUrlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString brokerPath(Platform platform, QLatin1StringView name)
{
    return u"oauth/"_s + platformKey(platform) + u'/' + name;
}

QJsonObject topicBody(Platform platform, const QString &topic)
{
    return {{u"platform"_s, platformKey(platform)}, {u"topic"_s, topic}};
}

QString eventQuery(std::optional<qint64> cursor, int waitSeconds)
{
    QUrlQuery query;
    if (cursor)
        query.addQueryItem(u"cursor"_s, QString::number(*cursor));
    if (waitSeconds > 0)
        query.addQueryItem(u"wait"_s, QString::number(waitSeconds));
    return query.toString();
}

} // namespace

QByteArray newUuid()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

QUrl CloudRequests::at(const QString &path) const
{
    QUrl url = m_endpoint;
    url.setPath(m_endpoint.path() + "/api/v1/"_L1 + path);
    return url;
}

HttpRequest CloudRequests::get(const QString &path) const
{
    return {.method = "GET", .url = at(path), .headers = {{"Accept", "application/json"}}, .body = {}, .bearer = true};
}

HttpRequest CloudRequests::send(const QByteArray &method, const QString &path, const QJsonObject &body) const
{
    HttpRequest request = get(path);
    request.method = method;
    request.headers.emplaceBack("Content-Type", "application/json");
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return request;
}

HttpRequest CloudRequests::openPost(const QString &path, const QJsonObject &body) const
{
    HttpRequest request = send("POST", path, body);
    request.bearer = false;
    return request;
}

HttpRequest CloudRequests::keyedPost(const QString &path, const QJsonObject &body, const QByteArray &key) const
{
    HttpRequest request = send("POST", path, body);
    request.headers.emplaceBack("Idempotency-Key", key);
    return request;
}

HttpRequest CloudRequests::registerUser(const QString &email, const QString &password, const QString &name) const
{
    QJsonObject body{{u"email"_s, email}, {u"password"_s, password}, {u"locale"_s, QLocale().bcp47Name()}};
    if (!name.isEmpty())
        body.insert(u"name"_s, name);
    return openPost(u"auth/register"_s, body);
}

HttpRequest CloudRequests::verifyEmail(const QString &token) const
{
    return openPost(u"auth/verify-email"_s, {{u"token"_s, token}});
}

HttpRequest CloudRequests::signIn(const QString &email, const QString &password, const QByteArray &installId,
                                  const DeviceDescription &device) const
{
    const auto [name, platform, version] = bounded(device);
    const QJsonObject described{{u"install_id"_s, QString::fromLatin1(installId)},
                                {u"name"_s, name},
                                {u"platform"_s, platform},
                                {u"app_version"_s, version}};
    return openPost(u"auth/login"_s, {{u"email"_s, email}, {u"password"_s, password}, {u"device"_s, described}});
}

HttpRequest CloudRequests::refresh(const QByteArray &refreshToken, const QByteArray &installId) const
{
    return openPost(u"auth/refresh"_s, {{u"refresh_token"_s, QString::fromLatin1(refreshToken)},
                                        {u"install_id"_s, QString::fromLatin1(installId)}});
}

HttpRequest CloudRequests::signOut(bool everywhere) const
{
    return send("POST", u"auth/logout"_s, {{u"all"_s, everywhere}});
}

HttpRequest CloudRequests::forgotPassword(const QString &email) const
{
    return openPost(u"auth/forgot-password"_s, {{u"email"_s, email}});
}

HttpRequest CloudRequests::resetPassword(const QString &token, const QString &newPassword) const
{
    return openPost(u"auth/reset-password"_s, {{u"token"_s, token}, {u"new_password"_s, newPassword}});
}

HttpRequest CloudRequests::profile() const
{
    return get(u"user/profile"_s);
}

HttpRequest CloudRequests::rename(const QString &name, int version) const
{
    HttpRequest request = send("PUT", u"user/profile"_s, {{u"name"_s, name}});
    request.headers.emplaceBack("If-Match", '"' + QByteArray::number(version) + '"');
    return request;
}

HttpRequest CloudRequests::changePassword(const QString &current, const QString &next) const
{
    return send("POST", u"user/password"_s, {{u"current"_s, current}, {u"new"_s, next}});
}

HttpRequest CloudRequests::exportData() const
{
    return get(u"user/export"_s);
}

HttpRequest CloudRequests::deleteAccount(const QString &password) const
{
    return send("DELETE", u"user"_s, {{u"password"_s, password}});
}

HttpRequest CloudRequests::devices() const
{
    return get(u"user/devices"_s);
}

HttpRequest CloudRequests::removeDevice(const QString &id) const
{
    HttpRequest request = get({});
    request.method = "DELETE";
    // The id is the service's; whatever it is, it stays one segment of the path.
    const QString segment = QString::fromLatin1(QUrl::toPercentEncoding(id));
    request.url.setPath(m_endpoint.path(QUrl::FullyEncoded) + "/api/v1/user/devices/"_L1 + segment, QUrl::TolerantMode);
    return request;
}

HttpRequest CloudRequests::usage() const
{
    return get(u"user/usage"_s);
}

HttpRequest CloudRequests::reportUsage(const QDate &day, const UsageCounters &counters) const
{
    QJsonObject failed;
    for (auto entry = counters.syncsFailed.begin(); entry != counters.syncsFailed.end(); ++entry)
        failed.insert(platformKey(entry.key()), entry.value());
    const QJsonObject counted{
        {u"syncs_ok"_s, counters.syncsOk}, {u"exports"_s, counters.exports}, {u"syncs_failed"_s, failed}};
    return send("POST", u"user/usage"_s, {{u"day"_s, day.toString(Qt::ISODate)}, {u"counters"_s, counted}});
}

HttpRequest CloudRequests::entitlement(const QByteArray &installId) const
{
    HttpRequest request = get(u"entitlement"_s);
    request.url.setQuery(u"install_id="_s + QString::fromLatin1(QUrl::toPercentEncoding(QString::fromLatin1(installId))));
    return request;
}

HttpRequest CloudRequests::entitlementKeys() const
{
    HttpRequest request = get(u"entitlement/keys"_s);
    request.bearer = false;
    return request;
}

HttpRequest CloudRequests::subscription() const
{
    return get(u"user/subscription"_s);
}

HttpRequest CloudRequests::upgrade(Plan plan, BillingInterval interval, const QByteArray &key) const
{
    const QString word = interval == BillingInterval::Year ? u"year"_s : u"month"_s;
    return keyedPost(u"subscription/upgrade"_s, {{u"plan"_s, planKey(plan)}, {u"interval"_s, word}}, key);
}

HttpRequest CloudRequests::cancelSubscription(CancelAt when, const QByteArray &key) const
{
    const QString word = when == CancelAt::Now ? u"now"_s : u"period_end"_s;
    return keyedPost(u"subscription/cancel"_s, {{u"at"_s, word}}, key);
}

HttpRequest CloudRequests::portal(const QByteArray &key) const
{
    return keyedPost(u"subscription/portal"_s, {}, key);
}

HttpRequest CloudRequests::brokerStart(Platform platform, const BrokerStart &start) const
{
    return send("POST", brokerPath(platform, "start"_L1),
                {{u"code_challenge"_s, QString::fromLatin1(start.challenge)},
                 {u"method"_s, u"S256"_s},
                 {u"loopback_port"_s, int(start.loopbackPort)},
                 {u"box_public"_s, QString::fromLatin1(start.boxPublic)}});
}

HttpRequest CloudRequests::brokerToken(Platform platform, const BrokerRedemption &redemption, const QByteArray &key) const
{
    // Instagram's code stays with the service, which hands out a word for it.
    const QString name = platform == Platform::Instagram ? u"handoff"_s : u"code"_s;
    return keyedPost(brokerPath(platform, "token"_L1),
                     {{u"flow_id"_s, redemption.flowId},
                      {u"code_verifier"_s, QString::fromLatin1(redemption.verifier)},
                      {name, QString::fromUtf8(redemption.code)}},
                     key);
}

HttpRequest CloudRequests::brokerRefresh(Platform platform, const QByteArray &refreshToken, const QByteArray &boxPublic,
                                         const QByteArray &key) const
{
    return keyedPost(brokerPath(platform, "refresh"_L1),
                     {{u"refresh_token"_s, QString::fromUtf8(refreshToken)},
                      {u"box_public"_s, QString::fromLatin1(boxPublic)}},
                     key);
}

HttpRequest CloudRequests::brokerRevoke(Platform platform, const QByteArray &token) const
{
    return send("POST", brokerPath(platform, "revoke"_L1), {{u"token"_s, QString::fromUtf8(token)}});
}

HttpRequest CloudRequests::watch(Platform platform, const QString &topic) const
{
    return send("POST", u"relay/subscriptions"_s, topicBody(platform, topic));
}

HttpRequest CloudRequests::unwatch(Platform platform, const QString &topic) const
{
    return send("DELETE", u"relay/subscriptions"_s, topicBody(platform, topic));
}

HttpRequest CloudRequests::events(std::optional<qint64> cursor, int waitSeconds) const
{
    HttpRequest request = get(u"relay/events"_s);
    request.url.setQuery(eventQuery(cursor, waitSeconds));
    return request;
}

QUrl CloudRequests::liveUrl(std::optional<qint64> cursor) const
{
    QUrl url = at(u"live"_s);
    url.setScheme(m_endpoint.scheme() == "http"_L1 ? u"ws"_s : u"wss"_s);
    url.setQuery(eventQuery(cursor, 0));
    return url;
}

} // namespace creatormetrics
