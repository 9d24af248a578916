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
        figures.m_days[figures.position(day.day)] = day.values;
    figures.index();
    return figures;
}

std::optional<qint64> AccountFigures::value(Metric metric, QDate day) const
{
    if (!m_span.contains(day))
        return std::nullopt;
    const MetricValues &values = m_days[position(day)];
    switch (metric) {
    case Metric::Engagements: return engagements(values);
    case Metric::NetFollowers: return netFollowers(values);
    case Metric::EngagementRate: return std::nullopt;
    default: return values[metric];
    }
}

void AccountFigures::index()
{
    for (const MetricInfo &info : metricCatalogue()) {
        auto &found = m_firstKnown[static_cast<std::size_t>(info.metric)];
        for (QDate day = m_span.first(); day <= m_span.last() && !found; day = day.addDays(1)) {
            if (value(info.metric, day))
                found = day;
        }
    }
    m_netBefore.assign(1, 0);
    m_netDaysBefore.assign(1, 0);
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        const auto net = netFollowers(m_days[i]);
        m_netBefore.push_back(m_netBefore.back() + net.value_or(0));
        m_netDaysBefore.push_back(m_netDaysBefore.back() + (net ? 1 : 0));
        if (m_days[i][Metric::Followers])
            m_totals.push_back(m_span.first().addDays(static_cast<qint64>(i)));
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
    const auto later = std::ranges::lower_bound(m_totals, day);
    if (later == m_totals.begin())
        return later == m_totals.end() ? QDate() : *later;
    const QDate earlier = *std::prev(later);
    // At the same distance the later one: a total counted after the day has the day's changes in it.
    return later != m_totals.end() && day.daysTo(*later) <= earlier.daysTo(day) ? *later : earlier;
}

std::optional<qint64> AccountFigures::netBetween(QDate from, QDate to) const
{
    const std::size_t begin = position(from) + 1;
    const std::size_t end = position(to) + 1;
    const qint64 known = m_netDaysBefore[end] - m_netDaysBefore[begin];
    // The known days must lead: then what is missing is the platform's lag and not a gap in the middle.
    if (m_netDaysBefore[begin + static_cast<std::size_t>(known)] - m_netDaysBefore[begin] != known)
        return std::nullopt;
    return m_netBefore[end] - m_netBefore[begin];
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
