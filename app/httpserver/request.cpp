// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/request.h"

#include <algorithm>

namespace creatormetrics {

std::optional<RequestTarget> parsedTarget(std::string_view target)
{
    constexpr std::string_view scheme = "http://";
    std::string rooted(target);
    if (target.substr(0, scheme.size()) == scheme) {
        const auto slash = target.find('/', scheme.size());
        rooted = slash == std::string_view::npos ? "/" : std::string(target.substr(slash));
    }
    if (rooted.empty() || rooted.front() != '/' || rooted.find('#') != std::string::npos)
        return std::nullopt;
    const auto mark = std::min(rooted.find('?'), rooted.size());
    return RequestTarget{rooted.substr(0, mark), mark < rooted.size() ? rooted.substr(mark + 1) : std::string()};
}

} // namespace creatormetrics
