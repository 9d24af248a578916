// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace creatormetrics {

/// What YouTube's notice says of one video. Titles and names are not read.
struct FeedEntry {
    std::string videoId;
    std::string channelId;
    std::string updated; // as it stands there; for telling two notices apart
    bool isDeleted = false;
};

/// The entries of an Atom feed, at most 50; nothing for what is no well-formed XML, has a document type or entities, more than 32
/// levels, or ids that are none. Names count with their namespaces.
[[nodiscard]] std::optional<std::vector<FeedEntry>> feedEntries(std::string_view xml);

[[nodiscard]] bool isVideoId(std::string_view text); // 11 characters of A-Z a-z 0-9 _ -
[[nodiscard]] bool isChannelId(std::string_view text); // UC and 22 of them

} // namespace creatormetrics
