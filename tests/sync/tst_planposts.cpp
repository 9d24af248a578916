// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentchecks.h"
#include "models/store/contentrepository.h"
#include "models/store/mentionrepository.h"
#include "models/sync/runpreparation.h"
#include "tests/store/scratchworkspace.h"
#include "tests/sync/fakes.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestPlanPosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tierIsAskedInShares();
    void postsAskedLongestAgoComeFirst();
    void afterADayOffTheWholeRoundIsDue();
    void oldPostsAreOutOfThePlatformsMemory();
    void tierThatBeginsAtAnAgeLeavesTheYoungOnes();
    void postsNeverAskedAreHistory();
    void waitingPostsAreNotPlannedTwice();
    void tasksHoldABatch();
    void lateAreThePostsThatTheListHasJustBrought();
    void nothingDueIsATurn();
    void freshListHasItsWindow();
    void incrementalListGoesOnFromTheNewestPost();
    void mentionsGoOnFromTheNewest();

private:
    void addPosts(int count, int firstAge, const QString &prefix);
    PlanContext context(SyncOccasion occasion = SyncOccasion::ByHand);
    QStringList due();

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    FakePlatform m_script;
    std::unique_ptr<FakeConnector> m_connector;
    Account m_account;
    QDateTime m_now = scratchMoment("2026-11-19T20:00:00Z");
};

namespace {

constexpr std::chrono::hours day{24};

std::vector<Stream> streamsOf(const Stream &items, const Stream &list)
{
    return {{.key = u"profile"_s, .kind = StreamKind::Profile}, list, items,
            {.key = u"mentions"_s, .kind = StreamKind::Mentions}};
}

Stream listStream()
{
    return {.key = u"list"_s, .kind = StreamKind::ContentList, .batch = 100, .fullEvery = std::chrono::hours(168)};
}

/// Up to 30 days daily, the others monthly; asked every six hours.
Stream tieredStream(int batch = 1)
{
    return {.key = u"items"_s,
            .kind = StreamKind::ContentItems,
            .cadence = std::chrono::hours(6),
            .batch = batch,
            .refresh = {{.youngerThanDays = 30, .every = day}, {.youngerThanDays = 0, .every = 30 * day}}};
}

} // namespace

void TestPlanPosts::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
    m_account = addAccount(*m_connection, Platform::X, u"1"_s);
    m_connector = std::make_unique<FakeConnector>(m_script, Platform::X, streamsOf(tieredStream(), listStream()));
}

/// Posts "prefix0", "prefix1", …, each a day older than the one before.
void TestPlanPosts::addPosts(int count, int firstAge, const QString &prefix)
{
    std::vector<ContentItem> items;
    for (int i = 0; i < count; ++i)
        items.push_back({.platformContentId = prefix + QString::number(i), .publishedAt = m_now.addDays(-firstAge - i)});
    must(upsertItems(*m_connection, m_account, items, addFetch(*m_connection, m_account.id), m_now));
}

PlanContext TestPlanPosts::context(SyncOccasion occasion)
{
    return must(planContext(*m_connection, *m_connector, m_account, m_now, occasion));
}

QStringList TestPlanPosts::due()
{
    return context().duePosts.value(u"items"_s);
}

void TestPlanPosts::tierIsAskedInShares()
{
    addPosts(20, 0, u"young"_s);  // a quarter of them in each quarter of a day
    addPosts(110, 31, u"old"_s);  // 110 x 6 h / 30 days = 0.9
    const QStringList ids = due();
    QCOMPARE(ids.filter(u"young"_s).size(), 5);
    QCOMPARE(ids.filter(u"old"_s).size(), 1);
    QCOMPARE(ids.size(), 6);
}

void TestPlanPosts::postsAskedLongestAgoComeFirst()
{
    addPosts(4, 0, u"p"_s);
    must(noteChecked(*m_connection, m_account.id, u"items"_s, {u"p0"_s}, m_now.addDays(-3)));
    must(noteChecked(*m_connection, m_account.id, u"items"_s, {u"p1"_s}, m_now.addDays(-9)));
    must(noteChecked(*m_connection, m_account.id, u"items"_s, {u"p2"_s}, m_now.addDays(-5)));
    must(noteChecked(*m_connection, m_account.id, u"items"_s, {u"p3"_s}, m_now.addDays(-1)));
    QCOMPARE(due(), QStringList{u"p1"_s});
    must(noteChecked(*m_connection, m_account.id, u"items"_s, {u"p1"_s}, m_now));
    QCOMPARE(due(), QStringList{u"p2"_s});
    must(noteChecked(*m_connection, m_account.id, u"items"_s, {u"p0"_s, u"p2"_s, u"p3"_s}, m_now.addSecs(-3600)));
    QCOMPARE(due(), QStringList()); // all of them today
}

void TestPlanPosts::afterADayOffTheWholeRoundIsDue()
{
    addPosts(20, 0, u"young"_s);
    must(saveStreamState(*m_connection, m_account.id, u"items"_s, {.succeededAt = m_now.addDays(-2)}));
    QCOMPARE(due().size(), 20);
    must(saveStreamState(*m_connection, m_account.id, u"items"_s, {.succeededAt = m_now.addSecs(-12 * 3600)}));
    QCOMPARE(due().size(), 10);
}

void TestPlanPosts::oldPostsAreOutOfThePlatformsMemory()
{
    Stream items = tieredStream();
    items.historyDays = 40;
    m_connector = std::make_unique<FakeConnector>(m_script, Platform::X, streamsOf(items, listStream()));
    addPosts(1, 40, u"in"_s);
    addPosts(50, 41, u"out"_s);
    QCOMPARE(due(), QStringList{u"in0"_s});
}

void TestPlanPosts::tierThatBeginsAtAnAgeLeavesTheYoungOnes()
{
    Stream items = tieredStream();
    items.refresh = {{.youngerThanDays = 0, .every = day, .olderThanDays = 30}};
    m_connector = std::make_unique<FakeConnector>(m_script, Platform::X, streamsOf(items, listStream()));
    addPosts(31, 0, u"young"_s); // the last is 30 days old
    addPosts(1, 31, u"old"_s);
    QCOMPARE(due(), QStringList{u"old0"_s});
}

void TestPlanPosts::postsNeverAskedAreHistory()
{
    Stream list = listStream();
    list.leadsTo = u"items"_s;
    m_connector = std::make_unique<FakeConnector>(m_script, Platform::X, streamsOf(tieredStream(), list));
    addPosts(8, 0, u"p"_s);
    must(noteChecked(*m_connection, m_account.id, u"items"_s, {u"p0"_s}, m_now));
    const auto tasks = planSync(*m_connector, context(), {u"profile"_s, u"list"_s, u"mentions"_s});
    QStringList recent;
    QStringList history;
    for (const FetchTask &task : tasks)
        (task.backfill ? history : recent) += task.ids;
    QCOMPARE(recent, (QStringList{u"p1"_s, u"p2"_s}));
    QCOMPARE(history, (QStringList{u"p3"_s, u"p4"_s, u"p5"_s, u"p6"_s, u"p7"_s}));
}

void TestPlanPosts::waitingPostsAreNotPlannedTwice()
{
    addPosts(8, 0, u"p"_s);
    const auto first = due();
    QCOMPARE(first, (QStringList{u"p0"_s, u"p1"_s}));
    const RunId run = must(startRun(*m_connection, m_account.id, m_now));
    must(enqueueTask(*m_connection, m_account.id, run, u"items"_s, R"({"stream":"items","ids":["p0","p1"],"backfill":true})"));
    QCOMPARE(due(), (QStringList{u"p2"_s, u"p3"_s}));
}

void TestPlanPosts::tasksHoldABatch()
{
    m_connector = std::make_unique<FakeConnector>(m_script, Platform::X, streamsOf(tieredStream(2), listStream()));
    addPosts(20, 0, u"p"_s);
    const auto tasks = planSync(*m_connector, context(), {u"profile"_s, u"list"_s, u"mentions"_s});
    QCOMPARE(tasks.size(), std::size_t(3));
    QCOMPARE(tasks[0].ids.size(), 2);
    QCOMPARE(tasks[2].ids.size(), 1);
}

void TestPlanPosts::lateAreThePostsThatTheListHasJustBrought()
{
    const PreparedRun run = must(prepareRun(*m_connection, *m_connector, m_account, m_now, SyncOccasion::Scheduled));
    for (const WaitingTask &waiting : run.tasks)
        QVERIFY(waiting.task.stream != u"items");
    addPosts(3, 0, u"new"_s); // what the list's answer stored
    const auto late = must(planLate(*m_connection, *m_connector, m_account, run.run, m_now, SyncOccasion::Scheduled));
    QCOMPARE(late.size(), std::size_t(1));
    QCOMPARE(late[0].task.ids, QStringList{u"new0"_s});
    QVERIFY(must(planLate(*m_connection, *m_connector, m_account, run.run, m_now, SyncOccasion::History)).empty());
}

void TestPlanPosts::nothingDueIsATurn()
{
    const PreparedRun run = must(prepareRun(*m_connection, *m_connector, m_account, m_now, SyncOccasion::Scheduled));
    QVERIFY(must(planLate(*m_connection, *m_connector, m_account, run.run, m_now, SyncOccasion::Scheduled)).empty());
    addPosts(3, 0, u"new"_s);
    QVERIFY(must(planLate(*m_connection, *m_connector, m_account, run.run, m_now.addSecs(60), SyncOccasion::Scheduled)).empty());
}

void TestPlanPosts::freshListHasItsWindow()
{
    Stream list = listStream();
    list.freshDays = 30;
    m_connector = std::make_unique<FakeConnector>(m_script, Platform::X, streamsOf(tieredStream(), list));
    for (const bool walked : {false, true}) {
        if (walked)
            must(saveStreamState(*m_connection, m_account.id, u"list"_s, {.walkedAt = m_now.addDays(-1)}));
        const auto tasks = planSync(*m_connector, context(), {u"profile"_s, u"mentions"_s});
        QCOMPARE(tasks[0].depth, walked ? FetchDepth::Newest : FetchDepth::Everything);
        QCOMPARE(*tasks[0].window, *DateRange::make(QDate(2026, 10, 21), QDate(2026, 11, 19)));
    }
}

void TestPlanPosts::incrementalListGoesOnFromTheNewestPost()
{
    Stream list = listStream();
    list.incremental = true;
    m_connector = std::make_unique<FakeConnector>(m_script, Platform::X, streamsOf(tieredStream(), list));
    addPosts(2, 1, u"p"_s);
    const QStringList others{u"profile"_s, u"mentions"_s, u"items"_s};
    QCOMPARE(planSync(*m_connector, context(), others)[0].since, QString()); // a walk wants all
    must(saveStreamState(*m_connection, m_account.id, u"list"_s, {.walkedAt = m_now.addDays(-1)}));
    const auto tasks = planSync(*m_connector, context(), others);
    QCOMPARE(tasks[0].since, u"p0"_s);
    QCOMPARE(tasks[0].window, std::nullopt);
}

void TestPlanPosts::mentionsGoOnFromTheNewest()
{
    const QStringList others{u"profile"_s, u"list"_s, u"items"_s};
    FetchTask task = planSync(*m_connector, context(), others)[0];
    QCOMPARE(task.reference, u"1"_s);
    QCOMPARE(*task.window, *DateRange::make(QDate(2026, 10, 21), QDate(2026, 11, 19)));
    must(upsertMentions(*m_connection, m_account.id, {{.mentionId = u"m7"_s, .mentionedAt = m_now.addDays(-4)}},
                        addFetch(*m_connection, m_account.id)));
    task = planSync(*m_connector, context(), others)[0];
    QCOMPARE(task.since, QString()); // another stream's: this one has never been through
    QCOMPARE(task.window->days(), 30);
    must(saveStreamState(*m_connection, m_account.id, u"mentions"_s, {.succeededAt = m_now.addDays(-2)}));
    task = planSync(*m_connector, context(), others)[0];
    QCOMPARE(task.since, u"m7"_s);
    QCOMPARE(*task.window, *DateRange::make(QDate(2026, 11, 15), QDate(2026, 11, 19)));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestPlanPosts)
#include "tst_planposts.moc"
