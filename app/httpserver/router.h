// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/problem.h"
#include "app/httpserver/responder.h"

#include <string>
#include <string_view>
#include <vector>

namespace creatormetrics {

/// Finds the handler for method and path. A pattern is a path whose segments may be `{name}`, which matches one
/// non-empty segment and is handed on decoded in Request::pathValues. Routes are tried in the order they were added.
/// HEAD goes to the GET route. Unknown path: 404; known path, other method: 405 with Allow; broken encoding: 400; worded
/// by `refusal` when there is one. The pattern is handed on in Request::route and to the access log.
/// Filled before the server starts; `handle` is const and may run on several threads at once.
class Router
{
public:
    explicit Router(Refusal refusal = {});
    void add(std::string_view method, std::string_view pattern, Handler handler);
    void handle(Request request, Responder responder) const;

private:
    struct Route {
        std::string method;
        std::string pattern;
        std::vector<std::string> segments;
        Handler handler;
    };
    [[nodiscard]] std::string allowedMethods(const std::vector<std::string> &segments) const;
    Refusal m_refusal;
    std::vector<Route> m_routes;
};

} // namespace creatormetrics
