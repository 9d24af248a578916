// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/cards.h"
#include "models/analytics/codec.h"
#include "models/analytics/compare.h"
#include "tests/analytics/randomfigures.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersEqualTheLongWay();
    void marksWhatDoesNotCompare();
    void onePlatformComparesWithItself();
    void sharesAreOfWhatCompares();
    void averageOfAccountsIsWeightedByViews();
    void otherLengthIsComparedByTheDay();
    void breakBetweenThePeriodsIsMarked();
    void jsonKeepsColumnsAndRowsTogether();
};

namespace {

#define COMPARE_FIGURES(actual, expected, where) \
    QVERIFY2(sameFigure(actual, expected), \
             (QByteArray(where) + ": " + toldFigure(actual) + " instead of " + toldFigure(expected)).constData())

using Accounts = std::vector<SpanAccount>;

DateRange lookedAt(const AnalyticsQuery &query, QDate today)
{
    const DateRange compared = query.comparedRange().value_or(query.range);
    const QDate first = std::min(query.range.first(), compared.first()).addDays(-1);
    const QDate last = std::max({query.range.last(), compared.last(), today.addDays(1)});
    return DateRange::endingAt(last, first.daysTo(last) + 1);
}

/// A total that the platform itself told of the very day, and not rounded.
bool exactTotal(const SpanAccount &known, QDate day)
{
    return known.value(Metric::Followers, day) && !roundsFollowers(known.account.platform);
}

Figure netOf(const SpanAccount &known, const DateRange &range, qint64 shift)
{
    const QDate before = range.first().addDays(-1);
    if (exactTotal(known, range.last()) && exactTotal(known, before))
        return static_cast<double>(*known.value(Metric::Followers, range.last())
                                   - *known.value(Metric::Followers, before));
    return DayByDay::over(known, Metric::NetFollowers, range, shift);
}

Figure ownFigure(const SpanAccount &known, Metric metric, const DateRange &range, qint64 shift)
{
    return metric == Metric::NetFollowers ? netOf(known, range, shift) : DayByDay::over(known, metric, range, shift);
}

Figure averageSeconds(const Accounts &accounts, const DateRange &range, qint64 shift)
{
    double seconds = 0;
    double weight = 0;
    for (const SpanAccount &known : accounts) {
        const Figure mean = DayByDay::over(known, Metric::AverageViewSeconds, range, shift);
        const Figure views = DayByDay::over(known, Metric::Views, range, shift);
        if (mean && views) {
            seconds += *mean * *views;
            weight += *views;
        }
    }
    return weight > 0 ? Figure(seconds / weight) : std::nullopt;
}

/// A cell over the column's accounts.
Figure expectedFigure(const Accounts &accounts, Metric metric, const DateRange &range, qint64 shift,
                      const AnalyticsQuery &query)
{
    if (metric == Metric::AverageViewSeconds)
        return averageSeconds(accounts, range, shift);
    Figure sum;
    DayByDay::Rate rate;
    for (const SpanAccount &known : accounts) {
        if (metric == Metric::EngagementRate) {
            rate.add(DayByDay::rate(known, query.denominator.value_or(defaultDenominator(known.account.platform)),
                                    range, shift));
            continue;
        }
        const Figure own = metric == Metric::Posts ? Figure(static_cast<double>(std::ranges::count_if(
                               known.visible, [&](const auto &post) { return range.contains(post.first); })))
                                                   : ownFigure(known, metric, range, shift);
        if (own)
            sum = sum.value_or(0) + *own;
    }
    return metric == Metric::EngagementRate ? rate.value() : sum;
}

bool hasNewcomer(const Accounts &accounts, Metric metric, const AnalyticsQuery &query)
{
    if (metric == Metric::EngagementRate || metric == Metric::Posts)
        return false;
    return std::ranges::any_of(accounts, [&](const SpanAccount &known) {
        const bool mean = metric == Metric::AverageViewSeconds;
        const auto told = [&](const DateRange &range) {
            return mean ? averageSeconds({known}, range, 0).has_value()
                        : ownFigure(known, metric, range, 0).has_value();
        };
        return told(query.range) && !told(*query.comparedRange());
    });
}

Figure expectedDaily(const Accounts &accounts, Metric metric, const DateRange &range)
{
    Figure sum;
    for (const SpanAccount &known : accounts) {
        if (const Figure own = DayByDay::daily(known, metric, range))
            sum = sum.value_or(0) + *own;
    }
    return sum;
}

void checkCell(const CompareCell &cell, Metric metric, const Accounts &accounts, const AnalyticsQuery &query)
{
    const QByteArray where(metricInfo(metric).key.data());
    COMPARE_FIGURES(cell.value, expectedFigure(accounts, metric, query.range, 0, query), where);
    const auto compared = query.comparedRange();
    if (!compared || hasNewcomer(accounts, metric, query)) {
        QVERIFY2(!cell.compared && cell.delta == Delta(), where);
        return;
    }
    const bool alike = compared->days() == query.range.days();
    const qint64 shift = alike ? compared->first().daysTo(query.range.first()) : 0;
    const Figure before = expectedFigure(accounts, metric, *compared, metric == Metric::Posts ? 0 : shift, query);
    COMPARE_FIGURES(cell.compared, before, where + " compared");
    if (alike || metricInfo(metric).aggregation != Aggregation::Sum) {
        if (metric != Metric::Posts)
            QVERIFY2(!cell.daily && !cell.comparedDaily, where);
        return;
    }
    COMPARE_FIGURES(cell.daily, expectedDaily(accounts, metric, query.range), where + " daily");
    COMPARE_FIGURES(cell.comparedDaily, expectedDaily(accounts, metric, *compared), where + " compared daily");
}

/// Parts of a whole add up to it; what does not compare has neither.
void checkShares(const CompareAnswer &answer, const CompareRow &row)
{
    double sum = 0;
    bool shared = false;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        shared = shared || row.cells[i].share;
        if (!answer.columns[i].account)
            sum += row.cells[i].share.value_or(0);
    }
    QVERIFY(row.comparable || (!row.total && !shared));
    QVERIFY(!shared || (row.total && std::abs(sum - 1) < 1e-9));
}

Accounts accountsOf(const CompareColumn &column, const Accounts &all)
{
    Accounts some;
    std::ranges::copy_if(all, std::back_inserter(some), [&column](const SpanAccount &known) {
        return column.account ? known.account.id == *column.account : known.account.platform == column.platform;
    });
    return some;
}

const CompareRow &row(const CompareAnswer &answer, Metric metric)
{
    const auto found = std::ranges::find(answer.rows, metric, &CompareRow::metric);
    if (found == answer.rows.end())
        qFatal("no row of %s", metricInfo(metric).key.data());
    return *found;
}

QStringList marks(const CompareRow &row)
{
    QStringList keys;
    for (const AnswerNote &mark : row.marks)
        keys.append(mark.key);
    return keys;
}

struct Hand {
    Hand() : connection(scratch.connection()) {}

    void day(const Account &account, QDate day, std::initializer_list<std::pair<Metric, qint64>> figures)
    {
        DailyMetrics metrics{.day = day};
        for (const auto &[metric, value] : figures)
            metrics.values.set(metric, value);
        must(upsertDays(*connection, account.id, {metrics}, addFetch(*connection, account.id), now));
    }
    CompareAnswer ask(const AnalyticsQuery &query) { return must(compare(*connection, query, now)); }

    QDateTime now = scratchMoment("2026-11-19T20:00:00Z");
    ScratchWorkspace scratch;
    std::unique_ptr<Connection> connection;
};

const QDate last(2026, 11, 18);

} // namespace

void TestCompare::answersEqualTheLongWay()
{
    for (quint32 seed = 1; seed <= 40; ++seed) {
        const ScratchWorkspace scratch;
        const auto connection = scratch.connection();
        RandomFigures figures(*connection, seed);
        for (int round = 0; round < 50; ++round) {
            const AnalyticsQuery query = figures.query();
            const Accounts all = cutToSpan(figures.chosen(query), lookedAt(query, figures.today()));
            const CompareAnswer answer = must(compare(*connection, query, figures.now()));
            std::set<Platform> platforms;
            for (const SpanAccount &known : all)
                platforms.insert(known.account.platform);
            QCOMPARE(answer.columns.size(), platforms.size() + (query.accounts.empty() ? 0 : all.size()));
            for (const CompareRow &own : answer.rows) {
                QCOMPARE(own.cells.size(), answer.columns.size());
                checkShares(answer, own);
                for (std::size_t i = 0; i < own.cells.size(); ++i)
                    checkCell(own.cells[i], own.metric, accountsOf(answer.columns[i], all), query);
            }
            QVERIFY2(!QTest::currentTestFailed(), qPrintable(u"seed %1, round %2"_s.arg(seed).arg(round)));
        }
    }
}

void TestCompare::marksWhatDoesNotCompare()
{
    Hand hand;
    const Account youtube = addAccount(*hand.connection, Platform::YouTube, u"UC1"_s);
    const Account instagram = addAccount(*hand.connection, Platform::Instagram, u"ig"_s);
    for (int i = 0; i < 2; ++i) {
        hand.day(youtube, last.addDays(-i),
                 {{Metric::Followers, 12300}, {Metric::Views, 100}, {Metric::Likes, 8}, {Metric::Comments, 2}});
        hand.day(instagram, last.addDays(-i),
                 {{Metric::Followers, 700},
                  {Metric::Views, 50},
                  {Metric::Reach, 40},
                  {Metric::Likes, 4},
                  {Metric::Comments, 1},
                  {Metric::Saves, 1}});
    }
    const CompareAnswer answer = hand.ask({.range = DateRange::endingAt(last, 2), .comparison = Comparison::None});
    QVERIFY(!row(answer, Metric::Views).comparable);
    QCOMPARE(marks(row(answer, Metric::Views)), (QStringList{u"counted_differently"_s}));
    QVERIFY(row(answer, Metric::Likes).comparable);
    QVERIFY(row(answer, Metric::Likes).marks.empty());
    QVERIFY(row(answer, Metric::Followers).comparable);
    QCOMPARE(marks(row(answer, Metric::Followers)), (QStringList{u"rounded"_s}));
    QCOMPARE(row(answer, Metric::Followers).marks[0].platforms, (std::vector{Platform::YouTube}));
    QCOMPARE(marks(row(answer, Metric::Reach)), (QStringList{u"daily_average"_s}));
    QCOMPARE(marks(row(answer, Metric::Engagements)), (QStringList{u"unlike_parts"_s}));
    QCOMPARE(marks(row(answer, Metric::EngagementRate)), (QStringList{u"unlike_parts"_s, u"unlike_denominators"_s}));
    QCOMPARE(row(answer, Metric::Saves).cells[0].reason, UnknownReason::NotServed);
}

void TestCompare::onePlatformComparesWithItself()
{
    Hand hand;
    const Account one = addAccount(*hand.connection, Platform::TikTok, u"t1"_s);
    const Account two = addAccount(*hand.connection, Platform::TikTok, u"t2"_s);
    hand.day(one, last, {{Metric::Views, 300}});
    hand.day(two, last, {{Metric::Views, 100}});
    const CompareAnswer answer = hand.ask({.range = DateRange::day(last), .accounts = {one.id, two.id}});
    QCOMPARE(answer.columns.size(), std::size_t(3));
    QCOMPARE(answer.columns[1].account, std::optional(one.id));
    const CompareRow &views = row(answer, Metric::Views);
    QVERIFY(views.comparable);
    QCOMPARE(views.total, Figure(400));
    QCOMPARE(views.cells[1].share, Figure(0.75));
    QCOMPARE(views.cells[2].share, Figure(0.25));
}

void TestCompare::sharesAreOfWhatCompares()
{
    Hand hand;
    const Account youtube = addAccount(*hand.connection, Platform::YouTube, u"UC1"_s);
    const Account tiktok = addAccount(*hand.connection, Platform::TikTok, u"t1"_s);
    const Account x = addAccount(*hand.connection, Platform::X, u"x1"_s);
    hand.day(youtube, last, {{Metric::Views, 100}, {Metric::Likes, 30}, {Metric::Comments, 1}});
    hand.day(tiktok, last, {{Metric::Views, 100}, {Metric::Likes, 10}});
    const CompareAnswer two =
        hand.ask({.range = DateRange::day(last), .platforms = {Platform::YouTube, Platform::TikTok}});
    QCOMPARE(row(two, Metric::Likes).cells[0].share, Figure(0.75));
    QCOMPARE(row(two, Metric::Likes).total, Figure(40));
    QCOMPARE(row(two, Metric::Views).cells[0].share, std::nullopt);
    QCOMPARE(row(two, Metric::Views).total, std::nullopt);
    // TikTok gives comments and does not tell these days: the whole is not known.
    QCOMPARE(row(two, Metric::Comments).total, std::nullopt);
    QCOMPARE(row(two, Metric::Comments).cells[0].share, std::nullopt);
    const CompareAnswer all = hand.ask({.range = DateRange::day(last)});
    QCOMPARE(row(all, Metric::Likes).total, std::nullopt); // X tells nothing
}

void TestCompare::averageOfAccountsIsWeightedByViews()
{
    Hand hand;
    const Account one = addAccount(*hand.connection, Platform::YouTube, u"UC1"_s);
    const Account two = addAccount(*hand.connection, Platform::YouTube, u"UC2"_s);
    hand.day(one, last, {{Metric::Views, 300}, {Metric::AverageViewSeconds, 60}});
    hand.day(two, last, {{Metric::Views, 100}, {Metric::AverageViewSeconds, 100}});
    const CompareAnswer answer = hand.ask({.range = DateRange::day(last)});
    QCOMPARE(row(answer, Metric::AverageViewSeconds).cells[0].value, Figure(70));
}

void TestCompare::otherLengthIsComparedByTheDay()
{
    Hand hand;
    const Account account = addAccount(*hand.connection, Platform::TikTok);
    for (int i = 0; i < 12; ++i)
        hand.day(account, last.addDays(-i), {{Metric::Views, i < 4 ? 30 : 20}, {Metric::Followers, 1000 - i}});
    const CompareAnswer answer = hand.ask({.range = DateRange::endingAt(last, 4),
                                           .comparison = Comparison::Custom,
                                           .otherRange = DateRange::endingAt(last.addDays(-4), 8)});
    const CompareCell &views = row(answer, Metric::Views).cells[0];
    QCOMPARE(views.value, Figure(120));
    QCOMPARE(views.compared, Figure(160));
    QCOMPARE(views.daily, Figure(30));
    QCOMPARE(views.comparedDaily, Figure(20));
    QCOMPARE(views.delta.amount, 0.5);
    const CompareCell &followers = row(answer, Metric::Followers).cells[0];
    QCOMPARE(followers.daily, std::nullopt); // a total is no sum of days
    QVERIFY(std::abs(followers.delta.amount - 4.0 / 996) < 1e-12);
    QCOMPARE(row(answer, Metric::Posts).cells[0].daily, Figure(0));
    QCOMPARE(answer.notes.front().key, u"lengths_differ"_s);
}

void TestCompare::breakBetweenThePeriodsIsMarked()
{
    Hand hand;
    const Account account = addAccount(*hand.connection, Platform::YouTube);
    const QDate after(2026, 9, 20); // YouTube counts views otherwise from 27 August 2026 on
    for (int i = 0; i < 400; ++i)
        hand.day(account, after.addDays(-i), {{Metric::Views, 100}});
    const auto ask = [&](QDate end) {
        return hand.ask({.range = DateRange::endingAt(end, 7), .comparison = Comparison::Year});
    };
    QVERIFY(marks(row(ask(after), Metric::Views)).contains(u"definition_break"_s));
    QVERIFY(!marks(row(ask(QDate(2026, 8, 20)), Metric::Views)).contains(u"definition_break"_s));
}

void TestCompare::jsonKeepsColumnsAndRowsTogether()
{
    Hand hand;
    const Account youtube = addAccount(*hand.connection, Platform::YouTube, u"UC1"_s);
    const Account x = addAccount(*hand.connection, Platform::X, u"x1"_s);
    hand.day(youtube, last, {{Metric::Views, 100}});
    hand.day(x, last, {{Metric::Views, 60}});
    const QJsonObject json = toJson(hand.ask({.range = DateRange::day(last), .accounts = {youtube.id, x.id}}));
    QCOMPARE(json["columns"_L1].toArray().size(), 4);
    QCOMPARE(json["columns"_L1][3]["account"_L1].toInteger(), x.id.value());
    for (const auto &entry : json["rows"_L1].toArray()) {
        QCOMPARE(entry["cells"_L1].toArray().size(), 4);
        if (entry["metric"_L1] == u"views"_s) {
            QCOMPARE(entry["cells"_L1][1]["value"_L1].toInteger(), 60);
            QVERIFY(entry["cells"_L1][1]["share"_L1].isNull());
            QVERIFY(!entry["comparable"_L1].toBool(true));
            QCOMPARE(entry["marks"_L1][0]["key"_L1].toString(), u"counted_differently"_s);
        }
    }
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestCompare)
#include "tst_compare.moc"
