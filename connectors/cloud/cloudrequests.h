// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/cloud/thisdevice.h"
#include "models/account/clouduser.h"
#include "models/domain/platform.h"
#include "models/sync/httpmessage.h"

#include <optional>

namespace creatormetrics {

/// A random UUID, good for naming an installation and for an Idempotency-Key.
[[nodiscard]] QByteArray newUuid();

/// What the service counts of a day's use, by the user's leave.
struct UsageCounters {
    qint64 syncsOk = 0;
    qint64 exports = 0;
    QMap<Platform, qint64> syncsFailed;
};

/// What begins a sign-in at a platform through the service.
struct BrokerStart {
    QByteArray challenge; ///< SHA-256 of the verifier, base64url
    quint16 loopbackPort = 0; ///< from 1024 on
    QByteArray boxPublic; ///< X25519, base64url
};
struct BrokerRedemption {
    QString flowId;
    QByteArray verifier;
    QByteArray code; ///< what came back to the loopback: the code, or Instagram's handoff
};

/// Every request that the desktop makes of the hosted endpoint (app/endpoint/openapi.json). Pure. Those that need a session have
/// `bearer` set; secrets stand in bodies only. A `key` makes it safe to send the same request again when its answer was lost.
class CloudRequests
{
public:
    /// Without a slash at the end ("https://api.example").
    explicit CloudRequests(const QUrl &endpoint) : m_endpoint(endpoint) {}

    [[nodiscard]] HttpRequest registerUser(const QString &email, const QString &password, const QString &name) const;
    [[nodiscard]] HttpRequest verifyEmail(const QString &token) const;
    [[nodiscard]] HttpRequest signIn(const QString &email, const QString &password, const QByteArray &installId,
                                     const DeviceDescription &device) const;
    [[nodiscard]] HttpRequest refresh(const QByteArray &refreshToken, const QByteArray &installId) const;
    [[nodiscard]] HttpRequest signOut(bool everywhere) const;
    [[nodiscard]] HttpRequest forgotPassword(const QString &email) const;
    [[nodiscard]] HttpRequest resetPassword(const QString &token, const QString &newPassword) const;

    [[nodiscard]] HttpRequest profile() const;
    [[nodiscard]] HttpRequest rename(const QString &name, int version) const;
    [[nodiscard]] HttpRequest changePassword(const QString &current, const QString &next) const;
    [[nodiscard]] HttpRequest exportData() const;
    [[nodiscard]] HttpRequest deleteAccount(const QString &password) const;
    [[nodiscard]] HttpRequest devices() const;
    [[nodiscard]] HttpRequest removeDevice(const QString &id) const;
    [[nodiscard]] HttpRequest usage() const;
    [[nodiscard]] HttpRequest reportUsage(const QDate &day, const UsageCounters &counters) const;
    [[nodiscard]] HttpRequest entitlement(const QByteArray &installId) const;
    [[nodiscard]] HttpRequest entitlementKeys() const;

    [[nodiscard]] HttpRequest subscription() const;
    [[nodiscard]] HttpRequest upgrade(Plan plan, BillingInterval interval, const QByteArray &key) const;
    [[nodiscard]] HttpRequest cancelSubscription(CancelAt when, const QByteArray &key) const;
    [[nodiscard]] HttpRequest portal(const QByteArray &key) const;

    [[nodiscard]] HttpRequest brokerStart(Platform platform, const BrokerStart &start) const;
    [[nodiscard]] HttpRequest brokerToken(Platform platform, const BrokerRedemption &redemption,
                                          const QByteArray &key) const;
    [[nodiscard]] HttpRequest brokerRefresh(Platform platform, const QByteArray &refreshToken,
                                            const QByteArray &boxPublic, const QByteArray &key) const;
    [[nodiscard]] HttpRequest brokerRevoke(Platform platform, const QByteArray &token) const;

    [[nodiscard]] HttpRequest watch(Platform platform, const QString &topic) const;
    [[nodiscard]] HttpRequest unwatch(Platform platform, const QString &topic) const;
    /// What came after the cursor, waited for up to `waitSeconds` (25 at most); without a cursor where it stands.
    [[nodiscard]] HttpRequest events(std::optional<qint64> cursor, int waitSeconds) const;
    /// Address of the web socket with the same events (ws or wss).
    [[nodiscard]] QUrl liveUrl(std::optional<qint64> cursor) const;

private:
    [[nodiscard]] QUrl at(const QString &path) const;
    [[nodiscard]] HttpRequest get(const QString &path) const;
    [[nodiscard]] HttpRequest send(const QByteArray &method, const QString &path, const QJsonObject &body) const;
    [[nodiscard]] HttpRequest openPost(const QString &path, const QJsonObject &body) const;
    [[nodiscard]] HttpRequest keyedPost(const QString &path, const QJsonObject &body, const QByteArray &key) const;

    QUrl m_endpoint;
};

} // namespace creatormetrics
