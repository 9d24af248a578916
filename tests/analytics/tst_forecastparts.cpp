// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/forecastbacktest.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

const double unknown = std::numeric_limits<double>::quiet_NaN();

std::vector<double> randomSeries(std::mt19937 &random, std::size_t count)
{
    std::normal_distribution<double> noise(0, 20);
    std::vector<double> values(count);
    for (std::size_t i = 0; i < count; ++i)
        values[i] = i > 0 && random() % 8 == 0 ? unknown : 500 + static_cast<double>(i % 7) * 30 + noise(random);
    return values;
}

/// By definition: the youngest known value among those a whole number of seasons before, eight of them at most; else
/// the youngest known value.
double naiveByDefinition(const std::vector<double> &series, std::size_t season, std::size_t origin, std::size_t steps)
{
    const auto target = static_cast<long>(origin + steps);
    const auto oldest = static_cast<long>(origin) - static_cast<long>(8 * season);
    for (long at = target; at >= 0 && at > oldest; --at) {
        const bool samePlace = (target - at) % static_cast<long>(season) == 0;
        if (samePlace && at <= static_cast<long>(origin) && !std::isnan(series[static_cast<std::size_t>(at)]))
            return series[static_cast<std::size_t>(at)];
    }
    for (long at = static_cast<long>(origin); at >= 0; --at) {
        if (!std::isnan(series[static_cast<std::size_t>(at)]))
            return series[static_cast<std::size_t>(at)];
    }
    return unknown;
}

bool same(double left, double right)
{
    return left == right || (std::isnan(left) && std::isnan(right));
}

} // namespace

class ForecastPartsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void repeatsTheSeasonByDefinition();
    void neverKnowsItsFuture();
    void smoothsByTheBook();
    void takesItsOriginsFromTheSecondHalf();
    void measuresByTheMeanOfTheOrigins();
    void widensByTheSharesOfTheMisses();
};

void ForecastPartsTest::repeatsTheSeasonByDefinition()
{
    for (unsigned seed = 1; seed <= 3000; ++seed) {
        std::mt19937 random(seed);
        std::vector<double> series = randomSeries(random, 1 + random() % 120);
        const std::size_t unknownPlace = random() % 7; // this weekday is never told
        for (std::size_t i = unknownPlace; seed % 3 == 0 && i < series.size(); i += 7)
            series[i] = unknown;
        const std::size_t season = 1 + random() % 12;
        const std::size_t origin = random() % series.size();
        const std::size_t steps = 1 + random() % 40;
        const double found = seasonalNaive(series, season, origin, steps);
        const double expected = naiveByDefinition(series, season, origin, steps);
        QVERIFY2(same(found, expected), qPrintable(u"seed %1: %2, not %3"_s.arg(seed).arg(found).arg(expected)));
    }
}

void ForecastPartsTest::neverKnowsItsFuture()
{
    for (unsigned seed = 1; seed <= 400; ++seed) {
        std::mt19937 random(seed);
        const std::size_t season = std::vector<std::size_t>{1, 7, 12}[seed % 3];
        std::vector<double> series = randomSeries(random, 40 + random() % 900);
        const ForecastOrigins origins = backTestOrigins(series, season, 14);
        if (origins.indexes.empty())
            continue;
        const std::size_t origin = origins.indexes[random() % origins.indexes.size()];
        const SmoothingParameters parameters{.level = 0.2, .trend = 0.1, .damping = 0.95, .season = 0.3};
        const ForecastSmoother before(series, season, 14, parameters);
        const std::vector<double> yearlyBefore = yearlyCorrections(before, series, origin, 14);
        for (std::size_t i = origin + 1; i < series.size(); ++i)
            series[i] = random() % 2 == 0 ? unknown : 1e6;
        const ForecastSmoother after(series, season, 14, parameters);
        for (std::size_t steps = 1; steps <= 14; ++steps)
            QVERIFY2(before.ahead(origin, steps) == after.ahead(origin, steps), qPrintable(u"seed %1"_s.arg(seed)));
        QVERIFY2(yearlyBefore == yearlyCorrections(after, series, origin, 14), qPrintable(u"seed %1"_s.arg(seed)));
    }
}

void ForecastPartsTest::smoothsByTheBook()
{
    // Without season and trend it is simple exponential smoothing: level += weight x error, however far ahead.
    std::mt19937 random(7);
    std::vector<double> series(300);
    std::generate(series.begin(), series.end(), [&] { return 100 + static_cast<double>(random() % 10); });
    series[150] = unknown;
    const SmoothingParameters parameters{.level = 0.3, .trend = 0, .damping = 0.9, .season = 0};
    const ForecastSmoother smoother(series, 1, 20, parameters);
    double level = smoother.ahead(99, 1);
    for (std::size_t i = 100; i < series.size(); ++i) {
        level += std::isnan(series[i]) ? 0 : 0.3 * (series[i] - level);
        QVERIFY(std::abs(smoother.ahead(i, 1) - level) < 1e-9);
        QCOMPARE(smoother.ahead(i, 20), smoother.ahead(i, 1));
    }
}

void ForecastPartsTest::takesItsOriginsFromTheSecondHalf()
{
    for (unsigned seed = 1; seed <= 2000; ++seed) {
        std::mt19937 random(seed);
        const std::size_t season = 1 + random() % 20;
        const std::size_t horizon = 1 + random() % 100;
        const std::vector<double> series = randomSeries(random, 10 + random() % 1500);
        const ForecastOrigins origins = backTestOrigins(series, season, horizon);
        const QByteArray context = u"seed %1"_s.arg(seed).toUtf8();
        QVERIFY2(origins.indexes.size() <= 60 && origins.indexes.size() == origins.scales.size(), context);
        QVERIFY2(std::adjacent_find(origins.indexes.begin(), origins.indexes.end(), std::greater_equal<>())
                     == origins.indexes.end(),
                 context);
        if (origins.indexes.empty())
            continue;
        QVERIFY2(origins.horizon >= 1 && origins.horizon <= horizon, context);
        QVERIFY2(origins.indexes.front() + 1 >= std::max(series.size() / 2, 2 * season), context);
        QVERIFY2(origins.indexes.back() + origins.horizon + 1 == series.size(), context);
        const std::size_t one = random() % origins.indexes.size();
        double sum = 0;
        double known = 0;
        for (std::size_t i = season; i <= origins.indexes[one]; ++i) {
            const double change = std::abs(series[i] - series[i - season]);
            sum += std::isnan(change) ? 0 : change;
            known += std::isnan(change) ? 0 : 1;
        }
        QVERIFY2(std::abs(origins.scales[one] - (known > 0 ? sum / known : 0)) < 1e-9, context);
    }
}

void ForecastPartsTest::measuresByTheMeanOfTheOrigins()
{
    // A model that always says 10 about 12, 8, 13, unknown, 10: misses 2, 2, 3 and 0.
    const std::vector<double> series{1, 2, 12, 8, 13, unknown, 10};
    const ForecastModel model{
        .ahead = [](std::size_t, std::size_t horizon) { return std::vector<double>(horizon, 10); },
        .figure = [](double value) { return value; },
        .modelled = series};
    const ForecastOrigins origins{.indexes = {1, 3}, .horizon = 3, .scales = {2, 0.5}};
    const BackTest test = backTest(model, series, origins);
    QVERIFY(test.scaled);
    QCOMPARE(test.origins, std::size_t(2));
    const double fromFirst = (2.0 + 2 + 3) / 3 / 2;
    const double fromSecond = (3.0 + 0) / 2 / 0.5;
    QCOMPARE(test.score, (fromFirst + fromSecond) / 2);
    QCOMPARE(test.misses, (std::vector<std::vector<double>>{{2, 3}, {2}, {3, 0}}));
    const BackTest unscaled = backTest(model, series, {.indexes = {1, 3}, .horizon = 3, .scales = {2, 0}});
    QVERIFY(!unscaled.scaled);
}

void ForecastPartsTest::widensByTheSharesOfTheMisses()
{
    BackTest test{.origins = 99, .misses = std::vector<std::vector<double>>(1)};
    for (int i = 1; i <= 99; ++i)
        test.misses[0].push_back(i);
    // 99 misses of 1..99: 80 of 100 places are at or under 80, and 95 at or under 95.
    const std::vector<double> narrow = intervalWidths(test, 0.80, 4);
    QCOMPARE(narrow, (std::vector<double>{80, 80 * std::sqrt(2.0), 80 * std::sqrt(3.0), 160}));
    QCOMPARE(intervalWidths(test, 0.95, 1), std::vector<double>{95});
    QVERIFY(intervalWidths(BackTest{}, 0.95, 4).empty());
    test.misses = {{5}, {1}, {1}, {1}}; // luck further ahead does not narrow the way there
    const std::vector<double> lucky = intervalWidths(test, 0.80, 4);
    QVERIFY(std::is_sorted(lucky.begin(), lucky.end()) && lucky.back() >= 5);
}

QTEST_APPLESS_MAIN(ForecastPartsTest)
#include "tst_forecastparts.moc"
