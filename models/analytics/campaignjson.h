// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/campaign.h"

#include <QJsonObject>

namespace creatormetrics {

/// The one JSON form of a campaign, of the same pieces as the other answers.
[[nodiscard]] QJsonObject toJson(const CampaignFigures &figures);

} // namespace creatormetrics
