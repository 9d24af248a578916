// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/accountrepository.h"
#include "tests/gui/windowfixture.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chartpane.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/heatmapview.h"
#include "ui/widgets/kpicard.h"

#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMenuBar>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Content = WindowFixture::Content;

QAction *actionNamed(const MainWindow &window, const QString &text)
{
    for (QAction *action : window.findChildren<QAction *>()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    return nullptr;
}

/// Texts of several lines that have less height than they need.
QStringList cutTexts(const QWidget &window)
{
    QStringList cut;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->isVisible() && label->wordWrap() && label->height() < label->heightForWidth(label->width()))
            cut << label->text();
    }
    return cut;
}

QString bannerTitle(const WindowFixture &fixture)
{
    const auto *banner = fixture.child<Banner>("banner");
    return banner->isVisible() ? banner->accessibleName() : QString();
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsCardsChartsAndContent()
    {
        WindowFixture fixture(Content::Sample);
        QTRY_VERIFY(fixture.isReady());
        QCOMPARE(fixture.window->windowTitle(), u"Overview - Ada Films - CreatorMetrics"_s);
        for (const char *name :
             {"card_followers", "card_views", "card_reach", "card_engagements", "card_engagement_rate", "card_posts"}) {
            const auto *card = fixture.child<KpiCard>(name);
            QVERIFY2(card && card->isVisible(), name);
            QVERIFY2(card->accessibleName().contains(u':'), qPrintable(card->accessibleName()));
        }
        QVERIFY(fixture.child<ChartPane>("trendChart")->chart().hasValues());
        QCOMPARE(fixture.child<HeatMapView>("bestTime")->map().cells.size(), std::size_t(168));
        QVERIFY(fixture.child<FigureTable>("topContent")->model()->rowCount() > 0);
    }

    void aCardChoosesTheTrendsMetricByMouseAndKeyboard()
    {
        WindowFixture fixture(Content::Sample);
        QTRY_VERIFY(fixture.isReady());
        auto *trend = fixture.child<ChartPane>("trendChart");
        QCOMPARE(trend->chart().metric, Metric::Views);
        QTest::mouseClick(fixture.child<KpiCard>("card_followers"), Qt::LeftButton);
        QCOMPARE(trend->chart().metric, Metric::Followers);
        fixture.child<KpiCard>("card_engagements")->setFocus();
        QTest::keyClick(fixture.child<KpiCard>("card_engagements"), Qt::Key_Return);
        QCOMPARE(trend->chart().metric, Metric::Engagements);
    }

    void theBarIsOneForAllPagesAndKept()
    {
        WindowFixture fixture(Content::Sample);
        QTRY_VERIFY(fixture.isReady());
        auto *bar = fixture.window->findChild<FilterBar *>();
        bar->moveRange(-1);
        QTRY_VERIFY(fixture.isReady()
                    && std::get<OverviewAnswer>(*fixture.window->presenter().state().value()).overview.query.range == *bar->bar().custom);
        fixture.window->showPage(u"growth"_s);
        QCOMPARE(fixture.window->windowTitle(), u"Growth - Ada Films - CreatorMetrics"_s);
        QTRY_VERIFY(fixture.window->presenter().answersPage());
        QCOMPARE(fixture.child<ChartPane>("netChart")->chart().range, *bar->bar().custom);
        QCOMPARE(fixture.settings->bar(), bar->bar());
        fixture.makeWindow();
        QTRY_VERIFY(fixture.isReady());
        QCOMPARE(fixture.window->windowTitle(), u"Growth - Ada Films - CreatorMetrics"_s);
    }

    void everythingThatCanBePressedOrReachedHasAName()
    {
        WindowFixture fixture(Content::Sample);
        QTRY_VERIFY(fixture.isReady());
        fixture.window->showPage(u"growth"_s);
        QTRY_VERIFY(fixture.window->presenter().answersPage());
        fixture.window->showPage(u"overview"_s);
        QTRY_VERIFY(fixture.window->presenter().answersPage());
        for (const auto *button : fixture.window->findChildren<QAbstractButton *>()) {
            if (button->objectName().startsWith("qt_"_L1) || !button->parentWidget()->isEnabled())
                continue;
            const bool named = !button->text().isEmpty() || !button->accessibleName().isEmpty();
            QVERIFY2(named || !button->isVisible(),
                     qPrintable(button->objectName() + " in "_L1 + button->parentWidget()->objectName()));
        }
        for (const auto *chart : fixture.window->findChildren<ChartPane *>())
            QVERIFY2(!chart->chart().title.isEmpty() && !chart->chart().summary.isEmpty(),
                     qPrintable(chart->objectName()));
        for (const auto *table : fixture.window->findChildren<FigureTable *>())
            QVERIFY(!table->accessibleName().isEmpty());
    }

    void tabReachesEverything()
    {
        WindowFixture fixture(Content::Sample);
        QTRY_VERIFY(fixture.isReady());
        QApplication::setActiveWindow(fixture.window.get());
        QSet<QString> missing{u"overview"_s,       u"growth"_s,          u"accountsPill"_s,    u"rangePill"_s, u"syncStatus"_s, u"data"_s,
                              u"comparisonPill"_s, u"granularityPill"_s, u"denominatorPill"_s, u"card_views"_s,
                              u"trendChart"_s,     u"bestTime"_s,     u"topContent"_s};
        QStringList order;
        const QWidget *start = fixture.window->focusWidget();
        for (const QWidget *each = start; each; each = each->parentWidget())
            missing.remove(each->objectName());
        for (int presses = 0; presses < 80; ++presses) {
            QTest::keyClick(fixture.window->focusWidget() ? fixture.window->focusWidget() : fixture.window.get(),
                            Qt::Key_Tab);
            const QWidget *focused = fixture.window->focusWidget();
            if (!focused || focused == start)
                break;
            start = start ? start : focused;
            for (const QWidget *each = focused; each; each = each->parentWidget()) {
                order << each->objectName();
                missing.remove(each->objectName());
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(QStringList(missing.values()).join(u' ')));
        // As read: navigation, bar, cards, charts, table.
        const QStringList landmarks{u"growth"_s,     u"rangePill"_s,   u"card_followers"_s, u"card_posts"_s,
                                    u"trendChart"_s, u"bestTime"_s, u"topContent"_s};
        for (int at = 1; at < landmarks.size(); ++at)
            QVERIFY2(order.indexOf(landmarks[at - 1]) < order.indexOf(landmarks[at]), qPrintable(landmarks[at]));
    }

    void noTwoActionsShareKeys()
    {
        WindowFixture fixture(Content::Nothing);
        QStringList keys;
        for (const QAction *action : fixture.window->findChildren<QAction *>()) {
            if (!action->shortcut().isEmpty())
                keys << action->shortcut().toString();
        }
        QVERIFY(keys.size() > 10);
        QCOMPARE(keys.removeDuplicates(), 0);
    }

    void aFirstRunOffersThreeWays()
    {
        WindowFixture fixture(Content::Nothing);
        QTRY_VERIFY(fixture.child<QPushButton>("firstSample"));
        QVERIFY(fixture.child<QPushButton>("firstConnect"));
        QVERIFY(fixture.child<QPushButton>("firstImport"));
        QCOMPARE(cutTexts(*fixture.window), QStringList());
        QSignalSpy sample(fixture.window.get(), &MainWindow::sampleWanted);
        QTest::mouseClick(fixture.child<QPushButton>("firstSample"), Qt::LeftButton);
        QCOMPARE(sample.count(), 1);
        QTest::mouseClick(fixture.child<QPushButton>("firstConnect"), Qt::LeftButton);
        QVERIFY(fixture.child<QDialog>("connectDialog"));
    }

    void whatIsNotSetUpIsGreyedAndSaysWhy()
    {
        WindowFixture fixture(Content::Nothing);
        fixture.connect.known.clear();
        fixture.makeWindow();
        QTRY_VERIFY(fixture.child<QPushButton>("firstSample"));
        QVERIFY(fixture.child<QPushButton>("firstConnect")->property("variant").isNull()); // the choice says why not
        QCOMPARE(fixture.child<QPushButton>("firstSample")->property("variant").toString(), u"primary"_s);
        QVERIFY(!actionNamed(*fixture.window, u"Connect YouTube…"_s));
        for (const Platform platform : allPlatforms) {
            const QAction *action =
                actionNamed(*fixture.window, u"Connect %1 (not set up)"_s.arg(platformName(platform)));
            QVERIFY2(action, qPrintable(platformName(platform)));
            QVERIFY(!action->isEnabled());
            QVERIFY(action->toolTip().contains("client_id"_L1));
        }
    }

    void aConnectedAccountIsSyncedAtOnce()
    {
        WindowFixture fixture(Content::Nothing);
        Account account;
        account.id = AccountId(3);
        Q_EMIT fixture.connect.connected(account, {});
        QCOMPARE(fixture.sync.starts.size(), 1U);
        QCOMPARE(fixture.sync.starts.front(), std::vector{AccountId(3)});
    }

    void aRunningSyncShowsAndCanBeCancelled()
    {
        WindowFixture fixture(Content::Sample);
        QTRY_VERIFY(fixture.isReady());
        actionNamed(*fixture.window, u"Sync Now"_s)->trigger();
        QCOMPARE(fixture.sync.starts.size(), 1U);
        Q_EMIT fixture.sync.progressed({.tasksDone = 2, .tasksKnown = 5, .itemsDone = 412, .itemsExpected = 2003});
        auto *bar = fixture.child<QProgressBar>("syncProgress");
        QVERIFY(bar->isVisible());
        // With the accounts that wait for their turn.
        QVERIFY2(bar->accessibleName().startsWith("Syncing "_L1), qPrintable(bar->accessibleName()));
        QVERIFY(!actionNamed(*fixture.window, u"Sync Now"_s)->isEnabled());
        QTest::mouseClick(fixture.child<QToolButton>("cancelSync"), Qt::LeftButton);
        QCOMPARE(fixture.sync.cancels, 1);
        fixture.sync.end({.accounts = {}, .cancelled = true});
        QVERIFY(!bar->isVisible());
        QVERIFY(bannerTitle(fixture).isEmpty());
    }

    void troubleOfASyncIsABannerWithOneRemedy()
    {
        WindowFixture fixture(Content::Sample);
        QTRY_VERIFY(fixture.isReady());
        QVERIFY(bannerTitle(fixture).isEmpty());
        fixture.sync.start({});
        fixture.sync.fail({.kind = ErrorKind::Offline});
        QCOMPARE(bannerTitle(fixture), u"Offline"_s);
        QTest::mouseClick(fixture.child<QPushButton>("bannerButton"), Qt::LeftButton);
        QCOMPARE(fixture.sync.starts.size(), 2U);
        fixture.sync.fail({.kind = ErrorKind::RateLimited, .detail = {}, .retryAfter = 600s});
        QCOMPARE(bannerTitle(fixture), u"Rate limited by YouTube"_s);
        QVERIFY(!fixture.child<QPushButton>("bannerButton")->isVisible());
        fixture.sync.start({});
        fixture.sync.end({});
        QVERIFY(bannerTitle(fixture).isEmpty());
    }

    void aLostSignInAsksForReconnecting()
    {
        WindowFixture fixture(Content::Sample);
        QTRY_VERIFY(fixture.isReady());
        const auto done = fixture.store().write(StoreTopic::Accounts, [](Connection &connection) {
            return setAccountState(connection, must(accounts(connection)).back().id, AccountState::NeedsReconnect);
        });
        QTRY_VERIFY(bannerTitle(fixture).contains("no longer accepts"_L1));
        QVERIFY(done.isFinished());
        QTest::mouseClick(fixture.child<QPushButton>("bannerButton"), Qt::LeftButton);
        QVERIFY(fixture.child<QDialog>("connectDialog"));
    }

    void theSampleSaysThatItIsInvented()
    {
        WindowFixture fixture(Content::Sample);
        fixture.makeWindow(true);
        QTRY_VERIFY(fixture.isReady());
        QCOMPARE(bannerTitle(fixture), u"Sample workspace"_s);
        QSignalSpy own(fixture.window.get(), &MainWindow::ownWorkspaceWanted);
        QTest::mouseClick(fixture.child<QPushButton>("bannerButton"), Qt::LeftButton);
        QCOMPARE(own.count(), 1);
    }

    void darkAndLightChangeLive()
    {
        WindowFixture fixture(Content::Sample);
        QTRY_VERIFY(fixture.isReady());
        const QColor light = fixture.window->grab().toImage().pixelColor(4, 400);
        fixture.theme.setPreference(Theme::Preference::Dark);
        const QColor dark = fixture.window->grab().toImage().pixelColor(4, 400);
        QVERIFY(light.lightness() > 200);
        QVERIFY(dark.lightness() < 60);
    }

    void figuresAndTablesAreCopied()
    {
        WindowFixture fixture(Content::Sample);
        QTRY_VERIFY(fixture.isReady());
        actionNamed(*fixture.window, u"Copy Figures of This Page"_s)->trigger();
        const QStringList lines = QApplication::clipboard()->text().split(u'\n');
        QVERIFY(lines.front().startsWith("Followers\t"_L1));
        const auto *table = fixture.child<FigureTable>("topContent");
        const QString tsv = table->toTsv();
        QCOMPARE(tsv.section(u'\n', 0, 0).count(u'\t'), 6 - table->horizontalHeader()->hiddenSectionCount());
        QCOMPARE(tsv.count(u'\n'), fixture.child<FigureTable>("topContent")->model()->rowCount());
    }

    void smallestSizeCutsNothing()
    {
        WindowFixture fixture(Content::Sample);
        QTRY_VERIFY(fixture.isReady());
        fixture.window->resize(fixture.window->minimumSize());
        QTRY_COMPARE(fixture.window->size(), QSize(1024, 640));
        const QWidget *bar = fixture.window->findChild<FilterBar *>();
        for (const char *name : {"accountsPill", "rangePill", "comparisonPill", "granularityPill", "denominatorPill"})
            QVERIFY2(bar->rect().contains(fixture.child<QWidget>(name)->geometry()), name);
        QCOMPARE(cutTexts(*fixture.window), QStringList());
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
