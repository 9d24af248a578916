// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"

#include <atomic>

namespace creatormetrics {

/// A machine's clock that a test moves, forward and back.
class SettableClock final : public Clock
{
public:
    explicit SettableClock(const QDateTime &moment) { set(moment); }

    void set(const QDateTime &moment) { m_milliseconds = moment.toMSecsSinceEpoch(); }
    [[nodiscard]] QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_milliseconds, Qt::UTC); }

private:
    std::atomic<qint64> m_milliseconds{0};
};

} // namespace creatormetrics
