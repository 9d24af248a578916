// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace creatormetrics {

/// resources/passwords/common.txt as it is, cut anywhere.
[[nodiscard]] std::span<const std::string_view> commonPasswordPieces();

} // namespace creatormetrics
