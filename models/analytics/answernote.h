// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"
#include "models/domain/platform.h"

#include <vector>

namespace creatormetrics {

/// Something that must be said beside figures so that they are not misread.
struct AnswerNote {
    QString key; ///< stable, for scripts ("ratio_of_sums")
    std::vector<Platform> platforms = {}; ///< that it is about; empty: all
    std::vector<Metric> metrics = {}; ///< that it is about; empty: all
    QString text; ///< translated, one or two sentences

    friend bool operator==(const AnswerNote &, const AnswerNote &) = default;
};

/// "YouTube, X": the platforms' names for a sentence.
[[nodiscard]] QString platformNames(const std::vector<Platform> &platforms);
/// "Likes, Comments": the metrics' labels for a sentence.
[[nodiscard]] QString metricLabels(const std::vector<Metric> &metrics);

} // namespace creatormetrics
