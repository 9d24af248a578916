// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/youtube/isoduration.h"
#include "tests/youtube/youtubecase.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestYouTubeData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void channelGivesProfileAndTotals();
    void hiddenSubscribersAreUnknown();
    void accountWithoutChannelIsNotFound();
    void uploadsPageLeadsToVideosAndNextPage();
    void newestDepthStopsAfterOnePage();
    void totalsFollowTheLastPageOfAWalk();
    void longListIsSplitIntoBatches();
    void missingPlaylistIsAnEmptyPage();
    void samePageTokenAgainIsRefused();
    void videosAreReadFieldByField();
    void privateVideoIsKept();
    void broadcastIsLive();
    void idsThatAreLeftOutAreMissing();
    void answerWithoutKindDeletesNothing();
    void longTitleIsCutBetweenCharacters();
    void durationIsRead_data();
    void durationIsRead();
};

void TestYouTubeData::channelGivesProfileAndTotals()
{
    const auto page = youtube().parse(taskFor("channel"_L1), answer(fixture(u"channel.json"_s)));
    QVERIFY2(page.ok(), page.ok() ? "" : qPrintable(page.error().detail));
    const AccountProfile expected{.platformAccountId = u"UCfixture0Lantern0Works0"_s,
                                  .title = u"Lantern Works \u2013 night builds"_s,
                                  .handle = u"@lanternworks"_s,
                                  .thumbnailUrl = u"https://img.example/channel-240.jpg"_s,
                                  .country = u"PT"_s,
                                  .uploadsRef = u"UUfixture0Lantern0Works0"_s,
                                  .createdAt = QDateTime(QDate(2019, 6, 30), QTime(22, 5, 41, 250), Qt::UTC)};
    QCOMPARE(*page->profile, expected);
    MetricValues totals;
    totals.set(Metric::Followers, 48'700);
    totals.set(Metric::Posts, 312);
    QCOMPARE(*page->totalsNow, totals);
    QVERIFY(page->next.empty());
}

void TestYouTubeData::hiddenSubscribersAreUnknown()
{
    const auto page = youtube().parse(taskFor("channel"_L1), answer(fixture(u"channel-hidden.json"_s)));
    QVERIFY(page.ok());
    QCOMPARE(shown((*page->totalsNow)[Metric::Followers]), u"?"_s);
    QCOMPARE(shown((*page->totalsNow)[Metric::Posts]), u"0"_s);
    QCOMPARE(page->profile->handle, QString());
}

void TestYouTubeData::accountWithoutChannelIsNotFound()
{
    const auto page = youtube().parse(taskFor("channel"_L1), answer(fixture(u"channel-none.json"_s)));
    QVERIFY(!page.ok());
    QCOMPARE(page.error().kind, ErrorKind::NotFound);
    QCOMPARE(page.error().detail, u"this Google account has no YouTube channel"_s);
}

void TestYouTubeData::uploadsPageLeadsToVideosAndNextPage()
{
    FetchTask task = taskFor("uploads"_L1);
    task.depth = FetchDepth::Everything;
    const auto page = youtube().parse(task, answer(fixture(u"uploads.json"_s)));
    QVERIFY(page.ok());
    QCOMPARE(*page->expectedItems, 312);
    QVERIFY(page->items.empty());
    QCOMPARE(page->next.size(), std::size_t(2));
    FetchTask videos;
    videos.stream = u"videos"_s;
    videos.ids = {u"fxRibs_0001"_s, u"fxPriv-0002"_s, u"fxGone_0003"_s};
    QCOMPARE(page->next[0], videos);
    task.cursor = u"EAAa+/BlBU=="_s;
    QCOMPARE(page->next[1], task);
}

void TestYouTubeData::newestDepthStopsAfterOnePage()
{
    const auto page = youtube().parse(taskFor("uploads"_L1), answer(fixture(u"uploads.json"_s)));
    QVERIFY(page.ok());
    QCOMPARE(page->next.size(), std::size_t(1));
    QCOMPARE(page->next[0].stream, u"videos"_s);
}

void TestYouTubeData::totalsFollowTheLastPageOfAWalk()
{
    const QByteArray last = R"({"kind":"youtube#playlistItemListResponse","items":[{"contentDetails":{"videoId":"a"}}]})";
    HttpResponse response = answer(last);
    FetchTask task = taskFor("uploads"_L1);
    task.depth = FetchDepth::Everything;
    QCOMPARE(youtube().parse(task, response)->next.size(), std::size_t(1)); // nobody says which day it is
    response.headers.append(HttpHeader("Date", "Sat, 03 Oct 2026 06:30:00 GMT")); // still the 2nd in California
    const auto page = youtube().parse(task, response);
    QVERIFY(page.ok());
    QCOMPARE(page->next.size(), std::size_t(2));
    QCOMPARE(page->next[0].stream, u"videos"_s);
    QCOMPARE(page->next[1].stream, u"video_totals"_s);
    QCOMPARE(page->next[1].window->last(), QDate(2026, 10, 1));
    QCOMPARE(page->next[1].window->days(), findStream(youtube(), u"video_totals")->windowDays);
    task.depth = FetchDepth::Newest;
    QCOMPARE(youtube().parse(task, response)->next.size(), std::size_t(1));
}

void TestYouTubeData::longListIsSplitIntoBatches()
{
    QByteArray entries;
    for (int index = 0; index < 120; ++index)
        entries += (index ? "," : "") + QByteArray("{\"contentDetails\":{\"videoId\":\"v") + QByteArray::number(index)
                   + "\"}}";
    const QByteArray body = "{\"kind\":\"youtube#playlistItemListResponse\",\"items\":[" + entries + "]}";
    const auto page = youtube().parse(taskFor("uploads"_L1), answer(body));
    QVERIFY(page.ok());
    QCOMPARE(page->next.size(), std::size_t(3));
    QCOMPARE(page->next[0].ids.size(), 50);
    QCOMPARE(page->next[2].ids.size(), 20);
    QCOMPARE(page->next[2].ids.back(), u"v119"_s);
}

void TestYouTubeData::missingPlaylistIsAnEmptyPage()
{
    const QByteArray body = R"({"error":{"code":404,"message":"x","errors":[{"reason":"playlistNotFound"}]}})";
    const auto page = youtube().parse(taskFor("uploads"_L1), answer(body, 404));
    QVERIFY(page.ok());
    QCOMPARE(*page->expectedItems, 0);
    QVERIFY(page->next.empty());

    FetchTask later = taskFor("uploads"_L1);
    later.cursor = u"page2"_s;
    QCOMPARE(youtube().parse(later, answer(body, 404)).error().kind, ErrorKind::NotFound);
    QCOMPARE(youtube().parse(taskFor("channel"_L1), answer(body, 404)).error().kind, ErrorKind::NotFound);
}

void TestYouTubeData::samePageTokenAgainIsRefused()
{
    FetchTask task = taskFor("uploads"_L1);
    task.depth = FetchDepth::Everything;
    task.cursor = u"EAAa+/BlBU=="_s;
    const auto page = youtube().parse(task, answer(fixture(u"uploads.json"_s)));
    QVERIFY(!page.ok());
    QVERIFY(page.error().detail.startsWith("nextPageToken:"_L1));
}

void TestYouTubeData::videosAreReadFieldByField()
{
    const auto page = youtube().parse(taskFor("videos"_L1), answer(fixture(u"videos.json"_s)));
    QVERIFY2(page.ok(), page.ok() ? "" : qPrintable(page.error().detail));
    QCOMPARE(page->items.size(), std::size_t(3));
    MetricValues figures;
    figures.set(Metric::Views, 20'411);
    figures.set(Metric::Likes, 977);
    figures.set(Metric::Comments, 64);
    const ContentItem expected{.platformContentId = u"fxRibs_0001"_s,
                               .type = ContentType::Video,
                               .visibility = Visibility::Public,
                               .title = u"Folding the ribs"_s,
                               .description = u"Bamboo, 3 mm.\nPatience."_s,
                               .url = u"https://www.youtube.com/watch?v=fxRibs_0001"_s,
                               .thumbnailUrl = u"https://img.example/ribs-320.jpg"_s,
                               .publishedAt = QDateTime(QDate(2026, 10, 2), QTime(18, 0), Qt::UTC),
                               .durationSeconds = 3'723,
                               .figures = figures};
    QCOMPARE(page->items[0], expected);
}

void TestYouTubeData::privateVideoIsKept()
{
    const auto page = youtube().parse(taskFor("videos"_L1), answer(fixture(u"videos.json"_s)));
    const ContentItem &draft = page->items[1];
    QCOMPARE(draft.visibility, Visibility::Private);
    QCOMPARE(shown(draft.figures[Metric::Views]), u"0"_s);
    QCOMPARE(shown(draft.figures[Metric::Likes]), u"?"_s);
    QCOMPARE(shown(draft.figures[Metric::Comments]), u"?"_s);
    QCOMPARE(shown(draft.durationSeconds), u"45"_s);
}

void TestYouTubeData::broadcastIsLive()
{
    const auto page = youtube().parse(taskFor("videos"_L1), answer(fixture(u"videos.json"_s)));
    const ContentItem &live = page->items[2];
    QCOMPARE(live.type, ContentType::Live);
    QCOMPARE(live.visibility, Visibility::Unlisted);
    QCOMPARE(shown(live.durationSeconds), u"?"_s);
    QCOMPARE(live.thumbnailUrl, u"https://img.example/live-640.jpg"_s);
    QCOMPARE(shown(live.figures[Metric::Likes]), u"2"_s);
}

void TestYouTubeData::idsThatAreLeftOutAreMissing()
{
    const auto page = youtube().parse(taskFor("videos"_L1), answer(fixture(u"videos.json"_s)));
    QCOMPARE(page->missingIds, QStringList{u"fxGone_0003"_s});
}

void TestYouTubeData::answerWithoutKindDeletesNothing()
{
    const auto page = youtube().parse(taskFor("videos"_L1), answer("{}"));
    QVERIFY(!page.ok());
    QCOMPARE(page.error().kind, ErrorKind::BadResponse);
    const auto empty =
        youtube().parse(taskFor("videos"_L1), answer(R"({"kind":"youtube#videoListResponse","items":[]})"));
    QVERIFY(empty.ok());
    QCOMPARE(empty->missingIds.size(), 4);
}

void TestYouTubeData::longTitleIsCutBetweenCharacters()
{
    const QString title = QString(9'999, u'x') + u"\U0001F3EE tail"_s;
    const QByteArray body = R"({"kind":"youtube#videoListResponse","items":[{"id":"fxRibs_0001","snippet":{"title":")"
                            + title.toUtf8() + R"("}}]})";
    const auto page = youtube().parse(taskFor("videos"_L1), answer(body));
    QVERIFY(page.ok());
    QCOMPARE(page->items.front().title, QString(9'999, u'x'));
}

void TestYouTubeData::durationIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("seconds");
    QTest::newRow("minutes and seconds") << u"PT14M7S"_s << u"847"_s;
    QTest::newRow("hours") << u"PT1H2M3S"_s << u"3723"_s;
    QTest::newRow("more than a day") << u"P1DT2H"_s << u"93600"_s;
    QTest::newRow("weeks") << u"P1W"_s << u"604800"_s;
    QTest::newRow("sixty minutes and more") << u"PT90M"_s << u"5400"_s;
    QTest::newRow("not ended") << u"P0D"_s << u"?"_s;
    QTest::newRow("zero") << u"PT0S"_s << u"?"_s;
    QTest::newRow("nothing") << QString() << u"?"_s;
    QTest::newRow("months have no length") << u"P1M"_s << u"?"_s;
    QTest::newRow("absurdly long") << u"PT99999999999999999999S"_s << u"?"_s;
    QTest::newRow("other digits") << u"PT\u0661S"_s << u"?"_s;
    QTest::newRow("clock time") << u"14:07"_s << u"?"_s;
}

void TestYouTubeData::durationIsRead()
{
    QFETCH(QString, text);
    QFETCH(QString, seconds);
    QCOMPARE(shown(durationSeconds(text)), seconds);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestYouTubeData)
#include "tst_youtubedata.moc"
