// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/analyticsquery.h"
#include "models/analytics/anomalyscan.h"
#include "models/analytics/countryparts.h"
#include "models/store/provenance.h"

namespace creatormetrics {

/// A post's part of a day that stands out.
struct DayPost {
    ContentId post{0};
    qint64 amount = 0; ///< what it is known to have brought on the day
    bool publishedThen = false;
    QString title = {};
    QString url = {};

    friend bool operator==(const DayPost &, const DayPost &) = default;
};

/// Who told the figure of a day, and what had been told before.
struct DaySource {
    Metric metric = Metric::Views; ///< the figure itself, or a part of a derived one
    FetchKind kind = FetchKind::Api;
    QString stream = {};
    QString source = {};
    QDateTime fetchedAt = {};
    qint64 revisions = 0;
    std::optional<qint64> earlierValue = {}; ///< before the last revision

    friend bool operator==(const DaySource &, const DaySource &) = default;
};

/// Days of an account that are not as usual.
struct AnomalousDays {
    AccountId account{0};
    Platform platform = Platform::YouTube;
    AnomalyKind kind = AnomalyKind::Outlier;
    AnomalyDirection direction = AnomalyDirection::Up;
    DateRange days; ///< of an outlier; of a shift its first day
    QDate peak; ///< the day that stands out most; what follows is about it
    double expected = 0;
    double actual = 0;
    double score = 0; ///< robust standard deviations, see scanForAnomalies
    std::vector<DayPost> posts = {}; ///< the largest first, at most five; of figures that posts tell
    qint64 otherPosts = 0; ///< amount of those that are not named
    std::vector<CountryPart> countries = {}; ///< of views, where the platform told countries of that very day
    std::vector<DaySource> sources = {};
    QString definitionBreak = {}; ///< the platform counts otherwise from about that day on

    friend bool operator==(const AnomalousDays &, const AnomalousDays &) = default;
};

struct Anomalies {
    AnalyticsQuery query;
    Metric metric = Metric::Views;
    Denominator denominator = Denominator::Views; ///< for the engagement rate, over all accounts the same
    /// The first day that was looked at: later than the range's first where accounts and days are very many
    /// (mostScannedDays).
    QDate lookedFrom;
    qint64 found = 0; ///< how many there are
    std::vector<AnomalousDays> days = {}; ///< the largest score first, `query.limit` after the first `query.offset`
    std::vector<AccountId> tooShort = {}; ///< accounts that tell the figure on too few days to say anything

    friend bool operator==(const Anomalies &, const Anomalies &) = default;
};

/// Days of all accounts together that are looked at in one question, with those before the range that say what is
/// usual.
inline constexpr qint64 mostScannedDays = 32'000;
/// Days before the range that are looked at so that it is known what is usual.
inline constexpr qint64 usualDays = 182;

/// Days of the range on which the query's metric (views) of a chosen account stands apart from its weekday and trend
/// (scanForAnomalies), with the posts, fetches and revisions behind them. The day that is running for the account is
/// left out. Storage errors pass through.
[[nodiscard]] Result<Anomalies> anomalies(Connection &connection, const AnalyticsQuery &query, const QDateTime &now);

} // namespace creatormetrics
