// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endpoint/blackbox/endpointbacking.h"
#include "tests/endpoint/relay/fakehub.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTest>
#include <QUrl>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

constexpr auto channel = "UCq7pLm3VtYd0aBcDeFgHiJk";

/// The npm package ws: an implementation of web sockets that is not ours. Tells what comes, a line each.
class NodeSocket
{
public:
    static bool isAtHand() { return !folder().isEmpty() && QFile::exists(folder() + u"/node_modules/ws"_s); }

    NodeSocket(quint16 port, const QString &token, const QString &query = {})
    {
        static const QString script =
            u"const W=require('ws'),say=(...a)=>console.log(...a);let w;"
            "require('readline').createInterface({input:process.stdin}).on('line',l=>{const q=JSON.parse(l);"
            "if(q.ping)return w.ping(q.ping);if(q.send)return w.send('x'.repeat(q.send));"
            "w=new W(q.url,{headers:q.headers});w.on('open',()=>say('open'));"
            "w.on('message',(m,b)=>say(b?'binary':'text',m.toString()));w.on('pong',m=>say('pong',m.toString()));"
            "w.on('unexpected-response',(r,a)=>{say('refused',a.statusCode,a.headers['content-type']);process.exit()});"
            "w.on('error',e=>say('error',e.message));w.on('close',c=>{say('closed',c);process.exit()})})"_s;
        m_node.setWorkingDirectory(folder());
        m_node.start(u"node"_s, {u"-e"_s, script});
        const QJsonObject headers =
            token.isEmpty() ? QJsonObject() : QJsonObject{{u"Authorization"_s, u"Bearer "_s + token}};
        tell({{u"url"_s, u"ws://127.0.0.1:%1/api/v1/live%2"_s.arg(port).arg(query)}, {u"headers"_s, headers}});
    }
    ~NodeSocket()
    {
        m_node.kill();
        m_node.waitForFinished();
    }
    /// The next line; empty when none comes.
    [[nodiscard]] QByteArray line(int patience = 10'000) // milliseconds
    {
        while (!m_node.canReadLine()) {
            if (!m_node.waitForReadyRead(patience))
                return {};
        }
        return m_node.readLine().trimmed();
    }
    /// The message of the next line.
    [[nodiscard]] QJsonObject message()
    {
        const auto said = line();
        return said.startsWith("text ") ? QJsonDocument::fromJson(said.mid(5)).object() : QJsonObject();
    }
    void ping(const QString &mark) { tell({{u"ping"_s, mark}}); }
    void send(int length) { tell({{u"send"_s, length}}); }

private:
    static QString folder() { return qEnvironmentVariable("CREATORMETRICS_NODE_PEERS"); }
    void tell(const QJsonObject &wish)
    {
        m_node.write(QJsonDocument(wish).toJson(QJsonDocument::Compact) + '\n');
        m_node.waitForBytesWritten();
    }
    QProcess m_node;
};

} // namespace

/// GET /api/v1/live of the real program, judged by a client of somebody else's making.
class TestLiveBlackBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!NodeSocket::isAtHand())
            QSKIP("the npm package ws is not at hand (CREATORMETRICS_NODE_PEERS names the folder)");
        if (const auto obstacle = m_backing.obstacle(); !obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
        QVERIFY(m_hub.start());
        m_program = m_backing.newProgram();
        m_program->setOption(u"relay"_s, {{u"hub"_s, m_hub.url()}});
        QVERIFY2(m_program->start(), m_program->errors());
        m_token = tokenOf(u"maria@example.com"_s);
        subscribe();
    }

    void newsArriveWithinASecond()
    {
        NodeSocket socket(m_program->port(), m_token);
        QCOMPARE(socket.line(), QByteArray("open"));
        QElapsedTimer timer;
        timer.start();
        notify("dQw4w9WgXcQ");
        const auto told = socket.message();
        QVERIFY2(timer.elapsed() < 1'000, QByteArray::number(timer.elapsed()));
        const auto event = told[u"events"_s].toArray().at(0).toObject();
        QCOMPARE(event[u"kind"_s].toString(), u"video"_s);
        QCOMPARE(event[u"ref"_s].toString(), u"dQw4w9WgXcQ"_s);
        QCOMPARE(event[u"topic"_s].toString(), QLatin1String(channel));
        m_cursor = told[u"cursor"_s].toInteger();
        QCOMPARE(m_cursor, event[u"seq"_s].toInteger());
    }

    // Who was away says from where on; who does not hears what is new from now on.
    void aCursorBringsWhatWasMissed()
    {
        NodeSocket socket(m_program->port(), m_token, u"?cursor=%1"_s.arg(m_cursor - 1));
        QCOMPARE(socket.line(), QByteArray("open"));
        QCOMPARE(socket.message()[u"cursor"_s].toInteger(), m_cursor);
    }

    void everyDeviceHearsAndEachHasOneSocket()
    {
        NodeSocket first(m_program->port(), m_token);
        QCOMPARE(first.line(), QByteArray("open"));
        NodeSocket other(m_program->port(), tokenOfAnotherDevice(u"maria@example.com"_s));
        QCOMPARE(other.line(), QByteArray("open"));
        notify("bbbbbbbbbbb");
        QCOMPARE(first.message()[u"events"_s].toArray().at(0)[u"ref"_s].toString(), u"bbbbbbbbbbb"_s);
        QCOMPARE(other.message()[u"events"_s].toArray().at(0)[u"ref"_s].toString(), u"bbbbbbbbbbb"_s);
        NodeSocket second(m_program->port(), m_token);
        QCOMPARE(second.line(), QByteArray("open"));
        QCOMPARE(first.line(), QByteArray("closed 4000"));
        notify("ccccccccccc");
        QCOMPARE(second.message()[u"events"_s].toArray().at(0)[u"ref"_s].toString(), u"ccccccccccc"_s);
        QCOMPARE(other.message()[u"events"_s].toArray().at(0)[u"ref"_s].toString(), u"ccccccccccc"_s);
    }

    // EP-15, EP-21: an answer of HTTP and no web socket.
    void strangersAreRefusedBeforeTheUpgrade_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("query");
        QTest::newRow("no token") << QString() << QString();
        QTest::newRow("no token at all") << u"made up"_s << QString();
        QTest::newRow("one that nobody was given") << u"cma_"_s + QString(48, u'A') << QString();
        QTest::newRow("in the query") << QString() << u"?access_token="_s + m_token;
        QTest::newRow("one that refreshes") << m_refresh << QString();
    }
    void strangersAreRefusedBeforeTheUpgrade()
    {
        QFETCH(const QString, token);
        QFETCH(const QString, query);
        NodeSocket socket(m_program->port(), token, query);
        QCOMPARE(socket.line(), QByteArray("refused 401 application/problem+json"));
    }

    void pingsAreAnsweredAndNobodyIsListenedTo()
    {
        NodeSocket socket(m_program->port(), m_token);
        QCOMPARE(socket.line(), QByteArray("open"));
        socket.send(1'000);
        socket.ping(u"mark"_s);
        QCOMPARE(socket.line(), QByteArray("pong mark"));
        socket.send(65'537);
        QCOMPARE(socket.line(), QByteArray("closed 1009"));
    }

    // EP-13, EP-16: who is signed out, here or from another device, hears no more, within five seconds.
    void theEndOfASessionEndsItsSocket()
    {
        const auto token = tokenOf(u"olga@example.com"_s);
        const auto otherToken = tokenOfAnotherDevice(u"olga@example.com"_s);
        NodeSocket out(m_program->port(), token);
        QCOMPARE(out.line(), QByteArray("open"));
        NodeSocket removed(m_program->port(), otherToken);
        QCOMPARE(removed.line(), QByteArray("open"));
        ApiClient client(m_program->port());
        client.setToken(token);
        const auto devices = client.get("/api/v1/user/devices").json()[u"devices"_s].toArray();
        const auto other = devices.at(0)[u"current"_s].toBool() ? devices.at(1) : devices.at(0);
        QCOMPARE(client.send("DELETE", "/api/v1/user/devices/" + other[u"id"_s].toString().toLatin1()).status, 204);
        QCOMPARE(client.post("/api/v1/auth/logout", {}).status, 204);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(out.line(), QByteArray("closed 4401"));
        QCOMPARE(removed.line(), QByteArray("closed 4401"));
        QVERIFY2(timer.elapsed() < 7'000, QByteArray::number(timer.elapsed()));
    }

    // EP-24
    void theEndOfTheProgramIsTold()
    {
        NodeSocket socket(m_program->port(), m_token);
        QCOMPARE(socket.line(), QByteArray("open"));
        QCOMPARE(m_program->stop(), 0);
        QCOMPARE(socket.line(), QByteArray("closed 1001"));
    }

private:
    QString tokenOf(const QString &email)
    {
        const auto tokens = signedInUser(*m_program, email);
        m_refresh = tokens[u"refresh_token"_s].toString();
        return tokens[u"access_token"_s].toString();
    }
    [[nodiscard]] QString tokenOfAnotherDevice(const QString &email) const
    {
        const auto body = loginBody(email, u"the kettle sings at dawn"_s, u"another installation"_s);
        return m_program->client().post("/api/v1/auth/login", body).text("access_token");
    }
    // As a desktop asks for a channel and the hub confirms it.
    void subscribe()
    {
        auto client = m_program->client();
        client.setToken(m_token);
        const QJsonObject topic{{u"platform"_s, u"youtube"_s}, {u"topic"_s, QLatin1String(channel)}};
        QCOMPARE(client.post("/api/v1/relay/subscriptions", topic).status, 201);
        QTRY_COMPARE_WITH_TIMEOUT(m_hub.asked().size(), qsizetype(1), 10'000);
        const auto form = m_hub.asked().first();
        m_callback = QUrl(form.queryItemValue(u"hub.callback"_s, QUrl::FullyDecoded)).path().toLatin1();
        m_secret = form.queryItemValue(u"hub.secret"_s).toLatin1();
        const auto wanted = form.queryItemValue(u"hub.topic"_s, QUrl::FullyDecoded).toLatin1().toPercentEncoding();
        const auto answer = m_program->client().get(
            m_callback + "?hub.mode=subscribe&hub.challenge=c&hub.topic=" + wanted + "&hub.lease_seconds=432000");
        QCOMPARE(answer.body, QByteArray("c"));
    }
    void notify(const QByteArray &video) const
    {
        const auto body = feedOf(channel, video);
        const auto code = QMessageAuthenticationCode::hash(body, m_secret, QCryptographicHash::Sha256).toHex();
        const ApiHeaders headers{{"Content-Type", "application/atom+xml"}, {"X-Hub-Signature", "sha256=" + code}};
        QCOMPARE(m_program->client().send("POST", m_callback, body, headers).status, 204);
    }

    FakeHub m_hub;
    EndpointBacking m_backing;
    std::unique_ptr<EndpointProgram> m_program;
    QString m_token;
    QString m_refresh;
    QByteArray m_callback;
    QByteArray m_secret;
    qint64 m_cursor = 0;
};

QTEST_GUILESS_MAIN(TestLiveBlackBox)
#include "tst_liveblackbox.moc"
