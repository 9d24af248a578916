// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oauth/keeperfixture.h"
#include "tests/support/logcapture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 86'400;

QByteArray answerWith(const QByteArray &access)
{
    return "{\"access_token\":\"" + access
           + "\",\"token_type\":\"bearer\",\"expires_in\":5184000,\"permissions\":\"one\"}";
}

const QByteArray dead = R"({"error":{"message":"Error validating access token","type":"OAuthException","code":190}})";

} // namespace

/// Instagram: the token of 60 days is all there is, and it renews itself while it lives.
class TestLongToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isLeftAloneWhileYoung_data();
    void isLeftAloneWhileYoung();
    void renewsInItsSecondHalf();
    void isNotRenewedWithinADay();
    void nextStartFindsTheNewOne();
    void renewalThatFailsIsPutOff_data();
    void renewalThatFailsIsPutOff();
    void endedOneAsksThePlatformOnce();
    void refusedOneSignsOutWithoutACall();
    void clockSetBackKeepsTheSignIn();
    void newOneThatCannotBeStoredIsUsedAndTold();
    void disconnectingOnlyDeletes();
    void nothingSecretIsLogged();

private:
    [[nodiscard]] QByteArray storedToken() const
    {
        return QJsonDocument::fromJson(m_fixture->stored(u"access_token"_s))
            .object()
            .value("token"_L1)
            .toString()
            .toLatin1();
    }

    std::unique_ptr<KeeperFixture> m_fixture;
    std::unique_ptr<TokenKeeper> m_keeper;
};

void TestLongToken::init()
{
    m_fixture = std::make_unique<KeeperFixture>(Platform::Instagram);
    m_keeper = m_fixture->makeKeeper();
    QVERIFY(m_fixture->signIn(*m_keeper, "SECRETlong1", {}, 60 * day));
}

void TestLongToken::cleanup()
{
    m_keeper.reset();
    m_fixture.reset();
}

void TestLongToken::isLeftAloneWhileYoung_data()
{
    QTest::addColumn<qint64>("age");
    QTest::newRow("at once") << qint64(0);
    QTest::newRow("after a week") << 7 * day;
    QTest::newRow("with 30 days left") << 30 * day;
}

void TestLongToken::isLeftAloneWhileYoung()
{
    QFETCH(qint64, age);
    m_fixture->clock().advance(age);
    QCOMPARE(m_fixture->got(*m_keeper), "SECRETlong1");
    QCOMPARE(m_fixture->calls(), size_t(0));
}

void TestLongToken::renewsInItsSecondHalf()
{
    QSignalSpy renewed(m_keeper.get(), &TokenKeeper::signInRenewed);
    m_fixture->clock().advance(30 * day + 1);
    m_fixture->server().enqueue(200, answerWith("SECRETlong2"));
    QCOMPARE(m_fixture->got(*m_keeper), "SECRETlong2");
    QCOMPARE(storedToken(), "SECRETlong2");
    const FakeRequest &request = m_fixture->server().requests().front();
    QCOMPARE(request.method, "GET");
    QCOMPARE(request.target, "/refresh_access_token?grant_type=ig_refresh_token");
    QCOMPARE(request.header("Authorization"), "Bearer SECRETlong1");
    QCOMPARE(renewed.size(), 1);
    QCOMPARE(renewed.front()[1].toDateTime(), m_fixture->clock().now().addSecs(60 * day));
    QCOMPARE(m_fixture->got(*m_keeper), "SECRETlong2");
    QCOMPARE(m_fixture->calls(), size_t(1));
}

/// One that lives shorter than usual is not yet old enough to be renewed, however soon it ends.
void TestLongToken::isNotRenewedWithinADay()
{
    QVERIFY(m_fixture->signIn(*m_keeper, "SECRETshort", {}, 10 * day));
    m_fixture->clock().advance(day - 1);
    QCOMPARE(m_fixture->got(*m_keeper), "SECRETshort");
    QCOMPARE(m_fixture->calls(), size_t(0));
    m_fixture->clock().advance(1);
    m_fixture->server().enqueue(200, answerWith("SECRETlong2"));
    QCOMPARE(m_fixture->got(*m_keeper), "SECRETlong2");
}

void TestLongToken::nextStartFindsTheNewOne()
{
    m_fixture->clock().advance(40 * day);
    m_fixture->server().enqueue(200, answerWith("SECRETlong2"));
    QCOMPARE(m_fixture->got(*m_keeper), "SECRETlong2");
    m_keeper = m_fixture->makeKeeper();
    m_fixture->clock().advance(day);
    QCOMPARE(m_fixture->got(*m_keeper), "SECRETlong2");
    QCOMPARE(m_fixture->calls(), size_t(1));
}

void TestLongToken::renewalThatFailsIsPutOff_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("its own trouble") << 503 << QByteArray("<html>");
    QTest::newRow("throttled") << 400 << QByteArray(R"({"error":{"message":"m","code":4}})");
    QTest::newRow("refused, which the next call will show") << 400 << dead;
}

/// The token in hand still works, so nothing is lost and nothing is stormed.
void TestLongToken::renewalThatFailsIsPutOff()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const QSignalSpy signedOut(m_keeper.get(), &TokenKeeper::signedOut);
    m_fixture->clock().advance(45 * day);
    m_fixture->server().enqueue(status, body);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(m_fixture->got(*m_keeper), "SECRETlong1");
    QCOMPARE(m_fixture->calls(), size_t(1));
    m_fixture->clock().advance(3600);
    m_fixture->server().enqueue(200, answerWith("SECRETlong2"));
    QCOMPARE(m_fixture->got(*m_keeper), "SECRETlong2");
    QVERIFY(signedOut.isEmpty());
}

void TestLongToken::endedOneAsksThePlatformOnce()
{
    const QSignalSpy signedOut(m_keeper.get(), &TokenKeeper::signedOut);
    m_fixture->clock().advance(61 * day);
    m_fixture->server().enqueue(400, dead);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(m_fixture->got(*m_keeper), "signed_out");
    QCOMPARE(m_fixture->calls(), size_t(1));
    QCOMPARE(signedOut.size(), 1);
}

void TestLongToken::refusedOneSignsOutWithoutACall()
{
    const QSignalSpy signedOut(m_keeper.get(), &TokenKeeper::signedOut);
    m_fixture->clock().advance(3 * day);
    QCOMPARE(m_fixture->got(*m_keeper), "SECRETlong1");
    m_keeper->invalidate(m_fixture->account(), "SECRETlong1");
    QCOMPARE(m_fixture->got(*m_keeper), "signed_out");
    QCOMPARE(m_fixture->calls(), size_t(0));
    QCOMPARE(signedOut.size(), 1);
    QVERIFY(m_fixture->signIn(*m_keeper, "SECRETlong9", {}, 60 * day));
    QCOMPARE(m_fixture->got(*m_keeper), "SECRETlong9");
}

void TestLongToken::clockSetBackKeepsTheSignIn()
{
    m_fixture->clock().advance(-400 * day);
    QCOMPARE(m_fixture->got(*m_keeper), "SECRETlong1");
    QCOMPARE(m_fixture->calls(), size_t(0));
}

void TestLongToken::newOneThatCannotBeStoredIsUsedAndTold()
{
    const QSignalSpy told(m_keeper.get(), &TokenKeeper::notStored);
    m_fixture->clock().advance(45 * day);
    m_fixture->store().refuseWrites(true);
    m_fixture->server().enqueue(200, answerWith("SECRETlong2"));
    QCOMPARE(m_fixture->got(*m_keeper), "SECRETlong2");
    QCOMPARE(told.size(), 1);
    QCOMPARE(storedToken(), "SECRETlong1");
    m_fixture->store().refuseWrites(false);
    QCOMPARE(m_fixture->got(*m_keeper), "SECRETlong2");
    QTRY_COMPARE(storedToken(), "SECRETlong2");
    QCOMPARE(m_fixture->calls(), size_t(1));
}

void TestLongToken::disconnectingOnlyDeletes()
{
    const auto done = m_keeper->revoke(m_fixture->account(), Platform::Instagram);
    QTRY_VERIFY(done.isFinished());
    QVERIFY(done.result());
    QCOMPARE(m_fixture->calls(), size_t(0));
    QCOMPARE(m_fixture->stored(u"access_token"_s), "");
    QCOMPARE(m_fixture->got(*m_keeper), "signed_out");
}

void TestLongToken::nothingSecretIsLogged()
{
    const LogCapture log;
    m_fixture->clock().advance(45 * day);
    m_fixture->server().enqueue(400, R"({"error":{"message":"token SECRETlong1 is odd","code":100}})");
    QCOMPARE(m_fixture->got(*m_keeper), "SECRETlong1");
    m_fixture->clock().advance(3600);
    m_fixture->server().enqueue(200, answerWith("SECRETlong2"));
    QCOMPARE(m_fixture->got(*m_keeper), "SECRETlong2");
    for (const auto event : {"renewal_put_off"_L1, "token_refreshed"_L1, "refresh_access_token"_L1})
        QVERIFY2(log.text().contains(event), event.data());
    QVERIFY2(!log.text().contains("SECRET"_L1), qPrintable(log.text()));
}

QTEST_GUILESS_MAIN(TestLongToken)
#include "tst_longtoken.moc"
