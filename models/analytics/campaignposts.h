// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/campaign.h"
#include "models/analytics/contentscan.h"

namespace creatormetrics {

/// A post as sums, comparisons and lists of a campaign need it.
struct CampaignPost {
    ContentId id{0};
    AccountId account{0};
    Platform platform = Platform::YouTube;
    ContentType type = ContentType::Video;
    qint64 day = 0; ///< of publication, in the account's zone
    MetricValues figures = {}; ///< lifetime
    std::optional<qint64> followersThen = {}; ///< when they were asked for
};

/// The chosen posts of an account, oldest first.
[[nodiscard]] Result<std::vector<CampaignPost>> campaignPosts(Connection &connection, const Account &account,
                                                              const ContentChoice &choice, bool withFollowers);

/// How much more or less than usual posts got, at equal age.
class CampaignComparison
{
public:
    /// `labelled`: ids of posts, ascending, that are no ordinary ones; when empty those published in `campaign` are none.
    CampaignComparison(Connection &connection, const DateRange &campaign, const DateRange &baseline,
                       const std::vector<qint64> &labelled)
        : m_connection(connection), m_campaign(campaign), m_baseline(baseline), m_labelled(labelled)
    {}

    /// What the post adds to the comparison; nothing where it cannot be compared.
    [[nodiscard]] Result<CampaignEarned> of(const CampaignPost &post);

private:
    struct Key {
        AccountId account{0};
        ContentType type = ContentType::Video;
        int age = 0;
        friend bool operator==(const Key &, const Key &) = default;
    };
    [[nodiscard]] bool isOrdinary(const AgePoint &point) const;
    [[nodiscard]] Result<std::optional<double>> usualViews(const Key &key);

    Connection &m_connection;
    DateRange m_campaign;
    DateRange m_baseline;
    const std::vector<qint64> &m_labelled;
    std::vector<std::pair<Key, std::optional<double>>> m_usual;
};

} // namespace creatormetrics
