// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

#include <QElapsedTimer>

#include <utility>

namespace creatormetrics {

/// Spares the store's listeners, who ask all figures anew when they are told: of writes that follow one another they hear every two
/// seconds at most.
class SparingNews
{
public:
    /// A row of writes begins.
    void begin()
    {
        m_sinceTold.start();
        m_owed = false;
    }
    /// What to tell with the next write.
    [[nodiscard]] StoreTopics due()
    {
        m_owed = m_sinceTold.elapsed() < tellEveryMilliseconds;
        if (m_owed)
            return {};
        m_sinceTold.start();
        return StoreTopic::Figures;
    }
    /// Whether listeners do not know of the last writes yet; they are told by who asks.
    [[nodiscard]] bool takeOwed() { return std::exchange(m_owed, false); }

private:
    static constexpr qint64 tellEveryMilliseconds = 2'000;

    QElapsedTimer m_sinceTold;
    bool m_owed = false;
};

} // namespace creatormetrics
