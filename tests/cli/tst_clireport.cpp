// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirunner.h"

#include <QDate>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// The monthly report as a file, without a display.
class TestCliReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void lastWholeMonthGoesIntoTheReportsFolder();
    void sameQuestionSameBytes();
    void fileIsReplacedOnlyWhenAsked();
    void daysNameTheFile();
    void weeklyIsTwoPagesOfTheLastWholeWeek();
    void theArchiveIsListed();
    void unwritablePlaceIsSaid();

private:
    CliRunner m_cli;
};

namespace {

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestCliReport::initTestCase()
{
    QCOMPARE(m_cli.run({u"workspace"_s, u"sample"_s, u"--items"_s, u"200"_s, u"--years"_s, u"1"_s}).code, 0);
}

void TestCliReport::lastWholeMonthGoesIntoTheReportsFolder()
{
    const CliResult result = m_cli.run({u"report"_s, u"export"_s});
    QVERIFY2(result.code == 0, result.said());
    const QString file = QString::fromUtf8(result.out).trimmed();
    QCOMPARE(file, m_cli.workspace() + u"/reports/monthly-2026-10.pdf"_s);
    const QByteArray pdf = contentOf(file);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QVERIFY(pdf.count("/Type /Page\n") >= 2 || pdf.count("/Type /Page ") >= 2);
}

void TestCliReport::sameQuestionSameBytes()
{
    const QString first = m_cli.folder() + u"/a.pdf"_s;
    const QString second = m_cli.folder() + u"/b.pdf"_s;
    for (const QString &file : {first, second})
        QCOMPARE(
            m_cli.run({u"report"_s, u"export"_s, u"--output"_s, file, u"--locale"_s, u"de"_s, u"--page"_s, u"letter"_s})
                .code,
            0);
    QVERIFY(!contentOf(first).isEmpty());
    QVERIFY(contentOf(first) == contentOf(second));
}

void TestCliReport::fileIsReplacedOnlyWhenAsked()
{
    const QString name = m_cli.folder() + u"/mine.pdf"_s;
    QFile file(name);
    QVERIFY(file.open(QFile::WriteOnly) && file.write("mine") == 4);
    file.close();
    QCOMPARE(m_cli.run({u"report"_s, u"export"_s, u"--output"_s, name}).code, 1);
    QCOMPARE(contentOf(name), QByteArray("mine"));
    QCOMPARE(m_cli.run({u"report"_s, u"export"_s, u"--output"_s, name, u"--force"_s}).code, 0);
    QVERIFY(contentOf(name).startsWith("%PDF-"));
}

void TestCliReport::daysNameTheFile()
{
    const CliResult days =
        m_cli.run({u"report"_s, u"export"_s, u"--start"_s, u"2026-09-05"_s, u"--end"_s, u"2026-09-20"_s, u"--json"_s});
    QVERIFY2(days.json().value("report"_L1).toString().endsWith("monthly-2026-09-05_2026-09-20.pdf"_L1), days.said());
    const CliResult month = m_cli.run({u"report"_s, u"export"_s, u"--start"_s, u"2026-08-01"_s, u"--json"_s});
    QVERIFY2(month.json().value("report"_L1).toString().endsWith("monthly-2026-08.pdf"_L1), month.said());
}

void TestCliReport::weeklyIsTwoPagesOfTheLastWholeWeek()
{
    const CliResult result = m_cli.run({u"report"_s, u"export"_s, u"--type"_s, u"weekly"_s, u"--page"_s, u"a4"_s});
    QVERIFY2(result.code == 0, result.said());
    const QString file = QString::fromUtf8(result.out).trimmed();
    const QDate monday = QDate::fromString(QFileInfo(file).baseName().mid(7), Qt::ISODate);
    QCOMPARE(monday.dayOfWeek(), int(Qt::Monday));
    const QByteArray pdf = contentOf(file);
    QCOMPARE(pdf.count("/Type /Page\n") + pdf.count("/Type /Page "), 2);
}

/// What the tests before have kept, and nothing that was written elsewhere.
void TestCliReport::theArchiveIsListed()
{
    const QString gone = m_cli.workspace() + u"/reports/monthly-2026-08.pdf"_s;
    QVERIFY(QFile::remove(gone));
    const QJsonArray rows = m_cli.run({u"reports"_s, u"--json"_s}).json().value("reports"_L1).toArray();
    QCOMPARE(rows.size(), 4);
    const QJsonObject newest = rows.first().toObject();
    QCOMPARE(newest["type"_L1].toString(), u"weekly"_s);
    QCOMPARE(newest["pages"_L1].toInt(), 2);
    QCOMPARE(newest["bytes"_L1].toInteger(), QFileInfo(newest["file"_L1].toString()).size());
    for (const QJsonValue &row : rows)
        QCOMPARE(row["file_present"_L1].toBool(), row["file"_L1].toString() != gone);
    const CliResult text = m_cli.run({u"reports"_s});
    QVERIFY2(text.out.contains("file missing"), text.said());
    // The same report again takes the place of the one before.
    QCOMPARE(m_cli.run({u"report"_s, u"export"_s, u"--force"_s}).code, 0);
    QCOMPARE(m_cli.run({u"reports"_s, u"--json"_s}).json().value("reports"_L1).toArray().size(), 4);
}

void TestCliReport::unwritablePlaceIsSaid()
{
    const CliResult result =
        m_cli.run({u"report"_s, u"export"_s, u"--output"_s, m_cli.folder() + u"/no/such/folder/r.pdf"_s});
    QVERIFY2(result.code == 6, result.said());
    QVERIFY2(result.err.contains("/no/such/folder/r.pdf"), result.said());
}

QTEST_GUILESS_MAIN(TestCliReport)
#include "tst_clireport.moc"
