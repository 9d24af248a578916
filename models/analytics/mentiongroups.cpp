// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/mentiongroups.h"

#include "models/analytics/mentiondaycounts.h"

#include <algorithm>

namespace creatormetrics {

namespace {

/// The members of the groups, ordered.
template <typename Driver, typename Groups>
std::vector<Driver> ordered(const Groups &groups, std::size_t most)
{
    std::vector<Driver> drivers;
    for (const auto &[key, driver] : groups)
        drivers.push_back(driver);
    std::ranges::stable_sort(drivers, std::greater(), [](const Driver &driver) {
        return std::pair(driver.counts.negative, driver.counts.mentions);
    });
    drivers.resize(std::min(drivers.size(), most));
    return drivers;
}

} // namespace

void MentionGroups::add(const Account &account, const MentionReader &mention)
{
    const MentionCounts counts = countsOfVerdict(mention.verdict());
    if (const QByteArrayView post = mention.postId(); !post.isEmpty()) {
        const auto [entry, added] = m_posts.try_emplace({account.id, post.toByteArray()});
        if (added)
            entry->second = {.platform = account.platform, .account = account.id, .postId = QString::fromUtf8(post)};
        entry->second.counts += counts;
    }
    if (const QByteArrayView author = mention.author(); !author.isEmpty()) {
        const auto [entry, added] = m_authors.try_emplace({account.platform, author.toByteArray()});
        if (added)
            entry->second = {.platform = account.platform, .name = QString::fromUtf8(author)};
        if (!entry->second.followers)
            entry->second.followers = mention.authorFollowers();
        entry->second.counts += counts;
    }
}

std::vector<PostDriver> MentionGroups::posts(std::size_t most) const
{
    return ordered<PostDriver>(m_posts, most);
}

std::vector<AuthorDriver> MentionGroups::authors(std::size_t most) const
{
    return ordered<AuthorDriver>(m_authors, most);
}

} // namespace creatormetrics
