// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Start to `page_ready` on a ten-year sample channel, against two plain Qt Widgets programs that show as many points: one with a
// QML ChartView, which our charts are, and one with the C++ QChartView, which needs no QML at all. All run alternately in the
// same session; medians and their ratios are printed.
#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 9;
constexpr int shownPoints = 84; // 28 days: this period, the one before, net followers
constexpr int waitMilliseconds = 20'000;

const QString bin = QStringLiteral(CREATORMETRICS_BIN_DIR);

QString logFileBelow(const QString &folder)
{
    QDirIterator files(folder, {u"creatormetrics.log"_s}, QDir::Files, QDirIterator::Subdirectories);
    return files.hasNext() ? files.next() : QString();
}

std::optional<double> pageReady(const QString &profile)
{
    QFile log(logFileBelow(profile));
    if (!log.open(QFile::ReadOnly))
        return std::nullopt;
    for (const QByteArray &line : log.readAll().split('\n')) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        if (event.value("event"_L1).toString() == "page_ready"_L1)
            return event.value("age_ms"_L1).toDouble();
    }
    return std::nullopt;
}

std::optional<double> startOurs(const QString &workspace, const QStringList &options)
{
    const QTemporaryDir profile;
    QProcess program;
    program.start(bin + u"/creatormetrics"_s,
                  QStringList{u"--workspace"_s, workspace, u"--profile"_s, profile.path()} + options);
    QElapsedTimer waited;
    waited.start();
    std::optional<double> ready;
    while (!ready && waited.elapsed() < waitMilliseconds && program.state() != QProcess::NotRunning) {
        program.waitForFinished(20);
        ready = pageReady(profile.path());
    }
    program.terminate();
    if (!program.waitForFinished(waitMilliseconds))
        program.kill();
    program.waitForFinished();
    return ready;
}

std::optional<double> startPeer(const QString &name)
{
    QProcess program;
    program.start(bin + u'/' + name, {QString::number(shownPoints)});
    program.waitForFinished(waitMilliseconds);
    bool isNumber = false;
    const double age = program.readAllStandardOutput().trimmed().toDouble(&isNumber);
    return isNumber ? std::optional(age) : std::nullopt;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

bool makeSample(const QString &workspace)
{
    QProcess program;
    program.start(bin + u"/creatormetrics-cli"_s,
                  {u"--workspace"_s, workspace, u"workspace"_s, u"sample"_s, u"--seed"_s, u"7"_s, u"--accounts"_s, u"1"_s,
                   u"--years"_s, u"10"_s, u"--items"_s, u"2000"_s, u"--mentions"_s, u"0"_s});
    return program.waitForFinished(waitMilliseconds) && program.exitCode() == 0;
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
        const auto own = startOurs(workspace, QCoreApplication::arguments().mid(1));
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
    out << "start to page_ready, ten-year channel: " << median(ours) << " ms (best " << *std::ranges::min_element(ours) << ")\n";
    for (std::size_t peer = 0; peer < peers.size(); ++peer) {
        out << peers[peer] << ", " << shownPoints << " points: " << median(theirs[peer]) << " ms (best "
            << *std::ranges::min_element(theirs[peer]) << "), ratio of medians "
            << QString::number(median(ours) / median(theirs[peer]), 'f', 2) << " (aim: at most 1.5)\n";
    }
    return 0;
}
