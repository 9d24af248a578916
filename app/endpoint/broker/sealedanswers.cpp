// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/broker/sealedanswers.h"

namespace creatormetrics {

namespace {

constexpr Milliseconds keptFor = 120 * oneSecond;
constexpr std::size_t mostEntries = 10'000;

} // namespace

SealedAnswers::SealedAnswers(const Clock &clock) : m_clock(clock) {}

void SealedAnswers::keep(const std::string &key, const std::string &requestHash, const std::string &sealed)
{
    const std::scoped_lock lock(m_mutex);
    forgetOld();
    if (m_entries.size() < mostEntries)
        m_entries[key] = {{requestHash, sealed}, m_clock.now() + keptFor};
}

std::optional<SealedAnswers::Kept> SealedAnswers::find(const std::string &key)
{
    const std::scoped_lock lock(m_mutex);
    forgetOld();
    const auto found = m_entries.find(key);
    return found == m_entries.end() ? std::nullopt : std::optional(found->second.kept);
}

void SealedAnswers::forgetOld()
{
    const auto now = m_clock.now();
    std::erase_if(m_entries, [&](const auto &entry) { return entry.second.until <= now; });
}

} // namespace creatormetrics
