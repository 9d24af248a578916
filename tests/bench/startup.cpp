// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Start to `page_ready` on a ten-year sample channel, against two plain Qt Widgets programs that show as many points: one with a
// QML ChartView, which our charts are, and one with the C++ QChartView, which needs no QML at all. All run alternately in the
// same session; medians and their ratios are printed.
#include "tests/bench/benchclock.h"
#include "tests/bench/desktopstart.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

constexpr int rounds = 9;
constexpr int shownPoints = 84; // 28 days: this period, the one before, net followers
constexpr int waitMilliseconds = 20'000;

const QString bin = QStringLiteral(CREATORMETRICS_BIN_DIR);

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

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const QTemporaryDir folder;
    const QString workspace = folder.filePath(u"Ten years"_s);
    if (!makeSample(workspace)) {
        out << "no sample workspace could be made\n";
        return 1;
    }
    const std::array peers{u"qmlchartviewpeer"_s, u"qchartviewpeer"_s};
    std::vector<double> ours;
    std::array<std::vector<double>, 2> theirs;
    for (int round = 0; round < rounds; ++round) {
        const auto own = startDesktop(workspace, QCoreApplication::arguments().mid(1));
        if (!own) {
            out << "creatormetrics did not get ready\n";
            return 1;
        }
        ours.push_back(*own);
        for (std::size_t peer = 0; peer < peers.size(); ++peer) {
            const auto plain = startPeer(peers[peer]);
            if (!plain) {
                out << peers[peer] << " did not get ready\n";
                return 1;
            }
            theirs[peer].push_back(*plain);
        }
    }
    out << "start to page_ready, ten-year channel: " << benchTimesOf(ours).p50 << " ms (best "
        << *std::ranges::min_element(ours) << ")\n";
    for (std::size_t peer = 0; peer < peers.size(); ++peer) {
        out << peers[peer] << ", " << shownPoints << " points: " << benchTimesOf(theirs[peer]).p50 << " ms (best "
            << *std::ranges::min_element(theirs[peer]) << "), ratio of medians "
            << QString::number(benchTimesOf(ours).p50 / benchTimesOf(theirs[peer]).p50, 'f', 2)
            << " (aim: at most 1.5)\n";
    }
    return 0;
}
