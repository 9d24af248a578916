// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/simulatedclock.h"
#include "tests/simulator/simulatorfixture.h"
#include "tests/simulator/tiktokbrowser.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QByteArray ownChannel = "/youtube/v3/channels?part=id&mine=true";
const QStringList pinned = {u"--videos"_s, u"60"_s, u"--years"_s, u"1"_s, u"--clock"_s, u"2026-11-21T20:00:00Z"_s};

QJsonObject stateOf(const SimulatorFixture &simulator)
{
    return jsonOf(simulator.get("/control/state"));
}

} // namespace

class TestSimulatorClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsAlongOrStandsStill();
    void knowsPacificDays();
    void answersCarryItsDate();
    void startsOnTheDayAskedFor();
    void controlsMoveIt();
    void refusesBadMoments_data();
    void refusesBadMoments();
    void tokensLiveByIt();
    void quotaReturnsAtPacificMidnight();
    void everyPlatformFollowsIt();
    void servedFiguresFollowIt();
    void aYearGoesByInSeconds();
};

void TestSimulatorClock::runsAlongOrStandsStill()
{
    SimulatedClock clock;
    QVERIFY(qAbs(clock.now().msecsTo(QDateTime::currentDateTimeUtc())) < 1'000);
    const QDateTime moment(QDate(2030, 2, 3), QTime(4, 5, 6), Qt::UTC);
    clock.runFrom(moment);
    QTRY_VERIFY(clock.now() > moment);
    QVERIFY(moment.msecsTo(clock.now()) < 4'000);
    clock.pin(moment);
    const auto before = QDateTime::currentDateTimeUtc();
    QTRY_VERIFY(before.msecsTo(QDateTime::currentDateTimeUtc()) > 5);
    QCOMPARE(clock.now(), moment);
    clock.advance(86'400);
    QCOMPARE(clock.now(), moment.addDays(1));
    QVERIFY(clock.isPinned());
}

void TestSimulatorClock::knowsPacificDays()
{
    const auto at = [](int month, int day, int hour, int minute) {
        return pacificDay(QDateTime(QDate(2026, month, day), QTime(hour, minute), Qt::UTC));
    };
    QCOMPARE(at(11, 21, 7, 59), QDate(2026, 11, 20)); // UTC-8
    QCOMPARE(at(11, 21, 8, 0), QDate(2026, 11, 21));
    QCOMPARE(at(7, 21, 6, 59), QDate(2026, 7, 20)); // UTC-7
    QCOMPARE(at(7, 21, 7, 0), QDate(2026, 7, 21));
}

void TestSimulatorClock::answersCarryItsDate()
{
    const SimulatorFixture simulator(pinned);
    for (const QByteArray target : {"/youtube/v3/channels", "/tiktok/v2/user/info/", "/twitter/2/users/me"})
        QCOMPARE(simulator.get(target).headers.value("date"), QByteArray("Sat, 21 Nov 2026 20:00:00 GMT"));
    RawClient client(simulator.port());
    client.send("GET /tiktok/v2/user/info/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    const auto answer = client.receive();
    QCOMPARE(answer.headers.value("date"), QByteArray("Sat, 21 Nov 2026 20:00:00 GMT"));
}

void TestSimulatorClock::startsOnTheDayAskedFor()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s, u"--today"_s, u"2026-11-21"_s});
    const auto state = stateOf(simulator);
    QVERIFY(state.value("now"_L1).toString().startsWith("2026-11-21T20:0"_L1));
    QCOMPARE(state.value("today"_L1).toString(), u"2026-11-21"_s);
    QVERIFY(!state.value("is_pinned"_L1).toBool());
}

void TestSimulatorClock::controlsMoveIt()
{
    const SimulatorFixture simulator(pinned);
    QCOMPARE(stateOf(simulator).value("now"_L1).toString(), u"2026-11-21T20:00:00.000Z"_s);
    const auto advanced = jsonOf(simulator.post("/control/advance?days=2"));
    QCOMPARE(advanced.value("now"_L1).toString(), u"2026-11-23T20:00:00.000Z"_s);
    QCOMPARE(advanced.value("today"_L1).toString(), u"2026-11-23"_s);
    QVERIFY(!advanced.contains("requests"_L1));
    const auto later = jsonOf(simulator.post("/control/advance?seconds=43200"));
    QCOMPARE(later.value("now"_L1).toString(), u"2026-11-24T08:00:00.000Z"_s);
    const auto set = jsonOf(simulator.post("/control/clock?now=2026-12-01T07:30:00Z"));
    QCOMPARE(set.value("now"_L1).toString(), u"2026-12-01T07:30:00.000Z"_s);
    QCOMPARE(set.value("today"_L1).toString(), u"2026-11-30"_s); // half an hour before midnight over there
    QCOMPARE(simulator.post("/control/clock?now=2026-12-02T00:00:00Z&running=true").status, 200);
    QVERIFY(!stateOf(simulator).value("is_pinned"_L1).toBool());
}

void TestSimulatorClock::refusesBadMoments_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("no moment") << QByteArray("/control/clock");
    QTest::newRow("no zone") << QByteArray("/control/clock?now=2026-12-01T07:30:00");
    QTest::newRow("backwards") << QByteArray("/control/clock?now=2026-11-20T07:30:00Z");
    QTest::newRow("no days") << QByteArray("/control/advance?days=0");
    QTest::newRow("days backwards") << QByteArray("/control/advance?days=-1");
    QTest::newRow("seconds backwards") << QByteArray("/control/advance?seconds=-5");
    QTest::newRow("no number") << QByteArray("/control/advance?seconds=soon");
}

void TestSimulatorClock::refusesBadMoments()
{
    QFETCH(const QByteArray, target);
    const SimulatorFixture simulator(pinned);
    QCOMPARE(simulator.get(ownChannel).status, 401); // from now on time only goes forward
    QCOMPARE(simulator.post(target).status, 400);
    QCOMPARE(stateOf(simulator).value("now"_L1).toString(), u"2026-11-21T20:00:00.000Z"_s);
}

void TestSimulatorClock::tokensLiveByIt()
{
    const SimulatorFixture simulator(pinned);
    const TikTokBrowser browser(simulator);
    const auto google = simulator.accessToken();
    const auto tikTok = browser.signIn();
    const auto access = tikTok.value("access_token"_L1).toString().toLatin1();
    QCOMPARE(simulator.post("/control/advance?seconds=3599").status, 200);
    QCOMPARE(simulator.get(ownChannel, google).status, 200);
    QCOMPARE(simulator.post("/control/advance?seconds=1").status, 200);
    QCOMPARE(simulator.get(ownChannel, google).status, 401);
    QCOMPARE(browser.user(access, "open_id").status, 200);
    QCOMPARE(simulator.post("/control/advance?days=1").status, 200);
    QCOMPARE(browser.user(access, "open_id").status, 401);
    const auto refresh = TikTokBrowser::refreshForm(tikTok.value("refresh_token"_L1).toString());
    QVERIFY(browser.token(refresh).contains("access_token"_L1));
    const auto replaced = browser.token(refresh);
    QCOMPARE(replaced.value("refresh_expires_in"_L1).toInteger(), 365 * 86'400); // the new one's
    const auto second = TikTokBrowser::refreshForm(replaced.value("refresh_token"_L1).toString());
    QCOMPARE(simulator.post("/control/advance?days=364").status, 200);
    QVERIFY(browser.token(second).contains("access_token"_L1));
    QCOMPARE(simulator.post("/control/advance?days=1").status, 200);
    QCOMPARE(browser.token(second).value("error"_L1).toString(), u"invalid_grant"_s);
}

void TestSimulatorClock::quotaReturnsAtPacificMidnight()
{
    const SimulatorFixture simulator(pinned + QStringList{u"--quota"_s, u"2"_s, u"--token-life"_s, u"86400"_s});
    const auto token = simulator.accessToken();
    for (const int status : {200, 200, 403, 403})
        QCOMPARE(simulator.get(ownChannel, token).status, status);
    QCOMPARE(simulator.post("/control/advance?seconds=43199").status, 200); // one second to midnight
    QCOMPARE(simulator.get(ownChannel, token).status, 403);
    QCOMPARE(simulator.post("/control/advance?seconds=1").status, 200);
    QCOMPARE(simulator.get(ownChannel, token).status, 200);
    const auto state = stateOf(simulator);
    QCOMPARE(state.value("units_today"_L1).toInt(), 1);
    QCOMPARE(state.value("units"_L1).toObject().value("data"_L1).toInt(), 6); // since the start
    QCOMPARE(state.value("violation_count"_L1).toInt(), 2); // those after the first refusal
}

void TestSimulatorClock::everyPlatformFollowsIt()
{
    const SimulatorFixture simulator({u"--videos"_s, u"400"_s, u"--clock"_s, u"2026-11-21T20:00:00Z"_s});
    const auto truth = [&] { return jsonOf(simulator.get("/control/truth")).value("platforms"_L1).toObject(); };
    const auto before = truth();
    QCOMPARE(truth(), before);
    QCOMPARE(simulator.post("/control/advance?days=3").status, 200);
    const auto after = truth();
    QVERIFY(before.size() >= 3);
    for (const auto &platform : before.keys())
        QVERIFY2(after.value(platform) != before.value(platform), qPrintable(platform));
}

void TestSimulatorClock::servedFiguresFollowIt()
{
    const SimulatorFixture simulator(pinned);
    const QByteArray statistics = "/youtube/v3/channels?part=statistics&mine=true";
    const auto served = [&](const QByteArray &token) {
        const auto item = jsonOf(simulator.get(statistics, token)).value("items"_L1).toArray().first();
        return item["statistics"_L1]["viewCount"_L1].toString().toLongLong();
    };
    const auto known = [&] {
        return jsonOf(simulator.get("/control/truth")).value("channel"_L1).toObject().value("views"_L1).toInteger();
    };
    const auto before = served(simulator.accessToken());
    QCOMPARE(before, known());
    QCOMPARE(simulator.post("/control/advance?days=2").status, 200);
    const auto advanced = served(simulator.accessToken());
    QVERIFY(advanced > before);
    QCOMPARE(advanced, known());
    QCOMPARE(simulator.post("/control/revise").status, 200);
    const auto revised = served(simulator.accessToken());
    QVERIFY(revised > advanced);
    QCOMPARE(revised, known());
}

void TestSimulatorClock::aYearGoesByInSeconds()
{
    const SimulatorFixture simulator({u"--videos"_s, u"2000"_s, u"--clock"_s, u"2026-01-01T20:00:00Z"_s});
    QElapsedTimer timer;
    timer.start();
    for (int day = 0; day < 365; ++day) {
        QCOMPARE(simulator.post("/control/advance?days=1").status, 200);
        QCOMPARE(simulator.get(ownChannel, simulator.accessToken()).status, 200);
    }
    QCOMPARE(stateOf(simulator).value("today"_L1).toString(), u"2027-01-01"_s);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestSimulatorClock)
#include "tst_simulatorclock.moc"
