// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/retention.h"
#include "tests/support/sharedfiles.h"
#include "tests/youtube/youtubecase.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestYouTubeRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void streamsStandInTheOrderOfASync();
    void requestFollowsTheContract_data();
    void requestFollowsTheContract();
    void pageTokenSurvivesTheUrl();
    void totalsBeginWithYouTube();
    void onlyTheAskedMetricsAreAskedFor();
    void metricsThatAreNotDailyAskForAll();
    void requestsCarryNoToken();
    void discoveryDocumentKnowsEveryParameter_data();
    void discoveryDocumentKnowsEveryParameter();
};

/// Whether a tier without a bound of age asks for each stored video in that time, whatever the list still names.
bool everyVideoIsAskedWithin(std::chrono::days bound)
{
    const std::vector<RefreshTier> tiers = findStream(youtube(), u"videos")->refresh;
    return !tiers.empty() && tiers.back().youngerThanDays == 0 && tiers.back().every < bound;
}

void TestYouTubeRequests::streamsStandInTheOrderOfASync()
{
    QStringList keys;
    for (const Stream &stream : youtube().streams())
        keys.append(stream.key);
    QCOMPARE(keys.join(u' '), u"channel uploads videos daily age_gender country city video_totals comments comment_checks"_s);
    QCOMPARE(profileStream(youtube()).key, u"channel"_s);
    const Stream *uploads = findStream(youtube(), u"uploads");
    QCOMPARE(uploads->fullEvery, std::chrono::hours(168));
    QCOMPARE(uploads->budget, u"data"_s);
    QVERIFY(everyVideoIsAskedWithin(retentionPolicy(Platform::YouTube).verifyContent));
    const Stream *daily = findStream(youtube(), u"daily");
    QCOMPARE(daily->lookBackDays, 7);
    QCOMPARE(daily->metrics.size(), std::size_t(9));
    QCOMPARE(findStream(youtube(), u"city")->windowDays, 28);
    const Stream *comments = findStream(youtube(), u"comments");
    QCOMPARE(comments->kind, StreamKind::Mentions);
    QCOMPARE(comments->budget, u"data"_s);
    QVERIFY(comments->optional && comments->incremental);
    // Asked in time even when a fifth of them waits for each of some turns.
    const Stream *checks = findStream(youtube(), u"comment_checks");
    QCOMPARE(checks->kind, StreamKind::MentionChecks);
    QVERIFY(checks->checkAfter + 6 * checks->cadence < *retentionPolicy(Platform::YouTube).mentions);
}

void TestYouTubeRequests::requestFollowsTheContract_data()
{
    QTest::addColumn<QString>("stream");
    QTest::addColumn<QString>("url");
    const QString data = u"https://youtube.googleapis.com/youtube/v3"_s;
    const QString report = u"https://youtubeanalytics.googleapis.com/v2/reports?ids=channel%3D%3DMINE"
                           "&startDate=2026-09-05&endDate=2026-10-02"_s;
    QTest::newRow("channel") << u"channel"_s
                             << data + "/channels?part=snippet,statistics,contentDetails,status&mine=true"_L1;
    QTest::newRow("uploads") << u"uploads"_s
                             << data
                                    + "/playlistItems?part=contentDetails,snippet&playlistId=UUfixture0Lantern0Works0"
                                      "&maxResults=50"_L1;
    QTest::newRow("videos") << u"videos"_s
                            << data
                                   + "/videos?part=snippet,contentDetails,statistics,status,liveStreamingDetails"
                                     "&id=fxRibs_0001,fxPriv-0002,fxGone_0003,fxLive_0004"_L1;
    QTest::newRow("daily") << u"daily"_s
                           << report
                                  + "&metrics=views,engagedViews,likes,comments,shares,subscribersGained,"
                                    "subscribersLost,estimatedMinutesWatched,averageViewDuration&dimensions=day"_L1;
    QTest::newRow("age and gender") << u"age_gender"_s
                                    << report + "&metrics=viewerPercentage&dimensions=ageGroup,gender"_L1;
    QTest::newRow("country") << u"country"_s << report + "&metrics=views,estimatedMinutesWatched&dimensions=country"_L1;
    QTest::newRow("city")
        << u"city"_s << report + "&metrics=views,estimatedMinutesWatched&dimensions=city&sort=-views&maxResults=25"_L1;
    QTest::newRow("video totals")
        << u"video_totals"_s << report + "&metrics=views,shares&dimensions=video&sort=-views&maxResults=200"_L1;
    QTest::newRow("comments") << u"comments"_s
                              << data
                                     + "/commentThreads?part=snippet&allThreadsRelatedToChannelId="
                                       "UCfixture0Lantern0Works0&order=time&textFormat=plainText&maxResults=100"_L1;
    QTest::newRow("comment checks") << u"comment_checks"_s
                                    << data
                                           + "/comments?part=snippet&id=UgfxThread0001AaABAg,UgfxGone00000AaABAg,"
                                             "UgfxThread0003AaABAg&textFormat=plainText"_L1;
}

void TestYouTubeRequests::requestFollowsTheContract()
{
    QFETCH(QString, stream);
    QFETCH(QString, url);
    const HttpRequest request = youtube().request(taskFor(QLatin1StringView(stream.toLatin1())));
    QCOMPARE(request.url.toString(QUrl::FullyEncoded), url);
    QCOMPARE(request.method, QByteArray("GET"));
    QVERIFY(request.body.isEmpty());
}

void TestYouTubeRequests::pageTokenSurvivesTheUrl()
{
    FetchTask task = taskFor("uploads"_L1);
    task.cursor = u"EAAa+/BlBU=="_s;
    const QByteArray query = youtube().request(task).url.query(QUrl::FullyEncoded).toLatin1();
    QVERIFY2(query.endsWith("&pageToken=EAAa%2B%2FBlBU%3D%3D"), query.constData());
}

void TestYouTubeRequests::totalsBeginWithYouTube()
{
    FetchTask task = taskFor("video_totals"_L1);
    task.window = DateRange::endingAt(QDate(2026, 10, 2), findStream(youtube(), u"video_totals")->windowDays);
    const QUrlQuery query(youtube().request(task).url);
    QCOMPARE(query.queryItemValue(u"startDate"_s), u"2005-02-14"_s);
    QCOMPARE(query.queryItemValue(u"endDate"_s), u"2026-10-02"_s);
}

void TestYouTubeRequests::onlyTheAskedMetricsAreAskedFor()
{
    FetchTask task = taskFor("daily"_L1);
    task.metrics = {Metric::FollowersLost, Metric::Views};
    QCOMPARE(QUrlQuery(youtube().request(task).url).queryItemValue(u"metrics"_s), u"views,subscribersLost"_s);
}

void TestYouTubeRequests::metricsThatAreNotDailyAskForAll()
{
    FetchTask task = taskFor("daily"_L1);
    task.metrics = {Metric::Reach};
    QCOMPARE(youtube().request(task), youtube().request(taskFor("daily"_L1)));
}

void TestYouTubeRequests::requestsCarryNoToken()
{
    for (const Stream &stream : youtube().streams()) {
        const HttpRequest request = youtube().request(taskFor(QLatin1StringView(stream.key.toLatin1())));
        QVERIFY(request.bearer);
        QCOMPARE(request.headers.size(), 1);
        QCOMPARE(request.headers.front(), HttpHeader("Accept", "application/json"));
    }
}

QJsonObject methodOf(const QString &document, const QString &resource, const QString &method)
{
    QFile file(document);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    for (const QString &step : {u"resources"_s, resource, u"methods"_s, method})
        object = object.value(step).toObject();
    return object;
}

void TestYouTubeRequests::discoveryDocumentKnowsEveryParameter_data()
{
    QTest::addColumn<QString>("stream");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("resource");
    QTest::addColumn<QString>("method");
    const QString data = u"contracts/specs/youtube.v3.trimmed.json"_s;
    const QString analytics = u"contracts/specs/youtubeAnalytics.v2.json"_s;
    QTest::newRow("channel") << u"channel"_s << data << u"channels"_s << u"list"_s;
    QTest::newRow("uploads") << u"uploads"_s << data << u"playlistItems"_s << u"list"_s;
    QTest::newRow("videos") << u"videos"_s << data << u"videos"_s << u"list"_s;
    QTest::newRow("comments") << u"comments"_s << data << u"commentThreads"_s << u"list"_s;
    QTest::newRow("comment checks") << u"comment_checks"_s << data << u"comments"_s << u"list"_s;
    for (const char *stream : {"daily", "age_gender", "country", "city", "video_totals"})
        QTest::newRow(stream) << QString::fromLatin1(stream) << analytics << u"reports"_s << u"query"_s;
}

void TestYouTubeRequests::discoveryDocumentKnowsEveryParameter()
{
    QFETCH(QString, stream);
    QFETCH(QString, file);
    QFETCH(QString, resource);
    QFETCH(QString, method);
    const auto path = sharedPath(file);
    if (!path)
        QSKIP("the discovery documents are not beside the source folder");
    const QJsonObject described = methodOf(*path, resource, method);
    const QJsonObject parameters = described.value("parameters"_L1).toObject();
    QVERIFY(!parameters.isEmpty());
    FetchTask task = taskFor(QLatin1StringView(stream.toLatin1()));
    task.cursor = u"token"_s;
    const HttpRequest request = youtube().request(task);
    QVERIFY(request.url.path().endsWith(u'/' + described.value("path"_L1).toString()));
    const QUrlQuery query(request.url);
    for (const auto &[name, value] : query.queryItems())
        QVERIFY2(parameters.contains(name), qPrintable(name));
    for (auto parameter = parameters.begin(); parameter != parameters.end(); ++parameter) {
        if (parameter->toObject().value("required"_L1).toBool())
            QVERIFY2(query.hasQueryItem(parameter.key()), qPrintable(parameter.key()));
    }
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestYouTubeRequests)
#include "tst_youtuberequests.moc"
