// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/engagementtext.h"

#include "models/analytics/engagementcharts.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const DateRange range = DateRange::endingAt(QDate(2026, 11, 20), 2);

/// Two days of 100 and 300 engagements on 1,000 and 3,000 views; reach is not given.
EngagementGroup group(std::optional<Platform> platform)
{
    EngagementGroup made{.platform = platform};
    for (const Metric metric : engagementFigures)
        made.figures.push_back({.metric = metric, .value = metric == Metric::Saves ? std::nullopt : std::optional<qint64>(400),
                                .reason = metric == Metric::Saves ? UnknownReason::NotServed : UnknownReason::Known});
    for (const Denominator by : allDenominators) {
        const bool views = by == Denominator::Views;
        made.rates.push_back({.by = by, .value = views ? std::optional(0.1) : std::nullopt, .gap = views ? RateGap::None : RateGap::NotServed});
    }
    for (const auto &[ago, engagements] : {std::pair(1, 100), std::pair(0, 300)}) {
        EngagementBucket bucket{.range = DateRange::day(range.last().addDays(-ago)), .complete = ago == 1};
        bucket.figures[0] = engagements;
        bucket.rates[0] = 0.1;
        made.buckets.push_back(bucket);
    }
    return made;
}

Engagement answer()
{
    Engagement told{.query = {.range = range}};
    told.total = group(std::nullopt);
    told.platforms = {group(Platform::YouTube), group(Platform::TikTok)};
    told.notes = {{.key = u"a"_s, .text = u"One thing."_s}, {.key = u"b"_s, .text = u"Another thing."_s}};
    return told;
}

} // namespace

class TestEngagementText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rateStandsBesideTheSum()
    {
        const auto cards = engagementCards(answer());
        QCOMPARE(cards.size(), engagementFigures.size() + 1);
        QCOMPARE(cards[0].metric, Metric::Engagements);
        QCOMPARE(cards[0].value, std::optional(400.0));
        QCOMPARE(cards[0].sparkline, (std::vector<std::optional<double>>{100.0, 300.0}));
        QCOMPARE(cards[1].metric, Metric::EngagementRate);
        QCOMPARE(cards[1].value, std::optional(0.1));
        QCOMPARE(cards[1].parts.size(), std::size_t(2));
        QCOMPARE(cards.back().metric, Metric::Saves);
        QCOMPARE(cards.back().value, std::nullopt);
        QCOMPARE(cards.back().reason, UnknownReason::NotServed);
    }

    void everyCellHasItsColumnAndADashItsReason()
    {
        const auto columns = engagementColumns();
        const auto rows = engagementRows(answer(), FigureFormat(english));
        QCOMPARE(rows.size(), std::size_t(3)); // two platforms and both together
        for (const ValueRow &row : rows) {
            QCOMPARE(row.cells.size(), columns.size());
            for (const ValueCell &cell : row.cells)
                QCOMPARE(cell.text == FigureFormat::unknown(), !cell.toolTip.isEmpty());
        }
        QCOMPARE(rows[0].cells[1].text, u"400"_s);
        QCOMPARE(rows[0].cells[1 + engagementFigures.size()].text, u"10.00\u202f%"_s);
        Engagement alone = answer();
        alone.platforms.pop_back();
        QCOMPARE(engagementRows(alone, FigureFormat(english)).size(), std::size_t(1));
    }

    void notesBecomeOneParagraph() { QCOMPARE(engagementNotesText(answer()), u"One thing. Another thing."_s); }

    void chartHasALineForEachPlatformThatTells()
    {
        Engagement told = answer();
        for (EngagementBucket &bucket : told.platforms.back().buckets)
            bucket.figures[0].reset();
        const ChartSpec chart = engagementChart(told, Metric::Engagements, english);
        QCOMPARE(chart.series.size(), std::size_t(1));
        QCOMPARE(chart.series[0].platform, std::optional(Platform::YouTube));
        QCOMPARE(chart.series[0].points[1].value, std::optional(300.0));
        QVERIFY(chart.series[0].points[1].incomplete);
        QVERIFY(!chart.series[0].points[0].incomplete);
        QCOMPARE(engagementChart(told, Metric::EngagementRate, english).series.size(), std::size_t(2));
        QCOMPARE(engagementRatesChart(told, english).series.size(), std::size_t(1)); // by views alone
    }

    void comparedPeriodIsMovedOntoTheDaysOfThis()
    {
        Engagement told = answer();
        told.platforms.pop_back();
        EngagementBucket before{.range = DateRange::day(range.first().addDays(-2))};
        before.figures[0] = 77;
        told.platforms.front().comparedBuckets = {before};
        const ChartSpec chart = engagementChart(told, Metric::Engagements, english);
        QCOMPARE(chart.series.size(), std::size_t(2));
        QCOMPARE(chart.series[1].role, SeriesRole::Previous);
        QCOMPARE(chart.series[1].points.front().day, range.first());
        QCOMPARE(chart.series[1].dayShift, qint64(-2));
    }
};

QTEST_GUILESS_MAIN(TestEngagementText)
#include "tst_engagementtext.moc"
