// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/metricdays.h"
#include "models/analytics/overview.h"

namespace creatormetrics {

/// A measured figure that another one is made of.
struct FigurePart {
    Metric metric = Metric::Views;
    std::optional<double> value = {};

    friend bool operator==(const FigurePart &, const FigurePart &) = default;
};

/// What one account has in a figure.
struct AccountParts {
    Account account = {};
    bool gives = false; ///< it gives the figure at all; else everything below is empty
    RangeFigure figure = {};
    std::optional<double> numerator = {}; ///< of ratios
    std::optional<double> base = {};
    std::vector<FigurePart> parts = {}; ///< of derived figures, counted on the days that count
    qint64 knownDays = 0; ///< days of the range that count; 0 for stocks and posts, which are not counted by day
    qint64 days = 0;      ///< days of the range since the figure is known
    std::optional<QDate> knownUntil = {}; ///< the last day of the range that counts
    std::optional<QDate> totalDay = {};   ///< followers: the day whose total is told
};

/// How a figure of a range is put together.
struct FigureParts {
    Metric metric = Metric::Views;
    AnalyticsQuery query;
    Denominator denominator = Denominator::Views;
    Card card = {}; ///< as a card shows it, without a sparkline
    std::optional<double> numerator = {}; ///< of ratios: sums over the accounts that tell both sides
    std::optional<double> base = {};
    std::vector<FigurePart> parts = {};
    std::vector<AccountParts> accounts = {}; ///< all chosen ones
};

/// The measured metrics that a figure is made of; of measured ones themselves. A rate's denominator is the last.
[[nodiscard]] std::vector<Metric> figureComponents(Metric metric, Denominator denominator);

/// Takes a figure apart. The parts of a derived figure are counted on the days that count for it (a day whose comments are
/// unknown has no engagements, whatever its likes), so that they add up to it. Only reads; Storage errors pass through.
[[nodiscard]] Result<FigureParts> figureParts(Connection &connection, Metric metric, const AnalyticsQuery &query,
                                              const QDateTime &now);

} // namespace creatormetrics
