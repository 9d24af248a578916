// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sharedfiles.h"
#include "tests/tiktok/tiktokcase.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestTikTokRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void streamsStandInTheOrderOfASync();
    void researchIsOffUnlessItHasAnAddress();
    void requestFollowsTheContract_data();
    void requestFollowsTheContract();
    void nextPageSendsTheCursorAsANumber();
    void researchSpansThirtyDaysAtMost();
    void researchGoesOnWithItsSearch();
    void requestsCarryNoToken();
    void descriptionKnowsEveryField_data();
    void descriptionKnowsEveryField();
};

QJsonObject bodyOf(const FetchTask &task)
{
    return QJsonDocument::fromJson(tikTok().request(task).body).object();
}

void TestTikTokRequests::streamsStandInTheOrderOfASync()
{
    QStringList keys;
    for (const Stream &stream : tikTok().streams()) {
        keys.append(stream.key);
        QVERIFY(stream.cadence * 11 / 10 < std::chrono::hours(24)); // every day has its look, though turns come late
        QCOMPARE(stream.cost, 1);
    }
    QCOMPARE(keys.join(u' '), u"user videos video_query research_mentions"_s);
    QCOMPARE(tikTok().platform(), Platform::TikTok);
    QCOMPARE(profileStream(tikTok()).key, u"user"_s);
    const Stream *videos = findStream(tikTok(), u"videos");
    QCOMPARE(videos->kind, StreamKind::ContentList);
    QCOMPARE(videos->batch, 20);
    QCOMPARE(videos->fullEvery, std::chrono::hours(0));
    QVERIFY(videos->namesAll);
    QCOMPARE(videos->budget, u"calls"_s);
    QVERIFY(findStream(tikTok(), u"video_query")->refresh.empty());
    QVERIFY(findStream(tikTok(), u"research_mentions")->optional);
    QVERIFY(findStream(tikTok(), u"research_mentions")->byHandle);
}

void TestTikTokRequests::researchIsOffUnlessItHasAnAddress()
{
    PlatformService service;
    service.api.insert(u"open"_s, QUrl(u"https://open.tiktokapis.com/v2"_s));
    const TikTokConnector plain(service);
    QCOMPARE(plain.streams().size(), std::size_t(3));
    QVERIFY(!findStream(plain, u"research_mentions"));
}

void TestTikTokRequests::requestFollowsTheContract_data()
{
    QTest::addColumn<QString>("stream");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("body");
    const QString base = u"https://open.tiktokapis.com/v2"_s;
    const QString video = u"id,create_time,cover_image_url,share_url,video_description,duration,title,like_count,"
                          "comment_count,share_count,view_count"_s;
    QTest::newRow("user") << u"user"_s << QByteArray("GET")
                          << base
                                 + "/user/info/?fields=open_id,avatar_url,display_name,username,follower_count,"
                                   "following_count,video_count"_L1
                          << QByteArray();
    QTest::newRow("videos") << u"videos"_s << QByteArray("POST") << base + "/video/list/?fields="_L1 + video
                            << QByteArray(R"({"max_count":20})");
    QTest::newRow("video query") << u"video_query"_s << QByteArray("POST") << base + "/video/query/?fields="_L1 + video
                                 << QByteArray(
                                        R"({"filters":{"video_ids":["7551234567890123457","7551234567890123999"]}})");
    QTest::newRow("research")
        << u"research_mentions"_s << QByteArray("POST")
        << base
               + "/research/video/query/?fields=id,create_time,username,video_description,like_count,comment_count,"
                 "share_count"_L1
        << QByteArray(R"({"end_date":"20261002","max_count":100,"query":{"and":[{"field_name":"keyword",)"
                      R"("field_values":["lantern.works_"],"operation":"EQ"}]},"start_date":"20260903"})");
}

void TestTikTokRequests::requestFollowsTheContract()
{
    QFETCH(QString, stream);
    QFETCH(QByteArray, method);
    QFETCH(QString, url);
    QFETCH(QByteArray, body);
    const HttpRequest request = tikTok().request(taskFor(stream));
    QCOMPARE(request.url.toString(QUrl::FullyEncoded), url);
    QCOMPARE(request.method, method);
    QCOMPARE(request.body, body);
    QVERIFY(request.bearer);
}

void TestTikTokRequests::nextPageSendsTheCursorAsANumber()
{
    FetchTask task = taskFor("videos"_L1);
    task.cursor = u"1790874000000"_s;
    QCOMPARE(tikTok().request(task).body, QByteArray(R"({"cursor":1790874000000,"max_count":20})"));
}

void TestTikTokRequests::researchSpansThirtyDaysAtMost()
{
    FetchTask task = taskFor("research_mentions"_L1);
    task.window = DateRange::endingAt(QDate(2026, 10, 2), 200);
    QCOMPARE(bodyOf(task).value("start_date"_L1).toString(), u"20260903"_s);
    task.window = DateRange::endingAt(QDate(2026, 10, 2), 2);
    QCOMPARE(bodyOf(task).value("start_date"_L1).toString(), u"20261001"_s);
}

void TestTikTokRequests::researchGoesOnWithItsSearch()
{
    FetchTask task = taskFor("research_mentions"_L1);
    task.cursor = u"100:7201388525814961198"_s;
    QCOMPARE(bodyOf(task).value("cursor"_L1).toInteger(), 100);
    QCOMPARE(bodyOf(task).value("search_id"_L1).toString(), u"7201388525814961198"_s);
}

void TestTikTokRequests::requestsCarryNoToken()
{
    for (const Stream &stream : tikTok().streams()) {
        const HttpRequest request = tikTok().request(taskFor(stream.key));
        QVERIFY(request.bearer);
        for (const HttpHeader &header : request.headers)
            QVERIFY(header.first == "Accept" || header.first == "Content-Type");
    }
}

QJsonObject operationOf(const QString &document, const QString &path, const QString &method)
{
    QFile file(document);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    for (const QString &step : {u"paths"_s, path, method})
        object = object.value(step).toObject();
    return object;
}

void TestTikTokRequests::descriptionKnowsEveryField_data()
{
    QTest::addColumn<QString>("stream");
    QTest::addColumn<QString>("path");
    QTest::newRow("user") << u"user"_s << u"/v2/user/info/"_s;
    QTest::newRow("videos") << u"videos"_s << u"/v2/video/list/"_s;
    QTest::newRow("video query") << u"video_query"_s << u"/v2/video/query/"_s;
}

void TestTikTokRequests::descriptionKnowsEveryField()
{
    QFETCH(QString, stream);
    QFETCH(QString, path);
    const auto document = sharedPath(u"contracts/specs/derived/tiktok.openapi.json"_s);
    if (!document)
        QSKIP("the description of the API is not beside the source folder");
    const HttpRequest request = tikTok().request(taskFor(stream));
    QCOMPARE(request.url.path(), path);
    const QJsonObject operation = operationOf(*document, path, QString::fromLatin1(request.method).toLower());
    const QJsonObject fields = operation.value("parameters"_L1).toArray().first().toObject();
    QCOMPARE(fields.value("name"_L1).toString(), u"fields"_s);
    const QJsonArray known =
        fields.value("schema"_L1).toObject().value("items"_L1).toObject().value("enum"_L1).toArray();
    const QUrlQuery query(request.url);
    QCOMPARE(query.queryItems().size(), 1);
    for (const QString &field : query.queryItemValue(u"fields"_s).split(u','))
        QVERIFY2(known.contains(field), qPrintable(field));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestTikTokRequests)
#include "tst_tiktokrequests.moc"
