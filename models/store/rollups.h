// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <functional>

namespace creatormetrics {

/// Makes everything that is kept beside the rows (packed columns, ages, words) anew from them, in the caller's transaction.
Outcome rebuildRollups(Connection &connection);

/// Computes all of it by brute force and says in words what differs; empty when all is well. Reads the whole workspace.
/// `progress` is told how many of how many parts are done.
[[nodiscard]] Result<QStringList> rollupProblems(Connection &connection, const std::function<void(int done, int all)> &progress = {});

} // namespace creatormetrics
