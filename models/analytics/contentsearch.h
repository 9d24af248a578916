// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/contentscan.h"

#include <QString>

namespace creatormetrics {

/// Posts that have all the words of a search.
struct SearchHits {
    std::vector<qint64> ids; ///< ascending; also of other accounts and days than the chosen ones
    bool complete = true;    ///< false: too many to be listed; `ids` says nothing then
};

/// How many posts are looked up by their words before it is quicker to ask the ranked ones for the words.
inline constexpr qint64 mostHits = 10'000;

/// All posts among the chosen ones that have the words, unless there are more than `mostHits`.
[[nodiscard]] Result<SearchHits> searchContent(Connection &connection, const std::vector<Account> &accounts,
                                               const ContentChoice &choice, const QString &words);

/// Whether one post has them.
[[nodiscard]] Result<bool> contentHasWords(Connection &connection, const QString &words, ContentId id);

} // namespace creatormetrics
