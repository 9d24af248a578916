// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/networktransport.h"
#include "connectors/oauth/authorizationflow.h"
#include "tests/oauth/playedbroker.h"
#include "tests/support/fakehttpserver.h"
#include "tests/support/logcapture.h"

#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime now(QDate(2026, 11, 19), QTime(8, 0), Qt::UTC);
const QByteArray tokens =
    R"({"access_token":"ya29.SECRETaccess","expires_in":3599,"refresh_token":"SECRETrefresh","scope":"one two"})";

} // namespace

/// A whole sign-in: this test plays the browser, a server on loopback the platform.
class TestAuthorizationFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void signsIn();
    void missingScopeIsTold();
    void denialEndsIt();
    void refusedCodeEndsIt();
    void nobodyComesBack();
    void cancelEndsIt_data();
    void cancelEndsIt();
    void goingAwayCancels();
    void mayBeDeletedByItsAnswer();
    void brokerIsUnsupported();
    void aBrokerNamesAddressAndState_data();
    void aBrokerNamesAddressAndState();
    void aBrokerThatRefusesEndsIt();
    void nobodyComesBackBeforeTheBrokerHasAnswered();
    void instagramLengthensItsToken();
    void instagramLongTokenRefusedEndsIt();
    void tiktokSignsIn();
    void untickedScopeOfTikTokIsMissing();
    void twoSignInsDoNotMix();

private:
    [[nodiscard]] PlatformService service() const;
    void make(std::chrono::milliseconds limit = 1min) { make(Platform::YouTube, service(), limit); }
    void make(Platform platform, const PlatformService &service, std::chrono::milliseconds limit = 1min);
    /// A sign-in that the broker has to make.
    void makeBrokered(Platform platform, PlayedBroker &broker);
    /// What the browser is sent to on loopback; its status.
    [[nodiscard]] int statusOf(quint16 port, const QString &query);
    /// What the browser asks for after the user agreed.
    void comeBack(const QString &query);
    [[nodiscard]] QString asked(const QString &item) const
    {
        return QUrlQuery(m_url).queryItemValue(item, QUrl::FullyDecoded);
    }

    FixedClock m_clock{now};
    std::unique_ptr<FakeHttpServer> m_server;
    std::unique_ptr<NetworkTransport> m_transport;
    std::unique_ptr<AuthorizationFlow> m_flow;
    QFuture<Result<TokenSet>> m_result;
    QUrl m_url;
    QNetworkAccessManager m_browser;
};

PlatformService TestAuthorizationFlow::service() const
{
    PlatformService service;
    service.authorizeUrl = m_server->url(u"/authorize"_s);
    service.tokenUrl = m_server->url(u"/token"_s);
    service.clientId = u"client"_s;
    service.installedAppSecret = u"APPSECRET"_s;
    service.scopes = {u"one"_s, u"two"_s};
    return service;
}

void TestAuthorizationFlow::init()
{
    m_server = std::make_unique<FakeHttpServer>();
    m_transport = std::make_unique<NetworkTransport>();
    make();
}

void TestAuthorizationFlow::cleanup()
{
    m_flow.reset();
    m_transport.reset();
    m_server.reset();
}

void TestAuthorizationFlow::make(Platform platform, const PlatformService &service, std::chrono::milliseconds limit)
{
    m_flow = std::make_unique<AuthorizationFlow>(platform, service, *m_transport, m_clock, limit);
    connect(m_flow.get(), &AuthorizationFlow::ready, this, [this](const QUrl &url) { m_url = url; });
    m_result = m_flow->start();
}

void TestAuthorizationFlow::comeBack(const QString &query)
{
    QUrl url(asked(u"redirect_uri"_s));
    url.setQuery(query + u"&state="_s + asked(u"state"_s));
    QNetworkReply *reply = m_browser.get(QNetworkRequest(url));
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
}

void TestAuthorizationFlow::signsIn()
{
    const LogCapture log;
    m_server->enqueue(200, tokens);
    const QSignalSpy returned(m_flow.get(), &AuthorizationFlow::returned);
    QCOMPARE(asked(u"code_challenge_method"_s), u"S256"_s);
    comeBack(u"code=4%2FSECRETcode"_s);
    QTRY_VERIFY(m_result.isFinished());
    QCOMPARE(returned.size(), 1);
    QVERIFY(m_result.result());
    QCOMPARE(m_result.result()->accessToken, "ya29.SECRETaccess");
    QCOMPARE(m_result.result()->refreshToken, "SECRETrefresh");
    QCOMPARE(m_result.result()->expiresAt, now.addSecs(3599));

    const FakeRequest &exchange = m_server->requests().front();
    QCOMPARE(exchange.target, "/token");
    QCOMPARE(exchange.formField(u"code"_s), u"4/SECRETcode"_s);
    QCOMPARE(exchange.formField(u"redirect_uri"_s), asked(u"redirect_uri"_s));
    QCOMPARE(exchange.formField(u"client_secret"_s), u"APPSECRET"_s);
    const QByteArray verifier = exchange.formField(u"code_verifier"_s).toLatin1();
    QCOMPARE(Pkce(verifier).challenge(), asked(u"code_challenge"_s).toLatin1());
    QVERIFY(log.text().contains("signed_in"_L1) && log.text().contains("/token"_L1));
    QVERIFY2(!log.text().contains("SECRET"_L1), qPrintable(log.text()));
    QVERIFY(!log.text().contains(QString::fromLatin1(verifier)));
}

void TestAuthorizationFlow::missingScopeIsTold()
{
    m_server->enqueue(200, R"({"access_token":"a","refresh_token":"r","scope":"two"})");
    comeBack(u"code=1"_s);
    QTRY_VERIFY(m_result.isFinished());
    QCOMPARE(m_result.result()->missingScopes, QStringList{u"one"_s});
}

void TestAuthorizationFlow::denialEndsIt()
{
    comeBack(u"error=access_denied"_s);
    QTRY_VERIFY(m_result.isFinished());
    QCOMPARE(m_result.result().error().kind, ErrorKind::Forbidden);
    QVERIFY(m_server->requests().empty());
}

void TestAuthorizationFlow::refusedCodeEndsIt()
{
    m_server->enqueue(400, R"({"error":"invalid_grant","error_description":"Bad code SECRETcode"})");
    comeBack(u"code=SECRETcode"_s);
    QTRY_VERIFY(m_result.isFinished());
    QCOMPARE(m_result.result().error().kind, ErrorKind::SignedOut);
    QVERIFY(m_result.result().error().detail.contains("invalid_grant"_L1));
    QVERIFY(!m_result.result().error().detail.contains("SECRET"_L1));
}

void TestAuthorizationFlow::nobodyComesBack()
{
    make(50ms);
    QTRY_VERIFY(m_result.isFinished());
    QCOMPARE(m_result.result().error().kind, ErrorKind::Timeout);
}

void TestAuthorizationFlow::cancelEndsIt_data()
{
    QTest::addColumn<bool>("duringExchange");
    QTest::newRow("while the user is away") << false;
    QTest::newRow("while the code is exchanged") << true;
}

void TestAuthorizationFlow::cancelEndsIt()
{
    QFETCH(bool, duringExchange);
    if (duringExchange) {
        comeBack(u"code=1"_s);
        QTRY_COMPARE(m_server->requests().size(), size_t(1));
    }
    m_flow->cancel();
    QVERIFY(m_result.isFinished());
    QCOMPARE(m_result.result().error().kind, ErrorKind::Cancelled);
    QTRY_COMPARE(m_server->openConnections(), 0);
}

void TestAuthorizationFlow::goingAwayCancels()
{
    comeBack(u"code=1"_s);
    QTRY_COMPARE(m_server->requests().size(), size_t(1));
    m_flow.reset();
    QVERIFY(m_result.isFinished());
    QCOMPARE(m_result.result().error().kind, ErrorKind::Cancelled);
    QTRY_COMPARE(m_server->openConnections(), 0);
}

void TestAuthorizationFlow::mayBeDeletedByItsAnswer()
{
    bool answered = false;
    m_result.then(this, [this, &answered](const Result<TokenSet> &) {
        m_flow.reset();
        answered = true;
    });
    comeBack(u"error=access_denied"_s);
    QTRY_VERIFY(answered);
    QVERIFY(!m_flow);
}

void TestAuthorizationFlow::brokerIsUnsupported()
{
    PlatformService brokered = service();
    brokered.exchange = CodeExchange::Broker;
    AuthorizationFlow flow(Platform::TikTok, brokered, *m_transport, m_clock);
    const QSignalSpy ready(&flow, &AuthorizationFlow::ready);
    const auto result = flow.start();
    QVERIFY(result.isFinished());
    QCOMPARE(result.result().error().kind, ErrorKind::Unsupported);
    QVERIFY(ready.isEmpty());
}

void TestAuthorizationFlow::makeBrokered(Platform platform, PlayedBroker &broker)
{
    PlatformService brokered;
    brokered.exchange = CodeExchange::Broker;
    brokered.scopes = {u"one"_s, u"two"_s};
    m_url.clear();
    m_flow = std::make_unique<AuthorizationFlow>(platform, brokered, *m_transport, m_clock, 1min);
    m_flow->setBroker(&broker);
    connect(m_flow.get(), &AuthorizationFlow::ready, this, [this](const QUrl &url) { m_url = url; });
    m_result = m_flow->start();
}

int TestAuthorizationFlow::statusOf(quint16 port, const QString &query)
{
    QNetworkReply *reply = m_browser.get(QNetworkRequest(QUrl(u"http://127.0.0.1:%1/callback?%2"_s.arg(port).arg(query))));
    if (!QTest::qWaitFor([reply] { return reply->isFinished(); }))
        return 0;
    reply->deleteLater();
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

void TestAuthorizationFlow::aBrokerNamesAddressAndState_data()
{
    QTest::addColumn<Platform>("platform");
    QTest::addColumn<QString>("codeName");
    QTest::addColumn<QString>("otherName");
    QTest::newRow("TikTok") << Platform::TikTok << u"code"_s << u"handoff"_s;
    QTest::newRow("Instagram") << Platform::Instagram << u"handoff"_s << u"code"_s;
}

void TestAuthorizationFlow::aBrokerNamesAddressAndState()
{
    QFETCH(Platform, platform);
    QFETCH(QString, codeName);
    QFETCH(QString, otherName);
    PlayedBroker broker;
    broker.tokens = TokenSet{.accessToken = "A", .scopes = {u"one"_s, u"two"_s}};
    makeBrokered(platform, broker);
    QVERIFY(m_url.isEmpty());
    QCOMPARE(broker.askedChallenge.size(), 43); // base64url, whatever the platform wants
    broker.answerStart(BrokeredSignIn{u"flow"_s, QUrl(u"https://platform.example/a"_s), "STATE"});
    QTRY_COMPARE(m_url, QUrl(u"https://platform.example/a"_s));
    QCOMPARE(statusOf(broker.askedPort, codeName + u"=C&state=OTHER"_s), 400);
    QCOMPARE(statusOf(broker.askedPort, otherName + u"=C&state=STATE"_s), 400);
    QVERIFY(!m_result.isFinished());
    QCOMPARE(statusOf(broker.askedPort, codeName + u"=C&state=STATE&scopes=one"_s), 200);
    QTRY_VERIFY(m_result.isFinished());
    QVERIFY(m_result.result());
    QCOMPARE(broker.asked, "flow C");
    QCOMPARE(Pkce(broker.askedVerifier).challenge(), broker.askedChallenge);
    QCOMPARE(m_result.result()->missingScopes, QStringList{u"two"_s});
    QVERIFY(m_server->requests().empty()); // the platform is asked by the broker alone
}

void TestAuthorizationFlow::aBrokerThatRefusesEndsIt()
{
    PlayedBroker broker;
    makeBrokered(Platform::TikTok, broker);
    broker.answerStart(Error{.kind = ErrorKind::RateLimited, .detail = u"too many"_s});
    QTRY_VERIFY(m_result.isFinished());
    QCOMPARE(m_result.result().error().kind, ErrorKind::RateLimited);
    QVERIFY(m_url.isEmpty());
}

void TestAuthorizationFlow::nobodyComesBackBeforeTheBrokerHasAnswered()
{
    PlayedBroker broker;
    makeBrokered(Platform::TikTok, broker);
    QCOMPARE(statusOf(broker.askedPort, u"code=C&state="_s), 400);
    QCOMPARE(statusOf(broker.askedPort, u"code=C"_s), 400);
    m_flow->cancel();
    broker.answerStart(BrokeredSignIn{u"flow"_s, QUrl(u"https://platform.example/a"_s), "STATE"});
    QTRY_VERIFY(m_result.isFinished());
    QCOMPARE(m_result.result().error().kind, ErrorKind::Cancelled);
    QVERIFY(m_url.isEmpty());
}

void TestAuthorizationFlow::instagramLengthensItsToken()
{
    const LogCapture log;
    PlatformService meta = service();
    meta.longTokenUrl = m_server->url(u"/access_token"_s);
    make(Platform::Instagram, meta);
    QVERIFY(!QUrlQuery(m_url).hasQueryItem(u"code_challenge"_s));
    m_server->enqueue(200, R"({"data":[{"access_token":"IGSECRETshort","user_id":"2610","permissions":"one"}]})");
    m_server->enqueue(200, R"({"access_token":"IGSECRETlong","token_type":"bearer","expires_in":5184000})");
    comeBack(u"code=AQSECRETcode"_s);
    QTRY_VERIFY(m_result.isFinished());
    QVERIFY(m_result.result());
    QCOMPARE(m_result.result()->accessToken, "IGSECRETlong");
    QCOMPARE(m_result.result()->refreshToken, "");
    QCOMPARE(m_result.result()->signInUntil, now.addSecs(5'184'000));
    QCOMPARE(m_result.result()->missingScopes, QStringList{u"two"_s});
    QCOMPARE(m_server->requests().size(), size_t(2));
    const FakeRequest &second = m_server->requests().back();
    QCOMPARE(second.target, "/access_token"); // no secret in the address
    QCOMPARE(second.formField(u"grant_type"_s), u"ig_exchange_token"_s);
    QCOMPARE(second.formField(u"access_token"_s), u"IGSECRETshort"_s);
    QCOMPARE(second.formField(u"client_secret"_s), u"APPSECRET"_s);
    QVERIFY2(!log.text().contains("SECRET"_L1), qPrintable(log.text()));
}

void TestAuthorizationFlow::instagramLongTokenRefusedEndsIt()
{
    PlatformService meta = service();
    meta.longTokenUrl = m_server->url(u"/access_token"_s);
    make(Platform::Instagram, meta);
    m_server->enqueue(200, R"({"access_token":"IGSECRETshort","user_id":2610})");
    m_server->enqueue(400, R"({"error":{"message":"Error validating client secret: IGSECRETshort.","code":101}})");
    comeBack(u"code=AQ"_s);
    QTRY_VERIFY(m_result.isFinished());
    QCOMPARE(m_result.result().error().kind, ErrorKind::Forbidden);
    QVERIFY(!m_result.result().error().detail.contains("SECRET"_L1));
}

void TestAuthorizationFlow::tiktokSignsIn()
{
    make(Platform::TikTok, service());
    const QByteArray challenge = asked(u"code_challenge"_s).toLatin1();
    QCOMPARE(challenge.size(), 64);
    m_server->enqueue(200, R"({"access_token":"act.a!5100.va","expires_in":86400,"refresh_token":"rft.b!5161.va",
        "refresh_expires_in":31536000,"open_id":"o","scope":"one,two","token_type":"Bearer"})");
    comeBack(u"code=ab%2A1%215100.va&scopes=one,two"_s);
    QTRY_VERIFY(m_result.isFinished());
    QVERIFY(m_result.result());
    QCOMPARE(m_result.result()->refreshToken, "rft.b!5161.va");
    QCOMPARE(m_result.result()->signInUntil, now.addSecs(31'536'000));
    QVERIFY(m_result.result()->missingScopes.isEmpty());
    const FakeRequest &exchange = m_server->requests().front();
    QCOMPARE(exchange.formField(u"code"_s), u"ab*1!5100.va"_s);
    QCOMPARE(exchange.formField(u"client_key"_s), u"client"_s);
    const Pkce pkce(exchange.formField(u"code_verifier"_s).toLatin1());
    QCOMPARE(pkce.challenge(ChallengeEncoding::Hexadecimal), challenge);
}

void TestAuthorizationFlow::untickedScopeOfTikTokIsMissing()
{
    make(Platform::TikTok, service());
    m_server->enqueue(200, R"({"access_token":"act","refresh_token":"rft"})");
    comeBack(u"code=1&scopes=one"_s);
    QTRY_VERIFY(m_result.isFinished());
    QCOMPARE(m_result.result()->scopes, QStringList{u"one"_s});
    QCOMPARE(m_result.result()->missingScopes, QStringList{u"two"_s});
}

void TestAuthorizationFlow::twoSignInsDoNotMix()
{
    const QUrl first = m_url;
    const auto firstResult = m_result;
    const auto firstFlow = std::move(m_flow);
    make();
    QVERIFY(QUrlQuery(first).queryItemValue(u"state"_s) != asked(u"state"_s));
    QVERIFY(QUrlQuery(first).queryItemValue(u"code_challenge"_s) != asked(u"code_challenge"_s));
    m_server->enqueue(200, tokens);
    comeBack(u"code=1"_s);
    QTRY_VERIFY(m_result.isFinished());
    QVERIFY(!firstResult.isFinished());
}

QTEST_GUILESS_MAIN(TestAuthorizationFlow)
#include "tst_authorizationflow.moc"
