// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/architecture/sourcetree.h"

#include <QString>
#include <QStringList>

namespace creatormetrics {

/// The rules of the house as functions of a source tree. Each returns one line for each place that breaks its rule, with
/// path and line number where there is one; an empty list is good news.

[[nodiscard]] QStringList includesAgainstTheFloors(const SourceTree &tree);
/// `edges`: lines "room room-it-links".
[[nodiscard]] QStringList linksAgainstTheFloors(const QStringList &edges);
[[nodiscard]] QStringList filesWithoutLicence(const SourceTree &tree);
[[nodiscard]] QStringList foldersWithoutReadme(const SourceTree &tree);
[[nodiscard]] QStringList topLevelSurprises(const SourceTree &tree);
[[nodiscard]] QStringList beastOutsideItsRoom(const SourceTree &tree);
[[nodiscard]] QStringList blockingCalls(const SourceTree &tree);
[[nodiscard]] QStringList coloursOutsideTheme(const SourceTree &tree);

} // namespace creatormetrics
