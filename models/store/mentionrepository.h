// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/mention.h"
#include "models/store/dailyrepository.h"

namespace creatormetrics {

/// Inserts or updates by platform id; an author, address, count or post that the answer lacks keeps its stored value. Another text
/// takes the score away, since it was another text's; what the user said stays. A mention that had gone is there again.
/// Days and words of what changed are kept along. In the caller's transaction.
[[nodiscard]] Result<WriteCount> upsertMentions(Connection &connection, AccountId account,
                                                const std::vector<Mention> &mentions, FetchId fetch);
/// The latest by time, or nothing.
[[nodiscard]] Result<std::optional<Mention>> newestMention(Connection &connection, AccountId account);
[[nodiscard]] Result<qint64> mentionCount(Connection &connection, AccountId account);
/// The `count` latest, newest first.
[[nodiscard]] Result<std::vector<Mention>> newestMentions(Connection &connection, AccountId account, qint64 count);

} // namespace creatormetrics
