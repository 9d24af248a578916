// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace creatormetrics {

/// Starts the built desktop program on the workspace with a profile of its own and ends it when its first page stands. Gives
/// milliseconds from process start to `page_ready`, or nothing when it did not get that far.
[[nodiscard]] std::optional<double> startDesktop(const QString &workspace, const QStringList &options);

/// Runs the built command line program; true when it ends well.
bool runCommandLine(const QStringList &arguments, int milliseconds);

} // namespace creatormetrics
