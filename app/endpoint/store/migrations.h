// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/clock.h"
#include "app/endpoint/store/database.h"

#include <span>
#include <string>
#include <string_view>

namespace creatormetrics {

/// One step of the schema. `sql` holds what both databases understand, and between lines `-- only: sqlite`, `-- only: postgres`
/// and `-- only: all` what one of them needs.
struct EndpointMigration {
    int version = 0;
    std::string_view sql;
};

/// The steps in their order, from the files beside this one.
[[nodiscard]] std::span<const EndpointMigration> endpointMigrations();

/// What of the step is meant for the dialect.
[[nodiscard]] std::string scriptFor(SqlDialect dialect, std::string_view sql);

/// The last step the database has seen, 0 for an empty one. Throws StoreError for a step whose text has changed since.
[[nodiscard]] int schemaVersion(Database &database, std::span<const EndpointMigration> steps = endpointMigrations());

/// Brings the schema to the last step in one transaction; in PostgreSQL an advisory lock lets one replica do it. Does nothing when it is there; throws StoreError, with the database as it was, when a step
/// fails or the database is newer than this program.
void migrate(Database &database, Milliseconds now, std::span<const EndpointMigration> steps = endpointMigrations());

} // namespace creatormetrics
