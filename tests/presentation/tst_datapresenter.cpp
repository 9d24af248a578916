// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/connectguide.h"
#include "models/presentation/datapresenter.h"
#include "models/presentation/noticespresenter.h"
#include "tests/store/scratchworkspace.h"

#include "models/store/dailyrepository.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 21), QTime(18, 0), QTimeZone::utc());
const PlatformCaps caps{{Platform::X, {{QString(moneyBudget), 25'000}}}};

struct Bench {
    Bench() : store(must(Store::open(scratch.workspace()))), presenter(*store, clock, caps) {}

    void write(std::function<void(Connection &)> work)
    {
        auto written = store->write(StoreTopic::Sync, [work](Connection &connection) -> Outcome {
            work(connection);
            return Done{};
        });
        QTRY_VERIFY(written.isFinished());
        QVERIFY(written.result().ok());
    }
    [[nodiscard]] const DataAnswer *answer() const { return presenter.state().value(); }

    ScratchWorkspace scratch;
    FixedClock clock{now};
    std::unique_ptr<Store> store;
    DataPresenter presenter;
};

void addViews(Connection &connection, const Account &account, QDate first, int count)
{
    std::vector<DailyMetrics> days;
    for (int offset = 0; offset < count; ++offset) {
        DailyMetrics day{.day = first.addDays(offset), .values = {}};
        day.values.set(Metric::Views, 10);
        days.push_back(day);
    }
    must(upsertDays(connection, account.id, days, addFetch(connection, account.id), now));
}

void addRun(Connection &connection, AccountId account, RunResult result, const QString &error = {})
{
    const RunId run = must(startRun(connection, account, now.addSecs(-7200)));
    must(addToRunStream(connection, run, {.stream = u"daily"_s, .completed = true, .pages = 1, .rows = 30, .changed = 4}));
    must(finishRun(connection, run, result, error, {}, now.addSecs(-7100)));
}

const BudgetUse *use(const DataAnswer &answer, Platform platform, const QString &budget)
{
    const auto found = std::ranges::find_if(answer.budgets, [&](const BudgetUse &each) {
        return each.platform == platform && each.budget == budget;
    });
    return found == answer.budgets.end() ? nullptr : &*found;
}

} // namespace

class TestDataPresenter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAskedBeforeSomebodyLooks()
    {
        Bench bench;
        QSignalSpy changed(&bench.presenter, &DataPresenter::stateChanged);
        bench.write([](Connection &connection) { addAccount(connection); });
        // The store's reader is idle: what is asked of it now comes after anything asked before.
        const auto idle = bench.store->read([](Connection &) -> Outcome { return Done{}; });
        QTRY_VERIFY(idle.isFinished());
        QCOMPARE(changed.count(), 0);
        bench.presenter.setWatched(true);
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(bench.answer()->accounts.size(), 1U);
    }

    void whileHiddenItRemembersThatSomethingChanged()
    {
        Bench bench;
        bench.presenter.setWatched(true);
        QTRY_VERIFY(bench.presenter.state().emptyReason());
        QCOMPARE(*bench.presenter.state().emptyReason(), EmptyReason::FirstRun);
        bench.presenter.setWatched(false);
        QSignalSpy changed(&bench.presenter, &DataPresenter::stateChanged);
        QSignalSpy written(bench.store.get(), &Store::changed);
        bench.write([](Connection &connection) { addAccount(connection); });
        QTRY_COMPARE(written.count(), 1);
        QCOMPARE(changed.count(), 0);
        bench.presenter.setWatched(true);
        QTRY_VERIFY(bench.answer());
    }

    void theAnswerSaysWhatIsKnownOfEachAccount()
    {
        Bench bench;
        bench.write([](Connection &connection) {
            const Account youTube = addAccount(connection);
            const Account x = addAccount(connection, Platform::X, u"x1"_s);
            const Account old = addAccount(connection, Platform::Instagram, u"ig1"_s);
            must(setArchived(connection, old.id, now));
            must(saveStreamState(connection, youTube.id, u"daily"_s, {.succeededAt = now.addSecs(-7200), .walkedAt = {}, .completeUntil = {}}));
            must(saveStreamState(connection, youTube.id, u"videos"_s, {.succeededAt = now.addSecs(-3600), .walkedAt = {}, .completeUntil = {}}));
            addRun(connection, youTube.id, RunResult::Failed, u"signed_out"_s);
            const RunId run = must(startRun(connection, x.id, now));
            must(enqueueTask(connection, x.id, run, u"older_posts"_s, R"({"backfill":true})"));
            must(enqueueTask(connection, x.id, run, u"posts"_s, R"({})"));
        });
        bench.presenter.setWatched(true);
        QTRY_VERIFY(bench.answer());
        const auto &all = bench.answer()->accounts;
        QCOMPARE(all.size(), 3U);
        QCOMPARE(all[0].syncedAt, now.addSecs(-3600));
        QCOMPARE(all[0].latestRun->run.errorKind, u"signed_out"_s);
        QCOMPARE(all[0].latestRun->streams.front().changed, 4);
        QCOMPARE(all[1].queue.waiting, 2);
        QCOMPARE(all[1].queue.backfill, 1);
        QVERIFY(!all[1].syncedAt);
        QVERIFY(all[2].account.archivedAt.isValid()); // last
    }

    void budgetsAreThoseOfThePeriodThatGoesOn()
    {
        Bench bench;
        bench.write([](Connection &connection) {
            addAccount(connection, Platform::X, u"x1"_s);
            addAccount(connection, Platform::TikTok, u"tt1"_s);
            addAccount(connection, Platform::Instagram, u"ig1"_s, AccountState::Disconnected);
            must(spend(connection, Platform::X, moneyBudget, u"2026-11"_s, 3210));
            must(spend(connection, Platform::X, moneyBudget, u"2026-10"_s, 999));
            must(blockBudget(connection, Platform::TikTok, u"calls"_s, u"-"_s, now.addSecs(600)));
            must(blockBudget(connection, Platform::X, u"circuit"_s, u"-"_s, now.addSecs(-60)));
        });
        bench.presenter.setWatched(true);
        QTRY_VERIFY(bench.answer());
        const BudgetUse *money = use(*bench.answer(), Platform::X, u"money"_s);
        QVERIFY(money);
        QCOMPARE(money->spent, 3210);
        QCOMPARE(money->limit, 25'000);
        QCOMPARE(money->resetsAt, QDateTime(QDate(2026, 12, 1), QTime(0, 0), QTimeZone::utc()));
        QCOMPARE(use(*bench.answer(), Platform::TikTok, u"calls"_s)->blockedUntil, now.addSecs(600));
        QVERIFY(!use(*bench.answer(), Platform::Instagram, u"calls"_s)); // nobody there to spend it
        QVERIFY(!use(*bench.answer(), Platform::X, u"circuit"_s)); // over
    }

    void gapsHaveTheirReason()
    {
        Bench bench;
        bench.write([](Connection &connection) {
            const auto withHole = [&connection](Platform platform, const QString &id, AccountState state) {
                const Account account = addAccount(connection, platform, id, state);
                addViews(connection, account, QDate(2026, 11, 1), 5);
                addViews(connection, account, QDate(2026, 11, 9), 5);
                return account;
            };
            withHole(Platform::YouTube, u"UC1"_s, AccountState::Connected);
            withHole(Platform::YouTube, u"UC2"_s, AccountState::ImportedOnly);
            withHole(Platform::TikTok, u"tt1"_s, AccountState::Connected);
            const Account waiting = withHole(Platform::TikTok, u"tt2"_s, AccountState::Connected);
            const RunId run = must(startRun(connection, waiting.id, now));
            must(enqueueTask(connection, waiting.id, run, u"videos"_s, R"({"backfill":true})"));
        });
        bench.presenter.setWatched(true);
        QTRY_VERIFY(bench.answer());
        QHash<QString, GapReason> reasons;
        for (const AccountHealth &health : bench.answer()->accounts) {
            QVERIFY(health.gap);
            QCOMPARE(health.gap->stretches, std::vector{*DateRange::make(QDate(2026, 11, 6), QDate(2026, 11, 8))});
            reasons.insert(health.account.profile.platformAccountId, health.gap->reason);
        }
        QCOMPARE(reasons.value(u"UC1"_s), GapReason::NotTold);
        QCOMPARE(reasons.value(u"UC2"_s), GapReason::NotInFiles);
        QCOMPARE(reasons.value(u"tt1"_s), GapReason::NotWatched);
        QCOMPARE(reasons.value(u"tt2"_s), GapReason::StillFetched);
    }

    void anOvertakenAnswerIsDropped()
    {
        Bench bench;
        bench.write([](Connection &connection) { addAccount(connection); });
        QSemaphore gate;
        const auto busy = bench.store->read([&gate](Connection &) -> Outcome {
            gate.acquire();
            return Done{};
        });
        Q_UNUSED(busy)
        QSignalSpy changed(&bench.presenter, &DataPresenter::stateChanged);
        bench.presenter.setWatched(true);
        bench.presenter.refresh();
        bench.presenter.setWatched(true); // asks again before the first answer is there
        gate.release();
        QTRY_VERIFY(bench.answer());
        const auto idle = bench.store->read([](Connection &) -> Outcome { return Done{}; });
        QTRY_VERIFY(idle.isFinished());
        QCOMPARE(changed.count(), 1);
    }

    void noticesNameFailingPlatformsAndSpentMoney()
    {
        Bench bench;
        bench.write([](Connection &connection) {
            const Account youTube = addAccount(connection);
            const Account tikTok = addAccount(connection, Platform::TikTok, u"tt1"_s);
            for (int pass = 0; pass < 30; ++pass)
                addRun(connection, youTube.id, RunResult::Completed);
            addRun(connection, youTube.id, RunResult::Failed, u"timeout"_s); // 1 of 31
            for (int pass = 0; pass < 4; ++pass)
                addRun(connection, tikTok.id, RunResult::Failed, u"timeout"_s);
        });
        NoticesPresenter notices(*bench.store, bench.clock, caps);
        QSignalSpy changed(&notices, &NoticesPresenter::changed);
        QCOMPARE(changed.count(), 0);
        notices.ask();
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(notices.notices().failing.size(), 1U);
        QCOMPARE(notices.notices().failing.front().platform, Platform::TikTok);
        QVERIFY(!notices.notices().moneySpentUntil);
        // What is left does not pay one page of a hundred posts.
        bench.write([](Connection &connection) { must(spend(connection, Platform::X, moneyBudget, u"2026-11"_s, 24'501)); });
        QTRY_VERIFY(notices.notices().moneySpentUntil);
        QCOMPARE(*notices.notices().moneySpentUntil, QDateTime(QDate(2026, 12, 1), QTime(0, 0), QTimeZone::utc()));
    }

    void thePostsOfAProfileAreFound()
    {
        Bench bench;
        std::optional<qint64> before;
        std::optional<qint64> after;
        bench.write([&](Connection &connection) {
            const Account account = addAccount(connection, Platform::X, u"x1"_s);
            before = must(knownPosts(connection, account, now));
            DailyMetrics today{.day = QDate(2026, 11, 21), .values = {}};
            today.values.set(Metric::Posts, 2480);
            must(upsertDays(connection, account.id, {today}, addFetch(connection, account.id), now));
            after = must(knownPosts(connection, account, now));
        });
        QCOMPARE(before, std::nullopt);
        QCOMPARE(after, 2480);
    }
};

QTEST_GUILESS_MAIN(TestDataPresenter)
#include "tst_datapresenter.moc"
