// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/server.h"
#include "tests/httpserver/rawclient.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTcpServer>
#include <QTest>
#include <QUdpSocket>

#include <csignal>
#include <unistd.h>
#include <vector>

using namespace creatormetrics;
using namespace std::chrono_literals;

namespace {

const QByteArray hello = "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n";
const QByteArray late = "GET /late HTTP/1.1\r\nHost: a\r\n\r\n";

ServerOptions quick()
{
    ServerOptions options;
    options.threads = 2;
    options.grace = 5s;
    return options;
}

using Clients = std::vector<std::unique_ptr<RawClient>>;

Clients connected(quint16 port, int count)
{
    Clients clients;
    for (int i = 0; i < count; ++i)
        clients.push_back(std::make_unique<RawClient>(port));
    return clients;
}

} // namespace

class TestServerStop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signalFailsNoRunningRequest();
    void stopServesWhoHasJustConnected();
    void stopDoesNotWaitForSilentClients();
    void stopServesARequestThatHasCome();
    void takesOverAListeningSocket();
    void refusesOtherDescriptors_data();
    void refusesOtherDescriptors();

private:
    // Answers, and counts the requests that have come for /late.
    Handler handler()
    {
        return [this](const Request &request, const Responder &respond) {
            if (request.path != "/late")
                return respond.send(Reply::text(200, "hello" + request.body));
            respond.sendAfter(400ms, Reply::text(200, "late"));
            m_arrived.release();
        };
    }
    QSemaphore m_arrived;
};

void TestServerStop::signalFailsNoRunningRequest() // EP-24
{
    Server server(quick(), handler());
    server.stopOnSignals();
    QVERIFY(!server.start());
    auto running = connected(server.port(), 40);
    for (const auto &client : running)
        client->send(late);
    RawClient inHeader(server.port());
    inHeader.send("GET /hello HTTP/1.1\r\nHo");
    RawClient inBody(server.port());
    inBody.send("POST /hello HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\nabc");
    QVERIFY(m_arrived.tryAcquire(40, 5'000));
    QCOMPARE(std::raise(SIGTERM), 0);
    inHeader.send("st: a\r\n\r\n");
    inBody.send("def");
    for (const auto &client : running)
        QCOMPARE(client->receive().body, "late");
    QCOMPARE(inHeader.receive().body, "hello");
    QCOMPARE(inBody.receive().body, "helloabcdef");
    server.wait();
}

void TestServerStop::stopServesWhoHasJustConnected() // EP-24
{
    Server server(quick(), handler());
    QVERIFY(!server.start());
    auto fresh = connected(server.port(), 20);
    server.stop();
    for (const auto &client : fresh)
        client->send(hello);
    for (const auto &client : fresh) {
        const auto answer = client->receive();
        QCOMPARE(answer.body, "hello");
        QCOMPARE(answer.headers.value("connection"), "close");
    }
    server.wait();
    QVERIFY(!RawClient(server.port()).isConnected());
}

void TestServerStop::stopDoesNotWaitForSilentClients()
{
    Server server(quick(), handler());
    QVERIFY(!server.start());
    const auto fresh = connected(server.port(), 3);
    QElapsedTimer timer;
    timer.start();
    server.stop();
    server.wait();
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
}

// The connection rests when the server decides to stop, but its next request has already come.
void TestServerStop::stopServesARequestThatHasCome() // EP-24
{
    auto options = quick();
    options.threads = 1;
    QSemaphore isHeld;
    QSemaphore mayGoOn;
    Server server(options, [&](const Request &request, const Responder &respond) {
        if (request.path == "/hold") {
            isHeld.release();
            mayGoOn.tryAcquire(1, 5'000); // occupies the one thread on purpose
        }
        respond.send(Reply::text(200, "hello"));
    });
    QVERIFY(!server.start());
    RawClient resting(server.port());
    resting.send(hello);
    QCOMPARE(resting.receive().body, "hello");
    RawClient holding(server.port());
    holding.send("GET /hold HTTP/1.1\r\nHost: a\r\n\r\n");
    QVERIFY(isHeld.tryAcquire(1, 5'000));
    server.stop();
    resting.send(hello);
    mayGoOn.release();
    QCOMPARE(holding.receive().body, "hello");
    QCOMPARE(resting.receive().body, "hello");
}

void TestServerStop::takesOverAListeningSocket()
{
    QTcpServer listening;
    QVERIFY(listening.listen(QHostAddress(QHostAddress::LocalHost)));
    const int descriptor = dup(static_cast<int>(listening.socketDescriptor()));
    QVERIFY(descriptor >= 0);
    auto options = quick();
    options.listenDescriptor = descriptor;
    options.address = "not an address"; // must not matter
    Server server(options, handler());
    const auto error = server.start();
    QVERIFY2(!error, error.message().c_str());
    QCOMPARE(server.port(), listening.serverPort());
    QCOMPARE(fetchRaw(server.port(), "GET", "/hello").body, "hello");
    server.stop();
    server.wait();
    QVERIFY(RawClient(server.port()).isConnected()); // whoever holds the other end may start the next one
}

void TestServerStop::refusesOtherDescriptors_data()
{
    QTest::addColumn<QString>("kind");
    for (const auto *kind : {"closed", "file", "datagrams", "does not listen"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestServerStop::refusesOtherDescriptors()
{
    QFETCH(const QString, kind);
    QTcpServer listening;
    QVERIFY(listening.listen(QHostAddress(QHostAddress::LocalHost)));
    QTcpSocket connection;
    connection.connectToHost(QHostAddress(QHostAddress::LocalHost), listening.serverPort());
    QVERIFY(connection.waitForConnected());
    QUdpSocket datagrams;
    QVERIFY(datagrams.bind(QHostAddress(QHostAddress::LocalHost)));
    auto options = quick();
    options.listenDescriptor = 9'999;
    if (kind == QLatin1String("file"))
        options.listenDescriptor = STDERR_FILENO;
    else if (kind == QLatin1String("datagrams"))
        options.listenDescriptor = static_cast<int>(datagrams.socketDescriptor());
    else if (kind == QLatin1String("does not listen"))
        options.listenDescriptor = static_cast<int>(connection.socketDescriptor());
    Server server(options, handler());
    QVERIFY(server.start());
    QCOMPARE(server.port(), std::uint16_t(0));
}

QTEST_GUILESS_MAIN(TestServerStop)
#include "tst_serverstop.moc"
