// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/syncrepository.h"
#include "tests/store/scratchworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestSyncRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void queueKeepsItsOrder();
    void queueIsClearedByStreamOrAccount();
    void runIsResumableWhileItRunsOrHasTasks();
    void runRemembersHowItEnded();
    void streamCountsAddUp();
    void streamStatesComeBack();
    void budgetsAreKeptByPeriod();
    void ledgerIsListedNewestPeriodFirst();
    void queueLengthTellsHistoryApart();
    void healthCountsHowPassesEnded();

private:
    QString queue();

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    AccountId m_account{0};
    QDateTime m_now = scratchMoment("2026-11-19T20:00:00Z");
};

void TestSyncRepository::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
    m_account = addAccount(*m_connection).id;
}

QString TestSyncRepository::queue()
{
    QStringList tasks;
    for (const QueuedTask &task : must(queuedTasks(*m_connection, m_account)))
        tasks.append(task.stream + u'=' + QString::fromUtf8(task.task));
    return tasks.join(u' ');
}

void TestSyncRepository::queueKeepsItsOrder()
{
    const RunId run = must(startRun(*m_connection, m_account, m_now));
    const auto first = must(enqueueTask(*m_connection, m_account, run, u"videos"_s, "{\"é\":1}"));
    must(enqueueTask(*m_connection, m_account, run, u"daily"_s, "{}"));
    must(enqueueTask(*m_connection, m_account, run, u"videos"_s, "[]"));
    QCOMPARE(queue(), u"videos={\"é\":1} daily={} videos=[]"_s);
    QCOMPARE(must(waitingTasks(*m_connection, m_account, u"videos"_s)), 2);
    must(removeTask(*m_connection, first.id));
    QCOMPARE(queue(), u"daily={} videos=[]"_s);
    QCOMPARE(must(waitingTasks(*m_connection, m_account, u"videos"_s)), 1);
}

void TestSyncRepository::queueIsClearedByStreamOrAccount()
{
    const AccountId other = addAccount(*m_connection, Platform::YouTube, u"UC2"_s).id;
    const RunId run = must(startRun(*m_connection, m_account, m_now));
    const RunId otherRun = must(startRun(*m_connection, other, m_now));
    for (const QString &stream : {u"a"_s, u"b"_s, u"c"_s}) {
        must(enqueueTask(*m_connection, m_account, run, stream, "{}"));
        must(enqueueTask(*m_connection, other, otherRun, stream, "{}"));
    }
    must(clearQueue(*m_connection, m_account, u"b"_s));
    QCOMPARE(queue(), u"a={} c={}"_s);
    must(clearQueue(*m_connection, m_account));
    QCOMPARE(queue(), QString());
    QCOMPARE(must(queuedTasks(*m_connection, other)).size(), std::size_t(3));
}

void TestSyncRepository::runIsResumableWhileItRunsOrHasTasks()
{
    QVERIFY(!must(resumableRun(*m_connection, m_account)));
    const RunId run = must(startRun(*m_connection, m_account, m_now));
    QCOMPARE(must(resumableRun(*m_connection, m_account))->id, run);
    must(finishRun(*m_connection, run, RunResult::Completed, {}, {}, m_now));
    QVERIFY(!must(resumableRun(*m_connection, m_account)));
    const auto task = must(enqueueTask(*m_connection, m_account, run, u"a"_s, "{}"));
    QCOMPARE(must(resumableRun(*m_connection, m_account))->id, run);
    must(reopenRun(*m_connection, run));
    const auto reopened = must(resumableRun(*m_connection, m_account));
    QCOMPARE(reopened->result, RunResult::Running);
    QVERIFY(!reopened->finishedAt);
    must(removeTask(*m_connection, task.id));
    must(finishRun(*m_connection, run, RunResult::Partial, u"offline"_s, u"no way"_s, m_now));
    QVERIFY(!must(resumableRun(*m_connection, m_account)));
}

void TestSyncRepository::runRemembersHowItEnded()
{
    constexpr std::array all{RunResult::Completed, RunResult::Partial, RunResult::Failed, RunResult::Cancelled,
                             RunResult::Interrupted};
    for (const RunResult result : all) {
        const RunId run = must(startRun(*m_connection, m_account, m_now));
        must(finishRun(*m_connection, run, result, u"timeout"_s, u"twice"_s, m_now.addSecs(5)));
        const auto latest = must(recentRuns(*m_connection, m_account, 1));
        QCOMPARE(latest.size(), std::size_t(1));
        QCOMPARE(latest[0].id, run);
        QCOMPARE(latest[0].result, result);
        QCOMPARE(latest[0].startedAt, m_now);
        QCOMPARE(latest[0].finishedAt, std::optional(m_now.addSecs(5)));
        QCOMPARE(latest[0].errorKind, u"timeout"_s);
        QCOMPARE(latest[0].detail, u"twice"_s);
    }
    QCOMPARE(must(recentRuns(*m_connection, m_account, 3)).size(), std::size_t(3));
}

void TestSyncRepository::streamCountsAddUp()
{
    const RunId run = must(startRun(*m_connection, m_account, m_now));
    must(addToRunStream(*m_connection, run, {.stream = u"daily"_s, .pages = 1, .rows = 5, .changed = 2, .refused = u"likes"_s}));
    must(addToRunStream(*m_connection, run, {.stream = u"daily"_s, .completed = true, .pages = 1, .rows = 7, .changed = 7}));
    must(addToRunStream(*m_connection, run, {.stream = u"daily"_s, .completed = true, .refused = u"shares"_s}));
    must(addToRunStream(*m_connection, run, {.stream = u"videos"_s, .errorKind = u"forbidden"_s, .detail = u"no scope"_s}));
    const auto streams = must(runStreams(*m_connection, run));
    QCOMPARE(streams.size(), std::size_t(2));
    QCOMPARE(streams[0].stream, u"daily"_s);
    QCOMPARE(streams[0].completed, true);
    QCOMPARE(streams[0].pages, 2);
    QCOMPARE(streams[0].rows, 12);
    QCOMPARE(streams[0].changed, 9);
    QCOMPARE(streams[0].refused, u"likes,shares"_s);
    QCOMPARE(streams[0].errorKind, QString());
    QCOMPARE(streams[1].errorKind, u"forbidden"_s);
    QCOMPARE(streams[1].completed, false);
}

void TestSyncRepository::streamStatesComeBack()
{
    must(saveStreamState(*m_connection, m_account, u"daily"_s, {.completeUntil = QDate(2026, 11, 16)}));
    must(saveStreamState(*m_connection, m_account, u"videos"_s, {.succeededAt = m_now, .walkedAt = m_now.addDays(-3)}));
    must(saveStreamState(*m_connection, m_account, u"daily"_s, {.succeededAt = m_now, .completeUntil = QDate(2026, 11, 17)}));
    const auto states = must(streamStates(*m_connection, m_account));
    QCOMPARE(states.size(), 2);
    QCOMPARE(states[u"daily"_s].completeUntil, std::optional(QDate(2026, 11, 17)));
    QCOMPARE(states[u"daily"_s].succeededAt, std::optional(m_now));
    QCOMPARE(states[u"daily"_s].walkedAt, std::nullopt);
    QCOMPARE(states[u"videos"_s].walkedAt, std::optional(m_now.addDays(-3)));
    QCOMPARE(states[u"videos"_s].completeUntil, std::nullopt);
}

void TestSyncRepository::budgetsAreKeptByPeriod()
{
    const auto state = [this](const QString &budget, const QString &period) {
        return must(budgetState(*m_connection, Platform::YouTube, budget, period));
    };
    QCOMPARE(state(u"data"_s, u"2026-11-19"_s).spent, 0);
    must(spend(*m_connection, Platform::YouTube, u"data"_s, u"2026-11-19"_s, 3));
    must(spend(*m_connection, Platform::YouTube, u"data"_s, u"2026-11-19"_s, 4));
    must(spend(*m_connection, Platform::YouTube, u"analytics"_s, u"2026-11-19"_s, 1));
    must(spend(*m_connection, Platform::X, u"data"_s, u"2026-11-19"_s, 100));
    must(blockBudget(*m_connection, Platform::YouTube, u"data"_s, u"2026-11-19"_s, m_now));
    must(blockBudget(*m_connection, Platform::YouTube, u"fresh"_s, u"2026-11-19"_s, m_now));
    QCOMPARE(state(u"data"_s, u"2026-11-19"_s).spent, 7);
    QCOMPARE(state(u"data"_s, u"2026-11-19"_s).blockedUntil, std::optional(m_now));
    QCOMPARE(state(u"fresh"_s, u"2026-11-19"_s).spent, 0);
    QCOMPARE(state(u"analytics"_s, u"2026-11-19"_s).blockedUntil, std::nullopt);
    QCOMPARE(state(u"data"_s, u"2026-11-20"_s).spent, 0);
    QCOMPARE(state(u"data"_s, u"2026-11-20"_s).blockedUntil, std::nullopt);
}

void TestSyncRepository::ledgerIsListedNewestPeriodFirst()
{
    QVERIFY(must(budgetsOf(*m_connection, Platform::X)).empty());
    must(spend(*m_connection, Platform::X, u"money"_s, u"2026-10"_s, 2'500));
    must(spend(*m_connection, Platform::X, u"calls"_s, u"2026-10"_s, 1));
    must(spend(*m_connection, Platform::X, u"money"_s, u"2026-11"_s, 40));
    must(spend(*m_connection, Platform::X, u"calls"_s, u"2026-11"_s, 3));
    must(blockBudget(*m_connection, Platform::X, u"money"_s, u"2026-11"_s, m_now));
    must(spend(*m_connection, Platform::YouTube, u"data"_s, u"2026-11-19"_s, 9));
    QStringList lines;
    for (const BudgetLine &line : must(budgetsOf(*m_connection, Platform::X))) {
        lines.append(u"%1 %2 %3 %4"_s.arg(line.period, line.budget).arg(line.state.spent).arg(
            line.state.blockedUntil == m_now ? u"blocked"_s : line.state.blockedUntil ? u"wrong"_s : u"open"_s));
    }
    QCOMPARE(lines.join(u", "_s), u"2026-11 calls 3 open, 2026-11 money 40 blocked, 2026-10 calls 1 open, 2026-10 money 2500 open"_s);
}

void TestSyncRepository::queueLengthTellsHistoryApart()
{
    const RunId run = must(startRun(*m_connection, m_account, m_now));
    const AccountId other = addAccount(*m_connection, Platform::YouTube, u"UC2"_s).id;
    const auto length = [this](AccountId account) { return must(queueLength(*m_connection, account)); };
    QCOMPARE(length(m_account).waiting, 0);
    QCOMPARE(length(m_account).backfill, 0);
    must(enqueueTask(*m_connection, m_account, run, u"a"_s, "{\"backfill\":true,\"stream\":\"a\"}"));
    must(enqueueTask(*m_connection, m_account, run, u"b"_s, "{\"backfill\":false,\"stream\":\"b\"}"));
    must(enqueueTask(*m_connection, m_account, run, u"c"_s, "{\"cursor\":\"\\\"backfill\\\":true\",\"stream\":\"c\"}"));
    must(enqueueTask(*m_connection, m_account, run, u"d"_s, "{\"stream\":\"d\",\"backfill\":true}"));
    QCOMPARE(length(m_account).waiting, 4);
    QCOMPARE(length(m_account).backfill, 2);
    QCOMPARE(length(other).waiting, 0);
}

void TestSyncRepository::healthCountsHowPassesEnded()
{
    QVERIFY(must(syncHealth(*m_connection, m_now)).empty());
    const AccountId second = addAccount(*m_connection, Platform::YouTube, u"UC2"_s).id;
    const AccountId x = addAccount(*m_connection, Platform::X, u"1"_s).id;
    const AccountId tiktok = addAccount(*m_connection, Platform::TikTok, u"1"_s).id;
    const auto pass = [this](AccountId account, RunResult result, const QDateTime &started) {
        const RunId run = must(startRun(*m_connection, account, started));
        if (result != RunResult::Running)
            must(finishRun(*m_connection, run, result, {}, {}, started.addSecs(5)));
    };
    for (const AccountId account : {m_account, second}) {
        for (const RunResult result : {RunResult::Completed, RunResult::Completed, RunResult::Partial, RunResult::Failed,
                                       RunResult::Cancelled, RunResult::Interrupted, RunResult::Running})
            pass(account, result, m_now);
        pass(account, RunResult::Failed, m_now.addMSecs(-1)); // began too early to count, though it ended later
    }
    pass(x, RunResult::Cancelled, m_now.addDays(1));
    pass(tiktok, RunResult::Completed, m_now.addMSecs(-1));
    const auto health = must(syncHealth(*m_connection, m_now));
    QCOMPARE(health.size(), std::size_t(2));
    QCOMPARE(health[0].platform, Platform::X);
    QCOMPARE(health[0].succeeded, 0);
    QCOMPARE(health[0].failed, 0);
    QCOMPARE(health[1].platform, Platform::YouTube);
    QCOMPARE(health[1].succeeded, 4);
    QCOMPARE(health[1].failed, 4);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestSyncRepository)
#include "tst_syncrepository.moc"
