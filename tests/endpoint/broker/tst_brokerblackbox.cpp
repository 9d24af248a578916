// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/base/random.h"
#include "tests/endpoint/blackbox/brokersettings.h"
#include "tests/endpoint/blackbox/endpointbacking.h"
#include "tests/endpoint/broker/desktopside.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QByteArray metaSecret = "what Meta signs with";

/// The platforms, played on loopback by the project's simulator.
class SimulatorProgram
{
public:
    bool start()
    {
        const QString services = m_folder.filePath(u"services.json"_s);
        m_process.setStandardErrorFile(m_folder.filePath(u"stderr"_s));
        m_process.start(QStringLiteral(CREATORMETRICS_BIN_DIR "/creatormetrics-simulator"),
                        {u"--port"_s, u"0"_s, u"--services"_s, services});
        if (!m_process.waitForReadyRead(20'000))
            return false;
        QFile file(services);
        if (!file.open(QFile::ReadOnly))
            return false;
        m_platforms = QJsonDocument::fromJson(file.readAll()).object()[u"platforms"_s].toObject();
        return true;
    }
    ~SimulatorProgram()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] QJsonObject platforms() const { return m_platforms; }
    [[nodiscard]] QJsonObject platform(const QString &key) const { return m_platforms[key].toObject(); }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QJsonObject m_platforms;
};

/// All that a process has written to and still holds; nothing where that cannot be read.
QByteArray memoryOf(qint64 process)
{
    const auto folder = u"/proc/%1/"_s.arg(process);
    QFile maps(folder + u"maps"_s);
    QFile memory(folder + u"mem"_s);
    if (!maps.open(QFile::ReadOnly) || !memory.open(QFile::ReadOnly | QFile::Unbuffered))
        return {};
    QByteArray all;
    const auto lines = maps.readAll().split('\n');
    for (const auto &line : lines) {
        const auto fields = line.split(' ');
        if (fields.size() < 2 || !fields.at(1).startsWith("rw"))
            continue;
        const auto ends = fields.at(0).split('-');
        const auto begin = ends.at(0).toLongLong(nullptr, 16);
        if (memory.seek(begin))
            all += memory.read(ends.at(1).toLongLong(nullptr, 16) - begin);
    }
    return all;
}

QString redirectOf(const QString &url)
{
    const QUrl target(url);
    ApiClient browser(quint16(target.port()));
    const auto path = target.path(QUrl::FullyEncoded) + u'?' + target.query(QUrl::FullyEncoded);
    return QString::fromLatin1(browser.get(path.toLatin1()).header("location"));
}

} // namespace

/// The real endpoint between a desktop and the simulated platforms.
class TestBrokerBlackBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        setUpCryptography();
        if (const auto obstacle = m_backing.obstacle(); !obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
        QVERIFY(m_simulator.start());
        m_program = m_backing.newProgram();
        QVERIFY(brokerSimulated(*m_program, m_simulator.platforms()));
        QVERIFY(writePrivate(m_program->folder() + u"/meta"_s, metaSecret));
        const QJsonObject meta{{u"verify_token_file"_s, u"meta"_s}, {u"app_secret_file"_s, u"meta"_s}};
        m_program->setOption(u"relay"_s, {{u"meta"_s, meta}});
        QVERIFY2(m_program->start(), m_program->errors());
        m_client = std::make_unique<ApiClient>(m_program->port());
        m_client->setToken(signedInUser(*m_program, u"maria@example.com"_s)[u"access_token"_s].toString());
    }

    void tikTokIsConnectedRefreshedAndRevoked()
    {
        const DesktopSide desktop;
        const auto started = m_client->post("/api/v1/oauth/tiktok/start", desktop.start());
        QCOMPARE(started.status, 201);
        const QUrlQuery redirect(QUrl(redirectOf(started.text("authorize_url"))));
        QCOMPARE(redirect.queryItemValue(u"state"_s), started.text("state"));
        const QJsonObject request{{u"flow_id"_s, started.text("flow_id")},
                                  {u"code_verifier"_s, QString::fromStdString(desktop.verifier)},
                                  {u"code"_s, redirect.queryItemValue(u"code"_s, QUrl::FullyDecoded)}};
        const auto answer = m_client->post("/api/v1/oauth/tiktok/token", request, {{"Idempotency-Key", "one"}});
        QCOMPARE(answer.status, 200);
        const auto tokens = desktop.opened(answer.text("sealed"));
        QVERIFY(!tokens[u"refresh_token"_s].toString().isEmpty());
        QVERIFY(!tokens[u"account_id"_s].toString().isEmpty());
        m_planted.append({tokens[u"access_token"_s].toString(), tokens[u"refresh_token"_s].toString()});
        // The same request again gets the same sealed answer; without its key the flow is gone.
        QCOMPARE(m_client->post("/api/v1/oauth/tiktok/token", request, {{"Idempotency-Key", "one"}}).body, answer.body);
        QCOMPARE(m_client->post("/api/v1/oauth/tiktok/token", request).code(), u"flow_invalid"_s);

        const QJsonObject renewal{{u"refresh_token"_s, tokens[u"refresh_token"_s]},
                                  {u"box_public"_s, desktop.start()[u"box_public"_s]}};
        const auto renewed = m_client->post("/api/v1/oauth/tiktok/refresh", renewal, {{"Idempotency-Key", "two"}});
        const auto fresh = desktop.opened(renewed.text("sealed"));
        QVERIFY(fresh[u"access_token"_s].toString() != tokens[u"access_token"_s].toString());
        m_planted.append(fresh[u"access_token"_s].toString());
        QCOMPARE(m_client->post("/api/v1/oauth/tiktok/revoke", {{u"token"_s, fresh[u"access_token"_s]}}).status, 204);
        QCOMPARE(m_client
                     ->post("/api/v1/oauth/tiktok/refresh",
                            {{u"refresh_token"_s, u"made up"_s}, {u"box_public"_s, desktop.start()[u"box_public"_s]}})
                     .code(),
                 u"platform_reauth_required"_s);
    }

    void instagramComesBackOverOurPage()
    {
        const DesktopSide desktop;
        const auto started = m_client->post("/api/v1/oauth/instagram/start", desktop.start());
        QCOMPARE(started.status, 201);
        const QUrl callback(redirectOf(started.text("authorize_url")));
        QCOMPARE(callback.path(), u"/api/v1/oauth/instagram/callback"_s);
        const auto code = QUrlQuery(callback).queryItemValue(u"code"_s, QUrl::FullyDecoded);
        m_planted.append(code);
        ApiClient browser(m_program->port());
        const auto page = browser.get((callback.path() + u'?' + callback.query(QUrl::FullyEncoded)).toLatin1());
        QCOMPARE(page.status, 302);
        const QUrl loopback(QString::fromLatin1(page.header("location")));
        QCOMPARE(loopback.host(), u"127.0.0.1"_s);
        QCOMPARE(loopback.port(), 45'678);
        QVERIFY(!loopback.toString().contains(code)); // the code never reaches the browser's history twice
        QCOMPARE(browser.get((callback.path() + u'?' + callback.query(QUrl::FullyEncoded)).toLatin1()).status,
                 400); // once
        const QUrlQuery query(loopback);
        QCOMPARE(query.queryItemValue(u"state"_s), started.text("state"));
        const QJsonObject request{{u"flow_id"_s, started.text("flow_id")},
                                  {u"code_verifier"_s, QString::fromStdString(desktop.verifier)},
                                  {u"handoff"_s, query.queryItemValue(u"handoff"_s)}};
        const auto tokens = desktop.opened(m_client->post("/api/v1/oauth/instagram/token", request).text("sealed"));
        QVERIFY2(tokens[u"expires_in"_s].toInt() > 50 * 86'400, QJsonDocument(tokens).toJson());
        m_planted.append(tokens[u"access_token"_s].toString());
        const auto account = tokens[u"account_id"_s].toString();
        QVERIFY2(account.startsWith(u"17841"), qPrintable(account)); // as webhooks name it
        m_account = account;
        QCOMPARE(m_client->post("/api/v1/relay/subscriptions", {{u"platform"_s, u"instagram"_s}, {u"topic"_s, account}})
                     .status,
                 201);
        QCOMPARE(m_client
                     ->post("/api/v1/relay/subscriptions",
                            {{u"platform"_s, u"instagram"_s}, {u"topic"_s, u"17841400000009999"_s}})
                     .code(),
                 u"account_not_proven"_s);
    }

    // What Meta tells of an account reaches whoever has signed in as it, and nobody else.
    void instagramsNewsReachTheAccountsOwnerAlone()
    {
        const auto entryOf = [](const QByteArray &account, const QByteArray &media) {
            return "{\"id\":\"" + account
                   + "\",\"time\":1,\"changes\":[{\"field\":\"mentions\",\"value\":{\"media_id\":\"" + media + "\"}}]}";
        };
        const QByteArray batch = "{\"object\":\"instagram\",\"entry\":[" + entryOf(m_account.toLatin1(), "18") + ","
                                 + entryOf("17841400000009999", "19") + "]}";
        ApiClient stranger(m_program->port());
        stranger.setToken(signedInUser(*m_program, u"curious@example.com"_s)[u"access_token"_s].toString());
        const QJsonObject topic{{u"platform"_s, u"instagram"_s}, {u"topic"_s, m_account}};
        QCOMPARE(stranger.post("/api/v1/relay/subscriptions", topic).code(), u"account_not_proven"_s);
        const auto code = QMessageAuthenticationCode::hash(batch, metaSecret, QCryptographicHash::Sha256).toHex();
        QCOMPARE(ApiClient(m_program->port())
                     .send("POST", "/api/v1/hooks/instagram", batch, {{"X-Hub-Signature-256", "sha256=" + code}})
                     .status,
                 200);
        const auto events = m_client->get("/api/v1/relay/events?cursor=0").json()[u"events"_s].toArray();
        QCOMPARE(events.size(), 1);
        QCOMPARE(events.at(0)[u"topic"_s].toString(), m_account);
        QCOMPARE(events.at(0)[u"ref"_s].toString(), u"18"_s);
        QCOMPARE(stranger.get("/api/v1/relay/events?cursor=0").status, 204);
    }

    void aRefusedConsentIsToldToTheDesktop()
    {
        const DesktopSide desktop;
        const auto started = m_client->post("/api/v1/oauth/instagram/start", desktop.start());
        ApiClient browser(m_program->port());
        const auto path =
            "/api/v1/oauth/instagram/callback?error=access_denied&state=" + started.text("state").toLatin1();
        const auto page = browser.get(path);
        QCOMPARE(page.status, 302);
        QVERIFY(page.header("location").contains("error=access_denied"));
        QCOMPARE(browser.get(path).status, 400);
        QCOMPARE(browser.get("/api/v1/oauth/instagram/callback?code=x&state=made-up").status, 400);
        QCOMPARE(browser.get("/api/v1/oauth/tiktok/callback?code=x&state=" + started.text("state").toLatin1()).status,
                 400);
    }

    void anotherVerifierGetsNothing()
    {
        const DesktopSide desktop;
        const auto started = m_client->post("/api/v1/oauth/tiktok/start", desktop.start());
        const QUrlQuery redirect(QUrl(redirectOf(started.text("authorize_url"))));
        const QJsonObject request{{u"flow_id"_s, started.text("flow_id")},
                                  {u"code_verifier"_s, u"another verifier that is long enough to be one"_s},
                                  {u"code"_s, redirect.queryItemValue(u"code"_s, QUrl::FullyDecoded)}};
        QCOMPARE(m_client->post("/api/v1/oauth/tiktok/token", request).code(), u"flow_invalid"_s);
    }

    void badStartsAreRefused_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("a short challenge") << u"code_challenge"_s << QJsonValue(u"abc"_s);
        QTest::newRow("plain") << u"method"_s << QJsonValue(u"plain"_s);
        QTest::newRow("a privileged port") << u"loopback_port"_s << QJsonValue(80);
        QTest::newRow("no port") << u"loopback_port"_s << QJsonValue(u"45678"_s);
        QTest::newRow("a key that is none") << u"box_public"_s << QJsonValue(u"="_s);
        QTest::newRow("an address to go to") << u"redirect_uri"_s << QJsonValue(u"https://evil.example"_s);
    }
    void badStartsAreRefused()
    {
        QFETCH(const QString, member);
        QFETCH(const QJsonValue, value);
        auto body = DesktopSide().start();
        body.insert(member, value);
        const auto answer = m_client->post("/api/v1/oauth/tiktok/start", body);
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.body.contains("/" + member.toLatin1()));
        QCOMPARE(m_client->post("/api/v1/oauth/myspace/start", DesktopSide().start()).code(), u"unknown_platform"_s);
    }

    // Not even in memory that was given back.
    void nothingOfTokensStaysInMemory()
    {
        const auto memory = memoryOf(m_program->processId());
        if (memory.isEmpty())
            QSKIP("the memory of another process can be read on Linux, by root");
        const auto known = m_simulator.platform(u"tiktok"_s)[u"client_secret"_s].toString();
        QVERIFY(memory.contains(known.toUtf8())); // what the program has to know is found
        for (const auto &secret : std::as_const(m_planted))
            QVERIFY2(!memory.contains(secret.toUtf8()), qPrintable(secret.left(4)));
    }

    // Nothing of the platforms' tokens and codes is kept: not in the database, its log, what the program says, nor its metrics.
    void cleanupTestCase()
    {
        if (!m_program)
            return;
        QVERIFY(m_planted.size() >= 5);
        QList<QByteArray> places{m_program->errors(), ApiClient(m_program->metricsPort()).get("/metrics").body,
                                 m_backing.stored(*m_program)};
        QVERIFY(places.last().contains("maria@example.com")); // the right place was looked into
        const auto files = QDir(m_program->folder()).entryList(QDir::Files);
        for (const auto &name : files) {
            QFile file(m_program->folder() + u'/' + name);
            QVERIFY(file.open(QFile::ReadOnly));
            places.append(file.readAll());
        }
        for (const auto &secret : std::as_const(m_planted)) {
            QVERIFY(secret.size() > 8);
            for (const auto &place : std::as_const(places))
                QVERIFY(!place.contains(secret.toUtf8()));
        }
    }

private:
    SimulatorProgram m_simulator;
    EndpointBacking m_backing;
    std::unique_ptr<EndpointProgram> m_program;
    std::unique_ptr<ApiClient> m_client;
    QString m_account;
    QStringList m_planted;
};

QTEST_GUILESS_MAIN(TestBrokerBlackBox)
#include "tst_brokerblackbox.moc"
