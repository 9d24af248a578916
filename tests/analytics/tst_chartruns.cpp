// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chartruns.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace creatormetrics;

namespace {

const QDate start(2026, 1, 1);

std::vector<ChartPoint> points(const std::vector<std::optional<double>> &values)
{
    std::vector<ChartPoint> result;
    for (std::size_t i = 0; i < values.size(); ++i)
        result.push_back({.day = start.addDays(static_cast<qint64>(i)), .value = values[i]});
    return result;
}

std::vector<ChartPoint> wave(std::size_t count)
{
    std::vector<std::optional<double>> values;
    for (std::size_t i = 0; i < count; ++i)
        values.push_back(1000 + 300 * std::sin(static_cast<double>(i) / 17.0) + static_cast<double>((i * 7919) % 97));
    return points(values);
}

/// Steinarsson's own loop, written for arrays of x and y, as an independent answer.
std::vector<int> reference(const std::vector<double> &ys, int threshold)
{
    const int count = static_cast<int>(ys.size());
    const double every = double(count - 2) / (threshold - 2);
    std::vector<int> sampled{0};
    int a = 0;
    for (int i = 0; i < threshold - 2; ++i) {
        int rangeStart = int(std::floor((i + 1) * every)) + 1;
        const int rangeEnd = std::min(int(std::floor((i + 2) * every)) + 1, count);
        double averageX = 0;
        double averageY = 0;
        const int length = rangeEnd - rangeStart;
        for (; rangeStart < rangeEnd; ++rangeStart) {
            averageX += rangeStart;
            averageY += ys[std::size_t(rangeStart)];
        }
        averageX /= length;
        averageY /= length;
        int from = int(std::floor(i * every)) + 1;
        const int to = int(std::floor((i + 1) * every)) + 1;
        double maximum = -1;
        int next = from;
        for (; from < to; ++from) {
            const double area = std::abs((a - averageX) * (ys[std::size_t(from)] - ys[std::size_t(a)])
                                         - (a - from) * (averageY - ys[std::size_t(a)]))
                                * 0.5;
            if (area > maximum) {
                maximum = area;
                next = from;
            }
        }
        sampled.push_back(next);
        a = next;
    }
    sampled.push_back(count - 1);
    return sampled;
}

} // namespace

class ChartRunsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void splitsAtGaps();
    void sharesThePointWhereTheIncompleteTailBegins();
    void keepsALoneIncompletePointAsItsOwnRun();
    void choosesWhatThePaperChooses();
    void keepsASpike();
    void keepsEndsAndGaps();
    void leavesShortSeriesAlone();
    void survivesTinyTargets();
};

void ChartRunsTest::splitsAtGaps()
{
    const auto all = points({std::nullopt, 1, 2, std::nullopt, std::nullopt, 5, std::nullopt});
    const auto runs = chartRuns(all);
    QCOMPARE(runs.size(), std::size_t{2});
    QCOMPARE(runs[0].points, (std::vector{all[1], all[2]}));
    QCOMPARE(runs[1].points, std::vector{all[5]});
    QVERIFY(chartRuns(points({std::nullopt})).empty());
    QVERIFY(chartRuns({}).empty());
}

void ChartRunsTest::sharesThePointWhereTheIncompleteTailBegins()
{
    auto all = points({1, 2, 3, 4});
    all[2].incomplete = true;
    all[3].incomplete = true;
    const auto runs = chartRuns(all);
    QCOMPARE(runs.size(), std::size_t{2});
    QVERIFY(!runs[0].incomplete);
    QCOMPARE(runs[0].points, (std::vector{all[0], all[1]}));
    QVERIFY(runs[1].incomplete);
    QCOMPARE(runs[1].points, (std::vector{all[1], all[2], all[3]}));
}

void ChartRunsTest::keepsALoneIncompletePointAsItsOwnRun()
{
    auto all = points({1, std::nullopt, 3});
    all[2].incomplete = true;
    const auto runs = chartRuns(all);
    QCOMPARE(runs.size(), std::size_t{2});
    QVERIFY(runs[1].incomplete);
    QCOMPARE(runs[1].points.size(), std::size_t{1});
}

void ChartRunsTest::choosesWhatThePaperChooses()
{
    for (const int target : {3, 10, 99, 400}) {
        const auto all = wave(1500);
        std::vector<double> ys;
        for (const ChartPoint &point : all)
            ys.push_back(*point.value);
        std::vector<ChartPoint> expected;
        for (const int index : reference(ys, target))
            expected.push_back(all[std::size_t(index)]);
        QCOMPARE(thinned(all, std::size_t(target)), expected);
    }
}

void ChartRunsTest::keepsASpike()
{
    auto all = wave(3650);
    all[1234].value = 90000;
    all[2345].value = -500;
    const auto few = thinned(all, 200);
    QCOMPARE(few.size(), std::size_t{200});
    QVERIFY(std::ranges::find(few, all[1234]) != few.end());
    QVERIFY(std::ranges::find(few, all[2345]) != few.end());
}

void ChartRunsTest::keepsEndsAndGaps()
{
    auto all = wave(2000);
    for (std::size_t i = 700; i < 730; ++i)
        all[i].value = std::nullopt;
    const auto few = thinned(all, 150);
    QVERIFY(few.size() < 200);
    for (const std::size_t index : {std::size_t{0}, std::size_t{699}, std::size_t{730}, std::size_t{1999}})
        QVERIFY(std::ranges::find(few, all[index]) != few.end());
    const auto runs = chartRuns(few);
    QCOMPARE(runs.size(), std::size_t{2});
    QCOMPARE(runs[0].points.back(), all[699]);
    QCOMPARE(runs[1].points.front(), all[730]);
    QVERIFY(std::ranges::is_sorted(few, {}, &ChartPoint::day));
}

void ChartRunsTest::leavesShortSeriesAlone()
{
    const auto all = wave(50);
    QCOMPARE(thinned(all, 50), all);
    QCOMPARE(thinned(all, 5000), all);
    QVERIFY(thinned({}, 10).empty());
}

void ChartRunsTest::survivesTinyTargets()
{
    const auto all = wave(100);
    for (const std::size_t target : {std::size_t{0}, std::size_t{1}, std::size_t{2}})
        QCOMPARE(thinned(all, target), (std::vector{all.front(), all.back()}));
}

QTEST_GUILESS_MAIN(ChartRunsTest)
#include "tst_chartruns.moc"
