// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/contentblocks.h"

#include <array>
#include <vector>

namespace creatormetrics {

/// A quarter's block in memory: one value per item in every column, ascending by id.
struct ContentQuarter {
    using Column = std::vector<qint64>;

    Column ids;
    Column days;
    Column hours;
    Column types;
    std::array<Column, measuredMetricCount> figures; ///< empty where nobody tells the figure

    [[nodiscard]] std::size_t size() const { return ids.size(); }
    /// The item's id must be above all that are in it.
    void append(const BlockItem &item);
    /// The changes must ascend by id, each id once; an id without an item goes.
    void apply(const std::vector<std::pair<qint64, const BlockItem *>> &changes);
    [[nodiscard]] const Column &column(BlockField field) const;

    friend bool operator==(const ContentQuarter &, const ContentQuarter &) = default;
};

[[nodiscard]] ContentSums sumsOf(const ContentQuarter &quarter);
[[nodiscard]] PostingCells cellsOf(const ContentQuarter &quarter);

/// The name of a field's column.
[[nodiscard]] QLatin1StringView blockColumn(BlockField field);

/// The sums as one packed column: items; sum and known of each of contentMetrics(); sum and known of the engagements; engagements,
/// base and known of each rate.
[[nodiscard]] QByteArray packSums(const ContentSums &sums);
[[nodiscard]] Result<ContentSums> unpackSums(QByteArrayView packed);
/// The cells as the three columns posts, sums and squares; all three empty when no post is in them.
[[nodiscard]] std::array<QByteArray, 3> packCells(const PostingCells &cells);
[[nodiscard]] Result<PostingCells> unpackCells(const std::array<QByteArrayView, 3> &packed);

/// Empty when none is stored.
[[nodiscard]] Result<ContentQuarter> storedQuarter(Connection &connection, AccountId account, qint64 quarter);
/// With its sums and cells; an empty one is removed.
Outcome storeQuarter(Connection &connection, AccountId account, qint64 number, const ContentQuarter &quarter);

} // namespace creatormetrics
