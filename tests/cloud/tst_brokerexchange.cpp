// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/brokerexchange.h"
#include "connectors/oauth/accounttokens.h"
#include "tests/cloud/sessionfixture.h"
#include "tests/support/logcapture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

#include <sodium.h>

using namespace creatormetrics;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
const QByteArray challenge(43, 'c');

const QByteArray secretTokens = "{\"access_token\":\"SECRETaccess\",\"refresh_token\":\"SECRETrefresh\",\"expires_in\":7200,"
                                "\"refresh_expires_in\":86400,\"scope\":\"one,two\",\"account_id\":\"7\"}";

QJsonObject bodyOf(const FakeRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

/// As the service seals an answer: by libsodium, to the key of the request.
FakeAnswer sealedTo(const QString &publicKey, const QByteArray &text)
{
    const QByteArray key = QByteArray::fromBase64(publicKey.toLatin1(), base64Url);
    QByteArray box(text.size() + qsizetype(crypto_box_SEALBYTES), '\0');
    crypto_box_seal(reinterpret_cast<unsigned char *>(box.data()), reinterpret_cast<const unsigned char *>(text.data()),
                    static_cast<unsigned long long>(text.size()), reinterpret_cast<const unsigned char *>(key.data()));
    return {.body = "{\"sealed\":\"" + box.toBase64(base64Url) + "\"}"};
}

const FakeAnswer flow{.status = 201,
                      .body = "{\"flow_id\":\"f-1\",\"authorize_url\":\"https://platform.example/authorize?x=1\","
                              "\"state\":\"cms_state\",\"expires_in\":600}"};

} // namespace

/// Exchanges through the hosted service, against a scripted one that seals as the real one does.
class TestBrokerExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init();
    void boxesAreOpenedByTheirKeysAlone();
    void aSignInIsBegunAndRedeemed();
    void aFlowIsRedeemedOnce();
    void whatThePlatformLeavesOutIsNotMissing();
    void answersThatCannotBeOpenedAreStrange_data();
    void answersThatCannotBeOpenedAreStrange();
    void onlyThePlatformEndsASignIn_data();
    void onlyThePlatformEndsASignIn();
    void aLostRefreshIsTheSameRequestAgain();
    void revocationIsTold();
    void nobodySignedInIsKnown();
    void accountsAreRenewedByTheService();
    void aMissingSessionCostsNoAccount();
    void nothingSecretIsLogged();

private:
    [[nodiscard]] QString boxOfStart() const { return bodyOf(m_fixture->server().requests().front())[u"box_public"_s].toString(); }

    std::unique_ptr<SessionFixture> m_fixture;
    std::unique_ptr<CloudSession> m_session;
    std::unique_ptr<BrokerExchange> m_broker;
};

void TestBrokerExchange::init()
{
    m_broker.reset();
    m_session.reset();
    m_fixture = std::make_unique<SessionFixture>();
    m_session = m_fixture->makeSession();
    m_broker = std::make_unique<BrokerExchange>(*m_session);
    QVERIFY(m_fixture->begin(*m_session));
}

void TestBrokerExchange::boxesAreOpenedByTheirKeysAlone()
{
    const BoxKeys keys;
    const BoxKeys others;
    QVERIFY(keys.publicKey() != others.publicKey());
    QCOMPARE(keys.publicKey().size(), 43);
    const QByteArray text = sealedTo(QString::fromLatin1(keys.publicKey()), "hello").body;
    const QByteArray sealed = QByteArray::fromBase64(bodyOf({.body = text})[u"sealed"_s].toString().toLatin1(), base64Url);
    QCOMPARE(keys.opened(sealed), QByteArray("hello"));
    QVERIFY(!others.opened(sealed));
    QVERIFY(!keys.opened(sealed.chopped(1)));
    QVERIFY(!keys.opened("short"));
    QByteArray bytes("secret");
    wipe(bytes);
    QVERIFY(bytes.isEmpty());
}

void TestBrokerExchange::aSignInIsBegunAndRedeemed()
{
    m_fixture->server().enqueue(flow);
    const auto begun = resultOf(m_broker->start(Platform::TikTok, challenge, 45'678));
    QVERIFY(begun);
    QCOMPARE(begun->authorizeUrl, QUrl(u"https://platform.example/authorize?x=1"_s));
    QCOMPARE(begun->state, "cms_state");
    const QJsonObject asked = bodyOf(m_fixture->server().requests().front());
    QCOMPARE(asked[u"code_challenge"_s].toString().toLatin1(), challenge);
    QCOMPARE(asked[u"loopback_port"_s].toInt(), 45'678);
    m_fixture->server().enqueue(sealedTo(boxOfStart(), secretTokens));
    const auto tokens = resultOf(m_broker->redeem(Platform::TikTok, begun->flow, "verifier", "code", {u"one"_s, u"three"_s}));
    QVERIFY(tokens);
    const QDateTime now = m_fixture->clock().now();
    const TokenSet expected{.accessToken = "SECRETaccess",
                            .refreshToken = "SECRETrefresh",
                            .obtainedAt = now,
                            .expiresAt = now.addSecs(7200),
                            .signInUntil = now.addSecs(86'400),
                            .scopes = {u"one"_s, u"two"_s},
                            .missingScopes = {u"three"_s}};
    QCOMPARE(*tokens, expected);
    QVERIFY(!m_fixture->server().requests().back().header("Idempotency-Key").isEmpty());
}

void TestBrokerExchange::aFlowIsRedeemedOnce()
{
    m_fixture->server().enqueue(flow);
    const auto begun = resultOf(m_broker->start(Platform::TikTok, challenge, 45'678));
    m_fixture->server().enqueue(problemAnswer(502, "platform_error"));
    QCOMPARE(kindOf(resultOf(m_broker->redeem(Platform::TikTok, begun->flow, "v", "c", {}))), u"timeout"_s);
    QCOMPARE(kindOf(resultOf(m_broker->redeem(Platform::TikTok, begun->flow, "v", "c", {}))), u"signed_out"_s);
    QCOMPARE(m_fixture->calls(), size_t(2));
}

void TestBrokerExchange::whatThePlatformLeavesOutIsNotMissing()
{
    const QByteArray text = "{\"access_token\":\"A\",\"refresh_token\":null,\"expires_in\":5184000,\"refresh_expires_in\":null,"
                            "\"scope\":\"\",\"account_id\":\"\"}";
    m_fixture->server().enqueue(flow);
    const auto begun = resultOf(m_broker->start(Platform::Instagram, challenge, 45'678));
    m_fixture->server().enqueue(sealedTo(boxOfStart(), text));
    const auto tokens = resultOf(m_broker->redeem(Platform::Instagram, begun->flow, "v", "handoff", {u"basic"_s}));
    QVERIFY(tokens);
    QCOMPARE(bodyOf(m_fixture->server().requests().back())[u"handoff"_s].toString(), u"handoff"_s);
    QVERIFY(tokens->refreshToken.isEmpty() && tokens->missingScopes.isEmpty());
    QCOMPARE(tokens->scopes, QStringList{u"basic"_s});
    QCOMPARE(tokens->expiresAt, m_fixture->clock().now().addDays(60));
}

void TestBrokerExchange::answersThatCannotBeOpenedAreStrange_data()
{
    QTest::addColumn<QByteArray>("text"); // sealed to the right key; empty: to another
    QTest::newRow("another key") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("tokens");
    QTest::newRow("no access token") << QByteArray("{\"refresh_token\":\"r\"}");
    QTest::newRow("an error inside") << QByteArray("{\"error\":\"invalid_grant\"}");
    QTest::newRow("a token with a line break") << QByteArray("{\"access_token\":\"a\\nb\"}");
}

void TestBrokerExchange::answersThatCannotBeOpenedAreStrange()
{
    QFETCH(QByteArray, text);
    m_fixture->server().setHandler([text](const FakeRequest &request) {
        const QString key = text.isEmpty() ? QString::fromLatin1(BoxKeys().publicKey()) : bodyOf(request)[u"box_public"_s].toString();
        return sealedTo(key, text.isEmpty() ? secretTokens : text);
    });
    QCOMPARE(kindOf(resultOf(m_broker->refresh(Platform::TikTok, "r", {}))), u"bad_response"_s);
}

void TestBrokerExchange::onlyThePlatformEndsASignIn_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("kind");
    QTest::newRow("platform refuses") << 401 << QByteArray("platform_reauth_required") << u"signed_out"_s;
    QTest::newRow("flow is over") << 400 << QByteArray("flow_invalid") << u"signed_out"_s;
    QTest::newRow("platform fails") << 502 << QByteArray("platform_error") << u"timeout"_s;
    QTest::newRow("not served") << 404 << QByteArray("unknown_platform") << u"unsupported"_s;
    QTest::newRow("too often") << 429 << QByteArray("rate_limited") << u"rate_limited"_s;
    QTest::newRow("bearer refused for good") << 401 << QByteArray("unauthenticated") << u"offline"_s;
}

void TestBrokerExchange::onlyThePlatformEndsASignIn()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(QString, kind);
    m_fixture->server().setHandler([&](const FakeRequest &request) {
        return request.target.endsWith("/auth/refresh") ? FakeAnswer{.body = SessionFixture::answer(2)} : problemAnswer(status, code);
    });
    QCOMPARE(kindOf(resultOf(m_broker->refresh(Platform::TikTok, "r", {}))), kind);
}

// A platform that has turned the token must not cost the account because the answer was lost.
void TestBrokerExchange::aLostRefreshIsTheSameRequestAgain()
{
    m_fixture->server().setHandler([](const FakeRequest &) { return FakeAnswer{.manner = FakeAnswer::Manner::Cut}; });
    QCOMPARE(kindOf(resultOf(m_broker->refresh(Platform::TikTok, "r", {}))), u"bad_response"_s);
    const auto sentBefore = m_fixture->server().requests();
    QCOMPARE(sentBefore.size(), size_t(4));
    m_fixture->server().setHandler([](const FakeRequest &request) {
        return sealedTo(bodyOf(request)[u"box_public"_s].toString(), secretTokens);
    });
    QVERIFY(resultOf(m_broker->refresh(Platform::TikTok, "r", {})));
    const auto &requests = m_fixture->server().requests();
    QCOMPARE(requests.back().body, sentBefore.front().body);
    QCOMPARE(requests.back().header("Idempotency-Key"), sentBefore.front().header("Idempotency-Key"));
    QVERIFY(resultOf(m_broker->refresh(Platform::TikTok, "r", {}))); // answered: the next is another
    QVERIFY(requests.back().header("Idempotency-Key") != sentBefore.front().header("Idempotency-Key"));
}

void TestBrokerExchange::revocationIsTold()
{
    m_fixture->server().enqueue(204);
    QVERIFY(resultOf(m_broker->revoke(Platform::TikTok, "t")));
    QCOMPARE(m_fixture->server().requests().back().target, "/api/v1/oauth/tiktok/revoke");
    m_fixture->server().enqueue(problemAnswer(502, "platform_error"));
    QCOMPARE(kindOf(resultOf(m_broker->revoke(Platform::TikTok, "t"))), u"timeout"_s);
}

void TestBrokerExchange::nobodySignedInIsKnown()
{
    QVERIFY(m_broker->isOpen());
    QVERIFY(resultOf(m_session->end()));
    QVERIFY(!m_broker->isOpen());
    QCOMPARE(kindOf(resultOf(m_broker->start(Platform::TikTok, challenge, 45'678))), u"offline"_s);
    QCOMPARE(m_fixture->calls(), size_t(0));
}

namespace {

struct TikTokAccount {
    explicit TikTokAccount(SessionFixture &fixture, CodeBroker &broker)
        : tokens({.account = AccountId(7),
                  .platform = Platform::TikTok,
                  .service = service(),
                  .key = u"tiktok:W:7"_s,
                  .broker = &broker,
                  .lockFolder = {}},
                 transport, fixture.store(), fixture.clock(), nullptr)
    {}
    static PlatformService service()
    {
        PlatformService service;
        service.exchange = CodeExchange::Broker;
        service.limits.retryBase = 1ms;
        return service;
    }
    [[nodiscard]] Result<QByteArray> got()
    {
        const auto pledge = std::make_shared<Pledge<QByteArray>>();
        tokens.request(pledge);
        return resultOf(pledge->future());
    }
    NetworkTransport transport;
    AccountTokens tokens;
};

} // namespace

void TestBrokerExchange::accountsAreRenewedByTheService()
{
    TikTokAccount account(*m_fixture, *m_broker);
    QVERIFY(resultOf(account.tokens.store({.accessToken = "a", .refreshToken = "r", .obtainedAt = m_fixture->clock().now(), .expiresAt = m_fixture->clock().now().addSecs(1)})));
    m_fixture->server().setHandler([](const FakeRequest &request) {
        return request.target.endsWith("/revoke") ? FakeAnswer{.status = 204}
                                                  : sealedTo(bodyOf(request)[u"box_public"_s].toString(), secretTokens);
    });
    QCOMPARE(account.got().ok() ? *account.got() : QByteArray("none"), "SECRETaccess");
    QCOMPARE(bodyOf(m_fixture->server().requests().front())[u"refresh_token"_s].toString(), u"r"_s);
    QCOMPARE(m_fixture->store().content(u"tiktok:W:7:refresh_token"_s), "SECRETrefresh");
    QVERIFY(resultOf(account.tokens.revoke()));
    QCOMPARE(bodyOf(m_fixture->server().requests().back())[u"token"_s].toString(), u"SECRETaccess"_s);
    QCOMPARE(m_fixture->store().content(u"tiktok:W:7:refresh_token"_s), "");
}

void TestBrokerExchange::aMissingSessionCostsNoAccount()
{
    TikTokAccount account(*m_fixture, *m_broker);
    QVERIFY(resultOf(account.tokens.store({.accessToken = "a", .refreshToken = "r", .obtainedAt = m_fixture->clock().now(), .expiresAt = m_fixture->clock().now().addSecs(1)})));
    QVERIFY(resultOf(m_session->end()));
    const auto refused = account.got();
    QCOMPARE(kindOf(refused), u"offline"_s);
    QVERIFY(refused.error().detail.contains("Sign in to CreatorMetrics first"_L1));
    QCOMPARE(m_fixture->store().content(u"tiktok:W:7:refresh_token"_s), "r");
    m_fixture->server().setHandler([](const FakeRequest &request) {
        return sealedTo(bodyOf(request)[u"box_public"_s].toString(), secretTokens);
    });
    QVERIFY(m_fixture->begin(*m_session));
    QCOMPARE(account.got().ok() ? *account.got() : QByteArray("none"), "SECRETaccess");
}

void TestBrokerExchange::nothingSecretIsLogged()
{
    const LogCapture log;
    aSignInIsBegunAndRedeemed();
    QVERIFY(log.text().contains("oauth/tiktok/start"_L1));
    QVERIFY2(!log.text().contains("SECRET"_L1) && !log.text().contains("cma_"_L1), qPrintable(log.text()));
}

QTEST_GUILESS_MAIN(TestBrokerExchange)
#include "tst_brokerexchange.moc"
