// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/instagram/instagramcase.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestInstagramMedia : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void profileIsReadFieldByField();
    void profileWithoutUserIdHasItsId();
    void absentCountsAreUnknown();
    void badProfileNamesItsPath_data();
    void badProfileNamesItsPath();
    void postsAreReadFieldByField();
    void kindOfPostIsRead_data();
    void kindOfPostIsRead();
    void hiddenLikesAreUnknown();
    void thumbnailIsAPicture();
    void newestWalkGoesOnInsideTheWindow();
    void newestWalkEndsBeyondTheWindow();
    void newestWalkWithoutAWindowIsOnePage();
    void pinnedPostDoesNotEndTheWalk();
    void fullWalkGoesOnAndMayWaitBeyondTheWindow();
    void cursorAloneIsNoNextPage();
    void cursorThatRepeatsIsRefused();
    void nextPageWithoutACursorIsRefused();
    void emptyListIsAnEmptyPage();
    void storiesBringTheirFiguresAlong();
    void noStoriesIsAnEmptyPage();
};

void TestInstagramMedia::profileIsReadFieldByField()
{
    const auto page = instagram().parse(taskFor("profile"_L1), answer(fixture(u"me.json"_s)));
    QVERIFY2(page.ok(), page.ok() ? "" : qPrintable(page.error().detail));
    const AccountProfile expected{.platformAccountId = u"17841499999999777"_s, // beyond 2^53 and a number
                                  .title = u"Lantern Works"_s,
                                  .handle = u"@lanternworks"_s,
                                  .thumbnailUrl = u"https://img.example/lantern.jpg?oe=6A0B"_s,
                                  .country = {},
                                  .uploadsRef = u"17841499999999777"_s,
                                  .createdAt = {}};
    QCOMPARE(*page->profile, expected);
    QCOMPARE(shown(*page->totalsNow, {Metric::Followers, Metric::Following, Metric::Posts, Metric::Views}),
             u"followers=1204 following=0 posts=318 views=?"_s);
}

void TestInstagramMedia::profileWithoutUserIdHasItsId()
{
    const auto page = instagram().parse(taskFor("profile"_L1), answer(R"({"id":"178414","username":"lanternworks"})"));
    QVERIFY(page.ok());
    QCOMPARE(page->profile->platformAccountId, u"178414"_s);
    QCOMPARE(page->profile->uploadsRef, u"178414"_s);
    QCOMPARE(page->profile->title, u"lanternworks"_s);
}

void TestInstagramMedia::absentCountsAreUnknown()
{
    const auto page = instagram().parse(taskFor("profile"_L1), answer(R"({"user_id":"1","followers_count":null})"));
    QVERIFY(page.ok());
    QVERIFY(page->totalsNow->isEmpty());
    QVERIFY(page->profile->handle.isEmpty());
}

void TestInstagramMedia::badProfileNamesItsPath_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("path");
    QTest::newRow("no id at all") << QByteArray("{}") << u"id"_s;
    QTest::newRow("id that is no id") << QByteArray(R"({"user_id":"1/media?x="})") << u"user_id"_s;
    QTest::newRow("id beyond 2^63") << QByteArray(R"({"user_id":17841400000000000001})") << u"user_id"_s;
    QTest::newRow("negative id") << QByteArray(R"({"user_id":-4})") << u"user_id"_s;
    QTest::newRow("negative followers") << QByteArray(R"({"user_id":1,"followers_count":-1})") << u"followers_count"_s;
    QTest::newRow("posts as a list") << QByteArray(R"({"user_id":1,"media_count":[]})") << u"media_count"_s;
    QTest::newRow("name as a number") << QByteArray(R"({"user_id":1,"name":5})") << u"name"_s;
}

void TestInstagramMedia::badProfileNamesItsPath()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, path);
    const auto page = instagram().parse(taskFor("profile"_L1), answer(body));
    QCOMPARE(outcome(page), errorKey(ErrorKind::BadResponse));
    QVERIFY2(page.error().detail.startsWith(path + ": expected"_L1), qPrintable(page.error().detail));
}

void TestInstagramMedia::postsAreReadFieldByField()
{
    const auto page = instagram().parse(taskFor("media"_L1), answer(fixture(u"media.json"_s)));
    QVERIFY2(page.ok(), page.ok() ? "" : qPrintable(page.error().detail));
    QCOMPARE(page->items.size(), std::size_t(4));
    MetricValues figures;
    figures.set(Metric::Likes, 88);
    figures.set(Metric::Comments, 7);
    const ContentItem expected{.platformContentId = u"18000000000000701"_s,
                               .type = ContentType::Reel,
                               .visibility = Visibility::Public,
                               .title = {},
                               .description = u"Paper & paste\n#lantern \U0001F3EE"_s,
                               .url = u"https://www.instagram.com/reel/DXfix701/"_s,
                               .thumbnailUrl = u"https://img.example/701.jpg"_s,
                               .publishedAt = QDateTime(QDate(2026, 11, 2), QTime(19, 15, 30), Qt::UTC),
                               .durationSeconds = std::nullopt,
                               .figures = figures};
    QCOMPARE(page->items[0], expected);
    QCOMPARE(page->items[2].platformContentId, u"18000000000000703"_s);
    QVERIFY(page->itemFigures.empty());
}

void TestInstagramMedia::kindOfPostIsRead_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<ContentType>("type");
    const auto row = [](const char *name, const QByteArray &words, ContentType type) {
        QTest::newRow(name) << QByteArray(words) << type;
    };
    row("reel", R"("media_type":"VIDEO","media_product_type":"REELS")", ContentType::Reel);
    row("story", R"("media_type":"IMAGE","media_product_type":"STORY")", ContentType::Story);
    row("album", R"("media_type":"CAROUSEL_ALBUM","media_product_type":"FEED")", ContentType::Carousel);
    row("picture", R"("media_type":"IMAGE","media_product_type":"FEED")", ContentType::Image);
    row("video", R"("media_type":"VIDEO","media_product_type":"FEED")", ContentType::Video);
    row("advertisement", R"("media_type":"VIDEO","media_product_type":"AD")", ContentType::Video);
    row("without the product", R"("media_type":"IMAGE")", ContentType::Image);
    row("something new", R"("media_type":"HOLOGRAM","media_product_type":"LOUNGE")", ContentType::Post);
    row("nothing said", R"("caption":"x")", ContentType::Post);
}

void TestInstagramMedia::kindOfPostIsRead()
{
    QFETCH(QByteArray, words);
    QFETCH(ContentType, type);
    const auto page = instagram().parse(taskFor("media"_L1), answer(R"({"data":[{"id":"7",)" + words + "}]}"));
    QVERIFY(page.ok());
    QCOMPARE(page->items.at(0).type, type);
}

void TestInstagramMedia::hiddenLikesAreUnknown()
{
    const auto page = instagram().parse(taskFor("media"_L1), answer(fixture(u"media.json"_s)));
    QCOMPARE(shown(page->items[1].figures, {Metric::Likes, Metric::Comments}), u"likes=? comments=0"_s);
    QCOMPARE(shown(page->items[2].figures, {Metric::Likes, Metric::Comments}), u"likes=0 comments=3"_s);
    QVERIFY(page->items[3].figures.isEmpty());
}

void TestInstagramMedia::thumbnailIsAPicture()
{
    const auto page = instagram().parse(taskFor("media"_L1), answer(fixture(u"media.json"_s)));
    QCOMPARE(page->items[1].thumbnailUrl, QString()); // the album begins with a video
    QCOMPARE(page->items[2].thumbnailUrl, u"https://img.example/703.jpg"_s);
    QCOMPARE(page->items[3].thumbnailUrl, QString()); // no web address
    QCOMPARE(page->items[3].url, QString());
    const auto last = instagram().parse(taskFor("media"_L1), answer(fixture(u"media-last.json"_s)));
    QCOMPARE(last->items[0].thumbnailUrl, QString());
}

void TestInstagramMedia::newestWalkGoesOnInsideTheWindow()
{
    const FetchTask task = taskFor("media"_L1); // October 4 to November 2; the page ends at midnight of October 4
    const auto page = instagram().parse(task, answer(fixture(u"media.json"_s)));
    FetchTask expected = task;
    expected.cursor = u"QVFI+fix/After="_s;
    QCOMPARE(page->next, std::vector{expected});
}

void TestInstagramMedia::newestWalkEndsBeyondTheWindow()
{
    FetchTask task = taskFor("media"_L1);
    task.window = DateRange::endingAt(QDate(2026, 11, 2), 29);
    const auto page = instagram().parse(task, answer(fixture(u"media.json"_s)));
    QVERIFY(page.ok());
    QVERIFY(page->next.empty());
}

void TestInstagramMedia::newestWalkWithoutAWindowIsOnePage()
{
    FetchTask task = taskFor("media"_L1);
    task.window.reset();
    QVERIFY(instagram().parse(task, answer(fixture(u"media.json"_s)))->next.empty());
}

void TestInstagramMedia::pinnedPostDoesNotEndTheWalk()
{
    const QByteArray body = R"({"data":[{"id":"1","timestamp":"2019-01-01T00:00:00+0000"},)"
                            R"({"id":"2","timestamp":"2026-11-01T00:00:00+0000"},{"id":"3"}],)"
                            R"("paging":{"cursors":{"after":"a"},"next":"https://x.example"}})";
    QCOMPARE(instagram().parse(taskFor("media"_L1), answer(body))->next.size(), std::size_t(1));
}

void TestInstagramMedia::fullWalkGoesOnAndMayWaitBeyondTheWindow()
{
    FetchTask task = taskFor("media"_L1);
    task.depth = FetchDepth::Everything;
    FetchTask expected = task;
    expected.cursor = u"QVFI+fix/After="_s;
    QCOMPARE(instagram().parse(task, answer(fixture(u"media.json"_s)))->next, std::vector{expected});
    task.window = DateRange::endingAt(QDate(2026, 11, 2), 7);
    expected.window = task.window;
    expected.backfill = true;
    QCOMPARE(instagram().parse(task, answer(fixture(u"media.json"_s)))->next, std::vector{expected});
    task.window.reset();
    QCOMPARE(instagram().parse(task, answer(fixture(u"media.json"_s)))->next.size(), std::size_t(1));
}

void TestInstagramMedia::cursorAloneIsNoNextPage()
{
    FetchTask task = taskFor("media"_L1);
    task.depth = FetchDepth::Everything;
    const auto page = instagram().parse(task, answer(fixture(u"media-last.json"_s)));
    QVERIFY(page.ok());
    QVERIFY(page->next.empty());
}

void TestInstagramMedia::cursorThatRepeatsIsRefused()
{
    FetchTask task = taskFor("media"_L1);
    task.depth = FetchDepth::Everything;
    task.cursor = u"QVFI+fix/After="_s;
    const auto page = instagram().parse(task, answer(fixture(u"media.json"_s)));
    QCOMPARE(outcome(page), errorKey(ErrorKind::BadResponse));
    QVERIFY(page.error().detail.startsWith("paging.cursors.after: expected another page"_L1));
}

void TestInstagramMedia::nextPageWithoutACursorIsRefused()
{
    const auto page =
        instagram().parse(taskFor("media"_L1), answer(R"({"data":[],"paging":{"next":"https://x.example"}})"));
    QCOMPARE(outcome(page), errorKey(ErrorKind::BadResponse));
    QVERIFY(page.error().detail.startsWith("paging.cursors.after: expected"_L1));
}

void TestInstagramMedia::emptyListIsAnEmptyPage()
{
    const auto page = instagram().parse(taskFor("media"_L1), answer(R"({"data":[]})"));
    QVERIFY(page.ok());
    QVERIFY(page->items.empty() && page->next.empty() && page->missingIds.isEmpty());
    QCOMPARE(outcome(instagram().parse(taskFor("media"_L1), answer("{}"))), errorKey(ErrorKind::BadResponse));
}

void TestInstagramMedia::storiesBringTheirFiguresAlong()
{
    const auto page = instagram().parse(taskFor("stories"_L1), answer(fixture(u"stories.json"_s)));
    QVERIFY2(page.ok(), page.ok() ? "" : qPrintable(page.error().detail));
    QCOMPARE(page->items.size(), std::size_t(2));
    QCOMPARE(page->items[0].type, ContentType::Story);
    QCOMPARE(page->items[1].type, ContentType::Story);
    QCOMPARE(page->items[1].thumbnailUrl, u"https://img.example/802.jpg"_s);
    QCOMPARE(page->next.size(), std::size_t(2));
    FetchTask figures;
    figures.stream = u"story_insights"_s;
    figures.ids = {u"18000000000000802"_s};
    QCOMPARE(page->next[1], figures);
}

void TestInstagramMedia::noStoriesIsAnEmptyPage()
{
    const auto page = instagram().parse(taskFor("stories"_L1), answer(R"({"data":[]})"));
    QVERIFY(page.ok());
    QVERIFY(page->items.empty() && page->next.empty());
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestInstagramMedia)
#include "tst_instagrammedia.moc"
