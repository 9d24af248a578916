// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/settings.h"
#include "tests/gui/fakes.h"
#include "tests/store/scratchworkspace.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/exportdialog.h"
#include "ui/widgets/rangepopup.h"
#include "ui/widgets/reportview.h"

#include <QComboBox>
#include <QLabel>
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

AnalyticsQuery shownQuery()
{
    return {.range = *DateRange::make(QDate(2026, 10, 24), QDate(2026, 11, 20)),
            .accounts = {AccountId(1), AccountId(3)},
            .denominator = Denominator::Reach};
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
        m_actions->reportAnswer = ComposedReport{.document = document(), .dataSha256 = u"ab12"_s};
    }
    void cleanup() { m_dialog.reset(); }

    void previewsTheBytesThatItSaves()
    {
        open(ReportKind::Custom);
        QTRY_COMPARE(m_dialog->state(), ExportDialog::State::Ready);
        QVERIFY(m_dialog->bytes().startsWith("%PDF-"));
        QCOMPARE(m_dialog->findChild<ReportView *>()->report(), m_dialog->bytes());
        QCOMPARE(m_dialog->findChild<ReportView *>()->pageCount(), 1);
        m_dialog->saveTo(m_folder.filePath(u"report.pdf"_s));
        QTRY_COMPARE(m_dialog->state(), ExportDialog::State::Saved);
        QCOMPARE(m_actions->savedBytes, m_dialog->bytes());
        QCOMPARE(m_settings->fileFolder(), m_folder.path());
        QVERIFY(label()->text().contains("report.pdf"_L1));
    }

    void itGoesIntoTheArchiveAndCloses()
    {
        m_actions->keep = [](const ReportRecord &record, const QByteArray &) {
            ReportRecord stored = record;
            stored.id = ReportId(7);
            return QtFuture::makeReadyFuture(Result<ReportRecord>(stored));
        };
        open(ReportKind::Custom);
        QTRY_COMPARE(m_dialog->state(), ExportDialog::State::Ready);
        const QByteArray shown = m_dialog->bytes();
        std::vector<ReportId> told;
        connect(m_dialog.get(), &ExportDialog::reportKept, this, [&told](ReportId id) { told.push_back(id); });
        child<QPushButton>("reportKeep")->click();
        QTRY_COMPARE(told, std::vector{ReportId(7)});
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_actions->keptBytes, shown);
        const ReportRecord &record = m_actions->keptRecords.back();
        QCOMPARE(record.kind, u"custom"_s);
        QCOMPARE(record.range, shownQuery().range);
        QCOMPARE(record.pages, 1);
        QCOMPARE(record.fileName, u"custom-2026-10-24_2026-11-20.pdf"_s);
        QCOMPARE(record.dataSha256, u"ab12"_s);
        QCOMPARE(record.settings, toStoredJson(m_actions->composed.back()));
    }

    void whatIsShownIsAsked()
    {
        open(ReportKind::Custom);
        const ReportSettings asked = m_actions->composed.back();
        QCOMPARE(asked.query, shownQuery());
        QCOMPARE(asked.kind, ReportKind::Custom);
        QVERIFY(child<QLabel>("reportAccounts")->text().startsWith(u"2 account"_s));
    }

    void theKindBringsItsPeriods()
    {
        open(ReportKind::Monthly);
        QCOMPARE(child<QComboBox>("reportRange")->currentText(), u"October 2026"_s);
        QCOMPARE(m_actions->composed.back().query.range, *DateRange::make(QDate(2026, 10, 1), QDate(2026, 10, 31)));
        choose(u"reportKind"_s, 1);
        QCOMPARE(m_actions->composed.back().kind, ReportKind::Weekly);
        QCOMPARE(m_actions->composed.back().query.range, *DateRange::make(QDate(2026, 11, 9), QDate(2026, 11, 15)));
        choose(u"reportRange"_s, 1);
        QCOMPARE(m_actions->composed.back().query.range, *DateRange::make(QDate(2026, 11, 2), QDate(2026, 11, 8)));
        QTRY_COMPARE(m_dialog->state(), ExportDialog::State::Ready);
    }

    void anyDaysArePickedInACalendar()
    {
        open(ReportKind::Custom);
        auto *periods = child<QComboBox>("reportRange");
        choose(u"reportRange"_s, periods->count() - 1);
        auto *popup = m_dialog->findChild<RangePopup *>();
        QVERIFY(popup && popup->isVisible());
        popup->reject(); // leaves everything as it was
        QCOMPARE(periods->currentIndex(), 0);
        choose(u"reportRange"_s, periods->count() - 1);
        popup = m_dialog->findChildren<RangePopup *>().last();
        const auto days = *DateRange::make(QDate(2026, 8, 3), QDate(2026, 9, 1));
        Q_EMIT popup->picked(days);
        QCOMPARE(m_actions->composed.back().query.range, days);
        QVERIFY(periods->currentText().contains(u"Sep"_s));
    }

    void otherPaperMakesOtherBytes()
    {
        open(ReportKind::Custom);
        QTRY_COMPARE(m_dialog->state(), ExportDialog::State::Ready);
        const QByteArray first = m_dialog->bytes();
        auto *paper = child<QComboBox>("reportPaper");
        paper->setCurrentIndex(1 - paper->currentIndex());
        QTRY_COMPARE(m_dialog->state(), ExportDialog::State::Ready);
        QVERIFY(m_dialog->bytes() != first);
    }

    void makingCanBeStoppedAndBegunAgain()
    {
        m_actions->holds = true;
        open(ReportKind::Custom);
        QCOMPARE(m_dialog->state(), ExportDialog::State::Composing);
        auto *stop = child<QPushButton>("reportStop");
        QVERIFY(stop->isVisible());
        stop->click();
        QCOMPARE(m_dialog->state(), ExportDialog::State::Stopped);
        QVERIFY(!stop->isVisible());
        QVERIFY(!child<QPushButton>("reportKeep")->isEnabled());
        m_actions->release(); // the overtaken answer is dropped
        QTest::qWait(0);
        QCOMPARE(m_dialog->state(), ExportDialog::State::Stopped);
        m_actions->holds = false;
        child<QPushButton>("reportRetry")->click();
        QTRY_COMPARE(m_dialog->state(), ExportDialog::State::Ready);
    }

    void aFailureSaysWhyAndSavesNothing()
    {
        m_actions->reportAnswer = Error{.kind = ErrorKind::Storage};
        open(ReportKind::Custom);
        QTRY_COMPARE(m_dialog->state(), ExportDialog::State::Failed);
        QVERIFY(!child<QPushButton>("reportSave")->isEnabled());
        QVERIFY(label()->text().contains("file or folder"_L1));
        m_dialog->saveTo(m_folder.filePath(u"nothing.pdf"_s));
        m_dialog->saveToArchive();
        QVERIFY(m_actions->savedFile.isEmpty());
        QVERIFY(m_actions->keptRecords.empty());
        m_actions->reportAnswer = ComposedReport{.document = document(), .dataSha256 = {}};
        child<QPushButton>("reportRetry")->click();
        QTRY_COMPARE(m_dialog->state(), ExportDialog::State::Ready);
    }

    void whatCannotBeWrittenIsSaidAndNotLost()
    {
        m_actions->saveAnswer = Error{.kind = ErrorKind::Storage, .detail = u"no space left"_s};
        open(ReportKind::Custom);
        QTRY_COMPARE(m_dialog->state(), ExportDialog::State::Ready);
        m_dialog->saveTo(m_folder.filePath(u"report.pdf"_s));
        QTRY_COMPARE(m_dialog->state(), ExportDialog::State::NotSaved);
        QCOMPARE(label()->toolTip(), u"no space left"_s);
        m_dialog->saveToArchive(); // the archive refuses too
        QTRY_COMPARE(m_dialog->state(), ExportDialog::State::NotSaved);
        QVERIFY(m_dialog->isVisible());
        m_actions->saveAnswer = Done{};
        m_dialog->saveTo(m_folder.filePath(u"elsewhere.pdf"_s));
        QTRY_COMPARE(m_dialog->state(), ExportDialog::State::Saved);
    }

    void closesWhileComposing()
    {
        open(ReportKind::Custom);
        m_dialog.reset();
        QVERIFY(m_actions->savedFile.isEmpty());
    }

private:
    void open(ReportKind kind)
    {
        m_dialog = std::make_unique<ExportDialog>(
            ExportDialog::Parts{.actions = *m_actions, .settings = *m_settings, .theme = m_theme, .workspaceName = u"Ada Films"_s},
            ReportWish{.shown = shownQuery(), .calendar = {.lastDay = QDate(2026, 11, 20)}, .kind = kind});
        m_dialog->show();
    }
    template <typename T>
    T *child(const char *name)
    {
        return m_dialog->findChild<T *>(QString::fromLatin1(name));
    }
    /// As somebody does who picks an entry of the list.
    void choose(const QString &name, int index)
    {
        auto *box = m_dialog->findChild<QComboBox *>(name);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    QLabel *label() { return child<QLabel>("reportStatus"); }

    QTemporaryDir m_folder;
    Theme m_theme;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<FakeActions> m_actions;
    std::unique_ptr<ExportDialog> m_dialog;
};

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
