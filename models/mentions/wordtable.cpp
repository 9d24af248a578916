// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/wordtable.h"

#include <algorithm>
#include <limits>

namespace creatormetrics {

namespace {

/// The low bits of the running hash alone would cluster.
std::size_t spread(quint32 hash)
{
    return hash ^ (hash >> 15);
}

} // namespace

quint32 WordTable::hashOf(QStringView key)
{
    quint32 hash = hashStart;
    for (const QChar unit : key)
        hash = hashNext(hash, unit.unicode());
    return hash;
}

void WordTable::reserve(std::size_t words)
{
    std::size_t slots = 16;
    while (slots < words * 2)
        slots *= 2;
    m_entries.reserve(words);
    if (slots > m_slots.size())
        grow(slots);
}

void WordTable::grow(std::size_t slots)
{
    m_slots.assign(slots, 0);
    for (std::size_t index = 0; index < m_entries.size(); ++index)
        m_slots[slotFor(key(m_entries[index]), m_entries[index].hash)] = static_cast<quint32>(index + 1);
}

WordEntry &WordTable::entry(QStringView key)
{
    if (key.size() > std::numeric_limits<quint16>::max())
        key = {};
    if ((m_entries.size() + 1) * 2 > m_slots.size())
        grow(std::max<std::size_t>(16, m_slots.size() * 2));
    const quint32 hash = hashOf(key);
    const std::size_t slot = slotFor(key, hash);
    if (m_slots[slot] == 0) {
        m_entries.push_back({.hash = hash,
                             .keyStart = static_cast<quint32>(m_keys.size()),
                             .keyLength = static_cast<quint16>(key.size())});
        m_keys += key;
        m_slots[slot] = static_cast<quint32>(m_entries.size());
    }
    return m_entries[m_slots[slot] - 1];
}

const WordEntry *WordTable::find(QStringView key, quint32 hash) const
{
    if (m_slots.empty())
        return nullptr;
    const quint32 index = m_slots[slotFor(key, hash)];
    return index == 0 ? nullptr : &m_entries[index - 1];
}

QStringView WordTable::key(const WordEntry &entry) const
{
    return QStringView(m_keys).sliced(entry.keyStart, entry.keyLength);
}

std::size_t WordTable::slotFor(QStringView key, quint32 hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = spread(hash) & mask;
    while (m_slots[slot] != 0) {
        const WordEntry &entry = m_entries[m_slots[slot] - 1];
        if (entry.hash == hash && this->key(entry) == key)
            break;
        slot = (slot + 1) & mask;
    }
    return slot;
}

} // namespace creatormetrics
