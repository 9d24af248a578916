// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/x/xerrors.h"
#include "tests/x/xcase.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestXErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answerBecomesKind_data();
    void answerBecomesKind();
    void webPageIsNamedByItsType();
    void truncatedJsonNamesTheByte();
    void badRequestNamesTheParameter();
    void refusalInsideASuccess_data();
    void refusalInsideASuccess();
    void detailRepeatsNothingFromTheServer();
    void retryAfterComesFromTheRateWindow_data();
    void retryAfterComesFromTheRateWindow();
    void cappedUsageIsNotWaitedFor();
    void throttleEndsWithTheWindow_data();
    void throttleEndsWithTheWindow();
    void roomLeftIsNoThrottle();
    void problemIsTheLastSegment();
    void wrongTypeNamesItsPath_data();
    void wrongTypeNamesItsPath();
};

QByteArray problem(const QByteArray &tail, const QByteArray &title = "T")
{
    return R"({"title":")" + title + R"(","detail":"D","type":"https://api.twitter.com/2/problems/)" + tail + R"("})";
}

QByteArray blank(const QByteArray &title, int status)
{
    return R"({"title":")" + title + R"(","detail":")" + title + R"(","type":"about:blank","status":)"
           + QByteArray::number(status) + '}';
}

QByteArray code(int number)
{
    return R"({"errors":[{"code":)" + QByteArray::number(number) + R"(,"message":"M"}]})";
}

void TestXErrors::answerBecomesKind_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("401") << 401 << blank("Unauthorized", 401) << ErrorKind::SignedOut;
    QTest::newRow("401 without a body") << 401 << QByteArray() << ErrorKind::SignedOut;
    QTest::newRow("401 by code") << 401 << code(89) << ErrorKind::SignedOut;
    QTest::newRow("credits") << 402 << problem("credits", "CreditsDepleted") << ErrorKind::QuotaSpent;
    QTest::newRow("402 with another body") << 402 << QByteArray("{}") << ErrorKind::QuotaSpent;
    QTest::newRow("credits by title") << 403 << blank("CreditsDepleted", 403) << ErrorKind::QuotaSpent;
    QTest::newRow("scope") << 403 << blank("Forbidden", 403) << ErrorKind::Forbidden;
    QTest::newRow("client") << 403 << problem("client-forbidden") << ErrorKind::Forbidden;
    QTest::newRow("client, new host") << 403 << problem("client-forbidden").replace("twitter", "x") << ErrorKind::Forbidden;
    QTest::newRow("authentication of another kind") << 403 << problem("unsupported-authentication") << ErrorKind::Forbidden;
    QTest::newRow("not found") << 404 << blank("Not Found", 404) << ErrorKind::NotFound;
    QTest::newRow("429") << 429 << blank("Too Many Requests", 429) << ErrorKind::RateLimited;
    QTest::newRow("429 by code") << 429 << code(88) << ErrorKind::RateLimited;
    QTest::newRow("429 without a body") << 429 << QByteArray() << ErrorKind::RateLimited;
    QTest::newRow("usage capped") << 429 << problem("usage-capped", "UsageCapExceeded") << ErrorKind::QuotaSpent;
    QTest::newRow("usage capped by title") << 429 << blank("UsageCapExceeded", 429) << ErrorKind::QuotaSpent;
    QTest::newRow("usage capped, new host")
        << 429 << problem("usage-capped").replace("twitter", "x") << ErrorKind::QuotaSpent;
    QTest::newRow("503") << 503 << blank("Service Unavailable", 503) << ErrorKind::Timeout;
    QTest::newRow("500 without a body") << 500 << QByteArray() << ErrorKind::Timeout;
    QTest::newRow("over capacity by code") << 503 << code(130) << ErrorKind::Timeout;
    QTest::newRow("400") << 400 << problem("invalid-request") << ErrorKind::BadResponse;
    QTest::newRow("400 of the token page") << 400 << QByteArray(R"({"error":"invalid_request"})") << ErrorKind::BadResponse;
    QTest::newRow("problems of the wrong type")
        << 400 << QByteArray(R"({"errors":{"type":7},"type":[],"title":{}})") << ErrorKind::BadResponse;
    QTest::newRow("problem of tomorrow") << 400 << problem("of-tomorrow") << ErrorKind::BadResponse;
    QTest::newRow("redirect") << 302 << QByteArray() << ErrorKind::BadResponse;
    QTest::newRow("web page with 200") << 200 << fixture(u"portal.html"_s) << ErrorKind::BadResponse;
    QTest::newRow("web page with 401") << 401 << fixture(u"portal.html"_s) << ErrorKind::BadResponse;
    QTest::newRow("web page with 402") << 402 << fixture(u"portal.html"_s) << ErrorKind::BadResponse;
    QTest::newRow("web page with 403") << 403 << fixture(u"portal.html"_s) << ErrorKind::BadResponse;
    QTest::newRow("web page with 404") << 404 << fixture(u"portal.html"_s) << ErrorKind::BadResponse;
    QTest::newRow("network login required") << 511 << fixture(u"portal.html"_s) << ErrorKind::BadResponse;
    QTest::newRow("web page about too many calls") << 429 << fixture(u"portal.html"_s) << ErrorKind::RateLimited;
    QTest::newRow("web page of an overloaded front end") << 502 << fixture(u"portal.html"_s) << ErrorKind::Timeout;
}

void TestXErrors::answerBecomesKind()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    for (const Stream &stream : x().streams()) {
        const QByteArray type = body.startsWith('<') ? "text/html" : "application/json";
        const auto page = x().parse(taskFor(QLatin1StringView(stream.key.toLatin1())), answer(body, status, type));
        QVERIFY(!page.ok());
        QCOMPARE(page.error().kind, kind);
        QVERIFY(!page.error().detail.isEmpty());
    }
}

void TestXErrors::webPageIsNamedByItsType()
{
    const QByteArray html = fixture(u"portal.html"_s);
    const auto named = x().parse(taskFor("profile"_L1), answer(html, 200, "Text/HTML; charset=utf-8"));
    QCOMPARE(named.error().detail, u"HTTP 200: the answer is text/html, not JSON"_s);
    const auto unnamed = x().parse(taskFor("profile"_L1), answer(html, 200, ""));
    QCOMPARE(unnamed.error().detail, u"HTTP 200: the answer is a web page, not JSON"_s);
    const auto refused = x().parse(taskFor("profile"_L1), answer(html, 403, "text/html"));
    QCOMPARE(refused.error().detail, u"HTTP 403, the body is text/html, not JSON"_s);
}

void TestXErrors::truncatedJsonNamesTheByte()
{
    const auto page = x().parse(taskFor("profile"_L1), answer(R"({"data":{"id":"73)"));
    QCOMPARE(page.error().kind, ErrorKind::BadResponse);
    QVERIFY2(page.error().detail.contains("at byte 17 of 17"_L1), qPrintable(page.error().detail));
}

void TestXErrors::badRequestNamesTheParameter()
{
    const QByteArray classic =
        R"({"errors":[{"parameters":{"max_results":["3"],"tweet.fields":["x"]},"message":"M"}],"title":"Invalid Request",)"
        R"("type":"https://api.twitter.com/2/problems/invalid-request"})";
    QCOMPARE(xError(answer(classic, 400)).detail, u"HTTP 400 invalid-request, parameter max_results, tweet.fields"_s);
    const QByteArray renamed =
        R"({"title":"T","detail":"D","parameter":"since_id","type":"https://api.x.com/2/problems/invalid-request"})";
    QCOMPARE(xError(answer(renamed, 400)).detail, u"HTTP 400 invalid-request, parameter since_id"_s);
}

void TestXErrors::refusalInsideASuccess_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *name, const QByteArray &body, ErrorKind kind) { QTest::newRow(name) << body << kind; };
    row("no such user", fixture(u"no-user.json"_s), ErrorKind::NotFound);
    row("no such user, new names", inNewNames(fixture(u"no-user.json"_s)), ErrorKind::NotFound);
    row("data is null", R"({"data":null,"errors":[)" + problem("resource-not-found") + "]}", ErrorKind::NotFound);
    row("kept back", R"({"errors":[)" + problem("not-authorized-for-resource") + "]}", ErrorKind::Forbidden);
    row("too many calls", code(88), ErrorKind::RateLimited);
    row("capped", R"({"errors":[)" + problem("usage-capped") + "]}", ErrorKind::QuotaSpent);
    row("its own trouble", R"({"errors":[)" + problem("internal-error") + "]}", ErrorKind::Timeout);
    row("a status in the body", blank("Unauthorized", 401), ErrorKind::SignedOut);
    row("nothing known", R"({"errors":[{"message":"M"}]})", ErrorKind::BadResponse);
    row("errors that are none", R"({"errors":[7]})", ErrorKind::BadResponse);
}

void TestXErrors::refusalInsideASuccess()
{
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    for (const Stream &stream : x().streams()) {
        const auto page = x().parse(taskFor(QLatin1StringView(stream.key.toLatin1())), answer(body));
        QVERIFY(!page.ok());
        QCOMPARE(page.error().kind, kind);
    }
}

void TestXErrors::detailRepeatsNothingFromTheServer()
{
    const QByteArray secret = "Bearer VGhpc0lzQVNlY3JldA";
    const QByteArray body = R"({"title":")" + secret + R"(","detail":")" + secret + R"(","type":"https://x/2/problems/)" + secret
                            + R"(","errors":[{"message":")" + secret + R"(","parameter":")" + secret + R"(","parameters":{")"
                            + secret + R"(":[]}}]})";
    QCOMPARE(xError(answer(body, 403)).detail, u"HTTP 403"_s);
}

HttpResponse limited(const QByteArray &reset, const QByteArray &date, const QByteArray &remaining = "0")
{
    HttpResponse response = answer(blank("Too Many Requests", 429), 429);
    response.headers.append(HttpHeader("x-rate-limit-limit", "75"));
    response.headers.append(HttpHeader("x-rate-limit-remaining", remaining));
    if (!reset.isEmpty())
        response.headers.append(HttpHeader("X-Rate-Limit-Reset", reset));
    if (!date.isEmpty())
        response.headers.append(HttpHeader("Date", date));
    return response;
}

// 2026-10-02T10:00:00Z is 1790935200.
const QByteArray sentAt = "Fri, 02 Oct 2026 10:00:00 GMT";

void TestXErrors::retryAfterComesFromTheRateWindow_data()
{
    QTest::addColumn<QByteArray>("reset");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QString>("seconds");
    const auto row = [](const char *name, const QByteArray &reset, const QByteArray &date, const char *seconds) {
        QTest::newRow(name) << reset << date << QString::fromLatin1(seconds);
    };
    row("ten minutes", "1790935800", sentAt, "600");
    row("the date as X wrote it", "1790935800", "Fri, 02 Oct 2026 10:00:00 UTC", "600");
    row("a window that is over", "1790935000", sentAt, "1");
    row("exactly a day", "1791021600", sentAt, "86400");
    row("more than a day", "1791021601", sentAt, "?");
    row("no date", "1790935800", "", "?");
    row("a date that is none", "1790935800", "yesterday", "?");
    row("milliseconds", "1790935800000", sentAt, "?");
    row("negative", "-5", sentAt, "?");
    row("words", "soon", sentAt, "?");
    row("beyond 2^63", "99999999999999999999", sentAt, "?");
    row("absent", "", sentAt, "?");
}

void TestXErrors::retryAfterComesFromTheRateWindow()
{
    QFETCH(QByteArray, reset);
    QFETCH(QByteArray, date);
    QFETCH(QString, seconds);
    for (const Stream &stream : x().streams()) {
        const Error error = x().parse(taskFor(QLatin1StringView(stream.key.toLatin1())), limited(reset, date)).error();
        QCOMPARE(error.kind, ErrorKind::RateLimited);
        QCOMPARE(error.retryAfter ? QString::number(error.retryAfter->count()) : u"?"_s, seconds);
    }
}

void TestXErrors::cappedUsageIsNotWaitedFor()
{
    HttpResponse response = limited("1790935800", sentAt);
    response.body = problem("usage-capped");
    const Error error = xError(response);
    QCOMPARE(error.kind, ErrorKind::QuotaSpent);
    QVERIFY(!error.retryAfter);
    HttpResponse busy = answer(blank("Service Unavailable", 503), 503);
    busy.headers.append(HttpHeader("Retry-After", "40"));
    QCOMPARE(*xError(busy).retryAfter, std::chrono::seconds(40));
}

void TestXErrors::throttleEndsWithTheWindow_data()
{
    QTest::addColumn<QByteArray>("reset");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &reset, const QByteArray &date, const char *expected) {
        QTest::newRow(name) << reset << date << QString::fromLatin1(expected);
    };
    row("in ten minutes", "1790935800", sentAt, "until 2026-10-02T10:10:00Z");
    row("no date to check it by", "1790935800", "", "until 2026-10-02T10:10:00Z");
    row("over by now", "1790935200", sentAt, "none");
    row("too far", "1891021601", sentAt, "wait 900");
    row("in the last century", "5", "", "wait 900");
    row("in the next one", "41024448000", "", "wait 900");
    row("absent", "", sentAt, "wait 900");
    row("words", "soon", "", "wait 900");
}

QString shownThrottle(const std::optional<Throttle> &throttle)
{
    if (!throttle)
        return u"none"_s;
    return throttle->until ? "until "_L1 + throttle->until->toString(Qt::ISODate)
                           : u"wait %1"_s.arg(throttle->wait->count());
}

void TestXErrors::throttleEndsWithTheWindow()
{
    QFETCH(QByteArray, reset);
    QFETCH(QByteArray, date);
    QFETCH(QString, expected);
    QCOMPARE(shownThrottle(x().throttle(limited(reset, date))), expected);
    HttpResponse good = limited(reset, date);
    good.status = 200;
    QCOMPARE(shownThrottle(x().throttle(good)), expected);
}

void TestXErrors::roomLeftIsNoThrottle()
{
    for (const char *remaining : {"1", "74", "-1", "", "none"})
        QVERIFY(!x().throttle(limited("1790935800", sentAt, remaining)));
    QVERIFY(!x().throttle(answer(fixture(u"me.json"_s))));
}

void TestXErrors::problemIsTheLastSegment()
{
    QCOMPARE(xProblem(u"https://api.twitter.com/2/problems/resource-not-found"_s), u"resource-not-found"_s);
    QCOMPARE(xProblem(u"https://api.x.com/2/problems/resource-not-found"_s), u"resource-not-found"_s);
    QCOMPARE(xProblem(u"about:blank"_s), QString());
    QCOMPARE(xProblem(u"https://api.x.com/2/problems/"_s), QString());
    QCOMPARE(xProblem(u"https://api.x.com/2/problems/a b"_s), QString());
    QCOMPARE(xProblem(u"https://elsewhere.example/resource-not-found"_s), QString());
}

void TestXErrors::wrongTypeNamesItsPath_data()
{
    QTest::addColumn<QByteArray>("post");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const QByteArray &post, const char *path) {
        QTest::newRow(name) << post << u"data[0]."_s + QString::fromLatin1(path);
    };
    row("no text", R"({"id":"1"})", "text");
    row("number for text", R"({"id":"1","text":7})", "text");
    row("metrics are a list", R"({"id":"1","text":"a","public_metrics":[]})", "public_metrics");
    row("negative count", R"({"id":"1","text":"a","public_metrics":{"like_count":-1}})", "public_metrics.like_count");
    row("count with a fraction", R"({"id":"1","text":"a","public_metrics":{"reply_count":1.5}})", "public_metrics.reply_count");
    row("2^63", R"({"id":"1","text":"a","public_metrics":{"repost_count":9223372036854775808}})", "public_metrics.repost_count");
    row("words for a count", R"({"id":"1","text":"a","public_metrics":{"bookmark_count":"12k"}})",
        "public_metrics.bookmark_count");
    row("no such moment", R"({"id":"1","text":"a","created_at":"2026-02-30T00:00:00Z"})", "created_at");
    row("moment of the older shape", R"({"id":"1","text":"a","created_at":"Wed Oct 10 20:19:24 +0000 2018"})", "created_at");
    row("references are an object", R"({"id":"1","text":"a","referenced_tweets":{}})", "referenced_tweets");
    row("earlier id is a number", R"({"id":"1","text":"a","edit_history_post_ids":[1]})", "edit_history_post_ids[0]");
    row("key that is none", R"({"id":"1","text":"a","attachments":{"media_keys":["a b"]}})", "attachments.media_keys[0]");
}

void TestXErrors::wrongTypeNamesItsPath()
{
    QFETCH(QByteArray, post);
    QFETCH(QString, path);
    const QByteArray body = R"({"data":[)" + post + R"(],"meta":{"result_count":1}})";
    const auto page = x().parse(taskFor("posts"_L1), answer(body));
    QVERIFY(!page.ok());
    QCOMPARE(page.error().kind, ErrorKind::BadResponse);
    QVERIFY2(page.error().detail.startsWith(path + ": expected"_L1), qPrintable(page.error().detail));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestXErrors)
#include "tst_xerrors.moc"
