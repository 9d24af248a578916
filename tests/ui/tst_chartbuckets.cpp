// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chartbuckets.h"
#include "tests/ui/chartsamples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

ChartSpec numbered(Metric metric, std::vector<std::optional<double>> values)
{
    ChartSeries series{.name = u"All"_s};
    for (std::size_t i = 0; i < values.size(); ++i)
        series.points.push_back({.day = chartDays.first().addDays(static_cast<qint64>(i)), .value = values[i]});
    ChartSpec spec = chartOf({series});
    spec.metric = metric;
    return spec;
}

QString overAll(const ChartSpec &spec)
{
    const auto figures = spanFigures(spec, chartDays.last(), chartDays.first());
    return spanFigureText(spec, figures.front(), FigureFormat(english)).replace(QChar(0x202f), u' ');
}

} // namespace

class ChartBucketsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void flowsAddUp() { QCOMPARE(overAll(numbered(Metric::Views, {1000, 200, 34})), u"1,234 in all"_s); }
    void stocksChange() { QCOMPARE(overAll(numbered(Metric::Followers, {1000, 900, 1340})), u"+340"_s); }
    void losingStocksSayMinus() { QCOMPARE(overAll(numbered(Metric::Followers, {1000, 900})), u"\u2212100"_s); }
    void dailyReachIsNeverSummed() { QCOMPARE(overAll(numbered(Metric::Reach, {100, 140})), u"120 on average"_s); }
    void ratesChangeInPoints() { QCOMPARE(overAll(numbered(Metric::EngagementRate, {0.05, 0.062})), u"+1.2 pp"_s); }

    void unknownStaysUnknown()
    {
        const ChartSpec spec = numbered(Metric::Views, {std::nullopt, 5, std::nullopt});
        const SpanFigure all = spanFigures(spec, chartDays.first(), chartDays.first().addDays(2)).front();
        QCOMPARE(all.value, std::optional(5.0));
        QCOMPARE(all.unknown, 2);
        const SpanFigure none = spanFigures(spec, chartDays.first(), chartDays.first()).front();
        QVERIFY(!none.value);
        QCOMPARE(spanFigureText(spec, none, FigureFormat(english)), FigureFormat::unknown());
    }

    void aChangeNeedsTwoValues()
    {
        QVERIFY(!spanFigures(numbered(Metric::Followers, {7}), chartDays.first(), chartDays.first()).front().value);
    }

    void spansEndWithTheirLastBucket()
    {
        ChartSpec spec = numbered(Metric::Views, {1});
        spec.range = DateRange::endingAt(QDate(2026, 11, 20), 50);
        QCOMPARE(bucketSpan(spec, QDate(2026, 11, 9), QDate(2026, 11, 3)), DateRange::endingAt(QDate(2026, 11, 9), 7));
        spec.granularity = Granularity::Week;
        QCOMPARE(bucketSpan(spec, QDate(2026, 11, 2), QDate(2026, 11, 9)), DateRange::endingAt(QDate(2026, 11, 15), 14));
        QCOMPARE(bucketSpan(spec, QDate(2026, 11, 16), QDate(2026, 11, 16)).last(), QDate(2026, 11, 20));
        spec.granularity = Granularity::Month;
        QCOMPARE(bucketSpan(spec, QDate(2026, 10, 1), QDate(2026, 10, 1)), DateRange::endingAt(QDate(2026, 10, 31), 30));
    }

    void comparedPointsSpeakForTheNearestBucket()
    {
        ChartSeries current{.name = u"Now"_s, .points = {{.day = QDate(2026, 10, 1), .value = 5.0}}};
        ChartSeries before{.name = u"Before"_s, .role = SeriesRole::Previous, .points = {{.day = QDate(2026, 9, 28), .value = 4.0}}};
        ChartSpec spec = chartOf({current, before});
        QVERIFY(pointIn(spec, spec.series[1], QDate(2026, 10, 1)) == nullptr);
        spec.granularity = Granularity::Month;
        QCOMPARE(pointIn(spec, spec.series[1], QDate(2026, 10, 1))->value, std::optional(4.0));
        QVERIFY(pointIn(spec, spec.series[0], QDate(2026, 10, 2)) == nullptr);
    }
};

QTEST_GUILESS_MAIN(ChartBucketsTest)
#include "tst_chartbuckets.moc"
