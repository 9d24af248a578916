// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/instagramaudience.h"
#include "tests/simulator/instagramfields.h"
#include "tests/simulator/instagraminsights.h"
#include "tests/simulator/instagramplatform.h"
#include "tests/simulator/simulatedclock.h"

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

const QString redirectUri = u"http://127.0.0.1:4567/landing"_s;
const QString clientSecret = u"simulator-app-secret"_s;
const QString mediaFields =
    u"fields=id,caption,media_type,media_product_type,media_url,thumbnail_url,permalink,shortcode,"
    "timestamp,username,like_count,comments_count"_s;

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
    [[nodiscard]] QJsonObject paging() const { return body.value("paging"_L1).toObject(); }
    [[nodiscard]] QString after() const { return paging().value("cursors"_L1).toObject().value("after"_L1).toString(); }
    [[nodiscard]] int code() const { return body.value("error"_L1).toObject().value("code"_L1).toInt(); }
    [[nodiscard]] int subcode() const { return body.value("error"_L1).toObject().value("error_subcode"_L1).toInt(); }
    [[nodiscard]] QString message() const { return body.value("error"_L1).toObject().value("message"_L1).toString(); }
    [[nodiscard]] QJsonObject header(std::string_view name) const
    {
        return QJsonDocument::fromJson(QByteArray::fromStdString(headers.value(name).value_or(""))).object();
    }
};

Answer answerFrom(const Reply &reply)
{
    return {reply.status, QJsonDocument::fromJson(QByteArray::fromStdString(reply.body)).object(), reply.headers};
}

QStringList idsIn(const QJsonArray &list)
{
    QStringList ids;
    for (const auto &entry : list)
        ids += entry.toObject().value("id"_L1).toString();
    return ids;
}

QStringList namesIn(const QJsonArray &list)
{
    QStringList names;
    for (const auto &entry : list)
        names += entry.toObject().value("name"_L1).toString();
    return names;
}

// A client as plain as can be, with a clock in its hand.
class Client
{
public:
    explicit Client(const CreatorScale &scale, const InstagramOptions &options = {}, const PlatformTerms &terms = {})
        : platform(scale, terms, options)
    {}

    Answer send(Request request, const QString &path, bool isDenied = false)
    {
        request.path = "/instagram" + path.toStdString();
        request.headers.add("Host", "127.0.0.1:9");
        return answerFrom(platform.answer(request, path, now, isDenied));
    }

    Answer get(const QString &target)
    {
        Request request{.method = "GET", .query = target.section('?'_L1, 1).toStdString()};
        if (!access.isEmpty())
            request.headers.add("Authorization", "Bearer " + access.toStdString());
        return send(request, "/v25.0/"_L1 + target.section('?'_L1, 0, 0));
    }

    Answer postForm(const QString &path, const QUrlQuery &form)
    {
        return send({.method = "POST", .body = form.toString(QUrl::FullyEncoded).toStdString()}, path);
    }

    static QUrlQuery authorizeQuery()
    {
        return {{u"client_id"_s, u"990000000000001"_s},
                {u"redirect_uri"_s, redirectUri},
                {u"response_type"_s, u"code"_s},
                {u"scope"_s, InstagramSignIn::scopes().join(','_L1)},
                {u"state"_s, u"st4te"_s}};
    }

    QUrl landing(const QUrlQuery &query, bool isDenied = false)
    {
        const Request request{.method = "GET", .query = query.toString(QUrl::FullyEncoded).toStdString()};
        const auto answer = send(request, u"/oauth/authorize"_s, isDenied);
        return QUrl(QString::fromStdString(answer.headers.value("Location").value_or("")));
    }

    QString code() { return QUrlQuery(landing(authorizeQuery())).queryItemValue(u"code"_s); }

    static QUrlQuery exchangeForm(const QString &code)
    {
        return {{u"client_id"_s, u"990000000000001"_s},
                {u"client_secret"_s, clientSecret},
                {u"grant_type"_s, u"authorization_code"_s},
                {u"redirect_uri"_s, redirectUri},
                {u"code"_s, code}};
    }

    QJsonObject shortToken() { return postForm(u"/oauth/access_token"_s, exchangeForm(code())).body; }

    Answer longToken(const QString &token)
    {
        return postForm(u"/access_token"_s, {{u"grant_type"_s, u"ig_exchange_token"_s},
                                             {u"client_secret"_s, clientSecret},
                                             {u"access_token"_s, token}});
    }

    Answer refresh(const QString &token)
    {
        Request request{.method = "GET", .query = "grant_type=ig_refresh_token"};
        request.headers.add("Authorization", "Bearer " + token.toStdString());
        return send(request, u"/refresh_access_token"_s);
    }

    static QString tokenIn(const QJsonObject &body)
    {
        const auto list = body.value("data"_L1).toArray();
        return (list.isEmpty() ? body : list.first().toObject()).value("access_token"_L1).toString();
    }

    void signIn() { access = tokenIn(longToken(tokenIn(shortToken())).body); }

    [[nodiscard]] QJsonObject truth(int creator = 0) const
    {
        return platform.truth(now).value("accounts"_L1).toArray().at(creator).toObject();
    }

    Answer insights(const QString &query) { return get("me/insights?"_L1 + query); }
    Answer totals(const QString &metrics, QDate day)
    {
        return insights(u"metric=%1&period=day&metric_type=total_value&since=%2&until=%3"_s.arg(metrics)
                            .arg(pacificEnd(day.addDays(-1)).toSecsSinceEpoch())
                            .arg(pacificEnd(day).toSecsSinceEpoch()));
    }

    // Everything that the links lead to.
    QJsonArray walk(const QString &target)
    {
        QJsonArray all;
        for (auto next = target; !next.isEmpty();) {
            const auto answer = get(next);
            for (const auto &entry : answer.data())
                all.append(entry);
            const QUrl link(answer.paging().value("next"_L1).toString());
            next =
                link.isEmpty() ? QString() : link.path().section('/'_L1, 3) + '?'_L1 + link.query(QUrl::FullyEncoded);
        }
        return all;
    }

    // The newest post of that kind that hides nothing and is at least so many days old.
    [[nodiscard]] InstagramMedia newest(InstagramKind kind, int days = 2) const
    {
        const auto time = now.toMSecsSinceEpoch();
        const auto &media = platform.creator(0).media(time);
        const auto found = std::find_if(media.rbegin(), media.rend(), [&](const InstagramMedia &post) {
            return post.kind == kind && post.isVisible(time) && !post.hidesLikes && !post.isFlagged
                   && platform.creator(0).commentCount(post, time) > 0 && post.publishedAt < time - days * 86'400'000LL;
        });
        return found == media.rend() ? InstagramMedia() : *found;
    }

    InstagramPlatform platform;
    QDateTime now = QDateTime(QDate(2026, 11, 21), QTime(20, 0), Qt::UTC);
    QString access;
};

// The call that answers like each of the samples.
Answer played(const QString &name)
{
    Client client(scaleOf(300, 2), {.dailyCalls = name == "error-80002-throttle"_L1 ? 0 : 1'000});
    if (name == "oauth-error"_L1)
        return client.postForm(u"/oauth/access_token"_s, {{u"client_id"_s, u"1"_s}});
    const auto first = client.shortToken();
    if (name == "oauth-short-token"_L1)
        return {200, first, {}};
    if (name == "oauth-short-token-flat"_L1)
        return {200, client.shortToken(), {}};
    const auto longToken = client.longToken(Client::tokenIn(first));
    client.access = Client::tokenIn(longToken.body);
    if (name == "oauth-long-token"_L1)
        return longToken;
    if (name == "error-190-expired"_L1 || name == "oauth-refresh"_L1)
        client.now = client.now.addDays(name == "oauth-refresh"_L1 ? 2 : 61);
    if (name == "oauth-refresh"_L1)
        return client.refresh(client.access);
    if (name == "error-190-revoked"_L1)
        client.platform.revokeAll();
    const auto reel = client.newest(InstagramKind::Reel);
    const QHash<QString, QString> targets = {
        {u"comments-page"_s,
         u"%1/comments?fields=id,text,timestamp,username,from,like_count,parent_id,hidden&limit=50"_s.arg(
             client.newest(InstagramKind::Image).id)},
        {u"demographics-age"_s, u"me/insights?metric=follower_demographics&period=lifetime&metric_type=total_value&"
                                "timeframe=this_month&breakdown=age"_s},
        {u"error-10-permission"_s, u"me/tags"_s},
        {u"error-100-metric"_s, u"me/insights?metric=impressions&period=day"_s},
        {u"error-100-notfound"_s, u"18000000000000555"_s},
        {u"insights-reach-series"_s, u"me/insights?metric=reach&period=day&since=1794038400&until=1794556800"_s},
        {u"me"_s, u"me?fields=user_id,username,name,account_type,profile_picture_url,followers_count,follows_count,"
                  "media_count,biography,website"_s},
        {u"media-insights"_s, u"%1/insights?metric=views,reach,shares,saved"_s.arg(reel.id)},
        {u"media-page"_s, u"me/media?limit=2&until=%1&%2"_s.arg(reel.publishedAt / 1'000).arg(mediaFields)},
    };
    if (name == "insights-day-totals"_L1)
        return client.totals(u"views,total_interactions,likes,follows_and_unfollows"_s, QDate(2026, 11, 10));
    if (name == "error-2-transient"_L1)
        return answerFrom(client.platform.refusal(u"/v25.0/me"_s, 500, {}));
    return client.get(targets.value(name, u"me"_s));
}

} // namespace

class TestSimulatedInstagram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersLikeTheSamples_data();
    void answersLikeTheSamples();
    void walksThroughSignIn();
    void refusesBadAuthorizations_data();
    void refusesBadAuthorizations();
    void refusesBadExchanges_data();
    void refusesBadExchanges();
    void longTokensAreExchangedAsAsked();
    void tokensAgeAndAreRenewed();
    void scopesAreNeeded();
    void consentsTakeCreatorsInTurn();
    void pagesThroughEveryPost();
    void checksFields();
    void readsFieldLists();
    void idsAreBeyondDoubles();
    void seriesOfDaysIsTheTruth();
    void daysEndAtPacificMidnight();
    void totalsOfDaysAreTheTruth();
    void newDaysComeInParts();
    void breaksDownTotals();
    void refusesBadInsights_data();
    void refusesBadInsights();
    void demographicsByGroup();
    void smallAccountsHaveLess();
    void insightsByKindOfPost();
    void postsWithoutInsights();
    void storiesLiveForADay();
    void commentsPageByPage();
    void tagsAreRefusedUnlessAllowed();
    void usageRisesAndEnds();
    void revisionsChangeTheLastDays();
    void deletedPostsVanish();
    void builtInListIsMetas();
    void refusesInItsOwnWords();
};

void TestSimulatedInstagram::answersLikeTheSamples_data()
{
    QTest::addColumn<QString>("name");
    const auto folder = sharedFolder(u"samples/instagram"_s);
    for (const auto &file : QDir(folder).entryList({u"*.json"_s}, QDir::Files)) {
        if (!file.startsWith("webhook-"_L1) && file != "mentioned-comment.json"_L1) // not played
            QTest::newRow(qPrintable(file)) << file.chopped(5);
    }
    if (!QDir(folder).exists())
        QTest::newRow("no samples") << QString();
}

void TestSimulatedInstagram::answersLikeTheSamples()
{
    QFETCH(const QString, name);
    if (name.isEmpty())
        QSKIP("The platforms' sample answers are not here.");
    const auto answer = played(name);
    const auto expected = contentOf(sharedFolder(u"samples/instagram/"_s) + name + ".json"_L1);
    const auto index = contentOf(sharedFolder(u"samples/index.json"_s));
    const auto entry = index.value("instagram/"_L1 + name).toObject();
    QCOMPARE(answer.status, entry.value("status"_L1).toInt());
    QCOMPARE(structureOf(answer.body), structureOf(expected));
    const auto error = expected.value("error"_L1).toObject();
    QCOMPARE(answer.code(), error.value("code"_L1).toInt());
    QCOMPARE(answer.subcode(), error.value("error_subcode"_L1).toInt());
}

void TestSimulatedInstagram::walksThroughSignIn()
{
    Client client(scaleOf(10));
    const auto landing = client.landing(Client::authorizeQuery());
    QCOMPARE(landing.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment), QUrl(redirectUri));
    QCOMPARE(landing.fragment(), u"_"_s);
    QCOMPARE(QUrlQuery(landing).queryItemValue(u"state"_s), u"st4te"_s);
    const auto code = QUrlQuery(landing).queryItemValue(u"code"_s);
    const auto shortToken = client.postForm(u"/oauth/access_token"_s, Client::exchangeForm(code));
    QCOMPARE(shortToken.status, 200);
    QCOMPARE(client.postForm(u"/oauth/access_token"_s, Client::exchangeForm(code)).status, 400); // once
    client.access = Client::tokenIn(shortToken.body);
    QCOMPARE(client.get(u"me"_s).status, 200); // for an hour
    const auto longToken = client.longToken(client.access);
    QCOMPARE(longToken.body.value("expires_in"_L1).toInt(), 5'184'000);
    client.access = Client::tokenIn(longToken.body);
    QCOMPARE(client.get(u"me?fields=username"_s).body.value("username"_L1), client.truth().value("username"_L1));
    const auto denied = QUrlQuery(client.landing(Client::authorizeQuery(), true));
    QCOMPARE(denied.queryItemValue(u"error_reason"_s), u"user_denied"_s);
    auto challenged = Client::authorizeQuery();
    challenged.addQueryItem(u"code_challenge"_s, u"ignored"_s);
    QVERIFY(QUrlQuery(client.landing(challenged)).hasQueryItem(u"code"_s));
}

void TestSimulatedInstagram::refusesBadAuthorizations_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("other client") << u"client_id"_s << u"1"_s;
    QTest::newRow("implicit flow") << u"response_type"_s << u"token"_s;
    QTest::newRow("redirect in the clear") << u"redirect_uri"_s << u"http://maplekiln.example/landing"_s;
    QTest::newRow("no scope") << u"scope"_s << QString();
    QTest::newRow("old scope") << u"scope"_s << u"instagram_business_basic,user_profile"_s;
}

void TestSimulatedInstagram::refusesBadAuthorizations()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    Client client(scaleOf(10));
    auto query = Client::authorizeQuery();
    query.removeAllQueryItems(name);
    query.addQueryItem(name, value);
    QVERIFY(client.landing(query).isEmpty());
}

void TestSimulatedInstagram::refusesBadExchanges_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("message");
    QTest::newRow("other client") << u"client_id"_s << u"1"_s << u"Invalid platform app"_s;
    QTest::newRow("wrong secret") << u"client_secret"_s << u"guess"_s << u"Error validating client secret"_s;
    QTest::newRow("unknown code") << u"code"_s << u"guess"_s << u"Invalid authorization code"_s;
    QTest::newRow("other grant") << u"grant_type"_s << u"refresh_token"_s << u"Invalid grant_type"_s;
    QTest::newRow("other redirect") << u"redirect_uri"_s << u"http://127.0.0.1:4567/landing/"_s
                                    << u"Error validating verification code. Please make sure your redirect_uri is "
                                       "identical to the one you used in the OAuth dialog request"_s;
}

void TestSimulatedInstagram::refusesBadExchanges()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    Client client(scaleOf(10));
    auto form = Client::exchangeForm(client.code());
    form.removeAllQueryItems(name);
    form.addQueryItem(name, value);
    const auto answer = client.postForm(u"/oauth/access_token"_s, form);
    QCOMPARE(answer.status, 400);
    QTEST(answer.body.value("error_message"_L1).toString(), "message");
}

void TestSimulatedInstagram::longTokensAreExchangedAsAsked()
{
    Client client(scaleOf(10));
    const auto token = Client::tokenIn(client.shortToken());
    const Request inQuery{.method = "GET",
                          .query = "grant_type=ig_exchange_token&client_secret=" + clientSecret.toStdString()
                                   + "&access_token=" + token.toStdString()};
    QCOMPARE(client.send(inQuery, u"/access_token"_s).status, 200);
    Request asBearer{.method = "POST",
                     .body = "grant_type=ig_exchange_token&client_secret=" + clientSecret.toStdString()};
    asBearer.headers.add("Authorization", "Bearer " + token.toStdString());
    QCOMPARE(client.send(asBearer, u"/access_token"_s).status, 200);
    Request withoutSecret{.method = "GET", .query = "grant_type=ig_exchange_token"};
    withoutSecret.headers.add("Authorization", "Bearer " + token.toStdString());
    QCOMPARE(client.send(withoutSecret, u"/access_token"_s).code(), 101);
    client.now = client.now.addSecs(3'600);
    QCOMPARE(client.longToken(token).code(), 190);
}

void TestSimulatedInstagram::tokensAgeAndAreRenewed()
{
    Client client(scaleOf(10));
    QCOMPARE(client.get(u"me"_s).code(), 190);
    QCOMPARE(client.get(u"me"_s).subcode(), 0);
    client.signIn();
    QCOMPARE(client.refresh(client.access).code(), 100); // too young
    client.now = client.now.addDays(1);
    const auto renewed = client.refresh(client.access);
    QCOMPARE(renewed.status, 200);
    QCOMPARE(renewed.body.value("expires_in"_L1).toInt(), 5'184'000);
    client.now = client.now.addDays(59);
    QCOMPARE(client.get(u"me"_s).subcode(), 463); // the first one
    QCOMPARE(client.refresh(client.access).subcode(), 463);
    client.access = Client::tokenIn(renewed.body);
    QCOMPARE(client.get(u"me"_s).status, 200);
    client.platform.revokeAll();
    QCOMPARE(client.get(u"me"_s).subcode(), 458);
}

void TestSimulatedInstagram::scopesAreNeeded()
{
    Client client(scaleOf(40), {},
                  {.withheldScopes = {InstagramSignIn::insightsScope, InstagramSignIn::commentsScope}});
    client.signIn();
    QCOMPARE(client.get(u"me"_s).status, 200);
    QCOMPARE(client.get(u"me/insights?metric=reach&period=day"_s).code(), 10);
    QCOMPARE(client.get(u"%1/comments"_s.arg(client.newest(InstagramKind::Image).id)).code(), 10);
}

void TestSimulatedInstagram::consentsTakeCreatorsInTurn()
{
    Client client(scaleOf(10, 3));
    QStringList seen;
    for (int i = 0; i < 4; ++i) {
        client.signIn();
        seen += client.get(u"me"_s).body.value("id"_L1).toString();
    }
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 3);
    QCOMPARE(seen.last(), seen.first());
    Request request{.method = "GET", .query = "access_token=" + client.access.toStdString()};
    QCOMPARE(client.platform.accountOf(request, client.now), client.truth().value("id"_L1).toString());
    QCOMPARE(client.send(request, u"/v25.0/me"_s).status, 200);
    QCOMPARE(client.platform.state().value("tokens_in_queries"_L1).toInt(), 1);
}

void TestSimulatedInstagram::pagesThroughEveryPost()
{
    Client client(scaleOf(233));
    client.signIn();
    const auto walked = client.walk("me/media?limit=100&"_L1 + mediaFields);
    const auto truth = client.truth().value("posts"_L1).toArray();
    QVERIFY(walked.size() > 200 && walked.size() < 240);
    QCOMPARE(idsIn(walked), idsIn(truth));
    qsizetype hidden = 0;
    for (qsizetype i = 0; i < walked.size(); ++i) {
        const auto media = walked.at(i).toObject();
        QCOMPARE(media.value("comments_count"_L1), truth.at(i).toObject().value("comments"_L1));
        QCOMPARE(media.value("timestamp"_L1), truth.at(i).toObject().value("published_at"_L1));
        hidden += media.contains("like_count"_L1) ? 0 : 1;
        if (media.contains("like_count"_L1))
            QCOMPARE(media.value("like_count"_L1), truth.at(i).toObject().value("likes"_L1));
    }
    QVERIFY(hidden > 10);
    QCOMPARE(client.get(u"me?fields=media_count"_s).body.value("media_count"_L1).toInteger(), walked.size());

    const auto last = client.get(u"me/media?limit=100&since=%1"_s.arg(client.now.addDays(-30).toSecsSinceEpoch()));
    QVERIFY(!last.data().isEmpty() && last.data().size() < 40);
    QVERIFY(!last.paging().contains("next"_L1));
    QVERIFY(!last.after().isEmpty()); // a cursor is no proof of another page
    const auto beyond = client.get(u"me/media?after="_s + idsIn(walked).last());
    QCOMPARE(beyond.code(), 100); // not a cursor
}

void TestSimulatedInstagram::checksFields()
{
    for (const auto &directory : {QString(), sharedFolder(u"specs"_s)}) {
        Client client(scaleOf(30), {.specsDirectory = directory});
        client.signIn();
        const auto refused = client.get(u"me/media?fields=id,view_count"_s);
        QCOMPARE(refused.code(), 100);
        QVERIFY(refused.message().contains("view_count"_L1));
        QCOMPARE(client.get(u"me?fields=followers"_s).code(), 100);
        QCOMPARE(client.get(u"me/media?colour=red"_s).code(), 100);
        QCOMPARE(client.platform.state().value("unknown_parameters"_L1).toInt(), 1);
        const auto carousel = client.newest(InstagramKind::Carousel);
        const auto node = client.get(u"%1?fields=children{id,media_type}"_s.arg(carousel.id)).body;
        QVERIFY(node.value("children"_L1).toObject().value("data"_L1).toArray().size() >= 2);
        QCOMPARE(client.get(u"me/media?limit=0"_s).code(), 100);
        QCOMPARE(client.get(u"17841400000000000/media"_s).subcode(), 33);
    }
}

void TestSimulatedInstagram::readsFieldLists()
{
    const std::vector<InstagramField> expected = {
        {u"id"_s, {}}, {u"children"_s, u"id,media_type"_s}, {u"insights.metric(views,reach)"_s, {}}, {u"text"_s, {}}};
    QVERIFY(instagramFields(u"id,children{id,media_type},insights.metric(views,reach),text"_s) == expected);
    QVERIFY(instagramFields({}).empty());
}

void TestSimulatedInstagram::idsAreBeyondDoubles()
{
    Client client(scaleOf(40, 3));
    client.signIn();
    QStringList ids = idsIn(client.walk(u"me/media?limit=50"_s));
    ids += client.truth().value("id"_L1).toString();
    for (const auto &id : std::as_const(ids))
        QVERIFY2(static_cast<qint64>(static_cast<double>(id.toLongLong())) != id.toLongLong(), qPrintable(id));
    const auto flat = client.shortToken();
    QVERIFY(flat.value("user_id"_L1).isDouble());
    QCOMPARE(flat.value("user_id"_L1).toInteger(), client.platform.creator(1).appScopedId());
    client.signIn();
    const auto number = client.get(u"me?fields=user_id"_s).body.value("user_id"_L1); // of the third creator
    QVERIFY(number.isDouble());
    QCOMPARE(QString::number(number.toInteger()), client.truth(2).value("id"_L1).toString());
}

void TestSimulatedInstagram::seriesOfDaysIsTheTruth()
{
    Client client(scaleOf(10));
    client.signIn();
    QHash<QString, qint64> served;
    for (int back = 3; back >= 1; --back) {
        const auto until = pacificEnd(QDate(2026, 11, 20).addDays(30 - 30 * back)).toSecsSinceEpoch();
        const auto since = pacificEnd(QDate(2026, 11, 20).addDays(-30 * back)).toSecsSinceEpoch();
        const auto answer = client.insights(u"metric=reach&period=day&since=%1&until=%2"_s.arg(since).arg(until));
        QCOMPARE(answer.status, 200);
        for (const auto &value : answer.data().first().toObject().value("values"_L1).toArray()) {
            const auto end = QDateTime::fromString(value.toObject().value("end_time"_L1).toString().chopped(5) + 'Z'_L1,
                                                   Qt::ISODate);
            served.insert(pacificDay(end.addSecs(-1)).toString(Qt::ISODate),
                          value.toObject().value("value"_L1).toInteger());
        }
    }
    QHash<QString, qint64> expected;
    for (const auto &day : client.truth().value("days"_L1).toArray()) {
        if (day.toObject().contains("reach"_L1))
            expected.insert(day.toObject().value("day"_L1).toString(), day.toObject().value("reach"_L1).toInteger());
    }
    QVERIFY(expected.size() >= 83 && expected.size() <= 86); // of 89, of which three or four have no data
    QCOMPARE(served, expected);
}

void TestSimulatedInstagram::daysEndAtPacificMidnight()
{
    QCOMPARE(pacificEnd(QDate(2026, 11, 18)), QDateTime(QDate(2026, 11, 19), QTime(8, 0), Qt::UTC));
    QCOMPARE(pacificEnd(QDate(2026, 7, 1)), QDateTime(QDate(2026, 7, 2), QTime(7, 0), Qt::UTC));
    QCOMPARE(pacificEnd(QDate(2026, 10, 31)), QDateTime(QDate(2026, 11, 1), QTime(7, 0), Qt::UTC));
    QCOMPARE(pacificEnd(QDate(2026, 11, 1)), QDateTime(QDate(2026, 11, 2), QTime(8, 0), Qt::UTC)); // 25 hours
    Client client(scaleOf(10));
    client.signIn();
    const auto series = client.insights(
        u"metric=reach&period=day&since=%1&until=%2"_s.arg(pacificEnd(QDate(2026, 10, 30)).toSecsSinceEpoch())
            .arg(pacificEnd(QDate(2026, 11, 2)).toSecsSinceEpoch()));
    QStringList ends;
    for (const auto &value : series.data().first().toObject().value("values"_L1).toArray())
        ends += value.toObject().value("end_time"_L1).toString();
    QCOMPARE(ends, (QStringList{u"2026-11-01T07:00:00+0000"_s, u"2026-11-02T08:00:00+0000"_s,
                                u"2026-11-03T08:00:00+0000"_s}));
}

void TestSimulatedInstagram::totalsOfDaysAreTheTruth()
{
    Client client(scaleOf(10));
    client.signIn();
    const QStringList names = {u"views"_s,
                               u"accounts_engaged"_s,
                               u"total_interactions"_s,
                               u"likes"_s,
                               u"comments"_s,
                               u"shares"_s,
                               u"saves"_s,
                               u"replies"_s,
                               u"reposts"_s,
                               u"profile_links_taps"_s};
    QHash<QString, QJsonObject> truth;
    for (const auto &day : client.truth().value("days"_L1).toArray())
        truth.insert(day.toObject().value("day"_L1).toString(), day.toObject());
    for (auto day = QDate(2026, 8, 18); day < QDate(2026, 11, 22); day = day.addDays(1)) {
        const auto expected = truth.value(day.toString(Qt::ISODate));
        const auto data = client.totals(names.join(','_L1), day).data();
        for (const auto &name : names)
            QCOMPARE(namesIn(data).contains(name), expected.contains(name));
        for (const auto &entry : data)
            QCOMPARE(entry.toObject().value("total_value"_L1).toObject().value("value"_L1),
                     expected.value(entry.toObject().value("name"_L1).toString()));
        const auto follows = client.totals(u"follows_and_unfollows"_s, day).data();
        QCOMPARE(!follows.isEmpty(), expected.contains("follows"_L1));
    }
    QCOMPARE(client.totals(u"views"_s, QDate(2026, 8, 10)).body, QJsonObject({{"data"_L1, QJsonArray()}})); // too old
}

void TestSimulatedInstagram::newDaysComeInParts()
{
    Client client(scaleOf(10));
    client.signIn();
    const QDate day(2026, 11, 20);
    const auto names = [&] { return namesIn(client.totals(u"views,likes,comments"_s, day).data()); };
    client.now = pacificEnd(day).addSecs(-1);
    client.signIn();
    QCOMPARE(names(), QStringList());
    client.now = pacificEnd(day);
    QCOMPARE(names(), QStringList{u"views"_s});
    client.now = pacificEnd(day).addSecs(24 * 3'600);
    QCOMPARE(names(), (QStringList{u"views"_s, u"likes"_s}));
    client.now = pacificEnd(day).addSecs(48 * 3'600);
    QCOMPARE(names(), (QStringList{u"views"_s, u"likes"_s, u"comments"_s}));
}

void TestSimulatedInstagram::breaksDownTotals()
{
    Client client(scaleOf(10));
    client.signIn();
    const QDate day(2026, 11, 10);
    const auto whole = client.totals(u"views"_s, day).data().first().toObject().value("total_value"_L1).toObject();
    const auto broken = client.totals(u"views&breakdown=follow_type"_s, day).data().first().toObject();
    const auto value = broken.value("total_value"_L1).toObject();
    qint64 sum = 0;
    const auto breakdown = value.value("breakdowns"_L1).toArray().first().toObject();
    for (const auto &row : breakdown.value("results"_L1).toArray())
        sum += row.toObject().value("value"_L1).toInteger();
    QCOMPARE(sum, whole.value("value"_L1).toInteger());
    const auto follows = client.totals(u"follows_and_unfollows&breakdown=follow_type"_s, day).data().first().toObject();
    const auto rows = follows.value("total_value"_L1).toObject().value("breakdowns"_L1).toArray().first().toObject();
    const auto figures = client.platform.creator(0).days().figures(day);
    QCOMPARE(rows.value("results"_L1).toArray().at(0).toObject().value("value"_L1).toInteger(), figures.follows);
    QCOMPARE(rows.value("results"_L1).toArray().at(1).toObject().value("value"_L1).toInteger(), figures.unfollows);
    QCOMPARE(client.totals(u"likes,follows_and_unfollows&breakdown=follow_type"_s, day).code(), 100);
}

void TestSimulatedInstagram::refusesBadInsights_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("message");
    QTest::newRow("removed metric") << u"metric=reach,impressions&period=day"_s << u"metric[1] must be one of"_s;
    QTest::newRow("other login") << u"metric=total_views&period=day"_s << u"metric[0] must be one of"_s;
    QTest::newRow("no metric") << u"period=day"_s << u"metric is required"_s;
    QTest::newRow("no period") << u"metric=reach"_s << u"period is required"_s;
    QTest::newRow("series of totals") << u"metric=views&period=day"_s << u"metric_type=total_value"_s;
    QTest::newRow("totals as series") << u"metric=views&period=day&metric_type=time_series"_s << u"incompatible"_s;
    QTest::newRow("total of a series") << u"metric=follower_count&period=day&metric_type=total_value"_s
                                       << u"incompatible"_s;
    QTest::newRow("period") << u"metric=reach&period=lifetime"_s << u"do not support the period"_s;
    QTest::newRow("long window") << u"metric=reach&period=day&since=1790000000&until=1792700000"_s << u"30 days"_s;
    QTest::newRow("window upside down") << u"metric=reach&period=day&since=1790000000&until=1789000000"_s
                                        << u"less than until"_s;
    QTest::newRow("days as text") << u"metric=reach&period=day&since=2026-11-01&until=2026-11-02"_s
                                  << u"unix timestamps"_s;
    QTest::newRow("breakdown") << u"metric=likes&period=day&metric_type=total_value&breakdown=follow_type"_s
                               << u"incompatible with the breakdown"_s;
    QTest::newRow("timeframe") << u"metric=follower_demographics&period=lifetime&metric_type=total_value&breakdown=age&"
                                  "timeframe=last_30_days"_s
                               << u"timeframe must be one of"_s;
    QTest::newRow("no breakdown") << u"metric=follower_demographics&period=lifetime&metric_type=total_value&"
                                     "timeframe=this_month"_s
                                  << u"breakdown is required"_s;
}

void TestSimulatedInstagram::refusesBadInsights()
{
    QFETCH(const QString, query);
    QFETCH(const QString, message);
    for (const auto &directory : {QString(), sharedFolder(u"specs"_s)}) {
        Client client(scaleOf(10), {.specsDirectory = directory});
        client.signIn();
        const auto answer = client.insights(query);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.code(), 100);
        QVERIFY2(answer.message().contains(message), qPrintable(answer.message()));
    }
}

void TestSimulatedInstagram::demographicsByGroup()
{
    Client client(scaleOf(10));
    client.signIn();
    const auto followers = client.truth().value("followers"_L1).toInteger();
    for (const auto &breakdown : {u"age"_s, u"gender"_s, u"country"_s, u"city"_s}) {
        const auto answer = client.insights(u"metric=follower_demographics&period=lifetime&metric_type=total_value&"
                                            "timeframe=this_month&breakdown="_s
                                            + breakdown);
        const auto entry = answer.data().first().toObject().value("total_value"_L1).toObject();
        const auto rows = entry.value("breakdowns"_L1).toArray().first().toObject().value("results"_L1).toArray();
        const auto truth = client.truth().value("audience"_L1).toObject().value(breakdown).toObject();
        QCOMPARE(rows.size(), truth.size());
        QVERIFY(rows.size() >= 3 && rows.size() <= 45);
        qint64 sum = 0;
        for (const auto &row : rows) {
            const auto label = row.toObject().value("dimension_values"_L1).toArray().first().toString();
            QCOMPARE(row.toObject().value("value"_L1), truth.value(label));
            sum += row.toObject().value("value"_L1).toInteger();
        }
        QVERIFY(sum > followers / 2 && sum < followers);
        QVERIFY(breakdown != "country"_L1 || rows.size() == 45); // of fifty
    }
}

void TestSimulatedInstagram::smallAccountsHaveLess()
{
    Client client(scaleOf(40), {.isSmall = true});
    client.signIn();
    QVERIFY(client.truth().value("followers"_L1).toInteger() < 100);
    const auto demographics = client.insights(u"metric=follower_demographics&period=lifetime&metric_type=total_value&"
                                              "timeframe=this_month&breakdown=age"_s);
    QCOMPARE(demographics.body, QJsonObject({{"data"_L1, QJsonArray()}}));
    const QDate day(2026, 11, 10);
    QVERIFY(client.totals(u"follows_and_unfollows"_s, day).data().isEmpty());
    QCOMPARE(client.totals(u"views"_s, day).data().size(), 1);
    QVERIFY(client.insights(u"metric=follower_count&period=day"_s).data().isEmpty());
    const InstagramPlatform five(scaleOf(5, 5));
    QVERIFY(!five.creator(3).days().isSmall() && five.creator(4).days().isSmall());
}

void TestSimulatedInstagram::insightsByKindOfPost()
{
    Client client(scaleOf(200));
    client.signIn();
    const QHash<InstagramKind, QString> special = {{InstagramKind::Image, u"profile_visits"_s},
                                                   {InstagramKind::Carousel, u"follows"_s},
                                                   {InstagramKind::Video, u"profile_visits"_s},
                                                   {InstagramKind::Reel, u"ig_reels_avg_watch_time"_s}};
    for (auto kind = special.begin(); kind != special.end(); ++kind) {
        const auto media = client.newest(kind.key());
        const auto target = u"%1/insights?metric=views,reach,saved,%2"_s.arg(media.id).arg(*kind);
        const auto data = client.get(target).data();
        QCOMPARE(namesIn(data), (QStringList{u"views"_s, u"reach"_s, u"saved"_s, *kind}));
        for (const auto &entry : data) {
            const auto value = entry.toObject().value("values"_L1).toArray().first().toObject().value("value"_L1);
            QCOMPARE(value, instagramMediaValues(client.platform.creator(0), media,
                                                 {entry.toObject().value("name"_L1).toString()},
                                                 client.now.toMSecsSinceEpoch())
                                .first());
            QVERIFY(value.toInteger() > 0);
        }
    }
    const auto reel = client.newest(InstagramKind::Reel);
    const auto refused = client.get(u"%1/insights?metric=views,follows"_s.arg(reel.id));
    QCOMPARE(refused.code(), 100);
    QVERIFY(refused.message().contains("metric[1] must be one of"_L1));
    QVERIFY(client.get(u"%1/insights?metric=plays"_s.arg(reel.id)).message().contains("metric[0]"_L1));
}

void TestSimulatedInstagram::postsWithoutInsights()
{
    Client client(scaleOf(400, 1, 1'000));
    client.signIn();
    const auto &media = client.platform.creator(0).media(client.now.toMSecsSinceEpoch());
    const auto isBusiness = [&client](const InstagramMedia &post) {
        return !post.isBeforeBusiness && post.isVisible(client.now.toMSecsSinceEpoch());
    };
    QVERIFY(media.front().isBeforeBusiness);
    const auto before = client.get(u"%1/insights?metric=views"_s.arg(media.front().id));
    QCOMPARE(before.code(), 100);
    QCOMPARE(before.subcode(), 2'108'006);
    const auto old = *std::find_if(media.begin(), media.end(), isBusiness);
    QCOMPARE(client.get(u"%1/insights?metric=views"_s.arg(old.id)).body, QJsonObject({{"data"_L1, QJsonArray()}}));
    QCOMPARE(client.get(u"%1?fields=like_count"_s.arg(old.id)).status, 200);
}

void TestSimulatedInstagram::storiesLiveForADay()
{
    Client client(scaleOf(10));
    client.signIn();
    int quiet = 0;
    for (int i = 0; i < 20; ++i) {
        const auto stories = client.get(u"me/stories?fields=id,media_type,media_product_type,timestamp"_s).data();
        QVERIFY(stories.size() >= 1 && stories.size() <= 5);
        QCOMPARE(idsIn(stories), idsIn(client.truth().value("stories"_L1).toArray()));
        for (const auto &story : stories) {
            QCOMPARE(story.toObject().value("media_product_type"_L1).toString(), u"STORY"_s);
            const auto answer =
                client.get(story.toObject().value("id"_L1).toString() + "/insights?metric=views,replies,navigation"_L1);
            QVERIFY(answer.code() == 10 ? answer.message().contains("Not enough viewers"_L1)
                                        : answer.data().size() == 3);
            quiet += answer.code() == 10 ? 1 : 0;
        }
        client.now = client.now.addSecs(6 * 3'600);
    }
    QVERIFY(quiet > 0);
    const auto story = client.truth().value("stories"_L1).toArray().first().toObject().value("id"_L1).toString();
    client.now = client.now.addDays(1);
    QCOMPARE(client.get(story + "/insights?metric=views"_L1).subcode(), 33);
}

void TestSimulatedInstagram::commentsPageByPage()
{
    Client client(scaleOf(120, 1, 80));
    client.signIn();
    QJsonObject busiest;
    for (const auto &post : client.truth().value("posts"_L1).toArray()) {
        if (post.toObject().value("comments"_L1).toInt() > busiest.value("comments"_L1).toInt())
            busiest = post.toObject();
    }
    QVERIFY(busiest.value("comments"_L1).toInt() > 60);
    const auto comments = client.walk(
        busiest.value("id"_L1).toString()
        + "/comments?limit=50&fields=id,text,timestamp,username,from,like_count,hidden,replies{id,text}"_L1);
    const auto truth = busiest.value("comment_list"_L1).toArray();
    QCOMPARE(idsIn(comments), idsIn(truth));
    QCOMPARE(comments.size(), busiest.value("comments"_L1).toInt());
    for (qsizetype i = 0; i < comments.size(); ++i) {
        QCOMPARE(comments.at(i).toObject().value("username"_L1), truth.at(i).toObject().value("author"_L1));
        QCOMPARE(comments.at(i).toObject().value("timestamp"_L1), truth.at(i).toObject().value("commented_at"_L1));
    }
    QCOMPARE(client.get(busiest.value("id"_L1).toString() + "/comments?fields=author"_L1).code(), 100);
}

void TestSimulatedInstagram::tagsAreRefusedUnlessAllowed()
{
    Client refused(scaleOf(10));
    refused.signIn();
    QCOMPARE(refused.get(u"me/tags?fields=id"_s).code(), 10);
    Client allowed(scaleOf(10), {.hasTags = true});
    allowed.signIn();
    const auto tags = allowed.walk(u"me/tags?fields=id,timestamp&limit=20"_s);
    QCOMPARE(tags.size(), qsizetype(30));
    QCOMPARE(tags.first().toObject().keys(), (QStringList{u"id"_s, u"timestamp"_s}));
    QVERIFY(tags.first().toObject().value("timestamp"_L1).toString()
            > tags.last().toObject().value("timestamp"_L1).toString());
}

void TestSimulatedInstagram::usageRisesAndEnds()
{
    Client client(scaleOf(10), {.dailyCalls = 50});
    client.signIn();
    const auto id = client.truth().value("id"_L1).toString();
    const auto usage = [&](const Answer &answer) {
        return answer.header("X-Business-Use-Case-Usage").value(id).toArray().first().toObject();
    };
    for (int i = 1; i <= 50; ++i) {
        const auto answer = client.get(u"me"_s);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("X-App-Usage").has_value(), i > 4);
        if (i > 4)
            QCOMPARE(usage(answer).value("call_count"_L1).toInt(), 2 * i);
        client.now = client.now.addSecs(60);
    }
    const auto over = client.get(u"me"_s);
    QCOMPARE(over.code(), 80'002);
    QCOMPARE(usage(over).value("estimated_time_to_regain_access"_L1).toInt(), 24 * 60 - 50);
    QCOMPARE(client.platform.takeViolations(), QStringList{u"over_limit"_s});
    client.now = client.now.addSecs((24 * 60 - 50) * 60);
    QCOMPARE(client.get(u"me"_s).status, 200);
    Client measured(scaleOf(10), {.dailyCalls = 1}, {.hasRateLimits = false});
    measured.signIn();
    QCOMPARE(measured.get(u"me"_s).status, 200);
    QCOMPARE(measured.get(u"me"_s).status, 200);
}

void TestSimulatedInstagram::revisionsChangeTheLastDays()
{
    Client client(scaleOf(10));
    const auto &days = client.platform.creator(0).days();
    const auto recent = days.figures(QDate(2026, 11, 18));
    const auto old = days.figures(QDate(2026, 11, 13));
    const auto followers = days.followers(QDate(2026, 11, 21));
    client.platform.revise(client.now);
    QVERIFY(days.figures(QDate(2026, 11, 18)).views > recent.views);
    QCOMPARE(days.figures(QDate(2026, 11, 13)), old);
    QCOMPARE(days.followers(QDate(2026, 11, 21)), followers);
}

void TestSimulatedInstagram::deletedPostsVanish()
{
    Client client(scaleOf(600));
    const auto before = client.now.toMSecsSinceEpoch();
    const auto &media = client.platform.creator(0).media(before);
    const auto doomed = std::find_if(media.begin(), media.end(), [before](const InstagramMedia &post) {
        return post.isVisible(before) && post.deletedAt < before + 50 * 86'400'000LL;
    });
    QVERIFY(doomed != media.end());
    const auto id = QString::number(doomed->id);
    const auto deletedAt = QDateTime::fromMSecsSinceEpoch(doomed->deletedAt, Qt::UTC);
    client.signIn();
    QCOMPARE(client.get(id).status, 200);
    client.now = deletedAt;
    QCOMPARE(client.get(id).subcode(), 33);
    QVERIFY(!idsIn(client.walk(u"me/media?limit=100"_s)).contains(id));
}

void TestSimulatedInstagram::builtInListIsMetas()
{
    const auto directory = sharedFolder(u"specs"_s);
    if (!QFile::exists(directory + "/derived/instagram.insights-metrics.json"_L1))
        QSKIP("Meta's field lists are not here.");
    const auto official = instagramSpecs(directory);
    const auto builtIn = instagramSpecs({});
    QCOMPARE(builtIn.userFields, official.userFields);
    QCOMPARE(builtIn.mediaFields, official.mediaFields);
    QCOMPARE(builtIn.commentFields, official.commentFields);
    QCOMPARE(builtIn.mediaMetrics, official.mediaMetrics);
    QCOMPARE(builtIn.accountMetricNames(), official.accountMetricNames());
    for (auto metric = official.accountMetrics.begin(); metric != official.accountMetrics.end(); ++metric) {
        const auto rule = builtIn.accountMetrics.value(metric.key());
        QCOMPARE(rule.periods, metric->periods);
        QCOMPARE(rule.types, metric->types);
        QCOMPARE(rule.breakdowns, metric->breakdowns);
        QCOMPARE(rule.timeframes, metric->timeframes);
    }
}

void TestSimulatedInstagram::refusesInItsOwnWords()
{
    const InstagramPlatform platform(scaleOf(5));
    const auto refused = [&platform](int status, const QString &reason) {
        return answerFrom(platform.refusal(u"/v25.0/me"_s, status, reason));
    };
    QCOMPARE(refused(401, {}).code(), 190);
    QCOMPARE(refused(429, {}).code(), 80'002);
    QCOMPARE(refused(403, {}).code(), 10);
    QCOMPARE(refused(400, u"190/460"_s).subcode(), 460);
    QCOMPARE(refused(400, u"368"_s).code(), 368);
    QCOMPARE(refused(404, {}).subcode(), 33);
    QVERIFY(refused(503, {}).body.value("error"_L1).toObject().value("is_transient"_L1).toBool());
    const auto signIn = answerFrom(platform.refusal(u"/oauth/access_token"_s, 400, {}));
    QCOMPARE(signIn.body.value("error_type"_L1).toString(), u"OAuthException"_s);
    const auto metric =
        answerFrom(platform.unknownMetric({.query = "metric=views,likes"}, u"/v25.0/me/insights"_s, u"likes"_s));
    QVERIFY(metric.message().contains("metric[1]"_L1) && !metric.message().contains(" likes"_L1));
    QCOMPARE(platform.services(u"http://127.0.0.1:9/instagram"_s).value("long_token"_L1).toString(),
             u"http://127.0.0.1:9/instagram/access_token"_s);
}

QTEST_GUILESS_MAIN(TestSimulatedInstagram)
#include "tst_simulatedinstagram.moc"
