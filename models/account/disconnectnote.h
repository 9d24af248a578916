// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/platform.h"

namespace creatormetrics {

/// What the user has to do himself to end the access where the platform cannot be told by us; empty where it can. Translated.
[[nodiscard]] QString disconnectNote(Platform platform);

} // namespace creatormetrics
