// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

namespace creatormetrics {

class Workspace;

/// Copies the whole database into `file` by SQLite's online backup, while others may write. The copy appears under its name only
/// when it is whole; an existing file is not replaced (BadInput).
Outcome backupDatabase(Connection &connection, const QString &file);

/// Puts the database in `file` in the place of the workspace's after checking it; the present one is kept under `backups/`, even
/// one that SQLite cannot read. BadInput: not ours or damaged; Unsupported: of a newer version. Nothing may have the workspace open.
Outcome restoreDatabase(const Workspace &workspace, const QString &file);

/// Writes the file anew, table by table, so that what is read together lies together; some seconds for a gigabyte, and as much free
/// space again. Not within a transaction; others may read meanwhile.
Outcome compactDatabase(Connection &connection);

/// What `PRAGMA integrity_check` and `foreign_key_check` complain about; empty when all is well.
[[nodiscard]] Result<QStringList> integrityProblems(Connection &connection);

} // namespace creatormetrics
