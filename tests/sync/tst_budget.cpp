// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/budget.h"
#include "tests/store/scratchworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestBudget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void periodIsThePacificDay_data();
    void periodIsThePacificDay();
    void periodOfUtcPlatforms();
    void limitIsKeptToTheUnit();
    void newDayIsANewBudget();
    void otherBudgetsAreUnbounded();
    void unmeteredStreamsCostNothing();
    void rateLimitClosesForItsTime();
    void spentQuotaClosesTheDay();
    void periods_data();
    void periods();
    void limits();
    void capOfTheUserHolds();
    void rateLimitOutlivesItsPeriod();
    void longerOfTwoPausesHolds();
    void closingOfAWrongClockCountsForNothing();
    void reopenedBudgetPaysAgain();
    void costOfATask();

private:
    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    Stream m_videos{.key = u"videos"_s, .budget = u"data"_s, .cost = 3};
    QDateTime m_now = scratchMoment("2026-11-19T20:00:00Z");
};

void TestBudget::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
}

void TestBudget::periodIsThePacificDay_data()
{
    QTest::addColumn<QDateTime>("moment");
    QTest::addColumn<QString>("period");
    QTest::addColumn<QDateTime>("resets");
    const auto row = [](const char *name, const char *moment, const QString &period, const char *resets) {
        QTest::newRow(name) << scratchMoment(moment) << period << scratchMoment(resets);
    };
    row("summer, a second before midnight", "2026-07-02T06:59:59Z", u"2026-07-01"_s, "2026-07-02T07:00:00Z");
    row("summer, midnight", "2026-07-02T07:00:00Z", u"2026-07-02"_s, "2026-07-03T07:00:00Z");
    row("winter, a second before midnight", "2026-12-02T07:59:59Z", u"2026-12-01"_s, "2026-12-02T08:00:00Z");
    row("winter, midnight", "2026-12-02T08:00:00Z", u"2026-12-02"_s, "2026-12-03T08:00:00Z");
    row("the day of 23 hours", "2026-03-08T08:00:00Z", u"2026-03-08"_s, "2026-03-09T07:00:00Z");
    row("the end of the day of 23 hours", "2026-03-09T06:59:59Z", u"2026-03-08"_s, "2026-03-09T07:00:00Z");
    row("the day of 25 hours", "2026-11-01T07:00:00Z", u"2026-11-01"_s, "2026-11-02T08:00:00Z");
    row("the end of the day of 25 hours", "2026-11-02T07:59:59Z", u"2026-11-01"_s, "2026-11-02T08:00:00Z");
}

void TestBudget::periodIsThePacificDay()
{
    QFETCH(QDateTime, moment);
    QFETCH(QString, period);
    QFETCH(QDateTime, resets);
    QCOMPARE(budgetPeriod(Platform::YouTube, u"data"_s, moment), period);
    QCOMPARE(budgetResetsAt(Platform::YouTube, u"data"_s, moment), resets);
    QCOMPARE(budgetResetsAt(Platform::YouTube, u"data"_s, moment).timeSpec(), Qt::UTC);
    QCOMPARE(budgetPeriod(Platform::YouTube, u"data"_s, moment.toTimeZone(QTimeZone("Asia/Kolkata"))), period);
}

void TestBudget::periodOfUtcPlatforms()
{
    QCOMPARE(budgetPeriod(Platform::X, u"calls"_s, scratchMoment("2026-11-19T23:59:59Z")), u"2026-11-19"_s);
    QCOMPARE(budgetResetsAt(Platform::X, u"calls"_s, scratchMoment("2026-11-19T23:59:59Z")), scratchMoment("2026-11-20T00:00:00Z"));
}

void TestBudget::limitIsKeptToTheUnit()
{
    QCOMPARE(budgetLimit(Platform::YouTube, u"data"_s), std::optional<qint64>(10'000));
    must(spend(*m_connection, Platform::YouTube, u"data"_s, u"2026-11-19"_s, 9'994));
    must(chargeBudget(*m_connection, Platform::YouTube, m_videos, m_now));
    must(chargeBudget(*m_connection, Platform::YouTube, m_videos, m_now)); // exactly the last unit
    const auto over = chargeBudget(*m_connection, Platform::YouTube, m_videos, m_now);
    QVERIFY(!over);
    QCOMPARE(over.error().kind, ErrorKind::QuotaSpent);
    QCOMPARE(over.error().retryAfter, std::optional(std::chrono::seconds(12 * 3600))); // noon to midnight in California
    QCOMPARE(must(budgetState(*m_connection, Platform::YouTube, u"data"_s, u"2026-11-19"_s)).spent, 10'000);
}

void TestBudget::newDayIsANewBudget()
{
    must(spend(*m_connection, Platform::YouTube, u"data"_s, u"2026-11-19"_s, 10'000));
    const Outcome closed = chargeBudget(*m_connection, Platform::YouTube, m_videos, scratchMoment("2026-11-20T07:59:59Z"));
    QVERIFY(!closed);
    QCOMPARE(closed.error().kind, ErrorKind::QuotaSpent);
    QVERIFY(chargeBudget(*m_connection, Platform::YouTube, m_videos, scratchMoment("2026-11-20T08:00:00Z")).ok());
}

void TestBudget::otherBudgetsAreUnbounded()
{
    QCOMPARE(budgetLimit(Platform::YouTube, u"analytics"_s), std::nullopt);
    const Stream daily{.key = u"daily"_s, .budget = u"analytics"_s, .cost = 1'000'000};
    for (int i = 0; i < 3; ++i)
        must(chargeBudget(*m_connection, Platform::YouTube, daily, m_now));
    QCOMPARE(must(budgetState(*m_connection, Platform::YouTube, u"analytics"_s, u"2026-11-19"_s)).spent, 3'000'000);
}

void TestBudget::unmeteredStreamsCostNothing()
{
    const Stream free{.key = u"free"_s, .cost = 5};
    must(chargeBudget(*m_connection, Platform::YouTube, free, m_now));
    must(closeBudget(*m_connection, Platform::YouTube, free, {.kind = ErrorKind::QuotaSpent}, m_now));
    must(chargeBudget(*m_connection, Platform::YouTube, free, m_now));
    QCOMPARE(scalar(*m_connection, u"SELECT count(*) FROM budgets"), u"0"_s);
}

void TestBudget::rateLimitClosesForItsTime()
{
    const Error refusal{.kind = ErrorKind::RateLimited, .retryAfter = std::chrono::seconds(90)};
    must(closeBudget(*m_connection, Platform::YouTube, m_videos, refusal, m_now));
    const auto closed = chargeBudget(*m_connection, Platform::YouTube, m_videos, m_now.addSecs(30));
    QVERIFY(!closed);
    QCOMPARE(closed.error().kind, ErrorKind::RateLimited);
    QCOMPARE(closed.error().retryAfter, std::optional(std::chrono::seconds(60)));
    must(chargeBudget(*m_connection, Platform::YouTube, m_videos, m_now.addSecs(90)));
    const Stream other{.key = u"daily"_s, .budget = u"analytics"_s, .cost = 1};
    must(chargeBudget(*m_connection, Platform::YouTube, other, m_now.addSecs(30)));
}

void TestBudget::spentQuotaClosesTheDay()
{
    must(closeBudget(*m_connection, Platform::YouTube, m_videos, {.kind = ErrorKind::QuotaSpent}, m_now));
    const Outcome closed = chargeBudget(*m_connection, Platform::YouTube, m_videos, scratchMoment("2026-11-20T07:59:59Z"));
    QVERIFY(!closed);
    QCOMPARE(closed.error().kind, ErrorKind::QuotaSpent);
    QVERIFY(chargeBudget(*m_connection, Platform::YouTube, m_videos, scratchMoment("2026-11-20T08:00:00Z")).ok());
}

void TestBudget::periods_data()
{
    QTest::addColumn<Platform>("platform");
    QTest::addColumn<QString>("budget");
    QTest::addColumn<QString>("period");
    QTest::addColumn<QDateTime>("resets");
    const auto row = [](const char *name, Platform platform, const QString &budget, const QString &period, const char *resets) {
        QTest::newRow(name) << platform << budget << period << scratchMoment(resets);
    };
    row("Pacific day", Platform::YouTube, u"search"_s, u"2026-12-31"_s, "2027-01-01T08:00:00Z");
    row("hour", Platform::Instagram, u"calls"_s, u"2026-12-31T22"_s, "2026-12-31T23:00:00Z");
    row("month", Platform::X, u"money"_s, u"2026-12"_s, "2027-01-01T00:00:00Z");
    row("UTC day", Platform::TikTok, u"calls"_s, u"2026-12-31"_s, "2027-01-01T00:00:00Z");
}

void TestBudget::periods()
{
    QFETCH(Platform, platform);
    QFETCH(QString, budget);
    QFETCH(QString, period);
    QFETCH(QDateTime, resets);
    const QDateTime moment = scratchMoment("2026-12-31T22:59:59Z");
    QCOMPARE(budgetPeriod(platform, budget, moment), period);
    QCOMPARE(budgetResetsAt(platform, budget, moment), resets);
    QVERIFY(budgetPeriod(platform, budget, resets) > period); // so that the newest sorts first
}

void TestBudget::limits()
{
    QCOMPARE(budgetLimit(Platform::YouTube, u"search"_s), std::optional<qint64>(100));
    QCOMPARE(budgetLimit(Platform::Instagram, u"calls"_s), std::nullopt);
    QCOMPARE(budgetLimit(Platform::TikTok, u"calls"_s), std::nullopt);
    QCOMPARE(budgetLimit(Platform::X, u"money"_s), std::nullopt);
    QCOMPARE(budgetLimit(Platform::X, u"money"_s, {{u"money"_s, 25'000}}), std::optional<qint64>(25'000));
    QCOMPARE(budgetLimit(Platform::YouTube, u"data"_s, {{u"data"_s, 500}}), std::optional<qint64>(500));
}

void TestBudget::capOfTheUserHolds()
{
    const Stream posts{.key = u"posts"_s, .batch = 100, .budget = u"money"_s, .cost = 500, .costPerItem = 5};
    const BudgetCaps caps{{u"money"_s, 700}};
    must(chargeBudget(*m_connection, Platform::X, posts, m_now, caps));
    const Outcome over = chargeBudget(*m_connection, Platform::X, posts, m_now, caps);
    QVERIFY(!over);
    QCOMPARE(over.error().kind, ErrorKind::QuotaSpent);
    QCOMPARE(must(budgetOpensAt(*m_connection, Platform::X, posts, m_now, caps)), std::optional(scratchMoment("2026-12-01T00:00:00Z")));
    const FetchTask few{.stream = u"posts"_s, .ids = {u"1"_s, u"2"_s}};
    must(chargeBudget(*m_connection, Platform::X, posts, m_now, caps, few)); // 10 of the 200 that are left
    must(chargeBudget(*m_connection, Platform::X, posts, scratchMoment("2026-12-01T00:00:00Z"), caps));
}

void TestBudget::rateLimitOutlivesItsPeriod()
{
    const Stream calls{.key = u"media"_s, .budget = u"calls"_s, .cost = 1};
    const QDateTime late = scratchMoment("2026-11-19T20:50:00Z");
    must(closeBudget(*m_connection, Platform::Instagram, calls, {.kind = ErrorKind::RateLimited, .retryAfter = std::chrono::hours(3)}, late));
    QVERIFY(!chargeBudget(*m_connection, Platform::Instagram, calls, scratchMoment("2026-11-19T21:00:00Z")));
    QVERIFY(!chargeBudget(*m_connection, Platform::Instagram, calls, scratchMoment("2026-11-19T23:49:59Z")));
    must(chargeBudget(*m_connection, Platform::Instagram, calls, scratchMoment("2026-11-19T23:50:00Z")));
}

void TestBudget::longerOfTwoPausesHolds()
{
    const auto limited = [](qint64 seconds) {
        return Error{.kind = ErrorKind::RateLimited, .retryAfter = std::chrono::seconds(seconds)};
    };
    must(closeBudget(*m_connection, Platform::YouTube, m_videos, limited(900), m_now));
    must(closeBudget(*m_connection, Platform::YouTube, m_videos, limited(60), m_now));
    QCOMPARE(must(budgetOpensAt(*m_connection, Platform::YouTube, m_videos, m_now)), std::optional(m_now.addSecs(900)));
}

void TestBudget::closingOfAWrongClockCountsForNothing()
{
    must(closeBudget(*m_connection, Platform::YouTube, m_videos, {.kind = ErrorKind::RateLimited}, m_now.addYears(2)));
    must(closeBudget(*m_connection, Platform::YouTube, m_videos, {.kind = ErrorKind::QuotaSpent}, m_now.addYears(2)));
    must(chargeBudget(*m_connection, Platform::YouTube, m_videos, m_now)); // the clock was set right
    must(closeBudget(*m_connection, Platform::YouTube, m_videos, {.kind = ErrorKind::RateLimited, .retryAfter = std::chrono::hours(9999)},
                     m_now));
    must(chargeBudget(*m_connection, Platform::YouTube, m_videos, m_now.addDays(1))); // nobody means a year
}

void TestBudget::reopenedBudgetPaysAgain()
{
    must(closeBudget(*m_connection, Platform::YouTube, m_videos, {.kind = ErrorKind::QuotaSpent}, m_now));
    must(closeBudget(*m_connection, Platform::YouTube, m_videos, {.kind = ErrorKind::RateLimited}, m_now));
    QVERIFY(!chargeBudget(*m_connection, Platform::YouTube, m_videos, m_now));
    must(reopenBudget(*m_connection, Platform::YouTube, u"data"_s, m_now));
    must(chargeBudget(*m_connection, Platform::YouTube, m_videos, m_now));
}

void TestBudget::costOfATask()
{
    const Stream posts{.batch = 100, .cost = 500, .costPerItem = 5};
    QCOMPARE(taskCost(posts, {}), 500);
    QCOMPARE(taskCost(posts, {.ids = {u"1"_s, u"2"_s}}), 10);
    QCOMPARE(taskCost(m_videos, {.ids = {u"1"_s, u"2"_s}}), 3);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestBudget)
#include "tst_budget.moc"
