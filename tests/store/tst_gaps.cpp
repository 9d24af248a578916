// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/dailyrepository.h"
#include "models/store/gaps.h"
#include "tests/store/scratchworkspace.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestGaps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void stretchesAreTheLongest();
    void otherFiguresAndAccountsDoNotFillAGap();
    void derivedFigureIsRefused();
    void randomDaysEqualTheModel_data();
    void randomDaysEqualTheModel();

private:
    void know(QDate day, Metric metric, AccountId account);
    QString missing(Metric metric, const DateRange &range);

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    AccountId m_account{0};
};

namespace {

const QDate start(2026, 2, 20); // across the end of a February

DateRange days(int first, int last)
{
    return *DateRange::make(start.addDays(first), start.addDays(last));
}

QString textOf(const std::vector<DateRange> &stretches)
{
    QStringList list;
    for (const DateRange &stretch : stretches)
        list.append(u"%1-%2"_s.arg(start.daysTo(stretch.first())).arg(start.daysTo(stretch.last())));
    return list.join(u' ');
}

} // namespace

void TestGaps::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
    m_account = addAccount(*m_connection).id;
}

void TestGaps::know(QDate day, Metric metric, AccountId account)
{
    DailyMetrics daily{.day = day, .values = {}};
    daily.values.set(metric, 0);
    must(upsertDays(*m_connection, account, {daily}, addFetch(*m_connection, account), scratchMoment("2026-11-19T08:00:00Z")));
}

QString TestGaps::missing(Metric metric, const DateRange &range)
{
    return textOf(must(missingDays(*m_connection, m_account, metric, range)));
}

void TestGaps::stretchesAreTheLongest()
{
    QCOMPARE(missing(Metric::Views, days(0, 9)), u"0-9"_s);
    for (const int day : {2, 3, 7})
        know(start.addDays(day), Metric::Views, m_account);
    QCOMPARE(missing(Metric::Views, days(0, 9)), u"0-1 4-6 8-9"_s); // a known 0 is known
    QCOMPARE(missing(Metric::Views, days(2, 7)), u"4-6"_s);
    QCOMPARE(missing(Metric::Views, days(2, 3)), QString());
    QCOMPARE(missing(Metric::Views, days(5, 5)), u"5-5"_s);
    QCOMPARE(missing(Metric::Views, days(7, 7)), QString());
}

void TestGaps::otherFiguresAndAccountsDoNotFillAGap()
{
    const AccountId other = addAccount(*m_connection, Platform::YouTube, u"UC2"_s).id;
    know(start, Metric::Likes, m_account);
    know(start, Metric::Views, other);
    know(start.addDays(1), Metric::LinkClicks, m_account);
    QCOMPARE(missing(Metric::Views, days(0, 2)), u"0-2"_s);
    QCOMPARE(missing(Metric::Likes, days(0, 2)), u"1-2"_s);
    QCOMPARE(missing(Metric::LinkClicks, days(0, 2)), u"0-0 2-2"_s);
}

void TestGaps::derivedFigureIsRefused()
{
    for (const Metric metric : {Metric::NetFollowers, Metric::Engagements, Metric::EngagementRate}) {
        const auto asked = missingDays(*m_connection, m_account, metric, days(0, 2));
        QVERIFY(!asked);
        QCOMPARE(asked.error().kind, ErrorKind::BadInput);
        QVERIFY(asked.error().detail.contains(metricInfo(metric).key));
    }
}

void TestGaps::randomDaysEqualTheModel_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestGaps::randomDaysEqualTheModel()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    QSet<int> known;
    const int density = random.bounded(1, 10);
    for (int day = 0; day < 30; ++day) {
        if (random.bounded(10) >= density)
            continue;
        const Metric metric = random.bounded(4) == 0 ? Metric::Likes : Metric::Views;
        know(start.addDays(day), metric, m_account);
        if (metric == Metric::Views)
            known.insert(day);
    }
    for (int round = 0; round < 20; ++round) {
        const int first = random.bounded(-5, 35);
        const int last = first + random.bounded(0, 20);
        QStringList expected;
        for (int day = first; day <= last; ++day) {
            const bool begins = !known.contains(day) && (day == first || known.contains(day - 1));
            int end = day;
            while (end < last && !known.contains(end + 1))
                ++end;
            if (begins)
                expected.append(u"%1-%2"_s.arg(day).arg(end));
        }
        QCOMPARE(missing(Metric::Views, days(first, last)), expected.join(u' '));
    }
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestGaps)
#include "tst_gaps.moc"
