// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/tiktok/tiktokerrors.h"
#include "tests/tiktok/tiktokcase.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestTikTokErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answerBecomesKind_data();
    void answerBecomesKind();
    void codeDecidesWhateverTheStatus();
    void detailNamesCodeAndLog();
    void detailRepeatsNothingElse();
    void waitsAsLongAsTold();
    void truncatedJsonNamesTheByte();
    void wrongTypeNamesItsPath_data();
    void wrongTypeNamesItsPath();
};

QByteArray refusal(const QByteArray &code)
{
    return R"({"data":{},"error":{"code":")" + code + R"(","message":"m","log_id":"20261002"}})";
}

void TestTikTokErrors::answerBecomesKind_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray html = "<!DOCTYPE html><title>Sign in to the network</title>";
    QTest::newRow("token") << 401 << refusal("access_token_invalid") << ErrorKind::SignedOut;
    QTest::newRow("parameters") << 400 << refusal("invalid_params") << ErrorKind::BadResponse;
    QTest::newRow("upload") << 400 << refusal("invalid_file_upload") << ErrorKind::BadResponse;
    QTest::newRow("too fast") << 429 << refusal("rate_limit_exceeded") << ErrorKind::RateLimited;
    QTest::newRow("their trouble") << 500 << refusal("internal_error") << ErrorKind::Timeout;
    QTest::newRow("flat sign-in error") << 400 << QByteArray(R"({"error":"invalid_grant","log_id":"1"})")
                                        << ErrorKind::SignedOut;
    QTest::newRow("flat sign-in error with 200") << 200 << QByteArray(R"({"error":"invalid_request"})")
                                                 << ErrorKind::BadResponse;
    QTest::newRow("unknown code, 401") << 401 << refusal("new_code") << ErrorKind::SignedOut;
    QTest::newRow("unknown code, 403") << 403 << refusal("new_code") << ErrorKind::Forbidden;
    QTest::newRow("unknown code, 404") << 404 << refusal("new_code") << ErrorKind::NotFound;
    QTest::newRow("unknown code, 429") << 429 << refusal("new_code") << ErrorKind::RateLimited;
    QTest::newRow("unknown code, 200") << 200 << refusal("new_code") << ErrorKind::BadResponse;
    QTest::newRow("ok with a status that is not") << 500 << refusal("ok") << ErrorKind::Timeout;
    QTest::newRow("no error object") << 200 << QByteArray(R"({"data":{"videos":[],"has_more":false,"cursor":0}})")
                                     << ErrorKind::BadResponse;
    QTest::newRow("ok without data") << 200 << QByteArray(R"({"error":{"code":"ok"}})") << ErrorKind::BadResponse;
    QTest::newRow("ok with empty data") << 200 << QByteArray(R"({"data":{},"error":{"code":"ok"}})")
                                        << ErrorKind::BadResponse;
    QTest::newRow("a list") << 200 << QByteArray("[]") << ErrorKind::BadResponse;
    QTest::newRow("401 without a body") << 401 << QByteArray() << ErrorKind::SignedOut;
    QTest::newRow("503 without a body") << 503 << QByteArray() << ErrorKind::Timeout;
    QTest::newRow("redirect") << 302 << QByteArray() << ErrorKind::BadResponse;
    QTest::newRow("web page with 200") << 200 << html << ErrorKind::BadResponse;
    QTest::newRow("web page with 401") << 401 << html << ErrorKind::BadResponse;
    QTest::newRow("web page about too many calls") << 429 << html << ErrorKind::RateLimited;
    QTest::newRow("web page of an overloaded front end") << 502 << html << ErrorKind::Timeout;
    QTest::newRow("network login required") << 511 << html << ErrorKind::BadResponse;
}

void TestTikTokErrors::answerBecomesKind()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    for (const Stream &stream : tikTok().streams()) {
        const auto page = tikTok().parse(taskFor(stream.key), answer(body, status));
        QVERIFY2(!page.ok(), qPrintable(stream.key));
        QCOMPARE(page.error().kind, kind);
        QVERIFY(!page.error().detail.isEmpty());
    }
}

void TestTikTokErrors::codeDecidesWhateverTheStatus()
{
    const auto early = tikTok().parse(taskFor("videos"_L1), answer(refusal("access_token_invalid"), 200));
    QCOMPARE(early.error().kind, ErrorKind::SignedOut);
    for (const char *code : {"scope_not_authorized", "scope_permission_missed"}) {
        QCOMPARE(tikTok().parse(taskFor("videos"_L1), answer(refusal(code), 401)).error().kind, ErrorKind::Forbidden);
        QVERIFY(tikTok().parse(taskFor("user"_L1), answer(refusal(code), 200)).ok()); // asked again with fewer fields
    }
}

void TestTikTokErrors::detailNamesCodeAndLog()
{
    const auto page = tikTok().parse(taskFor("videos"_L1), answer(refusal("rate_limit_exceeded"), 429));
    QCOMPARE(page.error().detail, u"HTTP 429 rate_limit_exceeded, log 20261002"_s);
}

void TestTikTokErrors::detailRepeatsNothingElse()
{
    const QByteArray secret = R"({"data":{"x":"act.secret"},"error":{"code":"act.secret!51","message":"act.secret",)"
                              R"("log_id":"act.secret\n{}"}})";
    QCOMPARE(tikTokError(answer(secret, 401)).detail, u"HTTP 401, no error code"_s);
    const QByteArray endless = R"({"error":{"code":"internal_error","log_id":")" + QByteArray(1'000, '7') + R"("}})";
    QCOMPARE(tikTokError(answer(endless, 500)).detail, u"HTTP 500 internal_error"_s);
    const QByteArray broken = R"({"error":{"code":"internal_error","log_id":"7\n"}})";
    QCOMPARE(tikTokError(answer(broken, 500)).detail, u"HTTP 500 internal_error"_s);
    const auto html = tikTok().parse(taskFor("user"_L1), answer("<html>act.secret</html>", 200, "text/html"));
    QCOMPARE(html.error().detail, u"HTTP 200: the answer is text/html, not JSON"_s);
}

void TestTikTokErrors::waitsAsLongAsTold()
{
    HttpResponse response = answer(refusal("rate_limit_exceeded"), 429);
    QVERIFY(!tikTokError(response).retryAfter);
    response.headers.append(HttpHeader("Retry-After", "60"));
    QCOMPARE(*tikTokError(response).retryAfter, std::chrono::seconds(60));
}

void TestTikTokErrors::truncatedJsonNamesTheByte()
{
    const auto page = tikTok().parse(taskFor("user"_L1), answer(R"({"data":{"user)"));
    QCOMPARE(page.error().kind, ErrorKind::BadResponse);
    QVERIFY2(page.error().detail.contains("at byte 14 of 14"_L1), qPrintable(page.error().detail));
}

void TestTikTokErrors::wrongTypeNamesItsPath_data()
{
    QTest::addColumn<QByteArray>("video");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const QByteArray &video, const QString &path) {
        QTest::newRow(name) << QByteArray(video) << path;
    };
    row("no id", R"({})", u"data.videos[0].id"_s);
    row("id that is no id", R"({"id":"7&x=y"})", u"data.videos[0].id"_s);
    row("id with a fraction", R"({"id":7.5})", u"data.videos[0].id"_s);
    row("negative id", R"({"id":-7})", u"data.videos[0].id"_s);
    row("number for text", R"({"id":"7","title":7})", u"data.videos[0].title"_s);
    row("negative count", R"({"id":"7","view_count":-1})", u"data.videos[0].view_count"_s);
    row("words for a count", R"({"id":"7","like_count":"1.2M"})", u"data.videos[0].like_count"_s);
    row("milliseconds for seconds", R"({"id":"7","create_time":1790960400000000})", u"data.videos[0].create_time"_s);
    row("video is text", R"("7")", u"data.videos[0]"_s);
}

void TestTikTokErrors::wrongTypeNamesItsPath()
{
    QFETCH(QByteArray, video);
    QFETCH(QString, path);
    const QByteArray body =
        R"({"data":{"videos":[)" + video + R"(],"cursor":1,"has_more":false},"error":{"code":"ok"}})";
    const auto page = tikTok().parse(taskFor("videos"_L1), answer(body));
    QVERIFY(!page.ok());
    QCOMPARE(page.error().kind, ErrorKind::BadResponse);
    QVERIFY2(page.error().detail.startsWith(path + ": expected"_L1), qPrintable(page.error().detail));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestTikTokErrors)
#include "tst_tiktokerrors.moc"
