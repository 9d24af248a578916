// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/channelplan.h"

#include <QDateTime>
#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace creatormetrics {

/// What happened on one day, or in a set of days. Likes and comments are net figures and may be negative.
struct DayFigures {
    qint64 views = 0;
    qint64 engagedViews = 0;
    qint64 likes = 0;
    qint64 dislikes = 0;
    qint64 comments = 0;
    qint64 shares = 0;
    qint64 subscribersGained = 0;
    qint64 subscribersLost = 0;
    qint64 estimatedMinutesWatched = 0;

    [[nodiscard]] qint64 averageViewDuration() const; // seconds; 0 without views
    [[nodiscard]] DayFigures scaled(double share) const;
    DayFigures &operator+=(const DayFigures &other);
    friend bool operator==(const DayFigures &, const DayFigures &) = default;
};

enum class VideoState { Public, Unlisted, Private, Deleted };

struct SimulatedVideo {
    QString id;
    QString title;
    QString description;
    QDateTime publishedAt; // UTC
    qint64 durationSeconds = 0;
    VideoState state = VideoState::Public;
    bool isLive = false;
    qint64 views = 0;
    std::optional<qint64> likes; // nothing when the owner hides them
    std::optional<qint64> comments; // nothing when comments are off
    friend bool operator==(const SimulatedVideo &, const SimulatedVideo &) = default;
};

/// The seeded creator: everything the simulated platform knows of it. A pure value of its plan.
struct SimulatedChannel {
    ChannelPlan plan;
    QString id;
    QString title;
    QString handle;
    QString description;
    QString country;
    QDateTime publishedAt;
    qint64 subscribers = 0; // exact; the platform serves it rounded
    qint64 views = 0;
    std::vector<DayFigures> days; // from plan.firstDay to the last complete day
    std::vector<SimulatedVideo> uploads; // newest first, deleted ones among them
    QHash<QString, std::size_t> places; // of the uploads, by id

    [[nodiscard]] QString uploadsPlaylist() const { return QLatin1StringView("UU") + id.mid(2); }
    [[nodiscard]] qint64 servedSubscribers() const; // rounded down to three figures
    [[nodiscard]] qint64 publicVideos() const;
    [[nodiscard]] const SimulatedVideo *video(const QString &videoId) const; // nothing for deleted and foreign ones
    [[nodiscard]] const DayFigures *day(QDate date) const; // nothing outside the complete days
};

[[nodiscard]] SimulatedChannel generateChannel(const ChannelPlan &plan);

/// One day as it stands after the plan's late corrections.
[[nodiscard]] DayFigures generateDay(const ChannelPlan &plan, QDate day);

[[nodiscard]] std::vector<SimulatedVideo> generateUploads(const ChannelPlan &plan);

} // namespace creatormetrics
