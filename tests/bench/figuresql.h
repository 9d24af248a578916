// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/sqldialect.h"

namespace creatormetrics {

/// Pieces of SQL over daily_metrics and content_items that several questions share.

/// Engagements of a row of `alias`; unknown when likes or comments are.
[[nodiscard]] QString engagementsSql(const QString &alias);

/// Figures by platform, side of the comparison and bucket, over all accounts that are not archived. Day sums, daily means and last totals
/// are made for each account first. Left out: which buckets are incomplete, and the limit to days known on both sides.
[[nodiscard]] QString figuresByBucketSql(const SqlDialect &dialect, const AnalyticsQuery &query);

/// The same of the whole ranges.
[[nodiscard]] QString figuresByRangeSql(const SqlDialect &dialect, const AnalyticsQuery &query);

/// Counts of visible posts by platform, side of the comparison and bucket.
[[nodiscard]] QString publicationsSql(const SqlDialect &dialect, const AnalyticsQuery &query);

/// First day that a question needs: of the range or of what it is compared with.
[[nodiscard]] QDate firstDayOf(const AnalyticsQuery &query);

/// The same of the six periods of equal length before, by period.
[[nodiscard]] QString figuresBeforeSql(const SqlDialect &dialect, const AnalyticsQuery &query);

/// What a ranked list is chosen and sorted by.
struct RankingSql {
    AnalyticsQuery query;
    QString order = QStringLiteral("c.views"); ///< of content_items c, largest first
    QString filter = {}; ///< begins with " AND"
};

/// The first posts of the range with everything that is shown of them and the median of posts of about the same age. All of those in
/// DuckDB, which has a median; the 200 latest in SQLite, which would have to sort them all.
[[nodiscard]] QString rankingSql(const SqlDialect &dialect, const RankingSql &ranking);

} // namespace creatormetrics
