// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a user waits for in the window on a workspace with forty accounts, ten years, a million posts and a million mentions: the time from each
// input until its answer is painted, how smoothly a long table scrolls, how long the window does not listen, and what it holds.
#include "app/services/mentionscoringjob.h"
#include "app/services/services.h"
#include "models/core/whenfinished.h"
#include "models/presentation/settings.h"
#include "models/store/dictionaryrepository.h"
#include "tests/bench/benchsample.h"
#include "tests/bench/benchsystem.h"
#include "tests/bench/windowreport.h"
#include "tests/gui/fakes.h"
#include "ui/theme/theme.h"

#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

constexpr int scrolledRows = 10'000;
constexpr double patience = 30'000;

// Places in the bar's menu: 7, 90, 28 and 30 days, 12 months, year to date, last month, all time, last 28 days.
const QList<int> ranges{1, 4, 2, 3, 5, 9, 11, 14, 2};
// Ranges with much and with little behind them, once the table is to be long.
constexpr int allTime = 14;
const QStringList words{u"how"_s, u"night"_s, u"zzzz"_s, u"a"_s};

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

/// Every page by every input; pages that the bar has nothing to do with are only looked at.
void usePages(WindowDrive &drive, const QStringList &pages, int accounts)
{
    for (const QString &page : pages) {
        drive.showPage(page);
        drive.changeRanges(ranges);
        drive.changeAccounts(accounts);
        drive.changeComparison();
    }
    for (const QString &page : pages + pages)
        drive.showPage(page);
}

/// Each sentiment, some followers, some languages, and the three together.
void narrowMentions(WindowDrive &drive)
{
    drive.changeRanges({allTime});
    drive.narrow("mentionLabels", {1, 2, 3, 4, 0});
    drive.narrow("mentionFollowers", {1, 3, 5, 0});
    drive.narrow("mentionLanguages", {2, 1, 3, 0});
    drive.narrow("mentionLabels", {3});
    drive.narrow("mentionFollowers", {4});
    drive.narrow("mentionLanguages", {1, 2, 0});
    drive.narrow("mentionFollowers", {0});
    drive.narrow("mentionLabels", {0});
}

void useTables(WindowDrive &drive, const QStringList &pages)
{
    if (pages.contains(u"content"_s)) {
        drive.showPage(u"content"_s);
        drive.sortTable("contentTable");
        drive.search("contentSearch", words);
    }
    if (pages.contains(u"mentions"_s)) {
        drive.showPage(u"mentions"_s);
        drive.search("mentionSearch", words);
        narrowMentions(drive);
    }
}

void scrollTables(WindowDrive &drive, const QStringList &pages)
{
    const std::array tables{std::pair{u"content"_s, "contentTable"}, std::pair{u"mentions"_s, "mentionTable"}};
    for (const auto &[page, table] : tables) {
        if (!pages.contains(page))
            continue;
        drive.showPage(page);
        drive.changeRanges({allTime});
        reportScroll(out(), page, drive.scroll(table, scrolledRows));
        out().flush();
    }
}

/// Another word each round, so that every mention gets another judgement, over and over.
void judgeForever(Services &services, int round = 1)
{
    MentionScoringJob &job = services.mentionScoring();
    const QString word = u"bench%1"_s.arg(round);
    const auto written = services.store().write({}, [word, now = benchNow()](Connection &connection) {
        const std::array changes{DictionaryChange{.word = word, .spelling = word, .valence = 1}};
        return changeDictionary(connection, changes, now);
    });
    QObject::connect(
        &job, &MentionScoringJob::finished, &job, [&services, round] { judgeForever(services, round + 1); }, Qt::SingleShotConnection);
    whenFinished(written, &job, [&job](const auto &) { job.start(); });
}

int measure(WindowApplication &application, Services &services, const QTemporaryDir &folder, const QStringList &pages, bool judging)
{
    QSettings store(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
    Settings settings(store);
    Theme theme;
    theme.apply(application);
    theme.setPreference(Theme::Preference::Light);
    FakeActions actions;
    MainWindow window({.store = services.store(),
                       .clock = services.clock(),
                       .sync = services.sync(),
                       .connectService = services.connectService(),
                       .actions = actions,
                       .theme = theme,
                       .settings = settings,
                       .workspaceName = u"Large"_s,
                       .zone = QTimeZone::utc(),
                       .logFolder = {}});
    WindowDrive drive(application, window);
    window.resize(1280, 800);
    window.show();
    if (!application.runUntil([&window] { return window.presenter().state().value() != nullptr; }, patience)) {
        out() << "the first page did not come\n";
        return 1;
    }
    for (const QString &page : pages)
        drive.showPage(page);
    reportMemory(out(), u"after each page was seen once"_s);
    if (judging)
        judgeForever(services);
    usePages(drive, pages, 1);
    drive.setRecording(true);
    usePages(drive, pages, 4);
    useTables(drive, pages);
    reportInputs(out(), drive.record());
    scrollTables(drive, pages);
    reportGap(out(), drive.longestGap(), drive.longestGapInput());
    reportMemory(out(), u"at the end"_s);
    if (const auto load = loadAverage())
        out() << "load of the last minute: " << *load << '\n';
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND"))
        qputenv("QT_QUICK_BACKEND", "software"); // as the program does
    WindowApplication application(argc, argv);
    QCommandLineParser parser;
    addSampleOptions(parser, {.seed = 7, .accounts = 4, .years = 3, .items = 20'000, .mentions = 20'000, .lastDay = {}});
    parser.addOption({u"workspace"_s, u"workspace that is kept; made when it is not there"_s, u"DIR"_s});
    parser.addOption({u"page"_s, u"this page only; may be given several times"_s, u"KEY"_s});
    parser.addOption({u"judging"_s, u"all mentions are judged anew in the background meanwhile, over and over"_s});
    parser.addHelpOption();
    parser.process(application);
    const QTemporaryDir folder;
    const QString workspace = parser.isSet(u"workspace"_s) ? parser.value(u"workspace"_s) : folder.filePath(u"Large"_s);
    if (!Workspace(workspace).exists() && !makeBenchSample(Workspace(workspace), sampleOptionsOf(parser))) {
        out() << "the sample could not be made\n";
        return 1;
    }
    const auto now = parser.isSet(u"workspace"_s) ? std::nullopt : std::optional(benchNow());
    auto services = Services::create(
        {.workspaceFolder = workspace, .servicesFile = {}, .now = now, .settingsFile = {}, .leaveKeychainAlone = true});
    if (!services) {
        out() << services.error().detail << '\n';
        return 1;
    }
    return measure(application, **services, folder, parser.isSet(u"page"_s) ? parser.values(u"page"_s) : MainWindow::pageKeys(),
                   parser.isSet(u"judging"_s));
}
