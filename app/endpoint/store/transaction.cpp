// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/store/transaction.h"

namespace creatormetrics {

namespace {

void rollBack(SqlConnection &connection)
{
    try {
        connection.run("ROLLBACK");
    } catch (const StoreError &) {
        // SQLite has rolled back by itself, or the connection is gone: either way nothing of it stays.
    }
}

} // namespace

void inTransaction(SqlConnection &connection, const Database::Work &work)
{
    // SQLite: take the writer's lock at once instead of failing in the middle.
    connection.run(connection.dialect() == SqlDialect::Sqlite ? "BEGIN IMMEDIATE" : "BEGIN");
    try {
        work(connection);
        connection.run("COMMIT");
    } catch (...) {
        rollBack(connection);
        throw;
    }
}

} // namespace creatormetrics
