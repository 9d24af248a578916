// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/xparameters.h"
#include "tests/simulator/xplatform.h"
#include "tests/simulator/xtimeline.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QString verifier = QString(50, u'v');
const QString redirectUri = u"http://127.0.0.1:28412/landing"_s;
const QString allFields = u"tweet.fields=created_at,public_metrics,referenced_tweets,attachments,conversation_id,lang,"
                          "in_reply_to_user_id,entities,note_tweet&expansions=attachments.media_keys&"
                          "media.fields=type,url,preview_image_url,public_metrics,duration_ms,alt_text"_s;

QString sharedFolder(const QString &name)
{
    const auto shared =
        qEnvironmentVariable("CREATORMETRICS_SHARED", QStringLiteral(CREATORMETRICS_SOURCE_DIR) + "/../shared"_L1);
    return QDir::cleanPath(shared) + "/contracts/"_L1 + name;
}

QJsonObject contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

// Keys and types without the values; a list is as its first entry.
QString structureOf(const QJsonValue &value)
{
    if (value.isObject()) {
        QStringList members;
        const auto object = value.toObject();
        for (const auto &key : object.keys())
            members += key + ':'_L1 + structureOf(object.value(key));
        return '{'_L1 + members.join(','_L1) + '}'_L1;
    }
    if (value.isArray())
        return '['_L1 + structureOf(value.toArray().first()) + ']'_L1;
    return value.isString() ? u"text"_s : value.isDouble() ? u"number"_s : u"boolean"_s;
}

CreatorScale scaleOf(int posts, int accounts = 1, int days = 400)
{
    return {.seed = 7, .accounts = accounts, .posts = posts, .days = days, .today = QDate(2026, 11, 21)};
}

struct Answer {
    int status = 0;
    QJsonObject body;
    HeaderList headers;

    [[nodiscard]] QJsonArray data() const { return body.value("data"_L1).toArray(); }
    [[nodiscard]] QJsonObject meta() const { return body.value("meta"_L1).toObject(); }
    [[nodiscard]] qint64 header(std::string_view name) const
    {
        return QString::fromStdString(headers.value(name).value_or("-1")).toLongLong();
    }
};

QStringList idsIn(const QJsonArray &list)
{
    QStringList ids;
    for (const auto &entry : list)
        ids += entry.toObject().value("id"_L1).toString();
    return ids;
}

// A client as plain as can be, with a clock in its hand.
class Client
{
public:
    explicit Client(const CreatorScale &scale, const XOptions &options = {}, const PlatformTerms &terms = {})
        : platform(scale, terms, options)
    {}

    Answer send(Request request, const QString &path, bool isDenied = false)
    {
        request.path = path.toStdString();
        request.headers.add("Host", "127.0.0.1:9");
        const auto reply = platform.answer(request, path, now, isDenied);
        return {reply.status, QJsonDocument::fromJson(QByteArray::fromStdString(reply.body)).object(), reply.headers};
    }

    Answer get(const QString &target)
    {
        Request request{.method = "GET", .query = target.section('?'_L1, 1).toStdString()};
        if (!access.isEmpty())
            request.headers.add("Authorization", "Bearer " + access.toStdString());
        return send(request, target.section('?'_L1, 0, 0));
    }

    Answer post(const QString &path, const QUrlQuery &form)
    {
        Request request{.method = "POST", .body = form.toString(QUrl::FullyEncoded).toStdString()};
        request.headers.add("Content-Type", "application/x-www-form-urlencoded");
        return send(request, path);
    }

    static QUrlQuery authorizeQuery()
    {
        const auto hash = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256);
        const auto challenge = hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        return {{u"client_id"_s, u"simulator-client"_s},
                {u"redirect_uri"_s, redirectUri},
                {u"response_type"_s, u"code"_s},
                {u"scope"_s, u"tweet.read%20users.read%20offline.access"_s},
                {u"code_challenge"_s, QString::fromLatin1(challenge)},
                {u"code_challenge_method"_s, u"S256"_s},
                {u"state"_s, u"st4te"_s}};
    }

    Answer authorize(const QUrlQuery &query, bool isDenied = false)
    {
        const Request request{.method = "GET", .query = query.toString(QUrl::FullyEncoded).toStdString()};
        return send(request, u"/i/oauth2/authorize"_s, isDenied);
    }

    QUrlQuery landing(bool isDenied = false)
    {
        const QUrl location(
            QString::fromStdString(authorize(authorizeQuery(), isDenied).headers.value("Location").value_or("")));
        return location.adjusted(QUrl::RemoveQuery) == QUrl(redirectUri) ? QUrlQuery(location) : QUrlQuery();
    }

    static QUrlQuery exchangeForm(const QString &code)
    {
        return {{u"grant_type"_s, u"authorization_code"_s},
                {u"code"_s, code},
                {u"redirect_uri"_s, redirectUri},
                {u"client_id"_s, u"simulator-client"_s},
                {u"code_verifier"_s, verifier}};
    }

    Answer refresh(const QString &token)
    {
        return post(u"/2/oauth2/token"_s, {{u"grant_type"_s, u"refresh_token"_s},
                                           {u"refresh_token"_s, token},
                                           {u"client_id"_s, u"simulator-client"_s}});
    }

    QJsonObject signIn()
    {
        const auto code = landing().queryItemValue(u"code"_s);
        const auto tokens = post(u"/2/oauth2/token"_s, exchangeForm(code)).body;
        access = tokens.value("access_token"_L1).toString();
        return tokens;
    }

    [[nodiscard]] QJsonObject truth(int creator = 0) const
    {
        return platform.truth(now).value("accounts"_L1).toArray().at(creator).toObject();
    }
    [[nodiscard]] QString tweets(const QString &query) const
    {
        return u"/2/users/%1/tweets?%2"_s.arg(platform.creator(0).id(), query);
    }
    [[nodiscard]] QString mentions(const QString &query) const
    {
        return u"/2/users/%1/mentions?%2"_s.arg(platform.creator(0).id(), query);
    }
    [[nodiscard]] qint64 money() const
    {
        return platform.state().value("money"_L1).toObject().value("thousandths"_L1).toInteger();
    }

    // Everything below `target`, page by page.
    QJsonArray walk(const QString &target)
    {
        QJsonArray all;
        QString token;
        do {
            const auto answer = get(token.isEmpty() ? target : target + "&pagination_token="_L1 + token);
            for (const auto &entry : answer.data())
                all.append(entry);
            token = answer.meta().value("next_token"_L1).toString();
        } while (!token.isEmpty());
        return all;
    }

    // The newest post of that kind that is at least so many days old.
    [[nodiscard]] XPost newest(XPostKind kind, int days = 1) const
    {
        const auto time = now.toMSecsSinceEpoch();
        const auto &posts = platform.creator(0).posts(time);
        const auto found = std::find_if(posts.rbegin(), posts.rend(), [&](const XPost &post) {
            return post.kind == kind && post.isVisible(time) && post.publishedAt < time - days * 86'400'000LL;
        });
        return found == posts.rend() ? XPost() : *found;
    }

    XPlatform platform;
    QDateTime now = QDateTime(QDate(2026, 11, 21), QTime(20, 0), Qt::UTC);
    QString access;
};

} // namespace

class TestSimulatedX : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersLikeTheSamples_data();
    void answersLikeTheSamples();
    void signsIn();
    void refusesBadAuthorizations_data();
    void refusesBadAuthorizations();
    void codesLiveHalfAMinute();
    void refusesBadExchanges_data();
    void refusesBadExchanges();
    void refreshTokensWorkOnce();
    void revocationAndEnd();
    void consentsTakeCreatorsInTurn();
    void pagesThroughEveryPost();
    void onlyTheNewestPostsCanBeReached();
    void leavesOutRepliesAndReposts();
    void windowsByIdAndTime();
    void looksUpPosts();
    void privateFiguresAreForThirtyDays();
    void longTextsAreCut();
    void pagesThroughMentions();
    void deletedPostsVanish();
    void figuresFollowTheDay();
    void limitsByQuarterHour();
    void countsMoney();
    void checksParameters_data();
    void checksParameters();
    void builtInListAgreesWithX();
    void speaksBothDialects();
    void refusesInItsOwnWords();
};

void TestSimulatedX::answersLikeTheSamples_data()
{
    QTest::addColumn<QString>("name");
    const auto folder = sharedFolder(u"samples/x"_s);
    for (const auto &file : QDir(folder).entryList({u"*.json"_s}, QDir::Files)) {
        if (file != "tweets-analytics.json"_L1) // not played
            QTest::newRow(qPrintable(file)) << file.chopped(5);
    }
    for (const auto &file : QDir(folder + "/dialect-2.167"_L1).entryList({u"*.json"_s}, QDir::Files))
        QTest::newRow(qPrintable("renamed "_L1 + file)) << "dialect-2.167/"_L1 + file.chopped(5);
    if (!QDir(folder).exists())
        QTest::newRow("no samples") << QString();
}

void TestSimulatedX::answersLikeTheSamples()
{
    QFETCH(const QString, name);
    if (name.isEmpty())
        QSKIP("The platforms' sample answers are not here.");
    Client client(scaleOf(300), {.dialect = name.contains('/'_L1) ? XDialect::Renamed : XDialect::Classic});
    const auto tokens = client.signIn();
    const auto kind = name.section('/'_L1, -1);
    const auto &platform = client.platform;
    const auto bodyOf = [](const Reply &reply) {
        return Answer{reply.status, QJsonDocument::fromJson(QByteArray::fromStdString(reply.body)).object(), {}};
    };
    Answer answer;
    if (kind == "users-me"_L1)
        answer = client.get(u"/2/users/me?user.fields=created_at,description,profile_image_url,protected,"
                            "public_metrics,url,verified,verified_type"_s);
    else if (kind == "user-tweets-page"_L1)
        answer = client.get(client.tweets(u"max_results=5&until_id=%1&"_s.arg(client.newest(XPostKind::Video).id + 1)
                                          + QString(allFields).remove(u",entities"_s)));
    else if (kind == "tweets-lookup-partial"_L1)
        answer = client.get(u"/2/tweets?ids=%1,5&tweet.fields=created_at,public_metrics,non_public_metrics,"
                            "organic_metrics"_s.arg(client.newest(XPostKind::Text).id));
    else if (kind == "mentions-page"_L1)
        answer = client.get(client.mentions(u"start_time=2026-11-20T00:00:00Z&max_results=50&expansions=author_id&"
                                            "tweet.fields=created_at,public_metrics&"
                                            "user.fields=username,public_metrics,verified"_s));
    else if (kind == "error-400"_L1)
        answer = client.get(client.tweets(u"max_results=3"_s));
    else if (kind == "oauth-token"_L1)
        answer = {200, tokens, {}};
    else if (kind == "oauth-error-used-refresh"_L1)
        answer = client.refresh(u"unknown"_s);
    else if (kind == "error-403-client"_L1)
        answer = bodyOf(platform.refusal(u"/2/tweets"_s, 403, u"client-not-enrolled"_s));
    else if (kind == "error-usage-capped"_L1)
        answer = bodyOf(platform.refusal(u"/2/tweets"_s, 429, u"usage-capped"_s));
    else
        answer = bodyOf(platform.refusal(u"/2/tweets"_s, kind.section('-'_L1, 1, 1).toInt(), {}));

    const auto expected = contentOf(sharedFolder(u"samples/x/"_s) + name + ".json"_L1);
    const auto index = contentOf(sharedFolder(u"samples/index.json"_s));
    const auto entry = index.value("x/"_L1 + kind).toObject();
    QCOMPARE(answer.status, entry.value("status"_L1).toInt());
    QCOMPARE(structureOf(answer.body), structureOf(expected));
    if (kind.startsWith("error-"_L1) && kind != "error-400"_L1)
        QCOMPARE(answer.body, expected);
}

void TestSimulatedX::signsIn()
{
    Client client(scaleOf(10));
    QCOMPARE(client.landing().queryItemValue(u"state"_s), u"st4te"_s);
    const auto tokens = client.signIn();
    QCOMPARE(tokens.value("token_type"_L1).toString(), u"bearer"_s);
    QCOMPARE(tokens.value("expires_in"_L1).toInt(), 7'200);
    QCOMPARE(client.get(u"/2/users/me"_s).status, 200);
    Request request{.method = "GET", .query = "access_token=" + client.access.toStdString()};
    QCOMPARE(client.send(request, u"/2/users/me"_s).status, 401); // tokens do not belong into addresses
    const auto denied = client.landing(true);
    QCOMPARE(denied.queryItemValue(u"error"_s), u"access_denied"_s);
    QVERIFY(!denied.hasQueryItem(u"code"_s));
    Client withheld(scaleOf(10), {}, {.withheldScopes = {u"users.read"_s}});
    withheld.signIn();
    QCOMPARE(withheld.get(u"/2/users/me"_s).status, 403);
}

void TestSimulatedX::refusesBadAuthorizations_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("other client") << u"client_id"_s << u"somebody"_s;
    QTest::newRow("implicit flow") << u"response_type"_s << u"token"_s;
    QTest::newRow("port that is not registered") << u"redirect_uri"_s << u"http://127.0.0.1:4567/landing"_s;
    QTest::newRow("redirect to a name") << u"redirect_uri"_s << u"http://localhost:28412/landing"_s;
    QTest::newRow("redirect over https") << u"redirect_uri"_s << u"https://127.0.0.1:28412/landing"_s;
    QTest::newRow("no scope") << u"scope"_s << QString();
    QTest::newRow("unknown scope") << u"scope"_s << u"dm.read.all"_s;
    QTest::newRow("no challenge") << u"code_challenge"_s << QString();
    QTest::newRow("plain challenge") << u"code_challenge_method"_s << u"plain"_s;
    QTest::newRow("no state") << u"state"_s << QString();
}

void TestSimulatedX::refusesBadAuthorizations()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    Client client(scaleOf(10));
    auto query = Client::authorizeQuery();
    query.removeAllQueryItems(name);
    query.addQueryItem(name, value);
    const auto answer = client.authorize(query);
    QCOMPARE(answer.status, 400);
    QVERIFY(!answer.headers.value("Location"));
}

void TestSimulatedX::codesLiveHalfAMinute()
{
    Client client(scaleOf(10));
    const auto exchange = [&client](qint64 seconds) {
        const auto code = client.landing().queryItemValue(u"code"_s);
        client.now = client.now.addSecs(seconds);
        return client.post(u"/2/oauth2/token"_s, Client::exchangeForm(code)).status;
    };
    QCOMPARE(exchange(29), 200);
    QCOMPARE(exchange(30), 400);
}

void TestSimulatedX::refusesBadExchanges_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("description");
    QTest::newRow("unknown code") << u"code"_s << u"guess"_s << 400
                                  << u"Value passed for the authorization code was invalid."_s;
    QTest::newRow("other verifier") << u"code_verifier"_s << QString(50, u'w') << 400
                                    << u"Value passed for the code verifier did not match the code challenge."_s;
    QTest::newRow("other redirect") << u"redirect_uri"_s << u"http://127.0.0.1:28411/landing"_s << 400
                                    << u"Value passed for the redirect uri did not match the uri of the authorization "
                                       "code."_s;
    QTest::newRow("other client") << u"client_id"_s << u"somebody"_s << 401 << u"Missing valid authorization header"_s;
    QTest::newRow("unknown grant") << u"grant_type"_s << u"password"_s << 400 << u"Invalid grant_type: password"_s;
}

void TestSimulatedX::refusesBadExchanges()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    Client client(scaleOf(10));
    auto form = Client::exchangeForm(client.landing().queryItemValue(u"code"_s));
    form.removeAllQueryItems(name);
    form.addQueryItem(name, value);
    const auto answer = client.post(u"/2/oauth2/token"_s, form);
    QTEST(answer.status, "status");
    QTEST(answer.body.value("error_description"_L1).toString(), "description");
}

void TestSimulatedX::refreshTokensWorkOnce()
{
    Client client(scaleOf(10));
    const auto first = client.signIn();
    const auto second = client.refresh(first.value("refresh_token"_L1).toString());
    QCOMPARE(second.status, 200);
    QVERIFY(second.body.value("refresh_token"_L1) != first.value("refresh_token"_L1));
    QCOMPARE(client.get(u"/2/users/me"_s).status, 200); // the access token before is still good
    QCOMPARE(client.platform.takeViolations(), QStringList());

    const auto replay = client.refresh(first.value("refresh_token"_L1).toString());
    QCOMPARE(replay.status, 400);
    QCOMPARE(replay.body.value("error"_L1).toString(), u"invalid_request"_s);
    QCOMPARE(client.platform.takeViolations(), QStringList{u"dead_refresh_token"_s});
    QCOMPARE(client.platform.state().value("replayed_refresh_tokens"_L1).toInt(), 1);
    QCOMPARE(client.refresh(second.body.value("refresh_token"_L1).toString()).status, 400); // the family is dead
    client.access = second.body.value("access_token"_L1).toString();
    QCOMPARE(client.get(u"/2/users/me"_s).status, 401);
    client.signIn();
    QCOMPARE(client.get(u"/2/users/me"_s).status, 200);
}

void TestSimulatedX::revocationAndEnd()
{
    Client client(scaleOf(10));
    const auto tokens = client.signIn();
    QCOMPARE(client
                 .post(u"/2/oauth2/revoke"_s, {{u"client_id"_s, u"simulator-client"_s},
                                               {u"token"_s, tokens.value("refresh_token"_L1).toString()}})
                 .status,
             200);
    QCOMPARE(client.get(u"/2/users/me"_s).status, 401);
    QCOMPARE(client.refresh(tokens.value("refresh_token"_L1).toString()).status, 400);

    const auto others = client.signIn();
    client.now = client.now.addSecs(7'199);
    QCOMPARE(client.get(u"/2/users/me"_s).status, 200);
    client.now = client.now.addSecs(1);
    QCOMPARE(client.get(u"/2/users/me"_s).status, 401);
    const auto renewed = client.refresh(others.value("refresh_token"_L1).toString());
    client.access = renewed.body.value("access_token"_L1).toString();
    client.platform.revokeAll();
    QCOMPARE(client.get(u"/2/users/me"_s).status, 401);
}

void TestSimulatedX::consentsTakeCreatorsInTurn()
{
    Client client(scaleOf(10, 3));
    QStringList seen;
    for (int i = 0; i < 4; ++i) {
        client.signIn();
        seen += client.get(u"/2/users/me"_s).body.value("data"_L1).toObject().value("id"_L1).toString();
    }
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 3);
    QCOMPARE(seen.last(), seen.first());
    QCOMPARE(seen.at(1), client.truth(1).value("id"_L1).toString());
    Request request{.method = "GET"};
    request.headers.add("Authorization", "Bearer " + client.access.toStdString());
    QCOMPARE(client.platform.accountOf(request, client.now), seen.last());
}

void TestSimulatedX::pagesThroughEveryPost()
{
    Client client(scaleOf(523));
    client.signIn();
    const auto walked = client.walk(client.tweets(u"max_results=100&"_s + allFields));
    const auto truth = client.truth().value("posts"_L1).toArray();
    QVERIFY(walked.size() > 480 && walked.size() < 530);
    QCOMPARE(idsIn(walked), idsIn(truth));
    for (qsizetype i = 0; i < walked.size(); ++i) {
        const auto metrics = walked.at(i).toObject().value("public_metrics"_L1).toObject();
        const auto figures = truth.at(i).toObject();
        QCOMPARE(metrics.value("impression_count"_L1), figures.value("impressions"_L1));
        QCOMPARE(metrics.value("like_count"_L1), figures.value("likes"_L1));
        QCOMPARE(metrics.value("retweet_count"_L1), figures.value("reposts"_L1));
        QCOMPARE(walked.at(i).toObject().value("created_at"_L1), figures.value("published_at"_L1));
    }
    const auto me = client.get(u"/2/users/me?user.fields=public_metrics"_s).body.value("data"_L1).toObject();
    QCOMPARE(me.value("public_metrics"_L1).toObject().value("tweet_count"_L1).toInteger(), walked.size());
    QCOMPARE(client.get(client.tweets(u"pagination_token=made-up"_s)).status, 400);
}

void TestSimulatedX::onlyTheNewestPostsCanBeReached()
{
    Client client(scaleOf(4'000));
    client.signIn();
    QCOMPARE(client.walk(client.tweets(u"max_results=100"_s)).size(), qsizetype(3'200));
    const auto withoutReplies = client.walk(client.tweets(u"max_results=100&exclude=replies"_s));
    QVERIFY(withoutReplies.size() > 600 && withoutReplies.size() < 800);
}

void TestSimulatedX::leavesOutRepliesAndReposts()
{
    Client client(scaleOf(60));
    client.signIn();
    const auto all = client.walk(client.tweets(u"max_results=20&tweet.fields=referenced_tweets"_s));
    const auto some = client.walk(client.tweets(u"max_results=20&exclude=retweets,replies"_s));
    QStringList expected;
    for (const auto &post : all) {
        const auto reference = post.toObject().value("referenced_tweets"_L1).toArray().first().toObject();
        const auto type = reference.value("type"_L1).toString();
        if (type != "retweeted"_L1 && type != "replied_to"_L1)
            expected += post.toObject().value("id"_L1).toString();
    }
    QVERIFY(expected.size() < all.size());
    QCOMPARE(idsIn(some), expected);
}

void TestSimulatedX::windowsByIdAndTime()
{
    Client client(scaleOf(80));
    client.signIn();
    const auto ids = idsIn(client.walk(client.tweets(u"max_results=100"_s)));
    QCOMPARE(idsIn(client.walk(client.tweets(u"max_results=5&since_id="_s + ids.at(12)))), ids.first(12));
    QCOMPARE(idsIn(client.walk(client.tweets(u"max_results=5&until_id="_s + ids.at(12)))), ids.mid(13));
    const auto posts = client.truth().value("posts"_L1).toArray();
    const auto time = [&posts](qsizetype i) { return posts.at(i).toObject().value("published_at"_L1).toString(); };
    QCOMPARE(idsIn(client.walk(client.tweets(u"max_results=5&start_time=%1&end_time=%2"_s.arg(time(9), time(3))))),
             ids.mid(4, 6));
    const auto nothing = client.get(client.tweets(u"since_id="_s + ids.first()));
    QCOMPARE(nothing.status, 200);
    QCOMPARE(nothing.body, QJsonObject({{"meta"_L1, QJsonObject{{"result_count"_L1, 0}}}}));
}

void TestSimulatedX::looksUpPosts()
{
    Client client(scaleOf(40, 2));
    client.signIn();
    const auto post = client.newest(XPostKind::Photo);
    const auto other = client.platform.creator(1).posts(client.now.toMSecsSinceEpoch()).back().id;
    const auto answer = client.get(u"/2/tweets?ids=%1,77,%2&tweet.fields=public_metrics"_s.arg(post.id).arg(other));
    QCOMPARE(idsIn(answer.data()), (QStringList{QString::number(post.id), QString::number(other)}));
    const auto error = answer.body.value("errors"_L1).toArray().first().toObject();
    QCOMPARE(error.value("resource_id"_L1).toString(), u"77"_s);
    QCOMPARE(error.value("type"_L1).toString(), u"https://api.twitter.com/2/problems/resource-not-found"_s);
    QCOMPARE(client.get(u"/2/tweets?ids=%1,%1"_s.arg(post.id)).data().size(), 1);
    const auto nobody = client.get(u"/2/users/12/tweets"_s);
    QCOMPARE(nobody.status, 200);
    QVERIFY(!nobody.body.contains("data"_L1));
    QCOMPARE(nobody.body.value("errors"_L1).toArray().size(), 1);
}

void TestSimulatedX::privateFiguresAreForThirtyDays()
{
    Client client(scaleOf(400, 2));
    client.signIn();
    const auto fresh = client.newest(XPostKind::Text);
    const auto old = client.newest(XPostKind::Text, 31);
    const auto repost = client.newest(XPostKind::Repost);
    const auto other = client.platform.creator(1).posts(client.now.toMSecsSinceEpoch()).back();
    const auto answer = client.get(
        u"/2/tweets?tweet.fields=non_public_metrics&ids=%1,%2,%3,%4"_s.arg(fresh.id).arg(old.id).arg(repost.id).arg(
            other.id));
    QCOMPARE(idsIn(answer.data()), QStringList{QString::number(fresh.id)});
    QStringList refused;
    for (const auto &error : answer.body.value("errors"_L1).toArray()) {
        QCOMPARE(error.toObject().value("field"_L1).toString(), u"non_public_metrics.impression_count"_s);
        refused += error.toObject().value("resource_id"_L1).toString();
    }
    QCOMPARE(refused, (QStringList{QString::number(old.id), QString::number(repost.id), QString::number(other.id)}));
}

void TestSimulatedX::longTextsAreCut()
{
    Client client(scaleOf(60));
    client.signIn();
    const auto post = client.newest(XPostKind::Long);
    const auto target = u"/2/tweets?ids=%1"_s.arg(post.id);
    const auto cut = client.get(target).data().first().toObject();
    QCOMPARE(cut.value("text"_L1).toString().size(), 280);
    QVERIFY(!cut.contains("note_tweet"_L1));
    const auto whole = client.get(target + "&tweet.fields=note_tweet"_L1).data().first().toObject();
    const auto note = whole.value("note_tweet"_L1).toObject().value("text"_L1).toString();
    QCOMPARE(note, client.platform.creator(0).text(post));
    QVERIFY(note.size() > 280);
}

void TestSimulatedX::pagesThroughMentions()
{
    Client client(scaleOf(400));
    client.signIn();
    const auto query = u"max_results=100&tweet.fields=created_at,public_metrics&expansions=author_id&"
                       "user.fields=username,public_metrics"_s;
    const auto mentions = client.walk(client.mentions(query));
    const auto truth = client.truth().value("mentions"_L1).toArray();
    QCOMPARE(mentions.size(), qsizetype(800));
    QCOMPARE(idsIn(mentions), idsIn(truth));

    const auto since = truth.at(6).toObject().value("id"_L1).toString();
    const auto newer = client.get(client.mentions(query + "&since_id="_L1 + since));
    QCOMPARE(idsIn(newer.data()), idsIn(truth).first(6));
    QHash<QString, QJsonObject> authors;
    for (const auto &user : newer.body.value("includes"_L1).toObject().value("users"_L1).toArray())
        authors.insert(user.toObject().value("id"_L1).toString(), user.toObject());
    for (qsizetype i = 0; i < 6; ++i) {
        const auto author = authors.value(newer.data().at(i).toObject().value("author_id"_L1).toString());
        const auto metrics = author.value("public_metrics"_L1).toObject();
        QCOMPARE(author.value("username"_L1), truth.at(i).toObject().value("author"_L1));
        QCOMPARE(metrics.value("followers_count"_L1), truth.at(i).toObject().value("author_followers"_L1));
    }
}

void TestSimulatedX::deletedPostsVanish()
{
    Client client(scaleOf(600));
    client.signIn();
    const auto before = client.now.toMSecsSinceEpoch();
    const auto &posts = client.platform.creator(0).posts(before);
    const auto doomed = std::find_if(posts.begin(), posts.end(), [before](const XPost &post) {
        return post.isVisible(before) && post.deletedAt < before + 90 * 86'400'000LL;
    });
    QVERIFY(doomed != posts.end());
    const auto id = QString::number(doomed->id);
    const auto deletedAt = doomed->deletedAt;
    QVERIFY(idsIn(client.walk(client.tweets(u"max_results=100"_s))).contains(id));
    client.now = QDateTime::fromMSecsSinceEpoch(deletedAt, Qt::UTC);
    client.signIn();
    QVERIFY(!idsIn(client.walk(client.tweets(u"max_results=100"_s))).contains(id));
    const auto answer = client.get(u"/2/tweets?ids="_s + id);
    QVERIFY(!answer.body.contains("data"_L1));
    QCOMPARE(answer.body.value("errors"_L1).toArray().size(), 1);
    QVERIFY(!idsIn(client.truth().value("posts"_L1).toArray()).contains(id));
}

void TestSimulatedX::figuresFollowTheDay()
{
    const XCreator creator(scaleOf(100), 0);
    const XCreator again(scaleOf(100), 0);
    const XCreator other(scaleOf(100), 1);
    const auto now = QDateTime(QDate(2026, 11, 21), QTime(20, 0), Qt::UTC).toMSecsSinceEpoch();
    const auto today = now / 86'400'000;
    const auto post = creator.posts(now).at(40);
    QCOMPARE(creator.figures(post, today), again.figures(post, today));
    QVERIFY(!(creator.figures(post, today) == other.figures(post, today)));
    for (auto day = post.publishedAt / 86'400'000; day < today; ++day)
        QVERIFY(creator.figures(post, day).impressions <= creator.figures(post, day + 1).impressions);

    auto revised = creator;
    revised.revise(post.publishedAt / 86'400'000 + 3);
    QVERIFY(revised.figures(post, today).likes < creator.figures(post, today).likes);
    QCOMPARE(revised.figures(post, post.publishedAt / 86'400'000),
             creator.figures(post, post.publishedAt / 86'400'000));
    const auto old = creator.posts(now).front();
    QCOMPARE(revised.figures(old, today), creator.figures(old, today));
}

void TestSimulatedX::limitsByQuarterHour()
{
    Client client(scaleOf(10));
    client.signIn();
    const auto reset = client.now.addSecs(900).toSecsSinceEpoch();
    for (int i = 1; i <= 75; ++i) {
        const auto answer = client.get(u"/2/users/me"_s);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("x-rate-limit-limit"), 75);
        QCOMPARE(answer.header("x-rate-limit-remaining"), 75 - i);
        QCOMPARE(answer.header("x-rate-limit-reset"), reset);
        client.now = client.now.addSecs(1);
    }
    QCOMPARE(client.get(u"/2/users/me"_s).status, 429);
    QCOMPARE(client.platform.takeViolations(), QStringList{u"over_limit"_s});
    QCOMPARE(client.platform.state().value("over_limit"_L1).toInt(), 1);
    QCOMPARE(client.get(client.mentions(u"max_results=5"_s)).header("x-rate-limit-remaining"), 299);
    client.now = QDateTime::fromSecsSinceEpoch(reset, Qt::UTC);
    QCOMPARE(client.get(u"/2/users/me"_s).header("x-rate-limit-remaining"), 74);
    Client measured(scaleOf(10), {}, {.hasRateLimits = false});
    measured.signIn();
    for (int i = 0; i < 80; ++i)
        QCOMPARE(measured.get(u"/2/users/me"_s).status, 200);
}

void TestSimulatedX::countsMoney()
{
    Client client(scaleOf(40));
    client.signIn();
    QCOMPARE(client.get(u"/2/users/me"_s).status, 200);
    QCOMPARE(client.money(), 10);
    QCOMPARE(client.get(client.tweets(u"max_results=10"_s)).data().size(), 10);
    QCOMPARE(client.money(), 60);
    QCOMPARE(client.get(client.tweets(u"max_results=20"_s)).data().size(), 20);
    QCOMPARE(client.get(u"/2/users/me"_s).status, 200);
    QCOMPARE(client.money(), 110); // what was read today is paid for
    QCOMPARE(client.get(client.tweets(u"max_results=3"_s)).status, 400);
    QCOMPARE(client.get(u"/2/tweets?ids=5"_s).status, 200);
    QCOMPARE(client.money(), 110);
    client.now = client.now.addSecs(14'400); // midnight
    client.signIn();
    QCOMPARE(client.get(u"/2/users/me"_s).status, 200);
    QCOMPARE(client.money(), 120);
    const auto mentions = client.get(client.mentions(u"max_results=10&expansions=author_id"_s));
    const auto authors = mentions.body.value("includes"_L1).toObject().value("users"_L1).toArray().size();
    QCOMPARE(client.money(), 120 + 50 + 10 * authors);
    client.platform.reset();
    QCOMPARE(client.money(), 0);
}

void TestSimulatedX::checksParameters_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("parameter");
    QTest::newRow("few results") << u"max_results=4"_s << u"max_results"_s;
    QTest::newRow("many results") << u"max_results=101"_s << u"max_results"_s;
    QTest::newRow("unknown name") << u"colour=red"_s << u"colour"_s;
    QTest::newRow("new spelling") << u"post.fields=created_at"_s << u"post.fields"_s;
    QTest::newRow("unknown field") << u"tweet.fields=created_at,views"_s << u"tweet.fields"_s;
    QTest::newRow("unknown user field") << u"user.fields=followers"_s << u"user.fields"_s;
    QTest::newRow("unknown expansion") << u"expansions=author"_s << u"expansions"_s;
    QTest::newRow("empty list") << u"expansions="_s << u"expansions"_s;
    QTest::newRow("id that is none") << u"since_id=abc"_s << u"since_id"_s;
    QTest::newRow("time that is none") << u"start_time=yesterday"_s << u"start_time"_s;
    QTest::newRow("time without zone") << u"start_time=2026-11-01T00:00:00"_s << u"start_time"_s;
    QTest::newRow("time of another zone") << u"start_time=2026-11-01T00:00:00%2B05:30"_s << u"start_time"_s;
    QTest::newRow("window upside down") << u"start_time=2026-11-02T00:00:00Z&end_time=2026-11-01T00:00:00Z"_s
                                        << u"end_time"_s;
    QTest::newRow("twice") << u"max_results=5&max_results=6"_s << u"max_results"_s;
    QTest::newRow("exclude") << u"exclude=quotes"_s << u"exclude"_s;
}

void TestSimulatedX::checksParameters()
{
    QFETCH(const QString, target);
    QFETCH(const QString, parameter);
    for (const auto &directory : {QString(), sharedFolder(u"specs"_s)}) {
        Client client(scaleOf(10), {.specsDirectory = directory});
        client.signIn();
        const auto answer = client.get(client.tweets(target));
        QCOMPARE(answer.status, 400);
        const auto error = answer.body.value("errors"_L1).toArray().first().toObject();
        QCOMPARE(error.value("parameters"_L1).toObject().keys(), QStringList{parameter});
        QCOMPARE(client.platform.state().value("bad_parameters"_L1).toInt(), 1);
        QCOMPARE(client.get(u"/2/tweets"_s).status, 400);
        QCOMPARE(client.get(u"/2/tweets?ids="_s + QStringList(101, u"5"_s).join(','_L1)).status, 400);
        QCOMPARE(client.get(u"/2/users/me?max_results=5"_s).status, 400);
        QCOMPARE(client.get(u"/2/users/nobody/tweets"_s).status, 400);
    }
}

// Whatever the built-in list lets pass, X's own description lets pass as well.
void TestSimulatedX::builtInListAgreesWithX()
{
    const auto directory = sharedFolder(u"specs"_s);
    if (!QFile::exists(directory + "/x.openapi.v2.159.trimmed.json"_L1))
        QSKIP("X's OpenAPI files are not here.");
    int checked = 0;
    for (const bool isRenamed : {false, true}) {
        const auto official = xParameters(directory, isRenamed);
        const auto paths = QJsonDocument::fromJson(xBuiltInSpec(isRenamed)).object().value("paths"_L1).toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            QVERIFY2(official.knows(path.key()), qPrintable(path.key()));
            const auto parameters = path->toObject().value("get"_L1).toObject().value("parameters"_L1).toArray();
            for (const auto &entry : parameters) {
                const auto items = entry.toObject().value("schema"_L1).toObject().value("items"_L1).toObject();
                QStringList values;
                for (const auto &value : items.value("enum"_L1).toArray())
                    values += value.toString();
                const auto name = entry.toObject().value("name"_L1).toString().toStdString();
                const auto complaint =
                    official.complaint(path.key(), {{name, values.join(','_L1).toStdString()}, {"ids", "5"}});
                QVERIFY2(values.isEmpty() || !complaint || complaint->parameter == "ids"_L1,
                         qPrintable(complaint ? complaint->message : QString()));
                QVERIFY(!complaint || !complaint->isUnknownName || complaint->parameter == "ids"_L1);
                ++checked;
            }
        }
    }
    QVERIFY(checked > 40);
}

void TestSimulatedX::speaksBothDialects()
{
    Client client(scaleOf(60, 2), {.dialect = XDialect::Alternating});
    client.signIn();
    const auto classic = client.get(u"/2/users/me?user.fields=public_metrics"_s).body.value("data"_L1).toObject();
    QVERIFY(classic.value("public_metrics"_L1).toObject().contains("tweet_count"_L1));
    client.signIn();
    const auto renamed = client.get(u"/2/users/me?user.fields=public_metrics"_s).body.value("data"_L1).toObject();
    QVERIFY(renamed.value("public_metrics"_L1).toObject().contains("post_count"_L1));
    const auto target = u"/2/users/%1/tweets?max_results=50&"_s.arg(client.platform.creator(1).id());
    const auto sameAs = [&](const QString &query) { return client.get(target + query).body; };
    const auto page = sameAs(u"tweet.fields=public_metrics,referenced_tweets"_s);
    QCOMPARE(sameAs(u"post.fields=public_metrics&tweet.fields=referenced_tweets"_s), page);
    const auto text = QJsonDocument(page).toJson();
    QVERIFY(text.contains("repost_count") && text.contains("referenced_posts"));
    QVERIFY(!text.contains("retweet_count") && !text.contains("referenced_tweets"));
    QCOMPARE(client.get(u"/2/tweets?ids=5"_s).body.value("errors"_L1).toArray().first().toObject().value("type"_L1),
             QJsonValue("https://api.x.com/2/problems/resource-not-found"_L1));
}

void TestSimulatedX::refusesInItsOwnWords()
{
    const XPlatform platform(scaleOf(5));
    const auto bodyOf = [&platform](const QString &path, int status, const QString &reason) {
        const auto reply = platform.refusal(path, status, reason);
        return reply.status == status ? QJsonDocument::fromJson(QByteArray::fromStdString(reply.body)).object()
                                      : QJsonObject();
    };
    const auto old = bodyOf(u"/2/tweets"_s, 429, u"88"_s).value("errors"_L1).toArray().first().toObject();
    QCOMPARE(old.value("code"_L1).toInt(), 88);
    QCOMPARE(bodyOf(u"/2/oauth2/token"_s, 400, {}).value("error"_L1).toString(), u"invalid_request"_s);
    QCOMPARE(bodyOf(u"/2/oauth2/token"_s, 503, {}).value("error"_L1).toString(), u"temporarily_unavailable"_s);
    QCOMPARE(bodyOf(u"/2/tweets"_s, 500, {}).value("title"_L1).toString(), u"Internal Server Error"_s);
    QCOMPARE(platform.services(u"http://127.0.0.1:9/twitter"_s).value("redirect_ports"_L1).toArray().at(1).toInt(),
             28'412);
}

QTEST_GUILESS_MAIN(TestSimulatedX)
#include "tst_simulatedx.moc"
