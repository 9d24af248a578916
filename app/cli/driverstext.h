// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/mentionspikes.h"

#include <QLocale>

namespace creatormetrics {

/// What stands behind the sentiment, as tables for a terminal of 80 columns.
[[nodiscard]] QString mentionDriversText(const MentionDrivers &drivers, const QLocale &locale);
/// A line for each spike; empty without any.
[[nodiscard]] QString negativeSpikesText(const std::vector<NegativeSpike> &spikes, const QLocale &locale);

} // namespace creatormetrics
