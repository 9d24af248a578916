// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/windowfixture.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/windowrequests.h"

#include <QElapsedTimer>
#include <QFileDialog>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

FileForm textForm(const QString &suffix, const QByteArray &bytes)
{
    return {.suffix = suffix, .name = suffix.toUpper(), .bytes = [bytes]() -> Result<QByteArray> { return bytes; }};
}

QElapsedTimer started()
{
    QElapsedTimer timer;
    timer.start();
    return timer;
}

} // namespace

class TestFileSaver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>(WindowFixture::Content::Sample);
        QTRY_VERIFY(m_fixture->isReady());
    }

    void cleanup() { m_fixture.reset(); }

    void listOfPostsIsSavedWhole()
    {
        m_fixture->window->showPage(u"content"_s);
        QTRY_VERIFY(table("contentTable") && table("contentTable")->model()->rowCount() > 0);
        table("contentTable")->saveTable();
        QFileDialog *dialog = fileDialog();
        QVERIFY(dialog);
        QVERIFY2(dialog->selectedFiles().front().endsWith(".csv"_L1), qPrintable(dialog->selectedFiles().front()));
        QCOMPARE(dialog->nameFilters().size(), 3);
        saveAs(u"posts.csv"_s);
        QTRY_VERIFY(!m_fixture->actions.savedBytes.isEmpty());
        QCOMPARE(m_fixture->actions.savedFile, m_folder.filePath(u"posts.csv"_s));
        // Titles, posts, and nothing after the last line end; titles of the sample have no line breaks.
        QCOMPARE(m_fixture->actions.savedBytes.count('\n'), table("contentTable")->model()->rowCount() + 1);
        QCOMPARE(m_fixture->settings->fileFolder(), m_folder.path());
    }

    void endingThatIsTypedDecides()
    {
        table("topContent")->saveTable();
        saveAs(u"top.xlsx"_s);
        QTRY_VERIFY(m_fixture->actions.savedBytes.startsWith("PK"));
    }

    void filterChangesTheEnding()
    {
        table("topContent")->saveTable();
        QFileDialog *dialog = fileDialog();
        const QString before = QFileInfo(dialog->selectedFiles().front()).completeBaseName();
        dialog->selectNameFilter(dialog->nameFilters().at(2));
        Q_EMIT dialog->filterSelected(dialog->nameFilters().at(2));
        QCOMPARE(QFileInfo(dialog->selectedFiles().front()).fileName(), before + ".html"_L1);
    }

    void fileSaysWhatItIsAbout()
    {
        table("topContent")->saveTable();
        saveAs(u"top.html"_s);
        QTRY_VERIFY(!m_fixture->actions.savedBytes.isEmpty());
        const QString page = QString::fromUtf8(m_fixture->actions.savedBytes);
        for (const QString &said : {u"Workspace: Ada Films"_s, u"Days: 2026-10-24 to 2026-11-20"_s, u"(YouTube)"_s, u"2026-11-21T08:20:00"_s})
            QVERIFY2(page.contains(said), qPrintable(said + page.right(900)));
    }

    void failureNamesTheFileAndTheWayOut()
    {
        m_fixture->actions.saveAnswer = Error{.kind = ErrorKind::Storage, .detail = u"No space left on device"_s};
        askWindow(*m_fixture->window, FileRequest(u"note"_s, {textForm(u"txt"_s, "hello")}));
        saveAs(u"note.txt"_s);
        QTRY_VERIFY(m_fixture->child<QMessageBox>("saveFailed"));
        const auto *box = m_fixture->child<QMessageBox>("saveFailed");
        QVERIFY(box->text().contains(u"note.txt"_s));
        QVERIFY(!box->informativeText().isEmpty());
        QVERIFY(box->detailedText().contains(u"No space"_s));
    }

    void namesFitEverySystem()
    {
        askWindow(*m_fixture->window, FileRequest(u"../a/b: \"c\"?\n"_s, {textForm(u"txt"_s, {})}));
        QCOMPARE(QFileInfo(fileDialog()->selectedFiles().front()).fileName(), u"a b c.txt"_s);
    }

    void longWorkShowsItselfAndStops()
    {
        const auto progress = std::make_shared<FileProgress>();
        const auto stopped = std::make_shared<QSemaphore>();
        const auto bytes = [progress, stopped]() -> Result<QByteArray> {
            progress->setTotal(10);
            progress->add(4);
            // No longer than the test waits, so that a failure ends.
            for (QElapsedTimer waited = started(); !progress->isCancelled() && waited.elapsed() < 20'000;)
                QThread::yieldCurrentThread();
            stopped->release();
            return Error{.kind = ErrorKind::Cancelled};
        };
        askWindow(*m_fixture->window, FileRequest(u"long"_s, {{.suffix = u"csv"_s, .name = u"CSV"_s, .bytes = bytes, .progress = progress}}));
        saveAs(u"long.csv"_s);
        QTRY_VERIFY(m_fixture->child<QProgressDialog>("saveProgress"));
        auto *dialog = m_fixture->child<QProgressDialog>("saveProgress");
        QVERIFY(!dialog->isModal());
        QTRY_COMPARE(dialog->value() * 10, dialog->maximum() * 4);
        dialog->findChild<QPushButton *>()->click();
        QTRY_COMPARE(stopped->available(), 1);
        QTRY_VERIFY(!m_fixture->child<QProgressDialog>("saveProgress"));
        QVERIFY(m_fixture->actions.savedFile.isEmpty());
        QVERIFY(!m_fixture->child<QMessageBox>("saveFailed"));
    }

private:
    [[nodiscard]] FigureTable *table(const char *name) const { return m_fixture->child<FigureTable>(name); }
    [[nodiscard]] QFileDialog *fileDialog() const { return m_fixture->child<QFileDialog>("saveFileDialog"); }
    void saveAs(const QString &name) const
    {
        QFileDialog *dialog = fileDialog();
        QVERIFY(dialog);
        dialog->selectFile(m_folder.filePath(name));
        static_cast<QDialog *>(dialog)->accept();
    }

    std::unique_ptr<WindowFixture> m_fixture;
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestFileSaver)
#include "tst_filesaver.moc"
