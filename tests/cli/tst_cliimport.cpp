// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/syncfixture.h"
#include "tests/support/sharedfiles.h"

#include <QFile>
#include <QJsonArray>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// History from files: filled, left alone, taken back, and never stronger than the platform itself.
class TestCliImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fileFillsDaysAndIsTakenBack();
    void dryRunLeavesNothing();
    void repeatedFileDoesNothing();
    void twoImportsOverlap();
    void recordedExportIsRead();
    void strangeFileIsRefused();
    void platformWins();
};

namespace {

QString written(const CliRunner &cli, const QString &name, const QByteArray &content)
{
    QFile file(cli.folder() + u'/' + name);
    return file.open(QFile::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
}

const QByteArray threeDays = "Date,Views\n2024-05-01,100\n2024-05-02,0\n2024-05-03,300\n";

QJsonArray viewsOf(const CliRunner &cli, const QString &first, const QString &last)
{
    QJsonArray views;
    const CliResult result = cli.run(
        {u"query"_s, u"overview"_s, u"--json"_s, u"--compare"_s, u"none"_s, u"--start"_s, first, u"--end"_s, last});
    for (const QJsonValue &day : result.json().value("series"_L1).toArray())
        views.append(day.toObject().value("views"_L1));
    return views;
}

QJsonValue explained(const CliRunner &cli, const QString &day, const QString &member)
{
    return cli.run({u"explain"_s, u"views"_s, u"--account"_s, u"1"_s, u"--day"_s, day, u"--json"_s})
        .json()
        .value(member);
}

} // namespace

void TestCliImport::fileFillsDaysAndIsTakenBack()
{
    CliRunner cli;
    const QString file = written(cli, u"Totals.csv"_s, threeDays);
    const CliResult result = cli.run({u"import"_s, file, u"--json"_s});
    QVERIFY2(result.code == 0, result.said());
    QCOMPARE(result.json().value("days"_L1).toInt(), 3);
    QCOMPARE(result.json().value("figures"_L1).toInt(), 3);
    QVERIFY(result.json().value("created_account"_L1).toBool());
    QCOMPARE(viewsOf(cli, u"2024-04-30"_s, u"2024-05-04"_s), (QJsonArray{QJsonValue(), 100, 0, 300, QJsonValue()}));
    QCOMPARE(explained(cli, u"2024-05-03"_s, u"source"_s).toObject().value("kind"_L1).toString(), u"import"_s);
    const QString id = QString::number(result.json().value("import"_L1).toInteger());
    const CliResult undone = cli.run({u"imports"_s, u"undo"_s, id, u"--json"_s});
    QVERIFY2(undone.code == 0, undone.said());
    QCOMPARE(undone.json().value("figures"_L1).toInt(), 3);
    QCOMPARE(viewsOf(cli, u"2024-05-01"_s, u"2024-05-03"_s), (QJsonArray{QJsonValue(), QJsonValue(), QJsonValue()}));
    QCOMPARE(cli.run({u"imports"_s, u"undo"_s, id}).code, 1);
    const QJsonArray records = cli.run({u"imports"_s, u"--json"_s}).json().value("imports"_L1).toArray();
    QCOMPARE(records.size(), 1);
    QVERIFY(!records[0].toObject().value("undone_at"_L1).isNull());
    const CliResult back = cli.run({u"import"_s, file, u"--json"_s}); // taken back is forgotten: it may come again
    QVERIFY2(back.code == 0 && back.json().value("figures"_L1).toInt() == 3, back.said());
}

void TestCliImport::dryRunLeavesNothing()
{
    CliRunner cli;
    QCOMPARE(cli.run({u"workspace"_s, u"create"_s}).code, 0);
    const QString file = written(cli, u"Totals.csv"_s, threeDays);
    const CliResult result = cli.run({u"import"_s, file, u"--dry-run"_s, u"--json"_s});
    QVERIFY2(result.code == 0, result.said());
    QCOMPARE(result.json().value("figures"_L1).toInt(), 3);
    QVERIFY(result.json().value("import"_L1).isNull());
    QVERIFY(cli.run({u"accounts"_s, u"--json"_s}).json().value("accounts"_L1).toArray().isEmpty());
    QVERIFY(cli.run({u"imports"_s, u"--json"_s}).json().value("imports"_L1).toArray().isEmpty());
}

void TestCliImport::repeatedFileDoesNothing()
{
    CliRunner cli;
    const QString file = written(cli, u"Totals.csv"_s, threeDays);
    QCOMPARE(cli.run({u"import"_s, file}).code, 0);
    const CliResult again = cli.run({u"import"_s, file, u"--json"_s});
    QVERIFY2(again.code == 0, again.said());
    QVERIFY(again.json().value("already_imported"_L1).toBool());
    QCOMPARE(again.json().value("changed"_L1).toInt(), 0);
    QCOMPARE(cli.run({u"imports"_s, u"--json"_s}).json().value("imports"_L1).toArray().size(), 1);
}

void TestCliImport::twoImportsOverlap()
{
    CliRunner cli;
    const QString first = written(cli, u"first.csv"_s, threeDays);
    const QString second = written(cli, u"second.csv"_s, "Date,Views\n2024-05-03,999\n2024-05-04,400\n");
    const CliResult both = cli.run({u"import"_s, first, second, u"--json"_s});
    QVERIFY2(both.code == 0, both.said());
    QCOMPARE(both.json().value("figures"_L1).toInt(), 1);
    QCOMPARE(both.json().value("kept"_L1).toInt(), 1);
    QCOMPARE(viewsOf(cli, u"2024-05-03"_s, u"2024-05-04"_s), (QJsonArray{300, 400}));
}

void TestCliImport::recordedExportIsRead()
{
    const auto recorded = sharedPath(u"recorded/studio-csv/Totals.csv"_s);
    if (!recorded)
        QSKIP("the recorded export is not here");
    QFile file(*recorded);
    QVERIFY(file.open(QFile::ReadOnly));
    QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    lines.removeFirst();
    CliRunner cli;
    const CliResult result = cli.run({u"import"_s, *recorded, u"--json"_s});
    QVERIFY2(result.code == 0, result.said());
    QJsonArray expected;
    for (const QByteArray &line : lines)
        expected.append(line.split(',')[1].trimmed().toLongLong());
    const QString first = QString::fromUtf8(lines.first().split(',')[0]);
    const QString last = QString::fromUtf8(lines.last().split(',')[0]);
    QCOMPARE(result.json().value("first_day"_L1).toString(), first);
    QCOMPARE(result.json().value("last_day"_L1).toString(), last);
    QCOMPARE(viewsOf(cli, first, last), expected);
}

void TestCliImport::strangeFileIsRefused()
{
    CliRunner cli;
    QCOMPARE(cli.run({u"workspace"_s, u"create"_s}).code, 0);
    for (const auto &[name, content] :
         {std::pair{u"recipe.csv"_s, QByteArray("Flour,Water\n500,300\n")}, std::pair{u"empty.csv"_s, QByteArray()},
          std::pair{u"bytes.csv"_s, QByteArray("\x00\x01\xff\xfe\x80", 5)}}) {
        const CliResult result = cli.run({u"import"_s, written(cli, name, content), u"--json"_s});
        QVERIFY2(result.code == 1, result.said());
        QVERIFY(!result.json().value("error"_L1).toObject().value("detail"_L1).toString().isEmpty());
    }
    QCOMPARE(cli.run({u"import"_s, u"nowhere.csv"_s}).code, 1);
    QVERIFY(cli.run({u"accounts"_s, u"--json"_s}).json().value("accounts"_L1).toArray().isEmpty());
}

void TestCliImport::platformWins()
{
    REQUIRE_KEYRING();
    SyncFixture fixture({u"--videos"_s, u"60"_s, u"--years"_s, u"1"_s});
    CliRunner &cli = fixture.cli();
    QCOMPARE(cli.connectYouTube().code, 0);
    const QString known = u"2026-09-01"_s;
    const QString old = u"2024-05-01"_s;
    const QByteArray twoDays = "Date,Views\n2024-05-01,10\n2026-09-01,77\n";
    const CliResult before = cli.run({u"import"_s, written(cli, u"before.csv"_s, twoDays), u"--json"_s});
    QVERIFY2(before.code == 0, before.said());
    QCOMPARE(explained(cli, known, u"value"_s), QJsonValue(77));
    QCOMPARE(cli.run({u"sync"_s}).code, 0);
    QVERIFY(differencesFromTruth(cli, fixture.simulator().truth()).isEmpty());
    const QJsonValue told = explained(cli, known, u"value"_s);
    QCOMPARE(explained(cli, known, u"revisions"_s).toArray().at(0).toObject().value("old_value"_L1), QJsonValue(77));
    const CliResult after =
        cli.run({u"import"_s, written(cli, u"after.csv"_s, "Date,Views\n2026-09-01,88\n"), u"--json"_s});
    QVERIFY2(after.code == 0, after.said());
    QCOMPARE(after.json().value("kept"_L1).toInt(), 1);
    QCOMPARE(after.json().value("figures"_L1).toInt(), 0);
    QCOMPARE(explained(cli, known, u"value"_s), told);
    QCOMPARE(explained(cli, old, u"value"_s), QJsonValue(10));
    // Taken back: what only the file knew goes, what the platform told stays.
    const QString id = QString::number(before.json().value("import"_L1).toInteger());
    QCOMPARE(cli.run({u"imports"_s, u"undo"_s, id}).code, 0);
    QCOMPARE(explained(cli, known, u"value"_s), told);
    QVERIFY(explained(cli, old, u"value"_s).isNull());
}

QTEST_GUILESS_MAIN(TestCliImport)
#include "tst_cliimport.moc"
