// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/campaign.h"

namespace creatormetrics {

/// Adds posts up to one side of a campaign.
class CampaignTally
{
public:
    explicit CampaignTally(Denominator denominator) : m_denominator(denominator), m_parts(campaignMetrics().size()) {}

    /// `followersThen`: of its account when it was published, for rates by followers.
    void add(const MetricValues &figures, std::optional<qint64> followersThen);
    /// What a post that was added had brought when the campaign ended.
    void addInRange(const MetricValues &figures);
    [[nodiscard]] CampaignSide side(qint64 days) const;

private:
    struct Part {
        std::vector<qint64> values = {};
        double sum = 0;
        double inRange = 0;
        qint64 toldInRange = 0;
    };
    [[nodiscard]] CampaignFigure figure(std::size_t at, qint64 days) const;

    Denominator m_denominator;
    std::vector<Part> m_parts; ///< by position in campaignMetrics()
    qint64 m_posts = 0;
    double m_engagements = 0;
    double m_base = 0;
    qint64 m_rated = 0;
};

} // namespace creatormetrics
