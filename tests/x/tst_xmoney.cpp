// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/x/xcase.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// What X bills: $0.005 for a post, $0.010 for a user. Sums are in thousandths of a dollar.
class TestXMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pageCostsWhatItBrought_data();
    void pageCostsWhatItBrought();
    void noPageCostsMoreThanWasBooked();
    void firstWalkOfTwoThousandPosts();
    void dayOfTwoThousandPosts();
};

void TestXMoney::pageCostsWhatItBrought_data()
{
    QTest::addColumn<QString>("stream");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("cost");
    QTest::newRow("profile") << u"profile"_s << fixture(u"me.json"_s) << 10;
    QTest::newRow("posts, a repost among them") << u"posts"_s << fixture(u"posts.json"_s) << 35;
    QTest::newRow("no posts") << u"posts"_s << fixture(u"empty.json"_s) << 0;
    QTest::newRow("recent posts") << u"recent_posts"_s << fixture(u"figures.json"_s) << 15;
    QTest::newRow("older posts") << u"older_posts"_s << fixture(u"figures.json"_s) << 15;
    QTest::newRow("mentions and their authors") << u"mentions"_s << fixture(u"mentions.json"_s) << 50;
    QTest::newRow("no mentions") << u"mentions"_s << fixture(u"empty.json"_s) << 0;
}

void TestXMoney::pageCostsWhatItBrought()
{
    QFETCH(QString, stream);
    QFETCH(QByteArray, body);
    QFETCH(int, cost);
    const auto page = x().parse(taskFor(QLatin1StringView(stream.toLatin1())), answer(body));
    QVERIFY(page.ok());
    QCOMPARE(*page->cost, cost);
}

/// `count` entries that `entry` writes for a number.
template <typename Entry>
QByteArray listOf(int count, Entry entry)
{
    QByteArray entries;
    for (int index = 0; index < count; ++index)
        entries += (index ? "," : "") + entry(index);
    return '[' + entries + ']';
}

QByteArray postAt(qint64 id)
{
    return R"({"id":")" + QByteArray::number(id) + R"(","text":"a","author_id":")" + QByteArray::number(id % 1'000'000)
           + R"(","created_at":"2026-10-02T18:00:00.000Z"})";
}

QByteArray timelinePage(qint64 newest, int count, const QByteArray &token, const QByteArray &includes = "{}")
{
    const QByteArray posts = listOf(count, [newest](int index) { return postAt(newest - index); });
    const QByteArray next = token.isEmpty() ? "" : R"(,"next_token":")" + token + '"';
    return R"({"data":)" + posts + R"(,"includes":)" + includes + R"(,"meta":{"result_count":)" + QByteArray::number(count) + next
           + "}}";
}

/// A page of mentions by as many authors.
QByteArray mentionsPage(qint64 newest, int count)
{
    const QByteArray users = listOf(count, [newest](int index) {
        const QByteArray id = QByteArray::number((newest - index) % 1'000'000);
        return R"({"id":")" + id + R"(","username":"u)" + id + R"("})";
    });
    return timelinePage(newest, count, {}, R"({"users":)" + users + '}');
}

QByteArray lookupAnswer(const QStringList &ids)
{
    return R"({"data":)" + listOf(static_cast<int>(ids.size()), [&ids](int index) { return postAt(ids[index].toLongLong()); }) + '}';
}

QStringList someIds(int count)
{
    QStringList ids;
    for (int index = 0; index < count; ++index)
        ids.append(QString::number(1'984'000'000'000'000'000 - index));
    return ids;
}

void TestXMoney::noPageCostsMoreThanWasBooked()
{
    FetchTask lookup = taskFor("older_posts"_L1);
    lookup.ids = someIds(100);
    QCOMPARE(*x().parse(lookup, answer(lookupAnswer(lookup.ids)))->cost, findStream(x(), u"older_posts")->cost);
    QCOMPARE(findStream(x(), u"recent_posts")->cost, 500);
    const QByteArray posts = timelinePage(1'984'000'000'000'000'000, 100, {});
    QCOMPARE(*x().parse(taskFor("posts"_L1), answer(posts))->cost, findStream(x(), u"posts")->cost);
    const QByteArray mentions = mentionsPage(1'984'000'000'000'000'000, 100);
    QCOMPARE(*x().parse(taskFor("mentions"_L1), answer(mentions))->cost, findStream(x(), u"mentions")->cost);
    QCOMPARE(findStream(x(), u"mentions")->cost, 1'500);
    QCOMPARE(findStream(x(), u"profile")->cost, 10);
    for (const QString &key : {u"posts"_s, u"recent_posts"_s, u"older_posts"_s, u"mentions"_s}) {
        const Stream *stream = findStream(x(), key);
        QCOMPARE(stream->costPerItem * stream->batch, stream->cost);
    }
}

void TestXMoney::firstWalkOfTwoThousandPosts()
{
    FetchTask task = taskFor("posts"_L1);
    task.depth = FetchDepth::Everything;
    std::vector<FetchTask> queue{task};
    QSet<QString> ids;
    qint64 cost = 0;
    int calls = 0;
    while (!queue.empty() && calls < 100) {
        const FetchTask next = queue.front();
        queue.clear();
        const int done = calls++;
        const QByteArray token = done < 19 ? "page" + QByteArray::number(done + 2) : QByteArray();
        const auto page =
            x().parse(next, answer(timelinePage(1'984'000'000'000'000'000 - done * 100, 100, token)));
        QVERIFY(page.ok());
        for (const ContentItem &item : page->items)
            ids.insert(item.platformContentId);
        cost += *page->cost;
        queue = page->next;
    }
    QCOMPARE(calls, 20);
    QCOMPARE(ids.size(), 2'000);
    QCOMPARE(cost, 10'000); // $10.00
}

/// Posts a day that are billed to a stream when its tiers hold these counts: a second look in the same UTC day costs nothing.
double refreshedPerDay(QStringView stream, const std::vector<int> &counts)
{
    const std::vector<RefreshTier> tiers = findStream(x(), stream)->refresh;
    double perDay = 0;
    for (std::size_t tier = 0; tier < tiers.size(); ++tier)
        perDay += counts.at(tier) * std::min(1.0, 24.0 / static_cast<double>(tiers[tier].every.count()));
    return perDay;
}

void TestXMoney::dayOfTwoThousandPosts()
{
    // Section 8 of the contract: 35 posts of a week, 150 of the weeks before, 1,815 older ones.
    const double refreshed = refreshedPerDay(u"recent_posts", {35, 150}) + refreshedPerDay(u"older_posts", {1'815});
    QCOMPARE(qRound(refreshed), 117);
    FetchTask lookup = taskFor("recent_posts"_L1);
    lookup.ids = someIds(35);
    const qint64 perPost = *x().parse(lookup, answer(lookupAnswer(lookup.ids)))->cost / 35;
    QCOMPARE(qRound(refreshed * static_cast<double>(perPost) / 10), 58); // $0.58

    FetchTask fresh = taskFor("posts"_L1);
    fresh.since = u"1984000000000000009"_s;
    QCOMPARE(*x().parse(fresh, answer(timelinePage(1'985'000'000'000'000'000, 5, {})))->cost, 25); // $0.025
    FetchTask mentions = taskFor("mentions"_L1);
    mentions.since = fresh.since;
    const auto page = x().parse(mentions, answer(mentionsPage(1'985'000'000'000'000'000, 20)));
    QCOMPARE(page->mentions.size(), std::size_t(20));
    QCOMPARE(*page->cost, 100 + 200); // $0.10 and the authors
    QVERIFY(page->next.empty());
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestXMoney)
#include "tst_xmoney.moc"
