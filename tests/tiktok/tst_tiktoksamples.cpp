// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sharedfiles.h"
#include "tests/tiktok/tiktokcase.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// The samples of the contract, held against values read from the files by hand.
class TestTikTokSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sampleUser();
    void sampleVideos();
    void sampleVideosByTheirIds();
    void sampleError_data();
    void sampleError();
    void sampleOfAnotherKindIsRefused_data();
    void sampleOfAnotherKindIsRefused();
};

/// Reads a sample into `body`, or skips the test.
#define READ_SAMPLE(body, name) \
    QByteArray body; \
    if (const auto path = sharedPath(u"contracts/samples/tiktok/%1.json"_s.arg(name))) { \
        QFile file(*path); \
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(*path)); \
        body = file.readAll(); \
    } else { \
        QSKIP("the samples of the contract are not beside the source folder"); \
    }

void TestTikTokSamples::sampleUser()
{
    READ_SAMPLE(body, u"user-info"_s)
    const auto page = tikTok().parse(taskFor("user"_L1), answer(body));
    QVERIFY2(page.ok(), page.ok() ? "" : qPrintable(page.error().detail));
    const AccountProfile expected{.platformAccountId = u"723f24d7-e717-40f8-a2b6-0a1b2c3d4e5f"_s,
                                  .title = u"Maple Kiln"_s,
                                  .handle = u"@maplekiln"_s,
                                  .thumbnailUrl = u"https://p16.example/avatar.jpeg"_s,
                                  .country = {},
                                  .uploadsRef = u"723f24d7-e717-40f8-a2b6-0a1b2c3d4e5f"_s,
                                  .createdAt = {}};
    QCOMPARE(*page->profile, expected);
    QCOMPARE(shown((*page->totalsNow)[Metric::Followers]), u"91230"_s);
    QCOMPARE(shown((*page->totalsNow)[Metric::Following]), u"210"_s);
    QCOMPARE(shown((*page->totalsNow)[Metric::Posts]), u"1998"_s);
    QCOMPARE(shown((*page->totalsNow)[Metric::Likes]), u"?"_s);
}

void TestTikTokSamples::sampleVideos()
{
    READ_SAMPLE(body, u"video-list-page"_s)
    const auto page = tikTok().parse(taskFor("videos"_L1), answer(body));
    QVERIFY2(page.ok(), page.ok() ? "" : qPrintable(page.error().detail));
    QCOMPARE(page->items.size(), std::size_t(2));
    MetricValues figures;
    figures.set(Metric::Views, 120'433);
    figures.set(Metric::Likes, 8'123);
    figures.set(Metric::Comments, 97);
    figures.set(Metric::Shares, 402);
    const ContentItem expected{.platformContentId = u"7570000000000000011"_s,
                               .title = u"Wheel throwing, 9 kg of clay"_s,
                               .description = u"Wheel throwing, 9 kg of clay #pottery"_s,
                               .url = u"https://www.tiktok.com/@maplekiln/video/7570000000000000011"_s,
                               .thumbnailUrl = u"https://p16.example/c1.jpeg?x-expires=1763571600&x-signature=s"_s,
                               .publishedAt = QDateTime(QDate(2025, 11, 18), QTime(15, 0), Qt::UTC),
                               .durationSeconds = 41,
                               .figures = figures};
    QCOMPARE(page->items[0], expected);
    QCOMPARE(page->items[1].platformContentId, u"7569000000000000007"_s);
    QCOMPARE(page->items[1].title, QString());
    QCOMPARE(page->next.size(), std::size_t(1));
    QCOMPARE(page->next[0].cursor, u"1763305200000"_s);
}

void TestTikTokSamples::sampleVideosByTheirIds()
{
    READ_SAMPLE(body, u"video-list-page"_s)
    FetchTask task = taskFor("video_query"_L1);
    task.ids = {u"7569000000000000007"_s, u"7"_s};
    const auto page = tikTok().parse(task, answer(body));
    QVERIFY(page.ok());
    QCOMPARE(page->items.size(), std::size_t(1));
    QCOMPARE(shown(page->items[0].figures[Metric::Views]), u"6021"_s);
    QCOMPARE(page->missingIds, QStringList{u"7"_s});
}

void TestTikTokSamples::sampleError_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("detail");
    const auto row = [](const QString &name, int status, ErrorKind kind, const QString &detail) {
        QTest::newRow(qPrintable(name)) << name << status << kind << detail;
    };
    row(u"error-400"_s, 400, ErrorKind::BadResponse, u"HTTP 400 invalid_params, log 20261119091305CBE87ED59D524E727021"_s);
    row(u"error-401-token"_s, 401, ErrorKind::SignedOut,
        u"HTTP 401 access_token_invalid, log 20261119091302CBE87ED59D524E727021"_s);
    row(u"error-401-scope"_s, 401, ErrorKind::Forbidden,
        u"HTTP 401 scope_not_authorized, log 20261119091303CBE87ED59D524E727021"_s);
    row(u"error-429"_s, 429, ErrorKind::RateLimited,
        u"HTTP 429 rate_limit_exceeded, log 20261119091304CBE87ED59D524E727021"_s);
    row(u"error-500"_s, 500, ErrorKind::Timeout, u"HTTP 500 internal_error, log 20261119091306CBE87ED59D524E727021"_s);
    row(u"oauth-error-grant"_s, 400, ErrorKind::SignedOut,
        u"HTTP 400 invalid_grant, log 202611190912005F2AB3C4D5E6F7A8B9C0"_s);
    row(u"oauth-error-pkce"_s, 400, ErrorKind::BadResponse,
        u"HTTP 400 invalid_request, log 202611190912015F2AB3C4D5E6F7A8B9C1"_s);
}

void TestTikTokSamples::sampleError()
{
    QFETCH(QString, name);
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, detail);
    READ_SAMPLE(body, name)
    for (const auto stream : {"videos"_L1, "video_query"_L1, "research_mentions"_L1}) {
        const auto page = tikTok().parse(taskFor(stream), answer(body, status));
        QVERIFY(!page.ok());
        QCOMPARE(page.error().kind, kind);
        QCOMPARE(page.error().detail, detail);
    }
}

void TestTikTokSamples::sampleOfAnotherKindIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("token") << u"oauth-token"_s;
    QTest::newRow("webhook") << u"webhook-authorization-removed"_s;
}

void TestTikTokSamples::sampleOfAnotherKindIsRefused()
{
    QFETCH(QString, name);
    READ_SAMPLE(body, name)
    for (const Stream &stream : tikTok().streams()) {
        const auto page = tikTok().parse(taskFor(stream.key), answer(body));
        QVERIFY(!page.ok());
        QCOMPARE(page.error().detail, u"HTTP 200, no error code"_s);
    }
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestTikTokSamples)
#include "tst_tiktoksamples.moc"
