// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/changes.h"

#include <QJsonArray>
#include <QJsonObject>

namespace creatormetrics {

/// The JSON form, in the manner of codec.h.
[[nodiscard]] QJsonObject toJson(const Changes &answer);

/// [{"country", "views", "previous"}].
[[nodiscard]] QJsonArray countriesJson(const std::vector<CountryPart> &countries);

[[nodiscard]] QString contributorKey(ContributorKind kind);

} // namespace creatormetrics
