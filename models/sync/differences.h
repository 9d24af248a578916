// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/provenance.h"
#include "models/sync/connector.h"

namespace creatormetrics {

/// The stream name under which the differences of posts' figures are stored.
inline constexpr QLatin1StringView differencesStream("differences");

/// True where the platform tells figures of posts but none by day, so that a day can only be the difference of two looks.
[[nodiscard]] bool needsDifferences(const Connector &connector);
/// Writes what the account's running day has brought so far, as the difference of its posts' lifetime figures to the day before; a
/// figure nobody can know stays unknown. Call it after a pass, inside its last transaction.
Outcome writeDifferences(Connection &connection, const Account &account, RunId run, const QDateTime &now);

} // namespace creatormetrics
