// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentrepository.h"
#include "models/store/dailyrepository.h"
#include "models/store/gonementions.h"
#include "models/store/mentionrepository.h"
#include "models/store/store.h"
#include "models/sync/runpreparation.h"
#include "tests/store/scratchworkspace.h"
#include "tests/sync/fakes.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestPageWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void failingStepLeavesNothing_data();
    void failingStepLeavesNothing();
    void followUpsTakeTheTasksPlace();
    void completeUntilNeverGoesBack();
    void completeUntilOfAWrongClockGivesWay();
    void mentionsAndFiguresAreStored();
    void mentionsThatWereAskedAndLackHaveGone();
    void mentionsOfASpanThatLackHaveGone_data();
    void mentionsOfASpanThatLackHaveGone();
    void askedPostsAreNoted();
    void walkThatNamesAllMarksWhatItLacked();
    void walkWaitsForItsPosts();
    void walkIsDoneWhenItsLastPageIs();
    void walkAcrossAClockThatWasSetBackMarksNothing();
    void freshRunPlansEveryStream();
    void leftRunGoesOn();
    void leftRunAsksAgainAfterAnHour();
    void killedPassLeavesItsDay();
    void unreadableTasksAreDroppedAndPlannedAnew();
    void finishedRunIsNotContinued();

private:
    PageCommit commitOf(const PreparedRun &run, const Page &page);
    PreparedRun prepare(const QDateTime &now);
    PreparedRun prepareWalk(bool leads);
    PageCounts storeWalk(const PreparedRun &run, const WaitingTask &task, const Page &page, const QDateTime &moment);
    QStringList visible();
    void storeMentions(const PreparedRun &run, const QStringList &ids);
    [[nodiscard]] QString standing() { return scalar(*m_connection, u"SELECT group_concat(mention_id, ' ') FROM (SELECT mention_id FROM "
                                                       "brand_mentions WHERE gone_at IS NULL AND content <> '' ORDER BY mention_id)"); }
    QString streamsOf(const PreparedRun &run);

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    FakePlatform m_platform;
    FakeConnector m_connector{m_platform};
    Account m_account;
    Stream m_list;
    QDateTime m_now = scratchMoment("2026-11-19T20:00:00Z");
};

namespace {

/// A page that touches every table.
Page fullPage(const Account &account)
{
    Page page;
    page.profile = account.profile;
    page.profile->title = u"Renamed"_s;
    page.totalsNow.emplace().set(Metric::Followers, 10);
    DailyMetrics day{.day = QDate(2026, 11, 16)};
    day.values.set(Metric::Views, 7);
    page.days = {day};
    ContentItem item{.platformContentId = u"a"_s};
    item.figures.set(Metric::Views, 5);
    page.items = {item};
    page.slices = {{.dimension = AudienceDimension::Country, .window = DateRange::day(QDate(2026, 11, 16)), .key = u"DE"_s}};
    page.completeUntil = QDate(2026, 11, 16);
    page.next = {{.stream = u"items"_s, .ids = {u"b"_s}}};
    return page;
}

QString contentOfTables(Connection &connection)
{
    QStringList lines;
    for (const QLatin1StringView table : {"accounts"_L1, "fetches"_L1, "daily_metrics"_L1, "daily_sources"_L1, "content_items"_L1,
                                          "content_snapshots"_L1, "audience_demographics"_L1, "sync_queue"_L1, "stream_states"_L1,
                                          "sync_run_streams"_L1})
        lines.append(u"%1 %2"_s.arg(table, scalar(connection, u"SELECT count(*) FROM %1"_s.arg(table))));
    lines.append(scalar(connection, u"SELECT group_concat(title) FROM accounts"));
    lines.append(scalar(connection, u"SELECT group_concat(id || task) FROM sync_queue"));
    return lines.join(u'\n');
}

} // namespace

void TestPageWriter::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
    m_account = addAccount(*m_connection);
}

PageCommit TestPageWriter::commitOf(const PreparedRun &run, const Page &page)
{
    const WaitingTask &task = run.tasks.front();
    return {.account = m_account,
            .run = run.run,
            .stream = task.task.stream == m_list.key ? m_list : *findStream(m_connector, task.task.stream),
            .done = task,
            .fetch = {.account = m_account.id, .run = run.run, .stream = task.task.stream, .source = u"GET"_s, .fetchedAt = m_now,
                      .body = "answer"},
            .page = page,
            .now = m_now};
}

PreparedRun TestPageWriter::prepare(const QDateTime &now)
{
    return must(prepareRun(*m_connection, m_connector, m_account, now));
}

QString TestPageWriter::streamsOf(const PreparedRun &run)
{
    QStringList streams;
    for (const WaitingTask &task : run.tasks)
        streams.append(task.task.stream);
    return streams.join(u' ');
}

void TestPageWriter::failingStepLeavesNothing_data()
{
    QTest::addColumn<QString>("trigger");
    QTest::newRow("none") << QString();
    for (const char *where : {"INSERT ON fetches", "UPDATE ON accounts", "INSERT ON daily_metrics", "INSERT ON daily_sources",
                              "INSERT ON content_items", "INSERT ON content_snapshots", "INSERT ON audience_demographics",
                              "DELETE ON sync_queue", "INSERT ON sync_queue", "INSERT ON stream_states",
                              "INSERT ON sync_run_streams"})
        QTest::newRow(where) << QString::fromLatin1(where);
}

void TestPageWriter::failingStepLeavesNothing()
{
    QFETCH(QString, trigger);
    const PreparedRun run = prepare(m_now);
    if (!trigger.isEmpty()) {
        const QString sql = u"CREATE TRIGGER full BEFORE %1 BEGIN SELECT RAISE(ABORT, 'disk full'); END"_s.arg(trigger);
        must(m_connection->runScript(sql.toUtf8()));
    }
    const QString before = contentOfTables(*m_connection);
    m_connection.reset();
    const auto store = must(Store::open(m_scratch->workspace()));
    auto written = store->write({}, [commit = commitOf(run, fullPage(m_account))](Connection &connection) {
        return applyPage(connection, commit);
    });
    written.waitForFinished();
    const QString after = contentOfTables(*m_scratch->connection());
    QCOMPARE(written.result().ok(), trigger.isEmpty());
    QCOMPARE(after == before, !trigger.isEmpty());
    if (!trigger.isEmpty())
        QVERIFY(written.result().error().detail.contains(u"disk full"));
}

void TestPageWriter::followUpsTakeTheTasksPlace()
{
    const PreparedRun run = prepare(m_now);
    const PageCounts counts = must(applyPage(*m_connection, commitOf(run, fullPage(m_account))));
    QCOMPARE(counts.rows, 5); // profile, totals, day, item, slice
    QCOMPARE(counts.changed, 5);
    QCOMPARE(counts.items, 1);
    QCOMPARE(counts.streamCompleted, true);
    QCOMPARE(counts.enqueued.size(), std::size_t(1));
    const auto queue = must(queuedTasks(*m_connection, m_account.id));
    QCOMPARE(queue.size(), run.tasks.size());
    QCOMPARE(queue.back().id, counts.enqueued[0].id);
    QCOMPARE(must(fetchTaskFromJson(QJsonDocument::fromJson(queue.back().task).object())), counts.enqueued[0].task);
    // The same page again, as after a crash between answer and commit elsewhere: nothing differs any more.
    const PageCounts again = must(applyPage(*m_connection, commitOf(run, fullPage(m_account))));
    QCOMPARE(again.changed, 0);
}

void TestPageWriter::completeUntilNeverGoesBack()
{
    const PreparedRun run = prepare(m_now);
    Page page;
    for (const QDate day : {QDate(2026, 11, 16), QDate(2026, 11, 12)}) {
        page.completeUntil = day;
        must(applyPage(*m_connection, commitOf(run, page)));
    }
    const auto states = must(streamStates(*m_connection, m_account.id));
    QCOMPARE(states.value(run.tasks.front().task.stream).completeUntil, std::optional(QDate(2026, 11, 16)));
}

void TestPageWriter::completeUntilOfAWrongClockGivesWay()
{
    const PreparedRun run = prepare(m_now);
    const QString stream = run.tasks.front().task.stream;
    must(saveStreamState(*m_connection, m_account.id, stream,
                         {.succeededAt = {}, .walkedAt = {}, .completeUntil = QDate(2027, 3, 1)}));
    Page page;
    page.completeUntil = QDate(2026, 11, 15);
    (void)must(applyPage(*m_connection, commitOf(run, page)));
    QCOMPARE(must(streamStates(*m_connection, m_account.id)).value(stream).completeUntil, std::optional(QDate(2026, 11, 15)));
}

void TestPageWriter::mentionsAndFiguresAreStored()
{
    const PreparedRun run = prepare(m_now);
    Page page;
    page.items = {{.platformContentId = u"a"_s}};
    must(applyPage(*m_connection, commitOf(run, page)));
    Page more;
    more.mentions = {{.mentionId = u"m"_s, .authorName = u"Tea House"_s, .text = u"hello"_s, .mentionedAt = m_now}};
    more.itemFigures = {{.platformContentId = u"a"_s, .figures = {}}};
    more.itemFigures[0].figures.set(Metric::Reach, 7);
    const PageCounts counts = must(applyPage(*m_connection, commitOf(run, more)));
    QCOMPARE(counts.rows, 2);
    QCOMPARE(counts.items, 1);
    const auto stored = must(newestMention(*m_connection, m_account.id));
    QCOMPARE(stored->authorName, u"Tea House"_s);
    QCOMPARE(scalar(*m_connection, u"SELECT fetch_id FROM brand_mentions"), scalar(*m_connection, u"SELECT max(id) FROM fetches"));
    QCOMPARE(must(contentOf(*m_connection, m_account.id))[0].item.figures[Metric::Reach], std::optional<qint64>(7));
}

/// "a1" is of the first hour, under the post "p"; those with another letter stand under none.
void TestPageWriter::storeMentions(const PreparedRun &run, const QStringList &ids)
{
    Page page;
    for (const QString &id : ids)
        page.mentions.push_back({.mentionId = id,
                                 .authorName = u"Tea House"_s,
                                 .text = u"hello "_s + id,
                                 .mentionedAt = m_now.addDays(-1).addSecs(3600 * id.last(1).toInt()),
                                 .postId = id.startsWith(u'a') ? u"p"_s : QString()});
    must(applyPage(*m_connection, commitOf(run, page)));
}

void TestPageWriter::mentionsThatWereAskedAndLackHaveGone()
{
    const PreparedRun run = prepare(m_now);
    storeMentions(run, {u"a1"_s, u"a2"_s, u"b3"_s});
    m_now = m_now.addDays(24);
    Page page;
    page.missingMentions = {u"a1"_s, u"unknown"_s};
    page.mentions = {{.mentionId = u"a2"_s, .text = u"hello a2, edited"_s, .mentionedAt = m_now.addDays(-25).addSecs(7200)}};
    QCOMPARE(must(applyPage(*m_connection, commitOf(run, page))).changed, 2);
    QCOMPARE(standing(), u"a2 b3"_s);
    QCOMPARE(scalar(*m_connection, u"SELECT author_username || content || url FROM brand_mentions WHERE mention_id = 'a1'"), QString());
    QCOMPARE(scalar(*m_connection, u"SELECT author_username || ' ' || content || ' ' || post_id FROM brand_mentions WHERE mention_id = 'a2'"),
             u"Tea House hello a2, edited p"_s);
    QCOMPARE(must(mentionsToCheck(*m_connection, m_account.id, m_now, 9)), QStringList{u"b3"_s}); // a2 has just been seen
}

void TestPageWriter::mentionsOfASpanThatLackHaveGone_data()
{
    QTest::addColumn<QString>("post");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("until");
    QTest::addColumn<QString>("left");
    QTest::newRow("all of a post") << u"p"_s << 0 << 9 << u"a2 b3 b5"_s;
    QTest::newRow("a part") << u"p"_s << 2 << 4 << u"a1 a2 b3 b5"_s;
    QTest::newRow("both ends belong to it") << u"p"_s << 1 << 1 << u"a2 a4 b3 b5"_s;
    QTest::newRow("of the account") << QString() << 3 << 5 << u"a1 a2"_s;
    QTest::newRow("another post") << u"q"_s << 0 << 9 << u"a1 a2 a4 b3 b5"_s;
}

void TestPageWriter::mentionsOfASpanThatLackHaveGone()
{
    QFETCH(QString, post);
    QFETCH(int, from);
    QFETCH(int, until);
    QFETCH(QString, left);
    const PreparedRun run = prepare(m_now);
    storeMentions(run, {u"a1"_s, u"a2"_s, u"b3"_s, u"a4"_s, u"b5"_s});
    const QDateTime day = m_now.addDays(-1);
    Page page;
    page.mentions = {{.mentionId = u"a2"_s, .authorName = u"Tea House"_s, .text = u"hello a2"_s, .mentionedAt = day.addSecs(7200), .postId = u"p"_s}};
    page.mentionSpan = {.postId = post, .from = day.addSecs(3600 * from), .until = day.addSecs(3600 * until)};
    must(applyPage(*m_connection, commitOf(run, page)));
    QCOMPARE(standing(), left);
}

void TestPageWriter::askedPostsAreNoted()
{
    PreparedRun run = prepare(m_now);
    Page page;
    page.items = {{.platformContentId = u"a"_s}, {.platformContentId = u"b"_s}};
    must(applyPage(*m_connection, commitOf(run, page)));
    run.tasks.front().task = {.stream = u"items"_s, .ids = {u"a"_s}};
    must(applyPage(*m_connection, commitOf(run, Page())));
    QCOMPARE(scalar(*m_connection, u"SELECT group_concat(c.platform_content_id || k.stream) FROM content_checks k "
                                   "JOIN content_items c ON c.id = k.content_id"),
             u"aitems"_s);
}

/// Three posts are stored; then a run begins that walks a list which names every visible one.
PreparedRun TestPageWriter::prepareWalk(bool leads)
{
    std::vector<ContentItem> posts;
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        posts.push_back({.platformContentId = id, .publishedAt = m_now.addDays(-1)});
    must(upsertItems(*m_connection, m_account, posts, addFetch(*m_connection, m_account.id), m_now.addDays(-1)));
    std::vector<Stream> streams{{.key = u"profile"_s, .kind = StreamKind::Profile},
                                {.key = u"list"_s, .kind = StreamKind::ContentList, .namesAll = true},
                                {.key = u"items"_s, .kind = StreamKind::ContentItems, .batch = 2}};
    if (leads)
        streams[1].leadsTo = u"items"_s;
    const FakeConnector connector(m_platform, Platform::YouTube, streams);
    PreparedRun run = must(prepareRun(*m_connection, connector, m_account, m_now));
    m_list = streams[1];
    return run;
}

PageCounts TestPageWriter::storeWalk(const PreparedRun &run, const WaitingTask &task, const Page &page, const QDateTime &moment)
{
    PreparedRun at = run;
    at.tasks.front() = task;
    PageCommit commit = commitOf(at, page);
    commit.list = m_list;
    commit.now = moment;
    return must(applyPage(*m_connection, commit));
}

QStringList TestPageWriter::visible()
{
    QStringList ids = must(newestContentIds(*m_connection, m_account.id, 0, 99));
    ids.sort();
    return ids;
}

void TestPageWriter::walkThatNamesAllMarksWhatItLacked()
{
    const PreparedRun run = prepareWalk(false);
    const FetchTask second{.stream = u"list"_s, .cursor = u"2"_s, .depth = FetchDepth::Everything, .backfill = true};
    const auto first = storeWalk(run, run.tasks[1], {.items = {{.platformContentId = u"a"_s}}, .next = {second}}, m_now.addSecs(1));
    QCOMPARE(visible(), (QStringList{u"a"_s, u"b"_s, u"c"_s})); // the walk is not over
    // The second page comes a day later, in a run of its own: the walk counts from its own beginning.
    storeWalk(run, first.enqueued[0], {.items = {{.platformContentId = u"c"_s}}}, m_now.addDays(1));
    QCOMPARE(visible(), (QStringList{u"a"_s, u"c"_s}));
}

void TestPageWriter::walkWaitsForItsPosts()
{
    const PreparedRun run = prepareWalk(true);
    const FetchTask posts{.stream = u"items"_s, .ids = {u"a"_s, u"b"_s}};
    const auto list = storeWalk(run, run.tasks[1], {.next = {posts}}, m_now.addSecs(1));
    QCOMPARE(visible().size(), 3); // nobody has looked at them yet
    const Page answer{.items = {{.platformContentId = u"a"_s}, {.platformContentId = u"b"_s}}};
    storeWalk(run, list.enqueued[0], answer, m_now.addSecs(2));
    QCOMPARE(visible(), (QStringList{u"a"_s, u"b"_s}));
    storeWalk(run, {.id = 0, .task = posts}, Page(), m_now.addSecs(3)); // later looks settle nothing again
    QCOMPARE(visible(), (QStringList{u"a"_s, u"b"_s}));
}

void TestPageWriter::walkIsDoneWhenItsLastPageIs()
{
    const PreparedRun run = prepareWalk(false);
    const FetchTask second{.stream = u"list"_s, .cursor = u"2"_s, .depth = FetchDepth::Everything, .backfill = true};
    const auto first = storeWalk(run, run.tasks[1], {.next = {second}}, m_now);
    StreamState state = must(streamStates(*m_connection, m_account.id)).value(u"list"_s);
    QCOMPARE(state.succeededAt, std::optional(m_now)); // what is recent is there
    QCOMPARE(state.walkedAt, std::nullopt);
    storeWalk(run, first.enqueued[0], Page(), m_now.addSecs(60));
    state = must(streamStates(*m_connection, m_account.id)).value(u"list"_s);
    QCOMPARE(state.succeededAt, std::optional(m_now));
    QCOMPARE(state.walkedAt, std::optional(m_now.addSecs(60)));
}

void TestPageWriter::walkAcrossAClockThatWasSetBackMarksNothing()
{
    const PreparedRun run = prepareWalk(false);
    storeWalk(run, run.tasks[1], {.items = {{.platformContentId = u"a"_s}}}, m_now.addSecs(-3600));
    QCOMPARE(visible().size(), 3);
}

void TestPageWriter::freshRunPlansEveryStream()
{
    const PreparedRun run = prepare(m_now);
    QVERIFY(!run.resumed);
    QCOMPARE(streamsOf(run), u"profile list daily countries cities"_s);
    QCOMPARE(must(queuedTasks(*m_connection, m_account.id)).size(), run.tasks.size());
}

void TestPageWriter::leftRunGoesOn()
{
    const PreparedRun run = prepare(m_now);
    must(applyPage(*m_connection, commitOf(run, Page()))); // the profile is done, then the program dies
    const PreparedRun next = prepare(m_now.addSecs(60));
    QVERIFY(next.resumed);
    QCOMPARE(next.run, run.run);
    QCOMPARE(streamsOf(next), u"list daily countries cities"_s);
    QCOMPARE(next.tasks.front().id, run.tasks[1].id);
    QCOMPARE(next.tasks.front().task, run.tasks[1].task);
}

void TestPageWriter::leftRunAsksAgainAfterAnHour()
{
    const PreparedRun run = prepare(m_now);
    must(applyPage(*m_connection, commitOf(run, Page())));
    const PreparedRun next = prepare(m_now.addSecs(3601));
    QVERIFY(next.resumed);
    QCOMPARE(streamsOf(next), u"list daily countries cities profile"_s);
}

/// What a pass had seen when it was killed counts for its day, even when the next one comes a day later.
void TestPageWriter::killedPassLeavesItsDay()
{
    const FakeConnector connector(m_platform, Platform::YouTube,
                                  {{.key = u"profile"_s, .kind = StreamKind::Profile}, {.key = u"list"_s, .kind = StreamKind::ContentList}});
    ContentItem post{.platformContentId = u"a"_s, .publishedAt = m_now.addDays(-9)};
    const auto seen = [this, &post](qint64 views, const QDateTime &moment) {
        post.figures.set(Metric::Views, views);
        must(upsertItems(*m_connection, m_account, {post}, addFetch(*m_connection, m_account.id), moment));
    };
    seen(100, m_now.addDays(-1));
    (void)must(prepareRun(*m_connection, connector, m_account, m_now));
    seen(130, m_now);
    (void)must(prepareRun(*m_connection, connector, m_account, m_now.addDays(1)));
    const auto days = must(daysInRange(*m_connection, m_account.id, DateRange::day(reportingDay(m_account, m_now))));
    QCOMPARE(days.size(), std::size_t(1));
    QCOMPARE(days.front().values[Metric::Views], 30);
}

void TestPageWriter::unreadableTasksAreDroppedAndPlannedAnew()
{
    const PreparedRun run = prepare(m_now);
    must(m_connection->runScript("UPDATE sync_queue SET task = 'half a tas' WHERE stream = 'daily'"));
    must(enqueueTask(*m_connection, m_account.id, run.run, u"removed"_s, "{\"stream\":\"removed\"}"));
    const PreparedRun next = prepare(m_now.addSecs(60));
    QCOMPARE(streamsOf(next), u"profile list countries cities daily"_s);
    QCOMPARE(must(queuedTasks(*m_connection, m_account.id)).size(), std::size_t(5));
}

void TestPageWriter::finishedRunIsNotContinued()
{
    const PreparedRun run = prepare(m_now);
    must(clearQueue(*m_connection, m_account.id));
    must(finishRun(*m_connection, run.run, RunResult::Completed, {}, {}, m_now));
    must(saveStreamState(*m_connection, m_account.id, u"profile"_s, {.succeededAt = m_now}));
    const PreparedRun next = prepare(m_now.addSecs(60));
    QVERIFY(!next.resumed);
    QVERIFY(next.run != run.run);
    QCOMPARE(streamsOf(next), u"profile list daily countries cities"_s); // asked for by the user, so asked again
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestPageWriter)
#include "tst_pagewriter.moc"
