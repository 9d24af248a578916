// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/xcreator.h"

#include <QString>

namespace creatormetrics {

// Names and texts of the creators on X and of those who write to them. `choice` is any number; the same gives the same.
[[nodiscard]] QString xCreatorName(quint64 choice);
[[nodiscard]] QString xAuthorName(quint64 choice);
[[nodiscard]] QString xUsername(const QString &name); // letters only, small
[[nodiscard]] QString xPostText(XPostKind kind, quint64 choice); // longer than 280 characters for Long
[[nodiscard]] QString xMentionText(const QString &username, quint64 choice);

} // namespace creatormetrics
