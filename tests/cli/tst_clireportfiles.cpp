// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirunner.h"
#include "tests/cli/pdftools.h"

#include <QDir>
#include <QImage>
#include <QJsonArray>
#include <QStandardPaths>
#include <QTest>
#include <QXmlStreamReader>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// Tables and charts beside the PDF: they can be read by others and say what `query --json` says.
class TestCliReportFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keyFiguresAreThoseOfTheQuery();
    void workbookHoldsTheSameFigures();
    void chartsArePicturesAndVectors();
    void sameBytesAgain();
    void filesAreReplacedOnlyWhenAsked();
    void archivedReportsHaveThemToo();
    void badKindsAreRefused();

private:
    [[nodiscard]] CliResult exported(const QString &name, const QStringList &options) const
    {
        return m_cli.run(QStringList{u"report"_s, u"export"_s, u"--json"_s, u"--output"_s, m_cli.folder() + u'/' + name,
                                     u"--start"_s, u"2026-10-01"_s, u"--end"_s, u"2026-10-31"_s, u"--locale"_s, u"de"_s} + options);
    }

    CliRunner m_cli;
};

namespace {

/// The rows of a CSV by RFC 4180; written for this test.
QList<QStringList> rowsOf(const QByteArray &csv)
{
    QList<QStringList> rows{{QString()}};
    bool quoted = false;
    const QString text = QString::fromUtf8(csv.mid(3)); // after the byte order mark
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text[i];
        if (character == u'"' && quoted && i + 1 < text.size() && text[i + 1] == u'"')
            rows.last().last() += text[++i];
        else if (character == u'"')
            quoted = !quoted;
        else if (character == u',' && !quoted)
            rows.last() << QString();
        else if (character == u'\n' && !quoted)
            rows << QStringList{QString()};
        else if (character != u'\r' || quoted)
            rows.last().last() += character;
    }
    rows.removeLast(); // after the last line end
    return rows;
}

QString fileNamed(const CliResult &result, const QString &part)
{
    for (const QJsonValue &file : result.json()["files"_L1].toArray()) {
        if (file.toString().contains(part))
            return file.toString();
    }
    return {};
}

QByteArray unzipped(const QString &file, const QString &part)
{
    QProcess unzip;
    unzip.start(u"unzip"_s, {u"-p"_s, file, part});
    return unzip.waitForFinished() ? unzip.readAllStandardOutput() : QByteArray();
}

QList<double> numbersIn(const QByteArray &sheet)
{
    QList<double> numbers;
    QXmlStreamReader xml(sheet);
    bool text = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == "c"_L1)
            text = xml.attributes().value("t"_L1) == "s"_L1 || xml.attributes().value("t"_L1) == "inlineStr"_L1;
        else if (xml.isStartElement() && xml.name() == "v"_L1 && !text)
            numbers << xml.readElementText().toDouble();
    }
    return numbers;
}

} // namespace

void TestCliReportFiles::initTestCase()
{
    QCOMPARE(m_cli.run({u"workspace"_s, u"sample"_s, u"--items"_s, u"300"_s, u"--years"_s, u"2"_s}).code, 0);
}

void TestCliReportFiles::keyFiguresAreThoseOfTheQuery()
{
    const CliResult made = exported(u"csv.pdf"_s, {u"--with"_s, u"csv"_s});
    QVERIFY2(made.code == 0, made.said());
    const QList<QStringList> rows = rowsOf(PdfTools::bytes(fileNamed(made, u"kennzahlen"_s)));
    const QJsonArray cards = m_cli.run({u"query"_s, u"overview"_s, u"--json"_s, u"--start"_s, u"2026-10-01"_s, u"--end"_s, u"2026-10-31"_s})
                                 .json()["cards"_L1]
                                 .toArray();
    QVERIFY2(!cards.isEmpty(), "the overview has cards");
    QCOMPARE(rows.size(), cards.size() + 1);
    for (qsizetype i = 0; i < cards.size(); ++i) {
        const QJsonObject card = cards[i].toObject();
        const QStringList row = rows[i + 1];
        for (const auto &[column, member] : {std::pair{1, "value"_L1}, std::pair{2, "previous"_L1}}) {
            if (card[member].isNull()) {
                QVERIFY2(row[column].isEmpty(), qPrintable(row.join(u';')));
                continue;
            }
            const double expected = card[member].toDouble();
            QVERIFY2(qAbs(row[column].toDouble() - expected) <= qAbs(expected) * 1e-12,
                     qPrintable(row.join(u';') + u" against "_s + QString::number(expected, 'g', 17)));
        }
    }
}

void TestCliReportFiles::workbookHoldsTheSameFigures()
{
    if (QStandardPaths::findExecutable(u"unzip"_s).isEmpty())
        QSKIP("unzip is not installed");
    const CliResult made = exported(u"xlsx.pdf"_s, {u"--with"_s, u"xlsx,csv"_s});
    QVERIFY2(made.code == 0, made.said());
    const QString book = fileNamed(made, u"tables.xlsx"_s);
    const QByteArray names = unzipped(book, u"xl/workbook.xml"_s);
    const QDir folder(m_cli.folder() + u"/xlsx-files"_s);
    const QStringList tables = folder.entryList({u"*.csv"_s}, QDir::Files, QDir::Name);
    QVERIFY(tables.size() > 3);
    QCOMPARE(names.count("<sheet "), tables.size());
    for (qsizetype i = 0; i < tables.size(); ++i) {
        QList<double> figures;
        const QList<QStringList> rows = rowsOf(PdfTools::bytes(folder.filePath(tables[i])));
        QVERIFY2(!rows.isEmpty(), qPrintable(tables[i]));
        for (const QStringList &row : rows.mid(1)) {
            QCOMPARE(row.size(), rows.first().size());
            for (const QString &field : row) {
                bool isNumber = false;
                if (const double number = field.toDouble(&isNumber); isNumber)
                    figures << number;
            }
        }
        const QList<double> cells = numbersIn(unzipped(book, u"xl/worksheets/sheet%1.xml"_s.arg(i + 1)));
        // Days are numbers in a sheet and texts in CSV; every figure of the CSV is in the sheet, in order.
        qsizetype next = 0;
        for (const double cell : cells) {
            if (next < figures.size() && qAbs(cell - figures[next]) <= qAbs(cell) * 1e-9)
                ++next;
        }
        QVERIFY2(next == figures.size(), qPrintable(u"%1: %2 of %3 figures"_s.arg(tables[i]).arg(next).arg(figures.size())));
    }
}

void TestCliReportFiles::chartsArePicturesAndVectors()
{
    const CliResult made = exported(u"charts.pdf"_s, {u"--with"_s, u"png,svg"_s});
    QVERIFY2(made.code == 0, made.said());
    const QDir folder(m_cli.folder() + u"/charts-files"_s);
    const QStringList pictures = folder.entryList({u"*.png"_s}, QDir::Files, QDir::Name);
    const QStringList vectors = folder.entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
    QVERIFY(pictures.size() >= 3);
    QCOMPARE(vectors.size(), pictures.size());
    for (const QString &name : pictures) {
        const QImage picture(folder.filePath(name));
        QVERIFY2(picture.width() >= 960 && picture.height() >= 400, qPrintable(name));
    }
    for (const QString &name : vectors) {
        QXmlStreamReader xml(PdfTools::bytes(folder.filePath(name)));
        while (!xml.atEnd())
            xml.readNext();
        QVERIFY2(!xml.hasError(), qPrintable(name + xml.errorString()));
    }
}

void TestCliReportFiles::sameBytesAgain()
{
    const QStringList all{u"--with"_s, u"csv,xlsx,png,svg"_s};
    QCOMPARE(exported(u"one.pdf"_s, all).code, 0);
    QCOMPARE(exported(u"two.pdf"_s, all).code, 0);
    const QDir one(m_cli.folder() + u"/one-files"_s);
    const QDir two(m_cli.folder() + u"/two-files"_s);
    const QStringList names = one.entryList(QDir::Files, QDir::Name);
    QVERIFY(names.size() > 8);
    QCOMPARE(two.entryList(QDir::Files, QDir::Name), names);
    for (const QString &name : names)
        QVERIFY2(PdfTools::bytes(one.filePath(name)) == PdfTools::bytes(two.filePath(name)), qPrintable(name));
}

void TestCliReportFiles::filesAreReplacedOnlyWhenAsked()
{
    const QStringList csv{u"--with"_s, u"csv"_s};
    const QString folder = m_cli.folder() + u"/mine-files"_s;
    QVERIFY(QDir().mkdir(folder));
    QFile mine(folder + u"/mine.txt"_s);
    QVERIFY(mine.open(QFile::WriteOnly) && mine.write("mine") == 4);
    mine.close();
    const CliResult refused = exported(u"mine.pdf"_s, csv);
    QVERIFY2(refused.code == 1 && refused.err.contains("--force") && refused.err.contains("mine-files"), refused.said());
    QVERIFY2(!QFile::exists(m_cli.folder() + u"/mine.pdf"_s), "all of it or nothing");
    QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{u"mine.txt"_s});
    QCOMPARE(exported(u"mine.pdf"_s, csv + QStringList{u"--force"_s}).code, 0);
    QCOMPARE(PdfTools::bytes(mine.fileName()), QByteArray("mine"));
    QVERIFY(QDir(folder).entryList(QDir::Files).size() > 3);
    QVERIFY(QDir(m_cli.folder()).entryList({u"mine-files.*"_s}, QDir::Dirs).isEmpty());
}

void TestCliReportFiles::archivedReportsHaveThemToo()
{
    const CliResult made = m_cli.run({u"report"_s, u"export"_s, u"--with"_s, u"csv"_s, u"--json"_s});
    QVERIFY2(made.code == 0, made.said());
    const QString folder = m_cli.workspace() + u"/reports/monthly-2026-10-files"_s;
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), made.json()["files"_L1].toArray().size());
}

void TestCliReportFiles::badKindsAreRefused()
{
    const CliResult bad = exported(u"bad.pdf"_s, {u"--with"_s, u"csv,pptx"_s});
    QCOMPARE(bad.code, 2);
    QVERIFY2(bad.err.contains("--with") && bad.err.contains("pptx") && bad.err.contains("csv, xlsx, png, svg"), bad.said());
    QVERIFY(!QFile::exists(m_cli.folder() + u"/bad.pdf"_s));
}

QTEST_GUILESS_MAIN(TestCliReportFiles)
#include "tst_clireportfiles.moc"
