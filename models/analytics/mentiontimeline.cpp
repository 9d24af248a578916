// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/mentiontimeline.h"

#include "models/analytics/accountmentions.h"
#include "models/analytics/cards.h"
#include "models/analytics/figureset.h"
#include "models/store/readsnapshot.h"

#include <algorithm>
#include <map>

namespace creatormetrics {

namespace {

/// The days of all accounts of a platform in one.
struct PlatformDays {
    Platform platform = Platform::YouTube;
    bool known = false;
    MentionDayCounts days;
};

/// Takes in the accounts one after the other; ten years of all of them at once would be more memory than the answer is
/// worth.
class MentionAnswer
{
public:
    static Result<MentionAnswer> load(Connection &connection, const AnalyticsQuery &query, const QDateTime &now)
    {
        const auto chosen = chosenAccounts(connection, query.platforms, query.accounts);
        if (!chosen)
            return chosen.error();
        MentionAnswer answer(query, platformsOf(*chosen));
        const auto compared = query.comparedRange();
        const DateRange span = compared ? *DateRange::make(std::min(query.range.first(), compared->first()),
                                                           std::max(query.range.last(), compared->last()))
                                        : query.range;
        for (const Account &account : *chosen) {
            const auto loaded = AccountMentions::load(connection, account, span, now);
            if (!loaded)
                return loaded.error();
            answer.add(*loaded);
        }
        return answer;
    }

    [[nodiscard]] MentionSummary summary() const
    {
        MentionSummary summary{.query = m_query, .comparison = m_comparison, .knownSince = m_knownSince};
        for (const PlatformDays &own : m_platforms)
            summary.platforms.push_back(
                {.platform = own.platform, .known = own.known, .counts = own.days.counts(m_range)});
        for (const PlatformMentions &part : summary.platforms)
            summary.total += part.counts;
        for (const auto &[scorer, days] : m_scorers) {
            if (const MentionCounts counts = days.counts(m_range); counts.mentions > 0)
                summary.scorers.push_back({.scorer = scorer, .counts = counts});
        }
        if (summary.comparison && summary.comparison->accounts > 0)
            compare(*summary.comparison);
        return summary;
    }

    [[nodiscard]] std::vector<MentionBucket> buckets(const MentionSummary &summary) const
    {
        std::vector<MentionBucket> all;
        for (const DateRange &range : creatormetrics::buckets(m_query.range, m_query.granularity)) {
            MentionBucket bucket{.range = range, .complete = toDayNumber(range.last()) < m_running};
            for (const PlatformDays &own : m_platforms) {
                bucket.platforms.push_back(own.days.counts(daySpan(range)));
                bucket.total += bucket.platforms.back();
            }
            if (summary.scorers.size() > 1)
                bucket.scorers = byScorer(summary, daySpan(range));
            all.push_back(std::move(bucket));
        }
        return all;
    }

private:
    [[nodiscard]] std::vector<MentionCounts> byScorer(const MentionSummary &summary, const DaySpan &span) const
    {
        std::vector<MentionCounts> counts;
        for (const ScorerMentions &judged : summary.scorers)
            counts.push_back(m_scorers.at(judged.scorer).counts(span));
        return counts;
    }

    MentionAnswer(const AnalyticsQuery &query, const std::vector<Platform> &platforms)
        : m_query(query)
        , m_range(daySpan(query.range))
        , m_alike(comparesLikeWithLike(query))
    {
        for (const Platform platform : platforms)
            m_platforms.push_back({.platform = platform, .known = false, .days = MentionDayCounts(m_range)});
        if (query.comparedRange())
            m_comparison.emplace();
    }

    void add(const AccountMentions &account)
    {
        PlatformDays &own = *std::ranges::find(m_platforms, account.platform(), &PlatformDays::platform);
        own.known = own.known || account.firstMention();
        for (const MentionDays &days : account.scorers()) {
            own.days.add(days, account.firstDay());
            if (!days.scorer.isEmpty())
                m_scorers.try_emplace(days.scorer, m_range).first->second.add(days, account.firstDay());
        }
        if (!account.firstMention())
            return;
        m_knownSince = std::min(m_knownSince.value_or(*account.firstMention()), *account.firstMention());
        m_running = std::min(m_running, account.running());
        if (m_comparison)
            addCompared(account, *m_query.comparedRange());
    }

    void addCompared(const AccountMentions &account, const DateRange &compared)
    {
        if (*account.firstMention() > compared.first() || account.running() <= m_range.first)
            return;
        const DaySpan before = daySpan(compared);
        const qint64 unfinished = m_alike ? std::max<qint64>(0, m_range.last - (account.running() - 1)) : 0;
        ++m_comparison->accounts;
        m_comparison->now += account.counts({m_range.first, m_range.last - unfinished});
        m_comparison->before += account.counts({before.first, before.last - unfinished});
    }

    void compare(MentionComparison &comparison) const
    {
        const MentionCounts &now = comparison.now;
        const MentionCounts &before = comparison.before;
        if (m_alike) // by the rules of a count and of a ratio
            comparison.mentions =
                deltaOf(Metric::Comments, static_cast<double>(now.mentions), static_cast<double>(before.mentions));
        comparison.meanScore = deltaOf(Metric::EngagementRate, now.meanScore(), before.meanScore());
        comparison.brandHealth = deltaOf(Metric::EngagementRate, now.brandHealth(), before.brandHealth());
    }

    AnalyticsQuery m_query;
    DaySpan m_range;
    bool m_alike; ///< both ranges are equally long
    std::vector<PlatformDays> m_platforms;
    std::map<QString, MentionDayCounts> m_scorers;
    std::optional<MentionComparison> m_comparison;
    std::optional<QDate> m_knownSince;
    qint64 m_running =
        std::numeric_limits<qint64>::max(); ///< first day that is not over for some account that tells mentions
};

} // namespace

std::optional<double> MentionCounts::meanScore() const
{
    const qint64 scored = decided() - own;
    return scored > 0 ? std::optional(static_cast<double>(scores) / 10'000 / static_cast<double>(scored)) : std::nullopt;
}

std::optional<double> MentionCounts::brandHealth() const
{
    const qint64 clear = positive + negative;
    return clear > 0 ? std::optional(static_cast<double>(positive) / static_cast<double>(clear)) : std::nullopt;
}

std::optional<double> MentionCounts::share(qint64 part) const
{
    return decided() > 0 ? std::optional(static_cast<double>(part) / static_cast<double>(decided())) : std::nullopt;
}

MentionCounts &MentionCounts::operator+=(const MentionCounts &other)
{
    mentions += other.mentions;
    positive += other.positive;
    neutral += other.neutral;
    negative += other.negative;
    unscored += other.unscored;
    scores += other.scores;
    own += other.own;
    return *this;
}

Result<MentionSummary> mentionSummary(Connection &connection, const AnalyticsQuery &query, const QDateTime &now)
{
    const ReadSnapshot snapshot(connection);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const auto answer = MentionAnswer::load(connection, query, now);
    if (!answer)
        return answer.error();
    return answer->summary();
}

Result<MentionTimeline> mentionTimeline(Connection &connection, const AnalyticsQuery &query, const QDateTime &now)
{
    const ReadSnapshot snapshot(connection);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const auto answer = MentionAnswer::load(connection, query, now);
    if (!answer)
        return answer.error();
    MentionTimeline timeline{.summary = answer->summary()};
    timeline.buckets = answer->buckets(timeline.summary);
    return timeline;
}

} // namespace creatormetrics
