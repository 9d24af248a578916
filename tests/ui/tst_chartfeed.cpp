// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/chartsamples.h"
#include "ui/charts/chartfeed.h"
#include "ui/theme/fonts.h"
#include "ui/theme/platformstyle.h"

#include <QAreaSeries>
#include <QLineSeries>
#include <QScatterSeries>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

void prepare(ChartFeed &feed, const ChartSpec &spec)
{
    feed.setLocale(english);
    feed.setAppearance(colors(ColorScheme::Light), font(FontRole::CaptionNumber), font(FontRole::CaptionStrong));
    feed.resize(1000, 220);
    feed.setSpec(spec);
}

QStringList textsOf(const QVariantList &list)
{
    QStringList texts;
    for (const QVariant &entry : list)
        texts << entry.toMap().value(u"text"_s).toString().replace(QChar(0x202f), u' ');
    return texts;
}

} // namespace

class ChartFeedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void splitsLinesAtGapsAndIncompleteTails();
    void fillsALineWithItsPen();
    void marksLonePointsAsDots();
    void drawsTheComparedPeriodBelow();
    void thinsLongSeriesToTheWidth();
    void outlinesBarsFromZero();
    void offersTicksInsideThePlot();
    void keepsEndLabelsApart();
    void dropsEndLabelsOfManySeries();
    void drawsNothingWithoutValues();
    void namesLinesAboveWhereTheirEndsCannot();
    void setsTheNameOfALonePointBesideIt();
    void marksAnAxisThatDoesNotBeginAtZero();
    void widensABandOfOneAge();
    void cursorNamesEverySeries();
    void cursorStepsThroughTheDays();
    void cursorKeepsUnknownApartFromZero();
    void cursorLeavesWithItsDay();
};

void ChartFeedTest::splitsLinesAtGapsAndIncompleteTails()
{
    ChartSeries line = chartLine(Platform::YouTube, 1000);
    line.points[10].value.reset();
    line.points.back().incomplete = true;
    ChartFeed feed;
    prepare(feed, chartOf({line}));
    QCOMPARE(feed.strokeCount(), 3);
    QLineSeries tail;
    feed.fillStroke(2, &tail);
    QCOMPARE(tail.count(), 2);
    QVERIFY(!tail.pen().dashPattern().isEmpty());
    QCOMPARE(tail.at(1), QPointF(double(chartDays.last().toJulianDay()), *line.points.back().value));
}

void ChartFeedTest::fillsALineWithItsPen()
{
    ChartFeed feed;
    prepare(feed, chartOf({chartLine(Platform::YouTube, 1000), chartLine(Platform::TikTok, 500)}));
    QCOMPARE(feed.strokeCount(), 2);
    QLineSeries solid;
    QLineSeries dashed;
    QSignalSpy replaced(&solid, &QXYSeries::pointsReplaced);
    QSignalSpy added(&solid, &QXYSeries::pointAdded);
    feed.fillStroke(0, &solid);
    feed.fillStroke(1, &dashed);
    QCOMPARE(replaced.count(), 1);
    QCOMPARE(added.count(), 0);
    QCOMPARE(solid.count(), 28);
    QCOMPARE(solid.pen().color(), platformColor(Platform::YouTube, ColorScheme::Light));
    QCOMPARE(solid.pen().style(), Qt::SolidLine);
    QCOMPARE(solid.pen().widthF(), 2.0);
    QCOMPARE(dashed.pen().style(), Qt::CustomDashLine);
}

void ChartFeedTest::marksLonePointsAsDots()
{
    ChartSeries line = chartLine(Platform::X, 1000);
    line.points[10].value.reset();
    line.points[12].value.reset();
    ChartFeed feed;
    prepare(feed, chartOf({line}));
    QCOMPARE(feed.strokeCount(), 3);
    QVERIFY(!feed.isDot(0));
    QVERIFY(feed.isDot(1));
    QScatterSeries dot;
    feed.fillStroke(1, &dot);
    QCOMPARE(dot.count(), 1);
    QCOMPARE(dot.color(), platformColor(Platform::X, ColorScheme::Light));
}

void ChartFeedTest::drawsTheComparedPeriodBelow()
{
    ChartSeries previous = chartLine(Platform::YouTube, 900);
    previous.role = SeriesRole::Previous;
    ChartFeed feed;
    prepare(feed, chartOf({chartLine(Platform::YouTube, 1000), previous}));
    QLineSeries first;
    feed.fillStroke(0, &first);
    QCOMPARE(first.at(0).y(), *previous.points[0].value);
    QVERIFY(!first.pen().dashPattern().isEmpty());
    QVERIFY(first.pen().color() != platformColor(Platform::YouTube, ColorScheme::Light));
    QCOMPARE(feed.endLabels().size(), 1);
}

void ChartFeedTest::thinsLongSeriesToTheWidth()
{
    const DateRange tenYears = DateRange::endingAt(chartDays.last(), 3653);
    ChartFeed feed;
    prepare(feed, chartOf({chartLine(Platform::YouTube, 1000, tenYears)}, tenYears));
    QLineSeries line;
    feed.fillStroke(0, &line);
    QVERIFY(line.count() <= 2 * feed.plot().width() + 1);
    QVERIFY(line.count() > feed.plot().width());
    QCOMPARE(line.at(0).x(), double(tenYears.first().toJulianDay()));
    QCOMPARE(line.at(line.count() - 1).x(), double(tenYears.last().toJulianDay()));
    QSignalSpy again(&feed, &ChartFeed::strokesChanged);
    feed.resize(1010, 220);
    QCOMPARE(again.count(), 0);
    feed.resize(500, 220);
    QCOMPARE(again.count(), 1);
}

void ChartFeedTest::outlinesBarsFromZero()
{
    ChartSpec spec = chartOf({{.name = u"Net"_s,
                               .points = {{.day = chartDays.first(), .value = 5.0},
                                          {.day = chartDays.first().addDays(1), .value = -3.0},
                                          {.day = chartDays.first().addDays(2)},
                                          {.day = chartDays.last(), .value = 2.0, .incomplete = true}}}});
    spec.shape = ChartShape::Bar;
    ChartFeed feed;
    prepare(feed, spec);
    QVERIFY(feed.hasBars());
    QCOMPARE(feed.strokeCount(), 0);
    QLineSeries upper;
    QLineSeries lower;
    QAreaSeries area(&upper, &lower);
    const auto heights = [&](int kind) {
        feed.fillBars(kind, &area);
        QList<double> values;
        for (const QPointF &point : upper.points())
            values << point.y();
        return values;
    };
    QCOMPARE(heights(0), (QList<double>{0, 5, 5, 0}));
    QCOMPARE(upper.points()[1].x() + upper.points()[2].x(), 2.0 * double(chartDays.first().toJulianDay()));
    QCOMPARE(heights(1), (QList<double>{0, -3, -3, 0}));
    QCOMPARE(area.brush().color(), colors(ColorScheme::Light).down);
    QCOMPARE(heights(2), (QList<double>{0, 2, 2, 0}));
    QCOMPARE(area.brush().style(), Qt::BDiagPattern);
    QVERIFY(feed.minimum() <= -3 && feed.maximum() >= 5);
}

void ChartFeedTest::offersTicksInsideThePlot()
{
    ChartFeed feed;
    prepare(feed, chartOf({chartLine(Platform::YouTube, 60000), chartLine(Platform::X, 8000)}));
    QCOMPARE(textsOf(feed.valueTicks()), (QStringList{u"0"_s, u"20 k"_s, u"40 k"_s, u"60 k"_s, u"80 k"_s}));
    QCOMPARE(textsOf(feed.dayTicks()).first(), u"24 Oct"_s);
    QCOMPARE(textsOf(feed.dayTicks()).last(), u"20 Nov"_s);
    QCOMPARE(feed.valueTicks().first().toMap().value(u"position"_s).toDouble(), feed.plot().bottom());
    QCOMPARE(feed.valueTicks().last().toMap().value(u"position"_s).toDouble(), feed.plot().top());
    QCOMPARE(feed.dayTicks().last().toMap().value(u"position"_s).toDouble(), feed.plot().right());
    QVERIFY(QRectF(0, 0, 1000, 220).contains(feed.plot()));
}

void ChartFeedTest::keepsEndLabelsApart()
{
    ChartFeed feed;
    prepare(feed, chartOf({chartLine(Platform::YouTube, 60000), chartLine(Platform::X, 59900),
                           chartLine(Platform::TikTok, 59800), chartLine(Platform::Instagram, 500)}));
    const QVariantList labels = feed.endLabels();
    QCOMPARE(labels.size(), 4);
    QList<double> ys;
    for (const QVariant &label : labels)
        ys << label.toMap().value(u"y"_s).toDouble();
    std::ranges::sort(ys);
    for (qsizetype i = 1; i < ys.size(); ++i)
        QVERIFY(ys[i] - ys[i - 1] >= 12);
    QVERIFY(textsOf(labels).first().startsWith(u"YouTube 6"_s));
}

void ChartFeedTest::dropsEndLabelsOfManySeries()
{
    ChartFeed feed;
    prepare(feed, chartOf(std::vector<ChartSeries>(5, chartLine(Platform::YouTube, 1000))));
    QVERIFY(feed.endLabels().isEmpty());
}

void ChartFeedTest::drawsNothingWithoutValues()
{
    ChartFeed feed;
    prepare(feed, chartOf({}));
    QVERIFY(!feed.isDrawn());
    QCOMPARE(feed.strokeCount(), 0);
    feed.cursor()->pointAt(400);
    QVERIFY(!feed.cursor()->isActive());
    feed.setSpec(chartOf({chartLine(Platform::YouTube, 1000)}));
    QVERIFY(feed.isDrawn());
    feed.resize(10, 10);
    QVERIFY(!feed.isDrawn());
}

void ChartFeedTest::namesLinesAboveWhereTheirEndsCannot()
{
    const DateRange ages = DateRange::endingAt(ageZero().addDays(27), 28);
    ChartSpec spec = chartOf({chartLine(Platform::YouTube, 1000, ages), chartLine(Platform::TikTok, 500, ages)}, ages);
    ChartFeed feed;
    prepare(feed, spec);
    QVERIFY2(feed.legend().isEmpty(), "two lines by day have their names at their ends");
    const double top = feed.plot().top();
    spec.axis = ChartAxis::Ages;
    feed.setSpec(spec);
    QCOMPARE(textsOf(feed.legend()), QStringList({u"YouTube"_s, u"TikTok"_s}));
    QVERIFY(feed.plot().top() > top + 10);
    const QVariantList strokes = feed.legend().last().toMap().value(u"strokes"_s).toList();
    QVERIFY2(strokes.size() > 1, "the legend shows the dashes");
    for (int i = 0; i < 3; ++i)
        spec.series.push_back(chartLine(Platform::X, 100 + i, ages));
    spec.axis = ChartAxis::Days;
    feed.setSpec(spec);
    QCOMPARE(feed.legend().size(), 5);
}

void ChartFeedTest::setsTheNameOfALonePointBesideIt()
{
    ChartSeries lone{.name = u"Lone"_s};
    for (int i = 0; i < 28; ++i)
        lone.points.push_back({.day = chartDays.first().addDays(i), .value = i == 9 ? std::optional(50.0) : std::nullopt});
    ChartFeed feed;
    prepare(feed, chartOf({lone, chartLine(Platform::TikTok, 500)}));
    const double dot = feed.plot().left() + feed.plot().width() * 9 / 27;
    QCOMPARE(feed.endLabels()[0].toMap().value(u"x"_s).toDouble(), dot + 10);
    QCOMPARE(feed.endLabels()[1].toMap().value(u"x"_s).toDouble(), feed.plot().right() + 10);
}

void ChartFeedTest::marksAnAxisThatDoesNotBeginAtZero()
{
    ChartFeed feed;
    prepare(feed, chartOf({chartLine(Platform::YouTube, 1000)}));
    QVERIFY2(!feed.axisBreak().isEmpty(), "900 to 1,100");
    ChartSpec spec = chartOf({chartLine(Platform::YouTube, 1000)});
    spec.series[0].points[0].value = 0;
    feed.setSpec(spec);
    QVERIFY(feed.axisBreak().isEmpty());
}

void ChartFeedTest::widensABandOfOneAge()
{
    ChartSpec spec = chartOf({chartLine(Platform::YouTube, 1000)});
    spec.band = {{.day = chartDays.first().addDays(7), .low = 900, .high = 1000}};
    ChartFeed feed;
    prepare(feed, spec);
    QLineSeries upper;
    QLineSeries lower;
    QAreaSeries area(&upper, &lower);
    feed.fillBand(&area);
    QCOMPARE(upper.count(), 2);
    const double pixels = (upper.at(1).x() - upper.at(0).x()) / 27 * feed.plot().width();
    QVERIFY2(std::abs(pixels - 6) < 0.01, qPrintable(QString::number(pixels)));
    QCOMPARE(upper.at(0).y(), 1000.0);
    QCOMPARE(lower.at(1).y(), 900.0);
}

void ChartFeedTest::cursorNamesEverySeries()
{
    ChartSeries previous = chartLine(Platform::YouTube, 900);
    previous.role = SeriesRole::Previous;
    previous.dayShift = -28;
    ChartSeries current = chartLine(Platform::YouTube, 12345);
    current.points.back().incomplete = true;
    ChartFeed feed;
    prepare(feed, chartOf({current, previous}));
    feed.cursor()->pointAt(feed.plot().left() + 1);
    QCOMPARE(feed.cursor()->day(), chartDays.first());
    QCOMPARE(feed.cursor()->title(), u"Sat 24 Oct 2026"_s);
    QCOMPARE(feed.cursor()->announcement(), u"Sat 24 Oct 2026: YouTube 12,345, 26 Sept 900"_s);
    QCOMPARE(feed.cursor()->points().size(), 2);
    feed.cursor()->toLast();
    QVERIFY(feed.cursor()->title().endsWith(u"incomplete"_s));
}

void ChartFeedTest::cursorStepsThroughTheDays()
{
    ChartFeed feed;
    prepare(feed, chartOf({chartLine(Platform::YouTube, 1000)}));
    QSignalSpy days(feed.cursor(), &ChartCursor::dayChanged);
    feed.cursor()->step(-1);
    QCOMPARE(feed.cursor()->day(), chartDays.last());
    feed.cursor()->step(-1);
    QCOMPARE(feed.cursor()->day(), chartDays.last().addDays(-1));
    feed.cursor()->toFirst();
    feed.cursor()->step(-1);
    QCOMPARE(feed.cursor()->day(), chartDays.first());
    QCOMPARE(feed.cursor()->x(), feed.plot().left());
    feed.cursor()->leave();
    QVERIFY(!feed.cursor()->isActive());
    QCOMPARE(days.count(), 4);
    QCOMPARE(days.last().first().toDate(), QDate());
}

void ChartFeedTest::cursorKeepsUnknownApartFromZero()
{
    ChartSeries line = chartLine(Platform::YouTube, 1000);
    line.points[0].value.reset();
    line.points[1].value = 0;
    ChartFeed feed;
    prepare(feed, chartOf({line}));
    feed.cursor()->toFirst();
    QVERIFY(feed.cursor()->announcement().endsWith(u"YouTube —"_s));
    QVERIFY(feed.cursor()->points().isEmpty());
    feed.cursor()->step(1);
    QVERIFY(feed.cursor()->announcement().endsWith(u"YouTube 0"_s));
    QCOMPARE(feed.cursor()->points().size(), 1);
}

void ChartFeedTest::cursorLeavesWithItsDay()
{
    ChartFeed feed;
    prepare(feed, chartOf({chartLine(Platform::YouTube, 1000)}));
    feed.cursor()->toLast();
    feed.setSpec(feed.spec());
    QVERIFY(feed.cursor()->isActive());
    const DateRange earlier = chartDays.previous();
    feed.setSpec(chartOf({chartLine(Platform::YouTube, 1000, earlier)}, earlier));
    QVERIFY(!feed.cursor()->isActive());
}

QTEST_MAIN(ChartFeedTest)
#include "tst_chartfeed.moc"
