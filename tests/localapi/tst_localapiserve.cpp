// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/syncfixture.h"
#include "tests/localapi/servedapi.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// How `serve` is started, what it wants, what the plan lets it do, and how it ends.
class TestLocalApiServe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePlanDecides_data()
    {
        QTest::addColumn<QString>("plan");
        QTest::addColumn<int>("reading");
        QTest::addColumn<int>("writing");
        QTest::newRow("starter") << u"starter"_s << 403 << 403;
        QTest::newRow("growth") << u"growth"_s << 200 << 403;
        QTest::newRow("pro") << u"pro"_s << 200 << 404; // there is no report 77
    }
    void thePlanDecides()
    {
        QFETCH(const QString, plan);
        QFETCH(const int, reading);
        QFETCH(const int, writing);
        ServedApi api;
        QVERIFY(api.makeSample());
        api.setPlan(plan);
        QVERIFY2(api.start(), api.errors());
        QCOMPARE(api.get("/api/v1/analytics/overview").status, reading);
        const RawAnswer written = api.ask("DELETE", "/api/v1/reports/77");
        QCOMPARE(written.status, writing);
        if (writing == 403)
            QVERIFY2(jsonOf(written)["detail"_L1].toString().contains(plan == "growth"_L1 ? u"pro"_s : u"growth"_s), written.body);
        QCOMPARE(api.stop(), 0);
    }

    void startingWrongIsRefused_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("names");
        QTest::newRow("port too large") << u"--port 65536"_s << u"--port"_s;
        QTest::newRow("port no number") << u"--port http"_s << u"--port"_s;
        QTest::newRow("file that is not there") << u"--token-file none"_s << u"--token-file"_s;
        QTest::newRow("file without a token") << u"--token-file empty"_s << u"--token-file"_s;
        QTest::newRow("file that others read") << u"--token-file shared"_s << u"chmod 600"_s;
        QTest::newRow("file and a new one") << u"--new-token --token-file good"_s << u"--new-token"_s;
        QTest::newRow("showing a kept token") << u"--print-token"_s << u"print-token"_s;
        QTest::newRow("unknown option") << u"--address 0.0.0.0"_s << u"address"_s;
    }
    void startingWrongIsRefused()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, names);
        ServedApi api;
        QVERIFY(api.makeSample());
        const auto write = [&api](const QString &name, const QByteArray &content, QFile::Permissions permissions) {
            QFile file(api.cli().folder() + u'/' + name);
            QVERIFY(file.open(QFile::WriteOnly));
            file.write(content);
            QVERIFY(file.setPermissions(permissions));
        };
        const auto own = QFile::ReadOwner | QFile::WriteOwner;
        write(u"empty"_s, "\n", own);
        write(u"good"_s, api.token(), own);
        write(u"shared"_s, api.token(), own | QFile::ReadOther);
        const CliResult result = api.cli().run(QStringList{u"serve"_s} + line.split(u' '));
        QVERIFY2(result.code == 2, result.said());
        QVERIFY2(result.err.contains(names.toUtf8()), result.said());
        QVERIFY2(!result.out.contains(api.token()) && !result.err.contains(api.token()), result.said());
    }

    void nothingIsServedWithoutAWorkspace()
    {
        ServedApi api;
        const CliResult result = api.cli().run({u"serve"_s, u"--token-file"_s, api.tokenFile()});
        QVERIFY2(result.code == 6, result.said());
        QVERIFY(!QFile::exists(api.cli().workspace()));
    }

    void aPortThatIsTakenIsSaid()
    {
        ServedApi first;
        QVERIFY(first.makeSample());
        QVERIFY2(first.start(), first.errors());
        const CliResult second = first.cli().run({u"serve"_s, u"--token-file"_s, first.tokenFile(), u"--port"_s, QString::number(first.port())});
        QVERIFY2(second.code != 0, second.said());
        QVERIFY(second.out.isEmpty());
        QCOMPARE(first.get("/api/v1/platforms").status, 200);
    }

    void oneLineSaysWhere()
    {
        ServedApi api;
        QVERIFY(api.makeSample());
        QVERIFY2(api.start(), api.errors());
        QCOMPARE(api.told()["url"_L1].toString(), u"http://127.0.0.1:%1/api/v1"_s.arg(api.port()));
        QVERIFY(!api.told().contains("token"_L1)); // it was not made now
        QCOMPARE(api.stop(), 0);
        QVERIFY2(!api.errors().contains(api.token()), "the token shows");
    }

    void onlyLoopbackIsListenedOn()
    {
        ServedApi api;
        QVERIFY(api.makeSample());
        QVERIFY2(api.start(), api.errors());
        QFile table(u"/proc/net/tcp"_s);
        if (!table.open(QFile::ReadOnly))
            QSKIP("the system has no /proc/net/tcp to look at");
        const QByteArray port = ':' + QByteArray::number(api.port(), 16).toUpper().rightJustified(4, '0');
        int listening = 0;
        const QList<QByteArray> lines = table.readAll().split('\n');
        for (const QByteArray &line : lines) {
            const QList<QByteArray> words = line.simplified().split(' ');
            if (words.size() < 4 || !words.at(1).endsWith(port) || words.at(3) != "0A")
                continue;
            ++listening;
            QCOMPARE(words.at(1), "0100007F" + port);
        }
        QCOMPARE(listening, 1);
    }

    void withoutAKeychainATokenLastsForTheRun()
    {
        ServedApi api;
        QVERIFY(api.makeSample());
        api.cli().setVariable(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
        QVERIFY(api.startBare({})); // what it said on its errors is looked at below
        QVERIFY(api.told()["token"_L1].toString().startsWith("cml_"_L1));
        api.setToken(api.told()["token"_L1].toString().toLatin1());
        QCOMPARE(api.get("/api/v1/platforms").status, 200);
        QCOMPARE(api.stop(), 0);
        QVERIFY(api.errors().contains("keychain"));
    }

    void theKeychainKeepsTheToken()
    {
        REQUIRE_KEYRING();
        ServedApi api;
        QVERIFY(api.makeSample());
        QVERIFY2(api.startBare({u"--new-token"_s}), api.errors());
        const QByteArray first = api.told()["token"_L1].toString().toLatin1();
        api.setToken(first);
        QCOMPARE(api.get("/api/v1/platforms").status, 200);
        QCOMPARE(api.stop(), 0);
        QVERIFY2(api.startBare({}), api.errors());
        QVERIFY(!api.told().contains("token"_L1));
        QCOMPARE(api.get("/api/v1/platforms").status, 200);
        QCOMPARE(api.stop(), 0);
        QVERIFY2(api.startBare({u"--new-token"_s}), api.errors());
        QVERIFY(api.told()["token"_L1].toString().toLatin1() != first);
        QCOMPARE(api.get("/api/v1/platforms").status, 401);
    }

    void tooManyRequestsAreSlowedDown()
    {
        ServedApi api;
        QVERIFY(api.makeSample());
        QVERIFY2(api.start(), api.errors());
        RawClient client(api.port());
        QByteArray requests;
        for (int i = 0; i < 900; ++i)
            requests += "GET /nowhere HTTP/1.1\r\n" + api.hostField() + api.tokenField() + "\r\n";
        client.send(requests);
        for (int i = 0; i < 900; ++i)
            QCOMPARE(client.receive().status, 404);
        int slowed = 0;
        for (int i = 0; i < 400 && slowed == 0; ++i) {
            const RawAnswer answer = api.get("/nowhere");
            slowed += answer.status == 429 ? 1 : 0;
            if (answer.status == 429) {
                const int wait = answer.headers.value("retry-after").toInt();
                QVERIFY2(wait >= 1 && wait <= 60, answer.body);
                QCOMPARE(jsonOf(answer)["retry_after"_L1].toInt(), wait);
            }
        }
        QCOMPARE(slowed, 1);
    }

    void runningRequestsAreAnsweredBeforeItEnds()
    {
        ServedApi api;
        QVERIFY(api.makeSample());
        QVERIFY2(api.start(), api.errors());
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 40; ++i) {
            clients.push_back(std::make_unique<RawClient>(api.port()));
            clients.back()->send("GET /api/v1/analytics/overview?start_date=2026-01-01 HTTP/1.1\r\n" + api.hostField() + api.tokenField()
                                 + "\r\n");
        }
        QCOMPARE(clients.back()->receive().status, 200); // so that the others have come, too
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(api.stop(), 0);
        QVERIFY2(timer.elapsed() < 8'000, QByteArray::number(timer.elapsed()));
        for (std::size_t i = 0; i + 1 < clients.size(); ++i) {
            const RawAnswer answer = clients[i]->receive();
            QCOMPARE(answer.status, 200);
            QVERIFY(answer.isComplete);
        }
    }
};

QTEST_GUILESS_MAIN(TestLocalApiServe)
#include "tst_localapiserve.moc"
