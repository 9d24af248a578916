// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <QDateTime>

namespace creatormetrics {

/// The newest moment (UTC) at which anything came into the workspace: an answer that was fetched or a file that was imported,
/// undone or not. Nothing when nothing ever came.
[[nodiscard]] Result<std::optional<QDateTime>> newestArrival(Connection &connection);

} // namespace creatormetrics
