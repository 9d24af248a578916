// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/instagram/instagramerrors.h"
#include "tests/instagram/instagramcase.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestInstagramErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codeBecomesKind_data();
    void codeBecomesKind();
    void answerBecomesKind_data();
    void answerBecomesKind();
    void everyStreamTellsTheSame();
    void failureInsideASuccessIsNoSuccess();
    void webPageIsNamedByItsType();
    void truncatedJsonNamesTheByte();
    void detailRepeatsNothingFromTheMessage();
    void waitIsUnderstood_data();
    void waitIsUnderstood();
    void blameIsFound_data();
    void blameIsFound();
    void unknownStreamIsUnsupported();
};

QByteArray graph(int code, const QByteArray &more = "")
{
    return R"({"error":{"message":"m","type":"OAuthException","code":)" + QByteArray::number(code) + more
           + R"(,"fbtrace_id":"A"}})";
}

void TestInstagramErrors::codeBecomesKind_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    for (const int subcode : {458, 459, 460, 463, 464, 467, 999})
        QTest::addRow("190/%d", subcode) << graph(190, R"(,"error_subcode":)" + QByteArray::number(subcode))
                                         << ErrorKind::SignedOut;
    for (const int code : {190, 102})
        QTest::addRow("%d", code) << graph(code) << ErrorKind::SignedOut;
    for (const int code : {10, 200, 210, 299, 368})
        QTest::addRow("%d", code) << graph(code) << ErrorKind::Forbidden;
    for (const int code : {4, 17, 32, 613, 80002}) {
        QTest::addRow("%d", code) << graph(code) << ErrorKind::RateLimited;
        QTest::addRow("%d, transient", code) << graph(code, R"(,"is_transient":true)") << ErrorKind::RateLimited;
    }
    for (const int code : {1, 2})
        QTest::addRow("%d", code) << graph(code) << ErrorKind::Timeout;
    QTest::newRow("100/33") << graph(100, R"(,"error_subcode":33)") << ErrorKind::NotFound;
    QTest::newRow("100") << graph(100) << ErrorKind::Unsupported;
    QTest::newRow("199 is no permission") << graph(199) << ErrorKind::BadResponse;
    QTest::newRow("300 is no permission") << graph(300) << ErrorKind::BadResponse;
    QTest::newRow("a new code") << graph(424242) << ErrorKind::BadResponse;
    QTest::newRow("a new code that passes") << graph(424242, R"(,"is_transient":true)") << ErrorKind::Timeout;
    QTest::newRow("code as text") << QByteArray(R"({"error":{"code":"190","error_subcode":"463"}})")
                                  << ErrorKind::SignedOut;
    QTest::newRow("older shape, token") << QByteArray(R"({"error_type":"OAuthAccessTokenException","code":400})")
                                        << ErrorKind::SignedOut;
    QTest::newRow("older shape") << QByteArray(R"({"error_type":"OAuthException","code":400,"error_message":"m"})")
                                 << ErrorKind::SignedOut;
    QTest::newRow("older shape in meta") << QByteArray(
        R"({"meta":{"error_type":"OAuthAccessTokenException","code":400}})")
                                         << ErrorKind::SignedOut;
    QTest::newRow("older shape, pace") << QByteArray(R"({"meta":{"error_type":"OAuthRateLimitException","code":429}})")
                                       << ErrorKind::RateLimited;
    QTest::newRow("older shape, right") << QByteArray(R"({"meta":{"error_type":"OAuthPermissionsException"}})")
                                        << ErrorKind::Forbidden;
    QTest::newRow("older shape, new word")
        << QByteArray(R"({"error_type":"APIInvalidParametersError","code":190})") << ErrorKind::BadResponse;
    QTest::newRow("error is text") << QByteArray(R"({"error":"invalid_grant"})") << ErrorKind::BadResponse;
    QTest::newRow("error of the wrong types")
        << QByteArray(R"({"error":{"code":[190],"message":{},"is_transient":"yes"}})") << ErrorKind::BadResponse;
}

void TestInstagramErrors::codeBecomesKind()
{
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    for (const int status : {400, 200}) { // the status tells nothing
        const auto page = instagram().parse(taskFor("profile"_L1), answer(body, status));
        if (status == 200 && body.contains(R"({"meta")"))
            continue; // was never sent with a 2xx
        QCOMPARE(outcome(page), errorKey(kind));
        QVERIFY(!page.error().detail.isEmpty());
    }
}

void TestInstagramErrors::answerBecomesKind_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray portal = fixture(u"portal.html"_s);
    QTest::newRow("401 without a body") << 401 << QByteArray() << ErrorKind::SignedOut;
    QTest::newRow("403 without a body") << 403 << QByteArray() << ErrorKind::Forbidden;
    QTest::newRow("404 without a code") << 404 << QByteArray("{}") << ErrorKind::NotFound;
    QTest::newRow("429 without a code") << 429 << QByteArray("{}") << ErrorKind::RateLimited;
    QTest::newRow("500 without a body") << 500 << QByteArray() << ErrorKind::Timeout;
    QTest::newRow("503 with a new code") << 503 << graph(77) << ErrorKind::Timeout;
    QTest::newRow("500 that is about the token") << 500 << graph(190) << ErrorKind::SignedOut;
    QTest::newRow("redirect") << 302 << QByteArray() << ErrorKind::BadResponse;
    QTest::newRow("a list") << 200 << QByteArray("[]") << ErrorKind::BadResponse;
    QTest::newRow("nothing") << 200 << QByteArray() << ErrorKind::BadResponse;
    QTest::newRow("web page with 200") << 200 << portal << ErrorKind::BadResponse;
    QTest::newRow("web page with 401") << 401 << portal << ErrorKind::BadResponse;
    QTest::newRow("web page with 403") << 403 << portal << ErrorKind::BadResponse;
    QTest::newRow("web page with 404") << 404 << portal << ErrorKind::BadResponse;
    QTest::newRow("network login required") << 511 << portal << ErrorKind::BadResponse;
    QTest::newRow("web page about too many calls") << 429 << portal << ErrorKind::RateLimited;
    QTest::newRow("web page of an overloaded front end") << 502 << portal << ErrorKind::Timeout;
}

void TestInstagramErrors::answerBecomesKind()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    const QByteArray type = body.startsWith('<') ? "text/html" : "application/json";
    for (const Stream &stream : instagram().streams()) {
        const auto page = instagram().parse(taskFor(stream), answer(body, status, type));
        QCOMPARE(outcome(page), errorKey(kind));
        QVERIFY(!page.error().detail.isEmpty());
    }
}

void TestInstagramErrors::everyStreamTellsTheSame()
{
    for (const auto &[code, kind] : {std::pair(190, ErrorKind::SignedOut), std::pair(80002, ErrorKind::RateLimited),
                                     std::pair(200, ErrorKind::Forbidden), std::pair(2, ErrorKind::Timeout)}) {
        for (const Stream &stream : instagram().streams())
            QCOMPARE(outcome(instagram().parse(taskFor(stream), answer(graph(code), 400))), errorKey(kind));
    }
}

void TestInstagramErrors::failureInsideASuccessIsNoSuccess()
{
    const auto page = instagram().parse(taskFor("media"_L1), answer(R"({"data":[],"error":{"code":190}})"));
    QCOMPARE(outcome(page), errorKey(ErrorKind::SignedOut));
}

void TestInstagramErrors::webPageIsNamedByItsType()
{
    const QByteArray html = fixture(u"portal.html"_s);
    const auto named = instagram().parse(taskFor("profile"_L1), answer(html, 200, "Text/HTML; charset=utf-8"));
    QCOMPARE(named.error().detail, u"HTTP 200: the answer is text/html, not JSON"_s);
    const auto unnamed = instagram().parse(taskFor("profile"_L1), answer(html, 200, ""));
    QCOMPARE(unnamed.error().detail, u"HTTP 200: the answer is a web page, not JSON"_s);
    const auto refused = instagram().parse(taskFor("profile"_L1), answer(html, 403, "text/html"));
    QCOMPARE(refused.error().detail, u"HTTP 403, the body is text/html, not JSON"_s);
}

void TestInstagramErrors::truncatedJsonNamesTheByte()
{
    const auto page = instagram().parse(taskFor("profile"_L1), answer(R"({"user_id":"178)", 200, "text/javascript"));
    QCOMPARE(page.error().kind, ErrorKind::BadResponse);
    QVERIFY2(page.error().detail.contains("at byte 15 of 15"_L1), qPrintable(page.error().detail));
}

void TestInstagramErrors::detailRepeatsNothingFromTheMessage()
{
    const QByteArray body = R"({"error":{"code":190,"error_subcode":463,"message":"IGAAsecret","type":"IGAAsecret",)"
                            R"("error_user_title":"IGAAsecret"}})";
    const auto page = instagram().parse(taskFor("profile"_L1), answer(body, 400));
    QCOMPARE(page.error().detail, u"HTTP 400 code 190/463"_s);
}

void TestInstagramErrors::waitIsUnderstood_data()
{
    QTest::addColumn<QByteArray>("usage");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<QString>("seconds");
    const QByteArray usage = R"({"1":[{"call_count":100,"estimated_time_to_regain_access":%1}]})";
    const auto minutes = [&usage](const QByteArray &value) { return QByteArray(usage).replace("%1", value); };
    QTest::newRow("minutes") << minutes("14") << QByteArray() << u"840"_s;
    QTest::newRow("minutes before Retry-After") << minutes("2") << QByteArray("7") << u"120"_s;
    QTest::newRow("Retry-After when there is no estimate") << minutes("0") << QByteArray("7") << u"7"_s;
    QTest::newRow("never longer than a day") << minutes("1e300") << QByteArray() << u"86400"_s;
    QTest::newRow("nonsense") << QByteArray("soon") << QByteArray() << u"?"_s;
    QTest::newRow("nothing") << QByteArray() << QByteArray() << u"?"_s;
}

void TestInstagramErrors::waitIsUnderstood()
{
    QFETCH(QByteArray, usage);
    QFETCH(QByteArray, retryAfter);
    QFETCH(QString, seconds);
    HttpResponse response = answer(fixture(u"error-throttled.json"_s), 400);
    response.headers.append(HttpHeader("x-business-use-case-usage", usage));
    response.headers.append(HttpHeader("Retry-After", retryAfter));
    const Error error = instagramError(response);
    QCOMPARE(error.kind, ErrorKind::RateLimited);
    QCOMPARE(error.retryAfter ? QString::number(error.retryAfter->count()) : u"?"_s, seconds);
    response.body = graph(190);
    QVERIFY(!instagramError(response).retryAfter);
}

void TestInstagramErrors::blameIsFound_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QList<qsizetype>>("blamed");
    QTest::newRow("numbered") << u"(#100) metric[1] must be one of the following values: views, saved"_s
                              << QList<qsizetype>{1};
    QTest::newRow("two numbered") << u"metric[0] must be one of a, metric[2] must be one of a"_s
                                  << QList<qsizetype>{0, 2};
    QTest::newRow("number out of range") << u"(#100) metric[9] must be one of the following values: views"_s
                                         << QList<qsizetype>();
    QTest::newRow("number too long") << u"(#100) metric[99999999999999999999] must be"_s << QList<qsizetype>();
    QTest::newRow("named") << u"does not support the reach metric"_s << QList<qsizetype>{1};
    QTest::newRow("part of another name") << u"profile_views and viewsx are no metric"_s << QList<qsizetype>();
    QTest::newRow("only allowed ones named")
        << u"metric must be one of the following values: views, saved"_s << QList<qsizetype>();
    QTest::newRow("all of them blamed is nobody blamed")
        << u"Incompatible metrics (views, reach, saved)"_s << QList<qsizetype>();
    QTest::newRow("nothing") << QString() << QList<qsizetype>();
}

void TestInstagramErrors::blameIsFound()
{
    QFETCH(QString, message);
    QFETCH(QList<qsizetype>, blamed);
    const InstagramRefusal refusal{.status = 400, .code = 100, .message = message};
    QCOMPARE(blamedMetrics(refusal, {u"views"_s, u"reach"_s, u"saved"_s}), blamed);
}

void TestInstagramErrors::unknownStreamIsUnsupported()
{
    FetchTask task;
    task.stream = u"uploads"_s;
    QVERIFY(!instagram().parse(task, answer("{}")).ok());
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestInstagramErrors)
#include "tst_instagramerrors.moc"
