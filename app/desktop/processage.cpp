// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/processage.h"

#include <chrono>

#ifdef __linux__
#include <QByteArray>
#include <QFile>

#include <ctime>
#include <unistd.h>
#endif

// What differs between systems about a process's age is in this file only.
namespace creatormetrics {

namespace {

using Steady = std::chrono::steady_clock;

Steady::time_point &mainStart()
{
    static Steady::time_point start = Steady::now();
    return start;
}

#ifdef __linux__
/// From /proc/self/stat, field 22: ticks since boot. Negative when it cannot be read.
double ageFromSystem()
{
    using namespace Qt::StringLiterals;
    QFile file(u"/proc/self/stat"_s);
    timespec now{};
    if (!file.open(QIODevice::ReadOnly) || clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return -1;
    const QByteArray text = file.readAll();
    const auto fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    constexpr int startTime = 22 - 3; // fields are counted from 1, and two stand before the one after the name
    if (fields.size() <= startTime)
        return -1;
    const double started = fields[startTime].toDouble() / static_cast<double>(sysconf(_SC_CLK_TCK));
    return (static_cast<double>(now.tv_sec) - started) * 1000 + static_cast<double>(now.tv_nsec) / 1e6;
}
#else
double ageFromSystem()
{
    return -1;
}
#endif

} // namespace

void rememberProcessStart()
{
    mainStart();
}

double processAgeMilliseconds()
{
    const double told = ageFromSystem();
    return told >= 0 ? told : std::chrono::duration<double, std::milli>(Steady::now() - mainStart()).count();
}

} // namespace creatormetrics
