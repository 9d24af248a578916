// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/analyticsquery.h"

#include <QRandomGenerator>
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
    void everyChoiceIsRead();
    void otherDaysToCompareWith_data();
    void otherDaysToCompareWith();
    void badPairIsNamed_data();
    void badPairIsNamed();
    void edgesOfWhatIsAccepted();
    void randomParametersAreReadOrNamed();
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
    const auto empty =
        parseAnalyticsQuery({{u"platforms"_s, {}}, {u"start_date"_s, {}}, {u"limit"_s, u" "_s}}, lastDay);
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
    row("platform missing", u"platforms"_s, u"youtube,,tiktok"_s, u"youtube, instagram"_s);
    row("year 0", u"start_date"_s, u"0000-01-01"_s, u"YYYY-MM-DD"_s);
    row("before 1970", u"start_date"_s, u"1969-12-31"_s, u"1970-01-01 to 2199-12-31"_s);
    row("after 2199", u"end_date"_s, u"2200-01-01"_s, u"1970-01-01 to 2199-12-31"_s);
    row("more than a hundred years", u"end_date"_s, u"9999-12-31"_s, u"2199-12-31"_s);
    row("account too large", u"accounts"_s, u"9223372036854775808"_s, u"account numbers"_s);
    row("account with a sign", u"accounts"_s, u"+3"_s, u"account numbers"_s);
    row("account in other digits", u"accounts"_s, u"\u0663"_s, u"account numbers"_s);
    row("counting", u"counting"_s, u"both"_s, u"activity, published"_s);
    row("metric", u"metric"_s, u"charm"_s, u"views, engaged_views"_s);
    row("metric that nothing is ranked by", u"metric"_s, u"net_followers"_s, u"engagements, engagement_rate"_s);
    row("type", u"type"_s, u"video,film"_s, u"video, short, live, image, carousel, reel, story, post"_s);
    row("search too long", u"search"_s, QString(201, u'x'), u"at most 200"_s);
    row("sort", u"sort"_s, u"up"_s, u"desc, asc"_s);
    row("offset below 0", u"offset"_s, u"-1"_s, u"0 to 1000000"_s);
    row("offset too large", u"offset"_s, u"1000001"_s, u"0 to 1000000"_s);
    row("comparison without its days", u"compare"_s, u"custom"_s, u"compare_start and compare_end"_s);
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
    QVERIFY2(query.error().detail.contains(value.section(u',', -1).left(60)), qPrintable(query.error().detail));
    QVERIFY2(query.error().detail.contains(accepted), qPrintable(query.error().detail));
}

void TestAnalyticsQuery::everyChoiceIsRead()
{
    const auto query = parseAnalyticsQuery({{u"counting"_s, u"published"_s},
                                            {u"metric"_s, u"engagement_rate"_s},
                                            {u"type"_s, u"short, reel,short"_s},
                                            {u"search"_s, u"  how to  "_s},
                                            {u"sort"_s, u"asc"_s},
                                            {u"offset"_s, u"1000000"_s}},
                                           lastDay);
    QVERIFY(query.ok());
    QCOMPARE(query->counting, Counting::Published);
    QCOMPARE(query->metric, std::optional(Metric::EngagementRate));
    QCOMPARE(query->types, (std::vector{ContentType::Short, ContentType::Reel})); // each once
    QCOMPARE(query->search, u"how to"_s);
    QCOMPARE(query->sort, SortOrder::Ascending);
    QCOMPARE(query->offset, 1'000'000);
}

void TestAnalyticsQuery::otherDaysToCompareWith_data()
{
    QTest::addColumn<QString>("compare");
    QTest::newRow("by the days alone") << QString();
    QTest::newRow("as the answer says it") << u"custom"_s;
}

void TestAnalyticsQuery::otherDaysToCompareWith()
{
    QFETCH(QString, compare);
    const auto query = parseAnalyticsQuery(
        {{u"compare"_s, compare}, {u"compare_start"_s, u"2020-02-01"_s}, {u"compare_end"_s, u"2020-02-29"_s}}, lastDay);
    QVERIFY(query.ok());
    QCOMPARE(query->comparison, Comparison::Custom);
    QCOMPARE(query->comparedRange(), std::optional(*DateRange::make(QDate(2020, 2, 1), QDate(2020, 2, 29))));
}

void TestAnalyticsQuery::badPairIsNamed_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second"); // "name=value", as the first
    QTest::addColumn<QString>("named");
    const auto row = [](const char *title, const QString &first, const QString &second, const QString &named) {
        QTest::newRow(title) << first << second << named;
    };
    row("end before start", u"start_date=2026-02-01"_s, u"end_date=2026-01-31"_s, u"start_date"_s);
    row("over a hundred years", u"start_date=1970-01-01"_s, u"end_date=2070-01-01"_s, u"start_date"_s);
    row("compared start alone", u"compare_start=2026-02-01"_s, u"limit=3"_s, u"compare_end"_s);
    row("compared end alone", u"compare_end=2026-02-01"_s, u"limit=3"_s, u"compare_start"_s);
    row("compared end before start", u"compare_start=2026-02-02"_s, u"compare_end=2026-02-01"_s, u"compare_start"_s);
    row("compared over a hundred years", u"compare_start=1970-01-01"_s, u"compare_end=2199-01-01"_s,
        u"compare_start"_s);
}

void TestAnalyticsQuery::badPairIsNamed()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(QString, named);
    Parameters parameters;
    for (const QString &entry : {first, second})
        parameters.insert(entry.section(u'=', 0, 0), entry.section(u'=', 1));
    const auto query = parseAnalyticsQuery(parameters, lastDay);
    QVERIFY(!query);
    QCOMPARE(query.error().kind, ErrorKind::BadInput);
    QVERIFY2(query.error().detail.startsWith(named + u": "_s), qPrintable(query.error().detail));
    parameters[u"compare"_s] = u"year"_s;
    if (named.startsWith("compare"_L1)) // two comparisons at once
        QVERIFY(parseAnalyticsQuery(parameters, lastDay).error().detail.startsWith("compare"_L1));
}

void TestAnalyticsQuery::edgesOfWhatIsAccepted()
{
    const auto asked = [](const QString &start, const QString &end) {
        return parseAnalyticsQuery({{u"start_date"_s, start}, {u"end_date"_s, end}}, lastDay);
    };
    QCOMPARE(asked(u"1970-01-01"_s, u"2069-12-31"_s)->range.days(), 36525); // a hundred years
    QVERIFY(asked(u"2199-12-31"_s, u"2199-12-31"_s).ok());
    QVERIFY(asked(u"2024-02-29"_s, u"2024-02-29"_s).ok());
    QVERIFY(!asked(u"2023-02-29"_s, u"2024-02-29"_s).ok());
    QVERIFY(parseAnalyticsQuery({{u"search"_s, QString(200, u'x')}}, lastDay).ok());
    QVERIFY(parseAnalyticsQuery({{u"accounts"_s, u"9223372036854775807"_s}}, lastDay).ok());
    const auto many = [](int count) { return QStringList(count, u"7"_s).join(u','); };
    QVERIFY(parseAnalyticsQuery({{u"accounts"_s, many(1000)}}, lastDay).ok());
    QVERIFY(!parseAnalyticsQuery({{u"accounts"_s, many(1001)}}, lastDay).ok());
}

namespace {

const QStringList &allNames()
{
    static const QStringList names{
        u"platforms"_s,     u"accounts"_s,    u"start_date"_s, u"end_date"_s, u"granularity"_s, u"compare"_s,
        u"compare_start"_s, u"compare_end"_s, u"by"_s,         u"limit"_s,    u"counting"_s,    u"metric"_s,
        u"type"_s,          u"search"_s,      u"sort"_s,       u"offset"_s,   u"colour"_s};
    return names;
}

/// Some values are right, some nearly so, the others anything.
QString randomValue(QRandomGenerator &random, const QString &name)
{
    static const QHash<QString, QString> right{{u"platforms"_s, u"tiktok"_s}, {u"start_date"_s, u"2026-11-01"_s},
                                               {u"granularity"_s, u"week"_s}, {u"by"_s, u"reach"_s},
                                               {u"limit"_s, u"100"_s},        {u"compare"_s, u"year"_s},
                                               {u"accounts"_s, u"2,3"_s},     {u"type"_s, u"reel"_s},
                                               {u"offset"_s, u"20"_s}};
    if (random.bounded(2) == 0 && right.contains(name))
        return right[name];
    static const QStringList near{u"2026-01-01"_s,  u"2024-02-29"_s, u"1970-01-01"_s, u"2199-12-31"_s,
                                  u"-0001-01-01"_s, u"0000-00-00"_s, u"9999-12-31"_s, u"youtube"_s,
                                  u"tiktok,x"_s,    u"day"_s,        u"month"_s,      u"year"_s,
                                  u"custom"_s,      u"none"_s,       u"views"_s,      u"desc"_s,
                                  u"video,post"_s,  u"17"_s,         u"1000000"_s,    u"-1"_s,
                                  u"1e9"_s,         u"0x10"_s,       u","_s,          u" "_s,
                                  u"published"_s,   u"%1%2%3"_s,     u"' OR 1=1"_s,   u"99999999999999999999"_s};
    if (random.bounded(2) == 0)
        return near[random.bounded(near.size())];
    QString text;
    const int length = random.bounded(random.bounded(50) == 0 ? 5000 : 14);
    for (int i = 0; i < length; ++i)
        text.append(QChar(
            static_cast<char16_t>(random.bounded(3) == 0 ? random.bounded(0x10000u) : 0x20 + random.bounded(0x60u))));
    return text;
}

bool isWithinBounds(const AnalyticsQuery &query)
{
    const auto sane = [](const DateRange &range) {
        return range.first().year() >= 1969 && range.last().year() <= 2199 && range.days() >= 1
               && range.days() <= 36525;
    };
    const auto compared = query.comparedRange();
    return sane(query.range) && (!compared || compared->days() <= 36525) && query.limit >= 1 && query.limit <= 1000
           && query.offset >= 0 && query.offset <= 1'000'000 && query.search.size() <= 200
           && query.metric != Metric::NetFollowers
           && (query.comparison == Comparison::Custom) == query.otherRange.has_value() && query.platforms.size() <= 4
           && query.types.size() <= 8;
}

} // namespace

void TestAnalyticsQuery::randomParametersAreReadOrNamed()
{
    int read = 0;
    for (quint32 seed = 1; seed <= 20'000; ++seed) {
        QRandomGenerator random(seed);
        Parameters parameters;
        for (int i = random.bounded(4); i >= 0; --i) {
            const QString name = allNames()[random.bounded(allNames().size())];
            parameters.insert(name, randomValue(random, name));
        }
        const auto query = parseAnalyticsQuery(parameters, lastDay);
        const QByteArray where = "seed " + QByteArray::number(seed);
        if (query) {
            ++read;
            QVERIFY2(isWithinBounds(*query), where);
            QVERIFY2(!buckets(query->range, query->granularity).empty(), where);
            continue;
        }
        QVERIFY2(query.error().kind == ErrorKind::BadInput, where);
        const QString name = query.error().detail.section(u": "_s, 0, 0);
        const bool pair = name.startsWith("compare_"_L1)
                          && (parameters.contains(u"compare_start"_s) || parameters.contains(u"compare_end"_s));
        QVERIFY2(parameters.contains(name) || pair || (name == "start_date"_L1 && parameters.contains(u"end_date"_s)),
                 where + ' ' + query.error().detail.toUtf8());
        QVERIFY2(query.error().detail.size() < 500, where);
    }
    QVERIFY(read > 1000); // not everything is refused
}

void TestAnalyticsQuery::keysRoundTrip()
{
    for (const auto granularity : {Granularity::Day, Granularity::Week, Granularity::Month})
        QCOMPARE(parseAnalyticsQuery({{u"granularity"_s, granularityKey(granularity)}}, lastDay)->granularity,
                 granularity);
    for (const auto comparison : {Comparison::Previous, Comparison::Year, Comparison::None})
        QCOMPARE(parseAnalyticsQuery({{u"compare"_s, comparisonKey(comparison)}}, lastDay)->comparison, comparison);
    for (const auto counting : {Counting::Activity, Counting::Published})
        QCOMPARE(parseAnalyticsQuery({{u"counting"_s, countingKey(counting)}}, lastDay)->counting, counting);
    for (const auto sort : {SortOrder::Descending, SortOrder::Ascending})
        QCOMPARE(parseAnalyticsQuery({{u"sort"_s, sortKey(sort)}}, lastDay)->sort, sort);
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
    row("weeks begin on Monday", {2026, 11, 4}, {2026, 11, 17}, Granularity::Week,
        u"11-04/11-08 11-09/11-15 11-16/11-17"_s);
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
