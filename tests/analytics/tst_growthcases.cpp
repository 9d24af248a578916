// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/growth.h"
#include "tests/analytics/randomfigures.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// Thousands of random questions to random workspaces: growth and milestones against a count day by day over plain maps.
class TestGrowthCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growthEqualsTheLongWay_data();
    void growthEqualsTheLongWay();
    void milestonesAreOneTwoAndFive();
    void milestoneIsReachedOnce();
    void dayAfterAGapIsApproximate();
    void firstKnownTotalReachesNothing();
};

namespace {

constexpr int questions = 170;

using Whole = std::optional<qint64>;

Whole whole(const Figure &figure)
{
    return figure ? Whole(std::llround(*figure)) : std::nullopt;
}

/// One question answered once more.
class LongWay
{
public:
    LongWay(const std::vector<KnownAccount> &accounts, const AnalyticsQuery &query, QDate today)
        : m_query(query), m_all(accounts), m_accounts(cutToSpan(accounts, span(query, today)))
    {
    }

    [[nodiscard]] Whole over(Metric metric, const DateRange &range, std::optional<Platform> platform = {}) const
    {
        Figure sum;
        for (const SpanAccount &known : m_accounts) {
            const Figure own = platform && known.account.platform != *platform ? Figure() : DayByDay::over(known, metric, range);
            if (own)
                sum = sum.value_or(0) + *own;
        }
        return whole(sum);
    }

    [[nodiscard]] Whole followers(QDate day, std::optional<Platform> platform = {}) const
    {
        return over(Metric::Followers, DateRange::day(day), platform);
    }

    /// Every account's total of the day is the platform's own, unrounded one.
    [[nodiscard]] bool exact(QDate day, Platform platform) const
    {
        return followers(day, platform) && !roundsFollowers(platform)
            && std::ranges::all_of(m_accounts, [&](const SpanAccount &known) {
                   return known.account.platform != platform || known.value(Metric::Followers, day)
                       || !DayByDay::over(known, Metric::Followers, DateRange::day(day));
               });
    }

    [[nodiscard]] GrowthSource source(const DateRange &range, Platform platform) const
    {
        if (exact(range.last(), platform) && exact(range.first().addDays(-1), platform))
            return GrowthSource::Totals;
        return over(Metric::FollowersGained, range, platform) && over(Metric::FollowersLost, range, platform)
            ? GrowthSource::GainedLost
            : GrowthSource::Unknown;
    }

    [[nodiscard]] Whole net(const DateRange &range, Platform platform) const
    {
        switch (source(range, platform)) {
        case GrowthSource::Totals: return *followers(range.last(), platform) - *followers(range.first().addDays(-1), platform);
        case GrowthSource::GainedLost:
            return *over(Metric::FollowersGained, range, platform) - *over(Metric::FollowersLost, range, platform);
        case GrowthSource::Unknown: break;
        }
        return std::nullopt;
    }

    [[nodiscard]] Whole net(const DateRange &range, const std::vector<Platform> &platforms) const
    {
        Whole sum;
        for (const Platform platform : platforms) {
            const Whole own = net(range, platform);
            if (!own)
                return std::nullopt;
            sum = sum.value_or(0) + *own;
        }
        return sum;
    }

    [[nodiscard]] std::vector<AccountMilestones> milestones() const
    {
        std::vector<AccountMilestones> all;
        for (std::size_t i = 0; i < m_accounts.size(); ++i) {
            if (m_accounts[i].gives(Metric::Followers))
                all.push_back(milestonesOf(m_accounts[i], m_all[i]));
        }
        return all;
    }

private:
    static DateRange span(const AnalyticsQuery &query, QDate today)
    {
        QDate first = query.range.first();
        QDate last = std::max(query.range.last(), today.addDays(1));
        if (const auto compared = query.comparedRange()) {
            first = std::min(first, compared->first());
            last = std::max(last, compared->last());
        }
        return *DateRange::make(first.addDays(-1), last);
    }

    /// Of every milestone there is: on which day the total was there for the first time.
    [[nodiscard]] AccountMilestones milestonesOf(const SpanAccount &known, const KnownAccount &everKnown) const
    {
        AccountMilestones own{.account = known.account.id, .platform = known.account.platform};
        std::map<QDate, qint64> totals;
        for (QDate day = m_query.range.first().addDays(-1); day <= m_query.range.last(); day = day.addDays(1)) {
            const bool borrowed = !known.value(Metric::Followers, day) && !known.value(Metric::NetFollowers, day);
            const Whole total = borrowed ? Whole() : whole(DayByDay::over(known, Metric::Followers, DateRange::day(day)));
            if (total)
                totals[day] = *total;
        }
        Whole before;
        for (const auto &[day, values] : everKnown.days) {
            if (day < m_query.range.first() && values[Metric::Followers])
                before = std::max(before.value_or(0), *values[Metric::Followers]);
        }
        for (qint64 power = 1; power < 1'000'000'000; power *= 10) {
            for (const qint64 milestone : {power, 2 * power, 5 * power})
                look(known, totals, before, milestone, own);
        }
        return own;
    }

    void look(const SpanAccount &known, const std::map<QDate, qint64> &totals, Whole before, qint64 milestone, AccountMilestones &own) const
    {
        if (before && *before >= milestone)
            return;
        const auto found = std::ranges::find_if(totals, [milestone](const auto &entry) { return entry.second >= milestone; });
        if (found == totals.end()) {
            if (!own.next && !totals.empty())
                own.next = NextMilestone{.followers = milestone, .missing = milestone - totals.rbegin()->second};
            return;
        }
        if (found->first < m_query.range.first() || (found == totals.begin() && !before))
            return;
        const bool told = known.value(Metric::Followers, found->first) && !roundsFollowers(known.account.platform);
        const bool dayBefore = totals.contains(found->first.addDays(-1));
        own.reached.push_back({.followers = milestone, .day = found->first, .approximate = !told || !dayBefore});
    }

    AnalyticsQuery m_query;
    std::vector<KnownAccount> m_all;
    std::vector<SpanAccount> m_accounts;
};

void checkPlatform(const PlatformGrowth &own, const LongWay &longWay, const DateRange &range)
{
    const Platform platform = own.platform;
    QCOMPARE(own.followersAtEnd, longWay.followers(range.last(), platform));
    QCOMPARE(own.followersAtStart, longWay.followers(range.first().addDays(-1), platform));
    QCOMPARE(own.gained, longWay.over(Metric::FollowersGained, range, platform));
    QCOMPARE(own.lost, longWay.over(Metric::FollowersLost, range, platform));
    QCOMPARE(own.source, longWay.source(range, platform));
    QCOMPARE(own.net, longWay.net(range, platform));
    QCOMPARE(own.rate.has_value(), own.net && own.followersAtStart.value_or(0) > 0);
    QCOMPARE(own.weeklyRate.has_value(), own.rate && *own.rate > -1);
    if (own.rate)
        QVERIFY(sameFigure(*own.rate * static_cast<double>(*own.followersAtStart), static_cast<double>(*own.net)));
    if (own.weeklyRate) // compound: as many weeks of it as the range has make the whole
        QVERIFY(sameFigure(std::pow(1 + *own.weeklyRate, static_cast<double>(range.days()) / 7.0), 1 + *own.rate));
}

void checkGrowth(const Growth &answer, const LongWay &longWay)
{
    const AnalyticsQuery &query = answer.query;
    std::vector<Platform> all;
    std::vector<Platform> telling;
    for (const PlatformGrowth &own : answer.platforms) {
        checkPlatform(own, longWay, query.range);
        all.push_back(own.platform);
        if (own.net)
            telling.push_back(own.platform);
    }
    const auto ranges = buckets(query.range, query.granularity);
    QCOMPARE(answer.series.size(), ranges.size());
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        const GrowthPoint &point = answer.series[i];
        QCOMPARE(point.range, ranges[i]);
        QCOMPARE(point.gained, longWay.over(Metric::FollowersGained, ranges[i]));
        QCOMPARE(point.lost, longWay.over(Metric::FollowersLost, ranges[i]));
        QCOMPARE(point.followers, longWay.followers(ranges[i].last()));
        QCOMPARE(point.net, longWay.net(ranges[i], telling));
    }
    const auto compared = query.comparedRange();
    QCOMPARE(answer.net, longWay.net(query.range, all));
    QCOMPARE(answer.previousNet, compared ? longWay.net(*compared, all) : std::nullopt);
}

} // namespace

void TestGrowthCases::growthEqualsTheLongWay_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 101; seed <= 112; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestGrowthCases::growthEqualsTheLongWay()
{
    QFETCH(quint32, seed);
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    RandomFigures figures(*connection, seed);
    for (int round = 0; round < questions; ++round) {
        const AnalyticsQuery query = figures.query();
        auto chosen = figures.chosen(query);
        const LongWay longWay(chosen, query, figures.now().date());
        const Growth answer = must(growth(*connection, query, figures.now()));
        checkGrowth(answer, longWay);
        auto milestones = answer.milestones;
        auto expected = longWay.milestones();
        std::ranges::sort(milestones, {}, &AccountMilestones::account);
        std::ranges::sort(expected, {}, &AccountMilestones::account);
        QCOMPARE(milestones, expected);
        if (QTest::currentTestFailed()) {
            qInfo("seed %u, question %d: %s to %s", seed, round, qPrintable(query.range.first().toString(Qt::ISODate)),
                  qPrintable(query.range.last().toString(Qt::ISODate)));
            return;
        }
    }
}

void TestGrowthCases::milestonesAreOneTwoAndFive()
{
    QCOMPARE(milestoneAbove(-3), std::optional<qint64>(1));
    QCOMPARE(milestoneAbove(0), std::optional<qint64>(1));
    QCOMPARE(milestoneAbove(1), std::optional<qint64>(2));
    QCOMPARE(milestoneAbove(2), std::optional<qint64>(5));
    QCOMPARE(milestoneAbove(5), std::optional<qint64>(10));
    QCOMPARE(milestoneAbove(999'999), std::optional<qint64>(1'000'000));
    QCOMPARE(milestoneAbove(1'000'000), std::optional<qint64>(2'000'000));
    QCOMPARE(milestoneAbove(std::numeric_limits<qint64>::max()), std::nullopt);
}

namespace {

Growth milestonesOf(const std::vector<std::pair<int, qint64>> &totals, int first, int last)
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const Account account = addAccount(*connection, Platform::TikTok);
    std::vector<DailyMetrics> days;
    for (const auto &[day, total] : totals) {
        days.push_back({.day = QDate(2026, 11, day)});
        days.back().values.set(Metric::Followers, total);
    }
    const QDateTime now = scratchMoment("2026-11-29T20:00:00Z");
    must(upsertDays(*connection, account.id, days, addFetch(*connection, account.id), now));
    return must(growth(*connection, {.range = *DateRange::make(QDate(2026, 11, first), QDate(2026, 11, last))}, now));
}

} // namespace

void TestGrowthCases::milestoneIsReachedOnce()
{
    const std::vector<std::pair<int, qint64>> totals{{1, 900}, {2, 1100}, {3, 950}, {4, 1050}, {5, 5400}};
    const Growth all = milestonesOf(totals, 2, 5);
    QCOMPARE(all.milestones.size(), std::size_t(1));
    const std::vector<Milestone> expected{{1000, QDate(2026, 11, 2)}, {2000, QDate(2026, 11, 5)}, {5000, QDate(2026, 11, 5)}};
    QCOMPARE(all.milestones[0].reached, expected);
    QCOMPARE(all.milestones[0].next, std::optional(NextMilestone{10'000, 4600}));
    // Above a thousand on the 4th again, which is no news.
    const Growth again = milestonesOf(totals, 4, 4);
    QVERIFY(again.milestones[0].reached.empty());
    QCOMPARE(again.milestones[0].next, std::optional(NextMilestone{2000, 950}));
}

/// Between the 3rd and the 9th nobody told a total; the thousand came somewhere in between.
void TestGrowthCases::dayAfterAGapIsApproximate()
{
    const Growth answer = milestonesOf({{2, 900}, {3, 950}, {9, 1100}, {10, 2100}}, 3, 10);
    const std::vector<Milestone> expected{{1000, QDate(2026, 11, 9), true}, {2000, QDate(2026, 11, 10), false}};
    QCOMPARE(answer.milestones[0].reached, expected);
}

void TestGrowthCases::firstKnownTotalReachesNothing()
{
    const Growth answer = milestonesOf({{10, 1200}, {11, 2500}}, 9, 11);
    QCOMPARE(answer.milestones[0].reached, (std::vector<Milestone>{{2000, QDate(2026, 11, 11)}}));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestGrowthCases)
#include "tst_growthcases.moc"
