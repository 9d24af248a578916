// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"
#include "models/store/packedcolumn.h"

#include <span>
#include <vector>

namespace creatormetrics {

/// A packed row of the database in memory: rows of figures held by column, ascending by an id in the first column.
class PackedRows
{
public:
    using Column = std::vector<qint64>;
    /// A row that comes or changes; without values it goes.
    struct Change {
        qint64 id = 0;
        std::vector<qint64> values; ///< one for each column, the id first
    };

    /// The first `certain` of the columns are known in every row.
    PackedRows(std::size_t columns, std::size_t certain) : m_columns(columns), m_certain(certain) {}

    [[nodiscard]] std::size_t size() const { return m_columns.front().size(); }
    /// Empty where no row tells the figure.
    [[nodiscard]] const Column &column(std::size_t position) const { return m_columns[position]; }
    /// The id must be above all others.
    void append(std::span<const qint64> values);
    /// Changes ascend by id, each id once.
    void apply(std::span<const Change> changes);

    /// Reads the columns from consecutive ones of the row.
    Outcome read(const Statement &row, int firstColumn);
    /// Binds the columns to consecutive positions.
    void bind(Statement &statement, int firstPosition) const;

    friend bool operator==(const PackedRows &, const PackedRows &) = default;

private:
    struct Origin;
    [[nodiscard]] std::vector<Origin> merged(std::span<const Change> changes) const;
    void rearrange(std::size_t position, const std::vector<Origin> &origins);

    std::vector<Column> m_columns;
    std::size_t m_certain;
};

} // namespace creatormetrics
