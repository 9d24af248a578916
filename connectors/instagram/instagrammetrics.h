// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"

#include <QStringList>

#include <span>
#include <vector>

namespace creatormetrics {

/// One of our figures and its name at Instagram ("saved").
struct InstagramFigure {
    Metric metric;
    QLatin1StringView name;
};

/// What posts and reels have in common; a task does not know which it asks about. Likes and comments are left to the media
/// list, whose counts are not the organic ones of the insights, so that a figure has one source.
[[nodiscard]] std::span<const InstagramFigure> mediaFigures();
[[nodiscard]] std::span<const InstagramFigure> storyFigures();
/// The account's totals of one day.
[[nodiscard]] std::span<const InstagramFigure> totalFigures();

[[nodiscard]] std::vector<Metric> metricsIn(std::span<const InstagramFigure> figures);
/// Those that the task names, in the order of the table; all when it names none of them.
[[nodiscard]] std::vector<InstagramFigure> figuresAsked(std::span<const InstagramFigure> figures,
                                                        const std::vector<Metric> &metrics);
[[nodiscard]] QStringList namesOf(const std::vector<InstagramFigure> &figures);

} // namespace creatormetrics
