// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"
#include "models/domain/account.h"
#include "models/store/connection.h"

#include <vector>

namespace creatormetrics {

/// Views from one country, where the platform told them for exactly these days.
struct CountryPart {
    QString country; ///< ISO 3166-1 alpha-2, ZZ unknown
    std::optional<qint64> views = {};
    std::optional<qint64> previous = {}; ///< in the compared days

    /// The difference; without compared days the views themselves.
    [[nodiscard]] qint64 amount() const { return views.value_or(0) - previous.value_or(0); }
    friend bool operator==(const CountryPart &, const CountryPart &) = default;
};

/// How many countries are named at most.
inline constexpr std::size_t namedCountries = 5;

/// The countries with the largest amounts, of either sign. Empty when the platform has not told countries of exactly
/// the days, and, with compared days, of exactly those too. A second way to divide views up, beside the one by posts.
[[nodiscard]] Result<std::vector<CountryPart>> countryParts(Connection &connection, AccountId account,
                                                            const DateRange &days,
                                                            const std::optional<DateRange> &compared);

} // namespace creatormetrics
