// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chartscale.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

const QDate end(2026, 11, 20);

ChartSpec specWith(const std::vector<double> &values, ChartShape shape = ChartShape::Line,
                   Metric metric = Metric::Views)
{
    const auto count = static_cast<qint64>(values.size());
    ChartSpec spec{.metric = metric, .shape = shape, .range = DateRange::endingAt(end, std::max<qint64>(count, 1))};
    ChartSeries series;
    for (qint64 i = 0; i < count; ++i)
        series.points.push_back({.day = spec.range.first().addDays(i), .value = values[static_cast<std::size_t>(i)]});
    spec.series.push_back(series);
    return spec;
}

ChartSpec daysSpec(qint64 days, Granularity granularity = Granularity::Day)
{
    return {.granularity = granularity, .range = DateRange::endingAt(end, days)};
}

} // namespace

class ChartScaleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesRoundTicks_data();
    void takesRoundTicks();
    void coversEveryValueWithThreeToFiveTicks_data();
    void coversEveryValueWithThreeToFiveTicks();
    void saysWhenAnAxisDoesNotStartAtZero();
    void barsAlwaysStartAtZero();
    void placesDayTicks_data();
    void placesDayTicks();
    void keepsToTheNumberOfDayTicks_data();
    void keepsToTheNumberOfDayTicks();
    void endsTheDaysWithTheLastBucket();
};

void ChartScaleTest::takesRoundTicks_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<Metric>("metric");
    QTest::addColumn<QList<double>>("ticks");
    const auto views = Metric::Views;
    QTest::newRow("tens of thousands") << QList<double>{7800, 70100} << views
                                       << QList<double>{0, 20000, 40000, 60000, 80000};
    QTest::newRow("exactly on a step") << QList<double>{0, 100} << views << QList<double>{0, 25, 50, 75, 100};
    QTest::newRow("both signs") << QList<double>{-30, 50} << views << QList<double>{-50, -25, 0, 25, 50};
    QTest::newRow("all zero counts") << QList<double>{0, 0} << views << QList<double>{0, 1, 2};
    QTest::newRow("no values") << QList<double>{} << views << QList<double>{0, 1, 2};
    QTest::newRow("one view") << QList<double>{0, 1} << views << QList<double>{0, 1, 2};
    QTest::newRow("three views: no halves") << QList<double>{0, 3} << views << QList<double>{0, 1, 2, 3};
    QTest::newRow("a billion") << QList<double>{0, 1e12} << views << QList<double>{0, 2.5e11, 5e11, 7.5e11, 1e12};
    QTest::newRow("watch time in whole hours")
        << QList<double>{0, 590} << Metric::WatchMinutes << QList<double>{0, 300, 600};
    QTest::newRow("durations") << QList<double>{0, 130} << Metric::AverageViewSeconds
                               << QList<double>{0, 60, 120, 180};
}

void ChartScaleTest::takesRoundTicks()
{
    QFETCH(QList<double>, values);
    QFETCH(Metric, metric);
    QFETCH(QList<double>, ticks);
    const auto scale = ChartScale::forChart(specWith({values.begin(), values.end()}, ChartShape::Line, metric), 5);
    QCOMPARE(QList<double>(scale.valueTicks.begin(), scale.valueTicks.end()), ticks);
    QCOMPARE(scale.minimum, ticks.front());
    QCOMPARE(scale.maximum, ticks.back());
}

void ChartScaleTest::coversEveryValueWithThreeToFiveTicks_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<Metric>("metric");
    QTest::newRow("tiny ratio") << 0.0 << 0.000013 << Metric::EngagementRate;
    QTest::newRow("ordinary ratio") << 0.061 << 0.0737 << Metric::EngagementRate;
    QTest::newRow("ratio zero") << 0.0 << 0.0 << Metric::EngagementRate;
    QTest::newRow("equal followers") << 5000.0 << 5000.0 << Metric::Followers;
    QTest::newRow("equal and small") << 3.0 << 3.0 << Metric::Followers;
    QTest::newRow("close together and huge") << 1e12 << 1e12 + 7 << Metric::Followers;
    QTest::newRow("followers far from zero") << 243902.0 << 248611.0 << Metric::Followers;
    QTest::newRow("losses only") << -900.0 << -20.0 << Metric::NetFollowers;
    QTest::newRow("losses far from zero") << -900.0 << -850.0 << Metric::NetFollowers;
    QTest::newRow("awkward") << 0.0 << 99999.0 << Metric::Views;
    QTest::newRow("long watch time") << 0.0 << 7e6 << Metric::WatchMinutes;
    QTest::newRow("hours long videos") << 0.0 << 90000.0 << Metric::AverageViewSeconds;
}

void ChartScaleTest::coversEveryValueWithThreeToFiveTicks()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(Metric, metric);
    const auto scale = ChartScale::forChart(specWith({low, high}, ChartShape::Line, metric), 5);
    QVERIFY2(scale.valueTicks.size() >= 3 && scale.valueTicks.size() <= 5,
             qPrintable(QString::number(scale.valueTicks.size())));
    QVERIFY(scale.minimum <= low);
    QVERIFY(scale.maximum >= high);
    QVERIFY(scale.minimum < scale.maximum);
    const double step = scale.valueTicks[1] - scale.valueTicks[0];
    for (std::size_t i = 1; i < scale.valueTicks.size(); ++i)
        QVERIFY(std::abs(scale.valueTicks[i] - scale.valueTicks[i - 1] - step) < 1e-6 * step);
}

void ChartScaleTest::saysWhenAnAxisDoesNotStartAtZero()
{
    const auto far = ChartScale::forChart(specWith({243902, 248611}), 5);
    QVERIFY(!far.startsAtZero);
    QVERIFY(far.minimum > 200000);
    QVERIFY(ChartScale::forChart(specWith({50, 100}), 5).startsAtZero);
    QVERIFY(!ChartScale::forChart(specWith({61, 100}), 5).startsAtZero);
}

void ChartScaleTest::barsAlwaysStartAtZero()
{
    const auto bars = ChartScale::forChart(specWith({243902, 248611}, ChartShape::Bar), 5);
    QCOMPARE(bars.minimum, 0.0);
    QVERIFY(bars.startsAtZero);
    const auto losses = ChartScale::forChart(specWith({-900, -850}, ChartShape::Bar), 5);
    QCOMPARE(losses.maximum, 0.0);
}

void ChartScaleTest::placesDayTicks_data()
{
    QTest::addColumn<qint64>("days");
    QTest::addColumn<int>("maximum");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("one day") << qint64{1} << 6 << QStringList{u"2026-11-20"_s};
    QTest::newRow("a week") << qint64{7} << 7
                            << QStringList{u"2026-11-14"_s, u"2026-11-15"_s, u"2026-11-16"_s, u"2026-11-17"_s,
                                           u"2026-11-18"_s, u"2026-11-19"_s, u"2026-11-20"_s};
    QTest::newRow("28 days") << qint64{
        28} << 5 << QStringList{u"2026-10-24"_s, u"2026-10-31"_s, u"2026-11-07"_s, u"2026-11-14"_s, u"2026-11-20"_s};
    QTest::newRow("a month, few ticks") << qint64{
        31} << 4 << QStringList{u"2026-10-21"_s, u"2026-10-31"_s, u"2026-11-10"_s, u"2026-11-20"_s};
    QTest::newRow("a year in quarters") << qint64{
        365} << 6 << QStringList{u"2025-11-21"_s, u"2026-04-01"_s, u"2026-07-01"_s, u"2026-10-01"_s, u"2026-11-20"_s};
    QTest::newRow("ten years") << qint64{3653} << 8 << QStringList{u"2016-11-20"_s, u"2018-01-01"_s, u"2020-01-01"_s,
                                                                   u"2022-01-01"_s, u"2024-01-01"_s, u"2026-11-20"_s};
}

void ChartScaleTest::placesDayTicks()
{
    QFETCH(qint64, days);
    QFETCH(int, maximum);
    QFETCH(QStringList, expected);
    QStringList found;
    for (const QDate day : ChartScale::forChart(daysSpec(days), maximum).dayTicks)
        found << day.toString(Qt::ISODate);
    QCOMPARE(found, expected);
}

void ChartScaleTest::keepsToTheNumberOfDayTicks_data()
{
    QTest::addColumn<qint64>("days");
    for (const qint64 days : {2, 7, 13, 28, 29, 90, 92, 365, 1096, 3653, 20000})
        QTest::addRow("%lld days", days) << days;
}

void ChartScaleTest::keepsToTheNumberOfDayTicks()
{
    QFETCH(qint64, days);
    for (int maximum = 2; maximum <= 8; ++maximum) {
        const ChartSpec spec = daysSpec(days);
        const auto ticks = ChartScale::forChart(spec, maximum).dayTicks;
        QVERIFY(ticks.size() <= static_cast<std::size_t>(maximum));
        QCOMPARE(ticks.front(), spec.range.first());
        QCOMPARE(ticks.back(), spec.range.last());
        QVERIFY(std::is_sorted(ticks.begin(), ticks.end()));
        QVERIFY(std::adjacent_find(ticks.begin(), ticks.end()) == ticks.end());
    }
}

void ChartScaleTest::endsTheDaysWithTheLastBucket()
{
    ChartSpec spec = daysSpec(28, Granularity::Week);
    ChartSeries series;
    for (const QDate day :
         {QDate(2026, 10, 24), QDate(2026, 10, 26), QDate(2026, 11, 2), QDate(2026, 11, 9), QDate(2026, 11, 16)})
        series.points.push_back({.day = day, .value = 1.0});
    spec.series.push_back(series);
    const auto ticks = ChartScale::forChart(spec, 6).dayTicks;
    QCOMPARE(ticks.back(), QDate(2026, 11, 16));
    for (std::size_t i = 1; i + 1 < ticks.size(); ++i)
        QCOMPARE(ticks[i].dayOfWeek(), 1);
}

QTEST_GUILESS_MAIN(ChartScaleTest)
#include "tst_chartscale.moc"
