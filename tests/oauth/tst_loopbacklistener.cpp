// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/oauth/loopbacklistener.h"

#include <QNetworkInterface>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QByteArray state = "st~ate-1";

QByteArray get(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
}

} // namespace

/// The listener as a browser, and everything else that knocks on a loopback port, sees it.
class TestLoopbackListener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void codeArrivesOnce();
    void markOfInstagramIsNoPartOfTheCode_data();
    void markOfInstagramIsNoPartOfTheCode();
    void tickedScopesAreTold();
    void takesTheFirstFreePortOfTheList();
    void busyPortsAreNamed();
    void denialIsForbidden();
    void otherErrorIsBadResponse();
    void strangersChangeNothing_data();
    void strangersChangeNothing();
    void requestMayComeInPieces();
    void oversizedRequestIsDropped();
    void manyConnectionsAreBounded();
    void listensOnLoopbackOnly();

private:
    std::unique_ptr<QTcpSocket> connected() const;
    /// Everything the listener says to one request.
    QByteArray ask(const QByteArray &request) const;

    std::unique_ptr<LoopbackListener> m_listener;
    std::unique_ptr<QSignalSpy> m_codes;
    std::vector<Error> m_errors;
};

void TestLoopbackListener::init()
{
    m_listener = std::make_unique<LoopbackListener>(state);
    QVERIFY(m_listener->listen());
    m_codes = std::make_unique<QSignalSpy>(m_listener.get(), &LoopbackListener::codeArrived);
    m_errors.clear();
    connect(m_listener.get(), &LoopbackListener::refused, this,
            [this](const Error &error) { m_errors.push_back(error); });
}

void TestLoopbackListener::cleanup()
{
    m_codes.reset();
    m_listener.reset();
}

std::unique_ptr<QTcpSocket> TestLoopbackListener::connected() const
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress::LocalHost, quint16(m_listener->redirectUrl().port()));
    return socket;
}

QByteArray TestLoopbackListener::ask(const QByteArray &request) const
{
    const auto socket = connected();
    QByteArray answer;
    connect(socket.get(), &QTcpSocket::readyRead, this, [&answer, &socket] { answer += socket->readAll(); });
    socket->write(request);
    if (!QTest::qWaitFor([&socket] { return socket->state() == QAbstractSocket::UnconnectedState; }))
        return "no end";
    return answer + socket->readAll();
}

void TestLoopbackListener::codeArrivesOnce()
{
    const QByteArray answer = ask(get("/callback?state=st~ate-1&code=4%2F0Ab%2B+c&scope=a%20b"));
    QVERIFY(answer.startsWith("HTTP/1.1 200 "));
    QVERIFY(answer.contains("close this window"));
    QVERIFY(answer.contains("Cache-Control: no-store"));
    QVERIFY(!answer.contains("4/0Ab") && !answer.contains("4%2F0Ab"));
    QCOMPARE(m_codes->size(), 1);
    QCOMPARE(m_codes->front().front().toByteArray(), "4/0Ab+ c");
    QVERIFY(ask(get("/callback?state=st~ate-1&code=again")).startsWith("HTTP/1.1 400 "));
    QCOMPARE(m_codes->size(), 1);
}

void TestLoopbackListener::markOfInstagramIsNoPartOfTheCode_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("as browsers do, without it") << QByteArray("/callback?code=AQBx&state=st~ate-1");
    QTest::newRow("as it was sent") << QByteArray("/callback?code=AQBx&state=st~ate-1#_");
    QTest::newRow("encoded, behind the state") << QByteArray("/callback?code=AQBx&state=st~ate-1%23_");
    QTest::newRow("encoded, behind the code") << QByteArray("/callback?state=st~ate-1&code=AQBx%23_");
}

void TestLoopbackListener::markOfInstagramIsNoPartOfTheCode()
{
    QFETCH(QByteArray, target);
    QVERIFY(ask(get(target)).startsWith("HTTP/1.1 200 "));
    QCOMPARE(m_codes->size(), 1);
    QCOMPARE(m_codes->front().front().toByteArray(), "AQBx");
}

/// TikTok's code has marks that are written with percent signs on the way.
void TestLoopbackListener::tickedScopesAreTold()
{
    ask(get("/callback?code=abc%2A1%215100.va&scopes=user.info.basic%2Cvideo.list&state=st~ate-1"));
    QCOMPARE(m_codes->size(), 1);
    QCOMPARE(m_codes->front()[0].toByteArray(), "abc*1!5100.va");
    QCOMPARE(m_codes->front()[1].toStringList(), QStringList({u"user.info.basic"_s, u"video.list"_s}));
}

void TestLoopbackListener::takesTheFirstFreePortOfTheList()
{
    const auto busy = quint16(m_listener->redirectUrl().port());
    QTcpServer room; // finds a port that is free, and gives it back
    QVERIFY(room.listen(QHostAddress::LocalHost));
    const quint16 free = room.serverPort();
    room.close();
    LoopbackListener second(state);
    QVERIFY(second.listen({busy, free}));
    QCOMPARE(second.redirectUrl(), QUrl(u"http://127.0.0.1:%1/callback"_s.arg(free)));
}

void TestLoopbackListener::busyPortsAreNamed()
{
    LoopbackListener other(state);
    QVERIFY(other.listen());
    const QList<quint16> ports{quint16(m_listener->redirectUrl().port()), quint16(other.redirectUrl().port())};
    LoopbackListener third(state);
    const Outcome listening = third.listen(ports);
    QVERIFY(!listening);
    for (const quint16 port : ports)
        QVERIFY2(listening.error().detail.contains(QString::number(port)), qPrintable(listening.error().detail));
}

void TestLoopbackListener::denialIsForbidden()
{
    const QByteArray answer = ask(get("/callback?error=access_denied&state=st~ate-1"));
    QVERIFY(answer.startsWith("HTTP/1.1 200 "));
    QVERIFY(answer.contains("Access was not granted"));
    QCOMPARE(m_errors.size(), size_t(1));
    QCOMPARE(m_errors.front().kind, ErrorKind::Forbidden);
    QVERIFY(m_codes->isEmpty());
}

void TestLoopbackListener::otherErrorIsBadResponse()
{
    const QByteArray answer =
        ask(get("/callback?error=invalid_scope&error_description=%3Cscript%3Ecode%3Dsecret&state=st~ate-1"));
    QVERIFY(!answer.contains("<script>"));
    QCOMPARE(m_errors.size(), size_t(1));
    QCOMPARE(m_errors.front().kind, ErrorKind::BadResponse);
    QVERIFY(m_errors.front().detail.contains("invalid_scope"_L1));
    QVERIFY(!m_errors.front().detail.contains("secret"_L1));
}

void TestLoopbackListener::strangersChangeNothing_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray refused = "HTTP/1.1 400 ";
    QTest::newRow("no state") << get("/callback?code=1") << refused;
    QTest::newRow("other state") << get("/callback?code=1&state=st~ate-2") << refused;
    QTest::newRow("state is a prefix") << get("/callback?code=1&state=st~ate") << refused;
    QTest::newRow("denial with other state") << get("/callback?error=access_denied&state=x") << refused;
    QTest::newRow("no code") << get("/callback?state=st~ate-1") << refused;
    QTest::newRow("favicon") << get("/favicon.ico") << QByteArray("HTTP/1.1 404 ");
    QTest::newRow("root") << get("/?code=1&state=st~ate-1") << QByteArray("HTTP/1.1 404 ");
    QTest::newRow("POST") << QByteArray("POST /callback?code=1&state=st~ate-1 HTTP/1.1\r\n\r\n")
                          << QByteArray("HTTP/1.1 405 ");
    QTest::newRow("HEAD") << QByteArray("HEAD /callback?code=1&state=st~ate-1 HTTP/1.1\r\n\r\n")
                          << QByteArray("HTTP/1.1 405 ");
    QTest::newRow("junk") << QByteArray("\x16\x03\x01hello\r\n\r\n") << QByteArray();
    QTest::newRow("too many words") << QByteArray("GET /callback ?code=1 HTTP/1.1\r\n\r\n") << QByteArray();
}

void TestLoopbackListener::strangersChangeNothing()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, answer);
    const QByteArray seen = ask(request);
    QVERIFY2(answer.isEmpty() ? seen.isEmpty() : seen.startsWith(answer), seen.constData());
    QVERIFY(m_codes->isEmpty() && m_errors.empty());
    QVERIFY(ask(get("/callback?code=1&state=st~ate-1")).startsWith("HTTP/1.1 200 "));
    QCOMPARE(m_codes->size(), 1);
}

void TestLoopbackListener::requestMayComeInPieces()
{
    const auto socket = connected();
    QTRY_COMPARE(socket->state(), QAbstractSocket::ConnectedState);
    for (const char piece : get("/callback?code=1&state=st~ate-1")) {
        socket->write(&piece, 1);
        socket->flush();
        QTest::qWait(0);
    }
    QTRY_COMPARE(m_codes->size(), 1);
}

void TestLoopbackListener::oversizedRequestIsDropped()
{
    QCOMPARE(ask("GET /callback?code=" + QByteArray(20'000, 'x')), "");
    QVERIFY(m_codes->isEmpty());
}

void TestLoopbackListener::manyConnectionsAreBounded()
{
    std::vector<std::unique_ptr<QTcpSocket>> idle;
    for (int i = 0; i < 40; ++i)
        idle.push_back(connected());
    const auto open = [&idle] {
        return std::ranges::count_if(
            idle, [](const auto &socket) { return socket->state() == QAbstractSocket::ConnectedState; });
    };
    QTRY_COMPARE(open(), 16);
    idle.clear();
    QTRY_VERIFY(ask(get("/favicon.ico")).startsWith("HTTP/1.1 404 "));
}

void TestLoopbackListener::listensOnLoopbackOnly()
{
    const QUrl url = m_listener->redirectUrl();
    QCOMPARE(url.host(), u"127.0.0.1"_s);
    QCOMPARE(url.path(), u"/callback"_s);
    QVERIFY(url.port() > 1023);
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (address.isLoopback())
            continue;
        QTcpSocket socket;
        socket.connectToHost(address, quint16(url.port()));
        QTRY_VERIFY(socket.state() != QAbstractSocket::ConnectingState);
        QVERIFY(socket.state() != QAbstractSocket::ConnectedState);
    }
}

QTEST_GUILESS_MAIN(TestLoopbackListener)
#include "tst_loopbacklistener.moc"
