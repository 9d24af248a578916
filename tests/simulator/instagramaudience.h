// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/instagramcreator.h"

#include <QString>

#include <utility>
#include <vector>

namespace creatormetrics {

/// The followers by "age", "gender", "country" or "city": largest group first, at most 45, which fall short of all
/// followers. Empty below 100 followers.
[[nodiscard]] std::vector<std::pair<QString, qint64>> instagramAudience(const InstagramCreator &creator,
                                                                        const QString &breakdown, QDate today);

} // namespace creatormetrics
