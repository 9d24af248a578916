// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/engagementtally.h"

namespace creatormetrics {

namespace {

constexpr std::array loadedMetrics{Metric::Engagements, Metric::Followers, Metric::Views, Metric::Reach,
                                   Metric::Impressions};

/// The ranges as day numbers.
struct Spans {
    DaySpan range;
    std::optional<DaySpan> compared;
    std::vector<DaySpan> buckets;
    std::vector<DaySpan> comparedBuckets;
    std::vector<DaySpan> earlier;
    qint64 shift;
    bool lengthsDiffer;

    explicit Spans(const EngagementRanges &ranges)
        : range(daySpan(ranges.range))
        , buckets(daySpans(ranges.buckets))
        , comparedBuckets(daySpans(ranges.comparedBuckets))
        , earlier(daySpans(ranges.earlier))
        , shift(ranges.shift())
        , lengthsDiffer(ranges.compared && ranges.compared->days() != ranges.range.days())
    {
        if (ranges.compared)
            compared = daySpan(*ranges.compared);
    }
};

/// One figure of an account in the two periods.
struct AccountParts {
    FigureSum now;
    FigureSum before; ///< limited to days that both periods tell
};

/// The buckets are the range's days, so that they are added up once; followers are those at the end.
FigureSum sumOfBuckets(const AccountFigures &account, Metric metric, Denominator by,
                       const std::vector<FigureSum> &parts, DaySpan range)
{
    if (metric == Metric::EngagementRate && by == Denominator::Followers)
        return partOf(account, metric, by, range);
    FigureSum sum;
    for (const FigureSum &part : parts)
        sum.add(part);
    return sum;
}

/// Adds one figure of an account to each range; `slot` picks it from the sums of a range.
template <typename Slot>
AccountParts addFigure(EngagementTally &tally, const AccountFigures &account, Metric metric, Denominator by,
                       const Spans &spans, const Slot &slot)
{
    const auto addMany = [&slot](std::vector<EngagementSums> &sums, const std::vector<FigureSum> &parts) {
        for (std::size_t i = 0; i < parts.size(); ++i)
            slot(sums[i]).add(parts[i]);
    };
    const std::vector<FigureSum> byBucket = partsOf(account, metric, by, spans.buckets);
    AccountParts parts{.now = sumOfBuckets(account, metric, by, byBucket, spans.range), .before = {}};
    slot(tally.range).add(parts.now);
    addMany(tally.buckets, byBucket);
    addMany(tally.earlier, partsOf(account, metric, by, spans.earlier));
    if (spans.compared) {
        parts.before = partOf(account, metric, by, *spans.compared, spans.shift);
        slot(tally.compared).add(parts.before);
        addMany(tally.comparedBuckets, partsOf(account, metric, by, spans.comparedBuckets));
    }
    return parts;
}

std::optional<double> dailyAverage(const AccountFigures &account, Metric metric, DaySpan range)
{
    const MetricDays::Sum sum = account.days(metric).sum(range);
    return sum.known == 0 ? std::nullopt : std::optional(static_cast<double>(sum.sum) / static_cast<double>(sum.known));
}

void addAverage(std::optional<double> &sum, std::optional<double> average)
{
    if (average)
        sum = sum.value_or(0) + *average;
}

void addPart(EngagementTally &tally, const AccountFigures &account, std::size_t part, const Spans &spans)
{
    const Metric metric = engagementFigures[part];
    if (!takesPart(account, metric, Denominator::Views))
        return;
    tally.tells[part] = true;
    const AccountParts own = addFigure(tally, account, metric, Denominator::Views, spans,
                                       [part](EngagementSums &sums) -> FigureSum & { return sums.figures[part]; });
    if (!spans.compared)
        return;
    if (own.now.known && !own.before.known && !account.over(metric, *spans.compared).value)
        tally.newcomer[part] = true;
    if (spans.lengthsDiffer) {
        addAverage(tally.daily[part], dailyAverage(account, metric, spans.range));
        addAverage(tally.comparedDaily[part], dailyAverage(account, metric, *spans.compared));
    }
}

void addAccount(EngagementTally &tally, const AccountFigures &account, const Spans &spans)
{
    for (std::size_t part = 0; part < engagementFigures.size(); ++part)
        addPart(tally, account, part, spans);
    for (std::size_t i = 0; i < allDenominators.size(); ++i) {
        if (!takesPart(account, Metric::EngagementRate, allDenominators[i]))
            continue;
        tally.tellsRate[i] = true;
        addFigure(tally, account, Metric::EngagementRate, allDenominators[i], spans,
                  [i](EngagementSums &sums) -> FigureSum & { return sums.rates[i]; });
    }
}

} // namespace

Result<std::vector<PlatformTally>> activityTallies(Connection &connection, const std::vector<Account> &accounts,
                                                   const EngagementRanges &ranges, QDate today)
{
    const Spans spans(ranges);
    const DateRange span = ranges.span(today);
    std::vector<PlatformTally> tallies;
    for (const Account &account : accounts) {
        const auto figures = AccountFigures::load(connection, account, span, loadedMetrics);
        if (!figures)
            return figures.error();
        addAccount(tallyOf(tallies, account.platform, ranges), *figures, spans);
    }
    return tallies;
}

} // namespace creatormetrics
