// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/typetotals.h"

#include "models/store/saturating.h"

namespace creatormetrics {

namespace {

/// Rows of a quarter that can be counted in 16 bits.
constexpr std::size_t mostCounted = 65'535;
/// Values that so many rows cannot add up to more than a number holds.
constexpr quint64 safeValue = quint64(1) << 46U;

/// Sums of a quarter's rows of one type, with as little as can be read and written for each row.
struct Tally {
    quint64 counts = 0; ///< four of 16 bits: posts, with views, with engagements, with both parts of the rate
    quint64 views = 0;
    quint64 engagements = 0;
    quint64 divided = 0;
    quint64 divisors = 0;

    /// Gives something at least as large as any value, for a look whether the sums are safe; negative ones are very
    /// large.
    quint64 add(qint64 viewed, qint64 engaged, qint64 base)
    {
        const bool hasViews = viewed != unknownFigure;
        const bool hasEngagements = engaged != unknownFigure;
        const bool hasBoth = hasEngagements && base != unknownFigure;
        const auto countedViews = static_cast<quint64>(hasViews ? viewed : 0);
        const auto countedEngagements = static_cast<quint64>(hasEngagements ? engaged : 0);
        const auto countedBase = static_cast<quint64>(hasBoth ? base : 0);
        counts += 1 + (static_cast<quint64>(hasViews) << 16U) + (static_cast<quint64>(hasEngagements) << 32U)
                  + (static_cast<quint64>(hasBoth) << 48U);
        views += countedViews;
        engagements += countedEngagements;
        divided += hasBoth ? countedEngagements : 0;
        divisors += countedBase;
        return countedViews | countedEngagements | countedBase;
    }
    [[nodiscard]] qint64 count(unsigned place) const
    {
        return static_cast<qint64>((counts >> (16U * place)) & 0xFFFFU);
    }
};

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

void addTo(ContentSums::Part &part, const ContentSums::Part &other)
{
    part.sum = saturatingSum(part.sum, other.sum);
    part.known += other.known;
}

void addTo(ContentSums::RateParts &rate, const ContentSums::RateParts &other)
{
    rate.engagements = saturatingSum(rate.engagements, other.engagements);
    rate.base = saturatingSum(rate.base, other.base);
    rate.known += other.known;
}

} // namespace

std::optional<double> TypeFigures::engagementRate() const
{
    if (rate.known == 0 || rate.base <= 0)
        return std::nullopt;
    return static_cast<double>(rate.engagements) / static_cast<double>(rate.base);
}

void TypeTotals::addNeeds(ContentNeeds &needs) const
{
    needs.types = true;
    needs.engagements = true;
    needs.figures.push_back(Metric::Views);
    needs.bases.push_back(m_denominator);
}

Outcome TypeTotals::add(ContentScan &quarter)
{
    const auto types = quarter.types();
    const auto views = quarter.figure(Metric::Views);
    const auto engagements = quarter.engagements();
    const auto bases = quarter.bases(m_denominator);
    for (const auto *column : {&types, &views, &engagements, &bases}) {
        if (!*column)
            return column->error();
    }
    const Columns columns{.types = *types, .views = *views, .engagements = *engagements, .bases = *bases};
    if (!addQuickly(quarter.chosen(), columns))
        addSafely(quarter.chosen(), columns);
    for (const quint32 row : quarter.chosen()) {
        if (columns.views[row] != unknownFigure)
            m_types[static_cast<std::size_t>(columns.types[row])].views.add(columns.views[row]);
    }
    return Done{};
}

bool TypeTotals::addQuickly(std::span<const quint32> rows, const Columns &columns)
{
    std::array<Tally, std::tuple_size_v<decltype(m_types)>> tallies{};
    quint64 sizes = 0;
    for (const quint32 row : rows) {
        sizes |= tallies[static_cast<std::size_t>(columns.types[row])].add(columns.views[row], columns.engagements[row],
                                                                           columns.bases[row]);
    }
    if (rows.size() > mostCounted || sizes >= safeValue)
        return false;
    for (std::size_t i = 0; i < tallies.size(); ++i) {
        const Tally &tally = tallies[i];
        const auto number = [](quint64 value) { return static_cast<qint64>(value); };
        TypeFigures &figures = m_types[i].figures;
        figures.posts += tally.count(0);
        addTo(figures.views, ContentSums::Part{number(tally.views), tally.count(1)});
        addTo(figures.engagements, ContentSums::Part{number(tally.engagements), tally.count(2)});
        addTo(figures.rate, ContentSums::RateParts{number(tally.divided), number(tally.divisors), tally.count(3)});
    }
    return true;
}

void TypeTotals::addSafely(std::span<const quint32> rows, const Columns &columns)
{
    for (const quint32 row : rows) {
        TypeFigures &figures = m_types[static_cast<std::size_t>(columns.types[row])].figures;
        ++figures.posts;
        addTo(figures.views, columns.views[row]);
        addTo(figures.engagements, columns.engagements[row]);
        addTo(figures.rate, columns.engagements[row], columns.bases[row]);
    }
}

std::vector<TypeFigures> TypeTotals::byType()
{
    std::vector<TypeFigures> all;
    for (std::size_t i = 0; i < m_types.size(); ++i) {
        OfType &of = m_types[i];
        if (of.figures.posts == 0)
            continue;
        of.figures.type = static_cast<ContentType>(i);
        of.figures.medianViews = of.views.median();
        all.push_back(of.figures);
    }
    return all;
}

TypeFigures sumOfTypes(std::span<const TypeFigures> types)
{
    TypeFigures sum;
    for (const TypeFigures &type : types) {
        sum.posts += type.posts;
        addTo(sum.views, type.views);
        addTo(sum.engagements, type.engagements);
        addTo(sum.rate, type.rate);
    }
    return sum;
}

} // namespace creatormetrics
