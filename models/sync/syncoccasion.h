// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace creatormetrics {

/// Why a pass is made; decides what it asks besides what already waits in the queue.
enum class SyncOccasion {
    ByHand,    ///< every stream whose last success is older than its `rest`
    Scheduled, ///< the streams whose cadence has passed
    History,   ///< none: goes on with what waits
    Checks,    ///< as ByHand, and streams that are asked on request only
};

/// A user wants it now.
[[nodiscard]] constexpr bool isByHand(SyncOccasion occasion)
{
    return occasion == SyncOccasion::ByHand || occasion == SyncOccasion::Checks;
}

} // namespace creatormetrics
