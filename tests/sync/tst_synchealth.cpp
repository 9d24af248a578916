// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/dailyrepository.h"
#include "models/store/syncrepository.h"
#include "models/sync/synchealth.h"
#include "tests/store/scratchworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestSyncHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void noticeThreshold_data();
    void noticeThreshold();
    void passesOfADayCount();
    void gapsLieBetweenKnownDays();
    void mainFigureIsThePlatformsOwn();
    void signInsThatEndWithinAWeek();

private:
    void know(AccountId account, Metric metric, const std::vector<QDate> &days);

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
};

namespace {

const QDateTime now = scratchMoment("2026-11-19T20:00:00Z");

} // namespace

void TestSyncHealth::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
}

void TestSyncHealth::noticeThreshold_data()
{
    QTest::addColumn<qint64>("succeeded");
    QTest::addColumn<qint64>("failed");
    QTest::addColumn<bool>("notice");
    QTest::newRow("nothing ran") << 0LL << 0LL << false;
    QTest::newRow("both failed") << 0LL << 2LL << false;
    QTest::newRow("all three failed") << 0LL << 3LL << true;
    QTest::newRow("few passes, half of them") << 5LL << 5LL << false;
    QTest::newRow("one of twenty is 5 %") << 19LL << 1LL << false;
    QTest::newRow("two of twenty") << 18LL << 2LL << true;
    QTest::newRow("one of nineteen") << 18LL << 1LL << false;
}

void TestSyncHealth::noticeThreshold()
{
    QFETCH(qint64, succeeded);
    QFETCH(qint64, failed);
    QFETCH(bool, notice);
    const PlatformHealth health{.platform = Platform::X, .succeeded = succeeded, .failed = failed};
    QCOMPARE(health.needsNotice(), notice);
}

void TestSyncHealth::passesOfADayCount()
{
    const AccountId good = addAccount(*m_connection, Platform::YouTube, u"a"_s).id;
    const AccountId bad = addAccount(*m_connection, Platform::X, u"b"_s).id;
    for (const qint64 hours : {1, 2, 3, 25}) {
        const QDateTime begun = now.addSecs(-3600 * hours);
        must(finishRun(*m_connection, must(startRun(*m_connection, good, begun)), RunResult::Completed, {}, {}, begun));
        must(finishRun(*m_connection, must(startRun(*m_connection, bad, begun)), RunResult::Failed, u"timeout"_s, {}, begun));
    }
    const auto health = must(platformHealth(*m_connection, now));
    QCOMPARE(health.size(), std::size_t(2));
    const auto x = std::ranges::find(health, Platform::X, &PlatformHealth::platform);
    QCOMPARE(x->failed, 3);
    QCOMPARE(x->successRate(), 0.0);
    const auto notices = must(healthNotices(*m_connection, now));
    QCOMPARE(notices.size(), std::size_t(1));
    QCOMPARE(notices[0].platform, Platform::X);
}

void TestSyncHealth::know(AccountId account, Metric metric, const std::vector<QDate> &days)
{
    std::vector<DailyMetrics> figures;
    for (const QDate day : days) {
        figures.push_back({.day = day, .values = {}});
        figures.back().values.set(metric, 5);
    }
    must(upsertDays(*m_connection, account, figures, addFetch(*m_connection, account), now));
}

void TestSyncHealth::gapsLieBetweenKnownDays()
{
    const AccountId id = addAccount(*m_connection).id;
    addAccount(*m_connection, Platform::TikTok, u"empty"_s);
    know(id, Metric::Followers, {QDate(2026, 11, 1), QDate(2026, 11, 19)}); // snapshots at both ends
    know(id, Metric::Views, {QDate(2026, 11, 4), QDate(2026, 11, 5), QDate(2026, 11, 8), QDate(2026, 11, 10), QDate(2026, 11, 16)});
    const auto gaps = must(accountGaps(*m_connection, now));
    QCOMPARE(gaps.size(), std::size_t(1));
    QCOMPARE(gaps[0].account.id, id);
    QCOMPARE(gaps[0].metric, Metric::Views);
    QCOMPARE(gaps[0].stretches, (std::vector{*DateRange::make(QDate(2026, 11, 6), QDate(2026, 11, 7)), DateRange::day(QDate(2026, 11, 9)),
                                             *DateRange::make(QDate(2026, 11, 11), QDate(2026, 11, 15))}));
}

void TestSyncHealth::mainFigureIsThePlatformsOwn()
{
    const AccountId id = addAccount(*m_connection, Platform::Instagram, u"ig"_s).id;
    know(id, Metric::Views, {QDate(2026, 11, 4), QDate(2026, 11, 8)});
    know(id, Metric::Reach, {QDate(2026, 11, 4), QDate(2026, 11, 6)});
    const auto gaps = must(accountGaps(*m_connection, now));
    QCOMPARE(gaps.size(), std::size_t(1));
    QCOMPARE(gaps[0].metric, Metric::Reach);
    QCOMPARE(gaps[0].stretches, std::vector{DateRange::day(QDate(2026, 11, 5))});
}

void TestSyncHealth::signInsThatEndWithinAWeek()
{
    const auto account = [](qint64 id, const QDateTime &until, AccountState state = AccountState::Connected) {
        return Account{.id = AccountId(id), .platform = Platform::TikTok, .profile = {}, .state = state, .zone = {}, .connectedAt = {},
                       .signInUntil = until};
    };
    std::vector<Account> accounts{account(1, now.addDays(7)), account(2, now.addDays(7).addSecs(1)), account(3, {}),
                                  account(4, now.addDays(-1)), account(5, now.addDays(1), AccountState::Disconnected),
                                  account(6, now.addDays(1))};
    accounts.back().archivedAt = now;
    const auto ending = endingSignIns(accounts, now);
    QCOMPARE(ending.size(), std::size_t(2));
    QCOMPARE(ending[0].id, AccountId(4));
    QCOMPARE(ending[1].id, AccountId(1));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestSyncHealth)
#include "tst_synchealth.moc"
