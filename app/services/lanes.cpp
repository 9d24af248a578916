// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/lanes.h"

#include "connectors/http/networktransport.h"
#include "connectors/http/pacedtransport.h"
#include "connectors/instagram/instagramconnector.h"
#include "connectors/tiktok/tiktokconnector.h"
#include "connectors/x/xconnector.h"
#include "connectors/youtube/youtubeconnector.h"

namespace creatormetrics {

namespace {

constexpr qint64 usualMoney = 25'000; ///< thousandths of a dollar

std::unique_ptr<Connector> connectorFor(Platform platform, const PlatformService &service)
{
    switch (platform) {
    case Platform::YouTube:
        return std::make_unique<YouTubeConnector>(service);
    case Platform::Instagram:
        return std::make_unique<InstagramConnector>(service);
    case Platform::X:
        return std::make_unique<XConnector>(service);
    case Platform::TikTok:
        return std::make_unique<TikTokConnector>(service);
    }
    Q_UNREACHABLE();
}

SyncLane laneFor(Platform platform, const PlatformService &service)
{
    return {.connector = connectorFor(platform, service),
            .retry = {.base = service.limits.retryBase, .retryAfterCap = service.limits.retryAfterCap},
            .makeTransport = [limits = service.limits]() -> std::unique_ptr<Transport> {
                return std::make_unique<PacedTransport>(
                    std::make_unique<NetworkTransport>(TransportLimits{.timeout = limits.timeout}),
                    RateLimit{.calls = limits.callsPerMinute, .window = std::chrono::minutes(1)});
            },
            .budgetCaps = budgetCapsFor(platform, service.limits)};
}

} // namespace

BudgetCaps budgetCapsFor(Platform platform, const ServiceLimits &limits)
{
    if (platform != Platform::X && !limits.monthlyBudget)
        return {};
    return {{QString(moneyBudget), limits.monthlyBudget.value_or(usualMoney)}};
}

std::vector<SyncLane> lanesFor(const ServiceDirectory &services)
{
    std::vector<SyncLane> lanes;
    for (const Platform platform : allPlatforms) {
        if (const auto service = services.platforms.constFind(platform); service != services.platforms.cend())
            lanes.push_back(laneFor(platform, *service));
    }
    return lanes;
}

} // namespace creatormetrics
