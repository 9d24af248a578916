// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/campaign.h"
#include "models/analytics/changes.h"
#include "models/analytics/compare.h"
#include "models/analytics/content.h"
#include "models/analytics/demographics.h"
#include "models/analytics/engagement.h"
#include "models/analytics/growth.h"
#include "models/analytics/mentionauthors.h"
#include "models/reports/reportdocument.h"
#include "models/reports/reportsettings.h"

#include <functional>

namespace creatormetrics {

/// What the page of one platform tells: the platform's chosen accounts alone.
struct PlatformFigures {
    Platform platform = Platform::YouTube;
    Overview overview;
    Engagement engagement;
};

/// What a reader should know of one account's days in the range.
struct AccountCondition {
    AccountId account{0};
    qint64 missingDays = 0; ///< without views that the account tells of other days
    qint64 revisions = 0; ///< figures of the range that the platform has changed since it first told them
};

/// All that a report tells, read once: what its author writes changes nothing of it.
struct ReportFigures {
    AnalyticsQuery query; ///< as asked for the kind
    /// UTC; the newest moment at which figures came into the workspace. It stands for "now" in every question and in the
    /// report, so that a report is made of the workspace and its settings alone.
    QDateTime asOf = {};
    Overview overview;
    Growth growth;
    MentionSummary mentions;
    // What follows is read only when a section of the settings asks for it.
    std::optional<Changes> changes = {}; ///< of views
    std::vector<ContentId> lookedAt = {}; ///< posts named by `changes` that were looked at around the end of the range
    std::vector<Bucket> earlierMonths = {}; ///< the twelve before a calendar month, oldest first
    std::optional<CampaignFigures> campaign = {};
    std::optional<Engagement> engagement = {};
    std::optional<Demographics> audience = {};
    std::optional<ContentAnswer> best = {}; ///< by views
    std::optional<ContentAnswer> weakest = {}; ///< by engagement rate; only where there are posts enough for two lists
    std::vector<PlatformFigures> platforms = {}; ///< only with more than one platform
    std::optional<CompareAnswer> comparison = {}; ///< only with more than one platform
    std::optional<MentionTimeline> mentionTimeline = {};
    std::optional<MentionAuthors> mentionAuthors = {};
    std::vector<ContentEntry> posts = {}; ///< all of the period, the most viewed first
    std::vector<AccountCondition> conditions = {};
    std::map<ContentId, QByteArray> pictures = {}; ///< JPEG, of posts that are listed
    QString dataSha256 = {}; ///< of the figures, not of when they were fetched
    ReportBrand brand = {}; ///< the workspace's
};

/// Gives a post's picture as JPEG or PNG, or nothing; called on the reader's thread.
using PictureSource = std::function<QByteArray(ContentId)>;

/// Reads what the report's sections ask for. `now` stands for a workspace that nothing ever came into. For a reader's thread.
[[nodiscard]] Result<ReportFigures> readReportFigures(Connection &connection, const ReportSettings &settings,
                                                      const QDateTime &now, const PictureSource &pictures = {});

} // namespace creatormetrics
