// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/brokeredfixture.h"
#include "tests/support/faultrelay.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

using Headers = QList<QPair<QByteArray, QByteArray>>;

FakeAnswer page(int status, const Headers &more)
{
    return {.status = status, .body = "<html><body>Room number?</body></html>", .headers = Headers{{"Content-Type", "text/html"}} + more};
}

} // namespace

/// Connecting and syncing TikTok while the hosted service, which holds its secret, is in trouble: the program, the real endpoint, a relay
/// before it, a simulated platform, a real keyring.
class TestCliBrokerTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void troubleIsNamed_data();
    void troubleIsNamed();
    void aLostAnswerCostsNoAccount();
    void aSessionThatHasEndedCostsNoAccount();
    void nothingImpoliteWasDone();

private:
    [[nodiscard]] CliResult run(const QStringList &arguments) const { return m_fixture->cli().run(arguments); }
    [[nodiscard]] CliResult sync() const { return run({u"sync"_s, u"--account"_s, m_account, u"--json"_s}); }
    [[nodiscard]] int renewals() const { return m_way->count("/api/v1/oauth/tiktok/refresh"); }

    std::unique_ptr<BrokeredFixture> m_fixture;
    std::unique_ptr<FaultRelay> m_way;
    QString m_account;
};

void TestCliBrokerTrouble::initTestCase()
{
    REQUIRE_KEYRING();
    m_fixture = std::make_unique<BrokeredFixture>();
    QVERIFY2(m_fixture->trouble().isEmpty(), m_fixture->trouble());
    m_way = std::make_unique<FaultRelay>(m_fixture->endpoint().port());
    QFile file(m_fixture->cli().folder() + u"/services.json"_s);
    QVERIFY(file.open(QFile::ReadOnly));
    auto services = QJsonDocument::fromJson(file.readAll()).object();
    services[u"endpoint"_s] = m_way->url().toString();
    m_fixture->cli().setServicesFile(m_fixture->written(u"troubled.json"_s, QJsonDocument(services).toJson()));
    const auto trouble = m_fixture->signIn();
    QVERIFY2(trouble.isEmpty(), trouble);
    const auto connected = m_fixture->cli().connectPlatform(u"tiktok"_s);
    QVERIFY2(connected.code == 0, connected.said());
    m_account = m_fixture->idOf(u"tiktok"_s);
    const auto synced = sync();
    QVERIFY2(synced.code == 0, synced.said());
}

void TestCliBrokerTrouble::troubleIsNamed_data()
{
    QTest::addColumn<int>("status"); // 0: nobody listens
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("down") << 0 << Headers() << u"offline"_s << 3 << QByteArray("cannot be reached");
    QTest::newRow("500") << 500 << Headers() << u"timeout"_s << 1 << QByteArray("went wrong");
    QTest::newRow("503") << 503 << Headers{{"Retry-After", "120"}} << u"timeout"_s << 1 << QByteArray("too much to do");
    QTest::newRow("redirected to a sign-in") << 302 << Headers{{"Location", "http://hotel.example/"}} << u"bad_response"_s << 1
                                             << QByteArray("sign-in page of this network");
    QTest::newRow("511") << 511 << Headers() << u"bad_response"_s << 1 << QByteArray("sign-in page of this network");
}

// TikTok's token lives for a day. With each trouble a sync fails and the account stays; a connection fails before the browser opens.
void TestCliBrokerTrouble::troubleIsNamed()
{
    QFETCH(int, status);
    QFETCH(Headers, headers);
    QFETCH(QString, kind);
    QFETCH(int, code);
    QFETCH(QByteArray, says);
    m_fixture->advance(26 * 3'600);
    if (status == 0)
        m_way->cutOff();
    else
        m_way->answerWith(page(status, headers));
    m_way->forget();
    constexpr int syncs = 3;
    for (int i = 0; i < syncs; ++i) {
        const auto synced = sync();
        QVERIFY2(synced.code == code, synced.said());
        const auto error = synced.json()[u"accounts"_s][0][u"error"_s];
        QVERIFY2(error[u"kind"_s].toString() == kind && error[u"detail"_s].toString().toUtf8().contains(says), synced.said());
    }
    QVERIFY2(m_way->count() <= syncs, QByteArray::number(m_way->count()));
    const auto refused = m_fixture->cli().connectPlatform(u"instagram"_s);
    QVERIFY2(refused.code == code && refused.err.contains(says), refused.said());
    QVERIFY2(m_way->count() <= syncs + 1, QByteArray::number(m_way->count()));
    QCOMPARE(m_fixture->account(u"tiktok"_s)[u"state"_s].toString(), u"connected"_s);
    if (status == 0)
        m_way->listen();
    m_way->pass();
    const auto after = sync();
    QVERIFY2(after.code == 0, after.said());
}

// The platform has turned its token, and the answer got lost: asked for again under the same key, it is the same answer.
void TestCliBrokerTrouble::aLostAnswerCostsNoAccount()
{
    m_fixture->advance(26 * 3'600);
    QCOMPARE(run({u"user"_s, u"show"_s}).code, 0); // the session's own token is renewed
    m_way->forget();
    m_way->loseAnswers(1);
    const auto synced = sync();
    QVERIFY2(synced.code == 0, synced.said());
    QCOMPARE(renewals(), 2);
    m_fixture->advance(26 * 3'600);
    QCOMPARE(sync().code, 0);
}

// A session that is over is no refusal of the platform's: the account waits for the next sign-in.
void TestCliBrokerTrouble::aSessionThatHasEndedCostsNoAccount()
{
    auto other = m_fixture->endpoint().client();
    const auto login = other.post("/api/v1/auth/login", loginBody(u"maria@example.com"_s, u"the kettle sings at dawn"_s, u"another computer entirely"_s));
    QCOMPARE(login.status, 200);
    other.setToken(login.text("access_token"));
    QCOMPARE(other.post("/api/v1/auth/logout", {{u"all"_s, true}}).status, 204);
    m_fixture->advance(26 * 3'600);
    m_way->forget();
    const auto synced = sync();
    QVERIFY2(synced.code != 0, synced.said());
    const auto error = synced.json()[u"accounts"_s][0][u"error"_s];
    QVERIFY2(error[u"detail"_s].toString().contains("signed out of CreatorMetrics because"_L1), synced.said());
    QCOMPARE(m_fixture->account(u"tiktok"_s)[u"state"_s].toString(), u"connected"_s);
    const int asked = m_way->count();
    QVERIFY2(asked <= 2, QByteArray::number(asked));
    QVERIFY(sync().code != 0);
    QCOMPARE(m_way->count(), asked); // there is nothing left to ask with
    const auto back = run({u"user"_s, u"sign-in"_s, u"maria@example.com"_s, u"--password-file"_s, m_fixture->written(u"password"_s, "the kettle sings at dawn")});
    QVERIFY2(back.code == 0, back.said());
    QCOMPARE(sync().code, 0);
}

void TestCliBrokerTrouble::nothingImpoliteWasDone()
{
    QCOMPARE(m_fixture->violations(), QJsonArray());
}

QTEST_GUILESS_MAIN(TestCliBrokerTrouble)
#include "tst_clibrokertrouble.moc"
