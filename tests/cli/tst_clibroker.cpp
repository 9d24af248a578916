// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/brokeredfixture.h"

#include <QJsonDocument>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// Instagram and TikTok through the hosted service's broker, YouTube and X without it: the program, the real endpoint, simulated
/// platforms, a real keyring.
class TestCliBroker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void withoutASessionTheRemedyIsToSignIn();
    void connects_data();
    void connects();
    void syncsAll();
    void withoutTheServiceTokensAtHandGoOn();
    void aTokenThatHasEndedWaitsForTheService();
    void theServiceIsBack();
    void leavingRevokesThroughTheService();
    void nothingImpoliteWasDone();

private:
    std::unique_ptr<BrokeredFixture> m_fixture;
};

void TestCliBroker::initTestCase()
{
    REQUIRE_KEYRING();
    m_fixture = std::make_unique<BrokeredFixture>();
    QVERIFY2(m_fixture->trouble().isEmpty(), m_fixture->trouble());
}

void TestCliBroker::withoutASessionTheRemedyIsToSignIn()
{
    const auto refused = m_fixture->cli().connectPlatform(u"tiktok"_s);
    QVERIFY(refused.code != 0);
    QVERIFY2(refused.err.contains("ign in to CreatorMetrics"), refused.said());
    const auto trouble = m_fixture->signIn();
    QVERIFY2(trouble.isEmpty(), trouble);
}

void TestCliBroker::connects_data()
{
    QTest::addColumn<QString>("platform");
    for (const QString &platform : FourFixture::platforms())
        QTest::newRow(qPrintable(platform)) << platform;
}

void TestCliBroker::connects()
{
    QFETCH(QString, platform);
    const CliResult result = m_fixture->cli().connectPlatform(platform);
    QVERIFY2(result.code == 0, result.said());
    QVERIFY(!m_fixture->account(platform).isEmpty());
}

void TestCliBroker::syncsAll()
{
    const auto synced = m_fixture->cli().run({u"sync"_s, u"--json"_s});
    QVERIFY2(synced.code == 0, synced.said());
    QCOMPARE(synced.json()[u"accounts"_s].toArray().size(), 4);
}

void TestCliBroker::withoutTheServiceTokensAtHandGoOn()
{
    m_fixture->endpoint().kill();
    m_fixture->advance(3'600);
    const auto synced = m_fixture->cli().run({u"sync"_s, u"--json"_s});
    QVERIFY2(synced.code == 0, synced.said());
}

// TikTok's lives for a day. Nothing is lost, nobody is signed out, and the others are not kept waiting.
void TestCliBroker::aTokenThatHasEndedWaitsForTheService()
{
    m_fixture->advance(26 * 3'600);
    const auto synced = m_fixture->cli().run({u"sync"_s, u"--json"_s});
    QVERIFY2(synced.code == 3, synced.said());
    for (const auto &account : synced.json()[u"accounts"_s].toArray()) {
        const bool isTikTok = account[u"platform"_s].toString() == u"tiktok"_s;
        QVERIFY2(account[u"error"_s].isNull() != isTikTok, QJsonDocument(account.toObject()).toJson());
    }
    QCOMPARE(m_fixture->account(u"tiktok"_s)[u"state"_s].toString(), u"connected"_s);
}

void TestCliBroker::theServiceIsBack()
{
    QVERIFY2(m_fixture->endpoint().start(), m_fixture->endpoint().errors());
    const auto synced = m_fixture->cli().run({u"sync"_s, u"--account"_s, m_fixture->idOf(u"tiktok"_s), u"--json"_s});
    QVERIFY2(synced.code == 0, synced.said());
}

void TestCliBroker::leavingRevokesThroughTheService()
{
    const int before = m_fixture->calls(u"/tiktok/v2/oauth/revoke/"_s);
    const auto left = m_fixture->cli().run({u"disconnect"_s, m_fixture->idOf(u"tiktok"_s)});
    QVERIFY2(left.code == 0, left.said());
    QCOMPARE(m_fixture->calls(u"/tiktok/v2/oauth/revoke/"_s), before + 1);
}

void TestCliBroker::nothingImpoliteWasDone()
{
    QCOMPARE(m_fixture->violations(), QJsonArray());
}

QTEST_GUILESS_MAIN(TestCliBroker)
#include "tst_clibroker.moc"
