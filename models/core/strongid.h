// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>

#include <compare>

namespace creatormetrics {

/// A database row id that does not mix with ids of other things. Absence is `std::optional`, there is no null id.
template <typename Tag>
class StrongId
{
public:
    explicit constexpr StrongId(qint64 value) : m_value(value) {}

    [[nodiscard]] constexpr qint64 value() const { return m_value; }

    friend constexpr auto operator<=>(StrongId, StrongId) = default;
    friend size_t qHash(StrongId id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value;
};

} // namespace creatormetrics
