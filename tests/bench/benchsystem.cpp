// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchsystem.h"

#include <QFile>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace creatormetrics {

bool dropFileCache(const QString &file)
{
#ifdef Q_OS_LINUX
    QFile opened(file);
    if (!opened.open(QFile::ReadOnly))
        return false;
    ::fdatasync(opened.handle()); // dirty pages stay whatever is advised
    return ::posix_fadvise(opened.handle(), 0, 0, POSIX_FADV_DONTNEED) == 0;
#else
    Q_UNUSED(file)
    return false;
#endif
}

std::optional<ResidentMemory> residentMemory(qint64 pid)
{
    QFile status(u"/proc/%1/status"_s.arg(pid));
    if (!status.open(QFile::ReadOnly))
        return std::nullopt;
    ResidentMemory memory;
    for (const QByteArray &line : status.readAll().split('\n')) {
        const double mebibytes = line.mid(line.indexOf(':') + 1).trimmed().split(' ').front().toDouble() / 1024;
        if (line.startsWith("VmRSS:"))
            memory.now = mebibytes;
        else if (line.startsWith("RssAnon:"))
            memory.own = mebibytes;
        else if (line.startsWith("VmHWM:"))
            memory.peak = mebibytes;
    }
    return memory;
}

std::optional<double> proportionalMemory(qint64 pid)
{
    QFile maps(u"/proc/%1/smaps_rollup"_s.arg(pid));
    if (!maps.open(QFile::ReadOnly))
        return std::nullopt;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(line.indexOf(':') + 1).trimmed().split(' ').front().toDouble() / 1024;
    }
    return std::nullopt;
}

void resetPeakMemory()
{
    QFile references(u"/proc/self/clear_refs"_s);
    if (references.open(QFile::WriteOnly | QFile::Unbuffered))
        references.write("5");
}

std::optional<double> loadAverage()
{
    QFile load(u"/proc/loadavg"_s);
    if (!load.open(QFile::ReadOnly))
        return std::nullopt;
    return load.readAll().split(' ').front().toDouble();
}

} // namespace creatormetrics
