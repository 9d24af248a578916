// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"
#include "models/domain/contentitem.h"
#include "models/domain/account.h"
#include "models/store/connection.h"

#include <QStringList>

#include <span>
#include <vector>

namespace creatormetrics {

/// What a look added to an item's lifetime figures since the look before: the difference of two neighbouring snapshots. The first look
/// at an item adds nothing that could be dated. Gains of items that have gone since stay.
struct ContentGain {
    ContentId id{0};
    qint64 since = 0; ///< day number of the look before
    qint64 day = 0;   ///< day number of the look
    MetricValues figures; ///< differences of flows that both looks tell; never reach, which does not add up

    friend bool operator==(const ContentGain &, const ContentGain &) = default;
};

/// Recomputes the gains of items whose snapshot of `day` was written, of that day and of the item's next look, if there is one.
Outcome patchContentGains(Connection &connection, AccountId account, const std::vector<ContentId> &items, QDate day);

/// Gains of an account by item over the looks of `days`, summed; `since` is the earliest, `day` the latest. By id.
[[nodiscard]] Result<std::vector<ContentGain>> contentGains(Connection &connection, AccountId account, const DateRange &days,
                                                            std::span<const Metric> metrics);

Outcome rebuildContentGains(Connection &connection);
[[nodiscard]] Result<QStringList> contentGainProblems(Connection &connection);

} // namespace creatormetrics
