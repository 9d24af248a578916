// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/creatorscale.h"
#include "tests/simulator/tiktokpost.h"

#include <QDateTime>
#include <QString>

#include <span>
#include <vector>

namespace creatormetrics {

/// What the profile shows on one day.
struct TikTokProfile {
    qint64 followers = 0;
    qint64 following = 0;
    qint64 likes = 0; // of all videos ever, hidden ones among them
    qint64 videos = 0; // public ones
};

/// A seeded creator on TikTok. Days are UTC days; figures change at midnight.
class TikTokCreator
{
public:
    TikTokCreator(const CreatorScale &scale, int number);

    [[nodiscard]] const QString &openId() const { return m_openId; }
    [[nodiscard]] const QString &unionId() const { return m_unionId; }
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const QString &handle() const { return m_handle; } // without @
    [[nodiscard]] const QString &biography() const { return m_biography; }

    void moveTo(const QDateTime &now); // videos published by then are there; never backwards
    void revise(QDate today); // takes views back from the videos of the last 30 days

    [[nodiscard]] std::span<const TikTokPost> published(const QDateTime &now) const; // oldest first, hidden ones too
    [[nodiscard]] const TikTokPost *post(qint64 id, const QDateTime &now) const; // nothing for hidden and unknown ones
    [[nodiscard]] TikTokFigures figures(const TikTokPost &post, QDate day) const;
    [[nodiscard]] TikTokProfile profile(const QDateTime &now) const;

private:
    void addPosts(qint64 lastSlot);

    quint64 m_seed;
    qint64 m_slotSeconds;
    qint64 m_nextSlot;
    QString m_openId;
    QString m_unionId;
    QString m_name;
    QString m_handle;
    QString m_biography;
    qint64 m_firstFollowers;
    double m_followersPerDay;
    std::vector<TikTokPost> m_posts; // oldest first
    std::vector<QDate> m_revisions;
};

} // namespace creatormetrics
