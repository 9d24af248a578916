// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/brokerexchange.h"
#include "connectors/cloud/cloudclient.h"
#include "connectors/cloud/liveevents.h"
#include "connectors/oauth/authorizationflow.h"
#include "connectors/oauth/tokenkeeper.h"
#include "connectors/secrets/memorystore.h"
#include "tests/cloud/hostedservice.h"
#include "tests/cloud/sessionfixture.h"

#include <QFile>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>

using namespace creatormetrics;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray metaSecret = "what Meta signs with";
const QString password = u"the kettle sings at dawn"_s;

bool writePrivately(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(content) == content.size();
}

/// The platforms, played on loopback.
class Simulator
{
public:
    ~Simulator()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] bool start()
    {
        const QString services = m_folder.filePath(u"services.json"_s);
        m_process.setStandardErrorFile(m_folder.filePath(u"stderr"_s));
        m_process.start(QStringLiteral(CREATORMETRICS_BIN_DIR) + "/creatormetrics-simulator"_L1, {u"--port"_s, u"0"_s, u"--services"_s, services});
        QFile file(services);
        if (!m_process.waitForReadyRead(20'000) || !file.open(QFile::ReadOnly))
            return false;
        m_json = file.readAll();
        return true;
    }
    [[nodiscard]] QJsonObject platform(const QString &key) const
    {
        return QJsonDocument::fromJson(m_json).object()[u"platforms"_s][key].toObject();
    }
    /// As a desktop has it whose exchanges the service makes: no client id, no secret.
    [[nodiscard]] ServiceDirectory brokered() const
    {
        ServiceDirectory services = *ServiceDirectory::fromJson(m_json);
        for (PlatformService &service : services.platforms) {
            service.exchange = CodeExchange::Broker;
            service.clientId.clear();
            service.installedAppSecret.clear();
            service.longTokenUrl.clear();
            service.tokenUrl.clear();
        }
        return services;
    }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_json;
};

QJsonObject sectionOf(const QJsonObject &told, const QString &key)
{
    QJsonObject section{{u"client_id"_s, told[u"client_id"_s]}, {u"client_secret_file"_s, key}};
    for (const auto &url : {u"authorize"_s, u"token"_s, u"long_token"_s, u"refresh"_s, u"revoke"_s}) {
        if (told.contains(url))
            section.insert(url, told[url]);
    }
    if (key == u"instagram"_s)
        section.insert(u"account"_s, told[u"api"_s][u"graph"_s].toString() + u"/me"_s);
    return section;
}

/// One program of a computer of the user's.
struct Desktop {
    explicit Desktop(const QUrl &endpoint, MemoryStore &store, const ServiceDirectory &directory, const QString &folder)
        : services(directory)
        , transport(cloudTransportLimits())
        , session(endpoint, transport, store, clock, folder + "/locks"_L1)
        , client(session, folder + "/account.json"_L1)
        , broker(session)
        , keeper(services, transport, store, clock, [](AccountId, Platform platform) { return platformKey(platform) + ":W:1"_L1; })
        , live(session, {}, [](std::optional<qint64>) {}, {.firstPause = 50ms})
    {
        keeper.setBroker(&broker);
    }
    ServiceDirectory services;
    SystemClock clock;
    NetworkTransport transport;
    CloudSession session;
    CloudClient client;
    BrokerExchange broker;
    TokenKeeper keeper;
    LiveEvents live;
};

} // namespace

/// Platforms through the hosted service: the real endpoint between a desktop and platforms that the simulator plays.
class TestCloudPlatforms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tikTokIsConnectedRenewedAndLeft();
    void instagramComesBackWithAHandoff();
    void aRefusedConsentIsTold();
    void newsOfInstagramArriveLive();
    void aBoughtPlanIsHeardOf();
    void theLatestProgramOfAComputerListens();
    void aSessionThatEndsElsewhereEndsTheListening();

private:
    [[nodiscard]] Result<TokenSet> signIn(Platform platform, const QString &refusal = {});
    [[nodiscard]] QString accountOf(const QByteArray &token) const;
    [[nodiscard]] std::unique_ptr<Desktop> program() { return std::make_unique<Desktop>(m_service.url(), m_store, m_simulator.brokered(), m_folder.path()); }

    Simulator m_simulator;
    HostedService m_service;
    QTemporaryDir m_folder;
    MemoryStore m_store;
    QNetworkAccessManager m_browser;
    std::unique_ptr<Desktop> m_desktop;
    QString m_account;
};

void TestCloudPlatforms::initTestCase()
{
    QVERIFY(m_simulator.start());
    QJsonObject platforms;
    for (const auto &key : {u"instagram"_s, u"tiktok"_s}) {
        const QJsonObject told = m_simulator.platform(key);
        QVERIFY(writePrivately(m_service.folder() + u'/' + key, told[u"client_secret"_s].toString().toUtf8()));
        platforms.insert(key, sectionOf(told, key));
    }
    QVERIFY(writePrivately(m_service.folder() + u"/meta"_s, metaSecret));
    const QJsonObject meta{{u"verify_token_file"_s, u"meta"_s}, {u"app_secret_file"_s, u"meta"_s}};
    QVERIFY(m_service.configure({{u"platforms"_s, platforms}, {u"relay"_s, QJsonObject{{u"meta"_s, meta}}}}));
    QVERIFY2(m_service.start(), m_service.errors());
    m_desktop = program();
    QVERIFY(resultOf(m_desktop->client.registerUser(u"maria@example.com"_s, password, {})));
    QVERIFY(resultOf(m_desktop->client.verifyEmail(m_service.mailedToken(u"maria@example.com"_s, u"Confirm"_s))));
    QVERIFY(resultOf(m_desktop->client.signIn(u"maria@example.com"_s, password)));
}

/// The test plays the browser, which goes wherever it is sent.
Result<TokenSet> TestCloudPlatforms::signIn(Platform platform, const QString &refusal)
{
    const PlatformService service = m_desktop->services.platforms.value(platform);
    AuthorizationFlow flow(platform, service, m_desktop->transport, m_desktop->clock, 1min);
    flow.setBroker(&m_desktop->broker);
    connect(&flow, &AuthorizationFlow::ready, this, [this, refusal](const QUrl &url) {
        QUrl page = url;
        if (!refusal.isEmpty()) {
            page = m_service.url();
            page.setPath(u"/api/v1/oauth/instagram/callback"_s);
            page.setQuery(u"error=access_denied&state="_s + QUrlQuery(url).queryItemValue(u"state"_s));
        }
        QNetworkReply *reply = m_browser.get(QNetworkRequest(page));
        connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    });
    return resultOf(flow.start(), 20'000);
}

QString TestCloudPlatforms::accountOf(const QByteArray &token) const
{
    const QUrl graph(m_simulator.platform(u"instagram"_s)[u"api"_s][u"graph"_s].toString());
    ApiClient client(quint16(graph.port()));
    client.setToken(QString::fromLatin1(token));
    return client.get(graph.path().toLatin1() + "/me?fields=user_id").text("user_id");
}

void TestCloudPlatforms::tikTokIsConnectedRenewedAndLeft()
{
    const auto tokens = signIn(Platform::TikTok);
    QVERIFY2(tokens.ok(), tokens.ok() ? "" : qPrintable(tokens.error().detail));
    QVERIFY(!tokens->refreshToken.isEmpty() && tokens->missingScopes.isEmpty());
    TokenSet old = *tokens;
    old.expiresAt = m_desktop->clock.now(); // time to renew
    const AccountId account(1);
    QVERIFY(resultOf(m_desktop->keeper.store(account, Platform::TikTok, old)));
    const auto renewed = resultOf(m_desktop->keeper.accessToken(account, Platform::TikTok));
    QVERIFY2(renewed.ok(), renewed.ok() ? "" : qPrintable(renewed.error().detail));
    QVERIFY(*renewed != old.accessToken);
    QCOMPARE(kindOf(resultOf(m_desktop->keeper.revoke(account, Platform::TikTok))), u"done"_s);
    QCOMPARE(kindOf(resultOf(m_desktop->broker.refresh(Platform::TikTok, "made up", {}))), u"signed_out"_s);
}

void TestCloudPlatforms::instagramComesBackWithAHandoff()
{
    const auto tokens = signIn(Platform::Instagram);
    QVERIFY2(tokens.ok(), tokens.ok() ? "" : qPrintable(tokens.error().detail));
    QVERIFY(tokens->refreshToken.isEmpty());
    QVERIFY(m_desktop->clock.now().daysTo(tokens->expiresAt) > 50); // the long one already
    m_account = accountOf(tokens->accessToken);
    QVERIFY2(m_account.startsWith("17841"_L1), qPrintable(m_account));
}

void TestCloudPlatforms::aRefusedConsentIsTold()
{
    QCOMPARE(kindOf(signIn(Platform::Instagram, u"access_denied"_s)), u"forbidden"_s);
}

void TestCloudPlatforms::newsOfInstagramArriveLive()
{
    LiveEvents &live = m_desktop->live;
    QSignalSpy events(&live, &LiveEvents::eventArrived);
    QCOMPARE(kindOf(resultOf(live.watch(Platform::Instagram, u"17841400000009999"_s))), u"forbidden"_s);
    QCOMPARE(kindOf(resultOf(live.watch(Platform::Instagram, m_account))), u"done"_s);
    live.start();
    QTRY_VERIFY(live.isListening());
    const QByteArray batch = "{\"object\":\"instagram\",\"entry\":[{\"id\":\"" + m_account.toLatin1()
                             + "\",\"time\":1,\"changes\":[{\"field\":\"mentions\",\"value\":{\"media_id\":\"18\"}}]}]}";
    const QByteArray signature = QMessageAuthenticationCode::hash(batch, metaSecret, QCryptographicHash::Sha256).toHex();
    QCOMPARE(m_service.client().send("POST", "/api/v1/hooks/instagram", batch, {{"X-Hub-Signature-256", "sha256=" + signature}}).status, 200);
    QTRY_COMPARE(events.size(), 1);
    const auto event = events.front().front().value<CloudEvent>();
    QCOMPARE(event.platform, u"instagram"_s);
    QCOMPARE(event.topic, m_account);
    QCOMPARE(event.kind, u"mention"_s);
    QCOMPARE(event.ref, u"18"_s);
    QCOMPARE(kindOf(resultOf(live.unwatch(Platform::Instagram, m_account))), u"done"_s);
}

void TestCloudPlatforms::aBoughtPlanIsHeardOf()
{
    QTRY_VERIFY(m_desktop->live.isListening());
    QSignalSpy changed(&m_desktop->live, &LiveEvents::subscriptionMayHaveChanged);
    const auto step = resultOf(m_desktop->client.upgrade(Plan::Growth, BillingInterval::Month));
    QVERIFY(step && m_service.checkOut(step->checkout, "action=pay"));
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), 10'000);
}

void TestCloudPlatforms::theLatestProgramOfAComputerListens()
{
    QTRY_VERIFY(m_desktop->live.isListening());
    const auto commandLine = program();
    QVERIFY(resultOf(commandLine->client.open()));
    commandLine->live.start();
    QTRY_VERIFY(commandLine->live.isListening());
    QTRY_VERIFY(!m_desktop->live.isListening()); // and keeps quiet, or both would go on for ever
    QVERIFY(!QTest::qWaitFor([&] { return m_desktop->live.isListening(); }, 500));
    m_desktop->live.start();
    QTRY_VERIFY(m_desktop->live.isListening());
}

void TestCloudPlatforms::aSessionThatEndsElsewhereEndsTheListening()
{
    QTRY_VERIFY(m_desktop->live.isListening());
    MemoryStore store;
    QTemporaryDir folder;
    Desktop laptop(m_service.url(), store, m_simulator.brokered(), folder.path());
    QVERIFY(resultOf(laptop.client.signIn(u"maria@example.com"_s, password)));
    QVERIFY(resultOf(laptop.client.signOut(true)));
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->session.state(), CloudState::Ended, 20'000);
    QVERIFY(!m_desktop->live.isListening());
}

QTEST_GUILESS_MAIN(TestCloudPlatforms)
#include "tst_cloudplatforms.moc"
