// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/store/database.h"
#include "tests/endpoint/postgrescluster.h"

#include <QTemporaryDir>

#include <memory>

namespace creatormetrics {

/// Migrated, empty databases for tests: SQLite in a temporary folder, and PostgreSQL where it is installed.
class TestDatabases
{
public:
    /// For initTestCase_data: every test runs once for each database, by the global column "isPostgres".
    static void addRowForEach();
    [[nodiscard]] std::unique_ptr<Database> fresh(bool isPostgres) { return isPostgres ? postgres() : sqlite(); }

    [[nodiscard]] std::unique_ptr<Database> sqlite();
    /// Nothing where PostgreSQL is not installed; `reason()` says so.
    [[nodiscard]] std::unique_ptr<Database> postgres();
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QString folder() const { return m_folder.path(); } // of the SQLite files
    [[nodiscard]] PostgresCluster &cluster();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<PostgresCluster> m_cluster; // made when first asked for
    int m_made = 0;
};

} // namespace creatormetrics
