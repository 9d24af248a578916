// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/fourfixture.h"
#include "tests/endpoint/blackbox/brokersettings.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QString email = QStringLiteral("maria@example.com");
const QByteArray password = "the kettle sings at dawn";

} // namespace

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
    void signIn();
    [[nodiscard]] QString written(const QString &name, const QByteArray &content) const;

    std::unique_ptr<FourFixture> m_fixture;
    std::unique_ptr<EndpointProgram> m_endpoint;
};

QString TestCliBroker::written(const QString &name, const QByteArray &content) const
{
    const QString path = m_fixture->cli().folder() + u'/' + name;
    QFile file(path);
    if (file.open(QFile::WriteOnly))
        file.write(content);
    return path;
}

void TestCliBroker::initTestCase()
{
    REQUIRE_KEYRING();
    m_fixture = std::make_unique<FourFixture>();
    QVERIFY(m_fixture->simulator().isListening());
    QFile file(m_fixture->simulator().servicesFile());
    QVERIFY(file.open(QFile::ReadOnly));
    const auto services = QJsonDocument::fromJson(file.readAll()).object();
    m_endpoint = std::make_unique<EndpointProgram>();
    QVERIFY(brokerSimulated(*m_endpoint, services[u"platforms"_s].toObject()));
    QVERIFY2(m_endpoint->start(), m_endpoint->errors());
    m_fixture->cli().setServicesFile(written(u"services.json"_s, QJsonDocument(brokeredServices(services, m_endpoint->port())).toJson()));
}

void TestCliBroker::withoutASessionTheRemedyIsToSignIn()
{
    const auto refused = m_fixture->cli().connectPlatform(u"tiktok"_s);
    QVERIFY(refused.code != 0);
    QVERIFY2(refused.err.contains("ign in to CreatorMetrics"), refused.said());
    signIn();
}

void TestCliBroker::signIn()
{
    auto &cli = m_fixture->cli();
    const QStringList secret{u"--password-file"_s, written(u"password"_s, password)};
    QCOMPARE(cli.run(QStringList{u"user"_s, u"register"_s, email} + secret).code, 0);
    static const QRegularExpression link(u"http\\S+#\\S+"_s);
    const auto mailed = link.match(m_endpoint->mail(email, u"Confirm"_s)).captured().toUtf8();
    QCOMPARE(cli.run({u"user"_s, u"verify"_s, u"--token-file"_s, written(u"link"_s, mailed)}).code, 0);
    QCOMPARE(cli.run(QStringList{u"user"_s, u"sign-in"_s, email} + secret).code, 0);
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
    m_endpoint->kill();
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
    QVERIFY2(m_endpoint->start(), m_endpoint->errors());
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
