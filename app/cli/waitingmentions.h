// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

namespace creatormetrics {

/// How many mentions wait for the scorer with the words that the workspace has now.
[[nodiscard]] Result<qint64> countWaitingMentions(Connection &connection);
/// What to do about them; empty when there are none.
[[nodiscard]] QString waitingMentionsText(qint64 waiting);

} // namespace creatormetrics
