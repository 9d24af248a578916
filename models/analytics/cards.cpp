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

/// Changes from one period to the next among those directly before the asked range, as far as they are fully known.
std::vector<double> earlierChanges(const FigureSet &figures, Metric metric, const DateRange &range)
{
    std::vector<double> changes;
    std::optional<double> later;
    for (int period = 1; period <= spreadPeriods; ++period) {
        const RangeFigure figure = figures.over(metric, range.shifted(-period * range.days()));
        if (!figure.value || !figure.complete)
            break;
        if (later && *figure.value != 0)
            changes.push_back(changeBetween(metric, *later, *figure.value));
        later = figure.value;
    }
    return changes;
}

std::vector<PlatformPart> partsOf(const FigureSet &figures, Metric metric, const DateRange &range)
{
    std::vector<PlatformPart> parts;
    for (const Platform platform : figures.platforms()) {
        const FigureSet own = figures.only(platform);
        parts.push_back({platform, own.serves(metric) ? own.over(metric, range).value : std::nullopt});
    }
    return parts;
}

void compare(Card &card, const FigureSet &figures, const AnalyticsQuery &query)
{
    const auto compared = query.comparedRange();
    if (!compared)
        return;
    const qint64 shift = compared->first().daysTo(query.range.first());
    if (!figures.covers(card.metric, query.range, *compared))
        return; // an account that has come since would count as growth
    card.previous = figures.comparable(card.metric, *compared, shift).value;
    card.delta = deltaOf(card.metric, card.value, card.previous);
    if (card.delta.kind == Delta::Kind::Change && query.comparison == Comparison::Previous)
        card.delta.ordinary = isOrdinary(card.delta.amount, earlierChanges(figures, card.metric, query.range));
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

Card metricCard(const FigureSet &figures, Metric metric, const AnalyticsQuery &query)
{
    Card card{.metric = metric};
    if (!figures.serves(metric)) {
        const auto platforms = figures.platforms();
        const bool given = std::ranges::any_of(platforms, [metric](Platform p) { return platformGives(p, metric); });
        card.reason = platforms.empty() || given ? UnknownReason::NoData : UnknownReason::NotServed;
        card.parts = partsOf(figures, metric, query.range);
        return card;
    }
    const RangeFigure figure = figures.over(metric, query.range);
    card.value = figure.value;
    card.reason = figure.value ? UnknownReason::Known : UnknownReason::NoData;
    card.incomplete = !figure.complete;
    card.approximate = figure.approximate;
    for (const DateRange &bucket : buckets(query.range, query.granularity))
        card.sparkline.push_back(figures.over(metric, bucket).value);
    card.parts = partsOf(figures, metric, query.range);
    compare(card, figures, query);
    return card;
}

namespace {

Result<double> sumOf(const std::vector<Platform> &platforms, const DateRange &range, const PublishedCount &published)
{
    double sum = 0;
    for (const Platform platform : platforms) {
        const auto count = published(platform, range);
        if (!count)
            return count.error();
        sum += static_cast<double>(*count);
    }
    return sum;
}

} // namespace

Result<Card> postsCard(const FigureSet &figures, const AnalyticsQuery &query, const PublishedCount &published)
{
    Card card{.metric = Metric::Posts};
    const auto platforms = figures.platforms();
    if (platforms.empty()) {
        card.reason = UnknownReason::NoData;
        return card;
    }
    for (const Platform platform : platforms) {
        const auto count = published(platform, query.range);
        if (!count)
            return count.error();
        card.parts.push_back({platform, static_cast<double>(*count)});
        card.value = card.value.value_or(0) + static_cast<double>(*count);
    }
    for (const DateRange &bucket : buckets(query.range, query.granularity)) {
        const auto count = sumOf(platforms, bucket, published);
        if (!count)
            return count.error();
        card.sparkline.push_back(*count);
    }
    if (const auto compared = query.comparedRange()) {
        const auto before = sumOf(platforms, *compared, published);
        if (!before)
            return before.error();
        card.previous = *before;
        card.delta = deltaOf(Metric::Posts, card.value, card.previous);
    }
    return card;
}

} // namespace creatormetrics
