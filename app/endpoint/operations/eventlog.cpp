// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/operations/eventlog.h"

#include "app/httpserver/problem.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace creatormetrics {

namespace {

std::string isoMoment(std::chrono::system_clock::time_point now)
{
    using namespace std::chrono;
    const auto day = floor<days>(now);
    const year_month_day date(day);
    const hh_mm_ss time(floor<milliseconds>(now - day));
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()));
    return text.data();
}

void append(std::string &line, std::string_view name, std::string_view value)
{
    if (!value.empty())
        line.append(",\"").append(name).append("\":").append(jsonQuoted(value));
}

template <class Number>
void append(std::string &line, std::string_view name, const std::optional<Number> &value)
{
    if (value)
        line.append(",\"").append(name).append("\":").append(std::to_string(*value));
}

} // namespace

EndpointLog::EndpointLog(Write write) : m_write(std::move(write)) {}

void EndpointLog::add(const LogLine &line)
{
    std::string text = "{\"ts\":\"" + isoMoment(std::chrono::system_clock::now()) + '"';
    append(text, "lvl", line.level);
    append(text, "msg", line.message);
    append(text, "req", line.requestId);
    append(text, "route", line.route);
    append(text, "method", line.method);
    append(text, "code", line.status);
    append(text, "ms", line.milliseconds);
    append(text, "bytes", line.bytes);
    append(text, "user", line.user.empty() ? std::string() : "u:" + line.user);
    append(text, "ip", line.address);
    append(text, "job", line.job);
    append(text, "count", line.count);
    append(text, "err", line.error);
    text += "}\n";
    const std::scoped_lock lock(m_mutex);
    m_write(text);
}

} // namespace creatormetrics
