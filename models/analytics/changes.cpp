// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/changes.h"

#include "models/analytics/accountfigures.h"
#include "models/analytics/figureset.h"
#include "models/analytics/postcontributions.h"
#include "models/store/contentlookup.h"
#include "models/store/readsnapshot.h"
#include "models/store/saturating.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::array flows{Metric::Views,         Metric::EngagedViews, Metric::Likes,       Metric::Comments,
                           Metric::Shares,        Metric::Saves,        Metric::Impressions, Metric::FollowersGained,
                           Metric::FollowersLost, Metric::WatchMinutes, Metric::LinkClicks,  Metric::ProfileVisits,
                           Metric::NetFollowers};
constexpr std::size_t manyAccounts = 4;
constexpr std::size_t namedForMany = 3;

Error notFlow(Metric metric)
{
    QStringList accepted;
    for (const Metric flow : flows)
        accepted.append(metricInfo(flow).key);
    return Error{.kind = ErrorKind::BadInput,
                 .detail = u"metric: \"%1\" is not accepted; changes are told of %2"_s.arg(metricInfo(metric).key,
                                                                                           accepted.join(u", "_s))};
}

bool toldOfPosts(Metric metric)
{
    return std::ranges::find(contentMetrics(), metric) != contentMetrics().end();
}

std::optional<qint64> whole(const RangeFigure &figure)
{
    return figure.value ? std::optional<qint64>(std::llround(*figure.value)) : std::nullopt;
}

QDate earliest(const ComparedRanges &ranges)
{
    return ranges.compared ? std::min(ranges.range.first(), ranges.compared->first()) : ranges.range.first();
}

QDate latest(const ComparedRanges &ranges)
{
    return ranges.compared ? std::max(ranges.range.last(), ranges.compared->last()) : ranges.range.last();
}

/// Days of the compared range are paired with those of the range when there are as many.
qint64 shiftOf(const ComparedRanges &ranges)
{
    return ranges.compared->days() == ranges.range.days() ? ranges.compared->first().daysTo(ranges.range.first()) : 0;
}

Change changeOf(const AccountFigures &figures, Metric metric, const ComparedRanges &ranges)
{
    const RangeFigure value = figures.over(metric, ranges.range);
    Change change{.account = figures.account().id,
                  .platform = figures.account().platform,
                  .metric = metric,
                  .value = whole(value),
                  .complete = value.complete};
    if (ranges.compared)
        change.previous = whole(figures.comparable(metric, *ranges.compared, shiftOf(ranges)));
    if (change.value && change.previous)
        change.amount = *change.value - *change.previous;
    return change;
}

void addFollowers(const AccountFigures &figures, const ComparedRanges &ranges, Change &change)
{
    const Change gained = changeOf(figures, Metric::FollowersGained, ranges);
    const Change lost = changeOf(figures, Metric::FollowersLost, ranges);
    if (gained.amount)
        change.contributors.push_back({.kind = ContributorKind::FollowersGained, .amount = *gained.amount, .posts = 0});
    if (lost.amount)
        change.contributors.push_back({.kind = ContributorKind::FollowersLost, .amount = -*lost.amount, .posts = 0});
}

void addPosts(const PostContributions &posts, Change &change)
{
    for (const PostContribution &post : posts.named)
        change.contributors.push_back({.amount = post.amount, .post = post.id});
    if (posts.otherPosts > 0)
        change.contributors.push_back(
            {.kind = ContributorKind::OtherPosts, .amount = posts.others, .posts = posts.otherPosts});
}

void finish(Change &change)
{
    std::ranges::stable_sort(change.contributors, [](const Contributor &left, const Contributor &right) {
        return std::abs(static_cast<double>(left.amount)) > std::abs(static_cast<double>(right.amount));
    });
    if (!change.amount)
        return;
    change.unexplained = change.amount;
    for (const Contributor &contributor : change.contributors)
        change.unexplained = saturatingSum(*change.unexplained, -contributor.amount);
}

/// Answers the question account by account.
class ChangesQuestion
{
public:
    ChangesQuestion(Connection &connection, const AnalyticsQuery &query, const QDateTime &now)
        : m_connection(connection)
        , m_now(now)
        , m_answer{.query = query}
    {}

    Result<Changes> answer()
    {
        const auto accounts = chosenAccounts(m_connection, m_answer.query.platforms, m_answer.query.accounts);
        if (!accounts)
            return accounts.error();
        m_named = accounts->size() > manyAccounts ? namedForMany : static_cast<std::size_t>(m_answer.query.limit);
        for (const Account &account : *accounts) {
            if (auto added = addAccount(account); !added)
                return added.error();
        }
        if (auto named = namePosts(); !named)
            return named.error();
        return std::move(m_answer);
    }

private:
    [[nodiscard]] std::vector<Metric> askedMetrics() const
    {
        if (m_answer.query.metric)
            return {*m_answer.query.metric};
        return {flows.begin(), flows.end()};
    }

    /// Figures whose posts are looked for: those that changed, of the ones that are asked for.
    [[nodiscard]] std::vector<Metric> postMetrics(const std::vector<Change> &told) const
    {
        const bool onlyMain = !m_answer.looksRead && !m_answer.query.metric;
        std::vector<Metric> metrics;
        for (const Change &change : told) {
            if (toldOfPosts(change.metric) && (!onlyMain || change.metric == Metric::Views))
                metrics.push_back(change.metric);
        }
        return metrics;
    }

    [[nodiscard]] std::vector<Metric> neededMetrics() const
    {
        std::vector<Metric> metrics = askedMetrics();
        if (metrics == std::vector{Metric::NetFollowers})
            metrics.insert(metrics.end(), {Metric::FollowersGained, Metric::FollowersLost});
        return metrics;
    }

    Outcome addAccount(const Account &account)
    {
        const ComparedRanges ranges{.range = m_answer.query.range,
                                    .compared = m_answer.query.comparedRange(),
                                    .today = reportingDay(account, m_now)};
        m_answer.looksRead = m_answer.looksRead && looksAreRead(ranges);
        const QDate first = earliest(ranges);
        const auto figures = AccountFigures::load(m_connection, account,
                                                  DateRange::endingAt(latest(ranges), first.daysTo(latest(ranges)) + 1),
                                                  neededMetrics());
        if (!figures)
            return figures.error();
        ChangedAccount changed{.account = account};
        for (const Metric metric : askedMetrics()) {
            Change change = changeOf(*figures, metric, ranges);
            if (change.value || change.previous)
                changed.changes.push_back(std::move(change));
        }
        const std::vector<Metric> byPosts = postMetrics(changed.changes);
        const auto posts = postContributions(m_connection, account.id, ranges, byPosts, m_named);
        if (!posts)
            return posts.error();
        for (Change &change : changed.changes) {
            if (change.metric == Metric::NetFollowers)
                addFollowers(*figures, ranges, change);
            if (const auto own = posts->find(change.metric); own != posts->end())
                addPosts(own->second, change);
            finish(change);
            if (change.metric != Metric::Views || !ranges.compared)
                continue;
            auto countries = countryParts(m_connection, account.id, ranges.range, ranges.compared);
            if (!countries)
                return countries.error();
            change.countries = *std::move(countries);
        }
        m_answer.accounts.push_back(std::move(changed));
        return Done{};
    }

    /// Titles of the named posts, each read once.
    Outcome namePosts()
    {
        std::vector<ContentId> ids;
        forEachNamed([&ids](const Account &, Contributor &contributor) { ids.push_back(*contributor.post); });
        std::ranges::sort(ids);
        const auto repeated = std::ranges::unique(ids);
        ids.erase(repeated.begin(), repeated.end());
        const auto stored = contentByIds(m_connection, ids); // ascending, as asked
        if (!stored)
            return stored.error();
        forEachNamed([&](const Account &account, Contributor &contributor) {
            const auto item = std::ranges::lower_bound(*stored, *contributor.post, {}, &StoredContent::id);
            if (item != stored->end() && item->id == *contributor.post)
                describe(account, *item, contributor);
        });
        return Done{};
    }

    template <typename Use>
    void forEachNamed(Use use)
    {
        for (ChangedAccount &changed : m_answer.accounts) {
            for (Change &change : changed.changes) {
                for (Contributor &contributor : change.contributors) {
                    if (contributor.post)
                        use(changed.account, contributor);
                }
            }
        }
    }

    void describe(const Account &account, const StoredContent &stored, Contributor &contributor) const
    {
        contributor.title = displayTitle(stored.item);
        contributor.url = stored.item.url;
        const QDate day = stored.item.publishedAt.isValid() ? reportingDay(account, stored.item.publishedAt) : QDate();
        const auto compared = m_answer.query.comparedRange();
        if (day.isValid() && m_answer.query.range.contains(day))
            contributor.kind = ContributorKind::NewPost;
        else
            contributor.kind = day.isValid() && compared && compared->contains(day) ? ContributorKind::FormerPost
                                                                                    : ContributorKind::OlderPost;
    }

    Connection &m_connection;
    QDateTime m_now;
    std::size_t m_named = 0;
    Changes m_answer;
};

} // namespace

std::span<const Metric> changedMetrics()
{
    return flows;
}

Result<Changes> changes(Connection &connection, const AnalyticsQuery &query, const QDateTime &now)
{
    const ReadSnapshot snapshot(connection);
    if (!snapshot.begun())
        return snapshot.begun().error();
    if (query.metric && std::ranges::find(flows, *query.metric) == flows.end())
        return notFlow(*query.metric);
    return ChangesQuestion(connection, query, now).answer();
}

} // namespace creatormetrics
