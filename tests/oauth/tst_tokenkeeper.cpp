// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/networktransport.h"
#include "connectors/oauth/tokenkeeper.h"
#include "tests/oauth/faultystore.h"
#include "tests/oauth/settableclock.h"
#include "tests/support/fakehttpserver.h"
#include "tests/support/logcapture.h"

#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace creatormetrics;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const AccountId account(7);
const QString refreshEntry = u"youtube:UC7:refresh_token"_s;

QByteArray answerWith(const QByteArray &access, const QByteArray &refresh = {})
{
    const QByteArray rotated = refresh.isEmpty() ? QByteArray() : ",\"refresh_token\":\"" + refresh + "\"";
    return "{\"access_token\":\"" + access + "\",\"expires_in\":3600,\"token_type\":\"Bearer\"" + rotated + "}";
}

const QByteArray revoked = R"({"error":"invalid_grant","error_description":"Token has been expired or revoked."})";

} // namespace

/// Tokens of one account, with a real transport, a server that renews and a store that may fail.
class TestTokenKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void storedTokenIsHandedOutWithoutCalls();
    void renewsWhenAMinuteIsLeft();
    void nextStartUsesTheKeptAccessToken();
    void stormOfCallersRenewsOnce();
    void rotatedTokenIsStoredFirst();
    void rotatedTokenThatCannotBeStoredIsUsedAndTold();
    void revokedGrantSignsOutAndIsNotRetried();
    void newSignInEndsSignedOut();
    void tokenRenewedByAnotherProgramIsUsed();
    void tokenRotatedByAnotherProgramIsUsed();
    void rejectedTokenIsRenewed();
    void transientTroubleIsRetried_data();
    void transientTroubleIsRetried();
    void lastingTroubleIsReported();
    void rateLimitIsPassedOn();
    void cutConnectionIsNotRetried();
    void clockSetBackIsNotTrusted();
    void clockSetForwardRenews();
    void unknownAccountIsSignedOut();
    void unknownPlatformIsUnsupported();
    void lockedKeychainIsStorageError();
    void forgetDeletes();
    void forgetDuringRenewalWins();
    void signInDuringRenewalWins();
    void revokeTellsThePlatform();
    void revokeOffersLocalDeletionOffline();
    void goingAwayAnswersEverybody();
    void nothingSecretIsLogged();

private:
    using Token = QFuture<Result<QByteArray>>;

    void makeKeeper();
    [[nodiscard]] Token ask() { return m_keeper->accessToken(account, Platform::YouTube); }
    void signIn(const QByteArray &access = "SECRETa1", const QByteArray &refresh = "SECRETr1", qint64 life = 3600);
    [[nodiscard]] static ErrorKind kindOf(const Token &token) { return token.result().error().kind; }
    [[nodiscard]] size_t calls() const { return m_server->requests().size(); }

    SettableClock m_clock;
    std::unique_ptr<FakeHttpServer> m_server;
    std::unique_ptr<NetworkTransport> m_transport;
    std::unique_ptr<FaultyStore> m_store;
    std::unique_ptr<TokenKeeper> m_keeper;
};

void TestTokenKeeper::init()
{
    m_server = std::make_unique<FakeHttpServer>();
    m_transport = std::make_unique<NetworkTransport>();
    m_store = std::make_unique<FaultyStore>();
    makeKeeper();
}

void TestTokenKeeper::cleanup()
{
    m_keeper.reset();
    m_store.reset();
    m_transport.reset();
    m_server.reset();
}

void TestTokenKeeper::makeKeeper()
{
    PlatformService service;
    service.tokenUrl = m_server->url(u"/token"_s);
    service.revokeUrl = m_server->url(u"/revoke"_s);
    service.clientId = u"client"_s;
    service.installedAppSecret = u"APPSECRET"_s;
    service.scopes = {u"one"_s};
    service.limits.retryBase = 1ms;
    ServiceDirectory services;
    services.platforms.insert(Platform::YouTube, service);
    m_keeper =
        std::make_unique<TokenKeeper>(services, *m_transport, *m_store, m_clock, [](AccountId id, Platform platform) {
            return u"%1:UC%2"_s.arg(platformKey(platform)).arg(id.value());
        });
}

void TestTokenKeeper::signIn(const QByteArray &access, const QByteArray &refresh, qint64 life)
{
    const TokenSet tokens{.accessToken = access,
                          .refreshToken = refresh,
                          .obtainedAt = m_clock.now(),
                          .expiresAt = m_clock.now().addSecs(life)};
    const auto stored = m_keeper->store(account, Platform::YouTube, tokens);
    QTRY_VERIFY(stored.isFinished());
    QVERIFY(stored.result());
}

void TestTokenKeeper::storedTokenIsHandedOutWithoutCalls()
{
    signIn();
    const Token token = ask();
    QTRY_VERIFY(token.isFinished());
    QCOMPARE(token.result().value(), "SECRETa1");
    QCOMPARE(m_store->content(refreshEntry), "SECRETr1");
    QCOMPARE(calls(), size_t(0));
}

void TestTokenKeeper::renewsWhenAMinuteIsLeft()
{
    signIn();
    m_clock.advance(3539);
    const Token early = ask();
    QTRY_VERIFY(early.isFinished());
    QCOMPARE(early.result().value(), "SECRETa1");
    m_clock.advance(1);
    m_server->enqueue(200, answerWith("SECRETa2"));
    const Token token = ask();
    QTRY_VERIFY(token.isFinished());
    QCOMPARE(token.result().value(), "SECRETa2");
    const FakeRequest &request = m_server->requests().front();
    QCOMPARE(request.formField(u"grant_type"_s), u"refresh_token"_s);
    QCOMPARE(request.formField(u"refresh_token"_s), u"SECRETr1"_s);
    QCOMPARE(request.formField(u"client_secret"_s), u"APPSECRET"_s);
    QCOMPARE(request.target, "/token");
    QCOMPARE(m_store->content(refreshEntry), "SECRETr1");
}

void TestTokenKeeper::nextStartUsesTheKeptAccessToken()
{
    signIn();
    m_keeper.reset();
    makeKeeper();
    const Token token = ask();
    QTRY_VERIFY(token.isFinished());
    QCOMPARE(token.result().value(), "SECRETa1");
    QCOMPARE(calls(), size_t(0));
}

void TestTokenKeeper::stormOfCallersRenewsOnce()
{
    signIn("SECRETa1", "SECRETr1", 1);
    m_server->enqueue({.body = answerWith("SECRETa2"), .delay = 50ms});
    std::atomic<int> good = 0;
    std::atomic<int> asked = 0;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([this, &good, &asked] {
            std::vector<Token> tokens;
            while (asked.fetch_add(1) < 50)
                tokens.push_back(ask());
            for (Token &token : tokens) {
                token.waitForFinished();
                good += token.result() && *token.result() == "SECRETa2" ? 1 : 0;
            }
        });
    }
    QTRY_COMPARE(good.load(), 50);
    QCOMPARE(calls(), size_t(1));
}

void TestTokenKeeper::rotatedTokenIsStoredFirst()
{
    signIn("SECRETa1", "SECRETr1", 1);
    m_server->enqueue(200, answerWith("SECRETa2", "SECRETr2"));
    m_store->holdWrites();
    const Token token = ask();
    const Token another = ask();
    QTRY_COMPARE(m_store->heldWrites(), size_t(1));
    QCOMPARE(m_store->content(refreshEntry), "SECRETr2");
    QTest::qWait(0);
    QVERIFY(!token.isFinished() && !another.isFinished());
    m_store->release();
    QTRY_VERIFY(token.isFinished() && another.isFinished());
    QCOMPARE(token.result().value(), "SECRETa2");
    QCOMPARE(calls(), size_t(1));
}

/// The platform has made the old token worthless, so the new one is all there is: it is used, told, and written later.
void TestTokenKeeper::rotatedTokenThatCannotBeStoredIsUsedAndTold()
{
    signIn("SECRETa1", "SECRETr1", 1);
    const QSignalSpy told(m_keeper.get(), &TokenKeeper::notStored);
    m_server->enqueue(200, answerWith("SECRETa2", "SECRETr2"));
    m_store->refuseWrites(true);
    const Token token = ask();
    QTRY_VERIFY(token.isFinished());
    QCOMPARE(token.result().value(), "SECRETa2");
    QCOMPARE(told.size(), 1);

    m_clock.advance(3600);
    m_server->enqueue(200, answerWith("SECRETa3"));
    const Token next = ask();
    QTRY_VERIFY(next.isFinished());
    QCOMPARE(m_server->requests().back().formField(u"refresh_token"_s), u"SECRETr2"_s);

    m_store->refuseWrites(false);
    const Token last = ask();
    QTRY_COMPARE(m_store->content(refreshEntry), "SECRETr2");
}

void TestTokenKeeper::revokedGrantSignsOutAndIsNotRetried()
{
    signIn("SECRETa1", "SECRETr1", 1);
    std::vector<AccountId> signedOut;
    connect(m_keeper.get(), &TokenKeeper::signedOut, this, [&signedOut](AccountId id) { signedOut.push_back(id); });
    m_server->setHandler([](const FakeRequest &) { return FakeAnswer{.status = 400, .body = revoked}; });
    for (int i = 0; i < 3; ++i) {
        const Token token = ask();
        QTRY_VERIFY(token.isFinished());
        QCOMPARE(kindOf(token), ErrorKind::SignedOut);
    }
    QCOMPARE(calls(), size_t(1));
    QCOMPARE(signedOut, std::vector{account});
}

void TestTokenKeeper::newSignInEndsSignedOut()
{
    signIn("SECRETa1", "SECRETr1", 1);
    m_server->enqueue(400, revoked);
    const Token refused = ask();
    QTRY_VERIFY(refused.isFinished());
    signIn("SECRETa2", "SECRETr2", 1);
    m_server->enqueue(200, answerWith("SECRETa3"));
    const Token token = ask();
    QTRY_VERIFY(token.isFinished());
    QCOMPARE(token.result().value(), "SECRETa3");
}

void TestTokenKeeper::tokenRenewedByAnotherProgramIsUsed()
{
    signIn();
    m_clock.advance(3600);
    const QByteArray entry =
        "{\"token\":\"SECRETb1\",\"obtained\":" + QByteArray::number(m_clock.now().toSecsSinceEpoch())
        + ",\"expires\":" + QByteArray::number(m_clock.now().toSecsSinceEpoch() + 3600) + "}";
    QVERIFY(m_store->write(u"youtube:UC7:access_token"_s, entry).result());
    const Token token = ask();
    QTRY_VERIFY(token.isFinished());
    QCOMPARE(token.result().value(), "SECRETb1");
    QCOMPARE(calls(), size_t(0));
}

/// The other program rotates between our look into the keychain and our call.
void TestTokenKeeper::tokenRotatedByAnotherProgramIsUsed()
{
    signIn("SECRETa1", "SECRETr1", 1);
    m_server->setHandler([this](const FakeRequest &request) {
        if (request.formField(u"refresh_token"_s) == "SECRETr2"_L1)
            return FakeAnswer{.body = answerWith("SECRETa2")};
        static_cast<void>(m_store->write(refreshEntry, "SECRETr2"));
        return FakeAnswer{.status = 400, .body = revoked};
    });
    const QSignalSpy signedOut(m_keeper.get(), &TokenKeeper::signedOut);
    const Token token = ask();
    QTRY_VERIFY(token.isFinished());
    QVERIFY(token.result());
    QCOMPARE(token.result().value(), "SECRETa2");
    QVERIFY(signedOut.isEmpty());
}

void TestTokenKeeper::rejectedTokenIsRenewed()
{
    signIn();
    m_keeper->invalidate(account, "some other token");
    const Token same = ask();
    QTRY_VERIFY(same.isFinished());
    QCOMPARE(same.result().value(), "SECRETa1");
    m_keeper->invalidate(account, "SECRETa1");
    m_server->enqueue(200, answerWith("SECRETa2"));
    const Token token = ask();
    QTRY_VERIFY(token.isFinished());
    QCOMPARE(token.result().value(), "SECRETa2");
}

void TestTokenKeeper::transientTroubleIsRetried_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<bool>("succeeds");
    QTest::newRow("once") << 1 << true;
    QTest::newRow("three times") << 3 << true;
    QTest::newRow("four times") << 4 << false;
}

void TestTokenKeeper::transientTroubleIsRetried()
{
    QFETCH(int, failures);
    QFETCH(bool, succeeds);
    signIn("SECRETa1", "SECRETr1", 1);
    for (int i = 0; i < failures; ++i)
        m_server->enqueue(503, "<html>");
    m_server->enqueue(200, answerWith("SECRETa2"));
    const Token token = ask();
    QTRY_VERIFY(token.isFinished());
    QCOMPARE(token.result().ok(), succeeds);
    if (!succeeds)
        QCOMPARE(kindOf(token), ErrorKind::Timeout);
    QCOMPARE(calls(), size_t(succeeds ? failures + 1 : 4));
}

void TestTokenKeeper::lastingTroubleIsReported()
{
    signIn("SECRETa1", "SECRETr1", 1);
    m_server.reset();
    const Token token = ask();
    QTRY_VERIFY(token.isFinished());
    QCOMPARE(kindOf(token), ErrorKind::Offline);
    QCOMPARE(m_store->content(refreshEntry), "SECRETr1");
}

void TestTokenKeeper::rateLimitIsPassedOn()
{
    signIn("SECRETa1", "SECRETr1", 1);
    m_server->enqueue(429, "{}", "Retry-After: 30");
    const Token token = ask();
    QTRY_VERIFY(token.isFinished());
    QCOMPARE(kindOf(token), ErrorKind::RateLimited);
    QCOMPARE(token.result().error().retryAfter, std::optional(30s));
    QCOMPARE(calls(), size_t(1));
}

void TestTokenKeeper::cutConnectionIsNotRetried()
{
    signIn("SECRETa1", "SECRETr1", 1);
    m_server->enqueue({.body = answerWith("SECRETa2", "SECRETr2"), .manner = FakeAnswer::Manner::Truncated});
    m_server->enqueue(200, answerWith("SECRETa3"));
    const Token token = ask();
    QTRY_VERIFY(token.isFinished());
    QCOMPARE(kindOf(token), ErrorKind::BadResponse);
    QCOMPARE(calls(), size_t(1));
}

void TestTokenKeeper::clockSetBackIsNotTrusted()
{
    signIn();
    m_clock.advance(-86'400);
    m_server->enqueue(200, answerWith("SECRETa2"));
    const Token token = ask();
    QTRY_VERIFY(token.isFinished());
    QCOMPARE(token.result().value(), "SECRETa2");
    const Token again = ask();
    QTRY_VERIFY(again.isFinished());
    QCOMPARE(again.result().value(), "SECRETa2");
    QCOMPARE(calls(), size_t(1));
}

void TestTokenKeeper::clockSetForwardRenews()
{
    signIn();
    m_clock.advance(40 * 365 * 86'400LL);
    m_server->enqueue(200, answerWith("SECRETa2"));
    const Token token = ask();
    QTRY_VERIFY(token.isFinished());
    QCOMPARE(token.result().value(), "SECRETa2");
}

void TestTokenKeeper::unknownAccountIsSignedOut()
{
    const Token token = ask();
    QTRY_VERIFY(token.isFinished());
    QCOMPARE(kindOf(token), ErrorKind::SignedOut);
    QCOMPARE(calls(), size_t(0));
}

void TestTokenKeeper::unknownPlatformIsUnsupported()
{
    const Token token = m_keeper->accessToken(account, Platform::X);
    QTRY_VERIFY(token.isFinished());
    QCOMPARE(kindOf(token), ErrorKind::Unsupported);
}

void TestTokenKeeper::lockedKeychainIsStorageError()
{
    const QSignalSpy signedOut(m_keeper.get(), &TokenKeeper::signedOut);
    m_store->refuseReads(true);
    const Token token = ask();
    QTRY_VERIFY(token.isFinished());
    QCOMPARE(kindOf(token), ErrorKind::Storage);
    QVERIFY(signedOut.isEmpty());
}

void TestTokenKeeper::forgetDeletes()
{
    signIn();
    const auto forgotten = m_keeper->forget(account, Platform::YouTube);
    QTRY_VERIFY(forgotten.isFinished());
    QVERIFY(forgotten.result());
    QCOMPARE(m_store->content(refreshEntry), "");
    QCOMPARE(m_store->content(u"youtube:UC7:access_token"_s), "");
    const Token token = ask();
    QTRY_VERIFY(token.isFinished());
    QCOMPARE(kindOf(token), ErrorKind::SignedOut);
    QCOMPARE(calls(), size_t(0));
}

void TestTokenKeeper::forgetDuringRenewalWins()
{
    signIn("SECRETa1", "SECRETr1", 1);
    const Token token = ask();
    QTRY_COMPARE(calls(), size_t(1));
    const auto forgotten = m_keeper->forget(account, Platform::YouTube);
    QVERIFY(token.isFinished());
    QCOMPARE(kindOf(token), ErrorKind::SignedOut);
    QTRY_VERIFY(forgotten.isFinished());
    QTRY_COMPARE(m_server->openConnections(), 0);
    QCOMPARE(m_store->content(refreshEntry), "");
}

void TestTokenKeeper::signInDuringRenewalWins()
{
    signIn("SECRETa1", "SECRETr1", 1);
    const Token token = ask();
    QTRY_COMPARE(calls(), size_t(1));
    signIn("SECRETb1", "SECRETs1");
    QTRY_VERIFY(token.isFinished());
    QCOMPARE(token.result().value(), "SECRETb1");
    QCOMPARE(m_store->content(refreshEntry), "SECRETs1");
}

void TestTokenKeeper::revokeTellsThePlatform()
{
    signIn();
    m_server->enqueue(200, "{}");
    const auto done = m_keeper->revoke(account, Platform::YouTube);
    QTRY_VERIFY(done.isFinished());
    QVERIFY(done.result());
    QCOMPARE(m_server->requests().front().target, "/revoke");
    QCOMPARE(m_server->requests().front().formField(u"token"_s), u"SECRETr1"_s);
    QCOMPARE(m_store->content(refreshEntry), "");
    const auto again = m_keeper->revoke(account, Platform::YouTube);
    QTRY_VERIFY(again.isFinished());
    QVERIFY(again.result());
    QCOMPARE(calls(), size_t(1));
}

void TestTokenKeeper::revokeOffersLocalDeletionOffline()
{
    signIn();
    m_server.reset();
    const auto done = m_keeper->revoke(account, Platform::YouTube);
    QTRY_VERIFY(done.isFinished());
    QCOMPARE(done.result().error().kind, ErrorKind::Offline);
    QCOMPARE(m_store->content(refreshEntry), "");
}

void TestTokenKeeper::goingAwayAnswersEverybody()
{
    signIn("SECRETa1", "SECRETr1", 1);
    const Token inFlight = ask();
    QTRY_COMPARE(calls(), size_t(1));
    Token posted;
    std::jthread([this, &posted] { posted = ask(); }).join();
    m_keeper.reset();
    QTRY_VERIFY(inFlight.isFinished() && posted.isFinished());
    QCOMPARE(kindOf(inFlight), ErrorKind::Cancelled);
    QCOMPARE(kindOf(posted), ErrorKind::Cancelled);
    QTRY_COMPARE(m_server->openConnections(), 0);
}

void TestTokenKeeper::nothingSecretIsLogged()
{
    const LogCapture log;
    signIn("SECRETa1", "SECRETr1", 1);
    m_server->enqueue(503, "SECRETr1");
    m_server->enqueue(200, answerWith("SECRETa2", "SECRETr2"));
    m_store->refuseWrites(true);
    const Token renewed = ask();
    QTRY_VERIFY(renewed.isFinished());
    m_clock.advance(3600);
    m_server->enqueue(400, R"({"error":"invalid_grant","error_description":"no such token SECRETr2"})");
    const Token refused = ask();
    QTRY_VERIFY(refused.isFinished());
    QCOMPARE(kindOf(refused), ErrorKind::SignedOut);
    QVERIFY(!refused.result().error().detail.contains("SECRET"_L1));
    for (const auto event : {"token_refreshed"_L1, "refresh_token_not_stored"_L1, "refresh_refused"_L1, "Asked"_L1})
        QVERIFY2(log.text().contains(event), event.data());
    QVERIFY2(!log.text().contains("SECRET"_L1), qPrintable(log.text()));
}

QTEST_GUILESS_MAIN(TestTokenKeeper)
#include "tst_tokenkeeper.moc"
