// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/router.h"
#include "app/httpserver/server.h"
#include "tests/httpserver/countingobserver.h"
#include "tests/httpserver/rawwebsocket.h"
#include "tests/httpserver/recordingsocket.h"
#include "tests/httpserver/testcertificate.h"

#include <QElapsedTimer>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

#include <thread>

using namespace creatormetrics;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

// A server with one web socket at /live, whose handler the test can ask.
class LiveServer
{
public:
    explicit LiveServer(const std::function<void(ServerOptions &)> &change = {})
    {
        m_router.add("GET", "/live", [this](const Request &, const Responder &respond) {
            Reply reply = Reply::upgraded(m_socket);
            reply.headers.add("X-Request-Id", "of-live");
            respond.send(reply);
        });
        m_router.add("GET", "/hello",
                     [](const Request &, const Responder &respond) { respond.send(Reply::text(200, "hello")); });
        m_options.threads = 2;
        m_options.grace = 5s;
        m_options.observer = m_observer;
        m_options.accessLog = [this](const AccessRecord &record) {
            const std::scoped_lock lock(m_mutex);
            m_records.push_back(record);
        };
        if (change)
            change(m_options);
        m_server = std::make_unique<Server>(m_options, [this](Request request, Responder respond) {
            m_router.handle(std::move(request), std::move(respond));
        });
        if (m_server->start())
            qFatal("the server did not start");
    }

    Server &server() { return *m_server; }
    RecordingSocket &socket() { return *m_socket; }
    CountingObserver &observer() { return *m_observer; }
    std::vector<AccessRecord> records() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_records;
    }
    RawWebSocket connect(const QByteArray &fields = {})
    {
        return {std::make_unique<RawClient>(m_server->port()), "/live", fields};
    }

private:
    Router m_router;
    std::shared_ptr<RecordingSocket> m_socket = std::make_shared<RecordingSocket>();
    std::shared_ptr<CountingObserver> m_observer = std::make_shared<CountingObserver>();
    mutable std::mutex m_mutex;
    std::vector<AccessRecord> m_records;
    ServerOptions m_options;
    std::unique_ptr<Server> m_server;
};

} // namespace

class TestWebSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void upgrades();
    void worksOverTls();
    void joinsFragmentsAndAnswersPings();
    void sendsFromAnyThread();
    void closesOnFaults_data();
    void closesOnFaults();
    void takesMessagesUpToTheBound();
    void handlerCloses();
    void clientCloses();
    void noticesClientsThatLeave();
    void closesWhoDoesNotKeepUp();
    void cutsWhoDoesNotRead();
    void pingsAndCutsTheSilent();
    void answersToPingsKeepItOpen();
    void stopSaysThatItIsGoingAway();
    void stopDoesNotWaitForAFarewellForEver();
    void refusesWhatCannotBeOne_data();
    void refusesWhatCannotBeOne();
    void otherRoutesAnswerAsEver();
};

void TestWebSocket::upgrades()
{
    LiveServer live;
    auto socket = live.connect();
    QCOMPARE(socket.answer().status, 101);
    QCOMPARE(socket.answer().headers.value("sec-websocket-accept"), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="); // of RFC 6455, 1.3
    QCOMPARE(socket.answer().headers.value("x-request-id"), "of-live");
    QVERIFY(!socket.answer().headers.value("server").contains("Beast"));
    for (const QByteArray &text : {QByteArray("first"), QByteArray("zw\xC3\xB6lf"), QByteArray()}) {
        socket.send(RawWebSocket::text, text);
        const auto frame = socket.receive();
        QCOMPARE(frame.opcode, RawWebSocket::text);
        QCOMPARE(frame.payload, text);
    }
    QCOMPARE(live.records().size(), std::size_t(1));
    const auto record = live.records().front();
    QCOMPARE(record.status, 101);
    QCOMPARE(record.route, std::string("/live"));
    QCOMPARE(record.requestId, std::string("of-live"));
}

void TestWebSocket::worksOverTls()
{
    if (!TestCertificate::isPossible() || !QSslSocket::supportsSsl())
        QSKIP("needs the openssl program and TLS in Qt");
    const TestCertificate certificate(u"one"_s);
    LiveServer live([&](ServerOptions &options) {
        options.tls = TlsOptions{certificate.certificateFile().toStdString(), certificate.keyFile().toStdString()};
    });
    auto secure = std::make_unique<QSslSocket>();
    secure->setPeerVerifyMode(QSslSocket::VerifyNone);
    secure->connectToHostEncrypted(u"127.0.0.1"_s, live.server().port());
    QVERIFY(secure->waitForEncrypted(5'000));
    RawWebSocket socket(std::make_unique<RawClient>(std::move(secure)), "/live");
    QCOMPARE(socket.answer().status, 101);
    const QByteArray text(50'000, 'x');
    socket.send(RawWebSocket::text, text);
    QByteArray echoed;
    while (echoed.size() < text.size() && socket.client().isConnected())
        echoed += socket.receive().payload;
    QCOMPARE(echoed, text);
    live.server().stop();
    QCOMPARE(socket.receive().closeCode(), 1001);
    socket.sendClose(1001);
    QVERIFY(socket.client().waitForClose());
    QTRY_COMPARE(live.socket().closings(), 1);
}

void TestWebSocket::joinsFragmentsAndAnswersPings()
{
    LiveServer live;
    auto socket = live.connect();
    socket.send(RawWebSocket::text, "one ", false);
    socket.send(RawWebSocket::ping, "are you there");
    socket.send(0, "message");
    const auto pong = socket.receive();
    QCOMPARE(pong.opcode, RawWebSocket::pong);
    QCOMPARE(pong.payload, "are you there");
    QCOMPARE(socket.receive().payload, "one message");
}

void TestWebSocket::sendsFromAnyThread()
{
    LiveServer live;
    auto socket = live.connect();
    QTRY_COMPARE(live.socket().openings(), 1);
    const auto peer = live.socket().peer().value();
    std::thread([peer] {
        for (int i = 0; i < 20; ++i)
            peer.send(std::to_string(i));
    }).join();
    for (int i = 0; i < 20; ++i)
        QCOMPARE(socket.receive().payload, QByteArray::number(i));
}

void TestWebSocket::closesOnFaults_data()
{
    QTest::addColumn<int>("opcode");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<bool>("isMasked");
    QTest::addColumn<int>("code");
    QTest::newRow("binary") << RawWebSocket::binary << QByteArray("x") << true << 1003;
    QTest::newRow("not UTF-8") << RawWebSocket::text << QByteArray("\xC3\x28") << true << 1007;
    QTest::newRow("not masked") << RawWebSocket::text << QByteArray("x") << false << 1002;
    QTest::newRow("unknown kind") << 3 << QByteArray("x") << true << 1002;
    QTest::newRow("too long") << RawWebSocket::text << QByteArray(65'537, 'x') << true << 1009;
    QTest::newRow("handler fails") << RawWebSocket::text << QByteArray("throw") << true << 1011;
}

void TestWebSocket::closesOnFaults()
{
    QFETCH(const int, opcode);
    QFETCH(const QByteArray, payload);
    QFETCH(const bool, isMasked);
    LiveServer live;
    auto socket = live.connect();
    socket.send(opcode, payload, true, isMasked);
    const auto frame = socket.receive();
    QTEST(frame.closeCode(), "code");
    QVERIFY(!frame.payload.contains("secret"));
    socket.sendClose(static_cast<quint16>(frame.closeCode()));
    QVERIFY(socket.client().waitForClose());
    QTRY_COMPARE(live.socket().closings(), 1);
    QTRY_COMPARE(live.observer().open(), std::size_t(0));
}

void TestWebSocket::takesMessagesUpToTheBound()
{
    LiveServer live;
    auto socket = live.connect();
    socket.send(RawWebSocket::text, QByteArray(65'536, 'x'));
    QByteArray echoed;
    while (echoed.size() < 65'536) {
        const auto frame = socket.receive();
        QVERIFY(frame.opcode == RawWebSocket::text || frame.opcode == 0);
        echoed += frame.payload;
    }
    QCOMPARE(echoed, QByteArray(65'536, 'x'));
}

void TestWebSocket::handlerCloses()
{
    LiveServer live;
    auto socket = live.connect();
    socket.send(RawWebSocket::text, "last words");
    socket.send(RawWebSocket::text, "close");
    QCOMPARE(socket.receive().payload, "last words");
    QCOMPARE(socket.receive().closeCode(), 4000);
    socket.sendClose(4000);
    QVERIFY(socket.client().waitForClose());
    QTRY_COMPARE(live.socket().closings(), 1);
    live.socket().peer()->send("into the void"); // must not matter
    QTRY_COMPARE(live.observer().open(), std::size_t(0));
}

void TestWebSocket::clientCloses()
{
    LiveServer live;
    auto socket = live.connect();
    socket.sendClose(1000);
    QCOMPARE(socket.receive().closeCode(), 1000);
    QVERIFY(socket.client().waitForClose());
    QTRY_COMPARE(live.socket().closings(), 1);
    QCOMPARE(live.socket().openings(), 1);
}

void TestWebSocket::noticesClientsThatLeave()
{
    LiveServer live;
    for (int i = 1; i <= 10; ++i) {
        auto socket = live.connect();
        QCOMPARE(socket.answer().status, 101);
        socket.client().disconnect();
        QTRY_COMPARE(live.socket().closings(), i);
    }
    QTRY_COMPARE(live.observer().open(), std::size_t(0));
}

void TestWebSocket::closesWhoDoesNotKeepUp()
{
    LiveServer live([](ServerOptions &options) {
        options.webSocket.queuedMessages = 3;
        options.webSocket.closeTimeout = 200ms;
    });
    auto socket = live.connect();
    socket.client().stopReading();
    QTRY_COMPARE(live.socket().openings(), 1);
    const auto peer = live.socket().peer().value();
    for (int i = 0; i < 5; ++i) // one on its way, three in the queue, one too many
        peer.send(std::string(8UL * 1024 * 1024, 'x'));
    QTRY_COMPARE(live.observer().count(Rejection::MessageQueue), 1);
    QTRY_COMPARE(live.socket().closings(), 1);
    QTRY_COMPARE(live.observer().open(), std::size_t(0));
}

void TestWebSocket::cutsWhoDoesNotRead()
{
    LiveServer live([](ServerOptions &options) { options.webSocket.sendTimeout = 200ms; });
    auto socket = live.connect();
    socket.client().stopReading();
    QTRY_COMPARE(live.socket().openings(), 1);
    live.socket().peer()->send(std::string(32UL * 1024 * 1024, 'x'));
    QTRY_COMPARE(live.socket().closings(), 1);
    QCOMPARE(live.observer().count(Rejection::WriteStalled), 1);
}

void TestWebSocket::pingsAndCutsTheSilent()
{
    LiveServer live([](ServerOptions &options) {
        options.webSocket.pingInterval = 100ms;
        options.webSocket.idleTimeout = 350ms;
    });
    auto socket = live.connect();
    QElapsedTimer timer;
    timer.start();
    int pings = 0;
    while (socket.receive().opcode == RawWebSocket::ping)
        ++pings;
    QVERIFY2(pings >= 2 && pings <= 4, qPrintable(QString::number(pings)));
    QVERIFY(!socket.client().isConnected());
    QVERIFY2(timer.elapsed() >= 250 && timer.elapsed() < 3'000, qPrintable(QString::number(timer.elapsed())));
    QTRY_COMPARE(live.socket().closings(), 1);
}

void TestWebSocket::answersToPingsKeepItOpen()
{
    LiveServer live([](ServerOptions &options) {
        options.webSocket.pingInterval = 100ms;
        options.webSocket.idleTimeout = 350ms;
    });
    auto socket = live.connect();
    for (int i = 0; i < 8; ++i) { // more than twice the idle time
        const auto frame = socket.receive();
        QCOMPARE(frame.opcode, RawWebSocket::ping);
        socket.send(RawWebSocket::pong, frame.payload);
    }
    socket.send(RawWebSocket::text, "still here");
    auto frame = socket.receive();
    while (frame.opcode == RawWebSocket::ping)
        frame = socket.receive();
    QCOMPARE(frame.payload, "still here");
}

void TestWebSocket::stopSaysThatItIsGoingAway() // EP-24
{
    LiveServer live;
    auto socket = live.connect();
    QTRY_COMPARE(live.socket().openings(), 1);
    QElapsedTimer timer;
    timer.start();
    live.server().stop();
    QCOMPARE(socket.receive().closeCode(), 1001);
    socket.sendClose(1001);
    QVERIFY(socket.client().waitForClose());
    live.server().wait();
    QCOMPARE(live.socket().closings(), 1);
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
}

void TestWebSocket::stopDoesNotWaitForAFarewellForEver() // EP-24
{
    LiveServer live([](ServerOptions &options) { options.webSocket.closeTimeout = 200ms; });
    const auto socket = live.connect();
    QTRY_COMPARE(live.socket().openings(), 1);
    QElapsedTimer timer;
    timer.start();
    live.server().stop();
    live.server().wait();
    QCOMPARE(live.socket().closings(), 1);
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
}

void TestWebSocket::refusesWhatCannotBeOne_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const QByteArray start = "GET /live HTTP/1.1\r\nHost: a\r\n";
    const QByteArray upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\n";
    const QByteArray version = "Sec-WebSocket-Version: 13\r\n";
    const QByteArray key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    QTest::newRow("no upgrade") << start + version + key << 426;
    QTest::newRow("another protocol") << start + "Upgrade: h2c\r\nConnection: Upgrade\r\n" + version + key << 426;
    QTest::newRow("upgrade not in Connection") << start + "Upgrade: websocket\r\n" + version + key << 426;
    QTest::newRow("another version") << start + upgrade + "Sec-WebSocket-Version: 8\r\n" + key << 426;
    QTest::newRow("no version") << start + upgrade + key << 400;
    QTest::newRow("no key") << start + upgrade + version << 400;
    QTest::newRow("two keys") << start + upgrade + version + key + key << 400;
    QTest::newRow("short key") << start + upgrade + version + "Sec-WebSocket-Key: dGhlIHN=\r\n" << 400;
    QTest::newRow("key that is no base64")
        << start + upgrade + version + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25j!Q==\r\n"
        << 400;
    QTest::newRow("HTTP/1.0") << "GET /live HTTP/1.0\r\nHost: a\r\n" + upgrade + version + key << 426;
    QTest::newRow("bytes before the answer") << start + upgrade + version + key + "\r\n\x81" << 400;
}

void TestWebSocket::refusesWhatCannotBeOne()
{
    QFETCH(const QByteArray, bytes);
    LiveServer live;
    RawClient client(live.server().port());
    client.send(bytes + "\r\n");
    const auto answer = client.receive();
    QTEST(answer.status, "status");
    QCOMPARE(answer.headers.value("sec-websocket-version"), "13");
    QCOMPARE(answer.headers.value("upgrade"), "websocket");
    QCOMPARE(live.socket().openings(), 0);
    QCOMPARE(live.socket().closings(), 0);
}

void TestWebSocket::otherRoutesAnswerAsEver()
{
    LiveServer live;
    RawWebSocket socket(std::make_unique<RawClient>(live.server().port()), "/hello");
    QCOMPARE(socket.answer().status, 200);
    QCOMPARE(socket.client().take(5), "hello");
}

QTEST_GUILESS_MAIN(TestWebSocket)
#include "tst_websocket.moc"
