// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/chartsamples.h"
#include "ui/reportpainter/chartfile.h"
#include "ui/theme/fonts.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

struct Drawing {
    QString title;
    QString description;
    QStringList texts;
    int lines = 0;
    bool wellFormed = false;
};

Drawing read(const QByteArray &svg)
{
    Drawing drawing;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == "title"_L1)
            drawing.title = reader.readElementText();
        else if (reader.name() == "desc"_L1)
            drawing.description = reader.readElementText();
        else if (reader.name() == "text"_L1)
            drawing.texts << reader.readElementText().trimmed().replace(QChar(0x202f), u' ');
        else if (reader.name() == "polyline"_L1 || reader.name() == "path"_L1)
            ++drawing.lines;
    }
    drawing.wellFormed = !reader.hasError();
    return drawing;
}

const ChartFileStyle english{.locale = QLocale(QLocale::English, QLocale::UnitedKingdom)};

ChartSpec sample()
{
    ChartSpec spec = chartOf({chartLine(Platform::YouTube, 1000), chartLine(Platform::TikTok, 500)});
    spec.subtitle = u"days of Pacific time"_s;
    return spec;
}

int colored(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == color.rgb() ? 1 : 0;
    }
    return count;
}

} // namespace

class ChartFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u"."_s));
        registerTabularFaces();
    }

    void svgSaysWhatTheChartSays()
    {
        const Drawing drawing = read(chartSvg(sample(), english).value());
        QVERIFY(drawing.wellFormed);
        QCOMPARE(drawing.title, u"Views per day"_s);
        QCOMPARE(drawing.description, u"Views rose."_s);
        // The last day's values: 1000 and 500 times 1 + 0.1 sin 9, rounded.
        for (const auto &text : {u"Views per day"_s, u"days of Pacific time"_s, u"24 Oct"_s, u"20 Nov"_s, u"YouTube 1,041"_s,
                                 u"TikTok 521"_s, u"24 Oct \u2013 20 Nov 2026 \u00b7 CreatorMetrics"_s})
            QVERIFY2(drawing.texts.contains(text), qPrintable(text + u" in "_s + drawing.texts.join(u" | "_s)));
        QVERIFY2(drawing.lines >= 2, "a line for each series");
    }

    void svgNamesFontsToFallBackOn()
    {
        const QByteArray svg = chartSvg(sample(), english).value();
        QVERIFY(svg.contains("Inter, 'Noto Sans', sans-serif\""));
        QVERIFY(!svg.contains("CreatorMetrics Figures"));
    }

    void theSameChartGivesTheSameBytes()
    {
        QCOMPARE(chartSvg(sample(), english).value(), chartSvg(sample(), english).value());
        QCOMPARE(chartPng(sample(), english).value(), chartPng(sample(), english).value());
        ChartSpec other = sample();
        other.series[0].points[5].value = 1;
        QVERIFY(chartSvg(other, english).value() != chartSvg(sample(), english).value());
    }

    void pngIsTwiceAsLargeAndShowsTheLines()
    {
        const QImage image = QImage::fromData(chartPng(sample(), english).value());
        QCOMPARE(image.size(), QSize(1920, 840));
        QCOMPARE(image.text(u"Title"_s), u"Views per day"_s);
        QVERIFY(colored(image, colors(ColorScheme::Light).youtube) > 1500);
        QVERIFY(colored(image, colors(ColorScheme::Light).tiktok) > 800);
        QCOMPARE(image.pixel(2, 2), colors(ColorScheme::Light).surface.rgb());
    }

    void hairlinesAreCrisp()
    {
        const QImage image = chartImage(sample(), english, 1);
        const QRgb hairline = colors(ColorScheme::Light).hairline.rgb();
        int rows = 0;
        for (int y = 0; y < image.height(); ++y)
            rows += image.pixel(100, y) == hairline ? 1 : 0;
        QVERIFY2(rows >= 3, qPrintable(QString::number(rows)));
    }

    void arabicBeginsAtTheRight()
    {
        ChartFileStyle arabic{.locale = QLocale(QLocale::Arabic, QLocale::Egypt)};
        ChartSpec spec = sample();
        spec.title = u"المشاهدات في اليوم"_s;
        const QImage image = chartImage(spec, arabic, 1);
        const auto inked = [&image](int from, int to) {
            int count = 0;
            for (int y = 24; y < 44; ++y) {
                for (int x = from; x < to; ++x)
                    count += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
            }
            return count;
        };
        QCOMPARE(inked(0, 400), 0);
        QVERIFY(inked(700, 960) > 50);
    }
};

QTEST_MAIN(ChartFileTest)
#include "tst_chartfile.moc"
