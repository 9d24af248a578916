// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/mentiontimeline.h"

#include "models/analytics/cards.h"
#include "models/analytics/dayspan.h"
#include "models/analytics/figureset.h"
#include "models/store/mentionblocks.h"
#include "models/store/syncrepository.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

qint64 sumOver(const std::vector<qint64> &column, qint64 first, qint64 end)
{
    qint64 sum = 0;
    if (!column.empty()) {
        for (qint64 day = first; day < end; ++day)
            sum += column[static_cast<std::size_t>(day)];
    }
    return sum;
}

/// The day numbers of one account with what is known of its mentions.
class AccountMentions
{
public:
    static Result<AccountMentions> load(Connection &connection, const Account &account, const DateRange &span, const QDateTime &now)
    {
        AccountMentions loaded(account, toDayNumber(span.first()), span.days());
        const auto first = firstMentionDay(connection, account.id);
        if (!first)
            return first.error();
        loaded.m_firstMention = *first;
        auto days = mentionDays(connection, account.id, span);
        if (!days)
            return days.error();
        loaded.m_scorers = *std::move(days);
        const auto running = runningDay(connection, account, now);
        if (!running)
            return running.error();
        loaded.m_running = *running;
        return loaded;
    }

    [[nodiscard]] Platform platform() const { return m_platform; }
    [[nodiscard]] std::optional<QDate> firstMention() const { return m_firstMention; }
    /// First day that is not over.
    [[nodiscard]] qint64 running() const { return m_running; }
    [[nodiscard]] const std::vector<MentionDays> &scorers() const { return m_scorers; }

    /// Days `span.first` to `span.last` as one scorer judged them.
    [[nodiscard]] MentionCounts counts(const MentionDays &days, const DaySpan &span) const
    {
        const qint64 from = std::max(span.first, m_firstDay) - m_firstDay;
        const qint64 end = std::min(span.last + 1, m_firstDay + m_days) - m_firstDay;
        const auto sum = [&](MentionColumn column) { return sumOver(days.columns[static_cast<std::size_t>(column)], from, end); };
        MentionCounts counts{.mentions = sum(MentionColumn::Mentions)};
        if (days.scorer.isEmpty()) {
            counts.unscored = counts.mentions;
            return counts;
        }
        counts.positive = sum(MentionColumn::Positive);
        counts.neutral = sum(MentionColumn::Neutral);
        counts.negative = sum(MentionColumn::Negative);
        counts.scores = sum(MentionColumn::Scores);
        return counts;
    }

    [[nodiscard]] MentionCounts counts(const DaySpan &span) const
    {
        MentionCounts all;
        for (const MentionDays &days : m_scorers)
            all += counts(days, span);
        return all;
    }

private:
    AccountMentions(const Account &account, qint64 firstDay, qint64 days)
        : m_platform(account.platform), m_firstDay(firstDay), m_days(days)
    {
    }

    /// What has not been asked for since is not over either.
    static Result<qint64> runningDay(Connection &connection, const Account &account, const QDateTime &now)
    {
        const auto states = streamStates(connection, account.id);
        if (!states)
            return states.error();
        std::optional<QDateTime> asked;
        for (const StreamState &state : *states)
            asked = std::max(asked, state.succeededAt);
        return toDayNumber(reportingDay(account, std::min(asked.value_or(now), now)));
    }

    Platform m_platform;
    qint64 m_firstDay;
    qint64 m_days;
    std::optional<QDate> m_firstMention;
    qint64 m_running = 0;
    std::vector<MentionDays> m_scorers;
};

class MentionAnswer
{
public:
    static Result<MentionAnswer> load(Connection &connection, const AnalyticsQuery &query, const QDateTime &now)
    {
        MentionAnswer answer(query);
        const auto chosen = chosenAccounts(connection, query.platforms, query.accounts);
        if (!chosen)
            return chosen.error();
        answer.m_platforms = platformsOf(*chosen);
        const auto compared = query.comparedRange();
        const DateRange span = compared ? *DateRange::make(std::min(query.range.first(), compared->first()),
                                                           std::max(query.range.last(), compared->last()))
                                        : query.range;
        for (const Account &account : *chosen) {
            auto loaded = AccountMentions::load(connection, account, span, now);
            if (!loaded)
                return loaded.error();
            answer.m_accounts.push_back(*std::move(loaded));
        }
        return answer;
    }

    [[nodiscard]] MentionSummary summary() const
    {
        MentionSummary summary{.query = m_query};
        const DaySpan range = daySpan(m_query.range);
        for (const Platform platform : m_platforms)
            summary.platforms.push_back(platformCounts(platform, range));
        for (const PlatformMentions &part : summary.platforms)
            summary.total += part.counts;
        summary.scorers = scorers(range);
        summary.comparison = comparison(range);
        for (const AccountMentions &account : m_accounts) {
            const auto first = account.firstMention();
            if (first)
                summary.knownSince = std::min(summary.knownSince.value_or(*first), *first);
        }
        return summary;
    }

    [[nodiscard]] std::vector<MentionBucket> buckets() const
    {
        std::vector<MentionBucket> all;
        for (const DateRange &range : creatormetrics::buckets(m_query.range, m_query.granularity)) {
            MentionBucket bucket{.range = range};
            bucket.platforms.resize(m_platforms.size());
            for (const AccountMentions &account : m_accounts) {
                const auto position = std::ranges::find(m_platforms, account.platform()) - m_platforms.begin();
                bucket.platforms[static_cast<std::size_t>(position)] += account.counts(daySpan(range));
                bucket.complete = bucket.complete && (!account.firstMention() || toDayNumber(range.last()) < account.running());
            }
            for (const MentionCounts &part : bucket.platforms)
                bucket.total += part;
            all.push_back(std::move(bucket));
        }
        return all;
    }

private:
    explicit MentionAnswer(const AnalyticsQuery &query) : m_query(query) {}

    [[nodiscard]] PlatformMentions platformCounts(Platform platform, const DaySpan &range) const
    {
        PlatformMentions part{.platform = platform};
        for (const AccountMentions &account : m_accounts) {
            if (account.platform() != platform)
                continue;
            part.known = part.known || account.firstMention();
            part.counts += account.counts(range);
        }
        return part;
    }

    [[nodiscard]] std::vector<ScorerMentions> scorers(const DaySpan &range) const
    {
        std::map<QString, MentionCounts> byScorer;
        for (const AccountMentions &account : m_accounts) {
            for (const MentionDays &days : account.scorers()) {
                if (!days.scorer.isEmpty())
                    byScorer[days.scorer] += account.counts(days, range);
            }
        }
        std::vector<ScorerMentions> all;
        for (const auto &[scorer, counts] : byScorer) {
            if (counts.mentions > 0)
                all.push_back({.scorer = scorer, .counts = counts});
        }
        return all;
    }

    [[nodiscard]] std::optional<MentionComparison> comparison(const DaySpan &range) const
    {
        const auto compared = m_query.comparedRange();
        if (!compared)
            return std::nullopt;
        MentionComparison answer;
        const DaySpan before = daySpan(*compared);
        const bool alike = comparesLikeWithLike(m_query);
        for (const AccountMentions &account : m_accounts) {
            if (!account.firstMention() || *account.firstMention() > compared->first() || account.running() <= range.first)
                continue;
            const qint64 unfinished = alike ? std::max<qint64>(0, range.last - (account.running() - 1)) : 0;
            ++answer.accounts;
            answer.now += account.counts({range.first, range.last - unfinished});
            answer.before += account.counts({before.first, before.last - unfinished});
        }
        if (answer.accounts > 0)
            compare(answer, alike);
        return answer;
    }

    static void compare(MentionComparison &answer, bool alike)
    {
        const MentionCounts &now = answer.now;
        const MentionCounts &before = answer.before;
        if (alike)
            answer.mentions = deltaOf(Metric::Comments, static_cast<double>(now.mentions), static_cast<double>(before.mentions));
        answer.meanScore = deltaOf(Metric::EngagementRate, now.meanScore(), before.meanScore());
        answer.brandHealth = deltaOf(Metric::EngagementRate, now.brandHealth(), before.brandHealth());
    }

    AnalyticsQuery m_query;
    std::vector<Platform> m_platforms;
    std::vector<AccountMentions> m_accounts;
};

} // namespace

std::optional<double> MentionCounts::meanScore() const
{
    return decided() > 0 ? std::optional(static_cast<double>(scores) / 10'000 / static_cast<double>(decided())) : std::nullopt;
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
    return *this;
}

Result<MentionSummary> mentionSummary(Connection &connection, const AnalyticsQuery &query, const QDateTime &now)
{
    const auto answer = MentionAnswer::load(connection, query, now);
    if (!answer)
        return answer.error();
    return answer->summary();
}

Result<MentionTimeline> mentionTimeline(Connection &connection, const AnalyticsQuery &query, const QDateTime &now)
{
    const auto answer = MentionAnswer::load(connection, query, now);
    if (!answer)
        return answer.error();
    return MentionTimeline{.summary = answer->summary(), .buckets = answer->buckets()};
}

} // namespace creatormetrics
