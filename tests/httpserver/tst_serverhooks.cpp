// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/router.h"
#include "app/httpserver/server.h"
#include "tests/httpserver/countingobserver.h"
#include "tests/httpserver/rawclient.h"

#include <QRegularExpression>
#include <QTest>

#include <mutex>
#include <vector>

using namespace creatormetrics;
using namespace std::chrono_literals;

namespace {

Reply ourWords(int status)
{
    Reply reply = Reply::text(status, "our words");
    reply.headers.add("X-Request-Id", "of-refusal");
    return reply;
}

// A server with every hook in use, and what the hooks were told.
class Hooked
{
public:
    Hooked() : m_router(ourWords)
    {
        m_router.add("GET", "/items/{id}", [](const Request &, const Responder &respond) {
            Reply reply = Reply::text(200, "item");
            reply.headers.add("X-Request-Id", "of-item");
            respond.send(reply);
        });
        m_router.add("GET", "/silent", [](const Request &, const Responder &) {});
        m_router.add("GET", "/throws", [](const Request &, const Responder &) { throw 5; });
        m_router.add("GET", "/stuck/{id}", [this](const Request &, const Responder &respond) { m_kept = respond; });
        m_router.add("GET", "/hold", [this](const Request &, const Responder &respond) { m_held = respond; });
        m_router.add("GET", "/patient", [this](const Request &, const Responder &respond) { m_kept = respond; });
        m_router.add("GET", "/secure", [](const Request &request, const Responder &respond) {
            respond.send(Reply::text(200, request.isSecure ? "secure" : "plain"));
        });
        start();
    }
    ~Hooked()
    {
        m_kept.reset();
        m_held.reset();
        m_server.reset();
    }
    Hooked(const Hooked &) = delete;
    Hooked &operator=(const Hooked &) = delete;

    quint16 port() const { return m_server->port(); }
    void answerPatient()
    {
        m_kept->send(Reply::text(200, "in time"));
    } // once another request has been answered after it
    CountingObserver &observer() { return *m_observer; }
    std::vector<AccessRecord> records() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_records;
    }

private:
    void start()
    {
        ServerOptions options;
        options.limits.handlerTimeout = 300ms;
        options.handlerPatience = [](std::string_view, std::string_view path) {
            return path == "/patient" ? 60s : 300ms;
        };
        options.grace = 300ms;
        options.refusal = ourWords;
        options.observer = m_observer;
        options.accessLog = [this](const AccessRecord &record) {
            const std::scoped_lock lock(m_mutex);
            m_records.push_back(record);
        };
        m_server = std::make_unique<Server>(options, [this](Request request, Responder respond) {
            m_router.handle(std::move(request), std::move(respond));
        });
        if (m_server->start())
            qFatal("the server did not start");
    }

    Router m_router;
    std::optional<Responder> m_kept;
    std::optional<Responder> m_held;
    std::shared_ptr<CountingObserver> m_observer = std::make_shared<CountingObserver>();
    mutable std::mutex m_mutex;
    std::vector<AccessRecord> m_records;
    std::unique_ptr<Server> m_server;
};

} // namespace

class TestServerHooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesInTheWordsItIsGiven_data();
    void refusesInTheWordsItIsGiven();
    void logsRouteAndRequestId_data();
    void logsRouteAndRequestId();
    void tellsConnections();
    void everyRejectionHasAName();
    void saysThatTheRequestCamePlain();
    void someRequestsMayTakeLonger();
};

void TestServerHooks::refusesInTheWordsItIsGiven_data() // EP-21
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto get = [](const QByteArray &target) { return "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n"; };
    QTest::newRow("framing") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("body") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 999999\r\n\r\n") << 413;
    QTest::newRow("target") << get("/" + QByteArray(9'000, 'x')) << 414;
    QTest::newRow("header") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n" + QByteArray("X: y\r\n").repeated(101)
                                          + "\r\n")
                            << 431;
    QTest::newRow("method") << QByteArray("BREW / HTTP/1.1\r\nHost: a\r\n\r\n") << 501;
    QTest::newRow("version") << QByteArray("GET / HTTP/2.0\r\nHost: a\r\n\r\n") << 505;
    QTest::newRow("no answer") << get("/silent") << 500;
    QTest::newRow("exception") << get("/throws") << 500;
    QTest::newRow("no time left") << get("/stuck/1") << 503;
    QTest::newRow("no route") << get("/nowhere") << 404;
}

void TestServerHooks::refusesInTheWordsItIsGiven()
{
    QFETCH(const QByteArray, bytes);
    Hooked hooked;
    RawClient client(hooked.port());
    client.send(bytes);
    const auto answer = client.receive();
    QTEST(answer.status, "status");
    QCOMPARE(answer.body, "our words");
    QCOMPARE(answer.headers.value("x-request-id"), "of-refusal");
    QTRY_COMPARE(hooked.records().size(), std::size_t(1));
    QCOMPARE(hooked.records().front().requestId, std::string("of-refusal"));
    QCOMPARE(hooked.observer().count(Rejection::HandlerTimeout), answer.status == 503 ? 1 : 0);
}

void TestServerHooks::logsRouteAndRequestId_data() // EP-31: never a raw path as a label
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("route");
    QTest::addColumn<QByteArray>("requestId");
    QTest::newRow("answered") << QByteArray("/items/7") << QByteArray("/items/{id}") << QByteArray("of-item");
    QTest::newRow("never answered") << QByteArray("/silent") << QByteArray("/silent") << QByteArray("of-refusal");
    QTest::newRow("ran out of time") << QByteArray("/stuck/7") << QByteArray("/stuck/{id}") << QByteArray("of-refusal");
    QTest::newRow("unknown") << QByteArray("/nowhere") << QByteArray() << QByteArray("of-refusal");
    QTest::newRow("without an id") << QByteArray("/secure") << QByteArray("/secure") << QByteArray();
}

void TestServerHooks::logsRouteAndRequestId()
{
    QFETCH(const QByteArray, target);
    Hooked hooked;
    RawClient client(hooked.port());
    client.send("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n");
    client.send("GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n"); // must not inherit anything
    QVERIFY(client.receive().status > 0);
    QCOMPARE(client.receive().status, 404);
    QTRY_COMPARE(hooked.records().size(), std::size_t(2));
    const auto record = hooked.records().front();
    QTEST(QByteArray::fromStdString(record.route), "route");
    QTEST(QByteArray::fromStdString(record.requestId), "requestId");
    QCOMPARE(record.path, target.toStdString());
    QVERIFY(record.peer.starts_with("127.0.0.1:"));
    QCOMPARE(hooked.records().back().route, std::string());
    QCOMPARE(hooked.records().back().peer, record.peer);
}

void TestServerHooks::tellsConnections()
{
    Hooked hooked;
    RawClient first(hooked.port());
    RawClient second(hooked.port());
    QTRY_COMPARE(hooked.observer().open(), std::size_t(2));
    first.disconnect();
    QTRY_COMPARE(hooked.observer().open(), std::size_t(1));
    second.disconnect();
    QTRY_COMPARE(hooked.observer().open(), std::size_t(0));
    QCOMPARE(hooked.observer().rejections(), 0);
}

void TestServerHooks::everyRejectionHasAName()
{
    QStringList names;
    for (int i = 0; i <= static_cast<int>(Rejection::MessageQueue); ++i)
        names << QString::fromStdString(std::string(nameOf(static_cast<Rejection>(i))));
    QCOMPARE(names.removeDuplicates(), 0);
    QVERIFY(!names.contains(QString::fromLatin1("unknown")));
    for (const auto &name : names)
        QVERIFY(QRegularExpression(QString::fromLatin1("^[a-z_]+$")).match(name).hasMatch());
}

void TestServerHooks::saysThatTheRequestCamePlain()
{
    Hooked hooked;
    QCOMPARE(fetchRaw(hooked.port(), "GET", "/secure").body, "plain");
}

void TestServerHooks::someRequestsMayTakeLonger() // EP-18
{
    Hooked hooked;
    RawClient patient(hooked.port());
    patient.send("GET /patient HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(fetchRaw(hooked.port(), "GET", "/silent").status, 500); // asked after it, on the same thread
    RawClient hasty(hooked.port());
    hasty.send("GET /hold HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(hasty.receive().status, 503); // the time of everybody else is over
    hooked.answerPatient();
    QCOMPARE(patient.receive().body, "in time");
}

QTEST_GUILESS_MAIN(TestServerHooks)
#include "tst_serverhooks.moc"
