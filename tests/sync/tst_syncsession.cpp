// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/audiencerepository.h"
#include "models/store/contentrepository.h"
#include "models/sync/budget.h"
#include "models/sync/syncsession.h"
#include "tests/store/scratchworkspace.h"
#include "tests/sync/fakes.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestSyncSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyStreamIsStored();
    void progressCountsTasksAndItems();
    void troubleIsRetried();
    void troubleThatStaysLeavesTheStream();
    void senselessAnswerDropsTheStreamsQueue();
    void earlyDeadTokenIsRenewedOnce();
    void lostSignInEndsThePass();
    void noTokenEndsThePass();
    void tokenThatDoesNotComeIsAskedForOnce();
    void forbiddenStreamIsLeft();
    void spentQuotaHoldsOnlyItsBudget();
    void shortRateLimitIsWaitedFor();
    void longRateLimitHoldsOnlyItsBudget();
    void unmeteredRateLimitHoldsOnlyItsStream();
    void offlineEndsThePassAndTheNextGoesOn();
    void cancelDuringACall();
    void cancelDuringAPause();
    void cancelBeforeTheStart();
    void refusedFiguresAreNamed();
    void failingDatabaseEndsThePass();
    void tokenIsNowhereInTheWorkspace();

private:
    AccountReport run(const RetryPolicy &retry = quick(), std::stop_token stop = {});
    std::unique_ptr<SyncSession> session(const RetryPolicy &retry, std::stop_token stop);
    static RetryPolicy quick() { return {.base = std::chrono::milliseconds(1), .retryAfterCap = std::chrono::seconds(5)}; }
    void replyThreeVideos();
    template <typename Work>
    auto read(Work work);
    QString queued();
    SyncRun lastRun();
    BudgetState budget(const QString &name);

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<FakePlatform> m_platform;
    std::shared_ptr<FakeConnector> m_connector;
    std::unique_ptr<FakeTransport> m_transport;
    std::unique_ptr<FakeTokens> m_tokens;
    std::unique_ptr<SharedClock> m_clock;
    Account m_account;
    std::vector<SyncProgress> m_progress;
};

namespace {

const QDateTime start = scratchMoment("2026-11-19T20:00:00Z"); // noon in California

ContentItem item(const QString &id, qint64 views)
{
    ContentItem content{.platformContentId = id, .title = id, .publishedAt = scratchMoment("2026-11-02T10:00:00Z")};
    content.figures.set(Metric::Views, views);
    return content;
}

Page dailyPage()
{
    DailyMetrics day{.day = QDate(2026, 11, 16)};
    day.values.set(Metric::Views, 1000);
    return {.days = {day}, .completeUntil = QDate(2026, 11, 16)};
}

QString outcomeText(const AccountReport &report)
{
    QStringList parts;
    for (const StreamReport &stream : report.streams)
        parts.append(stream.stream + u':' + (stream.error ? errorKey(stream.error->kind) : stream.completed ? u"ok"_s : u"open"_s));
    return parts.join(u' ');
}

ErrorKind kindOf(const std::optional<Error> &error)
{
    return error ? error->kind : ErrorKind::Internal;
}

} // namespace

void TestSyncSession::init()
{
    m_store.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_account = addAccount(*m_scratch->connection());
    m_store = must(Store::open(m_scratch->workspace()));
    m_platform = std::make_unique<FakePlatform>();
    m_connector = std::make_shared<FakeConnector>(*m_platform);
    m_transport = std::make_unique<FakeTransport>(*m_platform);
    m_tokens = std::make_unique<FakeTokens>();
    m_clock = std::make_unique<SharedClock>(start);
    m_progress.clear();
}

std::unique_ptr<SyncSession> TestSyncSession::session(const RetryPolicy &retry, std::stop_token stop)
{
    const SyncEnvironment environment{.store = *m_store,
                                      .connector = m_connector,
                                      .transport = *m_transport,
                                      .tokens = *m_tokens,
                                      .clock = *m_clock,
                                      .retry = retry};
    auto made = std::make_unique<SyncSession>(environment, m_account, std::move(stop));
    connect(made.get(), &SyncSession::progressed, this, [this](const SyncProgress &progress) { m_progress.push_back(progress); });
    return made;
}

AccountReport TestSyncSession::run(const RetryPolicy &retry, std::stop_token stop)
{
    const auto passing = session(retry, std::move(stop));
    std::vector<AccountReport> reports;
    connect(passing.get(), &SyncSession::finished, this, [&reports](const AccountReport &report) { reports.push_back(report); });
    passing->start();
    if (!QTest::qWaitFor([&reports] { return !reports.empty(); }))
        qFatal("the session does not end; called so far: %s", qPrintable(m_platform->callText()));
    return reports.front();
}

template <typename Work>
auto TestSyncSession::read(Work work)
{
    auto future = m_store->read(work);
    future.waitForFinished();
    return must(future.result());
}

QString TestSyncSession::queued()
{
    QStringList streams;
    for (const QueuedTask &task : read([id = m_account.id](Connection &connection) { return queuedTasks(connection, id); }))
        streams.append(task.stream);
    return streams.join(u' ');
}

SyncRun TestSyncSession::lastRun()
{
    return read([id = m_account.id](Connection &connection) { return recentRuns(connection, id, 1); }).front();
}

BudgetState TestSyncSession::budget(const QString &name)
{
    const QDateTime now = m_clock->now();
    BudgetState state = read([name, now](Connection &connection) {
        return budgetState(connection, Platform::YouTube, name, budgetPeriod(Platform::YouTube, name, now));
    });
    state.blockedUntil = read([name, now](Connection &connection) {
        return budgetOpensAt(connection, Platform::YouTube, {.budget = name}, now);
    });
    return state;
}

void TestSyncSession::replyThreeVideos()
{
    const FetchTask nextPage{.stream = u"list"_s, .cursor = u"p2"_s, .depth = FetchDepth::Everything};
    m_platform->reply(u"list"_s, Page{.expectedItems = 3, .next = {nextPage, {.stream = u"items"_s, .ids = {u"a"_s, u"b"_s}}}});
    m_platform->reply(u"list"_s, Page{.expectedItems = 3, .next = {{.stream = u"items"_s, .ids = {u"c"_s}}}});
    m_platform->reply(u"items"_s, Page{.items = {item(u"a"_s, 5), item(u"b"_s, 6)}});
    m_platform->reply(u"items"_s, Page{.missingIds = {u"c"_s}});
}

void TestSyncSession::everyStreamIsStored()
{
    AccountProfile profile = m_account.profile;
    profile.title = u"New title"_s;
    MetricValues totals;
    totals.set(Metric::Followers, 1230);
    m_platform->reply(u"profile"_s, Page{.profile = profile, .totalsNow = totals});
    replyThreeVideos();
    m_platform->reply(u"daily"_s, dailyPage());
    const AudienceSlice slice{.dimension = AudienceDimension::Country,
                              .window = DateRange::endingAt(QDate(2026, 11, 17), 28),
                              .key = u"DE"_s,
                              .views = 5};
    m_platform->reply(u"countries"_s, Page{.slices = {slice}});

    const AccountReport report = run();
    QVERIFY2(!report.error, qPrintable(report.error ? report.error->detail : QString()));
    QCOMPARE(outcomeText(report), u"profile:ok list:ok daily:ok countries:ok cities:ok items:ok"_s);
    QCOMPARE(m_platform->callText(), u"profile list daily countries cities list items items"_s);
    QVERIFY(!report.resumed);
    QCOMPARE(queued(), QString());
    QCOMPARE(lastRun().result, RunResult::Completed);
    QCOMPARE(lastRun().finishedAt, std::optional(start));
    const AccountId id = m_account.id;
    QCOMPARE(read([id](Connection &connection) { return accountById(connection, id); }).profile, profile);
    const auto days = read([id](Connection &connection) {
        return daysInRange(connection, id, *DateRange::make(QDate(2026, 11, 1), QDate(2026, 11, 30)));
    });
    QCOMPARE(days.size(), std::size_t(2));
    QCOMPARE(days[0].values[Metric::Views], std::optional<qint64>(1000));
    QCOMPARE(days[1].day, QDate(2026, 11, 19)); // the running day in California
    QCOMPARE(days[1].values[Metric::Followers], std::optional<qint64>(1230));
    QCOMPARE(read([id](Connection &connection) { return contentCount(connection, id); }), 2);
    QCOMPARE(read([id](Connection &connection) { return latestSlices(connection, id, AudienceDimension::Country); }),
             std::vector{slice});
    const auto states = read([id](Connection &connection) { return streamStates(connection, id); });
    QCOMPARE(states[u"daily"_s].completeUntil, std::optional(QDate(2026, 11, 16)));
    QCOMPARE(states[u"list"_s].walkedAt, std::optional(start));
    QCOMPARE(states[u"items"_s].succeededAt, std::optional(start));
    QCOMPARE(budget(u"data"_s).spent, 1 + 2 * 1 + 2 * 2);
    QCOMPARE(budget(u"figures"_s).spent, 1);
}

void TestSyncSession::progressCountsTasksAndItems()
{
    replyThreeVideos();
    QVERIFY(!run().error);
    QCOMPARE(m_progress.size(), std::size_t(8)); // once a call
    for (std::size_t i = 0; i < m_progress.size(); ++i) {
        QCOMPARE(m_progress[i].tasksDone, static_cast<int>(i) + 1);
        QVERIFY(m_progress[i].tasksKnown >= m_progress[i].tasksDone);
        QCOMPARE(m_progress[i].account, m_account.id);
    }
    QCOMPARE(m_progress.front().tasksKnown, 5);
    QCOMPARE(m_progress.front().itemsExpected, std::nullopt);
    QCOMPARE(m_progress.back().tasksKnown, 8);
    QCOMPARE(m_progress.back().itemsDone, 3);
    QCOMPARE(m_progress.back().itemsExpected, std::optional<qint64>(3));
}

void TestSyncSession::troubleIsRetried()
{
    m_platform->reply(u"daily"_s, Unreached{{.kind = ErrorKind::Timeout}});
    m_platform->reply(u"daily"_s, Error{.kind = ErrorKind::BadResponse});
    m_platform->reply(u"daily"_s, Error{.kind = ErrorKind::Timeout});
    m_platform->reply(u"daily"_s, dailyPage());
    const AccountReport report = run();
    QVERIFY(!report.error);
    QCOMPARE(m_platform->callText(), u"profile list daily daily daily daily countries cities"_s);
    QCOMPARE(budget(u"figures"_s).spent, 4); // every attempt is paid for
}

void TestSyncSession::troubleThatStaysLeavesTheStream()
{
    for (int i = 0; i < 4; ++i)
        m_platform->reply(u"daily"_s, Error{.kind = ErrorKind::Timeout, .detail = u"503"_s});
    const AccountReport report = run();
    QCOMPARE(outcomeText(report), u"profile:ok list:ok daily:timeout countries:ok cities:ok"_s);
    QCOMPARE(kindOf(report.error), ErrorKind::Timeout);
    QCOMPARE(lastRun().result, RunResult::Partial);
    QCOMPARE(lastRun().errorKind, u"timeout"_s);
    QCOMPARE(queued(), u"daily"_s); // tried again by the next pass
}

void TestSyncSession::senselessAnswerDropsTheStreamsQueue()
{
    const FetchTask second{.stream = u"list"_s, .cursor = u"p2"_s, .depth = FetchDepth::Everything};
    m_platform->reply(u"list"_s, Page{.next = {second}});
    for (int i = 0; i < 4; ++i)
        m_platform->reply(u"list"_s, Error{.kind = ErrorKind::BadResponse, .detail = u"bad page token"_s});
    const AccountReport report = run();
    QCOMPARE(outcomeText(report), u"profile:ok list:bad_response daily:ok countries:ok cities:ok"_s);
    QCOMPARE(queued(), QString());
    const auto states = read([id = m_account.id](Connection &connection) { return streamStates(connection, id); });
    QCOMPARE(states[u"list"_s].succeededAt, std::nullopt);
    QCOMPARE(states[u"list"_s].walkedAt, std::nullopt); // so the next pass walks anew
}

void TestSyncSession::earlyDeadTokenIsRenewedOnce()
{
    m_platform->reply(u"profile"_s, Error{.kind = ErrorKind::SignedOut});
    const AccountReport report = run();
    QVERIFY(!report.error);
    const auto calls = m_platform->calls();
    QCOMPARE(calls[0].token, QByteArray("token-1"));
    QCOMPARE(calls[1].stream, u"profile"_s);
    QCOMPARE(calls[1].token, QByteArray("token-2"));
    QCOMPARE(calls.back().token, QByteArray("token-2"));
}

void TestSyncSession::lostSignInEndsThePass()
{
    m_platform->reply(u"list"_s, Error{.kind = ErrorKind::SignedOut});
    m_platform->reply(u"list"_s, Error{.kind = ErrorKind::SignedOut});
    const AccountReport report = run();
    QCOMPARE(kindOf(report.error), ErrorKind::SignedOut);
    QCOMPARE(m_platform->callText(), u"profile list list"_s);
    QCOMPARE(read([id = m_account.id](Connection &connection) { return accountById(connection, id); }).state,
             AccountState::NeedsReconnect);
    QCOMPARE(queued(), u"list daily countries cities"_s);
    QCOMPARE(lastRun().result, RunResult::Partial);
}

void TestSyncSession::noTokenEndsThePass()
{
    m_tokens->fail({.kind = ErrorKind::SignedOut});
    const AccountReport report = run();
    QCOMPARE(kindOf(report.error), ErrorKind::SignedOut);
    QCOMPARE(m_platform->callText(), QString());
    QCOMPARE(lastRun().result, RunResult::Failed);
    QCOMPARE(lastRun().errorKind, u"signed_out"_s);
}

void TestSyncSession::tokenThatDoesNotComeIsAskedForOnce()
{
    m_tokens->fail({.kind = ErrorKind::Timeout});
    const AccountReport report = run();
    QCOMPARE(kindOf(report.error), ErrorKind::Timeout);
    QCOMPARE(m_tokens->asked(), 1); // its source has tried again already, and the next stream would get none either
    QCOMPARE(m_platform->callText(), QString());
    QCOMPARE(queued(), u"profile list daily countries cities"_s);
}

void TestSyncSession::forbiddenStreamIsLeft()
{
    m_platform->reply(u"daily"_s, Error{.kind = ErrorKind::Forbidden, .detail = u"scope missing"_s});
    const AccountReport report = run();
    QCOMPARE(outcomeText(report), u"profile:ok list:ok daily:forbidden countries:ok cities:ok"_s);
    QCOMPARE(kindOf(report.error), ErrorKind::Forbidden);
    QCOMPARE(m_platform->callText(), u"profile list daily countries cities"_s); // not retried
    QCOMPARE(queued(), QString());
    QCOMPARE(lastRun().result, RunResult::Partial);
    const auto streams = read([run = lastRun().id](Connection &connection) { return runStreams(connection, run); });
    const auto daily = std::ranges::find(streams, u"daily"_s, &RunStream::stream);
    QVERIFY(daily != streams.end());
    QCOMPARE(daily->errorKind, u"forbidden"_s);
    QCOMPARE(daily->detail, u"scope missing"_s);
}

void TestSyncSession::spentQuotaHoldsOnlyItsBudget()
{
    m_platform->reply(u"profile"_s, Error{.kind = ErrorKind::QuotaSpent});
    const AccountReport report = run();
    QCOMPARE(outcomeText(report), u"profile:quota_spent list:quota_spent daily:ok countries:ok cities:ok"_s);
    QCOMPARE(kindOf(report.error), ErrorKind::QuotaSpent);
    QCOMPARE(queued(), u"profile list"_s);
    QCOMPARE(budget(u"data"_s).blockedUntil, std::optional(scratchMoment("2026-11-20T08:00:00Z"))); // midnight Pacific
    QCOMPARE(budget(u"figures"_s).blockedUntil, std::nullopt);

    m_clock->advance(std::chrono::hours(2));
    const AccountReport later = run();
    QVERIFY(later.resumed);
    QCOMPARE(m_platform->callText(), u"profile daily countries cities daily countries cities"_s);
    QVERIFY(later.error && later.error->retryAfter == std::chrono::hours(10));

    m_clock->advance(std::chrono::hours(10)); // a new day, a new budget
    QVERIFY(!run().error);
    QCOMPARE(queued(), QString());
}

void TestSyncSession::shortRateLimitIsWaitedFor()
{
    m_platform->reply(u"daily"_s, Error{.kind = ErrorKind::RateLimited, .retryAfter = std::chrono::seconds(0)});
    m_platform->reply(u"daily"_s, dailyPage());
    QVERIFY(!run().error);
    QCOMPARE(m_platform->callText(), u"profile list daily daily countries cities"_s);
    QCOMPARE(budget(u"figures"_s).blockedUntil, std::nullopt);
}

void TestSyncSession::longRateLimitHoldsOnlyItsBudget()
{
    m_platform->reply(u"daily"_s, Error{.kind = ErrorKind::RateLimited, .retryAfter = std::chrono::seconds(600)});
    const AccountReport report = run();
    QCOMPARE(outcomeText(report), u"profile:ok list:ok daily:rate_limited countries:ok cities:ok"_s);
    QCOMPARE(queued(), u"daily"_s);
    QCOMPARE(budget(u"figures"_s).blockedUntil, std::optional(start.addSecs(600)));
    QVERIFY(report.error && report.error->retryAfter == std::chrono::seconds(600));
    m_clock->advance(std::chrono::seconds(601));
    QVERIFY(!run().error);
    QCOMPARE(m_platform->calls().back().stream, u"daily"_s); // the other streams were asked within the hour
    QCOMPARE(m_platform->callCount(), 6);
}

void TestSyncSession::unmeteredRateLimitHoldsOnlyItsStream()
{
    m_platform->reply(u"countries"_s, Error{.kind = ErrorKind::RateLimited, .retryAfter = std::chrono::seconds(600)});
    const AccountReport report = run();
    QCOMPARE(outcomeText(report), u"profile:ok list:ok daily:ok countries:rate_limited cities:ok"_s);
    QCOMPARE(queued(), u"countries"_s);
}

void TestSyncSession::offlineEndsThePassAndTheNextGoesOn()
{
    replyThreeVideos();
    m_platform->reply(u"daily"_s, Unreached{{.kind = ErrorKind::Offline}});
    const AccountReport report = run();
    QCOMPARE(kindOf(report.error), ErrorKind::Offline);
    QCOMPARE(m_platform->callText(), u"profile list daily"_s);
    QCOMPARE(queued(), u"daily countries cities list items"_s);
    QCOMPARE(lastRun().result, RunResult::Partial);

    m_clock->advance(std::chrono::minutes(5));
    const AccountReport next = run();
    QVERIFY(!next.error);
    QVERIFY(next.resumed);
    QCOMPARE(m_platform->callText(), u"profile list daily daily countries cities list items items"_s);
    QCOMPARE(queued(), QString());
    QCOMPARE(lastRun().result, RunResult::Completed);
    QCOMPARE(read([id = m_account.id](Connection &connection) { return recentRuns(connection, id, 9); }).size(), std::size_t(1));
}

void TestSyncSession::cancelDuringACall()
{
    m_platform->reply(u"list"_s, Silence());
    std::stop_source stop;
    const auto passing = session(quick(), stop.get_token());
    std::optional<AccountReport> report;
    connect(passing.get(), &SyncSession::finished, this, [&report](const AccountReport &ended) { report = ended; });
    passing->start();
    QTRY_COMPARE(m_platform->callText(), u"profile list"_s);
    QVERIFY(!report);
    stop.request_stop();
    QTRY_VERIFY(report);
    QCOMPARE(kindOf(report->error), ErrorKind::Cancelled);
    QCOMPARE(lastRun().result, RunResult::Cancelled);
    QCOMPARE(queued(), u"list daily countries cities"_s);
}

void TestSyncSession::cancelDuringAPause()
{
    m_platform->reply(u"list"_s, Error{.kind = ErrorKind::Timeout});
    std::stop_source stop;
    const auto passing = session({.base = std::chrono::hours(1)}, stop.get_token());
    QSignalSpy finished(passing.get(), &SyncSession::finished);
    passing->start();
    QTRY_COMPARE(m_platform->callText(), u"profile list"_s);
    passing->wake(); // nobody asked to stop: goes on waiting
    stop.request_stop();
    // The answer may still be on its way to the session, so it is woken until it has begun its pause.
    QTRY_VERIFY((passing->wake(), !finished.isEmpty()));
    QCOMPARE(finished.size(), 1);
    QCOMPARE(lastRun().result, RunResult::Cancelled);
    QCOMPARE(m_platform->callText(), u"profile list"_s);
}

void TestSyncSession::cancelBeforeTheStart()
{
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(kindOf(run(quick(), stop.get_token()).error), ErrorKind::Cancelled);
    QCOMPARE(m_platform->callCount(), 0);
}

void TestSyncSession::refusedFiguresAreNamed()
{
    Page page = dailyPage();
    page.refused = {Metric::Likes};
    m_platform->reply(u"daily"_s, page);
    const AccountReport report = run();
    QCOMPARE(outcomeText(report), u"profile:ok list:ok daily:ok countries:ok cities:ok"_s);
    QCOMPARE(report.streams[2].refusedMetrics, std::vector{u"likes"_s});
    QCOMPARE(kindOf(report.error), ErrorKind::Unsupported);
    QCOMPARE(lastRun().result, RunResult::Completed); // a figure that a platform gave up is told, but no failure
    const auto streams = read([run = lastRun().id](Connection &connection) { return runStreams(connection, run); });
    QCOMPARE(std::ranges::find(streams, u"daily"_s, &RunStream::stream)->refused, u"likes"_s);
}

void TestSyncSession::failingDatabaseEndsThePass()
{
    must(m_scratch->connection()->runScript(
        "CREATE TRIGGER full BEFORE INSERT ON daily_metrics BEGIN SELECT RAISE(ABORT, 'disk full'); END"));
    m_platform->reply(u"daily"_s, dailyPage());
    const AccountReport report = run();
    QCOMPARE(kindOf(report.error), ErrorKind::Storage);
    QVERIFY2(report.error->detail.contains(u"disk full"), qPrintable(report.error->detail));
    QCOMPARE(m_platform->callText(), u"profile list daily"_s);
    QCOMPARE(queued(), u"daily countries cities"_s);
}

void TestSyncSession::tokenIsNowhereInTheWorkspace()
{
    replyThreeVideos();
    m_platform->reply(u"daily"_s, dailyPage());
    QVERIFY(!run().error);
    QByteArray bytes;
    for (const QLatin1StringView tail : {""_L1, "-wal"_L1}) {
        QFile file(m_scratch->workspace().databaseFile() + tail);
        QVERIFY(file.open(QFile::ReadOnly));
        bytes += file.readAll();
    }
    QVERIFY(bytes.contains("GET https://platform.example/items?ids=a,b"));
    QVERIFY(!bytes.contains("token-1"));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestSyncSession)
#include "tst_syncsession.moc"
