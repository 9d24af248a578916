// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/analyticsquery.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

using Parameters = QHash<QString, QString>;

class TestAnalyticsQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingAskedGivesTheDefaults();
    void everyParameterIsRead();
    void range_data();
    void range();
    void badParameterIsNamed_data();
    void badParameterIsNamed();
    void keysRoundTrip();
    void comparedRange();
    void bucketsCutTheRange_data();
    void bucketsCutTheRange();
    void bucketsCoverEveryDayOnce();
};

namespace {

const QDate lastDay(2026, 11, 16);

QString text(const DateRange &range)
{
    return range.first().toString(u"MM-dd"_s) + u'/' + range.last().toString(u"MM-dd"_s);
}

} // namespace

void TestAnalyticsQuery::nothingAskedGivesTheDefaults()
{
    const auto query = parseAnalyticsQuery({}, lastDay);
    QVERIFY(query.ok());
    QCOMPARE(query->range, DateRange::endingAt(lastDay, 28));
    QVERIFY(query->platforms.empty());
    QVERIFY(query->accounts.empty());
    QCOMPARE(query->granularity, Granularity::Day);
    QCOMPARE(query->comparison, Comparison::Previous);
    QCOMPARE(query->denominator, std::nullopt);
    QCOMPARE(query->limit, 10);
    const auto empty = parseAnalyticsQuery({{u"platforms"_s, {}}, {u"start_date"_s, {}}, {u"limit"_s, u" "_s}}, lastDay);
    QVERIFY(empty.ok());
    QVERIFY(*empty == *query);
}

void TestAnalyticsQuery::everyParameterIsRead()
{
    const auto query = parseAnalyticsQuery({{u"platforms"_s, u"youtube, twitter"_s},
                                            {u"accounts"_s, u"3,17"_s},
                                            {u"start_date"_s, u"2026-01-01"_s},
                                            {u"end_date"_s, u"2026-03-31"_s},
                                            {u"granularity"_s, u"month"_s},
                                            {u"compare"_s, u"year"_s},
                                            {u"by"_s, u"impressions"_s},
                                            {u"limit"_s, u"1000"_s}},
                                           lastDay);
    QVERIFY(query.ok());
    QCOMPARE(query->platforms, (std::vector{Platform::YouTube, Platform::X}));
    QCOMPARE(query->accounts, (std::vector{AccountId(3), AccountId(17)}));
    QCOMPARE(query->range, *DateRange::make(QDate(2026, 1, 1), QDate(2026, 3, 31)));
    QCOMPARE(query->granularity, Granularity::Month);
    QCOMPARE(query->comparison, Comparison::Year);
    QCOMPARE(query->denominator, std::optional(Denominator::Impressions));
    QCOMPARE(query->limit, 1000);
}

void TestAnalyticsQuery::range_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("expected");
    QTest::newRow("start alone") << u"2026-11-10"_s << QString() << u"11-10/11-16"_s;
    QTest::newRow("end alone") << QString() << u"2026-05-28"_s << u"05-01/05-28"_s;
    QTest::newRow("one day") << u"2026-05-01"_s << u"2026-05-01"_s << u"05-01/05-01"_s;
    QTest::newRow("beyond the last finished day") << u"2026-11-10"_s << u"2026-11-30"_s << u"11-10/11-30"_s;
}

void TestAnalyticsQuery::range()
{
    QFETCH(QString, start);
    QFETCH(QString, end);
    QFETCH(QString, expected);
    const auto query = parseAnalyticsQuery({{u"start_date"_s, start}, {u"end_date"_s, end}}, lastDay);
    QVERIFY(query.ok());
    QCOMPARE(text(query->range), expected);
}

void TestAnalyticsQuery::badParameterIsNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("accepted");
    const auto row = [](const char *title, const QString &name, const QString &value, const QString &accepted) {
        QTest::newRow(title) << name << value << accepted;
    };
    row("platform", u"platforms"_s, u"youtube,myspace"_s, u"youtube, instagram, twitter, tiktok"_s);
    row("platform by its brand", u"platforms"_s, u"X"_s, u"twitter"_s);
    row("account", u"accounts"_s, u"3,mine"_s, u"account numbers"_s);
    row("account zero", u"accounts"_s, u"0"_s, u"account numbers"_s);
    row("start", u"start_date"_s, u"yesterday"_s, u"YYYY-MM-DD"_s);
    row("impossible day", u"end_date"_s, u"2026-02-30"_s, u"YYYY-MM-DD"_s);
    row("slashes", u"start_date"_s, u"2026/01/01"_s, u"YYYY-MM-DD"_s);
    row("start after the end", u"start_date"_s, u"2026-11-17"_s, u"end_date (2026-11-16)"_s);
    row("granularity", u"granularity"_s, u"hour"_s, u"day, week, month"_s);
    row("comparison", u"compare"_s, u"decade"_s, u"previous, year, none"_s);
    row("denominator", u"by"_s, u"likes"_s, u"views, reach, impressions, followers"_s);
    row("limit too small", u"limit"_s, u"0"_s, u"1 to 1000"_s);
    row("limit too large", u"limit"_s, u"1001"_s, u"1 to 1000"_s);
    row("limit is no number", u"limit"_s, u"ten"_s, u"1 to 1000"_s);
    row("unknown parameter", u"order"_s, u"up"_s, u"platforms, accounts, start_date"_s);
}

void TestAnalyticsQuery::badParameterIsNamed()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, accepted);
    const auto query = parseAnalyticsQuery({{name, value}}, lastDay);
    QVERIFY(!query);
    QCOMPARE(query.error().kind, ErrorKind::BadInput);
    QVERIFY2(query.error().detail.startsWith(name + u": "_s), qPrintable(query.error().detail));
    QVERIFY2(query.error().detail.contains(value.section(u',', -1)), qPrintable(query.error().detail));
    QVERIFY2(query.error().detail.contains(accepted), qPrintable(query.error().detail));
}

void TestAnalyticsQuery::keysRoundTrip()
{
    for (const auto granularity : {Granularity::Day, Granularity::Week, Granularity::Month})
        QCOMPARE(parseAnalyticsQuery({{u"granularity"_s, granularityKey(granularity)}}, lastDay)->granularity, granularity);
    for (const auto comparison : {Comparison::Previous, Comparison::Year, Comparison::None})
        QCOMPARE(parseAnalyticsQuery({{u"compare"_s, comparisonKey(comparison)}}, lastDay)->comparison, comparison);
}

void TestAnalyticsQuery::comparedRange()
{
    AnalyticsQuery query{.range = *DateRange::make(QDate(2026, 11, 10), QDate(2026, 11, 16))};
    QCOMPARE(text(*query.comparedRange()), u"11-03/11-09"_s);
    query.comparison = Comparison::Year;
    QCOMPARE(query.comparedRange()->first(), QDate(2025, 11, 11)); // a Tuesday too
    query.comparison = Comparison::None;
    QVERIFY(!query.comparedRange());
}

void TestAnalyticsQuery::bucketsCutTheRange_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<Granularity>("granularity");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, QDate first, QDate last, Granularity granularity, const QString &expected) {
        QTest::newRow(name) << first << last << granularity << expected;
    };
    row("days", {2026, 2, 27}, {2026, 3, 1}, Granularity::Day, u"02-27/02-27 02-28/02-28 03-01/03-01"_s);
    row("weeks begin on Monday", {2026, 11, 4}, {2026, 11, 17}, Granularity::Week, u"11-04/11-08 11-09/11-15 11-16/11-17"_s);
    row("a Sunday is a week's end", {2026, 11, 15}, {2026, 11, 16}, Granularity::Week, u"11-15/11-15 11-16/11-16"_s);
    row("weeks go over the year's end", {2026, 12, 30}, {2027, 1, 4}, Granularity::Week, u"12-30/01-03 01-04/01-04"_s);
    row("months", {2028, 1, 31}, {2028, 3, 1}, Granularity::Month, u"01-31/01-31 02-01/02-29 03-01/03-01"_s);
    row("inside one month", {2026, 5, 3}, {2026, 5, 9}, Granularity::Month, u"05-03/05-09"_s);
}

void TestAnalyticsQuery::bucketsCutTheRange()
{
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    QFETCH(Granularity, granularity);
    QFETCH(QString, expected);
    QStringList texts;
    for (const DateRange &bucket : buckets(*DateRange::make(first, last), granularity))
        texts.append(text(bucket));
    QCOMPARE(texts.join(u' '), expected);
}

void TestAnalyticsQuery::bucketsCoverEveryDayOnce()
{
    for (int length = 1; length < 400; length += 7) {
        const DateRange range = DateRange::endingAt(QDate(2028, 3, 3), length);
        for (const auto granularity : {Granularity::Day, Granularity::Week, Granularity::Month}) {
            QDate next = range.first();
            for (const DateRange &bucket : buckets(range, granularity)) {
                QCOMPARE(bucket.first(), next);
                next = bucket.last().addDays(1);
            }
            QCOMPARE(next, range.last().addDays(1));
        }
    }
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestAnalyticsQuery)
#include "tst_analyticsquery.moc"
