// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metricvalues.h"

#include <QDate>

namespace creatormetrics {

/// The figures of one account on one day of its reporting zone.
struct DailyMetrics {
    QDate day;
    MetricValues values;

    friend bool operator==(const DailyMetrics &, const DailyMetrics &) = default;
};

} // namespace creatormetrics
