// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/overview.h"
#include "models/domain/figureformat.h"
#include "models/presentation/explainline.h"
#include "models/reports/reportdocument.h"

namespace creatormetrics {

enum class Arrow { None, Up, Down };

/// A card of the overview in words, ready to be shown: every text translated, every figure in the locale's digits.
struct CardText {
    QString label; ///< "Reach, daily avg"
    QString value; ///< abbreviated; a dash when unknown
    QString exact; ///< for tooltip and clipboard; the reason when unknown
    QString change; ///< "+14.2 %", "new"; empty when there is nothing to compare
    QString previous; ///< "vs 2.99 M", "no earlier data", or why the figure is unknown
    QString previousExact; ///< with the compared days; empty when there is none
    QString meaning; ///< what the figure is and which parts it has
    QString sentence; ///< everything in one sentence, for screen readers
    Arrow arrow = Arrow::None;
    Tone tone = Tone::Secondary;
    bool derived = false;
    bool incomplete = false;
    QString days = {}; ///< of which days, with the year
    /// What the figure is made of, where the answer at hand tells it; empty: it is taken apart when somebody asks.
    std::vector<ExplainLine> lines = {};
    QString formula = {}; ///< beside `lines`, where it is not the metric's own
    QStringList notes = {}; ///< beside `lines`: how it was counted
    std::optional<Metric> figure = {}; ///< of the catalogue, which can be taken apart; nothing: what stands here is all
    std::vector<Metric> sources = {}; ///< the figures whose stored rows it rests on; none: there are no such rows

    /// Whether it is explained by what stands here alone.
    [[nodiscard]] bool explainsItself() const { return !figure || !lines.empty(); }
};

[[nodiscard]] CardText cardText(const Card &card, const AnalyticsQuery &query, const FigureFormat &format);

} // namespace creatormetrics
