// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/figurespresenter.h"
#include "tests/store/scratchworkspace.h"

#include "models/store/dailyrepository.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 21), QTime(18, 0), QTimeZone::utc());

struct Bench {
    Bench() : store(must(Store::open(scratch.workspace()))), presenter(*store, clock, Qt::Monday) {}

    /// On the store's writer, as a sync would.
    void write(std::function<void(Connection &)> work)
    {
        auto written = store->write(StoreTopic::Figures, [work](Connection &connection) -> Outcome {
            work(connection);
            return Done{};
        });
        QTRY_VERIFY(written.isFinished());
        QVERIFY(written.result().ok());
    }
    [[nodiscard]] bool ready() const { return presenter.state().value() != nullptr; }
    [[nodiscard]] double views() const
    {
        if (!ready())
            return -1;
        const auto &cards = std::get<OverviewAnswer>(*presenter.state().value()).overview.cards;
        const auto found = std::ranges::find(cards, Metric::Views, &Card::metric);
        return found == cards.end() ? -1 : found->value.value_or(-1);
    }

    ScratchWorkspace scratch;
    FixedClock clock{now};
    std::unique_ptr<Store> store;
    FiguresPresenter presenter;
};

void addDays(Connection &connection, const Account &account, QDate first, int count, qint64 views)
{
    std::vector<DailyMetrics> days;
    for (int offset = 0; offset < count; ++offset) {
        DailyMetrics day{.day = first.addDays(offset), .values = {}};
        day.values.set(Metric::Views, views);
        days.push_back(day);
    }
    must(upsertDays(connection, account.id, days, addFetch(connection, account.id), now));
}

} // namespace

class TestFiguresPresenter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyWorkspaceIsAFirstRun()
    {
        Bench bench;
        bench.presenter.setBar({});
        QTRY_VERIFY(bench.presenter.state().emptyReason());
        QCOMPARE(*bench.presenter.state().emptyReason(), EmptyReason::FirstRun);
    }

    void anAccountWithoutFiguresAwaitsItsSync()
    {
        Bench bench;
        bench.write([](Connection &connection) { addAccount(connection); });
        bench.presenter.setBar({});
        QTRY_VERIFY(bench.presenter.state().emptyReason());
        QCOMPARE(*bench.presenter.state().emptyReason(), EmptyReason::AwaitingSync);
    }

    void figuresElsewhereAreNothingInTheRange()
    {
        Bench bench;
        bench.write(
            [](Connection &connection) { addDays(connection, addAccount(connection), QDate(2025, 1, 1), 10, 5); });
        BarState bar;
        bar.comparison = Comparison::None;
        bench.presenter.setBar(bar);
        QTRY_VERIFY(bench.presenter.state().emptyReason());
        QCOMPARE(*bench.presenter.state().emptyReason(), EmptyReason::NothingInRange);
        bar.preset = RangePreset::AllTime;
        bench.presenter.setBar(bar);
        QTRY_VERIFY(bench.ready());
        QCOMPARE(bench.views(), 50.0);
        QCOMPARE(bench.presenter.facts().calendar.firstDay, QDate(2025, 1, 1));
    }

    void theLastOfManyBarsWins()
    {
        Bench bench;
        bench.write(
            [](Connection &connection) { addDays(connection, addAccount(connection), QDate(2026, 10, 1), 60, 1); });
        QSignalSpy changed(&bench.presenter, &FiguresPresenter::stateChanged);
        BarState bar;
        for (const RangePreset preset :
             {RangePreset::Last90Days, RangePreset::Last28Days, RangePreset::Last30Days, RangePreset::Last7Days}) {
            bar.preset = preset;
            bench.presenter.setBar(bar);
        }
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(bench.ready());
        // The 20th is the last complete day in California too.
        QCOMPARE(std::get<OverviewAnswer>(*bench.presenter.state().value()).overview.query.range, DateRange::endingAt(QDate(2026, 11, 20), 7));
        QCOMPARE(bench.views(), 7.0);
        QTest::qWait(0);
        QCOMPARE(changed.count(), 1);
    }

    void theSameBarIsNotAskedAgain()
    {
        Bench bench;
        QSignalSpy changed(&bench.presenter, &FiguresPresenter::stateChanged);
        bench.presenter.setBar({});
        QTRY_COMPARE(changed.count(), 1);
        bench.presenter.setBar({});
        bench.write([](Connection &connection) { addAccount(connection); });
        QTRY_COMPARE(changed.count(), 2);
    }

    void aStormOfWritesIsOneRefresh()
    {
        Bench bench;
        bench.write(
            [](Connection &connection) { addDays(connection, addAccount(connection), QDate(2026, 11, 1), 20, 1); });
        bench.presenter.setBar({});
        QTRY_VERIFY(bench.ready());
        QSignalSpy changed(&bench.presenter, &FiguresPresenter::stateChanged);
        QSignalSpy written(bench.store.get(), &Store::changed);
        for (int round = 1; round <= 20; ++round) {
            const auto ignored = bench.store->write(StoreTopic::Figures, [round](Connection &connection) -> Outcome {
                addDays(connection, must(accounts(connection)).front(), QDate(2026, 11, 1), 20, 1 + round);
                return Done{};
            });
            Q_UNUSED(ignored)
        }
        QTRY_COMPARE(written.count(), 20);
        QTRY_COMPARE(bench.views(), 20.0 * 21);
        QVERIFY2(changed.count() <= 3, qPrintable(QString::number(changed.count())));
    }

    void loadingIsAnnouncedOnlyWhenItTakesLong()
    {
        Bench bench;
        bench.write(
            [](Connection &connection) { addDays(connection, addAccount(connection), QDate(2026, 11, 1), 20, 1); });
        QList<bool> loading;
        connect(&bench.presenter, &FiguresPresenter::stateChanged, this,
                [&] { loading << bench.presenter.state().isLoading(); });
        bench.presenter.setBar({});
        QTRY_COMPARE(loading, QList<bool>{false});

        QSemaphore gate;
        const auto busy = bench.store->read([&gate](Connection &) -> Outcome {
            gate.acquire();
            return Done{};
        });
        Q_UNUSED(busy)
        BarState bar;
        bar.preset = RangePreset::Last7Days;
        bench.presenter.setBar(bar);
        QVERIFY(bench.ready()); // the former answer stays
        QTRY_COMPARE(loading, (QList<bool>{false, true}));
        gate.release();
        QTRY_COMPARE(loading, (QList<bool>{false, true, false}));
        QCOMPARE(bench.views(), 7.0);
    }

    void accountsThatAreGoneAreNotAskedFor()
    {
        Bench bench;
        bench.write(
            [](Connection &connection) { addDays(connection, addAccount(connection), QDate(2026, 11, 1), 20, 2); });
        BarState bar;
        bar.accounts = {AccountId(4711)};
        bench.presenter.setBar(bar);
        QTRY_VERIFY(bench.ready());
        QCOMPARE(bench.views(), 40.0);
    }

    void anArchivedAccountIsInNoListAndNoSum()
    {
        Bench bench;
        AccountId putAway(0);
        bench.write([&putAway](Connection &connection) {
            addDays(connection, addAccount(connection), QDate(2026, 11, 1), 20, 2);
            const Account other = addAccount(connection, Platform::YouTube, u"UC2"_s);
            addDays(connection, other, QDate(2026, 11, 1), 20, 100);
            putAway = other.id;
        });
        bench.presenter.setBar({});
        QTRY_VERIFY(bench.ready());
        QCOMPARE(bench.views(), 20 * 102.0);
        bench.write([&putAway](Connection &connection) { must(setArchived(connection, putAway, now)); });
        QTRY_COMPARE(bench.views(), 20 * 2.0);
        QCOMPARE(bench.presenter.facts().accounts.size(), 1U);
        // A bar that was set to it before asks for all the others.
        BarState bar;
        bar.accounts = {putAway};
        bench.presenter.setBar(bar);
        QTRY_VERIFY(bench.ready() && std::get<OverviewAnswer>(*bench.presenter.state().value()).overview.query.accounts.empty());
        QCOMPARE(bench.views(), 20 * 2.0);
        bench.write([&putAway](Connection &connection) { must(setArchived(connection, putAway, std::nullopt)); });
        QTRY_COMPARE(bench.views(), 20 * 100.0);
    }

    void whenAllAreArchivedItIsNoFirstRun()
    {
        Bench bench;
        bench.write([](Connection &connection) { must(setArchived(connection, addAccount(connection).id, now)); });
        bench.presenter.setBar({});
        QTRY_VERIFY(bench.presenter.state().emptyReason());
        QCOMPARE(*bench.presenter.state().emptyReason(), EmptyReason::AllArchived);
    }
};

QTEST_GUILESS_MAIN(TestFiguresPresenter)
#include "tst_figurespresenter.moc"
