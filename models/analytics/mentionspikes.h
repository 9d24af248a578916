// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/mentiondrivers.h"

namespace creatormetrics {

/// A day on which far more negative mentions came than usual, and what they have in common.
struct NegativeSpike {
    QDate day; ///< of the accounts' zones
    bool complete = true; ///< the day is over
    qint64 negative = 0;
    double usual = 0; ///< median of the days before it
    qint64 mostUsual = 0; ///< what chance alone hardly ever passes
    /// That stand in its negative mentions more than in those of the 28 days before, the strongest first: `negative` are those of the day
    /// with the word, three or more, `mentions` those before included, and `weight` is the more the clearer.
    std::vector<WordDriver> words = {};
    std::optional<PostDriver> post = {}; ///< under which most of them stand, when that is a third or more
    std::optional<AuthorDriver> author = {}; ///< who wrote most of them, when that is a third or more

    friend bool operator==(const NegativeSpike &, const NegativeSpike &) = default;
};

/// Spikes of the query's range, the latest first, at most `query.limit`. A day is one when its negative mentions pass what a count with the
/// spread of the 28 days before would pass once in a thousand days (CountSpread), and are five or more; fewer than 14 days known
/// before it say nothing. A day is held only against days that the same scorers judged, the user aside, and that are over; accounts
/// whose mentions are known since less than 14 days before it are left out. Only reads; Storage errors pass through.
[[nodiscard]] Result<std::vector<NegativeSpike>> negativeSpikes(Connection &connection, const AnalyticsQuery &query,
                                                                const QDateTime &now);

} // namespace creatormetrics
