// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/domain/platform.h"

#include <QHash>
#include <QList>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace creatormetrics {

/// Who turns an authorisation code into a token: the app itself, or the hosted endpoint that holds the secret.
enum class CodeExchange { Direct, Broker };

/// How calls to one platform behave; overridable so that a staging service or a simulator can be quick.
struct ServiceLimits {
    std::chrono::milliseconds timeout{30000};     ///< for one request
    std::chrono::milliseconds retryBase{1000};    ///< first pause of the exponential back-off
    std::chrono::milliseconds retryAfterCap{5000}; ///< a demanded pause up to this is waited for in place, a longer one ends the run
    int callsPerMinute = 600; ///< the most calls in any minute, whatever the platform would bear
    /// Most to spend at a platform that sells its calls, thousandths of a dollar in a month; nullopt: nobody has set a limit.
    std::optional<qint64> monthlyBudget = {};
};

/// Where and as whom one platform is spoken to.
struct PlatformService {
    QUrl authorizeUrl;
    QUrl tokenUrl;
    QUrl revokeUrl;    ///< empty where the platform offers no revocation (Instagram)
    QUrl longTokenUrl; ///< where a fresh token of an hour is turned into one that lasts (Instagram), else empty
    QUrl refreshUrl;   ///< where tokens are renewed when that is not `tokenUrl` (Instagram), else empty
    CodeExchange exchange = CodeExchange::Direct;
    QString clientId;
    /// What the platform wants beside the client id. Shipped only for "installed app" clients, whose platform says that it is no
    /// secret (Google). With a developer app of one's own it is a real one and stands in one's own services.json alone.
    QString installedAppSecret;
    QStringList scopes;
    QHash<QString, QUrl> api; ///< base URLs by name ("data", "analytics"), without a slash at the end
    ServiceLimits limits;
    QList<quint16> redirectPorts; ///< loopback ports that the platform accepts in a redirect address, in order; empty: any free one
};

/// A key that the hosted service signs its statements of plan with (Ed25519).
struct StatementKey {
    QString id;
    QByteArray publicKey; ///< 32 bytes
};

/// services.json: every base URL, client id and scope list, so that an own key or a simulator is a file, not a build.
struct ServiceDirectory {
    QUrl endpoint;
    QString plan = {}; ///< key of a plan that applies whoever has signed in, for development; empty: not named
    QList<StatementKey> entitlementKeys = {}; ///< the present one and the next; others are asked for online
    QHash<Platform, PlatformService> platforms;

    /// BadInput names the member that is missing or wrong. URLs must be https, or http on a loopback address.
    [[nodiscard]] static Result<ServiceDirectory> fromJson(const QByteArray &json);
    /// This directory with everything that `other` names put in its place, platform by platform.
    [[nodiscard]] ServiceDirectory overriddenBy(const ServiceDirectory &other) const;
};

} // namespace creatormetrics
