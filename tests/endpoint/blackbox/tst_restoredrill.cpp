// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endpoint/blackbox/restoredrill.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUrl>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QString password = QStringLiteral("the kettle sings at dawn");

QJsonObject refreshed(ApiClient client, const QString &token, const QString &install)
{
    return client.post("/api/v1/auth/refresh", {{u"refresh_token"_s, token}, {u"install_id"_s, install}}).json();
}

qint64 sequenceOf(const QString &entitlement)
{
    const auto payload = QByteArray::fromBase64(entitlement.section(u'.', 1, 1).toLatin1(), QByteArray::Base64UrlEncoding);
    return QJsonDocument::fromJson(payload).object()[u"seq"_s].toInteger();
}

} // namespace

/// EP-33: the machine is gone, the latest backup and the keys are not.
class TestRestoreDrill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usersNoticeNothing()
    {
        EndpointProgram program;
        QVERIFY2(program.start(), program.errors());
        const auto before = signedInUser(program, u"kept@example.com"_s, u"installation-of-kept"_s);
        QVERIFY(!before.isEmpty());
        buyPro(program, before[u"access_token"_s].toString());
        RestoreDrill drill(program);
        QVERIFY(drill.backUp());
        // What comes after the backup: the token turns on, and somebody registers.
        auto tokens = before;
        for (int i = 0; i < 3; ++i)
            tokens = refreshed(program.client(), tokens[u"refresh_token"_s].toString(), u"installation-of-kept"_s);
        QVERIFY(!signedInUser(program, u"lost@example.com"_s).isEmpty());
        QVERIFY(drill.loseTheMachine());
        QElapsedTimer timer;
        timer.start();
        QVERIFY(drill.restore());
        QVERIFY2(program.start(), program.errors());
        qInfo("restored and serving after %lld ms", timer.elapsed());

        const auto after = refreshed(program.client(), tokens[u"refresh_token"_s].toString(), u"installation-of-kept"_s);
        QVERIFY(!after[u"access_token"_s].toString().isEmpty());
        QVERIFY(sequenceOf(after[u"entitlement"_s].toString()) >= sequenceOf(tokens[u"entitlement"_s].toString()));
        auto client = program.client();
        client.setToken(after[u"access_token"_s].toString());
        QCOMPARE(client.get("/api/v1/user/subscription").text("plan"), u"pro"_s);
        QCOMPARE(client.get("/api/v1/user/profile").text("email"), u"kept@example.com"_s);
        QCOMPARE(client.get("/api/v1/user/devices").json()[u"devices"_s].toArray().size(), 1);
        QCOMPARE(program.client().post("/api/v1/auth/login", loginBody(u"lost@example.com"_s, password, u"another-installation"_s)).code(),
                 u"invalid_credentials"_s); // an hour at most: those register again
        QVERIFY(!signedInUser(program, u"lost@example.com"_s).isEmpty());
        QCOMPARE(program.stop(), 0);
        QVERIFY(drill.isHealthy());
    }

private:
    static void buyPro(const EndpointProgram &program, const QString &token)
    {
        auto client = program.client();
        client.setToken(token);
        const auto asked = client.post("/api/v1/subscription/upgrade", {{u"plan"_s, u"pro"_s}, {u"interval"_s, u"month"_s}});
        const auto page = QUrl(asked.text("checkout_url")).path().toLatin1();
        QCOMPARE(program.client().send("POST", page, "action=pay", {{"Content-Type", "application/x-www-form-urlencoded"}}).status, 303);
        QTRY_COMPARE_WITH_TIMEOUT(client.get("/api/v1/user/subscription").text("plan"), u"pro"_s, 10'000);
    }
};

QTEST_GUILESS_MAIN(TestRestoreDrill)
#include "tst_restoredrill.moc"
