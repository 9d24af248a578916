// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/anomalies.h"

#include "models/analytics/dailyseries.h"
#include "models/analytics/figureset.h"
#include "models/analytics/followerdays.h"
#include "models/analytics/postcontributions.h"
#include "models/domain/definitionbreaks.h"
#include "models/store/contentlookup.h"
#include "models/store/dailyrepository.h"
#include "models/store/readsnapshot.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr std::size_t namedPosts = 5;
/// Days behind the range that are looked at, so that its last ones are seen from both sides.
constexpr qint64 laterDays = 28;
/// How far a change of counting may lie from the day it is seen on.
constexpr qint64 breakDays = 3;

DateRange between(QDate first, QDate last)
{
    return DateRange::endingAt(last, first.daysTo(last) + 1);
}

bool toldOfPosts(Metric metric)
{
    return metricInfo(metric).aggregation == Aggregation::Sum
           && std::ranges::find(contentMetrics(), metric) != contentMetrics().end();
}

/// The measured figures that a day's figure was computed from, or itself.
std::vector<Metric> measuredParts(Metric metric, Denominator denominator)
{
    std::vector<Metric> parts;
    for (const Metric part : metricsForDays(metric, denominator)) {
        if (!metricInfo(part).derived)
            parts.push_back(part);
    }
    return parts;
}

AnomalousDays asDays(const Account &account, const Anomaly &found, QDate first)
{
    const auto day = [first](std::size_t index) { return first.addDays(static_cast<qint64>(index)); };
    return {.account = account.id,
            .platform = account.platform,
            .kind = found.kind,
            .direction = found.direction,
            .days = between(day(found.first), day(found.last)),
            .peak = day(found.peak),
            .expected = found.expected,
            .actual = found.actual,
            .score = found.score};
}

QString breakNear(Platform platform, Metric metric, QDate day)
{
    for (const DefinitionBreak &known : definitionBreaks(platform)) {
        if (known.metric == metric && std::abs(known.day.daysTo(day)) <= breakDays)
            return known.text;
    }
    return {};
}

Result<std::optional<DaySource>> sourceOf(Connection &connection, AccountId account, QDate day, Metric metric)
{
    const auto history = figureHistory(connection, account, day, metric);
    if (!history)
        return history.error();
    if (!history->source)
        return std::optional<DaySource>();
    const auto fetch = fetchById(connection, *history->source);
    if (!fetch)
        return fetch.error();
    DaySource source{.metric = metric,
                     .kind = fetch->record.kind,
                     .stream = fetch->record.stream,
                     .source = fetch->record.source,
                     .fetchedAt = fetch->record.fetchedAt,
                     .revisions = static_cast<qint64>(history->revisions.size())};
    if (!history->revisions.empty())
        source.earlierValue = history->revisions.back().oldValue;
    return std::optional(source);
}

/// Answers one question; finds first and looks for reasons only of what is listed.
class AnomaliesQuestion
{
public:
    AnomaliesQuestion(Connection &connection, const AnalyticsQuery &query, std::vector<Account> accounts,
                      const QDateTime &now)
        : m_connection(connection)
        , m_accounts(std::move(accounts))
        , m_now(now)
        , m_answer{.query = query,
                   .metric = query.metric.value_or(Metric::Views),
                   .denominator = sharedDenominator(query, m_accounts),
                   .lookedFrom = query.range.first()}
    {
        const qint64 share = mostScannedDays / std::max<qint64>(1, static_cast<qint64>(m_accounts.size())) - usualDays;
        m_answer.lookedFrom = std::max(query.range.first(), query.range.last().addDays(1 - std::max<qint64>(1, share)));
    }

    Result<Anomalies> answer()
    {
        for (const Account &account : m_accounts) {
            if (auto found = scan(account); !found)
                return found.error();
        }
        cut();
        for (AnomalousDays &days : m_answer.days) {
            if (auto explained = explain(days); !explained)
                return explained.error();
        }
        return std::move(m_answer);
    }

private:
    Outcome scan(const Account &account)
    {
        const QDate last =
            std::min(m_answer.query.range.last().addDays(laterDays), reportingDay(account, m_now).addDays(-1));
        const QDate first = m_answer.lookedFrom.addDays(-usualDays);
        if (last < m_answer.lookedFrom)
            return Done{};
        const DateRange days = between(first, last);
        const auto figures =
            AccountFigures::load(m_connection, account, days, metricsForDays(m_answer.metric, m_answer.denominator));
        if (!figures)
            return figures.error();
        const AnomalyScan found =
            scanForAnomalies({.values = dailySeries(*figures, m_answer.metric, m_answer.denominator, days)});
        if (found.outcome == AnomalyScan::Outcome::NotEnoughData)
            m_answer.tooShort.push_back(account.id);
        for (const Anomaly &anomaly : found.anomalies) {
            AnomalousDays told = asDays(account, anomaly, first);
            if (told.peak >= m_answer.lookedFrom && told.peak <= m_answer.query.range.last())
                m_answer.days.push_back(std::move(told));
        }
        return Done{};
    }

    /// To what is listed.
    void cut()
    {
        auto &days = m_answer.days;
        m_answer.found = static_cast<qint64>(days.size());
        std::ranges::stable_sort(
            days, [](const AnomalousDays &left, const AnomalousDays &right) { return left.score > right.score; });
        const auto skipped = std::min<qint64>(m_answer.query.offset, m_answer.found);
        days.erase(days.begin(), days.begin() + skipped);
        const auto limit = static_cast<std::size_t>(m_answer.query.limit);
        if (days.size() > limit)
            days.erase(days.begin() + static_cast<std::ptrdiff_t>(limit), days.end());
    }

    Outcome explain(AnomalousDays &days)
    {
        days.definitionBreak = breakNear(days.platform, m_answer.metric, days.peak);
        for (const Metric part : measuredParts(m_answer.metric, m_answer.denominator)) {
            auto source = sourceOf(m_connection, days.account, days.peak, part);
            if (!source)
                return source.error();
            if (*source)
                days.sources.push_back(**std::move(source));
        }
        if (m_answer.metric == Metric::Views) {
            auto countries = countryParts(m_connection, days.account, DateRange::day(days.peak), std::nullopt);
            if (!countries)
                return countries.error();
            days.countries = *std::move(countries);
        }
        return toldOfPosts(m_answer.metric) ? addPosts(days) : Outcome(Done{});
    }

    Outcome addPosts(AnomalousDays &days)
    {
        const Account &account = *std::ranges::find(m_accounts, days.account, &Account::id);
        const ComparedRanges ranges{.range = DateRange::day(days.peak), .today = reportingDay(account, m_now)};
        const auto all =
            postContributions(m_connection, account.id, ranges, std::span(&m_answer.metric, 1), namedPosts);
        if (!all)
            return all.error();
        const PostContributions &posts = all->at(m_answer.metric);
        days.otherPosts = posts.others;
        for (const PostContribution &post : posts.named)
            days.posts.push_back({.post = post.id, .amount = post.amount});
        return namePosts(account, days);
    }

    Outcome namePosts(const Account &account, AnomalousDays &days)
    {
        for (DayPost &post : days.posts) {
            const auto stored = contentByIds(m_connection, std::span(&post.post, 1));
            if (!stored)
                return stored.error();
            if (stored->empty())
                continue;
            const ContentItem &item = stored->front().item;
            post.title = displayTitle(item);
            post.url = item.url;
            post.publishedThen = item.publishedAt.isValid() && reportingDay(account, item.publishedAt) == days.peak;
        }
        return Done{};
    }

    Connection &m_connection;
    std::vector<Account> m_accounts;
    QDateTime m_now;
    Anomalies m_answer;
};

} // namespace

Result<Anomalies> anomalies(Connection &connection, const AnalyticsQuery &query, const QDateTime &now)
{
    const ReadSnapshot snapshot(connection);
    if (!snapshot.begun())
        return snapshot.begun().error();
    auto accounts = chosenAccounts(connection, query.platforms, query.accounts);
    if (!accounts)
        return accounts.error();
    return AnomaliesQuestion(connection, query, *std::move(accounts), now).answer();
}

} // namespace creatormetrics
