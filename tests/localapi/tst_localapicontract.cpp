// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localapi/apiquestions.h"
#include "app/localapi/apitoken.h"
#include "app/localapi/localapi.h"
#include "app/localapi/reportwishes.h"
#include "tests/localapi/servedapi.h"

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
        m_process.start(program, {u"proxy"_s, QStringLiteral(CREATORMETRICS_SOURCE_DIR "/app/localapi/openapi.json"),
                                  u"http://127.0.0.1:%1"_s.arg(target), u"-p"_s, QString::number(m_port), u"-h"_s, u"127.0.0.1"_s, u"--errors"_s});
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

struct Step {
    QByteArray method;
    QByteArray target;
    QString path; ///< of the contract
    int status;
    QByteArray body = {};
};

/// Every operation in every way that needs no platform.
std::vector<Step> journey()
{
    const QString analytics = u"/api/v1/analytics/"_s;
    std::vector<Step> steps;
    for (const QString &question : {u"overview"_s, u"growth"_s, u"engagement"_s, u"demographics"_s, u"content"_s, u"compare"_s}) {
        const QString path = analytics + question;
        steps.push_back({"GET", path.toLatin1() + "?platforms=youtube,tiktok&granularity=week&compare=year&limit=5", path, 200});
        steps.push_back({"GET", path.toLatin1(), path, 200});
    }
    const std::vector<Step> others{
        {"GET", "/api/v1/sentiment/overview?start_date=2026-01-01", u"/api/v1/sentiment/overview"_s, 200},
        {"GET", "/api/v1/sentiment/timeline?granularity=month", u"/api/v1/sentiment/timeline"_s, 200},
        {"GET", "/api/v1/mentions?limit=100&start_date=2026-01-01", u"/api/v1/mentions"_s, 200},
        {"GET", "/api/v1/mentions?label=negative&min_followers=10&language=en", u"/api/v1/mentions"_s, 200},
        {"GET", "/api/v1/mentions/1", u"/api/v1/mentions/{id}"_s, 200},
        {"GET", "/api/v1/mentions/4711", u"/api/v1/mentions/{id}"_s, 404},
        {"GET", "/api/v1/platforms", u"/api/v1/platforms"_s, 200},
        {"GET", "/api/v1/platforms/twitter/status", u"/api/v1/platforms/{platform}/status"_s, 200},
        {"POST", "/api/v1/platforms/youtube/connect", u"/api/v1/platforms/{platform}/connect"_s, 422},
        {"POST", "/api/v1/platforms/youtube/refresh", u"/api/v1/platforms/{platform}/refresh"_s, 422},
        {"GET", "/api/v1/reports", u"/api/v1/reports"_s, 200},
        {"POST", "/api/v1/reports", u"/api/v1/reports"_s, 201, "{\"type\":\"weekly\",\"page\":\"a4\"}"},
        {"GET", "/api/v1/reports", u"/api/v1/reports"_s, 200},
        {"GET", "/api/v1/reports/1", u"/api/v1/reports/{id}"_s, 200},
        {"GET", "/api/v1/reports/1/download", u"/api/v1/reports/{id}/download"_s, 200},
        {"DELETE", "/api/v1/reports/1", u"/api/v1/reports/{id}"_s, 204},
        {"DELETE", "/api/v1/reports/1", u"/api/v1/reports/{id}"_s, 404},
        {"GET", "/api/v1/reports/1/download", u"/api/v1/reports/{id}/download"_s, 404},
        {"DELETE", "/api/v1/platforms/tiktok/disconnect?erase=false", u"/api/v1/platforms/{platform}/disconnect"_s, 200},
        {"GET", "/api/v1/openapi.json", u"/api/v1/openapi.json"_s, 200},
        {"GET", "/metrics", u"/metrics"_s, 200},
    };
    steps.insert(steps.end(), others.begin(), others.end());
    return steps;
}

} // namespace

/// The file app/localapi/openapi.json is the contract: the program is held to it.
class TestLocalApiContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(CREATORMETRICS_SOURCE_DIR "/app/localapi/openapi.json"));
        QVERIFY(file.open(QFile::ReadOnly));
        m_text = file.readAll();
        m_contract = QJsonDocument::fromJson(m_text).object();
        QCOMPARE(m_contract["openapi"_L1].toString(), u"3.1.0"_s);
        QVERIFY(m_api.makeSample());
        QVERIFY2(m_api.start(), m_api.errors());
    }

    void everyRouteIsInTheContractAndNoOther()
    {
        QTemporaryDir folder;
        const auto store = Store::open(Workspace(folder.filePath(u"workspace"_s)));
        QVERIFY(store.ok());
        const SystemClock clock;
        LocalApi api({.store = **store, .clock = clock, .access = [] { return LocalApiAccess::Read; }});
        QVERIFY(api.start(newApiToken(), {.port = 0}).ok());
        QStringList served = api.routes();
        QStringList promised;
        const auto paths = m_contract["paths"_L1].toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            for (const QString &method : path.value().toObject().keys())
                promised.append(method.toUpper() + u' ' + path.key());
        }
        served.sort();
        promised.sort();
        QCOMPARE(served, promised);
        QCOMPARE(served.size(), 22);
        QVERIFY(!api.start(newApiToken(), {.port = 0})); // once is enough
    }

    void everyParameterIsInTheContractAndNoOther()
    {
        for (const ApiQuestion &question : apiQuestions()) {
            const QString path = QString::fromLatin1(question.path.data(), qsizetype(question.path.size()));
            QStringList promised;
            const QJsonArray parameters = m_contract["paths"_L1][path]["get"_L1]["parameters"_L1].toArray();
            for (const auto &parameter : parameters)
                promised.append(parameter["$ref"_L1].toString().section(u'/', -1));
            QStringList taken = parametersOf(question);
            promised.sort();
            taken.sort();
            QCOMPARE(taken, promised);
            for (const QString &name : taken)
                QCOMPARE(m_contract["components"_L1]["parameters"_L1][name]["name"_L1].toString(), name);
        }
        QStringList wishes = reportWishNames();
        wishes.sort();
        QCOMPARE(wishes, m_contract["components"_L1]["schemas"_L1]["ReportWishes"_L1]["properties"_L1].toObject().keys());
    }

    void theContractIsServedAsItIs() { QCOMPARE(m_api.get("/api/v1/openapi.json").body, m_text); }

    void refusalsAreInTheContract_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("path");
        QTest::newRow("parameter") << QByteArray("GET") << QByteArray("/api/v1/analytics/growth?by=x") << u"/api/v1/analytics/growth"_s;
        QTest::newRow("where none is taken") << QByteArray("GET") << QByteArray("/metrics?a=b") << u"/metrics"_s;
        QTest::newRow("the same") << QByteArray("GET") << QByteArray("/api/v1/openapi.json?a=b") << u"/api/v1/openapi.json"_s;
        QTest::newRow("platform") << QByteArray("GET") << QByteArray("/api/v1/platforms/x/status") << u"/api/v1/platforms/{platform}/status"_s;
        QTest::newRow("account") << QByteArray("POST") << QByteArray("/api/v1/platforms/youtube/refresh?account=9")
                                 << u"/api/v1/platforms/{platform}/refresh"_s;
        QTest::newRow("no JSON") << QByteArray("POST") << QByteArray("/api/v1/reports") << u"/api/v1/reports"_s;
        QTest::newRow("number") << QByteArray("DELETE") << QByteArray("/api/v1/reports/x") << u"/api/v1/reports/{id}"_s;
    }
    void refusalsAreInTheContract()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QByteArray, target);
        QFETCH(const QString, path);
        const RawAnswer answer = m_api.ask(method, target);
        QVERIFY(answer.status >= 400);
        QVERIFY2(responsesOf(method, path).contains(QString::number(answer.status)), answer.body);
        const QJsonArray codes = m_contract["components"_L1]["schemas"_L1]["Problem"_L1]["properties"_L1]["code"_L1]["enum"_L1].toArray();
        QVERIFY2(codes.contains(jsonOf(answer)["code"_L1]), answer.body);
        QVERIFY(responsesOf(method, path).contains("401"_L1) && responsesOf(method, path).contains("403"_L1));
        QVERIFY(responsesOf(method, path).contains("429"_L1));
    }

    // Prism is the judge of what is asked and of what is answered.
    void aProgramsJourneyKeepsTheContract()
    {
        Prism prism;
        const bool judged = prism.start(m_api.port());
        for (const Step &step : journey()) {
            QVERIFY2(responsesOf(step.method, step.path).contains(QString::number(step.status)), step.target);
            const RawAnswer answer = askAt(judged ? prism.port() : m_api.port(), step);
            QVERIFY2(answer.status == step.status, step.target + ' ' + QByteArray::number(answer.status) + ' ' + answer.body.left(2'000));
        }
        if (!judged)
            QSKIP("the npm package @stoplight/prism-cli is not at hand (CREATORMETRICS_NODE_PEERS names the folder)");
    }

private:
    [[nodiscard]] QStringList responsesOf(const QByteArray &method, const QString &path) const
    {
        return m_contract["paths"_L1][path][QString::fromLatin1(method.toLower())]["responses"_L1].toObject().keys();
    }

    [[nodiscard]] RawAnswer askAt(quint16 port, const Step &step) const
    {
        RawClient client(port);
        const QByteArray body =
            step.body.isEmpty() ? QByteArray()
                                : "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(step.body.size()) + "\r\n";
        client.send(step.method + ' ' + step.target + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\n" + m_api.tokenField()
                    + "Connection: close\r\n" + body + "\r\n" + step.body);
        return client.receive();
    }

    ServedApi m_api;
    QByteArray m_text;
    QJsonObject m_contract;
};

QTEST_GUILESS_MAIN(TestLocalApiContract)
#include "tst_localapicontract.moc"
