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

Account account(qint64 id, Platform platform, const QString &title)
{
    Account made;
    made.id = AccountId(id);
    made.platform = platform;
    made.profile.title = title;
    return made;
}

SyncProgress at(const Account &account, const char *stream, int done, int known)
{
    return {.account = account.id,
            .accountTitle = account.profile.title,
            .platform = account.platform,
            .stream = QString::fromLatin1(stream),
            .tasksDone = done,
            .tasksKnown = known};
}

QStringList stages(const SyncStatus &status)
{
    QStringList all;
    for (const SyncJob &job : status.jobs())
        all << job.progress.accountTitle + u' ' + QString::number(static_cast<int>(job.stage));
    return all;
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

    void severalAccountsAreOneLineAndOneFraction()
    {
        Bench bench;
        const Account ada = account(1, Platform::YouTube, u"Ada"_s);
        const Account bea = account(2, Platform::X, u"Bea"_s);
        const Account cid = account(3, Platform::X, u"Cid"_s);
        Account old = account(4, Platform::TikTok, u"Old"_s);
        old.archivedAt = noon;
        bench.status.setAccounts({ada, bea, cid, old});
        bench.status.start({});
        QCOMPARE(stages(bench.status), (QStringList{u"Ada 1"_s, u"Bea 1"_s, u"Cid 1"_s}));
        Q_EMIT bench.sync.progressed(at(ada, "videos", 5, 10));
        Q_EMIT bench.sync.progressed(at(bea, "posts", 1, 4));
        QCOMPARE(stages(bench.status), (QStringList{u"Ada 0"_s, u"Bea 0"_s, u"Cid 1"_s}));
        QCOMPARE(*bench.status.fraction(), (0.5 + 0.25 + 0) / 3);
        QCOMPARE(QString(bench.status.text()).replace(QChar(0x202f), u' '), u"Syncing 3 account(s), 25 %"_s);
    }

    void thePlatformsNextAccountEndsTheOneBefore()
    {
        Bench bench;
        const Account ada = account(1, Platform::YouTube, u"Ada"_s);
        const Account bea = account(2, Platform::X, u"Bea"_s);
        const Account cid = account(3, Platform::X, u"Cid"_s);
        bench.status.setAccounts({ada, bea, cid});
        bench.status.start({});
        Q_EMIT bench.sync.progressed(at(ada, "videos", 5, 10));
        Q_EMIT bench.sync.progressed(at(bea, "posts", 1, 4));
        Q_EMIT bench.sync.progressed(at(cid, "posts", 0, 4));
        QCOMPARE(stages(bench.status), (QStringList{u"Ada 0"_s, u"Cid 0"_s, u"Bea 2"_s}));
        // With history left it goes round again.
        Q_EMIT bench.sync.progressed(at(bea, "older_posts", 2, 4));
        QCOMPARE(stages(bench.status), (QStringList{u"Ada 0"_s, u"Bea 0"_s, u"Cid 2"_s}));
        bench.sync.end({});
        QVERIFY(bench.status.jobs().empty());
    }

    void onlyThoseWhoTakePartWait()
    {
        Bench bench;
        const Account ada = account(1, Platform::YouTube, u"Ada"_s);
        Account bea = account(2, Platform::X, u"Bea"_s);
        const Account cid = account(3, Platform::X, u"Cid"_s);
        bea.state = AccountState::NeedsReconnect;
        bench.status.setAccounts({ada, bea, cid});
        bench.status.start({cid.id});
        QCOMPARE(stages(bench.status), QStringList{u"Cid 1"_s});
        bench.status.start({ada.id}); // asked for meanwhile
        QCOMPARE(stages(bench.status), (QStringList{u"Ada 1"_s, u"Cid 1"_s}));
        bench.sync.end({});
        bench.status.setDueTimes({{ada.id, noon.addSecs(-1)}, {cid.id, noon.addSecs(3600)}});
        bench.sync.start({}); // of its own accord
        QCOMPARE(stages(bench.status), QStringList{u"Ada 1"_s});
    }

    void aJobIsToldInWords()
    {
        const Account ada = account(1, Platform::YouTube, u"Ada"_s);
        SyncJob job{.stage = SyncJob::Stage::Running, .progress = at(ada, "daily", 3, 12)};
        QCOMPARE(jobActivityText(job), u"Figures by day"_s);
        QCOMPARE(jobAmountText(job, QLocale(QLocale::English)), u"step 3 of 12"_s);
        job.progress.backfill = true;
        QCOMPARE(jobActivityText(job), u"History · Figures by day"_s);
        job.stage = SyncJob::Stage::Queued;
        QCOMPARE(jobActivityText(job), u"Waits for its turn"_s);
        QCOMPARE(jobAmountText(job, QLocale(QLocale::English)), QString());
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
