// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"
#include "models/store/workspace.h"

#include <vector>

namespace creatormetrics {

/// One step of the schema's history.
struct Migration {
    int version = 0;
    QByteArray sql;
    Outcome (*fill)(Connection &) = nullptr; ///< makes what SQL cannot, after the script and in its transaction
};

/// The steps that ship with this program, by version from 1.
[[nodiscard]] Result<std::vector<Migration>> shippedMigrations();

/// Brings the database to the newest of `history`: each step in a transaction of its own together with its version stamp, and
/// a backup beside the database, under a name of its own, before the first step when it holds something. The backup stays, unless that
/// very step fails and so leaves the database as it was. A file of a newer version is left untouched
/// and refused with Unsupported.
Outcome migrate(Connection &connection, const Workspace &workspace, const std::vector<Migration> &history);

/// Unsupported when the database is of a newer schema than `history` leads to.
Outcome refuseNewer(Connection &connection, const std::vector<Migration> &history);

/// `PRAGMA user_version`.
[[nodiscard]] Result<int> schemaVersion(Connection &connection);

} // namespace creatormetrics
