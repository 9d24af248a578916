// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/countryparts.h"

#include "models/store/audiencerepository.h"

#include <algorithm>
#include <map>

namespace creatormetrics {

namespace {

/// Views by country; empty when they are not told.
Result<std::map<QString, qint64>> viewsByCountry(Connection &connection, AccountId account, const DateRange &days)
{
    const auto slices = slicesOf(connection, account, AudienceDimension::Country, days);
    if (!slices)
        return slices.error();
    std::map<QString, qint64> views;
    for (const AudienceSlice &slice : *slices) {
        if (slice.views)
            views[slice.key] = *slice.views;
    }
    return views;
}

} // namespace

Result<std::vector<CountryPart>> countryParts(Connection &connection, AccountId account, const DateRange &days,
                                              const std::optional<DateRange> &compared)
{
    const auto views = viewsByCountry(connection, account, days);
    if (!views)
        return views.error();
    std::map<QString, CountryPart> parts;
    for (const auto &[country, count] : *views)
        parts[country] = {.country = country, .views = count};
    if (parts.empty())
        return std::vector<CountryPart>();
    if (compared) {
        const auto before = viewsByCountry(connection, account, *compared);
        if (!before)
            return before.error();
        if (before->empty())
            return std::vector<CountryPart>();
        for (const auto &[country, count] : *before) {
            parts[country].country = country;
            parts[country].previous = count;
        }
    }
    std::vector<CountryPart> sorted;
    for (const auto &[country, part] : parts)
        sorted.push_back(part);
    std::ranges::stable_sort(sorted, [](const CountryPart &left, const CountryPart &right) {
        return std::abs(left.amount()) > std::abs(right.amount());
    });
    sorted.resize(std::min(sorted.size(), namedCountries));
    return sorted;
}

} // namespace creatormetrics
