// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/store/connection.h"

#include <vector>

namespace creatormetrics {

/// Who of the accounts with a sign-in goes on being synced, and who pauses: stays readable and exportable, and keeps its sign-in.
/// Accounts without one, and those that are put away, are in neither.
struct LivePart {
    std::vector<AccountId> live; ///< the one with the best claim first
    std::vector<AccountId> paused;

    friend bool operator==(const LivePart &, const LivePart &) = default;
};

/// Of `accounts` at most `limit` are live: first those of `choice`, in its order; then of each platform that has none yet the one
/// that is longest in the workspace; then the others by the same age. So a choice of few leaves no place empty, and signing in
/// again changes nothing. Pure.
[[nodiscard]] LivePart liveAccounts(const std::vector<Account> &accounts, const std::vector<AccountId> &choice, int limit);

/// The same for the workspace with the user's choice.
[[nodiscard]] Result<LivePart> liveAccounts(Connection &connection, int limit);

} // namespace creatormetrics
