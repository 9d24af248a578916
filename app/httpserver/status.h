// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace creatormetrics {

[[nodiscard]] std::string_view statusPhrase(int status); // "Not Found"; "Unknown" for a code outside the list

} // namespace creatormetrics
