// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/cards.h"

#include <algorithm>
#include <cmath>

namespace creatormetrics {

namespace {

constexpr std::size_t fewestChanges = 4;
constexpr double madToSigma = 1.4826; // of a normal distribution
constexpr double sigmas = 2;

double changeBetween(Metric metric, double value, double previous)
{
    return metricInfo(metric).unit == MetricUnit::Ratio ? value - previous : (value - previous) / std::abs(previous);
}

/// Only the period directly before has periods like it before itself, and long ones lie outside of what is read.
std::vector<DaySpan> earlierRanges(const AnalyticsQuery &query)
{
    std::vector<DaySpan> earlier;
    if (query.comparison != Comparison::Previous || query.range.days() > longestForSpread)
        return earlier;
    for (int period = 1; period <= spreadPeriods; ++period)
        earlier.push_back(daySpan(query.range.shifted(-period * query.range.days())));
    return earlier;
}

UnknownReason reasonForNothing(Metric metric, const std::vector<Platform> &platforms)
{
    const bool given = std::ranges::any_of(platforms, [metric](Platform p) { return platformGives(p, metric); });
    return platforms.empty() || given ? UnknownReason::NoData : UnknownReason::NotServed;
}

} // namespace

Delta deltaOf(Metric metric, std::optional<double> value, std::optional<double> previous)
{
    if (!value || !previous)
        return {};
    if (*previous == 0 && metricInfo(metric).unit != MetricUnit::Ratio)
        return *value == 0 ? Delta{.kind = Delta::Kind::Change} : Delta{.kind = Delta::Kind::New};
    return {.kind = Delta::Kind::Change, .amount = changeBetween(metric, *value, *previous)};
}

bool comparesLikeWithLike(const AnalyticsQuery &query)
{
    const auto compared = query.comparedRange();
    return !compared || compared->days() == query.range.days();
}

bool isOrdinary(double change, const std::vector<double> &earlier)
{
    if (earlier.size() < fewestChanges)
        return false;
    const double centre = median(earlier);
    std::vector<double> deviations;
    for (const double value : earlier)
        deviations.push_back(std::abs(value - centre));
    return std::abs(change - centre) <= sigmas * madToSigma * median(deviations);
}

DateRange cardSpan(const AnalyticsQuery &query, QDate today)
{
    QDate first = query.range.first().addDays(-1);
    QDate last = std::max(today, query.range.last());
    if (const auto compared = query.comparedRange()) {
        first = std::min(first, compared->first().addDays(-1));
        last = std::max(last, compared->last());
    }
    if (query.range.days() <= longestForSpread)
        first = std::min(first, query.range.first().addDays(-(spreadPeriods + 1) * query.range.days()));
    return DateRange::endingAt(last, first.daysTo(last) + 1);
}

CardSums::CardSums(Metric metric, const AnalyticsQuery &query, Denominator denominator)
    : m_metric(metric), m_denominator(denominator), m_range(daySpan(query.range)), m_likeWithLike(comparesLikeWithLike(query)),
      m_earlierRanges(earlierRanges(query))
{
    if (const auto compared = query.comparedRange())
        m_comparedRange = daySpan(*compared);
}

void CardSums::add(const AccountFigures &account, const std::vector<FigureSum> &bucketParts)
{
    m_served = m_served || account.serves(isRatio() ? Metric::Engagements : m_metric);
    m_baseServed = m_baseServed || !isRatio() || account.serves(denominatorMetric(m_denominator));
    if (!takesPart(account, m_metric, m_denominator))
        return;
    const FigureSum part = partOfRange(account, bucketParts);
    m_sum.add(part);
    m_parts[static_cast<std::size_t>(account.account().platform)].add(part);
    addParts(m_sparkline, bucketParts);
    addCompared(account, part.known);
}

/// Sums of days are sums of the buckets that the days lie in; anything else is asked for anew.
FigureSum CardSums::partOfRange(const AccountFigures &account, const std::vector<FigureSum> &bucketParts) const
{
    const bool byDays = metricInfo(m_metric).aggregation == Aggregation::Sum
        || (isRatio() && m_denominator != Denominator::Followers);
    if (!byDays)
        return partOf(account, m_metric, m_denominator, m_range);
    FigureSum sum;
    for (const FigureSum &part : bucketParts)
        sum.add(part);
    return sum;
}

void CardSums::addCompared(const AccountFigures &account, bool known)
{
    if (!m_comparedRange)
        return;
    const qint64 shift = m_likeWithLike ? m_range.first - m_comparedRange->first : 0;
    m_previous.add(partOf(account, m_metric, m_denominator, *m_comparedRange, shift));
    // A ratio of sums does not grow with the number of accounts.
    if (known && !isRatio() && !account.over(m_metric, *m_comparedRange).value)
        m_covered = false;
    addParts(m_earlier, partsOf(account, m_metric, m_denominator, m_earlierRanges));
}

Card CardSums::card(const std::vector<Platform> &platforms, std::size_t buckets) const
{
    Card card{.metric = m_metric};
    for (const Platform platform : platforms)
        card.parts.push_back({platform, m_parts[static_cast<std::size_t>(platform)].of(m_metric).value});
    if (!m_served || !m_baseServed) {
        card.reason = reasonForNothing(m_metric, platforms);
        return card;
    }
    const RangeFigure figure = m_sum.of(m_metric);
    card.value = figure.value;
    card.reason = figure.value ? UnknownReason::Known : UnknownReason::NoData;
    card.incomplete = !figure.complete;
    card.approximate = figure.approximate;
    for (const FigureSum &sum : m_sparkline)
        card.sparkline.push_back(sum.of(m_metric).value);
    card.sparkline.resize(buckets);
    if (m_comparedRange && m_covered)
        compare(card);
    return card;
}

void CardSums::compare(Card &card) const
{
    card.previous = m_previous.of(m_metric).value;
    if (!m_likeWithLike && metricInfo(m_metric).aggregation == Aggregation::Sum)
        return;
    card.delta = deltaOf(m_metric, card.value, card.previous);
    if (card.delta.kind == Delta::Kind::Change)
        card.delta.ordinary = isOrdinary(card.delta.amount, earlierChanges());
}

/// Changes from one period to the next among those directly before the asked range, as far as they are fully known.
std::vector<double> CardSums::earlierChanges() const
{
    std::vector<double> changes;
    std::optional<double> later;
    for (const FigureSum &sum : m_earlier) {
        const RangeFigure figure = sum.of(m_metric);
        if (!figure.value || !figure.complete)
            break;
        if (later && *figure.value != 0)
            changes.push_back(changeBetween(m_metric, *later, *figure.value));
        later = figure.value;
    }
    return changes;
}

Card postsCard(const Publications &publications, const std::vector<Platform> &platforms, const AnalyticsQuery &query)
{
    Card card{.metric = Metric::Posts};
    if (platforms.empty()) {
        card.reason = UnknownReason::NoData;
        return card;
    }
    double previous = 0;
    double sum = 0;
    for (const Platform platform : platforms) {
        const auto &own = publications.of(platform);
        card.parts.push_back({platform, static_cast<double>(own.inRange)});
        sum += static_cast<double>(own.inRange);
        previous += static_cast<double>(own.inCompared);
    }
    card.value = sum;
    for (const qint64 posts : publications.byBucket())
        card.sparkline.push_back(static_cast<double>(posts));
    if (query.comparedRange())
        card.previous = previous;
    if (comparesLikeWithLike(query))
        card.delta = deltaOf(Metric::Posts, card.value, card.previous);
    return card;
}

} // namespace creatormetrics
