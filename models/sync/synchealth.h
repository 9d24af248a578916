// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"
#include "models/domain/account.h"
#include "models/store/connection.h"

#include <vector>

namespace creatormetrics {

/// How the syncs of a platform went in the last 24 hours.
struct PlatformHealth {
    Platform platform = Platform::YouTube;
    qint64 succeeded = 0;
    qint64 failed = 0;

    /// 0..1; 1 when nothing ran.
    [[nodiscard]] double successRate() const;
    /// Worth telling the user: more than 5 % of at least 20 failed, or all of at least 3.
    [[nodiscard]] bool needsNotice() const;

    friend bool operator==(const PlatformHealth &, const PlatformHealth &) = default;
};

/// By platform, only those with any pass.
[[nodiscard]] Result<std::vector<PlatformHealth>> platformHealth(Connection &connection, const QDateTime &now);
/// Those of them that need a notice.
[[nodiscard]] Result<std::vector<PlatformHealth>> healthNotices(Connection &connection, const QDateTime &now);

/// Days between known ones of which the platform's main figure (the one that its engagement rate is divided by) is unknown.
struct AccountGaps {
    Account account;
    Metric metric = Metric::Views;
    std::vector<DateRange> stretches; ///< oldest first

    friend bool operator==(const AccountGaps &, const AccountGaps &) = default;
};

/// Of accounts with gaps only. Days before the first known one are history that was never there, days after the last one the
/// platform's lag: neither is a gap.
[[nodiscard]] Result<std::vector<AccountGaps>> accountGaps(Connection &connection, const QDateTime &now);

/// Connected accounts whose sign-in ends within a week, soonest first; archived ones left out.
[[nodiscard]] std::vector<Account> endingSignIns(const std::vector<Account> &accounts, const QDateTime &now);

} // namespace creatormetrics
