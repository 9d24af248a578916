// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"
#include "models/domain/account.h"

#include <QHash>
#include <QString>

#include <vector>

namespace creatormetrics {

enum class Granularity { Day, Week, Month };
enum class Comparison { Previous, Year, None };

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

    /// The range to compare with, or nothing.
    [[nodiscard]] std::optional<DateRange> comparedRange() const;

    friend bool operator==(const AnalyticsQuery &, const AnalyticsQuery &) = default;
};

[[nodiscard]] QString granularityKey(Granularity granularity);
[[nodiscard]] QString comparisonKey(Comparison comparison);

/// Parameters by their API names: platforms, accounts, start_date, end_date, granularity, compare, by, limit. Missing ones
/// take the defaults; the default range is the 28 days that end with `lastDay`. BadInput names the parameter, what was
/// given and what it takes; an unknown parameter is BadInput too.
[[nodiscard]] Result<AnalyticsQuery> parseAnalyticsQuery(const QHash<QString, QString> &parameters, QDate lastDay);

/// The calendar buckets that cover `range`: days, ISO weeks (Monday first) or months; first and last may be cut by the range.
[[nodiscard]] std::vector<DateRange> buckets(const DateRange &range, Granularity granularity);

} // namespace creatormetrics
