// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/contentscan.h"

namespace creatormetrics {

/// What posts are ranked by, as whole numbers: larger comes first, `unknownFigure` last, whatever the order.
class ContentScores
{
public:
    /// BadInput when posts have no such figure.
    [[nodiscard]] static Result<ContentScores> make(const AnalyticsQuery &query);

    /// Adds the columns that scores of the account need.
    void addNeeds(Platform platform, ContentNeeds &needs) const;
    /// One score for each post of the quarter at hand; stands until the next call.
    [[nodiscard]] Result<std::span<const qint64>> of(ContentScan &quarter, Platform platform);
    [[nodiscard]] Metric metric() const { return m_metric; }

private:
    explicit ContentScores(const AnalyticsQuery &query);
    [[nodiscard]] Denominator denominator(Platform platform) const;
    Outcome computeRates(ContentScan &quarter, Platform platform);

    Metric m_metric;
    std::optional<Denominator> m_denominator;
    bool m_ascending;
    std::vector<qint64> m_scores;
};

/// engagements / base as engagementRate() has it, as a number that orders like it.
[[nodiscard]] qint64 rateScore(qint64 engagements, qint64 base);

} // namespace creatormetrics
