// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/compare.h"

#include "models/analytics/cards.h"
#include "models/analytics/comparemarks.h"
#include "models/analytics/comparesums.h"
#include "models/analytics/figureset.h"
#include "models/analytics/postsums.h"

#include <algorithm>

namespace creatormetrics {

namespace {

/// Days to load: both periods, the day before each, and up to tomorrow for the newest follower total.
DateRange loadedSpan(const AnalyticsQuery &query, QDate today)
{
    const DateRange compared = query.comparedRange().value_or(query.range);
    const QDate first = std::min(query.range.first(), compared.first()).addDays(-1);
    const QDate last = std::max({query.range.last(), compared.last(), today.addDays(1)});
    return DateRange::endingAt(last, first.daysTo(last) + 1);
}

/// Platforms in enum order, then accounts in the same order when the query names any.
std::vector<CompareColumn> columnsOf(const std::vector<Account> &accounts, const AnalyticsQuery &query)
{
    std::vector<CompareColumn> columns;
    for (const Platform platform : platformsOf(accounts))
        columns.push_back({.platform = platform});
    const auto platforms = std::ssize(columns);
    for (const Account &account : accounts) {
        if (!query.accounts.empty())
            columns.push_back({.platform = account.platform, .account = account.id, .title = account.profile.title});
    }
    std::ranges::stable_sort(columns.begin() + platforms, columns.end(), {}, &CompareColumn::platform);
    return columns;
}

bool holds(const CompareColumn &column, const Account &account)
{
    return column.account ? *column.account == account.id : column.platform == account.platform;
}

using Table = std::vector<std::vector<CompareSums>>; ///< by column, then by row

FigureSum counted(qint64 posts)
{
    return {.amount = static_cast<double>(posts), .known = true};
}

Result<CompareSums> postsOf(Connection &connection, AccountId account, const AnalyticsQuery &query)
{
    const auto now = postCountOf(connection, account, query.range);
    if (!now)
        return now.error();
    CompareSums sums{.now = counted(*now), .tells = true};
    if (const auto compared = query.comparedRange()) {
        const auto before = postCountOf(connection, account, *compared);
        if (!before)
            return before.error();
        sums.before = counted(*before);
    }
    return sums;
}

std::vector<Metric> metricsOfDays()
{
    std::vector<Metric> metrics(comparedMetrics().begin(), comparedMetrics().end());
    std::erase(metrics, Metric::Posts); // counted from the posts themselves
    return metrics;
}

Result<std::vector<CompareSums>> accountRows(Connection &connection, const Account &account,
                                             const AnalyticsQuery &query, const DateRange &span)
{
    const auto figures = AccountFigures::load(connection, account, span, metricsOfDays());
    if (!figures)
        return figures.error();
    const auto posts = postsOf(connection, account.id, query);
    if (!posts)
        return posts.error();
    std::vector<CompareSums> rows = compareSums(*figures, query);
    rows[static_cast<std::size_t>(std::ranges::find(comparedMetrics(), Metric::Posts) - comparedMetrics().begin())] =
        *posts;
    return rows;
}

Result<Table> tableOf(Connection &connection, const std::vector<Account> &accounts,
                      const std::vector<CompareColumn> &columns, const AnalyticsQuery &query, const DateRange &span)
{
    Table table(columns.size(), std::vector<CompareSums>(comparedMetrics().size()));
    for (const Account &account : accounts) {
        const auto rows = accountRows(connection, account, query, span);
        if (!rows)
            return rows.error();
        for (std::size_t column = 0; column < columns.size(); ++column) {
            for (std::size_t row = 0; row < rows->size() && holds(columns[column], account); ++row)
                table[column][row].add((*rows)[row]);
        }
    }
    return table;
}

/// Publications are counted, not told: their daily average is over all days.
void averagePosts(CompareSums &posts, const AnalyticsQuery &query)
{
    const auto compared = query.comparedRange();
    if (!compared || compared->days() == query.range.days())
        return;
    posts.daily = posts.now.amount / static_cast<double>(query.range.days());
    posts.beforeDaily = posts.before.amount / static_cast<double>(compared->days());
}

/// Rows that say something of any column; the usual ones in any case.
bool isShown(const CompareRow &row)
{
    using enum Metric;
    constexpr std::array usual{Followers,   NetFollowers,   Posts, Views,    Impressions, Reach,
                               Engagements, EngagementRate, Likes, Comments, Shares,      Saves};
    return std::ranges::find(usual, row.metric) != usual.end()
           || std::ranges::any_of(row.cells, [](const CompareCell &cell) { return cell.value || cell.compared; });
}

void addRows(CompareAnswer &answer, Table &table)
{
    for (std::size_t index = 0; index < comparedMetrics().size(); ++index) {
        CompareRow row{.metric = comparedMetrics()[index]};
        for (std::size_t column = 0; column < table.size(); ++column) {
            CompareSums &sums = table[column][index];
            if (row.metric == Metric::Posts)
                averagePosts(sums, answer.query);
            row.cells.push_back(compareCell(row.metric, sums, answer.columns[column].platform, answer.query));
        }
        if (isShown(row))
            answer.rows.push_back(std::move(row));
    }
}

bool addsUp(Metric metric)
{
    const Aggregation aggregation = metricInfo(metric).aggregation;
    return aggregation == Aggregation::Sum || aggregation == Aggregation::Last;
}

/// Over the platforms that give the figure; unknown when one of them does not tell these days.
std::optional<double> totalOf(const CompareAnswer &answer, const CompareRow &row,
                              std::optional<double> CompareCell::*value)
{
    std::optional<double> total;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (answer.columns[i].account || row.cells[i].reason == UnknownReason::NotServed)
            continue;
        const auto &part = row.cells[i].*value;
        if (!part)
            return std::nullopt;
        total = total.value_or(0) + *part;
    }
    return total;
}

/// Parts of a whole: none when a part is below 0.
void addShares(CompareRow &row)
{
    const bool negative =
        std::ranges::any_of(row.cells, [](const CompareCell &cell) { return cell.value.value_or(0) < 0; });
    for (CompareCell &cell : row.cells) {
        if (row.total && *row.total > 0 && !negative && cell.value)
            cell.share = *cell.value / *row.total;
    }
}

void addTotals(CompareAnswer &answer)
{
    for (CompareRow &row : answer.rows) {
        if (!row.comparable || !addsUp(row.metric))
            continue;
        row.total = totalOf(answer, row, &CompareCell::value);
        row.comparedTotal = totalOf(answer, row, &CompareCell::compared);
        addShares(row);
    }
}

} // namespace

Result<CompareAnswer> compare(Connection &connection, const AnalyticsQuery &query, const QDateTime &now)
{
    const auto accounts = chosenAccounts(connection, query.platforms, query.accounts);
    if (!accounts)
        return accounts.error();
    CompareAnswer answer{.query = query, .columns = columnsOf(*accounts, query)};
    auto table = tableOf(connection, *accounts, answer.columns, query, loadedSpan(query, now.date()));
    if (!table)
        return table.error();
    addRows(answer, *table);
    markRows(answer);
    addTotals(answer);
    answer.notes = compareNotes(answer);
    return answer;
}

} // namespace creatormetrics
