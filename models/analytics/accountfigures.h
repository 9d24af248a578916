// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"
#include "models/domain/account.h"
#include "models/domain/dailymetrics.h"
#include "models/store/connection.h"

#include <vector>

namespace creatormetrics {

/// A figure of a range with how sure it is.
struct RangeFigure {
    std::optional<double> value;
    bool complete = true;     ///< every day of the range that the account was there for is known
    bool approximate = false; ///< rounded by the platform, or a total computed from gained and lost
};

/// The daily figures of one account over a span of days, in memory, with the rules by which days become figures of a range.
class AccountFigures
{
public:
    /// Loads the days of `span`.
    [[nodiscard]] static Result<AccountFigures> load(Connection &connection, const Account &account, const DateRange &span);

    [[nodiscard]] const Account &account() const { return m_account; }
    /// Measured metrics, engagements and net followers of a day; unknown outside the span.
    [[nodiscard]] std::optional<qint64> value(Metric metric, QDate day) const;
    /// True when the metric is known on any day of the span: the platform (or a file) gives it.
    [[nodiscard]] bool serves(Metric metric) const { return firstKnown(metric).has_value(); }
    /// By the metric's aggregation: sum or mean of the known days, or the total at the end. Not for ratios.
    [[nodiscard]] RangeFigure over(Metric metric, const DateRange &range) const;
    /// Like `over`, but of the days whose counterpart `shift` days later is known, so that a range that is not finished is
    /// compared with the same part of the earlier one. Stocks and means as in `over`.
    [[nodiscard]] RangeFigure comparable(Metric metric, const DateRange &range, qint64 shift) const;
    /// Follower total at the end of a day: the platform's own total of that day; else the nearest total moved by the net followers of
    /// the days between (days after the last reported one count as 0, a gap in the middle makes it unknown).
    [[nodiscard]] RangeFigure followersAt(QDate day) const;

private:
    AccountFigures(const Account &account, const DateRange &span) : m_account(account), m_span(span) {}
    [[nodiscard]] std::optional<QDate> firstKnown(Metric metric) const { return m_firstKnown[static_cast<std::size_t>(metric)]; }
    void index();
    [[nodiscard]] std::size_t position(QDate day) const { return static_cast<std::size_t>(m_span.first().daysTo(day)); }
    [[nodiscard]] QDate nearestTotal(QDate day) const;
    /// Net followers of the days after `from` up to `to`.
    [[nodiscard]] std::optional<qint64> netBetween(QDate from, QDate to) const;

    Account m_account;
    DateRange m_span;
    std::vector<MetricValues> m_days; ///< one per day of the span
    std::array<std::optional<QDate>, metricCount> m_firstKnown;
    std::vector<QDate> m_totals; ///< days with a follower total, ascending
    // By position in the span, one longer than it: sums up to but without the day.
    std::vector<qint64> m_netBefore;
    std::vector<qint64> m_netDaysBefore; ///< days whose net followers are known
};

/// Median; the vector must not be empty.
[[nodiscard]] double median(std::vector<double> values);

} // namespace creatormetrics
