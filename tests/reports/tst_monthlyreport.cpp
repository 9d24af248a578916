// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/monthlyreport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

const DateRange october = *DateRange::make(QDate(2026, 10, 1), QDate(2026, 10, 31));

ReportFrame frameFor(const QLocale &locale)
{
    return {.workspaceName = u"Ada Films"_s,
            .locale = locale,
            .generatedAt = QDateTime(QDate(2026, 11, 3), QTime(8, 12), Qt::UTC),
            .zone = QTimeZone("Europe/Berlin")};
}

const ReportFrame english = frameFor(QLocale(QLocale::English, QLocale::UnitedKingdom));

Card cardOf(Metric metric, double value, double previous, bool ordinary = false)
{
    Card card{.metric = metric, .value = value, .previous = previous};
    const bool ratio = metricInfo(metric).unit == MetricUnit::Ratio;
    card.delta = {.kind = Delta::Kind::Change,
                  .amount = ratio ? value - previous : (value - previous) / previous,
                  .ordinary = ordinary};
    return card;
}

PlatformSeries seriesOf(Platform platform, qint64 views)
{
    PlatformSeries series{.platform = platform};
    for (qint64 i = 0; i < october.days(); ++i) {
        Bucket bucket{.range = DateRange::day(october.first().addDays(i))};
        bucket.values.set(Metric::Views, views + i);
        series.buckets.push_back(bucket);
    }
    return series;
}

Freshness freshnessOf(Platform platform, const QString &title)
{
    Freshness fresh;
    fresh.account.platform = platform;
    fresh.account.profile.title = title;
    fresh.account.zone = reportingZone(platform).id();
    fresh.lastSyncedAt = QDateTime(QDate(2026, 11, 3), QTime(7, 14), Qt::UTC);
    fresh.completeUntil = QDate(2026, 10, 31);
    return fresh;
}

Overview sampleOverview()
{
    Overview overview{.query = {.range = october}};
    overview.cards = {cardOf(Metric::Followers, 248611, 243902),      cardOf(Metric::Views, 3421870, 2996340),
                      cardOf(Metric::Reach, 71320, 73601, true),      cardOf(Metric::Engagements, 241905, 220716),
                      cardOf(Metric::EngagementRate, 0.0707, 0.0737), cardOf(Metric::Posts, 37, 32)};
    overview.cards[1].parts = {{Platform::YouTube, 3000000.0}, {Platform::X, std::nullopt}};
    overview.platforms = {seriesOf(Platform::YouTube, 1000), seriesOf(Platform::X, 500)};
    overview.freshness = {freshnessOf(Platform::YouTube, u"Ada on film"_s), freshnessOf(Platform::X, u"@ada"_s)};
    RankedItem top;
    top.item.title = u"I edited a film in 24 hours"_s;
    top.item.url = u"https://www.youtube.com/watch?v=a1"_s;
    top.item.publishedAt = QDateTime(QDate(2026, 10, 14), QTime(3, 0), Qt::UTC);
    top.item.figures.set(Metric::Views, 412803);
    top.engagementRate = 0.079;
    top.versusTypical = 2.12;
    overview.topContent = {top};
    return overview;
}

Growth sampleGrowth()
{
    Growth growth{.query = {.range = october}};
    growth.net = 4709;
    growth.platforms = {{.platform = Platform::YouTube,
                         .followersAtEnd = 248611,
                         .followersAtStart = 243902,
                         .net = 4709,
                         .gained = 5000,
                         .lost = 291,
                         .rate = 0.0193,
                         .weeklyRate = 0.0043,
                         .source = GrowthSource::GainedLost,
                         .rounded = true},
                        {.platform = Platform::X}};
    growth.series = {{.range = DateRange::day(october.first()), .net = 12}};
    return growth;
}

/// Text with its special spaces made plain.
QString textOf(const ReportDocument &document)
{
    return toText(document).replace(QChar(0x202f), u' ');
}

QString sampleText()
{
    return textOf(monthlyReport(sampleOverview(), sampleGrowth(), english));
}

template <typename Block>
std::vector<Block> blocksOf(const ReportDocument &document)
{
    std::vector<Block> found;
    for (const ReportBlock &block : document.blocks) {
        if (const auto *match = std::get_if<Block>(&block))
            found.push_back(*match);
    }
    return found;
}

} // namespace

class MonthlyReportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasEverySection();
    void saysWhatChanged_data();
    void saysWhatChanged();
    void listsKeyFiguresWithTones();
    void namesFiguresThatAreUnknown();
    void saysThatDaysAreIncomplete();
    void putsThePartsBesideTheTotal();
    void leavesOutThePartsOfASinglePlatform();
    void linksTopContent();
    void saysWhereGrowthComesFrom();
    void notesSources();
    void drawsTheTrend();
    void writesForTheLocale();
    void isValidWhenThereIsNothing();
    void dependsOnNothingElse();
    void namesRangesThatAreNoMonth();
};

void MonthlyReportTest::hasEverySection()
{
    const ReportDocument document = monthlyReport(sampleOverview(), sampleGrowth(), english);
    QCOMPARE(document.title, u"Ada Films · Monthly report · October 2026"_s);
    QCOMPARE(document.author, u"Ada Films"_s);
    QCOMPARE(document.createdAt, english.generatedAt);
    QCOMPARE(document.footer,
             u"Generated 3 Nov 2026 09:12 CET · data fetched 3 Nov 2026 08:14 CET · Sources: YouTube, X"_s);
    QVERIFY(std::holds_alternative<CoverBlock>(document.blocks.front()));
    QStringList headings;
    for (const HeadingBlock &heading : blocksOf<HeadingBlock>(document))
        headings << heading.text;
    QCOMPARE(headings,
             (QStringList{u"Summary"_s, u"Key figures"_s, u"By platform"_s, u"Growth"_s, u"Followers by platform"_s,
                          u"Top content"_s, u"Notes"_s, u"Where the figures come from"_s, u"What the figures mean"_s}));
}

void MonthlyReportTest::saysWhatChanged_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::newRow("views lead")
        << u"Views grew 14.2 % to 3.42 million. The most viewed new post was “I edited a film in 24 hours” on "
           "YouTube, with 412,803 views so far."_s;
    QTest::newRow("followers") << u"* Followers rose by 4,709 (+1.9 %) to 248,611."_s;
    QTest::newRow("rate in points") << u"* Engagement rate fell 0.3 points to 7.07 %."_s;
    QTest::newRow("ordinary change") << u"* Reach, as a daily average, fell 3.1 % to 71,320, within the usual range."_s;
    QTest::newRow("posts") << u"* Posts published: 37, before that 32."_s;
}

void MonthlyReportTest::saysWhatChanged()
{
    QFETCH(QString, sentence);
    const QString text = sampleText();
    QVERIFY2(text.contains(sentence), qPrintable(text));
}

void MonthlyReportTest::listsKeyFiguresWithTones()
{
    const ReportDocument document = monthlyReport(sampleOverview(), sampleGrowth(), english);
    const TableBlock table = blocksOf<TableBlock>(document).front();
    QCOMPARE(table.columns.size(), std::size_t{4});
    QCOMPARE(table.columns[1].title, u"October"_s);
    QVERIFY(table.columns[1].numeric);
    QCOMPARE(table.rows.size(), std::size_t{6});
    QCOMPARE(table.rows[1][1].text, u"3,421,870"_s);
    QCOMPARE(table.rows[1][2].text, u"2,996,340"_s);
    QCOMPARE(table.rows[1][3].tone, Tone::Up);
    QCOMPARE(table.rows[2][3].tone, Tone::Secondary);
    QCOMPARE(table.rows[4][0].text, u"Engagement rate ƒ"_s);
    QCOMPARE(table.rows[4][3].tone, Tone::Down);
    QCOMPARE(table.rows[5][3].text, u"+5"_s);
}

void MonthlyReportTest::namesFiguresThatAreUnknown()
{
    Overview overview = sampleOverview();
    overview.cards[2] = {.metric = Metric::Reach, .reason = UnknownReason::NotServed};
    overview.cards[3] = {.metric = Metric::Engagements, .reason = UnknownReason::NoData};
    const QString text = textOf(monthlyReport(overview, sampleGrowth(), english));
    QVERIFY(text.contains(u"Reach: unknown, because none of these platforms gives it."_s));
    QVERIFY(text.contains(u"Engagements: unknown, because it has not been fetched or imported for these days."_s));
    QVERIFY(text.contains(u"Reach, daily average\t—\t—\t—"_s));
    QVERIFY(!text.contains(u"Reach, daily average\t0"_s));
}

void MonthlyReportTest::saysThatDaysAreIncomplete()
{
    QVERIFY(!sampleText().contains(u"not complete"_s));
    Overview overview = sampleOverview();
    overview.cards[1].incomplete = true;
    QVERIFY(textOf(monthlyReport(overview, sampleGrowth(), english))
                .contains(u"Some days are not complete for every account yet"_s));
}

void MonthlyReportTest::putsThePartsBesideTheTotal()
{
    const QString text = sampleText();
    QVERIFY(text.contains(u"## By platform"_s));
    QVERIFY(text.contains(u"Figure\tYouTube\tX"_s));
    QVERIFY(text.contains(u"Views\t3,000,000\t—"_s));
}

void MonthlyReportTest::leavesOutThePartsOfASinglePlatform()
{
    Overview overview = sampleOverview();
    overview.platforms.pop_back();
    QVERIFY(!textOf(monthlyReport(overview, sampleGrowth(), english)).contains(u"By platform ·"_s));
}

void MonthlyReportTest::linksTopContent()
{
    const auto tables = blocksOf<TableBlock>(monthlyReport(sampleOverview(), sampleGrowth(), english));
    const TableBlock &content = tables[3];
    QCOMPARE(content.rows[0][0].link, u"https://www.youtube.com/watch?v=a1"_s);
    // 03:00 UTC is still the day before in Pacific time, where YouTube's days are cut.
    QCOMPARE(content.rows[0][3].text, u"13 Oct"_s);
    QCOMPARE(content.rows[0][4].text, u"412,803"_s);
    QCOMPARE(content.rows[0][6].tone, Tone::Up);
}

void MonthlyReportTest::saysWhereGrowthComesFrom()
{
    const QString text = sampleText();
    QVERIFY(text.contains(u"YouTube\t248,611\t243,902\t5,000\t291\t+4,709\t+1.9 %\t+0.4 %"_s));
    QVERIFY(text.contains(u"X\t—\t—\t—\t—\t—\t—\t—"_s));
    QVERIFY(text.contains(u"YouTube: growth is the platform's own gained less lost"_s));
    QVERIFY(text.contains(u"YouTube: the platform rounds its totals"_s));
    QVERIFY(text.contains(u"X: growth is unknown"_s));
}

void MonthlyReportTest::notesSources()
{
    Overview overview = sampleOverview();
    overview.freshness[1].hasImports = true;
    overview.freshness[1].stale = true;
    const QString text = textOf(monthlyReport(overview, sampleGrowth(), english));
    QVERIFY(text.contains(u"Ada on film\tYouTube\tAmerica/Los_Angeles\t3 Nov 2026 08:14 CET\t31 Oct 2026"_s));
    QVERIFY(text.contains(u"Some days come from imported export files: @ada."_s));
    QVERIFY(text.contains(u"Not fetched for more than twice the usual time: @ada."_s));
    QVERIFY(text.contains(u"YouTube API Services"_s));
    overview.freshness.erase(overview.freshness.begin());
    QVERIFY(!textOf(monthlyReport(overview, sampleGrowth(), english)).contains(u"YouTube API Services"_s));
}

void MonthlyReportTest::drawsTheTrend()
{
    const auto charts = blocksOf<ChartBlock>(monthlyReport(sampleOverview(), sampleGrowth(), english));
    QCOMPARE(charts.size(), std::size_t{2});
    QCOMPARE(charts[0].chart.title, u"Views per day"_s);
    QCOMPARE(charts[0].chart.series.size(), std::size_t{2});
    QCOMPARE(charts[1].chart.shape, ChartShape::Bar);
}

void MonthlyReportTest::writesForTheLocale()
{
    const QString text =
        textOf(monthlyReport(sampleOverview(), sampleGrowth(), frameFor(QLocale(QLocale::German, QLocale::Germany))));
    QVERIFY(text.contains(u"3.421.870"_s));
    QVERIFY(text.contains(u"7,07 %"_s));
    QVERIFY(text.contains(u"Oktober 2026"_s));
    QVERIFY(text.contains(u"13. Okt."_s));
}

void MonthlyReportTest::isValidWhenThereIsNothing()
{
    const Overview overview{.query = {.range = october}};
    const Growth growth{.query = {.range = october}};
    const ReportDocument document = monthlyReport(overview, growth, english);
    const QString text = textOf(document);
    QVERIFY(text.contains(u"There are no figures for these days."_s));
    QVERIFY(text.contains(u"Connect an account or import"_s));
    QVERIFY(blocksOf<ChartBlock>(document).empty());
    QCOMPARE(document.footer, u"Generated 3 Nov 2026 09:12 CET"_s);
}

void MonthlyReportTest::dependsOnNothingElse()
{
    QVERIFY(monthlyReport(sampleOverview(), sampleGrowth(), english)
            == monthlyReport(sampleOverview(), sampleGrowth(), english));
    Overview other = sampleOverview();
    other.cards[1].value = 3421871;
    QVERIFY(
        !(monthlyReport(other, sampleGrowth(), english) == monthlyReport(sampleOverview(), sampleGrowth(), english)));
}

void MonthlyReportTest::namesRangesThatAreNoMonth()
{
    Overview overview = sampleOverview();
    overview.query.range = *DateRange::make(QDate(2026, 10, 24), QDate(2026, 11, 20));
    const ReportDocument document = monthlyReport(overview, sampleGrowth(), english);
    QVERIFY(document.title.endsWith(u"24 Oct – 20 Nov 2026"_s));
    QCOMPARE(blocksOf<TableBlock>(document).front().columns[1].title, u"24 Oct – 20 Nov"_s);
}

QTEST_GUILESS_MAIN(MonthlyReportTest)
#include "tst_monthlyreport.moc"
