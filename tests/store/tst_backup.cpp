// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/backup.h"
#include "models/store/store.h"
#include "tests/store/scratchworkspace.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void backupIsTheWholeDatabase();
    void backupIsTakenWhileOthersWrite();
    void existingFileIsNotReplaced();
    void unwritableFolderIsAnError();
    void restoredWorkspaceIsTheBackup();
    void unfitFileIsRefusedAndChangesNothing_data();
    void unfitFileIsRefusedAndChangesNothing();
    void damagedWorkspaceIsReplacedAndKept();
    void soundDatabaseHasNoProblems();
    void brokenReferenceIsAProblem();
};

namespace {

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &fileName, const QByteArray &content)
{
    QFile file(fileName);
    if (!file.open(QFile::WriteOnly | QFile::Truncate) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(fileName));
}

/// A workspace with one account of that id, closed again.
void fill(const ScratchWorkspace &scratch, const QString &id)
{
    const auto store = must(Store::open(scratch.workspace()));
    auto written = store->write({}, [id](Connection &connection) {
        return Result<Account>(addAccount(connection, Platform::YouTube, id));
    });
    written.waitForFinished();
    must(written.result());
}

QString accountIn(const ScratchWorkspace &scratch)
{
    return scalar(*scratch.connection(), u"SELECT group_concat(platform_account_id) FROM accounts");
}

void replaceByForeign(const QString &file)
{
    QFile::remove(file);
    must(must(Connection::open(file, Connection::Mode::ReadWrite))->runScript("CREATE TABLE places(url)"));
}

QString backupOf(const ScratchWorkspace &scratch)
{
    const QString file = scratch.path(u"copy.db"_s);
    must(backupDatabase(*scratch.connection(), file));
    return file;
}

} // namespace

void TestBackup::backupIsTheWholeDatabase()
{
    const ScratchWorkspace scratch;
    fill(scratch, u"UC1"_s);
    const QString file = backupOf(scratch);
    QCOMPARE(QDir(QFileInfo(file).path()).entryList({u"copy.db*"_s}, QDir::Files), QStringList{u"copy.db"_s});
    const auto copy = must(Connection::open(file, Connection::Mode::ReadOnly));
    QCOMPARE(scalar(*copy, u"SELECT title FROM accounts"), u"Channel UC1"_s);
    QCOMPARE(must(schemaVersion(*copy)), must(schemaVersion(*scratch.connection())));
    QCOMPARE(must(integrityProblems(*copy)), QStringList());
#ifdef Q_OS_UNIX
    QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)));
#endif
}

void TestBackup::backupIsTakenWhileOthersWrite()
{
    const ScratchWorkspace scratch;
    fill(scratch, u"UC1"_s);
    const auto writer = scratch.connection();
    const auto source = scratch.connection();
    Transaction writing(*writer);
    addAccount(*writer, Platform::YouTube, u"UC2"_s);
    const QString file = scratch.path(u"copy.db"_s);
    must(backupDatabase(*source, file));
    must(writing.commit());
    const auto copy = must(Connection::open(file, Connection::Mode::ReadOnly));
    QCOMPARE(scalar(*copy, u"SELECT group_concat(platform_account_id) FROM accounts"), u"UC1"_s);
}

void TestBackup::existingFileIsNotReplaced()
{
    const ScratchWorkspace scratch;
    fill(scratch, u"UC1"_s);
    const QString file = scratch.path(u"precious.db"_s);
    write(file, "precious");
    const auto done = backupDatabase(*scratch.connection(), file);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::BadInput);
    QCOMPARE(contentOf(file), QByteArray("precious"));
}

void TestBackup::unwritableFolderIsAnError()
{
    const ScratchWorkspace scratch;
    fill(scratch, u"UC1"_s);
    const auto done = backupDatabase(*scratch.connection(), scratch.path(u"no such folder/copy.db"_s));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Storage);
}

void TestBackup::restoredWorkspaceIsTheBackup()
{
    const ScratchWorkspace source;
    fill(source, u"saved"_s);
    const QString file = backupOf(source);
    const ScratchWorkspace scratch;
    fill(scratch, u"present"_s);
    must(restoreDatabase(scratch.workspace(), file));
    QCOMPARE(accountIn(scratch), u"saved"_s);
    const QDir backups(scratch.workspace().backupsFolder());
    const QStringList kept = backups.entryList(QDir::Files);
    QCOMPARE(kept.size(), 1);
    const auto former = must(Connection::open(backups.filePath(kept.front()), Connection::Mode::ReadOnly));
    QCOMPARE(scalar(*former, u"SELECT platform_account_id FROM accounts"), u"present"_s);
    QVERIFY(Store::open(scratch.workspace()).ok());
}

void TestBackup::unfitFileIsRefusedAndChangesNothing_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("missing") << u"missing"_s << ErrorKind::BadInput;
    QTest::newRow("empty") << u"empty"_s << ErrorKind::BadInput;
    QTest::newRow("no database") << u"garbage"_s << ErrorKind::BadInput;
    QTest::newRow("cut in the middle") << u"truncated"_s << ErrorKind::BadInput;
    QTest::newRow("overwritten page") << u"overwritten"_s << ErrorKind::BadInput;
    QTest::newRow("somebody else's database") << u"foreign"_s << ErrorKind::BadInput;
    QTest::newRow("of a newer version") << u"newer"_s << ErrorKind::Unsupported;
}

void TestBackup::unfitFileIsRefusedAndChangesNothing()
{
    QFETCH(QString, damage);
    QFETCH(ErrorKind, kind);
    const ScratchWorkspace source;
    fill(source, u"saved"_s);
    const QString file = backupOf(source);
    const QByteArray good = contentOf(file);
    QVERIFY(good.size() > 40960);
    if (damage == u"missing")
        QVERIFY(QFile::remove(file));
    else if (damage == u"empty")
        write(file, {});
    else if (damage == u"garbage")
        write(file, QByteArray("garbage ").repeated(1000));
    else if (damage == u"truncated")
        write(file, good.left(good.size() / 2));
    else if (damage == u"overwritten")
        write(file, good.left(4096) + QByteArray(4096, 'x') + good.mid(8192));
    else if (damage == u"foreign")
        replaceByForeign(file);
    else
        must(must(Connection::open(file, Connection::Mode::ReadWrite))->runScript("PRAGMA user_version = 99"));

    const ScratchWorkspace scratch;
    fill(scratch, u"present"_s);
    const QByteArray before = contentOf(scratch.workspace().databaseFile());
    const auto restored = restoreDatabase(scratch.workspace(), file);
    QVERIFY(!restored);
    QCOMPARE(errorKey(restored.error().kind), errorKey(kind));
    QVERIFY(contentOf(scratch.workspace().databaseFile()) == before);
    QCOMPARE(accountIn(scratch), u"present"_s);
}

void TestBackup::damagedWorkspaceIsReplacedAndKept()
{
    const ScratchWorkspace source;
    fill(source, u"saved"_s);
    const QString file = backupOf(source);
    const ScratchWorkspace scratch;
    must(scratch.workspace().create());
    const QByteArray damaged = QByteArray("what is left of a database ").repeated(300);
    write(scratch.workspace().databaseFile(), damaged);
    must(restoreDatabase(scratch.workspace(), file));
    QCOMPARE(accountIn(scratch), u"saved"_s);
    const QDir backups(scratch.workspace().backupsFolder());
    const QStringList kept = backups.entryList(QDir::Files);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(contentOf(backups.filePath(kept.front())), damaged);
}

void TestBackup::soundDatabaseHasNoProblems()
{
    const ScratchWorkspace scratch;
    fill(scratch, u"UC1"_s);
    QCOMPARE(must(integrityProblems(*scratch.connection())), QStringList());
}

void TestBackup::brokenReferenceIsAProblem()
{
    const ScratchWorkspace scratch;
    fill(scratch, u"UC1"_s);
    const auto connection = scratch.connection();
    must(connection->runScript("PRAGMA foreign_keys = OFF; INSERT INTO daily_metrics(account_id, day) VALUES(77, 1)"));
    const QStringList problems = must(integrityProblems(*connection));
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems[0].contains(u"daily_metrics") && problems[0].contains(u"accounts"), qPrintable(problems[0]));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestBackup)
#include "tst_backup.moc"
