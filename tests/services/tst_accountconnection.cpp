// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/accountconnection.h"
#include "app/services/lanes.h"
#include "connectors/http/networktransport.h"
#include "connectors/secrets/memorystore.h"
#include "models/store/accountrepository.h"
#include "models/store/dailyrepository.h"
#include "tests/support/fakehttpserver.h"

#include <QNetworkReply>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>
#include <QUuid>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);

const QByteArray shortToken =
    R"({"data":[{"access_token":"IGshort","user_id":"26","permissions":"instagram_business_basic"}]})";
const QByteArray longToken = R"({"access_token":"IGlong","token_type":"bearer","expires_in":5184000})";
const QByteArray profile =
    R"({"user_id":"17841400000000001","username":"mara","name":"Mara","account_type":"BUSINESS","followers_count":12,"media_count":3})";

} // namespace

/// From the browser to an account in the workspace, with a server that plays Instagram and a store that is a real one.
class TestAccountConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void accountIsStoredWithTheEndOfItsSignIn();
    void totalsAreKnownBeforeTheFirstSync();
    void nothingIsStoredWithoutAProfile();
    void obstacleIsSaid_data();
    void obstacleIsSaid();

private:
    [[nodiscard]] ServiceDirectory services() const;
    void make(const ServiceDirectory &services);
    void agree(const QUrl &address);
    [[nodiscard]] std::vector<Account> storedAccounts();

    QTemporaryDir m_folder;
    FixedClock m_clock{now};
    QNetworkAccessManager m_browser;
    std::unique_ptr<FakeHttpServer> m_server;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<NetworkTransport> m_transport;
    std::unique_ptr<MemoryStore> m_secrets;
    ServiceDirectory m_services;
    std::unique_ptr<TokenKeeper> m_keeper;
    std::unique_ptr<SyncEngine> m_engine;
    std::unique_ptr<AccountConnection> m_connection;
    int m_profileStatus = 200;
};

ServiceDirectory TestAccountConnection::services() const
{
    PlatformService service;
    service.authorizeUrl = m_server->url(u"/authorize"_s);
    service.tokenUrl = m_server->url(u"/token"_s);
    service.longTokenUrl = m_server->url(u"/access_token"_s);
    service.refreshUrl = m_server->url(u"/refresh_access_token"_s);
    service.clientId = u"app"_s;
    service.installedAppSecret = u"secret"_s;
    service.scopes = {u"instagram_business_basic"_s};
    service.api.insert(u"graph"_s, m_server->url(u"/v25.0"_s));
    ServiceDirectory directory;
    directory.platforms.insert(Platform::Instagram, service);
    return directory;
}

void TestAccountConnection::init()
{
    m_profileStatus = 200;
    m_server = std::make_unique<FakeHttpServer>();
    m_server->setHandler([this](const FakeRequest &request) -> FakeAnswer {
        if (request.target == "/token")
            return {.body = shortToken};
        if (request.target == "/access_token")
            return {.body = longToken};
        return {.status = m_profileStatus, .body = m_profileStatus == 200 ? profile : QByteArray("{}")};
    });
    make(services());
}

void TestAccountConnection::make(const ServiceDirectory &services)
{
    cleanup();
    auto store = Store::open(Workspace(m_folder.filePath(QUuid::createUuid().toString(QUuid::WithoutBraces))));
    QVERIFY(store);
    m_store = *std::move(store);
    m_services = services;
    m_transport = std::make_unique<NetworkTransport>();
    m_secrets = std::make_unique<MemoryStore>();
    m_keeper = std::make_unique<TokenKeeper>(m_services, *m_transport, *m_secrets, m_clock,
                                             [](AccountId id, Platform) { return u"i:%1"_s.arg(id.value()); });
    m_engine = std::make_unique<SyncEngine>(*m_store, *m_keeper, m_clock, lanesFor(m_services));
    m_connection = std::make_unique<AccountConnection>(ConnectionParts{.services = m_services,
                                                                       .clock = m_clock,
                                                                       .store = *m_store,
                                                                       .transport = *m_transport,
                                                                       .secrets = *m_secrets,
                                                                       .keeper = *m_keeper,
                                                                       .engine = *m_engine});
    connect(m_connection.get(), &ConnectService::authorizationReady, this, &TestAccountConnection::agree);
}

void TestAccountConnection::cleanup()
{
    m_connection.reset();
    m_engine.reset();
    m_keeper.reset();
    m_secrets.reset();
    m_transport.reset();
    m_store.reset();
}

/// As somebody who allows everything.
void TestAccountConnection::agree(const QUrl &address)
{
    const QUrlQuery asked(address);
    QUrl back(asked.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
    back.setQuery(u"code=AQB&state="_s + asked.queryItemValue(u"state"_s, QUrl::FullyEncoded));
    QNetworkReply *reply = m_browser.get(QNetworkRequest(back));
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
}

std::vector<Account> TestAccountConnection::storedAccounts()
{
    const auto all = m_store->read([](Connection &connection) { return accounts(connection); });
    if (!QTest::qWaitFor([&all] { return all.isFinished(); }) || !all.result())
        return {};
    return *all.result();
}

void TestAccountConnection::accountIsStoredWithTheEndOfItsSignIn()
{
    QCOMPARE(m_connection->platforms(), std::vector{Platform::Instagram});
    std::vector<Account> connected;
    connect(m_connection.get(), &ConnectService::connected, this,
            [&connected](const Account &account) { connected.push_back(account); });
    m_connection->begin(Platform::Instagram);
    QTRY_COMPARE(connected.size(), size_t(1));
    QCOMPARE(connected.front().profile.platformAccountId, u"17841400000000001"_s);
    QCOMPARE(connected.front().signInUntil, now.addSecs(5'184'000));
    QCOMPARE(storedAccounts(), connected);
    const auto token = m_keeper->accessToken(connected.front().id, Platform::Instagram);
    QTRY_VERIFY(token.isFinished());
    QCOMPARE(token.result().value(), "IGlong");
    QVERIFY(m_secrets->read(u"i:%1:access_token"_s.arg(connected.front().id.value())).result());
}

void TestAccountConnection::totalsAreKnownBeforeTheFirstSync()
{
    const QSignalSpy connected(m_connection.get(), &ConnectService::connected);
    m_connection->begin(Platform::Instagram);
    QTRY_COMPARE(connected.size(), 1);
    const auto read = m_store->read([](Connection &connection) {
        return daysInRange(connection, AccountId(1), *DateRange::make(QDate(2026, 11, 1), QDate(2026, 11, 30)));
    });
    QTRY_VERIFY(read.isFinished());
    const auto days = read.result();
    QVERIFY(days && days->size() == 1);
    QCOMPARE(days->front().day, QDate(2026, 11, 20));
    QCOMPARE(days->front().values[Metric::Posts], 3); // what the first sync will cost depends on it
    QCOMPARE(days->front().values[Metric::Followers], 12);
    const auto origin = m_store->read([](Connection &connection) {
        return figureHistory(connection, AccountId(1), QDate(2026, 11, 20), Metric::Posts);
    });
    QTRY_VERIFY(origin.isFinished());
    QVERIFY(origin.result() && origin.result()->source);
}

void TestAccountConnection::nothingIsStoredWithoutAProfile()
{
    m_profileStatus = 500;
    const QSignalSpy failed(m_connection.get(), &ConnectService::failed);
    m_connection->begin(Platform::Instagram);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(storedAccounts().empty());
}

void TestAccountConnection::obstacleIsSaid_data()
{
    QTest::addColumn<CodeExchange>("exchange");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<Platform>("platform");
    QTest::newRow("broker") << CodeExchange::Broker << u"s"_s << Platform::Instagram;
    QTest::newRow("no secret") << CodeExchange::Direct << QString() << Platform::Instagram;
    QTest::newRow("not in the file") << CodeExchange::Direct << u"s"_s << Platform::TikTok;
}

void TestAccountConnection::obstacleIsSaid()
{
    QFETCH(CodeExchange, exchange);
    QFETCH(QString, secret);
    QFETCH(Platform, platform);
    ServiceDirectory changed = services();
    changed.platforms[Platform::Instagram].exchange = exchange;
    changed.platforms[Platform::Instagram].installedAppSecret = secret;
    make(changed);
    const auto obstacle = m_connection->obstacle(platform);
    QVERIFY(obstacle);
    std::vector<Error> failed;
    connect(m_connection.get(), &ConnectService::failed, this,
            [&failed](const Error &error) { failed.push_back(error); });
    m_connection->begin(platform);
    QCOMPARE(failed, std::vector{*obstacle});
    QVERIFY(m_server->requests().empty());
}

QTEST_GUILESS_MAIN(TestAccountConnection)
#include "tst_accountconnection.moc"
