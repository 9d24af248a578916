// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/localapi/servedapi.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// Strangers on the same computer at the door of the real program.
class TestLocalApiHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_api.makeSample());
        QVERIFY2(m_api.start(), m_api.errors());
    }

    void cleanupTestCase()
    {
        QCOMPARE(m_api.get("/api/v1/platforms").status, 200);
        QCOMPARE(m_api.stop(), 0);
    }

    void badRequestsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const QByteArray own = m_api.hostField() + m_api.tokenField();
        const QByteArray get = "GET /api/v1/platforms HTTP/1.1\r\n" + own;
        const QByteArray post = "POST /api/v1/reports HTTP/1.1\r\nContent-Type: application/json\r\n" + own;
        QTest::newRow("length and coding") << post + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}" << 400;
        QTest::newRow("two lengths") << post + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}" << 400;
        QTest::newRow("a list of lengths") << post + "Content-Length: 2, 2\r\n\r\n{}" << 400;
        QTest::newRow("a negative length") << post + "Content-Length: -1\r\n\r\n" << 400;
        QTest::newRow("a length with a sign") << post + "Content-Length: +2\r\n\r\n{}" << 400;
        QTest::newRow("a length of 23 digits") << post + "Content-Length: 12345678901234567890123\r\n\r\n" << 400;
        QTest::newRow("another coding") << post + "Transfer-Encoding: gzip\r\n\r\n" << 501;
        QTest::newRow("a coding that looks like chunked") << post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" << 501;
        QTest::newRow("a chunk size that is none") << post + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n" << 400;
        QTest::newRow("a chunk size without end") << post + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n" << 400;
        QTest::newRow("no host") << "GET /api/v1/platforms HTTP/1.1\r\n" + m_api.tokenField() + "\r\n" << 400;
        QTest::newRow("two hosts") << get + m_api.hostField() + "\r\n" << 400;
        QTest::newRow("an empty host") << "GET /api/v1/platforms HTTP/1.1\r\nHost:\r\n" + m_api.tokenField() + "\r\n" << 400;
        QTest::newRow("another host in the target")
            << "GET http://evil.example/api/v1/platforms HTTP/1.1\r\n" + own + "\r\n" << 400;
        QTest::newRow("a folded line") << get + "A: b\r\n c\r\n\r\n" << 400;
        QTest::newRow("a blank before the colon") << get + "A : b\r\n\r\n" << 400;
        QTest::newRow("a zero byte") << get + QByteArray("A: b\0c\r\n\r\n", 10) << 400;
        QTest::newRow("bare line feeds") << QByteArray("GET /api/v1/platforms HTTP/1.1\nHost: x\n\n") << 400;
        QTest::newRow("an unknown version") << "GET /api/v1/platforms HTTP/9.9\r\n" + own + "\r\n" << 505;
        QTest::newRow("an unknown method") << "BREW /api/v1/platforms HTTP/1.1\r\n" + own + "\r\n" << 501;
        QTest::newRow("a target of 9 KiB") << "GET /" + QByteArray(9'000, 'a') + " HTTP/1.1\r\n" + own + "\r\n" << 414;
        QTest::newRow("a header of 20 KiB") << get + "A: " + QByteArray(20'000, 'a') + "\r\n\r\n" << 431;
        QTest::newRow("101 fields") << get + QByteArray("A: b\r\n").repeated(101) + "\r\n" << 431;
        QTest::newRow("a body said to be of 2 GB") << post + "Content-Length: 2000000000\r\n\r\n" << 413;
        QTest::newRow("a body of 65 KiB") << post + "Content-Length: 66560\r\n\r\n" << 413;
        QTest::newRow("a path encoded badly") << "GET /%zz HTTP/1.1\r\n" + own + "\r\n" << 400;
        QTest::newRow("a path that climbs") << "GET /../../etc/passwd HTTP/1.1\r\n" + own + "\r\n" << 404;
        QTest::newRow("a report's name that climbs") << "GET /api/v1/reports/..%2f..%2fworkspace.db/download HTTP/1.1\r\n" + own + "\r\n" << 400;
        QTest::newRow("a search that is SQL")
            << "GET /api/v1/analytics/content?search=%27%3B+DROP+TABLE+accounts%3B-- HTTP/1.1\r\n" + own + "\r\n" << 200;
    }
    void badRequestsAreRefused()
    {
        QFETCH(const QByteArray, request);
        QFETCH(const int, status);
        RawClient client(m_api.port());
        client.send(request);
        const RawAnswer answer = client.receive();
        QVERIFY2(answer.status == status, QByteArray::number(answer.status) + answer.body);
        if (status == 200)
            return;
        QCOMPARE(answer.headers.value("content-type"), "application/problem+json");
        QVERIFY(jsonOf(answer)["type"_L1].toString().startsWith("urn:creatormetrics:problem:"_L1));
        QCOMPARE(jsonOf(answer)["status"_L1].toInt(), status);
    }

    void aRequestInABodyIsNeverASecondOne()
    {
        RawClient client(m_api.port());
        const QByteArray inside = "DELETE /api/v1/reports/1 HTTP/1.1\r\n" + m_api.hostField() + m_api.tokenField() + "\r\n";
        client.send("POST /api/v1/reports HTTP/1.1\r\nContent-Type: application/json\r\n" + m_api.hostField() + m_api.tokenField()
                    + "Content-Length: 5\r\nContent-Length: " + QByteArray::number(inside.size()) + "\r\n\r\n" + inside);
        QCOMPARE(client.receive().status, 400);
        QVERIFY(client.waitForClose());
    }

    void pipelinedQuestionsAreAnsweredInOrder()
    {
        RawClient client(m_api.port());
        QByteArray requests;
        for (int i = 1; i <= 60; ++i)
            requests += "GET /api/v1/mentions/" + QByteArray::number(i) + " HTTP/1.1\r\n" + m_api.hostField() + m_api.tokenField()
                        + "\r\n";
        client.send(requests);
        for (int i = 1; i <= 60; ++i)
            QCOMPARE(jsonOf(client.receive())["id"_L1].toInt(), i);
    }

    void whoHangsHarmsNobody()
    {
        std::vector<std::unique_ptr<RawClient>> slow;
        for (int i = 0; i < 100; ++i) {
            slow.push_back(std::make_unique<RawClient>(m_api.port()));
            slow.back()->send("GET /api/v1/platforms HTTP/1.1\r\n" + m_api.hostField() + "A: ");
        }
        QCOMPARE(m_api.get("/api/v1/platforms").status, 200);
        for (auto &client : slow)
            QVERIFY(client->waitForClose(8'000));
    }

    void whoLeavesEarlyIsForgotten()
    {
        for (int i = 0; i < 60; ++i) {
            RawClient client(m_api.port());
            client.send("GET /api/v1/analytics/overview?start_date=2026-01-01 HTTP/1.1\r\n" + m_api.hostField() + m_api.tokenField() + "\r\n");
            client.disconnect();
        }
        QCOMPARE(m_api.get("/api/v1/analytics/overview").status, 200);
    }

    void whoGuessesIsSlowedDownAndNobodyElse()
    {
        int slowed = 0;
        for (int i = 0; i < 60; ++i) {
            const QByteArray guess = "Authorization: Bearer cml_" + QByteArray::number(i).rightJustified(43, 'A') + "\r\n";
            const int status = m_api.askWith("GET", "/api/v1/platforms", m_api.hostField() + guess).status;
            QVERIFY2(status == 401 || status == 429, QByteArray::number(status));
            slowed += status == 429 ? 1 : 0;
        }
        QVERIFY2(slowed >= 30, QByteArray::number(slowed));
        QCOMPARE(m_api.get("/api/v1/platforms").status, 200);
    }

private:
    ServedApi m_api;
};

QTEST_GUILESS_MAIN(TestLocalApiHostile)
#include "tst_localapihostile.moc"
