// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/contentitem.h"
#include "models/store/connection.h"

#include <QStringList>

#include <array>
#include <span>
#include <vector>

namespace creatormetrics {

/// The ages in days at which items are compared with each other.
inline constexpr std::array comparedAges{1, 2, 3, 5, 7, 10, 14, 21, 28, 45, 60, 90, 180, 365, 730};

/// How far from a compared age a look may lie to stand for it: a tenth of the age, rounded down. Of several looks that tell views the
/// nearest stands, of two equally near the later.
[[nodiscard]] constexpr int ageTolerance(int age) { return age / 10; }

/// An item's views at a compared age.
struct AgePoint {
    ContentId id{0};
    int age = 0;
    qint64 publishedDay = 0;
    qint64 day = 0; ///< of the look
    qint64 views = 0;

    friend bool operator==(const AgePoint &, const AgePoint &) = default;
};

/// A look at an item that told its views.
struct AgeLook {
    ContentId id{0};
    ContentType type = ContentType::Video;
    qint64 publishedDay = 0;
    qint64 day = 0;
    qint64 views = 0;
};

/// An item whose type or publication changed, so that its looks stand for other ages.
struct AgeChange {
    ContentId id{0};
    std::optional<qint64> earlierDay = {}; ///< publication day so far
};

/// Lets each look stand for the compared ages that it is nearest to. Items keep their points when they are gone.
Outcome addAgeLooks(Connection &connection, AccountId account, std::span<const AgeLook> looks);
/// Makes the points of items anew from their rows and snapshots.
Outcome patchContentAges(Connection &connection, AccountId account, std::span<const AgeChange> changes);
/// Points of at most `count` items of the account and type at one age, published last before `before` (a day number), newest first.
[[nodiscard]] Result<std::vector<AgePoint>> agePoints(Connection &connection, AccountId account, ContentType type, int age,
                                                      qint64 before, int count);
/// All points of one item, by age.
[[nodiscard]] Result<std::vector<AgePoint>> agePointsOf(Connection &connection, AccountId account, ContentId item,
                                                        qint64 publishedDay);

Outcome rebuildContentAges(Connection &connection);
[[nodiscard]] Result<QStringList> contentAgeProblems(Connection &connection);

} // namespace creatormetrics
