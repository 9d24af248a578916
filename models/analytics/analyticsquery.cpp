// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/analyticsquery.h"

#include "models/analytics/querykeys.h"

namespace creatormetrics {

namespace {

/// Last day of the bucket that `day` lies in.
QDate bucketEnd(QDate day, Granularity granularity)
{
    switch (granularity) {
    case Granularity::Day:
        return day;
    case Granularity::Week:
        return day.addDays(7 - day.dayOfWeek());
    case Granularity::Month:
        return QDate(day.year(), day.month(), day.daysInMonth());
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<DateRange> AnalyticsQuery::comparedRange() const
{
    switch (comparison) {
    case Comparison::Previous:
        return range.previous();
    case Comparison::Year:
        return range.yearBefore();
    case Comparison::None:
        return std::nullopt;
    case Comparison::Custom:
        return otherRange;
    }
    Q_UNREACHABLE();
}

QString granularityKey(Granularity granularity)
{
    return granularityKeys[static_cast<std::size_t>(granularity)].second;
}

QString comparisonKey(Comparison comparison)
{
    return comparisonKeys[static_cast<std::size_t>(comparison)].second;
}

QString countingKey(Counting counting)
{
    return countingKeys[static_cast<std::size_t>(counting)].second;
}

QString sortKey(SortOrder sort)
{
    return sortKeys[static_cast<std::size_t>(sort)].second;
}

std::vector<DateRange> buckets(const DateRange &range, Granularity granularity)
{
    std::vector<DateRange> all;
    for (QDate first = range.first(); first <= range.last();) {
        const QDate last = std::min(bucketEnd(first, granularity), range.last());
        all.push_back(DateRange::endingAt(last, first.daysTo(last) + 1));
        first = last.addDays(1);
    }
    return all;
}

} // namespace creatormetrics
