// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"

#include <QString>

namespace creatormetrics {

/// AgeGender where a platform gives the two crossed, Age and Gender where it gives each alone.
enum class AudienceDimension { AgeGender, Age, Gender, Country, City };

[[nodiscard]] QString audienceDimensionKey(AudienceDimension dimension);
[[nodiscard]] std::optional<AudienceDimension> audienceDimensionFromKey(QStringView key);

/// One share of an audience in a window of days. A platform that withholds small audiences gives no slices, not zeros.
struct AudienceSlice {
    AudienceDimension dimension = AudienceDimension::Country;
    DateRange window;
    QString key;       ///< age range ("25-34"), gender (female, male, other), country (ISO 3166-1 alpha-2, ZZ unknown) or city name
    QString secondKey; ///< gender (female, male, other) for AgeGender, else empty
    std::optional<double> percent; ///< of the viewers or followers, 0..100
    std::optional<qint64> views;
    std::optional<qint64> watchMinutes;
    std::optional<qint64> followers; ///< where the audience is the followers (Instagram) and not the viewers

    friend bool operator==(const AudienceSlice &, const AudienceSlice &) = default;
};

} // namespace creatormetrics
