// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/overviewcharts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

Bucket bucketOf(QDate day, std::optional<qint64> views)
{
    Bucket bucket{.range = DateRange::day(day), .values = {}};
    bucket.values.set(Metric::Views, views);
    return bucket;
}

PlatformSeries seriesOf(Platform platform, const DateRange &range, const std::vector<std::optional<qint64>> &views)
{
    PlatformSeries series{.platform = platform, .buckets = {}};
    for (std::size_t i = 0; i < views.size(); ++i)
        series.buckets.push_back(bucketOf(range.first().addDays(static_cast<qint64>(i)), views[i]));
    return series;
}

Overview overviewOf(const DateRange &range)
{
    return {.query = {.range = range, .platforms = {}, .accounts = {}}};
}

Freshness freshnessOf(Platform platform, const QByteArray &zone)
{
    Freshness fresh;
    fresh.account.platform = platform;
    fresh.account.zone = zone;
    return fresh;
}

const DateRange threeDays = DateRange::endingAt(QDate(2026, 11, 20), 3);

} // namespace

class OverviewChartsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void drawsOneLineForEachPlatform();
    void keepsUnknownDaysAsGaps();
    void movesTheComparedPeriodUnderTheCurrentOne();
    void comparesOnlyASinglePlatform();
    void saysWhatTheReaderMustKnow();
    void gapIsNotIncomplete();
    void saysWhenTheAxisDoesNotStartAtZero();
    void summarisesInOneSentence();
    void divideByTheDefaultOfTheOnlyPlatform();
    void staysEmptyWithoutFigures();
    void drawsGrowthAsBars();
    void marksWhereAPlatformCountsOtherwise();
    void marksNothingForOtherFiguresAndPlatforms();
};

void OverviewChartsTest::drawsOneLineForEachPlatform()
{
    Overview overview = overviewOf(threeDays);
    overview.platforms = {seriesOf(Platform::YouTube, threeDays, {100, 200, 300}),
                          seriesOf(Platform::X, threeDays, {std::nullopt, std::nullopt, std::nullopt}),
                          seriesOf(Platform::TikTok, threeDays, {10, 20, 30})};
    const ChartSpec spec = trendChart(overview, Metric::Views, english);
    QCOMPARE(spec.title, u"Views per day"_s);
    QCOMPARE(spec.shape, ChartShape::Line);
    QCOMPARE(spec.range, threeDays);
    QCOMPARE(spec.series.size(), std::size_t{2});
    QCOMPARE(spec.series[0].platform, Platform::YouTube);
    QCOMPARE(spec.series[0].points[1], (ChartPoint{.day = QDate(2026, 11, 19), .value = 200.0}));
    QCOMPARE(spec.series[1].name, u"TikTok"_s);
    QVERIFY(spec.subtitle.contains(u"no figures from X"_s));
}

void OverviewChartsTest::keepsUnknownDaysAsGaps()
{
    Overview overview = overviewOf(threeDays);
    overview.platforms = {seriesOf(Platform::YouTube, threeDays, {100, std::nullopt, 0})};
    overview.platforms[0].buckets[2].partial = {Metric::Views};
    const auto points = trendChart(overview, Metric::Views, english).series[0].points;
    QCOMPARE(points.size(), std::size_t{3});
    QVERIFY(!points[1].value);
    QCOMPARE(points[2].value, 0.0);
    QVERIFY(points[2].incomplete);
    QVERIFY(!points[0].incomplete);
}

void OverviewChartsTest::movesTheComparedPeriodUnderTheCurrentOne()
{
    Overview overview = overviewOf(threeDays);
    overview.platforms = {seriesOf(Platform::YouTube, threeDays, {100, 200, 300})};
    overview.comparedPlatforms = {seriesOf(Platform::YouTube, threeDays.previous(), {50, 60, 70})};
    const ChartSpec spec = trendChart(overview, Metric::Views, english);
    QCOMPARE(spec.series.size(), std::size_t{2});
    const ChartSeries &previous = spec.series[1];
    QCOMPARE(previous.role, SeriesRole::Previous);
    QCOMPARE(previous.points[0], (ChartPoint{.day = threeDays.first(), .value = 50.0}));
    QCOMPARE(previous.points[0].day.addDays(previous.dayShift), threeDays.previous().first());
    QVERIFY2(spec.subtitle.contains(u"dashed: 15 Nov – 17 Nov 2026"_s), qPrintable(spec.subtitle));
}

void OverviewChartsTest::comparesOnlyASinglePlatform()
{
    Overview overview = overviewOf(threeDays);
    overview.platforms = {seriesOf(Platform::YouTube, threeDays, {1, 2, 3}),
                          seriesOf(Platform::X, threeDays, {1, 2, 3})};
    overview.comparedPlatforms = {seriesOf(Platform::YouTube, threeDays.previous(), {5, 6, 7}),
                                  seriesOf(Platform::X, threeDays.previous(), {5, 6, 7})};
    for (const ChartSeries &series : trendChart(overview, Metric::Views, english).series)
        QCOMPARE(series.role, SeriesRole::Current);
}

void OverviewChartsTest::saysWhatTheReaderMustKnow()
{
    Overview overview = overviewOf(threeDays);
    overview.platforms = {seriesOf(Platform::YouTube, threeDays, {100, 200, 300}),
                          seriesOf(Platform::X, threeDays, {100, 200, 300})};
    overview.platforms[0].buckets[2].partial = {Metric::Views};
    overview.freshness = {freshnessOf(Platform::YouTube, "America/Los_Angeles"), freshnessOf(Platform::X, "UTC"),
                          freshnessOf(Platform::X, "UTC")};
    QCOMPARE(trendChart(overview, Metric::Views, english).subtitle,
             u"YouTube in Pacific days · X in UTC days · 20 Nov still incomplete"_s);
    overview.platforms[1].buckets[1].partial = {Metric::Views};
    QVERIFY(trendChart(overview, Metric::Views, english).subtitle.contains(u"incomplete from 19 Nov"_s));
}

void OverviewChartsTest::gapIsNotIncomplete()
{
    Overview overview = overviewOf(threeDays);
    overview.platforms = {seriesOf(Platform::Instagram, threeDays, {100, std::nullopt, 300})};
    overview.platforms[0].buckets[1].partial = {Metric::Views};
    overview.platforms[0].buckets[0].partial = {Metric::Shares}; // which is not charted
    const ChartSpec spec = trendChart(overview, Metric::Views, english);
    QVERIFY2(!spec.subtitle.contains(u"incomplete"_s), qPrintable(spec.subtitle));
    QVERIFY(!spec.series[0].points[0].incomplete);
    overview.platforms[0].buckets[2].values.set(Metric::Views, std::nullopt); // nothing has come after the gap yet
    overview.platforms[0].buckets[2].partial = {Metric::Views};
    QVERIFY(trendChart(overview, Metric::Views, english).subtitle.contains(u"incomplete from 19 Nov"_s));
}

void OverviewChartsTest::saysWhenTheAxisDoesNotStartAtZero()
{
    Overview overview = overviewOf(threeDays);
    overview.platforms = {seriesOf(Platform::YouTube, threeDays, {1000, 1005, 1010})};
    QVERIFY(trendChart(overview, Metric::Views, english).subtitle.contains(u"not 0"_s));
    overview.platforms = {seriesOf(Platform::YouTube, threeDays, {10, 1005, 1010})};
    QVERIFY(!trendChart(overview, Metric::Views, english).subtitle.contains(u"not 0"_s));
}

void OverviewChartsTest::summarisesInOneSentence()
{
    Overview overview = overviewOf(threeDays);
    overview.platforms = {seriesOf(Platform::YouTube, threeDays, {100, 400, 300})};
    QCOMPARE(trendChart(overview, Metric::Views, english).summary,
             u"Views per day, 18 Nov – 20 Nov 2026: YouTube between 100 and 400, last 300."_s);
}

void OverviewChartsTest::divideByTheDefaultOfTheOnlyPlatform()
{
    Overview overview = overviewOf(DateRange::day(QDate(2026, 11, 20)));
    Bucket bucket{.range = overview.query.range, .values = {}};
    bucket.values.set(Metric::Likes, 8);
    bucket.values.set(Metric::Comments, 2);
    bucket.values.set(Metric::Views, 200);
    bucket.values.set(Metric::Reach, 100);
    overview.platforms = {{.platform = Platform::Instagram, .buckets = {bucket}}};
    const ChartSpec byReach = trendChart(overview, Metric::EngagementRate, english);
    QCOMPARE(byReach.title, u"Engagement rate by reach"_s);
    QCOMPARE(byReach.series[0].points[0].value, 0.1);
    overview.platforms.push_back({.platform = Platform::YouTube, .buckets = {bucket}});
    QCOMPARE(trendChart(overview, Metric::EngagementRate, english).series[0].points[0].value, 0.05);
}

void OverviewChartsTest::staysEmptyWithoutFigures()
{
    const ChartSpec spec = trendChart(overviewOf(threeDays), Metric::Views, english);
    QVERIFY(spec.series.empty());
    QVERIFY(!spec.hasValues());
    QCOMPARE(spec.summary, u"Views per day, 18 Nov – 20 Nov 2026: no figures."_s);
}

void OverviewChartsTest::marksWhereAPlatformCountsOtherwise()
{
    const DateRange range = DateRange::endingAt(QDate(2026, 8, 28), 3);
    Overview overview = overviewOf(range);
    overview.platforms = {seriesOf(Platform::YouTube, range, {100, 900, 950}), seriesOf(Platform::X, range, {1, 2, 3})};
    const ChartSpec spec = trendChart(overview, Metric::Views, english);
    QCOMPARE(spec.marks.size(), std::size_t{1});
    QCOMPARE(spec.marks[0].day, QDate(2026, 8, 27));
    QCOMPARE(spec.marks[0].text, u"YouTube: views from the first frame"_s);
    QVERIFY2(spec.summary.endsWith(u". YouTube counts a view from the first frame; the former count goes on as engaged views."_s),
             qPrintable(spec.summary));
    overview.platforms.pop_back();
    for (Bucket &bucket : overview.platforms[0].buckets) {
        bucket.values.set(Metric::Likes, 5);
        bucket.values.set(Metric::Comments, 1);
    }
    QCOMPARE(trendChart(overview, Metric::EngagementRate, english).marks, spec.marks); // views are what it divides by
}

void OverviewChartsTest::marksNothingForOtherFiguresAndPlatforms()
{
    const DateRange range = DateRange::endingAt(QDate(2026, 8, 28), 3);
    Overview overview = overviewOf(range);
    overview.platforms = {seriesOf(Platform::TikTok, range, {100, 900, 950})};
    QVERIFY(trendChart(overview, Metric::Views, english).marks.empty());
    overview.platforms = {seriesOf(Platform::YouTube, range, {std::nullopt, std::nullopt, std::nullopt})};
    QVERIFY(trendChart(overview, Metric::Views, english).marks.empty()); // nothing of it is drawn
    Overview later = overviewOf(threeDays);
    later.platforms = {seriesOf(Platform::YouTube, threeDays, {100, 900, 950})};
    QVERIFY(trendChart(later, Metric::Views, english).marks.empty()); // long after the break
}

void OverviewChartsTest::drawsGrowthAsBars()
{
    Growth growth{.query = {.range = threeDays, .platforms = {}, .accounts = {}}, .platforms = {}, .series = {}};
    growth.platforms = {{.platform = Platform::YouTube, .net = 5}, {.platform = Platform::X, .net = {}}};
    growth.series = {{.range = DateRange::day(threeDays.first()), .net = -3},
                     {.range = DateRange::day(threeDays.first().addDays(1)), .net = std::nullopt},
                     {.range = DateRange::day(threeDays.last()), .net = 8}};
    const ChartSpec spec = growthChart(growth, english);
    QCOMPARE(spec.shape, ChartShape::Bar);
    QCOMPARE(spec.title, u"Net followers per day"_s);
    QCOMPARE(spec.series.size(), std::size_t{1});
    QVERIFY(!spec.series[0].platform);
    QCOMPARE(spec.series[0].points[0].value, -3.0);
    QVERIFY(!spec.series[0].points[1].value);
    QCOMPARE(spec.subtitle, u"growth unknown for X"_s);
    growth.platforms.pop_back();
    QCOMPARE(growthChart(growth, english).series[0].platform, Platform::YouTube);
}

QTEST_GUILESS_MAIN(OverviewChartsTest)
#include "tst_overviewcharts.moc"
