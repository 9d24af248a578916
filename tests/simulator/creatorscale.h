// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

namespace creatormetrics {

/// How many creators a platform has and how much each of them has behind it. All follows from these five values.
struct CreatorScale {
    quint64 seed = 1; ///< creator number i is made from seed + i
    int accounts = 1; ///< creators; at least 1
    int posts = 2'003; ///< of each creator, published up to `today`; at least 1
    int days = 1'096; ///< over which the posts are spread, ending with `today`; at least 1
    /// The UTC day it is at the start. Time moves on from there: what was is not changed by it, new days and posts follow.
    QDate today;
};

} // namespace creatormetrics
