// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/plandaily.h"
#include "models/sync/streamturns.h"
#include "tests/store/scratchworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestPlanDaily : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void windows_data();
    void windows();
    void platformsMemoryBoundsTheHistory();
    void historyOfTheFirstPassIsCutNewestFirst();
    void historyIsPlannedOnceAWeek();
    void missingDaysAreAskedAgainAfterAWeek();
    void refillIsBounded();
    void waitingHistoryIsNotPlannedTwice();
    void longAbsenceIsHistory();
    void absenceLeavesNoDayBehind();
    void completeUntilOfTomorrowAsksTheWholeLookBack();
};

namespace {

const QDateTime now = scratchMoment("2026-11-19T20:00:00Z"); // noon in California

Stream series(int windowDays, int historyDays, int lookBackDays = 2)
{
    return {.key = u"daily"_s,
            .kind = StreamKind::DailySeries,
            .lookBackDays = lookBackDays,
            .windowDays = windowDays,
            .historyDays = historyDays,
            .metrics = {Metric::Views}};
}

PlanContext contextOf(const QDateTime &created = scratchMoment("2020-05-04T03:00:00Z"))
{
    PlanContext context;
    context.account.zone = "America/Los_Angeles";
    context.account.profile.platformAccountId = u"me"_s;
    context.account.profile.createdAt = created;
    context.now = now;
    return context;
}

/// History was looked at so many days ago.
PlanContext plannedBefore(qint64 days)
{
    PlanContext context = contextOf();
    context.states[u"daily"_s].completeUntil = QDate(2026, 11, 18);
    context.states[u"daily"_s].marks[static_cast<std::size_t>(StreamMark::History)] = now.addDays(-days);
    return context;
}

QString text(const std::vector<FetchTask> &tasks)
{
    QStringList lines;
    for (const FetchTask &task : tasks)
        lines.append(task.window->first().toString(u"MMdd") + u'-' + task.window->last().toString(u"MMdd")
                     + (task.backfill ? u" later"_s : QString()));
    return lines.join(u", "_s);
}

qsizetype laterOnes(const std::vector<FetchTask> &tasks)
{
    return std::ranges::count(tasks, true, &FetchTask::backfill);
}

} // namespace

void TestPlanDaily::windows_data()
{
    QTest::addColumn<int>("windowDays");
    QTest::addColumn<QDate>("completeUntil");
    QTest::addColumn<QString>("expected");
    const QDate day(2026, 11, 17);
    QTest::newRow("day by day, oldest first") << 1 << day << u"1116-1116, 1117-1117, 1118-1118"_s;
    QTest::newRow("two days a call") << 2 << day << u"1116-1116, 1117-1118"_s;
    QTest::newRow("one call holds them") << 30 << day << u"1116-1118"_s;
    QTest::newRow("all complete: the look-back again") << 30 << QDate(2026, 11, 18) << u"1117-1118"_s;
}

void TestPlanDaily::windows()
{
    QFETCH(int, windowDays);
    QFETCH(QDate, completeUntil);
    QFETCH(QString, expected);
    PlanContext context = plannedBefore(1);
    context.states[u"daily"_s].completeUntil = completeUntil;
    const auto tasks = planDaily(series(windowDays, 90), context);
    QCOMPARE(text(tasks), expected);
    QCOMPARE(tasks.front().reference, u"me"_s);
    QCOMPARE(tasks.front().metrics, std::vector{Metric::Views});
}

void TestPlanDaily::platformsMemoryBoundsTheHistory()
{
    const auto tasks = planDaily(series(30, 90), contextOf());
    QDate earliest = tasks.front().window->first();
    for (const FetchTask &task : tasks) {
        QVERIFY(task.window->days() <= 30);
        earliest = std::min(earliest, task.window->first());
    }
    QCOMPARE(earliest, QDate(2026, 8, 21)); // 90 days before the 19th
    const auto young = planDaily(series(30, 90), contextOf(scratchMoment("2026-11-15T12:00:00Z")));
    QCOMPARE(text(young), u"1115-1118"_s);
}

void TestPlanDaily::historyOfTheFirstPassIsCutNewestFirst()
{
    QCOMPARE(text(planDaily(series(30, 90), contextOf())),
             u"1110-1118, 1011-1109 later, 0911-1010 later, 0821-0910 later"_s);
    QCOMPARE(laterOnes(planDaily(series(1, 90), contextOf())), 90 - 9);
    const auto whole = planDaily(series(0, 0), contextOf()); // one call asks everything
    QCOMPARE(whole.size(), std::size_t(1));
    QVERIFY(!whole[0].backfill);
}

void TestPlanDaily::historyIsPlannedOnceAWeek()
{
    PlanContext context = plannedBefore(6);
    context.missingDays[u"daily"_s] = {DateRange::day(QDate(2026, 10, 2))};
    QCOMPARE(laterOnes(planDaily(series(1, 90), context)), 0);
    QVERIFY(!historyRange(series(1, 90), context));
}

void TestPlanDaily::missingDaysAreAskedAgainAfterAWeek()
{
    PlanContext context = plannedBefore(7);
    const auto range = historyRange(series(1, 90), context);
    QVERIFY(range.has_value());
    QCOMPARE(range->first(), QDate(2026, 8, 21));
    QCOMPARE(range->last(), QDate(2026, 11, 16)); // up to the look-back
    context.missingDays[u"daily"_s] = {DateRange::day(QDate(2026, 9, 1)), *DateRange::make(QDate(2026, 10, 2), QDate(2026, 10, 3))};
    QCOMPARE(text(planDaily(series(1, 90), context)), u"1117-1117, 1118-1118, 1003-1003 later, 1002-1002 later, 0901-0901 later"_s);
}

void TestPlanDaily::refillIsBounded()
{
    PlanContext context = plannedBefore(8);
    context.missingDays[u"daily"_s] = {*historyRange(series(1, 90), context)};
    QCOMPARE(laterOnes(planDaily(series(1, 90), context)), 30);
}

void TestPlanDaily::waitingHistoryIsNotPlannedTwice()
{
    PlanContext context = contextOf();
    context.waitingHistory = {u"daily"_s};
    QCOMPARE(laterOnes(planDaily(series(1, 90), context)), 0);
}

void TestPlanDaily::longAbsenceIsHistory()
{
    PlanContext context = plannedBefore(1); // though history was looked at yesterday
    context.states[u"daily"_s].completeUntil = QDate(2026, 10, 20);
    context.missingDays[u"daily"_s] = {*DateRange::make(QDate(2026, 10, 21), QDate(2026, 11, 9))};
    QCOMPARE(text(planDaily(series(30, 90), context)), u"1110-1118, 1021-1109 later, 1019-1020 later"_s);
}

/// Days that nobody has asked are not rationed, or the platform would forget some; and what was told shortly before may have changed.
void TestPlanDaily::absenceLeavesNoDayBehind()
{
    PlanContext context = plannedBefore(1);
    context.states[u"daily"_s].completeUntil = QDate(2026, 9, 1);
    context.missingDays[u"daily"_s] = {*DateRange::make(QDate(2026, 9, 1), QDate(2026, 11, 6))};
    const auto tasks = planDaily(series(1, 90), context);
    QCOMPARE(laterOnes(tasks), 30 + 31 + 6 + 1); // September is told from its 1st, which is provisional like the day before
    QVERIFY2(text(tasks).endsWith(u"0902-0902 later, 0901-0901 later, 0831-0831 later"_s), qPrintable(text(tasks)));
}

void TestPlanDaily::completeUntilOfTomorrowAsksTheWholeLookBack()
{
    PlanContext context = plannedBefore(1);
    context.states[u"daily"_s].completeUntil = QDate(2027, 3, 1);
    context.states = saneStates(context.states, context.account, now);
    QCOMPARE(text(planDaily(series(30, 90), context)), u"1116-1118"_s);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestPlanDaily)
#include "tst_plandaily.moc"
