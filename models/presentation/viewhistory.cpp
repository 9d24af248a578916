// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/viewhistory.h"

namespace creatormetrics {

namespace {

constexpr std::size_t mostPlaces = 100;

} // namespace

void ViewHistory::visit(const ViewPlace &place)
{
    if (m_places.empty()) {
        m_places.push_back(place);
        return;
    }
    if (m_places[m_current] == place)
        return;
    m_places.resize(m_current + 1);
    m_places.push_back(place);
    if (m_places.size() > mostPlaces)
        m_places.erase(m_places.begin());
    m_current = m_places.size() - 1;
}

} // namespace creatormetrics
