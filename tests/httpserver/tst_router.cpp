// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/router.h"

#include "app/httpserver/exchange.h"

#include <QTest>

using namespace creatormetrics;

namespace {

Reply routed(const Router &router, const std::string &method, const std::string &path)
{
    Reply answer;
    Request request;
    request.method = method;
    request.path = path;
    const auto sink =
        std::make_shared<Exchange>([&](Reply reply, std::chrono::milliseconds) { answer = std::move(reply); });
    router.handle(request, Responder(sink));
    return answer;
}

Router sample()
{
    Router router;
    router.add("GET", "/videos", [](Request, Responder respond) { respond.send(Reply::text(200, "all")); });
    router.add("GET", "/videos/{id}", [](Request request, Responder respond) {
        respond.send(Reply::text(200, valueOf(request.pathValues, "id").value_or("none")));
    });
    router.add("DELETE", "/videos/{id}", [](Request, Responder respond) { respond.send(Reply::empty()); });
    router.add("GET", "/silent", [](Request, Responder) {});
    return router;
}

} // namespace

class TestRouter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsRoutes_data();
    void findsRoutes();
    void namesAllowedMethods();
    void firstAnswerCounts();
    void decodesForms();
};

void TestRouter::findsRoutes_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("fixed path") << QByteArray("GET") << QByteArray("/videos") << 200 << QByteArray("all");
    QTest::newRow("placeholder") << QByteArray("GET") << QByteArray("/videos/a1") << 200 << QByteArray("a1");
    QTest::newRow("decoded placeholder") << QByteArray("GET") << QByteArray("/videos/a%2Fb%20c") << 200
                                         << QByteArray("a/b c");
    QTest::newRow("HEAD through GET") << QByteArray("HEAD") << QByteArray("/videos") << 200 << QByteArray("all");
    QTest::newRow("same path, other method") << QByteArray("DELETE") << QByteArray("/videos/a1") << 204 << QByteArray();
    QTest::newRow("empty placeholder") << QByteArray("GET") << QByteArray("/videos/") << 404
                                       << QByteArray(R"({"type":"about:blank","title":"Not Found","status":404})");
    QTest::newRow("longer path") << QByteArray("GET") << QByteArray("/videos/a/b") << 404
                                 << QByteArray(R"({"type":"about:blank","title":"Not Found","status":404})");
    QTest::newRow("broken encoding")
        << QByteArray("GET") << QByteArray("/videos/%4") << 400
        << QByteArray(
               R"({"type":"about:blank","title":"Bad Request","status":400,"detail":"The path is not well encoded."})");
    QTest::newRow("handler that never answers")
        << QByteArray("GET") << QByteArray("/silent") << 500
        << QByteArray(R"({"type":"about:blank","title":"Internal Server Error","status":500})");
}

void TestRouter::findsRoutes()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, path);
    const auto reply = routed(sample(), method.toStdString(), path.toStdString());
    QTEST(reply.status, "status");
    QTEST(QByteArray::fromStdString(reply.body), "body");
}

void TestRouter::namesAllowedMethods()
{
    const auto reply = routed(sample(), "POST", "/videos/a1");
    QCOMPARE(reply.status, 405);
    QCOMPARE(reply.headers.value("allow").value_or("missing"), std::string("GET, HEAD, DELETE"));
}

void TestRouter::firstAnswerCounts()
{
    int delivered = 0;
    {
        const Responder responder(
            std::make_shared<Exchange>([&](const Reply &, std::chrono::milliseconds) { ++delivered; }));
        responder.send(Reply::empty());
        responder.send(Reply::empty());
    }
    QCOMPARE(delivered, 1);
}

void TestRouter::decodesForms()
{
    const auto values = parsedForm("a=1+2&b=%C3%A9&&c&a=3");
    QVERIFY(values.has_value());
    const NamedValues expected = {{"a", "1 2"}, {"b", "\xC3\xA9"}, {"c", ""}, {"a", "3"}};
    QVERIFY(*values == expected);
    QVERIFY(!parsedForm("a=%G1").has_value());
    QVERIFY(!parsedForm("a=%4").has_value());
}

QTEST_GUILESS_MAIN(TestRouter)
#include "tst_router.moc"
