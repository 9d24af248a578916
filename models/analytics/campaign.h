// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/answernote.h"
#include "models/analytics/chartspec.h"
#include "models/analytics/content.h"

namespace creatormetrics {

/// What is asked of a campaign besides days and accounts, which are the query's.
struct CampaignQuestion {
    QStringList labels = {}; ///< its posts carry one of them; empty: every post of the days
    std::optional<DateRange> baseline = {}; ///< what it is measured against; nothing: the equal time before it
    std::optional<double> cost = {}; ///< what was paid for it, not below 0
    QString currency = {}; ///< ISO 4217 ("EUR"); needed with a cost

    friend bool operator==(const CampaignQuestion &, const CampaignQuestion &) = default;
};

/// One lifetime figure of some posts. Unknown where none of them tells it.
struct CampaignFigure {
    Metric metric = Metric::Views;
    std::optional<double> sum = {}; ///< never of reach, which does not add up
    std::optional<double> perDay = {}; ///< sum / days
    std::optional<double> median = {}; ///< of the posts that tell it
    qint64 told = 0; ///< posts that tell it
    std::optional<double> inRange = {}; ///< brought until the end of the campaign, of the posts looked at by then
    qint64 toldInRange = 0;

    friend bool operator==(const CampaignFigure &, const CampaignFigure &) = default;
};

struct CampaignSide {
    qint64 posts = 0;
    std::vector<CampaignFigure> figures = {}; ///< those of campaignMetrics(), in that order
    std::optional<double> engagementRate = {}; ///< ratio of sums over the posts that tell both parts
    qint64 postsWithRate = 0;

    friend bool operator==(const CampaignSide &, const CampaignSide &) = default;
};

/// Views of the campaign's posts at equal age beside the median of the baseline's posts of the same account and type.
struct CampaignEarned {
    qint64 posts = 0; ///< that could be compared; none where the baseline has too few posts
    qint64 above = 0; ///< of those, with more views than the median
    double views = 0; ///< of those at the age compared
    double expected = 0; ///< the medians added up
    [[nodiscard]] std::optional<double> ratio() const
    {
        return posts > 0 && expected > 0 ? std::optional(views / expected) : std::nullopt;
    }
    friend bool operator==(const CampaignEarned &, const CampaignEarned &) = default;
};

struct CampaignGroup {
    std::optional<Platform> platform = {}; ///< nothing: all together
    Denominator denominator = Denominator::Views; ///< of its engagement rates
    CampaignSide campaign = {};
    CampaignSide baseline = {}; ///< ordinary posts: of accounts that took part, without one of the labels
    CampaignEarned earned = {};

    friend bool operator==(const CampaignGroup &, const CampaignGroup &) = default;
};

/// Views of a day of all accounts that took part, whatever post brought them.
struct CampaignDay {
    QDate day;
    std::optional<double> views = {};
    bool complete = true; ///< every account that tells views tells them of this day

    friend bool operator==(const CampaignDay &, const CampaignDay &) = default;
};

/// What one of something cost, in the question's currency; unknown without a cost or where there was none of it.
struct CampaignCosts {
    std::optional<double> perPost = {};
    std::optional<double> perThousandViews = {};
    std::optional<double> perView = {};
    std::optional<double> perEngagement = {};
    /// By the net growth of the accounts in these days, to which more than the campaign adds. Unknown where that is unknown or not
    /// above 0.
    std::optional<double> perNewFollower = {};

    friend bool operator==(const CampaignCosts &, const CampaignCosts &) = default;
};

struct CampaignFigures {
    AnalyticsQuery query;
    CampaignQuestion question = {};
    DateRange baseline; ///< as asked, or the equal time before
    std::vector<AccountId> accounts = {}; ///< that took part: with a post of the campaign
    CampaignGroup total = {};
    std::vector<CampaignGroup> platforms = {}; ///< that took part, in enum order
    std::optional<qint64> newFollowers = {}; ///< net growth of those accounts over the days
    CampaignCosts costs = {};
    std::vector<ContentEntry> posts = {}; ///< by lifetime views, unknown last; the query's limit of them
    std::vector<CampaignDay> days = {};
    std::vector<CampaignDay> baselineDays = {};
    std::vector<AnswerNote> notes = {};

    friend bool operator==(const CampaignFigures &, const CampaignFigures &) = default;
};

/// Views, engagements and what else posts tell, in the order shown.
[[nodiscard]] std::span<const Metric> campaignMetrics();
/// Never null for metrics of campaignMetrics().
[[nodiscard]] const CampaignFigure *findFigure(const CampaignSide &side, Metric metric);

/// Of posts published in the query's range that are still there. BadInput names "labels", "baseline", "cost" or "currency" and what it
/// takes; Storage errors pass through. Only reads.
[[nodiscard]] Result<CampaignFigures> campaign(Connection &connection, const AnalyticsQuery &query,
                                               const CampaignQuestion &question, const QDateTime &now);

} // namespace creatormetrics
