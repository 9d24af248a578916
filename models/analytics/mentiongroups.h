// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/mentiondrivers.h"
#include "models/store/mentionscan.h"

#include <map>

namespace creatormetrics {

/// Counts mentions by the post that they stand under and by who wrote them.
class MentionGroups
{
public:
    /// Newest first: followers are those that the newest mention of an author tells.
    void add(const Account &account, const MentionReader &mention);

    /// Those with the most negative mentions first, then the most mentions; at most `most`. Posts without their titles.
    [[nodiscard]] std::vector<PostDriver> posts(std::size_t most) const;
    [[nodiscard]] std::vector<AuthorDriver> authors(std::size_t most) const;

private:
    std::map<std::pair<AccountId, QByteArray>, PostDriver> m_posts; ///< by the platform's id
    std::map<std::pair<Platform, QByteArray>, AuthorDriver> m_authors; ///< by name
};

} // namespace creatormetrics
