// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/accountfigures.h"
#include "models/analytics/growth.h"
#include "tests/analytics/randomcreator.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestGrowth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void followersAreMovedByWhatHappenedBetween();
    void unreportedLastDaysCountAsNothing();
    void gapInTheMiddleMakesTheTotalUnknown();
    void totalWithoutMovementHoldsAWeek();
    void randomTotalsEqualTheLongWay();
    void exactTotalsDecide();
    void roundedTotalsGiveWayToGainedAndLost();
    void onlyATotalAtTheEndIsNoGrowth();
    void weeklyRateIsCompound();
    void everyPlatformMustBeKnown();
    void seriesAddsUpToTheRange();

private:
    Account add(Platform platform);
    void store(const Account &account, QDate day, std::optional<qint64> followers, std::optional<qint64> gained = {},
               std::optional<qint64> lost = {});
    RangeFigure followersAt(const Account &account, QDate day);
    Growth ask(QDate first, QDate last, Granularity granularity = Granularity::Day);

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
};

namespace {

const QDateTime now = scratchMoment("2026-11-19T20:00:00Z");

QDate nov(int day)
{
    return {2026, 11, day};
}

} // namespace

void TestGrowth::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
}

Account TestGrowth::add(Platform platform)
{
    return addAccount(*m_connection, platform, platformKey(platform));
}

void TestGrowth::store(const Account &account, QDate day, std::optional<qint64> followers, std::optional<qint64> gained,
                       std::optional<qint64> lost)
{
    DailyMetrics figures{.day = day};
    figures.values.set(Metric::Followers, followers);
    figures.values.set(Metric::FollowersGained, gained);
    figures.values.set(Metric::FollowersLost, lost);
    must(upsertDays(*m_connection, account.id, {figures}, addFetch(*m_connection, account.id), now));
}

RangeFigure TestGrowth::followersAt(const Account &account, QDate day)
{
    return must(AccountFigures::load(*m_connection, account, *DateRange::make(QDate(2026, 10, 1), nov(30)))).followersAt(day);
}

Growth TestGrowth::ask(QDate first, QDate last, Granularity granularity)
{
    return must(growth(*m_connection, {.range = *DateRange::make(first, last), .granularity = granularity}, now));
}

void TestGrowth::followersAreMovedByWhatHappenedBetween()
{
    const Account account = add(Platform::TikTok);
    store(account, nov(5), 1000, 9, 1);
    for (int day = 6; day <= 10; ++day)
        store(account, nov(day), std::nullopt, 10, 3);
    QCOMPARE(followersAt(account, nov(5)).value, std::optional(1000.0));
    QVERIFY(!followersAt(account, nov(5)).approximate);
    QCOMPARE(followersAt(account, nov(7)).value, std::optional(1014.0));
    QVERIFY(followersAt(account, nov(7)).approximate);
    QCOMPARE(followersAt(account, nov(4)).value, std::optional(992.0)); // without the 8 of the 5th
    QCOMPARE(followersAt(account, QDate(2027, 1, 1)).value, std::nullopt); // outside what was loaded
}

void TestGrowth::unreportedLastDaysCountAsNothing()
{
    const Account account = add(Platform::YouTube);
    store(account, nov(15), std::nullopt, 10, 3);
    store(account, nov(16), std::nullopt, 20, 1);
    store(account, nov(19), 5000); // the platform's total of today; the 17th and 18th are not reported yet
    QCOMPARE(followersAt(account, nov(16)).value, std::optional(5000.0));
    QCOMPARE(followersAt(account, nov(15)).value, std::optional(4981.0));
    QVERIFY(followersAt(account, nov(19)).approximate); // YouTube rounds
}

void TestGrowth::gapInTheMiddleMakesTheTotalUnknown()
{
    const Account account = add(Platform::YouTube);
    store(account, nov(10), std::nullopt, 10, 3);
    store(account, nov(12), std::nullopt, 10, 3); // nothing about the 11th
    store(account, nov(13), 5000, 1, 0);
    QCOMPARE(followersAt(account, nov(11)).value, std::optional(4992.0));
    const RangeFigure unknown = followersAt(account, nov(10));
    QCOMPARE(unknown.value, std::nullopt);
    QVERIFY(!unknown.complete);
}

void TestGrowth::totalWithoutMovementHoldsAWeek()
{
    const Account account = add(Platform::TikTok);
    store(account, nov(10), 700);
    store(account, nov(14), 900);
    QCOMPARE(followersAt(account, nov(12)).value, std::optional(900.0)); // as near as the other, and later
    QCOMPARE(followersAt(account, nov(3)).value, std::optional(700.0));
    QCOMPARE(followersAt(account, nov(2)).value, std::nullopt);
    QCOMPARE(followersAt(account, nov(21)).value, std::optional(900.0));
    QCOMPARE(followersAt(account, nov(22)).value, std::nullopt);
}

void TestGrowth::randomTotalsEqualTheLongWay()
{
    const QDate today = nov(19);
    RandomCreator creator(*m_connection, 11, today);
    QRandomGenerator random(5);
    for (KnownAccount known : creator.accounts()) {
        // Most totals go, so that they have to be moved far.
        for (auto &[day, values] : known.days) {
            if (random.bounded(15) == 0)
                continue;
            values.set(Metric::Followers, std::nullopt);
            must(m_connection->run(u"UPDATE daily_metrics SET followers = NULL WHERE account_id = ? AND day = ?",
                                   known.account.id.value(), day));
        }
        must(rebuildDayBlocks(*m_connection));
        const DateRange span = DateRange::endingAt(today, 200);
        const auto figures = must(AccountFigures::load(*m_connection, known.account, span));
        for (QDate day = span.first(); day <= span.last(); day = day.addDays(1))
            QCOMPARE(figures.followersAt(day).value, followersTheLongWay(known, day));
    }
}

void TestGrowth::exactTotalsDecide()
{
    const Account account = add(Platform::TikTok);
    store(account, nov(4), 1000, 5, 5);
    store(account, nov(8), std::nullopt, 30, 10);
    store(account, nov(11), 1100, 1, 1);
    const Growth answer = ask(nov(5), nov(11));
    QCOMPARE(answer.platforms.size(), std::size_t(1));
    const PlatformGrowth &own = answer.platforms[0];
    QCOMPARE(own.source, GrowthSource::Totals);
    QCOMPARE(own.net, std::optional<qint64>(100)); // not the 20 of gained and lost
    QCOMPARE(own.gained, std::optional<qint64>(31));
    QCOMPARE(own.lost, std::optional<qint64>(11));
    QCOMPARE(own.followersAtStart, std::optional<qint64>(1000));
    QCOMPARE(own.followersAtEnd, std::optional<qint64>(1100));
    QCOMPARE(own.rate, std::optional(0.1));
    QVERIFY(!own.rounded);
    QCOMPARE(answer.net, std::optional<qint64>(100));
}

void TestGrowth::roundedTotalsGiveWayToGainedAndLost()
{
    const Account account = add(Platform::YouTube);
    store(account, nov(4), 12300, 1, 1);
    for (int day = 5; day <= 11; ++day)
        store(account, nov(day), day == 11 ? std::optional<qint64>(12300) : std::nullopt, 5, 2);
    const PlatformGrowth own = ask(nov(5), nov(11)).platforms[0];
    QCOMPARE(own.source, GrowthSource::GainedLost);
    QCOMPARE(own.net, std::optional<qint64>(21)); // the totals, rounded, would say 0
    QVERIFY(own.rounded);
}

void TestGrowth::onlyATotalAtTheEndIsNoGrowth()
{
    const Account account = add(Platform::TikTok);
    store(account, nov(11), 1100);
    const PlatformGrowth own = ask(QDate(2026, 10, 20), nov(11)).platforms[0];
    QCOMPARE(own.source, GrowthSource::Unknown);
    QCOMPARE(own.net, std::nullopt);
    QCOMPARE(own.gained, std::nullopt);
    QCOMPARE(own.rate, std::nullopt);
    QCOMPARE(own.followersAtEnd, std::optional<qint64>(1100));
}

void TestGrowth::weeklyRateIsCompound()
{
    const Account account = add(Platform::TikTok);
    store(account, QDate(2026, 10, 31), 1000);
    store(account, nov(14), 1210);
    const PlatformGrowth own = ask(nov(1), nov(14)).platforms[0];
    QVERIFY(std::abs(*own.rate - 0.21) < 1e-12);
    QVERIFY(std::abs(*own.weeklyRate - 0.1) < 1e-12); // 1.1 x 1.1 = 1.21
}

void TestGrowth::everyPlatformMustBeKnown()
{
    const Account known = add(Platform::TikTok);
    store(known, nov(4), 1000);
    store(known, nov(11), 1100);
    const Account unknown = add(Platform::X);
    store(unknown, nov(11), 50);
    const Growth both = ask(nov(5), nov(11));
    QCOMPARE(both.platforms.size(), std::size_t(2));
    QCOMPARE(both.net, std::nullopt);
    const Growth one = must(growth(*m_connection, {.range = *DateRange::make(nov(5), nov(11)), .platforms = {Platform::TikTok}}, now));
    QCOMPARE(one.net, std::optional<qint64>(100));
    QCOMPARE(one.previousNet, std::nullopt);
}

void TestGrowth::seriesAddsUpToTheRange()
{
    const Account account = add(Platform::YouTube);
    for (int day = 1; day <= 15; ++day)
        store(account, nov(day), std::nullopt, day, 1);
    const Growth answer = ask(nov(2), nov(15), Granularity::Week);
    QCOMPARE(answer.series.size(), std::size_t(2)); // Monday the 2nd to Sunday the 15th
    QCOMPARE(answer.series[0].net, std::optional<qint64>(2 + 3 + 4 + 5 + 6 + 7 + 8 - 7));
    QCOMPARE(answer.series[1].gained, std::optional<qint64>(9 + 10 + 11 + 12 + 13 + 14 + 15));
    QCOMPARE(*answer.series[0].net + *answer.series[1].net, *answer.net);
    QCOMPARE(answer.series[1].followers, std::nullopt);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestGrowth)
#include "tst_growth.moc"
