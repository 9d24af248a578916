// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/liveevents.h"
#include "connectors/secrets/memorystore.h"
#include "tests/cloud/sessionfixture.h"

#include <QSignalSpy>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace creatormetrics;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr LiveTimes quick{.handshake = 2s,
                          .pingInterval = 10s,
                          .firstPause = 20ms,
                          .longestPause = 100ms,
                          .quiet = 10min,
                          .pollingFor = 10min};

QString pageOf(int sequence)
{
    return u"{\"events\":[{\"seq\":%1,\"platform\":\"youtube\",\"topic\":\"UC\",\"kind\":\"video\",\"ref\":\"v%1\",\"at\":3}],\"cursor\":%1}"_s
        .arg(sequence);
}

/// A service that knows nothing but web sockets.
class SocketService
{
public:
    SocketService() : m_server(u"live"_s, QWebSocketServer::NonSecureMode)
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QWebSocketServer::newConnection, &m_server, [this] {
            m_socket.reset(m_server.nextPendingConnection());
            ++m_connections;
        });
    }
    [[nodiscard]] QUrl url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort())); }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] QWebSocket *socket() const { return m_socket.get(); }
    void close(int code) { m_socket->close(static_cast<QWebSocketProtocol::CloseCode>(code)); }

private:
    QWebSocketServer m_server;
    std::unique_ptr<QWebSocket> m_socket;
    int m_connections = 0;
};

/// A desktop that listens, and what it has heard.
class Listener
{
public:
    Listener(const QUrl &endpoint, std::optional<qint64> cursor, const LiveTimes &times = quick)
        : session(endpoint, transport, store, clock)
        , live(session, cursor, [this](std::optional<qint64> moved) { cursors.append(moved.value_or(-1)); }, times)
        , events(&live, &LiveEvents::eventArrived)
        , changes(&live, &LiveEvents::subscriptionMayHaveChanged)
        , catchUps(&live, &LiveEvents::catchUpNeeded)
    {}
    [[nodiscard]] bool signIn()
    {
        CloudTokens fresh;
        fresh.tokens = {.accessToken = "cma_1", .refreshToken = "cmr_1", .obtainedAt = clock.now(), .expiresAt = clock.now().addSecs(900)};
        return resultOf(session.begin(fresh)).ok();
    }

    NetworkTransport transport{cloudTransportLimits()};
    MemoryStore store;
    SettableClock clock;
    CloudSession session;
    QList<qint64> cursors; ///< -1: dropped
    LiveEvents live;
    QSignalSpy events;
    QSignalSpy changes;
    QSignalSpy catchUps;
};

/// A service behind something that knows no web sockets. The cursor 5 is too old; without one it stands at 9.
FakeAnswer pollingService(const FakeRequest &request)
{
    if (request.path() == "/api/v1/live")
        return {.status = 400};
    if (request.queryItem(u"cursor"_s) == u"5"_s)
        return problemAnswer(410, "cursor_too_old");
    if (request.queryItem(u"cursor"_s).isEmpty())
        return {.body = "{\"events\":[],\"cursor\":9}"};
    return {.manner = FakeAnswer::Manner::Never};
}

QString refOf(const QList<QVariant> &arguments)
{
    return arguments.front().value<CloudEvent>().ref;
}

} // namespace

/// Live news against scripted services: web sockets that close, fall silent or talk nonsense, and long polls instead of them.
class TestLiveEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newsComeOverTheSocket();
    void nonsenseIsLeftAside();
    void aBrokenConnectionIsMadeAgain();
    void aSilentOneIsBroken();
    void anotherOfThisComputerTakesThePlace();
    void aCursorThatIsTooOldAsksForASync();
    void stopStops();
    void withoutASessionNothingIsAsked();
    void refusedUpgradesLeadToPolls();
    void aLongPollIsHeldAndCursorsAreAskedFor();
    void pollsThatAnswerAtOnceAreSlowedDown();
    void aServiceThatIsAwayIsNotStormed();
};

void TestLiveEvents::newsComeOverTheSocket()
{
    SocketService service;
    Listener listener(service.url(), 7);
    QVERIFY(listener.signIn());
    QSignalSpy listening(&listener.live, &LiveEvents::listeningChanged);
    listener.live.start();
    QTRY_VERIFY(listener.live.isListening());
    QTRY_VERIFY(service.socket());
    QCOMPARE(listening.size(), 1);
    const QNetworkRequest asked = service.socket()->request();
    QCOMPARE(asked.rawHeader("Authorization"), "Bearer cma_1");
    QVERIFY(service.socket()->requestUrl().toString().endsWith("/api/v1/live?cursor=7"_L1));
    service.socket()->sendTextMessage(pageOf(8));
    service.socket()->sendTextMessage(u"{\"kind\":\"subscription_changed\"}"_s);
    QTRY_COMPARE(listener.changes.size(), 1);
    QCOMPARE(listener.events.size(), 1);
    QCOMPARE(refOf(listener.events.front()), u"v8"_s);
    QCOMPARE(listener.cursors, QList<qint64>{8});
}

void TestLiveEvents::nonsenseIsLeftAside()
{
    SocketService service;
    Listener listener(service.url(), 7);
    QVERIFY(listener.signIn());
    listener.live.start();
    QTRY_VERIFY(service.socket() && listener.live.isListening());
    for (const QString &message : {u"hello"_s, u"[]"_s, u"{\"events\":7}"_s, u"{\"kind\":\"weather\"}"_s, u"{\"events\":[{}],\"cursor\":9}"_s})
        service.socket()->sendTextMessage(message);
    service.socket()->sendTextMessage(pageOf(8));
    QTRY_COMPARE(listener.events.size(), 1);
    QCOMPARE(listener.cursors, QList<qint64>{8});
    QCOMPARE(service.connections(), 1);
    service.socket()->sendTextMessage(QString(600 * 1024, u'x')); // more than is ever sent
    QTRY_COMPARE(service.connections(), 2);
}

void TestLiveEvents::aBrokenConnectionIsMadeAgain()
{
    SocketService service;
    Listener listener(service.url(), 7);
    QVERIFY(listener.signIn());
    listener.live.start();
    QTRY_VERIFY(service.socket() && listener.live.isListening());
    service.socket()->sendTextMessage(pageOf(8));
    QTRY_COMPARE(listener.events.size(), 1);
    service.close(1001);
    QTRY_COMPARE(service.connections(), 2);
    QVERIFY(service.socket()->requestUrl().toString().endsWith("cursor=8"_L1));
    QTRY_VERIFY(listener.live.isListening());
}

void TestLiveEvents::aSilentOneIsBroken()
{
    QTcpServer server; // answers the handshake and then nothing
    QVERIFY(server.listen(QHostAddress::LocalHost));
    int upgrades = 0;
    connect(&server, &QTcpServer::newConnection, &server, [&server, &upgrades] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket, &upgrades] {
            const QByteArray request = socket->peek(16'384);
            const qsizetype at = request.indexOf("Sec-WebSocket-Key: ");
            if (at < 0 || !request.contains("\r\n\r\n"))
                return;
            socket->readAll();
            ++upgrades;
            const QByteArray key = request.mid(at + 19, request.indexOf("\r\n", at) - at - 19) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
            socket->write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                          + QCryptographicHash::hash(key, QCryptographicHash::Sha1).toBase64() + "\r\n\r\n");
        });
    });
    LiveTimes impatient = quick;
    impatient.pingInterval = 100ms;
    Listener listener(QUrl(u"http://127.0.0.1:%1"_s.arg(server.serverPort())), 7, impatient);
    QVERIFY(listener.signIn());
    listener.live.start();
    QTRY_COMPARE(upgrades, 2); // no answer to a ping: another connection
}

void TestLiveEvents::anotherOfThisComputerTakesThePlace()
{
    SocketService service;
    Listener listener(service.url(), 7);
    QVERIFY(listener.signIn());
    listener.live.start();
    QTRY_VERIFY(service.socket() && listener.live.isListening());
    service.close(4000);
    QTRY_VERIFY(!listener.live.isListening());
    QVERIFY(!QTest::qWaitFor([&] { return service.connections() > 1; }, 500)); // many times the usual pause
    listener.live.start();
    QTRY_COMPARE(service.connections(), 2);
}

void TestLiveEvents::aCursorThatIsTooOldAsksForASync()
{
    SocketService service;
    Listener listener(service.url(), 7);
    QVERIFY(listener.signIn());
    listener.live.start();
    QTRY_VERIFY(service.socket() && listener.live.isListening());
    service.close(4410);
    QTRY_COMPARE(listener.catchUps.size(), 1);
    QCOMPARE(listener.cursors, QList<qint64>{-1});
}

void TestLiveEvents::stopStops()
{
    SocketService service;
    Listener listener(service.url(), 7);
    QVERIFY(listener.signIn());
    listener.live.start();
    QTRY_VERIFY(service.socket() && listener.live.isListening());
    listener.live.stop();
    QVERIFY(!listener.live.isListening());
    QTRY_COMPARE(service.socket()->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(!QTest::qWaitFor([&] { return service.connections() > 1; }, 300));
}

void TestLiveEvents::withoutASessionNothingIsAsked()
{
    FakeHttpServer server;
    server.setHandler(&pollingService);
    Listener listener(server.url({}).adjusted(QUrl::StripTrailingSlash), 5);
    listener.live.start();
    QVERIFY(!QTest::qWaitFor([&server] { return !server.requests().empty(); }, 300));
    QCOMPARE(listener.cursors, QList<qint64>{-1}); // it counted for one who has left
    QVERIFY(listener.signIn()); // the next session starts it
    QTRY_VERIFY(listener.live.isListening());
    QVERIFY(resultOf(listener.session.end()));
    QVERIFY(!listener.live.isListening());
    QCOMPARE(listener.cursors, (QList<qint64>{-1, 9, -1}));
}

void TestLiveEvents::refusedUpgradesLeadToPolls()
{
    FakeHttpServer server;
    int polls = 0;
    server.setHandler([&polls](const FakeRequest &request) {
        if (request.path() == "/api/v1/live")
            return FakeAnswer{.status = 400, .body = "a proxy of yesterday"};
        return ++polls == 1 ? FakeAnswer{.body = pageOf(8).toUtf8()} : FakeAnswer{.manner = FakeAnswer::Manner::Never};
    });
    Listener listener(server.url({}).adjusted(QUrl::StripTrailingSlash), 7);
    QVERIFY(listener.signIn());
    listener.live.start();
    QTRY_COMPARE(polls, 2);
    QCOMPARE(listener.events.size(), 1);
    QVERIFY(listener.live.isListening());
    QCOMPARE(server.requests().back().queryItem(u"cursor"_s), u"8"_s);
    QCOMPARE(server.requests().back().queryItem(u"wait"_s), u"25"_s);
}

void TestLiveEvents::aLongPollIsHeldAndCursorsAreAskedFor()
{
    FakeHttpServer server;
    server.setHandler(&pollingService);
    Listener listener(server.url({}).adjusted(QUrl::StripTrailingSlash), 5);
    QVERIFY(listener.signIn());
    listener.live.start();
    QTRY_COMPARE(listener.catchUps.size(), 1);
    QTRY_COMPARE(listener.cursors, (QList<qint64>{-1, 9}));
    QTRY_VERIFY(listener.live.isListening());
    QTRY_COMPARE(server.requests().back().queryItem(u"cursor"_s), u"9"_s);
}

void TestLiveEvents::pollsThatAnswerAtOnceAreSlowedDown()
{
    FakeHttpServer server;
    int polls = 0;
    server.setHandler([&polls](const FakeRequest &request) {
        polls += request.path() == "/api/v1/relay/events" ? 1 : 0;
        return FakeAnswer{.status = request.path() == "/api/v1/live" ? 400 : 204};
    });
    Listener listener(server.url({}).adjusted(QUrl::StripTrailingSlash), 7);
    QVERIFY(listener.signIn());
    QElapsedTimer timer;
    timer.start();
    listener.live.start();
    QTRY_VERIFY_WITH_TIMEOUT(polls >= 12, 20'000);
    QVERIFY2(timer.elapsed() > 600, qPrintable(QString::number(timer.elapsed()))); // pauses of 15 ms … 75 ms and more
}

void TestLiveEvents::aServiceThatIsAwayIsNotStormed()
{
    FakeHttpServer server;
    server.setHandler([](const FakeRequest &) { return problemAnswer(503, "busy", ",\"retry_after\":60"); });
    Listener listener(server.url({}).adjusted(QUrl::StripTrailingSlash), 7);
    QVERIFY(listener.signIn());
    listener.live.start();
    QTRY_COMPARE(server.requests().size(), size_t(2)); // the upgrade, and the poll that tells why not
    QVERIFY(!QTest::qWaitFor([&server] { return server.requests().size() > 2; }, 500));
    QVERIFY(!listener.live.isListening());
}

QTEST_GUILESS_MAIN(TestLiveEvents)
#include "tst_liveevents.moc"
