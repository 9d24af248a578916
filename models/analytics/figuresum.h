// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/accountfigures.h"

namespace creatormetrics {

/// One figure of one range, of an account or added up over accounts. Ratios keep both their parts until the end.
struct FigureSum {
    double amount = 0; ///< the figure, or the ratio's numerator
    double base = 0;   ///< the ratio's denominator
    bool known = false;
    bool complete = true;
    bool approximate = false;
    bool gap = false; ///< of an account that is added: it was there for the range and tells nothing of it

    void add(const FigureSum &account)
    {
        amount += account.amount;
        base += account.base;
        known |= account.known;
        complete &= account.complete;
        approximate |= account.approximate;
        gap |= account.gap;
    }
    [[nodiscard]] RangeFigure of(Metric metric) const;
};

/// Whether the account takes part in sums of the metric at all.
[[nodiscard]] bool takesPart(const AccountFigures &account, Metric metric, Denominator denominator);

/// The account's part of a sum over accounts; `shift` as in AccountFigures::over.
[[nodiscard]] FigureSum partOf(const AccountFigures &account, Metric metric, Denominator denominator, DaySpan range, qint64 shift = 0);
/// The same for many ranges.
[[nodiscard]] std::vector<FigureSum> partsOf(const AccountFigures &account, Metric metric, Denominator denominator,
                                             const std::vector<DaySpan> &ranges, qint64 shift = 0);

/// Adds the parts of an account, range by range; `sums` grows from empty.
void addParts(std::vector<FigureSum> &sums, const std::vector<FigureSum> &parts);

} // namespace creatormetrics
