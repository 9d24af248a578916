// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/servicedirectory.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestServiceDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedFileIsRead();
    void everyMemberIsRead();
    void monthlyBudgetIsInThousandthsOfADollar_data();
    void monthlyBudgetIsInThousandthsOfADollar();
    void unsetPortsAndBudgetAreLeftOpen();
    void badMemberIsNamed_data();
    void badMemberIsNamed();
    void plainHttpOnlyOnLoopback_data();
    void plainHttpOnlyOnLoopback();
    void overrideTakesAPlatformsPlace();
};

namespace {

QJsonObject youtube()
{
    return {{u"authorize"_s, u"https://a.example/auth"_s},
            {u"token"_s, u"https://a.example/token"_s},
            {u"revoke"_s, u"https://a.example/revoke/"_s},
            {u"long_token"_s, u"https://g.example/access_token"_s},
            {u"refresh"_s, u"https://g.example/refresh_access_token"_s},
            {u"exchange"_s, u"broker"_s},
            {u"client_id"_s, u"own-id"_s},
            {u"client_secret"_s, u"installed"_s},
            {u"scopes"_s, QJsonArray{u"one"_s, u"two"_s}},
            {u"api"_s, QJsonObject{{u"data"_s, u"https://d.example/v3/"_s}}},
            {u"redirect_ports"_s, QJsonArray{51234, 1, 65535}},
            {u"limits"_s, QJsonObject{{u"timeout_ms"_s, 50},
                                      {u"retry_base_ms"_s, 1},
                                      {u"retry_after_cap_ms"_s, 999'999},
                                      {u"monthly_budget"_s, 12.345}}}};
}

Result<ServiceDirectory> read(const QJsonObject &service, const QString &platform = u"youtube"_s)
{
    return ServiceDirectory::fromJson(
        QJsonDocument(QJsonObject{{u"platforms"_s, QJsonObject{{platform, service}}}}).toJson());
}

} // namespace

void TestServiceDirectory::shippedFileIsRead()
{
    QFile file(QStringLiteral(CREATORMETRICS_SOURCE_DIR) + "/resources/services.json"_L1);
    QVERIFY(file.open(QFile::ReadOnly));
    const auto directory = ServiceDirectory::fromJson(file.readAll());
    QVERIFY2(directory.ok(), directory ? "" : qPrintable(directory.error().detail));
    const auto &platforms = directory->platforms;
    for (const Platform platform : allPlatforms) {
        QVERIFY2(platforms.contains(platform), qPrintable(platformKey(platform)));
        QVERIFY(platforms.value(platform).clientId.isEmpty() && platforms.value(platform).installedAppSecret.isEmpty());
        QVERIFY(!platforms.value(platform).scopes.isEmpty());
    }
    QCOMPARE(platforms.value(Platform::YouTube).exchange, CodeExchange::Direct);
    QCOMPARE(platforms.value(Platform::X).exchange, CodeExchange::Direct);
    QCOMPARE(platforms.value(Platform::Instagram).exchange, CodeExchange::Broker);
    QCOMPARE(platforms.value(Platform::TikTok).exchange, CodeExchange::Broker);
    QVERIFY(platforms.value(Platform::YouTube).api.contains(u"analytics"_s));
    QVERIFY(platforms.value(Platform::Instagram).revokeUrl.isEmpty());
    QVERIFY(!platforms.value(Platform::Instagram).longTokenUrl.isEmpty());
    QVERIFY(platforms.value(Platform::TikTok).tokenUrl.path().endsWith(u'/'));
    QVERIFY(platforms.value(Platform::X).redirectPorts.size() > 1);
    QCOMPARE(platforms.value(Platform::X).limits.monthlyBudget, std::optional<qint64>(25'000));
    QCOMPARE(platforms.value(Platform::YouTube).limits.timeout, std::chrono::milliseconds(30'000));
}

void TestServiceDirectory::everyMemberIsRead()
{
    const auto directory = read(youtube());
    QVERIFY(directory.ok());
    const PlatformService service = directory->platforms.value(Platform::YouTube);
    QCOMPARE(service.authorizeUrl, QUrl(u"https://a.example/auth"_s));
    QCOMPARE(service.tokenUrl, QUrl(u"https://a.example/token"_s));
    QCOMPARE(service.revokeUrl, QUrl(u"https://a.example/revoke/"_s)); // TikTok's addresses need theirs
    QCOMPARE(service.longTokenUrl, QUrl(u"https://g.example/access_token"_s));
    QCOMPARE(service.refreshUrl, QUrl(u"https://g.example/refresh_access_token"_s));
    QCOMPARE(service.exchange, CodeExchange::Broker);
    QCOMPARE(service.clientId, u"own-id"_s);
    QCOMPARE(service.installedAppSecret, u"installed"_s);
    QCOMPARE(service.scopes, (QStringList{u"one"_s, u"two"_s}));
    QCOMPARE(service.api.value(u"data"_s), QUrl(u"https://d.example/v3"_s)); // no slash at the end
    QCOMPARE(service.limits.timeout, std::chrono::milliseconds(50));
    QCOMPARE(service.limits.retryBase, std::chrono::milliseconds(1));
    QCOMPARE(service.limits.retryAfterCap, std::chrono::milliseconds(600'000)); // the most there is
    QCOMPARE(service.limits.monthlyBudget, std::optional<qint64>(12'345));
    QCOMPARE(service.redirectPorts, (QList<quint16>{51234, 1, 65535}));
}

void TestServiceDirectory::monthlyBudgetIsInThousandthsOfADollar_data()
{
    QTest::addColumn<double>("dollars");
    QTest::addColumn<qint64>("thousandths");
    QTest::newRow("nothing may be spent") << 0.0 << qint64(0);
    QTest::newRow("one cent") << 0.01 << qint64(10);
    QTest::newRow("rounded, not cut") << 0.0019 << qint64(2);
    QTest::newRow("a sum that no binary fraction meets") << 19.99 << qint64(19'990);
    QTest::newRow("whole") << 200.0 << qint64(200'000);
}

void TestServiceDirectory::monthlyBudgetIsInThousandthsOfADollar()
{
    QFETCH(double, dollars);
    QFETCH(qint64, thousandths);
    QJsonObject service = youtube();
    service.insert("limits"_L1, QJsonObject{{u"monthly_budget"_s, dollars}});
    const auto directory = read(service);
    QVERIFY(directory.ok());
    QCOMPARE(directory->platforms.value(Platform::YouTube).limits.monthlyBudget, std::optional(thousandths));
}

void TestServiceDirectory::unsetPortsAndBudgetAreLeftOpen()
{
    QJsonObject service = youtube();
    service.remove(u"limits"_s);
    service.remove(u"redirect_ports"_s);
    const auto directory = read(service);
    QVERIFY(directory.ok());
    QCOMPARE(directory->platforms.value(Platform::YouTube).limits.monthlyBudget, std::nullopt);
    QCOMPARE(directory->platforms.value(Platform::YouTube).redirectPorts, QList<quint16>());
}

void TestServiceDirectory::badMemberIsNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    const auto with = [](const QString &name, const QJsonValue &value) {
        QJsonObject service = youtube();
        service.insert(name, value);
        return QJsonDocument(QJsonObject{{u"platforms"_s, QJsonObject{{u"youtube"_s, service}}}}).toJson();
    };
    QTest::newRow("no JSON") << QByteArray("{\"platforms\": ") << u"the file is not JSON: unterminated object"_s;
    QTest::newRow("no object") << QByteArray("[]") << u"the file"_s;
    QTest::newRow("empty") << QByteArray() << u"the file"_s;
    QTest::newRow("platforms is a list") << QByteArray("{\"platforms\": []}") << u"platforms"_s;
    QTest::newRow("endpoint") << QByteArray("{\"endpoint\": \"ftp://a.example\"}") << u"services.endpoint"_s;
    QTest::newRow("unknown platform") << QByteArray("{\"platforms\": {\"myspace\": {}}}") << u"platforms.myspace"_s;
    QTest::newRow("platform is no object") << QByteArray("{\"platforms\": {\"youtube\": 5}}") << u"platforms.youtube.authorize must"_s;
    QTest::newRow("authorize missing") << with(u"authorize"_s, {}) << u"platforms.youtube.authorize"_s;
    QTest::newRow("token is no URL") << with(u"token"_s, u"not a url"_s) << u"platforms.youtube.token"_s;
    QTest::newRow("long token not text") << with(u"long_token"_s, 7) << u"platforms.youtube.long_token"_s;
    QTest::newRow("revoke without host") << with(u"revoke"_s, u"https:///x"_s) << u"platforms.youtube.revoke"_s;
    QTest::newRow("api") << with(u"api"_s, QJsonObject{{u"data"_s, 7}}) << u"platforms.youtube.api.data"_s;
    QTest::newRow("exchange") << with(u"exchange"_s, u"barter"_s) << u"platforms.youtube.exchange"_s;
    QTest::newRow("scopes") << with(u"scopes"_s, u"one two"_s) << u"platforms.youtube.scopes"_s;
    QTest::newRow("a scope") << with(u"scopes"_s, QJsonArray{u"one"_s, 2}) << u"platforms.youtube.scopes"_s;
    QTest::newRow("limit") << with(u"limits"_s, QJsonObject{{u"timeout_ms"_s, u"soon"_s}}) << u"platforms.youtube.limits.timeout_ms"_s;
    const QString budget = u"platforms.youtube.limits.monthly_budget"_s;
    QTest::newRow("budget is a text") << with(u"limits"_s, QJsonObject{{u"monthly_budget"_s, u"12"_s}}) << budget;
    QTest::newRow("budget below zero") << with(u"limits"_s, QJsonObject{{u"monthly_budget"_s, -0.5}}) << budget;
    QTest::newRow("budget is null") << with(u"limits"_s, QJsonObject{{u"monthly_budget"_s, QJsonValue()}}) << budget;
    QTest::newRow("budget beyond counting") << with(u"limits"_s, QJsonObject{{u"monthly_budget"_s, 1e300}}) << budget;
    const QString ports = u"platforms.youtube.redirect_ports"_s;
    QTest::newRow("ports are a number") << with(u"redirect_ports"_s, 51234) << ports;
    QTest::newRow("port 0") << with(u"redirect_ports"_s, QJsonArray{51234, 0}) << ports;
    QTest::newRow("port above 65535") << with(u"redirect_ports"_s, QJsonArray{65536}) << ports;
    QTest::newRow("port is a text") << with(u"redirect_ports"_s, QJsonArray{u"51234"_s}) << ports;
    QTest::newRow("port is a fraction") << with(u"redirect_ports"_s, QJsonArray{51234.5}) << ports;
}

void TestServiceDirectory::badMemberIsNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, named);
    const auto directory = ServiceDirectory::fromJson(json);
    QVERIFY(!directory);
    QCOMPARE(directory.error().kind, ErrorKind::BadInput);
    QVERIFY2(directory.error().detail.contains(named + u' '), qPrintable(directory.error().detail));
}

void TestServiceDirectory::plainHttpOnlyOnLoopback_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("accepted");
    const auto row = [](const QString &url, bool accepted) { QTest::newRow(qPrintable(url)) << url << accepted; };
    row(u"http://127.0.0.1:4711/token"_s, true);
    row(u"http://localhost:4711/token"_s, true);
    row(u"http://[::1]:4711/token"_s, true);
    row(u"https://a.example/token"_s, true);
    row(u"http://a.example/token"_s, false);
    row(u"http://127.0.0.1.a.example/token"_s, false);
    row(u"http://localhost.a.example/token"_s, false);
    row(u"http://192.168.0.1/token"_s, false);
    row(u"file:///etc/passwd"_s, false);
    row(u"javascript:alert(1)"_s, false);
}

void TestServiceDirectory::plainHttpOnlyOnLoopback()
{
    QFETCH(QString, url);
    QFETCH(bool, accepted);
    QJsonObject service = youtube();
    service.insert("token"_L1, url);
    QCOMPARE(read(service).ok(), accepted);
}

void TestServiceDirectory::overrideTakesAPlatformsPlace()
{
    ServiceDirectory base = *read(youtube());
    base.endpoint = QUrl(u"https://e.example"_s);
    base.platforms.insert(Platform::X, {.clientId = u"x"_s});
    QJsonObject own = youtube();
    own.insert("client_id"_L1, u"other"_s);
    own.remove(u"client_secret"_s);
    const ServiceDirectory merged = base.overriddenBy(*read(own));
    QCOMPARE(merged.endpoint, base.endpoint); // the other names none
    QCOMPARE(merged.platforms.value(Platform::YouTube).clientId, u"other"_s);
    QCOMPARE(merged.platforms.value(Platform::YouTube).installedAppSecret, QString()); // as a whole, not member by member
    QCOMPARE(merged.platforms.value(Platform::X).clientId, u"x"_s);
    ServiceDirectory elsewhere;
    elsewhere.endpoint = QUrl(u"https://staging.example"_s);
    QCOMPARE(base.overriddenBy(elsewhere).endpoint, elsewhere.endpoint);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestServiceDirectory)
#include "tst_servicedirectory.moc"
