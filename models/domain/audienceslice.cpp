// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/audienceslice.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

QString audienceDimensionKey(AudienceDimension dimension)
{
    switch (dimension) {
    case AudienceDimension::AgeGender: return u"age_gender"_s;
    case AudienceDimension::Age: return u"age"_s;
    case AudienceDimension::Gender: return u"gender"_s;
    case AudienceDimension::Country: return u"country"_s;
    case AudienceDimension::City: return u"city"_s;
    }
    Q_UNREACHABLE();
}

std::optional<AudienceDimension> audienceDimensionFromKey(QStringView key)
{
    for (const auto dimension : {AudienceDimension::AgeGender, AudienceDimension::Age, AudienceDimension::Gender, AudienceDimension::Country,
                                 AudienceDimension::City}) {
        if (key == audienceDimensionKey(dimension))
            return dimension;
    }
    return std::nullopt;
}

} // namespace creatormetrics
