// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"
#include "models/domain/account.h"
#include "models/domain/contentitem.h"

#include <QHash>
#include <QString>

#include <vector>

namespace creatormetrics {

enum class Granularity { Day, Week, Month };
enum class Comparison { Previous, Year, None, Custom };
/// What counts as engagement of a range.
enum class Counting {
    Activity, ///< what happened in the range, whenever the post was published: daily figures
    Published, ///< what posts published in the range got until now: lifetime figures
};
enum class SortOrder { Descending, Ascending };

/// What is asked of the analytics; parsed once, the same for window, command line and API.
struct AnalyticsQuery {
    DateRange range;
    std::vector<Platform> platforms = {}; ///< empty: all
    std::vector<AccountId> accounts = {}; ///< empty: all but archived ones; both filters apply together
    Granularity granularity = Granularity::Day;
    Comparison comparison = Comparison::Previous;
    /// Unset: each platform's own default; over several platforms with different defaults then views.
    std::optional<Denominator> denominator = {};
    int limit = 10; ///< rows of ranked lists, 1..1000
    std::optional<DateRange> otherRange = {}; ///< what Comparison::Custom compares with; of any length
    Counting counting = Counting::Activity;
    /// What content is ranked by and anomalies are sought in: a measured metric, engagements or the engagement rate.
    /// Unset: views.
    std::optional<Metric> metric = {};
    std::vector<ContentType> types = {}; ///< empty: all
    QString search = {}; ///< words that content must have, trimmed; empty: any
    SortOrder sort = SortOrder::Descending;
    int offset = 0; ///< rows of ranked lists to leave out at their start, 0..1,000,000

    /// The range to compare with, or nothing.
    [[nodiscard]] std::optional<DateRange> comparedRange() const;

    friend bool operator==(const AnalyticsQuery &, const AnalyticsQuery &) = default;
};

[[nodiscard]] QString granularityKey(Granularity granularity);
[[nodiscard]] QString comparisonKey(Comparison comparison);
[[nodiscard]] QString countingKey(Counting counting);
[[nodiscard]] QString sortKey(SortOrder sort);

/// Parameters by their API names: platforms, accounts, start_date, end_date, granularity, compare, compare_start,
/// compare_end, by, limit, counting, metric, type, search, sort, offset. Missing ones take the defaults; the default
/// range is the 28 days that end with `lastDay`. Days lie in 1970..2199 and a range spans at most 100 years. BadInput
/// names the parameter, what was given and what it takes; an unknown parameter is BadInput too.
[[nodiscard]] Result<AnalyticsQuery> parseAnalyticsQuery(const QHash<QString, QString> &parameters, QDate lastDay);

/// The calendar buckets that cover `range`: days, ISO weeks (Monday first) or months; first and last may be cut by the
/// range.
[[nodiscard]] std::vector<DateRange> buckets(const DateRange &range, Granularity granularity);

} // namespace creatormetrics
