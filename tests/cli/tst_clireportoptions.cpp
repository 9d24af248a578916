// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirunner.h"
#include "tests/cli/pdftools.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// What the options of reports take and refuse, and what settings, templates and plans make of them.
class TestCliReportOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void badValuesNameOptionAndWhatItTakes_data();
    void badValuesNameOptionAndWhatItTakes();
    void sectionsComeInTheOrderWishedFor();
    void commentsStandInTheirSections();
    void commentsComeFromTheStandardInputToo();
    void goalsStandInTheKeyFigures();
    void settingsMakeTheSameReportAgain();
    void hostileFilesAreRefused_data();
    void hostileFilesAreRefused();
    void plansAreAskedAbout_data();
    void plansAreAskedAbout();
    void unknownPlanIsRefused();

private:
    [[nodiscard]] QString file(const QString &name) const { return m_cli.folder() + u'/' + name; }
    [[nodiscard]] QString written(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] CliResult exported(const QString &name, const QStringList &options) const
    {
        return m_cli.run(QStringList{u"report"_s, u"export"_s, u"--output"_s, file(name), u"--force"_s} + options);
    }

    CliRunner m_cli;
};

QString TestCliReportOptions::written(const QString &name, const QByteArray &bytes) const
{
    QFile target(file(name));
    return target.open(QFile::WriteOnly) && target.write(bytes) == bytes.size() ? target.fileName() : QString();
}

void TestCliReportOptions::initTestCase()
{
    if (!PdfTools::present())
        QSKIP("qpdf and Poppler's tools are not installed");
    QCOMPARE(m_cli.run({u"workspace"_s, u"sample"_s, u"--items"_s, u"120"_s, u"--years"_s, u"1"_s}).code, 0);
}

void TestCliReportOptions::badValuesNameOptionAndWhatItTakes_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("option");
    QTest::addColumn<QByteArray>("takes");
    const auto add = [](const char *name, const QStringList &options, const char *takes) {
        QTest::newRow(name) << options << options.first().toUtf8() << QByteArray(takes);
    };
    add("type", {u"--type"_s, u"daily"_s}, "monthly, weekly, campaign or custom");
    add("page", {u"--page"_s, u"b5"_s}, "a4 or letter");
    add("locale", {u"--locale"_s, u"xx"_s}, "as in en or de_AT");
    add("locale C", {u"--locale"_s, u"C"_s}, "as in en or de_AT");
    add("zone", {u"--zone"_s, u"Mars/Olympus"_s}, "UTC or Europe/Berlin");
    add("start", {u"--start"_s, u"yesterday"_s}, "YYYY-MM-DD");
    add("days", {u"--start"_s, u"2026-10-10"_s, u"--end"_s, u"2026-10-01"_s}, "not after --end");
    add("platforms", {u"--platforms"_s, u"myspace"_s}, "youtube");
    add("accounts", {u"--accounts"_s, u"99"_s}, "there is no account 99");
    add("compare", {u"--compare"_s, u"decade"_s}, "previous");
    add("by", {u"--by"_s, u"luck"_s}, "views");
    add("section", {u"--sections"_s, u"cover,weather"_s}, "weather");
    add("section twice", {u"--sections"_s, u"cover,cover"_s}, "each section once");
    add("no section", {u"--sections"_s, u","_s}, "summary");
    add("comment", {u"--comment"_s, u"summary"_s}, "SECTION=FILE");
    add("comment section", {u"--comment"_s, u"weather=-"_s}, "weather");
    add("comment file", {u"--comment"_s, u"summary=/no/such/file"_s}, "/no/such/file");
    add("goal", {u"--goal"_s, u"views=many"_s}, "FIGURE=NUMBER");
    add("goal figure", {u"--goal"_s, u"luck=3"_s}, "views");
    add("goal infinite", {u"--goal"_s, u"views=inf"_s}, "FIGURE=NUMBER");
    add("cost", {u"--cost"_s, u"-3"_s, u"--type"_s, u"campaign"_s}, "0 or more");
    add("currency", {u"--currency"_s, u"Euro"_s}, "EUR");
    add("baseline", {u"--baseline-start"_s, u"2026-10-09"_s, u"--baseline-end"_s, u"2026-10-01"_s}, "--baseline-end");
    add("template", {u"--template"_s, u"nobody's"_s}, "report templates");
    add("settings", {u"--settings"_s, u"/no/such/file"_s}, "/no/such/file");
}

void TestCliReportOptions::badValuesNameOptionAndWhatItTakes()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, option);
    QFETCH(QByteArray, takes);
    const CliResult refused = exported(u"bad.pdf"_s, options);
    QVERIFY2(refused.code == 2, refused.said());
    QVERIFY2(refused.err.contains(option) && refused.err.contains(takes), refused.said());
    QVERIFY(!QFile::exists(file(u"bad.pdf"_s)));
}

void TestCliReportOptions::sectionsComeInTheOrderWishedFor()
{
    QVERIFY(exported(u"order.pdf"_s, {u"--type"_s, u"custom"_s, u"--sections"_s, u"mentions,growth"_s}).code == 0);
    const QString text = PdfTools::text(file(u"order.pdf"_s));
    const auto mentions = text.indexOf(u"Mentions"_s);
    const auto growth = text.indexOf(u"Growth"_s);
    QVERIFY2(mentions >= 0 && growth > mentions, qPrintable(text));
    QVERIFY(!text.contains(u"Top content"_s));
}

void TestCliReportOptions::commentsStandInTheirSections()
{
    const QString lead = written(u"lead.md"_s, "Eine **ruhige** Zeit: 静かな月 و هدوء 🍂");
    const QString next = written(u"next.md"_s, "1. Mehr Kurzvideos\n2. [Plan](https://example.org/plan)");
    const CliResult made = exported(u"comments.pdf"_s, {u"--comment"_s, u"summary="_s + lead, u"--comment"_s, u"next-steps="_s + next});
    QVERIFY2(made.code == 0, made.said());
    const QString text = PdfTools::text(file(u"comments.pdf"_s));
    QVERIFY2(text.contains(u"Eine ruhige Zeit: 静かな月"_s), qPrintable(text.left(3000)));
    QVERIFY(text.contains(u"Mehr Kurzvideos"_s) && !text.contains(u"**"_s));
}

void TestCliReportOptions::commentsComeFromTheStandardInputToo()
{
    const auto process = m_cli.start({u"report"_s, u"export"_s, u"--output"_s, file(u"stdin.pdf"_s), u"--comment"_s, u"summary=-"_s});
    process->write("Told by another program.");
    process->closeWriteChannel();
    const CliResult made = CliRunner::finish(*process);
    QVERIFY2(made.code == 0, made.said());
    QVERIFY(PdfTools::text(file(u"stdin.pdf"_s)).contains(u"Told by another program."_s));
}

void TestCliReportOptions::goalsStandInTheKeyFigures()
{
    QVERIFY(exported(u"goal.pdf"_s, {u"--goal"_s, u"views=987654321"_s, u"--locale"_s, u"en"_s}).code == 0);
    const QString text = PdfTools::text(file(u"goal.pdf"_s));
    QVERIFY2(text.contains(u"987,654,321"_s), qPrintable(text.left(3000)));
}

void TestCliReportOptions::settingsMakeTheSameReportAgain()
{
    const QStringList options{u"--type"_s, u"custom"_s, u"--start"_s, u"2026-09-05"_s, u"--end"_s, u"2026-10-04"_s, u"--locale"_s,
                              u"de_CH"_s, u"--page"_s, u"letter"_s, u"--zone"_s, u"Europe/Zurich"_s, u"--platforms"_s,
                              u"youtube,tiktok"_s, u"--by"_s, u"views"_s, u"--compare"_s, u"year"_s, u"--goal"_s, u"likes=5000"_s,
                              u"--sections"_s, u"cover,summary,growth,notes"_s};
    QVERIFY(exported(u"options.pdf"_s, options).code == 0);
    const CliResult settings = m_cli.run(QStringList{u"report"_s, u"settings"_s} + options);
    QVERIFY2(settings.code == 0 && !settings.out.isEmpty(), settings.said());
    const CliResult made = exported(u"settings.pdf"_s, {u"--settings"_s, written(u"settings.json"_s, settings.out)});
    QVERIFY2(made.code == 0, made.said());
    QVERIFY(PdfTools::bytes(file(u"options.pdf"_s)) == PdfTools::bytes(file(u"settings.pdf"_s)));
    // An option beside the settings wins.
    QVERIFY(exported(u"other.pdf"_s, {u"--settings"_s, file(u"settings.json"_s), u"--locale"_s, u"en"_s}).code == 0);
    QVERIFY(PdfTools::text(file(u"other.pdf"_s)).contains(u"Growth"_s));
}

void TestCliReportOptions::hostileFilesAreRefused_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray deep = QByteArray(100'000, '[') + QByteArray(100'000, ']');
    for (const QString &option : {u"--settings"_s, u"--template"_s}) {
        QTest::addRow("%s empty", qPrintable(option)) << option << QByteArray();
        QTest::addRow("%s no JSON", qPrintable(option)) << option << QByteArray("\0\xff\xfe{", 4);
        QTest::addRow("%s deep", qPrintable(option)) << option << deep;
        QTest::addRow("%s huge", qPrintable(option)) << option << QByteArray(5'000'000, ' ');
        QTest::addRow("%s wrong kind", qPrintable(option)) << option << QByteArray(R"({"kind":"yearly","paper":"a4"})");
        QTest::addRow("%s other form", qPrintable(option)) << option << QByteArray(R"({"kind":7,"paper":[],"query":"x"})");
    }
}

void TestCliReportOptions::hostileFilesAreRefused()
{
    QFETCH(QString, option);
    QFETCH(QByteArray, bytes);
    const QString name = written(u"hostile.json"_s, bytes);
    const CliResult refused = exported(u"hostile.pdf"_s, {option, name});
    QVERIFY2(refused.code == 2, refused.said().left(2000));
    QVERIFY2(refused.err.contains(option.toUtf8()) && refused.err.contains("hostile.json"), refused.said().left(2000));
    QVERIFY2(refused.err.size() < 2000, "not the whole file is told back");
    QVERIFY(!QFile::exists(file(u"hostile.pdf"_s)));
}

void TestCliReportOptions::plansAreAskedAbout_data()
{
    QTest::addColumn<QString>("plan");
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QByteArray>("needs"); // empty: allowed
    const QStringList campaign{u"report"_s, u"export"_s, u"--type"_s, u"campaign"_s, u"--force"_s};
    const QStringList schedule{u"report"_s, u"schedule"_s, u"add"_s, u"Every month"_s};
    const QStringList brand{u"report"_s, u"brand"_s, u"set"_s, u"--accent"_s, u"#114488"_s};
    const QStringList unmarked{u"report"_s, u"brand"_s, u"set"_s, u"--no-mark"_s};
    const QStringList saved{u"report"_s, u"templates"_s, u"save"_s, u"Mine"_s};
    QTest::newRow("starter campaign") << u"starter"_s << campaign << QByteArray("growth");
    QTest::newRow("starter schedule") << u"starter"_s << schedule << QByteArray("growth");
    QTest::newRow("starter brand") << u"starter"_s << brand << QByteArray("growth");
    QTest::newRow("starter template") << u"starter"_s << saved << QByteArray("pro");
    QTest::newRow("starter monthly") << u"starter"_s << QStringList{u"report"_s, u"export"_s, u"--force"_s} << QByteArray();
    QTest::newRow("growth campaign") << u"growth"_s << campaign << QByteArray();
    QTest::newRow("growth mark") << u"growth"_s << unmarked << QByteArray("pro");
    QTest::newRow("growth brand") << u"growth"_s << brand << QByteArray();
    QTest::newRow("pro mark") << u"pro"_s << unmarked << QByteArray();
    QTest::newRow("pro template") << u"pro"_s << saved << QByteArray();
}

void TestCliReportOptions::plansAreAskedAbout()
{
    QFETCH(QString, plan);
    QFETCH(QStringList, command);
    QFETCH(QByteArray, needs);
    const QString services = written(u"plan.json"_s, "{\"plan\": \"" + plan.toUtf8() + "\"}");
    const CliResult result = m_cli.run(QStringList{u"--services"_s, services} + command);
    QVERIFY2(result.code == (needs.isEmpty() ? 0 : 1), result.said());
    if (!needs.isEmpty())
        QVERIFY2(result.err.contains("the plan " + needs) && result.err.contains(plan.toUtf8()), result.said());
}

void TestCliReportOptions::unknownPlanIsRefused()
{
    const QString services = written(u"plan.json"_s, R"({"plan": "platinum"})");
    const CliResult result = m_cli.run({u"--services"_s, services, u"report"_s, u"export"_s});
    QVERIFY2(result.code == 2 && result.err.contains("starter, growth or pro") && result.err.contains("plan.json"), result.said());
}

QTEST_GUILESS_MAIN(TestCliReportOptions)
#include "tst_clireportoptions.moc"
