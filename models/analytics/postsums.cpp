// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/postsums.h"

#include "models/analytics/dayspan.h"
#include "models/store/saturating.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr std::array bases{Metric::Views, Metric::Reach, Metric::Impressions}; // in the order of ContentSums::rates
constexpr std::array parts{Metric::Likes, Metric::Comments, Metric::Shares, Metric::Saves};

using Values = std::span<const qint64>;

/// Adds quarters to buckets, column by column.
class BucketAdder
{
public:
    explicit BucketAdder(const std::vector<DateRange> &buckets)
        : m_days(daySpan(
            DateRange::endingAt(buckets.back().last(), buckets.front().first().daysTo(buckets.back().last()) + 1)))
        , m_sums(buckets.size() + 1)
    {
        for (std::size_t i = 0; i < buckets.size(); ++i)
            m_bucketOfDay.insert(m_bucketOfDay.end(), static_cast<std::size_t>(buckets[i].days()),
                                 static_cast<quint32>(i));
    }

    Outcome add(ContentBlocks &blocks)
    {
        const auto days = blocks.field(BlockField::Day);
        if (!days)
            return days.error();
        place(*days);
        m_engagements.assign(days->size(), 0);
        for (const Metric part : parts) {
            const auto values = blocks.figure(part);
            if (!values)
                return values.error();
            addFigure(part, *values);
            addToEngagements(part, *values);
        }
        addEngagements();
        for (std::size_t i = 0; i < bases.size(); ++i) {
            const auto values = blocks.figure(bases[i]);
            if (!values)
                return values.error();
            addRate(i, *values);
        }
        return Done{};
    }

    std::vector<ContentSums> take()
    {
        m_sums.pop_back(); // posts of other days
        return std::move(m_sums);
    }

private:
    void place(Values days)
    {
        m_places.resize(days.size());
        const auto other = static_cast<quint32>(m_sums.size() - 1);
        for (std::size_t i = 0; i < days.size(); ++i) {
            const bool inside = days[i] >= m_days.first && days[i] <= m_days.last;
            m_places[i] = inside ? m_bucketOfDay[static_cast<std::size_t>(days[i] - m_days.first)] : other;
            ++m_sums[m_places[i]].items;
        }
    }

    void addFigure(Metric metric, Values values)
    {
        const auto index = static_cast<std::size_t>(metric);
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (values[i] != unknownFigure)
                addTo(m_sums[m_places[i]].figures[index], values[i]);
        }
    }

    static void addTo(ContentSums::Part &part, qint64 value)
    {
        part.sum = saturatingSum(part.sum, value);
        ++part.known;
    }

    /// Likes and comments must be known, shares and saves are left out where they are not.
    void addToEngagements(Metric part, Values values)
    {
        const bool needed = part == Metric::Likes || part == Metric::Comments;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (m_engagements[i] == unknownFigure)
                continue;
            if (values[i] != unknownFigure)
                m_engagements[i] = saturatingSum(m_engagements[i], values[i]);
            else if (needed)
                m_engagements[i] = unknownFigure;
        }
    }

    void addEngagements()
    {
        for (std::size_t i = 0; i < m_engagements.size(); ++i) {
            if (m_engagements[i] != unknownFigure)
                addTo(m_sums[m_places[i]].engagements, m_engagements[i]);
        }
    }

    void addRate(std::size_t rate, Values values)
    {
        addFigure(bases[rate], values);
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (values[i] == unknownFigure || m_engagements[i] == unknownFigure)
                continue;
            ContentSums::RateParts &sums = m_sums[m_places[i]].rates[rate];
            sums.engagements = saturatingSum(sums.engagements, m_engagements[i]);
            sums.base = saturatingSum(sums.base, values[i]);
            ++sums.known;
        }
    }

    DaySpan m_days;
    std::vector<quint32> m_bucketOfDay;
    std::vector<ContentSums> m_sums; ///< one more than buckets
    std::vector<quint32> m_places; ///< by post of the quarter at hand: its bucket
    std::vector<qint64> m_engagements;
};

/// Days of all posts of the quarters that `part` touches.
Result<std::vector<qint64>> publicationDays(Connection &connection, AccountId account, const DateRange &part)
{
    auto blocks = ContentBlocks::open(connection, account, part, {BlockField::Day}, {});
    if (!blocks)
        return blocks.error();
    std::vector<qint64> all;
    for (;;) {
        const auto more = blocks->next();
        if (!more)
            return more.error();
        if (!*more)
            return all;
        const auto days = blocks->field(BlockField::Day);
        if (!days)
            return days.error();
        all.insert(all.end(), days->begin(), days->end());
    }
}

/// Buckets read post by post.
Result<std::vector<ContentSums>> sumsOfPosts(Connection &connection, AccountId account,
                                             const std::vector<DateRange> &buckets)
{
    const QDate first = buckets.front().first();
    const DateRange all = DateRange::endingAt(buckets.back().last(), first.daysTo(buckets.back().last()) + 1);
    std::vector<Metric> figures(bases.begin(), bases.end());
    figures.insert(figures.end(), parts.begin(), parts.end());
    auto blocks = ContentBlocks::open(connection, account, all, {BlockField::Day}, figures);
    if (!blocks)
        return blocks.error();
    BucketAdder adder(buckets);
    for (;;) {
        const auto more = blocks->next();
        if (!more)
            return more.error();
        if (!*more)
            return adder.take();
        if (auto added = adder.add(*blocks); !added)
            return added.error();
    }
}

bool isWholeMonth(const DateRange &days)
{
    return days.first().day() == 1 && days.days() == days.first().daysInMonth();
}

/// Fills the buckets that are whole months; the others stay empty.
Outcome addWholeMonths(Connection &connection, AccountId account, const std::vector<DateRange> &buckets,
                       std::vector<ContentSums> &sums)
{
    if (std::ranges::none_of(buckets, isWholeMonth))
        return Done{};
    const QDate first = buckets.front().first();
    const auto months = monthSums(connection, account,
                                  DateRange::endingAt(buckets.back().last(), first.daysTo(buckets.back().last()) + 1));
    if (!months)
        return months.error();
    auto month = months->begin();
    for (std::size_t i = 0; i < buckets.size(); ++i) {
        while (month != months->end() && month->month.first() < buckets[i].first())
            ++month;
        if (month != months->end() && month->month == buckets[i])
            sums[i] = month->sums;
    }
    return Done{};
}

} // namespace

Result<std::vector<ContentSums>> postSumsByBucket(Connection &connection, AccountId account,
                                                  const std::vector<DateRange> &buckets)
{
    std::vector<ContentSums> sums(buckets.size());
    if (auto added = addWholeMonths(connection, account, buckets, sums); !added)
        return added.error();
    for (auto begin = buckets.begin(); begin != buckets.end();) {
        begin = std::find_if_not(begin, buckets.end(), isWholeMonth);
        const auto end = std::find_if(begin, buckets.end(), isWholeMonth);
        if (begin == end)
            break;
        const auto cut = sumsOfPosts(connection, account, {begin, end});
        if (!cut)
            return cut.error();
        std::ranges::copy(*cut, sums.begin() + (begin - buckets.begin()));
        begin = end;
    }
    return sums;
}

Result<qint64> postCountOf(Connection &connection, AccountId account, const DateRange &published)
{
    const auto whole = quarterTotals(connection, account, published, QuarterPart::Sums);
    if (!whole)
        return whole.error();
    qint64 count = whole->sums.items;
    for (const DateRange &edge : whole->edges) {
        const auto days = publicationDays(connection, account, edge);
        if (!days)
            return days.error();
        const DaySpan span = daySpan(edge);
        count += std::ranges::count_if(*days, [span](qint64 day) { return day >= span.first && day <= span.last; });
    }
    return count;
}

} // namespace creatormetrics
