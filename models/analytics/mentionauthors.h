// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/mentiontimeline.h"

namespace creatormetrics {

/// Somebody who wrote of the creator.
struct MentionAuthor {
    Platform platform = Platform::YouTube;
    QString name;
    qint64 followers = 0; ///< the most that the platform told with a mention of the range

    friend bool operator==(const MentionAuthor &, const MentionAuthor &) = default;
};

struct MentionAuthors {
    std::vector<MentionAuthor> authors = {}; ///< with the most followers first
    bool notableOnly = false; ///< there are so many mentions that only authors with notableFollowers or more were looked at

    friend bool operator==(const MentionAuthors &, const MentionAuthors &) = default;
};

/// The most followed authors of the summary's range and accounts, at most `most`; fewer when one of them wrote very often. Only reads;
/// Storage errors pass through.
[[nodiscard]] Result<MentionAuthors> mentionAuthors(Connection &connection, const MentionSummary &summary, std::size_t most);

} // namespace creatormetrics
