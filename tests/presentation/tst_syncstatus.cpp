// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/syncstatus.h"
#include "tests/presentation/fakesync.h"

#include <QSignalSpy>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime noon(QDate(2026, 11, 21), QTime(12, 0), QTimeZone::utc());

SyncProgress progress(int done, int known, qint64 items = 0, std::optional<qint64> expected = std::nullopt)
{
    return {.tasksDone = done, .tasksKnown = known, .itemsDone = items, .itemsExpected = expected};
}

struct Bench {
    FakeSync sync;
    FixedClock clock{noon};
    SyncStatus status{sync, clock, QLocale(QLocale::English)};
};

} // namespace

class TestSyncStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsItemsWhereTheirNumberIsKnown()
    {
        Bench bench;
        bench.sync.start({});
        QCOMPARE(bench.status.text(), u"Syncing…"_s);
        Q_EMIT bench.sync.progressed(progress(9, 12, 412, 2003));
        QCOMPARE(bench.status.text(), u"Syncing YouTube, 412 of 2,003"_s);
        QVERIFY(qAbs(*bench.status.fraction() - 412.0 / 2003) < 1e-9);
    }

    void neverGoesBackWhileTheAmountGrows()
    {
        Bench bench;
        bench.sync.start({});
        Q_EMIT bench.sync.progressed(progress(4, 8));
        Q_EMIT bench.sync.progressed(progress(5, 100));
        QCOMPARE(*bench.status.fraction(), 0.5);
        QCOMPARE(bench.status.text(), u"Syncing YouTube, step 5 of 100"_s);
    }

    void remembersHowTheRunEnded()
    {
        Bench bench;
        QSignalSpy finished(&bench.status, &SyncStatus::finished);
        bench.sync.start({});
        bench.sync.fail({.kind = ErrorKind::RateLimited, .detail = {}, .retryAfter = 900s});
        QCOMPARE(finished.count(), 1);
        QVERIFY(!bench.status.isRunning());
        QCOMPARE(bench.status.lastError()->kind, ErrorKind::RateLimited);
        QCOMPARE(bench.status.resumesAt(), noon.addSecs(900));
        bench.sync.start({});
        bench.sync.end({});
        QVERIFY(!bench.status.lastError());
        QVERIFY(!bench.status.resumesAt());
    }

    void cancellingIsNoError()
    {
        Bench bench;
        bench.sync.start({});
        bench.sync.end({.accounts = {}, .cancelled = true});
        QVERIFY(!bench.status.lastError());
    }

    void offlineIsKnown()
    {
        Bench bench;
        bench.sync.start({});
        bench.sync.fail({.kind = ErrorKind::Offline});
        QVERIFY(bench.status.isOffline());
    }
};

QTEST_GUILESS_MAIN(TestSyncStatus)
#include "tst_syncstatus.moc"
