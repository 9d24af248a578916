// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/networkerror.h"
#include "connectors/http/proxysettings.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

/// Says of every request what it was asked, and answers it itself. Wants a name and a password where it is told so.
class SmallProxy
{
public:
    explicit SmallProxy(const QByteArray &credentials = {}) : m_credentials(credentials)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            auto *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(*socket); });
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port is free");
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    QByteArrayList asked; ///< first lines

private:
    void read(QTcpSocket &socket)
    {
        const QByteArray head = socket.peek(65'536);
        if (!head.contains("\r\n\r\n"))
            return;
        socket.readAll();
        asked << head.left(head.indexOf("\r\n"));
        const bool isWelcome = m_credentials.isEmpty() || head.contains("Proxy-Authorization: Basic " + m_credentials.toBase64());
        if (head.startsWith("CONNECT"))
            return socket.disconnectFromHost();
        socket.write(isWelcome ? QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nproxy")
                               : QByteArray("HTTP/1.1 407 Proxy\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n"));
    }
    QTcpServer m_server;
    const QByteArray m_credentials;
};

} // namespace

class TestProxySettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { useProxy({.kind = ProxyChoice::Kind::None}, {}); }

    void everybodyElseIsReachedByIt()
    {
        SmallProxy proxy;
        useProxy({.kind = ProxyChoice::Kind::Http, .host = u"127.0.0.1"_s, .port = proxy.port()}, {});
        QCOMPARE(get(u"http://service.invalid/page"_s), QByteArray("proxy"));
        QCOMPARE(proxy.asked.size(), 1);
        QVERIFY2(proxy.asked.first().contains("service.invalid"), proxy.asked.first());
    }

    void secureOnesAreReachedThroughATunnel()
    {
        SmallProxy proxy;
        useProxy({.kind = ProxyChoice::Kind::Http, .host = u"127.0.0.1"_s, .port = proxy.port()}, {});
        get(u"https://service.invalid/page"_s); // it does not open one
        QVERIFY(!proxy.asked.isEmpty());
        QCOMPARE(proxy.asked.first(), QByteArray("CONNECT service.invalid:443 HTTP/1.1"));
    }

    void thisComputerIsReachedWithoutIt_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("an address") << u"127.0.0.1"_s;
        QTest::newRow("a name") << u"localhost"_s;
    }
    void thisComputerIsReachedWithoutIt()
    {
        QFETCH(const QString, host);
        SmallProxy proxy;
        SmallProxy own; // answers like one, but nobody calls it one
        useProxy({.kind = ProxyChoice::Kind::Http, .host = u"127.0.0.1"_s, .port = proxy.port()}, {});
        QCOMPARE(get(u"http://%1:%2/page"_s.arg(host).arg(own.port())), QByteArray("proxy"));
        QCOMPARE(proxy.asked.size(), 0);
        QCOMPARE(own.asked, QByteArrayList{"GET /page HTTP/1.1"});
    }

    void itIsToldTheNameAndThePassword()
    {
        SmallProxy proxy("maria:kettle");
        useProxy({.kind = ProxyChoice::Kind::Http, .host = u"127.0.0.1"_s, .port = proxy.port(), .user = u"maria"_s}, u"kettle"_s);
        QCOMPARE(get(u"http://service.invalid/page"_s), QByteArray("proxy"));
        QCOMPARE(m_error, QNetworkReply::NoError);
    }

    void aRefusedPasswordIsNoAnswer()
    {
        SmallProxy proxy("maria:kettle");
        useProxy({.kind = ProxyChoice::Kind::Http, .host = u"127.0.0.1"_s, .port = proxy.port(), .user = u"maria"_s}, u"wrong"_s);
        QVERIFY(get(u"http://service.invalid/page"_s) != "proxy");
        QCOMPARE(networkError(m_error, m_text).kind, ErrorKind::Offline);
    }

    void oneThatIsNotThereIsNamed()
    {
        quint16 port = 0;
        {
            QTcpServer gone;
            QVERIFY(gone.listen(QHostAddress::LocalHost));
            port = gone.serverPort();
        }
        useProxy({.kind = ProxyChoice::Kind::Http, .host = u"127.0.0.1"_s, .port = port}, {});
        get(u"http://service.invalid/page"_s);
        QCOMPARE(networkError(m_error, m_text).kind, ErrorKind::Offline);
        QCOMPARE(wayTo(QUrl(u"http://service.invalid/page"_s)), u" through the proxy 127.0.0.1:%1"_s.arg(port));
        QCOMPARE(wayTo(QUrl(u"http://127.0.0.1/page"_s)), QString());
    }

private:
    QByteArray get(const QString &url)
    {
        QNetworkAccessManager manager;
        const std::unique_ptr<QNetworkReply> reply(manager.get(QNetworkRequest(QUrl(url))));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished() && !finished.wait(10'000))
            return "no end";
        m_error = reply->error();
        m_text = reply->errorString();
        return reply->readAll();
    }

    QNetworkReply::NetworkError m_error = QNetworkReply::NoError;
    QString m_text;
};

QTEST_GUILESS_MAIN(TestProxySettings)
#include "tst_proxysettings.moc"
