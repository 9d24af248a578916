// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/exports/csvreader.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textBecomesRows_data();
    void textBecomesRows();
    void encodingIsRecognised_data();
    void encodingIsRecognised();
    void rowsKnowTheLineTheyBeginIn();
    void damageNamesTheLine_data();
    void damageNamesTheLine();
    void tooManyFieldsAreRefused();
    void everyCutIsSurvived();
};

/// Rows as text: fields apart by "|", rows by "/"; an error as "!" and its detail.
QString rowsOf(const QByteArray &content)
{
    auto reader = CsvReader::open(content);
    if (!reader)
        return u'!' + reader.error().detail;
    QStringList rows;
    for (;;) {
        const auto row = reader->next();
        if (!row)
            return u'!' + row.error().detail;
        if (!*row)
            return rows.join(u'/');
        rows.append((*row)->fields.join(u'|'));
    }
}

void TestCsvReader::textBecomesRows_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("rows");
    QTest::newRow("empty file") << QByteArray() << QString();
    QTest::newRow("one field") << QByteArray("a") << u"a"_s;
    QTest::newRow("unix lines") << QByteArray("a,b\n1,2\n") << u"a|b/1|2"_s;
    QTest::newRow("windows lines, no last end") << QByteArray("a,b\r\n1,2") << u"a|b/1|2"_s;
    QTest::newRow("old lines") << QByteArray("a,b\r1,2\r") << u"a|b/1|2"_s;
    QTest::newRow("empty fields") << QByteArray("a,b,c\n,,\n") << u"a|b|c/||"_s;
    QTest::newRow("blank line") << QByteArray("a\n\nb\n") << u"a//b"_s;
    QTest::newRow("quotes") << QByteArray("\"a,b\",\"say \"\"hi\"\"\"\n") << u"a,b|say \"hi\""_s;
    QTest::newRow("line end inside quotes") << QByteArray("\"a\nb\",c\n1,2\n") << u"a\nb|c/1|2"_s;
    QTest::newRow("quote inside a plain field") << QByteArray("5\" disk,x\n") << u"5\" disk|x"_s;
    QTest::newRow("blanks stay") << QByteArray(" a , b \n") << u" a | b "_s;
    QTest::newRow("semicolons") << QByteArray("a;b\n1,5;2\n") << u"a|b/1,5|2"_s;
    QTest::newRow("tabs") << QByteArray("a\tb\n1,5\t2\n") << u"a|b/1,5|2"_s;
    QTest::newRow("delimiter inside quotes does not count") << QByteArray("\"a,b,c\";d\n") << u"a,b,c|d"_s;
    QTest::newRow("separator line") << QByteArray("sep=;\na,x;b\n") << u"a,x|b"_s;
    QTest::newRow("quoted separator line") << QByteArray("\"sep=,\"\r\na;x,b\r\n") << u"a;x|b"_s;
    QTest::newRow("separator line alone") << QByteArray("sep=,") << QString();
}

void TestCsvReader::textBecomesRows()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, rows);
    QCOMPARE(rowsOf(content), rows);
}

void TestCsvReader::encodingIsRecognised_data()
{
    QTest::addColumn<QByteArray>("content");
    const QString text = u"Datum,Aufrufe\n\u65e5\u4ed8,\u00fcber \U0001F3EE\n"_s;
    const auto encoded = [&text](QStringConverter::Encoding encoding, QStringConverter::Flag flag) {
        return QByteArray(QStringEncoder(encoding, flag)(text));
    };
    using Converter = QStringConverter;
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with mark") << encoded(Converter::Utf8, Converter::Flag::WriteBom);
    QTest::newRow("UTF-16 little") << encoded(Converter::Utf16LE, Converter::Flag::WriteBom);
    QTest::newRow("UTF-16 big") << encoded(Converter::Utf16BE, Converter::Flag::WriteBom);
    QTest::newRow("UTF-16 little without mark") << encoded(Converter::Utf16LE, Converter::Flag::Default);
    QTest::newRow("UTF-16 big without mark") << encoded(Converter::Utf16BE, Converter::Flag::Default);
}

void TestCsvReader::encodingIsRecognised()
{
    QFETCH(QByteArray, content);
    QCOMPARE(rowsOf(content), u"Datum|Aufrufe/\u65e5\u4ed8|\u00fcber \U0001F3EE"_s);
}

void TestCsvReader::rowsKnowTheLineTheyBeginIn()
{
    auto reader = CsvReader::open("sep=,\r\na,\"b\r\nb\"\r\n\r\nc,d\r\n");
    QVERIFY(reader.ok());
    QList<qsizetype> lines;
    for (auto row = reader->next(); row && *row; row = reader->next())
        lines.append((*row)->line);
    QCOMPARE(lines, (QList<qsizetype>{2, 4, 5}));
}

void TestCsvReader::damageNamesTheLine_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("detail");
    QTest::newRow("open quote") << QByteArray("a,b\n1,\"2\n3,4\n")
                                << u"line 2: a quoted field begins here and does not end"_s;
    QTest::newRow("text behind a quote") << QByteArray("a\n\"1\nx\"2\n")
                                         << u"line 3: text behind the closing quote of a field"_s;
    QTest::newRow("Latin-1") << QByteArray("Datum\n1\nM\xe4rz\n")
                             << u"line 3: the text is neither UTF-8 nor UTF-16; save the file as UTF-8"_s;
    QTest::newRow("half a UTF-16 unit") << QByteArray("\xff\xfe"
                                                      "a\0b",
                                                      5)
                                        << u"the text is damaged UTF-16"_s;
    QTest::newRow("zero bytes") << QByteArray("abc\0def", 7) << u"this is no text file; accepted is CSV"_s;
    QTest::newRow("archive") << QByteArray("PK\x03\x04 and more")
                             << u"this is an archive or spreadsheet; unpack it and choose the CSV file inside"_s;
}

void TestCsvReader::damageNamesTheLine()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, detail);
    QCOMPARE(rowsOf(content), u'!' + detail);
}

void TestCsvReader::tooManyFieldsAreRefused()
{
    QCOMPARE(rowsOf(QByteArray(1'000, ',')), u"!line 1: more than 1000 fields"_s);
    QCOMPARE(rowsOf(QByteArray(999, ',')).count(u'|'), 999);
}

void TestCsvReader::everyCutIsSurvived()
{
    const QByteArray whole = QStringEncoder(QStringConverter::Utf8, QStringConverter::Flag::WriteBom)(
        u"sep=;\r\n\"Datum\";\"Auf\"\"rufe\"\r\n2026-01-01;\"\U0001F3EE\n\"\r\n"_s);
    QCOMPARE(rowsOf(whole), u"Datum|Auf\"rufe/2026-01-01|\U0001F3EE\n"_s);
    int read = 0;
    for (qsizetype length = 0; length < whole.size(); ++length)
        read += rowsOf(whole.first(length)).startsWith(u'!') ? 0 : 1;
    QVERIFY(read > 0 && read < whole.size());
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestCsvReader)
#include "tst_csvreader.moc"
