// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/syncrepository.h"
#include "models/sync/circuit.h"
#include "models/sync/streamturns.h"
#include "models/sync/syncscheduler.h"
#include "tests/store/scratchworkspace.h"
#include "tests/sync/fakes.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// A network as the test says.
class FakeNetwork final : public Connectivity
{
public:
    [[nodiscard]] bool isOnline() const override { return online; }
    [[nodiscard]] bool isMetered() const override { return metered; }

    bool online = true;
    bool metered = false;
};

class TestSyncScheduler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void neverSyncedAccountIsDueAtOnce();
    void freshAccountWaitsForItsCadence();
    void staleAccountIsSynced();
    void troubleIsTriedAgainAnHourLater();
    void accountWithNothingToAskIsNotAStorm();
    void onlyConnectedAccountsCount();
    void restingAccountsAreNeverDue();
    void refusedStreamIsNotAskedAtEachLook();
    void spentBudgetIsWaitedFor();
    void platformThatIsDownIsWaitedFor();
    void waitingHistoryGoesOnByItself();
    void quietWithoutANetwork();
    void quietOnAMeteredNetworkWhenWanted();
    void quietWhilePaused();
    void quietAfterTheMachineSlept();
    void clockSetBackCostsOnePassAtMost();
    void clockSetForwardCostsOnePassAtMost();
    void healthIsNoticedOnce();

private:
    struct QuickLooks {
    };

    void restart();
    void restart(QuickLooks, std::chrono::seconds historyEvery = std::chrono::seconds(600));
    QDateTime settledDue();
    qsizetype runsUntilSettled();
    void waitForLooks();

    FakeNetwork m_network;
    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<FakePlatform> m_platform;
    std::unique_ptr<FakeTokens> m_tokens;
    std::unique_ptr<SharedClock> m_clock;
    std::unique_ptr<SyncEngine> m_engine;
    std::unique_ptr<SyncScheduler> m_scheduler;
    std::unique_ptr<QSignalSpy> m_finished;
    std::unique_ptr<QSignalSpy> m_due;
};

namespace {

const QDateTime begin = scratchMoment("2026-11-19T20:00:00Z");

/// Six hours after `last`, and as much later as it is this account's share.
QDateTime turnAfter(const QDateTime &last, AccountId account)
{
    return last.addSecs(static_cast<qint64>(6 * 3600 * (1.0 + turnJitter(account))));
}

} // namespace

void TestSyncScheduler::init()
{
    m_scheduler.reset();
    m_engine.reset();
    m_store.reset();
    m_network.online = true;
    m_network.metered = false;
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_store = must(Store::open(m_scratch->workspace()));
    m_platform = std::make_unique<FakePlatform>();
    m_tokens = std::make_unique<FakeTokens>();
    m_clock = std::make_unique<SharedClock>(begin);
    std::vector<SyncLane> lanes;
    lanes.push_back({.connector = std::make_unique<FakeConnector>(*m_platform),
                     .retry = {.base = std::chrono::milliseconds(1)},
                     .makeTransport = [this]() -> std::unique_ptr<Transport> {
                         return std::make_unique<FakeTransport>(*m_platform);
                     },
                     .sliceCalls = 3});
    m_engine = std::make_unique<SyncEngine>(*m_store, *m_tokens, *m_clock, std::move(lanes));
    m_finished = std::make_unique<QSignalSpy>(m_engine.get(), &SyncService::finished);
    restart();
}

/// A scheduler that looks at once, as after a restart of the program.
void TestSyncScheduler::restart()
{
    m_scheduler = std::make_unique<SyncScheduler>(*m_store, *m_engine, *m_clock, &m_network);
    m_due = std::make_unique<QSignalSpy>(m_scheduler.get(), &SyncScheduler::nextDueChanged);
}

/// The same, looking again every few milliseconds.
void TestSyncScheduler::restart(QuickLooks, std::chrono::seconds historyEvery)
{
    restart();
    // A clock that is advanced between two looks is one of a machine that slept.
    m_scheduler->setSettings({.lookEvery = std::chrono::milliseconds(10),
                              .historyEvery = historyEvery,
                              .quietAfterResume = std::chrono::milliseconds(10)});
}

/// What the scheduler says once it has looked and started nothing.
QDateTime TestSyncScheduler::settledDue()
{
    const qsizetype before = m_finished->size();
    m_due->clear();
    m_scheduler->start();
    if (!QTest::qWaitFor([this] { return !m_due->isEmpty(); }))
        return {};
    if (m_engine->isRunning() || m_finished->size() != before)
        qFatal("the scheduler has started a sync");
    return m_scheduler->nextDue();
}

void TestSyncScheduler::neverSyncedAccountIsDueAtOnce()
{
    const AccountId id = addAccount(*m_scratch->connection()).id;
    m_scheduler->start();
    QTRY_COMPARE(m_finished->size(), 1);
    QCOMPARE(m_platform->callCount(), 5);
    QTRY_COMPARE(m_scheduler->nextDue(), turnAfter(begin, id)); // looks again by itself after a pass
    QCOMPARE(m_finished->size(), 1);
}

void TestSyncScheduler::freshAccountWaitsForItsCadence()
{
    const AccountId id = addAccount(*m_scratch->connection()).id;
    const auto connection = m_scratch->connection();
    for (const QString &stream : {u"profile"_s, u"list"_s, u"daily"_s, u"countries"_s, u"cities"_s})
        must(saveStreamState(*connection, id, stream, {.succeededAt = begin.addSecs(stream == u"daily" ? -3600 : -60)}));
    QCOMPARE(settledDue(), turnAfter(begin.addSecs(-3600), id)); // the stalest decides
    QCOMPARE(m_platform->callCount(), 0);
}

void TestSyncScheduler::staleAccountIsSynced()
{
    const AccountId id = addAccount(*m_scratch->connection()).id;
    const auto connection = m_scratch->connection();
    for (const QString &stream : {u"profile"_s, u"list"_s, u"daily"_s, u"countries"_s, u"cities"_s})
        must(saveStreamState(*connection, id, stream, {.succeededAt = begin.addSecs(stream == u"daily" ? -7 * 3600 : -60)}));
    m_scheduler->start();
    QTRY_COMPARE(m_finished->size(), 1);
}

void TestSyncScheduler::troubleIsTriedAgainAnHourLater()
{
    addAccount(*m_scratch->connection());
    m_platform->reply(u"profile"_s, Unreached{{.kind = ErrorKind::Offline}});
    m_scheduler->start();
    QTRY_COMPARE(m_finished->size(), 1);
    QTRY_COMPARE(m_scheduler->nextDue(), begin.addSecs(3600));
    QCOMPARE(m_platform->callCount(), 1);
    m_clock->advance(std::chrono::seconds(3599));
    restart();
    QCOMPARE(settledDue(), begin.addSecs(3600));
    m_clock->advance(std::chrono::seconds(1));
    restart();
    m_scheduler->start();
    QTRY_COMPARE(m_finished->size(), 2);
    QCOMPARE(m_platform->callCount(), 6);
}

void TestSyncScheduler::accountWithNothingToAskIsNotAStorm()
{
    // No uploads list, and younger than the platform's lag: two streams that a pass does not touch.
    const auto connection = m_scratch->connection();
    const AccountId id = must(upsertAccount(*connection, Platform::YouTube,
                                            {.platformAccountId = u"new"_s, .createdAt = begin.addSecs(-3600)},
                                            AccountState::Connected, begin)).id;
    m_scheduler->start();
    QTRY_COMPARE(m_finished->size(), 1);
    QTRY_COMPARE(m_scheduler->nextDue(), turnAfter(begin, id));
    QCOMPARE(m_platform->callText(), u"profile countries cities"_s);
    restart();
    QCOMPARE(settledDue(), turnAfter(begin, id));
}

/// Until it has looked several times more; one look may have begun before what the test has just done.
void TestSyncScheduler::waitForLooks()
{
    QSignalSpy looks(m_scheduler.get(), &SyncScheduler::looked);
    if (!QTest::qWaitFor([&looks] { return looks.size() >= 4; }))
        qFatal("the scheduler does not look any more");
}

/// Runs the scheduler until it has nothing to do, and says how many runs it made.
qsizetype TestSyncScheduler::runsUntilSettled()
{
    const qsizetype before = m_finished->size();
    restart(QuickLooks{});
    m_scheduler->start();
    qsizetype runs = -1;
    // Settled: over several looks in a row no run has begun.
    while (runs != m_finished->size()) {
        runs = m_finished->size();
        waitForLooks();
    }
    m_scheduler.reset();
    return runs - before;
}

void TestSyncScheduler::refusedStreamIsNotAskedAtEachLook()
{
    addAccount(*m_scratch->connection());
    m_platform->reply(u"daily"_s, Error{.kind = ErrorKind::Forbidden});
    QCOMPARE(runsUntilSettled(), 1);
    m_clock->advance(std::chrono::hours(2));
    QCOMPARE(runsUntilSettled(), 0); // nor hourly
    m_clock->advance(std::chrono::hours(5));
    QCOMPARE(runsUntilSettled(), 1); // with the others, in its turn
}

void TestSyncScheduler::spentBudgetIsWaitedFor()
{
    const AccountId id = addAccount(*m_scratch->connection()).id;
    m_platform->reply(u"daily"_s, Error{.kind = ErrorKind::QuotaSpent}); // closes "figures" until midnight Pacific
    QCOMPARE(runsUntilSettled(), 1);
    m_clock->advance(std::chrono::hours(2));
    restart();
    QCOMPARE(settledDue(), turnAfter(begin, id)); // the other streams' turn comes first
    must(setStreamMark(*m_scratch->connection(), id, u"daily"_s, StreamMark::Turn, std::nullopt));
    for (const QString &stream : {u"profile"_s, u"list"_s, u"countries"_s, u"cities"_s})
        must(saveStreamState(*m_scratch->connection(), id, stream, {.succeededAt = begin.addSecs(7000)}));
    m_clock->advance(std::chrono::hours(5));
    restart();
    QCOMPARE(settledDue(), std::min(turnAfter(begin.addSecs(7000), id), scratchMoment("2026-11-20T08:00:00Z")));
}

void TestSyncScheduler::platformThatIsDownIsWaitedFor()
{
    addAccount(*m_scratch->connection());
    for (int i = 0; i < 3; ++i)
        must(bookPass(*m_scratch->connection(), Platform::YouTube, CircuitSign::Trouble, begin));
    QCOMPARE(settledDue(), begin.addSecs(900));
}

void TestSyncScheduler::waitingHistoryGoesOnByItself()
{
    addAccount(*m_scratch->connection());
    Page page;
    for (int i = 0; i < 8; ++i)
        page.next.push_back({.stream = u"items"_s, .ids = {QString::number(i)}, .backfill = true});
    m_platform->reply(u"list"_s, page);
    QCOMPARE(runsUntilSettled(), 1); // with the first slice of three
    QCOMPARE(m_platform->callCount(), 5 + 3);
    restart(QuickLooks{}, std::chrono::seconds(600));
    m_scheduler->start();
    QTRY_COMPARE(m_finished->size(), 2);
    QCOMPARE(m_platform->callCount(), 5 + 6);
    waitForLooks();
    QCOMPARE(m_finished->size(), 2); // ten minutes have not passed
    m_clock->advance(std::chrono::minutes(10));
    QTRY_COMPARE(m_finished->size(), 3);
    QCOMPARE(m_platform->callCount(), 5 + 8);
}

void TestSyncScheduler::quietWithoutANetwork()
{
    addAccount(*m_scratch->connection());
    m_network.online = false;
    QCOMPARE(settledDue(), begin); // due, and not begun
    m_network.online = true;
    Q_EMIT m_network.changed();
    QTRY_COMPARE(m_finished->size(), 1);
}

void TestSyncScheduler::quietOnAMeteredNetworkWhenWanted()
{
    addAccount(*m_scratch->connection());
    m_network.metered = true;
    m_scheduler->setSettings({.quietWhenMetered = true});
    QCOMPARE(settledDue(), begin);
    m_scheduler->setSettings({.quietWhenMetered = false});
    QTRY_COMPARE(m_finished->size(), 1);
}

void TestSyncScheduler::quietWhilePaused()
{
    addAccount(*m_scratch->connection());
    m_engine->pause(true);
    QCOMPARE(settledDue(), begin);
    m_engine->pause(false);
    QTRY_COMPARE(m_finished->size(), 1);
}

void TestSyncScheduler::quietAfterTheMachineSlept()
{
    addAccount(*m_scratch->connection());
    QCOMPARE(runsUntilSettled(), 1);
    m_scheduler = std::make_unique<SyncScheduler>(*m_store, *m_engine, *m_clock, &m_network);
    m_scheduler->setSettings({.lookEvery = std::chrono::milliseconds(10), .quietAfterResume = std::chrono::hours(1)});
    m_scheduler->start();
    waitForLooks();
    m_clock->advance(std::chrono::hours(9)); // between two ticks
    waitForLooks();
    QCOMPARE(m_finished->size(), 1); // due, and still quiet
    m_scheduler.reset();
    m_scheduler = std::make_unique<SyncScheduler>(*m_store, *m_engine, *m_clock, &m_network);
    m_scheduler->setSettings({.lookEvery = std::chrono::milliseconds(10), .quietAfterResume = std::chrono::milliseconds(30)});
    m_scheduler->start();
    QTRY_COMPARE(m_finished->size(), 2);
    m_clock->advance(std::chrono::hours(9));
    QTRY_COMPARE(m_finished->size(), 3); // a while later it goes on
}

void TestSyncScheduler::clockSetBackCostsOnePassAtMost()
{
    addAccount(*m_scratch->connection());
    QCOMPARE(runsUntilSettled(), 1);
    m_clock->advance(-std::chrono::hours(24 * 400));
    QCOMPARE(runsUntilSettled(), 1); // everything known is of the future: asked once, and then it is of now
    m_clock->advance(std::chrono::hours(2));
    QCOMPARE(runsUntilSettled(), 0);
    m_clock->advance(std::chrono::hours(6));
    QCOMPARE(runsUntilSettled(), 1); // and no standstill
}

void TestSyncScheduler::clockSetForwardCostsOnePassAtMost()
{
    addAccount(*m_scratch->connection());
    QCOMPARE(runsUntilSettled(), 1);
    m_clock->advance(std::chrono::hours(24 * 400));
    QCOMPARE(runsUntilSettled(), 1);
}

void TestSyncScheduler::healthIsNoticedOnce()
{
    const AccountId id = addAccount(*m_scratch->connection()).id;
    for (const QString &stream : {u"profile"_s, u"list"_s, u"daily"_s, u"countries"_s, u"cities"_s})
        must(saveStreamState(*m_scratch->connection(), id, stream, {.succeededAt = begin}));
    const auto connection = m_scratch->connection();
    for (int i = 0; i < 3; ++i)
        must(finishRun(*connection, must(startRun(*connection, id, begin.addSecs(-3600))), RunResult::Failed, {}, {}, begin));
    QSignalSpy noticed(m_scheduler.get(), &SyncScheduler::healthNoticesChanged);
    m_scheduler->setSettings({.lookEvery = std::chrono::milliseconds(10)});
    m_scheduler->start();
    QTRY_COMPARE(noticed.size(), 1);
    waitForLooks();
    QCOMPARE(noticed.size(), 1);
}

void TestSyncScheduler::onlyConnectedAccountsCount()
{
    const auto connection = m_scratch->connection();
    addAccount(*connection, Platform::YouTube, u"a"_s, AccountState::NeedsReconnect);
    addAccount(*connection, Platform::YouTube, u"b"_s, AccountState::Disconnected);
    addAccount(*connection, Platform::TikTok, u"c"_s);
    const AccountId fresh = addAccount(*connection, Platform::YouTube, u"d"_s).id;
    for (const QString &stream : {u"profile"_s, u"list"_s, u"daily"_s, u"countries"_s, u"cities"_s})
        must(saveStreamState(*connection, fresh, stream, {.succeededAt = begin}));
    QCOMPARE(settledDue(), turnAfter(begin, fresh));
}

void TestSyncScheduler::restingAccountsAreNeverDue()
{
    const auto connection = m_scratch->connection();
    const AccountId resting = addAccount(*connection, Platform::YouTube, u"a"_s).id;
    const AccountId fresh = addAccount(*connection, Platform::YouTube, u"b"_s).id;
    for (const QString &stream : {u"profile"_s, u"list"_s, u"daily"_s, u"countries"_s, u"cities"_s})
        must(saveStreamState(*connection, fresh, stream, {.succeededAt = begin}));
    m_engine->setRestingRule([resting]() -> FindResting {
        return [resting](Connection &) { return Result<std::vector<AccountId>>({resting}); };
    });
    QCOMPARE(settledDue(), turnAfter(begin, fresh));
    QCOMPARE(m_scheduler->dueTimes().keys(), QList<AccountId>{fresh});
    QCOMPARE(m_platform->callCount(), 0);
    m_engine->setRestingRule({});
    restart();
    m_scheduler->start();
    QTRY_COMPARE(m_finished->size(), 1);
    QCOMPARE(m_platform->callCount(), 5);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestSyncScheduler)
#include "tst_syncscheduler.moc"
