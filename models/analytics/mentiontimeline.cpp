// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/mentiontimeline.h"

#include "models/analytics/cards.h"
#include "models/analytics/dayspan.h"
#include "models/analytics/figureset.h"
#include "models/store/mentionblocks.h"
#include "models/store/readsnapshot.h"
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
    static Result<AccountMentions> load(Connection &connection, const Account &account, const DateRange &span,
                                        const QDateTime &now)
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
        const auto sum = [&](MentionColumn column) {
            return sumOver(days.columns[static_cast<std::size_t>(column)], from, end);
        };
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
    /// Where a day of the loaded span stands in the columns.
    [[nodiscard]] qint64 position(qint64 day) const { return day - m_firstDay; }

private:
    AccountMentions(const Account &account, qint64 firstDay, qint64 days)
        : m_platform(account.platform)
        , m_firstDay(firstDay)
        , m_days(days)
    {}

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

/// The days of all accounts of a platform in one.
class PlatformDays
{
public:
    PlatformDays(Platform platform, const DaySpan &range) : m_platform(platform), m_range(range) {}

    void add(const AccountMentions &account)
    {
        m_known = m_known || account.firstMention();
        for (const MentionDays &days : account.scorers()) {
            for (std::size_t i = 0; i < mentionColumnCount; ++i)
                addColumn(days.columns[i], account.position(m_range.first), m_columns[i]);
            if (days.scorer.isEmpty())
                addColumn(days.columns[static_cast<std::size_t>(MentionColumn::Mentions)],
                          account.position(m_range.first), m_unscored);
        }
    }

    [[nodiscard]] Platform platform() const { return m_platform; }
    [[nodiscard]] bool isKnown() const { return m_known; }
    [[nodiscard]] MentionCounts counts(const DaySpan &span) const
    {
        const auto sum = [&](const std::vector<qint64> &column) {
            return sumOver(column, span.first - m_range.first, span.last + 1 - m_range.first);
        };
        return {.mentions = sum(m_columns[static_cast<std::size_t>(MentionColumn::Mentions)]),
                .positive = sum(m_columns[static_cast<std::size_t>(MentionColumn::Positive)]),
                .neutral = sum(m_columns[static_cast<std::size_t>(MentionColumn::Neutral)]),
                .negative = sum(m_columns[static_cast<std::size_t>(MentionColumn::Negative)]),
                .unscored = sum(m_unscored),
                .scores = sum(m_columns[static_cast<std::size_t>(MentionColumn::Scores)])};
    }

private:
    void addColumn(const std::vector<qint64> &column, qint64 position, std::vector<qint64> &into) const
    {
        if (column.empty())
            return;
        into.resize(static_cast<std::size_t>(m_range.last - m_range.first + 1), 0);
        for (std::size_t day = 0; day < into.size(); ++day)
            into[day] += column[static_cast<std::size_t>(position) + day];
    }

    Platform m_platform;
    DaySpan m_range;
    bool m_known = false;
    MentionColumns m_columns;
    std::vector<qint64> m_unscored;
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
                {.platform = own.platform(), .known = own.isKnown(), .counts = own.counts(m_range)});
        for (const PlatformMentions &part : summary.platforms)
            summary.total += part.counts;
        for (const auto &[scorer, counts] : m_scorers) {
            if (counts.mentions > 0)
                summary.scorers.push_back({.scorer = scorer, .counts = counts});
        }
        if (summary.comparison && summary.comparison->accounts > 0)
            compare(*summary.comparison);
        return summary;
    }

    [[nodiscard]] std::vector<MentionBucket> buckets() const
    {
        std::vector<MentionBucket> all;
        for (const DateRange &range : creatormetrics::buckets(m_query.range, m_query.granularity)) {
            MentionBucket bucket{.range = range, .complete = toDayNumber(range.last()) < m_running};
            for (const PlatformDays &own : m_platforms) {
                bucket.platforms.push_back(own.counts(daySpan(range)));
                bucket.total += bucket.platforms.back();
            }
            all.push_back(std::move(bucket));
        }
        return all;
    }

private:
    MentionAnswer(const AnalyticsQuery &query, const std::vector<Platform> &platforms)
        : m_query(query)
        , m_range(daySpan(query.range))
        , m_alike(comparesLikeWithLike(query))
    {
        for (const Platform platform : platforms)
            m_platforms.emplace_back(platform, m_range);
        if (query.comparedRange())
            m_comparison.emplace();
    }

    void add(const AccountMentions &account)
    {
        std::ranges::find(m_platforms, account.platform(), &PlatformDays::platform)->add(account);
        for (const MentionDays &days : account.scorers()) {
            if (!days.scorer.isEmpty())
                m_scorers[days.scorer] += account.counts(days, m_range);
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
    std::map<QString, MentionCounts> m_scorers;
    std::optional<MentionComparison> m_comparison;
    std::optional<QDate> m_knownSince;
    qint64 m_running =
        std::numeric_limits<qint64>::max(); ///< first day that is not over for some account that tells mentions
};

} // namespace

std::optional<double> MentionCounts::meanScore() const
{
    return decided() > 0 ? std::optional(static_cast<double>(scores) / 10'000 / static_cast<double>(decided()))
                         : std::nullopt;
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
    return MentionTimeline{.summary = answer->summary(), .buckets = answer->buckets()};
}

} // namespace creatormetrics
