// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <vector>

namespace creatormetrics {

/// From what a channel is generated. Days are US Pacific days. Videos sit in slots of equal length counted from 1970,
/// so that moving `today` adds days and videos at the end and leaves all others as they were.
struct ChannelPlan {
    quint64 seed = 1;
    QDate firstDay;
    QDate today;
    qint64 firstSlot = 0;
    qint64 slotSeconds = 1;
    std::vector<QDate> revisions; // the last complete day at the time of each late correction
    bool hasSmallAudience = false; // demographics stay below the privacy threshold
    bool hasChannel = true; // false: a Google account without a channel

    [[nodiscard]] QDate lastCompleteDay() const { return today.addDays(-3); }
    [[nodiscard]] qint64 lastSlot() const; // the newest video is from before `today`
};

/// `years` of days up to `today` and exactly `videos` uploads; both at least 1.
[[nodiscard]] ChannelPlan planChannel(quint64 seed, int years, int videos, QDate today);

[[nodiscard]] QDate pacificToday();

} // namespace creatormetrics
