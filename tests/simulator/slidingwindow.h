// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <deque>

namespace creatormetrics {

/// A limit on the calls of each kind in any stretch of time.
class SlidingWindow
{
public:
    SlidingWindow(std::size_t most, qint64 milliseconds) : m_most(most), m_length(milliseconds) {}

    /// Counts a call at `now` (milliseconds since 1970, never backwards); false, and not counted, when it is one too many.
    [[nodiscard]] bool admits(const QString &kind, qint64 now);

private:
    std::size_t m_most;
    qint64 m_length;
    QHash<QString, std::deque<qint64>> m_calls;
};

} // namespace creatormetrics
