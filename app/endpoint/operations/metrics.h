// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace creatormetrics {

/// The labels of a measurement: `{"route", "/api/v1/auth/login"}`. Values come from closed sets, never from a request.
using MetricLabels = std::vector<std::pair<std::string_view, std::string_view>>;

/// What the program counts about itself, in Prometheus' text format. Names are those of `metricFamilies()`; others throw
/// std::out_of_range. Safe from every thread.
class Metrics
{
public:
    void count(std::string_view name, const MetricLabels &labels = {}, double by = 1);
    void observe(std::string_view name, const MetricLabels &labels, double seconds);
    /// Asked when somebody reads the metrics; call before the threads start. `ask` must not wait.
    void gauge(std::string_view name, std::function<double()> ask);
    void set(std::string_view name, double value, const MetricLabels &labels = {});

    [[nodiscard]] std::string exposition() const;

private:
    struct Histogram {
        std::vector<std::uint64_t> buckets;
        double sum = 0;
        std::uint64_t count = 0;
    };
    static void appendHistogram(std::string &text, const std::string &name, const std::string &labels,
                                const Histogram &histogram);

    mutable std::mutex m_mutex;
    std::map<std::string, std::map<std::string, double>, std::less<>> m_values; // family -> labels -> value
    std::map<std::string, std::map<std::string, Histogram>, std::less<>> m_histograms;
    std::map<std::string, std::function<double()>, std::less<>> m_gauges;
};

struct MetricFamily {
    std::string_view name;
    std::string_view type; // "counter", "gauge", "histogram"
    std::string_view help;
};
[[nodiscard]] const std::vector<MetricFamily> &metricFamilies();

} // namespace creatormetrics
