// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace creatormetrics {

/// Everything a line of the log may hold. There is no field for bodies, header fields, query values, tokens, e-mail addresses or
/// whole network addresses, so none of them can be logged.
struct LogLine {
    std::string_view level = "info"; // "info", "warning", "error"
    std::string_view message; // "request", "job failed": a fixed text
    std::string requestId = {};
    std::string route = {}; // the template
    std::string method = {};
    std::optional<int> status = {};
    std::optional<double> milliseconds = {};
    std::optional<std::uint64_t> bytes = {};
    std::string user = {}; // id
    std::string address = {}; // truncated to /24 or /48
    std::string job = {};
    std::optional<std::int64_t> count = {};
    std::string error = {}; // a library's own words; never what it was given
};

/// One JSON object a line. Safe from every thread.
class EndpointLog
{
public:
    using Write = std::function<void(const std::string &line)>; // line end included
    explicit EndpointLog(Write write); // called by one thread at a time
    void add(const LogLine &line);

private:
    const Write m_write;
    std::mutex m_mutex;
};

} // namespace creatormetrics
