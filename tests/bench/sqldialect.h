// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/analyticsquery.h"

#include <QDate>

namespace creatormetrics {

/// Where SQLite and DuckDB say the same thing differently. In SQLite a day is a whole number, in DuckDB a DATE.
class SqlDialect
{
public:
    enum class Engine { SQLite, DuckDB };

    explicit SqlDialect(Engine engine) : m_engine(engine) {}

    [[nodiscard]] bool isDuckDb() const { return m_engine == Engine::DuckDB; }
    [[nodiscard]] QString day(QDate day) const;
    [[nodiscard]] QString moment(const QDateTime &moment) const;
    /// `column BETWEEN first AND last`.
    [[nodiscard]] QString within(const QString &column, QDate first, QDate last) const;
    /// The bucket of a day: anything that is the same within a bucket and ascends with time.
    [[nodiscard]] QString bucket(Granularity granularity, const QString &column) const;
    /// Division of whole numbers, rounded towards zero.
    [[nodiscard]] QString quotient(const QString &dividend, const QString &divisor) const;
    /// Select list: the last known followers and the following and posts of that day, in a query that groups daily_metrics d by account.
    [[nodiscard]] QString lastTotals() const;
    /// Case-insensitive containment.
    [[nodiscard]] QString contains(const QString &column, const QString &word) const;

private:
    Engine m_engine;
};

} // namespace creatormetrics
