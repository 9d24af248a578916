// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/oauth/tokenset.h"
#include "models/domain/platform.h"

namespace creatormetrics {

enum class TokenLife {
    Usable,
    RenewSoon, ///< usable, and time to get a younger one: it can only be renewed while it is alive
    Over,
};

/// What the access token is good for at `now`; Over when there is none. A token has to last a minute yet. Pure.
[[nodiscard]] TokenLife tokenLife(const TokenSet &tokens, Platform platform, const QDateTime &now);

} // namespace creatormetrics
