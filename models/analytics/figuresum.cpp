// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/figuresum.h"

#include <algorithm>

namespace creatormetrics {

namespace {

FigureSum fromFigure(const RangeFigure &figure)
{
    return {.amount = figure.value.value_or(0),
            .known = figure.value.has_value(),
            .complete = figure.complete,
            .approximate = figure.approximate,
            .gap = !figure.value && !figure.complete};
}

/// Engagements and denominator of the days on which both are known, on both sides of the shift.
FigureSum rateByDays(const MetricDays &engagements, const MetricDays &base, DaySpan range, qint64 shift)
{
    FigureSum rate{.complete = engagements.isComplete(range) && base.isComplete(range)};
    const DaySpan own = base.held(engagements.held(range, shift), shift);
    const DaySpan later{own.first + shift, own.last + shift};
    const auto amounts = engagements.values(own);
    const auto bases = base.values(own);
    const auto laterAmounts = engagements.values(later);
    const auto laterBases = base.values(later);
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        if (amounts[i] == unknownFigure || bases[i] == unknownFigure || laterAmounts[i] == unknownFigure
            || laterBases[i] == unknownFigure)
            continue;
        rate.known = true;
        rate.amount += static_cast<double>(amounts[i]);
        rate.base += static_cast<double>(bases[i]);
    }
    return rate;
}

FigureSum rateByFollowers(const AccountFigures &account, DaySpan range, qint64 shift)
{
    const RangeFigure engagements = account.over(Metric::Engagements, range, shift);
    const RangeFigure followers = account.followersAt(range.last);
    if (!engagements.value || !followers.value)
        return {.complete = false};
    return {.amount = *engagements.value, .base = *followers.value, .known = true, .complete = engagements.complete};
}

} // namespace

RangeFigure FigureSum::of(Metric metric) const
{
    RangeFigure figure{.value = std::nullopt, .complete = complete, .approximate = approximate};
    if (!known)
        return figure;
    if (metricInfo(metric).aggregation != Aggregation::Ratio)
        figure.value = amount;
    else if (base > 0)
        figure.value = amount / base;
    return figure;
}

bool takesPart(const AccountFigures &account, Metric metric, Denominator denominator)
{
    if (metricInfo(metric).aggregation == Aggregation::Ratio)
        return account.serves(Metric::Engagements) && account.serves(denominatorMetric(denominator));
    return account.serves(metric);
}

FigureSum partOf(const AccountFigures &account, Metric metric, Denominator denominator, DaySpan range, qint64 shift)
{
    if (metricInfo(metric).aggregation != Aggregation::Ratio)
        return fromFigure(account.over(metric, range, shift));
    if (denominator == Denominator::Followers)
        return rateByFollowers(account, range, shift);
    return rateByDays(account.days(Metric::Engagements), account.days(denominatorMetric(denominator)), range, shift);
}

std::vector<FigureSum> partsOf(const AccountFigures &account, Metric metric, Denominator denominator,
                               const std::vector<DaySpan> &ranges, qint64 shift)
{
    std::vector<FigureSum> parts;
    parts.reserve(ranges.size());
    if (metric == Metric::Followers || metricInfo(metric).aggregation == Aggregation::Ratio) {
        for (const DaySpan &range : ranges)
            parts.push_back(partOf(account, metric, denominator, range, shift));
        return parts;
    }
    const MetricDays days = account.days(metric);
    for (const DaySpan &range : ranges)
        parts.push_back(fromFigure(days.over(range, shift)));
    return parts;
}

void addParts(std::vector<FigureSum> &sums, const std::vector<FigureSum> &parts)
{
    sums.resize(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i)
        sums[i].add(parts[i]);
}

} // namespace creatormetrics
