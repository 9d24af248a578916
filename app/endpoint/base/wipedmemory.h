// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace creatormetrics {

/// What malloc has given, given back with its bytes wiped. Where the C library does not tell how many there are, they stay.
void wipeAndFree(void *memory) noexcept;

/// As realloc, and what is left behind is wiped.
[[nodiscard]] void *reallocateWiped(void *memory, std::size_t size) noexcept;

} // namespace creatormetrics
