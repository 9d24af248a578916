// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/outgoing/httpclient.h"

#include "app/endpoint/base/encoding.h"

#include <array>

namespace creatormetrics {

std::string_view faultName(OutgoingFault fault)
{
    constexpr std::array<std::string_view, 5> names = {"not_allowed", "unreachable", "timed_out", "too_large", "paused"};
    return names.at(static_cast<std::size_t>(fault));
}

std::string formOf(const std::vector<std::pair<std::string, std::string>> &fields)
{
    std::string form;
    for (const auto &[name, value] : fields)
        form.append(form.empty() ? "" : "&").append(percentEncoded(name)).append("=").append(percentEncoded(value));
    return form;
}

} // namespace creatormetrics
