// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reportsamples.h"
#include "ui/reportpainter/papercolors.h"
#include "ui/reportpainter/paperlogo.h"
#include "ui/reportpainter/paperpictures.h"
#include "ui/reportpainter/reportpainter.h"
#include "ui/theme/fonts.h"

#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

const QByteArray plainSvg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"50\">"
                            "<rect width=\"200\" height=\"50\" fill=\"#ff0000\"/></svg>";

QByteArray svgWith(const QByteArray &inside)
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"9\" height=\"9\">"
           + inside + "</svg>";
}

/// A PNG of a few bytes whose header claims 60,000 x 60,000 pixels.
QByteArray bomb()
{
    QByteArray png = encodedImage({8, 8}, Qt::red, "png");
    png.replace(16, 8, QByteArray("\x00\x00\xea\x60\x00\x00\xea\x60", 8));
    return png;
}

ReportDocument brandedReport()
{
    ReportDocument document = sampleReport(QLocale(QLocale::English, QLocale::UnitedKingdom), 6);
    document.brand.accent = u"#0B6E4F"_s;
    document.brand.logo = plainSvg;
    document.brand.footer = u"Studio Nine"_s;
    document.brand.coverText = u"Prepared by Studio Nine"_s;
    return document;
}

} // namespace

class ReportBrandTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { registerTabularFaces(); }
    void darkensWhatCannotBeRead_data();
    void darkensWhatCannotBeRead();
    void choosesTheTextOfTheCover();
    void readsRasterLogos();
    void readsVectorLogos();
    void refusesSvg_data();
    void refusesSvg();
    void refusesBombsAndRubbish();
    void scalesPicturesForPaper();
    void paintsWithoutALogo();
    void putsTheMarkWhereItIsAsked();
    void embedsAPictureOnce();
    void fallsBackWhereAFontHasNoGlyphs();
};

void ReportBrandTest::darkensWhatCannotBeRead_data()
{
    QTest::addColumn<QString>("accent");
    QTest::addColumn<bool>("changed");
    QTest::newRow("yellow") << u"#F4C20D"_s << true;
    QTest::newRow("white") << u"#FFFFFF"_s << true;
    QTest::newRow("green") << u"#0B6E4F"_s << false;
    QTest::newRow("black") << u"#000000"_s << false;
}

void ReportBrandTest::darkensWhatCannotBeRead()
{
    QFETCH(QString, accent);
    QFETCH(bool, changed);
    const PaperColors colors = PaperColors::of({.accent = accent, .second = accent});
    QVERIFY(paperContrast(colors.theme.accent, Qt::white) >= 4.5);
    QVERIFY(paperContrast(colors.theme.warning, Qt::white) >= 4.5);
    QCOMPARE(colors.theme.accent != QColor(accent), changed);
    QCOMPARE(colors.cover, QColor(accent));
}

void ReportBrandTest::choosesTheTextOfTheCover()
{
    for (const auto &accent : {u"#F4C20D"_s, u"#0B6E4F"_s, u"#808080"_s, u"#FFFFFF"_s, u"#000000"_s}) {
        const PaperColors colors = PaperColors::of({.accent = accent});
        QVERIFY2(paperContrast(colors.cover, colors.coverText) >= 4, qPrintable(accent));
    }
    QVERIFY(!PaperColors::of({}).cover.isValid());
    QVERIFY(!PaperColors::of({.accent = u"red"_s}).cover.isValid());
    QCOMPARE(PaperColors::of({.accent = u"#12"_s}).theme, colors(ColorScheme::Light));
    QCOMPARE(qRound(paperContrast(Qt::black, Qt::white)), 21);
}

void ReportBrandTest::readsRasterLogos()
{
    const PaperLogo logo(encodedImage({400, 100}, Qt::blue, "png"), {240, 72});
    QCOMPARE(logo.size(), QSizeF(240, 60));
    QVERIFY(PaperLogo({}, {240, 72}).isEmpty());
}

void ReportBrandTest::readsVectorLogos()
{
    for (const QByteArray &svg :
         {plainSvg, QByteArray(plainSvg).replace("</svg>", "<text x=\"1\" y=\"9\">A</text></svg>")}) {
        const PaperLogo logo(svg, {240, 72});
        QCOMPARE(logo.size(), QSizeF(240, 60));
        QImage paper(240, 60, QImage::Format_RGB32);
        paper.fill(Qt::white);
        QPainter painter(&paper);
        logo.paint(painter, {});
        QCOMPARE(paper.pixelColor(200, 30), QColor(255, 0, 0));
    }
}

void ReportBrandTest::refusesSvg_data()
{
    QTest::addColumn<QByteArray>("inside");
    QTest::newRow("file") << QByteArray("<image xlink:href=\"file:///etc/hostname\" width=\"9\" height=\"9\"/>");
    QTest::newRow("path") << QByteArray("<image href=\"logo.png\" width=\"9\" height=\"9\"/>");
    QTest::newRow("address") << QByteArray("<image href=\"https://example.org/a.png\" width=\"9\" height=\"9\"/>");
    QTest::newRow("fill") << QByteArray("<rect fill=\"url(https://example.org/a.svg#b)\"/>");
    QTest::newRow("moving") << QByteArray("<rect><animate attributeName=\"x\" dur=\"1s\"/></rect>");
    QTest::newRow("script") << QByteArray("<script>1</script>");
    QTest::newRow("style") << QByteArray("<style>@import url(a.css);</style>");
    QTest::newRow("copies") << QByteArray("<use xlink:href=\"#a\"/>").repeated(20);
    QTest::newRow("deep") << QByteArray("<g>").repeated(100) + QByteArray("</g>").repeated(100);
    QTest::newRow("open") << QByteArray("<g>");
}

void ReportBrandTest::refusesSvg()
{
    QFETCH(QByteArray, inside);
    QVERIFY(isHarmlessSvg(svgWith("<rect/><use xlink:href=\"#a\"/><rect fill=\"url(#b)\"/>")));
    QVERIFY(!isHarmlessSvg(svgWith(inside)));
    QVERIFY(PaperLogo(svgWith(inside), {240, 72}).isEmpty());
    QVERIFY(!isHarmlessSvg("<!DOCTYPE svg [<!ENTITY a \"b\">]>" + plainSvg));
}

void ReportBrandTest::refusesBombsAndRubbish()
{
    QVERIFY(!paperImage(encodedImage({8, 8}, Qt::red, "png"), {48, 27}, Qt::KeepAspectRatio).isNull());
    QVERIFY(paperImage(bomb(), {48, 27}, Qt::KeepAspectRatio).isNull());
    QVERIFY(paperImage("GIF89a", {48, 27}, Qt::KeepAspectRatio).isNull());
    QVERIFY(paperImage(encodedImage({64, 64}, Qt::red, "png").first(40), {48, 27}, Qt::KeepAspectRatio).isNull());
    QVERIFY(paperImage({}, {48, 27}, Qt::KeepAspectRatio).isNull());
}

void ReportBrandTest::scalesPicturesForPaper()
{
    const QByteArray large = encodedImage({1600, 1200}, Qt::green, "jpeg");
    const QImage image = paperImage(large, {48, 27}, Qt::KeepAspectRatioByExpanding);
    QCOMPARE(image.width(), 100);
    QVERIFY(qAbs(image.height() - 56) <= 1);
    const QImage small = paperImage(encodedImage({20, 10}, Qt::green, "png"), {48, 27}, Qt::KeepAspectRatioByExpanding);
    QVERIFY(small.height() <= 10);
}

void ReportBrandTest::paintsWithoutALogo()
{
    ReportDocument document = brandedReport();
    const int pages = paintedPages(paintReport(document));
    for (const QByteArray &logo : {QByteArray(), QByteArray("rubbish"), bomb(), svgWith("<script/>")}) {
        document.brand.logo = document.brand.logoDark = logo;
        QCOMPARE(paintedPages(paintReport(document)), pages);
    }
}

void ReportBrandTest::putsTheMarkWhereItIsAsked()
{
    ReportDocument document = brandedReport();
    const int pages = paintedPages(paintReport(document));
    QCOMPARE(paintReport(document).count("/URI (https://creatormetrics.net)"), pages - 1);
    document.brand.mark = false;
    QCOMPARE(paintReport(document).count("/URI (https://creatormetrics.net)"), 0);
}

void ReportBrandTest::embedsAPictureOnce()
{
    ReportDocument document;
    document.pictures = postPictures(1);
    document.blocks = {postTable(30)};
    auto &rows = std::get<TableBlock>(document.blocks[0]).rows;
    const auto images = [&document] { return paintReport(document).count("/Subtype /Image"); };
    const qsizetype without = images();
    for (auto &row : rows)
        row[0].picture = u"p0"_s;
    QCOMPARE(images(), without + 1);
    document.pictures[u"p0"_s] = "damaged";
    QCOMPARE(images(), without);
}

void ReportBrandTest::fallsBackWhereAFontHasNoGlyphs()
{
    ReportDocument document = sampleReport(QLocale(QLocale::English), 6);
    const QByteArray ours = paintReport(document);
    document.brand.fontFamily = u"No Such Family"_s;
    QVERIFY(paintReport(document) == ours);
    document.brand.fontFamily = u"FontAwesome"_s;
    QCOMPARE(paintedPages(paintReport(document)), paintedPages(ours));
}

QTEST_MAIN(ReportBrandTest)
#include "tst_reportbrand.moc"
