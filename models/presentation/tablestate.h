// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <Qt>

#include <optional>

namespace creatormetrics {

/// How a user has arranged a table: columns by their number in the model. What was never touched is not in it.
struct TableState {
    struct Sort {
        int column = -1; ///< -1: the model's own order
        Qt::SortOrder order = Qt::DescendingOrder;

        friend bool operator==(const Sort &, const Sort &) = default;
    };

    static constexpr int leastWidth = 24;
    static constexpr int mostWidth = 1'200; ///< device-independent pixels

    QList<int> order = {}; ///< all columns from first to last, or empty
    QHash<int, bool> shown = {}; ///< columns that the user has shown or hidden
    QHash<int, int> widths = {}; ///< columns that the user has made wider or narrower
    std::optional<Sort> sort = {};

    [[nodiscard]] bool isEmpty() const { return *this == TableState(); }
    friend bool operator==(const TableState &, const TableState &) = default;
};

[[nodiscard]] QJsonObject toJson(const TableState &state, int columns);
/// For a table of so many columns. What was kept of a table with another number of them is forgotten; widths out of bounds,
/// columns that do not exist and an order that is none take their default; never are all columns hidden.
[[nodiscard]] TableState tableStateFromJson(const QJsonObject &object, int columns);

} // namespace creatormetrics
