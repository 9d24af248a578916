// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/planner.h"
#include "tests/instagram/instagramcase.h"

#include <QHash>
#include <QTest>

#include <deque>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// What an account with 2,000 posts costs, counted by running the connector against a stand-in for Instagram. The tasks that a
/// planner begins with follow from the streams' own figures; everything that grows from the answers is counted as it comes.
class TestInstagramCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstSyncCostsAboutItsPosts();
    void dayCostsAFewCalls();
    void weekAddsTheWalkAndTheAudience();
    void oldPostsAreNotAskedForComments();
    void nothingIsAskedOfItsOwnAccord_data();
    void nothingIsAskedOfItsOwnAccord();
};

constexpr int posts = 2'000;
constexpr int freshPosts = 60; ///< of the last 30 days: two a day, the newest first
constexpr int weekPosts = 14;

QDateTime now()
{
    return QDateTime(QDate(2026, 11, 3), QTime(18, 0), Qt::UTC);
}

/// The posts of the last 30 days twice a day, the others in the two years that Instagram remembers.
QDateTime publishedAt(int index)
{
    const qint64 hours = index < freshPosts ? 12 * index + 6 : 30 * 24 + (index - freshPosts + 1) * 8;
    return now().addSecs(-3'600 * hours);
}

QByteArray mediaPage(int first)
{
    QByteArray entries;
    const int last = std::min(first + 100, posts);
    for (int index = first; index < last; ++index)
        entries += (index > first ? "," : "") + QByteArray(R"({"id":")") + QByteArray::number(1'000 + index)
                   + R"(","timestamp":")" + publishedAt(index).toString(u"yyyy-MM-ddThh:mm:ss"_s).toLatin1()
                   + R"(+0000"})";
    const QByteArray next = last < posts ? R"(,"next":"https://graph.instagram.com/x")" : "";
    return R"({"data":[)" + entries + R"(],"paging":{"cursors":{"after":"p)" + QByteArray::number(last) + R"("})" + next
           + "}}";
}

QByteArray answerTo(const FetchTask &task)
{
    if (task.stream == "profile"_L1)
        return R"({"user_id":"1"})";
    return task.stream == "media"_L1 ? mediaPage(task.cursor.mid(1).toInt()) : QByteArray(R"({"data":[]})");
}

/// Works the tasks and all that follow from them; the number of calls by stream.
QHash<QString, int> work(std::deque<FetchTask> queue)
{
    QHash<QString, int> calls;
    while (!queue.empty()) {
        const FetchTask task = queue.front();
        queue.pop_front();
        ++calls[task.stream];
        const auto page = instagram().parse(task, answer(answerTo(task)));
        if (!page.ok())
            qFatal("%s", qPrintable(page.error().detail));
        queue.insert(queue.end(), page->next.begin(), page->next.end());
    }
    return calls;
}

int total(const QHash<QString, int> &calls)
{
    int sum = 0;
    for (const int count : calls)
        sum += count;
    return sum;
}

FetchTask only(const Stream &stream, FetchDepth depth = FetchDepth::Newest)
{
    FetchTask task = taskFor(stream);
    task.depth = depth;
    return task;
}

/// Windows of the stream's size over the last `days` days up to yesterday.
void addDays(std::deque<FetchTask> &queue, const Stream &stream, int days)
{
    const QDate yesterday(2026, 11, 2);
    for (int ago = 0; ago < days; ago += stream.windowDays) {
        FetchTask task = taskFor(stream);
        task.window = DateRange::endingAt(yesterday.addDays(-ago), std::min(stream.windowDays, days - ago));
        queue.push_back(task);
    }
}

void addPosts(std::deque<FetchTask> &queue, const Stream &stream, int first, int count)
{
    for (int index = first; index < first + count; ++index) {
        FetchTask task = taskFor(stream);
        task.ids = {QString::number(1'000 + index)};
        queue.push_back(task);
    }
}

const Stream &named(QLatin1StringView key)
{
    return *findStream(instagram(), QString(key));
}

void TestInstagramCalls::firstSyncCostsAboutItsPosts()
{
    QVERIFY(publishedAt(posts - 1).daysTo(now()) <= named("media_insights"_L1).historyDays);
    std::deque<FetchTask> queue;
    addPosts(queue, named("media_insights"_L1), 0, posts);
    for (const auto key : {"daily_reach"_L1, "daily_totals"_L1, "daily_follows"_L1})
        addDays(queue, named(key), named(key).historyDays);
    for (const Stream &stream : instagram().streams()) {
        const bool once = stream.kind == StreamKind::Profile || stream.kind == StreamKind::Audience;
        if (once || stream.kind == StreamKind::ContentList)
            queue.push_back(only(stream, FetchDepth::Everything));
    }
    const auto calls = work(queue);
    QCOMPARE(calls.value(u"media"_s), 20);
    QCOMPARE(calls.value(u"media_insights"_s), 2'000);
    QCOMPARE(calls.value(u"daily_reach"_s), 3);
    QCOMPARE(calls.value(u"daily_totals"_s) + calls.value(u"daily_follows"_s), 180);
    QCOMPARE(total(calls), 1 + 20 + 1 + 3 + 180 + 4 + 2'000); // the plan of the contract, section 8: about 2,210
}

/// One pass of the stream where it is due so often in 24 hours.
int passesADay(const Stream &stream)
{
    return static_cast<int>(std::max<qint64>(1, 24 / stream.cadence.count()));
}

void TestInstagramCalls::dayCostsAFewCalls()
{
    std::deque<FetchTask> queue;
    for (const auto key : {"profile"_L1, "media"_L1, "stories"_L1, "tagged"_L1}) {
        for (int pass = 0; pass < passesADay(named(key)); ++pass)
            queue.push_back(only(named(key)));
    }
    for (const auto key : {"daily_reach"_L1, "daily_totals"_L1, "daily_follows"_L1}) {
        QCOMPARE(passesADay(named(key)), 1);
        QVERIFY(named(key).rest > named(key).cadence / 2); // a sync by hand must not ask them all again
        addDays(queue, named(key), 1 + named(key).lookBackDays);
    }
    const auto &tiers = named("media_insights"_L1).refresh;
    QCOMPARE(tiers.size(), std::size_t(2));
    QCOMPARE(tiers[0].youngerThanDays, 30);
    addPosts(queue, named("media_insights"_L1), 0, freshPosts * static_cast<int>(24 / tiers[0].every.count()));
    const auto turn = static_cast<int>(tiers[1].every.count() / 24);
    addPosts(queue, named("media_insights"_L1), freshPosts, (posts - freshPosts + turn - 1) / turn);
    QCOMPARE(named("comments"_L1).refresh.at(0).youngerThanDays, 7);
    addPosts(queue, named("comments"_L1), 0, weekPosts);
    const auto calls = work(queue);
    QCOMPARE(calls.value(u"media"_s), 4); // the month's 60 posts are one page
    QCOMPARE(calls.value(u"daily_reach"_s), 1);
    QCOMPARE(calls.value(u"daily_totals"_s) + calls.value(u"daily_follows"_s), 6);
    QCOMPARE(calls.value(u"media_insights"_s), 60 + 44);
    QCOMPARE(total(calls), 4 + 4 + 6 + 1 + 1 + 6 + 104 + 14); // the plan: about 140
}

void TestInstagramCalls::weekAddsTheWalkAndTheAudience()
{
    QCOMPARE(named("media"_L1).fullEvery, std::chrono::hours(7 * 24));
    std::deque<FetchTask> queue{only(named("media"_L1), FetchDepth::Everything)};
    for (const Stream &stream : instagram().streams()) {
        if (stream.kind == StreamKind::Audience) {
            QCOMPARE(stream.cadence, std::chrono::hours(7 * 24));
            queue.push_back(only(stream));
        }
    }
    QCOMPARE(total(work(queue)), 20 + 4);
}

void TestInstagramCalls::oldPostsAreNotAskedForComments()
{
    QCOMPARE(named("comments"_L1).historyDays, 7);
}

void TestInstagramCalls::nothingIsAskedOfItsOwnAccord_data()
{
    QTest::addColumn<QString>("stream");
    QTest::newRow("figures of stories follow the list of stories") << u"story_insights"_s;
    QTest::newRow("mentions follow the webhook") << u"mention_lookup"_s;
}

void TestInstagramCalls::nothingIsAskedOfItsOwnAccord()
{
    QFETCH(QString, stream);
    PlanContext context;
    context.account.platform = Platform::Instagram;
    context.account.zone = "America/Los_Angeles";
    context.account.profile.uploadsRef = u"1"_s;
    context.now = now();
    context.states[u"media"_s] = {.succeededAt = now(), .walkedAt = now(), .completeUntil = {}};
    context.states[u"stories"_s] = context.states[u"media"_s];
    QVERIFY(planStream(*findStream(instagram(), stream), context).empty());
    QCOMPARE(planStream(profileStream(instagram()), context).size(), std::size_t(1));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestInstagramCalls)
#include "tst_instagramcalls.moc"
