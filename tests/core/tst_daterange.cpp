// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/daterange.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestDateRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothEndsBelongToIt();
    void badBoundsAreRefused_data();
    void badBoundsAreRefused();
    void endingAtCountsBackwards();
    void previousLiesDirectlyBefore_data();
    void previousLiesDirectlyBefore();
    void yearBeforeKeepsTheWeekday();
    void dayIsParsed();
    void nothingElseIsADay_data();
    void nothingElseIsADay();
};

void TestDateRange::bothEndsBelongToIt()
{
    const auto range = DateRange::make(QDate(2026, 2, 27), QDate(2026, 3, 2));
    QVERIFY(range.ok());
    QCOMPARE(range->days(), 4);
    QVERIFY(range->contains(QDate(2026, 2, 27)));
    QVERIFY(range->contains(QDate(2026, 3, 2)));
    QVERIFY(!range->contains(QDate(2026, 2, 26)));
    QVERIFY(!range->contains(QDate(2026, 3, 3)));
    QVERIFY(!range->contains(QDate()));
    QCOMPARE(DateRange::day(QDate(2028, 2, 29)).days(), 1);
}

void TestDateRange::badBoundsAreRefused_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::newRow("reversed") << QDate(2026, 1, 2) << QDate(2026, 1, 1);
    QTest::newRow("no first") << QDate() << QDate(2026, 1, 1);
    QTest::newRow("no last") << QDate(2026, 1, 1) << QDate();
    QTest::newRow("impossible") << QDate(2026, 2, 29) << QDate(2026, 3, 1);
}

void TestDateRange::badBoundsAreRefused()
{
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    const auto range = DateRange::make(first, last);
    QVERIFY(!range);
    QCOMPARE(range.error().kind, ErrorKind::BadInput);
    QVERIFY(!range.error().detail.isEmpty());
}

void TestDateRange::endingAtCountsBackwards()
{
    const DateRange range = DateRange::endingAt(QDate(2026, 3, 1), 28);
    QCOMPARE(range.first(), QDate(2026, 2, 2));
    QCOMPARE(range.days(), 28);
    QCOMPARE(range.shifted(-1).last(), QDate(2026, 2, 28));
}

void TestDateRange::previousLiesDirectlyBefore_data()
{
    QTest::addColumn<qint64>("days");
    for (const qint64 days : {1, 7, 28, 365, 3650})
        QTest::addRow("%lld days", static_cast<long long>(days)) << days;
}

void TestDateRange::previousLiesDirectlyBefore()
{
    QFETCH(qint64, days);
    // The range spans both changes of the clock in most zones; days are days all the same.
    const DateRange range = DateRange::endingAt(QDate(2026, 11, 2), days);
    QCOMPARE(range.previous().last().addDays(1), range.first());
    QCOMPARE(range.previous().days(), days);
}

void TestDateRange::yearBeforeKeepsTheWeekday()
{
    for (QDate last(2026, 1, 1); last.year() < 2029; last = last.addDays(13)) {
        const DateRange range = DateRange::endingAt(last, 9);
        const DateRange before = range.yearBefore();
        QCOMPARE(before.first().dayOfWeek(), range.first().dayOfWeek());
        QCOMPARE(before.days(), range.days());
        QVERIFY(std::abs(before.last().daysTo(last.addYears(-1))) <= 2);
    }
}

void TestDateRange::dayIsParsed()
{
    QCOMPARE(*parseDay(u"2028-02-29"), QDate(2028, 2, 29));
    QCOMPARE(*parseDay(u"0999-12-31"), QDate(999, 12, 31));
}

void TestDateRange::nothingElseIsADay_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "2026-02-29", "2026-13-01", "2026-1-1", "2026/01/01", "2026.01.01", "2026-01/01", "01-01-2026",
                             "20260101", " 2026-01-01", "2026-01-01 ", "2026-01-01T00:00:00", "-026-01-01", "+026-01-01",
                             "2026-W01-1", "2026-+1-01", "2026-01- 1", "yesterday!"})
        QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text);
    QTest::newRow("other digits") << u"٢٠٢٦-٠١-٠١"_s;
}

void TestDateRange::nothingElseIsADay()
{
    QFETCH(QString, text);
    const auto day = parseDay(text);
    QVERIFY2(!day, qPrintable(text));
    QCOMPARE(day.error().kind, ErrorKind::BadInput);
    QVERIFY(day.error().detail.contains(text));
    QVERIFY(day.error().detail.contains(u"YYYY-MM-DD"));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestDateRange)
#include "tst_daterange.moc"
