// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/simulatorfixture.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QByteArray channels = "/youtube/v3/channels?part=snippet,statistics&mine=true";

QByteArray fault(const QByteArray &rest)
{
    return R"([{"path":"/youtube/v3/channels",)" + rest + "}]";
}

} // namespace

class TestSimulatorFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void answersWithAPage();
    void cutsInTheMiddle();
    void sendsHalfADocument();
    void closesUnanswered();
    void answersLate();
    void neverAnswers();
    void forgetsAMetric();
    void mixesUpTypes();
    void refusesRefreshing();
    void skipsAndRepeats();
    void eachFaultCountsItsOwnCalls();
    void refusesMisspeltFaults_data();
    void refusesMisspeltFaults();
};

void TestSimulatorFaults::refuses_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QByteArray>("retryAfter");
    const auto row = [](const char *name, const char *rest, int status, const char *reason, const char *retryAfter) {
        QTest::newRow(name) << QByteArray(R"("kind":"status",)") + rest << status << QString::fromLatin1(reason)
                            << QByteArray(retryAfter);
    };
    row("expired", R"("status":401)", 401, "authError", "");
    row("quota", R"("status":403)", 403, "quotaExceeded", "");
    row("rate, as 403", R"("status":403,"reason":"rateLimitExceeded")", 403, "rateLimitExceeded", "");
    row("rate per user", R"("status":403,"reason":"userRateLimitExceeded")", 403, "userRateLimitExceeded", "");
    row("scope", R"("status":403,"reason":"insufficientPermissions")", 403, "insufficientPermissions", "");
    row("rate, as 429", R"("status":429,"retry_after":2)", 429, "rateLimitExceeded", "2");
    row("internal", R"("status":500)", 500, "backendError", "");
    row("unavailable", R"("status":503,"retry_after":1)", 503, "backendError", "1");
}

void TestSimulatorFaults::refuses()
{
    QFETCH(const QByteArray, rest);
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s});
    const auto token = simulator.accessToken();
    QCOMPARE(simulator.post("/control/faults", fault(rest)).status, 200);
    const auto answer = simulator.get(channels, token);
    QTEST(answer.status, "status");
    QTEST(reasonOf(answer), "reason");
    QTEST(answer.headers.value("retry-after"), "retryAfter");
    QCOMPARE(jsonOf(answer).value("error"_L1).toObject().value("code"_L1).toInt(), answer.status);
    QCOMPARE(simulator.get(channels, token).status, 200); // once only
}

void TestSimulatorFaults::answersWithAPage()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s});
    const auto token = simulator.accessToken();
    const auto faults = fault(R"("kind":"html")");
    QCOMPARE(simulator.post("/control/faults", faults).status, 200);
    const auto answer = simulator.get(channels, token);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.headers.value("content-type").startsWith("text/html"));
    QVERIFY(answer.body.startsWith("<!DOCTYPE html>"));
}

void TestSimulatorFaults::cutsInTheMiddle()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s});
    const auto token = simulator.accessToken();
    const auto whole = simulator.get(channels, token);
    const auto faults = fault(R"("kind":"truncated")");
    QCOMPARE(simulator.post("/control/faults", faults).status, 200);
    const auto answer = simulator.get(channels, token);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers.value("content-length").toInt(), whole.body.size());
    QCOMPARE(answer.body, whole.body.left(whole.body.size() / 2));
    QVERIFY(!answer.isComplete);
}

void TestSimulatorFaults::sendsHalfADocument()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s});
    const auto token = simulator.accessToken();
    const auto faults = fault(R"("kind":"truncated_json")");
    QCOMPARE(simulator.post("/control/faults", faults).status, 200);
    const auto answer = simulator.get(channels, token);
    QVERIFY(answer.isComplete && !answer.body.isEmpty());
    QVERIFY(QJsonDocument::fromJson(answer.body).isNull());
}

void TestSimulatorFaults::closesUnanswered()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s});
    const auto token = simulator.accessToken();
    const auto faults = fault(R"("kind":"cut")");
    QCOMPARE(simulator.post("/control/faults", faults).status, 200);
    QCOMPARE(simulator.get(channels, token).status, 0);
    const auto requests = jsonOf(simulator.get("/control/state")).value("requests"_L1).toArray();
    QCOMPARE(requests.last().toObject().value("status"_L1).toInt(-1), 0);
}

void TestSimulatorFaults::answersLate()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s});
    const auto token = simulator.accessToken();
    const auto faults = fault(R"("kind":"slow","ms":300)");
    QCOMPARE(simulator.post("/control/faults", faults).status, 200);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(simulator.get(channels, token).status, 200);
    QVERIFY(timer.elapsed() >= 290);
}

void TestSimulatorFaults::neverAnswers()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s});
    const auto token = simulator.accessToken();
    const auto faults = fault(R"("kind":"stall")");
    QCOMPARE(simulator.post("/control/faults", faults).status, 200);
    RawClient stalled(simulator.port());
    stalled.send("GET " + channels + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + token + "\r\n\r\n");
    const auto served = [&] { return jsonOf(simulator.get("/control/state")).value("calls"_L1).toObject(); };
    QTRY_COMPARE(served().value("/youtube/v3/channels"_L1).toInt(), 1);
    QCOMPARE(simulator.get(channels, token).status, 200); // others go on
    QVERIFY(stalled.isConnected());
}

void TestSimulatorFaults::forgetsAMetric()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s});
    const auto token = simulator.accessToken();
    const QByteArray removal = R"([{"path":"/v2/reports","kind":"removed_metric","metric":"shares","times":-1}])";
    QCOMPARE(simulator.post("/control/faults", removal).status, 200);
    const QByteArray report =
        "/v2/reports?ids=channel==MINE&startDate=2026-10-01&endDate=2026-10-02&dimensions=day&metrics=";
    for (int i = 0; i < 2; ++i) {
        const auto refused = simulator.get(report + "views,shares", token);
        QCOMPARE(refused.status, 400);
        QCOMPARE(jsonOf(refused).value("error"_L1).toObject().value("message"_L1).toString(),
                 u"Unknown identifier (shares) given in field parameters.metrics."_s);
        QCOMPARE(simulator.get(report + "views,likes", token).status, 200);
    }
}

void TestSimulatorFaults::mixesUpTypes()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s});
    const auto token = simulator.accessToken();
    const auto faults = fault(R"("kind":"wrong_types")");
    QCOMPARE(simulator.post("/control/faults", faults).status, 200);
    const auto item = jsonOf(simulator.get(channels, token)).value("items"_L1).toArray().first().toObject();
    QVERIFY(item.value("id"_L1).isDouble());
    QVERIFY(item.value("statistics"_L1).toObject().value("viewCount"_L1).isDouble());
    QVERIFY(item.value("statistics"_L1).toObject().value("hiddenSubscriberCount"_L1).isNull());
}

void TestSimulatorFaults::refusesRefreshing()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s});
    const auto refresh = simulator.signIn().value("refresh_token"_L1).toString();
    const QByteArray dead = R"([{"path":"/token","kind":"status","status":400,"reason":"invalid_grant"}])";
    QCOMPARE(simulator.post("/control/faults", dead).status, 200);
    const auto refused = simulator.postForm("/token", simulator.refreshForm(refresh));
    QCOMPARE(refused.status, 400);
    QCOMPARE(jsonOf(refused).value("error"_L1).toString(), u"invalid_grant"_s);
    QCOMPARE(simulator.postForm("/token", simulator.refreshForm(refresh)).status, 200);
}

void TestSimulatorFaults::skipsAndRepeats()
{
    QString reason;
    auto list = FaultList::parsed(R"([{"path":"/a","after":2,"times":2,"kind":"cut"}])", &reason);
    QVERIFY2(list.has_value(), qPrintable(reason));
    QVector<bool> spoiled;
    for (int i = 0; i < 6; ++i) {
        QVERIFY(!list->take(u"/b"_s, {}, {}).has_value()); // other paths do not count
        spoiled += list->take(u"/a/longer"_s, {}, {}).has_value();
    }
    QCOMPARE(spoiled, QVector<bool>({false, false, true, true, false, false}));
}

void TestSimulatorFaults::eachFaultCountsItsOwnCalls()
{
    QString reason;
    auto list = FaultList::parsed(
        R"([{"path":"","times":1,"kind":"cut"},{"path":"/a","after":1,"times":-1,"kind":"html"}])", &reason);
    QVERIFY(list.has_value());
    QCOMPARE(list->take(u"/a"_s, {}, {})->kind, FaultKind::Cut);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(list->take(u"/a"_s, {}, {})->kind, FaultKind::Html);
    QVERIFY(!list->take(u"/b"_s, {}, {}).has_value());
}

void TestSimulatorFaults::refusesMisspeltFaults_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("not JSON") << QByteArray("[{");
    QTest::newRow("no array") << QByteArray(R"({"kind":"cut"})");
    QTest::newRow("unknown kind") << QByteArray(R"([{"kind":"melt"}])");
    QTest::newRow("unknown key") << QByteArray(R"([{"kind":"cut","time":2}])");
}

void TestSimulatorFaults::refusesMisspeltFaults()
{
    QFETCH(const QByteArray, json);
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s});
    QCOMPARE(simulator.post("/control/faults", json).status, 400);
}

QTEST_GUILESS_MAIN(TestSimulatorFaults)
#include "tst_simulatorfaults.moc"
