// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/sync/httpmessage.h"
#include "models/sync/page.h"

namespace creatormetrics {

/// Followers by age, gender, country or city: counts as Instagram gives them, shares of the sum of those counts (it names at most
/// 45 groups, so the sum falls short of all followers). No slices where the audience is too small to be told.
[[nodiscard]] Result<Page> parseFollowers(const FetchTask &task, AudienceDimension dimension,
                                          const HttpResponse &response);

/// The dimension's name at Instagram.
[[nodiscard]] QLatin1StringView instagramBreakdown(AudienceDimension dimension);

} // namespace creatormetrics
