// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/analyticsquery.h"
#include "models/store/connection.h"

#include <vector>

namespace creatormetrics {

/// What posts published on days of a range have as denominator when engagements are divided by followers: the account's
/// own total of that day, else the nearest one (the earlier of two equally near).
class FollowerDays
{
public:
    FollowerDays() = default; ///< knows of none
    [[nodiscard]] static Result<FollowerDays> load(Connection &connection, AccountId account, const DateRange &range);

    /// `unknownFigure` where the account never told a total, and outside the range.
    [[nodiscard]] qint64 at(qint64 day) const;
    /// Whether that is the total of the very day.
    [[nodiscard]] bool isOfTheDay(qint64 day) const;

private:
    [[nodiscard]] bool contains(qint64 day) const
    {
        return day >= m_first && day - m_first < static_cast<qint64>(m_nearest.size());
    }

    qint64 m_first = 0;
    std::vector<qint64> m_nearest;
    std::vector<bool> m_ofTheDay;
};

/// What the engagements of a post are divided by: what is asked for, else the platform's own.
[[nodiscard]] Denominator denominatorOf(const AnalyticsQuery &query, Platform platform);
/// Of posts of several accounts: what is asked for, else what all their platforms have in common, else views.
[[nodiscard]] Denominator sharedDenominator(const AnalyticsQuery &query, const std::vector<Account> &accounts);

} // namespace creatormetrics
