// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/contentblocks.h"

namespace creatormetrics {

/// Lifetime figures of the account's posts by the bucket of their publication: whole months by their own sums, what is
/// left over post by post. `buckets` follow each other without a gap, ascending; of the figures only those that
/// engagement and its denominators are made of are to be relied on.
[[nodiscard]] Result<std::vector<ContentSums>> postSumsByBucket(Connection &connection, AccountId account,
                                                                const std::vector<DateRange> &buckets);

/// How many visible posts were published in the range: whole quarters by their own sums, what is left over post by
/// post.
[[nodiscard]] Result<qint64> postCountOf(Connection &connection, AccountId account, const DateRange &published);

} // namespace creatormetrics
