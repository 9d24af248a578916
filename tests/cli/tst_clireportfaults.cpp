// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirunner.h"
#include "tests/cli/pdftools.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// Reports that are stopped midway, have no room, or are made twice at once: a clear end, and never half a file.
class TestCliReportFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cancelledMidwayLeavesNothing();
    void fullDiskIsSaidAndLeavesNothing_data();
    void fullDiskIsSaidAndLeavesNothing();
    void twoAtOnceAreBothWhole();

private:
    [[nodiscard]] QStringList leftovers(const QString &folder) const
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    CliRunner m_cli;
};

void TestCliReportFaults::initTestCase()
{
    const CliResult made = m_cli.run({u"workspace"_s, u"sample"_s, u"--items"_s, u"2000"_s, u"--years"_s, u"2"_s});
    QVERIFY2(made.code == 0, made.said());
}

/// The moment is what it is about, so time passes on purpose.
void TestCliReportFaults::cancelledMidwayLeavesNothing()
{
    const QString folder = m_cli.folder() + u"/cancelled"_s;
    QVERIFY(QDir().mkdir(folder));
    const QStringList arguments{u"report"_s, u"export"_s, u"--type"_s, u"custom"_s, u"--start"_s, u"2025-06-01"_s, u"--end"_s, u"2026-11-01"_s,
                                u"--sections"_s, u"cover,summary,platforms,posts,notes"_s, u"--with"_s, u"csv,xlsx,png,svg"_s,
                                u"--output"_s, folder + u"/report.pdf"_s};
    int cancelled = 0;
    for (int moment = 20; moment < 4000 && cancelled < 4; moment += moment / 2) {
        const auto process = m_cli.start(arguments);
        process->waitForFinished(moment);
        process->terminate();
        const CliResult result = CliRunner::finish(*process);
        if (result.code == 0)
            break; // it was quicker
        if (result.code == 1) {
            ++cancelled;
            QVERIFY2(result.err.contains("cancelled"), result.said());
        }
        QVERIFY2(leftovers(folder).isEmpty(), qPrintable(leftovers(folder).join(u' ')));
    }
    QVERIFY2(cancelled > 0, "at some moment it was at work");
    QVERIFY(m_cli.run({u"reports"_s, u"--json"_s}).json()["reports"_L1].toArray().isEmpty());
}

void TestCliReportFaults::fullDiskIsSaidAndLeavesNothing_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("pages") << QStringList{};
    QTest::newRow("tables") << QStringList{u"--with"_s, u"csv,xlsx"_s};
    QTest::newRow("charts") << QStringList{u"--with"_s, u"png,svg"_s};
}

void TestCliReportFaults::fullDiskIsSaidAndLeavesNothing()
{
#ifdef Q_OS_WIN
    QSKIP("files cannot be bounded here");
#endif
    QFETCH(QStringList, options);
    const QString folder = m_cli.folder() + u"/full"_s;
    QVERIFY(QDir().mkpath(folder));
    // No file may grow beyond eight blocks of 512 bytes; writing more fails as it does on a full disk.
    m_cli.setStarter({u"sh"_s, u"-c"_s, u"trap '' XFSZ; ulimit -f 8; exec \"$@\""_s, u"sh"_s});
    const CliResult result = m_cli.run(QStringList{u"report"_s, u"export"_s, u"--output"_s, folder + u"/report.pdf"_s} + options);
    m_cli.setStarter({});
    QVERIFY2(result.code == 6, result.said());
    QVERIFY2(!result.err.isEmpty(), "said");
    QVERIFY2(leftovers(folder).isEmpty(), qPrintable(leftovers(folder).join(u' ')));
}

void TestCliReportFaults::twoAtOnceAreBothWhole()
{
    const auto start = [this](const QStringList &options) { return m_cli.start(QStringList{u"report"_s, u"export"_s} + options); };
    const QString first = m_cli.folder() + u"/first.pdf"_s;
    const QString second = m_cli.folder() + u"/second.pdf"_s;
    const auto one = start({u"--output"_s, first});
    const auto two = start({u"--output"_s, second});
    QCOMPARE(CliRunner::finish(*one).code, 0);
    QCOMPARE(CliRunner::finish(*two).code, 0);
    QVERIFY(PdfTools::bytes(first).startsWith("%PDF-"));
    QVERIFY(PdfTools::bytes(first) == PdfTools::bytes(second));

    // The same one twice into the archive: at least one is kept, whole, and the other says why not when it is not.
    const auto third = start({u"--with"_s, u"csv"_s});
    const auto fourth = start({u"--with"_s, u"csv"_s});
    const CliResult results[] = {CliRunner::finish(*third), CliRunner::finish(*fourth)};
    QVERIFY2(results[0].code == 0 || results[1].code == 0, results[0].said() + results[1].said());
    for (const CliResult &result : results)
        QVERIFY2(result.code == 0 || (result.code == 1 && result.err.contains("exists already")), result.said());
    const QJsonArray rows = m_cli.run({u"reports"_s, u"--json"_s}).json()["reports"_L1].toArray();
    QCOMPARE(rows.size(), 1);
    QVERIFY(PdfTools::bytes(rows.at(0)["file"_L1].toString()) == PdfTools::bytes(first));
    QCOMPARE(QDir(m_cli.workspace() + u"/reports"_s).entryList({u"*-files.*"_s}, QDir::Dirs), QStringList());
}

QTEST_GUILESS_MAIN(TestCliReportFaults)
#include "tst_clireportfaults.moc"
