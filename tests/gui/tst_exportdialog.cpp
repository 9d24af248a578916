// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/settings.h"
#include "tests/gui/fakes.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/exportdialog.h"

#include <QComboBox>
#include <QLabel>
#include <QPdfDocument>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

ReportDocument document()
{
    return {.title = u"Monthly report"_s,
            .author = u"Ada Films"_s,
            .locale = QLocale(QLocale::English),
            .headerLeft = u"Ada Films"_s,
            .headerRight = {},
            .footer = {},
            .createdAt = QDateTime(QDate(2026, 11, 21), QTime(8, 0), QTimeZone::utc()),
            .blocks = {HeadingBlock{.text = u"Summary"_s, .note = {}, .level = 1},
                       ParagraphBlock{.text = u"Views grew."_s}}};
}

AnalyticsQuery shown()
{
    return {.range = *DateRange::make(QDate(2026, 10, 24), QDate(2026, 11, 20))};
}

} // namespace

class TestExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Painting that was overtaken may still run; it needs the application's fonts.
    void cleanupTestCase() { QThreadPool::globalInstance()->waitForDone(); }

    void initTestCase() { registerTabularFaces(); }

    void init()
    {
        m_store = std::make_unique<QSettings>(m_folder.filePath(u"window.ini"_s), QSettings::IniFormat);
        m_settings = std::make_unique<Settings>(*m_store);
        m_actions = std::make_unique<FakeActions>();
        m_actions->reportAnswer = document();
    }
    void cleanup() { m_dialog.reset(); }

    void previewsTheBytesThatItSaves()
    {
        open();
        QTRY_COMPARE(m_dialog->state(), ExportDialog::State::Ready);
        QVERIFY(m_dialog->bytes().startsWith("%PDF-"));
        QCOMPARE(m_dialog->findChild<QPdfDocument *>()->pageCount(), 1);
        m_dialog->saveTo(m_folder.filePath(u"report.pdf"_s));
        QTRY_COMPARE(m_dialog->state(), ExportDialog::State::Saved);
        QCOMPARE(m_actions->savedBytes, m_dialog->bytes());
        QCOMPARE(m_settings->fileFolder(), m_folder.path());
        QVERIFY(label()->text().contains("report.pdf"_L1));
    }

    void otherDaysAndPaperAreComposedAnew()
    {
        open();
        QTRY_COMPARE(m_dialog->state(), ExportDialog::State::Ready);
        const QByteArray first = m_dialog->bytes();
        auto *range = m_dialog->findChild<QComboBox *>(u"reportRange"_s);
        range->setCurrentIndex(1);
        QTRY_COMPARE(m_dialog->state(), ExportDialog::State::Ready);
        QCOMPARE(m_actions->queries.back().range, *DateRange::make(QDate(2026, 10, 1), QDate(2026, 10, 31)));
        auto *paper = m_dialog->findChild<QComboBox *>(u"reportPaper"_s);
        paper->setCurrentIndex(1 - paper->currentIndex());
        QTRY_COMPARE(m_dialog->state(), ExportDialog::State::Ready);
        QVERIFY(m_dialog->bytes() != first);
    }

    void aFailureSaysWhyAndSavesNothing()
    {
        m_actions->reportAnswer = Error{.kind = ErrorKind::Storage};
        open();
        QTRY_COMPARE(m_dialog->state(), ExportDialog::State::Failed);
        QVERIFY(!m_dialog->findChild<QPushButton *>(u"reportSave"_s)->isEnabled());
        QVERIFY(label()->text().contains("file or folder"_L1));
        m_dialog->saveTo(m_folder.filePath(u"nothing.pdf"_s));
        QVERIFY(m_actions->savedFile.isEmpty());
    }

    void aFileThatCannotBeWrittenIsSaid()
    {
        m_actions->saveAnswer = Error{.kind = ErrorKind::Storage};
        open();
        QTRY_COMPARE(m_dialog->state(), ExportDialog::State::Ready);
        m_dialog->saveTo(m_folder.filePath(u"report.pdf"_s));
        QTRY_COMPARE(m_dialog->state(), ExportDialog::State::Failed);
    }

    void closesWhileComposing()
    {
        open();
        m_dialog.reset();
        QVERIFY(m_actions->savedFile.isEmpty());
    }

private:
    void open()
    {
        m_dialog = std::make_unique<ExportDialog>(*m_actions, *m_settings, shown(), u"Ada Films"_s);
        m_dialog->show();
    }
    QLabel *label() { return m_dialog->findChild<QLabel *>(u"reportStatus"_s); }

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<FakeActions> m_actions;
    std::unique_ptr<ExportDialog> m_dialog;
};

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
