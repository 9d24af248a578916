// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"

#include <QString>
#include <QTimeZone>

#include <array>
#include <chrono>
#include <optional>

namespace creatormetrics {

enum class Platform { YouTube, Instagram, X, TikTok };

inline constexpr std::array allPlatforms{Platform::YouTube, Platform::Instagram, Platform::X, Platform::TikTok};

/// Key in JSON, command line, services.json and database: youtube, instagram, twitter, tiktok.
[[nodiscard]] QString platformKey(Platform platform);
[[nodiscard]] std::optional<Platform> platformFromKey(QStringView key);
/// The brand's own name, never translated.
[[nodiscard]] QString platformName(Platform platform);
/// Zone in which the platform cuts its reporting days (YouTube and Instagram: US Pacific; X and TikTok: UTC).
[[nodiscard]] QTimeZone reportingZone(Platform platform);
/// What engagements are divided by unless the user chooses otherwise.
[[nodiscard]] Denominator defaultDenominator(Platform platform);
/// How often the platform's accounts are synced; data older than twice this is called stale.
[[nodiscard]] std::chrono::hours syncCadence(Platform platform);
/// True where the platform rounds the follower total (YouTube: down to three significant figures above 1,000).
[[nodiscard]] bool roundsFollowers(Platform platform);

/// Whether the platform's API (or its export files) can tell the figure of a day at all; derived figures are given where their
/// parts are. Source: the column mapping of each platform's contract.
[[nodiscard]] bool platformGives(Platform platform, Metric metric);

} // namespace creatormetrics
