// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/store/sqlconnection.h"

#include <string>

namespace creatormetrics {

// What the keeping of topics and the talk with the hub share.

constexpr const char *hubTokenContext = "hub callback"; // what the keyring seals a callback's token under
constexpr const char *hubSecretContext = "hub secret";

/// Forgets the topic unless somebody watches it. Inside a transaction.
void endUnwatched(SqlConnection &connection, const std::string &topicId);

} // namespace creatormetrics
