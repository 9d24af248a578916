// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localapi/requestwindow.h"

#include <algorithm>

namespace creatormetrics {

std::optional<std::chrono::milliseconds> RequestWindow::refuse(Moment now)
{
    const std::scoped_lock lock(m_mutex);
    while (!m_counted.empty() && m_counted.front() + m_length <= now)
        m_counted.pop_front();
    if (m_counted.size() >= m_most) {
        const auto left = m_counted.front() + m_length - now;
        return std::max(std::chrono::milliseconds(1), std::chrono::ceil<std::chrono::milliseconds>(left));
    }
    m_counted.push_back(now);
    return std::nullopt;
}

} // namespace creatormetrics
