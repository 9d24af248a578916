// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"
#include "models/domain/account.h"

#include <vector>

namespace creatormetrics {

class AccountFigures;
class Connection;

/// A follower total that an account came to for the first time: 1, 2 or 5 times a power of ten.
struct Milestone {
    qint64 followers = 0;
    QDate day; ///< first known day with that total
    bool approximate = false; ///< a total that is rounded or computed from gained and lost, or the day before is not known

    friend bool operator==(const Milestone &, const Milestone &) = default;
};

/// What lies ahead; how far it is, and nothing about when.
struct NextMilestone {
    qint64 followers = 0;
    qint64 missing = 0; ///< from the latest known total up to the range's end

    friend bool operator==(const NextMilestone &, const NextMilestone &) = default;
};

struct AccountMilestones {
    AccountId account{0};
    Platform platform = Platform::YouTube;
    std::vector<Milestone> reached = {}; ///< within the range, ascending; several may fall on one day
    std::optional<NextMilestone> next = {}; ///< the lowest never reached; nothing when no total is known

    friend bool operator==(const AccountMilestones &, const AccountMilestones &) = default;
};

/// The lowest milestone above `followers`, if a number can hold it.
[[nodiscard]] std::optional<qint64> milestoneAbove(qint64 followers);

/// The highest total that the platform told of any day before `day`.
[[nodiscard]] Result<std::optional<qint64>> highestTotalBefore(Connection &connection, AccountId account, QDate day);

/// `figures` must have followers of the range and the day before it. A day's total is known when the platform told it, or when it follows
/// from another day's and the day's own gained and lost are told; a total that is merely borrowed from a neighbouring day proves
/// nothing. Nothing is reached on the first day with a known total: it may have been there long before. What `highestBefore` had
/// reached is not reached again.
[[nodiscard]] AccountMilestones milestonesIn(const AccountFigures &figures, const DateRange &range, std::optional<qint64> highestBefore);

} // namespace creatormetrics
