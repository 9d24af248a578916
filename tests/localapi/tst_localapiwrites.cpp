// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/simulatorprocess.h"
#include "tests/localapi/servedapi.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// What changes something: sign-ins and syncs at simulated platforms, and reports.
class TestLocalApiWrites : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_api.makeSample());
        QVERIFY2(m_api.start(), m_api.errors());
    }

    void cleanupTestCase() { QCOMPARE(m_api.stop(), 0); }

    void anAccountComesIsSyncedAndGoes()
    {
        QTemporaryDir folder;
        SimulatorProcess simulator(folder.path(), {u"--today"_s, u"2026-11-20"_s});
        QVERIFY(simulator.isListening());
        ServedApi api;
        QCOMPARE(api.cli().run({u"workspace"_s, u"create"_s}).code, 0);
        QVERIFY(addPlan(simulator.servicesFile()));
        api.cli().setServicesFile(simulator.servicesFile());
        QVERIFY2(api.start(), api.errors());
        QCOMPARE(api.ask("POST", "/api/v1/platforms/youtube/refresh").status, 422); // nobody to sync yet
        QCOMPARE(api.ask("DELETE", "/api/v1/platforms/youtube/disconnect").status, 404);

        const RawAnswer begun = api.ask("POST", "/api/v1/platforms/youtube/connect");
        QCOMPARE(begun.status, 202);
        QCOMPARE(plainGet(QUrl(jsonOf(begun)["authorization_url"_L1].toString())).status, 200);
        QVERIFY(waitFor(api, [](const QJsonObject &status) { return !status["accounts"_L1].toArray().isEmpty(); }));

        const RawAnswer refreshed = api.ask("POST", "/api/v1/platforms/youtube/refresh?account=1");
        QCOMPARE(refreshed.status, 202);
        QCOMPARE(jsonOf(refreshed)["accounts"_L1].toArray(), QJsonArray{1});
        QVERIFY(waitFor(api, [](const QJsonObject &status) {
            return !status["syncing"_L1].toBool() && !status["accounts"_L1][0]["last_synced_at"_L1].isNull();
        }));
        QVERIFY(simulator.dataUnits() > 0);

        const RawAnswer left = api.ask("DELETE", "/api/v1/platforms/youtube/disconnect?erase=true");
        QCOMPARE(left.status, 200);
        QCOMPARE(left.body, "{\"account\":1,\"erased\":true}\n");
        QVERIFY(jsonOf(api.get("/api/v1/platforms/youtube/status"))["accounts"_L1].toArray().isEmpty());
    }

    void whatCannotBeDoneIsSaid_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("parameter");
        const QByteArray platform = "/api/v1/platforms/";
        QTest::newRow("connect without a client") << QByteArray("POST") << platform + "youtube/connect" << 422 << QString();
        QTest::newRow("connect elsewhere") << QByteArray("POST") << platform + "myspace/connect" << 404 << u"platform"_s;
        QTest::newRow("connect with something") << QByteArray("POST") << platform + "youtube/connect?account=1" << 400 << u"account"_s;
        QTest::newRow("refresh without a sign-in") << QByteArray("POST") << platform + "youtube/refresh" << 422 << QString();
        QTest::newRow("refresh of another's") << QByteArray("POST") << platform + "youtube/refresh?account=2" << 400 << u"account"_s;
        QTest::newRow("refresh of a word") << QByteArray("POST") << platform + "youtube/refresh?account=one" << 400 << u"account"_s;
        QTest::newRow("leave a little") << QByteArray("DELETE") << platform + "youtube/disconnect?erase=some" << 400 << u"erase"_s;
        QTest::newRow("leave twice") << QByteArray("DELETE") << platform + "youtube/disconnect?erase=true&erase=false" << 400 << u"erase"_s;
        QTest::newRow("leave with another verb") << QByteArray("POST") << platform + "youtube/disconnect" << 405 << QString();
        QTest::newRow("remove what is not there") << QByteArray("DELETE") << QByteArray("/api/v1/reports/55") << 404 << QString();
        QTest::newRow("remove a word") << QByteArray("DELETE") << QByteArray("/api/v1/reports/all") << 400 << u"id"_s;
    }
    void whatCannotBeDoneIsSaid()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QByteArray, target);
        QFETCH(const int, status);
        QFETCH(const QString, parameter);
        const RawAnswer answer = m_api.ask(method, target);
        QVERIFY2(answer.status == status, answer.body);
        QCOMPARE(jsonOf(answer)["parameter"_L1].toString(), parameter);
        QCOMPARE(jsonOf(m_api.get("/api/v1/platforms"))["platforms"_L1].toArray().size(), 4);
    }

    void bodiesAreTakenWhereTheyBelong()
    {
        QCOMPARE(m_api.ask("POST", "/api/v1/platforms/youtube/refresh", "Content-Type: application/json\r\n", "{}").status, 400);
        QCOMPARE(m_api.ask("POST", "/api/v1/reports", "Content-Type: text/plain\r\n", "{}").status, 415);
        QCOMPARE(m_api.ask("POST", "/api/v1/reports", {}, "{}").status, 415);
    }

    void badWishesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("parameter");
        QTest::newRow("type") << QByteArray("{\"type\":\"yearly\"}") << u"type"_s;
        QTest::newRow("campaign") << QByteArray("{\"type\":\"campaign\"}") << u"type"_s;
        QTest::newRow("page") << QByteArray("{\"page\":\"a5\"}") << u"page"_s;
        QTest::newRow("locale") << QByteArray("{\"locale\":\"klingon\"}") << u"locale"_s;
        QTest::newRow("zone") << QByteArray("{\"zone\":\"Mars\"}") << u"zone"_s;
        QTest::newRow("day") << QByteArray("{\"start_date\":\"soon\"}") << u"start_date"_s;
        QTest::newRow("platforms") << QByteArray("{\"platforms\":\"myspace\"}") << u"platforms"_s;
        QTest::newRow("account") << QByteArray("{\"accounts\":\"99\"}") << u"accounts"_s;
        QTest::newRow("unknown") << QByteArray("{\"cover\":\"blue\"}") << u"cover"_s;
        QTest::newRow("broken") << QByteArray("{\"type\":") << QString();
    }
    void badWishesAreRefused()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, parameter);
        const RawAnswer answer = m_api.ask("POST", "/api/v1/reports", "Content-Type: application/json\r\n", body);
        QVERIFY2(answer.status == 400, answer.body);
        QCOMPARE(jsonOf(answer)["parameter"_L1].toString(), parameter);
    }

    void aReportIsMadeReadAndRemoved_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::newRow("the latest month") << QByteArray("{}") << u"2026-10-01"_s << u"2026-10-31"_s;
        QTest::newRow("the latest week") << QByteArray("{\"type\":\"weekly\"}") << u"2026-11-09"_s << u"2026-11-15"_s;
        QTest::newRow("a month by its first day") << QByteArray("{\"start_date\":\"2026-02-01\"}") << u"2026-02-01"_s << u"2026-02-28"_s;
        QTest::newRow("a week by its last day") << QByteArray("{\"type\":\"weekly\",\"end_date\":\"2026-10-11\"}") << u"2026-10-05"_s << u"2026-10-11"_s;
        QTest::newRow("any days, in German") << QByteArray("{\"type\":\"custom\",\"start_date\":\"2026-09-03\",\"end_date\":\"2026-09-20\",\"locale\":\"de\"}")
                                             << u"2026-09-03"_s << u"2026-09-20"_s;
    }
    void aReportIsMadeReadAndRemoved()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, first);
        QFETCH(const QString, last);
        const RawAnswer made = m_api.ask("POST", "/api/v1/reports", "Content-Type: application/json\r\n", body);
        QVERIFY2(made.status == 201, made.body);
        const QJsonObject report = jsonOf(made);
        QCOMPARE(report["start_date"_L1].toString(), first);
        QCOMPARE(report["end_date"_L1].toString(), last);
        QCOMPARE(report["status"_L1].toString(), u"completed"_s);
        const QByteArray place = made.headers.value("location");
        QCOMPARE(place, "/api/v1/reports/" + QByteArray::number(report["id"_L1].toInteger()));
        QCOMPARE(jsonOf(m_api.get(place)), report);
        QCOMPARE(m_api.get("/api/v1/reports").body, m_api.cli().run({u"reports"_s, u"--json"_s}).out);

        const RawAnswer file = m_api.get(place + "/download");
        QCOMPARE(file.headers.value("content-type"), "application/pdf");
        QVERIFY(file.headers.value("content-disposition").startsWith("attachment; filename=\""));
        QVERIFY(file.body.startsWith("%PDF-"));
        QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(file.body, QCryptographicHash::Sha256).toHex()), report["sha256"_L1].toString());

        QVERIFY(QFile::exists(report["file"_L1].toString()));
        const RawAnswer gone = m_api.ask("DELETE", place);
        QCOMPARE(gone.status, 204);
        QCOMPARE(gone.body, QByteArray());
        QVERIFY(!QFile::exists(report["file"_L1].toString()));
        QCOMPARE(m_api.get(place).status, 404);
        QCOMPARE(m_api.get(place + "/download").status, 404);
        QCOMPARE(m_api.ask("DELETE", place).status, 404);
    }

private:
    /// The simulator's services file, with a plan.
    static bool addPlan(const QString &name)
    {
        QFile file(name);
        if (!file.open(QFile::ReadOnly))
            return false;
        QJsonObject services = QJsonDocument::fromJson(file.readAll()).object();
        file.close();
        services.insert("plan"_L1, u"pro"_s);
        return file.open(QFile::WriteOnly | QFile::Truncate) && file.write(QJsonDocument(services).toJson()) > 0;
    }

    /// Asks for the status of YouTube until it is as wanted, for half a minute.
    template <typename Wanted>
    static bool waitFor(const ServedApi &api, Wanted wanted)
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 30'000) {
            if (wanted(jsonOf(api.get("/api/v1/platforms/youtube/status"))))
                return true;
            QTest::qWait(50);
        }
        return false;
    }

    ServedApi m_api;
};

QTEST_GUILESS_MAIN(TestLocalApiWrites)
#include "tst_localapiwrites.moc"
