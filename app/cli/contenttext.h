// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/besttime.h"
#include "models/analytics/content.h"

#include <QLocale>

namespace creatormetrics {

/// Answers about posts as tables for a terminal of 80 columns.
[[nodiscard]] QString contentText(const ContentAnswer &answer, const QLocale &locale);
[[nodiscard]] QString bestTimeText(const BestTime &answer, const QLocale &locale);

} // namespace creatormetrics
