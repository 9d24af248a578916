// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/clock.h"
#include "app/endpoint/base/secret.h"
#include "app/endpoint/store/sqlconnection.h"

#include <optional>
#include <string>

namespace creatormetrics {

/// Proofs that somebody reads the mail of an address: in a link, good once and for half an hour. A new one voids the old.
enum class OneTimeKind { Verify, Reset };
constexpr Milliseconds oneTimeLife = 30 * oneMinute;

[[nodiscard]] Secret newOneTimeToken(SqlConnection &connection, OneTimeKind kind, const std::string &userId, Milliseconds now);

/// Whose it was; nothing when it is not known, used, or too old. Afterwards it is used.
[[nodiscard]] std::optional<std::string> redeemOneTimeToken(SqlConnection &connection, OneTimeKind kind, const Secret &token,
                                                            Milliseconds now);

void forgetOneTimeTokens(SqlConnection &connection, Milliseconds now);

} // namespace creatormetrics
