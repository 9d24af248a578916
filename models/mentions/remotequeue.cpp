// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/remotequeue.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr int mostMisses = 2;

} // namespace

void RemoteQueue::add(const RemoteText &text)
{
    if (m_givenUp.contains(text.hash))
        return;
    const auto there = m_entries.find(text.hash);
    if (there != m_entries.end()) {
        there->mentions.push_back(text);
        return;
    }
    m_order.push_back(text.hash);
    m_entries.insert(text.hash, {.sent = text.sent, .hash = text.hash, .mentions = {text}});
}

RemoteQueue::Batch RemoteQueue::take(qsizetype most)
{
    Batch batch;
    while (!m_order.empty() && static_cast<qsizetype>(batch.size()) < most) {
        const int missed = m_entries.value(m_order.front()).missed;
        if (batch.empty() && missed > 0)
            most = std::max<qsizetype>(1, most / 2);
        else if (!batch.empty() && missed != batch.front().missed)
            break;
        batch.push_back(m_entries.take(m_order.front()));
        m_order.pop_front();
    }
    return batch;
}

void RemoteQueue::putBack(const Batch &batch)
{
    for (auto entry = batch.rbegin(); entry != batch.rend(); ++entry) {
        m_order.push_front(entry->hash);
        m_entries.insert(entry->hash, *entry);
    }
}

qint64 RemoteQueue::miss(const Batch &batch)
{
    Batch again;
    for (Entry entry : batch) {
        if (++entry.missed < mostMisses)
            again.push_back(entry);
        else
            m_givenUp.insert(entry.hash);
    }
    putBack(again);
    return static_cast<qint64>(batch.size() - again.size());
}

void RemoteQueue::clear()
{
    m_order.clear();
    m_entries.clear();
}

} // namespace creatormetrics
