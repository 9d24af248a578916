// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/creatorscale.h"

#include <QString>

#include <limits>
#include <vector>

namespace creatormetrics {

enum class XPostKind { Text, Photo, Video, Gif, Reply, Quote, Long, Repost };

struct XPost {
    qint64 id = 0; // grows with time
    qint64 slot = 0;
    qint64 publishedAt = 0; // milliseconds since 1970
    qint64 deletedAt = std::numeric_limits<qint64>::max();
    XPostKind kind = XPostKind::Text;

    [[nodiscard]] bool isVisible(qint64 now) const { return publishedAt <= now && now < deletedAt; }
    [[nodiscard]] bool hasMedia() const;
};

/// What a post has gathered since it was published.
struct XFigures {
    qint64 impressions = 0;
    qint64 likes = 0;
    qint64 replies = 0;
    qint64 reposts = 0;
    qint64 quotes = 0;
    qint64 bookmarks = 0;
    qint64 linkClicks = 0;
    qint64 profileClicks = 0;
    qint64 videoViews = 0;
    friend bool operator==(const XFigures &, const XFigures &) = default;
};

struct XUser {
    QString id;
    QString name;
    QString username;
    bool isVerified = false;
    qint64 followers = 0;
    qint64 following = 0;
    qint64 posts = 0;
    qint64 listed = 0;
};

/// Somebody else's post that names the creator.
struct XMention {
    qint64 id = 0;
    qint64 slot = 0;
    qint64 publishedAt = 0;
    qint64 author = 0; // for XCreator::author
    bool isDeleted = false;
    qint64 answers = 0; // a post of the creator's; 0: none
    qint64 goneAt = 0; // its author takes it away then; 0: never
};

/// One seeded creator on X. Posts and mentions sit in slots counted from 1970, one in each, so that time adds new ones
/// and changes no old one; figures follow from seed, post and UTC day. Days are days since 1970.
class XCreator
{
public:
    XCreator(const CreatorScale &scale, int number);

    /// Itself at `now`; `posts` counts its own visible posts and reposts.
    [[nodiscard]] XUser profile(qint64 now) const;
    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] const QString &username() const { return m_username; }
    [[nodiscard]] QString description() const;
    [[nodiscard]] qint64 createdAt() const;

    /// All posts published up to `now`, oldest first, deleted ones among them. `now` never runs backwards.
    [[nodiscard]] const std::vector<XPost> &posts(qint64 now) const;
    [[nodiscard]] const XPost *post(qint64 id, qint64 now) const; // nothing for one that is not visible
    [[nodiscard]] QString text(const XPost &post) const; // in full
    [[nodiscard]] XFigures figures(const XPost &post, qint64 day) const;
    /// From `day` on, the posts of its last week have somewhat fewer impressions and likes: spam was taken out.
    void revise(qint64 day) { m_revisions.push_back(day); }

    /// Newest first, at most `limit`, none from before the creator's posts began.
    [[nodiscard]] std::vector<XMention> mentions(qint64 now, std::size_t limit) const;
    /// Ids of those that stood once and have gone by `now`, newest first.
    [[nodiscard]] std::vector<qint64> goneMentions(qint64 now, std::size_t limit) const;
    [[nodiscard]] QString text(const XMention &mention) const;
    [[nodiscard]] XFigures figures(const XMention &mention, qint64 day) const;
    [[nodiscard]] XUser author(qint64 number) const;

private:
    [[nodiscard]] XPost postIn(qint64 slot) const;
    [[nodiscard]] XMention mentionIn(qint64 slot) const;
    [[nodiscard]] double correction(const XPost &post, qint64 day) const;

    quint64 m_seed;
    qint64 m_slotLength; // milliseconds
    qint64 m_firstSlot;
    QString m_id;
    QString m_username;
    QString m_name;
    mutable std::vector<XPost> m_posts; // as far as time has come
    std::vector<qint64> m_revisions; // days
};

} // namespace creatormetrics
