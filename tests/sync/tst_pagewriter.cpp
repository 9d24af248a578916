// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentrepository.h"
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
    void freshRunPlansEveryStream();
    void leftRunGoesOn();
    void leftRunAsksAgainAfterAnHour();
    void unreadableTasksAreDroppedAndPlannedAnew();
    void finishedRunIsNotContinued();

private:
    PageCommit commitOf(const PreparedRun &run, const Page &page);
    PreparedRun prepare(const QDateTime &now);
    QString streamsOf(const PreparedRun &run);

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    FakePlatform m_platform;
    FakeConnector m_connector{m_platform};
    Account m_account;
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
            .stream = *findStream(m_connector, task.task.stream),
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
