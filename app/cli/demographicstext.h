// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/demographics.h"

#include <QLocale>

namespace creatormetrics {

/// The answer as tables for a terminal of 80 columns: one for each account's dimension, then the blends.
[[nodiscard]] QString demographicsText(const Demographics &demographics, const QLocale &locale);

} // namespace creatormetrics
