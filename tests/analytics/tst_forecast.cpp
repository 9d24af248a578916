// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/forecast.h"
#include "tests/analytics/recordedseries.h"

#include <QTest>

#include <array>
#include <cmath>
#include <numbers>
#include <random>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

using Outcome = Forecast::Outcome;

const double unknown = std::numeric_limits<double>::quiet_NaN();
const double infinite = std::numeric_limits<double>::infinity();
constexpr std::array<double, 7> week{1.0, 1.05, 0.95, 1.1, 1.2, 0.7, 0.5};

std::vector<double> seriesOf(std::size_t count, const auto &value)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < count; ++i)
        values.push_back(value(i));
    return values;
}

/// Figures as they come: growth, weeks, years, scatter that remembers, a gap here and there.
std::vector<double> creatorDays(unsigned seed, std::size_t count)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> noise;
    double remembered = 0;
    return seriesOf(count, [&](std::size_t i) {
        const auto day = static_cast<double>(i);
        remembered = 0.8 * remembered + 0.1 * noise(random);
        const double year = 0.3 * std::sin(2 * std::numbers::pi * day / 365.25);
        const double value = 1000 * std::exp(0.0004 * day + remembered + year + 0.1 * noise(random)) * week[i % 7];
        return random() % 50 == 0 ? unknown : std::round(value);
    });
}

double meanAbsoluteScale(const std::vector<double> &history, std::size_t season)
{
    double sum = 0;
    double known = 0;
    for (std::size_t i = season; i < history.size(); ++i) {
        if (!std::isnan(history[i]) && !std::isnan(history[i - season])) {
            sum += std::abs(history[i] - history[i - season]);
            ++known;
        }
    }
    return sum / known;
}

/// The plainest forecast, by definition: go back whole seasons until something is known.
double naiveAhead(const std::vector<double> &history, std::size_t season, std::size_t steps)
{
    std::size_t at = history.size() - 1 + steps;
    while (at >= history.size() || std::isnan(history[at]))
        at -= season;
    return history[at];
}

struct Rolling {
    double own = 0;
    double naive = 0;
    double within80 = 0;
    double within95 = 0;
};

/// Twelve origins, the last with a whole horizon behind it, the others `spacing` steps before each other. Mean MASE,
/// and the share of values within the intervals.
Rolling rollingOrigins(const std::vector<double> &series, std::size_t season, std::size_t horizon, std::size_t spacing)
{
    Rolling result;
    double values = 0;
    for (std::size_t origin = 0; origin < 12; ++origin) {
        const std::size_t end = series.size() - horizon - origin * spacing;
        const std::vector<double> history(series.begin(), series.begin() + static_cast<std::ptrdiff_t>(end));
        const Forecast made = forecast({.values = history, .season = season, .horizon = horizon});
        double own = 0;
        double naive = 0;
        double known = 0;
        for (std::size_t i = 0; i < horizon; ++i) {
            const double actual = series[end + i];
            if (std::isnan(actual))
                continue;
            const ForecastPoint &point = made.points.at(i);
            own += std::abs(point.value - actual);
            naive += std::abs(naiveAhead(history, season, i + 1) - actual);
            result.within80 += point.low80 <= actual && actual <= point.high80 ? 1 : 0;
            result.within95 += point.low95 <= actual && actual <= point.high95 ? 1 : 0;
            ++known;
        }
        const double scale = meanAbsoluteScale(history, season);
        result.own += own / known / scale / 12;
        result.naive += naive / known / scale / 12;
        values += known;
    }
    result.within80 /= values;
    result.within95 /= values;
    return result;
}

bool isOrdered(const ForecastPoint &point)
{
    return std::isfinite(point.low95) && std::isfinite(point.high95) && point.low95 <= point.low80
           && point.low80 <= point.value && point.value <= point.high80 && point.high80 <= point.high95;
}

} // namespace

class ForecastTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beatsSeasonalNaiveOnEightYearsOfPageViews_data();
    void beatsSeasonalNaiveOnEightYearsOfPageViews();
    void holdsOnMonthlyRetailSales_data();
    void holdsOnMonthlyRetailSales();
    void goesOnWithALineAndAWeek();
    void goesOnWithGrowthByAFactor();
    void knowsTheTimeOfYear();
    void goesOnWithALineWithoutSeason();
    void fallsBackWhereTheSeasonRepeats();
    void fallsBackWhereNothingCanBeLearnt();
    void fallsBackWithoutAPastToTryOn();
    void saysWhenThereIsNotEnough_data();
    void saysWhenThereIsNotEnough();
    void isNotBentByOneViralDay();
    void skipsUnknownDays();
    void goesFurtherOverUnknownDaysAtTheEnd();
    void levelsKnownBreaks_data();
    void levelsKnownBreaks();
    void leavesOutWhatCannotBeLevelled();
    void staysOverItsMinimum();
    void coversWhatItSays();
    void widensWithTheDistance();
    void holdsWhatItPromisesOnAnything();
    void namesItsKeys();
};

void ForecastTest::beatsSeasonalNaiveOnEightYearsOfPageViews_data()
{
    QTest::addColumn<int>("spacing");
    for (const int spacing : {7, 10, 15, 30, 45, 60, 90, 120, 150, 180, 200})
        QTest::addRow("origins %d days apart", spacing) << spacing;
}

void ForecastTest::beatsSeasonalNaiveOnEightYearsOfPageViews()
{
    QFETCH(int, spacing);
    const auto series = recordedSeries(u"example_wp_log_peyton_manning.csv"_s);
    if (!series)
        QSKIP("The recorded series are not there.");
    const Rolling result = rollingOrigins(withEveryDay(*series), 7, 30, static_cast<std::size_t>(spacing));
    qInfo("MASE %.3f, seasonal naive %.3f; within 80%%: %.2f, within 95%%: %.2f", result.own, result.naive,
          result.within80, result.within95);
    QVERIFY(result.own <= 0.9 * result.naive);
    QVERIFY(spacing != 30 || result.own <= 1.17);
    QVERIFY(result.within80 >= 0.65 && result.within95 >= 0.88);
}

void ForecastTest::holdsOnMonthlyRetailSales_data()
{
    QTest::addColumn<int>("spacing");
    for (const int spacing : {1, 3, 6, 12, 15})
        QTest::addRow("origins %d months apart", spacing) << spacing;
}

void ForecastTest::holdsOnMonthlyRetailSales()
{
    QFETCH(int, spacing);
    const auto series = recordedSeries(u"example_retail_sales.csv"_s);
    if (!series)
        QSKIP("The recorded series are not there.");
    const Rolling result = rollingOrigins(series->values, 12, 12, static_cast<std::size_t>(spacing));
    qInfo("MASE %.3f, seasonal naive %.3f; within 80%%: %.2f, within 95%%: %.2f", result.own, result.naive,
          result.within80, result.within95);
    QVERIFY(result.own <= 0.80);
    QVERIFY(result.within80 >= 0.65 && result.within95 >= 0.88);
}

void ForecastTest::goesOnWithALineAndAWeek()
{
    const auto value = [](std::size_t i) { return 5000 + 10 * static_cast<double>(i) + 1000 * week[i % 7]; };
    const Forecast made = forecast({.values = seriesOf(400, value), .horizon = 28});
    QCOMPARE(made.outcome, Outcome::Ready);
    QCOMPARE(made.reason, ForecastReason::BestInBackTest);
    QCOMPARE(made.points.size(), std::size_t(28));
    // Damping gives away a part of the 280 that the line rises; seasonal naive would give away all of it.
    for (std::size_t i = 0; i < 28; ++i)
        QVERIFY2(std::abs(made.points[i].value - value(400 + i)) < 100,
                 qPrintable(u"step %1: %2, not %3"_s.arg(i).arg(made.points[i].value).arg(value(400 + i))));
}

void ForecastTest::goesOnWithGrowthByAFactor()
{
    std::mt19937 random(4);
    std::normal_distribution<double> noise(0, 0.03);
    const auto usual = [](std::size_t i) { return 2000 * std::pow(1.006, static_cast<double>(i)) * week[i % 7]; };
    const auto value = [&](std::size_t i) { return usual(i) * std::exp(noise(random)); };
    const Forecast made = forecast({.values = seriesOf(500, value), .horizon = 28});
    QCOMPARE(made.method, ForecastMethod::HoltWintersMultiplicative);
    for (std::size_t i = 0; i < 28; ++i)
        QVERIFY2(std::abs(made.points[i].value / usual(500 + i) - 1) < 0.08,
                 qPrintable(u"step %1: %2, not %3"_s.arg(i).arg(made.points[i].value).arg(usual(500 + i))));
}

void ForecastTest::knowsTheTimeOfYear()
{
    // Five years whose Decembers bring four times as much; asked at the end of a November.
    std::mt19937 random(8);
    std::normal_distribution<double> noise(0, 0.05);
    const auto usual = [](std::size_t i) { return (i % 365 >= 335 ? 4000 : 1000) * week[i % 7]; };
    const auto value = [&](std::size_t i) { return usual(i) * std::exp(noise(random)); };
    const Forecast made = forecast({.values = seriesOf(4 * 365 + 330, value), .horizon = 30});
    QCOMPARE(made.method, ForecastMethod::HoltWintersMultiplicativeYearly);
    const std::size_t christmas = 4 * 365 + 330 + 20;
    QVERIFY2(made.points[20].value > 2 * 1000 * week[christmas % 7],
             qPrintable(QString::number(made.points[20].value)));
}

void ForecastTest::goesOnWithALineWithoutSeason()
{
    std::mt19937 random(3);
    std::normal_distribution<double> noise(0, 5);
    const Forecast made = forecast(
        {.values = seriesOf(200, [&](std::size_t i) { return 3 * static_cast<double>(i) - 100 + noise(random); }),
         .season = 1,
         .horizon = 10});
    QCOMPARE(made.method, ForecastMethod::HoltWintersAdditive);
    QVERIFY2(std::abs(made.points[9].value - (3 * 209 - 100)) < 15, qPrintable(QString::number(made.points[9].value)));
}

void ForecastTest::fallsBackWhereTheSeasonRepeats()
{
    const Forecast made =
        forecast({.values = seriesOf(200, [](std::size_t i) { return 100 * week[i % 7]; }), .horizon = 20});
    QCOMPARE(made.method, ForecastMethod::SeasonalNaive);
    QCOMPARE(made.reason, ForecastReason::LostBackTest);
    QVERIFY(!made.mase && !made.naiveMase); // a history that repeats itself has no scale
    QVERIFY(made.origins > 0);
    for (std::size_t i = 0; i < 20; ++i) {
        const double expected = 100 * week[(200 + i) % 7];
        QCOMPARE(made.points[i], (ForecastPoint{expected, expected, expected, expected, expected}));
    }
}

void ForecastTest::fallsBackWhereNothingCanBeLearnt()
{
    // The next season is the last one with all places moved together by chance: nothing beats repeating it.
    std::mt19937 random(12);
    double level = 0;
    std::vector<double> jumps;
    const auto value = [&](std::size_t i) {
        level += i % 7 == 0 ? (random() % 2 == 0 ? 700.0 : -700.0) : 0;
        return level + 300 * week[i % 7];
    };
    std::size_t naive = 0;
    for (int round = 0; round < 20; ++round) {
        const Forecast made = forecast({.values = seriesOf(300, value), .horizon = 7});
        naive += made.method == ForecastMethod::SeasonalNaive && made.reason == ForecastReason::LostBackTest
                         && *made.mase == *made.naiveMase
                     ? 1
                     : 0;
        QVERIFY(*made.mase <= *made.naiveMase);
    }
    QVERIFY2(naive >= 1, qPrintable(QString::number(naive)));
}

void ForecastTest::fallsBackWithoutAPastToTryOn()
{
    const auto value = [](std::size_t i) { return 50.0 + static_cast<double>(i % 12) * 3 + static_cast<double>(i); };
    const Forecast made = forecast({.values = seriesOf(26, value), .season = 12, .horizon = 12});
    QCOMPARE(made.outcome, Outcome::Ready);
    QCOMPARE(made.method, ForecastMethod::SeasonalNaive);
    QCOMPARE(made.reason, ForecastReason::NoBackTest);
    QCOMPARE(made.origins, std::size_t(0));
    QVERIFY(!made.mase && !made.naiveMase);
    QCOMPARE(made.points[0].value, value(14));
    QCOMPARE(made.points[0].high80 - made.points[0].value, 12.0); // what a year changed everywhere
}

void ForecastTest::saysWhenThereIsNotEnough_data()
{
    QTest::addColumn<ForecastQuery>("query");
    QTest::addColumn<Outcome>("outcome");
    const auto known = [](std::size_t count) {
        return seriesOf(count, [](std::size_t i) { return 100.0 + static_cast<double>(i * 37 % 11); });
    };
    const auto days = [&](std::size_t count) { return ForecastQuery{.values = known(count)}; };
    QTest::newRow("nothing") << ForecastQuery{} << Outcome::NotEnoughData;
    QTest::newRow("27 days") << days(27) << Outcome::NotEnoughData;
    QTest::newRow("28 days") << days(28) << Outcome::Ready;
    ForecastQuery gappy = days(30);
    gappy.values[3] = gappy.values[7] = gappy.values[8] = unknown;
    QTest::newRow("30 days, 27 known") << gappy << Outcome::NotEnoughData;
    QTest::newRow("all unknown") << ForecastQuery{.values = std::vector<double>(500, unknown)}
                                 << Outcome::NotEnoughData;
    QTest::newRow("infinities are unknown")
        << ForecastQuery{.values = std::vector<double>(500, infinite)} << Outcome::NotEnoughData;
    QTest::newRow("23 months") << ForecastQuery{.values = known(23), .season = 12} << Outcome::NotEnoughData;
    QTest::newRow("24 months") << ForecastQuery{.values = known(24), .season = 12} << Outcome::Ready;
    QTest::newRow("no season, 9 values") << ForecastQuery{.values = known(9), .season = 1} << Outcome::NotEnoughData;
    QTest::newRow("no season, 10 values") << ForecastQuery{.values = known(10), .season = 1} << Outcome::Ready;
    QTest::newRow("season longer than the series")
        << ForecastQuery{.values = known(50), .season = 365} << Outcome::NotEnoughData;
    ForecastQuery old = days(60);
    old.values.resize(60 + 367, unknown);
    QTest::newRow("nothing known for over a year") << old << Outcome::NotEnoughData;
    QTest::newRow("no horizon") << ForecastQuery{.values = known(60), .horizon = 0} << Outcome::BadQuery;
    QTest::newRow("horizon over a year") << ForecastQuery{.values = known(60), .horizon = 367} << Outcome::BadQuery;
    QTest::newRow("longest horizon") << ForecastQuery{.values = known(60), .horizon = 366} << Outcome::Ready;
    QTest::newRow("no season at all") << ForecastQuery{.values = known(60), .season = 0} << Outcome::BadQuery;
    QTest::newRow("season over a year") << ForecastQuery{.values = known(60), .season = 367} << Outcome::BadQuery;
}

void ForecastTest::saysWhenThereIsNotEnough()
{
    QFETCH(ForecastQuery, query);
    QFETCH(Outcome, outcome);
    const Forecast made = forecast(query);
    QCOMPARE(made.outcome, outcome);
    QCOMPARE(made.points.size(), outcome == Outcome::Ready ? query.horizon : 0);
}

void ForecastTest::isNotBentByOneViralDay()
{
    std::vector<double> days = creatorDays(21, 400);
    const Forecast before = forecast({.values = days, .horizon = 14});
    days[395] = 80 * 1000;
    const Forecast after = forecast({.values = days, .horizon = 14});
    for (std::size_t i = 0; i < 14; ++i)
        QVERIFY2(after.points[i].value < 1.5 * before.points[i].value,
                 qPrintable(u"step %1: %2 after %3"_s.arg(i).arg(after.points[i].value).arg(before.points[i].value)));
}

void ForecastTest::skipsUnknownDays()
{
    const auto value = [](std::size_t i) { return 5000 + 4 * static_cast<double>(i) + 1000 * week[i % 7]; };
    std::mt19937 random(6);
    std::vector<double> days = seriesOf(500, value);
    for (double &day : days)
        day = random() % 4 == 0 ? unknown : day;
    std::fill_n(days.begin() + 200, 40, unknown);
    days.back() = value(499);
    const Forecast made = forecast({.values = days, .horizon = 14});
    for (std::size_t i = 0; i < 14; ++i)
        QVERIFY2(std::abs(made.points[i].value / value(500 + i) - 1) < 0.02,
                 qPrintable(u"step %1: %2, not %3"_s.arg(i).arg(made.points[i].value).arg(value(500 + i))));
}

void ForecastTest::goesFurtherOverUnknownDaysAtTheEnd()
{
    for (unsigned seed = 1; seed <= 40; ++seed) {
        std::vector<double> days = creatorDays(seed, 100 + seed * 20);
        days.back() = 1234;
        const std::size_t gap = seed % 20;
        const Forecast whole = forecast({.values = days, .horizon = 30 + gap});
        days.resize(days.size() + gap, unknown);
        days.insert(days.begin(), seed % 7, unknown); // what was not there before tells nothing either
        const Forecast made = forecast({.values = days, .horizon = 30});
        QCOMPARE(made.points.size(), std::size_t(30));
        QCOMPARE(made.mase, whole.mase);
        for (std::size_t i = 0; i < 30; ++i)
            QVERIFY2(made.points[i] == whole.points[i + gap], qPrintable(u"seed %1, step %2"_s.arg(seed).arg(i)));
    }
}

void ForecastTest::levelsKnownBreaks_data()
{
    QTest::addColumn<double>("factor");
    QTest::addColumn<double>("offset");
    QTest::newRow("counts ten times as much") << 10.0 << 0.0;
    QTest::newRow("counts a third") << 1.0 / 3 << 0.0;
    QTest::newRow("below zero, a difference") << 1.0 << -20000.0;
}

void ForecastTest::levelsKnownBreaks()
{
    QFETCH(double, factor);
    QFETCH(double, offset);
    std::mt19937 random(2);
    std::normal_distribution<double> noise(0, 0.02);
    const std::vector<double> days =
        seriesOf(330, [&](std::size_t i) { return 3000 * week[i % 7] * std::exp(noise(random)); });
    std::vector<double> broken = days;
    // Two changes; what counts is the way of counting of the end.
    for (std::size_t i = 0; i < 310; ++i)
        broken[i] = broken[i] * factor + offset;
    for (std::size_t i = 0; i < 100; ++i)
        broken[i] = broken[i] * factor + offset;
    const Forecast plain = forecast({.values = days, .horizon = 21});
    const Forecast made = forecast({.values = broken, .horizon = 21, .breaks = {310, 100}});
    for (std::size_t i = 0; i < 21; ++i)
        QVERIFY2(std::abs(made.points[i].value - plain.points[i].value) < 150,
                 qPrintable(u"step %1: %2, not %3"_s.arg(i).arg(made.points[i].value).arg(plain.points[i].value)));
    QVERIFY(std::abs(*made.mase - *plain.mase) < 0.15);
}

void ForecastTest::leavesOutWhatCannotBeLevelled()
{
    const std::vector<double> days = creatorDays(3, 60);
    QCOMPARE(forecast({.values = days, .breaks = {57}}).outcome, Outcome::NotEnoughData); // three days of the new way
    const std::vector<double> later(days.begin() + 4, days.end());
    const Forecast cut = forecast({.values = days, .breaks = {4}}); // four days of the old way
    QCOMPARE(cut.points, forecast({.values = later}).points);
    QCOMPARE(forecast({.values = days, .breaks = {0, 60, 1000}}).points, forecast({.values = days}).points); // outside
}

void ForecastTest::staysOverItsMinimum()
{
    std::mt19937 random(5);
    const std::vector<double> falling = seriesOf(
        100, [&](std::size_t i) { return 1000 - 9.5 * static_cast<double>(i) + static_cast<double>(random() % 60); });
    const Forecast free = forecast({.values = falling, .horizon = 60});
    const Forecast bounded = forecast({.values = falling, .horizon = 60, .minimum = 0});
    QVERIFY(std::any_of(free.points.begin(), free.points.end(),
                        [](const ForecastPoint &point) { return point.low95 < 0; }));
    for (std::size_t i = 0; i < 60; ++i) {
        QVERIFY(bounded.points[i].low95 >= 0 && isOrdered(bounded.points[i]));
        QCOMPARE(bounded.points[i].value, std::max(0.0, free.points[i].value));
    }
}

void ForecastTest::coversWhatItSays()
{
    double within80 = 0;
    double within95 = 0;
    double values = 0;
    for (unsigned seed = 1; seed <= 200; ++seed) {
        const std::size_t count = 120 + seed % 5 * 250;
        const std::vector<double> days = creatorDays(seed, count + 30);
        const Forecast made =
            forecast({.values = {days.begin(), days.begin() + static_cast<std::ptrdiff_t>(count)}, .horizon = 30});
        for (std::size_t i = 0; i < 30; ++i) {
            if (std::isnan(days[count + i]))
                continue;
            const ForecastPoint &point = made.points[i];
            within80 += point.low80 <= days[count + i] && days[count + i] <= point.high80 ? 1 : 0;
            within95 += point.low95 <= days[count + i] && days[count + i] <= point.high95 ? 1 : 0;
            ++values;
        }
    }
    qInfo("%.0f values: %.3f within 80%%, %.3f within 95%%", values, within80 / values, within95 / values);
    QVERIFY(within80 / values > 0.72 && within80 / values < 0.88);
    QVERIFY(within95 / values > 0.88 && within95 / values < 0.99);
}

void ForecastTest::widensWithTheDistance()
{
    std::vector<double> signedDays = creatorDays(2, 700);
    std::for_each(signedDays.begin(), signedDays.end(), [](double &day) { day -= 1000; }); // additive only
    const Forecast made = forecast({.values = signedDays, .horizon = 366});
    double width = 0;
    for (const ForecastPoint &point : made.points) {
        QVERIFY(point.high80 - point.low80 >= width * 0.999999);
        width = point.high80 - point.low80;
    }
    const auto widthAt = [&](std::size_t steps) {
        return made.points[steps - 1].high95 - made.points[steps - 1].low95;
    };
    // A quarter of 700 days was tried; beyond that the root of the distance.
    QVERIFY(std::abs(widthAt(350) / widthAt(175) - std::sqrt(2.0)) < 1e-6);
}

void ForecastTest::holdsWhatItPromisesOnAnything()
{
    const std::vector<double> odd{unknown, infinite, -infinite, 1e300, -1e300, 5e-324, 0, -0.0, 1e18, -7, 1.7e308};
    std::size_t won = 0;
    std::size_t ready = 0;
    for (unsigned seed = 1; seed <= 2500; ++seed) {
        std::mt19937 random(seed);
        const std::array<std::size_t, 5> seasons{7, 7, 12, 1, 1 + random() % 40};
        ForecastQuery query{
            .values = creatorDays(seed, random() % 400), .season = seasons[random() % 5], .horizon = 1 + random() % 60};
        const unsigned oddity = random() % 3 == 0 ? 4 : 1000;
        for (double &value : query.values)
            value = random() % oddity == 0 ? odd[random() % odd.size()] : value - (random() % 100 == 0 ? 3000 : 0);
        if (random() % 4 == 0)
            query.breaks = {random() % 400, random() % 400};
        if (random() % 3 == 0)
            query.minimum = 0;
        const Forecast made = forecast(query);
        const QByteArray context = u"seed %1"_s.arg(seed).toUtf8();
        QVERIFY2(forecast(query).points == made.points, context);
        QVERIFY2(made.points.size() == (made.outcome == Outcome::Ready ? query.horizon : 0), context);
        QVERIFY2(std::all_of(made.points.begin(), made.points.end(), isOrdered), context);
        QVERIFY2((made.reason == ForecastReason::BestInBackTest) == (made.method != ForecastMethod::SeasonalNaive),
                 context);
        QVERIFY2(made.mase.has_value() == made.naiveMase.has_value() && (!made.mase || *made.mase <= *made.naiveMase),
                 context);
        for (const ForecastPoint &point : made.points)
            QVERIFY2(!query.minimum || point.low95 >= *query.minimum, context);
        ready += made.outcome == Outcome::Ready ? 1 : 0;
        won += made.reason == ForecastReason::BestInBackTest ? 1 : 0;
    }
    QVERIFY2(ready > 1500 && won > 1000, qPrintable(u"%1 ready, %2 won"_s.arg(ready).arg(won)));
}

void ForecastTest::namesItsKeys()
{
    QCOMPARE(forecastMethodKey(ForecastMethod::SeasonalNaive), u"seasonal_naive"_s);
    QCOMPARE(forecastMethodKey(ForecastMethod::HoltWintersMultiplicativeYearly),
             u"holt_winters_multiplicative_yearly"_s);
    QCOMPARE(forecastReasonKey(ForecastReason::NoBackTest), u"no_back_test"_s);
    QCOMPARE(forecastOutcomeKey(Outcome::NotEnoughData), u"not_enough_data"_s);
}

QTEST_APPLESS_MAIN(ForecastTest)
#include "tst_forecast.moc"
