// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/exports/celltext.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestCellText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figureIsRead_data();
    void figureIsRead();
    void dayIsRead_data();
    void dayIsRead();
};

QString shown(const Figure &figure)
{
    if (!figure)
        return u"!"_s;
    return *figure ? QString::number(**figure) : u"?"_s;
}

void TestCellText::figureIsRead_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<CellFormat>("format");
    QTest::addColumn<QChar>("point");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &cell, CellFormat format, QChar point,
                        const QString &expected) { QTest::newRow(name) << cell << format << point << expected; };
    for (const QString &marker : {u""_s, u"--"_s, u"-"_s, u"\u2014"_s, u"undefined"_s, u"N/A"_s, u" -- "_s}) {
        row(qPrintable(u"unknown: "_s + marker), marker, CellFormat::Count, u'.', u"?"_s);
        row(qPrintable(u"unknown hours: "_s + marker), marker, CellFormat::Hours, u'.', u"?"_s);
    }
    row("zero is zero", u"0"_s, CellFormat::Count, u'.', u"0"_s);
    row("plain", u"102497"_s, CellFormat::Count, u'.', u"102497"_s);
    row("comma groups", u"102,497"_s, CellFormat::Count, u'.', u"102497"_s);
    row("dot groups", u"1.234.567"_s, CellFormat::Count, u'.', u"1234567"_s);
    row("narrow blank groups", u"1\u202f234"_s, CellFormat::Count, u',', u"1234"_s);
    row("apostrophe groups", u"1\u2019234"_s, CellFormat::Count, u'.', u"1234"_s);
    row("mixed groups", u"1.234,567"_s, CellFormat::Count, u'.', u"!"_s);
    row("bad group", u"12,34"_s, CellFormat::Count, u'.', u"!"_s);
    row("fraction", u"12.5"_s, CellFormat::Count, u'.', u"!"_s);
    row("words", u"many"_s, CellFormat::Count, u'.', u"!"_s);
    row("abbreviated", u"1.2K"_s, CellFormat::Count, u'.', u"!"_s);
    row("other digits", u"\u0661\u0662"_s, CellFormat::Count, u'.', u"!"_s);
    row("largest", u"9223372036854775807"_s, CellFormat::Count, u'.', u"9223372036854775807"_s);
    row("too large", u"9223372036854775808"_s, CellFormat::Count, u'.', u"!"_s);
    row("negative views", u"-3"_s, CellFormat::Count, u'.', u"!"_s);
    row("negative likes", u"-3"_s, CellFormat::SignedCount, u'.', u"-3"_s);
    row("real minus", u"\u22123"_s, CellFormat::SignedCount, u'.', u"-3"_s);
    row("hours", u"12.5"_s, CellFormat::Hours, u'.', u"750"_s);
    row("hours are rounded to minutes", u"0.0248"_s, CellFormat::Hours, u'.', u"1"_s);
    row("many decimals", u"1234.5678"_s, CellFormat::Hours, u'.', u"74074"_s);
    row("hours with both marks", u"1,234.5"_s, CellFormat::Hours, u'.', u"74070"_s);
    row("hours with both marks, comma country", u"1.234,5"_s, CellFormat::Hours, u',', u"74070"_s);
    row("comma groups in dot country", u"1,234"_s, CellFormat::Hours, u'.', u"74040"_s);
    row("comma is the point in comma country", u"1,234"_s, CellFormat::Hours, u',', u"74"_s);
    row("dot groups in comma country", u"1.234"_s, CellFormat::Hours, u',', u"74040"_s);
    row("zero is never a group", u"0.500"_s, CellFormat::Hours, u',', u"30"_s);
    row("comma that cannot group", u"8,5"_s, CellFormat::Hours, u'.', u"510"_s);
    row("negative hours", u"-1"_s, CellFormat::Hours, u'.', u"!"_s);
    row("hours as exponent", u"1e9"_s, CellFormat::Hours, u'.', u"!"_s);
    row("more hours than there are", u"99999999999999999999"_s, CellFormat::Hours, u'.', u"!"_s);
    row("clock", u"0:03:25"_s, CellFormat::Clock, u'.', u"205"_s);
    row("long clock", u"101:00:01"_s, CellFormat::Clock, u'.', u"363601"_s);
    row("minutes and seconds", u"4:12"_s, CellFormat::Clock, u'.', u"252"_s);
    row("seconds", u"205"_s, CellFormat::Clock, u'.', u"205"_s);
    row("sixty seconds", u"0:00:60"_s, CellFormat::Clock, u'.', u"!"_s);
    row("clock with words", u"3m 25s"_s, CellFormat::Clock, u'.', u"!"_s);
}

void TestCellText::figureIsRead()
{
    QFETCH(QString, cell);
    QFETCH(CellFormat, format);
    QFETCH(QChar, point);
    QFETCH(QString, expected);
    QCOMPARE(shown(figureFromCell(cell, format, point)), expected);
}

void TestCellText::dayIsRead_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QDate>("day");
    QTest::newRow("ISO") << u"2026-09-20"_s << QDate(2026, 9, 20);
    QTest::newRow("English") << u"Sep 20, 2026"_s << QDate(2026, 9, 20);
    QTest::newRow("English, one digit") << u"Mar 1, 2026"_s << QDate(2026, 3, 1);
    QTest::newRow("leap day") << u"2024-02-29"_s << QDate(2024, 2, 29);
    QTest::newRow("no such leap day") << u"2026-02-29"_s << QDate();
    QTest::newRow("no such month") << u"2026-13-01"_s << QDate();
    QTest::newRow("no such English day") << u"Sep 31, 2026"_s << QDate();
    QTest::newRow("before YouTube") << u"2005-02-13"_s << QDate();
    QTest::newRow("YouTube's first day") << u"2005-02-14"_s << QDate(2005, 2, 14);
    QTest::newRow("ambiguous order") << u"09/10/2026"_s << QDate();
    QTest::newRow("empty") << QString() << QDate();
}

void TestCellText::dayIsRead()
{
    QFETCH(QString, cell);
    QFETCH(QDate, day);
    const auto read = dayFromCell(cell);
    QCOMPARE(read.ok(), day.isValid());
    if (read.ok())
        QCOMPARE(*read, day);
    else
        QCOMPARE(read.error().kind, ErrorKind::BadInput);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestCellText)
#include "tst_celltext.moc"
