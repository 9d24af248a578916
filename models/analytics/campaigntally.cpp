// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/campaigntally.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr std::array metrics{Metric::Views,  Metric::Engagements, Metric::Likes,       Metric::Comments,    Metric::Shares,
                             Metric::Saves,  Metric::Reach,       Metric::Impressions, Metric::WatchMinutes};

std::optional<qint64> valueOf(const MetricValues &figures, Metric metric)
{
    return metric == Metric::Engagements ? engagements(figures) : figures[metric];
}

bool addsUp(Metric metric)
{
    return metricInfo(metric).aggregation == Aggregation::Sum;
}

double medianOf(std::vector<qint64> values)
{
    std::vector<double> numbers(values.begin(), values.end());
    std::ranges::sort(numbers);
    return quantile(numbers, 0.5);
}

} // namespace

std::span<const Metric> campaignMetrics()
{
    return metrics;
}

const CampaignFigure *findFigure(const CampaignSide &side, Metric metric)
{
    const auto found = std::ranges::find(side.figures, metric, &CampaignFigure::metric);
    return found == side.figures.end() ? nullptr : &*found;
}

void CampaignTally::add(const MetricValues &figures, std::optional<qint64> followersThen)
{
    ++m_posts;
    for (std::size_t i = 0; i < metrics.size(); ++i) {
        if (const auto value = valueOf(figures, metrics[i])) {
            m_parts[i].values.push_back(*value);
            m_parts[i].sum += static_cast<double>(*value);
        }
    }
    const auto base = m_denominator == Denominator::Followers ? followersThen : figures[denominatorMetric(m_denominator)];
    const auto engaged = engagements(figures);
    if (!engaged || !base)
        return;
    ++m_rated;
    m_engagements += static_cast<double>(*engaged);
    m_base += static_cast<double>(*base);
}

void CampaignTally::addInRange(const MetricValues &figures)
{
    for (std::size_t i = 0; i < metrics.size(); ++i) {
        if (const auto value = valueOf(figures, metrics[i])) {
            m_parts[i].inRange += static_cast<double>(*value);
            ++m_parts[i].toldInRange;
        }
    }
}

CampaignFigure CampaignTally::figure(std::size_t at, qint64 days) const
{
    const Part &part = m_parts[at];
    CampaignFigure figure{.metric = metrics[at], .told = static_cast<qint64>(part.values.size())};
    if (figure.told == 0)
        return figure;
    figure.median = medianOf(part.values);
    if (!addsUp(figure.metric))
        return figure;
    figure.sum = part.sum;
    figure.perDay = part.sum / static_cast<double>(days);
    figure.toldInRange = part.toldInRange;
    if (part.toldInRange > 0)
        figure.inRange = part.inRange;
    return figure;
}

CampaignSide CampaignTally::side(qint64 days) const
{
    CampaignSide side{.posts = m_posts, .postsWithRate = m_rated};
    for (std::size_t i = 0; i < metrics.size(); ++i)
        side.figures.push_back(figure(i, days));
    if (m_rated > 0 && m_base > 0)
        side.engagementRate = m_engagements / m_base;
    return side;
}

} // namespace creatormetrics
