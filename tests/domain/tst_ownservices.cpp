// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/ownservices.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

class TestOwnServices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsKeptComesBack_data()
    {
        QTest::addColumn<QString>("proxy");
        QTest::addColumn<QString>("endpoint");
        QTest::newRow("nothing") << u"system"_s << QString();
        QTest::newRow("no proxy") << u"none"_s << u"https://metrics.example:8443/base"_s;
        QTest::newRow("http") << u"http://proxy.example:3128"_s << u"http://127.0.0.1:8080"_s;
        QTest::newRow("socks with a user") << u"socks5://mar%C3%ADa%40home@10.0.0.1:1080"_s << u"https://metrics.example"_s;
        QTest::newRow("a user with a blank") << u"http://a%20b@proxy.example:3128"_s << QString();
        QTest::newRow("an address of version 6") << u"http://[fd00::1]:3128"_s << u"http://[::1]:8080"_s;
    }
    void whatIsKeptComesBack()
    {
        QFETCH(const QString, proxy);
        QFETCH(const QString, endpoint);
        const auto choice = proxyFromText(proxy);
        QVERIFY2(choice.ok(), qPrintable(proxy));
        OwnServices own;
        own.proxy = *choice;
        own.clientIds = {{Platform::YouTube, u"1-a.apps.googleusercontent.com"_s}, {Platform::X, u"YkFhYWJi"_s}};
        if (!endpoint.isEmpty())
            own.endpoint = *endpointFromText(endpoint);
        const auto back = OwnServices::fromJson(own.toJson());
        QVERIFY2(back.ok(), own.toJson());
        QVERIFY(*back == own);
        QCOMPARE(back->endpoint.toString(), endpoint);
    }

    void partsOfAProxyAreRead()
    {
        const auto choice = *proxyFromText(u"socks5://mar%C3%ADa%40home@10.0.0.1:1080"_s);
        QCOMPARE(choice.kind, ProxyChoice::Kind::Socks5);
        QCOMPARE(choice.host, u"10.0.0.1"_s);
        QCOMPARE(int(choice.port), 1080);
        QCOMPARE(choice.user, u"mar\u00EDa@home"_s);
    }

    void whatCannotBeIsNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("names");
        QTest::newRow("cut") << QByteArray("{\"keys\":{") << u"JSON object"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"JSON object"_s;
        QTest::newRow("nothing") << QByteArray() << u"JSON object"_s;
        QTest::newRow("keys as a list") << QByteArray("{\"keys\":[]}") << u"keys"_s;
        QTest::newRow("another platform") << QByteArray("{\"keys\":{\"tiktok\":{\"client_id\":\"a\"}}}") << u"keys.tiktok"_s;
        QTest::newRow("an empty ID") << QByteArray("{\"keys\":{\"youtube\":{\"client_id\":\"\"}}}") << u"keys.youtube.client_id"_s;
        QTest::newRow("an ID of two words") << QByteArray("{\"keys\":{\"twitter\":{\"client_id\":\"a b\"}}}") << u"keys.twitter.client_id"_s;
        QTest::newRow("a number as ID") << QByteArray("{\"keys\":{\"twitter\":{\"client_id\":7}}}") << u"keys.twitter.client_id"_s;
        QTest::newRow("Google's secret as ID") << QByteArray("{\"keys\":{\"youtube\":{\"client_id\":\"GOCSPX-abc\"}}}") << u"keys.youtube.client_id"_s;
        QTest::newRow("plain http elsewhere") << QByteArray("{\"endpoint\":\"http://metrics.example\"}") << u"endpoint"_s;
        QTest::newRow("a name in the address") << QByteArray("{\"endpoint\":\"https://user:word@metrics.example\"}") << u"endpoint"_s;
        QTest::newRow("a file as service") << QByteArray("{\"endpoint\":\"file:///etc/passwd\"}") << u"endpoint"_s;
        QTest::newRow("a proxy without a port") << QByteArray("{\"proxy\":\"http://proxy.example\"}") << u"proxy"_s;
        QTest::newRow("port 0") << QByteArray("{\"proxy\":\"http://proxy.example:0\"}") << u"proxy"_s;
        QTest::newRow("port 65536") << QByteArray("{\"proxy\":\"http://proxy.example:65536\"}") << u"proxy"_s;
        QTest::newRow("another kind of proxy") << QByteArray("{\"proxy\":\"ftp://proxy.example:21\"}") << u"proxy"_s;
        QTest::newRow("a password in the open") << QByteArray("{\"proxy\":\"http://user:word@proxy.example:3128\"}") << u"proxy"_s;
        QTest::newRow("a password with a blank") << QByteArray("{\"proxy\":\"http://user:wo rd@proxy.example:3128\"}") << u"proxy"_s;
        QTest::newRow("a secret in the open") << QByteArray("{\"keys\":{\"youtube\":{\"client_id\":\"a\",\"client_secret\":\"b\"}}}") << u"keys.youtube.client_secret"_s;
        QTest::newRow("a proxy with a path") << QByteArray("{\"proxy\":\"http://proxy.example:3128/pac\"}") << u"proxy"_s;
    }
    void whatCannotBeIsNamed()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, names);
        const auto own = OwnServices::fromJson(json);
        QVERIFY(!own);
        QCOMPARE(own.error().kind, ErrorKind::BadInput);
        QVERIFY2(own.error().detail.contains(names), qPrintable(own.error().detail));
        QVERIFY(!own.error().detail.contains(u"rd@"_s) && !own.error().detail.contains(u"user:"_s));
    }

    void whatOthersWillAddIsLeftAside()
    {
        const auto own = OwnServices::fromJson("{\"later\":1,\"keys\":{\"youtube\":{\"client_id\":\"a\",\"later\":[]}}}");
        QVERIFY(own.ok());
        QCOMPARE(own->clientIds.value(Platform::YouTube), u"a"_s);
    }
};

QTEST_GUILESS_MAIN(TestOwnServices)
#include "tst_ownservices.moc"
