// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/contentranking.h"

#include "models/analytics/accountfigures.h"
#include "models/analytics/contentrank.h"
#include "models/store/contentlookup.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr std::size_t fewestForTypical = 5;
constexpr std::size_t mostForTypical = 200;

struct DatedViews {
    qint64 day = 0;
    double views = 0;
};

/// Adds the views of the account's posts published in these days of one quarter, without one of them.
Outcome addViews(Connection &connection, AccountId account, const DateRange &published, ContentId except,
                 std::vector<DatedViews> &views)
{
    auto scan = ContentScan::open(connection, account, {.published = published}, {.figures = {Metric::Views}});
    if (!scan)
        return scan.error();
    for (;;) {
        const auto step = scan->next();
        if (!step)
            return step.error();
        if (!*step)
            return Done{};
        const auto ids = scan->ids();
        const auto days = scan->days();
        const auto figures = scan->figure(Metric::Views);
        for (const auto *column : {&ids, &days, &figures}) {
            if (!*column)
                return column->error();
        }
        for (const quint32 row : scan->chosen()) {
            if ((*figures)[row] != unknownFigure && (*ids)[row] != except.value())
                views.push_back({(*days)[row], static_cast<double>((*figures)[row])});
        }
    }
}

/// Views of other posts of the account that are about as old, the latest `mostForTypical` of them.
Result<std::vector<double>> viewsOfSimilarAge(Connection &connection, AccountId account, ContentId post,
                                              QDate published, QDate today)
{
    const qint64 age = std::max<qint64>(1, published.daysTo(today));
    const QDate first = today.addDays(-2 * age);
    std::vector<DatedViews> found;
    for (QDate last = today.addDays(-(age + 1) / 2); last >= first && found.size() < mostForTypical;) {
        const QDate begin = std::max(first, quarterRange(quarterOf(last)).first());
        if (auto added = addViews(connection, account, DateRange::endingAt(last, begin.daysTo(last) + 1), post, found);
            !added)
            return added.error();
        last = begin.addDays(-1);
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &DatedViews::day);
    std::vector<double> views;
    for (std::size_t i = 0; i < std::min(found.size(), mostForTypical); ++i)
        views.push_back(found[i].views);
    return views;
}

Outcome compareWithTypical(Connection &connection, const Account &account, ContentId post, RankedItem &ranked,
                           const QDateTime &now)
{
    const auto own = ranked.item.figures[Metric::Views];
    if (!own || !ranked.item.publishedAt.isValid())
        return Done{};
    const QDate published = reportingDay(account, ranked.item.publishedAt);
    const auto others = viewsOfSimilarAge(connection, account.id, post, published, reportingDay(account, now));
    if (!others)
        return others.error();
    if (others->size() < fewestForTypical)
        return Done{};
    if (const double typical = median(*others); typical > 0)
        ranked.versusTypical = static_cast<double>(*own) / typical - 1;
    return Done{};
}

Result<std::vector<StoredContent>> mostViewed(Connection &connection, const std::vector<Account> &accounts,
                                              const AnalyticsQuery &query)
{
    auto scores = ContentScores::make({.range = query.range});
    if (!scores)
        return scores.error();
    const auto ranked = rankContent(connection, accounts, {.published = query.range}, *scores,
                                    static_cast<std::size_t>(query.limit), nullptr);
    if (!ranked)
        return ranked.error();
    std::vector<ContentId> ids;
    for (const RankedId &item : *ranked)
        ids.push_back(ContentId(item.id));
    return contentByIds(connection, ids);
}

} // namespace

Result<std::vector<RankedItem>> topContent(Connection &connection, const std::vector<Account> &accounts,
                                           const AnalyticsQuery &query, const QDateTime &now)
{
    const auto posts = mostViewed(connection, accounts, query);
    if (!posts)
        return posts.error();
    std::vector<RankedItem> ranked;
    for (const StoredContent &post : *posts) {
        const auto account = std::ranges::find(accounts, post.account, &Account::id);
        if (account == accounts.end())
            continue;
        RankedItem item{
            .item = post.item, .account = account->id, .platform = account->platform, .id = post.id};
        item.engagementRate =
            engagementRate(item.item.figures, query.denominator.value_or(defaultDenominator(account->platform)));
        if (auto compared = compareWithTypical(connection, *account, post.id, item, now); !compared)
            return compared.error();
        ranked.push_back(std::move(item));
    }
    return ranked;
}

} // namespace creatormetrics
