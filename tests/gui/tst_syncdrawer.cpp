// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/windowfixture.h"
#include "ui/widgets/syncdrawer.h"
#include "ui/widgets/syncjobview.h"

#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime noon(QDate(2026, 11, 21), QTime(12, 0), QTimeZone::utc());

Account account(qint64 id, Platform platform, const QString &title)
{
    Account made;
    made.id = AccountId(id);
    made.platform = platform;
    made.profile.title = title;
    return made;
}

SyncProgress at(const Account &account, const char *stream, int done, int known, bool backfill = false)
{
    return {.account = account.id,
            .accountTitle = account.profile.title,
            .platform = account.platform,
            .stream = QString::fromLatin1(stream),
            .tasksDone = done,
            .tasksKnown = known,
            .backfill = backfill};
}

AccountReport failed(const Account &account, const Error &error)
{
    AccountReport report;
    report.account = account.id;
    report.accountTitle = account.profile.title;
    report.platform = account.platform;
    report.error = error;
    return report;
}

} // namespace

class TestSyncDrawer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_sync = std::make_unique<FakeSync>();
        m_status = std::make_unique<SyncStatus>(*m_sync, m_clock, QLocale(QLocale::English));
        m_drawer = std::make_unique<SyncDrawer>(m_theme, *m_status, m_clock, QTimeZone::utc());
        m_drawer->setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_drawer->resize(340, 600);
        m_drawer->show();
    }

    void cleanup()
    {
        m_drawer.reset();
        m_status.reset();
    }

    void atRestItSaysSoAndWhenItGoesOn()
    {
        QCOMPARE(label("drawerHeadline"), u"Nothing is running."_s);
        m_drawer->setNextSync(noon.addSecs(7200));
        QVERIFY(words().contains("The next sync starts 14:00."_L1));
        QSignalSpy wanted(m_drawer.get(), &SyncDrawer::syncWanted);
        QTest::mouseClick(button("drawerSync"), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        QVERIFY(!button("drawerCancel")->isVisible());
    }

    void everyAccountAtWorkHasItsLine()
    {
        const Account ada = account(1, Platform::YouTube, u"Ada"_s);
        const Account bea = account(2, Platform::X, u"Bea"_s);
        const Account cid = account(3, Platform::X, u"Cid"_s);
        m_status->setAccounts({ada, bea, cid});
        m_status->start({});
        Q_EMIT m_sync->progressed(at(ada, "daily", 3, 12));
        Q_EMIT m_sync->progressed(at(bea, "older_posts", 1, 4, true));
        QCOMPARE(jobs(), (QStringList{u"YouTube, Ada: Figures by day, step 3 of 12"_s,
                                      u"X, Bea: History · Figures of older posts, step 1 of 4"_s,
                                      u"X, Cid: Waits for its turn"_s}));
        QVERIFY(label("drawerHeadline").startsWith("Syncing 3"_L1));
        QVERIFY(!button("drawerSync")->isVisible());
        // A line stays the same widget while it moves, so that its bar does not flicker.
        const auto *view = m_drawer->findChild<SyncJobView *>();
        Q_EMIT m_sync->progressed(at(ada, "daily", 4, 12));
        QCOMPARE(m_drawer->findChild<SyncJobView *>(), view);
        QSignalSpy cancel(m_drawer.get(), &SyncDrawer::cancelWanted);
        QTest::mouseClick(button("drawerCancel"), Qt::LeftButton);
        QCOMPARE(cancel.count(), 1);
        m_sync->end({});
        QCOMPARE(jobs(), QStringList());
    }

    void troubleIsToldWithOneRemedy()
    {
        const Account ada = account(1, Platform::Instagram, u"Ada"_s);
        const Account bea = account(2, Platform::X, u"Bea"_s);
        const Account cid = account(3, Platform::TikTok, u"Cid"_s);
        m_status->start({});
        AccountReport refused = failed(cid, {.kind = ErrorKind::Unsupported}); // figures refused: no trouble
        m_sync->end({.accounts = {failed(ada, {.kind = ErrorKind::SignedOut}),
                                  failed(bea, {.kind = ErrorKind::RateLimited, .detail = {}, .retryAfter = 900s}),
                                  failed(cid, {.kind = ErrorKind::Offline}), refused}});
        const auto problems = m_drawer->findChildren<QWidget *>(u"syncProblem"_s);
        QCOMPARE(problems.size(), 3);
        QCOMPARE(problems[0]->accessibleName(), u"Ada: Sign-in expired"_s);
        QTRY_VERIFY(words().contains("Goes on at 12:15."_L1));
        QVERIFY(words().contains("Check the internet connection"_L1));
        QSignalSpy reconnect(m_drawer.get(), &SyncDrawer::reconnectWanted);
        QTest::mouseClick(button("problemRemedy"), Qt::LeftButton);
        QCOMPARE(reconnect.count(), 1);
        QCOMPARE(reconnect.front().front().value<Platform>(), Platform::Instagram);
        m_status->start({}); // the next run wipes it
        QTRY_COMPARE(m_drawer->findChildren<QWidget *>(u"syncProblem"_s).size(), 0);
    }

    void pausedItOffersToResumeOnly()
    {
        QSignalSpy wanted(m_drawer.get(), &SyncDrawer::pauseWanted);
        QTest::mouseClick(button("drawerPause"), Qt::LeftButton);
        QCOMPARE(wanted.takeFirst().front().toBool(), true);
        m_sync->pause(true);
        QVERIFY(label("drawerHeadline").startsWith("Paused"_L1));
        QCOMPARE(button("drawerPause")->text(), u"Resume"_s);
        QVERIFY(!button("drawerSync")->isEnabled());
        QTest::mouseClick(button("drawerPause"), Qt::LeftButton);
        QCOMPARE(wanted.takeFirst().front().toBool(), false);
    }

    void theWindowOpensAndClosesIt()
    {
        WindowFixture fixture(WindowFixture::Content::Sample);
        QTRY_VERIFY(fixture.isReady());
        QVERIFY(!fixture.child<SyncDrawer>("syncDrawer")); // made when it is first wanted
        auto *status = fixture.child<QAbstractButton>("syncStatus");
        QVERIFY(status->accessibleName().startsWith("Sync status: "_L1));
        QTest::mouseClick(status, Qt::LeftButton);
        auto *drawer = fixture.child<SyncDrawer>("syncDrawer");
        QVERIFY(drawer->isVisible());
        QVERIFY(!drawer->isWindow() && drawer->isAncestorOf(fixture.window->focusWidget()));
        QTest::keyClick(fixture.window->focusWidget(), Qt::Key_Escape);
        QVERIFY(!drawer->isVisible());
        QCOMPARE(fixture.window->focusWidget(), status);
        QAction *action = nullptr;
        for (QAction *each : fixture.window->findChildren<QAction *>())
            action = each->shortcut() == QKeySequence(u"Ctrl+J"_s) ? each : action;
        QVERIFY(action);
        action->trigger();
        QVERIFY(drawer->isVisible());
        action->trigger();
        QVERIFY(!drawer->isVisible());
        // Whatever there is to press: paused or at work, the keyboard is in the drawer and Escape leads out.
        fixture.sync.pause(true);
        action->trigger();
        QCOMPARE(fixture.window->focusWidget()->objectName(), u"drawerPause"_s);
        QTest::keyClick(fixture.window->focusWidget(), Qt::Key_Escape);
        fixture.sync.pause(false);
        fixture.sync.start({});
        action->trigger();
        QCOMPARE(fixture.window->focusWidget()->objectName(), u"drawerCancel"_s);
        QTest::keyClick(fixture.window->focusWidget(), Qt::Key_Escape);
        QVERIFY(!drawer->isVisible());
    }

private:
    QPushButton *button(const char *name) { return m_drawer->findChild<QPushButton *>(QString::fromLatin1(name)); }
    QString label(const char *name) { return m_drawer->findChild<QLabel *>(QString::fromLatin1(name))->text(); }
    QString words()
    {
        QStringList all;
        for (const QLabel *each : m_drawer->findChildren<QLabel *>()) {
            if (each->isVisible())
                all << each->text();
        }
        return all.join(u'\n');
    }
    /// From top to bottom.
    QStringList jobs()
    {
        m_drawer->grab(); // lays everything out
        auto views = m_drawer->findChildren<SyncJobView *>();
        std::ranges::sort(views, {}, [](const SyncJobView *view) { return view->y(); });
        QStringList all;
        for (const SyncJobView *view : views)
            all << view->accessibleName() + ": "_L1 + view->accessibleDescription();
        return all;
    }

    Theme m_theme;
    FixedClock m_clock{noon};
    std::unique_ptr<FakeSync> m_sync;
    std::unique_ptr<SyncStatus> m_status;
    std::unique_ptr<SyncDrawer> m_drawer;
};

QTEST_MAIN(TestSyncDrawer)
#include "tst_syncdrawer.moc"
