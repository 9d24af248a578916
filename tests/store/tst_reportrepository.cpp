// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/reportarchive.h"
#include "models/store/reportinwork.h"
#include "tests/store/scratchworkspace.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QProcess>
#include <QSaveFile>
#include <QTest>
#include <QThread>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// Kept reports: rows and files that come and go together.
class TestReportRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecordComesBackAsItWas();
    void theNewestComesFirst();
    void aKeptReportIsAFileOfItsOwner();
    void aTakenNameGetsANumber();
    void aFileThatIsReplacedHasOneRow();
    void aFailedReportHasNoFile();
    void removingTakesTheFileAlong();
    void aMissingFileIsSaid();
    void aChangedFileIsSaid();
    void namesThatLeadOutOfTheFolderAreRefused();
    void aFolderThatCannotBeWrittenLeavesNothing();
    void aFullDiskLeavesNoHalfFile();
    void aRowThatCannotBeWrittenLeavesNoFile();
    void whatAReportSaysIsReadOnDemand();
    void aReportInWorkBecomesWhole();
    void twoOfOneNameAreKeptAtOnce();
    void onlyReportsWithoutAMakerAreAbandoned();
    void aKilledProgramLeavesAFailedReport();
};

namespace {

ReportRecord sampleRecord(const char *madeAt = "2026-11-20T08:00:00Z")
{
    return {.kind = u"weekly"_s,
            .title = u"Ada Films · Weekly report · 9 – 15 Nov 2026"_s,
            .range = *DateRange::make(QDate(2026, 11, 9), QDate(2026, 11, 15)),
            .comparison = u"previous"_s,
            .settings = R"({"kind":"weekly"})",
            .createdAt = scratchMoment(madeAt),
            .fileName = u"weekly-2026-11-09.pdf"_s,
            .pages = 2,
            .dataSha256 = u"ab12"_s};
}

QStringList filesOf(const Workspace &workspace)
{
    return QDir(workspace.reportsFolder()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace

void TestReportRepository::aRecordComesBackAsItWas()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    ReportRecord record = sampleRecord();
    record.status = ReportStatus::Failed;
    record.errorKind = u"storage"_s;
    record.errorDetail = u"no space left on device"_s;
    record.bytes = 12'345;
    record.fileSha256 = u"cd34"_s;
    record.formulas = R"({"layout":1})";
    record.id = must(insertReport(*connection, record));
    QCOMPARE(must(reportById(*connection, record.id)), record);
    QCOMPARE(must(storedReports(*connection)), std::vector{record});
    QCOMPARE(reportById(*connection, ReportId(99)).error().kind, ErrorKind::NotFound);
    QCOMPARE(scalar(*connection, u"SELECT first_day || ' ' || last_day || ' ' || created_utc FROM v_reports"),
             u"2026-11-09 2026-11-15 2026-11-20 08:00:00"_s);
}

void TestReportRepository::theNewestComesFirst()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const ReportId second = must(insertReport(*connection, sampleRecord("2026-11-02T08:00:00Z")));
    const ReportId third = must(insertReport(*connection, sampleRecord("2026-11-01T08:00:00Z")));
    const ReportId first = must(insertReport(*connection, sampleRecord("2026-11-02T08:00:00Z")));
    const auto stored = must(storedReports(*connection));
    QCOMPARE(stored.size(), std::size_t(3));
    QCOMPARE(stored[0].id, first); // made in the same moment, but later
    QCOMPARE(stored[1].id, second);
    QCOMPARE(stored[2].id, third);
}

void TestReportRepository::aKeptReportIsAFileOfItsOwner()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const QByteArray bytes("%PDF-1.4 invented");
    const ReportRecord kept = must(keepReportFile(*connection, scratch.workspace(), sampleRecord(), bytes));
    QCOMPARE(kept.bytes, bytes.size());
    QCOMPARE(kept.fileSha256,
             QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    QCOMPARE(must(reportById(*connection, kept.id)), kept);
    const QFileInfo file(scratch.workspace().reportsFolder() + u"/weekly-2026-11-09.pdf"_s);
    QVERIFY(file.isFile());
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
    const ReportFile read = must(readReportFile(scratch.workspace(), kept));
    QCOMPARE(read.bytes, bytes);
    QVERIFY(!read.changed);
}

void TestReportRepository::aTakenNameGetsANumber()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const auto keep = [&](const QByteArray &bytes) {
        return must(keepReportFile(*connection, scratch.workspace(), sampleRecord(), bytes)).fileName;
    };
    QCOMPARE(keep("first"), u"weekly-2026-11-09.pdf"_s);
    QCOMPARE(keep("second"), u"weekly-2026-11-09-2.pdf"_s);
    QCOMPARE(keep("third"), u"weekly-2026-11-09-3.pdf"_s);
    QCOMPARE(must(readReportFile(scratch.workspace(), must(storedReports(*connection)).back())).bytes, QByteArray("first"));
}

void TestReportRepository::aFileThatIsReplacedHasOneRow()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    must(keepReportFile(*connection, scratch.workspace(), sampleRecord(), "first"));
    const ReportRecord second = must(keepReportFile(*connection, scratch.workspace(), sampleRecord(), "second", true));
    QCOMPARE(filesOf(scratch.workspace()), QStringList{u"weekly-2026-11-09.pdf"_s});
    QCOMPARE(must(storedReports(*connection)), std::vector{second});
}

void TestReportRepository::aFailedReportHasNoFile()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    ReportRecord record = sampleRecord();
    record.status = ReportStatus::Failed;
    record.errorKind = u"storage"_s;
    const ReportRecord kept = must(keepReportFile(*connection, scratch.workspace(), record, "ignored"));
    QCOMPARE(kept.fileName, QString());
    QCOMPARE(filesOf(scratch.workspace()), QStringList());
    must(removeReportFile(*connection, scratch.workspace(), kept.id));
    QVERIFY(must(storedReports(*connection)).empty());
}

void TestReportRepository::removingTakesTheFileAlong()
{
    const ScratchWorkspace scratch;
    const auto store = must(Store::open(scratch.workspace()));
    const auto future = keepReport(*store, sampleRecord(), "bytes");
    QTRY_VERIFY(future.isFinished());
    const ReportRecord kept = must(future.result());
    QCOMPARE(filesOf(scratch.workspace()).size(), 1);
    const auto removed = removeReport(*store, kept.id);
    QTRY_VERIFY(removed.isFinished());
    QVERIFY(removed.result());
    QCOMPARE(filesOf(scratch.workspace()), QStringList());
    const auto again = removeReport(*store, kept.id);
    QTRY_VERIFY(again.isFinished());
    QCOMPARE(again.result().error().kind, ErrorKind::NotFound);
}

void TestReportRepository::aMissingFileIsSaid()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const ReportRecord kept = must(keepReportFile(*connection, scratch.workspace(), sampleRecord(), "bytes"));
    QVERIFY(hasReportFile(scratch.workspace(), kept));
    QVERIFY(QFile::remove(reportPath(scratch.workspace(), kept.fileName)));
    QVERIFY(!hasReportFile(scratch.workspace(), kept));
    QCOMPARE(readReportFile(scratch.workspace(), kept).error().kind, ErrorKind::NotFound);
    // Another of the name leaves it its name and its row, and it can still be taken off the list.
    QCOMPARE(must(keepReportFile(*connection, scratch.workspace(), sampleRecord(), "other")).fileName,
             u"weekly-2026-11-09-2.pdf"_s);
    must(removeReportFile(*connection, scratch.workspace(), kept.id));
    QCOMPARE(must(storedReports(*connection)).size(), std::size_t(1));
}

void TestReportRepository::aChangedFileIsSaid()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const ReportRecord kept = must(keepReportFile(*connection, scratch.workspace(), sampleRecord(), "bytes"));
    QFile file(reportPath(scratch.workspace(), kept.fileName));
    QVERIFY(file.open(QFile::Append) && file.write("!") == 1);
    file.close();
    QVERIFY(must(readReportFile(scratch.workspace(), kept)).changed);
}

void TestReportRepository::namesThatLeadOutOfTheFolderAreRefused()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    for (const QString &name : {u"../workspace.db"_s, u"/etc/passwd"_s, u".."_s, u"a\\b.pdf"_s, QString()}) {
        ReportRecord record = sampleRecord();
        record.fileName = name;
        QCOMPARE(reportPath(scratch.workspace(), name), QString());
        QCOMPARE(keepReportFile(*connection, scratch.workspace(), record, "x").error().kind, ErrorKind::BadInput);
        // A row that somebody else wrote: its file is neither read nor removed.
        record.id = must(insertReport(*connection, record));
        QCOMPARE(readReportFile(scratch.workspace(), record).error().kind, ErrorKind::NotFound);
        must(removeReportFile(*connection, scratch.workspace(), record.id));
        QVERIFY(QFile::exists(scratch.workspace().databaseFile()));
    }
}

void TestReportRepository::aFolderThatCannotBeWrittenLeavesNothing()
{
    const ScratchWorkspace scratch;
    const auto store = must(Store::open(scratch.workspace()));
    // A file in the folder's place cannot be written into, not even by root.
    QVERIFY(QDir().rmdir(scratch.workspace().reportsFolder()));
    QFile inTheWay(scratch.workspace().reportsFolder());
    QVERIFY(inTheWay.open(QFile::WriteOnly));
    inTheWay.close();
    const auto kept = keepReport(*store, sampleRecord(), "bytes");
    QTRY_VERIFY(kept.isFinished());
    QVERIFY(!kept.result());
    QCOMPARE(kept.result().error().kind, ErrorKind::Storage);
    QVERIFY(kept.result().error().detail.contains(scratch.workspace().reportsFolder()));
    const auto stored = store->read([](Connection &connection) { return storedReports(connection); });
    QTRY_VERIFY(stored.isFinished());
    QVERIFY(must(stored.result()).empty());
}

void TestReportRepository::aFullDiskLeavesNoHalfFile()
{
#ifdef Q_OS_UNIX
    const ScratchWorkspace scratch;
    must(scratch.workspace().create());
    // The kernel takes the first bytes and refuses the rest, as a disk does that becomes full.
    struct rlimit before = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit tight = {.rlim_cur = 64 * 1024, .rlim_max = before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
    const auto written = writeReportFile(scratch.workspace(), u"large.pdf"_s, QByteArray(200'000, 'x'));
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Storage);
    QVERIFY2(written.error().detail.contains("large.pdf"_L1), qPrintable(written.error().detail));
    QCOMPARE(filesOf(scratch.workspace()), QStringList());
#else
    QSKIP("needs a limit of the size of files");
#endif
}

void TestReportRepository::aRowThatCannotBeWrittenLeavesNoFile()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    must(connection->runScript("CREATE TRIGGER refuse BEFORE INSERT ON reports BEGIN SELECT RAISE(ABORT, 'full'); END;"));
    QVERIFY(!keepReportFile(*connection, scratch.workspace(), sampleRecord(), "bytes"));
    QCOMPARE(filesOf(scratch.workspace()), QStringList());
}

void TestReportRepository::whatAReportSaysIsReadOnDemand()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    ReportRecord record = sampleRecord();
    const ReportRecord without = must(keepReportFile(*connection, scratch.workspace(), record, "old"));
    QCOMPARE(must(reportDocument(*connection, without.id)), QByteArray());
    record.document = QByteArray("\0packed", 7);
    const ReportRecord kept = must(keepReportFile(*connection, scratch.workspace(), record, "new"));
    QCOMPARE(kept.document, QByteArray());
    QCOMPARE(must(reportDocument(*connection, kept.id)), QByteArray("\0packed", 7));
    QCOMPARE(reportDocument(*connection, ReportId(99)).error().kind, ErrorKind::NotFound);
}

void TestReportRepository::aReportInWorkBecomesWhole()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const auto work = must(ReportInWork::begin(*connection, scratch.workspace(), sampleRecord()));
    QCOMPARE(must(reportById(*connection, work->id())).status, ReportStatus::Pending);
    QCOMPARE(must(reportById(*connection, work->id())).fileName, QString());
    must(setReportStatus(*connection, work->id(), ReportStatus::Generating));
    QCOMPARE(must(reportById(*connection, work->id())).status, ReportStatus::Generating);
    ReportRecord record = sampleRecord();
    record.id = work->id();
    const ReportRecord kept = must(keepReportFile(*connection, scratch.workspace(), record, "bytes"));
    QCOMPARE(must(storedReports(*connection)), std::vector{kept});
    QCOMPARE(kept.status, ReportStatus::Completed);
    must(failReport(*connection, kept.id, {.kind = ErrorKind::Storage, .detail = u"full"_s}));
    QCOMPARE(must(reportById(*connection, kept.id)).errorKind, u"storage"_s);
    QCOMPARE(setReportStatus(*connection, ReportId(99), ReportStatus::Failed).error().kind, ErrorKind::NotFound);
}

void TestReportRepository::twoOfOneNameAreKeptAtOnce()
{
    const ScratchWorkspace scratch;
    const auto store = must(Store::open(scratch.workspace()));
    const auto other = must(Store::open(scratch.workspace())); // as another program has it
    const auto first = keepReport(*store, sampleRecord(), QByteArray(400'000, 'a'));
    const auto second = keepReport(*other, sampleRecord(), QByteArray(300'000, 'b'));
    QTRY_VERIFY(first.isFinished() && second.isFinished());
    const ReportRecord one = must(first.result());
    const ReportRecord two = must(second.result());
    QVERIFY(one.fileName != two.fileName);
    QCOMPARE(filesOf(scratch.workspace()).size(), 2);
    QCOMPARE(must(readReportFile(scratch.workspace(), one)).bytes, QByteArray(400'000, 'a'));
    QCOMPARE(must(readReportFile(scratch.workspace(), two)).bytes, QByteArray(300'000, 'b'));
}

void TestReportRepository::onlyReportsWithoutAMakerAreAbandoned()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    auto work = must(ReportInWork::begin(*connection, scratch.workspace(), sampleRecord()));
    const ReportId id = work->id();
    QCOMPARE(must(closeAbandonedReports(*connection, scratch.workspace())), 0);
    QCOMPARE(ReportInWork::takeUp(scratch.workspace(), id).error().kind, ErrorKind::NotFound);
    QCOMPARE(must(reportById(*connection, id)).status, ReportStatus::Pending);
    work.reset();
    QCOMPARE(must(closeAbandonedReports(*connection, scratch.workspace())), 1);
    QCOMPARE(must(closeAbandonedReports(*connection, scratch.workspace())), 0);
    const ReportRecord closed = must(reportById(*connection, id));
    QCOMPARE(closed.status, ReportStatus::Failed);
    QCOMPARE(closed.errorDetail, u"ended midway"_s);
    QCOMPARE(filesOf(scratch.workspace()), QStringList());
}

void TestReportRepository::aKilledProgramLeavesAFailedReport()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    QProcess maker;
    maker.start(QCoreApplication::applicationFilePath(), {u"--make-and-wait"_s, scratch.workspace().folder()});
    QTRY_VERIFY(maker.canReadLine());
    const ReportId id(maker.readLine().trimmed().toLongLong());
    QCOMPARE(must(reportById(*connection, id)).status, ReportStatus::Generating);
    QCOMPARE(must(closeAbandonedReports(*connection, scratch.workspace())), 0); // it lives
    maker.kill();
    QVERIFY(maker.waitForFinished());
    QCOMPARE(must(closeAbandonedReports(*connection, scratch.workspace())), 1);
    QCOMPARE(must(reportById(*connection, id)).status, ReportStatus::Failed);
    QCOMPARE(QDir(scratch.workspace().reportsFolder()).entryList({u"*.pdf"_s}, QDir::Files), QStringList());
}

namespace {

/// What the other program does in `aKilledProgramLeavesAFailedReport`, until it is killed while it writes.
int makeAndWait(const QString &folder)
{
    const Workspace workspace(folder);
    const auto connection = must(Connection::open(workspace.databaseFile(), Connection::Mode::ReadWrite));
    const auto work = must(ReportInWork::begin(*connection, workspace, sampleRecord()));
    must(setReportStatus(*connection, work->id(), ReportStatus::Generating));
    QSaveFile file(reportPath(workspace, sampleRecord().fileName));
    if (!file.open(QFile::WriteOnly) || file.write(QByteArray(200'000, 'x')) < 0)
        return 1;
    std::printf("%lld\n", static_cast<long long>(work->id().value()));
    std::fflush(stdout);
    QThread::sleep(60);
    return 0;
}

} // namespace

} // namespace creatormetrics

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--make-and-wait"_s)
        return creatormetrics::makeAndWait(arguments.value(2));
    creatormetrics::TestReportRepository test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_reportrepository.moc"
