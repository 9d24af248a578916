// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/answernote.h"
#include "models/analytics/overview.h"

namespace creatormetrics {

/// What stands side by side: a platform with all its chosen accounts, or one account.
struct CompareColumn {
    Platform platform = Platform::YouTube;
    std::optional<AccountId> account = {}; ///< nothing: the platform
    QString title = {}; ///< the account's; empty for platforms

    friend bool operator==(const CompareColumn &, const CompareColumn &) = default;
};

struct CompareCell {
    std::optional<double> value = {};
    std::optional<double> compared = {};
    std::optional<double> daily = {}; ///< sums only, when the two periods differ in length: average of the known days
    std::optional<double> comparedDaily = {};
    Delta delta = {}; ///< of the values; of the daily averages where those are given
    std::optional<double> share = {}; ///< of the row's total, 0..1; only where the platforms' figures compare
    UnknownReason reason = UnknownReason::Known;
    bool incomplete = false;
    bool approximate = false;

    friend bool operator==(const CompareCell &, const CompareCell &) = default;
};

struct CompareRow {
    Metric metric = Metric::Views;
    std::vector<CompareCell> cells = {}; ///< one for each column
    std::optional<double> total = {}; ///< over the platforms; only where all of them are known and comparable
    std::optional<double> comparedTotal = {};
    bool comparable = true; ///< the platforms mean the same by it
    std::vector<AnswerNote> marks = {}; ///< why not, and what else to know when comparing

    friend bool operator==(const CompareRow &, const CompareRow &) = default;
};

struct CompareAnswer {
    AnalyticsQuery query;
    std::vector<CompareColumn> columns = {}; ///< platforms; then accounts when the query names any
    std::vector<CompareRow> rows = {};
    std::vector<AnswerNote> notes = {};

    friend bool operator==(const CompareAnswer &, const CompareAnswer &) = default;
};

/// Platforms, and accounts named by the query, side by side in two periods. Figures are counted as in cards; rates by
/// the query's denominator or else each platform's own; the average view duration of several accounts is weighted by
/// their views.
[[nodiscard]] Result<CompareAnswer> compare(Connection &connection, const AnalyticsQuery &query, const QDateTime &now);

} // namespace creatormetrics
