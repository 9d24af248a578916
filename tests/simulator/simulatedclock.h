// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <optional>

namespace creatormetrics {

/// What time it is for the platforms: the machine's time until told otherwise, then moved from it or standing still.
class SimulatedClock
{
public:
    [[nodiscard]] QDateTime now() const; // UTC
    [[nodiscard]] qint64 milliseconds() const; // since 1970
    [[nodiscard]] bool isPinned() const { return m_pinned.has_value(); }

    void pin(const QDateTime &moment); // stands still there until moved
    void runFrom(const QDateTime &moment); // that moment is now, and time goes on
    void advance(qint64 seconds); // a pinned clock stays pinned

private:
    qint64 m_offset = 0; // milliseconds from the machine's time
    std::optional<qint64> m_pinned; // milliseconds since 1970
};

/// The day it is in US Pacific time, by which Google counts days and quotas.
[[nodiscard]] QDate pacificDay(const QDateTime &moment);

/// As in a Date header: "Sat, 21 Nov 2026 20:00:00 GMT".
[[nodiscard]] QString httpDateText(const QDateTime &moment);

} // namespace creatormetrics
