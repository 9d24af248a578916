// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/cloudproblem.h"
#include "tests/cloud/sessionfixture.h"
#include "tests/support/logcapture.h"

#include <QSignalSpy>

using namespace creatormetrics;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The session of the desktop: its tokens, its renewals, and what can happen to them.
class TestCloudSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeychainSaysWhetherThereIsASession();
    void aSessionSurvivesARestart();
    void anInstallationIsNamedOnce();
    void requestsCarryTheToken();
    void aTokenAboutToEndIsRenewed();
    void aRefusedTokenIsRenewedOnce();
    void aWrongPasswordRenewsNothing();
    void newTokensAreStoredBeforeTheyAreUsed();
    void twoProgramsRenewOnce();
    void aLostAnswerIsAskedForAgain();
    void aRenewalThatMayHaveHappenedIsRepeatedByItself();
    void troubleNeverEndsTheSession_data();
    void troubleNeverEndsTheSession();
    void failedRenewalsDoNotStorm();
    void aRefusalEndsTheSessionOnce_data();
    void aRefusalEndsTheSessionOnce();
    void theKeychainIsAskedBeforeTheEnd();
    void anEndIsKnownToAllProgramsAndTheNextStart();
    void aNewSessionFollowsAnEndedOne();
    void aPauseIsObeyed();
    void aRepeatableRequestIsRepeated();
    void aRequestWithoutAKeyIsNotRepeated();
    void entitlementsAreHandedOn();
    void aKeychainThatFails();
    void endForgetsHere();
    void goingAwayAnswersEverybody();
    void nothingSecretIsLogged();
};

namespace {

HttpRequest profile(const CloudSession &session)
{
    return session.requests().profile();
}

} // namespace

void TestCloudSession::theKeychainSaysWhetherThereIsASession()
{
    SessionFixture fixture;
    const auto session = fixture.makeSession();
    QCOMPARE(session->state(), CloudState::Unknown);
    QVERIFY(resultOf(session->open()));
    QCOMPARE(session->state(), CloudState::SignedOut);
    QCOMPARE(kindOf(resultOf(session->send(profile(*session)))), u"signed_out"_s);
    QCOMPARE(fixture.calls(), size_t(0));
}

void TestCloudSession::aSessionSurvivesARestart()
{
    SessionFixture fixture;
    QVERIFY(fixture.begin(*fixture.makeSession()));
    const auto session = fixture.makeSession();
    QSignalSpy changed(session.get(), &CloudSession::stateChanged);
    QVERIFY(resultOf(session->open()));
    QCOMPARE(session->state(), CloudState::SignedIn);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(SessionFixture::got(*session), "cma_1");
    QCOMPARE(fixture.calls(), size_t(0));
}

void TestCloudSession::anInstallationIsNamedOnce()
{
    SessionFixture fixture;
    const auto first = fixture.makeSession();
    const auto one = first->installId();
    const auto two = first->installId();
    const auto id = resultOf(one);
    QVERIFY(id && id->size() == 36);
    QCOMPARE(tokenOf(two), *id);
    QCOMPARE(fixture.stored(u"install_id"_s), *id);
    QVERIFY(resultOf(first->end())); // signing out is no new installation
    QCOMPARE(tokenOf(fixture.makeSession()->installId()), *id);
}

// EP-15
void TestCloudSession::requestsCarryTheToken()
{
    SessionFixture fixture;
    const auto session = fixture.makeSession();
    QVERIFY(fixture.begin(*session));
    fixture.server().enqueue(200, "{}");
    fixture.server().enqueue(200, "{\"keys\":[]}");
    QVERIFY(resultOf(session->send(profile(*session))));
    QVERIFY(resultOf(session->send(session->requests().entitlementKeys())));
    const auto &requests = fixture.server().requests();
    QCOMPARE(requests.front().header("Authorization"), "Bearer cma_1");
    QVERIFY(!requests.front().target.contains("cma_"));
    QCOMPARE(requests.back().header("Authorization"), "");
}

void TestCloudSession::aTokenAboutToEndIsRenewed()
{
    SessionFixture fixture;
    const auto session = fixture.makeSession();
    QVERIFY(fixture.begin(*session));
    fixture.clock().advance(900 - 61);
    QCOMPARE(SessionFixture::got(*session), "cma_1");
    fixture.clock().advance(1);
    fixture.server().enqueue(200, SessionFixture::answer(2));
    QCOMPARE(SessionFixture::got(*session), "cma_2");
    QVERIFY(fixture.server().requests().front().body.contains("cmr_1"));
    QVERIFY(fixture.server().requests().front().body.contains(fixture.stored(u"install_id"_s)));
    QCOMPARE(fixture.stored(u"refresh_token"_s), "cmr_2");
}

void TestCloudSession::aRefusedTokenIsRenewedOnce()
{
    SessionFixture fixture;
    const auto session = fixture.makeSession();
    QVERIFY(fixture.begin(*session));
    fixture.server().enqueue(problemAnswer(401, "unauthenticated"));
    fixture.server().enqueue(200, SessionFixture::answer(2));
    fixture.server().enqueue(200, "{}");
    const auto answer = resultOf(session->send(profile(*session)));
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(fixture.server().requests().back().header("Authorization"), "Bearer cma_2");
    fixture.server().enqueue(problemAnswer(401, "unauthenticated"));
    fixture.server().enqueue(200, SessionFixture::answer(3));
    fixture.server().enqueue(problemAnswer(401, "unauthenticated"));
    QCOMPARE(resultOf(session->send(profile(*session)))->status, 401); // no third time
    QCOMPARE(fixture.calls(), size_t(6));
}

void TestCloudSession::aWrongPasswordRenewsNothing()
{
    SessionFixture fixture;
    const auto session = fixture.makeSession();
    QVERIFY(fixture.begin(*session));
    for (const QByteArray code : {"invalid_credentials", "platform_reauth_required"}) {
        fixture.server().enqueue(problemAnswer(401, code));
        QCOMPARE(resultOf(session->send(session->requests().deleteAccount(u"x"_s)))->status, 401);
    }
    QCOMPARE(fixture.renewals(), size_t(0));
}

void TestCloudSession::newTokensAreStoredBeforeTheyAreUsed()
{
    SessionFixture fixture;
    const auto session = fixture.makeSession();
    QVERIFY(resultOf(session->installId()));
    QVERIFY(fixture.begin(*session, 1, 30));
    fixture.server().enqueue(200, SessionFixture::answer(2));
    fixture.server().enqueue(200, "{}");
    fixture.store().holdWrites();
    const auto sent = session->send(profile(*session));
    QTRY_COMPARE(fixture.stored(u"refresh_token"_s), "cmr_2");
    QCOMPARE(fixture.calls(), size_t(1));
    fixture.store().release();
    QVERIFY(resultOf(sent));
    QCOMPARE(fixture.calls(), size_t(2));
}

// EP-12, from this side
void TestCloudSession::twoProgramsRenewOnce()
{
    SessionFixture fixture;
    const auto window = fixture.makeSession();
    const auto commandLine = fixture.makeSession();
    QVERIFY(resultOf(window->installId()));
    QVERIFY(fixture.begin(*window, 1, 30));
    fixture.server().enqueue({.body = SessionFixture::answer(2), .delay = 150ms});
    fixture.server().enqueue(problemAnswer(401, "token_reused"));
    fixture.store().delayWrites(50ms);
    const auto first = window->accessToken();
    const auto second = commandLine->accessToken();
    QCOMPARE(tokenOf(first), "cma_2");
    QCOMPARE(tokenOf(second), "cma_2");
    QCOMPARE(fixture.renewals(), size_t(1));
}

// EP-11: the service answers the predecessor with the same successor for a while.
void TestCloudSession::aLostAnswerIsAskedForAgain()
{
    SessionFixture fixture;
    const auto session = fixture.makeSession();
    QVERIFY(fixture.begin(*session, 1, 30));
    fixture.server().enqueue({.manner = FakeAnswer::Manner::Cut});
    fixture.server().enqueue({.body = SessionFixture::answer(2), .manner = FakeAnswer::Manner::Truncated});
    fixture.server().enqueue(200, SessionFixture::answer(2));
    QCOMPARE(SessionFixture::got(*session), "cma_2");
    QCOMPARE(fixture.renewals(), size_t(3));
    for (const auto &request : fixture.server().requests())
        QVERIFY(request.body.contains("cmr_1"));
}

void TestCloudSession::aRenewalThatMayHaveHappenedIsRepeatedByItself()
{
    SessionFixture fixture;
    const auto session = fixture.makeSession();
    QVERIFY(fixture.begin(*session, 1, 30));
    fixture.server().enqueue(504, "<html>the proxy waited in vain</html>");
    fixture.server().enqueue(200, SessionFixture::answer(2));
    QCOMPARE(SessionFixture::got(*session), "timeout");
    QTRY_COMPARE(fixture.stored(u"refresh_token"_s), "cmr_2"); // though nobody has asked again
    QCOMPARE(SessionFixture::got(*session), "cma_2");
    QCOMPARE(fixture.renewals(), size_t(2));
}

void TestCloudSession::troubleNeverEndsTheSession_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("kind");
    QTest::newRow("500") << 500 << QByteArray("{}") << QByteArray("timeout");
    QTest::newRow("503 page") << 503 << QByteArray("<html>") << QByteArray("timeout");
    QTest::newRow("captive portal") << 200 << QByteArray("<html>Welcome") << QByteArray("bad_response");
    QTest::newRow("portal that refuses") << 401 << QByteArray("<html>Pay") << QByteArray("bad_response");
    QTest::newRow("redirect") << 302 << QByteArray() << QByteArray("bad_response");
    QTest::newRow("wrong JSON") << 200 << QByteArray("{\"access_token\":7}") << QByteArray("bad_response");
    QTest::newRow("cut JSON") << 200 << QByteArray("{\"access_token\":\"cma_") << QByteArray("bad_response");
    QTest::newRow("no JSON of the service's") << 401 << QByteArray("{\"error\":\"invalid_grant\"}") << QByteArray("bad_response");
    QTest::newRow("huge") << 200 << QByteArray(9 * 1024 * 1024, ' ') << QByteArray("bad_response");
    QTest::newRow("too often") << 429 << QByteArray("{}") << QByteArray("rate_limited");
}

void TestCloudSession::troubleNeverEndsTheSession()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, kind);
    SessionFixture fixture;
    const auto session = fixture.makeSession();
    QVERIFY(fixture.begin(*session, 1, 30));
    fixture.server().setHandler([&](const FakeRequest &) {
        return FakeAnswer{.status = status, .body = body, .headers = {{"Location", "http://127.0.0.1:1/portal"}}};
    });
    QCOMPARE(SessionFixture::got(*session), kind);
    QCOMPARE(session->state(), CloudState::SignedIn);
    QCOMPARE(fixture.stored(u"refresh_token"_s), "cmr_1");
    fixture.server().setHandler([](const FakeRequest &) { return FakeAnswer{.body = SessionFixture::answer(2)}; });
    fixture.clock().advance(3600);
    QCOMPARE(SessionFixture::got(*session), "cma_2");
}

void TestCloudSession::failedRenewalsDoNotStorm()
{
    SessionFixture fixture;
    const auto session = fixture.makeSession();
    QVERIFY(fixture.begin(*session, 1, 30));
    fixture.server().setHandler([](const FakeRequest &) { return problemAnswer(503, "busy", ",\"retry_after\":40"); });
    for (int i = 0; i < 30; ++i)
        QCOMPARE(SessionFixture::got(*session), "timeout");
    QCOMPARE(fixture.renewals(), size_t(1)); // 40 s were asked for
    const auto refused = resultOf(session->accessToken());
    QVERIFY(refused.error().retryAfter && *refused.error().retryAfter <= 40s);
    fixture.server().setHandler([](const FakeRequest &) { return problemAnswer(500, "internal_error", ",\"retry_after\":30"); });
    for (int minute = 0; minute < 120; ++minute) { // somebody asks every minute for two hours
        fixture.clock().advance(60);
        QCOMPARE(SessionFixture::got(*session), "timeout");
    }
    // 1 min, then pauses of 2 s … 15 min: no more than ten until they are at their longest, and a dozen after that.
    QVERIFY2(fixture.renewals() >= 10 && fixture.renewals() <= 24, qPrintable(QString::number(fixture.renewals())));
    QCOMPARE(session->state(), CloudState::SignedIn);
}

void TestCloudSession::aRefusalEndsTheSessionOnce_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("revoked") << QByteArray("token_invalid");
    QTest::newRow("over") << QByteArray("token_expired");
    QTest::newRow("used elsewhere") << QByteArray("token_reused");
}

void TestCloudSession::aRefusalEndsTheSessionOnce()
{
    QFETCH(QByteArray, code);
    SessionFixture fixture;
    const auto session = fixture.makeSession();
    QVERIFY(fixture.begin(*session, 1, 30));
    QSignalSpy changed(session.get(), &CloudSession::stateChanged);
    fixture.server().enqueue(problemAnswer(401, code));
    const auto ended = resultOf(session->accessToken());
    QCOMPARE(kindOf(ended), u"signed_out"_s);
    QVERIFY(code != "token_reused" || ended.error().detail.contains("elsewhere"_L1));
    QCOMPARE(session->state(), CloudState::Ended);
    QCOMPARE(fixture.stored(u"refresh_token"_s), "");
    QCOMPARE(fixture.stored(u"access_token"_s), "");
    QCOMPARE(SessionFixture::got(*session), "signed_out");
    QCOMPARE(fixture.renewals(), size_t(1));
    QCOMPARE(changed.size(), 1);
}

void TestCloudSession::theKeychainIsAskedBeforeTheEnd()
{
    SessionFixture fixture;
    const auto window = fixture.makeSession();
    QVERIFY(fixture.begin(*window, 1, 30));
    // The command line, with locks elsewhere, has renewed in the same moment.
    fixture.server().setHandler([&](const FakeRequest &request) {
        if (request.body.contains("cmr_2"))
            return FakeAnswer{.body = SessionFixture::answer(3)};
        const QString key = u"cloud:127.0.0.1~%1:refresh_token"_s.arg(fixture.server().url().port());
        static_cast<void>(fixture.store().write(key, "cmr_2"));
        return problemAnswer(401, "token_reused");
    });
    QCOMPARE(SessionFixture::got(*window), "cma_3");
    QCOMPARE(window->state(), CloudState::SignedIn);
}

// Whoever learns it first may be a program that nobody looks at.
void TestCloudSession::anEndIsKnownToAllProgramsAndTheNextStart()
{
    SessionFixture fixture;
    const auto window = fixture.makeSession();
    const auto timed = fixture.makeSession();
    QVERIFY(fixture.begin(*window, 1, 30));
    fixture.server().enqueue(problemAnswer(401, "token_reused"));
    QCOMPARE(SessionFixture::got(*timed), "signed_out");
    const auto told = resultOf(window->accessToken());
    QVERIFY2(!told.ok() && told.error().detail.contains("elsewhere"_L1), qPrintable(told.error().detail));
    QCOMPARE(window->state(), CloudState::Ended);
    const auto next = fixture.makeSession();
    QVERIFY(resultOf(next->open()));
    QCOMPARE(next->state(), CloudState::Ended);
    QCOMPARE(next->endReason(), told.error());
    QCOMPARE(fixture.renewals(), size_t(1)); // the others asked nobody
    QVERIFY(resultOf(next->end())); // signed out by the user, who knows
    const auto afterwards = fixture.makeSession();
    QVERIFY(resultOf(afterwards->open()));
    QCOMPARE(afterwards->state(), CloudState::SignedOut);
}

void TestCloudSession::aNewSessionFollowsAnEndedOne()
{
    SessionFixture fixture;
    const auto session = fixture.makeSession();
    QVERIFY(fixture.begin(*session, 1, 30));
    fixture.server().enqueue(problemAnswer(401, "token_invalid"));
    QCOMPARE(SessionFixture::got(*session), "signed_out");
    QCOMPARE(fixture.stored(u"ended"_s), "token_invalid");
    QVERIFY(fixture.begin(*session, 2));
    QCOMPARE(session->state(), CloudState::SignedIn);
    QCOMPARE(SessionFixture::got(*session), "cma_2");
    QCOMPARE(fixture.stored(u"ended"_s), "");
}

void TestCloudSession::aPauseIsObeyed()
{
    SessionFixture fixture;
    const auto session = fixture.makeSession();
    QVERIFY(fixture.begin(*session));
    fixture.server().enqueue(problemAnswer(429, "rate_limited", ",\"retry_after\":20"));
    QCOMPARE(resultOf(session->send(profile(*session)))->status, 429);
    for (int i = 0; i < 5; ++i) {
        const auto held = resultOf(session->send(profile(*session)));
        QCOMPARE(kindOf(held), u"rate_limited"_s);
        QCOMPARE(held.error().retryAfter, 20s);
    }
    QCOMPARE(fixture.calls(), size_t(1));
    fixture.server().enqueue(200, "{}");
    QVERIFY(resultOf(session->send(session->requests().devices()))); // another route has a pause of its own
    fixture.clock().advance(20);
    fixture.server().enqueue(200, "{}");
    QVERIFY(resultOf(session->send(profile(*session))));
}

// EP-29
void TestCloudSession::aRepeatableRequestIsRepeated()
{
    SessionFixture fixture;
    const auto session = fixture.makeSession();
    QVERIFY(fixture.begin(*session));
    fixture.server().enqueue({.manner = FakeAnswer::Manner::Cut});
    fixture.server().enqueue(problemAnswer(409, "request_in_progress", ",\"retry_after\":1"));
    fixture.server().enqueue(200, "{\"url\":\"https://pay.example\"}");
    const auto answer = resultOf(session->send(session->requests().portal("key-1")));
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(fixture.calls(), size_t(3));
    for (const auto &request : fixture.server().requests())
        QCOMPARE(request.header("Idempotency-Key"), "key-1");
}

void TestCloudSession::aRequestWithoutAKeyIsNotRepeated()
{
    SessionFixture fixture;
    const auto session = fixture.makeSession();
    QVERIFY(fixture.begin(*session));
    fixture.server().enqueue({.body = "{\"a\":1}", .manner = FakeAnswer::Manner::Truncated});
    fixture.server().enqueue(200, "{}");
    const auto answer = resultOf(session->send(session->requests().changePassword(u"a"_s, u"b"_s)));
    QCOMPARE(kindOf(answer), u"bad_response"_s);
    QCOMPARE(fixture.calls(), size_t(1));
}

void TestCloudSession::entitlementsAreHandedOn()
{
    SessionFixture fixture;
    const auto session = fixture.makeSession();
    QSignalSpy heard(session.get(), &CloudSession::entitlementReceived);
    QVERIFY(fixture.begin(*session, 1, 30));
    QCOMPARE(heard.takeFirst().front().toByteArray(), "CM1.first.x");
    fixture.server().enqueue(200, SessionFixture::answer(2));
    QCOMPARE(SessionFixture::got(*session), "cma_2");
    QTRY_COMPARE(heard.size(), 1);
    QCOMPARE(heard.takeFirst().front().toByteArray(), "CM1.n2.x");
    fixture.server().enqueue(200, "{\"entitlement\":\"CM1.asked.x\",\"refresh_after\":1}");
    QVERIFY(resultOf(session->send(session->requests().entitlement("install"))));
    QCOMPARE(heard.takeFirst().front().toByteArray(), "CM1.asked.x");
    fixture.server().enqueue(200, SessionFixture::answer(9)); // of a sign-in, whose session has not begun yet
    QVERIFY(resultOf(session->send(session->requests().signIn(u"a"_s, u"b"_s, "i", {}))));
    QVERIFY(heard.isEmpty());
}

void TestCloudSession::aKeychainThatFails()
{
    SessionFixture fixture;
    const auto session = fixture.makeSession();
    fixture.store().refuseWrites(true);
    QSignalSpy lost(session.get(), &CloudSession::notStored);
    QCOMPARE(kindOf(resultOf(session->begin(fixture.tokens(1)))), u"storage"_s);
    QCOMPARE(lost.size(), 1);
    QCOMPARE(session->state(), CloudState::SignedIn); // for this run
    QCOMPARE(SessionFixture::got(*session), "cma_1");
    fixture.clock().advance(880);
    fixture.server().enqueue(200, SessionFixture::answer(2));
    QCOMPARE(SessionFixture::got(*session), "cma_2"); // renewed from memory
    fixture.store().refuseReads(true);
    const auto other = resultOf(fixture.makeSession()->open());
    QCOMPARE(kindOf(other), u"storage"_s);
    QVERIFY(other.error().detail.contains("keychain"_L1) && !other.error().detail.contains("full"_L1));
}

void TestCloudSession::endForgetsHere()
{
    SessionFixture fixture;
    const auto session = fixture.makeSession();
    QVERIFY(fixture.begin(*session));
    QVERIFY(resultOf(session->end()));
    QCOMPARE(session->state(), CloudState::SignedOut);
    QCOMPARE(fixture.stored(u"refresh_token"_s), "");
    QCOMPARE(fixture.stored(u"access_token"_s), "");
    QCOMPARE(SessionFixture::got(*session), "signed_out");
    QCOMPARE(fixture.calls(), size_t(0));
}

void TestCloudSession::goingAwayAnswersEverybody()
{
    SessionFixture fixture;
    auto session = fixture.makeSession();
    QVERIFY(fixture.begin(*session, 1, 30));
    const auto token = session->accessToken(); // no answer comes
    const auto sent = session->send(profile(*session));
    QTRY_COMPARE(fixture.calls(), size_t(1));
    session.reset();
    QCOMPARE(kindOf(resultOf(token)), u"cancelled"_s);
    QCOMPARE(kindOf(resultOf(sent)), u"cancelled"_s);
}

// EP-31, on this side
void TestCloudSession::nothingSecretIsLogged()
{
    const LogCapture log;
    SessionFixture fixture;
    const auto session = fixture.makeSession();
    QVERIFY(fixture.begin(*session, 1, 30));
    fixture.server().enqueue(500, "cmr_1 cma_1");
    fixture.server().enqueue(problemAnswer(401, "token_reused", ",\"detail\":\"cmr_1\""));
    QCOMPARE(SessionFixture::got(*session), "timeout");
    fixture.clock().advance(60);
    QCOMPARE(SessionFixture::got(*session), "signed_out");
    QVERIFY(log.text().contains("renewal_failed"_L1) && log.text().contains("renewal_refused"_L1));
    QVERIFY2(!log.text().contains("cmr_"_L1) && !log.text().contains("cma_"_L1), qPrintable(log.text()));
}

QTEST_GUILESS_MAIN(TestCloudSession)
#include "tst_cloudsession.moc"
