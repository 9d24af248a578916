// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Start to `page_ready` on a ten-year sample channel, or on the workspace named, against two plain Qt Widgets programs that show as many points,
// one with a QML ChartView, which our charts are, and one with the C++ QChartView, which needs no QML at all; and against KeePassXC until its
// window is painted. All run alternately in the same session; medians and their ratios are printed.
#include "tests/bench/benchclock.h"
#include "tests/bench/benchsystem.h"
#include "tests/bench/desktopstart.h"
#include "tests/bench/keepassxcpeer.h"

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

constexpr int rounds = 10;
constexpr int shownPoints = 84; // 28 days: this period, the one before, net followers
constexpr int waitMilliseconds = 20'000;

const QString bin = QStringLiteral(CREATORMETRICS_BIN_DIR);

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

/// Something that is started over and over.
struct Starter {
    QString name;
    double aim = 0; ///< largest ratio of our median to its; 0 for ourselves
    std::function<std::optional<double>()> start;
    std::vector<double> times = {};
};

std::optional<double> startPeer(const QString &name)
{
    QProcess program;
    program.start(bin + u'/' + name, {QString::number(shownPoints)});
    program.waitForFinished(waitMilliseconds);
    bool isNumber = false;
    const double age = program.readAllStandardOutput().trimmed().toDouble(&isNumber);
    return isNumber ? std::optional(age) : std::nullopt;
}

bool makeSample(const QString &workspace)
{
    return runCommandLine({u"--workspace"_s, workspace, u"workspace"_s, u"sample"_s, u"--seed"_s, u"7"_s,
                           u"--accounts"_s, u"1"_s, u"--years"_s, u"10"_s, u"--items"_s, u"2000"_s, u"--mentions"_s,
                           u"0"_s},
                          waitMilliseconds);
}

std::vector<Starter> starters(const QString &workspace, const QStringList &options, const KeePassXcPeer &keePass)
{
    std::vector<Starter> all;
    all.push_back({u"creatormetrics, start to page_ready"_s, 0, [=] { return startDesktop(workspace, options); }});
    for (const QString &name : {u"qmlchartviewpeer"_s, u"qchartviewpeer"_s})
        all.push_back({u"%1, %2 points"_s.arg(name).arg(shownPoints), 1.5, [name] { return startPeer(name); }});
    if (keePass.obstacle().isEmpty())
        all.push_back({u"KeePassXC, start to painted welcome screen"_s, 1, [&keePass] { return keePass.start(); }});
    else
        out() << "KeePassXC is left out: " << keePass.obstacle() << '\n';
    return all;
}

/// One round is not counted: it brings the files into the cache.
bool measure(std::vector<Starter> &all)
{
    for (int round = 0; round <= rounds; ++round) {
        for (Starter &each : all) {
            const auto time = each.start();
            if (!time) {
                out() << each.name << ": did not get ready\n";
                return false;
            }
            if (round > 0)
                each.times.push_back(*time);
        }
    }
    return true;
}

void report(const std::vector<Starter> &all)
{
    const double ours = benchTimesOf(all.front().times).p50;
    for (const Starter &each : all) {
        const double median = benchTimesOf(each.times).p50;
        out() << each.name << ": median " << median << " ms of " << rounds << " (best " << *std::ranges::min_element(each.times) << ", worst "
              << *std::ranges::max_element(each.times) << ")";
        if (each.aim > 0)
            out() << ", ratio of medians " << QString::number(ours / median, 'f', 2) << " (aim: at most " << each.aim << ")";
        out() << '\n';
    }
    if (const auto load = loadAverage())
        out() << "load of the last minute: " << *load << '\n';
}

} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"workspace"_s, u"start on this workspace instead of a made one"_s, u"DIR"_s});
    parser.addPositionalArgument(u"options"_s, u"further options of the desktop program, after --"_s);
    parser.addHelpOption();
    parser.process(application);
    const QTemporaryDir folder;
    const QString made = folder.filePath(u"Ten years"_s);
    const QString workspace = parser.isSet(u"workspace"_s) ? QDir(parser.value(u"workspace"_s)).absolutePath() : made;
    if (workspace == made && !makeSample(made)) {
        out() << "no sample workspace could be made\n";
        return 1;
    }
    const KeePassXcPeer keePass;
    std::vector<Starter> all = starters(workspace, parser.positionalArguments(), keePass);
    if (!measure(all))
        return 1;
    report(all);
    return 0;
}
