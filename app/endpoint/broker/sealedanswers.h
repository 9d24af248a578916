// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/clock.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace creatormetrics {

/// Answers sealed to a desktop, which nobody here can open, kept in memory for two minutes under the key of the request: when an
/// answer is lost on the way, the refresh token that the platform has turned meanwhile is not. Safe from every thread.
class SealedAnswers
{
public:
    explicit SealedAnswers(const Clock &clock);

    void keep(const std::string &key, const std::string &requestHash, const std::string &sealed);
    struct Kept {
        std::string requestHash;
        std::string sealed;
    };
    [[nodiscard]] std::optional<Kept> find(const std::string &key);

private:
    struct Entry {
        Kept kept;
        Milliseconds until = 0;
    };
    void forgetOld();

    const Clock &m_clock;
    std::mutex m_mutex;
    std::map<std::string, Entry> m_entries; // at most 10,000
};

} // namespace creatormetrics
