// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/store/database.h"

#include <cstdint>
#include <functional>
#include <string>

namespace creatormetrics {

/// One table as it stands in both databases.
struct CopiedTable {
    std::string name;
    std::int64_t rows = 0;
    std::string digest; // hexadecimal; all rows' SHA-256 added bit by bit, so that their order does not count
};

/// Copies everything from an SQLite file into an empty PostgreSQL of the same schema, and compares both afterwards, telling each table.
/// The file is held against writers meanwhile. Killed anywhere, the next call goes on where the last transaction ended; until it has
/// come to its end the copy is marked as unfinished. Called again after that it only compares. Throws StoreError: the destination holds something else, the schemas differ, the
/// file is being written, or, with the table's name, what arrived is not what was sent.
void copyDatabase(Database &from, Database &to, const std::function<void(const CopiedTable &)> &told);

/// Whether the database is such a copy that has not come to its end. Nothing may be served from it.
[[nodiscard]] bool isUnfinishedCopy(Database &database);

} // namespace creatormetrics
