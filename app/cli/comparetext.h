// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/compare.h"

#include <QLocale>

namespace creatormetrics {

/// The answer as tables for a terminal of 80 columns, four columns of figures a table.
[[nodiscard]] QString compareText(const CompareAnswer &answer, const QLocale &locale);

} // namespace creatormetrics
