// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/metricdays.h"
#include "models/domain/account.h"
#include "models/store/dayblocks.h"

#include <vector>

namespace creatormetrics {

/// The daily figures of one account over a span of days, in memory, with the rules by which days become figures of a range.
class AccountFigures
{
public:
    /// Loads the days of `span`. `metrics`: what will be asked, derived ones too; anything else is then unknown.
    [[nodiscard]] static Result<AccountFigures> load(Connection &connection, const Account &account, const DateRange &span,
                                                     std::span<const Metric> metrics = measuredMetrics());

    [[nodiscard]] const Account &account() const { return m_account; }
    /// Measured metrics, engagements and net followers of a day; unknown outside the span.
    [[nodiscard]] std::optional<qint64> value(Metric metric, QDate day) const { return days(metric).value(toDayNumber(day)); }
    /// True when the metric is known on any day of the span: the platform (or a file) gives it.
    [[nodiscard]] bool serves(Metric metric) const { return m_begins[static_cast<std::size_t>(metric)] != unknownFigure; }
    /// By the metric's aggregation: sum or mean of the known days, or the total at the end. Not for ratios.
    [[nodiscard]] RangeFigure over(Metric metric, const DateRange &range) const { return over(metric, daySpan(range)); }
    /// With `shift`: of the days whose counterpart `shift` days later is known, so that a range that is not finished is
    /// compared with the same part of the earlier one. Stocks and means alike.
    [[nodiscard]] RangeFigure over(Metric metric, DaySpan range, qint64 shift = 0) const;
    [[nodiscard]] RangeFigure comparable(Metric metric, const DateRange &range, qint64 shift) const
    {
        return over(metric, daySpan(range), shift);
    }
    /// Follower total at the end of a day: the platform's own total of that day; else the nearest total moved by the net followers of
    /// the days between (days after the last reported one count as 0, a gap in the middle makes it unknown).
    [[nodiscard]] RangeFigure followersAt(QDate day) const { return followersAt(toDayNumber(day)); }
    [[nodiscard]] RangeFigure followersAt(qint64 day) const;
    /// The day whose follower total `followersAt` starts from.
    [[nodiscard]] std::optional<qint64> nearestTotal(qint64 day) const;

    /// A view into this object, which must outlive it. Empty for ratios.
    [[nodiscard]] MetricDays days(Metric metric) const;
    [[nodiscard]] DaySpan span() const { return m_span; }

private:
    AccountFigures(const Account &account, const DateRange &span) : m_account(account), m_span(daySpan(span)) {}
    void derive(std::span<const Metric> loaded);
    void addNetSums();
    [[nodiscard]] std::span<const qint64> column(Metric metric) const;
    /// Net followers of the days after `from` up to `to`.
    [[nodiscard]] std::optional<qint64> netBetween(qint64 from, qint64 to) const;

    Account m_account;
    DaySpan m_span;
    DayColumns m_columns;
    std::vector<qint64> m_engagements; ///< like the columns
    std::vector<qint64> m_net;
    std::array<qint64, metricCount> m_begins{}; ///< first known day, or unknownFigure
    std::vector<qint64> m_totals;               ///< days with a follower total, ascending
    // By position in the columns, one longer than they: sums up to but without the day.
    std::vector<qint64> m_netBefore;
    std::vector<qint64> m_netDaysBefore; ///< days whose net followers are known
};

/// Median; the vector must not be empty.
[[nodiscard]] double median(std::vector<double> values);

} // namespace creatormetrics
