// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace creatormetrics {

/// Opaque page tokens: they carry an offset and a check value, so that a token made up or taken from another list is
/// refused.
[[nodiscard]] QString pageToken(quint64 seed, const QString &list, qint64 offset);
[[nodiscard]] std::optional<qint64> pageOffset(quint64 seed, const QString &list, const QString &token);

} // namespace creatormetrics
