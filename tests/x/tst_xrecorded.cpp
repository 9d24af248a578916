// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sharedfiles.h"
#include "tests/x/xcase.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// Recorded answers and the samples of the contract, held against values read from the files by hand.
class TestXRecorded : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sampleProfile();
    void samplePosts();
    void sampleLookup();
    void sampleMentions();
    void sampleError_data();
    void sampleError();
    void sampleOfAnotherCallIsRefused_data();
    void sampleOfAnotherCallIsRefused();
    void recordedProfiles();
    void recordedTimeline();
    void recordedHomeTimeline();
    void recordedListOfPosts();
    void recordedSearch();
    void recordedMentions();
    void recordedLookup();
    void recordedPostsAsLookup_data();
    void recordedPostsAsLookup();
    void recordedPostsAsTimeline();
    void recordedRepostIsLeftOut();
    void everyOtherRecordedAnswerIsRefused();
    void recordedRateHeadersLeaveRoom();
};

/// Where the material lies, or nothing: the test then skips.
std::optional<QByteArray> shared(const QString &relative)
{
    const auto path = sharedPath(relative);
    if (!path)
        return std::nullopt;
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(*path), qPrintable(file.errorString()));
    return file.readAll();
}

/// The answer inside a cassette with its headers, or the file itself.
HttpResponse recordedAnswer(const QByteArray &file)
{
    const QJsonArray interactions = QJsonDocument::fromJson(file).object().value("interactions"_L1).toArray();
    if (interactions.isEmpty())
        return answer(file);
    const QJsonObject recorded = interactions.first().toObject().value("response"_L1).toObject();
    const QJsonValue json = recorded.value("json"_L1);
    const QJsonDocument body = json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
    HttpResponse response = answer(body.toJson(), recorded.value("status"_L1).toInt());
    const QJsonObject headers = recorded.value("headers"_L1).toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        response.headers.append(HttpHeader(header.key().toLatin1(), header->toString().toLatin1()));
    return response;
}

/// Reads a shared file into `response`, or skips the test.
#define READ_SHARED(response, relative) \
    HttpResponse response; \
    if (const auto material = shared(relative)) \
        response = recordedAnswer(*material); \
    else \
        QSKIP("the recorded answers are not beside the source folder");

#define PARSED(page, task, response) \
    const auto page = x().parse(task, response); \
    QVERIFY2(page.ok(), page.ok() ? "" : qPrintable(page.error().detail));

QString recordedName(const QString &name)
{
    return u"recorded/x-v2/%1.json"_s.arg(name);
}

/// A sample in either dialect.
QStringList dialects(const QString &name)
{
    return {u"contracts/samples/x/%1.json"_s.arg(name), u"contracts/samples/x/dialect-2.167/%1.json"_s.arg(name)};
}

FetchTask lookupOf(const QStringList &ids)
{
    FetchTask task = taskFor("recent_posts"_L1);
    task.ids = ids;
    return task;
}

QStringList idsOf(const std::vector<ContentItem> &items)
{
    QStringList ids;
    for (const ContentItem &item : items)
        ids.append(item.platformContentId);
    return ids;
}

void TestXRecorded::sampleProfile()
{
    for (const QString &name : dialects(u"users-me"_s)) {
        READ_SHARED(response, name)
        PARSED(page, taskFor("profile"_L1), response)
        const AccountProfile expected{.platformAccountId = u"1450000000000000001"_s,
                                      .title = u"Maple Kiln Studio"_s,
                                      .handle = u"@maplekiln"_s,
                                      .thumbnailUrl = u"https://pbs.twimg.com/profile_images/1/sample_normal.jpg"_s,
                                      .country = {},
                                      .uploadsRef = u"1450000000000000001"_s,
                                      .createdAt = QDateTime(QDate(2018, 3, 4), QTime(10, 15), Qt::UTC)};
        QCOMPARE(*page->profile, expected);
        QCOMPARE(shown((*page->totalsNow)[Metric::Followers]), u"18204"_s);
        QCOMPARE(shown((*page->totalsNow)[Metric::Following]), u"401"_s);
        QCOMPARE(shown((*page->totalsNow)[Metric::Posts]), u"9120"_s);
    }
}

void TestXRecorded::samplePosts()
{
    for (const QString &name : dialects(u"user-tweets-page"_s)) {
        READ_SHARED(response, name)
        FetchTask task = taskFor("posts"_L1);
        task.depth = FetchDepth::Everything;
        PARSED(page, task, response)
        QCOMPARE(page->items.size(), std::size_t(1));
        const ContentItem &post = page->items.front();
        QCOMPARE(post.platformContentId, u"1890000000000000003"_s);
        QCOMPARE(post.type, ContentType::Video);
        QCOMPARE(post.description, u"New kiln day. Clip below https://t.co/sample"_s);
        QCOMPARE(post.thumbnailUrl, u"https://pbs.twimg.com/ext_tw_video_thumb/1/sample.jpg"_s);
        QCOMPARE(*post.durationSeconds, 42);
        QCOMPARE(post.publishedAt, QDateTime(QDate(2026, 11, 18), QTime(15, 10), Qt::UTC));
        QCOMPARE(shown(post.figures), u"18233 18233 402 12 35 25 ? ?"_s);
        QCOMPARE(*page->cost, 10);
        QCOMPARE(page->next.front().cursor, u"7140dibdnow9c7btw480y5xgmlpwtbsh4fiqnqzwf9k4z"_s);
    }
}

void TestXRecorded::sampleLookup()
{
    for (const QString &name : dialects(u"tweets-lookup-partial"_s)) {
        READ_SHARED(response, name)
        PARSED(page, lookupOf({u"1890000000000000003"_s, u"1770000000000000004"_s, u"1860000000000000005"_s}), response)
        QCOMPARE(page->itemFigures.size(), std::size_t(1));
        QCOMPARE(page->itemFigures.front().platformContentId, u"1890000000000000003"_s);
        QCOMPARE(shown(page->itemFigures.front().figures), u"19011 19011 420 12 37 25 88 140"_s);
        QCOMPARE(page->missingIds, QStringList{u"1770000000000000004"_s});
        QCOMPARE(*page->cost, 5);
    }
}

void TestXRecorded::sampleMentions()
{
    for (const QString &name : dialects(u"mentions-page"_s)) {
        READ_SHARED(response, name)
        PARSED(page, taskFor("mentions"_L1), response)
        const Mention expected{.mentionId = u"1890100000000000002"_s,
                               .authorName = u"teahousenorth"_s,
                               .authorFollowers = 2'210,
                               .text = u"@maplekiln the blue glaze is unreal"_s,
                               .url = u"https://x.com/teahousenorth/status/1890100000000000002"_s,
                               .engagementCount = 22,
                               .mentionedAt = QDateTime(QDate(2026, 11, 19), QTime(9, 41, 12), Qt::UTC)};
        QCOMPARE(page->mentions, std::vector{expected});
        QCOMPARE(*page->cost, 15);
        QVERIFY(page->next.empty());
    }
}

void TestXRecorded::sampleError_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, int status, ErrorKind kind, const char *detail) {
        QTest::newRow(name) << QString::fromLatin1(name) << status << kind << QString::fromLatin1(detail);
    };
    row("error-400", 400, ErrorKind::BadResponse, "HTTP 400 invalid-request, parameter max_results");
    row("error-401", 401, ErrorKind::SignedOut, "HTTP 401");
    row("error-402-credits", 402, ErrorKind::QuotaSpent, "HTTP 402 credits");
    row("error-403-client", 403, ErrorKind::Forbidden, "HTTP 403 client-forbidden");
    row("error-403-scope", 403, ErrorKind::Forbidden, "HTTP 403");
    row("error-429", 429, ErrorKind::RateLimited, "HTTP 429");
    row("error-usage-capped", 429, ErrorKind::QuotaSpent, "HTTP 429 usage-capped");
    row("error-503", 503, ErrorKind::Timeout, "HTTP 503");
    row("oauth-error-used-refresh", 400, ErrorKind::BadResponse, "HTTP 400");
}

void TestXRecorded::sampleError()
{
    QFETCH(QString, name);
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, detail);
    READ_SHARED(response, u"contracts/samples/x/%1.json"_s.arg(name))
    response.status = status;
    for (const Stream &stream : x().streams()) {
        const Error error = x().parse(taskFor(QLatin1StringView(stream.key.toLatin1())), response).error();
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.detail, detail);
    }
}

void TestXRecorded::sampleOfAnotherCallIsRefused_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"oauth-token", "oauth-error-used-refresh", "tweets-analytics"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestXRecorded::sampleOfAnotherCallIsRefused()
{
    QFETCH(QString, name);
    READ_SHARED(response, u"contracts/samples/x/%1.json"_s.arg(name))
    for (const Stream &stream : x().streams()) {
        FetchTask task = taskFor(QLatin1StringView(stream.key.toLatin1()));
        if (!task.ids.isEmpty())
            task.ids = {u"1890000000000000003"_s};
        const auto page = x().parse(task, response);
        QVERIFY(!page.ok());
        QCOMPARE(page.error().kind, ErrorKind::BadResponse);
    }
}

void TestXRecorded::recordedProfiles()
{
    READ_SHARED(plain, recordedName(u"client_get_user"_s))
    PARSED(first, taskFor("profile"_L1), plain)
    QCOMPARE(first->profile->platformAccountId, u"783214"_s);
    QCOMPARE(first->profile->handle, u"@Twitter"_s);
    QVERIFY(!first->profile->createdAt.isValid());
    QVERIFY(first->totalsNow->isEmpty());

    READ_SHARED(mine, recordedName(u"pytwitter_user_me_resp"_s))
    PARSED(second, taskFor("profile"_L1), mine)
    QCOMPARE(second->profile->platformAccountId, u"2244994945"_s);
    QCOMPARE(second->profile->title, u"Twitter Dev"_s);
    QCOMPARE(second->profile->createdAt, QDateTime(QDate(2013, 12, 14), QTime(4, 35, 55), Qt::UTC));
    QVERIFY(second->totalsNow->isEmpty());

    READ_SHARED(full, recordedName(u"pytwitter_user_user_resp"_s))
    PARSED(third, taskFor("profile"_L1), full)
    QCOMPARE(third->profile->handle, u"@TwitterDev"_s);
    QCOMPARE(shown((*third->totalsNow)[Metric::Followers]), u"514020"_s);
    QCOMPARE(shown((*third->totalsNow)[Metric::Following]), u"2038"_s);
    QCOMPARE(shown((*third->totalsNow)[Metric::Posts]), u"3639"_s);
}

void TestXRecorded::recordedTimeline()
{
    READ_SHARED(response, recordedName(u"pytwitter_timeline_timeline_tweets"_s))
    FetchTask task = taskFor("posts"_L1);
    task.depth = FetchDepth::Everything;
    PARSED(page, task, response)
    QCOMPARE(idsOf(page->items), (QStringList{u"1364275610764201984"_s, u"1362876655061073928"_s, u"1362439338978467841"_s,
                                              u"1362439338169016324"_s, u"1362439336910675970"_s}));
    QStringList figures;
    for (const ContentItem &item : page->items)
        figures.append(shown(item.figures));
    QCOMPARE(figures, (QStringList{u"? ? 37 2 11 ? ? ?"_s, u"? ? 58 7 22 ? ? ?"_s, u"? ? 9 2 0 ? ? ?"_s, u"? ? 8 2 1 ? ? ?"_s,
                                   u"? ? 74 9 19 ? ? ?"_s}));
    QCOMPARE(page->items.back().publishedAt, QDateTime(QDate(2021, 2, 18), QTime(16, 30, 25), Qt::UTC));
    QCOMPARE(page->items.back().description,
             u"Meet one of the useful Twitter bots out there: @ThreadReaderApp, unroll! It makes threads like this easier to read "
             "and share. Today, we\u2019ll hear from the bot itself! https://t.co/tBFlJB3m3o"_s);
    QCOMPARE(page->next.front().cursor, u"7140dibdnow9c7btw3w3itbygz8uu5pbs45oy6erjc2ls"_s);
    QCOMPARE(*page->cost, 25);
}

/// Of another call, but in the shape of a timeline: read as one.
void TestXRecorded::recordedHomeTimeline()
{
    READ_SHARED(response, recordedName(u"pytwitter_timeline_timeline_reverse_chronological"_s))
    PARSED(page, taskFor("posts"_L1), response)
    QCOMPARE(idsOf(page->items), (QStringList{u"1524796546306478083"_s, u"1524468552404668416"_s, u"1523757705436958720"_s,
                                              u"1522642324781633536"_s, u"1522642323535847424"_s}));
    QVERIFY(page->items.front().figures.isEmpty());
}

/// A list's posts in the shape of a timeline, without the fields that we ask for.
void TestXRecorded::recordedListOfPosts()
{
    READ_SHARED(response, recordedName(u"client_get_list_tweets"_s))
    FetchTask task = taskFor("posts"_L1);
    task.depth = FetchDepth::Everything;
    PARSED(page, task, response)
    QCOMPARE(page->items.size(), std::size_t(97));
    QCOMPARE(*page->cost, 485);
    QCOMPARE(page->items.front().platformContentId, u"1578510160623853570"_s);
    QCOMPARE(page->items.back().platformContentId, u"1578400279413899266"_s);
    QVERIFY(page->items.at(55).description.contains("doing a Q&A throughout the match"_L1));
    QVERIFY(page->items.front().figures.isEmpty());
    QVERIFY(!page->items.front().publishedAt.isValid());
    QVERIFY(page->missingIds.isEmpty());
    QCOMPARE(page->next.front().cursor, u"7140dibdnow9c7btw423i3sn9uw15y6f8lzfkzug1atrq"_s);
}

/// Posts of several people with their authors: read as mentions.
void TestXRecorded::recordedSearch()
{
    READ_SHARED(response, recordedName(u"pytwitter_searches_search_tweets_query"_s))
    FetchTask task = taskFor("mentions"_L1);
    task.window.reset();
    PARSED(page, task, response)
    QStringList authors;
    for (const Mention &mention : page->mentions)
        authors.append(mention.mentionId + u' ' + mention.authorName);
    QCOMPARE(authors, (QStringList{u"1276035977375477760 happycamper"_s, u"1275882613572583424 snowman"_s,
                                   u"1275763727908798470 jellybeanjones"_s, u"1275653067283759104 snowman"_s}));
    QCOMPARE(page->mentions.at(2).url, u"https://x.com/jellybeanjones/status/1275763727908798470"_s);
    QVERIFY(!page->mentions.front().engagementCount);
    QVERIFY(!page->mentions.front().authorFollowers);
    QCOMPARE(*page->cost, 4 * 5 + 3 * 10);
    QVERIFY(page->next.empty());
}

void TestXRecorded::recordedMentions()
{
    READ_SHARED(response, recordedName(u"pytwitter_timeline_timeline_mentions"_s))
    FetchTask task = taskFor("mentions"_L1);
    task.window.reset();
    PARSED(page, task, response)
    QStringList rows;
    for (const Mention &mention : page->mentions)
        rows.append(mention.mentionId + u' ' + shown(mention.engagementCount) + mention.mentionedAt.toString(u" hh:mm:ss"_s));
    QCOMPARE(rows, (QStringList{u"1364398068313903104 0 02:13:43"_s, u"1364377794327633925 0 00:53:09"_s,
                                u"1364377404156772352 1 00:51:36"_s, u"1364373969852366849 1 00:37:57"_s,
                                u"1364367885582352386 1 00:13:47"_s}));
    QCOMPARE(page->mentions.front().text, u"@Twitter should consider supporting #VoiceMessaging support for @TweetDeck too\n\n"
                                          "@TwitterSupport \n@TwitterDev"_s);
    QCOMPARE(page->mentions.front().authorName, QString());
    QCOMPARE(*page->cost, 25);
    QCOMPARE(page->next.front().cursor, u"7140dibdnow9c7btw3w3ixl43r8knib48jsfyzko1h5py"_s);
}

void TestXRecorded::recordedLookup()
{
    READ_SHARED(response, recordedName(u"pytwitter_tweet_tweets_resp"_s))
    PARSED(page, lookupOf({u"1278347468690915330"_s, u"1261326399320715264"_s}), response)
    QCOMPARE(page->itemFigures.size(), std::size_t(2));
    QCOMPARE(page->itemFigures.front().platformContentId, u"1261326399320715264"_s);
    QVERIFY(page->itemFigures.front().figures.isEmpty());
    QCOMPARE(*page->cost, 10);
}

/// Pages that were cut into single posts and lost their `meta`: the shape of a lookup.
void TestXRecorded::recordedPostsAsLookup_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("figures");
    const auto row = [](const char *name, const char *id, const char *figures) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(id) << QString::fromLatin1(figures);
    };
    row("cashtags", "1611077073803841538", "52 52 1 0 0 ? ? ?");
    row("cotweet", "1577318900085186562", "? ? 4 0 1 ? ? ?");
    row("edited_before", "1576994746135764992", "? ? 0 0 1 ? ? ?");
    row("quoted_edit", "1576995594388000768", "? ? 1 1 0 ? ? ?");
    row("two_tweets", "1394735776701816833", "? ? 0 0 1 ? ? ?");
    row("verified_type", "1603823063690199040", "139075 139075 745 37 128 ? ? ?");
}

void TestXRecorded::recordedPostsAsLookup()
{
    QFETCH(QString, name);
    QFETCH(QString, id);
    QFETCH(QString, figures);
    READ_SHARED(response, u"recorded/x-v2-pages/%1.jsonl"_s.arg(name))
    QCOMPARE(response.body.trimmed().count('\n'), 0); // one answer a file
    PARSED(page, lookupOf({id}), response)
    QCOMPARE(page->itemFigures.size(), std::size_t(1));
    QCOMPARE(page->itemFigures.front().platformContentId, id);
    QCOMPARE(shown(page->itemFigures.front().figures), figures);
    QVERIFY(page->missingIds.isEmpty());
}

void TestXRecorded::recordedPostsAsTimeline()
{
    READ_SHARED(response, u"recorded/x-v2-pages/cashtags.jsonl"_s)
    QCOMPARE(x().parse(taskFor("posts"_L1), response).error().kind, ErrorKind::BadResponse);
    QJsonObject page = QJsonDocument::fromJson(response.body).object();
    page.insert("meta"_L1, QJsonObject{{u"result_count"_s, 1}});
    PARSED(posts, taskFor("posts"_L1), answer(QJsonDocument(page).toJson()))
    const ContentItem &post = posts->items.front();
    QCOMPARE(post.type, ContentType::Image);
    QCOMPARE(post.thumbnailUrl, u"https://pbs.twimg.com/media/Flux6uuaAAAq9Ap.png"_s);
    QVERIFY(!post.durationSeconds);
    FetchTask task = taskFor("mentions"_L1);
    PARSED(mentions, task, answer(QJsonDocument(page).toJson()))
    QCOMPARE(mentions->mentions.front().authorName, u"Trading22971312"_s);
    QCOMPARE(*mentions->mentions.front().authorFollowers, 809);
    QCOMPARE(*mentions->mentions.front().engagementCount, 1);
}

void TestXRecorded::recordedRepostIsLeftOut()
{
    READ_SHARED(response, u"recorded/x-v2-pages/two_tweets.jsonl"_s)
    PARSED(posts, taskFor("posts"_L1), response)
    QVERIFY(posts->items.empty());
    QCOMPARE(*posts->cost, 5);
    PARSED(mentions, taskFor("mentions"_L1), response)
    QVERIFY(mentions->mentions.empty());
}

/// Users, lists, spaces, counts, trends, usage, messages, single posts and the whole of version 1.1 answer calls that we do not
/// make. Which streams take which files is listed; all others must refuse them, each for its own reason.
void TestXRecorded::everyOtherRecordedAnswerIsRefused()
{
    const QStringList taken{u"client_get_list_tweets posts"_s, // without times, so no mentions
                            u"client_get_user profile"_s,
                            u"pytwitter_searches_search_tweets_query mentions"_s,
                            u"pytwitter_searches_search_tweets_query posts"_s,
                            u"pytwitter_timeline_timeline_mentions mentions"_s,
                            u"pytwitter_timeline_timeline_mentions posts"_s,
                            u"pytwitter_timeline_timeline_reverse_chronological mentions"_s,
                            u"pytwitter_timeline_timeline_reverse_chronological posts"_s,
                            u"pytwitter_timeline_timeline_tweets mentions"_s,
                            u"pytwitter_timeline_timeline_tweets posts"_s,
                            u"pytwitter_user_me_resp profile"_s,
                            u"pytwitter_user_user_resp profile"_s,
                            u"two_tweets mentions"_s,
                            u"two_tweets posts"_s};
    QStringList found;
    int files = 0;
    for (const char *folder : {"x-v2", "x-v2-pages", "x-v1.1"}) {
        const auto path = sharedPath(u"recorded/"_s + QLatin1StringView(folder));
        if (!path)
            QSKIP("the recorded answers are not beside the source folder");
        for (const QFileInfo &file : QDir(*path).entryInfoList({u"*.json"_s, u"*.jsonl"_s}, QDir::Files, QDir::Name)) {
            ++files;
            READ_SHARED(response, u"recorded/%1/%2"_s.arg(QLatin1StringView(folder), file.fileName()))
            for (const Stream &stream : x().streams()) {
                const auto page = x().parse(taskFor(QLatin1StringView(stream.key.toLatin1())), response);
                if (page.ok())
                    found.append(file.completeBaseName() + u' ' + stream.key);
                else
                    QCOMPARE(page.error().kind, ErrorKind::BadResponse);
            }
        }
    }
    QCOMPARE(files, 34);
    found.sort();
    QCOMPARE(found, taken);
}

void TestXRecorded::recordedRateHeadersLeaveRoom()
{
    READ_SHARED(response, recordedName(u"client_get_users_following"_s))
    QCOMPARE(response.header("x-rate-limit-remaining"), QByteArray("14"));
    QVERIFY(!x().throttle(response));
    for (auto &[name, value] : response.headers) {
        if (name == "x-rate-limit-remaining")
            value = "0";
    }
    const auto throttle = x().throttle(response);
    QVERIFY(throttle);
    QCOMPARE(*throttle->until, QDateTime(QDate(2021, 4, 13), QTime(4, 6, 13), Qt::UTC));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestXRecorded)
#include "tst_xrecorded.moc"
