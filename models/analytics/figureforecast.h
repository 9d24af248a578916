// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/analyticsquery.h"
#include "models/analytics/forecast.h"
#include "models/store/connection.h"

namespace creatormetrics {

/// How many days ahead are forecast.
inline constexpr qint64 forecastDays = 28;
/// From how many days up to the last one the forecast is made: two years, so that the time of year can be seen.
inline constexpr qint64 forecastHistory = 760;

/// One figure of a platform, day by day ahead.
struct PlatformForecast {
    Platform platform = Platform::YouTube;
    Metric metric = Metric::Views;
    /// The last day that every account which tells the figure knows, at most the range's last one; the forecast begins
    /// behind it.
    std::optional<QDate> knownUntil = {};
    Forecast forecast = {};

    friend bool operator==(const PlatformForecast &a, const PlatformForecast &b)
    {
        return a.platform == b.platform && a.metric == b.metric && a.knownUntil == b.knownUntil
               && a.forecast.points == b.forecast.points;
    }
};

struct FigureForecast {
    AnalyticsQuery query;
    std::vector<PlatformForecast> forecasts = {};

    friend bool operator==(const FigureForecast &, const FigureForecast &) = default;
};

/// Forecasts views and followers (or the query's metric, a flow or a total) for the days after the range, platform by
/// platform over the chosen accounts: sums of platforms are not forecast. A day is unknown when an account that has
/// told the figure before does not tell it; the day on which a further account begins, or a platform counts otherwise,
/// is a break in the level. BadInput for a metric whose days do not add up over accounts; Storage errors pass through.
[[nodiscard]] Result<FigureForecast> figureForecast(Connection &connection, const AnalyticsQuery &query,
                                                    const QDateTime &now);

} // namespace creatormetrics
