// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localapi/apimetrics.h"

#include <charconv>

namespace creatormetrics {

namespace {

/// With a point whatever the locale, and no longer than it must be.
std::string number(double value)
{
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
}

std::string labels(const std::string &method, const std::string &route)
{
    std::string text = "method=\"";
    text.append(method).append("\",route=\"").append(route).append("\"");
    return text;
}

void appendSample(std::string &text, std::string_view name, const std::string &labels, const std::string &value)
{
    text.append(name).append("{").append(labels).append("} ").append(value).append("\n");
}

std::string orNone(const std::string &label)
{
    return label.empty() ? "none" : label;
}

} // namespace

void ApiMetrics::count(const AccessRecord &record)
{
    const double seconds = std::chrono::duration<double>(record.duration).count();
    const RouteKey key(orNone(record.method), orNone(record.route));
    const std::scoped_lock lock(m_mutex);
    ++m_requests[{key.first, key.second, record.status}];
    Histogram &histogram = m_times[key];
    ++histogram.count;
    histogram.sum += seconds;
    for (std::size_t i = 0; i < bounds.size(); ++i)
        histogram.buckets[i] += seconds <= bounds[i] ? 1 : 0;
}

std::string ApiMetrics::exposition() const
{
    std::string text = "# HELP cm_localapi_requests_total Requests answered.\n# TYPE cm_localapi_requests_total counter\n";
    const std::scoped_lock lock(m_mutex);
    for (const auto &[key, count] : m_requests) {
        const auto &[method, route, status] = key;
        std::string all = labels(method, route);
        all.append(",status=\"").append(std::to_string(status)).append("\"");
        appendSample(text, "cm_localapi_requests_total", all, std::to_string(count));
    }
    text += "# HELP cm_localapi_request_seconds From the request's first byte to the end of its answer.\n"
            "# TYPE cm_localapi_request_seconds histogram\n";
    for (const auto &[key, histogram] : m_times)
        append(text, key, histogram);
    return text;
}

void ApiMetrics::append(std::string &text, const RouteKey &key, const Histogram &histogram)
{
    const std::string both = labels(key.first, key.second);
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        std::string all = both;
        all.append(",le=\"").append(number(bounds[i])).append("\"");
        appendSample(text, "cm_localapi_request_seconds_bucket", all, std::to_string(histogram.buckets[i]));
    }
    std::string last = both;
    last += ",le=\"+Inf\"";
    appendSample(text, "cm_localapi_request_seconds_bucket", last, std::to_string(histogram.count));
    appendSample(text, "cm_localapi_request_seconds_sum", both, number(histogram.sum));
    appendSample(text, "cm_localapi_request_seconds_count", both, std::to_string(histogram.count));
}

} // namespace creatormetrics
