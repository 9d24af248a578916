// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/settings.h"
#include "tests/gui/fakes.h"
#include "tests/store/scratchworkspace.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/reporteditor.h"
#include "ui/widgets/rangepopup.h"
#include "ui/widgets/reportview.h"
#include "ui/widgets/sectionlist.h"

#include <QBuffer>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPdfDocument>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>

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

class TestReportEditor : public QObject
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
        QTRY_COMPARE(m_dialog->state(), ReportEditor::State::Ready);
        QVERIFY(m_dialog->bytes().startsWith("%PDF-"));
        QCOMPARE(m_dialog->findChild<ReportView *>()->report(), m_dialog->bytes());
        QCOMPARE(m_dialog->findChild<ReportView *>()->pageCount(), 1);
        m_dialog->saveTo(m_folder.filePath(u"report.pdf"_s));
        QTRY_COMPARE(m_dialog->state(), ReportEditor::State::Saved);
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
        QTRY_COMPARE(m_dialog->state(), ReportEditor::State::Ready);
        const QByteArray shown = m_dialog->bytes();
        std::vector<ReportId> told;
        connect(m_dialog.get(), &ReportEditor::reportKept, this, [&told](ReportId id) { told.push_back(id); });
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
        const ReportSettings asked = written();
        QCOMPARE(asked.query, shownQuery());
        QCOMPARE(asked.kind, ReportKind::Custom);
        QVERIFY(child<QPushButton>("reportAccounts")->text().startsWith(u"2 account"_s));
    }

    void theKindBringsItsPeriods()
    {
        open(ReportKind::Monthly);
        QCOMPARE(child<QComboBox>("reportRange")->currentText(), u"October 2026"_s);
        QCOMPARE(written().query.range, *DateRange::make(QDate(2026, 10, 1), QDate(2026, 10, 31)));
        choose(u"reportKind"_s, 1);
        QCOMPARE(written().kind, ReportKind::Weekly);
        QCOMPARE(written().query.range, *DateRange::make(QDate(2026, 11, 9), QDate(2026, 11, 15)));
        choose(u"reportRange"_s, 1);
        QCOMPARE(written().query.range, *DateRange::make(QDate(2026, 11, 2), QDate(2026, 11, 8)));
        QTRY_COMPARE(m_dialog->state(), ReportEditor::State::Ready);
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
        QCOMPARE(written().query.range, days);
        QVERIFY(periods->currentText().contains(u"Sep"_s));
    }

    void otherPaperMakesOtherBytes()
    {
        open(ReportKind::Custom);
        QTRY_COMPARE(m_dialog->state(), ReportEditor::State::Ready);
        const QByteArray first = m_dialog->bytes();
        auto *paper = child<QComboBox>("reportPaper");
        paper->setCurrentIndex(1 - paper->currentIndex());
        QTRY_COMPARE(m_dialog->state(), ReportEditor::State::Ready);
        QVERIFY(m_dialog->bytes() != first);
    }

    void makingCanBeStoppedAndBegunAgain()
    {
        m_actions->holds = true;
        open(ReportKind::Custom);
        QCOMPARE(m_dialog->state(), ReportEditor::State::Composing);
        auto *stop = child<QPushButton>("reportStop");
        QTRY_VERIFY(stop->isVisible()); // after a moment: what is quick needs none
        stop->click();
        QCOMPARE(m_dialog->state(), ReportEditor::State::Stopped);
        QVERIFY(!stop->isVisible());
        QVERIFY(!child<QPushButton>("reportKeep")->isEnabled());
        m_actions->release(); // the overtaken answer is dropped
        QTest::qWait(0);
        QCOMPARE(m_dialog->state(), ReportEditor::State::Stopped);
        m_actions->holds = false;
        child<QPushButton>("reportRetry")->click();
        QTRY_COMPARE(m_dialog->state(), ReportEditor::State::Ready);
    }

    void aFailureSaysWhyAndSavesNothing()
    {
        m_actions->reportAnswer = Error{.kind = ErrorKind::Storage};
        open(ReportKind::Custom);
        QTRY_COMPARE(m_dialog->state(), ReportEditor::State::Failed);
        QVERIFY(!child<QPushButton>("reportSave")->isEnabled());
        QVERIFY(label()->text().contains("file or folder"_L1));
        m_dialog->saveTo(m_folder.filePath(u"nothing.pdf"_s));
        m_dialog->saveToArchive();
        QVERIFY(m_actions->savedFile.isEmpty());
        QVERIFY(m_actions->keptRecords.empty());
        m_actions->reportAnswer = ComposedReport{.document = document(), .dataSha256 = {}};
        child<QPushButton>("reportRetry")->click();
        QTRY_COMPARE(m_dialog->state(), ReportEditor::State::Ready);
    }

    void whatCannotBeWrittenIsSaidAndNotLost()
    {
        m_actions->saveAnswer = Error{.kind = ErrorKind::Storage, .detail = u"no space left"_s};
        open(ReportKind::Custom);
        QTRY_COMPARE(m_dialog->state(), ReportEditor::State::Ready);
        m_dialog->saveTo(m_folder.filePath(u"report.pdf"_s));
        QTRY_COMPARE(m_dialog->state(), ReportEditor::State::NotSaved);
        QCOMPARE(label()->toolTip(), u"no space left"_s);
        m_dialog->saveToArchive(); // the archive refuses too
        QTRY_COMPARE(m_dialog->state(), ReportEditor::State::NotSaved);
        QVERIFY(m_dialog->isVisible());
        m_actions->saveAnswer = Done{};
        m_dialog->saveTo(m_folder.filePath(u"elsewhere.pdf"_s));
        QTRY_COMPARE(m_dialog->state(), ReportEditor::State::Saved);
    }

    void commentsGoalsAndSectionsAreMadeIntoTheReport()
    {
        open(ReportKind::Monthly);
        auto *sections = child<SectionList>("reportSections");
        auto *comment = child<QPlainTextEdit>("reportComment");
        sections->choose(ReportSection::NextSteps);
        QVERIFY(!child<QToolButton>("commentDraft")->isVisible());
        QTest::keyClicks(comment, u"Shorter intros"_s);
        sections->choose(ReportSection::Summary);
        QVERIFY(comment->toPlainText().isEmpty());
        child<QToolButton>("commentDraft")->click();
        QTRY_COMPARE(comment->toPlainText(), m_actions->draft);
        child<QPushButton>("addGoal")->click();
        QTest::keyClicks(child<QLineEdit>("goalNumber"), u"500000"_s);
        sections->choose(ReportSection::Audience);
        sections->currentItem()->setCheckState(Qt::Unchecked);
        const ReportSettings asked = written();
        QCOMPARE(asked.comments, (std::map<ReportSection, QString>{{ReportSection::Summary, m_actions->draft},
                                                                   {ReportSection::NextSteps, u"Shorter intros"_s}}));
        QCOMPARE(asked.goals, (std::map<Metric, double>{{Metric::Views, 500'000.0}}));
        auto wanted = usualSections(ReportKind::Monthly);
        std::erase(wanted, ReportSection::Audience);
        QCOMPARE(asked.sections, wanted);
        sections->currentItem()->setCheckState(Qt::Checked);
        QVERIFY(written().sections.empty()); // the usual ones again
    }

    void sectionsMoveByKeyboard()
    {
        open(ReportKind::Monthly);
        auto *sections = child<SectionList>("reportSections");
        sections->choose(ReportSection::KeyFigures);
        QTest::keyClick(sections, Qt::Key_Up, Qt::AltModifier);
        const std::vector<ReportSection> moved = written().sections;
        QCOMPARE(moved.at(1), ReportSection::KeyFigures);
        QCOMPARE(moved.at(2), ReportSection::Summary);
        QCOMPARE(sections->current(), ReportSection::KeyFigures);
    }

    void typingReadsNoFiguresAndPaintsTheLastState()
    {
        m_actions->compose = [](const ReportSettings &settings) -> Result<ComposedReport> {
            ReportDocument told = document();
            const auto written = settings.comments.find(ReportSection::Summary);
            told.blocks.emplace_back(MarkdownBlock{written == settings.comments.end() ? QString() : written->second});
            return ComposedReport{.document = told, .dataSha256 = {}};
        };
        open(ReportKind::Monthly);
        QTRY_COMPARE(m_dialog->state(), ReportEditor::State::Ready);
        const auto before = m_actions->composed.size();
        auto *comment = child<QPlainTextEdit>("reportComment");
        const QString words = u"Forty words are typed at once and few of them are painted"_s;
        QElapsedTimer timer;
        timer.start();
        for (const QChar letter : words)
            comment->insertPlainText(letter);
        QTRY_COMPARE(m_dialog->state(), ReportEditor::State::Ready);
        qInfo("from the first of %lld letters to the pages of the last: %lld ms, painted %zu times", words.size(),
              timer.elapsed(), m_actions->composed.size() - before);
        QCOMPARE(m_actions->readFor.size(), std::size_t(1));
        QVERIFY(m_actions->composed.size() - before <= 2); // the first letter, then the last
        QCOMPARE(m_actions->composed.back().comments.at(ReportSection::Summary), words);
        QPdfDocument pdf;
        QBuffer buffer;
        buffer.setData(m_dialog->bytes());
        buffer.open(QIODevice::ReadOnly);
        pdf.load(&buffer);
        QVERIFY(pdf.getAllText(0).text().simplified().contains(words));
        child<QComboBox>("reportKind")->setCurrentIndex(1); // asks for other figures
        QTRY_COMPARE(m_dialog->state(), ReportEditor::State::Ready);
        QCOMPARE(m_actions->readFor.size(), std::size_t(2));
    }

    void wordsAreNotLostByAKey()
    {
        open(ReportKind::Monthly);
        QTest::keyClicks(child<QPlainTextEdit>("reportComment"), u"Well done"_s);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible());
        auto *box = m_dialog->findChild<QMessageBox *>(u"discardReportBox"_s);
        QVERIFY(box);
        box->reject();
        QVERIFY(m_dialog->isVisible());
    }

    void markdownButtonsWriteMarkdown()
    {
        open(ReportKind::Monthly);
        auto *comment = child<QPlainTextEdit>("reportComment");
        comment->setPlainText(u"very good"_s);
        comment->selectAll();
        child<QToolButton>("commentBold")->click();
        QCOMPARE(comment->toPlainText(), u"**very good**"_s);
        child<QToolButton>("commentBold")->click();
        QCOMPARE(comment->toPlainText(), u"very good"_s);
        child<QToolButton>("commentList")->click();
        QCOMPARE(comment->toPlainText(), u"- very good"_s);
        comment->selectAll();
        child<QToolButton>("commentLink")->click();
        QCOMPARE(comment->toPlainText(), u"[- very good](https://)"_s);
    }

    void campaignFieldsComeWithCampaigns()
    {
        open(ReportKind::Campaign);
        QTest::keyClicks(child<QLineEdit>("campaignName"), u"Launch"_s);
        QTest::keyClicks(child<QLineEdit>("campaignLabels"), u"autumn, launch , autumn"_s);
        QTest::keyClicks(child<QLineEdit>("campaignCost"), u"1200.5"_s);
        QTest::keyClicks(child<QLineEdit>("campaignCurrency"), u"chf"_s);
        const auto campaign = written().campaign;
        QVERIFY(campaign);
        QCOMPARE(campaign->name, u"Launch"_s);
        QCOMPARE(campaign->labels, (QStringList{u"autumn"_s, u"launch"_s}));
        QCOMPARE(campaign->cost, std::optional(1200.5));
        QCOMPARE(campaign->currency, u"CHF"_s);
        choose(u"reportKind"_s, 0);
        QVERIFY(!written().campaign);
        QVERIFY(!child<QLineEdit>("campaignName")->isVisible());
    }

    void campaignsAreOfferedByThePlansThatHaveThem()
    {
        m_actions->boughtPlan = Plan::Starter;
        open(ReportKind::Campaign);
        QTRY_COMPARE(m_dialog->state(), ReportEditor::State::Ready);
        auto *kind = m_dialog->findChild<QComboBox *>(u"reportKind"_s);
        QCOMPARE(m_actions->composed.back().kind, ReportKind::Custom);
        const int campaign = kind->findData(static_cast<int>(ReportKind::Campaign));
        QVERIFY(kind->itemText(campaign).contains(u"Growth"_s));
        QVERIFY(!(kind->model()->flags(kind->model()->index(campaign, 0)) & Qt::ItemIsEnabled));
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
        m_dialog = std::make_unique<ReportEditor>(
            ReportEditor::Parts{.actions = *m_actions,
                                .library = ReportLibrary(*m_base, m_clock),
                                .settings = *m_settings, .theme = m_theme, .workspaceName = u"Ada Films"_s},
            ReportWish{.shown = shownQuery(), .calendar = {.lastDay = QDate(2026, 11, 20)}, .kind = kind});
        m_dialog->show();
    }
    /// The settings of the report as it is written now.
    ReportSettings written()
    {
        [&] { QTRY_COMPARE(m_dialog->state(), ReportEditor::State::Ready); }();
        return m_actions->composed.back();
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
    ScratchWorkspace m_scratch;
    std::unique_ptr<Store> m_base = must(Store::open(m_scratch.workspace()));
    FixedClock m_clock{scratchMoment("2026-11-21T08:20:00Z")};
    Theme m_theme;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<FakeActions> m_actions;
    std::unique_ptr<ReportEditor> m_dialog;
};

QTEST_MAIN(TestReportEditor)
#include "tst_reporteditor.moc"
