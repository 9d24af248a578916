// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/analyticsquery.h"
#include "models/analytics/answernote.h"
#include "models/domain/audienceslice.h"
#include "models/store/connection.h"

#include <QDateTime>

namespace creatormetrics {

/// What a share is a share of.
enum class AudienceBase {
    Viewers, ///< percent of the viewers, as the platform computes it
    Views, ///< views of the window
    Followers, ///< followers at the end of the window
};

/// Why nothing is known of an account's dimension.
enum class AudienceGap {
    None,
    NotTold, ///< the platform does not tell it
    NotConnected, ///< the account comes from files, and they do not tell it
    NeverSynced, ///< not asked yet
    ScopeNotGranted, ///< asked, and the permission is missing
    TooFewFollowers, ///< Instagram tells nothing of accounts with fewer than 100 followers
    NothingTold, ///< asked, and the platform told nothing: it withholds small audiences
    LaterOnly, ///< first told of days after the range
};

/// Why there is no change against an earlier window.
enum class AudienceChangeGap {
    None,
    NoEarlierWindow,
    OverlappingOnly, ///< every earlier window shares days with this one
    OtherBase, ///< the earlier window counts something else
};

struct AudienceShare {
    QString key;
    QString secondKey = {}; ///< gender for AgeGender
    std::optional<double> share = {}; ///< of what the slices tell together, 0..1
    std::optional<qint64> amount = {}; ///< followers or views, where the platform gives them
    std::optional<double> earlier = {}; ///< share in the earlier window
    std::optional<double> change = {}; ///< share less the earlier one

    friend bool operator==(const AudienceShare &, const AudienceShare &) = default;
};

/// Shares ranked, largest first (then by key), as many as the query's limit; the rest in one figure.
struct AudienceShares {
    std::vector<AudienceShare> slices = {};
    qint64 tailSlices = 0;
    std::optional<double> tailShare = {}; ///< of the slices that are not listed; nothing when all are

    friend bool operator==(const AudienceShares &, const AudienceShares &) = default;
};

/// One dimension of one account's audience, in the latest window that ends within the range or before it.
struct AudienceBreakdown {
    AudienceDimension dimension = AudienceDimension::Country;
    AudienceGap gap = AudienceGap::None;
    AudienceBase base = AudienceBase::Viewers;
    std::optional<DateRange> window = {};
    std::optional<DateRange> earlierWindow = {}; ///< the nearest earlier one without a common day
    AudienceChangeGap changeGap = AudienceChangeGap::None;
    bool derived = false; ///< added up by us from age and gender crossed
    bool beforeRange = false; ///< the window ends before the range begins
    AudienceShares shares = {};
    std::optional<double> coverage =
        {}; ///< how much of the views or followers the slices tell, 0..1; unknown for viewers

    friend bool operator==(const AudienceBreakdown &, const AudienceBreakdown &) = default;
};

struct AccountAudience {
    AccountId account{0};
    Platform platform = Platform::YouTube;
    QString title;
    std::vector<AudienceBreakdown> dimensions = {};

    friend bool operator==(const AccountAudience &, const AccountAudience &) = default;
};

/// A dimension over several accounts of a platform, computed by us: counts are added, percents weighted by the views of
/// the window.
struct AudienceBlend {
    Platform platform = Platform::YouTube;
    AudienceDimension dimension = AudienceDimension::Country;
    AudienceBase base = AudienceBase::Viewers;
    std::vector<AccountId> accounts = {}; ///< in it
    std::vector<AccountId> leftOut = {}; ///< of the platform, unknown or without a weight
    DateRange days; ///< from the first window's begin to the last one's end
    bool windowsDiffer = false;
    AudienceShares shares = {}; ///< without change

    friend bool operator==(const AudienceBlend &, const AudienceBlend &) = default;
};

struct Demographics {
    AnalyticsQuery query;
    std::vector<AccountAudience> accounts = {};
    std::vector<AudienceBlend> blends = {}; ///< where at least two accounts of a platform tell the same base
    std::vector<AnswerNote> notes = {};

    friend bool operator==(const Demographics &, const Demographics &) = default;
};

[[nodiscard]] Result<Demographics> demographics(Connection &connection, const AnalyticsQuery &query,
                                                const QDateTime &now);

[[nodiscard]] QString audienceGapKey(AudienceGap gap);
/// One translated sentence.
[[nodiscard]] QString audienceGapText(AudienceGap gap, Platform platform);

} // namespace creatormetrics
