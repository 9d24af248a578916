// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/account/connectservice.h"

#include <algorithm>

namespace creatormetrics {

std::optional<Error> ConnectService::obstacle(Platform platform) const
{
    const std::vector<Platform> ready = platforms();
    if (std::ranges::find(ready, platform) != ready.end())
        return std::nullopt;
    return Error{.kind = ErrorKind::Unsupported, .detail = platformName(platform)};
}

} // namespace creatormetrics
