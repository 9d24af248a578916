// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/account.h"
#include "models/domain/audienceslice.h"
#include "models/domain/contentitem.h"
#include "models/domain/metricvalues.h"
#include "models/domain/retention.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void catalogueIsInEnumOrderWithKeysOfItsOwn();
    void columnsOfTheDatabaseAreTheMeasuredMetrics();
    void derivedMetricsAreThoseThatAreNotMeasured();
    void engagements_data();
    void engagements();
    void netFollowersNeedBothParts();
    void engagementRate_data();
    void engagementRate();
    void denominatorKeysRoundTrip();
    void keysRoundTrip();
    void platformsHaveTheirOwnRules();
    void platformsGiveWhatTheirContractsSay_data();
    void platformsGiveWhatTheirContractsSay();
    void reportingDay_data();
    void reportingDay();
};

namespace {

constexpr int unknown = -1;

std::optional<qint64> known(int value)
{
    return value == unknown ? std::nullopt : std::optional<qint64>(value);
}

} // namespace

void TestMetrics::catalogueIsInEnumOrderWithKeysOfItsOwn()
{
    QSet<QString> keys;
    std::size_t position = 0;
    for (const MetricInfo &info : metricCatalogue()) {
        QCOMPARE(static_cast<std::size_t>(info.metric), position++);
        QCOMPARE(metricInfo(info.metric).key, info.key);
        QCOMPARE(metricFromKey(QString(info.key)), std::optional(info.metric));
        QVERIFY(!metricLabel(info.metric).isEmpty());
        QVERIFY(metricMeaning(info.metric).endsWith(u'.'));
        keys.insert(info.key);
    }
    QCOMPARE(keys.size(), static_cast<qsizetype>(metricCount));
    QCOMPARE(metricFromKey(u"zebras"), std::nullopt);
    QCOMPARE(metricFromKey(u"Views"), std::nullopt);
}

void TestMetrics::columnsOfTheDatabaseAreTheMeasuredMetrics()
{
    static const QRegularExpression table(u"CREATE TABLE daily_metrics \\((.*?)PRIMARY KEY"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression nullable(u"^\\s*(\\w+) INTEGER,$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression added(u"^ALTER TABLE daily_metrics ADD COLUMN (\\w+) INTEGER;$"_s,
                                          QRegularExpression::MultilineOption);
    const QDir migrations(QStringLiteral(CREATORMETRICS_SOURCE_DIR) + "/resources/migrations"_L1);
    QStringList columns;
    for (const QString &name : migrations.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(migrations.filePath(name));
        QVERIFY(file.open(QFile::ReadOnly));
        const QString sql = QString::fromUtf8(file.readAll());
        for (auto match = nullable.globalMatch(table.match(sql).captured(1)); match.hasNext();)
            columns.append(match.next().captured(1));
        for (auto match = added.globalMatch(sql); match.hasNext();)
            columns.append(match.next().captured(1));
    }
    QStringList expected;
    for (const Metric metric : measuredMetrics())
        expected.append(metricInfo(metric).key);
    QCOMPARE(columns, expected);
}

void TestMetrics::derivedMetricsAreThoseThatAreNotMeasured()
{
    for (const MetricInfo &info : metricCatalogue())
        QCOMPARE(info.derived, static_cast<std::size_t>(info.metric) >= measuredMetricCount);
    QCOMPARE(metricInfo(Metric::Reach).aggregation, Aggregation::Mean); // daily unique people are never added up
    QCOMPARE(metricInfo(Metric::Followers).aggregation, Aggregation::Last);
    QCOMPARE(metricInfo(Metric::Views).aggregation, Aggregation::Sum);
    QCOMPARE(metricInfo(Metric::EngagementRate).unit, MetricUnit::Ratio);
}

void TestMetrics::engagements_data()
{
    QTest::addColumn<QList<int>>("given"); // likes, comments, shares, saves
    QTest::addColumn<int>("expected");
    QTest::addColumn<int>("parts");
    QTest::newRow("all four") << QList<int>{1, 2, 4, 8} << 15 << 4;
    QTest::newRow("no saves") << QList<int>{1, 2, 4, unknown} << 7 << 3;
    QTest::newRow("only likes and comments") << QList<int>{1, 2, unknown, unknown} << 3 << 2;
    QTest::newRow("zeros are known") << QList<int>{0, 0, 0, 0} << 0 << 4;
    QTest::newRow("likes unknown") << QList<int>{unknown, 2, 4, 8} << unknown << 0;
    QTest::newRow("comments unknown") << QList<int>{1, unknown, 4, 8} << unknown << 0;
    QTest::newRow("nothing known") << QList<int>{unknown, unknown, unknown, unknown} << unknown << 0;
    QTest::newRow("more taken back than given") << QList<int>{-5, 2, unknown, unknown} << -3 << 2;
}

void TestMetrics::engagements()
{
    QFETCH(QList<int>, given);
    QFETCH(int, expected);
    QFETCH(int, parts);
    MetricValues values;
    values.set(Metric::Likes, known(given[0]));
    values.set(Metric::Comments, known(given[1]));
    values.set(Metric::Shares, known(given[2]));
    values.set(Metric::Saves, known(given[3]));
    QCOMPARE(creatormetrics::engagements(values), known(expected));
    QCOMPARE(engagementParts(values).size(), static_cast<std::size_t>(parts));
    QVERIFY(std::ranges::is_sorted(engagementParts(values)));
}

void TestMetrics::netFollowersNeedBothParts()
{
    MetricValues values;
    values.set(Metric::FollowersGained, 5);
    QCOMPARE(netFollowers(values), std::nullopt);
    values.set(Metric::FollowersLost, 8);
    QCOMPARE(netFollowers(values), std::optional<qint64>(-3));
    QVERIFY(!values.isEmpty());
    QVERIFY(MetricValues().isEmpty());
    MetricValues zero;
    zero.set(Metric::Views, 0);
    QVERIFY(!zero.isEmpty());
}

void TestMetrics::engagementRate_data()
{
    QTest::addColumn<int>("likes");
    QTest::addColumn<int>("views");
    QTest::addColumn<double>("expected"); // -1: unknown
    QTest::newRow("ratio") << 6 << 100 << 0.07;
    QTest::newRow("denominator 0") << 6 << 0 << -1.0;
    QTest::newRow("denominator unknown") << 6 << unknown << -1.0;
    QTest::newRow("negative denominator") << 6 << -5 << -1.0;
    QTest::newRow("likes unknown") << unknown << 100 << -1.0;
}

void TestMetrics::engagementRate()
{
    QFETCH(int, likes);
    QFETCH(int, views);
    QFETCH(double, expected);
    MetricValues values;
    values.set(Metric::Likes, known(likes));
    values.set(Metric::Comments, 1);
    values.set(Metric::Views, known(views));
    QCOMPARE(creatormetrics::engagementRate(values, Denominator::Views).value_or(-1), expected);
    QCOMPARE(creatormetrics::engagementRate(values, Denominator::Reach), std::nullopt);
}

void TestMetrics::denominatorKeysRoundTrip()
{
    for (const Denominator denominator : allDenominators)
        QCOMPARE(denominatorFromKey(QString(metricInfo(denominatorMetric(denominator)).key)), std::optional(denominator));
    QCOMPARE(denominatorFromKey(u"likes"), std::nullopt);
}

void TestMetrics::keysRoundTrip()
{
    QStringList keys;
    for (const Platform platform : allPlatforms) {
        QCOMPARE(platformFromKey(platformKey(platform)), std::optional(platform));
        QCOMPARE(retentionPolicy(platform).platform, platform);
        keys.append(platformKey(platform));
    }
    QCOMPARE(keys.join(u' '), u"youtube instagram twitter tiktok"_s);
    QCOMPARE(platformFromKey(u"x"), std::nullopt);
    for (const auto state : {AccountState::Connected, AccountState::NeedsReconnect, AccountState::ImportedOnly, AccountState::Disconnected})
        QCOMPARE(accountStateFromKey(accountStateKey(state)), std::optional(state));
    for (int type = 0; type <= static_cast<int>(ContentType::Post); ++type)
        QCOMPARE(contentTypeFromKey(contentTypeKey(static_cast<ContentType>(type))), std::optional(static_cast<ContentType>(type)));
    for (const auto dimension : {AudienceDimension::AgeGender, AudienceDimension::Age, AudienceDimension::Gender,
                                 AudienceDimension::Country, AudienceDimension::City})
        QCOMPARE(audienceDimensionFromKey(audienceDimensionKey(dimension)), std::optional(dimension));
}

void TestMetrics::platformsHaveTheirOwnRules()
{
    QCOMPARE(defaultDenominator(Platform::YouTube), Denominator::Views);
    QCOMPARE(defaultDenominator(Platform::TikTok), Denominator::Views);
    QCOMPARE(defaultDenominator(Platform::Instagram), Denominator::Reach);
    QCOMPARE(defaultDenominator(Platform::X), Denominator::Impressions);
    QCOMPARE(syncCadence(Platform::YouTube), std::chrono::hours(6));
    QCOMPARE(syncCadence(Platform::Instagram), std::chrono::hours(6));
    QCOMPARE(syncCadence(Platform::X), std::chrono::hours(4));
    QCOMPARE(syncCadence(Platform::TikTok), std::chrono::hours(24));
    QVERIFY(roundsFollowers(Platform::YouTube));
    QVERIFY(!roundsFollowers(Platform::X));
    QCOMPARE(retentionPolicy(Platform::YouTube).eraseAfterRevocation, std::chrono::days(7));
    QCOMPARE(retentionPolicy(Platform::YouTube).verifyContent, std::chrono::days(30));
    QCOMPARE(retentionPolicy(Platform::YouTube).mentions, std::optional(std::chrono::days(30)));
    QVERIFY(!retentionPolicy(Platform::X).mentions);
}

void TestMetrics::platformsGiveWhatTheirContractsSay_data()
{
    QTest::addColumn<Metric>("metric");
    QTest::addColumn<QString>("givenBy");
    QTest::newRow("views") << Metric::Views << u"youtube instagram twitter tiktok"_s;
    QTest::newRow("link clicks") << Metric::LinkClicks << u"instagram twitter"_s;
    QTest::newRow("profile visits") << Metric::ProfileVisits << u"instagram twitter tiktok"_s; // TikTok: in its export file
    QTest::newRow("saves") << Metric::Saves << u"instagram twitter"_s;
    QTest::newRow("reach") << Metric::Reach << u"instagram tiktok"_s;
    QTest::newRow("impressions") << Metric::Impressions << u"youtube twitter"_s;
    QTest::newRow("followers gained") << Metric::FollowersGained << u"youtube instagram tiktok"_s;
    QTest::newRow("followers lost") << Metric::FollowersLost << u"youtube instagram tiktok"_s;
    QTest::newRow("watch time") << Metric::WatchMinutes << u"youtube"_s;
    QTest::newRow("computed from parts") << Metric::Engagements << u"youtube instagram twitter tiktok"_s;
}

void TestMetrics::platformsGiveWhatTheirContractsSay()
{
    QFETCH(Metric, metric);
    QFETCH(QString, givenBy);
    QStringList given;
    for (const Platform platform : allPlatforms) {
        if (platformGives(platform, metric))
            given.append(platformKey(platform));
    }
    QCOMPARE(given.join(u' '), givenBy);
}

void TestMetrics::reportingDay_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QDate>("expected");
    const QByteArray pacific("America/Los_Angeles");
    QTest::newRow("winter, before midnight") << pacific << u"2026-12-02T07:59:59Z"_s << QDate(2026, 12, 1);
    QTest::newRow("winter, midnight") << pacific << u"2026-12-02T08:00:00Z"_s << QDate(2026, 12, 2);
    QTest::newRow("summer, before midnight") << pacific << u"2026-07-02T06:59:59Z"_s << QDate(2026, 7, 1);
    QTest::newRow("summer, midnight") << pacific << u"2026-07-02T07:00:00Z"_s << QDate(2026, 7, 2);
    QTest::newRow("the day the clock goes forward begins in winter") << pacific << u"2026-03-08T08:00:00Z"_s << QDate(2026, 3, 8);
    QTest::newRow("and ends in summer") << pacific << u"2026-03-09T07:00:00Z"_s << QDate(2026, 3, 9);
    QTest::newRow("the day it goes back ends an hour later") << pacific << u"2026-11-02T07:59:59Z"_s << QDate(2026, 11, 1);
    QTest::newRow("given in another zone") << pacific << u"2026-07-02T12:29:59+05:30"_s << QDate(2026, 7, 1);
    QTest::newRow("UTC") << QByteArray("UTC") << u"2026-12-01T23:59:59Z"_s << QDate(2026, 12, 1);
}

void TestMetrics::reportingDay()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, moment);
    QFETCH(QDate, expected);
    Account account;
    account.zone = zone;
    QCOMPARE(creatormetrics::reportingDay(account, QDateTime::fromString(moment, Qt::ISODate)), expected);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestMetrics)
#include "tst_metrics.moc"
