// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace creatormetrics {

/// What a program and all that it started took.
struct ProgramCost {
    double cpu = 0; ///< seconds, user and system
    double peak = 0; ///< MiB, of the largest of its processes

    friend bool operator==(const ProgramCost &, const ProgramCost &) = default;
};

/// The least of `rounds` runs after one that is not counted. Nothing where the program fails or the system does not tell.
/// Runs this very program again for each, because a system tells the peak of all children together.
[[nodiscard]] std::optional<ProgramCost> costOfProgram(const QStringList &command, int rounds = 3);

/// Runs the command, prints what it took and gives its exit code: what costOfProgram() calls with "--measure".
[[nodiscard]] int measureProgram(const QStringList &command);

} // namespace creatormetrics
