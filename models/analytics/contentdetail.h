// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/content.h"

namespace creatormetrics {

/// A look at a post.
struct AgeCurvePoint {
    QDate day;
    qint64 age = 0; ///< days since the day of publication
    MetricValues figures = {}; ///< lifetime figures as they stood then

    friend bool operator==(const AgeCurvePoint &, const AgeCurvePoint &) = default;
};

struct RateBy {
    Denominator denominator = Denominator::Views;
    std::optional<double> rate = {};

    friend bool operator==(const RateBy &, const RateBy &) = default;
};

/// One post with all that is known about how it did.
struct ContentDetail {
    ContentEntry entry; ///< its rate by the platform's own denominator
    QByteArray zone; ///< in which its days are cut
    std::optional<QDateTime> missingSince = {}; ///< since when the platform no longer has it
    std::vector<Metric> engagementParts = {}; ///< what its engagements consist of; empty when they are unknown
    QStringList labels = {}; ///< in the order of the alphabet
    std::vector<RateBy> rates = {}; ///< by every denominator
    std::vector<AgeCurvePoint> curve = {}; ///< by day
    std::vector<TypicalAtAge> typical = {}; ///< of the account's posts of the same type published before it, by age

    friend bool operator==(const ContentDetail &, const ContentDetail &) = default;
};

/// NotFound when there is no such post; Storage errors pass through.
[[nodiscard]] Result<ContentDetail> contentDetail(Connection &connection, ContentId id, const QDateTime &now);

} // namespace creatormetrics
