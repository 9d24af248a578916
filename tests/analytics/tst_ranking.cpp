// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/equalage.h"
#include "models/analytics/toplist.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace creatormetrics {

/// The small tools that rankings are made with, against the slow way.
class TestRanking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void topListIsTheHeadOfTheSorted();
    void medianOfManyIsTheMiddleOfTheSorted();
    void quantilesLieBetweenNeighbours();
};

void TestRanking::topListIsTheHeadOfTheSorted()
{
    for (quint32 seed = 1; seed <= 2000; ++seed) {
        QRandomGenerator random(seed);
        const int count = random.bounded(3000);
        const auto wanted = static_cast<std::size_t>(random.bounded(40));
        const int values = 1 + random.bounded(seed % 2 == 0 ? 5 : 100'000); // few values: many ties
        std::vector<RankedId> all;
        TopList top(wanted);
        for (int i = 0; i < count; ++i) {
            const RankedId item{.score = random.bounded(values) - 2, .day = random.bounded(50), .id = i};
            all.push_back(item);
            if (top.wants(item.score))
                top.add(item);
        }
        std::ranges::sort(all, [](const RankedId &a, const RankedId &b) {
            return std::tuple(-a.score, -a.day, a.id) < std::tuple(-b.score, -b.day, b.id);
        });
        const auto taken = top.take();
        QCOMPARE(taken.size(), std::min(wanted, all.size()));
        for (std::size_t i = 0; i < taken.size(); ++i)
            QVERIFY2(taken[i].id == all[i].id, qPrintable(QStringLiteral("seed %1, place %2").arg(seed).arg(i)));
    }
}

void TestRanking::medianOfManyIsTheMiddleOfTheSorted()
{
    QVERIFY(!MedianOfMany().median());
    for (quint32 seed = 1; seed <= 300; ++seed) {
        QRandomGenerator random(seed);
        const int count = 1 + random.bounded(seed % 3 == 0 ? 60'000 : 50);
        std::vector<qint64> values;
        MedianOfMany gathered;
        for (int i = 0; i < count; ++i) // sorted, equal, or with the middle far from what a sample shows
            values.push_back(seed % 5 == 0                  ? i
                             : seed % 5 == 1                ? 7
                             : seed % 5 == 2 && i % 19 == 0 ? -i
                                                            : random.bounded(1'000'000'000));
        std::vector<qint64> sorted = values;
        std::ranges::sort(sorted);
        const double expected =
            (static_cast<double>(sorted[(sorted.size() - 1) / 2]) + static_cast<double>(sorted[sorted.size() / 2])) / 2;
        for (const qint64 value : values)
            gathered.add(value);
        QVERIFY2(gathered.median() == expected, qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

void TestRanking::quantilesLieBetweenNeighbours()
{
    const std::vector<double> five{10, 20, 30, 40, 50};
    QCOMPARE(quantile(five, 0), 10);
    QCOMPARE(quantile(five, 0.25), 20);
    QCOMPARE(quantile(five, 0.3), 22);
    QCOMPARE(quantile(five, 1), 50);
    QCOMPARE(quantile(std::vector<double>{3}, 0.75), 3);
    QCOMPARE(typicalBand({4, 1, 3, 2}), (TypicalBand{.low = 1.75, .middle = 2.5, .high = 3.25}));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestRanking)
#include "tst_ranking.moc"
