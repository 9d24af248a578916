// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/server.h"
#include "tests/httpserver/countingobserver.h"
#include "tests/httpserver/rawclient.h"

#include <QElapsedTimer>
#include <QTest>

using namespace creatormetrics;
using namespace std::chrono_literals;

namespace {

const QByteArray hello = "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n";

QByteArray chunks(qsizetype count, qsizetype bytes)
{
    return QByteArray(QByteArray::number(bytes, 16) + "\r\n" + QByteArray(bytes, 'x') + "\r\n").repeated(count);
}

void echo(const Request &request, const Responder &respond)
{
    if (request.path == "/blob")
        respond.send(Reply::text(200, std::string(64UL * 1024 * 1024, 'x')));
    else
        respond.send(Reply::text(200, std::to_string(request.body.size())));
}

// A server whose observer the test can ask.
struct Watched {
    explicit Watched(const std::function<void(ServerOptions &)> &change = {})
    {
        options.threads = 2;
        options.grace = 500ms;
        options.observer = observer;
        if (change)
            change(options);
        server = std::make_unique<Server>(options, echo);
        error = server->start();
    }
    std::shared_ptr<CountingObserver> observer = std::make_shared<CountingObserver>();
    ServerOptions options;
    std::unique_ptr<Server> server;
    std::error_code error;
};

} // namespace

class TestServerLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void limitsConnectionsOfOneAddress();
    void limitsConnectionsInAll();
    void asksForTheLimitOfEachBody_data();
    void asksForTheLimitOfEachBody();
    void refusesALongBodyBeforeItComes();
    void doesNotInviteWhatItWillRefuse();
    void boundsWhatStandsBetweenChunks_data();
    void boundsWhatStandsBetweenChunks();
    void keepsTrailingFieldsOutOfTheHeader();
    void cutsWhatTakesTooLong_data();
    void cutsWhatTakesTooLong();
    void bytesDoNotBuyTime();
    void restingIsNoFault();
    void cutsWhoDoesNotRead();
    void countsWhatItRefuses_data();
    void countsWhatItRefuses();
};

void TestServerLimits::limitsConnectionsOfOneAddress() // EP-18
{
    Watched watched([](ServerOptions &options) { options.limits.connectionsPerAddress = 2; });
    QVERIFY(!watched.error);
    RawClient first(watched.server->port());
    RawClient second(watched.server->port());
    for (auto *client : {&first, &second}) {
        client->send(hello);
        QCOMPARE(client->receive().status, 200);
    }
    QVERIFY(RawClient(watched.server->port()).waitForClose());
    QCOMPARE(watched.observer->count(Rejection::Address), 1);
    QCOMPARE(fetchRaw(watched.server->port(), "GET", "/hello", {}, {}, "127.0.0.2").status, 200); // another address
    first.disconnect();
    QTRY_COMPARE(watched.observer->open(), std::size_t(1));
    QCOMPARE(fetchRaw(watched.server->port(), "GET", "/hello").status, 200); // the place is free again
    QCOMPARE(watched.observer->mostOpen(), std::size_t(3));
}

void TestServerLimits::limitsConnectionsInAll() // EP-18
{
    Watched watched([](ServerOptions &options) { options.limits.connections = 1; });
    QVERIFY(!watched.error);
    RawClient first(watched.server->port());
    first.send(hello);
    QCOMPARE(first.receive().status, 200);
    QVERIFY(RawClient(watched.server->port()).waitForClose());
    QCOMPARE(watched.observer->count(Rejection::Connections), 1);
    QCOMPARE(watched.observer->mostOpen(), std::size_t(1));
}

void TestServerLimits::asksForTheLimitOfEachBody_data() // EP-17
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("framed");
    QTest::addColumn<int>("status");
    const QByteArray length = "Content-Length: 2000\r\n\r\n" + QByteArray(2000, 'x');
    const QByteArray chunked = "Transfer-Encoding: chunked\r\n\r\n" + chunks(20, 100) + "0\r\n\r\n";
    const QByteArray exact = "Content-Length: 1000\r\n\r\n" + QByteArray(1000, 'x');
    const QByteArray exactlyChunked = "Transfer-Encoding: chunked\r\n\r\n" + chunks(10, 100) + "0\r\n\r\n";
    QTest::newRow("wide route, length") << QByteArray("/wide?x=1") << length << 200;
    QTest::newRow("wide route, chunks") << QByteArray("/wide") << chunked << 200;
    QTest::newRow("narrow route, length") << QByteArray("/narrow") << length << 413;
    QTest::newRow("narrow route, chunks") << QByteArray("/narrow") << chunked << 413;
    QTest::newRow("narrow route, just as long, length") << QByteArray("/narrow") << exact << 200;
    QTest::newRow("narrow route, just as long, chunks") << QByteArray("/narrow") << exactlyChunked << 200;
}

void TestServerLimits::asksForTheLimitOfEachBody()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, framed);
    Watched watched([](ServerOptions &options) {
        options.bodyLimit = [](std::string_view method, std::string_view path) -> std::uint64_t {
            return method == "POST" && path == "/wide" ? 1'000'000 : 1'000;
        };
    });
    QVERIFY(!watched.error);
    RawClient client(watched.server->port());
    client.send("POST " + target + " HTTP/1.1\r\nHost: a\r\n" + framed);
    const auto answer = client.receive();
    QTEST(answer.status, "status");
    QCOMPARE(watched.observer->count(Rejection::TooLarge), answer.status == 413 ? 1 : 0);
}

void TestServerLimits::refusesALongBodyBeforeItComes() // EP-17
{
    Watched watched([](ServerOptions &options) { options.limits.bodyTimeout = 1h; });
    QVERIFY(!watched.error);
    RawClient client(watched.server->port());
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 65537\r\n\r\n");
    QCOMPARE(client.receive().status, 413);
    RawClient chunking(watched.server->port());
    chunking.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n10001\r\n");
    QCOMPARE(chunking.receive().status, 413); // the length of the chunk says enough
}

void TestServerLimits::doesNotInviteWhatItWillRefuse()
{
    Watched watched;
    QVERIFY(!watched.error);
    RawClient client(watched.server->port());
    client.send("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 65537\r\n\r\n");
    QCOMPARE(client.receive().status, 413); // and no 100 before
}

void TestServerLimits::boundsWhatStandsBetweenChunks_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("extension without end") << QByteArray("5;x=" + QByteArray(40'000, 'x'));
    QTest::newRow("trailing fields without end") << QByteArray("0\r\n" + QByteArray("X: y\r\n").repeated(8'000));
    QTest::newRow("size without end") << QByteArray(40'000, '0');
}

void TestServerLimits::boundsWhatStandsBetweenChunks() // EP-17
{
    QFETCH(const QByteArray, body);
    Watched watched([](ServerOptions &options) { options.limits.bodyTimeout = 1h; });
    QVERIFY(!watched.error);
    RawClient client(watched.server->port());
    client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + body);
    const int status = client.receive().status;
    QVERIFY2(status == 431 || status == 400, qPrintable(QString::number(status)));
    QVERIFY(client.waitForClose());
}

void TestServerLimits::keepsTrailingFieldsOutOfTheHeader()
{
    ServerOptions options;
    Server server(options, [](const Request &request, const Responder &respond) {
        respond.send(Reply::text(200, request.headers.value("Authorization").value_or("none")));
    });
    QVERIFY(!server.start());
    RawClient client(server.port());
    client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                "1\r\nx\r\n0\r\nAuthorization: Bearer smuggled\r\n\r\n");
    QCOMPARE(client.receive().body, "none");
    client.send("GET / HTTP/1.1\r\nHost: a\r\nAuthorization: mine\r\n\r\n");
    QCOMPARE(client.receive().body, "mine");
}

void TestServerLimits::cutsWhatTakesTooLong_data() // EP-18
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing comes") << QByteArray() << QByteArray("header_timeout") << 0;
    QTest::newRow("half a header") << QByteArray("GET / HTTP/1.1\r\nHo") << QByteArray("header_timeout") << 0;
    QTest::newRow("half a second header")
        << QByteArray(hello + "GET / HTTP/1.1\r\nHo") << QByteArray("header_timeout") << 200;
    QTest::newRow("half a body") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc")
                                 << QByteArray("body_timeout") << 0;
    QTest::newRow("half a chunk") << QByteArray(
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nabc")
                                  << QByteArray("body_timeout") << 0;
}

void TestServerLimits::cutsWhatTakesTooLong()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, reason);
    Watched watched([](ServerOptions &options) {
        options.limits.headerTimeout = 200ms;
        options.limits.bodyTimeout = 200ms;
        options.limits.idleTimeout = 1h;
    });
    QVERIFY(!watched.error);
    RawClient client(watched.server->port());
    client.send(bytes);
    QElapsedTimer timer;
    timer.start();
    QTEST(client.receive().status, "status");
    QVERIFY(client.waitForClose());
    QVERIFY2(timer.elapsed() >= 190 && timer.elapsed() < 4'000, qPrintable(QString::number(timer.elapsed())));
    QTRY_COMPARE(watched.observer->rejections(), 1);
    for (const auto one : {Rejection::HeaderTimeout, Rejection::BodyTimeout})
        QCOMPARE(watched.observer->count(one), nameOf(one) == reason.toStdString() ? 1 : 0);
}

void TestServerLimits::bytesDoNotBuyTime() // EP-18: in all, not per byte
{
    Watched watched([](ServerOptions &options) { options.limits.headerTimeout = 400ms; });
    QVERIFY(!watched.error);
    RawClient client(watched.server->port());
    client.send("GET / HTTP/1.1\r\nX: ");
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 5'000 && !client.waitForClose(20))
        client.send("x");
    QVERIFY2(timer.elapsed() < 2'000, "a byte now and then kept the connection open");
    QTRY_COMPARE(watched.observer->count(Rejection::HeaderTimeout), 1);
}

void TestServerLimits::restingIsNoFault()
{
    Watched watched([](ServerOptions &options) { options.limits.idleTimeout = 200ms; });
    QVERIFY(!watched.error);
    RawClient client(watched.server->port());
    client.send(hello);
    QCOMPARE(client.receive().status, 200);
    QVERIFY(client.waitForClose());
    QTRY_COMPARE(watched.observer->open(), std::size_t(0));
    QCOMPARE(watched.observer->rejections(), 0);
}

void TestServerLimits::cutsWhoDoesNotRead() // EP-18
{
    Watched watched([](ServerOptions &options) { options.limits.writeTimeout = 300ms; });
    QVERIFY(!watched.error);
    RawClient client(watched.server->port());
    client.stopReading();
    client.send("GET /blob HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_COMPARE(watched.observer->count(Rejection::WriteStalled), 1);
    QTRY_COMPARE(watched.observer->open(), std::size_t(0));
    QCOMPARE(fetchRaw(watched.server->port(), "GET", "/hello").status, 200);
}

void TestServerLimits::countsWhatItRefuses_data() // EP-19
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("reason");
    const auto row = [](const char *name, const QByteArray &bytes, int status, Rejection reason) {
        QTest::newRow(name) << bytes << status << static_cast<int>(reason);
    };
    const QByteArray post = "POST / HTTP/1.1\r\nHost: a\r\n";
    row("no Host", "GET / HTTP/1.1\r\n\r\n", 400, Rejection::Framing);
    row("length and coding", post + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400, Rejection::Framing);
    row("length list", post + "Content-Length: 5, 5\r\n\r\nabcde", 400, Rejection::Framing);
    row("bad chunk", post + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n", 400, Rejection::Framing);
    row("chunk longer than it says", post + "Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n", 400, Rejection::Framing);
    row("bare line feed after a chunk size", post + "Transfer-Encoding: chunked\r\n\r\n1\nx\r\n0\r\n\r\n", 400,
        Rejection::Framing);
    row("other host in the target", "GET http://b/ HTTP/1.1\r\nHost: a\r\n\r\n", 400, Rejection::Framing);
    row("unknown version", "GET / HTTP/3.0\r\nHost: a\r\n\r\n", 505, Rejection::Unsupported);
    row("unknown coding", post + "Transfer-Encoding: gzip\r\n\r\n", 501, Rejection::Unsupported);
    row("unknown method", "BREW / HTTP/1.1\r\nHost: a\r\n\r\n", 501, Rejection::Unsupported);
    row("long target", "GET /" + QByteArray(9'000, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n", 414, Rejection::TooLarge);
    row("long header", "GET / HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(17'000, 'x'), 431, Rejection::TooLarge);
}

void TestServerLimits::countsWhatItRefuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, reason);
    Watched watched;
    QVERIFY(!watched.error);
    RawClient client(watched.server->port());
    client.send(bytes + hello); // which must never be answered
    QTEST(client.receive().status, "status");
    QCOMPARE(client.receive().status, 0);
    QVERIFY(client.waitForClose());
    QCOMPARE(watched.observer->count(static_cast<Rejection>(reason)), 1);
    QCOMPARE(watched.observer->rejections(), 1);
}

QTEST_GUILESS_MAIN(TestServerLimits)
#include "tst_serverlimits.moc"
