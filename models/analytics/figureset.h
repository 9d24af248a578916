// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/accountfigures.h"
#include "models/analytics/overview.h"

#include <memory>

namespace creatormetrics {

/// The figures of all chosen accounts, and the rules by which accounts become one figure. Holds every day that was asked for; a question
/// over all metrics and many years reads the accounts one after the other instead (figuresum.h).
class FigureSet
{
public:
    /// Loads the accounts that the query chooses, over `span`; `metrics` as in AccountFigures::load.
    [[nodiscard]] static Result<FigureSet> load(Connection &connection, const AnalyticsQuery &query, const DateRange &span,
                                                std::span<const Metric> metrics = measuredMetrics());

    using Accounts = std::vector<std::shared_ptr<const AccountFigures>>; ///< shared with the parts that `only` makes
    [[nodiscard]] const Accounts &accounts() const { return m_accounts; }
    /// Platforms of the accounts, in enum order.
    [[nodiscard]] std::vector<Platform> platforms() const;
    /// Those of one platform.
    [[nodiscard]] FigureSet only(Platform platform) const;
    [[nodiscard]] bool serves(Metric metric) const;

    /// Sum over the accounts that give the metric. Ratios by `denominator`.
    [[nodiscard]] RangeFigure over(Metric metric, const DateRange &range) const { return comparable(metric, range, 0); }
    /// The same of the compared range, limited to days known on both sides (see AccountFigures::over).
    [[nodiscard]] RangeFigure comparable(Metric metric, const DateRange &range, qint64 shift) const;
    /// Whether every account that tells the range also tells the compared one; always for ratios.
    [[nodiscard]] bool covers(Metric metric, const DateRange &range, const DateRange &compared) const;
    /// Every measured figure of each bucket; unknown where an account that gives it is unknown for a whole bucket after it began.
    [[nodiscard]] std::vector<Bucket> byBucket(const std::vector<DateRange> &buckets) const;
    [[nodiscard]] Denominator denominator() const { return m_denominator; }

private:
    Accounts m_accounts;
    Denominator m_denominator = Denominator::Views;
};

/// The accounts that a query chooses. Archived ones are in no sum unless they are asked for by name.
[[nodiscard]] Result<std::vector<Account>> chosenAccounts(Connection &connection, const std::vector<Platform> &platforms,
                                                          const std::vector<AccountId> &accounts);
/// Their platforms, in enum order.
[[nodiscard]] std::vector<Platform> platformsOf(const std::vector<Account> &accounts);
/// The asked denominator, else the platforms' common default, else views.
[[nodiscard]] Denominator denominatorFor(const AnalyticsQuery &query, const std::vector<Platform> &platforms);

} // namespace creatormetrics
