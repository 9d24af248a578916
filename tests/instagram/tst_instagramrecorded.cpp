// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/instagram/instagramcase.h"
#include "tests/support/sharedfiles.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// Recorded answers and the samples of the contract, held against values read from the files by hand.
class TestInstagramRecorded : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileHasItsOutcome_data();
    void everyFileHasItsOutcome();
    void everyFileIsNamed_data();
    void everyFileIsNamed();
    void everyFileIsSurvivedByEveryStream();
    void recordedProfile();
    void recordedChildren();
    void recordedFirstPage();
    void recordedStories();
    void recordedPostFigures();
    void recordedDays();
    void recordedReply();
    void sampleProfile();
    void sampleFlatIdIsExact();
    void sampleMedia();
    void samplePostFigures();
    void sampleReach();
    void sampleDay();
    void sampleFollows();
    void sampleAges();
    void sampleComments();
    void sampleMention();
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

struct Expectation {
    const char *file;
    const char *stream;
    int status;
    const char *outcome;
};

// Everything that the folders hold; the values of the good ones stand in the functions below.
constexpr std::array expectations{
    Expectation{"recorded/instagram-graph/users_user_fields", "profile", 200, "ok"},
    Expectation{"recorded/instagram-graph/medias_children", "media", 200, "ok"},
    Expectation{"recorded/instagram-graph/hashtags_hashtag_recent_medias_p1", "media", 200, "ok"},
    Expectation{"recorded/instagram-graph/hashtags_hashtag_recent_medias_p2", "media", 200, "ok"},
    Expectation{"recorded/instagram-graph/stories_stories_default", "stories", 200, "ok"},
    Expectation{"recorded/instagram-graph/medias_insights", "media_insights", 200, "ok"},
    Expectation{"recorded/instagram-graph/medias_insights_new", "media_insights", 200, "ok"},
    Expectation{"recorded/instagram-graph/users_user_insights", "daily_reach", 200, "ok"},
    Expectation{"recorded/instagram-graph/comments_replies", "comments", 200, "ok"},
    // Lookups of one or several objects by id, of hashtags and of other people: no calls of ours.
    Expectation{"recorded/instagram-graph/medias_media_default", "media", 200, "bad_response"},
    Expectation{"recorded/instagram-graph/medias_medias_fields", "media", 200, "bad_response"},
    Expectation{"recorded/instagram-graph/comments_comment_fields", "comments", 200, "bad_response"},
    Expectation{"recorded/instagram-graph/comments_comments_fields", "comments", 200, "bad_response"},
    Expectation{"recorded/instagram-graph/hashtags_hashtag_info", "media", 200, "bad_response"},
    Expectation{"recorded/instagram-graph/discovery_medias_p1", "media", 200, "bad_response"},
    Expectation{"recorded/instagram-graph/discovery_medias_p2", "tagged", 200, "bad_response"},
    Expectation{"recorded/instagram-graph/error", "media", 400, "unsupported"},
    Expectation{"contracts/samples/instagram/me", "profile", 200, "ok"},
    Expectation{"contracts/samples/instagram/media-page", "media", 200, "ok"},
    Expectation{"contracts/samples/instagram/media-insights", "media_insights", 200, "ok"},
    Expectation{"contracts/samples/instagram/insights-reach-series", "daily_reach", 200, "ok"},
    Expectation{"contracts/samples/instagram/insights-day-totals", "daily_totals", 200, "ok"},
    Expectation{"contracts/samples/instagram/demographics-age", "audience_age", 200, "ok"},
    Expectation{"contracts/samples/instagram/comments-page", "comments", 200, "ok"},
    Expectation{"contracts/samples/instagram/mentioned-comment", "mention_lookup", 200, "ok"},
    Expectation{"contracts/samples/instagram/error-190-expired", "profile", 400, "signed_out"},
    Expectation{"contracts/samples/instagram/error-190-revoked", "media", 400, "signed_out"},
    Expectation{"contracts/samples/instagram/error-10-permission", "media_insights", 403, "forbidden"},
    Expectation{"contracts/samples/instagram/error-80002-throttle", "daily_totals", 400, "rate_limited"},
    Expectation{"contracts/samples/instagram/error-100-notfound", "media", 400, "not_found"},
    Expectation{"contracts/samples/instagram/error-100-metric", "profile", 400, "unsupported"},
    Expectation{"contracts/samples/instagram/error-2-transient", "media", 500, "timeout"},
    // Answers of the sign-in and of webhooks, which others read.
    Expectation{"contracts/samples/instagram/oauth-short-token", "profile", 200, "bad_response"},
    Expectation{"contracts/samples/instagram/oauth-short-token-flat", "profile", 200, "ok"},
    Expectation{"contracts/samples/instagram/oauth-long-token", "profile", 200, "bad_response"},
    Expectation{"contracts/samples/instagram/oauth-refresh", "media", 200, "bad_response"},
    Expectation{"contracts/samples/instagram/oauth-error", "profile", 400, "signed_out"},
    Expectation{"contracts/samples/instagram/webhook-comment", "comments", 200, "bad_response"},
    Expectation{"contracts/samples/instagram/webhook-mention", "tagged", 200, "bad_response"},
};

void TestInstagramRecorded::everyFileHasItsOutcome_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("stream");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("expected");
    for (const Expectation &expectation : expectations)
        QTest::newRow(expectation.file) << QString::fromLatin1(expectation.file) + ".json"_L1
                                        << QString::fromLatin1(expectation.stream) << expectation.status
                                        << QString::fromLatin1(expectation.outcome);
}

void TestInstagramRecorded::everyFileHasItsOutcome()
{
    QFETCH(QString, name);
    QFETCH(QString, stream);
    QFETCH(int, status);
    QFETCH(QString, expected);
    READ_SHARED(body, name)
    const auto page = instagram().parse(taskFor(QLatin1StringView(stream.toLatin1())), answer(body, status));
    QCOMPARE(outcome(page), expected);
}

void TestInstagramRecorded::everyFileIsNamed_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("recorded") << u"recorded/instagram-graph"_s;
    QTest::newRow("samples") << u"contracts/samples/instagram"_s;
}

void TestInstagramRecorded::everyFileIsNamed()
{
    QFETCH(QString, folder);
    const auto path = sharedPath(folder);
    if (!path)
        QSKIP("the recorded answers are not beside the source folder");
    QSet<QString> named;
    for (const Expectation &expectation : expectations)
        named.insert(QString::fromLatin1(expectation.file) + ".json"_L1);
    const QStringList files = QDir(*path).entryList({u"*.json"_s}, QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QString &file : files)
        QVERIFY2(named.contains(folder + u'/' + file), qPrintable(file));
}

void TestInstagramRecorded::everyFileIsSurvivedByEveryStream()
{
    for (const Expectation &expectation : expectations) {
        READ_SHARED(body, QString::fromLatin1(expectation.file) + ".json"_L1)
        for (const Stream &stream : instagram().streams()) {
            const auto page = instagram().parse(taskFor(stream), answer(body, expectation.status));
            QVERIFY(page.ok() || !page.error().detail.isEmpty());
        }
    }
}

void TestInstagramRecorded::recordedProfile()
{
    READ_SHARED(body, u"recorded/instagram-graph/users_user_fields.json"_s)
    const auto page = instagram().parse(taskFor("profile"_L1), answer(body));
    QVERIFY(page.ok());
    QCOMPARE(page->profile->platformAccountId, u"17841407673135339"_s);
    QCOMPARE(page->profile->title, u"Facebook for Developers"_s);
    QCOMPARE(page->profile->handle, u"@facebookfordevelopers"_s);
    QVERIFY(page->profile->thumbnailUrl.startsWith("https://scontent-gmp1-1.xx.fbcdn.net/v/t51.2885-15/119360396_"_L1));
    QCOMPARE(shown(*page->totalsNow, {Metric::Followers, Metric::Following, Metric::Posts}),
             u"followers=64363 following=? posts=427"_s);
}

void TestInstagramRecorded::recordedChildren()
{
    READ_SHARED(body, u"recorded/instagram-graph/medias_children.json"_s)
    const auto page = instagram().parse(taskFor("media"_L1), answer(body));
    QVERIFY(page.ok());
    QCOMPARE(page->items.size(), std::size_t(2));
    QCOMPARE(page->items[1].platformContentId, u"18248754847048313"_s);
    QCOMPARE(page->items[1].type, ContentType::Image);
    QCOMPARE(page->items[1].url, u"https://www.instagram.com/p/CSwAtwPB1po/"_s);
    QCOMPARE(page->items[1].publishedAt, QDateTime(QDate(2021, 8, 19), QTime(9, 0, 21), Qt::UTC));
    QVERIFY(page->items[1].thumbnailUrl.contains("240249662_1929724190516344"_L1));
    QVERIFY(page->items[1].figures.isEmpty());
}

void TestInstagramRecorded::recordedFirstPage()
{
    READ_SHARED(body, u"recorded/instagram-graph/hashtags_hashtag_recent_medias_p1.json"_s)
    FetchTask task = taskFor("media"_L1);
    task.depth = FetchDepth::Everything;
    const auto page = instagram().parse(task, answer(body));
    QVERIFY(page.ok());
    QCOMPARE(page->items.size(), std::size_t(5));
    QCOMPARE(shown(page->items[1].figures, {Metric::Likes, Metric::Comments}), u"likes=1430 comments=44"_s);
    QVERIFY(!page->items[1].publishedAt.isValid());
    QCOMPARE(page->next.size(), std::size_t(1));
    QCOMPARE(page->next[0].cursor, u"after"_s);
    READ_SHARED(second, u"recorded/instagram-graph/hashtags_hashtag_recent_medias_p2.json"_s)
    const auto last = instagram().parse(page->next[0], answer(second));
    QCOMPARE(shown(last->items[2].figures, {Metric::Likes, Metric::Comments}), u"likes=125 comments=0"_s);
    QVERIFY(last->next.empty());
}

void TestInstagramRecorded::recordedStories()
{
    READ_SHARED(body, u"recorded/instagram-graph/stories_stories_default.json"_s)
    const auto page = instagram().parse(taskFor("stories"_L1), answer(body));
    QVERIFY(page.ok());
    QCOMPARE(page->items.size(), std::size_t(3));
    QCOMPARE(page->items[1].type, ContentType::Story);
    QCOMPARE(page->items[1].description, u"\u5389\u5BB3\u4E86"_s);
    QCOMPARE(page->items[1].publishedAt, QDateTime(QDate(2020, 10, 16), QTime(12, 48, 2), Qt::UTC));
    QCOMPARE(page->next.size(), std::size_t(3));
    QCOMPARE(page->next[2].ids, QStringList{u"17967354091336995"_s});
}

void TestInstagramRecorded::recordedPostFigures()
{
    READ_SHARED(body, u"recorded/instagram-graph/medias_insights.json"_s)
    const auto page = instagram().parse(taskFor("media_insights"_L1), answer(body));
    QCOMPARE(shown(page->itemFigures.at(0).figures, {Metric::Views, Metric::Reach, Metric::Impressions, Metric::Saves}),
             u"views=? reach=5 impressions=? saves=0"_s);
    READ_SHARED(other, u"recorded/instagram-graph/medias_insights_new.json"_s)
    QVERIFY(instagram().parse(taskFor("media_insights"_L1), answer(other))->itemFigures.empty()); // nothing of ours
}

void TestInstagramRecorded::recordedDays()
{
    READ_SHARED(body, u"recorded/instagram-graph/users_user_insights.json"_s)
    FetchTask task = taskFor("daily_reach"_L1);
    task.window = DateRange::endingAt(QDate(2017, 5, 4), 30);
    const auto page = instagram().parse(task, answer(body));
    QCOMPARE(page->days.size(), std::size_t(2));
    QCOMPARE(page->days[0].day, QDate(2017, 5, 3)); // ends on May 4 at 07:00 UTC
    QCOMPARE(shown(page->days[0].values, {Metric::Reach, Metric::Impressions}), u"reach=3 impressions=?"_s);
    QCOMPARE(page->days[1].day, QDate(2017, 5, 4));
    QCOMPARE(shown(page->days[1].values, {Metric::Reach}), u"reach=36"_s);
}

void TestInstagramRecorded::recordedReply()
{
    READ_SHARED(body, u"recorded/instagram-graph/comments_replies.json"_s)
    const auto page = instagram().parse(taskFor("comments"_L1), answer(body));
    const Mention expected{.mentionId = u"17847314687296283"_s,
                           .authorName = {},
                           .authorFollowers = std::nullopt,
                           .text = u"@lixiangguodu123 nihao"_s,
                           .url = {},
                           .engagementCount = std::nullopt,
                           .mentionedAt = QDateTime(QDate(2020, 8, 7), QTime(3, 30, 6), Qt::UTC),
                           .postId = taskFor("comments"_L1).ids.first()};
    QCOMPARE(page->mentions, std::vector{expected});
}

void TestInstagramRecorded::sampleProfile()
{
    READ_SHARED(body, u"contracts/samples/instagram/me.json"_s)
    const auto page = instagram().parse(taskFor("profile"_L1), answer(body));
    const AccountProfile expected{.platformAccountId = u"17841400000000001"_s,
                                  .title = u"Maple Kiln Studio"_s,
                                  .handle = u"@maplekiln"_s,
                                  .thumbnailUrl = u"https://scontent.example/p.jpg"_s,
                                  .country = {},
                                  .uploadsRef = u"17841400000000001"_s,
                                  .createdAt = {}};
    QCOMPARE(*page->profile, expected);
    QCOMPARE(shown(*page->totalsNow, {Metric::Followers, Metric::Following, Metric::Posts}),
             u"followers=48210 following=312 posts=2004"_s);
}

void TestInstagramRecorded::sampleFlatIdIsExact()
{
    READ_SHARED(body, u"contracts/samples/instagram/oauth-short-token-flat.json"_s)
    const auto page = instagram().parse(taskFor("profile"_L1), answer(body));
    QCOMPARE(page->profile->platformAccountId, u"26100000000000001"_s); // a number that no double holds
}

void TestInstagramRecorded::sampleMedia()
{
    READ_SHARED(body, u"contracts/samples/instagram/media-page.json"_s)
    FetchTask task = taskFor("media"_L1);
    task.window = DateRange::endingAt(QDate(2026, 11, 19), 30);
    const auto page = instagram().parse(task, answer(body));
    MetricValues figures;
    figures.set(Metric::Likes, 2'210);
    figures.set(Metric::Comments, 64);
    const ContentItem expected{.platformContentId = u"18000000000000011"_s,
                               .type = ContentType::Reel,
                               .title = {},
                               .description = u"Glaze test 41 #pottery"_s,
                               .url = u"https://www.instagram.com/reel/DSAMPLE0001/"_s,
                               .thumbnailUrl = u"https://scontent.example/a.jpg"_s,
                               .publishedAt = QDateTime(QDate(2026, 11, 17), QTime(18, 30), Qt::UTC),
                               .durationSeconds = std::nullopt,
                               .figures = figures};
    QCOMPARE(page->items.at(0), expected);
    QCOMPARE(page->items.at(1).type, ContentType::Carousel);
    QCOMPARE(page->items.at(1).thumbnailUrl, u"https://scontent.example/b.jpg"_s);
    QCOMPARE(shown(page->items.at(1).figures, {Metric::Likes, Metric::Comments}), u"likes=? comments=12"_s);
    QCOMPARE(page->next.at(0).cursor, u"QVFIUsampleAfter"_s);
}

void TestInstagramRecorded::samplePostFigures()
{
    READ_SHARED(body, u"contracts/samples/instagram/media-insights.json"_s)
    const auto page = instagram().parse(taskFor("media_insights"_L1), answer(body));
    QCOMPARE(shown(page->itemFigures.at(0).figures, {Metric::Views, Metric::Reach, Metric::Shares, Metric::Saves}),
             u"views=15230 reach=11980 shares=143 saves=390"_s);
}

void TestInstagramRecorded::sampleReach()
{
    READ_SHARED(body, u"contracts/samples/instagram/insights-reach-series.json"_s)
    FetchTask task = taskFor("daily_reach"_L1);
    task.window = DateRange::endingAt(QDate(2026, 11, 18), 2);
    const auto page = instagram().parse(task, answer(body));
    QCOMPARE(page->days.size(), std::size_t(2));
    QCOMPARE(page->days[0].day, QDate(2026, 11, 17));
    QCOMPARE(shown(page->days[0].values, {Metric::Reach}), u"reach=9120"_s);
    QCOMPARE(page->days[1].day, QDate(2026, 11, 18));
    QCOMPARE(shown(page->days[1].values, {Metric::Reach}), u"reach=12044"_s);
    QVERIFY(page->next.empty());
}

void TestInstagramRecorded::sampleDay()
{
    READ_SHARED(body, u"contracts/samples/instagram/insights-day-totals.json"_s)
    const auto page = instagram().parse(taskFor("daily_totals"_L1), answer(body));
    QCOMPARE(shown(page->days.at(0).values, {Metric::Views, Metric::Likes, Metric::Comments, Metric::FollowersGained}),
             u"views=30211 likes=1011 comments=? followers_gained=?"_s);
}

void TestInstagramRecorded::sampleFollows()
{
    READ_SHARED(body, u"contracts/samples/instagram/insights-day-totals.json"_s)
    const auto page = instagram().parse(taskFor("daily_follows"_L1), answer(body));
    QCOMPARE(shown(page->days.at(0).values, {Metric::Views, Metric::FollowersGained, Metric::FollowersLost}),
             u"views=? followers_gained=61 followers_lost=12"_s);
}

void TestInstagramRecorded::sampleAges()
{
    READ_SHARED(body, u"contracts/samples/instagram/demographics-age.json"_s)
    const auto page = instagram().parse(taskFor("audience_age"_L1), answer(body));
    QStringList slices;
    for (const AudienceSlice &slice : page->slices) // shares of 9120 + 19870 + 11020 + 402 = 40412
        slices.append(u"%1 %2 %3"_s.arg(slice.key, shown(slice.followers)).arg(*slice.percent, 0, 'f', 3));
    QCOMPARE(slices, (QStringList{u"18-24 9120 22.568"_s, u"25-34 19870 49.169"_s, u"35-44 11020 27.269"_s,
                                  u"65+ 402 0.995"_s}));
}

void TestInstagramRecorded::sampleComments()
{
    READ_SHARED(body, u"contracts/samples/instagram/comments-page.json"_s)
    const auto page = instagram().parse(taskFor("comments"_L1), answer(body));
    const Mention expected{.mentionId = u"17900000000000078"_s,
                           .authorName = u"cupfan"_s,
                           .authorFollowers = std::nullopt,
                           .text = u"Where is this from?"_s,
                           .url = {},
                           .engagementCount = 1,
                           .mentionedAt = QDateTime(QDate(2026, 11, 19), QTime(12, 0), Qt::UTC),
                           .postId = taskFor("comments"_L1).ids.first()};
    QCOMPARE(page->mentions, std::vector{expected});
    QVERIFY(page->next.empty());
}

void TestInstagramRecorded::sampleMention()
{
    READ_SHARED(body, u"contracts/samples/instagram/mentioned-comment.json"_s)
    const auto page = instagram().parse(taskFor("mention_lookup"_L1), answer(body));
    const Mention expected{.mentionId = u"17900000000000077"_s,
                           .authorName = u"teahousenorth"_s,
                           .authorFollowers = std::nullopt,
                           .text = u"maplekiln these mugs!"_s,
                           .url = {},
                           .engagementCount = 3,
                           .mentionedAt = QDateTime(QDate(2026, 11, 19), QTime(11, 2, 41), Qt::UTC)};
    QCOMPARE(page->mentions, std::vector{expected});
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestInstagramRecorded)
#include "tst_instagramrecorded.moc"
