// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/dayblocks.h"
#include "models/store/accountrepository.h"
#include "models/store/dailyrepository.h"
#include "models/store/rollups.h"
#include "tests/store/scratchworkspace.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestDayBlocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void randomWritesAreReadBack_data();
    void randomWritesAreReadBack();
    void leapDayHasItsPlace();
    void onlyWhatWasAskedIsRead();
    void nothingStoredIsNothing();
    void withdrawnDayLeaves();
    void damageIsFoundAndMended_data();
    void damageIsFoundAndMended();
    void erasedAccountLeavesNothing();

private:
    using Known = std::map<QDate, MetricValues>;
    void writeRandomDays(QRandomGenerator &random, AccountId account, Known &known);
    void compareRandomSpan(QRandomGenerator &random, AccountId account, const Known &known);

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    AccountId m_account{0};
    QDateTime m_now = scratchMoment("2026-11-19T08:00:00Z");
};

namespace {

DailyMetrics dayWith(QDate day, Metric metric, qint64 value)
{
    DailyMetrics one{.day = day, .values = {}};
    one.values.set(metric, value);
    return one;
}

DateRange between(QDate first, QDate last)
{
    return must(DateRange::make(first, last));
}

} // namespace

void TestDayBlocks::init()
{
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
    m_account = addAccount(*m_connection, Platform::YouTube, u"UC1"_s).id;
}

void TestDayBlocks::writeRandomDays(QRandomGenerator &random, AccountId account, Known &known)
{
    const QDate first = QDate(2019, 1, 1).addDays(random.bounded(365 * 6));
    const int stride = random.bounded(4) == 0 ? random.bounded(1, 300) : 1; // now and then far apart
    std::vector<DailyMetrics> days;
    for (int i = random.bounded(1, 40); i > 0; --i) {
        DailyMetrics day{.day = first.addDays(static_cast<qint64>(random.bounded(40)) * stride), .values = {}}; // some twice
        for (const Metric metric : measuredMetrics()) {
            if (random.bounded(3) > 0)
                continue;
            const auto value = static_cast<qint64>(random.generate64() >> random.bounded(2, 64));
            day.values.set(metric, value);
            known[day.day].set(metric, value);
        }
        days.push_back(day);
    }
    must(upsertDays(*m_connection, account, days, addFetch(*m_connection, account), m_now));
}

void TestDayBlocks::compareRandomSpan(QRandomGenerator &random, AccountId account, const Known &known)
{
    const QDate first = QDate(2018, 6, 1).addDays(random.bounded(365 * 8));
    const DateRange span = between(first, first.addDays(random.bounded(1'200)));
    const DayColumns columns = must(dayColumns(*m_connection, account, span, measuredMetrics()));
    QVERIFY(columns.days() <= span.days());
    for (QDate day = span.first().addDays(-3); day <= span.last().addDays(3); day = day.addDays(1)) {
        const auto stored = known.find(day);
        for (const Metric metric : measuredMetrics()) {
            const auto expected = span.contains(day) && stored != known.end() ? stored->second[metric] : std::nullopt;
            if (columns.value(metric, toDayNumber(day)) != expected)
                QFAIL(qPrintable(u"%1 of %2"_s.arg(metricInfo(metric).key, day.toString(Qt::ISODate))));
        }
    }
}

void TestDayBlocks::randomWritesAreReadBack_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestDayBlocks::randomWritesAreReadBack()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    const AccountId other = addAccount(*m_connection, Platform::X, u"2"_s).id;
    std::map<AccountId, Known> known;
    const Transaction oneDiskWrite(*m_connection);
    for (int round = 0; round < 30; ++round) {
        const AccountId account = random.bounded(2) == 0 ? m_account : other;
        writeRandomDays(random, account, known[account]);
        compareRandomSpan(random, account, known[account]);
        if (QTest::currentTestFailed())
            return;
    }
    QCOMPARE(must(dayBlockProblems(*m_connection)), QStringList());
}

void TestDayBlocks::leapDayHasItsPlace()
{
    const FetchId fetch = addFetch(*m_connection, m_account);
    const std::vector<DailyMetrics> days{dayWith(QDate(2024, 2, 29), Metric::Views, 29), dayWith(QDate(2024, 12, 31), Metric::Views, 366),
                                         dayWith(QDate(2025, 1, 1), Metric::Views, 1), dayWith(QDate(2025, 12, 31), Metric::Views, 365)};
    must(upsertDays(*m_connection, m_account, days, fetch, m_now));
    const std::array asked{Metric::Views};
    const DayColumns columns = must(dayColumns(*m_connection, m_account, between(QDate(2024, 2, 1), QDate(2025, 12, 31)), asked));
    QCOMPARE(columns.value(Metric::Views, toDayNumber(QDate(2024, 2, 29))), std::optional<qint64>(29));
    QCOMPARE(columns.value(Metric::Views, toDayNumber(QDate(2024, 12, 31))), std::optional<qint64>(366));
    QCOMPARE(columns.value(Metric::Views, toDayNumber(QDate(2025, 1, 1))), std::optional<qint64>(1));
    QCOMPARE(columns.value(Metric::Views, toDayNumber(QDate(2025, 12, 31))), std::optional<qint64>(365));
    QCOMPARE(columns.value(Metric::Views, toDayNumber(QDate(2024, 3, 1))), std::nullopt);
}

void TestDayBlocks::onlyWhatWasAskedIsRead()
{
    DailyMetrics day = dayWith(QDate(2026, 3, 1), Metric::Views, 5);
    day.values.set(Metric::Likes, 0);
    must(upsertDays(*m_connection, m_account, {day}, addFetch(*m_connection, m_account), m_now));
    const std::array asked{Metric::Likes, Metric::Shares};
    const DayColumns columns = must(dayColumns(*m_connection, m_account, DateRange::day(day.day), asked));
    QVERIFY(columns.column(Metric::Views).empty());
    QVERIFY(columns.column(Metric::Shares).empty());
    QCOMPARE(columns.column(Metric::Likes).size(), std::size_t(1));
    QCOMPARE(columns.column(Metric::Likes).front(), qint64(0));
}

void TestDayBlocks::nothingStoredIsNothing()
{
    const DayColumns columns =
        must(dayColumns(*m_connection, m_account, between(QDate(2020, 1, 1), QDate(2021, 1, 1)), measuredMetrics()));
    QCOMPARE(columns.days(), qint64(0));
    QCOMPARE(columns.value(Metric::Views, 0), std::nullopt);
}

void TestDayBlocks::withdrawnDayLeaves()
{
    const FetchId file = addFetch(*m_connection, m_account, FetchKind::Import);
    const QDate day(2026, 3, 1);
    must(upsertDays(*m_connection, m_account, {dayWith(day, Metric::Views, 5), dayWith(day.addDays(1), Metric::Views, 6)}, file, m_now,
                    Precedence::FillGaps));
    must(withdrawFetch(*m_connection, file, m_now));
    QCOMPARE(must(dayColumns(*m_connection, m_account, DateRange::day(day), measuredMetrics())).days(), qint64(0));
    QCOMPARE(must(dayBlockProblems(*m_connection)), QStringList());
}

void TestDayBlocks::damageIsFoundAndMended_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::newRow("row lost") << QByteArray("DELETE FROM daily_blocks");
    QTest::newRow("row of nothing") << QByteArray("INSERT INTO daily_blocks(account_id, year, views) SELECT account_id, 1999, views FROM daily_blocks");
    QTest::newRow("column lost") << QByteArray("UPDATE daily_blocks SET views = NULL");
    QTest::newRow("column of another") << QByteArray("UPDATE daily_blocks SET likes = views");
    QTest::newRow("no column at all") << QByteArray("UPDATE daily_blocks SET views = x'00112233'");
    QTest::newRow("day changed behind our back") << QByteArray("UPDATE daily_metrics SET views = views + 1");
}

void TestDayBlocks::damageIsFoundAndMended()
{
    QFETCH(const QByteArray, damage);
    must(upsertDays(*m_connection, m_account, {dayWith(QDate(2026, 3, 1), Metric::Views, 5)}, addFetch(*m_connection, m_account), m_now));
    QCOMPARE(must(rollupProblems(*m_connection)), QStringList());
    must(m_connection->runScript(damage));
    QCOMPARE(must(dayBlockProblems(*m_connection)).size(), 1);
    QVERIFY(must(rollupProblems(*m_connection)).front().contains(u"account %1"_s.arg(m_account.value())));
    must(rebuildDayBlocks(*m_connection));
    QCOMPARE(must(dayBlockProblems(*m_connection)), QStringList());
}

void TestDayBlocks::erasedAccountLeavesNothing()
{
    must(upsertDays(*m_connection, m_account, {dayWith(QDate(2026, 3, 1), Metric::Views, 5)}, addFetch(*m_connection, m_account), m_now));
    must(eraseAccount(*m_connection, m_account));
    QCOMPARE(scalar(*m_connection, u"SELECT count(*) FROM daily_blocks"), u"0"_s);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestDayBlocks)
#include "tst_dayblocks.moc"
