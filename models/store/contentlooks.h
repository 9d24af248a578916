// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/contentrepository.h"

namespace creatormetrics {

/// The latest look at a post on `day` or before; nothing when nobody had looked by then.
[[nodiscard]] Result<std::optional<Snapshot>> lastLookUntil(Connection &connection, ContentId post, QDate day);

} // namespace creatormetrics
