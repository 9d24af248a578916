// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/youtube/youtubecase.h"

#include <QTest>

#include <deque>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestYouTubeAnalytics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysAreReadByColumnName();
    void onlyAskedMetricsAreTaken();
    void noRowsAreNoDays();
    void badTableIsRefused_data();
    void badTableIsRefused();
    void refusedQuestionIsAskedInHalves();
    void bisectingFindsTheOneRefusedMetric();
    void refusalForOtherReasonsIsAnError();
    void ageAndGenderHaveOurKeys();
    void countriesKeepViewsAndMinutes();
    void citiesOfOneNameAddUp();
    void sumOfHugeFiguresStaysAtTheLargest();
    void suppressedAudienceHasNoSlices();
    void totalsGiveSharesOnly();
    void refusedSharesAreNamed();
    void badAudienceIsRefused_data();
    void badAudienceIsRefused();
};

QString figuresOf(const DailyMetrics &day)
{
    QStringList figures{day.day.toString(Qt::ISODate)};
    for (const Metric metric : findStream(youtube(), u"daily")->metrics)
        figures.append(shown(day.values[metric]));
    return figures.join(u' ');
}

QByteArray table(const QByteArray &columns, const QByteArray &rows)
{
    return R"({"kind":"youtubeAnalytics#resultTable","columnHeaders":[)" + columns + R"(],"rows":)" + rows + "}";
}

void TestYouTubeAnalytics::daysAreReadByColumnName()
{
    const auto page = youtube().parse(taskFor("daily"_L1), answer(fixture(u"day.json"_s)));
    QVERIFY2(page.ok(), page.ok() ? "" : qPrintable(page.error().detail));
    QCOMPARE(page->days.size(), std::size_t(2));
    // views engaged likes comments shares gained lost minutes average
    QCOMPARE(figuresOf(page->days[0]), u"2026-10-01 655 ? 41 -2 0 5 0 640 58"_s);
    QCOMPARE(figuresOf(page->days[1]), u"2026-10-02 702 590 -3 4 11 8 1 733 62"_s);
    QCOMPARE(*page->completeUntil, QDate(2026, 10, 2));
}

void TestYouTubeAnalytics::onlyAskedMetricsAreTaken()
{
    FetchTask task = taskFor("daily"_L1);
    task.metrics = {Metric::Views};
    const auto page = youtube().parse(task, answer(fixture(u"day.json"_s)));
    QVERIFY(page.ok());
    QCOMPARE(figuresOf(page->days[1]), u"2026-10-02 702 ? ? ? ? ? ? ? ?"_s);
}

void TestYouTubeAnalytics::noRowsAreNoDays()
{
    const QByteArray body =
        R"({"kind":"youtubeAnalytics#resultTable","columnHeaders":[{"name":"day"},{"name":"views"}]})";
    const auto page = youtube().parse(taskFor("daily"_L1), answer(body));
    QVERIFY(page.ok());
    QVERIFY(page->days.empty());
    QVERIFY(!page->completeUntil);
    QVERIFY(page->refused.empty());
}

void TestYouTubeAnalytics::badTableIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("path");
    const QByteArray columns = R"({"name":"day"},{"name":"views"})";
    QTest::newRow("no such day") << table(columns, R"([["2026-02-30",1]])") << u"rows[0].day"_s;
    QTest::newRow("a day before the window") << table(columns, R"([["2026-09-04",1]])") << u"rows[0].day"_s;
    QTest::newRow("a day behind the window") << table(columns, R"([["9999-12-31",1]])") << u"rows[0].day"_s;
    QTest::newRow("no day column") << table(R"({"name":"month"},{"name":"views"})", R"([["2026-02",1]])")
                                   << u"rows[0].day"_s;
    QTest::newRow("text for a figure") << table(columns, R"([["2026-09-11",1],["2026-09-12","12"]])")
                                       << u"rows[1].views"_s;
    QTest::newRow("negative views") << table(columns, R"([["2026-09-11",-1]])") << u"rows[0].views"_s;
    QTest::newRow("beyond 2^63") << table(columns, R"([["2026-09-11",1e30]])") << u"rows[0].views"_s;
    QTest::newRow("short row") << table(columns, R"([["2026-09-11"]])") << u"rows[0]"_s;
    QTest::newRow("row is an object") << table(columns, R"([{"day":"2026-09-11"}])") << u"rows[0]"_s;
    QTest::newRow("rows are an object") << table(columns, R"({"0":1})") << u"rows"_s;
    QTest::newRow("a day twice") << table(columns, R"([["2026-09-11",1],["2026-09-11",2]])") << u"rows"_s;
    QTest::newRow("columns without a name") << table(R"({"title":"day"})", "[]") << u"columnHeaders[0].name"_s;
}

void TestYouTubeAnalytics::badTableIsRefused()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, path);
    const auto page = youtube().parse(taskFor("daily"_L1), answer(body));
    QVERIFY(!page.ok());
    QCOMPARE(page.error().kind, ErrorKind::BadResponse);
    QVERIFY2(page.error().detail.startsWith(path + u':'), qPrintable(page.error().detail));
}

void TestYouTubeAnalytics::refusedQuestionIsAskedInHalves()
{
    const FetchTask task = taskFor("daily"_L1);
    for (const QString &name : {u"error-unsupported.json"_s, u"error-unknown-metric.json"_s}) {
        const auto page = youtube().parse(task, answer(fixture(name), 400));
        QVERIFY(page.ok());
        QVERIFY(page->days.empty() && page->refused.empty());
        QCOMPARE(page->next.size(), std::size_t(2));
        QCOMPARE(page->next[0].metrics.size(), std::size_t(5));
        QCOMPARE(page->next[1].metrics.size(), std::size_t(4));
        QCOMPARE(page->next[0].window, task.window);
        std::vector<Metric> all = page->next[0].metrics;
        all.insert(all.end(), page->next[1].metrics.begin(), page->next[1].metrics.end());
        QCOMPARE(all, findStream(youtube(), u"daily")->metrics);
    }
}

void TestYouTubeAnalytics::bisectingFindsTheOneRefusedMetric()
{
    std::deque<FetchTask> queue{taskFor("daily"_L1)};
    std::vector<Metric> refused;
    std::vector<Metric> served;
    int calls = 0;
    while (!queue.empty() && ++calls < 50) {
        const FetchTask task = queue.front();
        queue.pop_front();
        const bool offends =
            task.metrics.empty() || std::ranges::find(task.metrics, Metric::Shares) != task.metrics.end();
        const auto page = offends ? youtube().parse(task, answer(fixture(u"error-unsupported.json"_s), 400))
                                  : youtube().parse(task, answer(fixture(u"day.json"_s)));
        QVERIFY(page.ok());
        queue.insert(queue.end(), page->next.begin(), page->next.end());
        refused.insert(refused.end(), page->refused.begin(), page->refused.end());
        if (!offends)
            served.insert(served.end(), task.metrics.begin(), task.metrics.end());
    }
    QCOMPARE(refused, std::vector{Metric::Shares});
    QCOMPARE(served.size(), std::size_t(8));
    QVERIFY2(calls <= 9, qPrintable(QString::number(calls)));
}

void TestYouTubeAnalytics::refusalForOtherReasonsIsAnError()
{
    const auto dates = youtube().parse(taskFor("daily"_L1), answer(fixture(u"error-dates.json"_s), 400));
    QVERIFY(!dates.ok());
    QCOMPARE(dates.error().kind, ErrorKind::BadResponse);
    const auto key = youtube().parse(taskFor("daily"_L1),
                                     answer(R"({"error":{"code":400,"errors":[{"reason":"keyInvalid"}]}})", 400));
    QVERIFY(!key.ok());
    const auto audience = youtube().parse(taskFor("city"_L1), answer(fixture(u"error-unsupported.json"_s), 400));
    QVERIFY(!audience.ok());
    QCOMPARE(audience.error().kind, ErrorKind::BadResponse);
}

QString sliceText(const AudienceSlice &slice)
{
    const QString percent = slice.percent ? QString::number(*slice.percent) : u"?"_s;
    return QStringList{slice.key, slice.secondKey, percent, shown(slice.views), shown(slice.watchMinutes)}.join(u'|');
}

QStringList slicesOf(const Page &page)
{
    QStringList slices;
    for (const AudienceSlice &slice : page.slices)
        slices.append(sliceText(slice));
    return slices;
}

void TestYouTubeAnalytics::ageAndGenderHaveOurKeys()
{
    const auto page = youtube().parse(taskFor("age_gender"_L1), answer(fixture(u"age-gender.json"_s)));
    QVERIFY(page.ok());
    const QStringList expected{u"13-17|male|3.5|?|?"_s, u"18-24|female|40.25|?|?"_s, u"65+|other|0.75|?|?"_s};
    QCOMPARE(slicesOf(*page), expected);
    QCOMPARE(page->slices[0].dimension, AudienceDimension::AgeGender);
    QCOMPARE(page->slices[0].window, fixtureWindow());
}

void TestYouTubeAnalytics::countriesKeepViewsAndMinutes()
{
    const auto page = youtube().parse(taskFor("country"_L1), answer(fixture(u"country.json"_s)));
    QVERIFY(page.ok());
    const QStringList expected{u"PT||?|4100|9001"_s, u"BR||?|1200|2400"_s, u"ZZ||?|7|3"_s};
    QCOMPARE(slicesOf(*page), expected);
    QCOMPARE(page->slices[0].dimension, AudienceDimension::Country);
}

void TestYouTubeAnalytics::citiesOfOneNameAddUp()
{
    const auto page = youtube().parse(taskFor("city"_L1), answer(fixture(u"city.json"_s)));
    QVERIFY(page.ok());
    const QStringList expected{u"Porto||?|900|1800"_s, u"Santiago||?|330|550"_s, u"S\u00e3o Paulo||?|210|380"_s};
    QCOMPARE(slicesOf(*page), expected);
    QCOMPARE(page->slices[0].dimension, AudienceDimension::City);
}

void TestYouTubeAnalytics::sumOfHugeFiguresStaysAtTheLargest()
{
    const QByteArray columns = R"({"name":"city"},{"name":"views"},{"name":"estimatedMinutesWatched"})";
    const QByteArray rows = R"([["Porto",9200000000000000000,1],["Porto",9200000000000000000,2]])";
    const auto page = youtube().parse(taskFor("city"_L1), answer(table(columns, rows)));
    QVERIFY(page.ok());
    QCOMPARE(slicesOf(*page), QStringList{u"Porto||?|9223372036854775807|3"_s});
}

void TestYouTubeAnalytics::suppressedAudienceHasNoSlices()
{
    for (const auto stream : {"age_gender"_L1, "country"_L1, "city"_L1}) {
        const auto page = youtube().parse(taskFor(stream), answer(R"({"kind":"youtubeAnalytics#resultTable"})"));
        QVERIFY(page.ok());
        QVERIFY(page->slices.empty());
    }
}

void TestYouTubeAnalytics::totalsGiveSharesOnly()
{
    const auto page = youtube().parse(taskFor("video_totals"_L1), answer(fixture(u"video-totals.json"_s)));
    QVERIFY2(page.ok(), page.ok() ? "" : qPrintable(page.error().detail));
    QStringList told;
    for (const ItemFigures &item : page->itemFigures) {
        told.append(item.platformContentId + u' ' + shown(item.figures[Metric::Shares]));
        QCOMPARE(shown(item.figures[Metric::Views]), u"?"_s); // the Data API tells fresher ones
        QCOMPARE(shown(item.figures[Metric::Saves]), u"?"_s);
    }
    QCOMPARE(told, (QStringList{u"fxRibs_0001 117"_s, u"fxLive_0004 0"_s, u"fxGone_0003 ?"_s}));
    QVERIFY(page->items.empty() && page->slices.empty() && page->next.empty());
}

void TestYouTubeAnalytics::refusedSharesAreNamed()
{
    const auto page =
        youtube().parse(taskFor("video_totals"_L1), answer(fixture(u"error-unsupported.json"_s), 400));
    QVERIFY(page.ok());
    QCOMPARE(page->refused, std::vector{Metric::Shares});
    QVERIFY(!youtube().parse(taskFor("video_totals"_L1), answer(fixture(u"error-dates.json"_s), 400)).ok());
}

void TestYouTubeAnalytics::badAudienceIsRefused_data()
{
    QTest::addColumn<QString>("stream");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("path");
    const QByteArray age = R"({"name":"ageGroup"},{"name":"gender"},{"name":"viewerPercentage"})";
    const QByteArray country = R"({"name":"country"},{"name":"views"},{"name":"estimatedMinutesWatched"})";
    QTest::newRow("over 100 percent") << u"age_gender"_s << table(age, R"([["age18-24","male",100.5]])")
                                      << u"rows[0].viewerPercentage"_s;
    QTest::newRow("percent as text") << u"age_gender"_s << table(age, R"([["age18-24","male","7"]])")
                                     << u"rows[0].viewerPercentage"_s;
    QTest::newRow("no age group") << u"age_gender"_s << table(age, R"([[null,"male",7]])") << u"rows[0].ageGroup"_s;
    QTest::newRow("name for a country") << u"country"_s << table(country, R"([["Portugal",1,1]])")
                                        << u"rows[0].country"_s;
    const QByteArray many = '[' + QByteArray(R"(["PT",1,1],)").repeated(1'000) + R"(["ES",1,1]])";
    QTest::newRow("endless table") << u"country"_s << table(country, many) << u"rows"_s;
    const QByteArray videos = R"({"name":"video"},{"name":"shares"})";
    QTest::newRow("no video") << u"video_totals"_s << table(country, R"([["PT",1,1]])") << u"rows[0].video"_s;
    QTest::newRow("video that is no id") << u"video_totals"_s << table(videos, R"([["a b",1]])") << u"rows[0].video"_s;
    QTest::newRow("shares as text") << u"video_totals"_s << table(videos, R"([["a","1"]])") << u"rows[0].shares"_s;
    QTest::newRow("table of something else") << u"city"_s << table(country, R"([["PT",1,1]])") << u"rows[0].city"_s;
}

void TestYouTubeAnalytics::badAudienceIsRefused()
{
    QFETCH(QString, stream);
    QFETCH(QByteArray, body);
    QFETCH(QString, path);
    const auto page = youtube().parse(taskFor(QLatin1StringView(stream.toLatin1())), answer(body));
    QVERIFY(!page.ok());
    QVERIFY2(page.error().detail.startsWith(path + u':'), qPrintable(page.error().detail));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestYouTubeAnalytics)
#include "tst_youtubeanalytics.moc"
