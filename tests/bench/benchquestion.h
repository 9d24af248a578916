// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/analyticsquery.h"
#include "models/store/connection.h"
#include "tests/bench/sqldialect.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace creatormetrics {

/// A question as somebody asks it who has only the base tables.
struct PeerSql {
    QStringList statements; ///< all of them together answer the question
    QString control; ///< gives one value that our answer has too; not timed; empty where there is none
    bool isPart = false; ///< the peers answer an essential part only, and are faster for it
};

/// One line of the table.
struct BenchQuestion {
    QString name;
    /// Our answer, of which one value is given to compare with the peers' control.
    std::function<Result<QString>(Connection &)> ask;
    std::function<PeerSql(const SqlDialect &)> sql;
};

using BenchQuestions = std::vector<BenchQuestion>;

struct BenchRange {
    QString name;
    AnalyticsQuery query;
};

/// 28 days by day, 12 months by week, 10 years by month; the last has nothing before it to be compared with.
[[nodiscard]] std::vector<BenchRange> benchRanges();

/// How a value is written for the comparison of controls.
[[nodiscard]] QString controlText(const std::optional<double> &value);
[[nodiscard]] bool sameControl(const QString &left, const QString &right);

} // namespace creatormetrics
