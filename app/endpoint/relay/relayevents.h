// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/clock.h"
#include "app/endpoint/base/strictjson.h"
#include "app/endpoint/store/sqlconnection.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace creatormetrics {

/// News for a user's desktops: a kind and a reference, no content.
struct RelayEvent {
    std::int64_t sequence = 0; // the user's own count
    std::string platform;
    std::string topic; // the channel or account
    std::string kind; // "video", "video_deleted", "mention", "comment"
    std::string ref;
    Milliseconds receivedAt = 0;
};

/// False when the user has it already: `dedupe` tells the same news apart from other news.
bool addRelayEvent(SqlConnection &connection, const std::string &userId, const RelayEvent &event,
                   const std::string &dedupe, Milliseconds now);

struct RelayPage {
    std::vector<RelayEvent> events; // at most 100, in their order
    std::int64_t cursor = 0; // to ask from next time
};
/// What came after the cursor; without one, nothing and the present end. Nothing at all when events after it are kept no more.
[[nodiscard]] std::optional<RelayPage> relayEventsAfter(SqlConnection &connection, const std::string &userId,
                                                        std::optional<std::int64_t> cursor);

[[nodiscard]] Json jsonOf(const RelayPage &page); // {"events":[{"seq","platform","topic","kind","ref","at"}],"cursor"}

/// Lets go what is older than seven days, and of each user all but the last 10,000.
void forgetOldRelayEvents(SqlConnection &connection, Milliseconds now);

} // namespace creatormetrics
