// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/compare.h"
#include "models/analytics/demographics.h"
#include "models/analytics/engagement.h"
#include "models/analytics/growth.h"
#include "models/analytics/mentiondrivers.h"
#include "models/analytics/mentionfeed.h"
#include "models/analytics/mentionspikes.h"
#include "models/analytics/mentiontimeline.h"
#include "models/analytics/overview.h"

#include <QJsonArray>
#include <QJsonObject>

namespace creatormetrics {

/// The one JSON form of analytics answers, printed by `--json` and by the local API. Figures carry the catalogue's keys,
/// unknown is null, derived figures are listed under "derived", days are YYYY-MM-DD with the account's zone beside them.
[[nodiscard]] QJsonObject toJson(const Overview &overview);
[[nodiscard]] QJsonObject toJson(const Growth &growth);
[[nodiscard]] QJsonObject toJson(const Engagement &engagement);
[[nodiscard]] QJsonObject toJson(const CompareAnswer &answer);
[[nodiscard]] QJsonObject toJson(const Demographics &demographics);
[[nodiscard]] QJsonObject toJson(const MentionSummary &summary);
[[nodiscard]] QJsonObject toJson(const MentionTimeline &timeline);
[[nodiscard]] QJsonObject toJson(const FeedMention &mention);
[[nodiscard]] QJsonObject toJson(const MentionFeed &feed);
[[nodiscard]] QJsonObject toJson(const MentionDrivers &drivers);
/// The latest first.
[[nodiscard]] QJsonArray spikesJson(const std::vector<NegativeSpike> &spikes);

} // namespace creatormetrics
