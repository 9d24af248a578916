// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/fourfixture.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QTcpServer>

#include <memory>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3600;
constexpr qint64 day = 24 * hour;

QJsonObject readJson(const QString &name)
{
    QFile file(name);
    return file.open(QFile::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QString writeJson(const QString &name, const QJsonObject &object)
{
    QFile file(name);
    if (file.open(QFile::WriteOnly | QFile::Truncate))
        file.write(QJsonDocument(object).toJson());
    return name;
}

/// The services file with one platform's member changed.
QJsonObject changed(QJsonObject services, const QString &platform, const QString &member, const QJsonValue &value)
{
    QJsonObject platforms = services.value("platforms"_L1).toObject();
    QJsonObject service = platforms.value(platform).toObject();
    service.insert(member, value);
    platforms.insert(platform, service);
    services.insert("platforms"_L1, platforms);
    return services;
}

QStringList filesWith(const QString &folder, const QByteArray &marker)
{
    QStringList found;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile file(entries.next());
        if (file.open(QFile::ReadOnly) && file.readAll().contains(marker))
            found << file.fileName();
    }
    return found;
}

} // namespace

/// Staying signed in over days and months, in several programs at once, and what is said when it ends.
class TestCliFourSignIns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void twoProgramsRenewXOnce();
    void instagramRenewsAfterAMonth();
    void tiktokTakesANewRefreshToken();
    void yearsOfSyncsKeepAllSignedIn();
    void revokedEverywhereAsksToConnectAgain_data();
    void revokedEverywhereAsksToConnectAgain();
    void tickedOffScopeIsTold();
    void busyPortsAreNamed();
    void brokerIsRefusedInWords();
    void secretsOpenToOthersAreFound();
    void endingSignInIsFound();
    void tokensLieInTheKeyringAlone();
};

void TestCliFourSignIns::initTestCase()
{
    REQUIRE_KEYRING();
}

/// Window and command line at once: X kills an account whose refresh token is used twice.
void TestCliFourSignIns::twoProgramsRenewXOnce()
{
    FourFixture fixture;
    QVERIFY(fixture.cli().connectPlatform(u"twitter"_s).code == 0);
    fixture.advance(3 * hour);
    fixture.simulator().reset();
    fixture.simulator().setFaults({QJsonObject{
        {u"path"_s, u"/twitter/2/oauth2/token"_s}, {u"kind"_s, u"slow"_s}, {u"ms"_s, 700}, {u"times"_s, -1}}});
    const auto first = fixture.cli().start({u"sync"_s, u"--json"_s});
    const auto second = fixture.cli().start({u"sync"_s, u"--json"_s});
    const CliResult firstResult = CliRunner::finish(*first);
    const CliResult secondResult = CliRunner::finish(*second);
    QVERIFY2(firstResult.code == 0, firstResult.said());
    QVERIFY2(secondResult.code == 0, secondResult.said());
    QCOMPARE(fixture.calls(u"/twitter/2/oauth2/token"_s), 1);
    QCOMPARE(fixture.violations(), QJsonArray());
    QCOMPARE(fixture.account(u"twitter"_s).value("state"_L1).toString(), u"connected"_s);
}

void TestCliFourSignIns::instagramRenewsAfterAMonth()
{
    FourFixture fixture;
    QVERIFY(fixture.cli().connectPlatform(u"instagram"_s).code == 0);
    const QString renewal = u"/instagram/refresh_access_token"_s;
    fixture.advance(2 * day);
    QCOMPARE(fixture.cli().run({u"sync"_s}).code, 0);
    QCOMPARE(fixture.calls(renewal), 0);
    fixture.advance(29 * day);
    const CliResult synced = fixture.cli().run({u"sync"_s});
    QVERIFY2(synced.code == 0, synced.said());
    QCOMPARE(fixture.calls(renewal), 1);
    QCOMPARE(fixture.account(u"instagram"_s).value("sign_in_until"_L1).toString(),
             fixture.now().addDays(60).toString(Qt::ISODate));
    QCOMPARE(fixture.cli().run({u"sync"_s}).code, 0);
    QCOMPARE(fixture.calls(renewal), 1);
}

/// The first renewal of the simulator leaves the refresh token as it is, the second gives another with a life of its own.
void TestCliFourSignIns::tiktokTakesANewRefreshToken()
{
    FourFixture fixture;
    QVERIFY(fixture.cli().connectPlatform(u"tiktok"_s).code == 0);
    const auto until = [&fixture] { return fixture.account(u"tiktok"_s).value("sign_in_until"_L1).toString(); };
    const QString first = until();
    for (int renewals = 1; renewals <= 3; ++renewals) {
        fixture.advance(25 * hour);
        const CliResult synced = fixture.cli().run({u"sync"_s});
        QVERIFY2(synced.code == 0, synced.said());
        QCOMPARE(fixture.calls(u"/tiktok/v2/oauth/token/"_s), 1 + renewals);
        const QDateTime second = QDateTime(QDate(2026, 11, 22), QTime(22, 0), Qt::UTC).addDays(365);
        QCOMPARE(until(), renewals == 1 ? first : second.toString(Qt::ISODate));
    }
    QCOMPARE(fixture.violations(), QJsonArray());
}

/// A sync every three weeks for two years.
void TestCliFourSignIns::yearsOfSyncsKeepAllSignedIn()
{
    FourFixture fixture({u"--small"_s});
    const QByteArray trouble = fixture.connectAll();
    QVERIFY2(trouble.isEmpty(), trouble);
    for (int visit = 0; visit < 35; ++visit) {
        fixture.advance(21 * day);
        const CliResult synced = fixture.cli().run({u"sync"_s, u"--quiet"_s});
        QVERIFY2(synced.code != 4, synced.said());
    }
    for (const QString &platform : FourFixture::platforms())
        QCOMPARE(fixture.account(platform).value("state"_L1).toString(), u"connected"_s);
    QCOMPARE(fixture.violations(), QJsonArray());
}

void TestCliFourSignIns::revokedEverywhereAsksToConnectAgain_data()
{
    QTest::addColumn<QString>("platform");
    for (const QString &platform : FourFixture::platforms())
        QTest::newRow(qPrintable(platform)) << platform;
}

void TestCliFourSignIns::revokedEverywhereAsksToConnectAgain()
{
    QFETCH(QString, platform);
    FourFixture fixture;
    QVERIFY(fixture.cli().connectPlatform(platform).code == 0);
    const QString id = fixture.idOf(platform);
    fixture.simulator().revokeAll();
    const CliResult refused = fixture.cli().run({u"sync"_s});
    QVERIFY2(refused.code == 4, refused.said());
    QCOMPARE(fixture.account(platform).value("state"_L1).toString(), u"needs_reconnect"_s);
    const CliResult doctor = fixture.cli().run({u"doctor"_s, u"--json"_s});
    QVERIFY2(doctor.out.contains("connect " + platform.toLatin1()), doctor.said());
    QVERIFY(fixture.cli().connectPlatform(platform).code == 0);
    QCOMPARE(fixture.idOf(platform), id);
    const CliResult synced = fixture.cli().run({u"sync"_s});
    QVERIFY2(synced.code == 0, synced.said());
}

void TestCliFourSignIns::tickedOffScopeIsTold()
{
    FourFixture fixture({u"--withhold"_s, u"video.list"_s});
    const CliResult result = fixture.cli().connectPlatform(u"tiktok"_s);
    QVERIFY2(result.code == 0, result.said());
    QVERIFY2(result.err.contains("video.list"), result.said());
}

void TestCliFourSignIns::busyPortsAreNamed()
{
    FourFixture fixture;
    std::vector<std::unique_ptr<QTcpServer>> squatters;
    QJsonArray ports;
    for (int i = 0; i < 3; ++i) {
        squatters.push_back(std::make_unique<QTcpServer>());
        QVERIFY(squatters.back()->listen(QHostAddress::LocalHost));
        ports.append(squatters.back()->serverPort());
    }
    const QJsonObject services =
        changed(readJson(fixture.simulator().servicesFile()), u"twitter"_s, u"redirect_ports"_s, ports);
    fixture.cli().setServicesFile(writeJson(fixture.cli().folder() + u"/busy.json"_s, services));
    const CliResult refused = fixture.cli().connectPlatform(u"twitter"_s);
    QVERIFY2(refused.code == 1, refused.said());
    for (const auto &squatter : squatters)
        QVERIFY2(refused.err.contains(QByteArray::number(squatter->serverPort())), refused.said());
}

void TestCliFourSignIns::brokerIsRefusedInWords()
{
    FourFixture fixture;
    const QJsonObject services =
        changed(readJson(fixture.simulator().servicesFile()), u"tiktok"_s, u"exchange"_s, u"broker"_s);
    fixture.cli().setServicesFile(writeJson(fixture.cli().folder() + u"/broker.json"_s, services));
    const CliResult refused = fixture.cli().connectPlatform(u"tiktok"_s);
    QVERIFY2(refused.code == 1, refused.said());
    QVERIFY2(refused.err.contains("CreatorMetrics service") && refused.err.contains("services.json"), refused.said());
}

void TestCliFourSignIns::secretsOpenToOthersAreFound()
{
#ifdef Q_OS_UNIX
    FourFixture fixture;
    const auto health = [&fixture] {
        const CliResult result = fixture.cli().run({u"doctor"_s, u"--json"_s});
        for (const QJsonValue &finding : result.json().value("findings"_L1).toArray()) {
            if (finding.toObject().value("subject"_L1) == "services_file"_L1)
                return finding.toObject().value("health"_L1).toString();
        }
        return u"nothing"_s;
    };
    QFile file(fixture.simulator().servicesFile());
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    QCOMPARE(health(), u"warning"_s);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(health(), u"good"_s);
#else
    QSKIP("files have no such marks here");
#endif
}

void TestCliFourSignIns::endingSignInIsFound()
{
    FourFixture fixture;
    QVERIFY(fixture.cli().connectPlatform(u"instagram"_s).code == 0);
    const QString subject = u"sign_in_"_s + fixture.idOf(u"instagram"_s);
    const auto finding = [&fixture, &subject] {
        const CliResult result = fixture.cli().run({u"doctor"_s, u"--json"_s});
        for (const QJsonValue &value : result.json().value("findings"_L1).toArray()) {
            if (value.toObject().value("subject"_L1) == subject)
                return value.toObject().value("text"_L1).toString();
        }
        return QString();
    };
    fixture.advance(52 * day);
    QCOMPARE(finding(), QString());
    fixture.advance(2 * day);
    QVERIFY(finding().contains("2027-01-19"_L1));
}

void TestCliFourSignIns::tokensLieInTheKeyringAlone()
{
    const QByteArray marker = "MARKER7f3c9e";
    FourFixture fixture({u"--token-marker"_s, QString::fromLatin1(marker)});
    const QByteArray trouble = fixture.connectAll();
    QVERIFY2(trouble.isEmpty(), trouble);
    const CliResult first = fixture.cli().run({u"sync"_s, u"--json"_s});
    fixture.advance(31 * day); // every platform renews
    const CliResult second = fixture.cli().run({u"sync"_s, u"--json"_s});
    fixture.simulator().revokeAll();
    const CliResult third = fixture.cli().run({u"sync"_s, u"--json"_s}); // every platform refuses
    QVERIFY2(first.code == 0 && second.code == 0 && third.code == 4, first.said() + second.said() + third.said());
    for (const CliResult *result : {&first, &second, &third})
        QVERIFY(!result->said().contains(marker));
    QCOMPARE(filesWith(fixture.cli().folder(), marker), QStringList());
}

QTEST_GUILESS_MAIN(TestCliFourSignIns)
#include "tst_clifoursignins.moc"
