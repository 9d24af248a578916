// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/syncrepository.h"
#include "models/sync/circuit.h"
#include "tests/store/scratchworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestCircuit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void signs_data();
    void signs();
    void opensAfterThreeInARow();
    void doublesToFourHours();
    void oneGoodPassClosesIt();
    void otherPlatformsGoOn();
    void closingOfAWrongClockCountsForNothing();

private:
    Circuit book(CircuitSign sign, const QDateTime &moment);

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
};

namespace {

const QDateTime now = scratchMoment("2026-11-19T20:00:00Z");

AccountReport ended(std::optional<ErrorKind> kind, int pages)
{
    AccountReport report;
    report.streams.push_back({.stream = u"profile"_s, .pages = pages});
    if (kind)
        report.error = Error{.kind = *kind};
    return report;
}

} // namespace

void TestCircuit::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
}

Circuit TestCircuit::book(CircuitSign sign, const QDateTime &moment)
{
    return must(bookPass(*m_connection, Platform::X, sign, moment));
}

void TestCircuit::signs_data()
{
    QTest::addColumn<AccountReport>("report");
    QTest::addColumn<CircuitSign>("sign");
    QTest::newRow("all came") << ended({}, 3) << CircuitSign::Good;
    QTest::newRow("one stream of many is broken") << ended(ErrorKind::BadResponse, 2) << CircuitSign::Good;
    QTest::newRow("no answer") << ended(ErrorKind::Timeout, 0) << CircuitSign::Trouble;
    QTest::newRow("nonsense") << ended(ErrorKind::BadResponse, 0) << CircuitSign::Trouble;
    QTest::newRow("no way") << ended(ErrorKind::Offline, 0) << CircuitSign::Trouble;
    QTest::newRow("signed out") << ended(ErrorKind::SignedOut, 0) << CircuitSign::Neither;
    QTest::newRow("too fast") << ended(ErrorKind::RateLimited, 0) << CircuitSign::Neither;
    QTest::newRow("cancelled") << ended(ErrorKind::Cancelled, 0) << CircuitSign::Neither;
    QTest::newRow("nothing to ask") << ended({}, 0) << CircuitSign::Neither;
}

void TestCircuit::signs()
{
    QFETCH(AccountReport, report);
    QFETCH(CircuitSign, sign);
    QCOMPARE(circuitSign(report), sign);
}

void TestCircuit::opensAfterThreeInARow()
{
    QVERIFY(!book(CircuitSign::Trouble, now).openUntil);
    QVERIFY(!book(CircuitSign::Neither, now).openUntil);
    QVERIFY(!book(CircuitSign::Trouble, now).openUntil);
    QCOMPARE(book(CircuitSign::Trouble, now).openUntil, std::optional(now.addSecs(900)));
    QCOMPARE(must(circuitOf(*m_connection, Platform::X, now.addSecs(899))).openUntil, std::optional(now.addSecs(900)));
    QVERIFY(!must(circuitOf(*m_connection, Platform::X, now.addSecs(900))).openUntil); // time for a probe
    const Error error = circuitError(must(circuitOf(*m_connection, Platform::X, now.addSecs(600))), now.addSecs(600));
    QCOMPARE(error.kind, ErrorKind::Timeout);
    QCOMPARE(error.retryAfter, std::optional(std::chrono::seconds(300)));
}

void TestCircuit::doublesToFourHours()
{
    book(CircuitSign::Trouble, now);
    book(CircuitSign::Trouble, now);
    QDateTime moment = now;
    for (const qint64 minutes : {15, 30, 60, 120, 240, 240}) {
        const auto until = book(CircuitSign::Trouble, moment).openUntil;
        QVERIFY(until.has_value());
        QCOMPARE(moment.secsTo(*until), minutes * 60);
        moment = *until;
    }
}

void TestCircuit::oneGoodPassClosesIt()
{
    for (int i = 0; i < 4; ++i)
        book(CircuitSign::Trouble, now);
    const Circuit closed = book(CircuitSign::Good, now.addSecs(60));
    QVERIFY(!closed.openUntil);
    QCOMPARE(closed.failures, 0);
    QVERIFY(!must(circuitOf(*m_connection, Platform::X, now.addSecs(61))).openUntil);
    QVERIFY(!book(CircuitSign::Trouble, now.addSecs(120)).openUntil); // and counts from one again
}

void TestCircuit::otherPlatformsGoOn()
{
    for (int i = 0; i < 3; ++i)
        book(CircuitSign::Trouble, now);
    QVERIFY(!must(circuitOf(*m_connection, Platform::TikTok, now)).openUntil);
}

void TestCircuit::closingOfAWrongClockCountsForNothing()
{
    for (int i = 0; i < 3; ++i)
        book(CircuitSign::Trouble, now.addYears(1)); // then the clock was set right
    QVERIFY(!must(circuitOf(*m_connection, Platform::X, now)).openUntil);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestCircuit)
#include "tst_circuit.moc"
