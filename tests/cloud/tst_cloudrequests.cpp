// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/cloudrequests.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrlQuery>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const CloudRequests requests(QUrl(u"https://api.example"_s));
const QByteArray bytes43(43, 'a');

QJsonObject bodyOf(const HttpRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

QByteArray headerOf(const HttpRequest &request, const QByteArray &name)
{
    for (const auto &[known, value] : request.headers) {
        if (known == name)
            return value;
    }
    return {};
}

/// The published contract of the endpoint.
class Contract
{
public:
    Contract()
    {
        QFile file(QStringLiteral(CREATORMETRICS_SOURCE_DIR) + "/app/endpoint/openapi.json"_L1);
        if (file.open(QFile::ReadOnly))
            m_root = QJsonDocument::fromJson(file.readAll()).object();
    }

    /// The operation of the request; a part of the path stands for a parameter where the contract has one.
    [[nodiscard]] QJsonObject operation(const HttpRequest &request) const
    {
        const QJsonObject paths = m_root[u"paths"_s].toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            if (fits(path.key(), request.url.path(QUrl::FullyEncoded)))
                return path.value()[QString::fromLatin1(request.method.toLower())].toObject();
        }
        return {};
    }

    /// What a body may not have, or lacks, as text; empty when it keeps the contract.
    [[nodiscard]] QString faults(const QJsonObject &schema, const QJsonObject &body) const
    {
        const QJsonObject resolved = resolve(schema);
        const QJsonObject properties = resolved[u"properties"_s].toObject();
        QStringList faults;
        for (const auto &name : body.keys()) {
            if (!properties.contains(name))
                faults << name + " is not in the contract"_L1;
            if (body[name].isObject())
                faults << this->faults(properties[name].toObject(), body[name].toObject());
        }
        for (const auto &name : resolved[u"required"_s].toArray()) {
            if (!body.contains(name.toString()))
                faults << name.toString() + " is missing"_L1;
        }
        faults.removeAll(QString());
        return faults.join(u"; "_s);
    }

private:
    static bool fits(const QString &pattern, const QString &path)
    {
        const QStringList wanted = pattern.split(u'/');
        const QStringList parts = path.split(u'/');
        if (wanted.size() != parts.size())
            return false;
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (wanted[i] != parts[i] && !wanted[i].startsWith(u'{'))
                return false;
        }
        return true;
    }
    [[nodiscard]] QJsonObject resolve(const QJsonObject &schema) const
    {
        const QString reference = schema[u"$ref"_s].toString();
        return reference.isEmpty()
                   ? schema
                   : m_root[u"components"_s][u"schemas"_s][reference.section(u'/', -1)].toObject();
    }

    QJsonObject m_root;
};

} // namespace

/// Requests of the hosted endpoint, held against the contract that it publishes.
class TestCloudRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRequestKeepsTheContract_data();
    void everyRequestKeepsTheContract();
    void secretsStandInBodiesAlone();
    void theDeviceIsCutToWhatIsTaken();
    void aNamelessUserSendsNoName();
    void thisDeviceSaysWhatItIs();
    void uuidsDiffer();
    void anIdCannotLeaveItsSegment();
    void aCodeOfInstagramIsAHandoff();
    void eventsAskFromTheCursor();
    void theSocketSpeaksTheSchemeOfTheEndpoint();
    void anEndpointBelowAPathKeepsIt();
};

void TestCloudRequests::everyRequestKeepsTheContract_data()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::addColumn<bool>("isKeyed");
    const auto row = [](const char *name, const HttpRequest &request, bool isKeyed = false) {
        QTest::newRow(name) << request << isKeyed;
    };
    row("register", requests.registerUser(u"a@b.c"_s, u"p"_s, u"n"_s));
    row("verify", requests.verifyEmail(u"t"_s));
    row("sign in", requests.signIn(u"a@b.c"_s, u"p"_s, "i", {u"d"_s, u"linux"_s, u"1"_s}));
    row("refresh", requests.refresh("r", "i"));
    row("sign out", requests.signOut(true));
    row("forgot", requests.forgotPassword(u"a@b.c"_s));
    row("reset", requests.resetPassword(u"t"_s, u"p"_s));
    row("profile", requests.profile());
    row("rename", requests.rename(u"n"_s, 3));
    row("password", requests.changePassword(u"a"_s, u"b"_s));
    row("export", requests.exportData());
    row("delete", requests.deleteAccount(u"p"_s));
    row("devices", requests.devices());
    row("remove device", requests.removeDevice(u"0192-id"_s));
    row("usage", requests.usage());
    row("report usage", requests.reportUsage(QDate(2026, 11, 23), {1, 2, {{Platform::X, 3}}}));
    row("entitlement", requests.entitlement("i"));
    row("keys", requests.entitlementKeys());
    row("subscription", requests.subscription());
    row("upgrade", requests.upgrade(Plan::Growth, BillingInterval::Year, "k"), true);
    row("cancel", requests.cancelSubscription(CancelAt::PeriodEnd, "k"), true);
    row("portal", requests.portal("k"), true);
    row("broker start", requests.brokerStart(Platform::TikTok, {bytes43, 4711, bytes43}));
    row("broker token", requests.brokerToken(Platform::TikTok, {u"f"_s, "v", "c"}, "k"), true);
    row("broker refresh", requests.brokerRefresh(Platform::TikTok, "r", bytes43, "k"), true);
    row("broker revoke", requests.brokerRevoke(Platform::TikTok, "t"));
    row("watch", requests.watch(Platform::YouTube, u"UC"_s));
    row("unwatch", requests.unwatch(Platform::YouTube, u"UC"_s));
    row("events", requests.events(7, 25));
}

Q_DECLARE_METATYPE(HttpRequest)

void TestCloudRequests::everyRequestKeepsTheContract()
{
    QFETCH(HttpRequest, request);
    QFETCH(bool, isKeyed);
    const Contract contract;
    const QJsonObject operation = contract.operation(request);
    QVERIFY2(!operation.isEmpty(), request.method + ' ' + request.url.toEncoded());
    const QJsonObject schema = operation[u"requestBody"_s][u"content"_s][u"application/json"_s][u"schema"_s].toObject();
    QCOMPARE(request.body.isEmpty(), schema.isEmpty());
    QCOMPARE(contract.faults(schema, bodyOf(request)), QString());
    QCOMPARE(headerOf(request, "Content-Type"), request.body.isEmpty() ? QByteArray() : QByteArray("application/json"));
    QCOMPARE(headerOf(request, "Idempotency-Key"), isKeyed ? QByteArray("k") : QByteArray());
    const bool isOpen = operation.contains(u"security"_s) && operation[u"security"_s].toArray().isEmpty();
    if (!request.url.path().endsWith("/logout"_L1)) // which ends the session that the bearer names
        QCOMPARE(request.bearer, !isOpen);
}

// EP-15
void TestCloudRequests::secretsStandInBodiesAlone()
{
    const QByteArray secret = "cmr_planted";
    for (const auto &request :
         {requests.refresh(secret, "i"), requests.signIn(u"a@b.c"_s, QString::fromLatin1(secret), "i", {}),
          requests.resetPassword(QString::fromLatin1(secret), QString::fromLatin1(secret)),
          requests.brokerRefresh(Platform::TikTok, secret, bytes43, "k"), requests.brokerRevoke(Platform::X, secret),
          requests.brokerToken(Platform::TikTok, {u"f"_s, secret, secret}, "k")}) {
        QVERIFY(request.body.contains(secret));
        QVERIFY(!request.url.toEncoded().contains(secret));
        for (const auto &[name, value] : request.headers)
            QVERIFY(!value.contains(secret));
    }
}

void TestCloudRequests::theDeviceIsCutToWhatIsTaken()
{
    const QString wide = QString::fromUcs4(U"\U0001F3A5").repeated(40); // four bytes each
    const QJsonObject device = bodyOf(requests.signIn({}, {}, "i", {wide, wide, wide}))[u"device"_s].toObject();
    QCOMPARE(device[u"name"_s].toString(), wide.left(50));
    QCOMPARE(device[u"platform"_s].toString(), wide.left(20));
    QCOMPARE(device[u"app_version"_s].toString().toUtf8().size(), 40);
}

void TestCloudRequests::aNamelessUserSendsNoName()
{
    QVERIFY(!bodyOf(requests.registerUser(u"a@b.c"_s, u"p"_s, {})).contains("name"_L1));
    QCOMPARE(bodyOf(requests.registerUser(u"a@b.c"_s, u"p"_s, u"N"_s))[u"name"_s].toString(), u"N"_s);
}

void TestCloudRequests::thisDeviceSaysWhatItIs()
{
    const DeviceDescription device = thisDevice();
    QVERIFY(!device.name.isEmpty() && !device.appVersion.isEmpty());
    QVERIFY(QStringList({u"linux"_s, u"windows"_s, u"macos"_s, u"other"_s}).contains(device.platform));
}

void TestCloudRequests::uuidsDiffer()
{
    QCOMPARE(newUuid().size(), 36); // the service wants 16 to 100 of an installation
    QVERIFY(newUuid() != newUuid());
}

void TestCloudRequests::anIdCannotLeaveItsSegment()
{
    const QUrl url = requests.removeDevice(u"../user?x#y"_s).url;
    QCOMPARE(url.toEncoded(), QByteArray("https://api.example/api/v1/user/devices/..%2Fuser%3Fx%23y"));
}

void TestCloudRequests::aCodeOfInstagramIsAHandoff()
{
    const QJsonObject body = bodyOf(requests.brokerToken(Platform::Instagram, {u"f"_s, "v", "h"}, "k"));
    QCOMPARE(body[u"handoff"_s].toString(), u"h"_s);
    QVERIFY(!body.contains("code"_L1));
}

void TestCloudRequests::eventsAskFromTheCursor()
{
    QCOMPARE(requests.events(7, 25).url.query(), u"cursor=7&wait=25"_s);
    QVERIFY(!requests.events({}, 0).url.hasQuery());
}

void TestCloudRequests::theSocketSpeaksTheSchemeOfTheEndpoint()
{
    QCOMPARE(requests.liveUrl(7).toString(), u"wss://api.example/api/v1/live?cursor=7"_s);
    QCOMPARE(CloudRequests(QUrl(u"http://127.0.0.1:8080"_s)).liveUrl({}).toString(), u"ws://127.0.0.1:8080/api/v1/live"_s);
}

void TestCloudRequests::anEndpointBelowAPathKeepsIt()
{
    const CloudRequests below(QUrl(u"https://example.org/metrics"_s));
    QCOMPARE(below.profile().url.toString(), u"https://example.org/metrics/api/v1/user/profile"_s);
    QCOMPARE(below.removeDevice(u"a"_s).url.toString(), u"https://example.org/metrics/api/v1/user/devices/a"_s);
}

QTEST_GUILESS_MAIN(TestCloudRequests)
#include "tst_cloudrequests.moc"
