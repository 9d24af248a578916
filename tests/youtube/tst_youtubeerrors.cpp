// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/youtube/youtubeerrors.h"
#include "tests/youtube/youtubecase.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestYouTubeErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answerBecomesKind_data();
    void answerBecomesKind();
    void webPageIsNamedByItsType();
    void truncatedJsonNamesTheByte();
    void failureInsideASuccessIsNoSuccess();
    void detailRepeatsNothingFromTheMessage();
    void retryAfterIsUnderstood_data();
    void retryAfterIsUnderstood();
    void wrongTypeNamesItsPath_data();
    void wrongTypeNamesItsPath();
};

QByteArray classic(const QByteArray &reason)
{
    return R"({"error":{"code":0,"message":"m","errors":[{"message":"m","domain":"global","reason":")" + reason
           + R"("}]}})";
}

QByteArray rpc(const QByteArray &status, const QByteArray &reason = "")
{
    const QByteArray details = reason.isEmpty() ? "" : R"(,"details":[{"@type":"x"},{"reason":")" + reason + R"("}])";
    return R"({"error":{"code":0,"message":"m","status":")" + status + '"' + details + "}}";
}

void TestYouTubeErrors::answerBecomesKind_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("expired token") << 401 << classic("authError") << ErrorKind::SignedOut;
    QTest::newRow("unauthenticated, new shape") << 401 << rpc("UNAUTHENTICATED") << ErrorKind::SignedOut;
    QTest::newRow("401 without a body") << 401 << QByteArray() << ErrorKind::SignedOut;
    QTest::newRow("quota") << 403 << classic("quotaExceeded") << ErrorKind::QuotaSpent;
    QTest::newRow("daily limit") << 403 << classic("dailyLimitExceeded") << ErrorKind::QuotaSpent;
    QTest::newRow("too fast") << 403 << classic("rateLimitExceeded") << ErrorKind::RateLimited;
    QTest::newRow("user too fast") << 403 << classic("userRateLimitExceeded") << ErrorKind::RateLimited;
    QTest::newRow("429 with reason") << 429 << rpc("RESOURCE_EXHAUSTED", "RATE_LIMIT_EXCEEDED")
                                     << ErrorKind::RateLimited;
    QTest::newRow("429 with nothing") << 429 << QByteArray("{}") << ErrorKind::RateLimited;
    QTest::newRow("429 that is the quota") << 429 << classic("quotaExceeded") << ErrorKind::QuotaSpent;
    QTest::newRow("scope") << 403 << classic("insufficientPermissions") << ErrorKind::Forbidden;
    QTest::newRow("scope, new shape") << 403 << rpc("PERMISSION_DENIED", "ACCESS_TOKEN_SCOPE_INSUFFICIENT")
                                      << ErrorKind::Forbidden;
    QTest::newRow("forbidden") << 403 << classic("forbidden") << ErrorKind::Forbidden;
    QTest::newRow("delegation") << 403 << classic("accountDelegationForbidden") << ErrorKind::Forbidden;
    QTest::newRow("account closed") << 403 << classic("authenticatedUserAccountClosed") << ErrorKind::SignedOut;
    QTest::newRow("account suspended") << 403 << classic("authenticatedUserAccountSuspended") << ErrorKind::SignedOut;
    QTest::newRow("not found") << 404 << classic("videoNotFound") << ErrorKind::NotFound;
    QTest::newRow("backend") << 503 << classic("backendError") << ErrorKind::Timeout;
    QTest::newRow("500 without a body") << 500 << QByteArray() << ErrorKind::Timeout;
    QTest::newRow("bad page token") << 400 << classic("invalidPageToken") << ErrorKind::BadResponse;
    QTest::newRow("403 for nothing known") << 403 << classic("someNewReason") << ErrorKind::BadResponse;
    QTest::newRow("reasons of the wrong type")
        << 403 << QByteArray(R"({"error":{"errors":{"reason":7},"details":"x","status":[]}})")
        << ErrorKind::BadResponse;
    QTest::newRow("error is text") << 400 << QByteArray(R"({"error":"invalid_grant"})") << ErrorKind::BadResponse;
    QTest::newRow("redirect") << 302 << QByteArray() << ErrorKind::BadResponse;
    QTest::newRow("network login required") << 511 << fixture(u"portal.html"_s) << ErrorKind::BadResponse;
    QTest::newRow("web page with 200") << 200 << fixture(u"portal.html"_s) << ErrorKind::BadResponse;
    QTest::newRow("web page with 401") << 401 << fixture(u"portal.html"_s) << ErrorKind::BadResponse;
    QTest::newRow("web page with 403") << 403 << fixture(u"portal.html"_s) << ErrorKind::BadResponse;
    QTest::newRow("web page with 404") << 404 << fixture(u"portal.html"_s) << ErrorKind::BadResponse;
    QTest::newRow("web page about too many calls") << 429 << fixture(u"portal.html"_s) << ErrorKind::RateLimited;
    QTest::newRow("web page of an overloaded front end") << 502 << fixture(u"portal.html"_s) << ErrorKind::Timeout;
}

void TestYouTubeErrors::answerBecomesKind()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    for (const Stream &stream : youtube().streams()) {
        const QByteArray type = body.startsWith('<') ? "text/html" : "application/json";
        const auto page =
            youtube().parse(taskFor(QLatin1StringView(stream.key.toLatin1())), answer(body, status, type));
        QVERIFY(!page.ok());
        QCOMPARE(page.error().kind, kind);
        QVERIFY(!page.error().detail.isEmpty());
    }
}

void TestYouTubeErrors::webPageIsNamedByItsType()
{
    const QByteArray html = fixture(u"portal.html"_s);
    const auto named = youtube().parse(taskFor("channel"_L1), answer(html, 200, "Text/HTML; charset=utf-8"));
    QCOMPARE(named.error().detail, u"HTTP 200: the answer is text/html, not JSON"_s);
    const auto unnamed = youtube().parse(taskFor("channel"_L1), answer(html, 200, ""));
    QCOMPARE(unnamed.error().detail, u"HTTP 200: the answer is a web page, not JSON"_s);
    const auto refused = youtube().parse(taskFor("channel"_L1), answer(html, 403, "text/html"));
    QCOMPARE(refused.error().detail, u"HTTP 403, the body is text/html, not JSON"_s);
}

void TestYouTubeErrors::truncatedJsonNamesTheByte()
{
    const auto page = youtube().parse(taskFor("channel"_L1), answer(R"({"kind":"youtube#cha)"));
    QCOMPARE(page.error().kind, ErrorKind::BadResponse);
    QVERIFY2(page.error().detail.contains("at byte 20 of 20"_L1), qPrintable(page.error().detail));
}

void TestYouTubeErrors::failureInsideASuccessIsNoSuccess()
{
    const auto old = youtube().parse(
        taskFor("daily"_L1), answer(R"({"kind":"youtubeAnalytics#resultTable","errors":{"code":"FORBIDDEN"}})"));
    QVERIFY(!old.ok());
    const auto coded = youtube().parse(taskFor("videos"_L1), answer(R"({"error":{"code":401,"message":"m"}})"));
    QCOMPARE(coded.error().kind, ErrorKind::SignedOut);
}

void TestYouTubeErrors::detailRepeatsNothingFromTheMessage()
{
    const QByteArray body =
        R"({"error":{"code":403,"message":"Bearer ya29.secret","status":"Bearer ya29.secret",)"
        R"("errors":[{"reason":"ya29.secret","location":"ya29.secret"},{"reason":"quotaExceeded"}]}})";
    const auto page = youtube().parse(taskFor("channel"_L1), answer(body, 403));
    QCOMPARE(page.error().kind, ErrorKind::QuotaSpent);
    QCOMPARE(page.error().detail, u"HTTP 403 quotaExceeded"_s);
}

void TestYouTubeErrors::retryAfterIsUnderstood_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("seconds");
    QTest::newRow("seconds") << QByteArray("120") << u"120"_s;
    QTest::newRow("a date, against the answer's own") << QByteArray("Fri, 02 Oct 2026 10:01:30 GMT") << u"90"_s;
    QTest::newRow("a date that is over") << QByteArray("Fri, 02 Oct 2026 09:00:00 GMT") << u"0"_s;
    QTest::newRow("never longer than a day") << QByteArray("999999999999") << u"86400"_s;
    QTest::newRow("negative") << QByteArray("-5") << u"0"_s;
    QTest::newRow("nonsense") << QByteArray("soon") << u"?"_s;
    QTest::newRow("absent") << QByteArray() << u"?"_s;
}

void TestYouTubeErrors::retryAfterIsUnderstood()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, seconds);
    HttpResponse response = answer(fixture(u"error-rpc-rate.json"_s), 429);
    response.headers.append(HttpHeader("Date", "Fri, 02 Oct 2026 10:00:00 GMT"));
    response.headers.append(HttpHeader("Retry-After", value));
    const Error error = youtubeError(response);
    QCOMPARE(error.kind, ErrorKind::RateLimited);
    QCOMPARE(error.retryAfter ? QString::number(error.retryAfter->count()) : u"?"_s, seconds);
}

void TestYouTubeErrors::wrongTypeNamesItsPath_data()
{
    QTest::addColumn<QByteArray>("video");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const QByteArray &video, const QString &path) {
        QTest::newRow(name) << QByteArray(video) << path;
    };
    row("number for text", R"({"id":"a","snippet":{"title":7}})", u"items[0].snippet.title"_s);
    row("no id", R"({"snippet":{}})", u"items[0].id"_s);
    row("id that is no id", R"({"id":"a&list=x"})", u"items[0].id"_s);
    row("id is empty", R"({"id":""})", u"items[0].id"_s);
    row("list for an object", R"({"id":"a","statistics":[]})", u"items[0].statistics"_s);
    row("text for an object", R"({"id":"a","snippet":"x"})", u"items[0].snippet"_s);
    row("negative count", R"({"id":"a","statistics":{"viewCount":"-1"}})", u"items[0].statistics.viewCount"_s);
    row("negative number", R"({"id":"a","statistics":{"viewCount":-1}})", u"items[0].statistics.viewCount"_s);
    row("count with a fraction", R"({"id":"a","statistics":{"likeCount":1.5}})", u"items[0].statistics.likeCount"_s);
    row("2^63", R"({"id":"a","statistics":{"viewCount":"9223372036854775808"}})", u"items[0].statistics.viewCount"_s);
    row("2^63 as a number", R"({"id":"a","statistics":{"viewCount":9223372036854775808}})",
        u"items[0].statistics.viewCount"_s);
    row("words for a count", R"({"id":"a","statistics":{"commentCount":"1,234"}})",
        u"items[0].statistics.commentCount"_s);
    row("truth for a count", R"({"id":"a","statistics":{"commentCount":true}})", u"items[0].statistics.commentCount"_s);
    row("no such moment", R"({"id":"a","snippet":{"publishedAt":"2026-02-30T00:00:00Z"}})",
        u"items[0].snippet.publishedAt"_s);
    row("moment without a zone", R"({"id":"a","snippet":{"publishedAt":"2026-02-03T00:00:00"}})",
        u"items[0].snippet.publishedAt"_s);
    row("video is text", R"("a")", u"items[0]"_s);
}

void TestYouTubeErrors::wrongTypeNamesItsPath()
{
    QFETCH(QByteArray, video);
    QFETCH(QString, path);
    FetchTask task = taskFor("videos"_L1);
    task.ids = {u"a"_s};
    const QByteArray body = R"({"kind":"youtube#videoListResponse","items":[)" + video + "]}";
    const auto page = youtube().parse(task, answer(body));
    QVERIFY(!page.ok());
    QCOMPARE(page.error().kind, ErrorKind::BadResponse);
    QVERIFY2(page.error().detail.startsWith(path + ": expected"_L1), qPrintable(page.error().detail));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestYouTubeErrors)
#include "tst_youtubeerrors.moc"
