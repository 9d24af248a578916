// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/oauth/signinobstacle.h"

#include "connectors/oauth/codebroker.h"
#include "connectors/oauth/platformquirks.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SignIn)
};

Error unsupported(const QString &detail)
{
    return {.kind = ErrorKind::Unsupported, .detail = detail};
}

Error brokerMissing(Platform platform)
{
    return unsupported(
        Words::tr("%1 is connected through the CreatorMetrics service: sign in to CreatorMetrics first. Or take a developer app "
                  "of your own: services.json with its client_id and client_secret and \"exchange\": \"direct\"")
            .arg(platformName(platform)));
}

} // namespace

std::optional<Error> signInObstacle(Platform platform, const PlatformService &service, const CodeBroker *broker)
{
    if (service.exchange == CodeExchange::Broker)
        return broker && broker->isOpen() ? std::nullopt : std::optional(brokerMissing(platform));
    if (service.clientId.isEmpty())
        return unsupported(Words::tr("services.json has no client_id for %1").arg(platformName(platform)));
    if (platformQuirks(platform).needsSecret && service.installedAppSecret.isEmpty())
        return unsupported(Words::tr("services.json has no client_secret for %1").arg(platformName(platform)));
    return std::nullopt;
}

std::optional<Error> signInObstacle(Platform platform, const ServiceDirectory &services, const CodeBroker *broker)
{
    const auto service = services.platforms.constFind(platform);
    if (service == services.platforms.cend())
        return unsupported(Words::tr("services.json does not name %1").arg(platformName(platform)));
    return signInObstacle(platform, *service, broker);
}

} // namespace creatormetrics
