// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/conduct.h"
#include "tests/simulator/faults.h"
#include "tests/simulator/ledger.h"
#include "tests/simulator/simulatorfixture.h"
#include "tests/simulator/tiktokbrowser.h"

#include <QJsonArray>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QByteArray ownChannel = "/youtube/v3/channels?part=id&mine=true";
const QStringList pinned = {u"--videos"_s, u"60"_s, u"--years"_s, u"1"_s, u"--clock"_s, u"2026-11-21T20:00:00Z"_s};

QStringList rulesIn(const SimulatorFixture &simulator)
{
    QStringList rules;
    for (const auto &entry : jsonOf(simulator.get("/control/state")).value("violations"_L1).toArray())
        rules += entry.toObject().value("rule"_L1).toString();
    return rules;
}

FaultList faultsFrom(const QByteArray &json)
{
    QString reason;
    auto list = FaultList::parsed(json, &reason);
    if (!list)
        qFatal("%s", qPrintable(reason));
    return *std::move(list);
}

QDateTime at(int hour)
{
    return {QDate(2026, 11, 21), QTime(hour, 0), Qt::UTC};
}

} // namespace

class TestSimulatorConduct : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void politeClientHasNoEntry();
    void noticesCallsDuringAPause();
    void waitingByEitherClockIsPolite();
    void pausesAreOfOneAccount();
    void noticesDeadTokens();
    void noticesDeadRefreshTokens();
    void tellsMomentAndAccount();
    void listIsBounded();
    void faultsKeepTheirHours();
    void faultsSpoilTheirShare();
    void shareIsTheSameEachTime();
    void refusesBadSchedules_data();
    void refusesBadSchedules();
    void refusesInThePlatformsWords();
    void tokensDieAtAMoment();
    void playsThePlatformsAskedFor();
};

void TestSimulatorConduct::politeClientHasNoEntry()
{
    const SimulatorFixture simulator(pinned);
    const TikTokBrowser browser(simulator);
    const auto tokens = browser.signIn();
    const auto access = tokens.value("access_token"_L1).toString().toLatin1();
    QVERIFY(!browser.wholeList(access).isEmpty());
    QCOMPARE(simulator.post("/control/advance?days=2").status, 200);
    QCOMPARE(browser.user(access, "open_id").status, 401); // how it learns that the token is dead
    const auto renewed = browser.token(TikTokBrowser::refreshForm(tokens.value("refresh_token"_L1).toString()));
    QCOMPARE(browser.user(renewed.value("access_token"_L1).toString().toLatin1(), "open_id").status, 200);
    QCOMPARE(rulesIn(simulator), QStringList());
}

void TestSimulatorConduct::noticesCallsDuringAPause()
{
    const SimulatorFixture simulator(pinned);
    const auto token = simulator.accessToken();
    const QByteArray faults = R"([{"path":"/youtube","kind":"status","status":429,"retry_after":600}])";
    QCOMPARE(simulator.post("/control/faults", faults).status, 200);
    QCOMPARE(simulator.get(ownChannel, token).status, 429);
    QCOMPARE(simulator.get(ownChannel, token).status, 200);
    QCOMPARE(rulesIn(simulator), QStringList{u"during_pause"_s});
    QCOMPARE(simulator.post("/control/advance?seconds=600").status, 200);
    QCOMPARE(simulator.get(ownChannel, token).status, 200);
    QCOMPARE(rulesIn(simulator).size(), 1);
}

void TestSimulatorConduct::waitingByEitherClockIsPolite()
{
    Conduct conduct;
    const Conduct::Call call{u"tiktok"_s, u"me"_s, at(8)};
    Reply reply;
    reply.headers.add("Retry-After", "1");
    conduct.learn(call, {}, reply);
    QCOMPARE(conduct.judge(call, {}), QStringList{u"during_pause"_s});
    QCOMPARE(conduct.judge({u"tiktok"_s, u"me"_s, at(8).addSecs(1)}, {}), QStringList());
    QTRY_COMPARE(conduct.judge(call, {}), QStringList()); // the simulated clock stands still
}

void TestSimulatorConduct::pausesAreOfOneAccount()
{
    Conduct conduct;
    Reply reply;
    reply.headers.add("Retry-After", "60");
    conduct.learn({u"tiktok"_s, u"me"_s, at(8)}, {}, reply);
    QCOMPARE(conduct.judge({u"tiktok"_s, u"me"_s, at(8)}, {}), QStringList{u"during_pause"_s});
    QCOMPARE(conduct.judge({u"tiktok"_s, u"other"_s, at(8)}, {}), QStringList());
    QCOMPARE(conduct.judge({u"twitter"_s, u"me"_s, at(8)}, {}), QStringList());
}

void TestSimulatorConduct::noticesDeadTokens()
{
    const SimulatorFixture simulator(pinned);
    const auto token = simulator.accessToken();
    QCOMPARE(simulator.post("/control/revoke").status, 200);
    QCOMPARE(simulator.get(ownChannel, token).status, 401);
    QCOMPARE(rulesIn(simulator), QStringList());
    QCOMPARE(simulator.get(ownChannel, token).status, 401);
    QCOMPARE(rulesIn(simulator), QStringList{u"dead_token"_s});
    QVERIFY(!simulator.get("/control/state").body.contains(token));
}

void TestSimulatorConduct::noticesDeadRefreshTokens()
{
    const SimulatorFixture simulator(pinned);
    const auto refresh = simulator.refreshForm(simulator.signIn().value("refresh_token"_L1).toString());
    QCOMPARE(simulator.postForm("/token", refresh).status, 200);
    QCOMPARE(simulator.postForm("/token", refresh).status, 200); // Google does not replace them
    QCOMPARE(simulator.post("/control/revoke").status, 200);
    QCOMPARE(simulator.postForm("/token", refresh).status, 400);
    QCOMPARE(rulesIn(simulator), QStringList());
    QCOMPARE(simulator.postForm("/token", refresh).status, 400);
    QCOMPARE(rulesIn(simulator), QStringList{u"dead_refresh_token"_s});
}

void TestSimulatorConduct::tellsMomentAndAccount()
{
    const SimulatorFixture simulator(pinned);
    const TikTokBrowser browser(simulator);
    const auto tokens = browser.signIn();
    QCOMPARE(browser.user(tokens.value("access_token"_L1).toString().toLatin1(), "open_id").status, 200);
    const auto requests = jsonOf(simulator.get("/control/state?requests=2")).value("requests"_L1).toArray();
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests.at(0).toObject().value("account"_L1).toString(), QString()); // the exchange
    const auto last = requests.at(1).toObject();
    QCOMPARE(last.value("platform"_L1).toString(), u"tiktok"_s);
    QCOMPARE(last.value("path"_L1).toString(), u"/tiktok/v2/user/info/"_s);
    QCOMPARE(last.value("account"_L1), tokens.value("open_id"_L1));
    QCOMPARE(last.value("moment"_L1).toString(), u"2026-11-21T20:00:00.000Z"_s);
}

void TestSimulatorConduct::listIsBounded()
{
    Ledger ledger;
    for (int i = 0; i < 1'500; ++i)
        ledger.close(ledger.open({}, {u"tiktok"_s, {}, at(8)}), 429, {u"over_limit"_s});
    const auto state = ledger.toJson();
    QCOMPARE(state.value("violations"_L1).toArray().size(), 1'000);
    QCOMPARE(state.value("violation_count"_L1).toInt(), 1'500);
}

void TestSimulatorConduct::faultsKeepTheirHours()
{
    auto faults = faultsFrom(R"([{"from":"2026-11-21T09:00:00Z","until":"2026-11-21T11:00:00Z","path":"/twitter/",
                                  "kind":"Status","status":503}])");
    QVector<bool> spoiled;
    for (const int hour : {8, 9, 10, 10, 11, 12})
        spoiled += faults.take(u"/twitter/2/users/me"_s, {}, at(hour)).has_value();
    QCOMPARE(spoiled, QVector<bool>({false, true, true, true, false, false}));
    QVERIFY(!faults.take(u"/tiktok/v2/user/info/"_s, {}, at(10)).has_value());
    QCOMPARE(faults.pending(at(8)), 1);
    QCOMPARE(faults.pending(at(11)), 0);
}

void TestSimulatorConduct::faultsSpoilTheirShare()
{
    auto faults = faultsFrom(R"([{"path":"","kind":"status","share":0.3}])");
    int spoiled = 0;
    for (int i = 0; i < 10'000; ++i)
        spoiled += faults.take(u"/a"_s, {}, at(8)) ? 1 : 0;
    QVERIFY2(spoiled > 2'800 && spoiled < 3'200, qPrintable(QString::number(spoiled)));
}

void TestSimulatorConduct::shareIsTheSameEachTime()
{
    const auto drawn = [](const QByteArray &seed) {
        auto faults = faultsFrom(R"([{"path":"","kind":"status","share":0.5,"seed":)" + seed + "}]");
        QVector<bool> spoiled;
        for (int i = 0; i < 64; ++i)
            spoiled += faults.take(u"/a"_s, {}, at(8)).has_value();
        return spoiled;
    };
    QCOMPARE(drawn("4"), drawn("4"));
    QVERIFY(drawn("4") != drawn("5"));
}

void TestSimulatorConduct::refusesBadSchedules_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no zone") << QByteArray(R"([{"kind":"cut","from":"2026-11-21T09:00:00"}])");
    QTest::newRow("no moment") << QByteArray(R"([{"kind":"cut","until":"tomorrow"}])");
    QTest::newRow("nothing") << QByteArray(R"([{"kind":"cut","share":0}])");
    QTest::newRow("more than all") << QByteArray(R"([{"kind":"cut","share":1.5}])");
}

void TestSimulatorConduct::refusesBadSchedules()
{
    QFETCH(const QByteArray, json);
    QString reason;
    QVERIFY(!FaultList::parsed(json, &reason).has_value());
    QVERIFY(!reason.isEmpty());
}

void TestSimulatorConduct::refusesInThePlatformsWords()
{
    const SimulatorFixture simulator(pinned);
    const TikTokBrowser browser(simulator);
    const auto tokens = browser.signIn();
    const auto access = tokens.value("access_token"_L1).toString().toLatin1();
    const QByteArray storm = R"([{"path":"/tiktok/v2/user","kind":"status","status":429,"retry_after":7,"times":-1},
        {"path":"/tiktok/v2/oauth","kind":"status","status":400,"reason":"invalid_grant"}])";
    QCOMPARE(simulator.post("/control/faults", storm).status, 200);
    const auto refused = browser.user(access, "open_id");
    QCOMPARE(refused.status, 429);
    QCOMPARE(errorCode(refused), u"rate_limit_exceeded"_s);
    QCOMPARE(refused.headers.value("retry-after"), QByteArray("7"));
    const auto grant = browser.token(TikTokBrowser::refreshForm(tokens.value("refresh_token"_L1).toString()));
    QCOMPARE(grant.value("error"_L1).toString(), u"invalid_grant"_s);
    QCOMPARE(simulator.get(ownChannel, simulator.accessToken()).status, 200); // the others go on
}

void TestSimulatorConduct::tokensDieAtAMoment()
{
    const SimulatorFixture simulator(pinned);
    const TikTokBrowser browser(simulator);
    const auto access = browser.accessToken();
    const auto google = simulator.signIn().value("access_token"_L1).toString().toLatin1();
    const QByteArray death = R"([{"path":"/tiktok/","kind":"revoked","from":"2026-11-21T20:30:00Z"}])";
    QCOMPARE(simulator.post("/control/faults", death).status, 200);
    QCOMPARE(browser.user(access, "open_id").status, 200);
    QCOMPARE(simulator.post("/control/advance?seconds=1800").status, 200);
    QCOMPARE(browser.user(access, "open_id").status, 401);
    QCOMPARE(browser.user(browser.accessToken(), "open_id").status, 200); // a new sign-in lives
    QCOMPARE(simulator.get(ownChannel, google).status, 200);
}

void TestSimulatorConduct::playsThePlatformsAskedFor()
{
    const SimulatorFixture simulator(pinned + QStringList{u"--platforms"_s, u"tiktok"_s});
    QCOMPARE(simulator.get(ownChannel).status, 404);
    QCOMPARE(simulator.get("/tiktok/v2/user/info/").status, 401);
    const auto truth = jsonOf(simulator.get("/control/truth"));
    QCOMPARE(truth.value("platforms"_L1).toObject().keys(), QStringList{u"tiktok"_s});
    QVERIFY(!truth.contains("days"_L1));
}

QTEST_GUILESS_MAIN(TestSimulatorConduct)
#include "tst_simulatorconduct.moc"
