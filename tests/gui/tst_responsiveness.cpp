// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/services.h"
#include "models/presentation/settings.h"
#include "tests/cli/simulatorprocess.h"
#include "tests/gui/fakes.h"
#include "ui/theme/theme.h"
#include "ui/widgets/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

constexpr double longestAllowed = 100; // milliseconds

/// Beats every 10 ms and remembers the longest time between two beats: how long the window could not have answered.
class Watchdog : public QObject
{
public:
    Watchdog()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(10);
        connect(&m_timer, &QTimer::timeout, this, [this] { m_longest = std::max(m_longest, sinceBeat()); });
        m_beat.start();
        m_timer.start();
    }

    [[nodiscard]] double longest() const { return m_longest; }

private:
    double sinceBeat()
    {
        const double passed = static_cast<double>(m_beat.nsecsElapsed()) / 1e6;
        m_beat.start();
        return passed;
    }

    QTimer m_timer;
    QElapsedTimer m_beat;
    double m_longest = 0;
};

} // namespace

class TestResponsiveness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Five thousand videos with their figures and years of days arrive while the overview is looked at.
    void theWindowAnswersDuringALongSync()
    {
        const QTemporaryDir folder;
        SimulatorProcess simulator(folder.path(), {u"--today"_s, u"2026-11-20"_s, u"--videos"_s, u"5000"_s});
        QVERIFY(simulator.isListening());
        auto created = Services::create({.workspaceFolder = folder.filePath(u"workspace"_s),
                                         .servicesFile = simulator.servicesFile(),
                                         .now = QDateTime(QDate(2026, 11, 20), QTime(20, 0), QTimeZone::utc()),
                                         .leaveKeychainAlone = true});
        QVERIFY(created.ok());
        Services &services = **created;
        QSettings store(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
        Settings settings(store);
        Theme theme;
        theme.apply(*qApp);
        FakeActions actions;
        MainWindow window({.store = services.store(),
                           .clock = services.clock(),
                           .sync = services.sync(),
                           .connectService = services.connectService(),
                           .actions = actions,
                           .theme = theme,
                           .settings = settings,
                           .workspaceName = u"Ada Films"_s,
                           .zone = QTimeZone::utc(),
                           .logFolder = {}});
        window.resize(1280, 800);
        window.show();

        QSignalSpy authorization(&services.connectService(), &ConnectService::authorizationReady);
        QSignalSpy connected(&services.connectService(), &ConnectService::connected);
        QSignalSpy finished(&services.sync(), &SyncService::finished);
        services.connectService().begin(Platform::YouTube);
        QTRY_COMPARE(authorization.count(), 1);
        const std::unique_ptr<QThread> browser(
            QThread::create([url = authorization.front().front().toUrl()] { return plainGet(url); }));
        browser->start();
        QTRY_COMPARE_WITH_TIMEOUT(connected.count(), 1, 15'000);
        QVERIFY(browser->wait());

        // The window starts the sync of a new account by itself. Its page is made when the first figures are there;
        // that is a matter of the start, so the clock runs from then on.
        QTRY_VERIFY_WITH_TIMEOUT(window.presenter().state().value(), 30'000);
        QTest::qWait(200);
        const Watchdog watchdog;
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 90'000);
        const auto report = finished.front().front().value<SyncReport>();
        QVERIFY(!report.gravest());
        QTRY_VERIFY(window.presenter().state().value());
        qInfo("longest gap %.0f ms", watchdog.longest());
        QVERIFY2(watchdog.longest() < longestAllowed, qPrintable(QString::number(watchdog.longest())));
    }
};

QTEST_MAIN(TestResponsiveness)
#include "tst_responsiveness.moc"
