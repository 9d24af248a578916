// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchquestion.h"

namespace creatormetrics {

/// A list of posts: the first `query.limit` with everything that is shown of them, what the posts add up to by type unless the list is
/// about words that very many posts have, and how each listed post did beside up to 100 earlier ones of its account and type at the
/// largest compared age that a look at it stands for. In SQLite, which has no quantiles, their views are given for the reader to sort.
/// Left out: rates by followers.
[[nodiscard]] PeerSql contentSql(const SqlDialect &dialect, const AnalyticsQuery &query, bool withTotals);

/// One post: the row, its looks, and what is typical at every compared age of the 100 latest posts of its account and type before it.
[[nodiscard]] PeerSql contentDetailSql(const SqlDialect &dialect, qint64 id);

} // namespace creatormetrics
