// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>
#include <limits>
#include <vector>

namespace creatormetrics {

/// An item with what it is ranked by.
struct RankedId {
    qint64 score = 0; ///< larger comes first
    qint64 day = 0; ///< of publication; the newer first among equals
    qint64 id = 0; ///< the smaller first among those of one day
    int account = 0; ///< position in the caller's list; no part of the order

    /// True when this one comes before the other.
    [[nodiscard]] bool precedes(const RankedId &other) const
    {
        if (score != other.score)
            return score > other.score;
        return day != other.day ? day > other.day : id < other.id;
    }
};

/// The first `count` of any number of items, in time that hardly depends on `count`.
class TopList
{
public:
    explicit TopList(std::size_t count);

    /// False for scores that are surely too small, so that nothing else of such an item needs to be looked up.
    [[nodiscard]] bool wants(qint64 score) const { return score >= m_threshold; }
    void add(const RankedId &item);
    /// In their order; the list is empty then.
    [[nodiscard]] std::vector<RankedId> take();

private:
    void shrink();

    std::size_t m_count;
    std::size_t m_room; ///< how many are gathered before the surplus goes
    qint64 m_threshold = std::numeric_limits<qint64>::min();
    std::vector<RankedId> m_items;
};

} // namespace creatormetrics
