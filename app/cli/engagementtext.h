// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/engagement.h"

#include <QLocale>

namespace creatormetrics {

/// The answer as tables for a terminal of 80 columns.
[[nodiscard]] QString engagementText(const Engagement &engagement, const QLocale &locale);

} // namespace creatormetrics
