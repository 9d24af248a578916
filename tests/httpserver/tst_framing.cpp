// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/framing.h"
#include "app/httpserver/problem.h"
#include "app/httpserver/replyhead.h"

#include <QTest>

using namespace creatormetrics;

class TestFraming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesHeads_data();
    void judgesHeads();
    void refusesTooManyFieldsAndLongTargets();
    void seesForbiddenBytesEarly();
    void keepsLineBreaksOutOfReplies();
    void datesAnswersInUniversalTime();
    void quotesJson();
};

// EP-19
void TestFraming::judgesHeads_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("status");
    const QByteArray host = "Host: a\r\n";
    const QByteArray get = "GET / HTTP/1.1\r\n" + host;
    const QByteArray post = "POST / HTTP/1.1\r\n" + host;
    QTest::newRow("plain request passes") << get << 0;
    QTest::newRow("HTTP/1.0 without Host passes") << QByteArray("GET / HTTP/1.0\r\n") << 0;
    QTest::newRow("length alone passes") << post + "Content-Length: 5\r\n" << 0;
    QTest::newRow("chunked alone passes") << post + "Transfer-Encoding: Chunked\r\n" << 0;
    QTest::newRow("missing Host") << QByteArray("GET / HTTP/1.1\r\n") << 400;
    QTest::newRow("empty Host") << QByteArray("GET / HTTP/1.1\r\nHost: \r\n") << 400;
    QTest::newRow("two Hosts") << get + host << 400;
    QTest::newRow("length and coding together") << post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n" << 400;
    QTest::newRow("two lengths") << post + "Content-Length: 5\r\nContent-Length: 6\r\n" << 400;
    QTest::newRow("two equal lengths") << post + "Content-Length: 5\r\nContent-Length: 5\r\n" << 400;
    QTest::newRow("list of equal lengths") << post + "Content-Length: 5, 5\r\n" << 400;
    QTest::newRow("empty length") << post + "Content-Length:\r\n" << 400;
    QTest::newRow("signed length") << post + "Content-Length: +5\r\n" << 400;
    QTest::newRow("unknown coding") << post + "Transfer-Encoding: xchunked\r\n" << 501;
    QTest::newRow("coding list") << post + "Transfer-Encoding: gzip, chunked\r\n" << 501;
    QTest::newRow("coding in HTTP/1.0") << QByteArray("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n") << 400;
    QTest::newRow("folded line") << get + "X: a\r\n b\r\n" << 400;
    QTest::newRow("blank before colon") << get + "X : a\r\n" << 400;
    QTest::newRow("line without colon") << get + "nonsense\r\n" << 400;
    QTest::newRow("bare line feed") << get + "X: a\nY: b\r\n" << 400;
    QTest::newRow("NUL in a field") << get + QByteArray("X: a\0b\r\n", 8) << 400;
    QTest::newRow("unknown version") << QByteArray("GET / HTTP/9.9\r\nHost: a\r\n") << 505;
    QTest::newRow("version of two digits") << QByteArray("GET / HTTP/10.0\r\nHost: a\r\n") << 505;
    QTest::newRow("version before one") << QByteArray("GET / HTTP/0.9\r\nHost: a\r\n") << 505;
    QTest::newRow("preface of HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n") << 505;
    QTest::newRow("version that is no number") << QByteArray("GET / HTTP/x.y\r\nHost: a\r\n") << 400;
    QTest::newRow("other protocol") << QByteArray("GET / HTCP/1.1\r\nHost: a\r\n") << 400;
    QTest::newRow("coding list of one twice") << post + "Transfer-Encoding: chunked, chunked\r\n" << 501;
    QTest::newRow("empty coding") << post + "Transfer-Encoding:\r\n" << 501;
    QTest::newRow("two codings") << post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n" << 400;
    QTest::newRow("folded line after the request line") << QByteArray("GET / HTTP/1.1\r\n X: b\r\nHost: a\r\n") << 400;
    QTest::newRow("tab before colon") << get + "X\t: a\r\n" << 400;
    QTest::newRow("control character in a field") << get + "X: a\x01z\r\n" << 400;
    QTest::newRow("letters of any language in a field pass") << get + "X: \xC3\xA9\tz\r\n" << 0;
    QTest::newRow("lone carriage return") << get + "X: a\rb\r\n" << 400;
    QTest::newRow("Host with an address passes") << QByteArray("GET / HTTP/1.1\r\nHost: [::1]:8080\r\n") << 0;
    QTest::newRow("Host with a user") << QByteArray("GET / HTTP/1.1\r\nHost: me@a\r\n") << 400;
    QTest::newRow("Host with a path") << QByteArray("GET / HTTP/1.1\r\nHost: a/b\r\n") << 400;
    QTest::newRow("Host list") << QByteArray("GET / HTTP/1.1\r\nHost: a, b\r\n") << 400;
    QTest::newRow("two Hosts in HTTP/1.0") << QByteArray("GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n") << 400;
    QTest::newRow("target of the same host passes") << QByteArray("GET http://A:80/x HTTP/1.1\r\nHost: a:80\r\n") << 0;
    QTest::newRow("target of another host") << QByteArray("GET http://b/x HTTP/1.1\r\n") + host << 400;
    QTest::newRow("target of another port") << QByteArray("GET https://a:81/ HTTP/1.1\r\n") + host << 400;
    QTest::newRow("target of another host without path") << QByteArray("GET http://b?x HTTP/1.1\r\n") + host << 400;
    QTest::newRow("target without host") << QByteArray("GET http:///x HTTP/1.1\r\n") + host << 400;
    QTest::newRow("target of another scheme") << QByteArray("GET ftp://a/x HTTP/1.1\r\n") + host << 400;
    QTest::newRow("target with a fragment") << QByteArray("GET /x#y HTTP/1.1\r\n") + host << 400;
    QTest::newRow("target with a control character") << QByteArray("GET /x\x7f HTTP/1.1\r\n") + host << 400;
    QTest::newRow("target beyond ASCII") << QByteArray("GET /\xC3\xA9 HTTP/1.1\r\n") + host << 400;
    QTest::newRow("tunnel") << QByteArray("CONNECT a:80 HTTP/1.1\r\n") + host << 501;
    QTest::newRow("method in small letters") << QByteArray("get / HTTP/1.1\r\n") + host << 501;
    QTest::newRow("no version") << QByteArray("GET /\r\nHost: a\r\n") << 400;
    QTest::newRow("blank in the target") << QByteArray("GET /a b HTTP/1.1\r\nHost: a\r\n") << 400;
    QTest::newRow("unknown method") << QByteArray("BREW / HTTP/1.1\r\nHost: a\r\n") << 501;
    QTest::newRow("method that is no token") << QByteArray("G<T / HTTP/1.1\r\nHost: a\r\n") << 400;
}

void TestFraming::judgesHeads()
{
    QFETCH(const QByteArray, head);
    const QByteArray whole = head + "\r\n";
    QCOMPARE(headLength(std::string_view(whole.constData(), whole.size())), static_cast<std::size_t>(whole.size()));
    QTEST(headFault(std::string_view(whole.constData(), whole.size()), ServerLimits{}), "status");
}

void TestFraming::refusesTooManyFieldsAndLongTargets()
{
    ServerLimits limits;
    limits.headerFields = 2;
    limits.targetBytes = 4;
    QCOMPARE(headFault("GET /abc HTTP/1.1\r\nHost: a\r\nX: 1\r\n\r\n", limits), 0);
    QCOMPARE(headFault("GET /abc HTTP/1.1\r\nHost: a\r\nX: 1\r\nY: 2\r\n\r\n", limits), 431);
    QCOMPARE(headFault("GET /abcd HTTP/1.1\r\nHost: a\r\n\r\n", limits), 414);
}

void TestFraming::seesForbiddenBytesEarly()
{
    QVERIFY(!hasForbiddenBytes("GET / HTTP/1.1\r"));
    QVERIFY(!hasForbiddenBytes("GET / HTTP/1.1\r\nHost"));
    QVERIFY(hasForbiddenBytes("GET / HTTP/1.1\n"));
    QVERIFY(hasForbiddenBytes("GET / HTTP/1.1\rHost"));
    QVERIFY(hasForbiddenBytes(std::string_view("\x16\x03\x01\x00", 4)));
}

void TestFraming::keepsLineBreaksOutOfReplies()
{
    auto reply = Reply::redirect("/next\r\nSet-Cookie: stolen=1");
    reply.headers.add("X-Kept", "yes");
    const auto head = replyHead(reply, framingOf(reply, "GET", false, true), std::chrono::system_clock::now());
    QVERIFY(head.find("Set-Cookie") == std::string::npos);
    QVERIFY(head.find("X-Kept: yes\r\n") != std::string::npos);
}

void TestFraming::datesAnswersInUniversalTime()
{
    const auto reply = Reply::text(200, "hello");
    const std::chrono::system_clock::time_point moment{std::chrono::seconds(784111777)}; // the example of RFC 9110
    const auto head = replyHead(reply, framingOf(reply, "GET", false, false), moment);
    QVERIFY(head.find("Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n") != std::string::npos);
    QVERIFY(head.find("Content-Length: 5\r\n") != std::string::npos);
    QVERIFY(head.find("Connection: close\r\n") != std::string::npos);
}

void TestFraming::quotesJson()
{
    QCOMPARE(jsonQuoted("a\"b\\c\n\x01"), std::string("\"a\\\"b\\\\c\\u000a\\u0001\""));
}

QTEST_GUILESS_MAIN(TestFraming)
#include "tst_framing.moc"
