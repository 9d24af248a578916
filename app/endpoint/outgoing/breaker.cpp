// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/outgoing/breaker.h"

namespace creatormetrics {

namespace {

constexpr int mostFailures = 5;
constexpr Milliseconds rest = 30 * oneSecond;

} // namespace

bool Breaker::admits(Milliseconds now)
{
    const std::scoped_lock lock(m_mutex);
    if (m_failures < mostFailures)
        return true;
    const bool mayTry = now >= m_closedUntil || m_closedUntil > now + rest; // or the clock was set back
    if (mayTry)
        m_closedUntil = now + rest; // the others wait for how this one ends
    return mayTry;
}

void Breaker::note(bool hasWorked, Milliseconds now)
{
    const std::scoped_lock lock(m_mutex);
    m_failures = hasWorked ? 0 : m_failures + 1;
    if (m_failures >= mostFailures)
        m_closedUntil = now + rest;
}

} // namespace creatormetrics
