// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/csvfile.h"
#include "models/reports/datacelltext.h"
#include "models/reports/tabletext.h"
#include "models/reports/xlsxfile.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QLocale german(QLocale::German, QLocale::Germany);
const QLocale english(QLocale::English, QLocale::UnitedStates);

DataTable posts()
{
    return {.title = u"Posts"_s,
            .notes = {u"Days: 2026-10-24 to 2026-11-20"_s, u"Accounts: Ada Films"_s},
            .columns = {{.title = u"Title"_s},
                        {.title = u"Published"_s, .kind = DataKind::Day},
                        {.title = u"Views"_s, .kind = DataKind::Count},
                        {.title = u"Rate ƒ"_s, .kind = DataKind::Share},
                        {.title = u"Seen"_s, .kind = DataKind::Moment}},
            .rows = {{u"A film"_s, QDate(2026, 11, 14), 412'803.0, 0.0791,
                      QDateTime(QDate(2026, 11, 20), QTime(23, 30), QTimeZone("Asia/Kolkata"))},
                     {u"Nothing known"_s, {}, {}, {}, {}}}};
}

DataTable oneText(const QString &text)
{
    return {.title = u"T"_s, .columns = {{.title = u"Text"_s}}, .rows = {{text}}};
}

QString csv(const DataTable &table)
{
    return QString::fromUtf8(csvBytes(table).sliced(3));
}

/// The parts of an XLSX file by their names, read by a reader that is not ours.
QHash<QString, QByteArray> partsOf(const QByteArray &workbook)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"book.xlsx"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(workbook) != workbook.size())
        return {};
    file.close();
    QProcess python;
    python.start(u"python3"_s, {u"-m"_s, u"zipfile"_s, u"-e"_s, file.fileName(), folder.filePath(u"parts"_s)});
    if (!python.waitForFinished() || python.exitCode() != 0)
        return {};
    QHash<QString, QByteArray> parts;
    for (const auto *name : {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/styles.xml", "xl/workbook.xml", "docProps/core.xml"}) {
        QFile part(folder.filePath("parts/"_L1 + QLatin1StringView(name)));
        if (part.open(QIODevice::ReadOnly))
            parts.insert(QString::fromLatin1(name), part.readAll());
    }
    return parts;
}

struct SheetCell {
    QString type; ///< inlineStr, n
    QString value;
};

/// Of a sheet, by "B2".
QHash<QString, SheetCell> cellsOf(const QByteArray &sheet)
{
    QXmlStreamReader reader(sheet);
    QHash<QString, SheetCell> cells;
    QString place;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::StartElement && reader.name() == "c"_L1) {
            const auto attributes = reader.attributes();
            place = attributes.value("r"_L1).toString();
            cells.insert(place, {attributes.hasAttribute("t"_L1) ? attributes.value("t"_L1).toString() : u"n"_s, {}});
        } else if (token == QXmlStreamReader::EndElement && reader.name() == "c"_L1) {
            place.clear();
        } else if (token == QXmlStreamReader::Characters && !place.isEmpty()) {
            cells[place].value += reader.text();
        }
    }
    if (reader.hasError())
        return {};
    return cells;
}

bool canUnpack()
{
    return !QStandardPaths::findExecutable(u"python3"_s).isEmpty();
}

} // namespace

class TestTableFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvIsForPrograms()
    {
        QVERIFY(csvBytes(posts()).startsWith("\xef\xbb\xbf"));
        QCOMPARE(csv(posts()), u"Title,Published,Views,Rate ƒ,Seen\r\n"
                               "A film,2026-11-14,412803,0.0791,2026-11-20T18:00:00Z\r\n"
                               "Nothing known,,,,\r\n"_s);
    }

    void hostileTextsStayOneCell_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field");
        QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s;
        QTest::newRow("quote") << u"say \"hi\""_s << u"\"say \"\"hi\"\"\""_s;
        QTest::newRow("line break") << u"two\nlines"_s << u"\"two\nlines\""_s;
        QTest::newRow("formula") << u"=HYPERLINK(\"http://x\")"_s << u"\"'=HYPERLINK(\"\"http://x\"\")\""_s;
        QTest::newRow("plus") << u"+1 for this"_s << u"'+1 for this"_s;
        QTest::newRow("minus") << u"-cmd"_s << u"'-cmd"_s;
        QTest::newRow("handle") << u"@ada"_s << u"'@ada"_s;
        QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
        QTest::newRow("carriage return") << u"\r=1"_s << u"\"'\r=1\""_s;
        QTest::newRow("full width") << u"＝1+1"_s << u"'＝1+1"_s;
        QTest::newRow("right to left") << u"مرحبا"_s << u"مرحبا"_s;
        QTest::newRow("emoji") << u"👩‍👩‍👧"_s << u"👩‍👩‍👧"_s;
        QTest::newRow("empty") << QString() << QString();
    }

    void hostileTextsStayOneCell()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, field);
        QCOMPARE(csv(oneText(text)), "Text\r\n"_L1 + field + "\r\n"_L1);
        const QString tsv = tsvText(oneText(text), english);
        QCOMPARE(tsv.count(u'\n'), 1);
        QCOMPARE(tsv.count(u'\t'), 0);
        QVERIFY(!tsv.contains(u'\r'));
        const QString markdown = markdownText(oneText(text), english);
        QCOMPARE(markdown.count(u'\n'), 3);
        const QString html = htmlText(oneText(text), english);
        QCOMPARE(html.count("<td"_L1), 1);
        QCOMPARE(html.count("<tr>"_L1), 2);
    }

    void numbersAreNeverGuarded()
    {
        DataTable table = oneText({});
        table.columns = {{.title = u"=x"_s, .kind = DataKind::Number}};
        table.rows = {{-33.0}, {0.00001}, {1e15}, {-0.5}, {std::numeric_limits<double>::quiet_NaN()}};
        QCOMPARE(csv(table), u"'=x\r\n-33\r\n0.00001\r\n1000000000000000\r\n-0.5\r\n\r\n"_s);
        QCOMPARE(tsvText(table, german), u"'=x\n-33\n0,00001\n1000000000000000\n-0,5\n"_s);
    }

    void peopleReadTheirOwnNumbers()
    {
        QCOMPARE(markdownText(posts(), german).section(u'\n', 0, 2),
                 u"| Title | Published | Views | Rate ƒ | Seen |\n"
                 "| --- | --- | ---: | ---: | --- |\n"
                 "| A film | 2026-11-14 | 412.803 | 7,91\u202f% | 2026-11-20T18:00:00Z |"_s);
        QVERIFY(markdownText(posts(), german).contains(u"| Nothing known | — | — | — | — |"_s));
        const QString html = htmlText(posts(), german);
        QVERIFY(html.contains(u"sdval=\"412803\" x:num=\"412803\">412.803</td>"_s));
        QVERIFY(markdownText(oneText(u"a|b *c* <b>"_s), english).contains(u"| a\\|b \\*c\\* \\<b\\> |"_s));
    }

    void htmlFileHasTitleAndNotes()
    {
        DataTable table = posts();
        table.title = u"A <b> & c"_s;
        FileProgress progress;
        const auto bytes = htmlBytes({.head = table}, english, progress);
        QVERIFY(bytes.ok());
        QVERIFY(bytes->contains("<h1>A &lt;b&gt; &amp; c</h1>"));
        QVERIFY(bytes->contains("<li>Accounts: Ada Films</li>"));
    }

    void workbookHasTypedCells()
    {
        if (!canUnpack())
            QSKIP("python3 unpacks the workbook");
        const auto bytes = xlsxBytes(posts());
        QVERIFY(bytes.ok());
        const auto parts = partsOf(*bytes);
        const auto cells = cellsOf(parts[u"xl/worksheets/sheet1.xml"_s]);
        QCOMPARE(cells[u"A1"_s].value, u"Title"_s);
        QCOMPARE(cells[u"A2"_s].type, u"inlineStr"_s);
        QCOMPARE(cells[u"A2"_s].value, u"A film"_s);
        // Days since the spreadsheets' 30 December 1899.
        QCOMPARE(cells[u"B2"_s].value.toDouble(), double(QDate(1899, 12, 30).daysTo(QDate(2026, 11, 14))));
        QCOMPARE(cells[u"C2"_s].type, u"n"_s);
        QCOMPARE(cells[u"C2"_s].value.toDouble(), 412'803.0);
        QCOMPARE(cells[u"D2"_s].value.toDouble(), 0.0791);
        QCOMPARE(cells[u"E2"_s].value.toDouble(), double(QDate(1899, 12, 30).daysTo(QDate(2026, 11, 20))) + 0.75);
        QVERIFY(!cells.contains(u"C3"_s)); // unknown is no cell at all
        QVERIFY(parts[u"xl/worksheets/sheet1.xml"_s].contains("state=\"frozen\""));
        QVERIFY(parts[u"xl/styles.xml"_s].contains("yyyy-mm-dd"));
        QCOMPARE(cellsOf(parts[u"xl/worksheets/sheet2.xml"_s])[u"A2"_s].value, u"Accounts: Ada Films"_s);
    }

    void workbookTakesHostileTexts()
    {
        if (!canUnpack())
            QSKIP("python3 unpacks the workbook");
        DataTable table = oneText(u"=HYPERLINK(\"http://x\")"_s);
        table.title = u"A/B: [all] 'of' them? and much more than a sheet's name takes"_s;
        table.rows.push_back({u"two\nlines <&> \"q\""_s});
        table.rows.push_back({QString(40'000, u'x')});
        table.rows.push_back({u"bell\u0007 and 👩‍👩‍👧"_s});
        table.rows.push_back({u"مرحبا"_s});
        const auto bytes = xlsxBytes(table);
        QVERIFY(bytes.ok());
        const auto parts = partsOf(*bytes);
        const QByteArray sheet = parts[u"xl/worksheets/sheet1.xml"_s];
        const auto cells = cellsOf(sheet);
        QVERIFY(!sheet.contains("<f>"));
        QCOMPARE(cells[u"A2"_s].value, u"=HYPERLINK(\"http://x\")"_s); // a text, so no guard
        QCOMPARE(cells[u"A3"_s].value, u"two\nlines <&> \"q\""_s);
        QCOMPARE(cells[u"A4"_s].value.size(), 32'767);
        QCOMPARE(cells[u"A5"_s].value, u"bell and 👩‍👩‍👧"_s);
        QCOMPARE(cells[u"A6"_s].value, u"مرحبا"_s);
        QVERIFY(parts[u"xl/workbook.xml"_s].contains("name=\"AB all of them and much more th\""));
    }

    void sameTableIsTheSameWorkbook()
    {
        const auto first = xlsxBytes(posts());
        const auto second = xlsxBytes(posts());
        QVERIFY(first.ok() && second.ok());
        QVERIFY(*first == *second);
        // No clock in it: the time of the first part is the beginning of the format's calendar.
        QCOMPARE(first->mid(10, 4), QByteArray("\x00\x00\x21\x00", 4));
        if (canUnpack())
            QVERIFY(partsOf(*first)[u"docProps/core.xml"_s].contains("2000-01-01T00:00:00Z"));
    }

    void piecesAreOneFile()
    {
        DataSource source{.head = oneText(u"first"_s), .rowCount = 3};
        int left = 2;
        source.next = [&left]() -> Result<std::vector<DataRow>> {
            if (left == 0)
                return std::vector<DataRow>();
            return std::vector<DataRow>{{u"piece %1"_s.arg(left--)}};
        };
        FileProgress progress;
        const auto bytes = csvBytes(source, progress);
        QVERIFY(bytes.ok());
        QCOMPARE(QString::fromUtf8(bytes->sliced(3)), u"Text\r\nfirst\r\npiece 2\r\npiece 1\r\n"_s);
        QCOMPARE(progress.total(), 3);
        QCOMPARE(progress.done(), 3);
    }

    void cancelledOrFailedIsNoFile()
    {
        FileProgress progress;
        DataSource endless{.head = oneText(u"first"_s)};
        endless.next = [&progress]() -> Result<std::vector<DataRow>> {
            if (progress.done() > 3)
                progress.cancel();
            return std::vector<DataRow>{{u"again"_s}};
        };
        for (const auto &bytes : {csvBytes(endless, progress), xlsxBytes(endless, progress), htmlBytes(endless, english, progress)}) {
            QVERIFY(!bytes.ok());
            QCOMPARE(bytes.error().kind, ErrorKind::Cancelled);
        }
        DataSource broken{.head = oneText(u"first"_s)};
        broken.next = []() -> Result<std::vector<DataRow>> { return Error{.kind = ErrorKind::Storage}; };
        FileProgress fresh;
        QCOMPARE(xlsxBytes(broken, fresh).error().kind, ErrorKind::Storage);
        QCOMPARE(csvBytes(broken, fresh).error().kind, ErrorKind::Storage);
    }
};

QTEST_GUILESS_MAIN(TestTableFiles)
#include "tst_tablefiles.moc"
