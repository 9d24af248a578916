// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/syncrepository.h"
#include "models/sync/syncengine.h"
#include "tests/store/scratchworkspace.h"
#include "tests/sync/fakes.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestSyncEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void platformsRunAtTheSameTime();
    void accountsOfAPlatformTakeTurns();
    void signedOutAccountsAreTriedDisconnectedOnesAreNot();
    void namedAccountsAlone();
    void nothingToDoEndsAtOnce();
    void startForTheSameAccountsIsCovered();
    void startForOthersMeanwhileIsNotLost();
    void byHandAfterAScheduledStartAsksTheRest();
    void theOneThatWaitedLongestComesFirst();
    void archivedAccountsAreLeftAlone();
    void restingAccountsAreLeftAloneAndTold();
    void historyGoesRoundUntilNoneIsLeft();
    void scheduledRunTakesOneSlice();
    void platformThatIsDownIsLeftAlone();
    void downIsRememberedAcrossRestarts();
    void oneAccountFindsOutWhetherItIsBack();
    void pausedNothingStarts();
    void pauseEndsARun();
    void cancelStopsEveryPlatform();
    void cancelRightAfterTheStart();
    void runAfterACancelledOneGoesOn();
    void destructionDuringARun();
    void gravestErrorOfAllAccounts();

private:
    SyncReport waitForReport();
    void goDown(int accounts);
    std::unique_ptr<SyncEngine> makeEngine(const std::function<void()> &onTransport = {});
    Account add(Platform platform, const QString &id, AccountState state = AccountState::Connected);

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<FakePlatform> m_youtube;
    std::unique_ptr<FakePlatform> m_x;
    std::unique_ptr<FakeTokens> m_tokens;
    SharedClock m_clock{scratchMoment("2026-11-19T20:00:00Z")};
    std::unique_ptr<SyncEngine> m_engine;
    std::vector<SyncReport> m_reports;
    int m_slice = 200;
    std::chrono::milliseconds m_retryBase{1};
};

void TestSyncEngine::init()
{
    m_engine.reset();
    m_store.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_store = must(Store::open(m_scratch->workspace()));
    m_youtube = std::make_unique<FakePlatform>();
    m_x = std::make_unique<FakePlatform>();
    m_tokens = std::make_unique<FakeTokens>();
    m_slice = 200;
    m_retryBase = std::chrono::milliseconds(1);
    m_engine = makeEngine();
    m_reports.clear();
}

std::unique_ptr<SyncEngine> TestSyncEngine::makeEngine(const std::function<void()> &onTransport)
{
    std::vector<SyncLane> lanes;
    for (const auto &[platform, script] : {std::pair{Platform::YouTube, m_youtube.get()}, std::pair{Platform::X, m_x.get()}}) {
        lanes.push_back({.connector = std::make_unique<FakeConnector>(*script, platform),
                         .retry = {.base = m_retryBase},
                         .makeTransport = [script, onTransport]() -> std::unique_ptr<Transport> {
                             if (onTransport)
                                 onTransport();
                             return std::make_unique<FakeTransport>(*script);
                         },
                         .sliceCalls = m_slice});
    }
    auto engine = std::make_unique<SyncEngine>(*m_store, *m_tokens, m_clock, std::move(lanes));
    connect(engine.get(), &SyncService::finished, this, [this](const SyncReport &report) { m_reports.push_back(report); });
    return engine;
}

Account TestSyncEngine::add(Platform platform, const QString &id, AccountState state)
{
    return addAccount(*m_scratch->connection(), platform, id, state);
}

SyncReport TestSyncEngine::waitForReport()
{
    if (!QTest::qWaitFor([this] { return !m_reports.empty(); }))
        qFatal("the engine does not end: %s / %s", qPrintable(m_youtube->callText()), qPrintable(m_x->callText()));
    const SyncReport report = m_reports.front();
    m_reports.erase(m_reports.begin());
    return report;
}

void TestSyncEngine::platformsRunAtTheSameTime()
{
    add(Platform::YouTube, u"a"_s);
    add(Platform::X, u"b"_s);
    std::atomic_int transports = 0;
    m_engine = makeEngine([&transports] { ++transports; });
    QSignalSpy started(m_engine.get(), &SyncService::started);
    m_youtube->reply(u"profile"_s, Silence()); // holds up its own platform only
    m_engine->start({});
    QVERIFY(m_engine->isRunning());
    QCOMPARE(started.size(), 1);
    QTRY_COMPARE(m_x->callCount(), 5);
    QCOMPARE(m_youtube->callCount(), 1);
    QVERIFY(m_reports.empty());
    QCOMPARE(m_youtube->calls()[0].thread, u"sync-youtube"_s);
    QCOMPARE(m_x->calls()[0].thread, u"sync-twitter"_s);
    QCOMPARE(transports.load(), 2);
    m_engine->cancel();
    const SyncReport report = waitForReport();
    QCOMPARE(report.accounts.size(), std::size_t(2));
    QVERIFY(!m_engine->isRunning());
}

void TestSyncEngine::accountsOfAPlatformTakeTurns()
{
    const Account first = add(Platform::YouTube, u"a"_s);
    const Account second = add(Platform::YouTube, u"b"_s);
    m_youtube->reply(u"daily"_s, Error{.kind = ErrorKind::Forbidden});
    std::vector<AccountId> seen;
    connect(m_engine.get(), &SyncService::progressed, this, [&seen](const SyncProgress &progress) { seen.push_back(progress.account); });
    m_engine->start({});
    const SyncReport report = waitForReport();
    QVERIFY(!report.cancelled);
    QCOMPARE(report.accounts.size(), std::size_t(2));
    QCOMPARE(report.accounts[0].account, first.id);
    QVERIFY(report.accounts[0].error.has_value());
    QCOMPARE(report.accounts[1].account, second.id);
    QVERIFY(!report.accounts[1].error); // the first one's trouble is not the second one's
    QCOMPARE(m_youtube->callText(), u"profile list daily countries cities profile list daily countries cities"_s);
    QCOMPARE(seen.size(), std::size_t(9));
    QVERIFY(std::ranges::is_sorted(seen));
}

void TestSyncEngine::signedOutAccountsAreTriedDisconnectedOnesAreNot()
{
    const Account connected = add(Platform::YouTube, u"a"_s);
    const Account reconnect = add(Platform::YouTube, u"b"_s, AccountState::NeedsReconnect);
    add(Platform::YouTube, u"c"_s, AccountState::Disconnected);
    add(Platform::YouTube, u"d"_s, AccountState::ImportedOnly);
    m_engine->start({});
    const SyncReport report = waitForReport();
    QCOMPARE(report.accounts.size(), std::size_t(2));
    QCOMPARE(report.accounts[0].account, connected.id);
    QCOMPARE(report.accounts[1].account, reconnect.id);
}

void TestSyncEngine::namedAccountsAlone()
{
    add(Platform::YouTube, u"a"_s);
    const Account wanted = add(Platform::YouTube, u"b"_s);
    add(Platform::X, u"c"_s);
    m_engine->start({wanted.id});
    const SyncReport report = waitForReport();
    QCOMPARE(report.accounts.size(), std::size_t(1));
    QCOMPARE(report.accounts[0].account, wanted.id);
    QCOMPARE(report.accounts[0].accountTitle, u"Channel b"_s);
    QCOMPARE(m_x->callCount(), 0);
}

void TestSyncEngine::nothingToDoEndsAtOnce()
{
    add(Platform::TikTok, u"no lane"_s);
    m_engine->start({});
    QVERIFY(waitForReport().accounts.empty());
    QVERIFY(!m_engine->isRunning());
    QVERIFY(m_engine->connector(Platform::X));
    QVERIFY(!m_engine->connector(Platform::TikTok));
}

void TestSyncEngine::startForTheSameAccountsIsCovered()
{
    add(Platform::YouTube, u"a"_s);
    QSignalSpy started(m_engine.get(), &SyncService::started);
    m_engine->start({});
    m_engine->start({});
    (void)waitForReport();
    QCOMPARE(started.size(), 1);
    QCOMPARE(m_youtube->callCount(), 5);
}

void TestSyncEngine::startForOthersMeanwhileIsNotLost()
{
    const Account first = add(Platform::YouTube, u"a"_s);
    const Account second = add(Platform::YouTube, u"b"_s);
    QSignalSpy started(m_engine.get(), &SyncService::started);
    m_engine->start({first.id});
    m_engine->start({second.id});
    m_engine->start({second.id}); // once is enough
    m_engine->start({first.id});  // it is at it
    const SyncReport report = waitForReport();
    QCOMPARE(report.accounts.size(), std::size_t(2));
    QCOMPARE(report.accounts[1].account, second.id);
    QCOMPARE(started.size(), 1); // one run, one report
    QCOMPARE(m_youtube->callCount(), 10);
}

void TestSyncEngine::byHandAfterAScheduledStartAsksTheRest()
{
    const Account account = add(Platform::YouTube, u"a"_s);
    for (const QString &stream : {u"profile"_s, u"list"_s, u"countries"_s, u"cities"_s})
        must(saveStreamState(*m_scratch->connection(), account.id, stream, {.succeededAt = m_clock.now().addSecs(-60)}));
    m_engine->startDue({account.id});
    m_engine->start({});
    QVERIFY(!waitForReport().gravest());
    QCOMPARE(m_youtube->callText(), u"daily profile list daily countries cities"_s);
}

void TestSyncEngine::theOneThatWaitedLongestComesFirst()
{
    const Account a = add(Platform::YouTube, u"a"_s);
    const Account b = add(Platform::YouTube, u"b"_s);
    const Account c = add(Platform::YouTube, u"c"_s);
    const auto connection = m_scratch->connection();
    must(saveStreamState(*connection, a.id, u"profile"_s, {.succeededAt = m_clock.now().addSecs(-60)}));
    must(saveStreamState(*connection, b.id, u"profile"_s, {.succeededAt = m_clock.now().addSecs(-600)}));
    m_engine->start({});
    const SyncReport report = waitForReport();
    QCOMPARE(report.accounts.size(), std::size_t(3));
    QCOMPARE(report.accounts[0].account, c.id); // never
    QCOMPARE(report.accounts[1].account, b.id);
    QCOMPARE(report.accounts[2].account, a.id);
}

void TestSyncEngine::archivedAccountsAreLeftAlone()
{
    const Account account = add(Platform::YouTube, u"a"_s);
    must(setArchived(*m_scratch->connection(), account.id, m_clock.now()));
    m_engine->start({account.id});
    QVERIFY(waitForReport().accounts.empty());
    QCOMPARE(m_youtube->callCount(), 0);
}

void TestSyncEngine::restingAccountsAreLeftAloneAndTold()
{
    const Account live = add(Platform::YouTube, u"a"_s);
    const Account resting = add(Platform::YouTube, u"b"_s);
    const Account gone = add(Platform::YouTube, u"c"_s, AccountState::Disconnected);
    std::vector<AccountId> paused{resting.id, gone.id};
    int asked = 0;
    m_engine->setRestingRule([&paused, &asked]() -> FindResting {
        ++asked; // on this thread, so that the rule may look at what lives here
        return [paused](Connection &) { return Result<std::vector<AccountId>>(paused); };
    });
    m_engine->start({});
    SyncReport report = waitForReport();
    QCOMPARE(report.accounts.size(), std::size_t(1));
    QCOMPARE(report.accounts[0].account, live.id);
    QCOMPARE(report.resting, std::vector<Account>{resting});
    QVERIFY(!report.gravest());
    m_engine->start({resting.id});
    report = waitForReport();
    QVERIFY(report.accounts.empty());
    QCOMPARE(report.resting.size(), std::size_t(1));
    paused.clear(); // a larger plan, from the next run on
    m_engine->start({resting.id});
    report = waitForReport();
    QCOMPARE(report.accounts.size(), std::size_t(1));
    QVERIFY(report.resting.empty());
    QCOMPARE(asked, 3);
}

/// An answer that leads to `count` calls of history.
Page historyPage(int count)
{
    Page page;
    for (int i = 0; i < count; ++i)
        page.next.push_back({.stream = u"items"_s, .ids = {QString::number(i)}, .backfill = true});
    return page;
}

void TestSyncEngine::historyGoesRoundUntilNoneIsLeft()
{
    add(Platform::YouTube, u"a"_s);
    add(Platform::YouTube, u"b"_s);
    m_slice = 3;
    m_engine = makeEngine();
    m_youtube->reply(u"list"_s, historyPage(7));
    m_youtube->reply(u"list"_s, historyPage(4));
    std::vector<AccountId> turns;
    connect(m_engine.get(), &SyncService::progressed, this, [&turns](const SyncProgress &progress) {
        if (turns.empty() || turns.back() != progress.account)
            turns.push_back(progress.account);
    });
    m_engine->start({});
    const SyncReport report = waitForReport();
    QCOMPARE(turns.size(), std::size_t(5)); // a b, a b, a: in turn
    QCOMPARE(report.accounts.size(), std::size_t(2)); // each once, whatever its passes
    QVERIFY(!report.gravest());
    QCOMPARE(report.accounts[0].backfillDone, 7);
    QCOMPARE(report.accounts[1].backfillDone, 4);
    QCOMPARE(report.accounts[0].backfillLeft, 0);
    QCOMPARE(m_youtube->callText().count(u"profile"_s), 2);
}

void TestSyncEngine::scheduledRunTakesOneSlice()
{
    const Account account = add(Platform::YouTube, u"a"_s);
    m_slice = 3;
    m_engine = makeEngine();
    m_youtube->reply(u"list"_s, historyPage(7));
    m_engine->startDue({account.id});
    const SyncReport report = waitForReport();
    QCOMPARE(report.accounts[0].backfillDone, 3);
    QCOMPARE(report.accounts[0].backfillLeft, 4);
}

void TestSyncEngine::goDown(int accounts)
{
    for (int i = 0; i < accounts; ++i)
        add(Platform::YouTube, u"down"_s + QString::number(i));
    for (int i = 0; i < 200; ++i) {
        for (const QString &stream : {u"profile"_s, u"list"_s, u"daily"_s})
            m_youtube->reply(stream, Error{.kind = ErrorKind::Timeout});
    }
}

void TestSyncEngine::platformThatIsDownIsLeftAlone()
{
    goDown(6);
    const Account other = add(Platform::X, u"x"_s);
    m_engine->start({});
    const SyncReport report = waitForReport();
    QCOMPARE(m_youtube->callCount(), 3 * 12); // three accounts found out, with three streams of four tries
    QCOMPARE(report.accounts.size(), std::size_t(7));
    int refused = 0;
    for (const AccountReport &account : report.accounts) {
        QCOMPARE(account.error.has_value(), account.account != other.id);
        refused += account.streams.empty() && account.error && account.error->retryAfter == std::chrono::minutes(15) ? 1 : 0;
    }
    QCOMPARE(refused, 3);
}

void TestSyncEngine::downIsRememberedAcrossRestarts()
{
    goDown(4);
    m_engine->start({});
    (void)waitForReport();
    const qsizetype calls = m_youtube->callCount();
    m_engine.reset();
    m_engine = makeEngine();
    m_engine->startDue({AccountId(1), AccountId(2), AccountId(3), AccountId(4)});
    for (const AccountReport &account : waitForReport().accounts)
        QCOMPARE(account.error->kind, ErrorKind::Timeout);
    QCOMPARE(m_youtube->callCount(), calls); // nobody asks
}

void TestSyncEngine::oneAccountFindsOutWhetherItIsBack()
{
    goDown(4);
    m_engine->start({});
    (void)waitForReport();
    const qsizetype calls = m_youtube->callCount();
    m_engine->start({}); // by hand: one account probes at once
    QCOMPARE(waitForReport().accounts.size(), std::size_t(4));
    QCOMPARE(m_youtube->callCount(), calls + 12);
    m_clock.advance(std::chrono::minutes(30));
    m_youtube->forget(); // it is back
    m_engine->startDue({AccountId(1), AccountId(2), AccountId(3), AccountId(4)});
    const SyncReport report = waitForReport();
    QVERIFY(!report.gravest());
    QCOMPARE(report.accounts.size(), std::size_t(4));
}

void TestSyncEngine::pausedNothingStarts()
{
    const Account account = add(Platform::YouTube, u"a"_s);
    QSignalSpy changed(m_engine.get(), &SyncService::pausedChanged);
    m_engine->pause(true);
    m_engine->pause(true);
    QCOMPARE(changed.size(), 1);
    m_engine->startDue({account.id});
    QVERIFY(!m_engine->isRunning());
    m_engine->start({});
    QVERIFY(waitForReport().cancelled); // nobody waits for a report that never comes
    QCOMPARE(m_youtube->callCount(), 0);
    m_engine->pause(false);
    m_engine->start({});
    QVERIFY(!waitForReport().cancelled);
    QCOMPARE(m_youtube->callCount(), 5);
}

void TestSyncEngine::pauseEndsARun()
{
    add(Platform::YouTube, u"a"_s);
    add(Platform::YouTube, u"b"_s);
    m_retryBase = std::chrono::hours(1);
    m_engine = makeEngine();
    m_youtube->reply(u"list"_s, Error{.kind = ErrorKind::Timeout}); // and it waits for an hour
    m_engine->start({});
    QTRY_COMPARE(m_youtube->callCount(), 2);
    m_engine->pause(true);
    const SyncReport report = waitForReport();
    QVERIFY(report.cancelled);
    QCOMPARE(report.accounts.size(), std::size_t(1)); // the other's turn never came
    QCOMPARE(m_youtube->callCount(), 2);
    m_engine->pause(false);
    m_engine->start({});
    QVERIFY(!waitForReport().gravest());
}

void TestSyncEngine::cancelStopsEveryPlatform()
{
    const Account first = add(Platform::YouTube, u"a"_s);
    add(Platform::YouTube, u"b"_s);
    add(Platform::X, u"c"_s);
    m_youtube->reply(u"list"_s, Silence());
    m_x->reply(u"daily"_s, Silence());
    m_engine->start({});
    QTRY_COMPARE(m_youtube->callText() + u'|' + m_x->callText(), u"profile list|profile list daily"_s);
    m_engine->cancel();
    const SyncReport report = waitForReport();
    QVERIFY(report.cancelled);
    QCOMPARE(report.accounts.size(), std::size_t(2)); // the second channel's turn never came
    for (const AccountReport &account : report.accounts)
        QVERIFY(account.error && account.error->kind == ErrorKind::Cancelled);
    QCOMPARE(must(queuedTasks(*m_scratch->connection(), first.id)).size(), std::size_t(4));
    QVERIFY(report.gravest().has_value());
}

void TestSyncEngine::cancelRightAfterTheStart()
{
    add(Platform::YouTube, u"a"_s);
    m_engine->start({});
    m_engine->cancel();
    QVERIFY(waitForReport().cancelled);
    QCOMPARE(m_youtube->callCount(), 0);
}

void TestSyncEngine::runAfterACancelledOneGoesOn()
{
    add(Platform::YouTube, u"a"_s);
    m_youtube->reply(u"list"_s, Silence());
    m_engine->start({});
    QTRY_COMPARE(m_youtube->callText(), u"profile list"_s);
    m_engine->cancel();
    (void)waitForReport();
    m_engine->start({});
    const SyncReport report = waitForReport();
    QVERIFY(!report.cancelled);
    QCOMPARE(report.accounts.size(), std::size_t(1));
    QVERIFY(report.accounts[0].resumed);
    QVERIFY(!report.accounts[0].error);
    QCOMPARE(m_youtube->callText(), u"profile list list daily countries cities"_s);
}

void TestSyncEngine::destructionDuringARun()
{
    add(Platform::YouTube, u"a"_s);
    add(Platform::X, u"b"_s);
    for (int round = 0; round < 40; ++round) {
        m_youtube->reply(u"daily"_s, Silence());
        const qsizetype before = m_x->callCount();
        m_engine->start({});
        if (round % 4 != 0) // now and then before the first call
            QTRY_VERIFY(m_x->callCount() > before + round % 3);
        m_engine.reset();
        m_engine = makeEngine();
    }
    QVERIFY(m_reports.empty()); // an engine that is gone reports nothing
    m_clock.advance(std::chrono::hours(7));
    m_youtube = std::make_unique<FakePlatform>();
    m_engine = makeEngine();
    m_engine->start({});
    QVERIFY(!waitForReport().gravest()); // and the queue is whole
}

void TestSyncEngine::gravestErrorOfAllAccounts()
{
    SyncReport report;
    QVERIFY(!report.gravest());
    for (const ErrorKind kind : {ErrorKind::Forbidden, ErrorKind::Offline, ErrorKind::SignedOut, ErrorKind::RateLimited})
        report.accounts.push_back({.error = Error{.kind = kind}});
    QCOMPARE(report.gravest()->kind, ErrorKind::SignedOut);
    report.accounts.clear();
    for (const ErrorKind kind : {ErrorKind::RateLimited, ErrorKind::QuotaSpent, ErrorKind::Offline})
        report.accounts.push_back({.error = Error{.kind = kind}});
    QCOMPARE(report.gravest()->kind, ErrorKind::QuotaSpent);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestSyncEngine)
#include "tst_syncengine.moc"
