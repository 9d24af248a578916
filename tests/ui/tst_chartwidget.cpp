// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/chartsamples.h"
#include "ui/charts/chartfeed.h"
#include "ui/charts/chartwidget.h"
#include "ui/charts/sparkline.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QPainter>
#include <QQuickItem>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

int pixelsLike(const QImage &image, const QColor &color, const QRect &area)
{
    int count = 0;
    for (int y = std::max(0, area.top()); y <= std::min(area.bottom(), image.height() - 1); ++y) {
        for (int x = std::max(0, area.left()); x <= std::min(area.right(), image.width() - 1); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            const int distance = std::abs(pixel.red() - color.red()) + std::abs(pixel.green() - color.green())
                                 + std::abs(pixel.blue() - color.blue());
            count += distance < 40 ? 1 : 0;
        }
    }
    return count;
}

} // namespace

class ChartWidgetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void drawsLinesInTheColourOfTheirPlatform();
    void leavesGapsEmpty();
    void staysEmptyWithoutValues();
    void drawsBarsOnBothSidesOfZero();
    void followsTheTheme();
    void tellsScreenReadersWhatItShows();
    void movesByKeyboard();
    void movesByPointer();
    void survivesTheChartItSharesWith();
    void sparklineHasGapsAndAnEnd();

private:
    /// Shows the chart and gives a picture of it once `color` covers at least `pixels`, or the last one tried. Qt
    /// Charts draws some frames after it was filled.
    [[nodiscard]] QImage picture(ChartWidget &chart, const QColor &color, int pixels);

    Theme m_theme;
};

void ChartWidgetTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_s));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme.setPreference(Theme::Preference::Light);
}

QImage ChartWidgetTest::picture(ChartWidget &chart, const QColor &color, int pixels)
{
    chart.resize(800, 220);
    chart.show();
    QImage image;
    (void)QTest::qWaitFor([&] {
        image = chart.grab().toImage().convertToFormat(QImage::Format_RGB32);
        return pixelsLike(image, color, image.rect()) >= pixels;
    });
    return image;
}

void ChartWidgetTest::drawsLinesInTheColourOfTheirPlatform()
{
    ChartWidget chart(m_theme);
    chart.setChart(chartOf({chartLine(Platform::YouTube, 1000), chartLine(Platform::TikTok, 500)}));
    const QImage image = picture(chart, m_theme.colors().tiktok, 400);
    QCOMPARE(chart.status(), QQuickWidget::Ready);
    const QRect plot = chart.feed().plot().toRect();
    QVERIFY(pixelsLike(image, m_theme.colors().youtube, plot) > plot.width());
    QVERIFY(pixelsLike(image, m_theme.colors().tiktok, plot) > plot.width() / 2);
    QCOMPARE(pixelsLike(image, m_theme.colors().instagram, plot), 0);
    QVERIFY2(pixelsLike(image, m_theme.colors().youtube, image.rect().adjusted(plot.right() + 5, 0, 0, 0)) > 20,
             "end label");
}

void ChartWidgetTest::leavesGapsEmpty()
{
    ChartSeries line = chartLine(Platform::YouTube, 1000);
    for (std::size_t i = 10; i < 20; ++i)
        line.points[i].value.reset();
    ChartWidget chart(m_theme);
    chart.setChart(chartOf({line}));
    const QImage image = picture(chart, m_theme.colors().youtube, 500);
    QRect plot = chart.feed().plot().toRect();
    const int day = plot.width() / 27;
    const QRect gap(plot.left() + 10 * day, plot.top(), 8 * day, plot.height());
    QCOMPARE(pixelsLike(image, m_theme.colors().youtube, gap), 0);
    plot.setRight(gap.left() - 2 * day);
    QVERIFY(pixelsLike(image, m_theme.colors().youtube, plot) > 100);
}

void ChartWidgetTest::staysEmptyWithoutValues()
{
    ChartWidget chart(m_theme);
    chart.setChart(chartOf({}));
    const QImage image = picture(chart, m_theme.colors().surface, 800 * 220);
    QCOMPARE(pixelsLike(image, m_theme.colors().surface, image.rect()), image.width() * image.height());
}

void ChartWidgetTest::drawsBarsOnBothSidesOfZero()
{
    ChartSeries bars{.name = u"Net"_s};
    for (int i = 0; i < 28; ++i)
        bars.points.push_back({.day = chartDays.first().addDays(i), .value = i < 14 ? 50.0 : -50.0});
    ChartSpec spec = chartOf({bars});
    spec.shape = ChartShape::Bar;
    ChartWidget chart(m_theme);
    chart.setChart(spec);
    const QImage image = picture(chart, m_theme.colors().down, 8000);
    const QRect plot = chart.feed().plot().toRect();
    const QRect left(plot.left(), plot.top(), plot.width() / 2, plot.height());
    const QRect right = left.translated(plot.width() / 2, 0);
    QVERIFY(pixelsLike(image, m_theme.colors().accent, left) > left.width() * 20);
    QVERIFY(pixelsLike(image, m_theme.colors().down, right) > right.width() * 20);
    QCOMPARE(pixelsLike(image, m_theme.colors().down, left.adjusted(0, 0, -5, 0)), 0);
}

void ChartWidgetTest::followsTheTheme()
{
    ChartWidget chart(m_theme);
    chart.setChart(chartOf({chartLine(Platform::YouTube, 1000)}));
    const QImage light = picture(chart, m_theme.colors().youtube, 800);
    m_theme.setPreference(Theme::Preference::Dark);
    const QImage dark = picture(chart, colors(ColorScheme::Dark).youtube, 800);
    const QRect plot = chart.feed().plot().toRect();
    QCOMPARE(dark.pixelColor(2, 40), colors(ColorScheme::Dark).surface);
    QVERIFY(pixelsLike(dark, colors(ColorScheme::Dark).youtube, plot) > plot.width());
    QVERIFY(light != dark);
}

void ChartWidgetTest::tellsScreenReadersWhatItShows()
{
    ChartWidget chart(m_theme);
    chart.setChart(chartOf({chartLine(Platform::YouTube, 1000)}));
    (void)picture(chart, m_theme.colors().youtube, 800);
    QCOMPARE(chart.accessibleName(), u"Views per day"_s);
    QCOMPARE(chart.accessibleDescription(), u"Views rose."_s);
    QAccessibleInterface *item = QAccessible::queryAccessibleInterface(chart.rootObject());
    QVERIFY(item != nullptr);
    QCOMPARE(item->role(), QAccessible::Chart);
    QCOMPARE(item->text(QAccessible::Name), u"Views per day"_s);
    chart.feed().cursor()->toFirst();
    QCOMPARE(item->text(QAccessible::Name), u"Sat 24 Oct 2026: YouTube 1,000"_s);
}

void ChartWidgetTest::movesByKeyboard()
{
    ChartWidget chart(m_theme);
    chart.setChart(chartOf({chartLine(Platform::YouTube, 1000)}));
    (void)picture(chart, m_theme.colors().youtube, 800);
    chart.activateWindow();
    chart.setFocus();
    QTRY_VERIFY(chart.rootObject()->hasActiveFocus());
    QTest::keyClick(&chart, Qt::Key_Home);
    QCOMPARE(chart.feed().cursor()->day(), chartDays.first());
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.feed().cursor()->day(), chartDays.first().addDays(1));
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(chart.feed().cursor()->day(), chartDays.last().addDays(-1));
    QTest::keyClick(&chart, Qt::Key_Escape);
    QVERIFY(!chart.feed().cursor()->isActive());
}

void ChartWidgetTest::movesByPointer()
{
    ChartWidget chart(m_theme);
    chart.setChart(chartOf({chartLine(Platform::YouTube, 1000)}));
    (void)picture(chart, m_theme.colors().youtube, 800);
    QSignalSpy days(&chart, &ChartWidget::dayHovered);
    const QRectF plot = chart.feed().plot();
    QTest::mouseMove(&chart, QPoint(int(plot.left() + plot.width() * 10 / 27), int(plot.center().y())));
    QTRY_COMPARE(days.count(), 1);
    QCOMPARE(days.first().first().toDate(), chartDays.first().addDays(10));
    QTest::mouseMove(&chart, QPoint(int(plot.left() + plot.width() * 20 / 27), int(plot.center().y())));
    QTRY_COMPARE(chart.feed().cursor()->day(), chartDays.first().addDays(20));
}

void ChartWidgetTest::survivesTheChartItSharesWith()
{
    auto first = std::make_unique<ChartWidget>(m_theme);
    ChartWidget second(m_theme);
    QCOMPARE(first->engine(), second.engine());
    first.reset();
    second.setChart(chartOf({chartLine(Platform::YouTube, 1000)}));
    const QImage image = picture(second, m_theme.colors().youtube, 800);
    const int drawn = pixelsLike(image, m_theme.colors().youtube, image.rect());
    QVERIFY2(drawn > 400, qPrintable(QString::number(drawn)));
}

void ChartWidgetTest::sparklineHasGapsAndAnEnd()
{
    QImage image(200, 40, QImage::Format_RGB32);
    const QColor accent = m_theme.colors().accent;
    const auto paint = [&](const std::vector<std::optional<double>> &values) {
        image.fill(m_theme.colors().surface);
        QPainter painter(&image);
        paintSparkline(painter, image.rect(), values, {.color = accent, .width = 2});
    };
    paint({1, 2, std::nullopt, std::nullopt, 3, 4});
    QCOMPARE(pixelsLike(image, accent, QRect(50, 0, 90, 40)), 0);
    QVERIFY(pixelsLike(image, accent, QRect(0, 20, 45, 20)) > 10);
    QVERIFY2(pixelsLike(image, accent, QRect(194, 0, 6, 6)) >= 8, "dot at the last and highest value");
    paint({std::nullopt, std::nullopt});
    QCOMPARE(pixelsLike(image, accent, image.rect()), 0);
    paint({5, 5, 5});
    QVERIFY2(pixelsLike(image, accent, QRect(10, 19, 100, 3)) > 50, "level line in the middle");
}

QTEST_MAIN(ChartWidgetTest)
#include "tst_chartwidget.moc"
