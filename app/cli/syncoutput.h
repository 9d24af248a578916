// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mentions/mentionscoring.h"
#include "models/account/plan.h"
#include "models/sync/syncservice.h"

#include <QJsonObject>

namespace creatormetrics {

/// How a sync went, for scripts and for people.
[[nodiscard]] QJsonObject syncJson(const SyncReport &report);
[[nodiscard]] QString syncText(const SyncReport &report, Plan plan);
/// One line for the terminal.
[[nodiscard]] QString progressText(const SyncProgress &progress);
[[nodiscard]] QString scoringText(const ScoringProgress &progress);
/// Whether every stream came to its end, even if a platform has given up some figure: nothing that another run would
/// mend.
[[nodiscard]] bool everythingServed(const SyncReport &report);

} // namespace creatormetrics
