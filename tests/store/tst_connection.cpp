// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/scratchworkspace.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workspaceIsTheOwnersAlone();
    void existingWorkspaceIsLeftAsItIs();
    void folderThatCannotBeMadeIsNamed();
    void fileThatIsNoDatabaseIsRefused();
    void missingFileIsNotMadeByAReader();
    void readerNeverWrites();
    void valuesComeBackAsTheyWereBound();
    void daysAndMomentsAreWholeNumbers();
    void statementFailureNamesItself();
    void preparedStatementStartsWithoutBindings();
    void foreignKeysHold();
    void transactionRollsBackUnlessCommitted();
    void transactionDoesNotNest();
    void readerSeesOnlyWhatIsCommitted();
};

void TestConnection::workspaceIsTheOwnersAlone()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    must(connection->runScript("CREATE TABLE t(a); INSERT INTO t VALUES(1);"));
#ifdef Q_OS_UNIX
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther
        | QFile::ExeOther;
    const QString folder = scratch.workspace().folder();
    for (const QString &path : {folder, scratch.workspace().backupsFolder(), scratch.workspace().reportsFolder(),
                                folder + "/thumbnails"_L1, scratch.workspace().databaseFile(),
                                scratch.workspace().databaseFile() + "-wal"_L1}) {
        QVERIFY2(QFile::exists(path), qPrintable(path));
        QVERIFY2(!(QFile::permissions(path) & others), qPrintable(path));
    }
    QVERIFY(!(QFile::permissions(scratch.workspace().databaseFile()) & QFile::ExeOwner));
#else
    QSKIP("modes are a Unix matter");
#endif
}

void TestConnection::existingWorkspaceIsLeftAsItIs()
{
    const ScratchWorkspace scratch;
    {
        const auto connection = scratch.connection();
        must(connection->runScript("CREATE TABLE t(a); INSERT INTO t VALUES(17);"));
    }
    QVERIFY(scratch.workspace().exists());
    must(scratch.workspace().create());
    QCOMPARE(scalar(*scratch.connection(), u"SELECT a FROM t"), u"17"_s);
}

void TestConnection::folderThatCannotBeMadeIsNamed()
{
    const ScratchWorkspace scratch;
    QFile inTheWay(scratch.path(u"file"_s));
    QVERIFY(inTheWay.open(QFile::WriteOnly));
    const Workspace impossible(inTheWay.fileName() + "/workspace"_L1);
    const auto made = impossible.create();
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Storage);
    QVERIFY(made.error().detail.contains(impossible.folder()));
    QVERIFY(!impossible.exists());
}

void TestConnection::fileThatIsNoDatabaseIsRefused()
{
    const ScratchWorkspace scratch;
    QFile file(scratch.path(u"letter.db"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    const QByteArray letter = QByteArray("Dear reader, this is no database. ").repeated(200);
    file.write(letter);
    file.close();
    for (const auto mode : {Connection::Mode::ReadWrite, Connection::Mode::ReadOnly}) {
        const auto opened = Connection::open(file.fileName(), mode);
        const auto read = opened ? (*opened)->runScript("SELECT * FROM sqlite_schema") : Outcome(opened.error());
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Storage);
        QVERIFY2(read.error().detail.contains(u"not a database"), qPrintable(read.error().detail));
    }
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), letter);
}

void TestConnection::missingFileIsNotMadeByAReader()
{
    const ScratchWorkspace scratch;
    const QString file = scratch.path(u"none.db"_s);
    const auto opened = Connection::open(file, Connection::Mode::ReadOnly);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Storage);
    QVERIFY(opened.error().detail.contains(file));
    QVERIFY(!QFile::exists(file));
}

void TestConnection::readerNeverWrites()
{
    const ScratchWorkspace scratch;
    const auto writer = scratch.connection();
    addAccount(*writer);
    const int version = must(schemaVersion(*writer));
    const auto reader = must(Connection::open(scratch.workspace().databaseFile(), Connection::Mode::ReadOnly));
    for (const char *sql : {"DELETE FROM accounts", "CREATE TABLE t(a)", "PRAGMA user_version = 77"}) {
        const auto done = reader->runScript(sql);
        QVERIFY2(!done, sql);
        QCOMPARE(done.error().kind, ErrorKind::Storage);
    }
    QCOMPARE(scalar(*writer, u"SELECT count(*) FROM accounts"), u"1"_s);
    QCOMPARE(must(schemaVersion(*writer)), version);
}

void TestConnection::valuesComeBackAsTheyWereBound()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    must(connection->runScript("CREATE TABLE t(a, b, c, d, e, f, g, h)"));
    const QString text = u"Größe 'quoted' \U0001F3AC\0 after nul"_s;
    const QByteArray bytes("\0\1\2", 3);
    const std::optional<qint64> unknown;
    must(connection->run(u"INSERT INTO t VALUES(?, ?, ?, ?, ?, ?, ?, ?)", std::numeric_limits<qint64>::min(), 0.1, text, bytes,
                         unknown, std::optional(qint64(0)), QString(), true));
    Statement *row = must(connection->prepare(u"SELECT * FROM t"));
    QVERIFY(must(row->step()));
    QCOMPARE(row->integer(0), std::numeric_limits<qint64>::min());
    QCOMPARE(row->real(1), 0.1);
    QCOMPARE(row->text(2), text);
    QCOMPARE(row->blob(3), bytes);
    QVERIFY(row->isNull(4));
    QCOMPARE(row->optionalInteger(4), std::nullopt);
    QCOMPARE(row->optionalReal(4), std::nullopt);
    QCOMPARE(row->optionalInteger(5), std::optional<qint64>(0));
    QVERIFY(!row->isNull(6)); // an empty text is a text
    QCOMPARE(row->integer(7), 1);
    QVERIFY(!must(row->step()));
}

void TestConnection::daysAndMomentsAreWholeNumbers()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    must(connection->runScript("CREATE TABLE t(day, moment, noDay, noMoment)"));
    const QDate day(2026, 11, 19);
    const QDateTime moment(QDate(2026, 11, 19), QTime(13, 30, 0, 250), QTimeZone("Asia/Kolkata"));
    must(connection->run(u"INSERT INTO t VALUES(?, ?, ?, ?)", day, moment, QDate(), QDateTime()));
    QCOMPARE(scalar(*connection, u"SELECT date(day * 86400, 'unixepoch') FROM t"), u"2026-11-19"_s);
    QCOMPARE(scalar(*connection, u"SELECT datetime(moment / 1000, 'unixepoch') FROM t"), u"2026-11-19 08:00:00"_s);
    Statement *row = must(connection->prepare(u"SELECT * FROM t"));
    QVERIFY(must(row->step()));
    QCOMPARE(row->day(0), day);
    QCOMPARE(row->moment(1), moment);
    QCOMPARE(row->moment(1).timeSpec(), Qt::UTC);
    QVERIFY(!row->day(2).isValid());
    QVERIFY(!row->moment(3).isValid());
    QCOMPARE(toDayNumber(QDate(1970, 1, 1)), 0);
    QCOMPARE(toDayNumber(QDate(1969, 12, 31)), -1);
    QCOMPARE(fromDayNumber(toDayNumber(QDate(2005, 2, 22))), QDate(2005, 2, 22));
    row->reset();
}

void TestConnection::statementFailureNamesItself()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const auto done = connection->run(u"SELECT figure FROM nowhere");
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Storage);
    QVERIFY(done.error().detail.contains(u"SELECT figure FROM nowhere"));
    QVERIFY2(done.error().detail.contains(u"no such table"), qPrintable(done.error().detail));
    must(connection->runScript("CREATE TABLE t(a UNIQUE); INSERT INTO t VALUES(1)"));
    const auto twice = connection->run(u"INSERT INTO t VALUES(1)");
    QVERIFY(!twice);
    QVERIFY2(twice.error().detail.contains(u"UNIQUE"), qPrintable(twice.error().detail));
}

void TestConnection::preparedStatementStartsWithoutBindings()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    must(connection->runScript("CREATE TABLE t(a, b)"));
    Statement *insert = must(connection->prepare(u"INSERT INTO t VALUES(?, ?)"));
    insert->bindAll(1, 2);
    must(insert->run());
    Statement *again = must(connection->prepare(u"INSERT INTO t VALUES(?, ?)"));
    QCOMPARE(again, insert);
    again->bind(0, 3);
    must(again->run());
    QCOMPARE(scalar(*connection, u"SELECT group_concat(a || ':' || ifnull(b, '-')) FROM t"), u"1:2,3:-"_s);
}

void TestConnection::foreignKeysHold()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const auto orphan = connection->run(u"INSERT INTO daily_metrics(account_id, day) VALUES(99, 1)");
    QVERIFY(!orphan);
    QVERIFY2(orphan.error().detail.contains(u"FOREIGN KEY"), qPrintable(orphan.error().detail));
}

void TestConnection::transactionRollsBackUnlessCommitted()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    {
        const Transaction abandoned(*connection);
        QVERIFY(abandoned.begun().ok());
        addAccount(*connection);
        QCOMPARE(scalar(*connection, u"SELECT count(*) FROM accounts"), u"1"_s);
    }
    QCOMPARE(scalar(*connection, u"SELECT count(*) FROM accounts"), u"0"_s);
    {
        Transaction kept(*connection);
        addAccount(*connection);
        must(kept.commit());
    }
    QCOMPARE(scalar(*connection, u"SELECT count(*) FROM accounts"), u"1"_s);
}

void TestConnection::transactionDoesNotNest()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    Transaction outer(*connection);
    addAccount(*connection);
    {
        const Transaction inner(*connection);
        QVERIFY(!inner.begun().ok());
    }
    must(outer.commit()); // the refused one took nothing with it
    QCOMPARE(scalar(*connection, u"SELECT count(*) FROM accounts"), u"1"_s);
}

void TestConnection::readerSeesOnlyWhatIsCommitted()
{
    const ScratchWorkspace scratch;
    const auto first = scratch.connection();
    const auto reader = must(Connection::open(scratch.workspace().databaseFile(), Connection::Mode::ReadOnly));
    Transaction writing(*first);
    addAccount(*first);
    QCOMPARE(scalar(*reader, u"SELECT count(*) FROM accounts"), u"0"_s); // neither waits nor sees half
    must(writing.commit());
    QCOMPARE(scalar(*reader, u"SELECT count(*) FROM accounts"), u"1"_s);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestConnection)
#include "tst_connection.moc"
