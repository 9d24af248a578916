// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace creatormetrics {

/// Call first in main: where the system does not tell when the process began, its age counts from here.
void rememberProcessStart();

/// Milliseconds since the process began; steady.
[[nodiscard]] double processAgeMilliseconds();

} // namespace creatormetrics
