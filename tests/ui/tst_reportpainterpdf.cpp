// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/pdffile.h"
#include "ui/reportpainter/pdfsyntax.h"
#include "ui/reportpainter/pdftextmap.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

/// A file of objects 1, 2, …; the first is the root.
QByteArray pdfOf(const QByteArrayList &objects)
{
    QByteArray bytes;
    QByteArray table = "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(bytes.size()).rightJustified(10, '0') + " 00000 n \n";
        bytes += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    return bytes + table + "trailer\n<</Root 1 0 R>>\nstartxref\n" + QByteArray::number(bytes.size()) + "\n%%EOF\n";
}

} // namespace

class ReportPainterPdfTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsTheEndOfAValue_data();
    void findsTheEndOfAValue();
    void changesReferencesOutsideStrings();
    void readsAndWritesDictionaries();
    void survivesBrokenText_data();
    void survivesBrokenText();
    void writesTextStrings();
    void readsWhatItWrote();
    void refusesWhatIsNoPdf();
    void correctsTextMaps();
};

void ReportPainterPdfTest::findsTheEndOfAValue_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("name") << QByteArray(" /Type/Next") << QByteArray(" /Type");
    QTest::newRow("number") << QByteArray("12.50]") << QByteArray("12.50");
    QTest::newRow("reference") << QByteArray("12 0 R /Next") << QByteArray("12 0 R");
    QTest::newRow("numbers that are no reference") << QByteArray("12 0 13") << QByteArray("12");
    QTest::newRow("nested string") << QByteArray("(a (b) \\) c) x") << QByteArray("(a (b) \\) c)");
    QTest::newRow("hex string") << QByteArray("<FEFF> x") << QByteArray("<FEFF>");
    QTest::newRow("array") << QByteArray("[1 [2] (]) /A] x") << QByteArray("[1 [2] (]) /A]");
    QTest::newRow("dictionary") << QByteArray("<< /A << /B <00> >> /C (>>) >> x")
                                << QByteArray("<< /A << /B <00> >> /C (>>) >>");
}

void ReportPainterPdfTest::findsTheEndOfAValue()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, value);
    QCOMPARE(text.left(afterPdfValue(text, 0)), value);
}

void ReportPainterPdfTest::changesReferencesOutsideStrings()
{
    const QByteArray text = "<< /A 7 0 R /B [8 0 R 17 0 R] /C (7 0 R) /N7 0 /D 7 >>";
    QCOMPARE(withPdfReferences(text, [](int number) { return number + 100; }),
             QByteArray("<< /A 107 0 R /B [108 0 R 117 0 R] /C (7 0 R) /N7 0 /D 7 >>"));
    QCOMPARE(pdfReferences(text), (QList<int>{7, 8, 17}));
}

void ReportPainterPdfTest::readsAndWritesDictionaries()
{
    PdfDictionary dictionary = PdfDictionary::parse("<</Type /Page/Kids[1 0 R]\n/Box [0 0 1 1] /Title (x)>>");
    QCOMPARE(dictionary.value("Type"), QByteArray("/Page"));
    QCOMPARE(dictionary.value("Kids"), QByteArray("[1 0 R]"));
    QCOMPARE(dictionary.value("Missing"), QByteArray());
    dictionary.set("Type", "/Other");
    dictionary.remove("Kids");
    dictionary.set("New", "5");
    QCOMPARE(dictionary.bytes(), QByteArray("<<\n/Type /Other\n/Box [0 0 1 1]\n/Title (x)\n/New 5\n>>"));
    QVERIFY(PdfDictionary::parse("[1 2]").isEmpty());
}

void ReportPainterPdfTest::survivesBrokenText_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"", "<<", "<< /A", "<< /A (", "[1 [2", "<< >", "/", "(((", "<< /A >> >>", "12 0 R", ")", "]", "<</A]>>"})
        QTest::addRow("%s", text) << QByteArray(text);
}

void ReportPainterPdfTest::survivesBrokenText()
{
    QFETCH(QByteArray, text);
    QVERIFY(afterPdfValue(text, 0) <= text.size());
    (void)PdfDictionary::parse(text);
    (void)pdfReferences(text);
    QVERIFY(!PdfFile::parse(text));
}

void ReportPainterPdfTest::writesTextStrings()
{
    QCOMPARE(pdfText(u"A日"_s), QByteArray("<FEFF004165E5>"));
    QCOMPARE(pdfText(u"🎉"_s), QByteArray("<FEFFD83CDF89>"));
    QCOMPARE(pdfDate(QDateTime(QDate(2026, 11, 3), QTime(8, 12, 1), Qt::UTC)), QByteArray("(D:20261103081201Z)"));
}

void ReportPainterPdfTest::readsWhatItWrote()
{
    PdfFile file =
        *PdfFile::parse(pdfOf({"<</Type /Catalog /Pages 3 0 R>>", "5", "<</Length 2 0 R>>\nstream\n(7 0 \nendstream"}));
    QCOMPARE(file.objects().size(), 3);
    QCOMPARE(file.object(3).stream, QByteArray("(7 0 "));
    const int extra = file.add({.value = "<< /Back 1 0 R >>"});
    file.setEntry(file.root(), "Extra", pdfReference(extra));
    (void)file.add({.value = "(nobody links here)"});
    const QByteArray bytes = file.bytes();
    const auto again = PdfFile::parse(bytes);
    QVERIFY(again);
    QCOMPARE(again->objects().size(), 3);
    QCOMPARE(again->bytes(), bytes);
    const int pages = again->referred(again->root(), "Pages");
    QCOMPARE(again->objects()[pages].stream, QByteArray("(7 0 "));
    QCOMPARE(again->dictionary(pages).value("Length"), QByteArray("5"));
    QCOMPARE(again->referred(again->referred(again->root(), "Extra"), "Back"), again->root());
}

void ReportPainterPdfTest::refusesWhatIsNoPdf()
{
    QVERIFY(!PdfFile::parse("hello"));
    QVERIFY(!PdfFile::parse("%PDF-1.4\nstartxref\n99999\n%%EOF"));
    QVERIFY(!PdfFile::parse(
        "%PDF-1.4\nxref\n0 2\n0 65535 f \n0000000003 00000 n \ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF"));
}

void ReportPainterPdfTest::correctsTextMaps()
{
    const QByteArray map = "begincmap\n2 beginbfrange\n<0000> <0000> <0000>\n"
                           "<0001> <0004> [<0041> <0009> <2F47> <FEFB> ]\n<0006> <0008> <0030>\nendbfrange\nendcmap\n";
    const QByteArray better = correctedTextMap(map, false, nullptr);
    QVERIFY(better.contains(
        "7 beginbfchar\n<0001> <0041>\n<0002> <0020>\n<0003> <65E5>\n<0004> <06440627>\n<0006> <0030>\n"));
    QVERIFY(better.contains("<0008> <0032>\n"));
    QVERIFY(!better.contains("<0005>"));
    const QByteArray packed = correctedTextMap(qCompress(map).mid(4), true, nullptr);
    QCOMPARE(qUncompress(QByteArray("\x00\x00\x10\x00", 4) + packed), better);
    QCOMPARE(correctedTextMap("rubbish", true, nullptr), QByteArray("rubbish"));
}

QTEST_GUILESS_MAIN(ReportPainterPdfTest)
#include "tst_reportpainterpdf.moc"
