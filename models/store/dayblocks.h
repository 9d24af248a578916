// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"
#include "models/domain/account.h"
#include "models/domain/dailymetrics.h"
#include "models/store/connection.h"
#include "models/store/packedcolumn.h"

#include <span>
#include <vector>

namespace creatormetrics {

/// The daily figures of one account over a span of days, column by column. Days are numbers (toDayNumber), so that loops over years
/// stay loops over memory.
class DayColumns
{
public:
    /// The days that `column` holds: whole years within the stored ones, cut to the span asked for. Empty (0 days) when nothing is stored.
    [[nodiscard]] qint64 firstDay() const { return m_firstDay; }
    [[nodiscard]] qint64 days() const { return m_days; }
    /// One value for each day from firstDay on, `unknownFigure` where nobody told; empty when it was not asked for or is known on no day.
    [[nodiscard]] std::span<const qint64> column(Metric metric) const { return m_columns[static_cast<std::size_t>(metric)]; }
    /// The figure of a day; unknown outside the days held.
    [[nodiscard]] std::optional<qint64> value(Metric metric, qint64 day) const;

private:
    friend class DayColumnsReader;
    qint64 m_firstDay = 0;
    qint64 m_days = 0;
    std::array<std::vector<qint64>, measuredMetricCount> m_columns;
};

/// Reads the asked measured metrics of an account's days within `span` from the packed years.
[[nodiscard]] Result<DayColumns> dayColumns(Connection &connection, AccountId account, const DateRange &span,
                                            std::span<const Metric> metrics);

/// Brings changed days into their years; `days` hold every figure that is stored of the day now, an empty one that nothing is.
Outcome patchDayBlocks(Connection &connection, AccountId account, std::span<const DailyMetrics> days);

/// Makes all years anew from daily_metrics.
Outcome rebuildDayBlocks(Connection &connection);

/// What differs between the packed years and daily_metrics, in words; empty when all is well.
[[nodiscard]] Result<QStringList> dayBlockProblems(Connection &connection);

} // namespace creatormetrics
