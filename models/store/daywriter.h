// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/dailyrepository.h"
#include "models/store/daysources.h"

#include <unordered_map>

namespace creatormetrics {

/// Brings the days of one answer in: what was stored is read once for all of them, the packed years are written once at the end.
class DayWriter
{
public:
    struct Origin {
        FetchId fetch{0};
        QDateTime now;
        Precedence precedence = Precedence::Authoritative;
    };

    /// `days` are those that `write` will be given.
    [[nodiscard]] static Result<DayWriter> open(Connection &connection, AccountId account, std::span<const DailyMetrics> days,
                                                const Origin &origin);
    Outcome write(const DailyMetrics &given);
    /// Writes the packed years; without it the rollups are not what the rows are.
    [[nodiscard]] Result<WriteCount> finish();

private:
    struct Stored {
        MetricValues values;
        std::vector<DaySource> sources;
    };
    struct Merge {
        MetricMask moved = 0;
        bool differs = false;
    };

    DayWriter(Connection &connection, AccountId account, const Origin &origin)
        : m_connection(&connection), m_account(account), m_origin(origin)
    {
    }
    Outcome load(std::span<const DailyMetrics> days);
    Outcome loadRange(const DateRange &range);
    Outcome mergeFigure(Metric metric, std::optional<qint64> given, QDate day, Stored &stored, Merge &merge);
    Outcome move(QDate day, Stored &stored, MetricMask metrics);

    Connection *m_connection;
    AccountId m_account;
    Origin m_origin;
    std::unordered_map<qint64, Stored> m_stored; ///< by day number
    std::vector<DailyMetrics> m_changed;
    WriteCount m_counts;
};

} // namespace creatormetrics
