// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/typetotals.h"

#include "models/analytics/quantiles.h"
#include "models/store/saturating.h"

namespace creatormetrics {

namespace {

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
    for (const quint32 row : quarter.chosen()) {
        OfType &of = m_types[static_cast<std::size_t>((*types)[row])];
        ++of.figures.posts;
        addTo(of.figures.views, (*views)[row]);
        addTo(of.figures.engagements, (*engagements)[row]);
        addTo(of.figures.rate, (*engagements)[row], (*bases)[row]);
        if ((*views)[row] != unknownFigure)
            of.views.push_back((*views)[row]);
    }
    return Done{};
}

std::vector<TypeFigures> TypeTotals::byType()
{
    std::vector<TypeFigures> all;
    for (std::size_t i = 0; i < m_types.size(); ++i) {
        OfType &of = m_types[i];
        if (of.figures.posts == 0)
            continue;
        of.figures.type = static_cast<ContentType>(i);
        of.figures.medianViews = medianOfMany(of.views);
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
        sum.rate.engagements = saturatingSum(sum.rate.engagements, type.rate.engagements);
        sum.rate.base = saturatingSum(sum.rate.base, type.rate.base);
        sum.rate.known += type.rate.known;
    }
    return sum;
}

} // namespace creatormetrics
