// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mentions/userdictionary.h"
#include "models/store/connection.h"

namespace creatormetrics {

/// The workspace's own words as the scorer takes them.
[[nodiscard]] Result<UserDictionary> storedUserDictionary(Connection &connection);

} // namespace creatormetrics
