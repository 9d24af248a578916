// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/seededrandom.h"

namespace creatormetrics {

namespace {

// SplitMix64's output step.
quint64 mixed(quint64 value)
{
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31U);
}

} // namespace

SeededRandom::SeededRandom(quint64 seed, Topic topic, qint64 item)
    : m_state(mixed(mixed(mixed(seed + 1) + static_cast<quint64>(topic)) + static_cast<quint64>(item)))
{}

quint64 SeededRandom::next()
{
    m_state += 0x9e3779b97f4a7c15ULL;
    return mixed(m_state);
}

qint64 SeededRandom::below(qint64 bound)
{
    return static_cast<qint64>(next() % static_cast<quint64>(bound));
}

double SeededRandom::between(double low, double high)
{
    return low + (high - low) * static_cast<double>(next() >> 11U) * 0x1.0p-53;
}

QString SeededRandom::text(qsizetype length)
{
    constexpr QLatin1StringView alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
    QString text;
    while (text.size() < length)
        text += alphabet[below(alphabet.size())];
    return text;
}

} // namespace creatormetrics
