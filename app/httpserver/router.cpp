// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/router.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace creatormetrics {

namespace {

std::vector<std::string> split(std::string_view path)
{
    std::vector<std::string> segments;
    for (auto slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/')) {
        path.remove_prefix(slash + 1);
        segments.emplace_back(path.substr(0, path.find('/')));
    }
    return segments;
}

// Decoded after splitting, so that an encoded slash stays inside its segment.
std::optional<std::vector<std::string>> decodedSegments(std::string_view path)
{
    auto segments = split(path);
    for (auto &segment : segments) {
        auto decoded = percentDecoded(segment);
        if (!decoded)
            return std::nullopt;
        segment = *std::move(decoded);
    }
    return segments;
}

bool isPlaceholder(std::string_view pattern)
{
    return pattern.size() > 2 && pattern.front() == '{' && pattern.back() == '}';
}

bool segmentMatches(std::string_view pattern, std::string_view segment)
{
    return isPlaceholder(pattern) ? !segment.empty() : pattern == segment;
}

bool matches(const std::vector<std::string> &pattern, const std::vector<std::string> &segments)
{
    return std::equal(pattern.begin(), pattern.end(), segments.begin(), segments.end(), segmentMatches);
}

NamedValues valuesIn(const std::vector<std::string> &pattern, const std::vector<std::string> &segments)
{
    NamedValues values;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (isPlaceholder(pattern[i]))
            values.emplace_back(pattern[i].substr(1, pattern[i].size() - 2), segments[i]);
    }
    return values;
}

bool serves(std::string_view routeMethod, std::string_view method)
{
    return routeMethod == method || (routeMethod == "GET" && method == "HEAD");
}

} // namespace

Router::Router(Refusal refusal) : m_refusal(std::move(refusal)) {}

void Router::add(std::string_view method, std::string_view pattern, Handler handler)
{
    m_routes.push_back({std::string(method), std::string(pattern), split(pattern), std::move(handler)});
}

void Router::handle(Request request, Responder responder) const
{
    const auto segments = decodedSegments(request.path);
    if (!segments)
        return responder.send(m_refusal ? m_refusal(400) : problemReply(400, "The path is not well encoded."));
    for (const auto &route : m_routes) {
        if (serves(route.method, request.method) && matches(route.segments, *segments)) {
            request.pathValues = valuesIn(route.segments, *segments);
            request.route = route.pattern;
            responder.routed(route.pattern);
            return route.handler(std::move(request), std::move(responder));
        }
    }
    const std::string allowed = allowedMethods(*segments);
    auto reply = refusalReply(m_refusal, allowed.empty() ? 404 : 405);
    if (!allowed.empty())
        reply.headers.add("Allow", allowed);
    responder.send(std::move(reply));
}

std::string Router::allowedMethods(const std::vector<std::string> &segments) const
{
    std::string allowed;
    for (const auto &route : m_routes) {
        if (matches(route.segments, segments) && allowed.find(route.method) == std::string::npos)
            allowed += (allowed.empty() ? "" : ", ") + route.method + (route.method == "GET" ? ", HEAD" : "");
    }
    return allowed;
}

} // namespace creatormetrics
