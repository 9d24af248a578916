// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/oauth/tokenanswer.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 19), QTime(8, 0), Qt::UTC);
const QStringList asked{u"https://www.googleapis.com/auth/youtube.readonly"_s,
                        u"https://www.googleapis.com/auth/yt-analytics.readonly"_s};

Result<TokenSet> parse(const QByteArray &body, int status = 200, Platform platform = Platform::YouTube)
{
    return parseTokenAnswer({.status = status, .headers = {{"Retry-After", "9"}}, .body = body}, platform, asked, now,
                            {"1//0gSECRET"});
}

} // namespace

/// What token endpoints answer, in the shapes of the platforms' contracts.
class TestTokenAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void googleTokens();
    void refreshWithoutNewRefreshToken();
    void untickedScopeIsMissing();
    void tiktokScopesHaveCommas();
    void lifeIsBounded_data();
    void lifeIsBounded();
    void uselessAnswerIsBad_data();
    void uselessAnswerIsBad();
    void refusalHasKind_data();
    void refusalHasKind();
    void detailNamesTheErrorWithoutSecrets();
    void pauseIsKept();
    void endOfSignInIsTold_data();
    void endOfSignInIsTold();
    void instagramTokensComeInEitherShape_data();
    void instagramTokensComeInEitherShape();
    void metaRefusalHasKind_data();
    void metaRefusalHasKind();
    void metaDetailHasNoSecrets();
};

void TestTokenAnswer::googleTokens()
{
    const auto tokens = parse(R"({ "access_token": "ya29.a0AfSAMPLEaccess", "expires_in": 3599,
        "refresh_token": "1//0gSAMPLErefresh", "token_type": "Bearer",
        "scope": "https://www.googleapis.com/auth/yt-analytics.readonly https://www.googleapis.com/auth/youtube.readonly" })");
    QVERIFY(tokens);
    QCOMPARE(tokens->accessToken, "ya29.a0AfSAMPLEaccess");
    QCOMPARE(tokens->refreshToken, "1//0gSAMPLErefresh");
    QCOMPARE(tokens->obtainedAt, now);
    QCOMPARE(tokens->expiresAt, now.addSecs(3599));
    QCOMPARE(tokens->scopes.size(), 2);
    QVERIFY(tokens->missingScopes.isEmpty());
}

void TestTokenAnswer::refreshWithoutNewRefreshToken()
{
    const auto tokens = parse(R"({"access_token":"a","token_type":"bearer"})");
    QVERIFY(tokens);
    QVERIFY(tokens->refreshToken.isEmpty());
    QCOMPARE(tokens->scopes, asked);
    QVERIFY(tokens->missingScopes.isEmpty());
}

void TestTokenAnswer::untickedScopeIsMissing()
{
    const auto tokens =
        parse(R"({"access_token":"a","scope":"openid https://www.googleapis.com/auth/youtube.readonly"})");
    QVERIFY(tokens);
    QCOMPARE(tokens->missingScopes, asked.mid(1));
}

void TestTokenAnswer::tiktokScopesHaveCommas()
{
    const auto tokens =
        parse(R"({"access_token":"act.x!5100.va","scope":"user.info.basic,video.list"})", 200, Platform::TikTok);
    QVERIFY(tokens);
    QCOMPARE(tokens->scopes, QStringList({u"user.info.basic"_s, u"video.list"_s}));
}

void TestTokenAnswer::lifeIsBounded_data()
{
    QTest::addColumn<QByteArray>("life");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("number") << QByteArray("7200") << qint64(7200);
    QTest::newRow("text") << QByteArray("\"7200\"") << qint64(7200);
    QTest::newRow("null is an hour") << QByteArray("null") << qint64(3600);
    QTest::newRow("one second") << QByteArray("1") << qint64(1);
    QTest::newRow("ten years") << QByteArray("315360000") << qint64(315'360'000);
    QTest::newRow("zero") << QByteArray("0") << qint64(-1);
    QTest::newRow("negative") << QByteArray("-3600") << qint64(-1);
    QTest::newRow("eleven years") << QByteArray("347155200") << qint64(-1);
    QTest::newRow("beyond integers") << QByteArray("1e300") << qint64(-1);
    QTest::newRow("words") << QByteArray("\"soon\"") << qint64(-1);
    QTest::newRow("object") << QByteArray("{}") << qint64(-1);
}

void TestTokenAnswer::lifeIsBounded()
{
    QFETCH(QByteArray, life);
    QFETCH(qint64, seconds);
    const auto tokens = parse("{\"access_token\":\"a\",\"expires_in\":" + life + "}");
    QCOMPARE(tokens.ok(), seconds > 0);
    if (tokens)
        QCOMPARE(now.secsTo(tokens->expiresAt), seconds);
    else
        QCOMPARE(tokens.error().kind, ErrorKind::BadResponse);
}

void TestTokenAnswer::uselessAnswerIsBad_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html>Sign in to the hotel network</html>");
    QTest::newRow("array") << QByteArray("[1]");
    QTest::newRow("no token") << QByteArray("{\"expires_in\":1}");
    QTest::newRow("empty token") << QByteArray(R"({"access_token":""})");
    QTest::newRow("token is a number") << QByteArray(R"({"access_token":5})");
    QTest::newRow("token breaks the header") << QByteArray(R"({"access_token":"a\r\nX: 1"})");
    QTest::newRow("token with a blank") << QByteArray(R"({"access_token":"a b"})");
    QTest::newRow("token beyond ASCII") << QByteArray(R"({"access_token":"\u00e9"})");
    QTest::newRow("huge token") << QByteArray(R"({"access_token":")" + QByteArray(16'385, 'x') + "\"}");
    QTest::newRow("bad refresh token") << QByteArray(R"({"access_token":"a","refresh_token":"x\n"})");
    QTest::newRow("MAC token") << QByteArray(R"({"access_token":"a","token_type":"mac"})");
    QTest::newRow("error with status 200") << QByteArray(R"({"access_token":"a","error":"odd"})");
}

void TestTokenAnswer::uselessAnswerIsBad()
{
    QFETCH(QByteArray, body);
    const auto tokens = parse(body);
    QVERIFY(!tokens);
    QCOMPARE(tokens.error().kind, ErrorKind::BadResponse);
}

void TestTokenAnswer::refusalHasKind_data()
{
    QTest::addColumn<Platform>("platform");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray grant = R"({"error":"invalid_grant","error_description":"Token has been expired or revoked."})";
    const QByteArray request =
        R"({"error":"invalid_request","error_description":"Value passed for the token was invalid."})";
    QTest::newRow("revoked") << Platform::YouTube << 400 << grant << ErrorKind::SignedOut;
    QTest::newRow("used token of X") << Platform::X << 400 << request << ErrorKind::SignedOut;
    QTest::newRow("malformed request") << Platform::YouTube << 400 << request << ErrorKind::BadResponse;
    QTest::newRow("wrong client") << Platform::YouTube << 401 << QByteArray(R"({"error":"invalid_client"})")
                                  << ErrorKind::Forbidden;
    QTest::newRow("plain 401") << Platform::YouTube << 401 << QByteArray() << ErrorKind::BadResponse;
    QTest::newRow("busy by code") << Platform::YouTube << 400 << QByteArray(R"({"error":"temporarily_unavailable"})")
                                  << ErrorKind::Timeout;
    QTest::newRow("503") << Platform::YouTube << 503 << QByteArray("<html>") << ErrorKind::Timeout;
    QTest::newRow("500 never signs out") << Platform::YouTube << 500 << grant << ErrorKind::Timeout;
    QTest::newRow("429") << Platform::YouTube << 429 << QByteArray("{}") << ErrorKind::RateLimited;
    QTest::newRow("302") << Platform::YouTube << 302 << QByteArray() << ErrorKind::BadResponse;
}

void TestTokenAnswer::refusalHasKind()
{
    QFETCH(Platform, platform);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    const auto tokens = parse(body, status, platform);
    QVERIFY(!tokens);
    QCOMPARE(tokens.error().kind, kind);
}

void TestTokenAnswer::detailNamesTheErrorWithoutSecrets()
{
    const auto tokens =
        parse(R"({"error":"invalid_grant","error_description":"1//0gSECRET is dead, refresh_token=OTHERSECRET"})", 400);
    QVERIFY(tokens.error().detail.contains("invalid_grant *** is dead"_L1));
    QVERIFY(!tokens.error().detail.contains("SECRET"_L1));
}

void TestTokenAnswer::pauseIsKept()
{
    QCOMPARE(parse("{}", 429).error().retryAfter, std::optional(std::chrono::seconds(9)));
}

void TestTokenAnswer::endOfSignInIsTold_data()
{
    QTest::addColumn<Platform>("platform");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QDateTime>("until");
    const QByteArray tiktok =
        R"({"access_token":"act.x","expires_in":86400,"refresh_token":"rft.x","refresh_expires_in":%})";
    const auto with = [&tiktok](const QByteArray &life) { return QByteArray(tiktok).replace('%', life); };
    QTest::newRow("TikTok: the refresh token's") << Platform::TikTok << with("31536000") << now.addSecs(31'536'000);
    QTest::newRow("TikTok: half a year") << Platform::TikTok << with("15552000") << now.addSecs(15'552'000);
    QTest::newRow("an odd figure is unknown") << Platform::TikTok << with("-1") << QDateTime();
    QTest::newRow("Instagram: the token's own")
        << Platform::Instagram << QByteArray(R"({"access_token":"IGAA","expires_in":5183944})")
        << now.addSecs(5'183'944);
    QTest::newRow("X names none") << Platform::X << QByteArray(R"({"access_token":"a","refresh_token":"r"})")
                                  << QDateTime();
}

void TestTokenAnswer::endOfSignInIsTold()
{
    QFETCH(Platform, platform);
    QFETCH(QByteArray, body);
    QFETCH(QDateTime, until);
    const auto tokens = parse(body, 200, platform);
    QVERIFY(tokens);
    QCOMPARE(tokens->signInUntil, until);
}

void TestTokenAnswer::instagramTokensComeInEitherShape_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("list, permissions as text") << QByteArray(
        R"({"data":[{"access_token":"IGAAshort","user_id":"26100000000000001","permissions":"one,two"}]})");
    QTest::newRow("flat, permissions as list")
        << QByteArray(R"({"access_token":"IGAAshort","user_id":26100000000000001,"permissions":["one","two"]})");
}

void TestTokenAnswer::instagramTokensComeInEitherShape()
{
    QFETCH(QByteArray, body);
    const auto tokens = parseTokenAnswer({.status = 200, .headers = {}, .body = body}, Platform::Instagram,
                                         {u"one"_s, u"two"_s, u"three"_s}, now, {});
    QVERIFY(tokens);
    QCOMPARE(tokens->accessToken, "IGAAshort");
    QCOMPARE(tokens->scopes, QStringList({u"one"_s, u"two"_s}));
    QCOMPARE(tokens->missingScopes, QStringList{u"three"_s});
    QCOMPARE(tokens->expiresAt, now.addSecs(3600));
}

void TestTokenAnswer::metaRefusalHasKind_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    const auto graph = [](int code) {
        return QByteArray(R"({"error":{"message":"m","type":"OAuthException","code":)") + QByteArray::number(code)
               + "}}";
    };
    const auto flat = [](const char *message) {
        return QByteArray(R"({"error_type":"OAuthException","code":400,"error_message":")") + message + "\"}";
    };
    QTest::newRow("dead token with status 400") << 400 << graph(190) << ErrorKind::SignedOut;
    QTest::newRow("dead token with status 200") << 200 << graph(190) << ErrorKind::SignedOut;
    QTest::newRow("throttled with status 400") << 400 << graph(4) << ErrorKind::RateLimited;
    QTest::newRow("its own trouble with status 400") << 400 << graph(2) << ErrorKind::Timeout;
    QTest::newRow("permission") << 403 << graph(10) << ErrorKind::Forbidden;
    QTest::newRow("wrong secret") << 400 << graph(101) << ErrorKind::Forbidden;
    QTest::newRow("500 never signs out") << 500 << graph(190) << ErrorKind::Timeout;
    QTest::newRow("method refused") << 400 << graph(100) << ErrorKind::BadResponse;
    QTest::newRow("wrong client") << 400 << flat("Invalid platform app") << ErrorKind::Forbidden;
    QTest::newRow("used code") << 400 << flat("This authorization code has been used") << ErrorKind::SignedOut;
    QTest::newRow("flat with status 200") << 200 << flat("Invalid platform app") << ErrorKind::Forbidden;
}

void TestTokenAnswer::metaRefusalHasKind()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    const auto tokens = parse(body, status, Platform::Instagram);
    QVERIFY(!tokens);
    QCOMPARE(tokens.error().kind, kind);
}

void TestTokenAnswer::metaDetailHasNoSecrets()
{
    const auto tokens =
        parse(R"({"error":{"message":"Cannot parse access token 1//0gSECRET","code":190}})", 400, Platform::Instagram);
    QVERIFY2(tokens.error().detail.contains("190 Cannot parse access token ***"_L1), qPrintable(tokens.error().detail));
}

QTEST_GUILESS_MAIN(TestTokenAnswer)
#include "tst_tokenanswer.moc"
