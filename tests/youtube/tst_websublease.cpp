// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/youtube/websublease.h"
#include "tests/youtube/youtubecase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace creatormetrics {

class TestWebSubLease : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formSubscribes();
    void formUnsubscribes();
    void renewsAfterFourFifths();
    void unconfirmedLeaseNeedsRenewal();
    void noticeNamesTheVideo();
    void noticeNamesTheDeletedVideo();
    void everyVideoOnce();
    void otherChannelsArePassedOver();
    void badNoticeIsRefused_data();
    void badNoticeIsRefused();
    void everyCutIsRefused();
    void everyChangedByteIsSurvived();
};

const QString channel = u"UCfixture0Lantern0Works0"_s;

WebSubLease leaseOf(std::chrono::seconds length)
{
    return {.channelId = channel,
            .callback = QUrl(u"https://relay.example/websub/a b?x=1&y=2"_s),
            .confirmedAt = QDateTime(QDate(2026, 10, 2), QTime(10, 0), Qt::UTC),
            .length = length};
}

QByteArray feed(const QByteArray &entries)
{
    return R"(<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns="http://www.w3.org/2005/Atom">)" + entries
           + "</feed>";
}

QByteArray entry(const QByteArray &video, const QByteArray &of = "UCfixture0Lantern0Works0")
{
    return "<entry><yt:videoId>" + video + "</yt:videoId><yt:channelId>" + of + "</yt:channelId></entry>";
}

void TestWebSubLease::formSubscribes()
{
    const HttpRequest request =
        webSubRequest(QUrl(u"https://hub.example/subscribe"_s), leaseOf(432'000s), WebSubMode::Subscribe);
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.url, QUrl(u"https://hub.example/subscribe"_s));
    QCOMPARE(request.headers, (QList<HttpHeader>{{"Content-Type", "application/x-www-form-urlencoded"}}));
    QCOMPARE(request.body,
             QByteArray("hub.mode=subscribe&hub.topic=https%3A%2F%2Fwww.youtube.com%2Fxml%2Ffeeds%2Fvideos.xml"
                        "%3Fchannel_id%3DUCfixture0Lantern0Works0&hub.callback=https%3A%2F%2Frelay.example%2Fwebsub"
                        "%2Fa%2520b%3Fx%3D1%26y%3D2&hub.verify=async&hub.lease_seconds=432000"));
    QVERIFY(!request.bearer); // the hub is nobody's API: no token of the user goes there
    QVERIFY(!request.body.contains("secret"));
}

void TestWebSubLease::formUnsubscribes()
{
    const QByteArray body =
        webSubRequest(QUrl(u"https://hub.example"_s), leaseOf(432'000s), WebSubMode::Unsubscribe).body;
    QVERIFY(body.startsWith("hub.mode=unsubscribe&hub.topic="));
    QVERIFY(!body.contains("lease_seconds"));
}

void TestWebSubLease::renewsAfterFourFifths()
{
    const WebSubLease lease = leaseOf(std::chrono::days(5));
    const QDateTime due(QDate(2026, 10, 6), QTime(10, 0), Qt::UTC);
    QCOMPARE(lease.renewAt(), due);
    QVERIFY(!lease.needsRenewal(due.addSecs(-1)));
    QVERIFY(lease.needsRenewal(due));
    QCOMPARE(leaseOf(0s).renewAt(), lease.confirmedAt);
}

void TestWebSubLease::unconfirmedLeaseNeedsRenewal()
{
    WebSubLease lease = leaseOf(432'000s);
    lease.confirmedAt = {};
    QVERIFY(!lease.renewAt().isValid());
    QVERIFY(lease.needsRenewal(QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC)));
}

void TestWebSubLease::noticeNamesTheVideo()
{
    const auto notice = parseUploadsNotice(fixture(u"uploads-notice.xml"_s), channel);
    QVERIFY2(notice.ok(), notice.ok() ? "" : qPrintable(notice.error().detail));
    QCOMPARE(*notice, (UploadsNotice{.changed = {u"fxRibs_0001"_s}, .deleted = {}}));
}

void TestWebSubLease::noticeNamesTheDeletedVideo()
{
    const auto notice = parseUploadsNotice(fixture(u"uploads-notice-deleted.xml"_s), channel);
    QVERIFY2(notice.ok(), notice.ok() ? "" : qPrintable(notice.error().detail));
    QCOMPARE(*notice, (UploadsNotice{.changed = {}, .deleted = {u"fxGone_0003"_s}}));
}

void TestWebSubLease::everyVideoOnce()
{
    const auto notice = parseUploadsNotice(feed(entry("a") + entry("b") + entry("a")), channel);
    QVERIFY(notice.ok());
    QCOMPARE(notice->changed, (QStringList{u"a"_s, u"b"_s}));
}

void TestWebSubLease::otherChannelsArePassedOver()
{
    const auto notice = parseUploadsNotice(
        feed(entry("a", "UCother") + "<entry><yt:videoId>b</yt:videoId></entry><x><entry/></x>"), channel);
    QVERIFY(notice.ok());
    QCOMPARE(*notice, UploadsNotice());
}

void TestWebSubLease::badNoticeIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("JSON") << QByteArray("{}");
    QTest::newRow("another root") << QByteArray("<rss/>");
    QTest::newRow("feed without its namespace") << QByteArray("<feed/>");
    QTest::newRow("no video") << feed(entry(""));
    QTest::newRow("video that is no id") << feed(entry("a&amp;b"));
    QTest::newRow("document type") << "<!DOCTYPE feed>" + feed(entry("a"));
    QTest::newRow("own entities") << QByteArray("<!DOCTYPE feed [<!ENTITY a \"a\">]>") + feed(entry("&a;"));
    QTest::newRow("too many entries") << feed(entry("a").repeated(201));
    QTest::newRow("too long") << feed(entry("a") + QByteArray(256 * 1024, ' '));
    QTest::newRow("more after the end") << feed(entry("a")) + "<feed/>";
}

void TestWebSubLease::badNoticeIsRefused()
{
    QFETCH(QByteArray, body);
    const auto notice = parseUploadsNotice(body, channel);
    QVERIFY(!notice.ok());
    QCOMPARE(notice.error().kind, ErrorKind::BadResponse);
    QVERIFY(notice.error().detail.startsWith("notice of uploads: "_L1));
}

void TestWebSubLease::everyCutIsRefused()
{
    for (const QString &name : {u"uploads-notice.xml"_s, u"uploads-notice-deleted.xml"_s}) {
        const QByteArray whole = fixture(name).trimmed();
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY2(!parseUploadsNotice(whole.first(length), channel).ok(), qPrintable(QString::number(length)));
    }
}

void TestWebSubLease::everyChangedByteIsSurvived()
{
    const QByteArray whole = fixture(u"uploads-notice.xml"_s);
    qsizetype refused = 0;
    for (qsizetype position = 0; position < whole.size(); ++position) {
        for (const char replacement : {'\0', '<', '>', '&', '"', 'x', '\xff'}) {
            QByteArray damaged = whole;
            damaged[position] = replacement;
            refused += parseUploadsNotice(damaged, channel).ok() ? 0 : 1;
        }
    }
    QVERIFY(refused > whole.size());
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestWebSubLease)
#include "tst_websublease.moc"
