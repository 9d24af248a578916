// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/campaign.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

quint64 seedOf(const QString &target, quint64 seed, qint64 index)
{
    Dice dice(seed);
    quint64 mixed = dice.next() ^ static_cast<quint64>(index);
    for (const QChar character : target)
        mixed = Dice(mixed ^ character.unicode()).next();
    return mixed;
}

void print(const QString &line)
{
    std::fprintf(stderr, "%s\n", qPrintable(line));
    std::fflush(stderr);
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly | QFile::Truncate) || file.write(content) != content.size())
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
}

} // namespace

Campaign::Campaign(quint64 seed, const QString &folder, Watchdog &watchdog)
    : m_seed(seed)
    , m_folder(folder)
    , m_watchdog(watchdog)
{}

bool Campaign::run(const Target &target, qint64 first, qint64 count)
{
    QElapsedTimer timer;
    timer.start();
    const qint64 inputs = std::max<qint64>(1, count * target.share / 100);
    const QString file = fileFor(target);
    print(u"%1: %2 inputs from %3 samples, seed %4; the input at hand is %5"_s.arg(target.name)
              .arg(inputs)
              .arg(target.samples.size())
              .arg(m_seed)
              .arg(QDir::toNativeSeparators(file)));
    for (qint64 index = first; index < first + inputs; ++index) {
        const QByteArray bytes = input(target, index);
        write(file, bytes);
        if (!holds(u"%1, seed %2, input %3 (%4)"_s.arg(target.name).arg(m_seed).arg(index).arg(file),
                   [&] { target.run(bytes); }))
            return false;
    }
    if (!holds(u"%1, seed %2, at the end"_s.arg(target.name).arg(m_seed), target.finish))
        return false;
    QFile::remove(file);
    print(u"%1: nothing found in %2 ms"_s.arg(target.name).arg(timer.elapsed()));
    return true;
}

bool Campaign::replay(const Target &target, const QByteArray &input)
{
    return holds(target.name + u", replayed"_s, [&] {
        target.run(input);
        target.finish();
    });
}

QByteArray Campaign::input(const Target &target, qint64 index) const
{
    Dice dice(seedOf(target.name, m_seed, index));
    Mutator mutator(target.samples, dice);
    return target.make(dice.oneOf(target.samples), mutator, dice);
}

bool Campaign::holds(const QString &name, const std::function<void()> &work)
{
    m_watchdog.begin(name.toStdString());
    try {
        work();
    } catch (const std::exception &finding) {
        print(u"FOUND in %1: %2"_s.arg(name, QString::fromUtf8(finding.what())));
        return false;
    }
    return true;
}

QString Campaign::fileFor(const Target &target) const
{
    return QDir(m_folder).filePath(u"fuzz-%1.input"_s.arg(target.name));
}

} // namespace creatormetrics
