// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/campaign.h"

#include "models/analytics/campaignnotes.h"
#include "models/analytics/campaignposts.h"
#include "models/analytics/campaigntally.h"
#include "models/analytics/figureset.h"
#include "models/analytics/growth.h"
#include "models/store/contentlookup.h"
#include "models/store/contentlooks.h"
#include "models/store/labelrepository.h"
#include "models/store/readsnapshot.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Posts of a campaign at most whose looks are read one by one; of larger ones only lifetime figures are told.
constexpr std::size_t mostLookedAt = 20'000;

Outcome refuse(const QString &what)
{
    return Error{.kind = ErrorKind::BadInput, .detail = what};
}

bool isCurrency(const QString &text)
{
    return text.size() == 3 && std::ranges::all_of(text, [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

Outcome check(const CampaignQuestion &question)
{
    for (const QString &label : question.labels) {
        if (auto clean = cleanLabel(label); !clean)
            return clean.error();
    }
    if (!question.cost)
        return Done{};
    if (!std::isfinite(*question.cost) || *question.cost < 0 || *question.cost > 1e12)
        return refuse(u"cost: \"%1\" is not accepted; it takes an amount from 0 to 1,000,000,000,000"_s.arg(*question.cost));
    if (!isCurrency(question.currency))
        return refuse(u"currency: \"%1\" is not accepted; a cost needs three letters, as in EUR"_s.arg(question.currency.left(20)));
    return Done{};
}

/// Sums of both sides in the making.
struct GroupTally {
    explicit GroupTally(Denominator by) : denominator(by), campaign(by), baseline(by) {}

    [[nodiscard]] CampaignGroup group(std::optional<Platform> platform, const DateRange &days, const DateRange &baselineDays) const
    {
        return {.platform = platform,
                .denominator = denominator,
                .campaign = campaign.side(days.days()),
                .baseline = baseline.side(baselineDays.days()),
                .earned = earned};
    }
    void addEarned(const CampaignEarned &post)
    {
        earned.posts += post.posts;
        earned.above += post.above;
        earned.views += post.views;
        earned.expected += post.expected;
    }

    Denominator denominator;
    CampaignTally campaign;
    CampaignTally baseline;
    CampaignEarned earned = {};
};

bool byViews(const CampaignPost &a, const CampaignPost &b)
{
    const auto views = [](const CampaignPost &post) { return post.figures[Metric::Views].value_or(unknownFigure); };
    return std::tuple(views(b), b.day, a.id.value()) < std::tuple(views(a), a.day, b.id.value());
}

std::optional<double> divided(std::optional<double> cost, std::optional<double> count)
{
    return cost && count && *count > 0 ? std::optional(*cost / *count) : std::nullopt;
}

/// Answers one question; holds what its steps share.
class CampaignWalk
{
public:
    CampaignWalk(Connection &connection, const AnalyticsQuery &query, const CampaignQuestion &question, std::vector<Account> accounts)
        : m_connection(connection)
        , m_accounts(std::move(accounts))
        , m_answer{.query = query, .question = question, .baseline = question.baseline.value_or(query.range.previous())}
        , m_total(sharedDenominator(query, m_accounts))
    {}

    Result<CampaignFigures> answer(const QDateTime &now)
    {
        auto labelled = postsWithLabels(m_connection, m_answer.question.labels);
        if (!labelled)
            return labelled.error();
        m_labelled = *std::move(labelled);
        for (const auto step : {&CampaignWalk::addPosts, &CampaignWalk::addLooks, &CampaignWalk::listPosts, &CampaignWalk::addDays}) {
            if (auto done = (this->*step)(); !done)
                return done.error();
        }
        if (auto grown = addGrowth(now); !grown)
            return grown.error();
        return finish();
    }

private:
    [[nodiscard]] bool hasLabels() const { return !m_answer.question.labels.isEmpty(); }
    [[nodiscard]] GroupTally &tallyOf(Platform platform)
    {
        return m_platforms.try_emplace(platform, denominatorOf(m_answer.query, platform)).first->second;
    }
    [[nodiscard]] bool needsFollowers() const
    {
        return m_answer.query.denominator == Denominator::Followers;
    }

    Outcome addPosts()
    {
        const ContentChoice choice{.published = m_answer.query.range,
                                   .types = m_answer.query.types,
                                   .ids = hasLabels() ? &m_labelled : nullptr};
        for (const Account &account : m_accounts) {
            const auto posts = campaignPosts(m_connection, account, choice, needsFollowers());
            if (!posts)
                return posts.error();
            if (posts->empty())
                continue;
            m_answer.accounts.push_back(account.id);
            for (const CampaignPost &post : *posts) {
                m_total.campaign.add(post.figures, post.followersThen);
                tallyOf(account.platform).campaign.add(post.figures, post.followersThen);
            }
            m_posts.insert(m_posts.end(), posts->begin(), posts->end());
            if (auto added = addBaseline(account); !added)
                return added;
        }
        return Done{};
    }

    Outcome addBaseline(const Account &account)
    {
        const ContentChoice choice{.published = m_answer.baseline, .types = m_answer.query.types};
        const auto posts = campaignPosts(m_connection, account, choice, needsFollowers());
        if (!posts)
            return posts.error();
        for (const CampaignPost &post : *posts) {
            const bool ordinary = hasLabels() ? !std::ranges::binary_search(m_labelled, post.id.value())
                                              : !m_answer.query.range.contains(fromDayNumber(post.day));
            if (!ordinary)
                continue;
            m_total.baseline.add(post.figures, post.followersThen);
            tallyOf(account.platform).baseline.add(post.figures, post.followersThen);
        }
        return Done{};
    }

    Outcome addLooks()
    {
        if (m_posts.size() > mostLookedAt)
            return Done{};
        CampaignComparison comparison(m_connection, m_answer.query.range, m_answer.baseline, m_labelled);
        for (const CampaignPost &post : m_posts) {
            const auto look = lastLookUntil(m_connection, post.id, m_answer.query.range.last());
            if (!look)
                return look.error();
            if (*look) {
                m_total.campaign.addInRange((*look)->figures);
                tallyOf(post.platform).campaign.addInRange((*look)->figures);
            }
            const auto earned = comparison.of(post);
            if (!earned)
                return earned.error();
            m_total.addEarned(*earned);
            tallyOf(post.platform).addEarned(*earned);
        }
        return Done{};
    }

    Outcome listPosts()
    {
        std::ranges::sort(m_posts, byViews);
        std::vector<ContentId> ids;
        for (const CampaignPost &post : m_posts) {
            if (std::ssize(ids) < m_answer.query.limit)
                ids.push_back(post.id);
        }
        const auto stored = contentByIds(m_connection, ids);
        if (!stored)
            return stored.error();
        for (const StoredContent &item : *stored) {
            const auto account = std::ranges::find(m_accounts, item.account, &Account::id);
            auto entry = contentEntry(m_connection, item, *account, denominatorOf(m_answer.query, account->platform));
            if (!entry)
                return entry.error();
            if (const auto views = item.item.figures[Metric::Views])
                entry->value = static_cast<double>(*views);
            m_answer.posts.push_back(*std::move(entry));
        }
        return Done{};
    }

    /// The question about the accounts that took part, whatever their posts.
    [[nodiscard]] AnalyticsQuery accountsQuery() const
    {
        return {.range = m_answer.query.range, .accounts = m_answer.accounts, .comparison = Comparison::None};
    }

    Outcome addDays()
    {
        if (m_answer.accounts.empty())
            return Done{};
        for (const auto &[range, days] : {std::pair(m_answer.query.range, &m_answer.days),
                                          std::pair(m_answer.baseline, &m_answer.baselineDays)}) {
            const auto figures = FigureSet::load(m_connection, accountsQuery(), range, std::array{Metric::Views});
            if (!figures)
                return figures.error();
            for (QDate day = range.first(); day <= range.last(); day = day.addDays(1)) {
                const RangeFigure views = figures->over(Metric::Views, DateRange::day(day));
                days->push_back({.day = day, .views = views.value, .complete = views.complete});
            }
        }
        return Done{};
    }

    Outcome addGrowth(const QDateTime &now)
    {
        if (m_answer.accounts.empty())
            return Done{};
        const auto grown = growth(m_connection, accountsQuery(), now);
        if (!grown)
            return grown.error();
        m_answer.newFollowers = grown->net;
        return Done{};
    }

    void addCosts()
    {
        const auto cost = m_answer.question.cost;
        const CampaignSide &side = m_answer.total.campaign;
        const auto views = findFigure(side, Metric::Views)->sum;
        m_answer.costs = {.perPost = divided(cost, static_cast<double>(side.posts)),
                          .perView = divided(cost, views),
                          .perEngagement = divided(cost, findFigure(side, Metric::Engagements)->sum)};
        if (m_answer.costs.perView)
            m_answer.costs.perThousandViews = 1000 * *m_answer.costs.perView;
        if (m_answer.newFollowers)
            m_answer.costs.perNewFollower = divided(cost, static_cast<double>(*m_answer.newFollowers));
    }

    Result<CampaignFigures> finish()
    {
        m_answer.total = m_total.group({}, m_answer.query.range, m_answer.baseline);
        for (const auto &[platform, tally] : m_platforms)
            m_answer.platforms.push_back(tally.group(platform, m_answer.query.range, m_answer.baseline));
        addCosts();
        const auto unknown = unknownLabels(m_connection, m_answer.question.labels);
        if (!unknown)
            return unknown.error();
        m_answer.notes = campaignNotes(m_answer, *unknown);
        return std::move(m_answer);
    }

    Connection &m_connection;
    std::vector<Account> m_accounts;
    CampaignFigures m_answer;
    GroupTally m_total;
    std::map<Platform, GroupTally> m_platforms;
    std::vector<qint64> m_labelled; ///< ascending
    std::vector<CampaignPost> m_posts;
};

} // namespace

Result<CampaignFigures> campaign(Connection &connection, const AnalyticsQuery &query, const CampaignQuestion &question,
                                 const QDateTime &now)
{
    if (auto checked = check(question); !checked)
        return checked.error();
    const ReadSnapshot snapshot(connection);
    if (!snapshot.begun())
        return snapshot.begun().error();
    auto accounts = chosenAccounts(connection, query.platforms, query.accounts);
    if (!accounts)
        return accounts.error();
    return CampaignWalk(connection, query, question, *std::move(accounts)).answer(now);
}

} // namespace creatormetrics
