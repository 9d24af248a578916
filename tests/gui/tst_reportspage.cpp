// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/reportexport.h"
#include "models/presentation/reportrows.h"
#include "models/store/reportarchive.h"
#include "tests/gui/windowfixture.h"
#include "ui/reportpainter/reportpainter.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/reporteditor.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/reportpane.h"
#include "ui/widgets/reportprint.h"
#include "ui/widgets/reportspage.h"
#include "ui/widgets/reportview.h"
#include "ui/widgets/windowcommands.h"

#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPdfDocument>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

using Content = WindowFixture::Content;

ReportSettings weekly()
{
    return {.kind = ReportKind::Weekly, .query = {.range = *DateRange::make(QDate(2026, 11, 9), QDate(2026, 11, 15))}};
}

ReportSettings october()
{
    return {.query = {.range = *DateRange::make(QDate(2026, 10, 1), QDate(2026, 10, 31))}};
}

/// A window whose actions compose and keep real reports, with the Reports page in front.
class ReportsFixture : public WindowFixture
{
public:
    explicit ReportsFixture(Content content = Content::Sample) : WindowFixture(content)
    {
        actions.keep = [this](const ReportRecord &record, const QByteArray &bytes) {
            ReportRecord made = record;
            made.createdAt = clock.now().addSecs(static_cast<int>(actions.keptRecords.size()));
            return creatormetrics::keepReport(store(), made, bytes);
        };
        actions.remove = [this](ReportId id) { return creatormetrics::removeReport(store(), id); };
    }

    /// What the program would answer for these settings.
    void willCompose(const ReportSettings &wanted)
    {
        const auto read = store().read([wanted, now = clock.now()](Connection &connection) {
            return composeReportDocument(connection, wanted, u"Ada Films"_s, now);
        });
        QTRY_VERIFY(read.isFinished());
        actions.reportAnswer = read.result();
    }

    ReportRecord keep(const ReportSettings &wanted, const QByteArray &bytes = {})
    {
        willCompose(wanted);
        const QByteArray painted = bytes.isEmpty() ? paintReport(actions.reportAnswer->document) : bytes;
        ReportRecord record = archiveRecord(wanted, actions.reportAnswer->document.title, paintedPages(painted), u"ab"_s);
        return finished(actions.keepReport(record, painted));
    }

    ReportRecord keepFailed(const ReportSettings &wanted)
    {
        const Error error{.kind = ErrorKind::Storage, .detail = u"no space left on device"_s};
        return finished(actions.keepReport(failedRecord(wanted, error), {}));
    }

    void show() { window->showPage(u"reports"_s); }
    [[nodiscard]] FigureTable *table() const { return child<FigureTable>("reportTable"); }
    [[nodiscard]] bool shows(int rows) const { return table() && table()->model()->rowCount() == rows; }
    [[nodiscard]] QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    [[nodiscard]] ReportPane *pane() const { return child<ReportPane>("reportPane"); }
    [[nodiscard]] ReportView *view() const { return pane()->findChild<ReportView *>(); }
    void select(int row) { table()->setCurrentIndex(table()->model()->index(row, 0)); }
    [[nodiscard]] QByteArray fileOf(const ReportRecord &record)
    {
        QFile file(reportPath(store().workspace(), record.fileName));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    QList<QAction *> menuOf(int row)
    {
        select(row);
        table()->setFocus();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(table(), &event);
        m_menu = table()->findChild<QMenu *>(u"rowMenu"_s);
        return m_menu ? m_menu->actions() : QList<QAction *>();
    }
    bool choose(int row, const QString &text)
    {
        bool found = false;
        for (QAction *action : menuOf(row)) {
            if (action->text() == text && action->isEnabled() && !std::exchange(found, true))
                action->trigger();
        }
        delete m_menu;
        return found;
    }

private:
    template <typename T>
    static T finished(const QFuture<Result<T>> &future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }))
            qFatal("the store does not answer");
        return must(future.result());
    }

    QPointer<QMenu> m_menu;
};

} // namespace

class TestReportsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { registerTabularFaces(); }
    void cleanupTestCase() { QThreadPool::globalInstance()->waitForDone(); }

    void withoutReportsThePageSaysWhatToDo()
    {
        ReportsFixture fixture;
        fixture.show();
        QTRY_VERIFY(fixture.child<QWidget>("reportsNone") && fixture.child<QWidget>("reportsNone")->isVisible());
        QTRY_VERIFY(fixture.isReady());
        fixture.child<QPushButton>("firstReport")->click();
        QVERIFY(fixture.child<ReportEditor>("reportEditor"));
        QCOMPARE(fixture.actions.readFor.back().kind, ReportKind::Monthly);
        QCOMPARE(fixture.actions.readFor.back().query.range, october().query.range);
    }

    /// How long is said, not judged: machines are noisy.
    void aKeystrokeComesOntoThePagesOfAMonth()
    {
        ReportsFixture fixture(Content::Full);
        QTRY_VERIFY(fixture.isReady());
        const auto read = fixture.store().read([now = fixture.clock.now()](Connection &connection) {
            return readReportFigures(connection, october(), now);
        });
        QTRY_VERIFY(read.isFinished());
        const auto figures = std::make_shared<const ReportFigures>(must(read.result()));
        fixture.actions.compose = [figures](const ReportSettings &settings) -> Result<ComposedReport> {
            return composeReport(*figures, settings, u"Ada Films"_s);
        };
        Q_EMIT fixture.window->findChild<WindowCommands *>()->newReportWanted(ReportKind::Monthly);
        auto *editor = fixture.child<ReportEditor>("reportEditor");
        auto *pages = editor->findChild<ReportView *>();
        QTRY_VERIFY(editor->state() == ReportEditor::State::Ready && pages->isPainted());
        const QByteArray before = editor->bytes();
        auto *comment = editor->findChild<QPlainTextEdit *>(u"reportComment"_s);
        std::vector<qint64> times;
        for (const QChar letter : u"Well done, all of you"_s) {
            QElapsedTimer timer;
            timer.start();
            comment->insertPlainText(letter);
            while (editor->state() != ReportEditor::State::Ready || !pages->isPainted())
                QTest::qWait(1);
            times.push_back(timer.elapsed());
        }
        std::ranges::sort(times);
        qInfo("%d pages; a keystroke is on the screen after %lld ms at the median, %lld at most", pages->pageCount(),
              times[times.size() / 2], times.back());
        QVERIFY(editor->bytes() != before);
        QCOMPARE(fixture.actions.readFor.size(), std::size_t(1));
    }

    void withoutAccountsItIsTheFirstRun()
    {
        ReportsFixture fixture(Content::Nothing);
        fixture.show();
        QTRY_VERIFY(fixture.child<QPushButton>("firstSample") && fixture.child<QPushButton>("firstSample")->isVisible());
    }

    void aNewReportIsListedAndShown()
    {
        ReportsFixture fixture;
        fixture.show();
        QTRY_VERIFY(fixture.isReady());
        QTRY_VERIFY(fixture.child<QPushButton>("firstReport")->isVisible());
        QVERIFY(!fixture.child<QPushButton>("newReport")->isVisible()); // one button, not two
        fixture.willCompose(october());
        fixture.child<QPushButton>("firstReport")->click();
        auto *dialog = fixture.child<ReportEditor>("reportEditor");
        QTRY_COMPARE(dialog->state(), ReportEditor::State::Ready);
        const QByteArray previewed = dialog->bytes();
        dialog->findChild<QPushButton *>(u"reportKeep"_s)->click();
        QTRY_VERIFY(fixture.shows(1));
        QCOMPARE(fixture.cell(0, ReportColumn::Kind), u"Monthly report"_s);
        QCOMPARE(fixture.cell(0, ReportColumn::Period), u"October 2026"_s);
        QCOMPARE(fixture.cell(0, ReportColumn::State), u"Kept"_s);
        QTRY_VERIFY(!fixture.view()->report().isEmpty());
        QCOMPARE(fixture.view()->report(), previewed);
        QVERIFY(fixture.child<QPushButton>("newReport")->isVisible());
        QCOMPARE(fixture.cell(0, ReportColumn::Pages), QString::number(fixture.view()->pageCount()));
    }

    void theReportMenuWorksFromAnyPage()
    {
        ReportsFixture fixture;
        QTRY_VERIFY(fixture.isReady());
        fixture.willCompose(weekly());
        for (QAction *action : fixture.window->findChildren<QAction *>()) {
            if (action->shortcut() == QKeySequence(u"Ctrl+E"_s))
                action->trigger();
        }
        auto *dialog = fixture.child<ReportEditor>("reportEditor");
        QVERIFY(dialog);
        QCOMPARE(fixture.actions.readFor.back().kind, ReportKind::Custom);
        QTRY_COMPARE(dialog->state(), ReportEditor::State::Ready);
        dialog->saveToArchive();
        QTRY_VERIFY(fixture.shows(1));
        QVERIFY(fixture.child<ReportsPage>("reportsPage")->isVisible());
    }

    void theChosenReportsVeryBytesAreShown()
    {
        ReportsFixture fixture;
        const ReportRecord month = fixture.keep(october());
        const ReportRecord week = fixture.keep(weekly());
        fixture.show();
        QTRY_VERIFY(fixture.shows(2));
        QCOMPARE(fixture.cell(0, ReportColumn::Kind), u"Weekly report"_s); // the newest first, and shown
        QTRY_COMPARE(fixture.view()->report(), fixture.fileOf(week));
        QCOMPARE(fixture.view()->pageCount(), 2);
        fixture.select(1);
        QTRY_COMPARE(fixture.view()->report(), fixture.fileOf(month));
        QVERIFY(fixture.pane()->accessibleName().contains("October 2026"_L1));
        QVERIFY(!fixture.child<QLabel>("reportRemark")->isVisible());
    }

    void pagesAreTurnedAndZoomedByKeyboard()
    {
        ReportsFixture fixture;
        fixture.keep(october());
        fixture.show();
        QTRY_VERIFY(fixture.shows(1));
        QTRY_VERIFY(fixture.view()->pageCount() > 3);
        auto *pages = fixture.child<QWidget>("reportPreview");
        auto *place = fixture.child<QLabel>("reportPlace");
        const QString count = QString::number(fixture.view()->pageCount());
        QCOMPARE(place->text(), u"Page 1 of "_s + count);
        QTest::keyClick(pages, Qt::Key_PageDown);
        QTRY_COMPARE(place->text(), u"Page 2 of "_s + count);
        QTest::keyClick(pages, Qt::Key_End);
        QTRY_COMPARE(fixture.view()->currentPage(), fixture.view()->pageCount() - 1);
        QVERIFY(!fixture.child<QAbstractButton>("reportNext")->isEnabled());
        QTest::keyClick(pages, Qt::Key_PageUp);
        QTRY_COMPARE(fixture.view()->currentPage(), fixture.view()->pageCount() - 2);
        QTest::keyClick(pages, Qt::Key_Home);
        QTRY_COMPARE(fixture.view()->currentPage(), 0);
        const double before = fixture.view()->zoom();
        QTest::keyClick(pages, Qt::Key_Plus);
        QVERIFY(qFuzzyCompare(fixture.view()->zoom(), before * 1.25));
        QTest::keyClick(pages, Qt::Key_Minus);
        QVERIFY(qFuzzyCompare(fixture.view()->zoom(), before));
        QTest::keyClick(pages, Qt::Key_0); // the width
        QVERIFY(fixture.view()->zoom() > before);
        QTest::keyClick(pages, Qt::Key_0); // and whole pages again
        QVERIFY(qFuzzyCompare(fixture.view()->zoom(), before));
    }

    void aMissingFileIsSaidAndMadeAgain()
    {
        ReportsFixture fixture;
        const ReportRecord record = fixture.keep(weekly());
        QVERIFY(QFile::remove(reportPath(fixture.store().workspace(), record.fileName)));
        fixture.show();
        QTRY_VERIFY(fixture.shows(1));
        QCOMPARE(fixture.cell(0, ReportColumn::State), u"File missing"_s);
        QTRY_VERIFY(fixture.child<QWidget>("reportInstead"));
        QCOMPARE(fixture.child<QWidget>("reportInstead")->accessibleName(), u"The file is missing"_s);
        QVERIFY(!fixture.child<QAbstractButton>("reportPrint")->isEnabled());
        fixture.child<QPushButton>("reportAgain")->click();
        QTRY_COMPARE(fixture.actions.removedReports, std::vector{record.id}); // the new one takes its place
        QTRY_VERIFY(fixture.shows(1) && fixture.cell(0, ReportColumn::State) == u"Kept"_s);
        QCOMPARE(fixture.actions.readFor.back().query.range, weekly().query.range);
        QTRY_COMPARE(fixture.view()->pageCount(), 2);
    }

    void aChangedFileIsSaid()
    {
        ReportsFixture fixture;
        const ReportRecord record = fixture.keep(weekly());
        QFile file(reportPath(fixture.store().workspace(), record.fileName));
        QVERIFY(file.open(QFile::Append) && file.write("\n") == 1);
        file.close();
        fixture.show();
        QTRY_VERIFY(fixture.child<QLabel>("reportRemark") && fixture.child<QLabel>("reportRemark")->isVisible());
        QTRY_COMPARE(fixture.view()->pageCount(), 2);
    }

    void aFileThatIsNoPdfIsSaid()
    {
        ReportsFixture fixture;
        fixture.keep(weekly(), "no PDF at all");
        fixture.show();
        QTRY_VERIFY(fixture.child<QWidget>("reportInstead"));
        QCOMPARE(fixture.child<QWidget>("reportInstead")->accessibleName(), u"The file cannot be shown"_s);
    }

    void aFailedReportSaysWhyAndIsTriedAgain()
    {
        ReportsFixture fixture;
        const ReportRecord failed = fixture.keepFailed(weekly());
        fixture.show();
        QTRY_VERIFY(fixture.shows(1));
        QCOMPARE(fixture.cell(0, ReportColumn::State), u"Failed"_s);
        QVERIFY(fixture.child<QWidget>("reportInstead")->accessibleDescription().contains("no space left on device"_L1));
        fixture.willCompose(weekly());
        fixture.child<QPushButton>("reportAgain")->click();
        // The good one takes its place.
        QTRY_COMPARE(fixture.actions.removedReports, std::vector{failed.id});
        QTRY_VERIFY(fixture.shows(1) && fixture.cell(0, ReportColumn::State) == u"Kept"_s);
    }

    void whatIsBeingMadeCanBeStopped()
    {
        ReportsFixture fixture;
        QTRY_VERIFY(fixture.isReady());
        ReportRecord record = failedRecord(weekly(), {.kind = ErrorKind::Internal});
        record.status = ReportStatus::Generating;
        record.createdAt = fixture.clock.now();
        const auto written = fixture.store().write(
            StoreTopic::Reports, [record](Connection &connection) { return insertReport(connection, record); });
        QTRY_VERIFY(written.isFinished());
        QVERIFY(written.result().ok());
        fixture.show();
        QTRY_VERIFY(fixture.shows(1));
        fixture.child<QPushButton>("scheduledReportStop")->click();
        QCOMPARE(fixture.actions.stoppedReports, 1);
        QVERIFY(!fixture.child<QPushButton>("reportAgain"));
    }

    void whatFailsAgainIsListed()
    {
        ReportsFixture fixture;
        fixture.keep(weekly());
        fixture.show();
        QTRY_VERIFY(fixture.shows(1));
        fixture.actions.reportAnswer = Error{.kind = ErrorKind::Storage, .detail = u"disk I/O error"_s};
        QVERIFY(fixture.choose(0, u"Make again with today's figures"_s));
        QTRY_VERIFY(fixture.shows(2));
        QCOMPARE(fixture.cell(0, ReportColumn::State), u"Failed"_s);
        QCOMPARE(fixture.cell(1, ReportColumn::State), u"Kept"_s);
    }

    void deletingAsksFirstAndTakesTheFileAlong()
    {
        ReportsFixture fixture;
        fixture.keep(october());
        const ReportRecord week = fixture.keep(weekly());
        fixture.show();
        QTRY_VERIFY(fixture.shows(2));
        QTRY_COMPARE(fixture.view()->pageCount(), 2);
        QVERIFY(fixture.choose(0, u"Delete…"_s));
        auto *box = fixture.child<QMessageBox>("removeReportBox");
        QVERIFY(box && box->isVisible());
        QCOMPARE(box->standardButton(box->defaultButton()), QMessageBox::Cancel);
        QVERIFY(fixture.actions.removedReports.empty());
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) != QMessageBox::DestructiveRole)
                continue;
            QVERIFY2(button->text().contains("Weekly report"_L1), qPrintable(button->text()));
            button->click();
        }
        QTRY_VERIFY(fixture.shows(1));
        QVERIFY(!QFile::exists(reportPath(fixture.store().workspace(), week.fileName)));
        QCOMPARE(fixture.cell(0, ReportColumn::Kind), u"Monthly report"_s);
        QTRY_VERIFY(fixture.view()->pageCount() > 2); // the neighbour is shown
    }

    void theDeleteKeyDeletesAllThatAreSelected()
    {
        ReportsFixture fixture;
        fixture.keep(october());
        fixture.keep(weekly());
        fixture.show();
        QTRY_VERIFY(fixture.shows(2));
        fixture.table()->selectAll();
        fixture.table()->setFocus();
        QTest::keyClick(fixture.table(), Qt::Key_Delete);
        auto *box = fixture.child<QMessageBox>("removeReportBox");
        QVERIFY(box && box->text().contains(u"2"_s));
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }
        QTRY_VERIFY(fixture.child<QWidget>("reportsNone")->isVisible());
    }

    void aPrintedReportHasItsPages_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<int>("pages");
        QTest::newRow("all") << 0 << 0 << 2;
        QTest::newRow("the second") << 2 << 2 << 1;
        QTest::newRow("more than there are") << 1 << 9 << 2;
    }

    void aPrintedReportHasItsPages()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(int, pages);
        ReportsFixture fixture;
        const ReportRecord week = fixture.keep(weekly());
        const QTemporaryDir folder;
        const QString name = folder.filePath(u"printed.pdf"_s);
        const auto printer = std::make_shared<QPrinter>();
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(name);
        if (from > 0) {
            printer->setPrintRange(QPrinter::PageRange);
            printer->setFromTo(from, to);
        }
        const auto printed = printReport(fixture.fileOf(week), printer);
        QTRY_VERIFY(printed.isFinished());
        QVERIFY(printed.result());
        QPdfDocument document;
        QCOMPARE(document.load(name), QPdfDocument::Error::None);
        QCOMPARE(document.pageCount(), pages);
    }

    void whatCannotBePrintedIsSaid()
    {
        const auto printer = std::make_shared<QPrinter>();
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(u"/no/such/folder/printed.pdf"_s);
        const auto broken = printReport("no PDF", printer);
        QTRY_VERIFY(broken.isFinished());
        QCOMPARE(broken.result().error().kind, ErrorKind::BadResponse);
    }

    void everyButtonHasAName()
    {
        ReportsFixture fixture;
        fixture.keep(weekly());
        fixture.show();
        QTRY_VERIFY(fixture.shows(1));
        for (const QAbstractButton *button : fixture.child<QWidget>("reportsPage")->findChildren<QAbstractButton *>())
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty() || !button->isVisible(),
                     qPrintable(button->objectName()));
        QVERIFY(!fixture.table()->accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestReportsPage)
#include "tst_reportspage.moc"
