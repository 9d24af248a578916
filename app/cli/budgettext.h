// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/syncrepository.h"

namespace creatormetrics {

/// Units of a budget as people read them: dollars for money, else a number.
[[nodiscard]] QString unitsText(const QString &budget, qint64 units);
/// "(spent today: 4 of 10,000)", for money of the month, for what rolls by the hour without a time.
[[nodiscard]] QString spentText(const QString &budget, qint64 spent, std::optional<qint64> limit);
/// When a budget that the platform has closed opens; nothing when it is open.
[[nodiscard]] std::optional<QDateTime> openAgain(const BudgetState &state, const QDateTime &now);

} // namespace creatormetrics
