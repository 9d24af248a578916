// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>

namespace creatormetrics {

/// Shares and factors of the sample workspace are whole millionths: integers give the same rows on every machine and
/// compiler.
inline constexpr qint64 million = 1'000'000;

/// `value` times `factor` millionths.
[[nodiscard]] constexpr qint64 scaled(qint64 value, qint64 factor)
{
    return value * factor / million;
}

/// Small seeded generator (splitmix64), because the distributions of the standard library differ between
/// implementations.
class SampleRandom
{
public:
    explicit constexpr SampleRandom(quint64 seed) : m_state(seed) {}

    [[nodiscard]] constexpr quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15U;
        quint64 mixed = m_state;
        mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
        return mixed ^ (mixed >> 31U);
    }
    /// From `low` to `high`, both included.
    [[nodiscard]] constexpr qint64 between(qint64 low, qint64 high)
    {
        return low + static_cast<qint64>(next() % static_cast<quint64>(high - low + 1));
    }
    [[nodiscard]] constexpr bool chance(qint64 millionths) { return between(0, million - 1) < millionths; }
    /// A factor around one million, bell shaped, at most `width` millionths away.
    [[nodiscard]] constexpr qint64 around(qint64 width)
    {
        return million + (between(-width, width) + between(-width, width) + between(-width, width)) / 3;
    }
    template <typename Value, std::size_t Size>
    [[nodiscard]] constexpr const Value &pick(std::span<const Value, Size> values)
    {
        return values[static_cast<std::size_t>(between(0, static_cast<qint64>(values.size()) - 1))];
    }

private:
    quint64 m_state;
};

/// A seed for the `index`-th thing of a kind, independent of how many others are asked for.
[[nodiscard]] constexpr quint64 sampleSeed(quint64 seed, quint64 kind, quint64 index)
{
    return SampleRandom(seed ^ (kind << 56U) ^ (index * 0xd1342543de82ef95U)).next();
}

} // namespace creatormetrics
