// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/reportcost.h"

#include <QCoreApplication>
#include <QProcess>

#include <algorithm>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int patience = 120'000; // milliseconds

std::optional<ProgramCost> oneRun(const QStringList &command)
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(QCoreApplication::applicationFilePath(), QStringList{u"--measure"_s} + command);
    if (!process.waitForFinished(patience) || process.exitCode() != 0)
        return std::nullopt;
    const QList<QByteArray> words = process.readAllStandardOutput().trimmed().split('\n').last().split(' ');
    if (words.size() != 2)
        return std::nullopt;
    return ProgramCost{.cpu = words[0].toDouble(), .peak = words[1].toDouble()};
}

#ifdef Q_OS_UNIX
double seconds(const timeval &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}
#endif

} // namespace

std::optional<ProgramCost> costOfProgram(const QStringList &command, int rounds)
{
    std::optional<ProgramCost> least = oneRun(command);
    for (int round = 0; least && round < rounds; ++round) {
        const auto cost = oneRun(command);
        if (!cost)
            return std::nullopt;
        least = ProgramCost{.cpu = round == 0 ? cost->cpu : std::min(least->cpu, cost->cpu),
                            .peak = std::max(least->peak, cost->peak)};
    }
    return least;
}

int measureProgram(const QStringList &command)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(command.first(), command.mid(1));
    if (!process.waitForFinished(patience) || process.exitCode() != 0)
        return 1;
#ifdef Q_OS_UNIX
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    std::printf("%.4f %.1f\n", seconds(usage.ru_utime) + seconds(usage.ru_stime),
                static_cast<double>(usage.ru_maxrss) / 1024);
    return 0;
#else
    return 1;
#endif
}

} // namespace creatormetrics
