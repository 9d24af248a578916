// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/accountfigures.h"

#include "models/store/saturating.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr qint64 daysATotalHolds = 7; ///< where nothing tells how it moved
constexpr std::array engagementMetrics{Metric::Likes, Metric::Comments, Metric::Shares, Metric::Saves};

bool contains(std::span<const Metric> metrics, Metric metric)
{
    return std::ranges::find(metrics, metric) != metrics.end();
}

/// The measured metrics that the asked ones are made of, in column order.
std::vector<Metric> measuredParts(std::span<const Metric> asked)
{
    using enum Metric;
    const bool engagements = contains(asked, Engagements);
    const bool net = contains(asked, NetFollowers) || contains(asked, Followers); // totals are moved by net followers
    std::vector<Metric> parts;
    for (const Metric metric : measuredMetrics()) {
        const bool counts = contains(engagementMetrics, metric);
        const bool moves = metric == FollowersGained || metric == FollowersLost;
        if (contains(asked, metric) || (engagements && counts) || (net && moves))
            parts.push_back(metric);
    }
    return parts;
}

bool known(qint64 value)
{
    return value != unknownFigure;
}

qint64 plus(qint64 sum, std::span<const qint64> column, std::size_t i)
{
    return column.empty() || !known(column[i]) ? sum : saturatingSum(sum, column[i]);
}

/// As creatormetrics::engagements counts a day.
std::vector<qint64> engagementColumn(const DayColumns &days)
{
    const auto likes = days.column(Metric::Likes);
    const auto comments = days.column(Metric::Comments);
    if (likes.empty() || comments.empty())
        return {};
    const auto shares = days.column(Metric::Shares);
    const auto saves = days.column(Metric::Saves);
    std::vector<qint64> column(likes.size(), unknownFigure);
    for (std::size_t i = 0; i < column.size(); ++i) {
        if (known(likes[i]) && known(comments[i]))
            column[i] = plus(plus(saturatingSum(likes[i], comments[i]), shares, i), saves, i);
    }
    return column;
}

std::vector<qint64> netColumn(const DayColumns &days)
{
    const auto gained = days.column(Metric::FollowersGained);
    const auto lost = days.column(Metric::FollowersLost);
    if (gained.empty() || lost.empty())
        return {};
    std::vector<qint64> column(gained.size(), unknownFigure);
    for (std::size_t i = 0; i < column.size(); ++i) {
        if (known(gained[i]) && known(lost[i]))
            column[i] = saturatingSum(gained[i], -lost[i]);
    }
    return column;
}

} // namespace

Result<AccountFigures> AccountFigures::load(Connection &connection, const Account &account, const DateRange &span,
                                            std::span<const Metric> metrics)
{
    const auto parts = measuredParts(metrics);
    auto columns = dayColumns(connection, account.id, span, parts);
    if (!columns)
        return columns.error();
    AccountFigures figures(account, span);
    figures.m_columns = *std::move(columns);
    figures.derive(parts);
    return figures;
}

void AccountFigures::derive(std::span<const Metric> loaded)
{
    if (std::ranges::all_of(engagementMetrics, [loaded](Metric part) { return contains(loaded, part); }))
        m_engagements = engagementColumn(m_columns);
    m_net = netColumn(m_columns);
    for (const MetricInfo &info : metricCatalogue()) {
        const auto values = column(info.metric);
        const auto first = std::ranges::find_if(values, known);
        m_begins[static_cast<std::size_t>(info.metric)] =
            first == values.end() ? unknownFigure : m_columns.firstDay() + std::distance(values.begin(), first);
    }
    if (contains(loaded, Metric::Followers))
        addNetSums();
}

void AccountFigures::addNetSums()
{
    const auto totals = column(Metric::Followers);
    for (std::size_t i = 0; i < totals.size(); ++i) {
        if (known(totals[i]))
            m_totals.push_back(m_columns.firstDay() + static_cast<qint64>(i));
    }
    m_netBefore.assign(1, 0);
    m_netDaysBefore.assign(1, 0);
    m_netBefore.reserve(m_net.size() + 1);
    m_netDaysBefore.reserve(m_net.size() + 1);
    for (const qint64 net : m_net) {
        m_netBefore.push_back(saturatingSum(m_netBefore.back(), known(net) ? net : 0));
        m_netDaysBefore.push_back(m_netDaysBefore.back() + (known(net) ? 1 : 0));
    }
}

std::span<const qint64> AccountFigures::column(Metric metric) const
{
    switch (metric) {
    case Metric::Engagements: return m_engagements;
    case Metric::NetFollowers: return m_net;
    case Metric::EngagementRate: return {};
    default: return m_columns.column(metric);
    }
}

MetricDays AccountFigures::days(Metric metric) const
{
    return MetricDays(column(metric), m_columns.firstDay(), m_begins[static_cast<std::size_t>(metric)],
                      metricInfo(metric).aggregation);
}

RangeFigure AccountFigures::over(Metric metric, DaySpan range, qint64 shift) const
{
    return metric == Metric::Followers ? followersAt(range.last) : days(metric).over(range, shift);
}

std::optional<qint64> AccountFigures::nearestTotal(qint64 day) const
{
    const auto later = std::ranges::lower_bound(m_totals, day);
    if (later == m_totals.begin())
        return later == m_totals.end() ? std::nullopt : std::optional(*later);
    const qint64 earlier = *std::prev(later);
    // At the same distance the later one: a total counted after the day has the day's changes in it.
    return later != m_totals.end() && *later - day <= day - earlier ? *later : earlier;
}

std::optional<qint64> AccountFigures::netBetween(qint64 from, qint64 to) const
{
    const qint64 held = std::ssize(m_net);
    const auto position = [&](qint64 day) { return static_cast<std::size_t>(std::clamp(day - m_columns.firstDay(), qint64(0), held)); };
    const std::size_t begin = position(from + 1);
    const qint64 days = m_netDaysBefore[position(to + 1)] - m_netDaysBefore[begin];
    if (days == 0)
        return 0;
    // The known days must lead: then what is missing is the platform's lag and not a gap in the middle.
    const bool lead = from + 1 >= m_columns.firstDay()
        && m_netDaysBefore[begin + static_cast<std::size_t>(days)] - m_netDaysBefore[begin] == days;
    return lead ? std::optional(saturatingSum(m_netBefore[position(to + 1)], -m_netBefore[begin])) : std::nullopt;
}

RangeFigure AccountFigures::followersAt(qint64 day) const
{
    if (const auto told = days(Metric::Followers).value(day))
        return {.value = static_cast<double>(*told), .approximate = roundsFollowers(m_account.platform)};
    const auto at = day >= m_span.first && day <= m_span.last ? nearestTotal(day) : std::nullopt;
    if (!at)
        return {.value = std::nullopt, .complete = false};
    const qint64 total = *days(Metric::Followers).value(*at);
    if (!serves(Metric::NetFollowers)) // no way to move a total: only a total of that week will do
        return std::abs(*at - day) <= daysATotalHolds ? RangeFigure{.value = static_cast<double>(total), .approximate = true}
                                                      : RangeFigure{.value = std::nullopt, .complete = false};
    const auto net = *at > day ? netBetween(day, *at) : netBetween(*at, day);
    if (!net)
        return {.value = std::nullopt, .complete = false};
    return {.value = static_cast<double>(saturatingSum(total, *at > day ? -*net : *net)), .approximate = true};
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

} // namespace creatormetrics
