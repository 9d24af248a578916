// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entitlement/problemcode.h"
#include "tests/endpoint/blackbox/restoredrill.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

/// The contract as a proxy that answers 500 for what it does not allow, either way.
class Prism
{
public:
    bool start(quint16 target)
    {
        const QString peers = qEnvironmentVariable("CREATORMETRICS_NODE_PEERS");
        const QString program = peers + u"/node_modules/.bin/prism"_s;
        if (peers.isEmpty() || !QFile::exists(program))
            return false;
        QTcpServer probe;
        probe.listen(QHostAddress::LocalHost);
        m_port = probe.serverPort();
        probe.close();
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(program, {u"proxy"_s, QStringLiteral(CREATORMETRICS_SOURCE_DIR "/app/endpoint/openapi.json"), u"http://127.0.0.1:%1"_s.arg(target), u"-p"_s, QString::number(m_port), u"-h"_s, u"127.0.0.1"_s, u"--errors"_s});
        QByteArray said;
        while (!said.contains("listening") && m_process.waitForReadyRead(60'000))
            said += m_process.readAll();
        return said.contains("listening");
    }
    ~Prism()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace

/// The file app/endpoint/openapi.json is the contract: the running program is held to it.
class TestOpenApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(CREATORMETRICS_SOURCE_DIR "/app/endpoint/openapi.json"));
        QVERIFY(file.open(QFile::ReadOnly));
        m_contract = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(m_contract[u"openapi"_s].toString(), u"3.1.0"_s);
        QVERIFY2(m_program.start(), m_program.errors());
        if (qEnvironmentVariableIntValue("CREATORMETRICS_ENDPOINT_RESTORED") == 0)
            return;
        RestoreDrill drill(m_program); // EP-33: the contract holds after it, too
        QVERIFY(!signedInUser(m_program, u"before@example.com"_s).isEmpty());
        QVERIFY(drill.backUp() && drill.loseTheMachine() && drill.restore());
        QVERIFY2(m_program.start(), m_program.errors());
    }

    void everyRouteIsInTheContractAndNoOther()
    {
        QStringList promised;
        const auto paths = m_contract[u"paths"_s].toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            const auto methods = path.value().toObject().keys();
            for (const auto &method : methods)
                promised.append(method.toUpper() + u' ' + path.key());
        }
        QStringList served;
        const auto routes = m_program.client().get("/dev/routes").json()[u"routes"_s].toArray();
        for (const auto &route : routes) {
            if (!route.toString().contains(u" /dev/"_s))
                served.append(route.toString());
        }
        promised.sort();
        served.sort();
        QCOMPARE(served, promised);
        QVERIFY(served.size() > 35);
    }

    void everyProblemIsInTheContractAndNoOther()
    {
        QStringList promised;
        const auto codes = m_contract[u"components"_s][u"schemas"_s][u"Problem"_s][u"properties"_s][u"code"_s][u"enum"_s].toArray();
        for (const auto &code : codes)
            promised.append(code.toString());
        QStringList known;
        for (const auto &problem : allProblems())
            known.append(QString::fromLatin1(problem.key.data(), qsizetype(problem.key.size())));
        known.sort();
        QCOMPARE(known, promised);
    }

    // Prism is the judge of what is asked and of what is answered.
    void aUsersJourneyKeepsTheContract()
    {
        const auto tokens = signedInUser(m_program, u"maria@example.com"_s);
        Prism prism;
        if (!prism.start(m_program.port()))
            QSKIP("the npm package @stoplight/prism-cli is not at hand (CREATORMETRICS_NODE_PEERS names the folder)");
        ApiClient client(prism.port());
        const auto keeps = [](const ApiAnswer &answer, int status) {
            if (answer.status != status)
                qWarning("%d: %s", answer.status, answer.body.constData());
            return answer.status == status;
        };
        QVERIFY(keeps(client.get("/healthz"), 200));
        QVERIFY(keeps(client.get("/readyz"), 200));
        QVERIFY(keeps(client.get("/api/v1/entitlement/keys"), 200));
        QVERIFY(keeps(client.post("/api/v1/auth/register", {{u"email"_s, u"other@example.com"_s}, {u"password"_s, u"the kettle sings at dawn"_s}}), 202));
        QVERIFY(keeps(client.post("/api/v1/auth/forgot-password", {{u"email"_s, u"other@example.com"_s}}), 202));
        QVERIFY(keeps(client.post("/api/v1/auth/verify-email", {{u"token"_s, u"made up"_s}}), 400));
        const auto refreshed = client.post("/api/v1/auth/refresh", {{u"refresh_token"_s, tokens[u"refresh_token"_s]}, {u"install_id"_s, u"install-of-maria@example.com"_s}});
        QVERIFY(keeps(refreshed, 200));
        client.setToken(refreshed.text("access_token"));
        QVERIFY(keeps(client.get("/api/v1/user/profile"), 200));
        QVERIFY(keeps(client.call("PUT", "/api/v1/user/profile", {{u"name"_s, u"Maria"_s}, {u"version"_s, 1}}), 200));
        QVERIFY(keeps(client.call("PUT", "/api/v1/user/profile", {{u"name"_s, u"Maria"_s}, {u"version"_s, 1}}), 412));
        QVERIFY(keeps(client.get("/api/v1/user/devices"), 200));
        QVERIFY(keeps(client.send("DELETE", "/api/v1/user/devices/none"), 404));
        const QJsonObject counters{{u"syncs_ok"_s, 3}, {u"syncs_failed"_s, QJsonObject{{u"tiktok"_s, 1}}}};
        QVERIFY(keeps(client.post("/api/v1/user/usage", {{u"day"_s, u"2026-11-20"_s}, {u"counters"_s, counters}}), 202));
        QVERIFY(keeps(client.get("/api/v1/user/usage"), 200));
        QVERIFY(keeps(client.get("/api/v1/entitlement?install_id=install-of-maria@example.com"), 200));
        QVERIFY(keeps(client.get("/api/v1/user/subscription"), 200));
        QVERIFY(keeps(client.post("/api/v1/subscription/upgrade", {{u"plan"_s, u"pro"_s}, {u"interval"_s, u"year"_s}}), 200));
        QVERIFY(keeps(client.post("/api/v1/subscription/cancel", {{u"at"_s, u"now"_s}}), 409));
        QVERIFY(keeps(client.post("/api/v1/subscription/portal", {}), 200));
        QVERIFY(keeps(client.post("/api/v1/relay/subscriptions", {{u"platform"_s, u"youtube"_s}, {u"topic"_s, u"UCq7pLm3VtYd0aBcDeFgHiJk"_s}}), 201));
        QVERIFY(keeps(client.call("DELETE", "/api/v1/relay/subscriptions", {{u"platform"_s, u"youtube"_s}, {u"topic"_s, u"UCq7pLm3VtYd0aBcDeFgHiJk"_s}}), 204));
        QVERIFY(keeps(client.get("/api/v1/relay/events"), 200));
        QVERIFY(keeps(client.get("/api/v1/relay/events?cursor=0"), 204));
        QVERIFY(keeps(client.get("/api/v1/user/export"), 200));
        QVERIFY(keeps(client.post("/api/v1/user/password", {{u"current"_s, u"the kettle sings at dawn"_s}, {u"new"_s, u"another fine morning"_s}}), 204));
        QVERIFY(keeps(client.call("DELETE", "/api/v1/user", {{u"password"_s, u"another fine morning"_s}}), 202));
        QVERIFY(keeps(client.get("/api/v1/user/profile"), 401));
    }

private:
    EndpointProgram m_program;
    QJsonObject m_contract;
};

QTEST_GUILESS_MAIN(TestOpenApi)
#include "tst_openapi.moc"
