// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/slidingwindow.h"

namespace creatormetrics {

bool SlidingWindow::admits(const QString &kind, qint64 now)
{
    auto &calls = m_calls[kind];
    while (!calls.empty() && calls.front() <= now - m_length)
        calls.pop_front();
    if (calls.size() >= m_most)
        return false;
    calls.push_back(now);
    return true;
}

} // namespace creatormetrics
