// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sharedfiles.h"
#include "tests/x/xcase.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestXRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void streamsStandInTheOrderOfASync();
    void postsAreWalkedOnce();
    void everyPostBelongsToOneRefreshTier();
    void requestFollowsTheContract_data();
    void requestFollowsTheContract();
    void walkToTheEndIgnoresWhatIsKnown();
    void firstMentionsAreBoundedByTheWindow();
    void pageTokenSurvivesTheUrl();
    void requestsCarryNoToken();
    void specificationKnowsEveryParameter_data();
    void specificationKnowsEveryParameter();
};

void TestXRequests::streamsStandInTheOrderOfASync()
{
    QStringList keys;
    for (const Stream &stream : x().streams()) {
        keys.append(stream.key);
        QCOMPARE(stream.budget, u"money"_s);
    }
    QCOMPARE(keys.join(u' '), u"profile posts recent_posts older_posts mentions mention_checks"_s);
    QVERIFY(findStream(x(), u"mention_checks")->onRequest); // it costs money and brings no figure
    QCOMPARE(x().platform(), Platform::X);
    QCOMPARE(profileStream(x()).rest, std::chrono::hours(20));
    QCOMPARE(findStream(x(), u"mentions")->cadence, std::chrono::hours(4));
}

void TestXRequests::postsAreWalkedOnce()
{
    const Stream *posts = findStream(x(), u"posts");
    QVERIFY(posts->incremental);
    QVERIFY(!posts->namesAll);
    QVERIFY(posts->fullEvery >= std::chrono::days(36'500));
    // The planner adds this to a time in seconds; it must stay a date.
    const QDateTime walkedAt(QDate(2026, 10, 2), QTime(0, 0), Qt::UTC);
    QVERIFY(walkedAt.addSecs(std::chrono::seconds(posts->fullEvery).count()).date().year() > 2120);
}

/// How many of the lookup streams take care of a post of that age.
int streamsFor(int age)
{
    int streams = 0;
    for (const Stream &stream : x().streams()) {
        for (const RefreshTier &tier : stream.refresh) {
            const bool reached = tier.youngerThanDays == 0 || age <= tier.youngerThanDays;
            if (!reached)
                continue;
            streams += age > tier.olderThanDays || tier.olderThanDays == 0 ? 1 : 0;
            break;
        }
    }
    return streams;
}

void TestXRequests::everyPostBelongsToOneRefreshTier()
{
    for (const int age : {0, 1, 7, 8, 29, 30, 31, 365, 4'000})
        QCOMPARE(streamsFor(age), 1);
    QCOMPARE(findStream(x(), u"older_posts")->refresh.front().every, std::chrono::hours(720));
    QCOMPARE(findStream(x(), u"recent_posts")->historyDays, 30);
}

QString postsUrl()
{
    return u"https://api.x.com/2/users/730000000000000042/tweets?max_results=100&exclude=retweets&tweet.fields=created_at,"
           "public_metrics,referenced_tweets,attachments,note_tweet,edit_history_tweet_ids&expansions=attachments.media_keys"
           "&media.fields=type,url,preview_image_url,duration_ms"_s;
}

QString mentionsUrl()
{
    return u"https://api.x.com/2/users/730000000000000042/mentions?max_results=100&tweet.fields=created_at,public_metrics,"
           "referenced_tweets,in_reply_to_user_id,author_id,note_tweet&expansions=author_id&user.fields=username,public_metrics"_s;
}

QString lookupUrl()
{
    return u"https://api.x.com/2/tweets?ids=1984000000000000009,1983500000000000007,1983000000000000005,1970000000000000004,"
           "1960000000000000005&tweet.fields="_s;
}

void TestXRequests::requestFollowsTheContract_data()
{
    QTest::addColumn<QString>("stream");
    QTest::addColumn<QString>("since");
    QTest::addColumn<QString>("url");
    const QString known = u"1984000000000000009"_s;
    QTest::newRow("profile") << u"profile"_s << QString()
                             << u"https://api.x.com/2/users/me?user.fields=created_at,profile_image_url,public_metrics"_s;
    QTest::newRow("posts") << u"posts"_s << QString() << postsUrl();
    QTest::newRow("new posts") << u"posts"_s << known << postsUrl() + "&since_id="_L1 + known;
    QTest::newRow("recent posts") << u"recent_posts"_s << QString()
                                  << lookupUrl() + "created_at,public_metrics,non_public_metrics,organic_metrics"_L1;
    QTest::newRow("older posts") << u"older_posts"_s << QString() << lookupUrl() + "created_at,public_metrics"_L1;
    QTest::newRow("mention checks") << u"mention_checks"_s << QString() << lookupUrl() + "created_at,public_metrics"_L1;
    QTest::newRow("mentions") << u"mentions"_s << QString() << mentionsUrl() + "&start_time=2026-09-03T00%3A00%3A00Z"_L1;
    QTest::newRow("new mentions") << u"mentions"_s << known << mentionsUrl() + "&since_id="_L1 + known;
}

void TestXRequests::requestFollowsTheContract()
{
    QFETCH(QString, stream);
    QFETCH(QString, since);
    QFETCH(QString, url);
    FetchTask task = taskFor(QLatin1StringView(stream.toLatin1()));
    task.since = since;
    const HttpRequest request = x().request(task);
    QCOMPARE(request.url.toString(QUrl::FullyEncoded), url);
    QCOMPARE(request.method, QByteArray("GET"));
    QVERIFY(request.body.isEmpty());
}

void TestXRequests::walkToTheEndIgnoresWhatIsKnown()
{
    FetchTask task = taskFor("posts"_L1);
    task.since = u"1984000000000000009"_s;
    task.depth = FetchDepth::Everything;
    QCOMPARE(x().request(task).url.toString(QUrl::FullyEncoded), postsUrl());
}

void TestXRequests::firstMentionsAreBoundedByTheWindow()
{
    FetchTask task = taskFor("mentions"_L1);
    task.window.reset();
    QCOMPARE(x().request(task).url.toString(QUrl::FullyEncoded), mentionsUrl());
}

void TestXRequests::pageTokenSurvivesTheUrl()
{
    for (const auto stream : {"posts"_L1, "mentions"_L1}) {
        FetchTask task = taskFor(stream);
        task.cursor = u"7140d+/x=="_s;
        const QByteArray query = x().request(task).url.query(QUrl::FullyEncoded).toLatin1();
        QVERIFY2(query.contains("&pagination_token=7140d%2B%2Fx%3D%3D"), query.constData());
    }
}

void TestXRequests::requestsCarryNoToken()
{
    for (const Stream &stream : x().streams()) {
        const HttpRequest request = x().request(taskFor(QLatin1StringView(stream.key.toLatin1())));
        QVERIFY(request.bearer);
        QCOMPARE(request.headers.size(), 1);
        QCOMPARE(request.headers.front(), HttpHeader("Accept", "application/json"));
    }
}

/// What one parameter of a call may be.
struct Parameter {
    QStringList words; ///< allowed entries of a list; empty: any
    int mostItems = 0;
    bool required = false;
};
using Parameters = QHash<QString, Parameter>;

Parameters parametersOf(const QString &file, const QString &path)
{
    QFile specification(file);
    if (!specification.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject document = QJsonDocument::fromJson(specification.readAll()).object();
    const QJsonObject shared = document.value("components"_L1).toObject().value("parameters"_L1).toObject();
    Parameters parameters;
    const QJsonObject call = document.value("paths"_L1).toObject().value(path).toObject().value("get"_L1).toObject();
    for (const auto &entry : call.value("parameters"_L1).toArray()) {
        QJsonObject described = entry.toObject();
        if (described.contains("$ref"_L1))
            described = shared.value(described.value("$ref"_L1).toString().section(u'/', -1)).toObject();
        const QJsonObject schema = described.value("schema"_L1).toObject();
        Parameter parameter{.words = {}, .mostItems = schema.value("maxItems"_L1).toInt(),
                            .required = described.value("required"_L1).toBool() && described.value("in"_L1) == "query"_L1};
        for (const auto &word : schema.value("items"_L1).toObject().value("enum"_L1).toArray())
            parameter.words.append(word.toString());
        parameters.insert(described.value("name"_L1).toString(), parameter);
    }
    return parameters;
}

/// The classic request in the names of version 2.167. What posts refer to, who wrote them and their earlier ids are no fields
/// there: they come by themselves or by expansion.
QUrlQuery inNewNames(const QUrlQuery &query)
{
    QUrlQuery renamed;
    for (const auto &[name, value] : query.queryItems()) {
        QStringList words = value.split(u',');
        for (const auto word : {"referenced_tweets"_L1, "in_reply_to_user_id"_L1, "author_id"_L1, "edit_history_tweet_ids"_L1}) {
            if (name == "tweet.fields"_L1)
                words.removeAll(word);
        }
        words.replaceInStrings(u"note_tweet"_s, u"note_post"_s);
        renamed.addQueryItem(name == "tweet.fields"_L1 ? u"post.fields"_s : name, words.join(u','));
    }
    return renamed;
}

void TestXRequests::specificationKnowsEveryParameter_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("stream");
    QTest::addColumn<QString>("since");
    for (const char *version : {"159", "167"}) {
        for (const Stream &stream : x().streams()) {
            const bool list = stream.incremental;
            for (const char *since : {"", "1984000000000000009"}) {
                if (list || !*since)
                    QTest::addRow("2.%s %s %s", version, qPrintable(stream.key), since)
                        << QString::fromLatin1(version) << stream.key << QString::fromLatin1(since);
            }
        }
    }
}

void TestXRequests::specificationKnowsEveryParameter()
{
    QFETCH(QString, version);
    QFETCH(QString, stream);
    QFETCH(QString, since);
    const auto path = sharedPath(u"contracts/specs/x.openapi.v2.%1.trimmed.json"_s.arg(version));
    if (!path)
        QSKIP("the specifications are not beside the source folder");
    FetchTask task = taskFor(QLatin1StringView(stream.toLatin1()));
    task.since = since;
    if (!task.reference.isEmpty())
        task.cursor = u"token"_s;
    const HttpRequest request = x().request(task);
    const Parameters parameters = parametersOf(*path, request.url.path().replace(u"730000000000000042"_s, u"{id}"_s));
    QVERIFY(!parameters.isEmpty());
    const QUrlQuery sent(request.url);
    const QUrlQuery query = version == "167"_L1 ? inNewNames(sent) : sent;
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded)) {
        QVERIFY2(parameters.contains(name), qPrintable(name));
        const QStringList words = value.split(u',');
        const Parameter parameter = parameters.value(name);
        QVERIFY(parameter.mostItems == 0 || words.size() <= parameter.mostItems);
        for (const QString &word : words)
            QVERIFY2(parameter.words.isEmpty() || parameter.words.contains(word), qPrintable(name + u'=' + word));
    }
    for (auto parameter = parameters.begin(); parameter != parameters.end(); ++parameter)
        QVERIFY2(!parameter->required || query.hasQueryItem(parameter.key()), qPrintable(parameter.key()));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestXRequests)
#include "tst_xrequests.moc"
