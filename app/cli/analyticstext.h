// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/growth.h"
#include "models/analytics/overview.h"

#include <QLocale>

namespace creatormetrics {

/// Answers as tables for a terminal of 80 columns; `--json` prints the codec's objects instead.
[[nodiscard]] QString overviewText(const Overview &overview, const QLocale &locale, const QDateTime &now);
[[nodiscard]] QString growthText(const Growth &growth, const QLocale &locale);

} // namespace creatormetrics
