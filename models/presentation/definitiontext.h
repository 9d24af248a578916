// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"

namespace creatormetrics {

/// What a figure is, in words; every text translated. The one place for window, reports and command line.
struct Definition {
    QString meaning; ///< one or two sentences
    QString formula; ///< "likes + comments + shares + saves"; empty where nothing is computed
    QString rule;    ///< how the days of a range become one figure
    QString origin;  ///< measured or derived, and from what
};

/// `denominator`: by which the engagement rate divides.
[[nodiscard]] Definition definitionOf(Metric metric, Denominator denominator);

/// The label with its denominator where it has one: "Engagement rate by views".
[[nodiscard]] QString definedLabel(Metric metric, Denominator denominator);

} // namespace creatormetrics
