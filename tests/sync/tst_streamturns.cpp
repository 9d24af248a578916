// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/streamturns.h"
#include "tests/store/scratchworkspace.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestStreamTurns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void byHandTheRestDecides_data();
    void byHandTheRestDecides();
    void scheduledTheCadenceDecides_data();
    void scheduledTheCadenceDecides();
    void historyAsksNoStream();
    void nothingOfTheFutureStopsIt();
    void troubleGrowsToSixHours();
    void troubleAsLongAsItWasSaid();
    void successEndsTheTrouble();
    void marksAreNoSuccess();
    void jitterIsItsAccounts();

private:
    StreamStates stored();
    void fail(const QDateTime &moment, const Error &error = {.kind = ErrorKind::Timeout});

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    Account m_account;
};

namespace {

const QDateTime now = scratchMoment("2026-11-19T20:00:00Z");
const Stream stream{.key = u"daily"_s, .cadence = std::chrono::hours(6), .rest = std::chrono::hours(2)};

std::optional<QDateTime> &markOf(StreamStates &states, StreamMark mark)
{
    return states[u"daily"_s].marks[static_cast<std::size_t>(mark)];
}

StreamStates succeeded(qint64 secondsAgo)
{
    return {{u"daily"_s, {.succeededAt = now.addSecs(-secondsAgo), .walkedAt = {}, .completeUntil = {}}}};
}

} // namespace

void TestStreamTurns::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
    m_account = addAccount(*m_connection);
}

StreamStates TestStreamTurns::stored()
{
    return must(streamStates(*m_connection, m_account.id));
}

void TestStreamTurns::fail(const QDateTime &moment, const Error &error)
{
    must(noteTrouble(*m_connection, m_account.id, u"daily"_s, stored(), error, moment));
}

void TestStreamTurns::byHandTheRestDecides_data()
{
    QTest::addColumn<StreamStates>("states");
    QTest::addColumn<bool>("asked");
    QTest::newRow("never asked") << StreamStates() << true;
    QTest::newRow("just asked") << succeeded(0) << false;
    QTest::newRow("a second too early") << succeeded(7199) << false;
    QTest::newRow("rested") << succeeded(7200) << true;
    StreamStates refused = succeeded(7200);
    markOf(refused, StreamMark::Turn) = now.addSecs(-1);
    markOf(refused, StreamMark::Wait) = now.addSecs(3600);
    QTest::newRow("refused or failing: by hand it is tried") << refused << true;
}

void TestStreamTurns::byHandTheRestDecides()
{
    QFETCH(StreamStates, states);
    QFETCH(bool, asked);
    QCOMPARE(hasTurn(stream, states, SyncOccasion::ByHand, now), asked);
}

void TestStreamTurns::scheduledTheCadenceDecides_data()
{
    QTest::addColumn<StreamStates>("states");
    QTest::addColumn<bool>("asked");
    const qint64 cadence = 6 * 3600;
    QTest::newRow("never asked") << StreamStates() << true;
    QTest::newRow("rested, but not its turn") << succeeded(3 * 3600) << false;
    QTest::newRow("due shortly after: taken along") << succeeded(cadence - cadence / 20) << true;
    QTest::newRow("not so shortly") << succeeded(cadence - cadence / 20 - 1) << false;
    QTest::newRow("its turn") << succeeded(cadence) << true;
    StreamStates refused = succeeded(30 * 86400);
    markOf(refused, StreamMark::Turn) = now.addSecs(-3600);
    QTest::newRow("refused an hour ago") << refused << false;
    markOf(refused, StreamMark::Turn) = now.addSecs(-cadence);
    QTest::newRow("refused a cadence ago") << refused << true;
    StreamStates failing = succeeded(cadence);
    markOf(failing, StreamMark::Wait) = now.addSecs(1);
    QTest::newRow("waits for trouble to pass") << failing << false;
    markOf(failing, StreamMark::Wait) = now;
    QTest::newRow("has waited") << failing << true;
}

void TestStreamTurns::scheduledTheCadenceDecides()
{
    QFETCH(StreamStates, states);
    QFETCH(bool, asked);
    QCOMPARE(hasTurn(stream, states, SyncOccasion::Scheduled, now), asked);
}

void TestStreamTurns::historyAsksNoStream()
{
    QVERIFY(!hasTurn(stream, {}, SyncOccasion::History, now));
}

void TestStreamTurns::nothingOfTheFutureStopsIt()
{
    StreamStates states;
    states[u"daily"_s] = {.succeededAt = now.addYears(1), .walkedAt = now.addYears(1), .completeUntil = QDate(2027, 11, 19)};
    markOf(states, StreamMark::Turn) = now.addYears(1);
    markOf(states, StreamMark::Wait) = now.addYears(1);
    QVERIFY(!hasTurn(stream, states, SyncOccasion::Scheduled, now));
    const StreamStates sane = saneStates(states, m_account, now);
    QVERIFY(hasTurn(stream, sane, SyncOccasion::Scheduled, now));
    QVERIFY(hasTurn(stream, sane, SyncOccasion::ByHand, now));
    QCOMPARE(nextTurn(stream, sane, m_account.id, now), now);
    QCOMPARE(sane.value(u"daily"_s).walkedAt, std::nullopt);
    QCOMPARE(sane.value(u"daily"_s).completeUntil, std::optional(QDate(2026, 11, 17))); // the day before yesterday in California
}

void TestStreamTurns::troubleGrowsToSixHours()
{
    QDateTime moment = now;
    for (const qint64 hours : {1, 2, 4, 6, 6}) {
        fail(moment);
        const auto wait = streamMark(stored(), u"daily"_s, StreamMark::Wait);
        QVERIFY(wait.has_value());
        QCOMPARE(moment.secsTo(*wait), hours * 3600);
        moment = *wait;
    }
}

void TestStreamTurns::troubleAsLongAsItWasSaid()
{
    fail(now, {.kind = ErrorKind::RateLimited, .retryAfter = std::chrono::minutes(20)});
    QCOMPARE(streamMark(stored(), u"daily"_s, StreamMark::Wait), std::optional(now.addSecs(1200)));
    fail(now, {.kind = ErrorKind::RateLimited, .retryAfter = std::chrono::hours(24 * 400)});
    QCOMPARE(streamMark(stored(), u"daily"_s, StreamMark::Wait), std::optional(now.addDays(1)));
}

void TestStreamTurns::successEndsTheTrouble()
{
    fail(now);
    fail(now.addSecs(3600));
    must(clearTrouble(*m_connection, m_account.id, u"daily"_s, stored()));
    QVERIFY(hasTurn(stream, stored(), SyncOccasion::Scheduled, now.addSecs(3601)));
    fail(now.addSecs(7200)); // and the next one begins anew
    QCOMPARE(streamMark(stored(), u"daily"_s, StreamMark::Wait), std::optional(now.addSecs(7200 + 3600)));
}

void TestStreamTurns::marksAreNoSuccess()
{
    for (const StreamMark mark : {StreamMark::Turn, StreamMark::Trouble, StreamMark::Wait, StreamMark::Walk, StreamMark::History})
        must(setStreamMark(*m_connection, m_account.id, u"daily"_s, mark, now));
    const StreamStates states = stored();
    QCOMPARE(states.size(), 1);
    for (const StreamState &state : states)
        QVERIFY(!state.succeededAt && !state.walkedAt && !state.completeUntil); // what others take for a sync
    for (const StreamMark mark : {StreamMark::Turn, StreamMark::Trouble, StreamMark::Wait, StreamMark::Walk, StreamMark::History})
        QCOMPARE(streamMark(states, u"daily"_s, mark), std::optional(now));
}

void TestStreamTurns::jitterIsItsAccounts()
{
    std::set<double> shares;
    for (qint64 id = 1; id <= 40; ++id) {
        const double share = turnJitter(AccountId(id));
        QVERIFY(share >= 0.0 && share < 0.1);
        QCOMPARE(share, turnJitter(AccountId(id)));
        shares.insert(share);
    }
    QCOMPARE(shares.size(), std::size_t(40));
    QVERIFY(*shares.rbegin() - *shares.begin() > 0.08); // spread over the whole range
    QCOMPARE(nextTurn(stream, succeeded(0), AccountId(7), now), now.addSecs(static_cast<qint64>(21600 * (1 + turnJitter(AccountId(7))))));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestStreamTurns)
#include "tst_streamturns.moc"
