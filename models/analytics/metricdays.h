// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/dayspan.h"
#include "models/domain/metric.h"
#include "models/store/packedcolumn.h"

#include <optional>
#include <span>

namespace creatormetrics {

/// A figure of a range with how sure it is.
struct RangeFigure {
    std::optional<double> value;
    bool complete = true;     ///< every day of the range that the account was there for is known
    bool approximate = false; ///< rounded by the platform, or a total computed from gained and lost
};

/// One figure of one account by day, and how its days become the figure of a range: a view of a column held elsewhere.
class MetricDays
{
public:
    /// The known days of a range: how many, and what they add up to (saturating).
    struct Sum {
        qint64 sum = 0;
        qint64 known = 0;
    };

    /// `column`: a value for each day from `firstDay` on, `unknownFigure` where nobody told; days outside it are unknown.
    /// `begins`: its first known day, `unknownFigure` when there is none.
    MetricDays(std::span<const qint64> column, qint64 firstDay, qint64 begins, Aggregation aggregation)
        : m_column(column), m_firstDay(firstDay), m_begins(begins), m_aggregation(aggregation)
    {
    }

    /// Known on any day.
    [[nodiscard]] bool serves() const { return m_begins != unknownFigure; }
    /// The first known day, if any.
    [[nodiscard]] qint64 begins() const { return m_begins; }
    [[nodiscard]] std::optional<qint64> value(qint64 day) const
    {
        const qint64 position = day - m_firstDay;
        const bool held = position >= 0 && position < std::ssize(m_column);
        const qint64 value = held ? m_column[static_cast<std::size_t>(position)] : unknownFigure;
        return value == unknownFigure ? std::nullopt : std::optional(value);
    }
    /// By the aggregation: sum, mean or last of the known days; of those only whose counterpart `shift` days later is known too.
    [[nodiscard]] RangeFigure over(DaySpan days, qint64 shift = 0) const
    {
        return days.first == days.last && shift == 0 ? ofDay(days.first) : ofDays(days, shift);
    }
    [[nodiscard]] Sum sum(DaySpan days, qint64 shift = 0) const;
    /// Each day of the range is known, but for those before the first known one.
    [[nodiscard]] bool isComplete(DaySpan days) const { return isComplete(days, sum(days).known); }

    /// The values of `days`, which must lie within `held`.
    [[nodiscard]] std::span<const qint64> values(DaySpan days) const;
    /// The part of `days` for which, moved by `shift` or not, the column has values; empty when `last` is before `first`.
    [[nodiscard]] DaySpan held(DaySpan days, qint64 shift = 0) const;

private:
    [[nodiscard]] RangeFigure ofDay(qint64 day) const
    {
        const auto known = value(day);
        return {.value = known ? std::optional(static_cast<double>(*known)) : std::nullopt,
                .complete = known || (serves() && day < m_begins)};
    }
    [[nodiscard]] RangeFigure ofDays(DaySpan days, qint64 shift) const;
    [[nodiscard]] bool isComplete(DaySpan days, qint64 known) const
    {
        return serves() && known == std::max<qint64>(0, days.last - std::max(days.first, m_begins) + 1);
    }
    [[nodiscard]] std::optional<double> lastKnown(DaySpan days, qint64 shift) const;

    std::span<const qint64> m_column;
    qint64 m_firstDay;
    qint64 m_begins;
    Aggregation m_aggregation;
};

} // namespace creatormetrics
