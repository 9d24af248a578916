// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/platform.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace creatormetrics {

QString platformKey(Platform platform)
{
    switch (platform) {
    case Platform::YouTube: return u"youtube"_s;
    case Platform::Instagram: return u"instagram"_s;
    case Platform::X: return u"twitter"_s;
    case Platform::TikTok: return u"tiktok"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Platform> platformFromKey(QStringView key)
{
    for (const Platform platform : allPlatforms) {
        if (key == platformKey(platform))
            return platform;
    }
    return std::nullopt;
}

QString platformName(Platform platform)
{
    switch (platform) {
    case Platform::YouTube: return u"YouTube"_s;
    case Platform::Instagram: return u"Instagram"_s;
    case Platform::X: return u"X"_s;
    case Platform::TikTok: return u"TikTok"_s;
    }
    Q_UNREACHABLE();
}

QTimeZone reportingZone(Platform platform)
{
    switch (platform) {
    case Platform::YouTube:
    case Platform::Instagram:
        return QTimeZone("America/Los_Angeles");
    case Platform::X:
    case Platform::TikTok:
        return QTimeZone::utc();
    }
    Q_UNREACHABLE();
}

Denominator defaultDenominator(Platform platform)
{
    switch (platform) {
    case Platform::YouTube:
    case Platform::TikTok:
        return Denominator::Views;
    case Platform::Instagram:
        return Denominator::Reach;
    case Platform::X:
        return Denominator::Impressions;
    }
    Q_UNREACHABLE();
}

std::chrono::hours syncCadence(Platform platform)
{
    switch (platform) {
    case Platform::YouTube:
    case Platform::Instagram:
        return std::chrono::hours(6);
    case Platform::X: return std::chrono::hours(4);
    case Platform::TikTok: return std::chrono::hours(24);
    }
    Q_UNREACHABLE();
}

bool roundsFollowers(Platform platform)
{
    return platform == Platform::YouTube;
}

namespace {

/// Measured figures that a platform never tells, neither in its API nor in a file.
std::vector<Metric> neverGiven(Platform platform)
{
    switch (platform) {
    case Platform::YouTube: return {Metric::Following, Metric::Saves, Metric::Reach, Metric::LinkClicks, Metric::ProfileVisits};
    case Platform::Instagram:
        return {Metric::EngagedViews, Metric::Impressions, Metric::WatchMinutes, Metric::AverageViewSeconds};
    case Platform::X: // new follows stand in one analytics file of paying accounts, which is not read
        return {Metric::EngagedViews, Metric::Reach, Metric::FollowersGained, Metric::FollowersLost, Metric::WatchMinutes,
                Metric::AverageViewSeconds};
    case Platform::TikTok:
        return {Metric::EngagedViews, Metric::Saves, Metric::Impressions, Metric::WatchMinutes, Metric::AverageViewSeconds,
                Metric::LinkClicks};
    }
    Q_UNREACHABLE();
}

} // namespace

bool platformGives(Platform platform, Metric metric)
{
    const auto never = neverGiven(platform);
    return std::ranges::find(never, metric) == never.end();
}

} // namespace creatormetrics
