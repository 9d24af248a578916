// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"
#include "ui/theme/sfnt.h"
#include "ui/theme/tabularfont.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QPdfWriter>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

class TestThemeFonts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void setsDigitsInEqualCells_data();
    void setsDigitsInEqualCells();
    void keepsTheLettersOfTheTextFont();
    void drawsDigitsOfTheSameHand();
    void scales();
    void writesReadableTextIntoPdf();
    void leavesMalformedTablesAlone();
    void replacesGlyphsInsideAGroup();

private:
    bool m_inter = false;
};

void TestThemeFonts::initTestCase()
{
    registerTabularFaces();
    registerTabularFaces(); // harmless
    m_inter = QFontDatabase::hasFamily(u"Inter"_s);
}

void TestThemeFonts::setsDigitsInEqualCells_data()
{
    QTest::addColumn<FontRole>("role");
    QTest::newRow("table cell") << FontRole::Number;
    QTest::newRow("strong") << FontRole::NumberStrong;
    QTest::newRow("axis") << FontRole::CaptionNumber;
    QTest::newRow("card") << FontRole::Figure;
}

void TestThemeFonts::setsDigitsInEqualCells()
{
    QFETCH(const FontRole, role);
    const QFontMetricsF metrics(font(role));
    const qreal width = metrics.horizontalAdvance(u"00000"_s);
    QVERIFY(width > 0);
    for (const auto &number : {u"11111"_s, u"12345"_s, u"67890"_s, u"77711"_s, u"41414"_s})
        QVERIFY2(qAbs(metrics.horizontalAdvance(number) - width) < 0.1, qPrintable(number));
    const qreal grouped = metrics.horizontalAdvance(u"1,111,111"_s) - metrics.horizontalAdvance(u"9,876,543"_s);
    QVERIFY2(qAbs(grouped) < 0.1, qPrintable(QString::number(grouped)));
}

// The copy differs in its digits alone: had it fallen back to another font, words would have another width.
void TestThemeFonts::keepsTheLettersOfTheTextFont()
{
    const auto text = u"Engagement rate, k M %"_s;
    QCOMPARE(QFontMetricsF(font(FontRole::Number)).horizontalAdvance(text),
             QFontMetricsF(font(FontRole::Body)).horizontalAdvance(text));
    QCOMPARE(QFontMetricsF(font(FontRole::NumberStrong)).horizontalAdvance(text),
             QFontMetricsF(font(FontRole::BodyStrong)).horizontalAdvance(text));
    if (!m_inter)
        QSKIP("Inter is not installed; the system's font serves both roles");
    QVERIFY(QFontMetricsF(font(FontRole::Body)).horizontalAdvance(u"1111"_s)
            < QFontMetricsF(font(FontRole::Number)).horizontalAdvance(u"1111"_s));
    QVERIFY(QFontMetricsF(font(FontRole::BodyStrong)).horizontalAdvance(text)
            > QFontMetricsF(font(FontRole::Body)).horizontalAdvance(text));
}

void TestThemeFonts::drawsDigitsOfTheSameHand()
{
    if (!m_inter)
        QSKIP("Inter is not installed");
    const auto figures = QRawFont::fromFont(font(FontRole::Figure));
    const auto body = QRawFont::fromFont(font(FontRole::BodyStrong));
    QCOMPARE(figures.weight(), body.weight());
    QVERIFY(figures.familyName() != body.familyName());
    const auto glyphs = figures.glyphIndexesForString(u"0123456789"_s);
    QVERIFY(!glyphs.contains(0));
    QVERIFY(hasTabularDigits(figures));
    QVERIFY(!hasTabularDigits(body));
}

void TestThemeFonts::scales()
{
    QCOMPARE(font(FontRole::Body).pixelSize(), 13);
    QCOMPARE(font(FontRole::Figure).pixelSize(), 28);
    QCOMPARE(font(FontRole::Body, 1.5).pixelSize(), 20);
    QCOMPARE(font(FontRole::Caption, 2).pixelSize(), 22);
}

void TestThemeFonts::writesReadableTextIntoPdf()
{
    QBuffer file;
    QVERIFY(file.open(QIODevice::ReadWrite));
    {
        QPdfWriter writer(&file);
        QPainter painter(&writer);
        painter.setFont(font(FontRole::Number, 8));
        painter.drawText(400, 800, u"412,803 views"_s);
    }
    file.seek(0);
    QPdfDocument document;
    document.load(&file);
    QCOMPARE(document.status(), QPdfDocument::Status::Ready);
    QCOMPARE(document.getAllText(0).text().trimmed(), u"412,803 views"_s);
}

void TestThemeFonts::leavesMalformedTablesAlone()
{
    QVERIFY(cmapWith({}, {{U'0', 1}}).isEmpty());
    QVERIFY(cmapWith(QByteArray(64, '\xff'), {{U'0', 1}}).isEmpty());
    QVERIFY(singleSubstitutions({}, "tnum", {1, 2}).isEmpty());
    QVERIFY(singleSubstitutions(QByteArray(64, '\xff'), "tnum", {1, 2}).isEmpty());
    QVERIFY(tabularCopy(QRawFont(), u"None"_s).isEmpty());
}

// A table of one group, code points 0x20 to 0x7e on glyphs 5 and up, with the digit 3 moved to glyph 900.
void TestThemeFonts::replacesGlyphsInsideAGroup()
{
    const auto source = QByteArray::fromHex("0000 0001 0003 000a 0000000c"
                                            "000c 0000 0000001c 00000000 00000001 00000020 0000007e 00000005");
    const auto expected = QByteArray::fromHex("0000 0002 0000 0004 00000014 0003 000a 00000014"
                                              "000c 0000 00000034 00000000 00000003 00000020 00000032 00000005"
                                              "00000033 00000033 00000384 00000034 0000007e 00000019");
    QCOMPARE(cmapWith(source, {{U'3', 900}}).toHex(), expected.toHex());
}

QTEST_MAIN(TestThemeFonts)
#include "tst_themefonts.moc"
