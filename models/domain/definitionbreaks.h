// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"
#include "models/domain/platform.h"

#include <vector>

namespace creatormetrics {

/// A day from which a platform counts a figure otherwise than before, so that figures before and after do not compare.
struct DefinitionBreak {
    Platform platform;
    Metric metric;
    QDate day; ///< the first one that is counted anew, in the platform's days
    QString label; ///< translated, a few words to stand after the platform's name in a chart
    QString text;  ///< translated, one sentence
};

/// The known ones of the platform, by day.
[[nodiscard]] std::vector<DefinitionBreak> definitionBreaks(Platform platform);
/// Those of the metric that a chart of these days would show as a jump: the day is in the range but not its first.
[[nodiscard]] std::vector<DefinitionBreak> definitionBreaks(Platform platform, Metric metric, const DateRange &range);

} // namespace creatormetrics
