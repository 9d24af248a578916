// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/syncrepository.h"
#include "models/sync/streamturns.h"
#include "models/sync/syncscheduler.h"
#include "tests/store/scratchworkspace.h"
#include "tests/sync/fakes.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

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

private:
    void restart();
    QDateTime settledDue();

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
                     }});
    m_engine = std::make_unique<SyncEngine>(*m_store, *m_tokens, *m_clock, std::move(lanes));
    m_finished = std::make_unique<QSignalSpy>(m_engine.get(), &SyncService::finished);
    restart();
}

/// A scheduler that looks at once, as after a restart of the program.
void TestSyncScheduler::restart()
{
    m_scheduler = std::make_unique<SyncScheduler>(*m_store, *m_engine, *m_clock);
    m_due = std::make_unique<QSignalSpy>(m_scheduler.get(), &SyncScheduler::nextDueChanged);
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

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestSyncScheduler)
#include "tst_syncscheduler.moc"
