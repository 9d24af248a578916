// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/postcontributions.h"

#include "models/analytics/toplist.h"
#include "models/store/saturating.h"

#include <algorithm>

namespace creatormetrics {

namespace {

/// Gains by item, with a mark on those whose post a walk over the packed posts has met.
struct MarkedGains {
    std::vector<ContentGain> gains = {}; ///< ascending by id
    std::vector<bool> met = {};
};

Result<MarkedGains> gainsOf(Connection &connection, AccountId account, QDate first, QDate last,
                            std::span<const Metric> metrics)
{
    if (last < first)
        return MarkedGains{};
    auto gains = contentGains(connection, account, DateRange::endingAt(last, first.daysTo(last) + 1), metrics);
    if (!gains)
        return gains.error();
    MarkedGains marked{.gains = *std::move(gains)};
    marked.met.resize(marked.gains.size());
    return marked;
}

/// Calls `use(row, position of the gain)` for every gain whose post is among the ids.
template <typename Use>
void forEachMet(const MarkedGains &gains, std::span<const qint64> ids, Use use)
{
    if (ids.empty())
        return;
    auto gain = std::ranges::lower_bound(gains.gains, ContentId(ids.front()), {}, &ContentGain::id);
    for (; gain != gains.gains.end() && gain->id.value() <= ids.back(); ++gain) {
        const auto row = std::ranges::lower_bound(ids, gain->id.value());
        if (row != ids.end() && *row == gain->id.value())
            use(static_cast<std::size_t>(row - ids.begin()), static_cast<std::size_t>(gain - gains.gains.begin()));
    }
}

qint64 size(qint64 amount)
{
    return amount < 0 ? -std::max(amount, unknownFigure + 1) : amount;
}

/// Contributions to one figure as they are met.
class Contributions
{
public:
    explicit Contributions(std::size_t named) : m_top(named) {}

    void add(qint64 id, qint64 amount)
    {
        if (amount == 0)
            return;
        ++m_posts;
        m_sum = saturatingSum(m_sum, amount);
        if (!m_top.wants(size(amount)))
            return;
        m_top.add({.score = size(amount), .day = 0, .id = id, .account = amount < 0 ? -1 : 1});
    }

    PostContributions take()
    {
        PostContributions all{.others = m_sum, .otherPosts = m_posts};
        for (const RankedId &ranked : m_top.take()) {
            all.named.push_back({ContentId(ranked.id), ranked.account * ranked.score});
            all.others = saturatingSum(all.others, -all.named.back().amount);
            --all.otherPosts;
        }
        return all;
    }

private:
    TopList m_top;
    qint64 m_sum = 0;
    qint64 m_posts = 0;
};

/// Days as numbers, for loops.
struct Days {
    qint64 first = 0;
    qint64 last = -1;

    [[nodiscard]] bool contains(qint64 day) const { return day >= first && day <= last; }
};

Days daysOf(const std::optional<DateRange> &range)
{
    return range ? Days{toDayNumber(range->first()), toDayNumber(range->last())} : Days{};
}

/// Walks over the posts published in either range and then over the looks at older ones.
class ContributionWalk
{
public:
    ContributionWalk(Connection &connection, AccountId account, const ComparedRanges &ranges,
                     std::span<const Metric> metrics, std::size_t named)
        : m_connection(connection)
        , m_account(account)
        , m_ranges(ranges)
        , m_range(daysOf(ranges.range))
        , m_compared(daysOf(ranges.compared))
        , m_metrics(metrics)
        , m_contributions(metrics.size(), Contributions(named))
    {}

    Result<std::map<Metric, PostContributions>> walk()
    {
        if (m_metrics.empty())
            return std::map<Metric, PostContributions>();
        if (auto loaded = loadGains(); !loaded)
            return loaded.error();
        if (auto added = addPublished(m_ranges.range, Days{}, 1); !added)
            return added.error();
        if (m_ranges.compared) {
            if (auto added = addPublished(*m_ranges.compared, m_range, -1); !added)
                return added.error();
        }
        addOlderPosts();
        std::map<Metric, PostContributions> all;
        for (std::size_t i = 0; i < m_metrics.size(); ++i)
            all[m_metrics[i]] = m_contributions[i].take();
        return all;
    }

private:
    Outcome loadGains()
    {
        if (!looksAreRead(m_ranges))
            return Done{};
        if (auto loaded = load(m_ranges.range, m_inRange, m_afterRange); !loaded || !m_ranges.compared)
            return loaded;
        return load(*m_ranges.compared, m_inCompared, m_afterCompared);
    }

    Outcome load(const DateRange &range, MarkedGains &inside, MarkedGains &after)
    {
        auto within = gainsOf(m_connection, m_account, range.first(), range.last(), m_metrics);
        if (!within)
            return within.error();
        auto later = gainsOf(m_connection, m_account, range.last().addDays(1), m_ranges.today, m_metrics);
        if (!later)
            return later.error();
        inside = *std::move(within);
        after = *std::move(later);
        return Done{};
    }

    /// Adds the posts published in the days, but not those of `excepted`.
    Outcome addPublished(const DateRange &published, Days excepted, qint64 sign)
    {
        auto scan = ContentScan::open(m_connection, m_account, {.published = published},
                                      {.figures = {m_metrics.begin(), m_metrics.end()}});
        if (!scan)
            return scan.error();
        for (;;) {
            const auto step = scan->next();
            if (!step)
                return step.error();
            if (!*step)
                return Done{};
            if (auto added = addQuarter(*scan, excepted, sign); !added)
                return added;
        }
    }

    Outcome addQuarter(ContentScan &scan, Days excepted, qint64 sign)
    {
        const auto ids = scan.ids();
        if (!ids)
            return ids.error();
        const auto days = scan.days();
        if (!days)
            return days.error();
        m_rows.clear();
        for (const quint32 row : scan.chosen()) {
            if (!excepted.contains((*days)[row]))
                m_rows.push_back(row);
        }
        meetGains(*ids, *days);
        for (std::size_t i = 0; i < m_metrics.size(); ++i) {
            const auto figures = scan.figure(m_metrics[i]);
            if (!figures)
                return figures.error();
            computeAmounts(m_metrics[i], *days, *figures, sign);
            for (const quint32 row : m_rows)
                m_contributions[i].add((*ids)[row], m_amounts[row]);
        }
        return Done{};
    }

    /// Finds the looks at the quarter's posts that count, and marks those at posts published in either range, which are
    /// told with them.
    void meetGains(std::span<const qint64> ids, std::span<const qint64> days)
    {
        m_met.clear();
        const auto meet = [&](MarkedGains &gains, Days published, bool wanted, qint64 sign) {
            forEachMet(gains, ids, [&](std::size_t row, std::size_t position) {
                if (m_range.contains(days[row]) || m_compared.contains(days[row]))
                    gains.met[position] = true;
                if (published.contains(days[row]) == wanted)
                    m_met.push_back({.row = row, .gain = &gains.gains[position], .sign = sign, .ofLifetime = wanted});
            });
        };
        meet(m_afterRange, m_range, true, -1);
        meet(m_inRange, m_range, false, 1);
        meet(m_afterCompared, m_compared, true, 1);
        meet(m_inCompared, m_compared, false, -1);
    }

    /// What each post of a quarter brought in the range less what it brought in the compared one; `sign` is 1 for posts
    /// of the range.
    void computeAmounts(Metric metric, std::span<const qint64> days, std::span<const qint64> figures, qint64 sign)
    {
        m_amounts.resize(figures.size());
        const bool overlapping = m_range.first <= m_compared.last && m_compared.first <= m_range.last;
        for (const quint32 row : m_rows) {
            const qint64 figure = figures[row] == unknownFigure ? 0 : figures[row];
            // All rows are of one range; only in overlapping ones a post may be of both.
            const bool ofBoth = overlapping && m_range.contains(days[row]) && m_compared.contains(days[row]);
            m_amounts[row] = ofBoth ? 0 : sign * figure;
        }
        for (const MetGain &met : m_met) {
            const auto gained = met.gain->figures[metric];
            if (gained && (!met.ofLifetime || figures[met.row] != unknownFigure))
                m_amounts[met.row] = saturatingSum(m_amounts[met.row], met.sign * *gained);
        }
    }

    void addOlderPosts()
    {
        for (std::size_t i = 0; i < m_metrics.size(); ++i) {
            std::map<qint64, qint64> amounts;
            addUnmet(m_inRange, m_metrics[i], 1, amounts);
            addUnmet(m_inCompared, m_metrics[i], -1, amounts);
            for (const auto &[id, amount] : amounts)
                m_contributions[i].add(id, amount);
        }
    }

    static void addUnmet(const MarkedGains &gains, Metric metric, qint64 sign, std::map<qint64, qint64> &amounts)
    {
        for (std::size_t at = 0; at < gains.gains.size(); ++at) {
            const auto gained = gains.gains[at].figures[metric];
            if (!gains.met[at] && gained)
                amounts[gains.gains[at].id.value()] += sign * *gained;
        }
    }

    Connection &m_connection;
    AccountId m_account;
    ComparedRanges m_ranges;
    Days m_range;
    Days m_compared;
    std::span<const Metric> m_metrics;
    std::vector<Contributions> m_contributions; ///< by metric
    MarkedGains m_inRange;
    MarkedGains m_afterRange;
    MarkedGains m_inCompared;
    MarkedGains m_afterCompared;
    // Of the quarter at hand.
    struct MetGain {
        std::size_t row = 0;
        const ContentGain *gain = nullptr;
        qint64 sign = 1;
        bool ofLifetime = false; ///< is part of the post's lifetime figure, and nothing where that is unknown
    };
    std::vector<quint32> m_rows;
    std::vector<MetGain> m_met;
    std::vector<qint64> m_amounts;
};

} // namespace

bool looksAreRead(const ComparedRanges &ranges)
{
    const QDate first =
        ranges.compared ? std::min(ranges.range.first(), ranges.compared->first()) : ranges.range.first();
    return first.daysTo(ranges.today) <= longestForLooks;
}

Result<std::map<Metric, PostContributions>> postContributions(Connection &connection, AccountId account,
                                                              const ComparedRanges &ranges,
                                                              std::span<const Metric> metrics, std::size_t named)
{
    return ContributionWalk(connection, account, ranges, metrics, named).walk();
}

} // namespace creatormetrics
