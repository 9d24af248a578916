// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/anomalyscan.h"
#include "tests/analytics/recordedseries.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <numbers>
#include <random>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

using Outcome = AnomalyScan::Outcome;

const double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t year = 365;

/// A day's part of the week's pattern: weekends have half.
double weekly(std::size_t day)
{
    return day % 7 >= 5 ? 0.5 : 1;
}

/// level x week x noise of 5 %, so that one robust sigma is about 0.05 on the logarithm.
std::vector<double> noisyDays(unsigned seed, std::size_t count, double level = 10000, double growth = 0)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> noise(0, 0.05);
    std::vector<double> days;
    for (std::size_t i = 0; i < count; ++i)
        days.push_back(level * std::exp(growth * static_cast<double>(i) + noise(random)) * weekly(i));
    return days;
}

std::vector<Anomaly> anomaliesOf(const std::vector<double> &values, std::size_t stepsPerDay = 1)
{
    return scanForAnomalies({.values = values, .stepsPerDay = stepsPerDay}).anomalies;
}

std::size_t countOf(const std::vector<Anomaly> &anomalies, AnomalyKind kind)
{
    return static_cast<std::size_t>(
        std::count_if(anomalies.begin(), anomalies.end(), [kind](const Anomaly &one) { return one.kind == kind; }));
}

QString told(const std::vector<Anomaly> &anomalies)
{
    QString text;
    for (const Anomaly &one : anomalies)
        text += u"%1 %2 %3..%4 (%5) "_s.arg(anomalyKindKey(one.kind), anomalyDirectionKey(one.direction))
                    .arg(one.first)
                    .arg(one.last)
                    .arg(one.score);
    return text;
}

struct Window {
    QDateTime first;
    QDateTime last;
};

std::vector<Window> labelledWindows(const QString &name)
{
    const auto path = sharedPath(u"recorded/timeseries/anomaly_windows.json"_s);
    QFile file(path.value_or(QString()));
    if (!path || !file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Window> windows;
    const auto time = [](const QJsonValue &value) {
        QDateTime parsed = QDateTime::fromString(value.toString().left(19).replace(' '_L1, 'T'_L1), Qt::ISODate);
        parsed.setTimeZone(QTimeZone::utc());
        return parsed;
    };
    for (const QJsonValue &pair : QJsonDocument::fromJson(file.readAll()).object().value(name).toArray())
        windows.push_back({time(pair.toArray().at(0)), time(pair.toArray().at(1))});
    return windows;
}

} // namespace

class AnomalyScanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsTheLabelledOutbursts_data();
    void findsTheLabelledOutbursts();
    void findsAPlantedSpike_data();
    void findsAPlantedSpike();
    void tellsAShiftOnce_data();
    void tellsAShiftOnce();
    void expectsTheNewLevelRightBehindAShift();
    void judgesTheNewestDaysByTheirGrowth();
    void tellsAFreshShiftAsAStretch();
    void joinsTheDaysOfOneOutburst();
    void findsNothingWhereNothingIs_data();
    void findsNothingWhereNothingIs();
    void saysWhenThereIsNotEnough_data();
    void saysWhenThereIsNotEnough();
    void isSeldomWrongOnPlainNoise_data();
    void isSeldomWrongOnPlainNoise();
    void takesAnHourForWhatItIs();
    void knowsWeekdaysOfFinerValuesAfterTwelveWeeks();
    void measuresARestlessTimeByItself();
    void holdsWhatItPromisesOnAnything();
    void mirrorsWithItsSeries();
};

void AnomalyScanTest::findsTheLabelledOutbursts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("skipped");
    // Hours start elsewhere when the series does; the answer must not hang on that.
    for (const int skipped : {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}) {
        for (const QString &name : {u"Twitter_volume_AMZN.csv"_s, u"Twitter_volume_KO.csv"_s})
            QTest::addRow("%s from value %d", qPrintable(name), skipped) << name << skipped;
    }
}

void AnomalyScanTest::findsTheLabelledOutbursts()
{
    QFETCH(QString, name);
    QFETCH(int, skipped);
    const auto series = recordedSeries(name);
    const std::vector<Window> windows = labelledWindows(name);
    if (!series || windows.empty())
        QSKIP("The recorded series are not there.");
    const std::vector<double> values(series->values.begin() + skipped, series->values.end());
    const std::vector<Anomaly> anomalies = anomaliesOf(values, 288);
    std::vector<bool> found(windows.size(), false);
    int falseAlarms = 0;
    for (const Anomaly &one : anomalies) {
        const QDateTime peak = series->times[one.peak + static_cast<std::size_t>(skipped)];
        const auto window = std::find_if(windows.begin(), windows.end(),
                                         [&](const Window &at) { return at.first <= peak && peak <= at.last; });
        if (window == windows.end())
            ++falseAlarms;
        else
            found[static_cast<std::size_t>(window - windows.begin())] = true;
    }
    const auto missed = std::count(found.begin(), found.end(), false);
    if (skipped == 0)
        qInfo().noquote() << windows.size() - static_cast<std::size_t>(missed) << "of" << windows.size() << "windows,"
                          << falseAlarms << "false alarms:" << told(anomalies);
    QCOMPARE(missed, 0);
    QVERIFY(falseAlarms <= 2);
}

void AnomalyScanTest::findsAPlantedSpike_data()
{
    QTest::addColumn<double>("sigmas");
    QTest::addColumn<AnomalyDirection>("direction");
    QTest::newRow("6 sigmas up") << 6.0 << AnomalyDirection::Up;
    QTest::newRow("6 sigmas down") << -6.0 << AnomalyDirection::Down;
    QTest::newRow("a day that went viral") << 40.0 << AnomalyDirection::Up;
}

void AnomalyScanTest::findsAPlantedSpike()
{
    QFETCH(double, sigmas);
    QFETCH(AnomalyDirection, direction);
    for (unsigned seed = 1; seed <= 300; ++seed) {
        const std::size_t count = 120 + seed * 11;
        const std::size_t at = 3 + seed * 7919 % (count - 6);
        std::vector<double> days = noisyDays(seed, count, 10000, 0.0005);
        const double usual = 10000 * std::exp(0.0005 * static_cast<double>(at)) * weekly(at);
        days[at] = usual * std::exp(sigmas * 0.05);
        const std::vector<Anomaly> anomalies = anomaliesOf(days);
        const auto hit =
            std::find_if(anomalies.begin(), anomalies.end(), [at](const Anomaly &one) { return one.peak == at; });
        const QByteArray context =
            u"seed %1, day %2 of %3: %4"_s.arg(seed).arg(at).arg(count).arg(told(anomalies)).toUtf8();
        QVERIFY2(hit != anomalies.end(), context);
        QVERIFY2(hit->direction == direction && hit->kind == AnomalyKind::Outlier, context);
        QVERIFY2(hit->last - hit->first <= 3, context);
        QCOMPARE(hit->actual, days[at]);
        QVERIFY2(std::abs(hit->expected / usual - 1) < 0.12, context);
    }
}

void AnomalyScanTest::tellsAShiftOnce_data()
{
    QTest::addColumn<double>("factor");
    QTest::addColumn<AnomalyDirection>("direction");
    QTest::newRow("half as much again") << 1.5 << AnomalyDirection::Up;
    QTest::newRow("ten times") << 10.0 << AnomalyDirection::Up;
    QTest::newRow("a third is lost") << 0.66 << AnomalyDirection::Down;
}

void AnomalyScanTest::tellsAShiftOnce()
{
    QFETCH(double, factor);
    QFETCH(AnomalyDirection, direction);
    for (unsigned seed = 1; seed <= 100; ++seed) {
        const std::size_t at = 30 + seed * 7919 % (3 * year - 60);
        std::vector<double> days = noisyDays(seed, 3 * year);
        std::for_each(days.begin() + static_cast<std::ptrdiff_t>(at), days.end(),
                      [factor](double &day) { day *= factor; });
        const std::vector<Anomaly> anomalies = anomaliesOf(days);
        const QByteArray context = u"seed %1, day %2: %3"_s.arg(seed).arg(at).arg(told(anomalies)).toUtf8();
        QVERIFY2(countOf(anomalies, AnomalyKind::Shift) == 1, context);
        const auto shift = std::find_if(anomalies.begin(), anomalies.end(),
                                        [](const Anomaly &one) { return one.kind == AnomalyKind::Shift; });
        QVERIFY2(shift->direction == direction, context);
        QVERIFY2(shift->first + 1 >= at && shift->first <= at + 1 && shift->first == shift->last, context);
        QVERIFY2(std::abs(shift->actual / shift->expected / factor - 1) < 0.12, context);
        // Nothing near it is told again; elsewhere plain noise may stand out once in a while.
        for (const Anomaly &one : anomalies)
            QVERIFY2(one.kind == AnomalyKind::Shift || one.direction != direction || one.last + 3 < at
                         || one.first > at + 2,
                     context);
        QVERIFY2(anomalies.size() <= 9, context);
    }
}

void AnomalyScanTest::expectsTheNewLevelRightBehindAShift()
{
    double ratios = 0;
    for (unsigned seed = 1; seed <= 100; ++seed) {
        const std::size_t at = 100 + seed * 7;
        std::vector<double> days = noisyDays(seed, 3 * year);
        std::for_each(days.begin() + static_cast<std::ptrdiff_t>(at), days.end(), [](double &day) { day *= 1.5; });
        days[at + 3] = 60000; // makes the scan tell what it expected
        const std::vector<Anomaly> anomalies = anomaliesOf(days);
        const auto hit =
            std::find_if(anomalies.begin(), anomalies.end(), [at](const Anomaly &one) { return one.peak == at + 3; });
        QVERIFY2(hit != anomalies.end(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(told(anomalies))));
        ratios += hit->expected / (15000 * weekly(at + 3));
    }
    QVERIFY2(std::abs(ratios / 100 - 1) < 0.015, qPrintable(QString::number(ratios / 100)));
}

void AnomalyScanTest::judgesTheNewestDaysByTheirGrowth()
{
    // One per cent more every day: the median of the last fortnight is that of a week ago, seven per cent less.
    std::size_t wrong = 0;
    for (unsigned seed = 1; seed <= 100; ++seed) {
        const std::vector<Anomaly> anomalies = anomaliesOf(noisyDays(seed, 200, 10000, 0.01));
        wrong += static_cast<std::size_t>(std::count_if(
            anomalies.begin(), anomalies.end(), [](const Anomaly &one) { return one.last < 10 || one.first >= 190; }));
    }
    QVERIFY2(wrong <= 15, qPrintable(QString::number(wrong)));
}

void AnomalyScanTest::tellsAFreshShiftAsAStretch()
{
    std::vector<double> days = noisyDays(5, year);
    std::for_each(days.end() - 5, days.end(), [](double &day) { day *= 3; });
    const std::vector<Anomaly> anomalies = anomaliesOf(days);
    QVERIFY(!anomalies.empty());
    QCOMPARE(anomalies.back().kind, AnomalyKind::Outlier);
    QCOMPARE(anomalies.back().first, year - 5);
    QCOMPARE(anomalies.back().last, year - 1);
}

void AnomalyScanTest::joinsTheDaysOfOneOutburst()
{
    std::vector<double> days = noisyDays(11, year);
    for (const std::size_t at : {200U, 201U, 203U, 204U})
        days[at] *= at == 203 ? 5 : 3;
    days[202] = unknown;
    const std::vector<Anomaly> anomalies = anomaliesOf(days);
    const auto hit =
        std::find_if(anomalies.begin(), anomalies.end(), [](const Anomaly &one) { return one.peak == 203; });
    QVERIFY2(hit != anomalies.end(), qPrintable(told(anomalies)));
    QCOMPARE(hit->first, std::size_t(200));
    QCOMPARE(hit->last, std::size_t(204));
}

void AnomalyScanTest::findsNothingWhereNothingIs_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<int>("stepsPerDay");
    const auto days = [](const auto &value) {
        QList<double> all;
        for (std::size_t i = 0; i < 400; ++i)
            all.push_back(value(i));
        return all;
    };
    QTest::newRow("a constant with one unknown") << days([](std::size_t i) { return i == 200 ? unknown : 500.0; }) << 1;
    QTest::newRow("zeros") << days([](std::size_t) { return 0.0; }) << 1;
    QTest::newRow("a weekly pattern") << days([](std::size_t i) { return 1000 * weekly(i); }) << 1;
    QTest::newRow("a weekly pattern below zero") << days([](std::size_t i) { return -1000 * weekly(i); }) << 1;
    QTest::newRow("weekends are never known") << days([](std::size_t i) { return i % 7 >= 5 ? unknown : 70.0; }) << 1;
    QTest::newRow("a straight line") << days([](std::size_t i) { return 100000 + 50.0 * static_cast<double>(i); }) << 1;
    QTest::newRow("seldom more than nothing") << days([](std::size_t i) { return i % 9 == 0 ? 2.0 : 0.0; }) << 1;
    QTest::newRow("the times of the day")
        << days([](std::size_t i) { return 100 + 80 * std::sin(static_cast<double>(i) * std::numbers::pi / 6); }) << 12;
}

void AnomalyScanTest::findsNothingWhereNothingIs()
{
    QFETCH(QList<double>, values);
    QFETCH(int, stepsPerDay);
    const AnomalyScan scan = scanForAnomalies(
        {.values = {values.begin(), values.end()}, .stepsPerDay = static_cast<std::size_t>(stepsPerDay)});
    QCOMPARE(scan.outcome, Outcome::Ready);
    QVERIFY2(scan.anomalies.empty(), qPrintable(told(scan.anomalies)));
}

void AnomalyScanTest::saysWhenThereIsNotEnough_data()
{
    QTest::addColumn<std::vector<double>>("values");
    QTest::addColumn<int>("stepsPerDay");
    QTest::addColumn<Outcome>("outcome");
    std::vector<double> gappy = noisyDays(1, 35);
    std::fill_n(gappy.begin() + 10, 8, unknown);
    QTest::newRow("nothing") << std::vector<double>() << 1 << Outcome::NotEnoughData;
    QTest::newRow("27 days") << noisyDays(1, 27) << 1 << Outcome::NotEnoughData;
    QTest::newRow("28 days") << noisyDays(1, 28) << 1 << Outcome::Ready;
    QTest::newRow("35 days, 27 known") << gappy << 1 << Outcome::NotEnoughData;
    QTest::newRow("all unknown") << std::vector<double>(400, unknown) << 1 << Outcome::NotEnoughData;
    QTest::newRow("infinities are unknown")
        << std::vector<double>(400, std::numeric_limits<double>::infinity()) << 1 << Outcome::NotEnoughData;
    QTest::newRow("13 days of hours") << noisyDays(1, 13 * 24) << 24 << Outcome::NotEnoughData;
    QTest::newRow("14 days of hours") << noisyDays(1, 14 * 24) << 24 << Outcome::Ready;
    QTest::newRow("no steps in a day") << noisyDays(1, 400) << 0 << Outcome::NotEnoughData;
}

void AnomalyScanTest::saysWhenThereIsNotEnough()
{
    QFETCH(std::vector<double>, values);
    QFETCH(int, stepsPerDay);
    QFETCH(Outcome, outcome);
    const AnomalyScan scan = scanForAnomalies({.values = values, .stepsPerDay = static_cast<std::size_t>(stepsPerDay)});
    QCOMPARE(scan.outcome, outcome);
    QVERIFY(outcome == Outcome::Ready || scan.anomalies.empty());
}

void AnomalyScanTest::isSeldomWrongOnPlainNoise_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("mostInAYear");
    QTest::newRow("multiplicative noise, weeks and growth") << 0 << 1.2;
    QTest::newRow("counts around a half") << 1 << 0.2;
    QTest::newRow("counts around twenty") << 2 << 1.5;
    QTest::newRow("signed noise") << 3 << 1.2;
    QTest::newRow("days that hang together") << 4 << 1.5;
    QTest::newRow("one per cent more every day") << 5 << 2.2;
}

void AnomalyScanTest::isSeldomWrongOnPlainNoise()
{
    QFETCH(int, kind);
    QFETCH(double, mostInAYear);
    std::size_t outliers = 0;
    std::size_t shifts = 0;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        std::mt19937 random(seed);
        std::normal_distribution<double> noise;
        std::vector<double> days = noisyDays(seed, 10 * year, 10000, 0.001);
        double remembered = 0;
        for (double &day : days) {
            remembered = 0.7 * remembered + 0.1 * noise(random);
            day = kind == 1   ? std::poisson_distribution<int>(0.5)(random)
                  : kind == 2 ? std::poisson_distribution<int>(20)(random)
                  : kind == 3 ? 30 * noise(random)
                  : kind == 4 ? 5000 * std::exp(remembered)
                  : kind == 5 ? day * std::exp(0.009 * static_cast<double>(&day - days.data()))
                              : day;
        }
        const std::vector<Anomaly> anomalies = anomaliesOf(days);
        shifts += countOf(anomalies, AnomalyKind::Shift);
        outliers += anomalies.size() - countOf(anomalies, AnomalyKind::Shift);
    }
    qInfo("in a year: %.2f stretches, %.3f shifts", static_cast<double>(outliers) / 400,
          static_cast<double>(shifts) / 400);
    QVERIFY(static_cast<double>(outliers) / 400 <= mostInAYear);
    QVERIFY(shifts <= 20); // one in twenty years
}

void AnomalyScanTest::takesAnHourForWhatItIs()
{
    // Ten weeks of five-minute counts, ten a step by day and two by night; one quiet night has a burst of a quarter
    // of an hour.
    std::mt19937 random(3);
    std::vector<double> steps;
    for (std::size_t i = 0; i < 70 * 288; ++i)
        steps.push_back(std::poisson_distribution<int>(i % 288 < 96 ? 2 : 10)(random));
    const std::size_t burst = 40 * 288 + 30;
    for (std::size_t i = burst; i < burst + 3; ++i)
        steps[i] += i == burst + 1 ? 400 : 150;
    const std::vector<Anomaly> anomalies = anomaliesOf(steps, 288);
    const auto hit =
        std::find_if(anomalies.begin(), anomalies.end(), [&](const Anomaly &one) { return one.peak == burst + 1; });
    QVERIFY2(hit != anomalies.end(), qPrintable(told(anomalies)));
    QVERIFY(hit->first <= burst + 1 && hit->last >= burst + 1 && hit->last < burst + 288);
    QVERIFY2(hit->expected > 1 && hit->expected < 6, qPrintable(QString::number(hit->expected)));
    QVERIFY2(anomalies.size() <= 4, qPrintable(told(anomalies)));
}

void AnomalyScanTest::knowsWeekdaysOfFinerValuesAfterTwelveWeeks()
{
    // Hours of twenty weeks whose Sundays bring four times as much.
    std::mt19937 random(9);
    std::normal_distribution<double> noise(0, 0.05);
    std::vector<double> hours;
    for (std::size_t i = 0; i < 20 * 168; ++i)
        hours.push_back((i / 24 % 7 == 6 ? 4000 : 1000) * std::exp(noise(random)));
    const std::vector<Anomaly> anomalies = anomaliesOf(hours, 24);
    QVERIFY2(anomalies.size() <= 10, qPrintable(told(anomalies))); // chance; Sundays alone would be twenty
    const std::size_t tuesday = 10 * 168 + 24 + 5;
    std::fill_n(hours.begin() + tuesday, 6, 4000);
    const std::vector<Anomaly> disturbed = anomaliesOf(hours, 24);
    QVERIFY2(std::any_of(
                 disturbed.begin(), disturbed.end(),
                 [&](const Anomaly &one) { return one.peak >= tuesday && one.peak < tuesday + 6 && one.score > 10; }),
             qPrintable(told(disturbed)));
}

void AnomalyScanTest::measuresARestlessTimeByItself()
{
    // Two steady years, then two years of four times the scatter: what was news in the first is usual in the second.
    std::size_t steady = 0;
    std::size_t restless = 0;
    for (unsigned seed = 1; seed <= 30; ++seed) {
        std::mt19937 random(seed);
        std::normal_distribution<double> noise;
        std::vector<double> days;
        for (std::size_t i = 0; i < 4 * year; ++i)
            days.push_back(10000 * std::exp((i < 2 * year ? 0.05 : 0.2) * noise(random)));
        days[year] = 10000 * std::exp(0.45);
        days[3 * year] = 10000 * std::exp(0.45);
        for (const Anomaly &one : anomaliesOf(days)) {
            steady += one.peak == year ? 1 : 0;
            restless += one.peak == 3 * year ? 1 : 0;
        }
    }
    QCOMPARE(steady, std::size_t(30));
    QVERIFY2(restless <= 3, qPrintable(QString::number(restless)));
}

void AnomalyScanTest::holdsWhatItPromisesOnAnything()
{
    const std::vector<double> odd{unknown,
                                  std::numeric_limits<double>::infinity(),
                                  -std::numeric_limits<double>::infinity(),
                                  1e300,
                                  -1e300,
                                  5e-324,
                                  0,
                                  -0.0,
                                  1e18,
                                  -7,
                                  1.7e308};
    for (unsigned seed = 1; seed <= 3000; ++seed) {
        std::mt19937 random(seed);
        AnomalyQuery query;
        query.stepsPerDay = random() % 3 == 0 ? 1 + random() % 50 : 1;
        query.values = noisyDays(seed, random() % 500, std::pow(10.0, random() % 12));
        const unsigned oddity = random() % 4 == 0 ? 3 : 40;
        const bool rounded = random() % 2 == 0;
        for (double &value : query.values) {
            value = rounded ? std::round(value) : value;
            if (random() % oddity == 0)
                value = odd[random() % odd.size()];
        }
        const AnomalyScan scan = scanForAnomalies(query);
        const QByteArray context = u"seed %1: %2"_s.arg(seed).arg(told(scan.anomalies)).toUtf8();
        QVERIFY2(scanForAnomalies(query).anomalies == scan.anomalies, context);
        std::size_t before = 0;
        for (const Anomaly &one : scan.anomalies) {
            QVERIFY2(one.first <= one.peak && one.peak <= one.last && one.last < query.values.size(), context);
            QVERIFY2(one.first >= before, context);
            QVERIFY2(one.score >= query.threshold && std::isfinite(one.expected) && std::isfinite(one.actual), context);
            QVERIFY2(one.kind == AnomalyKind::Shift || one.actual == query.values[one.peak], context);
            before = one.first;
        }
    }
}

void AnomalyScanTest::mirrorsWithItsSeries()
{
    for (unsigned seed = 1; seed <= 300; ++seed) {
        std::mt19937 random(seed);
        std::normal_distribution<double> noise;
        std::vector<double> days(60 + random() % 600);
        std::generate(days.begin(), days.end(),
                      [&] { return random() % 10 == 0 ? unknown : noise(random) * (random() % 50 == 0 ? 9 : 1); });
        std::vector<double> negative = days;
        std::vector<double> larger = days;
        std::for_each(negative.begin(), negative.end(), [](double &day) { day = -day; });
        std::for_each(larger.begin(), larger.end(), [](double &day) { day *= 1024; });
        std::vector<Anomaly> anomalies = anomaliesOf(days);
        const std::vector<Anomaly> below = anomaliesOf(negative);
        const std::vector<Anomaly> magnified = anomaliesOf(larger);
        QCOMPARE(below.size(), anomalies.size());
        QCOMPARE(magnified.size(), anomalies.size());
        for (std::size_t i = 0; i < anomalies.size(); ++i) {
            QVERIFY2(below[i].first == anomalies[i].first && below[i].direction != anomalies[i].direction,
                     qPrintable(u"seed %1"_s.arg(seed)));
            anomalies[i].expected *= 1024;
            anomalies[i].actual *= 1024;
            QVERIFY2(magnified[i] == anomalies[i], qPrintable(u"seed %1"_s.arg(seed)));
        }
    }
}

QTEST_APPLESS_MAIN(AnomalyScanTest)
#include "tst_anomalyscan.moc"
