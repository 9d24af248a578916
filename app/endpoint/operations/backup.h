// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/secret.h"
#include "app/endpoint/store/sqlitedatabase.h"

#include <filesystem>

namespace creatormetrics {

/// Encrypted copies of an SQLite database, by libsodium's secretstream in pieces of 64 KiB: whoever has no key learns the size
/// and nothing else, and no piece can be left out, changed or moved unnoticed. All throw std::runtime_error with the file's name.

/// Copies the database as it is now while others use it, encrypts the copy, brings it to the disk and only then gives it its name.
void backUp(SqliteDatabase &database, const std::filesystem::path &file, const Secret &key);

/// Writes the database that the backup holds to `database`, which must not be there yet; whole or not at all.
void restoreBackup(const std::filesystem::path &file, const std::filesystem::path &database, const Secret &key);

/// Keeps the latest `keep` of the files NAME-*.cmbackup in the folder.
void thinOutBackups(const std::filesystem::path &folder, std::size_t keep);

} // namespace creatormetrics
