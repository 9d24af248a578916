// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace creatormetrics {

/// One change that Instagram tells of an account: what kind, and the ids to ask for it.
struct MetaChange {
    std::string accountId;
    std::string kind; // "mention", "comment"
    std::string ref; // media id, and behind a slash the comment's where there is one
    std::int64_t time = 0; // seconds
};

/// The changes in a batch, those of other kinds left out, at most 1,000; nothing for what is no batch of Instagram's. Both nestings
/// that the platform documents are understood.
[[nodiscard]] std::optional<std::vector<MetaChange>> metaChanges(std::string_view json);

} // namespace creatormetrics
