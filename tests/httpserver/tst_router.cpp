// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/router.h"

#include "app/httpserver/exchange.h"

#include <QTest>

using namespace creatormetrics;

namespace {

// What a connection would be told.
class Recorder final : public ExchangeTarget
{
public:
    void deliver(std::uint64_t, Reply reply, std::chrono::milliseconds) override
    {
        ++m_count;
        m_reply = std::move(reply);
    }
    void routed(std::uint64_t, std::string_view route) override { m_route = route; }
    void abandoned(std::uint64_t exchange) override { deliver(exchange, problemReply(500), {}); }

    int m_count = 0;
    Reply m_reply;
    std::string m_route;
};

Recorder *run(const Router &router, const std::string &method, const std::string &path,
              std::shared_ptr<Recorder> &recorder)
{
    Request request;
    request.method = method;
    request.path = path;
    recorder = std::make_shared<Recorder>();
    router.handle(request, Responder(std::make_shared<Exchange>(recorder, 0)));
    return recorder.get();
}

Reply routed(const Router &router, const std::string &method, const std::string &path)
{
    std::shared_ptr<Recorder> recorder;
    return run(router, method, path, recorder)->m_reply;
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
    void tellsTheRoute();
    void refusesInTheWordsItIsGiven_data();
    void refusesInTheWordsItIsGiven();
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
    const auto recorder = std::make_shared<Recorder>();
    {
        const Responder responder(std::make_shared<Exchange>(recorder, 0));
        responder.send(Reply::empty());
        responder.send(Reply::empty());
    }
    QCOMPARE(recorder->m_count, 1);
}

void TestRouter::tellsTheRoute()
{
    std::shared_ptr<Recorder> recorder;
    QCOMPARE(run(sample(), "GET", "/videos/a1", recorder)->m_route, std::string("/videos/{id}"));
    QCOMPARE(run(sample(), "GET", "/silent", recorder)->m_route, std::string("/silent"));
    QCOMPARE(run(sample(), "POST", "/videos/a1", recorder)->m_route, std::string());
    QCOMPARE(run(sample(), "GET", "/nowhere", recorder)->m_route, std::string());
    std::string seen;
    Router router;
    router.add("GET", "/a/{b}", [&](const Request &request, const Responder &) { seen = request.route; });
    run(router, "HEAD", "/a/x", recorder);
    QCOMPARE(seen, std::string("/a/{b}"));
}

void TestRouter::refusesInTheWordsItIsGiven_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::newRow("broken encoding") << QByteArray("GET") << QByteArray("/videos/%4") << 400;
    QTest::newRow("unknown path") << QByteArray("GET") << QByteArray("/nowhere") << 404;
    QTest::newRow("other method") << QByteArray("PUT") << QByteArray("/videos") << 405;
}

void TestRouter::refusesInTheWordsItIsGiven() // EP-21
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, path);
    Router router([](int status) { return Reply::text(status, "our words"); });
    router.add("GET", "/videos", [](const Request &, const Responder &) {});
    router.add("GET", "/videos/{id}", [](const Request &, const Responder &) {});
    const auto reply = routed(router, method.toStdString(), path.toStdString());
    QTEST(reply.status, "status");
    QCOMPARE(reply.body, std::string("our words"));
    QCOMPARE(reply.headers.count("Allow"), std::size_t(reply.status == 405 ? 1 : 0)); // EP-19
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
