// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/contentscores.h"

#include "models/store/contentrepository.h"

#include <algorithm>
#include <bit>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

bool isToldOfPosts(Metric metric)
{
    return metric == Metric::Engagements || metric == Metric::EngagementRate
           || std::ranges::find(contentMetrics(), metric) != contentMetrics().end();
}

Error notToldOfPosts(Metric metric)
{
    QStringList accepted;
    for (const Metric told : contentMetrics())
        accepted.append(metricInfo(told).key);
    accepted << metricInfo(Metric::Engagements).key << metricInfo(Metric::EngagementRate).key;
    return Error{.kind = ErrorKind::BadInput,
                 .detail = u"metric: \"%1\" is not accepted; posts are ranked by %2"_s.arg(metricInfo(metric).key,
                                                                                           accepted.join(u", "_s))};
}

/// A number that orders like the fraction: the bits of a positive one do, those of a negative one the other way round.
qint64 ordered(double fraction)
{
    const auto bits = std::bit_cast<qint64>(fraction);
    return bits < 0 ? bits ^ std::numeric_limits<qint64>::max() : bits;
}

} // namespace

qint64 rateScore(qint64 engagements, qint64 base)
{
    if (engagements == unknownFigure || base == unknownFigure || base <= 0)
        return unknownFigure;
    return ordered(static_cast<double>(engagements) / static_cast<double>(base));
}

ContentScores::ContentScores(const AnalyticsQuery &query)
    : m_metric(query.metric.value_or(Metric::Views))
    , m_denominator(query.denominator)
    , m_ascending(query.sort == SortOrder::Ascending)
{}

Result<ContentScores> ContentScores::make(const AnalyticsQuery &query)
{
    if (query.metric && !isToldOfPosts(*query.metric))
        return notToldOfPosts(*query.metric);
    return ContentScores(query);
}

Denominator ContentScores::denominator(Platform platform) const
{
    return m_denominator.value_or(defaultDenominator(platform));
}

void ContentScores::addNeeds(Platform platform, ContentNeeds &needs) const
{
    if (m_metric == Metric::EngagementRate)
        needs.bases.push_back(denominator(platform));
    if (m_metric == Metric::EngagementRate || m_metric == Metric::Engagements)
        needs.engagements = true;
    else
        needs.figures.push_back(m_metric);
}

Outcome ContentScores::computeRates(ContentScan &quarter, Platform platform)
{
    const auto engagements = quarter.engagements();
    if (!engagements)
        return engagements.error();
    const auto bases = quarter.bases(denominator(platform));
    if (!bases)
        return bases.error();
    m_scores.resize(engagements->size());
    std::ranges::transform(*engagements, *bases, m_scores.begin(), rateScore);
    return Done{};
}

Result<std::span<const qint64>> ContentScores::of(ContentScan &quarter, Platform platform)
{
    std::span<const qint64> scores;
    if (m_metric == Metric::EngagementRate) {
        if (auto computed = computeRates(quarter, platform); !computed)
            return computed.error();
        scores = m_scores;
    } else {
        const auto column = m_metric == Metric::Engagements ? quarter.engagements() : quarter.figure(m_metric);
        if (!column)
            return column.error();
        scores = *column;
    }
    if (!m_ascending)
        return scores;
    m_scores.resize(scores.size());
    // ~x orders the other way round and leaves no number out; only the unknown stays the smallest.
    std::ranges::transform(scores, m_scores.begin(), [](qint64 score) {
        return score == unknownFigure ? score : std::max(~score, unknownFigure + 1);
    });
    return std::span<const qint64>(m_scores);
}

} // namespace creatormetrics
