// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentrepository.h"
#include "models/store/dailyrepository.h"
#include "models/sync/streamturns.h"
#include "tests/sync/sessioncase.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestSyncHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recentFirstThenASlice();
    void historySurvivesAndGoesOn();
    void waitingHistoryIsNoOpenStream();
    void lastCompleteDayDoesNotFollowHistory();
    void absenceKeepsTheLastCompleteDayUntilItIsFilled();
    void badWindowCostsOnlyItself();
    void droppedDaysAreAskedAgainAfterAWeek();
    void refusedHistoryIsDropped();
    void badPostCostsOnlyItself();
    void manyBadPostsEndTheStream();
    void historyBehindAClosedBudgetIsNoError();
    void tolerableRefusalIsNoFailure_data();
    void tolerableRefusalIsNoFailure();
    void platformThatIsDownEndsThePass();
    void headersCloseTheBudgetAfterSuccess();
    void headersOfAFailureCountToo();
    void trueCostIsBooked();
    void refusalsAreFreeWhereOnlyPostsArePaid();
    void capHoldsMoneyBack();
    void daysOfAPlatformWithoutDays();
    void pauseKeepsTheirPlaces();
};

namespace {

const QDateTime start = scratchMoment("2026-11-19T20:00:00Z"); // noon in California

/// A day a call: the last nine days are recent, the eleven before them history.
std::vector<Stream> dayStreams()
{
    return {{.key = u"profile"_s, .kind = StreamKind::Profile},
            {.key = u"days"_s, .kind = StreamKind::DailySeries, .lookBackDays = 2, .windowDays = 1, .historyDays = 20,
             .budget = u"calls"_s, .cost = 1, .metrics = {Metric::Reach}}};
}

std::vector<Stream> postStreams()
{
    return {{.key = u"profile"_s, .kind = StreamKind::Profile},
            {.key = u"list"_s, .kind = StreamKind::ContentList, .batch = 100, .fullEvery = std::chrono::hours(168)},
            {.key = u"items"_s, .kind = StreamKind::ContentItems, .batch = 1, .budget = u"calls"_s, .cost = 1}};
}

Page postsPage(int count)
{
    Page page;
    for (int i = 0; i < count; ++i)
        page.next.push_back({.stream = u"items"_s, .ids = {QString::number(i)}});
    return page;
}

/// The page of a list that tells figures itself.
Page figuresPage(qint64 views)
{
    ContentItem item{.platformContentId = u"p"_s, .publishedAt = start.addDays(-9)};
    item.figures.set(Metric::Views, views);
    return {.items = {item}};
}

qsizetype callsOf(const SessionCase &test, QStringView stream)
{
    return std::ranges::count(test.script.calls(), stream, &FakeCall::stream);
}

QStringList historyDays(const SessionCase &test)
{
    QStringList days;
    for (const FakeCall &call : test.script.calls()) {
        if (call.query.contains(u"history"))
            days.append(call.query.section(u"first=2026-"_s, 1));
    }
    return days;
}

ErrorKind kindOf(const std::optional<Error> &error)
{
    return error ? error->kind : ErrorKind::Internal;
}

} // namespace

void TestSyncHistory::recentFirstThenASlice()
{
    SessionCase test(Platform::Instagram, dayStreams(), start);
    test.slice = 4;
    const AccountReport report = test.run();
    QVERIFY(!report.error);
    QCOMPARE(callsOf(test, u"days"), 9 + 4);
    QCOMPARE(historyDays(test), (QStringList{u"11-09"_s, u"11-08"_s, u"11-07"_s, u"11-06"_s}));
    QCOMPARE(test.script.calls()[9].query, QString()); // nothing of it came before what is recent
    QCOMPARE(report.backfillDone, 4);
    QCOMPARE(report.backfillLeft, 7);
    QCOMPARE(test.lastRun().result, RunResult::Completed);
}

void TestSyncHistory::historySurvivesAndGoesOn()
{
    SessionCase test(Platform::Instagram, dayStreams(), start);
    test.slice = 4;
    test.run();
    test.store.reset();
    test.store = must(Store::open(test.scratch.workspace())); // the program was started anew
    test.clock.advance(std::chrono::minutes(10));
    const AccountReport second = test.run(SyncOccasion::History);
    QCOMPARE(callsOf(test, u"profile"), 1); // nothing recent is asked again
    QCOMPARE(second.backfillLeft, 3);
    QVERIFY(!second.resumed);
    const AccountReport third = test.run(SyncOccasion::History);
    QCOMPARE(third.backfillDone, 3);
    QCOMPARE(third.backfillLeft, 0);
    QStringList days = historyDays(test);
    QCOMPARE(days.size(), 11);
    days.removeDuplicates();
    QCOMPARE(days.size(), 11); // each once
}

void TestSyncHistory::waitingHistoryIsNoOpenStream()
{
    SessionCase test(Platform::Instagram, dayStreams(), start);
    test.slice = 1;
    const AccountReport report = test.run();
    QVERIFY(std::ranges::find(report.streams, u"days"_s, &StreamReport::stream)->completed);
    QCOMPARE(test.states().value(u"days"_s).succeededAt, std::optional(start));
    test.clock.advance(std::chrono::hours(1));
    test.run(SyncOccasion::History);
    QCOMPARE(test.states().value(u"days"_s).succeededAt, std::optional(start)); // a slice of history is no fresh answer
}

void TestSyncHistory::lastCompleteDayDoesNotFollowHistory()
{
    SessionCase test(Platform::Instagram, dayStreams(), start);
    for (int day = 10; day <= 12; ++day)
        test.script.reply(u"days"_s, Page{.completeUntil = QDate(2026, 11, day)});
    for (int i = 0; i < 4; ++i)
        test.script.reply(u"days"_s, Error{.kind = ErrorKind::BadResponse}); // the 13th
    test.run();
    QCOMPARE(test.states().value(u"days"_s).completeUntil, std::optional(QDate(2026, 11, 12))); // and not the 18th
}

void TestSyncHistory::absenceKeepsTheLastCompleteDayUntilItIsFilled()
{
    std::vector<Stream> streams = dayStreams();
    streams[1].historyDays = 60;
    SessionCase test(Platform::Instagram, streams, start);
    const QDate before(2026, 10, 20);
    must(saveStreamState(*test.scratch.connection(), test.account.id, u"days"_s, {.completeUntil = before}));
    must(setStreamMark(*test.scratch.connection(), test.account.id, u"days"_s, StreamMark::History, start.addDays(-1)));
    for (int i = 0; i < 4; ++i)
        test.script.reply(u"days"_s, Error{.kind = ErrorKind::BadResponse}); // the first recent day
    test.run();
    test.script.reply(u"days"_s, Page{.completeUntil = QDate(2026, 11, 9)}); // the newest day of the absence
    test.run(SyncOccasion::History);
    QCOMPARE(historyDays(test).first(), u"11-09"_s);
    QCOMPARE(test.states().value(u"days"_s).completeUntil, std::optional(before));
}

void TestSyncHistory::badWindowCostsOnlyItself()
{
    SessionCase test(Platform::Instagram, dayStreams(), start);
    for (int i = 0; i < 9; ++i)
        test.script.reply(u"days"_s, Page());
    for (int i = 0; i < 4; ++i)
        test.script.reply(u"days"_s, Error{.kind = ErrorKind::BadResponse});
    const AccountReport report = test.run();
    QCOMPARE(kindOf(report.error), ErrorKind::BadResponse);
    QCOMPARE(report.backfillLeft, 10); // the others wait for the next slice
    QCOMPARE(test.run(SyncOccasion::History).backfillDone, 10);
    QCOMPARE(historyDays(test).count(u"11-09"_s), 4); // the bad one and its retries, never again
}

void TestSyncHistory::droppedDaysAreAskedAgainAfterAWeek()
{
    SessionCase test(Platform::Instagram, dayStreams(), start);
    test.run();
    const qsizetype before = historyDays(test).size();
    test.clock.advance(std::chrono::hours(6 * 24));
    test.run();
    QCOMPARE(historyDays(test).size(), before);
    test.clock.advance(std::chrono::hours(24));
    test.run(); // no answer has told a figure, so every day of the platform's memory is missing
    QVERIFY(historyDays(test).size() > before);
}

void TestSyncHistory::refusedHistoryIsDropped()
{
    SessionCase test(Platform::Instagram, dayStreams(), start);
    for (int i = 0; i < 9; ++i)
        test.script.reply(u"days"_s, Page());
    test.script.reply(u"days"_s, Error{.kind = ErrorKind::Forbidden});
    const AccountReport report = test.run();
    QCOMPARE(callsOf(test, u"days"), 10);
    QCOMPARE(report.backfillLeft, 0); // asking ten more days would be refused ten times
}

void TestSyncHistory::badPostCostsOnlyItself()
{
    SessionCase test(Platform::Instagram, postStreams(), start);
    test.script.reply(u"list"_s, postsPage(5));
    test.script.reply(u"items"_s, Page());
    test.script.reply(u"items"_s, Error{.kind = ErrorKind::NotFound});
    const AccountReport report = test.run();
    QCOMPARE(callsOf(test, u"items"), 5);
    QCOMPARE(kindOf(report.error), ErrorKind::NotFound);
    QCOMPARE(test.waiting().waiting, 0);
}

void TestSyncHistory::manyBadPostsEndTheStream()
{
    SessionCase test(Platform::Instagram, postStreams(), start);
    test.script.reply(u"list"_s, postsPage(9));
    for (int i = 0; i < 9; ++i)
        test.script.reply(u"items"_s, Error{.kind = ErrorKind::NotFound});
    test.run();
    QCOMPARE(callsOf(test, u"items"), 3);
}

void TestSyncHistory::historyBehindAClosedBudgetIsNoError()
{
    SessionCase test(Platform::Instagram, dayStreams(), start);
    for (int i = 0; i < 10; ++i)
        test.script.reply(u"days"_s, Page());
    test.script.reply(u"days"_s, Error{.kind = ErrorKind::RateLimited, .retryAfter = std::chrono::minutes(30)});
    const AccountReport report = test.run();
    QVERIFY(!report.error); // everything recent is there
    QCOMPARE(report.backfillDone, 1);
    QCOMPARE(report.backfillLeft, 10);
    QCOMPARE(test.run(SyncOccasion::History).backfillDone, 0); // still closed
    test.clock.advance(std::chrono::minutes(31));
    QCOMPARE(test.run(SyncOccasion::History).backfillDone, 10);
}

void TestSyncHistory::tolerableRefusalIsNoFailure_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<bool>("optional");
    QTest::addColumn<bool>("fails");
    QTest::newRow("forbidden") << ErrorKind::Forbidden << true << false;
    QTest::newRow("not found") << ErrorKind::NotFound << true << false;
    QTest::newRow("unsupported") << ErrorKind::Unsupported << true << false;
    QTest::newRow("no answer") << ErrorKind::Timeout << true << true;
    QTest::newRow("forbidden, but everybody may") << ErrorKind::Forbidden << false << true;
}

void TestSyncHistory::tolerableRefusalIsNoFailure()
{
    QFETCH(ErrorKind, kind);
    QFETCH(bool, optional);
    QFETCH(bool, fails);
    SessionCase test(Platform::Instagram,
                     {{.key = u"profile"_s, .kind = StreamKind::Profile},
                      {.key = u"tags"_s, .kind = StreamKind::Mentions, .cadence = std::chrono::hours(24), .optional = optional}},
                     start);
    for (int i = 0; i < 4; ++i)
        test.script.reply(u"tags"_s, Error{.kind = kind});
    const AccountReport report = test.run();
    QCOMPARE(report.error.has_value(), fails);
    QCOMPARE(test.lastRun().result, fails ? RunResult::Partial : RunResult::Completed);
    const auto streams = test.read([run = test.lastRun().id](Connection &connection) { return runStreams(connection, run); });
    QCOMPARE(std::ranges::find(streams, u"tags"_s, &RunStream::stream)->errorKind, errorKey(kind)); // told all the same
    // A refusal waits for the stream's next turn, trouble for an hour; neither is asked at each look.
    const Stream &tags = test.connector->streams()[1];
    const bool trouble = kind == ErrorKind::Timeout;
    const StreamStates states = test.states();
    QVERIFY(!hasTurn(tags, states, SyncOccasion::Scheduled, start.addSecs(3599)));
    QCOMPARE(hasTurn(tags, states, SyncOccasion::Scheduled, start.addSecs(3600)), trouble);
    QVERIFY(hasTurn(tags, states, SyncOccasion::Scheduled, start.addDays(1)));
}

void TestSyncHistory::platformThatIsDownEndsThePass()
{
    std::vector<Stream> streams{{.key = u"profile"_s, .kind = StreamKind::Profile}};
    for (int i = 0; i < 6; ++i)
        streams.push_back({.key = u"audience"_s + QString::number(i), .kind = StreamKind::Audience, .windowDays = 7});
    SessionCase test(Platform::Instagram, streams, start);
    for (const Stream &stream : streams) {
        for (int i = 0; i < 4; ++i)
            test.script.reply(stream.key, Error{.kind = ErrorKind::Timeout});
    }
    QCOMPARE(kindOf(test.run().error), ErrorKind::Timeout);
    QCOMPARE(test.script.callCount(), 3 * 4);
    QCOMPARE(test.waiting().waiting, 7); // the next pass asks them all
}

void TestSyncHistory::headersCloseTheBudgetAfterSuccess()
{
    SessionCase test(Platform::Instagram, dayStreams(), start);
    test.script.askForPause(u"days"_s, 1200);
    const AccountReport report = test.run();
    QCOMPARE(callsOf(test, u"days"), 1); // stored, and the others wait
    QCOMPARE(kindOf(report.error), ErrorKind::RateLimited);
    const auto opens = test.read([stream = test.connector->streams()[1]](Connection &connection) {
        return budgetOpensAt(connection, Platform::Instagram, stream, start);
    });
    QCOMPARE(opens, std::optional(start.addSecs(1200)));
    QCOMPARE(test.waiting().waiting, 8 + 11);
    test.clock.advance(std::chrono::seconds(1199));
    test.run();
    QCOMPARE(callsOf(test, u"days"), 1);
    test.clock.advance(std::chrono::seconds(1));
    test.run();
    QCOMPARE(callsOf(test, u"days"), 2);
}

void TestSyncHistory::headersOfAFailureCountToo()
{
    SessionCase test(Platform::Instagram, dayStreams(), start);
    test.script.askForPause(u"days"_s, 1200);
    test.script.reply(u"days"_s, Error{.kind = ErrorKind::RateLimited, .retryAfter = std::chrono::seconds(60)});
    test.run();
    const auto opens = test.read([stream = test.connector->streams()[1]](Connection &connection) {
        return budgetOpensAt(connection, Platform::Instagram, stream, start);
    });
    QCOMPARE(opens, std::optional(start.addSecs(1200))); // the longer of the two
}

std::vector<Stream> moneyStreams()
{
    const QString money = u"money"_s;
    return {{.key = u"profile"_s, .kind = StreamKind::Profile, .budget = money, .cost = 10},
            {.key = u"list"_s, .kind = StreamKind::ContentList, .batch = 100, .budget = money, .cost = 500, .costPerItem = 5}};
}

void TestSyncHistory::trueCostIsBooked()
{
    SessionCase test(Platform::X, moneyStreams(), start);
    test.script.reply(u"list"_s, Page{.cost = 35, .next = {{.stream = u"list"_s, .cursor = u"2"_s}}});
    test.script.reply(u"list"_s, Page{.cost = 0, .next = {{.stream = u"list"_s, .cursor = u"3"_s}}}); // an empty page costs nothing
    QVERIFY(!test.run().error);
    QCOMPARE(test.spent(u"money"_s), 10 + 35 + 0 + 500); // what says nothing costs what was booked
}

void TestSyncHistory::refusalsAreFreeWhereOnlyPostsArePaid()
{
    SessionCase test(Platform::X, moneyStreams(), start);
    for (int attempt = 0; attempt < 2; ++attempt)
        test.script.reply(u"list"_s, Error{.kind = ErrorKind::Timeout});
    test.script.reply(u"list"_s, Page{.cost = 35});
    QVERIFY(!test.run().error);
    QCOMPARE(callsOf(test, u"list"), 3);
    QCOMPARE(test.spent(u"money"_s), 10 + 35);
}

void TestSyncHistory::capHoldsMoneyBack()
{
    SessionCase test(Platform::X, moneyStreams(), start);
    test.caps = {{u"money"_s, 520}};
    test.script.reply(u"list"_s, Page{.cost = 35, .next = {{.stream = u"list"_s, .cursor = u"2"_s}}});
    const AccountReport report = test.run();
    QCOMPARE(kindOf(report.error), ErrorKind::QuotaSpent); // 45 + 500 would be over it
    QCOMPARE(callsOf(test, u"list"), 1);
    QCOMPARE(test.spent(u"money"_s), 45);
    QVERIFY(report.error->retryAfter == std::chrono::seconds(start.secsTo(scratchMoment("2026-12-01T00:00:00Z"))));
    test.caps = {{u"money"_s, 2'000}}; // the user allows more, and it goes on
    QVERIFY(!test.run().error);
    QCOMPARE(callsOf(test, u"list"), 2);
}

void TestSyncHistory::daysOfAPlatformWithoutDays()
{
    std::vector<Stream> streams = postStreams();
    streams.pop_back();
    streams[1].fullEvery = std::chrono::hours(0);
    SessionCase test(Platform::TikTok, streams, start);
    const auto day = [&test](QDate date) {
        return test.read([id = test.account.id, date](Connection &connection) {
            return daysInRange(connection, id, DateRange::day(date));
        });
    };
    test.script.reply(u"list"_s, figuresPage(100));
    test.run();
    QVERIFY(day(QDate(2026, 11, 19)).empty()); // one look tells no difference
    test.clock.advance(std::chrono::hours(20));
    test.script.reply(u"list"_s, figuresPage(130));
    test.run();
    QCOMPARE(day(QDate(2026, 11, 20)).front().values[Metric::Views], std::optional<qint64>(30));
    test.clock.advance(std::chrono::hours(3));
    test.script.reply(u"list"_s, figuresPage(142));
    test.run();
    QCOMPARE(day(QDate(2026, 11, 20)).front().values[Metric::Views], std::optional<qint64>(42));
    const auto history = test.read([id = test.account.id](Connection &connection) {
        return figureHistory(connection, id, QDate(2026, 11, 20), Metric::Views);
    });
    QVERIFY(history.revisions.empty()); // the day was never finished
    QVERIFY(history.source.has_value());
    const auto source = test.read([fetch = *history.source](Connection &connection) { return fetchById(connection, fetch); });
    QCOMPARE(source.record.stream, u"differences"_s);
    QVERIFY(source.record.source.contains(u"between 2026-11-19 and 2026-11-20"));
}

void TestSyncHistory::pauseKeepsTheirPlaces()
{
    SessionCase test(Platform::Instagram, dayStreams(), start);
    const auto paused = std::make_shared<std::atomic_bool>(true);
    FakeTransport transport(test.script);
    SyncSession session({.store = *test.store, .connector = test.connector, .transport = transport, .tokens = test.tokens,
                         .clock = test.clock, .retry = {}, .paused = paused},
                        test.account, {});
    std::optional<AccountReport> report;
    QObject::connect(&session, &SyncSession::finished, &session, [&report](const AccountReport &ended) { report = ended; });
    session.start();
    QTRY_VERIFY(report);
    QCOMPARE(kindOf(report->error), ErrorKind::Cancelled);
    QCOMPARE(test.script.callCount(), 0);
    QVERIFY(test.waiting().waiting > 0);
    QVERIFY(!streamMark(test.states(), wholePass, StreamMark::Wait)); // it may go on at once
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestSyncHistory)
#include "tst_synchistory.moc"
