// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/accountrows.h"

namespace creatormetrics {

/// One budget as the Data page shows it.
struct BudgetLineText {
    Platform platform = Platform::YouTube;
    QString title;  ///< "YouTube · Data units"
    QString amount; ///< "412 of 10,000", "$3.21 of $25.00", "38"
    QString note;   ///< when it begins anew, or until when it is closed
    std::optional<double> part; ///< spent share of the limit, 0..1
    bool closed = false;

    friend bool operator==(const BudgetLineText &, const BudgetLineText &) = default;
};
[[nodiscard]] std::vector<BudgetLineText> budgetLines(const DataAnswer &answer, const DataFrame &frame);

/// Missing days of one account.
struct GapLineText {
    Platform platform = Platform::YouTube;
    QString title;  ///< "Ada Films · Views"
    QString days;   ///< "3 – 9 Nov, 14 Nov and 2 more: 12 days"
    QString reason;

    friend bool operator==(const GapLineText &, const GapLineText &) = default;
};
[[nodiscard]] std::vector<GapLineText> gapLines(const DataAnswer &answer, const DataFrame &frame);

} // namespace creatormetrics
