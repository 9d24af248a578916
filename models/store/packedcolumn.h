// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>

#include <limits>
#include <span>
#include <vector>

namespace creatormetrics {

/// Stands for a figure nobody told in a column held in memory. No platform's figure is this small.
inline constexpr qint64 unknownFigure = std::numeric_limits<qint64>::min();

/// A column of figures as bytes: one byte of format (1: how many bytes a value takes, 0, 1, 2, 4 or 8; plus 16 when some value is
/// unknown), the count (4 bytes), the smallest value (8 bytes), with unknown values a bit per value (lowest bit first, 1 is known), then
/// each value's distance from the smallest. Little-endian. A column without a known value is empty.
[[nodiscard]] QByteArray packColumn(std::span<const qint64> values);

/// How many values `bytes` hold; 0 for none. Storage when the bytes are no packed column.
[[nodiscard]] Result<qsizetype> packedCount(QByteArrayView bytes);

/// Writes the values to `into`, whose size must be their number; all unknown when `bytes` is empty. Storage when the bytes do not
/// fit; `into` is then undefined.
Outcome unpackColumn(QByteArrayView bytes, std::span<qint64> into);

} // namespace creatormetrics
