// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/metricdays.h"

#include "models/store/saturating.h"

#include <algorithm>

namespace creatormetrics {

namespace {

/// Adds the value when `counts`; without a branch on it, since gaps come at random.
void add(MetricDays::Sum &sum, qint64 value, bool counts)
{
    sum.sum = saturatingSum(sum.sum, counts ? value : 0);
    sum.known += counts ? 1 : 0;
}

} // namespace

DaySpan MetricDays::held(DaySpan days, qint64 shift) const
{
    const qint64 end = m_firstDay + std::ssize(m_column);
    return {std::max({days.first, m_firstDay, m_firstDay - shift}), std::min({days.last, end - 1, end - 1 - shift})};
}

std::span<const qint64> MetricDays::values(DaySpan days) const
{
    if (days.last < days.first)
        return {};
    return m_column.subspan(static_cast<std::size_t>(days.first - m_firstDay), static_cast<std::size_t>(days.last - days.first + 1));
}

MetricDays::Sum MetricDays::sum(DaySpan days, qint64 shift) const
{
    const DaySpan part = held(days, shift);
    const auto own = values(part);
    Sum sum;
    if (shift == 0) {
        for (const qint64 value : own)
            add(sum, value, value != unknownFigure);
        return sum;
    }
    const auto later = values({part.first + shift, part.last + shift});
    for (std::size_t i = 0; i < own.size(); ++i)
        add(sum, own[i], own[i] != unknownFigure && later[i] != unknownFigure);
    return sum;
}

std::optional<double> MetricDays::lastKnown(DaySpan days, qint64 shift) const
{
    const DaySpan part = held(days, shift);
    for (qint64 day = part.last; day >= part.first; --day) {
        const auto own = value(day);
        if (own && value(day + shift))
            return static_cast<double>(*own);
    }
    return std::nullopt;
}

RangeFigure MetricDays::ofDays(DaySpan days, qint64 shift) const
{
    const Sum found = sum(days, shift);
    RangeFigure figure{.value = std::nullopt, .complete = isComplete(days, found.known)};
    if (found.known == 0)
        return figure;
    switch (m_aggregation) {
    case Aggregation::Last: figure.value = lastKnown(days, shift); break;
    case Aggregation::Mean: figure.value = static_cast<double>(found.sum) / static_cast<double>(found.known); break;
    default: figure.value = static_cast<double>(found.sum);
    }
    return figure;
}

} // namespace creatormetrics
