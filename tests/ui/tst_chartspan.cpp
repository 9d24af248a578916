// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/chartsamples.h"
#include "ui/charts/chartfeed.h"
#include "ui/charts/chartwidget.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QQuickItem>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

class ChartSpanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void dragChoosesDays();
    void aClickChoosesNothing();
    void theButtonAsksForTheDays();
    void keysChooseAndAskAndDrop();
    void pageKeysGoByWeeks();
    void agesHaveNoSpan();
    void anotherRangeDropsIt();
    void saysWhatItComesTo();
    void tellsTheComparedDaysApart();

private:
    [[nodiscard]] QPoint at(int day) const;
    [[nodiscard]] ChartSpan &span() { return *m_chart->feed().span(); }
    void drag(int from, int to);

    Theme m_theme;
    std::unique_ptr<ChartWidget> m_chart;
};

void ChartSpanTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_s));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme.setPreference(Theme::Preference::Light);
    m_chart = std::make_unique<ChartWidget>(m_theme);
    m_chart->setChart(chartOf({chartLine(Platform::YouTube, 1000)}));
    m_chart->resize(800, 220);
    m_chart->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
    m_chart->activateWindow();
    m_chart->setFocus();
    QTRY_VERIFY(m_chart->rootObject()->hasActiveFocus());
}

void ChartSpanTest::cleanup()
{
    m_chart.reset();
}

QPoint ChartSpanTest::at(int day) const
{
    const QRectF plot = m_chart->feed().plot();
    return {qRound(plot.left() + plot.width() * day / 27), qRound(plot.bottom() - 10)};
}

void ChartSpanTest::drag(int from, int to)
{
    QTest::mousePress(m_chart.get(), Qt::LeftButton, {}, at(from));
    QTest::mouseMove(m_chart.get(), at((from + to) / 2));
    QTest::mouseMove(m_chart.get(), at(to));
    QTest::mouseRelease(m_chart.get(), Qt::LeftButton, {}, at(to));
}

void ChartSpanTest::dragChoosesDays()
{
    drag(12, 5);
    QTRY_VERIFY(span().isActive() && !span().isDragging());
    QCOMPARE(span().days(), DateRange::endingAt(chartDays.first().addDays(12), 8));
    const double pitch = m_chart->feed().plot().width() / 27;
    QVERIFY(std::abs(span().width() - 8 * pitch) < 1);
    QVERIFY(std::abs(span().left() + pitch / 2 - at(5).x()) < 1.5);
    QTest::keyClick(m_chart.get(), Qt::Key_Escape);
    QVERIFY(!span().isActive());
}

void ChartSpanTest::aClickChoosesNothing()
{
    QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, at(9));
    QVERIFY(!span().isActive());
    drag(3, 6);
    QTRY_VERIFY(span().isActive());
    QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, at(20));
    QTRY_VERIFY(!span().isActive());
}

void ChartSpanTest::theButtonAsksForTheDays()
{
    std::vector<DateRange> wanted;
    connect(m_chart.get(), &ChartWidget::daysWanted, this, [&wanted](const DateRange &days) { wanted.push_back(days); });
    drag(3, 6);
    QTRY_VERIFY(span().isActive() && !span().isDragging());
    QQuickItem *button = nullptr;
    for (auto *item : m_chart->rootObject()->findChildren<QQuickItem *>()) {
        const auto *interface = QAccessible::queryAccessibleInterface(item);
        if (interface != nullptr && interface->role() == QAccessible::Button && interface->text(QAccessible::Name) == ChartSpan::offer())
            button = item;
    }
    QVERIFY(button != nullptr);
    QTRY_VERIFY(button->width() > 40);
    QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, button->mapToScene({button->width() / 2, button->height() / 2}).toPoint());
    QTRY_COMPARE(wanted.size(), std::size_t{1});
    QCOMPARE(wanted.front(), DateRange::endingAt(chartDays.first().addDays(6), 4));
    QVERIFY(!span().isActive());
}

void ChartSpanTest::keysChooseAndAskAndDrop()
{
    std::vector<DateRange> wanted;
    connect(m_chart.get(), &ChartWidget::daysWanted, this, [&wanted](const DateRange &days) { wanted.push_back(days); });
    QTest::keyClick(m_chart.get(), Qt::Key_End);
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    QTest::keyClick(m_chart.get(), Qt::Key_Left, Qt::ShiftModifier);
    QTest::keyClick(m_chart.get(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(span().days(), DateRange::endingAt(chartDays.last().addDays(-1), 3));
    QTest::keyClick(m_chart.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(span().days(), DateRange::endingAt(chartDays.last().addDays(-1), 2));
    QTest::keyClick(m_chart.get(), Qt::Key_Return);
    QCOMPARE(wanted.size(), std::size_t{1});
    QCOMPARE(wanted.front().days(), 2);
    QTest::keyClick(m_chart.get(), Qt::Key_Home, Qt::ShiftModifier);
    QCOMPARE(span().days().first(), chartDays.first());
    QTest::keyClick(m_chart.get(), Qt::Key_Escape);
    QVERIFY(!span().isActive());
    QVERIFY2(m_chart->feed().cursor()->isActive(), "Escape lets go of one thing at a time");
    QTest::keyClick(m_chart.get(), Qt::Key_Escape);
    QVERIFY(!m_chart->feed().cursor()->isActive());
    QCOMPARE(wanted.size(), std::size_t{1});
}

void ChartSpanTest::pageKeysGoByWeeks()
{
    const ChartCursor &cursor = *m_chart->feed().cursor();
    QTest::keyClick(m_chart.get(), Qt::Key_End);
    QTest::keyClick(m_chart.get(), Qt::Key_PageUp);
    QCOMPARE(cursor.day(), chartDays.last().addDays(-7));
    QTest::keyClick(m_chart.get(), Qt::Key_PageDown);
    QCOMPARE(cursor.day(), chartDays.last());
    QTest::keyClick(m_chart.get(), Qt::Key_Home);
    QTest::keyClick(m_chart.get(), Qt::Key_PageUp);
    QCOMPARE(cursor.day(), chartDays.first());
}

void ChartSpanTest::agesHaveNoSpan()
{
    ChartSpec spec = chartOf({chartLine(Platform::YouTube, 1000, DateRange::endingAt(ageZero().addDays(27), 28))},
                             DateRange::endingAt(ageZero().addDays(27), 28));
    spec.axis = ChartAxis::Ages;
    m_chart->setChart(spec);
    drag(3, 9);
    QTest::keyClick(m_chart.get(), Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(!span().isActive());
    QVERIFY(m_chart->feed().cursor()->isActive());
}

void ChartSpanTest::anotherRangeDropsIt()
{
    drag(3, 9);
    QTRY_VERIFY(span().isActive());
    m_chart->setChart(chartOf({chartLine(Platform::YouTube, 2000)}));
    QVERIFY2(span().isActive(), "other values of the same days");
    const DateRange shorter = DateRange::endingAt(chartDays.last(), 7);
    m_chart->setChart(chartOf({chartLine(Platform::YouTube, 2000, shorter)}, shorter));
    QVERIFY(!span().isActive());
}

void ChartSpanTest::saysWhatItComesTo()
{
    ChartSeries line{.name = u"All"_s};
    for (int i = 0; i < 28; ++i)
        line.points.push_back({.day = chartDays.first().addDays(i), .value = 100.0});
    line.points[4].value.reset();
    m_chart->setChart(chartOf({line}));
    drag(3, 6);
    QTRY_VERIFY(span().isActive());
    QAccessibleInterface *item = QAccessible::queryAccessibleInterface(m_chart->rootObject());
    const QString said = item->text(QAccessible::Name);
    QVERIFY2(said.startsWith(u"27 Oct \u2013 30 Oct 2026"_s), qPrintable(said));
    QVERIFY2(said.contains(u"All · 1 unknown 300 in all"_s), qPrintable(said));
}

void ChartSpanTest::tellsTheComparedDaysApart()
{
    ChartSeries before = chartLine(Platform::YouTube, 800);
    before.role = SeriesRole::Previous;
    before.dayShift = -28;
    m_chart->setChart(chartOf({chartLine(Platform::YouTube, 1000), before}));
    drag(3, 6);
    QTRY_VERIFY(span().isActive());
    const QVariantList rows = span().rows();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].toMap().value(u"name"_s).toString(), u"YouTube"_s);
    QCOMPARE(rows[1].toMap().value(u"name"_s).toString(), u"29 Sept \u2013 2 Oct 2026"_s);
}

QTEST_MAIN(ChartSpanTest)
#include "tst_chartspan.moc"
