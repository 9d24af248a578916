// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/accounts/accounts.h"

#include <string>

namespace creatormetrics {

/// The answer that signs a client in or keeps it signed in; within the transaction that made the tokens, because it issues an
/// entitlement. Moments are seconds since 1970.
[[nodiscard]] Reply tokensReply(SqlConnection &connection, const Accounts &accounts, const SessionTokens &tokens,
                                const std::string &installationId, Milliseconds now);

} // namespace creatormetrics
