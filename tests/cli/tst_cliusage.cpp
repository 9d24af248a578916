// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirunner.h"

#include <QTest>

#include <memory>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// What the program answers when it is asked wrongly, or only asked for help.
class TestCliUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wrongUseIsRefused_data();
    void wrongUseIsRefused();
    void helpIsOnTheOutput_data();
    void helpIsOnTheOutput();
    void versionIsSaid();
    void wrongUseTouchesNothing();
    void missingWorkspaceIsNotMade();

private:
    std::unique_ptr<CliRunner> m_cli; ///< with a small sample workspace
};

void TestCliUsage::initTestCase()
{
    m_cli = std::make_unique<CliRunner>();
    const CliResult made = m_cli->run({u"workspace"_s, u"sample"_s, u"--items"_s, u"40"_s, u"--years"_s, u"1"_s});
    QVERIFY2(made.code == 0, made.said());
}

void TestCliUsage::wrongUseIsRefused_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("names"); // the parameter
    QTest::addColumn<QString>("given"); // what was given, as it was typed
    QTest::addColumn<QString>("takes"); // one of the things it takes
    const QString none;
    QTest::newRow("no command") << none << u"command"_s << none << none;
    QTest::newRow("unknown command") << u"frobnicate"_s << none << u"frobnicate"_s << u"accounts, sync"_s;
    QTest::newRow("unknown second word") << u"workspace explode"_s << u"workspace"_s << u"explode"_s
                                         << u"create, info"_s;
    QTest::newRow("second word missing") << u"workspace"_s << u"workspace"_s << none << u"create, info"_s;
    QTest::newRow("unknown option") << u"accounts --frob"_s << u"frob"_s << none << none;
    QTest::newRow("unknown program option") << u"--frob accounts"_s << u"frob"_s << none << none;
    QTest::newRow("option without its value") << u"query overview --start"_s << u"start"_s << none << none;
    QTest::newRow("too many arguments") << u"accounts now"_s << u"accounts"_s << u"now"_s << none;
    QTest::newRow("argument missing") << u"explain"_s << u"explain"_s << none << u"METRIC"_s;
    QTest::newRow("moment") << u"--now yesterday accounts"_s << u"--now"_s << u"yesterday"_s
                            << u"2026-11-22T12:00:00Z"_s;
    QTest::newRow("kind of question") << u"query weather"_s << u"KIND"_s << u"weather"_s << u"overview, growth"_s;
    QTest::newRow("platform") << u"query overview --platforms youtube,myspace"_s << u"--platforms"_s << u"myspace"_s
                              << u"youtube"_s;
    QTest::newRow("account in a list") << u"query overview --accounts 1,x"_s << u"--accounts"_s << u"x"_s
                                       << u"account numbers"_s;
    QTest::newRow("account that is not there")
        << u"query overview --accounts 99"_s << u"--accounts"_s << u"99"_s << none;
    QTest::newRow("first day") << u"query overview --start 2026-13-01"_s << u"--start"_s << u"2026-13-01"_s
                               << u"YYYY-MM-DD"_s;
    QTest::newRow("first day in words") << u"query overview --start today"_s << u"--start"_s << u"today"_s
                                        << u"YYYY-MM-DD"_s;
    QTest::newRow("last day") << u"query growth --end 20261101"_s << u"--end"_s << u"20261101"_s << u"YYYY-MM-DD"_s;
    QTest::newRow("days the wrong way round")
        << u"query growth --start 2026-11-02 --end 2026-11-01"_s << u"--start"_s << u"2026-11-02"_s << u"2026-11-01"_s;
    QTest::newRow("nothing given") << u"query overview --start="_s << u"--start"_s << none << none;
    QTest::newRow("granularity") << u"query overview --granularity hour"_s << u"--granularity"_s << u"hour"_s
                                 << u"day, week, month"_s;
    QTest::newRow("denominator") << u"query overview --by likes"_s << u"--by"_s << u"likes"_s << u"views, reach"_s;
    QTest::newRow("comparison") << u"query overview --compare always"_s << u"--compare"_s << u"always"_s
                                << u"previous, year, none"_s;
    QTest::newRow("limit too large") << u"query overview --limit 1001"_s << u"--limit"_s << u"1001"_s << u"1000"_s;
    QTest::newRow("limit no number") << u"query overview --limit ten"_s << u"--limit"_s << u"ten"_s << u"1"_s;
    QTest::newRow("metric") << u"explain charm --account 1 --day 2026-11-01"_s << u"METRIC"_s << u"charm"_s
                            << u"followers, following"_s;
    QTest::newRow("account missing") << u"explain views --day 2026-11-01"_s << u"--account"_s << none << none;
    QTest::newRow("day missing") << u"explain views --account 1"_s << u"--day"_s << none << none;
    QTest::newRow("account no number") << u"explain views --account one --day 2026-11-01"_s << u"--account"_s
                                       << u"one"_s << u"1"_s;
    QTest::newRow("account to leave") << u"disconnect 99"_s << u"ACCOUNT"_s << u"99"_s << u"1"_s;
    QTest::newRow("account to sync") << u"sync --account 99"_s << u"--account"_s << u"99"_s << u"1"_s;
    QTest::newRow("account without sign-in")
        << u"sync --account 1"_s << u"--account"_s << u"1"_s << u"connect youtube"_s;
    QTest::newRow("account to import into") << u"import x.csv --account 99"_s << u"--account"_s << u"99"_s << u"1"_s;
    QTest::newRow("platform to connect") << u"connect myspace"_s << u"PLATFORM"_s << u"myspace"_s << u"youtube"_s;
    QTest::newRow("import to undo") << u"imports undo last"_s << u"ID"_s << u"last"_s << u"1"_s;
    QTest::newRow("type of report") << u"report export --type yearly"_s << u"--type"_s << u"yearly"_s << u"weekly"_s;
    QTest::newRow("page") << u"report export --page a5"_s << u"--page"_s << u"a5"_s << u"letter"_s;
    QTest::newRow("language") << u"report export --locale klingon"_s << u"--locale"_s << u"klingon"_s << u"de_AT"_s;
    QTest::newRow("years of the sample") << u"workspace sample --years 0"_s << u"--years"_s << u"0"_s << u"20"_s;
    QTest::newRow("seed of the sample") << u"workspace sample --seed red"_s << u"--seed"_s << u"red"_s << u"0"_s;
}

void TestCliUsage::wrongUseIsRefused()
{
    QFETCH(QString, line);
    QFETCH(QString, names);
    QFETCH(QString, given);
    QFETCH(QString, takes);
    const CliResult result = m_cli->run(line.split(u' ', Qt::SkipEmptyParts) + QStringList{u"--json"_s});
    QVERIFY2(result.code == 2, result.said());
    const QString said = QString::fromUtf8(result.err);
    for (const QString &word : {names, given, takes})
        QVERIFY2(said.contains(word), qPrintable(word + u" is not in: "_s + said));
    QVERIFY2(said.contains(u"--help"_s), result.said());
    const QJsonObject error = result.json().value("error"_L1).toObject();
    QCOMPARE(error.value("kind"_L1).toString(), u"bad_input"_s);
    QVERIFY2(error.value("detail"_L1).toString().contains(names), result.said());
}

void TestCliUsage::helpIsOnTheOutput_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("tells");
    QTest::newRow("program") << u"--help"_s << u"workspace create"_s;
    QTest::newRow("short") << u"-h"_s << u"Exit codes"_s;
    QTest::newRow("group") << u"workspace --help"_s << u"workspace backup FILE"_s;
    QTest::newRow("command") << u"query --help"_s << u"--granularity STEP"_s;
    QTest::newRow("two words") << u"workspace sample --help"_s << u"--seed N"_s;
    QTest::newRow("before the command") << u"--help sync"_s << u"--dry-run"_s;
}

void TestCliUsage::helpIsOnTheOutput()
{
    QFETCH(QString, line);
    QFETCH(QString, tells);
    const CliResult result = m_cli->runBare(line.split(u' '));
    QCOMPARE(result.code, 0);
    QVERIFY2(QString::fromUtf8(result.out).contains(tells), result.said());
    QCOMPARE(result.err, QByteArray());
    for (const QByteArray &printed : result.out.split('\n'))
        QVERIFY2(QString::fromUtf8(printed).size() <= 80, printed.constData());
}

void TestCliUsage::versionIsSaid()
{
    const CliResult result = m_cli->runBare({u"--version"_s});
    QCOMPARE(result.code, 0);
    QVERIFY2(result.out.startsWith("creatormetrics-cli 0."), result.said());
}

void TestCliUsage::wrongUseTouchesNothing()
{
    CliRunner cli;
    QCOMPARE(cli.run({u"workspace"_s, u"sample"_s, u"--items"_s, u"many"_s}).code, 2);
    QVERIFY(!QFile::exists(cli.databaseFile()));
}

void TestCliUsage::missingWorkspaceIsNotMade()
{
    CliRunner cli;
    for (const auto &line :
         {u"accounts"_s, u"sync"_s, u"query overview"_s, u"imports"_s, u"workspace info"_s, u"workspace check"_s,
          u"report export"_s, u"explain views"_s, u"import --dry-run x.csv"_s}) {
        const CliResult result = cli.run(line.split(u' ') + QStringList{u"--json"_s});
        QVERIFY2(result.code == 6, result.said());
        QCOMPARE(result.json().value("error"_L1).toObject().value("kind"_L1).toString(), u"not_found"_s);
        QVERIFY2(result.err.contains("workspace create"), result.said());
        QVERIFY2(!QFile::exists(cli.workspace()), qPrintable(line));
    }
}

QTEST_GUILESS_MAIN(TestCliUsage)
#include "tst_cliusage.moc"
