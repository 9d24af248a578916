// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/accountfigures.h"

#include "models/store/dailyrepository.h"

#include <algorithm>

namespace creatormetrics {

Result<AccountFigures> AccountFigures::load(Connection &connection, const Account &account, const DateRange &span)
{
    auto days = daysInRange(connection, account.id, span);
    if (!days)
        return days.error();
    AccountFigures figures(account, span);
    figures.m_days.resize(static_cast<std::size_t>(span.days()));
    for (const DailyMetrics &day : *days)
        figures.m_days[static_cast<std::size_t>(span.first().daysTo(day.day))] = day.values;
    figures.findFirstKnown();
    return figures;
}

std::optional<qint64> AccountFigures::value(Metric metric, QDate day) const
{
    if (!m_span.contains(day))
        return std::nullopt;
    const MetricValues &values = m_days[static_cast<std::size_t>(m_span.first().daysTo(day))];
    switch (metric) {
    case Metric::Engagements: return engagements(values);
    case Metric::NetFollowers: return netFollowers(values);
    case Metric::EngagementRate: return std::nullopt;
    default: return values[metric];
    }
}

void AccountFigures::findFirstKnown()
{
    for (const MetricInfo &info : metricCatalogue()) {
        auto &found = m_firstKnown[static_cast<std::size_t>(info.metric)];
        for (QDate day = m_span.first(); day <= m_span.last() && !found; day = day.addDays(1)) {
            if (value(info.metric, day))
                found = day;
        }
    }
}

RangeFigure AccountFigures::over(Metric metric, const DateRange &range) const
{
    return comparable(metric, range, 0);
}

RangeFigure AccountFigures::comparable(Metric metric, const DateRange &range, qint64 shift) const
{
    if (metricInfo(metric).aggregation == Aggregation::Last && metric == Metric::Followers)
        return followersAt(range.last());
    const bool isStock = metricInfo(metric).aggregation == Aggregation::Last;
    const auto begins = firstKnown(metric);
    RangeFigure figure;
    qint64 known = 0;
    for (QDate day = range.first(); day <= range.last(); day = day.addDays(1)) {
        const auto today = value(metric, day);
        if (!today || (shift != 0 && !value(metric, day.addDays(shift)))) {
            figure.complete = figure.complete && begins && day < *begins;
            continue;
        }
        ++known;
        figure.value = isStock ? static_cast<double>(*today) : figure.value.value_or(0) + static_cast<double>(*today);
    }
    if (metricInfo(metric).aggregation == Aggregation::Mean && known > 0)
        figure.value = *figure.value / static_cast<double>(known);
    return figure;
}

QDate AccountFigures::nearestTotal(QDate day) const
{
    const qint64 reach = std::max(m_span.first().daysTo(day), day.daysTo(m_span.last()));
    for (qint64 distance = 0; distance <= reach; ++distance) {
        // Later first: a total counted after the day has the day's changes in it.
        for (const QDate candidate : {day.addDays(distance), day.addDays(-distance)}) {
            if (value(Metric::Followers, candidate))
                return candidate;
        }
    }
    return {};
}

std::optional<qint64> AccountFigures::netBetween(QDate from, QDate to) const
{
    qint64 net = 0;
    bool unreported = false;
    for (QDate day = from.addDays(1); day <= to; day = day.addDays(1)) {
        const auto known = value(Metric::NetFollowers, day);
        if (known && unreported)
            return std::nullopt; // a gap in the middle, not the platform's lag
        unreported = unreported || !known;
        net += known.value_or(0);
    }
    return net;
}

RangeFigure AccountFigures::followersAt(QDate day) const
{
    const bool rounded = roundsFollowers(m_account.platform);
    const QDate at = m_span.contains(day) ? nearestTotal(day) : QDate();
    if (!at.isValid())
        return {.value = std::nullopt, .complete = false};
    const qint64 total = *value(Metric::Followers, at);
    if (at == day)
        return {.value = static_cast<double>(total), .approximate = rounded};
    if (!serves(Metric::NetFollowers)) // no way to move a total: only a total of that week will do
        return std::abs(at.daysTo(day)) <= 7 ? RangeFigure{.value = static_cast<double>(total), .approximate = true}
                                             : RangeFigure{.value = std::nullopt, .complete = false};
    const auto net = at > day ? netBetween(day, at) : netBetween(at, day);
    if (!net)
        return {.value = std::nullopt, .complete = false};
    return {.value = static_cast<double>(at > day ? total - *net : total + *net), .approximate = true};
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

} // namespace creatormetrics
