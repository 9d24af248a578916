// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/instagram/instagramcase.h"
#include "tests/support/sharedfiles.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestInstagramRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void streamsStandInTheOrderOfASync();
    void everyCallIsPaidByOneLedger();
    void requestFollowsTheContract_data();
    void requestFollowsTheContract();
    void accountWithoutReferenceIsMe();
    void cursorSurvivesTheUrl();
    void daysAreCutInPacificTime_data();
    void daysAreCutInPacificTime();
    void onlyTheAskedMetricsAreAskedFor();
    void requestsCarryNoToken();
    void specKnowsEveryNameThatIsAsked_data();
    void specKnowsEveryNameThatIsAsked();
    void nothingRejectedIsAsked();
};

void TestInstagramRequests::streamsStandInTheOrderOfASync()
{
    QStringList keys;
    for (const Stream &stream : instagram().streams())
        keys.append(stream.key);
    QCOMPARE(keys.join(u' '),
             u"profile media stories story_insights daily_reach daily_totals daily_follows media_insights "
             "audience_age audience_gender audience_country audience_city comments tagged "
             "mention_lookup"_s);
    QCOMPARE(profileStream(instagram()).key, u"profile"_s);
    QCOMPARE(instagram().platform(), Platform::Instagram);
}

void TestInstagramRequests::everyCallIsPaidByOneLedger()
{
    for (const Stream &stream : instagram().streams()) {
        QCOMPARE(stream.budget, u"calls"_s);
        QCOMPARE(stream.cost, 1);
    }
}

void TestInstagramRequests::requestFollowsTheContract_data()
{
    QTest::addColumn<QString>("stream");
    QTest::addColumn<QString>("url");
    const auto row = [](const char *stream, const QString &rest) {
        QTest::newRow(stream) << QString::fromLatin1(stream) << u"https://graph.instagram.com/v25.0/"_s + rest;
    };
    const QString fields =
        u"?fields=id,caption,media_type,media_product_type,media_url,thumbnail_url,permalink,timestamp,"
        "like_count,comments_count&limit=100"_s;
    const QString demographics = u"17841499999999777/insights?metric=follower_demographics&period=lifetime"
                                 "&metric_type=total_value&timeframe=this_month&breakdown="_s;
    const QString longDay = u"&since=1793516400&until=1793606400"_s; // 25 hours
    row("profile", u"me?fields=user_id,username,name,profile_picture_url,followers_count,follows_count,media_count"_s);
    row("media", u"17841499999999777/media"_s + fields);
    row("stories", u"17841499999999777/stories"_s + fields);
    row("story_insights", u"18000000000000701/insights?metric=views,reach,shares,profile_visits"_s);
    row("media_insights", u"18000000000000701/insights?metric=views,reach,shares,saved"_s);
    row("daily_reach", u"17841499999999777/insights?metric=reach&period=day&metric_type=time_series"
                       "&since=1793430000&until=1793692800"_s);
    row("daily_totals", u"17841499999999777/insights?metric=views,likes,comments,shares,saves,profile_links_taps"
                        "&period=day&metric_type=total_value"_s
                            + longDay);
    row("daily_follows", u"17841499999999777/insights?metric=follows_and_unfollows&period=day&metric_type=total_value"
                         "&breakdown=follow_type"_s
                             + longDay);
    row("audience_age", demographics + u"age"_s);
    row("audience_gender", demographics + u"gender"_s);
    row("audience_country", demographics + u"country"_s);
    row("audience_city", demographics + u"city"_s);
    row("comments", u"18000000000000701/comments?fields=id,text,timestamp,username,from,like_count&limit=50"_s);
    row("tagged", u"17841499999999777/tags?fields=id,caption,permalink,timestamp,username,like_count,comments_count"
                  "&limit=50"_s);
    row("mention_lookup", u"me?fields=mentioned_media.media_id%2818000000000000701%29%7Bid,caption,timestamp,username,"
                          "like_count,comments_count%7D"_s);
}

void TestInstagramRequests::requestFollowsTheContract()
{
    QFETCH(QString, stream);
    QFETCH(QString, url);
    const HttpRequest request = instagram().request(taskFor(QLatin1StringView(stream.toLatin1())));
    QCOMPARE(request.url.toString(QUrl::FullyEncoded), url);
    QCOMPARE(request.method, QByteArray("GET"));
    QVERIFY(request.body.isEmpty());
}

void TestInstagramRequests::accountWithoutReferenceIsMe()
{
    FetchTask task = taskFor("media"_L1);
    task.reference.clear();
    QCOMPARE(instagram().request(task).url.path(), u"/v25.0/me/media"_s);
    FetchTask comment = taskFor("mention_lookup"_L1);
    comment.reference = u"17841499999999777"_s;
    comment.ids.append(u"17900000000000951"_s);
    QCOMPARE(
        instagram().request(comment).url.toString(QUrl::FullyEncoded),
        u"https://graph.instagram.com/v25.0/17841499999999777?fields=mentioned_comment.comment_id%2817900000000000951%29"
        "%7Bid,text,timestamp,username,like_count%7D"_s);
}

void TestInstagramRequests::cursorSurvivesTheUrl()
{
    FetchTask task = taskFor("media"_L1);
    task.cursor = u"QVFI+fix/After="_s;
    const QByteArray query = instagram().request(task).url.query(QUrl::FullyEncoded).toLatin1();
    QVERIFY2(query.endsWith("&after=QVFI%2Bfix%2FAfter%3D"), query.constData());
}

void TestInstagramRequests::daysAreCutInPacificTime_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("since");
    QTest::addColumn<QString>("until");
    QTest::newRow("summer") << QDate(2026, 7, 1) << u"1782889200"_s << u"1782975600"_s;
    QTest::newRow("the day of 23 hours") << QDate(2026, 3, 8) << u"1772956800"_s << u"1773039600"_s;
    QTest::newRow("the day of 25 hours") << QDate(2026, 11, 1) << u"1793516400"_s << u"1793606400"_s;
}

void TestInstagramRequests::daysAreCutInPacificTime()
{
    QFETCH(QDate, day);
    QFETCH(QString, since);
    QFETCH(QString, until);
    FetchTask task = taskFor("daily_totals"_L1);
    task.window = DateRange::day(day);
    const QUrlQuery query(instagram().request(task).url);
    QCOMPARE(query.queryItemValue(u"since"_s), since);
    QCOMPARE(query.queryItemValue(u"until"_s), until);
}

void TestInstagramRequests::onlyTheAskedMetricsAreAskedFor()
{
    const auto asked = [](QLatin1StringView stream, const std::vector<Metric> &metrics) {
        FetchTask task = taskFor(stream);
        task.metrics = metrics;
        return QUrlQuery(instagram().request(task).url).queryItemValue(u"metric"_s);
    };
    QCOMPARE(asked("daily_totals"_L1, {Metric::Saves, Metric::Views}), u"views,saves"_s);
    QCOMPARE(asked("media_insights"_L1, {Metric::Saves}), u"saved"_s);
    QCOMPARE(asked("story_insights"_L1, {Metric::Saves}), u"views,reach,shares,profile_visits"_s);
}

void TestInstagramRequests::requestsCarryNoToken()
{
    for (const Stream &stream : instagram().streams()) {
        const HttpRequest request = instagram().request(taskFor(stream));
        QVERIFY(request.bearer);
        QCOMPARE(request.headers, QList<HttpHeader>{HttpHeader("Accept", "application/json")});
        QVERIFY(!request.url.toString().contains("token"_L1));
    }
}

QJsonValue readJson(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

QSet<QString> enumValues(const QJsonArray &enums, const QString &name)
{
    QSet<QString> values;
    for (const auto &entry : enums) {
        if (entry.toObject().value("name"_L1).toString() != name)
            continue;
        for (const auto &value : entry.toObject().value("values"_L1).toArray())
            values.insert(value.toString());
    }
    return values;
}

void TestInstagramRequests::specKnowsEveryNameThatIsAsked_data()
{
    QTest::addColumn<QString>("stream");
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<QString>("spec");
    for (const char *stream : {"daily_reach", "daily_totals", "daily_follows", "audience_age", "audience_city"}) {
        for (const char *parameter : {"metric", "period", "metric_type", "breakdown", "timeframe"})
            QTest::addRow("%s %s", stream, parameter)
                << QString::fromLatin1(stream) << QString::fromLatin1(parameter)
                << u"userinsights_%1_enum_param"_s.arg(QLatin1StringView(parameter));
    }
    for (const char *stream : {"media_insights", "story_insights"})
        QTest::newRow(stream) << QString::fromLatin1(stream) << u"metric"_s << u"mediainsights_metric_enum_param"_s;
}

void TestInstagramRequests::specKnowsEveryNameThatIsAsked()
{
    QFETCH(QString, stream);
    QFETCH(QString, parameter);
    QFETCH(QString, spec);
    const auto path = sharedPath(u"contracts/specs/meta/enum_types.instagram.json"_s);
    if (!path)
        QSKIP("the specifications are not beside the source folder");
    const auto known = enumValues(readJson(*path).toArray(), spec);
    QVERIFY(!known.isEmpty());
    const QString value =
        QUrlQuery(instagram().request(taskFor(QLatin1StringView(stream.toLatin1()))).url).queryItemValue(parameter);
    for (const QString &name : value.split(u',', Qt::SkipEmptyParts))
        QVERIFY2(known.contains(name), qPrintable(name));
}

void TestInstagramRequests::nothingRejectedIsAsked()
{
    const auto path = sharedPath(u"contracts/specs/derived/instagram.insights-metrics.json"_s);
    if (!path)
        QSKIP("the specifications are not beside the source folder");
    const QJsonObject matrix = readJson(*path).toObject();
    const QJsonObject rejected = matrix.value("rejected"_L1).toObject();
    const QJsonObject legal = matrix.value("media"_L1).toObject().value("metrics_by_product_type"_L1).toObject();
    for (const Stream &stream : instagram().streams()) {
        const QString asked = QUrlQuery(instagram().request(taskFor(stream)).url).queryItemValue(u"metric"_s);
        for (const QString &name : asked.split(u',', Qt::SkipEmptyParts)) {
            QVERIFY(!rejected.value("account"_L1).toObject().contains(name));
            QVERIFY(!rejected.value("media"_L1).toObject().contains(name));
            for (const auto product : {"FEED"_L1, "REELS"_L1})
                QVERIFY(stream.key != "media_insights"_L1 || legal.value(product).toArray().contains(name));
            QVERIFY(stream.key != "story_insights"_L1 || legal.value("STORY"_L1).toArray().contains(name));
        }
    }
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestInstagramRequests)
#include "tst_instagramrequests.moc"
