// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/analyticsquery.h"
#include "models/store/contentblocks.h"

namespace creatormetrics {

/// Posts that an hour of the week needs, and all of them together, before anything is said of it.
inline constexpr qint64 fewestInHour = 5;
inline constexpr qint64 fewestInWeek = 30;
/// The share of cases in which the interval of an hour holds what it would be with any number of posts.
inline constexpr double bestTimeConfidence = 0.95;

/// How the posts of one hour of the week did against the typical post (the median of the account's quarter).
struct HourOfWeek {
    int hour = 0; ///< 0 = Monday 00:00 to 0:59 in the account's zone .. 167
    qint64 posts = 0;
    /// Views as a multiple of the typical post's, drawn towards the mean of all hours as far as few posts can be
    /// chance; unknown under `fewestInHour` posts, or under `fewestInWeek` in all: not enough posts.
    std::optional<double> ratio = {};
    std::optional<double> low = {}; ///< of the interval
    std::optional<double> high = {};

    friend bool operator==(const HourOfWeek &, const HourOfWeek &) = default;
};

/// Hours of the week, of one account or of several together (each in its own zone).
///
/// With x = ln((views + 1) / (typical + 1)) of each post, an hour with n posts and their mean m: mu is the mean of all
/// N posts, s2 = sum (x - m)^2 / (N - K) the variance inside the K hours that have posts, and by the method of moments
/// t2 = max(0, (sum n (m - mu)^2 - (K - 1) s2) / (N - sum n^2 / N)) the variance between the hours. Then b = t2 / (t2 +
/// s2 / n), mean = mu + b (m - mu), variance = b s2 / n + (1 - b)^2 v with v = (s2 + t2 sum n^2 / N) / N, that of mu;
/// ratio = exp(mean), interval = exp(mean -+ 1.96 sqrt(variance)).
struct PostingWeek {
    qint64 posts = 0;
    double mean = 1; ///< exp(mu)
    std::vector<HourOfWeek> hours = {}; ///< all 168
    /// At most three hours, the best first, whose interval lies above 1 and above the mean of all hours.
    std::vector<int> best = {};

    [[nodiscard]] bool hasEnough() const { return posts >= fewestInWeek; }
    friend bool operator==(const PostingWeek &, const PostingWeek &) = default;
};

struct AccountPostingWeek {
    Account account;
    PostingWeek week;

    friend bool operator==(const AccountPostingWeek &, const AccountPostingWeek &) = default;
};

struct BestTime {
    AnalyticsQuery query;
    PostingWeek together;
    std::vector<AccountPostingWeek> accounts = {};

    friend bool operator==(const BestTime &, const BestTime &) = default;
};

/// By the formula above.
[[nodiscard]] PostingWeek postingWeek(const PostingCells &cells);

/// When posts published in the query's range did best. Lifetime views; posts without views and quarters with fewer than
/// `fewestForCells` of them do not count. Storage errors pass through.
[[nodiscard]] Result<BestTime> bestTime(Connection &connection, const AnalyticsQuery &query, const QDateTime &now);

} // namespace creatormetrics
