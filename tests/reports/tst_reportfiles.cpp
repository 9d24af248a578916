// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/csvfile.h"
#include "models/reports/reportfiles.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// Tables and charts of a document as files of their own.
class TestReportFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tablesAreNamedByThemselvesOrTheirHeading();
    void exactValuesWinOverTexts();
    void daysWithoutAValueStayTexts();
    void namesAreUniqueAndSafe_data();
    void namesAreUniqueAndSafe();
    void chartsWithoutValuesAreLeftOut();
    void chartsAreNamedAfterTheirHeading();
    void csvHasATableAFile();
    void workbookHasASheetForEachTable();
    void workbookOfNothingIsRefused();
    void sameDocumentSameBytes();
};

namespace {

TableBlock table(const QString &title, const std::vector<std::vector<TableCell>> &rows)
{
    return {.title = title,
            .columns = {{.title = u"Name"_s}, {.title = u"Views"_s, .numeric = true, .kind = DataKind::Count}},
            .rows = rows};
}

ReportDocument document()
{
    ReportDocument report{.title = u"October"_s, .author = u"Studio"_s, .locale = QLocale(u"de_DE"_s)};
    report.blocks = {table({}, {{{.text = u"before any heading"_s}, {.text = u"1"_s, .value = 1.0}}}),
                     HeadingBlock{.text = u"Content: top / bottom"_s},
                     table({}, {{{.text = u"Ein \"Film\", 映画 🎬"_s}, {.text = u"1,2 Mio."_s, .value = 1234567.0}}}),
                     table({}, {{{.text = u"=SUM(A1)"_s}, {.text = u"—"_s}}}),
                     table(u"Own title"_s, {{{.text = u"فيديو"_s}, {.text = u"0"_s, .value = 0.0}}})};
    return report;
}

QStringList titlesOf(const ReportDocument &report)
{
    QStringList titles;
    for (const DataTable &found : reportTables(report))
        titles << found.title;
    return titles;
}

} // namespace

void TestReportFiles::tablesAreNamedByThemselvesOrTheirHeading()
{
    QCOMPARE(titlesOf(document()), QStringList({u"October"_s, u"Content: top / bottom"_s, u"Content: top / bottom 2"_s, u"Own title"_s}));
}

void TestReportFiles::exactValuesWinOverTexts()
{
    const std::vector<DataTable> tables = reportTables(document());
    QCOMPARE(tables[1].rows[0][1], DataCell(1234567.0));
    QVERIFY2(std::holds_alternative<std::monostate>(tables[2].rows[0][1]), "an unknown figure is nothing, not a dash and not 0");
    QCOMPARE(tables[2].rows[0][0], DataCell(u"=SUM(A1)"_s));
    QCOMPARE(tables[3].rows[0][1], DataCell(0.0));
    QCOMPARE(tables[1].columns[1].kind, DataKind::Count);
}

void TestReportFiles::daysWithoutAValueStayTexts()
{
    ReportDocument report;
    report.blocks = {TableBlock{
        .columns = {{.title = u"Day"_s, .kind = DataKind::Day}, {.title = u"Words"_s, .numeric = true, .kind = DataKind::Number}},
        .rows = {{{.text = u"3. Nov."_s, .value = QDate(2026, 11, 3)}, {.text = u"many"_s}},
                 {{.text = u"all days"_s}, {.text = u"more"_s}},
                 {{.text = u"short row"_s}}}}};
    const DataTable found = reportTables(report).at(0);
    QCOMPARE(found.rows[0][0], DataCell(QDate(2026, 11, 3)));
    QCOMPARE(found.rows[1][0], DataCell(u"all days"_s));
    // A column of figures that holds no figure is one of words.
    QCOMPARE(found.columns[1].kind, DataKind::Text);
    QCOMPARE(found.rows[1][1], DataCell(u"more"_s));
    QCOMPARE(found.rows[2].size(), std::size_t(2));
}

void TestReportFiles::namesAreUniqueAndSafe_data()
{
    QTest::addColumn<QStringList>("titles");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("words") << QStringList{u"Key figures"_s, u"Key figures"_s}
                           << QStringList{u"01-key-figures.csv"_s, u"02-key-figures.csv"_s};
    QTest::newRow("separators") << QStringList{u"../../etc/passwd"_s, u"a\\b:c*d?"_s, u"<>|\"\n"_s}
                                << QStringList{u"01-etc-passwd.csv"_s, u"02-a-b-c-d.csv"_s, u"03.csv"_s};
    QTest::newRow("devices") << QStringList{u"CON"_s, u"nul"_s} << QStringList{u"01-con.csv"_s, u"02-nul.csv"_s};
    QTest::newRow("scripts") << QStringList{u"映画の数字"_s, u"أرقام"_s} << QStringList{u"01-映画の数字.csv"_s, u"02-أرقام.csv"_s};
    QTest::newRow("long") << QStringList{QString(400, u'x')} << QStringList{u"01-"_s + QString(60, u'x') + u".csv"_s};
}

void TestReportFiles::namesAreUniqueAndSafe()
{
    QFETCH(QStringList, titles);
    QTEST(reportFileNames(titles, u"csv"_s), "names");
}

void TestReportFiles::chartsWithoutValuesAreLeftOut()
{
    const DateRange range = DateRange::endingAt(QDate(2026, 11, 2), 2);
    ChartSpec empty{.title = u"empty"_s, .range = range};
    ChartSpec full{.title = u"full"_s, .range = range};
    full.series = {{.name = u"YouTube"_s, .points = {{.day = range.first(), .value = 3.0}, {.day = range.last(), .value = 4.0}}}};
    ReportDocument report;
    report.blocks = {ChartBlock{empty}, ChartBlock{full}};
    const std::vector<ChartSpec> charts = reportCharts(report);
    QCOMPARE(charts.size(), std::size_t(1));
    QCOMPARE(charts.front(), full);
    QCOMPARE(reportChartFileNames(report, u"svg"_s), QStringList{u"01-full.svg"_s});
}

void TestReportFiles::chartsAreNamedAfterTheirHeading()
{
    const DateRange range = DateRange::endingAt(QDate(2026, 11, 2), 1);
    ChartSpec views{.title = u"Views per day"_s, .range = range};
    views.series = {{.name = u"YouTube"_s, .points = {{.day = range.first(), .value = 3.0}}}};
    ReportDocument report;
    report.blocks = {HeadingBlock{.text = u"YouTube"_s}, HeadingBlock{.text = u"a remark"_s, .level = 3}, ChartBlock{views},
                     HeadingBlock{.text = u"Views"_s, .level = 2}, ChartBlock{views}};
    QCOMPARE(reportChartFileNames(report, u"png"_s), QStringList({u"01-youtube-views-per-day.png"_s, u"02-views-per-day.png"_s}));
}

void TestReportFiles::csvHasATableAFile()
{
    const std::vector<NamedFile> files = reportCsvFiles(document());
    QCOMPARE(files.size(), std::size_t(4));
    QCOMPARE(files[1].name, u"02-content-top-bottom.csv"_s);
    QVERIFY(files[1].bytes.startsWith("\xef\xbb\xbf"));
    QCOMPARE(QString::fromUtf8(files[1].bytes.mid(3)), u"Name,Views\r\n\"Ein \"\"Film\"\", 映画 🎬\",1234567\r\n"_s);
    QCOMPARE(QString::fromUtf8(files[2].bytes.mid(3)), u"Name,Views\r\n'=SUM(A1),\r\n"_s);
}

/// The parts of a workbook, read by another program than the one that wrote it.
static QByteArray partOf(const QByteArray &workbook, const QString &part)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"book.xlsx"_s));
    if (!file.open(QFile::WriteOnly) || file.write(workbook) != workbook.size())
        return {};
    file.close();
    QProcess unzip;
    unzip.start(u"unzip"_s, {u"-p"_s, file.fileName(), part});
    return unzip.waitForFinished() ? unzip.readAllStandardOutput() : QByteArray();
}

void TestReportFiles::workbookHasASheetForEachTable()
{
    if (QStandardPaths::findExecutable(u"unzip"_s).isEmpty())
        QSKIP("unzip is not installed");
    ReportDocument report = document();
    report.blocks.push_back(table(QString(40, u'x'), {}));
    report.blocks.push_back(table(QString(45, u'x'), {}));
    const auto workbook = reportWorkbook(report);
    QVERIFY2(workbook.ok(), "a workbook");
    QCOMPARE(workbook->name, u"tables.xlsx"_s);
    const QByteArray book = partOf(workbook->bytes, u"xl/workbook.xml"_s);
    QCOMPARE(book.count("<sheet "), 6);
    // Sheets have names of 31 characters at most, without a slash or a colon, and no two alike.
    QVERIFY2(book.contains("name=\"Content top bottom\"") && book.contains("name=\"Content top bottom 2\""), book);
    QVERIFY2(book.contains("name=\"" + QByteArray(31, 'x') + "\"") && book.contains("name=\"" + QByteArray(29, 'x') + " 2\""), book);
    QVERIFY(partOf(workbook->bytes, u"xl/worksheets/sheet2.xml"_s).contains("<v>1234567</v>"));
    QVERIFY(!partOf(workbook->bytes, u"xl/worksheets/sheet3.xml"_s).contains("<f>"));
    QVERIFY(partOf(workbook->bytes, u"xl/worksheets/sheet4.xml"_s).contains("<v>0</v>"));
}

void TestReportFiles::workbookOfNothingIsRefused()
{
    QCOMPARE(reportWorkbook(ReportDocument{}).error().kind, ErrorKind::NotFound);
}

void TestReportFiles::sameDocumentSameBytes()
{
    QVERIFY(reportCsvFiles(document()) == reportCsvFiles(document()));
    const auto first = reportWorkbook(document());
    const auto second = reportWorkbook(document());
    QVERIFY(first.ok() && second.ok() && !first->bytes.isEmpty());
    QVERIFY(first->bytes == second->bytes);
}

QTEST_GUILESS_MAIN(TestReportFiles)
#include "tst_reportfiles.moc"
