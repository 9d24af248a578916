// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/anomalies.h"
#include "models/analytics/anomaliesjson.h"
#include "models/analytics/figureforecast.h"
#include "models/analytics/figureforecastjson.h"
#include "tests/analytics/randomposts.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// That questions about what stands out and what is to come are asked of the right days; the arithmetic has its own
/// tests.
class TestOutlook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anomaliesAreThoseOfTheSeries_data();
    void anomaliesAreThoseOfTheSeries();
    void spikeIsToldWithItsReasons();
    void runningDayIsNoAnomaly();
    void veryManyDaysAreCut();
    void forecastIsThatOfTheSum_data();
    void forecastIsThatOfTheSum();
    void forecastSaysWhatItTakes();
};

namespace {

const QDate today(2026, 11, 19);
const QDateTime now = scratchMoment("2026-11-19T20:00:00Z");
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

std::optional<double> dayOf(const PlainPosts &all, AccountId account, Metric metric, Metric base, QDate day)
{
    const auto own = all.days.find(account.value());
    if (own == all.days.end() || !own->second.contains(day))
        return std::nullopt;
    const MetricValues &values = own->second.at(day);
    if (metric != Metric::Engagements && metric != Metric::EngagementRate)
        return values[metric] ? std::optional(double(*values[metric])) : std::nullopt;
    if (!values[Metric::Likes] || !values[Metric::Comments])
        return std::nullopt;
    const auto sum = double(*values[Metric::Likes] + *values[Metric::Comments] + values[Metric::Shares].value_or(0)
                            + values[Metric::Saves].value_or(0));
    if (metric == Metric::Engagements)
        return sum;
    return values[base] && *values[base] > 0 ? std::optional(sum / double(*values[base])) : std::nullopt;
}

void addSeeds()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// An account with steady views and one very good day, on which a post was published.
struct SpikeWorkspace {
    ScratchWorkspace scratch;
    std::unique_ptr<Connection> connection = scratch.connection();
    Account account = addAccount(*connection, Platform::X);
    QDate spike = today.addDays(-10);

    explicit SpikeWorkspace(QDate last = today.addDays(-1))
    {
        const FetchId first = addFetch(*connection, account.id);
        const FetchId second = addFetch(*connection, account.id, FetchKind::Import);
        std::vector<DailyMetrics> days;
        for (QDate day = today.addDays(-200); day <= last; day = day.addDays(1)) {
            DailyMetrics daily{.day = day, .values = {}};
            daily.values.set(Metric::Views, 1000 + 40 * day.dayOfWeek() + (day.dayOfYear() * 37) % 50);
            days.push_back(daily);
        }
        must(upsertDays(*connection, account.id, days, second, now));
        DailyMetrics revised{.day = spike, .values = {}};
        revised.values.set(Metric::Views, 9000);
        must(upsertDays(*connection, account.id, {revised}, first, now));
        ContentItem item{.platformContentId = u"hit"_s, .type = ContentType::Post, .title = u"The hit"_s};
        item.publishedAt = QDateTime(spike, QTime(9, 0), Qt::UTC);
        item.figures.set(Metric::Views, 7500);
        must(upsertItems(*connection, account, {item}, first, now));
    }

    [[nodiscard]] Anomalies ask(AnalyticsQuery query) { return must(anomalies(*connection, query, now)); }
};

} // namespace

void TestOutlook::anomaliesAreThoseOfTheSeries_data()
{
    addSeeds();
}

void TestOutlook::anomaliesAreThoseOfTheSeries()
{
    QFETCH(quint32, seed);
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    RandomPosts made(*connection, seed, today, 20);
    const PlainPosts all = plainPosts(*connection);
    for (int i = 0; i < 60; ++i) {
        AnalyticsQuery query = made.query();
        constexpr std::array asked{Metric::Views, Metric::Followers, Metric::Engagements, Metric::EngagementRate};
        query.metric = asked[static_cast<std::size_t>(made.below(4))];
        query.limit = 1000;
        query.offset = 0;
        const Anomalies answer = must(anomalies(*connection, query, now));
        std::set<std::tuple<qint64, QDate, double>> expected;
        for (const Account &account : all.accounts) {
            if (!all.isChosen(query, {.account = account.id}))
                continue;
            const QDate first = query.range.first().addDays(-182);
            const QDate last =
                std::min(query.range.last().addDays(28), now.toTimeZone(QTimeZone(account.zone)).date().addDays(-1));
            AnomalyQuery series;
            for (QDate day = first; day <= last; day = day.addDays(1))
                series.values.push_back(
                    dayOf(all, account.id, *query.metric, denominatorMetric(answer.denominator), day)
                        .value_or(unknown));
            for (const Anomaly &anomaly : scanForAnomalies(series).anomalies) {
                const QDate peak = first.addDays(qint64(anomaly.peak));
                if (last >= query.range.first() && query.range.contains(peak))
                    expected.insert({account.id.value(), peak, anomaly.score});
            }
        }
        std::set<std::tuple<qint64, QDate, double>> told;
        for (const AnomalousDays &days : answer.days) {
            told.insert({days.account.value(), days.peak, days.score});
            if (*query.metric == Metric::Views)
                QCOMPARE(days.sources.size(), 1u);
        }
        QVERIFY2(
            told == expected,
            qPrintable(
                u"seed %1, query %2: %3 told, %4 expected"_s.arg(seed).arg(i).arg(told.size()).arg(expected.size())));
        QCOMPARE(answer.found, qint64(expected.size()));
        QVERIFY(std::ranges::is_sorted(answer.days, std::ranges::greater(), &AnomalousDays::score));
    }
}

void TestOutlook::spikeIsToldWithItsReasons()
{
    SpikeWorkspace workspace;
    const Anomalies answer = workspace.ask({.range = DateRange::endingAt(today.addDays(-1), 28)});
    QCOMPARE(answer.found, 1);
    const AnomalousDays &days = answer.days.at(0);
    QCOMPARE(days.peak, workspace.spike);
    QCOMPARE(days.days, DateRange::day(workspace.spike));
    QCOMPARE(days.direction, AnomalyDirection::Up);
    QCOMPARE(days.actual, 9000);
    QVERIFY(days.expected > 1000 && days.expected < 1400);
    QCOMPARE(days.posts.size(), 1u);
    QCOMPARE(days.posts[0].amount, 7500);
    QVERIFY(days.posts[0].publishedThen);
    QCOMPARE(days.posts[0].title, u"The hit"_s);
    QCOMPARE(days.sources.size(), 1u);
    QCOMPARE(days.sources[0].kind, FetchKind::Api);
    QCOMPARE(days.sources[0].revisions, 1);
    QVERIFY(days.sources[0].earlierValue && *days.sources[0].earlierValue < 1400);
    const QJsonObject object = toJson(answer)[u"days"_s][0].toObject();
    QCOMPARE(object[u"day"_s].toString(), workspace.spike.toString(Qt::ISODate));
    QCOMPARE(object[u"actual"_s].toInt(), 9000);
    QCOMPARE(object[u"sources"_s][0][u"kind"_s].toString(), u"api"_s);
    QVERIFY(workspace.ask({.range = DateRange::endingAt(today.addDays(-1), 5)}).days.empty());
    QVERIFY(workspace.ask({.range = DateRange::endingAt(today.addDays(-1), 28), .offset = 1}).days.empty());
}

void TestOutlook::runningDayIsNoAnomaly()
{
    SpikeWorkspace workspace;
    DailyMetrics running{.day = today, .values = {}};
    running.values.set(Metric::Views, 3);
    must(upsertDays(*workspace.connection, workspace.account.id, {running},
                    addFetch(*workspace.connection, workspace.account.id), now));
    QVERIFY(workspace.ask({.range = DateRange::endingAt(today, 5)}).days.empty());
}

void TestOutlook::veryManyDaysAreCut()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    for (int i = 0; i < 40; ++i)
        addAccount(*connection, Platform::X, QString::number(i));
    const Anomalies answer = must(anomalies(*connection, {.range = DateRange::endingAt(today, 3650)}, now));
    QCOMPARE(answer.lookedFrom, today.addDays(1 - (mostScannedDays / 40 - usualDays)));
    QCOMPARE(answer.tooShort.size(), 40u);
}

void TestOutlook::forecastIsThatOfTheSum_data()
{
    addSeeds();
}

void TestOutlook::forecastIsThatOfTheSum()
{
    QFETCH(quint32, seed);
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    RandomPosts made(*connection, seed, today, 5);
    const PlainPosts all = plainPosts(*connection);
    for (int i = 0; i < 20; ++i) {
        const AnalyticsQuery query = made.query();
        const QDate last = std::min(query.range.last(), now.date().addDays(-1));
        for (const PlatformForecast &told : must(figureForecast(*connection, query, now)).forecasts) {
            std::map<QDate, double> sums; // NaN when an account that began does not tell the day
            std::set<QDate> begins;
            for (const Account &account : all.accounts) {
                if (account.platform != told.platform || !all.isChosen(query, {.account = account.id}))
                    continue;
                bool began = false;
                for (QDate day = last.addDays(1 - forecastHistory); day <= last; day = day.addDays(1)) {
                    const auto value = dayOf(all, account.id, told.metric, Metric::Views, day);
                    if (value && !began)
                        begins.insert(day);
                    began = began || value;
                    if (began)
                        sums[day] = sums[day] + value.value_or(unknown);
                }
            }
            while (!sums.empty() && std::isnan(sums.rbegin()->second))
                sums.erase(std::prev(sums.end()));
            if (sums.empty()) {
                QCOMPARE(told.forecast.outcome, Forecast::Outcome::NotEnoughData);
                continue;
            }
            QCOMPARE(told.knownUntil, std::optional(sums.rbegin()->first));
            if (begins.size() > 1 || told.platform == Platform::YouTube || told.platform == Platform::Instagram)
                continue; // breaks in the level
            ForecastQuery asked{.season = 7, .horizon = 28, .minimum = 0.0};
            for (const auto &[day, value] : sums)
                asked.values.push_back(value);
            const Forecast expected = forecast(asked);
            QCOMPARE(told.forecast.outcome, expected.outcome);
            QVERIFY2(told.forecast.points == expected.points, qPrintable(u"seed %1, query %2"_s.arg(seed).arg(i)));
        }
    }
}

void TestOutlook::forecastSaysWhatItTakes()
{
    SpikeWorkspace workspace;
    AnalyticsQuery query{.range = DateRange::endingAt(today.addDays(-1), 28)};
    const FigureForecast answer = must(figureForecast(*workspace.connection, query, now));
    QCOMPARE(answer.forecasts.size(), 2u);
    QCOMPARE(answer.forecasts[0].metric, Metric::Views);
    QCOMPARE(answer.forecasts[0].forecast.outcome, Forecast::Outcome::Ready);
    QCOMPARE(answer.forecasts[1].forecast.outcome, Forecast::Outcome::NotEnoughData);
    const QJsonObject object = toJson(answer)[u"forecasts"_s][0].toObject();
    QCOMPARE(object[u"points"_s][0][u"day"_s].toString(), today.toString(Qt::ISODate));
    QCOMPARE(object[u"points"_s].toArray().size(), 28);
    query.metric = Metric::Reach;
    const auto refused = figureForecast(*workspace.connection, query, now);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::BadInput);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestOutlook)
#include "tst_outlook.moc"
