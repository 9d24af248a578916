// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Start to `page_ready` of the desktop on a workspace with forty accounts, ten years, a million posts and a million mentions, against an
// empty one: what so much history costs at the start.
#include "tests/bench/benchclock.h"
#include "tests/bench/benchsample.h"
#include "tests/bench/benchsystem.h"
#include "tests/bench/desktopstart.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

constexpr int rounds = 7;
constexpr double aim = 150;
constexpr int patience = 60 * 60'000;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

/// One round is not counted: it brings the files into the cache.
int measure(const QString &large, const QString &empty, const QStringList &options)
{
    std::vector<double> filled;
    std::vector<double> bare;
    for (int round = 0; round <= rounds; ++round) {
        const auto first = startDesktop(large, options);
        const auto second = startDesktop(empty, options);
        if (!first || !second) {
            out() << "creatormetrics did not get ready on the " << (first ? "empty" : "large") << " workspace\n";
            return 1;
        }
        if (round > 0) {
            filled.push_back(*first);
            bare.push_back(*second);
        }
    }
    const double difference = benchTimesOf(filled).p50 - benchTimesOf(bare).p50;
    out() << "start to page_ready: large workspace " << benchTimesOf(filled).p50 << " ms, empty workspace "
          << benchTimesOf(bare).p50 << " ms (medians of " << rounds << "), difference " << difference
          << " ms (aim: at most " << aim << ")\n";
    if (const auto load = loadAverage())
        out() << "load of the last minute: " << *load << "\n";
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    addSampleOptions(
        parser, {.seed = 7, .accounts = 40, .years = 10, .items = 1'000'000, .mentions = 1'000'000, .lastDay = {}});
    parser.addOption({u"workspace"_s, u"workspace that is kept; made when it is not there"_s, u"DIR"_s});
    parser.addPositionalArgument(u"options"_s, u"further options of the desktop program, after --"_s);
    parser.addHelpOption();
    parser.process(application);
    const QTemporaryDir folder;
    const QString large = parser.isSet(u"workspace"_s) ? parser.value(u"workspace"_s) : folder.filePath(u"Large"_s);
    const QString empty = folder.filePath(u"Empty"_s);
    if (!Workspace(large).exists() && !makeBenchSample(Workspace(large), sampleOptionsOf(parser))) {
        out() << "the sample could not be made\n";
        return 1;
    }
    if (!runCommandLine({u"--workspace"_s, empty, u"workspace"_s, u"create"_s}, patience)) {
        out() << "the empty workspace could not be made\n";
        return 1;
    }
    return measure(large, empty, parser.positionalArguments());
}
