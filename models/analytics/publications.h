// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/analyticsquery.h"
#include "models/analytics/dayspan.h"
#include "models/store/connection.h"

namespace creatormetrics {

/// How many posts that are still there were published in a query's range, its buckets and its compared range.
class Publications
{
public:
    struct Count {
        qint64 inRange = 0;
        qint64 inCompared = 0; ///< 0 without a compared range
    };

    [[nodiscard]] static Result<Publications> load(Connection &connection, const std::vector<Account> &accounts,
                                                   const AnalyticsQuery &query);

    [[nodiscard]] const Count &of(Platform platform) const { return m_counts[static_cast<std::size_t>(platform)]; }
    /// Over all platforms, by bucket of the query.
    [[nodiscard]] const std::vector<qint64> &byBucket() const { return m_byBucket; }

private:
    std::array<Count, allPlatforms.size()> m_counts;
    std::vector<qint64> m_byBucket;
};

} // namespace creatormetrics
