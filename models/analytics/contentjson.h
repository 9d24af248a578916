// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/contentdetail.h"

#include <QJsonObject>

namespace creatormetrics {

/// The JSON form of answers about posts, in the manner of codec.h.
/// A post of a list.
[[nodiscard]] QJsonObject entryJson(const ContentEntry &entry);
[[nodiscard]] QJsonObject toJson(const ContentAnswer &answer);
[[nodiscard]] QJsonObject toJson(const ContentDetail &detail);

/// {"p25", "p50", "p75"}; null when unknown.
[[nodiscard]] QJsonValue bandJson(const std::optional<TypicalBand> &band);

} // namespace creatormetrics
