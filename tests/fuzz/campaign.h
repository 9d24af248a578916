// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fuzz/corpus.h"
#include "tests/fuzz/mutator.h"
#include "tests/fuzz/watchdog.h"

#include <functional>

namespace creatormetrics {

/// One thing to fuzz with what its inputs are made of.
struct Target {
    QString name;
    Samples samples;
    std::function<QByteArray(const Sample &, Mutator &, Dice &)> make;
    std::function<void(const QByteArray &)> run;
    std::function<void()> finish = [] {};
    int share = 100; ///< of the inputs asked for, percent: dear targets get fewer
};

[[nodiscard]] std::vector<Target> allTargets();

/// Feeds targets. The input at hand lies in a file all the while, so that it is still there when the program crashes or hangs.
class Campaign
{
public:
    Campaign(quint64 seed, const QString &folder, Watchdog &watchdog);

    /// The inputs `first` to `first` + `count` - 1 of the target; false at the first finding, which is printed.
    bool run(const Target &target, qint64 first, qint64 count);
    /// One input from a file.
    bool replay(const Target &target, const QByteArray &input);

private:
    [[nodiscard]] QByteArray input(const Target &target, qint64 index) const;
    [[nodiscard]] bool holds(const QString &name, const std::function<void()> &work);
    [[nodiscard]] QString fileFor(const Target &target) const;

    quint64 m_seed;
    QString m_folder;
    Watchdog &m_watchdog;
};

} // namespace creatormetrics
