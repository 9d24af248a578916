// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sharedfiles.h"
#include "tests/youtube/youtubecase.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// Recorded answers and the samples of the contract, held against values read from the files by hand.
class TestYouTubeRecorded : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordedChannelWithStatistics();
    void recordedChannelWithoutStatistics();
    void recordedVideos();
    void recordedPlaylist();
    void recordedComments_data();
    void recordedComments();
    void recordedCommentById();
    void recordedRefusal();
    void answerOfAnotherCallIsRefused_data();
    void answerOfAnotherCallIsRefused();
    void sampleChannel();
    void sampleUploads();
    void sampleVideos();
    void sampleDays();
    void sampleAgeAndGender();
    void sampleEmptyTable();
    void sampleComments();
    void sampleError_data();
    void sampleError();
};

/// Reads a shared file into `body`, or skips the test.
#define READ_SHARED(body, relative) \
    QByteArray body; \
    if (const auto path = sharedPath(relative)) { \
        QFile file(*path); \
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(*path)); \
        body = file.readAll(); \
    } else { \
        QSKIP("the recorded answers are not beside the source folder"); \
    }

void TestYouTubeRecorded::recordedChannelWithStatistics()
{
    READ_SHARED(body, u"recorded/youtube-data-v3/channel_info_single.json"_s)
    const auto page = youtube().parse(taskFor("channel"_L1), answer(body));
    QVERIFY2(page.ok(), page.ok() ? "" : qPrintable(page.error().detail));
    const AccountProfile expected{
        .platformAccountId = u"UC_x5XG1OV2P6uZZ5FSM9Ttw"_s,
        .title = u"Google Developers"_s,
        .handle = u"@googledevelopers"_s,
        .thumbnailUrl =
            u"https://yt3.ggpht.com/a/AGF-l78iFtAxyRZcUBzG91kbKMES19z-zGW5KT20_g=s240-c-k-c0xffffffff-no-rj-mo"_s,
        .country = u"US"_s,
        .uploadsRef = {},
        .createdAt = QDateTime(QDate(2007, 8, 23), QTime(0, 34, 43), Qt::UTC)};
    QCOMPARE(*page->profile, expected);
    QCOMPARE(shown((*page->totalsNow)[Metric::Followers]), u"1927873"_s);
    QCOMPARE(shown((*page->totalsNow)[Metric::Posts]), u"5026"_s);
    QCOMPARE(shown((*page->totalsNow)[Metric::Views]), u"?"_s);
}

void TestYouTubeRecorded::recordedChannelWithoutStatistics()
{
    READ_SHARED(body, u"recorded/youtube-data-v3/channels_info.json"_s)
    const auto page = youtube().parse(taskFor("channel"_L1), answer(body));
    QVERIFY(page.ok());
    QCOMPARE(page->profile->platformAccountId, u"UC_x5XG1OV2P6uZZ5FSM9Ttw"_s);
    QCOMPARE(page->profile->thumbnailUrl,
             u"https://yt3.ggpht.com/ytc/AMLnZu-oDvWEJ-WfN9bgxQB2YAlnjC2uqN_c7JQZvX9Ikfg=s240-c-k-c0x00ffffff-no-rj"_s);
    QVERIFY(page->totalsNow->isEmpty());
}

void TestYouTubeRecorded::recordedVideos()
{
    READ_SHARED(body, u"recorded/youtube-data-v3/videos_videos_info_multi.json"_s)
    FetchTask task = taskFor("videos"_L1);
    task.ids = {u"ovdbrdCIP7U"_s, u"D-lhorsDlUQ"_s, u"xxxxxxxxxxx"_s};
    const auto page = youtube().parse(task, answer(body));
    QVERIFY(page.ok());
    QCOMPARE(page->items.size(), std::size_t(2));
    QCOMPARE(page->missingIds, QStringList{u"xxxxxxxxxxx"_s});
    const ContentItem first{
        .platformContentId = u"D-lhorsDlUQ"_s,
        .title = u"What are Actions on Google (Assistant on Air)"_s,
        .description =
            u"In the first episode of Assistant on Air, Luke Davis and guest Jessica Dene Early-Cha introduce the "
            "concept of Actions on Google, and talk about common terminology.\n\nActions on Google docs \u2192 "
            "http://bit.ly/2YabdS5\n\nOther episodes of Assistant on Air \u2192 https://goo.gle/2X0nBqG\nSubscribe "
            "to Google Devs for the latest Actions on Google videos \u2192  https://bit.ly/googledevs"_s,
        .url = u"https://www.youtube.com/watch?v=D-lhorsDlUQ"_s,
        .thumbnailUrl = u"https://i.ytimg.com/vi/D-lhorsDlUQ/hqdefault.jpg"_s,
        .publishedAt = QDateTime(QDate(2019, 3, 21), QTime(20, 37, 49), Qt::UTC),
        .durationSeconds = std::nullopt,
        .figures = {}};
    QCOMPARE(page->items[0], first);
    const ContentItem &second = page->items[1];
    QCOMPARE(second.platformContentId, u"ovdbrdCIP7U"_s);
    QCOMPARE(second.title, u"How EVERY Team Got Its Name & Identity!"_s);
    QCOMPARE(second.publishedAt, QDateTime(QDate(2019, 9, 11), QTime(23, 0, 5), Qt::UTC));
    QCOMPARE(second.thumbnailUrl, u"https://i.ytimg.com/vi/ovdbrdCIP7U/hqdefault.jpg"_s);
}

void TestYouTubeRecorded::recordedPlaylist()
{
    READ_SHARED(body, u"recorded/youtube-data-v3/playlist_items_playlist_items_multi.json"_s)
    FetchTask task = taskFor("uploads"_L1);
    task.depth = FetchDepth::Everything;
    const auto page = youtube().parse(task, answer(body));
    QVERIFY(page.ok());
    QCOMPARE(*page->expectedItems, 2);
    QCOMPARE(page->next.size(), std::size_t(1));
    QCOMPARE(page->next[0].ids, (QStringList{u"H1HZyvc0QnI"_s, u"5NgsfxIWNls"_s}));
}

void TestYouTubeRecorded::recordedComments_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("comments");
    QTest::addColumn<QString>("firstText");
    QTest::addColumn<bool>("more");
    QTest::newRow("page 1") << u"comment_threads_comment_threads_by_video_paged_1"_s << 5 << u"Google.com"_s << true;
    QTest::newRow("page 2") << u"comment_threads_comment_threads_by_video_paged_2"_s << 5 << u"Google.com"_s << false;
    QTest::newRow("single") << u"comment_threads_comment_thread_single"_s << 1 << u"Super video !!!"_s << false;
}

void TestYouTubeRecorded::recordedComments()
{
    QFETCH(QString, name);
    QFETCH(int, comments);
    QFETCH(QString, firstText);
    QFETCH(bool, more);
    READ_SHARED(body, u"recorded/youtube-data-v3/%1.json"_s.arg(name))
    FetchTask task = taskFor("comments"_L1);
    task.window = DateRange::endingAt(QDate(2026, 10, 2), 36'000);
    const auto page = youtube().parse(task, answer(body));
    QVERIFY2(page.ok(), page.ok() ? "" : qPrintable(page.error().detail));
    QCOMPARE(page->mentions.size(), std::size_t(comments));
    QCOMPARE(page->mentions[0].text.section(u'\n', 0, 0), firstText);
    QCOMPARE(!page->next.empty(), more);
}

/// YouTube tells no video and no replies here.
void TestYouTubeRecorded::recordedCommentById()
{
    READ_SHARED(body, u"recorded/youtube-data-v3/comments_comments_single.json"_s)
    FetchTask task = taskFor("comment_checks"_L1);
    task.ids = {u"UgyUBI0HsgL9emxcZpR4AaABAg"_s, u"UgyGoneSinceThen000AaABAg"_s};
    const auto page = youtube().parse(task, answer(body));
    QVERIFY2(page.ok(), page.ok() ? "" : qPrintable(page.error().detail));
    const Mention expected{.mentionId = task.ids.first(),
                           .authorName = u"DevRagz"_s,
                           .authorFollowers = std::nullopt,
                           .text = u"Hello"_s,
                           .url = {},
                           .engagementCount = std::nullopt,
                           .mentionedAt = QDateTime(QDate(2019, 6, 23), QTime(2, 49), Qt::UTC)};
    QCOMPARE(page->mentions, std::vector{expected});
    QCOMPARE(page->missingMentions, QStringList{task.ids.last()});
}

void TestYouTubeRecorded::recordedRefusal()
{
    READ_SHARED(body, u"recorded/youtube-data-v3/error_permission_resp.json"_s)
    const auto page = youtube().parse(taskFor("channel"_L1), answer(body, 403));
    QCOMPARE(page.error().kind, ErrorKind::Forbidden);
}

void TestYouTubeRecorded::answerOfAnotherCallIsRefused_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"activities_activities_by_mine_p1", "captions_captions_by_video", "i18ns_regions_res",
                             "members_members_data", "playlists_playlists_paged_1", "search_search_by_mine",
                             "subscriptions_subscriptions_by_channel_p1"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestYouTubeRecorded::answerOfAnotherCallIsRefused()
{
    QFETCH(QString, name);
    READ_SHARED(body, u"recorded/youtube-data-v3/%1.json"_s.arg(name))
    for (const Stream &stream : youtube().streams()) {
        const auto page = youtube().parse(taskFor(QLatin1StringView(stream.key.toLatin1())), answer(body));
        QVERIFY(!page.ok());
        QVERIFY2(page.error().detail.startsWith("kind: expected"_L1), qPrintable(page.error().detail));
    }
}

void TestYouTubeRecorded::sampleChannel()
{
    READ_SHARED(body, u"contracts/samples/youtube/channels-list-mine.json"_s)
    const auto page = youtube().parse(taskFor("channel"_L1), answer(body));
    QVERIFY(page.ok());
    const AccountProfile expected{.platformAccountId = u"UCq7pLm3VtYd0aBcDeFgHiJk"_s,
                                  .title = u"Maple Kiln Studio"_s,
                                  .handle = u"@maplekiln"_s,
                                  .thumbnailUrl = u"https://yt3.ggpht.com/sample-88.jpg"_s,
                                  .country = u"CA"_s,
                                  .uploadsRef = u"UUq7pLm3VtYd0aBcDeFgHiJk"_s,
                                  .createdAt = QDateTime(QDate(2018, 3, 4), QTime(10, 15), Qt::UTC)};
    QCOMPARE(*page->profile, expected);
    QCOMPARE(shown((*page->totalsNow)[Metric::Followers]), u"124000"_s);
    QCOMPARE(shown((*page->totalsNow)[Metric::Posts]), u"2003"_s);
}

void TestYouTubeRecorded::sampleUploads()
{
    READ_SHARED(body, u"contracts/samples/youtube/playlist-items-page.json"_s)
    FetchTask task = taskFor("uploads"_L1);
    task.depth = FetchDepth::Everything;
    const auto page = youtube().parse(task, answer(body));
    QVERIFY(page.ok());
    QCOMPARE(*page->expectedItems, 2003);
    QCOMPARE(page->next[0].ids, QStringList{u"kJ7xQz9tAwM"_s});
    QCOMPARE(page->next[1].cursor, u"EAAaBlBUOkNESQ"_s);
}

void TestYouTubeRecorded::sampleVideos()
{
    READ_SHARED(body, u"contracts/samples/youtube/videos-list.json"_s)
    FetchTask task = taskFor("videos"_L1);
    task.ids = {u"kJ7xQz9tAwM"_s};
    const auto page = youtube().parse(task, answer(body));
    QVERIFY(page.ok());
    MetricValues figures;
    figures.set(Metric::Views, 48'211);
    figures.set(Metric::Likes, 3'120);
    figures.set(Metric::Comments, 287);
    const ContentItem expected{.platformContentId = u"kJ7xQz9tAwM"_s,
                               .title = u"Throwing a 9 kg vase"_s,
                               .description = u"Clay: stoneware. Cone 6."_s,
                               .url = u"https://www.youtube.com/watch?v=kJ7xQz9tAwM"_s,
                               .thumbnailUrl = u"https://i.ytimg.com/vi/kJ7xQz9tAwM/hqdefault.jpg"_s,
                               .publishedAt = QDateTime(QDate(2026, 11, 18), QTime(15, 0, 4), Qt::UTC),
                               .durationSeconds = 847,
                               .figures = figures};
    QCOMPARE(page->items.size(), std::size_t(1));
    QCOMPARE(page->items[0], expected);
    QVERIFY(page->missingIds.isEmpty());
}

void TestYouTubeRecorded::sampleDays()
{
    READ_SHARED(body, u"contracts/samples/youtube/analytics-day.json"_s)
    FetchTask task = taskFor("daily"_L1);
    task.window = DateRange::endingAt(QDate(2026, 11, 18), 2);
    const auto page = youtube().parse(task, answer(body));
    QVERIFY(page.ok());
    QCOMPARE(page->days.size(), std::size_t(2));
    MetricValues last;
    last.set(Metric::Views, 11'874);
    last.set(Metric::EngagedViews, 9'021);
    last.set(Metric::Likes, 802);
    last.set(Metric::Comments, 119);
    last.set(Metric::Shares, 96);
    last.set(Metric::FollowersGained, 88);
    last.set(Metric::FollowersLost, 9);
    QCOMPARE(page->days[1], (DailyMetrics{.day = QDate(2026, 11, 18), .values = last}));
    QCOMPARE(page->days[0].day, QDate(2026, 11, 17));
    QCOMPARE(*page->completeUntil, QDate(2026, 11, 18));
}

void TestYouTubeRecorded::sampleAgeAndGender()
{
    READ_SHARED(body, u"contracts/samples/youtube/analytics-demographics.json"_s)
    const auto page = youtube().parse(taskFor("age_gender"_L1), answer(body));
    QVERIFY(page.ok());
    QStringList slices;
    for (const AudienceSlice &slice : page->slices)
        slices.append(u"%1 %2 %3"_s.arg(slice.key, slice.secondKey).arg(*slice.percent));
    QCOMPARE(slices,
             (QStringList{u"18-24 female 11.2"_s, u"25-34 female 24.6"_s, u"25-34 male 21.9"_s, u"65+ other 0.1"_s}));
}

void TestYouTubeRecorded::sampleEmptyTable()
{
    READ_SHARED(body, u"contracts/samples/youtube/analytics-empty.json"_s)
    const auto page = youtube().parse(taskFor("daily"_L1), answer(body));
    QVERIFY(page.ok());
    QVERIFY(page->days.empty());
}

void TestYouTubeRecorded::sampleComments()
{
    READ_SHARED(body, u"contracts/samples/youtube/comment-threads-page.json"_s)
    FetchTask task = taskFor("comments"_L1);
    task.window = DateRange::endingAt(QDate(2026, 11, 19), 30);
    const auto page = youtube().parse(task, answer(body));
    QVERIFY(page.ok());
    const Mention expected{.mentionId = u"UgzX1SAMPLEthread4AaABAg"_s,
                           .authorName = u"@claywheel"_s,
                           .authorFollowers = std::nullopt,
                           .text = u"Maple Kiln glazes are the best 'purchase' of my year"_s,
                           .url = u"https://www.youtube.com/watch?v=kJ7xQz9tAwM&lc=UgzX1SAMPLEthread4AaABAg"_s,
                           .engagementCount = 16,
                           .mentionedAt = QDateTime(QDate(2026, 11, 19), QTime(8, 2, 11), Qt::UTC),
                           .postId = u"kJ7xQz9tAwM"_s};
    QCOMPARE(page->mentions, std::vector{expected});
    QCOMPARE(page->next.size(), std::size_t(1));
    QCOMPARE(page->next[0].cursor, u"QURTSl9pMSAMPLE"_s);
}

void TestYouTubeRecorded::sampleError_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("expired") << u"error-401-expired"_s << 401 << ErrorKind::SignedOut;
    QTest::newRow("quota") << u"error-403-quota"_s << 403 << ErrorKind::QuotaSpent;
    QTest::newRow("scope") << u"error-403-scope"_s << 403 << ErrorKind::Forbidden;
    QTest::newRow("unavailable") << u"error-503"_s << 503 << ErrorKind::Timeout;
}

void TestYouTubeRecorded::sampleError()
{
    QFETCH(QString, name);
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    READ_SHARED(body, u"contracts/samples/youtube/%1.json"_s.arg(name))
    for (const Stream &stream : youtube().streams())
        QCOMPARE(youtube().parse(taskFor(QLatin1StringView(stream.key.toLatin1())), answer(body, status)).error().kind,
                 kind);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestYouTubeRecorded)
#include "tst_youtuberecorded.moc"
