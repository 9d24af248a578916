// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/renderstage.h"
#include "app/services/sampleworkspace.h"
#include "models/presentation/settings.h"
#include "tests/store/scratchworkspace.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptyview.h"
#include "ui/widgets/kpicard.h"
#include "ui/widgets/mainwindow.h"
#include "ui/widgets/skeletonview.h"

#include <QApplication>
#include <QClipboard>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

/// A window that stands in a state on a page, and what it says.
class StandingWindow
{
public:
    StandingWindow(const DesktopOptions &options, RenderState state, const QString &page)
    {
        m_stage = must(RenderStage::open(state, options, m_place.path()));
        m_store = std::make_unique<QSettings>(m_place.filePath(u"window.ini"_s), QSettings::IniFormat);
        m_settings = std::make_unique<Settings>(*m_store);
        m_theme.apply(*qApp);
        m_theme.setPreference(Theme::Preference::Light);
        m_window = m_stage->makeWindow(page, m_theme, *m_settings);
        QSignalSpy ready(m_window.get(), &MainWindow::pageReady);
        m_window->resize(1280, 800);
        m_window->show();
        if (state != RenderState::Loading && !QTest::qWaitFor([&ready] { return !ready.isEmpty(); }, 10'000))
            qFatal("the page was never ready");
    }
    ~StandingWindow()
    {
        m_window.reset();
        m_stage->leave();
    }

    template <typename T>
    [[nodiscard]] QList<T *> all() const
    {
        return m_window->template findChildren<T *>();
    }
    /// The first of its kind that can be seen, or nullptr.
    template <typename T>
    [[nodiscard]] T *seen() const
    {
        for (T *widget : m_window->template findChildren<T *>()) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    [[nodiscard]] QString bannerTitle() const { return seen<Banner>() ? seen<Banner>()->accessibleName() : QString(); }
    [[nodiscard]] QString bannerText() const
    {
        return seen<Banner>() ? seen<Banner>()->accessibleDescription() : QString();
    }
    [[nodiscard]] QString emptyTitle() const
    {
        return seen<EmptyView>() ? seen<EmptyView>()->accessibleName() : QString();
    }
    [[nodiscard]] QString emptyText() const
    {
        return seen<EmptyView>() ? seen<EmptyView>()->accessibleDescription() : QString();
    }
    [[nodiscard]] QStringList labels() const
    {
        QStringList texts;
        for (const QLabel *label : m_window->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts;
    }
    [[nodiscard]] QPushButton *button(const QString &name) const { return m_window->findChild<QPushButton *>(name); }

private:
    QTemporaryDir m_place;
    std::unique_ptr<RenderStage> m_stage;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    Theme m_theme;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace

/// Every state of a page says what it is, by what rule, and offers what helps.
class TestRenderStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_options.workspaceFolder = m_scratch.workspace().folder();
        m_options.now = scratchMoment("2026-11-21T08:20:00Z");
        const auto connection = m_scratch.connection();
        Transaction transaction(*connection);
        must(fillSampleWorkspace(*connection, {.years = 1, .items = 60, .mentions = 60, .lastDay = QDate(2026, 11, 18)},
                                 *m_options.now));
        must(transaction.commit());
    }

    void everyStateHasANameOfItsOwn()
    {
        QStringList names = renderStateNames();
        QCOMPARE(names.removeDuplicates(), 0);
        for (const QString &name : names)
            QCOMPARE(renderStateName(renderStateFromName(name).value()), name);
        QVERIFY(!renderStateFromName(u"moon"));
    }

    void theFirstRunOffersTheSampleAndAnImport()
    {
        const StandingWindow window(m_options, RenderState::FirstRun, u"overview"_s);
        QCOMPARE(window.emptyTitle(), u"See how your channels grow"_s);
        QVERIFY(window.button(u"firstSample"_s)->isVisible());
        QVERIFY(window.button(u"firstImport"_s)->isVisible());
    }

    void theOutlineOfAPageIsShownOnlyAfterAMoment()
    {
        const StandingWindow window(m_options, RenderState::Loading, u"overview"_s);
        QVERIFY(!window.seen<SkeletonView>());
        QTRY_VERIFY(window.seen<SkeletonView>());
        QCOMPARE(window.seen<SkeletonView>()->accessibleName(), u"Loading"_s);
    }

    void aPageThatAsksForItselfHasAnOutlineToo()
    {
        const StandingWindow window(m_options, RenderState::Loading, u"data"_s);
        QTRY_VERIFY(window.seen<SkeletonView>());
    }

    void newAccountsTellHowFarTheirFirstSyncIs()
    {
        const StandingWindow window(m_options, RenderState::EmptyNew, u"overview"_s);
        QCOMPARE(window.emptyTitle(), u"The first figures are on their way"_s);
        QVERIFY2(window.emptyText().contains("one to three days later"_L1), qPrintable(window.emptyText()));
        QVERIFY2(window.emptyText().contains("100 of 600"_L1), qPrintable(window.emptyText()));
        QCOMPARE(window.button(u"emptySync"_s)->text(), u"Show progress"_s);
    }

    void anAudienceThatIsWithheldNamesThePermission()
    {
        const StandingWindow window(m_options, RenderState::EmptyUnavailable, u"audience"_s);
        QVERIFY2(!window.labels().filter(u"The permission for it is missing"_s).isEmpty(),
                 qPrintable(window.labels().join(u'|')));
        QCOMPARE(window.labels().filter(u"The permission for it is missing"_s).size(),
                 1); // and not once more for each part
        QVERIFY(!window.seen<EmptyView>());
    }

    void aChartWithoutFiguresSaysWhy()
    {
        const StandingWindow window(m_options, RenderState::EmptyUnavailable, u"engagement"_s);
        QVERIFY2(window.labels().contains(u"Engagement rate: not given by YouTube"_s),
                 qPrintable(window.labels().join(u'|')));
    }

    void aFigureThatAPlatformDoesNotGiveSaysSo()
    {
        const StandingWindow window(m_options, RenderState::EmptyUnavailable, u"overview"_s);
        QVERIFY2(!window.labels().filter(u"YouTube"_s).isEmpty(), qPrintable(window.labels().join(u'|')));
        QVERIFY(window.labels().contains(u"not given by YouTube"_s));
    }

    void oldFiguresSayOfWhen()
    {
        const StandingWindow window(m_options, RenderState::Stale, u"overview"_s);
        QCOMPARE(window.bannerTitle(), u"These figures are not of today"_s);
        QVERIFY2(window.bannerText().contains("21 Nov"_L1), qPrintable(window.bannerText()));
        QCOMPARE(window.button(u"bannerButton"_s)->text(), u"Sync now"_s);
    }

    void aLostSignInNamesThePermissions()
    {
        const StandingWindow window(m_options, RenderState::Reconnect, u"growth"_s);
        QVERIFY2(window.bannerTitle().startsWith("Instagram no longer accepts"_L1), qPrintable(window.bannerTitle()));
        QVERIFY2(window.bannerText().contains("Insights: reach, views, audience"_L1), qPrintable(window.bannerText()));
        QCOMPARE(window.button(u"bannerButton"_s)->text(), u"Reconnect Instagram"_s);
    }

    void aLimitSaysWhoseItIsAndWhenItEnds()
    {
        const StandingWindow window(m_options, RenderState::RateLimited, u"overview"_s);
        QCOMPARE(window.bannerTitle(), u"Rate limited by X"_s);
        QVERIFY2(window.bannerText().contains("14:02"_L1),
                 qPrintable(window.bannerText())); // 08:20 + 12 min in Kolkata
        QVERIFY(!window.button(u"bannerButton"_s)->isVisible());
    }

    void offlineEverythingCanBeRead()
    {
        const StandingWindow window(m_options, RenderState::Offline, u"overview"_s);
        QCOMPARE(window.bannerTitle(), u"Offline"_s);
        QVERIFY(window.seen<KpiCard>());
    }

    void anIncompleteDayIsMarkedOnTheCards()
    {
        const StandingWindow window(m_options, RenderState::PartialDay, u"overview"_s);
        QStringList sentences;
        for (const KpiCard *card : window.all<KpiCard>())
            sentences << card->accessibleName();
        QVERIFY2(!sentences.filter(u"The last day is not complete yet"_s).isEmpty(), qPrintable(sentences.join(u'|')));
    }

    void aDamagedFileSaysWhatToDoAndItsDetailsCanBeCopied()
    {
        const StandingWindow window(m_options, RenderState::Failed, u"overview"_s);
        QCOMPARE(window.emptyTitle(), u"The database is damaged"_s);
        QVERIFY(window.emptyText().contains("backups"_L1));
        QVERIFY(window.button(u"failedRetry"_s)->isVisible());
        auto *details = window.seen<EmptyView>()->findChild<QPlainTextEdit *>(u"details"_s);
        QVERIFY(!details->isVisible());
        window.button(u"unfoldDetails"_s)->click();
        QVERIFY(details->isVisible());
        QVERIFY2(details->toPlainText().contains("SQLite code"_L1), qPrintable(details->toPlainText()));
        window.button(u"copyDetails"_s)->click();
        QVERIFY(QApplication::clipboard()->text().contains(details->toPlainText()));
    }

    void daysWithoutFiguresOfferAllTime()
    {
        const StandingWindow window(m_options, RenderState::NothingInRange, u"overview"_s);
        QCOMPARE(window.emptyTitle(), u"Nothing in these days"_s);
        QVERIFY(window.button(u"emptyAllTime"_s)->isVisible());
    }

    void archivedAccountsAreSaid()
    {
        const StandingWindow window(m_options, RenderState::AllArchived, u"overview"_s);
        QCOMPARE(window.emptyTitle(), u"Every account is archived"_s);
    }

    void aPauseOffersToGoOn()
    {
        const StandingWindow window(m_options, RenderState::Paused, u"overview"_s);
        QCOMPARE(window.bannerTitle(), u"Syncing is paused"_s);
        QCOMPARE(window.button(u"bannerButton"_s)->text(), u"Resume syncing"_s);
    }

    void aRunTellsHowFarItIs()
    {
        const StandingWindow window(m_options, RenderState::Syncing, u"overview"_s);
        QVERIFY2(!window.labels().filter(u"Syncing 4 account(s)"_s).isEmpty(), qPrintable(window.labels().join(u'|')));
        QVERIFY(!window.seen<Banner>());
    }

    void theWorkspaceItselfStaysAsItIs()
    {
        const auto states = [this] {
            return scalar(*m_scratch.connection(),
                          u"SELECT group_concat(state || coalesce(archived_at, '')) FROM accounts");
        };
        const QString before = states();
        for (const RenderState state : {RenderState::AllArchived, RenderState::Reconnect, RenderState::EmptyNew}) {
            const StandingWindow window(m_options, state, u"overview"_s);
            QCOMPARE(states(), before);
        }
    }

private:
    ScratchWorkspace m_scratch;
    DesktopOptions m_options;
};

QTEST_MAIN(TestRenderStates)
#include "tst_renderstates.moc"
