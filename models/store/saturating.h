// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/packedcolumn.h"

#include <QtNumeric>

namespace creatormetrics {

/// The sum, or where that is too large for a number the largest (smallest) one: a platform's nonsense figure must not make the sum of
/// all others wrap to nonsense of the other sign. Never `unknownFigure`.
[[nodiscard]] inline qint64 saturatingSum(qint64 left, qint64 right)
{
    qint64 sum = 0;
    if (qAddOverflow(left, right, &sum))
        return left < 0 ? unknownFigure + 1 : std::numeric_limits<qint64>::max();
    return sum == unknownFigure ? unknownFigure + 1 : sum;
}

/// The same of `left - right`.
[[nodiscard]] inline qint64 saturatingDifference(qint64 left, qint64 right)
{
    qint64 difference = 0;
    if (qSubOverflow(left, right, &difference))
        return left < 0 ? unknownFigure + 1 : std::numeric_limits<qint64>::max();
    return difference == unknownFigure ? unknownFigure + 1 : difference;
}

} // namespace creatormetrics
