// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/contentblocks.h"
#include "models/store/packedrows.h"

#include <array>

namespace creatormetrics {

/// A quarter's block in memory.
class ContentQuarter
{
public:
    using Column = PackedRows::Column;

    ContentQuarter();

    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    [[nodiscard]] const Column &field(BlockField field) const;
    /// Empty where nobody tells the figure.
    [[nodiscard]] const Column &figure(Metric metric) const;
    /// The item's id must be above all that are in it.
    void append(const BlockItem &item);
    /// The changes ascend by id, each id once; an id without an item goes.
    void apply(std::span<const std::pair<qint64, const BlockItem *>> changes);

    /// Empty when none is stored.
    [[nodiscard]] static Result<ContentQuarter> stored(Connection &connection, AccountId account, qint64 quarter);
    /// With its sums and cells; an empty one is removed.
    Outcome store(Connection &connection, AccountId account, qint64 quarter) const;

    friend bool operator==(const ContentQuarter &, const ContentQuarter &) = default;

private:
    PackedRows m_rows;
};

/// Sums of the first, second and third month of a quarter.
using MonthlySums = std::array<ContentSums, 3>;

[[nodiscard]] MonthlySums sumsOf(const ContentQuarter &quarter);
[[nodiscard]] PostingCells cellsOf(const ContentQuarter &quarter);

/// The name of a field's column.
[[nodiscard]] QLatin1StringView blockColumn(BlockField field);

/// The sums as one packed column, month after month: items; sum and known of each of contentMetrics(); sum and known of the
/// engagements; engagements, base and known of each rate.
[[nodiscard]] QByteArray packSums(const MonthlySums &sums);
[[nodiscard]] Result<MonthlySums> unpackSums(QByteArrayView packed);
/// The cells as the three columns posts, sums and squares; all three empty when no post is in them.
[[nodiscard]] std::array<QByteArray, 3> packCells(const PostingCells &cells);
[[nodiscard]] Result<PostingCells> unpackCells(const std::array<QByteArrayView, 3> &packed);

} // namespace creatormetrics
