// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/toplist.h"

#include <algorithm>
#include <utility>

namespace creatormetrics {

namespace {

constexpr std::size_t leastRoom = 64;

bool before(const RankedId &left, const RankedId &right)
{
    return left.precedes(right);
}

} // namespace

TopList::TopList(std::size_t count) : m_count(count), m_room(2 * count + leastRoom) {}

void TopList::add(const RankedId &item)
{
    m_items.push_back(item);
    if (m_items.size() >= m_room)
        shrink();
}

void TopList::shrink()
{
    if (m_items.size() <= m_count || m_count == 0)
        return;
    const auto last = m_items.begin() + static_cast<std::ptrdiff_t>(m_count - 1);
    std::nth_element(m_items.begin(), last, m_items.end(), before);
    m_threshold = last->score;
    m_items.resize(m_count);
}

std::vector<RankedId> TopList::take()
{
    shrink();
    if (m_count == 0)
        m_items.clear();
    std::sort(m_items.begin(), m_items.end(), before);
    return std::exchange(m_items, {});
}

} // namespace creatormetrics
