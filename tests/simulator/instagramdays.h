// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace creatormetrics {

/// What happened to an account on one Pacific day.
struct InstagramDayFigures {
    qint64 views = 0;
    qint64 reach = 0;
    qint64 engaged = 0;
    qint64 likes = 0;
    qint64 comments = 0;
    qint64 shares = 0;
    qint64 saves = 0;
    qint64 replies = 0;
    qint64 reposts = 0;
    qint64 taps = 0;
    qint64 follows = 0;
    qint64 unfollows = 0;

    [[nodiscard]] qint64 interactions() const { return likes + comments + shares + saves + replies + reposts; }
    friend bool operator==(const InstagramDayFigures &, const InstagramDayFigures &) = default;
};

/// The daily figures of an account, each following from seed and Pacific day alone. Some come late (up to 48 hours),
/// all are kept for 90 days, and every 23rd day has none.
class InstagramDays
{
public:
    InstagramDays(quint64 seed, QDate firstDay, bool isSmall) : m_seed(seed), m_firstDay(firstDay), m_isSmall(isSmall)
    {}

    [[nodiscard]] InstagramDayFigures figures(QDate day) const; // after late corrections
    /// A figure by the platform's name for it, or "follows" and "unfollows"; nothing when there is no data for it, also
    /// when it is 0.
    [[nodiscard]] std::optional<qint64> served(const QString &metric, QDate day, const QDateTime &now) const;
    [[nodiscard]] qint64 followers(QDate today) const; // at the beginning of that day
    [[nodiscard]] bool isSmall() const { return m_isSmall; }

    /// Corrects the seven days before `today`; followers stay.
    void revise(QDate today) { m_revisions.push_back(today); }

private:
    [[nodiscard]] bool isSilent(QDate day) const;
    [[nodiscard]] double correction(QDate day) const;

    quint64 m_seed;
    QDate m_firstDay;
    bool m_isSmall;
    std::vector<QDate> m_revisions;
    mutable std::vector<qint64> m_gains; // of followers since the first day, as far as was asked
};

/// The names of the figures in the order in which they are listed: "views", "reach", …
[[nodiscard]] const std::vector<QString> &instagramDayMetrics();

/// When a Pacific day ends, in UTC: 08:00 of the next one, 07:00 in summer.
[[nodiscard]] QDateTime pacificEnd(QDate day);

} // namespace creatormetrics
