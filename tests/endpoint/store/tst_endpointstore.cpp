// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/store/audit.h"
#include "app/endpoint/store/migrations.h"
#include "app/endpoint/store/sqlitedatabase.h"
#include "tests/endpoint/testdatabase.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds now = 1'780'000'000'000;

AuditEntry entryNumber(int number)
{
    return {now + number, "system", "tested", std::to_string(number), "203.0.113.0/24", "request", "ok"};
}

} // namespace

/// Every question is asked of both databases.
class TestEndpointStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabases::addRowForEach(); }

    void init()
    {
        QFETCH_GLOBAL(const bool, isPostgres);
        m_database = m_databases.fresh(isPostgres);
        if (!m_database)
            QSKIP(qPrintable(m_databases.reason()));
    }

    void valuesComeBackAsTheyWere()
    {
        const std::string odd = "a'b\"c\\ \n\t Grüße 漢字 $1";
        m_database->write([&](SqlConnection &connection) {
            connection.run("INSERT INTO jobs(name, next_at, last_success_at) VALUES($1, $2, $3)",
                           {odd, std::int64_t(INT64_MIN), SqlValue()});
        });
        const auto row = m_database->read(
            [&](SqlConnection &connection) { return connection.first("SELECT name, next_at, last_success_at FROM jobs"); });
        QVERIFY(row);
        QCOMPARE(row->text(0), odd);
        QCOMPARE(row->integer(1), std::int64_t(INT64_MIN));
        QVERIFY(!row->maybeInteger(2));
        QVERIFY_THROWS_EXCEPTION(StoreError, (void)row->integer(0));
        QVERIFY_THROWS_EXCEPTION(StoreError, (void)row->text(3));
    }

    void whatThrowsIsUndone()
    {
        const auto insertAndFail = [](SqlConnection &connection) {
            connection.run("INSERT INTO jobs(name, next_at) VALUES('half', 1)");
            throw std::runtime_error("in the middle");
        };
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, m_database->write(insertAndFail));
        QCOMPARE(countOf("jobs"), 0);
        m_database->write([](SqlConnection &connection) { connection.run("INSERT INTO jobs(name, next_at) VALUES('whole', 1)"); });
        QCOMPARE(countOf("jobs"), 1);
    }

    void brokenRulesAreTold()
    {
        const auto insert = [](SqlConnection &connection) { connection.run("INSERT INTO jobs(name, next_at) VALUES('a', 1)"); };
        m_database->write(insert);
        try {
            m_database->write(insert);
            QFAIL("a second row of the same key was taken");
        } catch (const StoreError &error) {
            QCOMPARE(error.kind(), StoreError::Kind::Constraint);
            QVERIFY(!QByteArray(error.what()).contains("'a'")); // no value in the words for the log
        }
        m_database->write([](SqlConnection &connection) { connection.run("DELETE FROM jobs"); }); // still usable
    }

    void onlyOneOfManyConditionalUpdatesWins()
    {
        m_database->write([](SqlConnection &connection) { connection.run("INSERT INTO jobs(name, next_at) VALUES('turn', 0)"); });
        std::atomic<int> winners{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] {
                const bool mine = m_database->write([](SqlConnection &connection) {
                    return connection.first("UPDATE jobs SET next_at = 1 WHERE name = 'turn' AND next_at = 0 RETURNING name")
                        .has_value();
                });
                winners += mine ? 1 : 0;
            });
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(winners.load(), 1);
    }

    // EP-32
    void auditChainIsWholeUntilItIsTouched()
    {
        for (int i = 1; i <= 5; ++i)
            m_database->write([&](SqlConnection &connection) { appendAudit(connection, entryNumber(i)); });
        QCOMPARE(brokenRow(), std::nullopt);
        tamper("UPDATE audit SET target = 'other' WHERE seq = 3");
        QCOMPARE(brokenRow(), std::optional<std::int64_t>(3));
    }

    // EP-32
    void aMissingAuditRowIsFound()
    {
        for (int i = 1; i <= 5; ++i)
            m_database->write([&](SqlConnection &connection) { appendAudit(connection, entryNumber(i)); });
        tamper("DELETE FROM audit WHERE seq = 4");
        QCOMPARE(brokenRow(), std::optional<std::int64_t>(5));
        tamper("DELETE FROM audit WHERE seq = 5");
        QVERIFY(brokenRow().has_value()); // the end is cut, and the head knows
    }

    // EP-32: not by a statement of the service.
    void auditRowsCannotBeChanged()
    {
        m_database->write([&](SqlConnection &connection) {
            auto entry = entryNumber(1);
            entry.at = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
            appendAudit(connection, entry);
        });
        for (const char *sql : {"UPDATE audit SET result = 'x'", "DELETE FROM audit"})
            QVERIFY_THROWS_EXCEPTION(StoreError, m_database->write([&](SqlConnection &connection) { connection.run(sql); }));
        QCOMPARE(countOf("audit"), 1);
    }

    // EP-32
    void auditIsLetGoAfterFourHundredDays()
    {
        const auto today =
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
        for (const Milliseconds age : {500 * oneDay, 402 * oneDay, 399 * oneDay, Milliseconds(0)})
            m_database->write([&](SqlConnection &connection) {
                auto entry = entryNumber(1);
                entry.at = today - age;
                appendAudit(connection, entry);
            });
        m_database->write([&](SqlConnection &connection) { forgetOldAudit(connection, today); });
        QCOMPARE(countOf("audit"), 2);
        QCOMPARE(brokenRow(), std::nullopt);
    }

    // EP-34
    void migratingTwiceChangesNothing()
    {
        const int version = schemaVersion(*m_database);
        QVERIFY(version >= 1);
        migrate(*m_database, now);
        QCOMPARE(schemaVersion(*m_database), version);
        QCOMPARE(countOf("schema_migrations"), version);
    }

    // EP-34
    void aNewerDatabaseIsRefused()
    {
        m_database->write([](SqlConnection &connection) {
            connection.run("INSERT INTO schema_migrations(version, checksum, applied_at) VALUES(9000, 'x', 1)");
        });
        QVERIFY_THROWS_EXCEPTION(StoreError, migrate(*m_database, now));
        QCOMPARE(schemaVersion(*m_database), 9000);
    }

    // EP-34
    void aStepThatFailsLeavesTheDatabaseAsItWas()
    {
        const int version = schemaVersion(*m_database);
        std::vector<EndpointMigration> steps(endpointMigrations().begin(), endpointMigrations().end());
        steps.push_back({version + 1, "CREATE TABLE fine (a TEXT);\nCREATE TABLE users (a TEXT);\n"});
        QVERIFY_THROWS_EXCEPTION(StoreError, migrate(*m_database, now, steps));
        QCOMPARE(schemaVersion(*m_database), version);
        QVERIFY_THROWS_EXCEPTION(StoreError, countOf("fine"));
    }

    // EP-34
    void aStepThatWasChangedIsNoticed()
    {
        std::vector<EndpointMigration> steps(endpointMigrations().begin(), endpointMigrations().end());
        const std::string other = std::string(steps.front().sql) + "-- another line\n";
        steps.front().sql = other;
        QVERIFY_THROWS_EXCEPTION(StoreError, migrate(*m_database, now, steps));
    }

    // EP-34: replicas that start together.
    void replicasMigrateOnce()
    {
        QFETCH_GLOBAL(const bool, isPostgres);
        if (!isPostgres)
            QSKIP("one process has one SQLite file");
        std::vector<EndpointMigration> steps(endpointMigrations().begin(), endpointMigrations().end());
        steps.push_back({schemaVersion(*m_database) + 1, "CREATE TABLE once (a TEXT);\n"});
        std::atomic<int> failures{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] {
                try {
                    migrate(*m_database, now, steps);
                } catch (const StoreError &) {
                    ++failures;
                }
            });
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(failures.load(), 0);
        QCOMPARE(countOf("once"), 0);
    }

    void scriptsHoldWhatIsMeantForTheirDatabase()
    {
        constexpr std::string_view sql = "a;\n-- only: sqlite\nb;\n-- only: postgres\nc;\n-- only: all\nd;\n";
        QCOMPARE(scriptFor(SqlDialect::Sqlite, sql), std::string("a;\nb;\nd;\n"));
        QCOMPARE(scriptFor(SqlDialect::Postgres, sql), std::string("a;\nc;\nd;\n"));
    }

    // EP-33
    void aBackupIsWholeWhileOthersWrite()
    {
        QFETCH_GLOBAL(const bool, isPostgres);
        if (isPostgres)
            QSKIP("PostgreSQL is backed up by its own tools");
        auto &database = static_cast<SqliteDatabase &>(*m_database);
        std::atomic<bool> isEnding{false};
        std::atomic<int> written{0};
        std::thread writer([&] {
            while (!isEnding)
                database.write([&](SqlConnection &connection) { appendAudit(connection, entryNumber(++written)); });
        });
        while (written < 20)
            std::this_thread::yield();
        const auto file = m_databases.folder() + u"/copy.db"_s;
        QFile::remove(file);
        database.backUpTo(file.toStdString());
        isEnding = true;
        writer.join();
        SqliteDatabase copy(file.toStdString());
        copy.read([](SqlConnection &connection) {
            QCOMPARE(connection.first("PRAGMA integrity_check")->text(0), std::string("ok"));
            QVERIFY(connection.first("SELECT count(*) FROM audit")->integer(0) >= 20);
            QCOMPARE(brokenAuditRow(connection), std::nullopt);
        });
        QVERIFY_THROWS_EXCEPTION(StoreError, database.backUpTo(file.toStdString())); // never over another file
    }

    // EP-24: what was acknowledged before PostgreSQL went away is there when it is back, and nobody has to restart.
    void aDatabaseThatComesBackIsUsedAgain()
    {
        QFETCH_GLOBAL(const bool, isPostgres);
        if (!isPostgres)
            QSKIP("SQLite does not go away");
        m_database->write([&](SqlConnection &connection) { appendAudit(connection, entryNumber(1)); });
        m_databases.cluster().stop();
        QVERIFY_THROWS_EXCEPTION(StoreError, countOf("audit"));
        QVERIFY(m_databases.cluster().start());
        QCOMPARE(countOf("audit"), 1);
        m_database->write([&](SqlConnection &connection) { appendAudit(connection, entryNumber(2)); });
        QCOMPARE(brokenRow(), std::nullopt);
    }

private:
    int countOf(const std::string &table)
    {
        return static_cast<int>(m_database->read(
            [&](SqlConnection &connection) { return connection.first("SELECT count(*) FROM " + table)->integer(0); }));
    }
    std::optional<std::int64_t> brokenRow()
    {
        return m_database->read([](SqlConnection &connection) { return brokenAuditRow(connection); });
    }
    // As somebody with all rights would.
    void tamper(const std::string &sql)
    {
        m_database->write([&](SqlConnection &connection) {
            const bool isSqlite = connection.dialect() == SqlDialect::Sqlite;
            connection.runScript(isSqlite ? "DROP TRIGGER IF EXISTS audit_is_not_changed; DROP TRIGGER IF EXISTS audit_is_kept"
                                          : "DROP TRIGGER IF EXISTS audit_is_kept ON audit");
            connection.runScript(sql);
        });
    }

    TestDatabases m_databases;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TestEndpointStore)
#include "tst_endpointstore.moc"
