// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/retention.h"

namespace creatormetrics {

namespace {

using std::chrono::days;

constexpr std::array<RetentionPolicy, allPlatforms.size()> policies{{
    {Platform::YouTube, days(30), days(30), days(7), days(30)},
    {Platform::Instagram, days(30), days(30), days(7), std::nullopt},
    {Platform::X, days(30), days(30), days(7), std::nullopt},
    {Platform::TikTok, days(30), days(30), days(7), std::nullopt},
}};

} // namespace

const RetentionPolicy &retentionPolicy(Platform platform)
{
    return policies[static_cast<std::size_t>(platform)];
}

} // namespace creatormetrics
