// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/contentranking.h"

#include "models/analytics/accountfigures.h"
#include "models/store/metriccolumns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::size_t fewestForTypical = 5;
constexpr int mostForTypical = 200;
constexpr std::array<Metric, 7> rankedMetrics{Metric::Views, Metric::Likes, Metric::Comments,   Metric::Shares,
                                              Metric::Saves, Metric::Reach, Metric::Impressions};

RankedItem readRanked(const Statement &row, const Account &account)
{
    RankedItem ranked{.account = account.id, .platform = account.platform};
    ranked.item = {.platformContentId = row.text(0),
                   .type = contentTypeFromKey(row.text(1)).value_or(ContentType::Post),
                   .title = row.text(2),
                   .description = row.text(3),
                   .url = row.text(4),
                   .thumbnailUrl = row.text(5),
                   .publishedAt = row.moment(6),
                   .durationSeconds = row.optionalInteger(7),
                   .figures = readMetrics(row, 8, rankedMetrics)};
    return ranked;
}

Result<std::vector<RankedItem>> topOfAccount(Connection &connection, const Account &account, const AnalyticsQuery &query)
{
    static const QString sql = u"SELECT platform_content_id, type, title, description, url, thumbnail_url, published_at, duration_s, %1 "
                               "FROM content_items WHERE account_id = ? AND published_day BETWEEN ? AND ? "
                               "AND missing_since IS NULL ORDER BY views DESC, id LIMIT ?"_s.arg(columnList(rankedMetrics));
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    Statement &row = **statement;
    row.bindAll(account.id.value(), query.range.first(), query.range.last(), query.limit);
    std::vector<RankedItem> items;
    for (;;) {
        const auto step = row.step();
        if (!step)
            return step.error();
        if (!*step)
            return items;
        items.push_back(readRanked(row, account));
        items.back().engagementRate =
            engagementRate(items.back().item.figures, query.denominator.value_or(defaultDenominator(account.platform)));
    }
}

/// Views of other posts of the account that are about as old.
Result<std::vector<double>> viewsOfSimilarAge(Connection &connection, const Account &account, const RankedItem &ranked,
                                              QDate today)
{
    const QDate published = reportingDay(account, ranked.item.publishedAt);
    const qint64 age = std::max<qint64>(1, published.daysTo(today));
    auto statement = connection.prepare(
        u"SELECT views FROM content_items WHERE account_id = ? AND published_day BETWEEN ? AND ? AND views IS NOT NULL "
        "AND missing_since IS NULL AND platform_content_id <> ? ORDER BY published_day DESC LIMIT ?");
    if (!statement)
        return statement.error();
    Statement &row = **statement;
    row.bindAll(account.id.value(), today.addDays(-2 * age), today.addDays(-(age + 1) / 2), ranked.item.platformContentId,
                mostForTypical);
    std::vector<double> views;
    for (;;) {
        const auto step = row.step();
        if (!step)
            return step.error();
        if (!*step)
            return views;
        views.push_back(static_cast<double>(row.integer(0)));
    }
}

Outcome compareWithTypical(Connection &connection, const Account &account, RankedItem &ranked, const QDateTime &now)
{
    const auto own = ranked.item.figures[Metric::Views];
    if (!own || !ranked.item.publishedAt.isValid())
        return Done{};
    const auto others = viewsOfSimilarAge(connection, account, ranked, reportingDay(account, now));
    if (!others)
        return others.error();
    if (others->size() < fewestForTypical)
        return Done{};
    if (const double typical = median(*others); typical > 0)
        ranked.versusTypical = static_cast<double>(*own) / typical - 1;
    return Done{};
}

} // namespace

Result<std::vector<RankedItem>> topContent(Connection &connection, const std::vector<Account> &accounts, const AnalyticsQuery &query,
                                           const QDateTime &now)
{
    std::vector<RankedItem> ranked;
    for (const Account &account : accounts) {
        auto own = topOfAccount(connection, account, query);
        if (!own)
            return own;
        ranked.insert(ranked.end(), own->begin(), own->end());
    }
    std::ranges::stable_sort(ranked, std::ranges::greater(),
                             [](const RankedItem &item) { return item.item.figures[Metric::Views].value_or(-1); });
    if (ranked.size() > static_cast<std::size_t>(query.limit))
        ranked.resize(static_cast<std::size_t>(query.limit));
    for (RankedItem &item : ranked) {
        const auto account = std::ranges::find(accounts, item.account, &Account::id);
        if (auto compared = compareWithTypical(connection, *account, item, now); !compared)
            return compared.error();
    }
    return ranked;
}

} // namespace creatormetrics
