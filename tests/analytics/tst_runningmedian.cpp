// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/runningmedian.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace creatormetrics;

namespace {

const double unknown = std::numeric_limits<double>::quiet_NaN();

/// By definition: sort what is known, take the middle.
double sortedMedian(std::vector<double> values)
{
    std::erase_if(values, [](double value) { return std::isnan(value); });
    std::sort(values.begin(), values.end());
    if (values.empty())
        return unknown;
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : values[half - 1] / 2 + values[half] / 2;
}

bool same(double left, double right)
{
    return left == right || (std::isnan(left) && std::isnan(right));
}

} // namespace

class RunningMedianTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesTheMiddleOfWhatIsKnown_data();
    void takesTheMiddleOfWhatIsKnown();
    void agreesWithSortingEveryWindow();
};

void RunningMedianTest::takesTheMiddleOfWhatIsKnown_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<double>("expected");
    QTest::newRow("nothing") << QList<double>{} << unknown;
    QTest::newRow("nothing known") << QList<double>{unknown, unknown} << unknown;
    QTest::newRow("one of three known") << QList<double>{unknown, 4, unknown} << 4.0;
    QTest::newRow("odd") << QList<double>{9, 1, 5} << 5.0;
    QTest::newRow("even") << QList<double>{9, 1, 5, 3} << 4.0;
    QTest::newRow("huge") << QList<double>{1.5e308, 1.7e308} << 1.6e308;
}

void RunningMedianTest::takesTheMiddleOfWhatIsKnown()
{
    QFETCH(QList<double>, values);
    QFETCH(double, expected);
    const double found = knownMedian(std::vector<double>(values.begin(), values.end()));
    QVERIFY2(same(found, expected), qPrintable(QString::number(found)));
}

void RunningMedianTest::agreesWithSortingEveryWindow()
{
    for (unsigned seed = 1; seed <= 2000; ++seed) {
        std::mt19937 random(seed);
        std::vector<double> values(random() % 60);
        for (double &value : values)
            value = random() % 6 == 0 ? unknown : static_cast<double>(random() % 20); // ties are frequent
        const std::size_t before = random() % 9;
        const std::size_t after = random() % 9 + (random() % 10 == 0 ? 100 : 0);
        const std::vector<double> medians = runningMedians(values, before, after);
        QCOMPARE(medians.size(), values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            const auto first = values.begin() + static_cast<std::ptrdiff_t>(i - std::min(i, before));
            const auto last = values.begin() + static_cast<std::ptrdiff_t>(std::min(values.size(), i + after + 1));
            const double expected = sortedMedian({first, last});
            QVERIFY2(
                same(medians[i], expected),
                qPrintable(
                    QStringLiteral("seed %1, index %2: %3, not %4").arg(seed).arg(i).arg(medians[i]).arg(expected)));
        }
    }
}

QTEST_APPLESS_MAIN(RunningMedianTest)
#include "tst_runningmedian.moc"
