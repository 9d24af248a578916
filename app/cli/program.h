// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace creatormetrics {

/// The whole program but the application object: understands the arguments (without the program's name), does the work
/// and gives the exit code. An application object must be alive.
[[nodiscard]] int runProgram(const QStringList &arguments);

} // namespace creatormetrics
