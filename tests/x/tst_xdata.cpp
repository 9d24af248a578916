// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/x/xpost.h"
#include "tests/x/xcase.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestXData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothDialectsReadAlike_data();
    void bothDialectsReadAlike();
    void profileAndTotals();
    void profileWithoutFiguresHasUnknownTotals();
    void postIsReadFieldByField();
    void sumOfHugeFiguresStaysAtTheLargest();
    void typesFollowTheMedia();
    void repostsAreLeftOut();
    void figuresOfPosts();
    void earlierIdsOfAnEditedPostAreMissing();
    void emptyTimelineIsAnEmptyPage();
    void walkGoesToTheEnd();
    void newestStopsUnlessSomethingIsKnown();
    void pagesBeforeTheWindowCanWait();
    void pageThatLeadsToItselfIsRefused();
    void timelineWithoutMetaIsRefused();
    void figuresAreAddedToWhatWasAskedFor();
    void goneAndHiddenPosts();
    void lookupOfGonePostsOnly();
    void lookupWithoutAnAnswerIsRefused_data();
    void lookupWithoutAnAnswerIsRefused();
    void mentionsOfOthers();
    void askedMentionsStandOrHaveGone();
    void mentionsEndAtKnownGround_data();
    void mentionsEndAtKnownGround();
    void idsStayText_data();
    void idsStayText();
    void idsAreOrderedAsNumbers();
};

Page parsed(QLatin1StringView stream, const QByteArray &body)
{
    const auto page = x().parse(taskFor(stream), answer(body));
    if (!page)
        qFatal("%s", qPrintable(page.error().detail));
    return *page;
}

bool sameRows(const Page &one, const Page &other)
{
    return one.profile == other.profile && one.totalsNow == other.totalsNow && one.items == other.items
           && one.itemFigures == other.itemFigures && one.mentions == other.mentions && one.missingIds == other.missingIds
           && one.cost == other.cost && one.next == other.next;
}

void TestXData::bothDialectsReadAlike_data()
{
    QTest::addColumn<QString>("stream");
    QTest::addColumn<QString>("name");
    QTest::newRow("profile") << u"profile"_s << u"me.json"_s;
    QTest::newRow("posts") << u"posts"_s << u"posts.json"_s;
    QTest::newRow("recent posts") << u"recent_posts"_s << u"figures.json"_s;
    QTest::newRow("older posts") << u"older_posts"_s << u"figures.json"_s;
    QTest::newRow("mentions") << u"mentions"_s << u"mentions.json"_s;
}

void TestXData::bothDialectsReadAlike()
{
    QFETCH(QString, stream);
    QFETCH(QString, name);
    const QByteArray classic = fixture(name);
    QVERIFY(inNewNames(classic) != classic);
    const QByteArray key = stream.toLatin1();
    QVERIFY(sameRows(parsed(QLatin1StringView(key), classic), parsed(QLatin1StringView(key), inNewNames(classic))));
}

void TestXData::profileAndTotals()
{
    const Page page = parsed("profile"_L1, fixture(u"me.json"_s));
    const AccountProfile expected{.platformAccountId = u"730000000000000042"_s,
                                  .title = u"Lantern Works \u2013 night builds"_s,
                                  .handle = u"@lantern_works"_s,
                                  .thumbnailUrl = u"https://img.example/profile_normal.jpg"_s,
                                  .country = {},
                                  .uploadsRef = u"730000000000000042"_s,
                                  .createdAt = QDateTime(QDate(2016, 5, 10), QTime(22, 5, 41), Qt::UTC)};
    QCOMPARE(*page.profile, expected);
    MetricValues totals;
    totals.set(Metric::Followers, 48'731);
    totals.set(Metric::Following, 0);
    totals.set(Metric::Posts, 5'312);
    QCOMPARE(*page.totalsNow, totals);
    QVERIFY(page.next.empty());
}

void TestXData::profileWithoutFiguresHasUnknownTotals()
{
    const Page page = parsed("profile"_L1, R"({"data":{"id":"7","username":"a"}})");
    QVERIFY(page.totalsNow->isEmpty());
}

void TestXData::postIsReadFieldByField()
{
    const Page page = parsed("posts"_L1, fixture(u"posts.json"_s));
    MetricValues figures;
    figures.set(Metric::Views, 4'821);
    figures.set(Metric::Impressions, 4'821);
    figures.set(Metric::Likes, 120);
    figures.set(Metric::Comments, 3);
    figures.set(Metric::Shares, 9);
    figures.set(Metric::Saves, 11);
    const ContentItem expected{
        .platformContentId = u"1984000000000000009"_s,
        .type = ContentType::Video,
        .visibility = Visibility::Public,
        .title = {},
        .description = u"Folding the ribs, long version: bamboo & rice paper, 3 mm < 4 mm.\nPatience. &lt; is not <"_s,
        .url = u"https://x.com/i/web/status/1984000000000000009"_s,
        .thumbnailUrl = u"https://img.example/ribs.jpg"_s,
        .publishedAt = QDateTime(QDate(2026, 10, 2), QTime(18, 0), Qt::UTC),
        .durationSeconds = 42,
        .figures = figures};
    QCOMPARE(page.items.front(), expected);
}

void TestXData::sumOfHugeFiguresStaysAtTheLargest()
{
    const QByteArray largest = QByteArray::number(std::numeric_limits<qint64>::max());
    const QByteArray figures = R"({"retweet_count":%1,"quote_count":%1,"like_count":%1,"reply_count":1})";
    const QByteArray post = R"({"id":"7","text":"a","created_at":"2026-10-02T18:00:00Z","public_metrics":)" + figures + '}';
    const QByteArray body = QByteArray(R"({"meta":{"result_count":1},"data":[)" + post + "]}").replace("%1", largest);
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    QCOMPARE(parsed("posts"_L1, body).items.front().figures[Metric::Shares], most);
    QCOMPARE(parsed("mentions"_L1, body).mentions.front().engagementCount, most);
}

void TestXData::typesFollowTheMedia()
{
    const Page page = parsed("posts"_L1, fixture(u"posts.json"_s));
    QStringList types;
    for (const ContentItem &item : page.items)
        types.append(contentTypeKey(item.type) + u'|' + item.thumbnailUrl.section(u'/', -1));
    QCOMPARE(types, (QStringList{u"video|ribs.jpg"_s, u"video|gif.jpg"_s, u"image|lit.jpg"_s, u"post|"_s, u"post|"_s, u"post|"_s}));
}

void TestXData::repostsAreLeftOut()
{
    const Page page = parsed("posts"_L1, fixture(u"posts.json"_s));
    QStringList ids;
    for (const ContentItem &item : page.items)
        ids.append(item.platformContentId);
    QCOMPARE(ids, (QStringList{u"1984000000000000009"_s, u"1983500000000000007"_s, u"1983000000000000005"_s,
                               u"1981000000000000002"_s, u"1590000000000000001"_s, u"20"_s}));
}

void TestXData::figuresOfPosts()
{
    const Page page = parsed("posts"_L1, fixture(u"posts.json"_s));
    QStringList figures;
    for (const ContentItem &item : page.items)
        figures.append(shown(item.figures));
    const QStringList expected{u"4821 4821 120 3 9 11 ? ?"_s,
                               u"210 210 9 1 0 0 ? ?"_s,
                               u"0 0 803 12 45 61 ? ?"_s,   // nobody has seen it yet: known
                               u"? ? 14 0 ? ? ? ?"_s,       // quotes are unknown, so are the shares
                               u"? ? 51 0 5 0 ? ?"_s,       // 0 from the last second before December 2022
                               u"33 33 1 0 0 0 ? ?"_s};     // not 0, whatever the date
    QCOMPARE(figures, expected);
}

void TestXData::earlierIdsOfAnEditedPostAreMissing()
{
    QCOMPARE(parsed("posts"_L1, fixture(u"posts.json"_s)).missingIds, QStringList{u"1984000000000000001"_s});
    // A post of which a later version exists is not that version's ancestor.
    const QByteArray old = R"({"data":[{"id":"19","text":"a","edit_history_tweet_ids":["19","100"]}],"meta":{"result_count":1}})";
    QVERIFY(parsed("posts"_L1, old).missingIds.isEmpty());
}

void TestXData::emptyTimelineIsAnEmptyPage()
{
    for (const auto stream : {"posts"_L1, "mentions"_L1}) {
        const Page page = parsed(stream, fixture(u"empty.json"_s));
        QVERIFY(page.items.empty() && page.mentions.empty() && page.next.empty());
        QCOMPARE(*page.cost, 0);
    }
}

void TestXData::walkGoesToTheEnd()
{
    FetchTask task = taskFor("posts"_L1);
    task.depth = FetchDepth::Everything;
    auto page = x().parse(task, answer(fixture(u"posts.json"_s)));
    task.cursor = u"7140dfixture0page2"_s;
    QCOMPARE(page->next, std::vector{task});
    page = x().parse(task, answer(fixture(u"empty.json"_s)));
    QVERIFY(page->next.empty());
    // Pages on which nothing but reposts stood come without posts, and the walk goes on behind them.
    page = x().parse(task, answer(R"({"meta":{"result_count":0,"next_token":"more"}})"));
    QCOMPARE(page->next.front().cursor, u"more"_s);
}

void TestXData::newestStopsUnlessSomethingIsKnown()
{
    FetchTask task = taskFor("posts"_L1);
    QVERIFY(x().parse(task, answer(fixture(u"posts.json"_s)))->next.empty());
    task.since = u"19"_s;
    const auto page = x().parse(task, answer(fixture(u"posts.json"_s)));
    QCOMPARE(page->next.size(), std::size_t(1));
    QCOMPARE(page->next.front().since, u"19"_s);
}

void TestXData::pagesBeforeTheWindowCanWait()
{
    FetchTask task = taskFor("posts"_L1);
    task.depth = FetchDepth::Everything;
    task.window = DateRange::make(QDate(2016, 5, 11), QDate(2026, 10, 2)).value(); // its last post is of the first day
    QVERIFY(!x().parse(task, answer(fixture(u"posts.json"_s)))->next.front().backfill);
    task.window = fixtureWindow();
    QVERIFY(x().parse(task, answer(fixture(u"posts.json"_s)))->next.front().backfill);
}

void TestXData::pageThatLeadsToItselfIsRefused()
{
    FetchTask task = taskFor("posts"_L1);
    task.cursor = u"7140dfixture0page2"_s;
    QVERIFY(x().parse(task, answer(fixture(u"posts.json"_s))).error().detail.startsWith("meta.next_token:"_L1));
    task = taskFor("mentions"_L1);
    task.cursor = u"7140dfixture0mentions2"_s;
    QVERIFY(x().parse(task, answer(fixture(u"mentions.json"_s))).error().detail.startsWith("meta.next_token:"_L1));
}

void TestXData::timelineWithoutMetaIsRefused()
{
    for (const auto stream : {"posts"_L1, "mentions"_L1}) {
        for (const QByteArray &body : {QByteArray("{}"), QByteArray(R"({"data":[]})"), QByteArray(R"({"meta":{}})"),
                                       QByteArray(R"({"meta":{"result_count":2}})"), QByteArray("[]")}) {
            const auto page = x().parse(taskFor(stream), answer(body));
            QVERIFY2(!page.ok(), body.constData());
            QCOMPARE(page.error().kind, ErrorKind::BadResponse);
        }
    }
}

void TestXData::figuresAreAddedToWhatWasAskedFor()
{
    const Page page = parsed("recent_posts"_L1, fixture(u"figures.json"_s));
    QVERIFY(page.items.empty());
    QStringList figures;
    for (const ItemFigures &item : page.itemFigures)
        figures.append(item.platformContentId.right(3) + u": "_s + shown(item.figures));
    const QStringList expected{u"009: 6004 6004 151 4 11 13 88 0"_s,
                               u"007: 214 214 10 1 0 0 ? 3"_s,
                               u"005: 20117 20117 811 12 46 61 ? ?"_s};
    QCOMPARE(figures, expected);

    FetchTask one = taskFor("older_posts"_L1);
    one.ids = {u"1983500000000000007"_s};
    const auto asked = x().parse(one, answer(fixture(u"figures.json"_s)));
    QCOMPARE(asked->itemFigures.size(), std::size_t(1));
    QCOMPARE(asked->itemFigures.front().platformContentId, u"1983500000000000007"_s);
    QVERIFY(asked->missingIds.isEmpty());
}

void TestXData::goneAndHiddenPosts()
{
    // 1960000000000000005 is kept back, which is not the same as gone.
    QCOMPARE(parsed("older_posts"_L1, fixture(u"figures.json"_s)).missingIds, QStringList{u"1970000000000000004"_s});
}

void TestXData::lookupOfGonePostsOnly()
{
    FetchTask task = taskFor("older_posts"_L1);
    task.ids = {u"11"_s, u"12"_s};
    const QByteArray body = R"({"errors":[{"value":"11","type":"https://api.x.com/2/problems/resource-not-found"},
        {"resource_id":"12","resource_type":"post","type":"https://api.twitter.com/2/problems/resource-not-found"}]})";
    const auto page = x().parse(task, answer(body));
    QVERIFY(page.ok());
    QCOMPARE(page->missingIds, (QStringList{u"11"_s, u"12"_s}));
    QCOMPARE(*page->cost, 0);
}

void TestXData::lookupWithoutAnAnswerIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("no posts") << QByteArray(R"({"data":[]})");
    QTest::newRow("posts of another question") << QByteArray(R"({"data":[{"id":"1","text":"a"}]})");
    QTest::newRow("users") << QByteArray(R"({"data":[{"id":"1984000000000000009","name":"a","username":"b"}]})");
    QTest::newRow("one post") << QByteArray(R"({"data":{"id":"1984000000000000009","text":"a"}})");
}

void TestXData::lookupWithoutAnAnswerIsRefused()
{
    QFETCH(QByteArray, body);
    const auto page = x().parse(taskFor("older_posts"_L1), answer(body));
    QVERIFY(!page.ok());
    QCOMPARE(page.error().kind, ErrorKind::BadResponse);
}

void TestXData::mentionsOfOthers()
{
    const Page page = parsed("mentions"_L1, fixture(u"mentions.json"_s));
    const Mention first{.mentionId = u"1984300000000000008"_s,
                        .authorName = u"teahousenorth"_s,
                        .authorFollowers = 2'210,
                        .text = u"@lantern_works how do you keep the paper dry? Asking for a very wet friend & myself"_s,
                        .url = u"https://x.com/teahousenorth/status/1984300000000000008"_s,
                        .engagementCount = 25,
                        .mentionedAt = QDateTime(QDate(2026, 10, 2), QTime(21, 41, 12), Qt::UTC)};
    // Its author is gone; three of four parts of its engagement are known.
    const Mention last{.mentionId = u"1983800000000000002"_s,
                       .authorName = {},
                       .authorFollowers = std::nullopt,
                       .text = u"thanks @lantern_works"_s,
                       .url = u"https://x.com/i/web/status/1983800000000000002"_s,
                       .engagementCount = std::nullopt,
                       .mentionedAt = QDateTime(QDate(2026, 10, 2), QTime(5, 0), Qt::UTC),
                       .postId = u"1983500000000000007"_s};
    QCOMPARE(page.mentions, (std::vector{first, last}));
}

/// The posts of the recorded lookup, asked as if they were somebody else's.
void TestXData::askedMentionsStandOrHaveGone()
{
    const Page posts = parsed("older_posts"_L1, fixture(u"figures.json"_s));
    const Page page = parsed("mention_checks"_L1, fixture(u"figures.json"_s));
    QVERIFY(!posts.missingIds.isEmpty() && !posts.itemFigures.empty());
    QCOMPARE(page.missingMentions, posts.missingIds);
    QCOMPARE(page.standingMentions.size(), static_cast<qsizetype>(posts.itemFigures.size()));
    QCOMPARE(page.standingMentions.first(), posts.itemFigures.front().platformContentId);
    QCOMPARE(page.cost, posts.cost);
    QVERIFY(page.itemFigures.empty() && page.missingIds.isEmpty() && page.mentions.empty());
}

void TestXData::mentionsEndAtKnownGround_data()
{
    QTest::addColumn<QString>("since");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<bool>("goesOn");
    const QDate longAgo(2026, 9, 3);
    QTest::newRow("all new") << QString() << longAgo << true;
    QTest::newRow("all newer than the known one") << u"1983800000000000001"_s << longAgo << true;
    QTest::newRow("the last one is known") << u"1983800000000000002"_s << longAgo << false;
    QTest::newRow("the known one stands between") << u"1984000000000000000"_s << longAgo << false;
    QTest::newRow("a known id of fewer digits is older") << u"983800000000000001"_s << longAgo << true;
    QTest::newRow("last one on the first day") << QString() << QDate(2026, 10, 2) << true;
    QTest::newRow("last one before the first day") << QString() << QDate(2026, 10, 3) << false;
}

void TestXData::mentionsEndAtKnownGround()
{
    QFETCH(QString, since);
    QFETCH(QDate, first);
    QFETCH(bool, goesOn);
    FetchTask task = taskFor("mentions"_L1);
    task.since = since;
    task.window = DateRange::make(first, QDate(2026, 10, 4)).value();
    const auto page = x().parse(task, answer(fixture(u"mentions.json"_s)));
    QVERIFY(page.ok());
    QCOMPARE(page->next.size(), std::size_t(goesOn ? 1 : 0));
    task.cursor = u"7140dfixture0mentions2"_s;
    if (goesOn)
        QCOMPARE(page->next.front(), task);
}

void TestXData::idsStayText_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<bool>("fine");
    QTest::newRow("19 digits") << QByteArray(R"("9223372036854775807")") << true;
    QTest::newRow("one digit") << QByteArray(R"("7")") << true;
    QTest::newRow("a number") << QByteArray("1984000000000000009") << false;
    QTest::newRow("20 digits") << QByteArray(R"("19840000000000000091")") << false;
    QTest::newRow("letters") << QByteArray(R"("1YpJkZXEqAjGj")") << false;
    QTest::newRow("sign") << QByteArray(R"("-7")") << false;
    QTest::newRow("empty") << QByteArray(R"("")") << false;
    QTest::newRow("null") << QByteArray("null") << false;
}

void TestXData::idsStayText()
{
    QFETCH(QByteArray, id);
    QFETCH(bool, fine);
    const QByteArray body = R"({"data":[{"id":)" + id + R"(,"text":"a"}],"meta":{"result_count":1}})";
    const auto page = x().parse(taskFor("posts"_L1), answer(body));
    QCOMPARE(page.ok(), fine);
    if (fine)
        QCOMPARE(page->items.front().platformContentId.toLatin1(), id.mid(1, id.size() - 2));
    else
        QVERIFY2(page.error().detail.startsWith("data[0].id:"_L1), qPrintable(page.error().detail));
}

void TestXData::idsAreOrderedAsNumbers()
{
    QVERIFY(xIsNewer(u"1984000000000000009"_s, u"1984000000000000008"_s));
    QVERIFY(!xIsNewer(u"1984000000000000009"_s, u"1984000000000000009"_s));
    QVERIFY(xIsNewer(u"1000000000000000000"_s, u"999999999999999999"_s));
    QVERIFY(!xIsNewer(u"20"_s, u"100"_s));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestXData)
#include "tst_xdata.moc"
