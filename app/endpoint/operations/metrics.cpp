// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/operations/metrics.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <stdexcept>

namespace creatormetrics {

namespace {

constexpr std::array bounds = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0};

std::string numberText(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.12g", value);
    return text.data();
}

std::string labelsText(const MetricLabels &labels)
{
    std::string text;
    for (const auto &[name, value] : labels)
        text.append(text.empty() ? "" : ",").append(name).append("=\"").append(value).append("\"");
    return text;
}

void checkName(std::string_view name)
{
    const auto &families = metricFamilies();
    if (std::none_of(families.begin(), families.end(), [&](const auto &family) { return family.name == name; }))
        throw std::out_of_range("no metric is named " + std::string(name));
}

template <class Families, class Value = typename Families::mapped_type::mapped_type>
Value &valueIn(Families &families, std::string_view name, const MetricLabels &labels)
{
    auto family = families.find(name);
    if (family == families.end()) {
        checkName(name);
        family = families.emplace(std::string(name), typename Families::mapped_type()).first;
    }
    return family->second[labelsText(labels)];
}

void appendSample(std::string &text, std::string_view name, std::string_view labels, double value)
{
    text.append(name);
    if (!labels.empty())
        text.append("{").append(labels).append("}");
    text.append(" ").append(numberText(value)).append("\n");
}

} // namespace

const std::vector<MetricFamily> &metricFamilies()
{
    static const std::vector<MetricFamily> families = {
        {"cm_audit_chain_ok", "gauge", "1 when the last check found the audit chain whole."},
        {"cm_auth_hash_queue", "gauge", "Requests that wait for a password to be hashed."},
        {"cm_auth_hash_seconds", "histogram", "Time of one password hash."},
        {"cm_auth_logins_total", "counter", "Sign-ins by result."},
        {"cm_auth_refresh_total", "counter", "Refreshes of sessions by result."},
        {"cm_backup_last_success_timestamp", "gauge", "Moment of the last backup, seconds since 1970."},
        {"cm_build_info", "gauge", "1, with the version as label."},
        {"cm_certificate_expiry_timestamp", "gauge", "End of the served certificate, seconds since 1970."},
        {"cm_db_errors_total", "counter", "Statements that could not be done."},
        {"cm_db_pool_in_use", "gauge", "Database connections at work."},
        {"cm_db_pool_size", "gauge", "Database connections there may be."},
        {"cm_db_pool_wait_seconds", "gauge", "Seconds spent waiting for a connection since the start."},
        {"cm_desktop_sync_total", "counter", "Syncs that applications have reported."},
        {"cm_entitlements_issued_total", "counter", "Entitlements signed by plan."},
        {"cm_http_connections", "gauge", "Open connections."},
        {"cm_http_inflight", "gauge", "Requests being answered."},
        {"cm_http_rejected_total", "counter", "Connections and requests refused before a handler saw them."},
        {"cm_http_request_seconds", "histogram", "Time from a request to its answer."},
        {"cm_http_requests_total", "counter", "Answers by route, method and status."},
        {"cm_oauth_exchanges_total", "counter", "Exchanges with platforms by result."},
        {"cm_oauth_upstream_seconds", "histogram", "Time that platforms took to answer."},
        {"cm_outbox_dead", "gauge", "Messages that were given up."},
        {"cm_outbox_oldest_seconds", "gauge", "Age of the oldest message not sent."},
        {"cm_payments_total", "counter", "Invoices by result."},
        {"cm_ratelimit_backend_up", "gauge", "1 when the shared limits are reachable."},
        {"cm_ratelimit_decisions_total", "counter", "Requests let through and refused by plan."},
        {"cm_ready", "gauge", "1 while readiness holds."},
        {"cm_relay_events_total", "counter", "Events taken from platforms."},
        {"cm_relay_lease_expiring", "gauge", "Subscriptions at hubs that end within a day."},
        {"cm_relay_waiters", "gauge", "Applications that wait for events."},
        {"cm_stripe_events_total", "counter", "Stripe's events by type and result."},
        {"cm_stripe_inbox_dead", "gauge", "Events of Stripe that were given up."},
        {"cm_stripe_inbox_oldest_seconds", "gauge", "Age of the oldest event not handled."},
        {"cm_stripe_reconcile_diff", "gauge", "Subscriptions that the last comparison had to mend."},
    };
    return families;
}

void Metrics::count(std::string_view name, const MetricLabels &labels, double by)
{
    const std::scoped_lock lock(m_mutex);
    valueIn(m_values, name, labels) += by;
}

void Metrics::set(std::string_view name, double value, const MetricLabels &labels)
{
    const std::scoped_lock lock(m_mutex);
    valueIn(m_values, name, labels) = value;
}

void Metrics::observe(std::string_view name, const MetricLabels &labels, double seconds)
{
    const std::scoped_lock lock(m_mutex);
    Histogram &histogram = valueIn(m_histograms, name, labels);
    histogram.buckets.resize(bounds.size());
    const auto bucket = static_cast<std::size_t>(std::lower_bound(bounds.begin(), bounds.end(), seconds) - bounds.begin());
    if (bucket < bounds.size())
        ++histogram.buckets[bucket];
    histogram.sum += seconds;
    ++histogram.count;
}

void Metrics::gauge(std::string_view name, std::function<double()> ask)
{
    checkName(name);
    const std::scoped_lock lock(m_mutex);
    m_gauges.emplace(std::string(name), std::move(ask));
}

std::string Metrics::exposition() const
{
    const std::scoped_lock lock(m_mutex);
    std::string text;
    for (const auto &family : metricFamilies()) {
        std::string samples;
        if (const auto gauge = m_gauges.find(family.name); gauge != m_gauges.end())
            appendSample(samples, family.name, {}, gauge->second());
        if (const auto values = m_values.find(family.name); values != m_values.end()) {
            for (const auto &[labels, value] : values->second)
                appendSample(samples, family.name, labels, value);
        }
        if (const auto histograms = m_histograms.find(family.name); histograms != m_histograms.end()) {
            for (const auto &[labels, histogram] : histograms->second)
                appendHistogram(samples, std::string(family.name), labels, histogram);
        }
        if (samples.empty())
            continue;
        text.append("# HELP ").append(family.name).append(" ").append(family.help).append("\n");
        text.append("# TYPE ").append(family.name).append(" ").append(family.type).append("\n").append(samples);
    }
    return text;
}

void Metrics::appendHistogram(std::string &text, const std::string &name, const std::string &labels,
                              const Histogram &histogram)
{
    const std::string lead = labels.empty() ? "" : labels + ",";
    std::uint64_t below = 0;
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        below += histogram.buckets[i];
        appendSample(text, name + "_bucket", lead + "le=\"" + numberText(bounds.at(i)) + "\"", static_cast<double>(below));
    }
    appendSample(text, name + "_bucket", lead + "le=\"+Inf\"", static_cast<double>(histogram.count));
    appendSample(text, name + "_sum", labels, histogram.sum);
    appendSample(text, name + "_count", labels, static_cast<double>(histogram.count));
}

} // namespace creatormetrics
