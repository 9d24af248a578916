// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace creatormetrics {

/// Path of a file or folder of the shared material (recorded answers, contracts), found by the environment variable
/// CREATORMETRICS_SHARED or beside the source folder. nullopt where there is none: the test then skips visibly.
[[nodiscard]] std::optional<QString> sharedPath(const QString &relative);

} // namespace creatormetrics
