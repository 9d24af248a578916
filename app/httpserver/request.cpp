// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/request.h"

#include <algorithm>
#include <array>

namespace creatormetrics {

namespace {

bool isTargetByte(char byte)
{
    return byte > 0x20 && byte < 0x7f && byte != '#';
}

// Takes `http://host` off the front; nothing when an absolute form names no host.
std::optional<std::string> takeAuthority(std::string_view &target)
{
    constexpr std::array<std::string_view, 2> schemes = {"http://", "https://"};
    const auto scheme = std::find_if(schemes.begin(), schemes.end(), [&](std::string_view one) {
        return equalsIgnoringCase(target.substr(0, one.size()), one);
    });
    if (scheme == schemes.end())
        return std::string();
    target.remove_prefix(scheme->size());
    const auto end = std::min(target.find_first_of("/?"), target.size());
    std::string authority(target.substr(0, end));
    target.remove_prefix(end);
    return authority.empty() ? std::nullopt : std::optional(std::move(authority));
}

} // namespace

std::optional<RequestTarget> parsedTarget(std::string_view target)
{
    if (!std::all_of(target.begin(), target.end(), isTargetByte))
        return std::nullopt;
    auto authority = takeAuthority(target);
    if (!authority)
        return std::nullopt;
    std::string rooted(target);
    if (!authority->empty() && (rooted.empty() || rooted.front() == '?'))
        rooted.insert(0, 1, '/');
    if (rooted.empty() || rooted.front() != '/')
        return std::nullopt;
    const auto mark = std::min(rooted.find('?'), rooted.size());
    return RequestTarget{*std::move(authority), rooted.substr(0, mark),
                         mark < rooted.size() ? rooted.substr(mark + 1) : std::string()};
}

} // namespace creatormetrics
