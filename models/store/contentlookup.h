// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/contentrepository.h"

namespace creatormetrics {

/// The items of these ids in that order, also those that the platform no longer has; ids that are not stored are left out.
[[nodiscard]] Result<std::vector<StoredContent>> contentByIds(Connection &connection, std::span<const ContentId> ids);

} // namespace creatormetrics
