// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentquarter.h"

#include "models/store/contentrepository.h"
#include "models/store/saturating.h"

#include <algorithm>
#include <cmath>

namespace creatormetrics {

namespace {

constexpr double millionths = 1e6;
constexpr std::array rateBases{Metric::Views, Metric::Reach, Metric::Impressions};

/// Likes, comments, shares and saves to engagements, unknown as `unknownFigure`; the rule of engagements(MetricValues).
qint64 engagementsOf(qint64 likes, qint64 comments, qint64 shares, qint64 saves)
{
    if (likes == unknownFigure || comments == unknownFigure)
        return unknownFigure;
    qint64 sum = saturatingSum(likes, comments);
    if (shares != unknownFigure)
        sum = saturatingSum(sum, shares);
    return saves == unknownFigure ? sum : saturatingSum(sum, saves);
}

void addTo(ContentSums::Part &part, qint64 value)
{
    if (value == unknownFigure)
        return;
    part.sum = saturatingSum(part.sum, value);
    ++part.known;
}

void addTo(ContentSums::RateParts &rate, qint64 engagements, qint64 base)
{
    if (engagements == unknownFigure || base == unknownFigure)
        return;
    rate.engagements = saturatingSum(rate.engagements, engagements);
    rate.base = saturatingSum(rate.base, base);
    ++rate.known;
}

qint64 valueAt(const ContentQuarter::Column &column, std::size_t row)
{
    return column.empty() ? unknownFigure : column[row];
}

/// Which month of its quarter each row belongs to: 0, 1 or 2.
std::vector<unsigned char> monthsOf(const ContentQuarter &quarter)
{
    const auto &days = quarter.field(BlockField::Day);
    std::vector<unsigned char> months(days.size(), 0);
    if (days.empty())
        return months;
    const QDate first = quarterRange(quarterOf(fromDayNumber(days.front()))).first();
    const qint64 second = toDayNumber(first.addMonths(1));
    const qint64 third = toDayNumber(first.addMonths(2));
    for (std::size_t row = 0; row < days.size(); ++row)
        months[row] = static_cast<unsigned char>((days[row] >= second ? 1 : 0) + (days[row] >= third ? 1 : 0));
    return months;
}

void addEngagements(MonthlySums &sums, const ContentQuarter &quarter, const std::vector<unsigned char> &months)
{
    const auto &likes = quarter.figure(Metric::Likes);
    const auto &comments = quarter.figure(Metric::Comments);
    if (likes.empty() || comments.empty())
        return;
    const auto &shares = quarter.figure(Metric::Shares);
    const auto &saves = quarter.figure(Metric::Saves);
    for (std::size_t row = 0; row < quarter.size(); ++row) {
        ContentSums &month = sums[months[row]];
        const qint64 all = engagementsOf(likes[row], comments[row], valueAt(shares, row), valueAt(saves, row));
        addTo(month.engagements, all);
        for (std::size_t i = 0; i < rateBases.size(); ++i)
            addTo(month.rates[i], all, valueAt(quarter.figure(rateBases[i]), row));
    }
}

/// The views that are known, none below 0.
std::vector<qint64> knownViews(std::span<const qint64> views)
{
    std::vector<qint64> known;
    known.reserve(views.size());
    for (const qint64 value : views) {
        if (value != unknownFigure)
            known.push_back(std::max<qint64>(0, value));
    }
    return known;
}

double medianOf(std::vector<qint64> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    if (values.size() % 2 != 0)
        return static_cast<double>(*middle);
    return (static_cast<double>(*std::max_element(values.begin(), middle)) + static_cast<double>(*middle)) / 2;
}

PostingCells cellsOfSome(std::span<const qint64> hours, std::span<const qint64> views, const auto &counts)
{
    PostingCells cells;
    const std::vector<qint64> known = knownViews(views);
    if (static_cast<qint64>(known.size()) < fewestForCells)
        return cells;
    const double typical = std::log(medianOf(known) + 1);
    for (std::size_t row = 0; row < views.size(); ++row) {
        const auto hour = static_cast<std::size_t>(hours[row]);
        if (views[row] == unknownFigure || hour >= cells.size() || !counts(row))
            continue;
        const double x = std::log(static_cast<double>(std::max<qint64>(0, views[row])) + 1) - typical;
        PostingCell &cell = cells[hour];
        ++cell.posts;
        cell.sum += std::llround(x * millionths);
        cell.squares += std::llround(x * x * millionths);
    }
    return cells;
}

/// Gives `use` each number, of several sums the same one together, in the order in which they are packed.
template <typename Use, typename... Sums>
void eachNumber(const Use &use, Sums &...sums)
{
    use(sums.items...);
    for (const Metric metric : contentMetrics()) {
        const auto figure = static_cast<std::size_t>(metric);
        use(sums.figures[figure].sum...);
        use(sums.figures[figure].known...);
    }
    use(sums.engagements.sum...);
    use(sums.engagements.known...);
    for (std::size_t i = 0; i < rateBases.size(); ++i) {
        use(sums.rates[i].engagements...);
        use(sums.rates[i].base...);
        use(sums.rates[i].known...);
    }
}

std::size_t numbersInSums()
{
    return 1 + 2 * (contentMetrics().size() + 1) + 3 * rateBases.size();
}

} // namespace

void ContentSums::add(const MetricValues &values)
{
    const auto value = [&values](Metric metric) { return values[metric].value_or(unknownFigure); };
    ++items;
    for (const Metric metric : contentMetrics())
        addTo(figures[static_cast<std::size_t>(metric)], value(metric));
    const qint64 all =
        engagementsOf(value(Metric::Likes), value(Metric::Comments), value(Metric::Shares), value(Metric::Saves));
    addTo(engagements, all);
    for (std::size_t i = 0; i < rateBases.size(); ++i)
        addTo(rates[i], all, value(rateBases[i]));
}

void ContentSums::add(const ContentSums &other)
{
    eachNumber([](qint64 &mine, qint64 theirs) { mine = saturatingSum(mine, theirs); }, *this, other);
}

MonthlySums sumsOf(const ContentQuarter &quarter)
{
    const std::vector<unsigned char> months = monthsOf(quarter);
    MonthlySums sums;
    for (const unsigned char month : months)
        ++sums[month].items;
    for (const Metric metric : contentMetrics()) {
        const auto &values = quarter.figure(metric);
        for (std::size_t row = 0; row < values.size(); ++row)
            addTo(sums[months[row]].figures[static_cast<std::size_t>(metric)], values[row]);
    }
    addEngagements(sums, quarter, months);
    return sums;
}

PostingCells cellsOf(const ContentQuarter &quarter)
{
    return cellsOfSome(quarter.field(BlockField::Hour), quarter.figure(Metric::Views), [](std::size_t) { return true; });
}

PostingCells cellsOf(std::span<const qint64> hours, std::span<const qint64> views, std::span<const qint64> days,
                     const DateRange &within)
{
    const qint64 first = toDayNumber(within.first());
    const qint64 last = toDayNumber(within.last());
    return cellsOfSome(hours, views, [&](std::size_t row) { return days[row] >= first && days[row] <= last; });
}

QByteArray packSums(const MonthlySums &sums)
{
    std::vector<qint64> numbers;
    numbers.reserve(sums.size() * numbersInSums());
    for (const ContentSums &month : sums)
        eachNumber([&numbers](qint64 number) { numbers.push_back(number); }, month);
    return packColumn(numbers);
}

Result<MonthlySums> unpackSums(QByteArrayView packed)
{
    MonthlySums sums;
    std::vector<qint64> numbers(sums.size() * numbersInSums());
    if (auto done = unpackColumn(packed, numbers); !done)
        return done.error();
    auto next = numbers.begin();
    for (ContentSums &month : sums) {
        eachNumber(
            [&next](qint64 &number) {
                number = *next == unknownFigure ? 0 : *next;
                ++next;
            },
            month);
    }
    return sums;
}

std::array<QByteArray, 3> packCells(const PostingCells &cells)
{
    std::array<std::array<qint64, std::tuple_size_v<PostingCells>>, 3> columns{};
    qint64 posts = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        columns[0][i] = cells[i].posts;
        columns[1][i] = cells[i].sum;
        columns[2][i] = cells[i].squares;
        posts += cells[i].posts;
    }
    if (posts == 0)
        return {};
    return {packColumn(columns[0]), packColumn(columns[1]), packColumn(columns[2])};
}

Result<PostingCells> unpackCells(const std::array<QByteArrayView, 3> &packed)
{
    PostingCells cells;
    if (packed[0].isEmpty())
        return cells;
    std::array<std::array<qint64, std::tuple_size_v<PostingCells>>, 3> columns{};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (auto done = unpackColumn(packed[i], columns[i]); !done)
            return done.error();
    }
    for (std::size_t i = 0; i < cells.size(); ++i)
        cells[i] = {.posts = columns[0][i], .sum = columns[1][i], .squares = columns[2][i]};
    return cells;
}

} // namespace creatormetrics
