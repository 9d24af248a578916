// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace creatormetrics {

std::chrono::milliseconds Backoff::failed(std::optional<std::chrono::seconds> demanded)
{
    constexpr int mostDoublings = 20; // far beyond any upper bound, and no overflow
    const auto whole = std::min(m_most, m_first * (1 << std::min(m_failures, mostDoublings)));
    ++m_failures;
    const auto shortened = std::chrono::milliseconds(
        static_cast<qint64>(static_cast<double>(whole.count()) * (0.75 + QRandomGenerator::global()->bounded(0.25))));
    return std::max(shortened, std::chrono::milliseconds(demanded.value_or(std::chrono::seconds(0))));
}

} // namespace creatormetrics
