// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/besttime.h"

#include "models/analytics/figureset.h"
#include "models/store/readsnapshot.h"

#include <algorithm>
#include <cmath>

namespace creatormetrics {

namespace {

constexpr double millionths = 1e6;
constexpr double normalQuantile = 1.959963984540054; ///< of bestTimeConfidence, both sides
constexpr std::size_t namedHours = 3;

double count(const PostingCell &cell)
{
    return static_cast<double>(cell.posts);
}

double mean(const PostingCell &cell)
{
    return static_cast<double>(cell.sum) / millionths / count(cell);
}

/// What the formula needs of all hours.
struct Spread {
    double posts = 0;
    double mean = 0; ///< mu
    double within = 0; ///< s2
    double between = 0; ///< t2
    double ofMean = 0; ///< v
};

Spread spreadOf(const PostingCells &cells)
{
    Spread spread;
    double sum = 0;
    double hours = 0;
    double postsSquared = 0;
    for (const PostingCell &cell : cells) {
        spread.posts += count(cell);
        sum += static_cast<double>(cell.sum) / millionths;
        hours += cell.posts > 0 ? 1 : 0;
        postsSquared += count(cell) * count(cell);
    }
    if (spread.posts <= hours)
        return spread;
    spread.mean = sum / spread.posts;
    double inside = 0;
    double among = 0;
    for (const PostingCell &cell : cells) {
        if (cell.posts == 0)
            continue;
        inside += std::max(0.0, static_cast<double>(cell.squares) / millionths - count(cell) * mean(cell) * mean(cell));
        among += count(cell) * (mean(cell) - spread.mean) * (mean(cell) - spread.mean);
    }
    spread.within = inside / (spread.posts - hours);
    const double weight = spread.posts - postsSquared / spread.posts;
    spread.between = weight > 0 ? std::max(0.0, (among - (hours - 1) * spread.within) / weight) : 0;
    spread.ofMean = (spread.within + spread.between * postsSquared / spread.posts) / spread.posts;
    return spread;
}

HourOfWeek hourOf(int hour, const PostingCell &cell, const Spread &spread)
{
    HourOfWeek told{.hour = hour, .posts = cell.posts};
    if (cell.posts < fewestInHour || spread.posts < static_cast<double>(fewestInWeek))
        return told;
    const double ofCell = spread.within / count(cell);
    const double trust = spread.between > 0 ? spread.between / (spread.between + ofCell) : 0;
    const double shrunk = spread.mean + trust * (mean(cell) - spread.mean);
    const double variance = trust * ofCell + (1 - trust) * (1 - trust) * spread.ofMean;
    const double reach = normalQuantile * std::sqrt(variance);
    told.ratio = std::exp(shrunk);
    told.low = std::exp(shrunk - reach);
    told.high = std::exp(shrunk + reach);
    return told;
}

std::vector<int> bestHours(const PostingWeek &week)
{
    std::vector<HourOfWeek> good;
    for (const HourOfWeek &hour : week.hours) {
        if (hour.low && *hour.low > std::max(1.0, week.mean))
            good.push_back(hour);
    }
    std::ranges::stable_sort(
        good, [](const HourOfWeek &left, const HourOfWeek &right) { return *left.ratio > *right.ratio; });
    std::vector<int> named;
    for (std::size_t i = 0; i < std::min(good.size(), namedHours); ++i)
        named.push_back(good[i].hour);
    return named;
}

void addCells(PostingCells &cells, const PostingCells &other)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        cells[i].posts += other[i].posts;
        cells[i].sum += other[i].sum;
        cells[i].squares += other[i].squares;
    }
}

/// Of the part of a quarter that the range holds.
Outcome addEdge(Connection &connection, AccountId account, const DateRange &edge, PostingCells &cells)
{
    auto blocks = ContentBlocks::open(connection, account, edge, {BlockField::Hour, BlockField::Day}, {Metric::Views});
    if (!blocks)
        return blocks.error();
    for (;;) {
        const auto step = blocks->next();
        if (!step)
            return step.error();
        if (!*step)
            return Done{};
        const auto hours = blocks->field(BlockField::Hour);
        const auto days = blocks->field(BlockField::Day);
        const auto views = blocks->figure(Metric::Views);
        for (const auto *column : {&hours, &days, &views}) {
            if (!*column)
                return column->error();
        }
        addCells(cells, cellsOf(*hours, *views, *days, edge));
    }
}

Result<PostingCells> cellsIn(Connection &connection, AccountId account, const DateRange &range)
{
    auto whole = quarterTotals(connection, account, range, QuarterPart::Cells);
    if (!whole)
        return whole.error();
    for (const DateRange &edge : whole->edges) {
        if (auto added = addEdge(connection, account, edge, whole->cells); !added)
            return added.error();
    }
    return whole->cells;
}

} // namespace

PostingWeek postingWeek(const PostingCells &cells)
{
    const Spread spread = spreadOf(cells);
    PostingWeek week{.posts = static_cast<qint64>(spread.posts), .mean = std::exp(spread.mean)};
    for (std::size_t i = 0; i < cells.size(); ++i)
        week.hours.push_back(hourOf(static_cast<int>(i), cells[i], spread));
    week.best = bestHours(week);
    return week;
}

Result<BestTime> bestTime(Connection &connection, const AnalyticsQuery &query, const QDateTime &now)
{
    const ReadSnapshot snapshot(connection);
    if (!snapshot.begun())
        return snapshot.begun().error();
    Q_UNUSED(now) // lifetime figures are what they are; every question takes the moment
    const auto accounts = chosenAccounts(connection, query.platforms, query.accounts);
    if (!accounts)
        return accounts.error();
    BestTime answer{.query = query};
    PostingCells together{};
    for (const Account &account : *accounts) {
        const auto cells = cellsIn(connection, account.id, query.range);
        if (!cells)
            return cells.error();
        addCells(together, *cells);
        answer.accounts.push_back({account, postingWeek(*cells)});
    }
    answer.together = postingWeek(together);
    return answer;
}

} // namespace creatormetrics
