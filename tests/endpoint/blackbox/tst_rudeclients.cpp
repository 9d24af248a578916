// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endpoint/blackbox/endpointbacking.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <vector>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QByteArray login = R"({"email":"nobody@example.com","password":"the kettle sings","device":)"
                         R"({"install_id":"0123456789abcdef","name":"d","platform":"l","app_version":"1"}})";

QByteArray postOf(const QByteArray &path, qsizetype length)
{
    return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
           + QByteArray::number(length) + "\r\n\r\n";
}

/// Connections that begin something and then send a byte now and then; counts when the server has had enough.
class Drips
{
public:
    Drips(quint16 port, int count, const QByteArray &beginning)
    {
        m_timer.start();
        for (int i = 0; i < count; ++i) {
            m_sockets.push_back(std::make_unique<QTcpSocket>());
            auto *const socket = m_sockets.back().get();
            QObject::connect(socket, &QTcpSocket::connected, socket, [socket, beginning] { socket->write(beginning); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, [this] { m_closed.append(m_timer.elapsed()); });
            socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        }
        QObject::connect(&m_drip, &QTimer::timeout, &m_drip, [this] { drip(); });
        m_drip.start(800);
    }
    [[nodiscard]] qsizetype closed() const { return m_closed.size(); }
    [[nodiscard]] qint64 firstClosed() const { return m_closed.value(0); } // milliseconds after the start
    [[nodiscard]] qint64 lastClosed() const { return m_closed.isEmpty() ? 0 : m_closed.last(); }

private:
    void drip()
    {
        for (const auto &socket : m_sockets) {
            if (socket->state() == QAbstractSocket::ConnectedState)
                socket->write("a");
        }
    }
    QElapsedTimer m_timer;
    QTimer m_drip;
    QList<qint64> m_closed;
    std::vector<std::unique_ptr<QTcpSocket>> m_sockets; // gone first: their signals use the others
};

/// How long others wait for an answer, asked ten times a second.
class Probe
{
public:
    explicit Probe(quint16 port) : m_client(port)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            QElapsedTimer timer;
            timer.start();
            m_failures += m_client.get("/healthz").status == 200 ? 0 : 1;
            m_times.append(timer.elapsed());
        });
        m_timer.start(100);
    }
    [[nodiscard]] int failures() const { return m_failures; }
    [[nodiscard]] qsizetype count() const { return m_times.size(); }
    [[nodiscard]] qint64 median()
    {
        std::sort(m_times.begin(), m_times.end());
        return m_times.value(m_times.size() / 2, -1);
    }

private:
    ApiClient m_client;
    QTimer m_timer;
    QList<qint64> m_times;
    int m_failures = 0;
};

qint64 residentKib(qint64 process)
{
    QFile file(u"/proc/%1/status"_s.arg(process));
    static const QRegularExpression resident(u"VmRSS:\\s+(\\d+)"_s);
    return file.open(QFile::ReadOnly) ? resident.match(QString::fromUtf8(file.readAll())).captured(1).toLongLong() : 0;
}

} // namespace

/// Clients that dawdle, leave in the middle, do not read, or come in crowds (EP-18).
class TestRudeClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const auto obstacle = m_backing.obstacle(); !obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
    }

    void init()
    {
        m_program = m_backing.newProgram(); // Redis would remember the crowd of the test before
        QVERIFY2(m_program->start(), m_program->errors());
    }

    void cleanup()
    {
        QVERIFY(m_program->isRunning());
        QCOMPARE(m_program->client().get("/healthz").status, 200);
        QCOMPARE(m_program->stop(), 0);
    }

    // Bytes buy no time: five seconds for a header, ten for a body, however they drip.
    void drippingClientsAreCutAndHarmNobody()
    {
        const Drips headers(m_program->port(), 300, "GET /healthz HTTP/1.1\r\nHost: x\r\nA: ");
        const Drips bodies(m_program->port(), 50, postOf("/api/v1/auth/login", 1'000));
        Probe probe(m_program->port());
        QTRY_COMPARE_WITH_TIMEOUT(headers.closed(), 300, 9'000);
        QVERIFY2(headers.firstClosed() >= 4'500, QByteArray::number(headers.firstClosed()));
        QVERIFY2(headers.lastClosed() <= 8'000, QByteArray::number(headers.lastClosed()));
        QCOMPARE(bodies.closed(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(bodies.closed(), 50, 9'000);
        QVERIFY2(bodies.lastClosed() <= 13'000, QByteArray::number(bodies.lastClosed()));
        QVERIFY(probe.count() > 20);
        QCOMPARE(probe.failures(), 0);
        QVERIFY2(probe.median() <= 50, QByteArray::number(probe.median()));
        QVERIFY(m_program->metric("cm_http_rejected_total{reason=\"header_timeout\"}") >= 300);
        QVERIFY(m_program->metric("cm_http_rejected_total{reason=\"body_timeout\"}") >= 50);
    }

    // Gone while a password is hashed, while a body comes, while an answer is written.
    void leavingInTheMiddleHarmsNothing()
    {
        const QByteArray whole = postOf("/api/v1/auth/login", login.size()) + login;
        const QByteArray half = postOf("/api/v1/auth/login", login.size()) + login.left(20);
        const QByteArray many = QByteArray("GET /dev/routes HTTP/1.1\r\nHost: x\r\n\r\n").repeated(50);
        const auto before = residentKib(m_program->processId());
        for (int round = 0; round < 40; ++round) {
            for (const auto &request : {whole, half, many}) {
                QTcpSocket socket;
                socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_program->port());
                QVERIFY(socket.waitForConnected(5'000));
                socket.write(request);
                QVERIFY(socket.waitForBytesWritten(5'000));
                if (request == many)
                    QVERIFY(socket.waitForReadyRead(5'000));
                socket.abort();
            }
            QCOMPARE(m_program->client().get("/healthz").status, 200);
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_program->metric("cm_http_inflight"), 0.0, 15'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_program->metric("cm_auth_hash_queue"), 0.0, 15'000);
        const auto grown = residentKib(m_program->processId()) - before;
        QVERIFY2(grown < 2 * 19'456 + 16 * 1024, QByteArray::number(grown)); // two hashes at most, and little else
    }

    // Answers that nobody takes are not heaped up, and their connections end. One answer is a mebibyte, so that those of one
    // connection do not fit into what the system itself keeps for it.
    void clientsThatDoNotReadAreCut()
    {
        const auto tokens = signedInUser(*m_program, u"reader@example.com"_s);
        addMuchUsage();
        auto client = m_program->client();
        client.setToken(tokens[u"access_token"_s].toString());
        for (int i = 0; i < 12; ++i) // until every thread keeps the memory that making an answer took
{ const auto a = client.get("/api/v1/user/export"); qDebug() << i << a.status << a.body.size() << a.body.left(300); }
        const auto before = residentKib(m_program->processId());
        const QByteArray request = "GET /api/v1/user/export HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                                   + tokens[u"access_token"_s].toString().toLatin1() + "\r\n\r\n";
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        for (int i = 0; i < 10; ++i) {
            sockets.push_back(std::make_unique<QTcpSocket>());
            sockets.back()->setReadBufferSize(1);
            sockets.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), m_program->port());
            QVERIFY(sockets.back()->waitForConnected(5'000));
            sockets.back()->setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4'096);
            sockets.back()->write(request.repeated(8));
            sockets.back()->flush();
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_program->metric("cm_http_rejected_total{reason=\"write_stalled\"}"), 10.0, 25'000);
        const auto grown = residentKib(m_program->processId()) - before;
        QVERIFY2(grown < 40 * 1024, QByteArray::number(grown)); // not the eighty that were asked for
    }

    // A connection is used a thousand times and then ends in good order.
    void aConnectionServesAThousandRequests()
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_program->port());
        QVERIFY(socket.waitForConnected(5'000));
        socket.write(QByteArray("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n").repeated(1'001));
        QByteArray answers;
        while (socket.waitForReadyRead(5'000))
            answers += socket.readAll();
        answers += socket.readAll();
        QCOMPARE(answers.count("HTTP/1.1 200"), 1'000);
        QCOMPARE(answers.count("Connection: close"), 1);
        QVERIFY(answers.lastIndexOf("Connection: close") > answers.lastIndexOf("HTTP/1.1 200"));
    }

    // Over the bound of one address: accepted and closed, and counted.
    void oneAddressHasItsShareOfConnections()
    {
        TestDatabases databases;
        if (!databases.cluster().isRunning())
            QSKIP(qPrintable(databases.reason()));
        const RedisServer redis;
        if (!redis.isRunning())
            QSKIP("Redis is not installed (package redis-server)");
        EndpointProgram program(databases.cluster().makeDatabase(u"crowd"_s), redis);
        program.setOption(u"listen"_s, {{u"connections_per_address"_s, 5}});
        QVERIFY2(program.start(), program.errors());
        std::vector<std::unique_ptr<ApiClient>> clients;
        for (int i = 0; i < 5; ++i) {
            clients.push_back(std::make_unique<ApiClient>(program.port()));
            QCOMPARE(clients.back()->get("/healthz").status, 200);
        }
        QCOMPARE(program.client().get("/healthz").status, 0);
        QCOMPARE(clients.front()->get("/healthz").status, 200); // who is in stays in
        QCOMPARE(program.metric("cm_http_rejected_total{reason=\"address\"}"), 1.0);
        clients.clear();
        QTRY_COMPARE_WITH_TIMEOUT(program.client().get("/healthz").status, 200, 5'000);
        QCOMPARE(program.stop(), 0);
    }

private:
    // As years of reports would, without waiting for them.
    void addMuchUsage() const
    {
        m_backing.database(*m_program)->write([](SqlConnection &connection) {
            connection.run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
                           "INSERT INTO usage_counters(user_id, day, metric, value) "
                           "SELECT u.id, '2026-11-20', 'metric ' || n.i, n.i FROM n, users u");
        });
    }

    EndpointBacking m_backing;
    std::unique_ptr<EndpointProgram> m_program;
};

QTEST_GUILESS_MAIN(TestRudeClients)
#include "tst_rudeclients.moc"
