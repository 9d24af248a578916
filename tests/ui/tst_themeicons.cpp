// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

// Opaque pixels, and whether all of them have the colour asked for.
int inkOf(const QPixmap &pixmap, const QColor &color)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    int ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 255)
                continue;
            if (pixel.rgb() != color.rgb())
                return 0;
            ++ink;
        }
    }
    return ink;
}

} // namespace

class TestThemeIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsEveryIcon_data();
    void drawsEveryIcon();
    void showsItsState();
    void staysSharpOnDenseScreens();
    void paintsIntoAnyRectangle();
    void standsInForAMissingFile();
};

void TestThemeIcons::drawsEveryIcon_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ColorScheme>("scheme");
    for (const QString &name : iconNames()) {
        QTest::addRow("%s light", qPrintable(name)) << name << ColorScheme::Light;
        QTest::addRow("%s dark", qPrintable(name)) << name << ColorScheme::Dark;
    }
}

void TestThemeIcons::drawsEveryIcon()
{
    QFETCH(const QString, name);
    QFETCH(const ColorScheme, scheme);
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    const Colors &palette = colors(scheme);
    const QIcon drawn = icon(name, palette);
    QVERIFY(inkOf(drawn.pixmap(QSize(40, 40)), palette.secondary) > 20);
}

void TestThemeIcons::showsItsState()
{
    const Colors &palette = colors(ColorScheme::Light);
    const QIcon drawn = icon(u"overview", palette);
    const QSize size(40, 40);
    QVERIFY(inkOf(drawn.pixmap(size, QIcon::Active), palette.text) > 0);
    QVERIFY(inkOf(drawn.pixmap(size, QIcon::Selected), palette.accent) > 0);
    QVERIFY(inkOf(drawn.pixmap(size, QIcon::Normal, QIcon::On), palette.accent) > 0);
    QVERIFY(inkOf(drawn.pixmap(size, QIcon::Disabled), palette.disabled) > 0);
    QVERIFY(inkOf(icon(u"warning", palette.warning).pixmap(size), palette.warning) > 0);
}

void TestThemeIcons::staysSharpOnDenseScreens()
{
    const QPixmap dense = icon(u"growth", colors(ColorScheme::Light)).pixmap(QSize(20, 20), 2.0);
    QCOMPARE(dense.size(), QSize(40, 40));
    QCOMPARE(dense.devicePixelRatio(), 2.0);
    const QPixmap mark = iconPixmap(u"growth", Qt::red, 20, 1.25);
    QCOMPARE(mark.size(), QSize(25, 25));
    QCOMPARE(mark.devicePixelRatio(), 1.25);
    QVERIFY(inkOf(iconPixmap(u"growth", Qt::red, 40, 1), Qt::red) > 0);
}

void TestThemeIcons::paintsIntoAnyRectangle()
{
    QPixmap canvas(60, 40);
    canvas.fill(Qt::transparent);
    {
        QPainter painter(&canvas);
        icon(u"data", QColor(Qt::blue)).paint(&painter, QRect(0, 0, 60, 40));
    }
    QVERIFY(inkOf(canvas, Qt::blue) > 0);
    QCOMPARE(inkOf(canvas.copy(0, 0, 10, 40), Qt::blue), 0); // centred, not stretched
}

void TestThemeIcons::standsInForAMissingFile()
{
    QTest::ignoreMessage(QtWarningMsg, "no icon named nonesuch");
    const QIcon drawn = icon(u"nonesuch", colors(ColorScheme::Light));
    QVERIFY(!drawn.isNull());
    QVERIFY(inkOf(drawn.pixmap(QSize(40, 40)), colors(ColorScheme::Light).secondary) > 0);
}

QTEST_MAIN(TestThemeIcons)
#include "tst_themeicons.moc"
