// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/besttime.h"
#include "models/analytics/besttimejson.h"
#include "models/store/contentblocks.h"
#include "tests/analytics/randomposts.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestBestTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersEqualTheFormula_data();
    void answersEqualTheFormula();
    void hoursWereSaid();
    void fewPostsSayNothing();
    void equalHoursHaveNoBest();
    void clearlyBetterHourIsNamed();
    void jsonTellsTheEvidence();

private:
    qsizetype m_hoursSaid = 0;
};

namespace {

const QDate today(2026, 11, 19);
const QDateTime now = scratchMoment("2026-11-19T20:00:00Z");

bool near(double a, double b)
{
    return std::abs(a - b) <= 2e-4 * std::max(1.0, std::abs(b)); // cells keep millionths of a logarithm
}

bool near(std::optional<double> a, std::optional<double> b)
{
    return a.has_value() == b.has_value() && (!a || near(*a, *b));
}

double medianOf(std::vector<double> values)
{
    std::ranges::sort(values);
    return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
}

using HourValues = std::map<int, std::vector<double>>; ///< x of each post by hour

/// x of every post of the range against the median of all the account's posts of that quarter.
HourValues valuesOf(const PlainPosts &all, AccountId account, const DateRange &range)
{
    std::map<std::pair<int, int>, std::vector<PlainPost>> quarters;
    for (const PlainPost &post : all.posts) {
        if (post.account == account && !post.missing && post.figures[Metric::Views])
            quarters[{post.day.year(), (post.day.month() - 1) / 3}].push_back(post);
    }
    HourValues values;
    for (const auto &[quarter, posts] : quarters) {
        if (posts.size() < 5)
            continue;
        std::vector<double> views;
        for (const PlainPost &post : posts)
            views.push_back(static_cast<double>(*post.figures[Metric::Views]));
        const double typical = medianOf(views);
        for (const PlainPost &post : posts) {
            if (range.contains(post.day))
                values[post.hourOfWeek].push_back(
                    std::log((static_cast<double>(*post.figures[Metric::Views]) + 1) / (typical + 1)));
        }
    }
    return values;
}

struct Shrinkage {
    double posts = 0;
    double mu = 0;
    double s2 = 0;
    double t2 = 0;
    double v = 0;
};

double meanOf(const std::vector<double> &values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

/// The header's formula, post by post.
Shrinkage shrinkageOf(const HourValues &hours)
{
    Shrinkage all;
    double squaredCounts = 0;
    std::vector<double> every;
    for (const auto &[hour, values] : hours) {
        every.insert(every.end(), values.begin(), values.end());
        squaredCounts += static_cast<double>(values.size() * values.size());
    }
    all.posts = static_cast<double>(every.size());
    const auto filled = static_cast<double>(hours.size());
    if (all.posts <= filled)
        return all;
    all.mu = meanOf(every);
    double inside = 0;
    double among = 0;
    for (const auto &[hour, values] : hours) {
        for (const double x : values)
            inside += (x - meanOf(values)) * (x - meanOf(values));
        among += static_cast<double>(values.size()) * (meanOf(values) - all.mu) * (meanOf(values) - all.mu);
    }
    all.s2 = inside / (all.posts - filled);
    if (const double weight = all.posts - squaredCounts / all.posts; weight > 0)
        all.t2 = std::max(0.0, (among - (filled - 1) * all.s2) / weight);
    all.v = (all.s2 + all.t2 * squaredCounts / all.posts) / all.posts;
    return all;
}

/// The first thing that differs, in words.
QString difference(const PostingWeek &week, const HourValues &hours)
{
    const Shrinkage all = shrinkageOf(hours);
    if (week.posts != static_cast<qint64>(all.posts))
        return u"%1 posts, %2 expected"_s.arg(week.posts).arg(all.posts);
    for (int hour = 0; hour < 168; ++hour) {
        const HourOfWeek &told = week.hours.at(static_cast<std::size_t>(hour));
        const auto values = hours.contains(hour) ? hours.at(hour) : std::vector<double>();
        std::optional<double> ratio;
        std::optional<double> low;
        if (values.size() >= 5 && all.posts >= 30) {
            const double noise = all.s2 / static_cast<double>(values.size());
            const double trust = all.t2 > 0 ? all.t2 / (all.t2 + noise) : 0;
            const double mean = all.mu + trust * (meanOf(values) - all.mu);
            ratio = std::exp(mean);
            low = std::exp(mean - 1.959964 * std::sqrt(trust * noise + (1 - trust) * (1 - trust) * all.v));
        }
        if (told.posts != static_cast<qint64>(values.size()) || !near(told.ratio, ratio) || !near(told.low, low))
            return u"hour %1: %2 posts, ratio %3, expected %4, %5"_s.arg(hour)
                .arg(told.posts)
                .arg(told.ratio.value_or(-1))
                .arg(values.size())
                .arg(ratio.value_or(-1));
    }
    return {};
}

HourValues merged(HourValues into, const HourValues &other)
{
    for (const auto &[hour, values] : other)
        into[hour].insert(into[hour].end(), values.begin(), values.end());
    return into;
}

} // namespace

void TestBestTime::answersEqualTheFormula_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestBestTime::answersEqualTheFormula()
{
    QFETCH(quint32, seed);
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    RandomPosts made(*connection, seed, today, 400);
    const PlainPosts all = plainPosts(*connection);
    for (int i = 0; i < 100; ++i) {
        const AnalyticsQuery query = made.query();
        const BestTime answer = must(bestTime(*connection, query, now));
        HourValues together;
        for (const AccountPostingWeek &own : answer.accounts) {
            const HourValues hours = valuesOf(all, own.account.id, query.range);
            together = merged(together, hours);
            const QString wrong = difference(own.week, hours);
            QVERIFY2(
                wrong.isEmpty(),
                qPrintable(
                    u"seed %1, query %2, account %3: %4"_s.arg(seed).arg(i).arg(own.account.id.value()).arg(wrong)));
        }
        const QString wrong = difference(answer.together, together);
        QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1, query %2: %3"_s.arg(seed).arg(i).arg(wrong)));
        m_hoursSaid +=
            std::ranges::count_if(answer.together.hours, [](const HourOfWeek &hour) { return hour.ratio.has_value(); });
    }
}

void TestBestTime::hoursWereSaid()
{
    QVERIFY2(m_hoursSaid > 1000, "hardly any hour had enough posts; little was compared");
}

void TestBestTime::fewPostsSayNothing()
{
    PostingCells cells{};
    cells[10] = {.posts = 29, .sum = 29'000'000, .squares = 40'000'000};
    const PostingWeek week = postingWeek(cells);
    QCOMPARE(week.posts, 29);
    QVERIFY(!week.hasEnough());
    QVERIFY(!week.hours[10].ratio);
    QVERIFY(week.best.empty());
    cells[11] = {.posts = 4, .sum = 0, .squares = 0};
    QVERIFY(postingWeek(cells).hours[10].ratio);
    QVERIFY2(!postingWeek(cells).hours[11].ratio, "four posts say nothing about an hour");
}

void TestBestTime::equalHoursHaveNoBest()
{
    PostingCells cells{};
    for (int hour = 0; hour < 168; ++hour) // x = +-1 everywhere, on the whole +0.5
        cells[static_cast<std::size_t>(hour)] = {.posts = 20, .sum = 10'000'000, .squares = 20'000'000};
    const PostingWeek week = postingWeek(cells);
    QVERIFY(near(week.hours[0].ratio, std::exp(0.5)));
    QVERIFY2(week.best.empty(), "what holds for every hour makes none the best");
}

void TestBestTime::clearlyBetterHourIsNamed()
{
    PostingCells cells{};
    for (int hour = 0; hour < 24; ++hour)
        cells[static_cast<std::size_t>(hour)] = {.posts = 50, .sum = 0, .squares = 5'000'000};
    cells[5].sum = 50'000'000;
    cells[5].squares = 55'000'000;
    cells[7].sum = 100'000'000;
    cells[7].squares = 205'000'000;
    const PostingWeek week = postingWeek(cells);
    QCOMPARE(week.best, (std::vector{7, 5}));
    QVERIFY(*week.hours[7].ratio > 6 && *week.hours[7].ratio < std::exp(2.0));
    QVERIFY(*week.hours[7].low > 1);
    QVERIFY(*week.hours[7].high > *week.hours[7].ratio);
}

void TestBestTime::jsonTellsTheEvidence()
{
    PostingCells cells{};
    for (std::size_t hour = 0; hour < 10; ++hour)
        cells[hour] = {.posts = 40, .sum = 0, .squares = 4'000'000};
    cells[3].sum = 40'000'000;
    cells[3].squares = 44'000'000;
    const BestTime answer{.query = {.range = DateRange::day(today)}, .together = postingWeek(cells), .accounts = {}};
    const QJsonObject object = toJson(answer);
    const QJsonObject best = object[u"together"_s][u"best"_s][0].toObject();
    QCOMPARE(best[u"weekday"_s].toInt(), 1);
    QCOMPARE(best[u"hour"_s].toInt(), 3);
    QCOMPARE(best[u"posts"_s].toInt(), 40);
    QVERIFY(best[u"low"_s].toDouble() > 1);
    QCOMPARE(object[u"confidence"_s].toDouble(), 0.95);
    QCOMPARE(object[u"together"_s][u"hours"_s].toArray().size(), 10);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestBestTime)
#include "tst_besttime.moc"
