// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entitlement/entitlement.h"

#include <optional>
#include <string>
#include <string_view>

namespace creatormetrics {

/// The JSON inside of an entitlement: {"v":1,"kid","iss","sub","dev","plan","status","limits":{"accounts","requests","local_api"},
/// "seq","iat","nbf","exp","soft"}. Members that are not known are left aside, so that later versions may say more.
[[nodiscard]] std::string payloadOf(const Entitlement &entitlement);
[[nodiscard]] std::optional<Entitlement> parsedPayload(std::string_view json);

} // namespace creatormetrics
