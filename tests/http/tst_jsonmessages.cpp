// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/jsonanswer.h"
#include "connectors/http/jsonrequest.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// What all connectors share in asking for JSON and in reading it.
class TestJsonMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestEscapesAllButCommas();
    void objectIsReadWhateverItsLabel_data();
    void objectIsReadWhateverItsLabel();
    void anythingElseIsNamed_data();
    void anythingElseIsNamed();
};

void TestJsonMessages::requestEscapesAllButCommas()
{
    const HttpRequest request = jsonGet(QUrl(u"https://host.example/v2"_s), u"users/7/posts"_s,
                                        {{"fields"_L1, u"a,b"_s}, {"token"_L1, u"x+y/z=&ü"_s}});
    QCOMPARE(request.url.toString(QUrl::FullyEncoded),
             u"https://host.example/v2/users/7/posts?fields=a,b&token=x%2By%2Fz%3D%26%C3%BC"_s);
    QCOMPARE(request.method, "GET");
    QCOMPARE(request.headers, (QList<HttpHeader>{{"Accept", "application/json"}}));
    QVERIFY(request.bearer);
}

void TestJsonMessages::objectIsReadWhateverItsLabel_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("json") << QByteArray("application/json; charset=utf-8");
    QTest::newRow("script") << QByteArray("text/javascript");
    QTest::newRow("page") << QByteArray("text/html");
}

void TestJsonMessages::objectIsReadWhateverItsLabel()
{
    QFETCH(QByteArray, type);
    const auto object = jsonObjectOf({.status = 500, .headers = {{"content-type", type}}, .body = R"({"a":1})"});
    QVERIFY(object.ok());
    QCOMPARE(object->value("a"_L1).toInt(), 1);
}

void TestJsonMessages::anythingElseIsNamed_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("named");
    QTest::newRow("list") << QByteArray("application/json") << QByteArray("[1]") << u"found a list"_s;
    QTest::newRow("page by its label") << QByteArray("Text/HTML; charset=x") << QByteArray("hello") << u"HTTP 200: the answer is text/html"_s;
    QTest::newRow("page by its look") << QByteArray() << QByteArray(" <html>") << u"a web page"_s;
    QTest::newRow("cut") << QByteArray("application/json") << QByteArray(R"({"a":)") << u"breaks off at byte 5 of 5"_s;
    QTest::newRow("nothing") << QByteArray("application/json") << QByteArray() << u"of 0"_s;
}

void TestJsonMessages::anythingElseIsNamed()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QString, named);
    const auto object = jsonObjectOf({.status = 200, .headers = {{"Content-Type", type}}, .body = body});
    QVERIFY(!object.ok());
    QCOMPARE(object.error().kind, ErrorKind::BadResponse);
    QVERIFY2(object.error().detail.contains(named), qPrintable(object.error().detail));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestJsonMessages)
#include "tst_jsonmessages.moc"
