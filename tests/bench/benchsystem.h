// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace creatormetrics {

/// What only some systems tell; the one place of the benchmarks that knows which system it is.

/// Forgets the cached pages of a file that no process has mapped. False where the system has no way to do so: what is called cold
/// is then only a fresh connection.
bool dropFileCache(const QString &file);

/// Resident memory of a process in MiB.
struct ResidentMemory {
    double now = 0;
    double own = 0; ///< of it without mapped files, which the system may take back at any time
    double peak = 0;
};
[[nodiscard]] std::optional<ResidentMemory> residentMemory(qint64 pid);

/// Resident memory of a process in MiB, of which what it shares with others counts by its share.
[[nodiscard]] std::optional<double> proportionalMemory(qint64 pid);

/// Lets the own peak begin anew.
void resetPeakMemory();

/// Load of the last minute, so that a busy machine can be seen in the printed figures.
[[nodiscard]] std::optional<double> loadAverage();

} // namespace creatormetrics
