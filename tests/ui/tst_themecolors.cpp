// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/platformstyle.h"

#include <QMetaProperty>
#include <QSet>
#include <QTest>

#include <cmath>

using namespace creatormetrics;

namespace {

// Relative luminance and contrast as WCAG 2.1 defines them.
double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, bright] = std::minmax({luminance(a), luminance(b)});
    return (bright + 0.05) / (dark + 0.05);
}

QColor token(const Colors &colors, const QByteArray &name)
{
    const auto &meta = Colors::staticMetaObject;
    return meta.property(meta.indexOfProperty(name.constData())).readOnGadget(&colors).value<QColor>();
}

void addPairs(const QList<QByteArray> &foregrounds, const QList<QByteArray> &backgrounds)
{
    for (const auto scheme : {ColorScheme::Light, ColorScheme::Dark}) {
        const char *name = scheme == ColorScheme::Dark ? "dark" : "light";
        for (const auto &foreground : foregrounds) {
            for (const auto &background : backgrounds)
                QTest::addRow("%s %s on %s", name, foreground.constData(), background.constData())
                    << scheme << foreground << background;
        }
    }
}

void addColumns()
{
    QTest::addColumn<ColorScheme>("scheme");
    QTest::addColumn<QByteArray>("foreground");
    QTest::addColumn<QByteArray>("background");
}

double contrastOfRow()
{
    QFETCH(const ColorScheme, scheme);
    QFETCH(const QByteArray, foreground);
    QFETCH(const QByteArray, background);
    const QColor first = token(colors(scheme), foreground);
    const QColor second = token(colors(scheme), background);
    return first.isValid() && second.isValid() ? contrast(first, second) : 0;
}

} // namespace

class TestThemeColors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheFormula();
    void readsText_data();
    void readsText();
    void tellsMarksApart_data();
    void tellsMarksApart();
    void keepsTheVisualLanguage();
    void strengthensContrast();
    void mixesByChannel();
    void givesEachPlatformItsOwnShape();
};

// The worked pairs of the WCAG understanding documents: black on white, and #767676, the lightest grey that passes on white.
void TestThemeColors::knowsTheFormula()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QVERIFY(contrast(QColor(0x76, 0x76, 0x76), Qt::white) >= 4.5);
    QVERIFY(contrast(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
}

void TestThemeColors::readsText_data()
{
    addColumns();
    addPairs({"text", "secondary", "accent", "up", "down", "neutral", "warning", "danger", "positive", "negative"},
             {"window", "surface", "hover", "accentSoft"});
    addPairs({"accentText"}, {"accent"});
    addPairs({"youtube", "instagram", "x", "tiktok"}, {"surface"}); // names at the ends of lines
    addPairs({"text", "warning"}, {"warningSoft"});
    addPairs({"text", "danger"}, {"dangerSoft"});
}

void TestThemeColors::readsText()
{
    QVERIFY2(contrastOfRow() >= 4.5, qPrintable(QString::number(contrastOfRow())));
}

void TestThemeColors::tellsMarksApart_data()
{
    addColumns();
    addPairs({"youtube", "instagram", "x", "tiktok", "positive", "neutralSentiment", "negative", "accent", "up", "down"},
             {"surface", "window"});
}

void TestThemeColors::tellsMarksApart()
{
    QVERIFY2(contrastOfRow() >= 3.0, qPrintable(QString::number(contrastOfRow())));
}

void TestThemeColors::keepsTheVisualLanguage()
{
    const Colors &light = colors(ColorScheme::Light);
    const Colors &dark = colors(ColorScheme::Dark);
    QCOMPARE(light.window, QColor(0xF6, 0xF7, 0xF9));
    QCOMPARE(light.accent, QColor(0x3B, 0x5B, 0xDB));
    QCOMPARE(dark.surface, QColor(0x1C, 0x20, 0x24));
    QCOMPARE(dark.accent, QColor(0x8E, 0xA2, 0xFF));
    QCOMPARE(platformColor(Platform::X, ColorScheme::Dark), QColor(0xB8, 0xC0, 0xC8));
    QCOMPARE(platformColor(Platform::YouTube, ColorScheme::Light), QColor(0xD9, 0x30, 0x25));
}

void TestThemeColors::strengthensContrast()
{
    for (const auto scheme : {ColorScheme::Light, ColorScheme::Dark}) {
        const Colors strong = highContrast(colors(scheme));
        QVERIFY(contrast(strong.secondary, strong.surface) >= 7);
        QVERIFY(contrast(strong.hairline, strong.surface) >= 3);
        QVERIFY(contrast(strong.control, strong.surface) >= 3);
    }
}

void TestThemeColors::mixesByChannel()
{
    QCOMPARE(mix(QColor(0, 100, 200), QColor(100, 0, 250), 0), QColor(0, 100, 200));
    QCOMPARE(mix(QColor(0, 100, 200), QColor(100, 0, 250), 0.5), QColor(50, 50, 225));
    QCOMPARE(mix(QColor(0, 100, 200), QColor(100, 0, 250), 1), QColor(100, 0, 250));
}

void TestThemeColors::givesEachPlatformItsOwnShape()
{
    QSet<MarkerShape> markers;
    QSet<QList<qreal>> dashes;
    QSet<QString> monograms;
    for (const Platform platform : allPlatforms) {
        const auto style = platformStyle(platform, colors(ColorScheme::Light));
        QCOMPARE(style.dashes.size() % 2, 0); // QPen wants pairs of on and off
        markers.insert(style.marker);
        dashes.insert(style.dashes);
        monograms.insert(style.monogram);
    }
    const auto count = qsizetype(allPlatforms.size());
    QCOMPARE(markers.size(), count);
    QCOMPARE(dashes.size(), count);
    QCOMPARE(monograms.size(), count);
}

QTEST_GUILESS_MAIN(TestThemeColors)
#include "tst_themecolors.moc"
