// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <iterator>

namespace creatormetrics {

/// Chance that falls the same on every machine: splitmix64, no distribution of the standard library.
class Dice
{
public:
    explicit Dice(quint64 seed) : m_state(seed) {}

    [[nodiscard]] quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        quint64 mixed = m_state;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
        return mixed ^ (mixed >> 31);
    }
    /// 0 to `bound` - 1; `bound` is at least 1.
    [[nodiscard]] qsizetype below(qsizetype bound)
    {
        return static_cast<qsizetype>(next() % static_cast<quint64>(bound));
    }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }
    template <typename List>
    [[nodiscard]] decltype(auto) oneOf(const List &list)
    {
        return *std::next(std::begin(list), below(static_cast<qsizetype>(std::size(list))));
    }

private:
    quint64 m_state;
};

} // namespace creatormetrics
