// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store.h"
#include "tests/store/scratchworkspace.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedStepsMakeTheSchema();
    void migratedEqualsFresh();
    void stepKeepsWhatWasThere();
    void backupIsMadeBeforeAStep();
    void freshDatabaseNeedsNoBackup();
    void currentDatabaseIsNotTouched();
    void failingStepRollsBack();
    void newerFileIsRefusedUntouched_data();
    void newerFileIsRefusedUntouched();
};

namespace {

/// The shipped steps and an invented next one.
std::vector<Migration> longerHistory()
{
    auto history = must(shippedMigrations());
    history.push_back({.version = 2,
                       .sql = "CREATE TABLE labels(id INTEGER PRIMARY KEY, name TEXT NOT NULL);"
                              "ALTER TABLE accounts ADD COLUMN note TEXT NOT NULL DEFAULT '';"
                              "INSERT INTO labels(name) SELECT title FROM accounts;"});
    return history;
}

QStringList schemaOf(Connection &connection)
{
    Statement *row = must(connection.prepare(u"SELECT type || ' ' || name || ' ' || ifnull(sql, '') FROM sqlite_schema ORDER BY 1"));
    QStringList lines;
    while (must(row->step()))
        lines.append(row->text(0).simplified());
    return lines;
}

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestMigrations::shippedStepsMakeTheSchema()
{
    const auto history = must(shippedMigrations());
    QVERIFY(!history.empty());
    for (std::size_t i = 0; i < history.size(); ++i)
        QCOMPARE(history[i].version, static_cast<int>(i) + 1);
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    QCOMPARE(must(schemaVersion(*connection)), history.back().version);
    for (const char *table : {"accounts", "daily_metrics", "content_items", "content_snapshots", "audience_demographics",
                              "brand_mentions", "fetches", "revisions", "sync_runs", "sync_queue", "budgets", "imports",
                              "v_daily", "v_content"}) {
        const auto read = connection->runScript(QByteArray("SELECT * FROM ") + table);
        QVERIFY2(read.ok(), table);
    }
}

void TestMigrations::migratedEqualsFresh()
{
    const ScratchWorkspace old;
    const auto migrated = old.connection(); // at the shipped version
    must(migrate(*migrated, old.workspace(), longerHistory()));

    const ScratchWorkspace young;
    must(young.workspace().create());
    const auto fresh = must(Connection::open(young.workspace().databaseFile(), Connection::Mode::ReadWrite));
    must(migrate(*fresh, young.workspace(), longerHistory()));

    QCOMPARE(must(schemaVersion(*migrated)), 2);
    QCOMPARE(must(schemaVersion(*fresh)), 2);
    QVERIFY(schemaOf(*fresh).size() > 20);
    QCOMPARE(schemaOf(*migrated), schemaOf(*fresh));
}

void TestMigrations::stepKeepsWhatWasThere()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const Account account = addAccount(*connection);
    must(migrate(*connection, scratch.workspace(), longerHistory()));
    QCOMPARE(must(accountById(*connection, account.id)), account);
    QCOMPARE(scalar(*connection, u"SELECT name FROM labels"), account.profile.title);
}

void TestMigrations::backupIsMadeBeforeAStep()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    addAccount(*connection);
    must(migrate(*connection, scratch.workspace(), longerHistory()));
    const QStringList backups = QDir(scratch.workspace().backupsFolder()).entryList(QDir::Files);
    QCOMPARE(backups.size(), 1);
    const auto backup = must(Connection::open(QDir(scratch.workspace().backupsFolder()).filePath(backups.front()),
                                              Connection::Mode::ReadOnly));
    QCOMPARE(must(schemaVersion(*backup)), 1);
    QCOMPARE(scalar(*backup, u"SELECT count(*) FROM accounts"), u"1"_s);
}

void TestMigrations::freshDatabaseNeedsNoBackup()
{
    const ScratchWorkspace scratch;
    (void)scratch.connection();
    QCOMPARE(QDir(scratch.workspace().backupsFolder()).entryList(QDir::Files), QStringList());
}

void TestMigrations::currentDatabaseIsNotTouched()
{
    const ScratchWorkspace scratch;
    (void)scratch.connection();
    const QByteArray before = contentOf(scratch.workspace().databaseFile());
    (void)scratch.connection();
    QVERIFY(!before.isEmpty());
    QCOMPARE(contentOf(scratch.workspace().databaseFile()), before);
}

void TestMigrations::failingStepRollsBack()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    addAccount(*connection);
    const QStringList before = schemaOf(*connection);
    auto history = must(shippedMigrations());
    history.push_back({.version = 2, .sql = "CREATE TABLE half(a); DELETE FROM accounts; INSERT INTO missing VALUES(1);"});
    const auto migrated = migrate(*connection, scratch.workspace(), history);
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().kind, ErrorKind::Storage);
    QVERIFY(migrated.error().detail.contains(u"missing"));
    QCOMPARE(must(schemaVersion(*connection)), 1);
    QCOMPARE(schemaOf(*connection), before);
    QCOMPARE(scalar(*connection, u"SELECT count(*) FROM accounts"), u"1"_s);
    must(migrate(*connection, scratch.workspace(), longerHistory())); // a repaired step goes through afterwards
}

void TestMigrations::newerFileIsRefusedUntouched_data()
{
    QTest::addColumn<QByteArray>("journal");
    QTest::newRow("as the newer version left it") << QByteArray("WAL");
    QTest::newRow("put in place from its backup") << QByteArray("DELETE");
}

void TestMigrations::newerFileIsRefusedUntouched()
{
    QFETCH(QByteArray, journal);
    const ScratchWorkspace scratch;
    {
        const auto connection = scratch.connection();
        addAccount(*connection);
        must(connection->runScript("PRAGMA user_version = 99; PRAGMA journal_mode = " + journal));
    }
    const QString file = scratch.workspace().databaseFile();
    const QByteArray before = contentOf(file);
    const auto opened = Store::open(scratch.workspace());
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Unsupported);
    QVERIFY2(opened.error().detail.contains(u"99"), qPrintable(opened.error().detail));
    QVERIFY(before.size() > 4096);
    QVERIFY(contentOf(file) == before);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestMigrations)
#include "tst_migrations.moc"
