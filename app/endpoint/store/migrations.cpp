// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/store/migrations.h"

#include "app/endpoint/base/digest.h"
#include "app/endpoint/base/encoding.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr std::string_view marker = "-- only: ";
constexpr const char *bookkeeping = "CREATE TABLE IF NOT EXISTS schema_migrations (version BIGINT PRIMARY KEY, "
                                    "checksum TEXT NOT NULL, applied_at BIGINT NOT NULL)";

std::string checksumOf(const EndpointMigration &step)
{
    return hex(sha256(step.sql));
}

bool hasBookkeeping(SqlConnection &connection)
{
    const char *question = connection.dialect() == SqlDialect::Sqlite
                               ? "SELECT count(*) FROM sqlite_master WHERE name = 'schema_migrations'"
                               : "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = "
                                 "'schema_migrations'";
    return connection.first(question)->integer(0) > 0;
}

int versionIn(SqlConnection &connection, std::span<const EndpointMigration> steps)
{
    int version = 0;
    for (const auto &row : connection.run("SELECT version, checksum FROM schema_migrations ORDER BY version")) {
        version = static_cast<int>(row.integer(0));
        for (const auto &step : steps) {
            if (step.version == version && checksumOf(step) != row.text(1))
                throw StoreError(StoreError::Kind::Other,
                                 "step " + std::to_string(version) + " of the schema is not the one this program knows");
        }
    }
    return version;
}

void apply(SqlConnection &connection, const EndpointMigration &step, Milliseconds now)
{
    connection.runScript(scriptFor(connection.dialect(), step.sql));
    connection.run("INSERT INTO schema_migrations(version, checksum, applied_at) VALUES($1, $2, $3)",
                   {static_cast<std::int64_t>(step.version), checksumOf(step), now});
}

void bringForward(SqlConnection &connection, Milliseconds now, std::span<const EndpointMigration> steps)
{
    if (connection.dialect() == SqlDialect::Postgres) // held until the transaction ends; the number means nothing elsewhere
        connection.run("SELECT pg_advisory_xact_lock(7316041128)");
    connection.runScript(bookkeeping);
    const int version = versionIn(connection, steps);
    if (!steps.empty() && version > steps.back().version)
        throw StoreError(StoreError::Kind::Other, "the database is at step " + std::to_string(version)
                                                      + " of the schema; this program knows "
                                                      + std::to_string(steps.back().version));
    for (const auto &step : steps) {
        if (step.version > version)
            apply(connection, step, now);
    }
}

} // namespace

std::string scriptFor(SqlDialect dialect, std::string_view sql)
{
    const std::string_view own = dialect == SqlDialect::Sqlite ? "sqlite" : "postgres";
    std::string script;
    bool isMeant = true;
    while (!sql.empty()) {
        const auto line = sql.substr(0, sql.find('\n'));
        sql.remove_prefix(std::min(sql.size(), line.size() + 1));
        if (line.substr(0, marker.size()) == marker) {
            const auto name = line.substr(marker.size());
            isMeant = name == "all" || name == own;
        } else if (isMeant) {
            script.append(line).append("\n");
        }
    }
    return script;
}

int schemaVersion(Database &database, std::span<const EndpointMigration> steps)
{
    return database.read(
        [&](SqlConnection &connection) { return hasBookkeeping(connection) ? versionIn(connection, steps) : 0; });
}

void migrate(Database &database, Milliseconds now, std::span<const EndpointMigration> steps)
{
    database.write([&](SqlConnection &connection) { bringForward(connection, now, steps); });
}

} // namespace creatormetrics
