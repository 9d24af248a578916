// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/store/connection.h"

#include <vector>

namespace creatormetrics {

/// Accounts of the workspace. Plain functions over a connection, on that connection's thread.

/// Inserts the account or, when platform and platform id are known, updates its profile and state. An archived account that
/// is connected again comes back out of the archive, and when its former sign-in would have ended is forgotten. Gives the stored account.
[[nodiscard]] Result<Account> upsertAccount(Connection &connection, Platform platform, const AccountProfile &profile,
                                            AccountState state, const QDateTime &connectedAt);
/// By platform, then title.
[[nodiscard]] Result<std::vector<Account>> accounts(Connection &connection);
/// NotFound when there is none of that id.
[[nodiscard]] Result<Account> accountById(Connection &connection, AccountId id);
/// Overwrites what the platform says about the account; an empty uploadsRef keeps the stored one.
Outcome updateProfile(Connection &connection, AccountId id, const AccountProfile &profile);
Outcome setAccountState(Connection &connection, AccountId id, AccountState state);
/// When the sign-in ends unless it is renewed before; nothing when that is not known.
Outcome setSignInUntil(Connection &connection, AccountId id, const std::optional<QDateTime> &until);
/// Puts the account away or, without a time, takes it back.
Outcome setArchived(Connection &connection, AccountId id, const std::optional<QDateTime> &archivedAt);
/// Removes the account and everything that belongs to it.
Outcome eraseAccount(Connection &connection, AccountId id);

/// Random id of the workspace, made with it; part of the keychain entries' names.
[[nodiscard]] Result<QString> workspaceUuid(Connection &connection);
/// Writes the workspace row when there is none yet.
Outcome ensureWorkspaceRow(Connection &connection, const QString &name, const QDateTime &now);

} // namespace creatormetrics
