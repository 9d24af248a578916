// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/tiktokbrowser.h"
#include "tests/simulator/tiktokcreator.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QByteArray allUserFields = "open_id,union_id,avatar_url,display_name,username,bio_description,profile_deep_link,"
                                 "is_verified,follower_count,following_count,likes_count,video_count";
const QStringList few = {u"--videos"_s, u"60"_s, u"--years"_s, u"1"_s};

QUrlQuery with(QUrlQuery query, const QString &name, const QString &value)
{
    query.removeAllQueryItems(name);
    if (!value.isNull())
        query.addQueryItem(name, value);
    return query;
}

QJsonValue sampleOf(const QString &name)
{
    const auto shared =
        qEnvironmentVariable("CREATORMETRICS_SHARED", QStringLiteral(CREATORMETRICS_SOURCE_DIR) + "/../shared"_L1);
    QFile file(shared + "/contracts/samples/tiktok/"_L1 + name + ".json"_L1);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonValue();
}

QJsonObject truthOf(const SimulatorFixture &simulator, qsizetype account = 0)
{
    const auto platforms = jsonOf(simulator.get("/control/truth?platform=tiktok")).value("platforms"_L1).toObject();
    return platforms.value("tiktok"_L1).toObject().value("accounts"_L1).toArray().at(account).toObject();
}

QJsonObject figuresIn(const QJsonObject &video)
{
    return {{"views"_L1, video.value("view_count"_L1)},
            {"likes"_L1, video.value("like_count"_L1)},
            {"comments"_L1, video.value("comment_count"_L1)},
            {"shares"_L1, video.value("share_count"_L1)}};
}

} // namespace

class TestSimulatedTikTok : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersLikeTheSamples_data();
    void answersLikeTheSamples();
    void refusesBadAuthorizations_data();
    void refusesBadAuthorizations();
    void refusesBadExchanges_data();
    void refusesBadExchanges();
    void takesNoBase64Challenge();
    void changesRefreshTokensNowAndThen();
    void revokesASignIn();
    void handsOutCreatorsInTurn();
    void oneScopeShortFailsTheCall();
    void refusesBadCalls_data();
    void refusesBadCalls();
    void listIsTheTruth();
    void pagesComeUpShort();
    void queriesVideosById();
    void limitsCallsPerMinute();
    void figuresGrowDayByDay();
    void pastIsIndependentOfToday();
    void everyFateHappens();
    void revisionTakesViewsBack();
};

void TestSimulatedTikTok::answersLikeTheSamples_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<int>("status");
    const QByteArray user = "/tiktok/v2/user/info/?fields=" + allUserFields;
    const QByteArray list = "/tiktok/v2/video/list/?fields=id,create_time,cover_image_url,share_url,video_description,"
                            "duration,height,width,title,like_count,comment_count,share_count,view_count";
    const auto fault = [](const char *rest) {
        return QByteArray(R"([{"path":"/tiktok/","kind":"status",)") + rest + "}]";
    };
    QTest::newRow("user-info") << QByteArray("GET") << user << QByteArray() << QByteArray() << 200;
    QTest::newRow("video-list-page") << QByteArray("POST") << list << QByteArray(R"({"max_count":2})") << QByteArray()
                                     << 200;
    QTest::newRow("error-400") << QByteArray("POST") << list << QByteArray(R"({"max_count":21})") << QByteArray()
                               << 400;
    QTest::newRow("error-401-token") << QByteArray("GET") << user << QByteArray() << fault(R"("status":401)") << 401;
    QTest::newRow("error-401-scope") << QByteArray("GET") << user << QByteArray()
                                     << fault(R"("status":401,"reason":"scope_not_authorized")") << 401;
    QTest::newRow("error-429") << QByteArray("GET") << user << QByteArray() << fault(R"("status":429)") << 429;
    QTest::newRow("error-500") << QByteArray("GET") << user << QByteArray() << fault(R"("status":500)") << 500;
}

void TestSimulatedTikTok::answersLikeTheSamples()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, fault);
    const auto sample = sampleOf(QString::fromLatin1(QTest::currentDataTag()));
    if (sample.isNull())
        QSKIP("The platforms' sample answers are not here.");
    const SimulatorFixture simulator;
    const auto token = TikTokBrowser(simulator).accessToken();
    if (!fault.isEmpty())
        QCOMPARE(simulator.post("/control/faults", fault).status, 200);
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, body);
    const auto answer = method == "GET" ? simulator.get(target, token) : simulator.post(target, body, token);
    QTEST(answer.status, "status");
    QCOMPARE(shapeOf(jsonOf(answer)), shapeOf(sample));
    const auto error = sample.toObject().value("error"_L1).toObject();
    QCOMPARE(errorCode(answer), error.value("code"_L1).toString());
    QCOMPARE(jsonOf(answer).value("error"_L1).toObject().value("message"_L1), error.value("message"_L1));
}

void TestSimulatedTikTok::refusesBadAuthorizations_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("other client") << u"client_key"_s << u"somebody"_s;
    QTest::newRow("client_id instead") << u"client_id"_s << u"awsimulatorkey01"_s;
    QTest::newRow("redirect elsewhere") << u"redirect_uri"_s << u"https://192.0.2.1:4567/"_s;
    QTest::newRow("redirect without port") << u"redirect_uri"_s << u"http://127.0.0.1/callback/"_s;
    QTest::newRow("redirect with query") << u"redirect_uri"_s << u"http://127.0.0.1:4567/?a%3Db"_s;
    QTest::newRow("no scope") << u"scope"_s << QString();
    QTest::newRow("scopes by blanks") << u"scope"_s << u"user.info.basic%20video.list"_s;
    QTest::newRow("no challenge") << u"code_challenge"_s << QString();
    QTest::newRow("plain challenge") << u"code_challenge_method"_s << u"plain"_s;
    QTest::newRow("no state") << u"state"_s << QString();
}

void TestSimulatedTikTok::refusesBadAuthorizations()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    const SimulatorFixture simulator(few);
    const auto answer = TikTokBrowser(simulator).authorize(with(TikTokBrowser::authorizeQuery(), name, value));
    QCOMPARE(answer.status, 400);
    QVERIFY(!answer.headers.contains("location"));
}

void TestSimulatedTikTok::refusesBadExchanges_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    QTest::newRow("without the secret") << u"client_secret"_s << QString() << 200 << u"invalid_client"_s;
    QTest::newRow("wrong secret") << u"client_secret"_s << u"guess"_s << 200 << u"invalid_client"_s;
    QTest::newRow("other client") << u"client_key"_s << u"somebody"_s << 200 << u"invalid_client"_s;
    QTest::newRow("unknown name") << u"client_id"_s << u"x"_s << 200 << u"invalid_request"_s;
    QTest::newRow("other grant type") << u"grant_type"_s << u"password"_s << 200 << u"unsupported_grant_type"_s;
    QTest::newRow("unknown code") << u"code"_s << u"guess"_s << 400 << u"invalid_grant"_s;
    QTest::newRow("other redirect") << u"redirect_uri"_s << u"http://127.0.0.1:1/"_s << 400 << u"invalid_request"_s;
    QTest::newRow("wrong verifier") << u"code_verifier"_s << QString(50, u'w') << 400 << u"invalid_request"_s;
    QTest::newRow("no verifier") << u"code_verifier"_s << QString() << 400 << u"invalid_request"_s;
}

void TestSimulatedTikTok::refusesBadExchanges()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    const SimulatorFixture simulator(few);
    const TikTokBrowser browser(simulator);
    const auto code = browser.landing(TikTokBrowser::authorizeQuery()).queryItemValue(u"code"_s, QUrl::FullyDecoded);
    QVERIFY(code.contains('*'_L1) && code.contains('!'_L1));
    const auto answer =
        simulator.postForm("/tiktok/v2/oauth/token/", with(TikTokBrowser::exchangeForm(code), name, value));
    QTEST(answer.status, "status");
    QTEST(jsonOf(answer).value("error"_L1).toString(), "error");
}

void TestSimulatedTikTok::takesNoBase64Challenge()
{
    const SimulatorFixture simulator(few);
    const TikTokBrowser browser(simulator);
    const auto landing = browser.landing(TikTokBrowser::authorizeQuery(TikTokBrowser::base64Challenge()));
    QVERIFY(landing.hasQueryItem(u"code"_s)); // the consent page has nothing against it
    const auto answer = simulator.postForm(
        "/tiktok/v2/oauth/token/", TikTokBrowser::exchangeForm(landing.queryItemValue(u"code"_s, QUrl::FullyDecoded)));
    QCOMPARE(answer.status, 400);
    const auto sample = sampleOf(u"oauth-error-pkce"_s);
    QCOMPARE(jsonOf(answer).value("error"_L1).toString(), u"invalid_request"_s);
    QCOMPARE(jsonOf(answer).value("error_description"_L1).toString(), u"Code verifier or code challenge is invalid."_s);
    if (!sample.isNull())
        QCOMPARE(shapeOf(jsonOf(answer)), shapeOf(sample));
}

void TestSimulatedTikTok::changesRefreshTokensNowAndThen()
{
    const SimulatorFixture simulator(few);
    const TikTokBrowser browser(simulator);
    const auto first = browser.signIn();
    const auto sample = sampleOf(u"oauth-token"_s);
    if (!sample.isNull())
        QCOMPARE(shapeOf(first), shapeOf(sample));
    QCOMPARE(first.value("expires_in"_L1).toInt(), 86'400);
    const auto refresh = first.value("refresh_token"_L1).toString();
    const auto second = browser.token(TikTokBrowser::refreshForm(refresh));
    QCOMPARE(second.value("refresh_token"_L1).toString(), refresh);
    const auto third = browser.token(TikTokBrowser::refreshForm(refresh));
    QVERIFY(third.value("refresh_token"_L1).toString() != refresh);
    QCOMPARE(browser.user(third.value("access_token"_L1).toString().toLatin1(), "open_id").status, 200);
    QCOMPARE(browser.token(TikTokBrowser::refreshForm(refresh)).value("error"_L1).toString(), u"invalid_grant"_s);
    const auto violations = jsonOf(simulator.get("/control/state")).value("violations"_L1).toArray();
    QCOMPARE(violations.size(), 1);
    QCOMPARE(violations.first().toObject().value("rule"_L1).toString(), u"dead_refresh_token"_s);
}

void TestSimulatedTikTok::revokesASignIn()
{
    const SimulatorFixture simulator(few);
    const TikTokBrowser browser(simulator);
    const auto access = browser.accessToken();
    QUrlQuery form{{u"client_key"_s, u"awsimulatorkey01"_s}, {u"token"_s, QString::fromLatin1(access)}};
    const auto refused = simulator.postForm("/tiktok/v2/oauth/revoke/", form);
    QCOMPARE(jsonOf(refused).value("error"_L1).toString(), u"invalid_client"_s); // the secret is needed here too
    QCOMPARE(browser.user(access, "open_id").status, 200);
    form.addQueryItem(u"client_secret"_s, u"simulator-tiktok-secret"_s);
    const auto revoked = simulator.postForm("/tiktok/v2/oauth/revoke/", form);
    QCOMPARE(revoked.status, 200);
    QCOMPARE(revoked.body, QByteArray());
    QCOMPARE(errorCode(browser.user(access, "open_id")), u"access_token_invalid"_s);
}

void TestSimulatedTikTok::handsOutCreatorsInTurn()
{
    const SimulatorFixture simulator(few + QStringList{u"--accounts"_s, u"2"_s});
    const TikTokBrowser browser(simulator);
    QStringList ids;
    for (int i = 0; i < 3; ++i)
        ids += browser.signIn().value("open_id"_L1).toString();
    QVERIFY(ids[0] != ids[1]);
    QCOMPARE(ids[2], ids[0]);
    QCOMPARE(ids[0], truthOf(simulator, 0).value("id"_L1).toString());
    QCOMPARE(ids[1], truthOf(simulator, 1).value("id"_L1).toString());
}

void TestSimulatedTikTok::oneScopeShortFailsTheCall()
{
    const SimulatorFixture simulator(few + QStringList{u"--withhold"_s, u"user.info.stats"_s});
    const TikTokBrowser browser(simulator);
    const auto tokens = browser.signIn();
    QCOMPARE(tokens.value("scope"_L1).toString(), u"user.info.basic,user.info.profile,video.list"_s);
    const auto access = tokens.value("access_token"_L1).toString().toLatin1();
    const auto refused = browser.user(access, "open_id,username,follower_count");
    QCOMPARE(refused.status, 401);
    QCOMPARE(errorCode(refused), u"scope_not_authorized"_s);
    QCOMPARE(browser.user(access, "open_id,username").status, 200);
}

void TestSimulatedTikTok::refusesBadCalls_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no fields") << QByteArray("list/") << QByteArray("{}");
    QTest::newRow("fields in the body") << QByteArray("list/") << QByteArray(R"({"fields":"id"})");
    QTest::newRow("fields in the body too") << QByteArray("list/?fields=id") << QByteArray(R"({"fields":"id"})");
    QTest::newRow("unknown field") << QByteArray("list/?fields=id,colour") << QByteArray("{}");
    QTest::newRow("unknown parameter") << QByteArray("list/?fields=id&max_count=3") << QByteArray("{}");
    QTest::newRow("unknown member") << QByteArray("list/?fields=id") << QByteArray(R"({"count":3})");
    QTest::newRow("empty page") << QByteArray("list/?fields=id") << QByteArray(R"({"max_count":0})");
    QTest::newRow("too large a page") << QByteArray("list/?fields=id") << QByteArray(R"({"max_count":21})");
    QTest::newRow("count as text") << QByteArray("list/?fields=id") << QByteArray(R"({"max_count":"20"})");
    QTest::newRow("cursor as text") << QByteArray("list/?fields=id") << QByteArray(R"({"cursor":"1763539200000"})");
    QTest::newRow("no JSON") << QByteArray("list/?fields=id") << QByteArray("max_count=3");
    QTest::newRow("no ids") << QByteArray("query/?fields=id") << QByteArray(R"({"filters":{"video_ids":[]}})");
    QTest::newRow("no filters") << QByteArray("query/?fields=id") << QByteArray(R"({"video_ids":["1"]})");
    QTest::newRow("numbers as ids") << QByteArray("query/?fields=id") << QByteArray(R"({"filters":{"video_ids":[7]}})");
    QTest::newRow("21 ids") << QByteArray("query/?fields=id")
                            << R"({"filters":{"video_ids":["1")" + QByteArray(R"(,"1")").repeated(20) + "]}}";
}

void TestSimulatedTikTok::refusesBadCalls()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, body);
    const SimulatorFixture simulator(few);
    const auto answer = simulator.post("/tiktok/v2/video/" + target, body, TikTokBrowser(simulator).accessToken());
    QCOMPARE(answer.status, 400);
    QCOMPARE(errorCode(answer), u"invalid_params"_s);
    const auto state = jsonOf(simulator.get("/control/state")).value("platforms"_L1).toObject();
    QCOMPARE(state.value("tiktok"_L1).toObject().value("invalid"_L1).toInt(), 1);
}

void TestSimulatedTikTok::listIsTheTruth()
{
    const SimulatorFixture simulator({u"--videos"_s, u"333"_s});
    const TikTokBrowser browser(simulator);
    const auto access = browser.accessToken();
    const auto truth = truthOf(simulator);
    const auto videos = truth.value("videos"_L1).toArray();
    const auto listed = browser.wholeList(access);
    QCOMPARE(listed.size(), videos.size());
    for (qsizetype i = 0; i < videos.size(); ++i) {
        const auto expected = videos.at(i).toObject();
        const auto video = listed.at(i).toObject();
        QCOMPARE(video.value("id"_L1), expected.value("id"_L1));
        QCOMPARE(
            QDateTime::fromSecsSinceEpoch(video.value("create_time"_L1).toInteger(), Qt::UTC).toString(Qt::ISODate),
            expected.value("published_at"_L1).toString());
        for (const auto name : {"views"_L1, "likes"_L1, "comments"_L1, "shares"_L1})
            QCOMPARE(figuresIn(video).value(name), expected.value(name));
    }
    const auto user =
        jsonOf(browser.user(access, allUserFields)).value("data"_L1).toObject().value("user"_L1).toObject();
    QCOMPARE(user.value("video_count"_L1).toInteger(), videos.size());
    QCOMPARE(user.value("follower_count"_L1), truth.value("followers"_L1));
    QCOMPARE(user.value("likes_count"_L1), truth.value("likes"_L1));
    qint64 visibleLikes = 0;
    for (const auto &video : videos)
        visibleLikes += video.toObject().value("likes"_L1).toInteger();
    QVERIFY(user.value("likes_count"_L1).toInteger() > visibleLikes); // hidden videos keep theirs
}

void TestSimulatedTikTok::pagesComeUpShort()
{
    const SimulatorFixture simulator({u"--videos"_s, u"333"_s});
    const TikTokBrowser browser(simulator);
    const auto access = browser.accessToken();
    int shortPages = 0;
    QByteArray body = R"({"max_count":20})";
    for (bool hasMore = true; hasMore;) {
        const auto data = jsonOf(browser.list(access, body)).value("data"_L1).toObject();
        hasMore = data.value("has_more"_L1).toBool();
        shortPages += hasMore && data.value("videos"_L1).toArray().size() < 20 ? 1 : 0;
        body = R"({"max_count":20,"cursor":)" + QByteArray::number(data.value("cursor"_L1).toInteger()) + '}';
    }
    QVERIFY(shortPages > 2);
    QCOMPARE(jsonOf(browser.list(access, "{}")).value("data"_L1).toObject().value("videos"_L1).toArray().size(), 10);
}

void TestSimulatedTikTok::queriesVideosById()
{
    const SimulatorFixture simulator({u"--videos"_s, u"333"_s, u"--accounts"_s, u"2"_s});
    const TikTokBrowser browser(simulator);
    const auto truth = truthOf(simulator);
    const auto own = truth.value("videos"_L1).toArray().at(40).toObject().value("id"_L1);
    const auto hidden = truth.value("hidden_videos"_L1).toArray().first();
    const auto foreign = truthOf(simulator, 1).value("videos"_L1).toArray().at(40).toObject().value("id"_L1);
    const QJsonObject filters{{"video_ids"_L1, QJsonArray{own, hidden, foreign, "nonsense"_L1}}};
    const auto body = QJsonDocument(QJsonObject{{"filters"_L1, filters}}).toJson();
    const auto answer = simulator.post("/tiktok/v2/video/query/?fields=id,view_count", body, browser.accessToken());
    const auto videos = jsonOf(answer).value("data"_L1).toObject().value("videos"_L1).toArray();
    QCOMPARE(videos.size(), 1);
    QCOMPARE(videos.first().toObject().value("id"_L1), own);
    QCOMPARE(videos.first().toObject().size(), 2);
}

void TestSimulatedTikTok::limitsCallsPerMinute()
{
    const SimulatorFixture simulator(few + QStringList{u"--clock"_s, u"2026-11-21T20:00:00Z"_s});
    const TikTokBrowser browser(simulator);
    const auto access = browser.accessToken();
    for (int i = 0; i < 600; ++i)
        QCOMPARE(browser.user(access, "open_id").status, 200);
    const auto refused = browser.user(access, "open_id");
    QCOMPARE(refused.status, 429);
    QCOMPARE(errorCode(refused), u"rate_limit_exceeded"_s);
    QCOMPARE(browser.list(access, "{}").status, 200); // counted apart
    QCOMPARE(simulator.post("/control/advance?seconds=60").status, 200);
    QCOMPARE(browser.user(access, "open_id").status, 200);
    const auto state = jsonOf(simulator.get("/control/state?requests=3"));
    QCOMPARE(state.value("requests"_L1).toArray().size(), 3);
    QCOMPARE(state.value("violation_count"_L1).toInt(), 1);
    QCOMPARE(state.value("violations"_L1).toArray().first().toObject().value("rule"_L1).toString(), u"over_limit"_s);
}

void TestSimulatedTikTok::figuresGrowDayByDay()
{
    const SimulatorFixture simulator({u"--videos"_s, u"333"_s});
    const auto before = truthOf(simulator);
    const auto same = truthOf(simulator);
    QCOMPARE(before, same);
    QCOMPARE(simulator.post("/control/advance?days=1").status, 200);
    const auto after = truthOf(simulator);
    QVERIFY(after.value("followers"_L1) != before.value("followers"_L1));
    qint64 grown = 0;
    QHash<QString, qint64> views;
    for (const auto &video : before.value("videos"_L1).toArray())
        views.insert(video.toObject().value("id"_L1).toString(), video.toObject().value("views"_L1).toInteger());
    for (const auto &video : after.value("videos"_L1).toArray()) {
        const auto id = video.toObject().value("id"_L1).toString();
        const auto now = video.toObject().value("views"_L1).toInteger();
        QVERIFY(now >= views.value(id, 0));
        grown += now > views.value(id, 0) ? 1 : 0;
    }
    QVERIFY(grown > 10);
    QCOMPARE(simulator.post("/control/advance?days=60").status, 200);
    const auto followers = truthOf(simulator).value("followers"_L1).toInteger();
    QVERIFY(followers > before.value("followers"_L1).toInteger() + 4 * 60);
}

void TestSimulatedTikTok::pastIsIndependentOfToday()
{
    const CreatorScale scale{.seed = 7, .posts = 400, .days = 800, .today = QDate(2026, 11, 21)};
    const QDateTime now(QDate(2027, 3, 1), QTime(8, 0), Qt::UTC);
    TikTokCreator moved(scale, 0);
    moved.moveTo(QDateTime(QDate(2026, 12, 24), QTime(8, 0), Qt::UTC));
    moved.moveTo(now);
    TikTokCreator jumped(scale, 0);
    jumped.moveTo(now);
    QCOMPARE(moved.published(now).size(), jumped.published(now).size());
    QVERIFY(moved.published(now).size() > 440); // two days each
    QCOMPARE(moved.profile(now).likes, jumped.profile(now).likes);
    const auto &post = jumped.published(now)[399];
    QCOMPARE(moved.figures(post, QDate(2026, 11, 30)), jumped.figures(post, QDate(2026, 11, 30)));
    const QDateTime start(scale.today.startOfDay(Qt::UTC));
    QCOMPARE(TikTokCreator(scale, 0).published(start).size(), std::size_t(400));
    QVERIFY(TikTokCreator(scale, 1).openId() != jumped.openId());
}

void TestSimulatedTikTok::everyFateHappens()
{
    const CreatorScale scale{.seed = 3, .posts = 2'000, .days = 1'000, .today = QDate(2026, 11, 21)};
    TikTokCreator creator(scale, 0);
    int vanished = 0;
    int returned = 0;
    int lostLikes = 0;
    QSet<qint64> seconds;
    for (const auto &post : creator.published(scale.today.startOfDay(Qt::UTC))) {
        const auto day = [&post](qint64 age) { return post.publishedDay().addDays(age); };
        seconds.insert(post.publishedSeconds);
        bool wasHidden = false;
        for (qint64 age = 1; day(age) < scale.today; ++age) {
            vanished += post.isHidden(day(age)) && !post.isHidden(day(age - 1)) ? 1 : 0;
            returned += !post.isHidden(day(age)) && wasHidden ? 1 : 0;
            wasHidden = post.isHidden(day(age));
            lostLikes += post.figures(day(age)).likes < post.figures(day(age - 1)).likes ? 1 : 0;
        }
    }
    QVERIFY(vanished > 20);
    QVERIFY(returned > 5);
    QVERIFY(lostLikes > 20);
    QCOMPARE(seconds.size(), 2'000);
}

void TestSimulatedTikTok::revisionTakesViewsBack()
{
    const SimulatorFixture simulator({u"--videos"_s, u"333"_s});
    const auto before = truthOf(simulator).value("videos"_L1).toArray();
    QCOMPARE(simulator.post("/control/revise").status, 200);
    const auto after = truthOf(simulator).value("videos"_L1).toArray();
    const auto views = [](const QJsonValue &video) { return video.toObject().value("views"_L1).toInteger(); };
    QVERIFY(views(after.first()) < views(before.first()));
    QCOMPARE(after.last(), before.last());
}

QTEST_GUILESS_MAIN(TestSimulatedTikTok)
#include "tst_simulatedtiktok.moc"
