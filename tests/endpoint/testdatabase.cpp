// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endpoint/testdatabase.h"

#include "app/endpoint/base/random.h"
#include "app/endpoint/store/migrations.h"
#include "app/endpoint/store/postgresdatabase.h"
#include "app/endpoint/store/sqlitedatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr Milliseconds someMoment = 1'780'000'000'000;

} // namespace

void TestDatabases::addRowForEach()
{
    QTest::addColumn<bool>("isPostgres");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

std::unique_ptr<Database> TestDatabases::sqlite()
{
    setUpCryptography();
    auto database = std::make_unique<SqliteDatabase>(
        m_folder.filePath(u"%1.db"_s.arg(++m_made)).toStdString());
    migrate(*database, someMoment);
    return database;
}

std::unique_ptr<Database> TestDatabases::postgres()
{
    setUpCryptography();
    if (!cluster().isRunning())
        return nullptr;
    auto database = std::make_unique<PostgresDatabase>(cluster().makeDatabase(u"test%1"_s.arg(++m_made)), 8);
    migrate(*database, someMoment);
    return database;
}

QString TestDatabases::reason() const
{
    return m_cluster ? m_cluster->reason() : QString();
}

PostgresCluster &TestDatabases::cluster()
{
    if (!m_cluster)
        m_cluster = std::make_unique<PostgresCluster>();
    return *m_cluster;
}

} // namespace creatormetrics
