// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/creatorscale.h"
#include "tests/simulator/instagramdays.h"

#include <QString>

#include <limits>
#include <vector>

namespace creatormetrics {

enum class InstagramKind { Image, Video, Reel, Carousel, Story };

/// One post or story. Times are milliseconds since 1970.
struct InstagramMedia {
    qint64 id = 0; // beyond what a double holds; not in the order of time
    qint64 slot = 0; // in the order of time
    qint64 publishedAt = 0;
    qint64 deletedAt = std::numeric_limits<qint64>::max();
    InstagramKind kind = InstagramKind::Image;
    bool hidesLikes = false; // like_count is left out
    bool isFlagged = false; // for copyright: media_url is left out
    bool isBeforeBusiness = false; // from before the account was a professional one: no insights

    [[nodiscard]] bool isVisible(qint64 now) const { return publishedAt <= now && now < deletedAt; }
};

/// What a post or story has gathered since it was published, without its comments.
struct InstagramFigures {
    qint64 views = 0;
    qint64 reach = 0;
    qint64 likes = 0;
    qint64 shares = 0;
    qint64 saved = 0;
    qint64 reposts = 0;
    qint64 profileVisits = 0;
    qint64 follows = 0;
    qint64 replies = 0; // to a story
    qint64 navigation = 0; // in a story
    qint64 averageWatchTime = 0; // milliseconds
    friend bool operator==(const InstagramFigures &, const InstagramFigures &) = default;
};

struct InstagramComment {
    qint64 id = 0;
    qint64 publishedAt = 0;
    qint64 number = 0; // within its post
    qint64 authorId = 0;
    QString author;
    QString text;
    qint64 likes = 0;
    bool isHidden = false;
};

/// One seeded creator on Instagram. Posts and stories sit in slots counted from 1970, one in each; figures of posts
/// follow from seed, post and UTC day.
class InstagramCreator
{
public:
    InstagramCreator(const CreatorScale &scale, int number, bool isSmall);

    [[nodiscard]] QString id() const { return QString::number(m_id); } // the professional account
    [[nodiscard]] qint64 numericId() const { return m_id; }
    [[nodiscard]] qint64 appScopedId() const { return m_appScopedId; }
    [[nodiscard]] const QString &username() const { return m_username; }
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] qint64 following() const;
    [[nodiscard]] quint64 seed() const { return m_seed; }
    [[nodiscard]] const InstagramDays &days() const { return m_days; }
    void revise(QDate pacificDay) { m_days.revise(pacificDay); }

    /// All posts published up to `now`, oldest first, deleted ones among them. `now` never runs backwards.
    [[nodiscard]] const std::vector<InstagramMedia> &media(qint64 now) const;
    [[nodiscard]] std::vector<InstagramMedia> stories(qint64 now) const; // that are live, newest first
    [[nodiscard]] std::optional<InstagramMedia> mediaById(qint64 id,
                                                          qint64 now) const; // visible posts and live stories

    [[nodiscard]] QString caption(const InstagramMedia &media) const;
    [[nodiscard]] InstagramFigures figures(const InstagramMedia &media, qint64 now) const;
    [[nodiscard]] qint64 commentCount(const InstagramMedia &media, qint64 now) const;
    /// Number 0 is the oldest.
    [[nodiscard]] InstagramComment comment(const InstagramMedia &media, qint64 number, qint64 now) const;

private:
    [[nodiscard]] InstagramMedia mediaIn(qint64 slot) const;
    [[nodiscard]] InstagramMedia storyIn(qint64 slot) const;
    [[nodiscard]] InstagramFigures storyFigures(const InstagramMedia &story) const;

    quint64 m_seed;
    qint64 m_slotLength; // milliseconds
    qint64 m_firstSlot;
    qint64 m_firstBusinessSlot;
    InstagramDays m_days;
    qint64 m_id;
    qint64 m_appScopedId;
    QString m_name;
    QString m_username;
    mutable std::vector<InstagramMedia> m_media; // as far as time has come
};

} // namespace creatormetrics
