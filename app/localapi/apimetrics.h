// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/serveroptions.h"

#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <tuple>

namespace creatormetrics {

/// How many requests there were and how long their answers took, by route, in Prometheus' text format. Safe from every thread.
class ApiMetrics
{
public:
    void count(const AccessRecord &record);
    [[nodiscard]] std::string exposition() const;

private:
    static constexpr std::array bounds{0.001, 0.002, 0.004, 0.008, 0.016, 0.033, 0.066, 0.125, 0.25, 0.5, 1.0, 5.0}; // seconds
    struct Histogram {
        std::array<std::uint64_t, bounds.size()> buckets{}; ///< each counts those below too
        std::uint64_t count = 0;
        double sum = 0;
    };
    using RouteKey = std::pair<std::string, std::string>; ///< method, route

    static void append(std::string &text, const RouteKey &key, const Histogram &histogram);

    mutable std::mutex m_mutex;
    std::map<std::tuple<std::string, std::string, int>, std::uint64_t> m_requests; ///< method, route, status
    std::map<RouteKey, Histogram> m_times;
};

} // namespace creatormetrics
