// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/backoff.h"
#include "connectors/cloud/hold.h"

#include <QSet>
#include <QTest>

using namespace creatormetrics;
using namespace std::chrono_literals;

/// Pauses between attempts, and how long one lasts by a clock that may be set.
class TestBackoff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pausesDoubleUpToTheMost()
    {
        Backoff backoff(1s, 15min);
        for (int failure = 0; failure < 200; ++failure) {
            const double whole = std::min(900'000.0, 1'000.0 * std::pow(2.0, failure));
            const auto pause = static_cast<double>(backoff.failed().count());
            QVERIFY2(pause >= whole * 0.749 && pause <= whole, qPrintable(QString::number(pause)));
        }
        QCOMPARE(backoff.failures(), 200);
        backoff.succeeded();
        QVERIFY(backoff.failed() <= 1s);
    }

    void pausesDiffer()
    {
        QSet<qint64> pauses;
        for (int i = 0; i < 50; ++i)
            pauses.insert(Backoff(15min, 15min).failed().count());
        QVERIFY(pauses.size() > 40);
    }

    void aDemandedPauseIsKept()
    {
        Backoff backoff(1s, 15min);
        QCOMPARE(backoff.failed(3600s), 1h);
        QVERIFY(backoff.failed(0s) <= 2s);
    }

    void aHoldEnds()
    {
        const QDateTime then(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
        const Hold hold{.since = then, .length = 2500ms};
        QCOMPARE(hold.left(then), 3s);
        QCOMPARE(hold.left(then.addMSecs(2'400)), 1s);
        QVERIFY(!hold.left(then.addMSecs(2'500)));
        QVERIFY(!hold.left(then.addSecs(-3600))); // the clock was set back
        QVERIFY(!Hold().left(then));
    }
};

QTEST_GUILESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
