// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <span>
#include <vector>

namespace creatormetrics {

/// The quarter points of a set of figures.
struct TypicalBand {
    double low = 0;    ///< a quarter of them is smaller
    double middle = 0; ///< the median
    double high = 0;   ///< a quarter is larger

    friend bool operator==(const TypicalBand &, const TypicalBand &) = default;
};

/// The value below which the `share` (0..1) of the values lies, straight between neighbours (position share * (n - 1)). The values
/// must ascend and not be empty.
[[nodiscard]] double quantile(std::span<const double> ascending, double share);
/// Of any number of values but none.
[[nodiscard]] TypicalBand typicalBand(std::vector<double> values);
/// Exact, with the mean of the two middle ones; nothing for no values. Orders the values anew. Quick for millions of them.
[[nodiscard]] std::optional<double> medianOfMany(std::span<qint64> values);

} // namespace creatormetrics
