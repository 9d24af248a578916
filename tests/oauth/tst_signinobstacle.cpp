// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/oauth/signinobstacle.h"
#include "tests/oauth/playedbroker.h"

#include <QFile>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// Why a platform cannot be connected with a services file, said so that people know what to do.
class TestSignInObstacle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsMissing_data();
    void nothingIsMissing();
    void whatIsMissingIsNamed_data();
    void whatIsMissingIsNamed();
    void theServiceHasToBeSignedInTo();
    void shippedFileAsksForAnAppOrTheService_data();
    void shippedFileAsksForAnAppOrTheService();
};

namespace {

PlatformService service(const QString &id, const QString &secret, CodeExchange exchange = CodeExchange::Direct)
{
    PlatformService service;
    service.clientId = id;
    service.installedAppSecret = secret;
    service.exchange = exchange;
    return service;
}

} // namespace

void TestSignInObstacle::nothingIsMissing_data()
{
    QTest::addColumn<Platform>("platform");
    QTest::addColumn<QString>("secret");
    QTest::newRow("YouTube without a secret") << Platform::YouTube << QString();
    QTest::newRow("X is a public client") << Platform::X << QString();
    QTest::newRow("own app for Instagram") << Platform::Instagram << u"s"_s;
    QTest::newRow("own app for TikTok") << Platform::TikTok << u"s"_s;
}

void TestSignInObstacle::nothingIsMissing()
{
    QFETCH(Platform, platform);
    QFETCH(QString, secret);
    QVERIFY(!signInObstacle(platform, service(u"id"_s, secret)));
}

void TestSignInObstacle::whatIsMissingIsNamed_data()
{
    QTest::addColumn<Platform>("platform");
    QTest::addColumn<bool>("hasId");
    QTest::addColumn<CodeExchange>("exchange");
    QTest::addColumn<QString>("word");
    QTest::newRow("no id") << Platform::X << false << CodeExchange::Direct << u"client_id"_s;
    QTest::newRow("no secret") << Platform::TikTok << true << CodeExchange::Direct << u"client_secret"_s;
    QTest::newRow("broker") << Platform::Instagram << true << CodeExchange::Broker << u"CreatorMetrics service"_s;
    QTest::newRow("broker says how else") << Platform::Instagram << false << CodeExchange::Broker << u"services.json"_s;
}

void TestSignInObstacle::whatIsMissingIsNamed()
{
    QFETCH(Platform, platform);
    QFETCH(bool, hasId);
    QFETCH(CodeExchange, exchange);
    QFETCH(QString, word);
    const auto obstacle = signInObstacle(platform, service(hasId ? u"id"_s : QString(), {}, exchange));
    QVERIFY(obstacle);
    QCOMPARE(obstacle->kind, ErrorKind::Unsupported);
    QVERIFY2(obstacle->detail.contains(word), qPrintable(obstacle->detail));
    QVERIFY(obstacle->detail.contains(platformName(platform)));
}

void TestSignInObstacle::theServiceHasToBeSignedInTo()
{
    PlayedBroker broker;
    const PlatformService brokered = service({}, {}, CodeExchange::Broker);
    QVERIFY(!signInObstacle(Platform::TikTok, brokered, &broker)); // it needs neither id nor secret here
    broker.isSignedIn = false;
    const auto obstacle = signInObstacle(Platform::TikTok, brokered, &broker);
    QVERIFY(obstacle && obstacle->detail.contains("sign in to CreatorMetrics first"_L1));
}

void TestSignInObstacle::shippedFileAsksForAnAppOrTheService_data()
{
    QTest::addColumn<Platform>("platform");
    QTest::addColumn<QString>("word");
    QTest::newRow("YouTube") << Platform::YouTube << u"client_id"_s;
    QTest::newRow("X") << Platform::X << u"client_id"_s;
    QTest::newRow("Instagram") << Platform::Instagram << u"CreatorMetrics service"_s;
    QTest::newRow("TikTok") << Platform::TikTok << u"CreatorMetrics service"_s;
}

void TestSignInObstacle::shippedFileAsksForAnAppOrTheService()
{
    QFETCH(Platform, platform);
    QFETCH(QString, word);
    QFile file(QStringLiteral(CREATORMETRICS_SOURCE_DIR) + "/resources/services.json"_L1);
    QVERIFY(file.open(QFile::ReadOnly));
    const auto directory = ServiceDirectory::fromJson(file.readAll());
    QVERIFY(directory);
    const auto obstacle = signInObstacle(platform, *directory);
    QVERIFY(obstacle && obstacle->detail.contains(word));
    QVERIFY(signInObstacle(platform, ServiceDirectory())); // a file that does not even name it
}

QTEST_GUILESS_MAIN(TestSignInObstacle)
#include "tst_signinobstacle.moc"
