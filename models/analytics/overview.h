// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/analyticsquery.h"
#include "models/domain/contentitem.h"
#include "models/domain/metricvalues.h"

#include <QDateTime>

#include <vector>

namespace creatormetrics {

class Connection;

/// How a figure compares with the compared period.
struct Delta {
    enum class Kind {
        Change,        ///< `amount` holds
        New,           ///< earlier figure was 0
        NoEarlierData, ///< earlier figure unknown, or no comparison asked
    };
    Kind kind = Kind::NoEarlierData;
    double amount = 0; ///< counts: relative change (0.142 is +14.2 %); ratios: difference (-0.003 is -0.3 pp)
    bool ordinary = false; ///< inside the ordinary spread of earlier periods: shown grey

    friend bool operator==(const Delta &, const Delta &) = default;
};

/// One platform's part of a figure.
struct PlatformPart {
    Platform platform;
    std::optional<double> value = {};

    friend bool operator==(const PlatformPart &, const PlatformPart &) = default;
};

/// Why a figure is unknown.
enum class UnknownReason { Known, NotServed, NoData };

struct Card {
    Metric metric = Metric::Views;
    std::optional<double> value = {}; ///< in the metric's unit; ratios as ratio
    std::optional<double> previous = {};
    Delta delta;
    UnknownReason reason = UnknownReason::Known; ///< NotServed: no chosen platform gives this figure
    std::vector<std::optional<double>> sparkline = {}; ///< by bucket of the query
    std::vector<PlatformPart> parts = {}; ///< by platform; platforms that do not give the figure are there with nullopt
    bool incomplete = false; ///< some day of the range is not known for every account that gives the figure
    bool approximate = false; ///< rounded by the platform, or a total computed from gained and lost

    friend bool operator==(const Card &, const Card &) = default;
};

/// The figures of one bucket: flows summed, stocks at its end, daily-unique figures as daily mean.
struct Bucket {
    DateRange range;
    MetricValues values = {};
    std::vector<Metric> partial = {}; ///< measured flows of which a day of the bucket is unknown

    [[nodiscard]] bool isComplete() const { return partial.empty(); }
    friend bool operator==(const Bucket &, const Bucket &) = default;
};

struct PlatformSeries {
    Platform platform;
    std::vector<Bucket> buckets = {};

    friend bool operator==(const PlatformSeries &, const PlatformSeries &) = default;
};

struct RankedItem {
    ContentItem item = {};
    AccountId account{0};
    Platform platform = Platform::YouTube;
    std::optional<double> engagementRate = {}; ///< lifetime, by the query's denominator
    std::optional<double> versusTypical = {};  ///< views relative to the median of the account's posts of similar age, -1..; 0.94 is +94 %
    ContentId id{0}; ///< of the post in the workspace

    friend bool operator==(const RankedItem &, const RankedItem &) = default;
};

/// How old what is shown is, per account.
struct Freshness {
    Account account = {};
    std::optional<QDateTime> lastSyncedAt = {}; ///< UTC
    std::optional<QDate> completeUntil = {};    ///< last day the platform has finished
    bool stale = false;                    ///< older than twice the cadence
    bool hasImports = false;               ///< some days in the range come from export files

    friend bool operator==(const Freshness &, const Freshness &) = default;
};

struct Overview {
    AnalyticsQuery query;
    std::vector<Card> cards = {}; ///< followers, views, reach, engagements, engagement rate, posts
    std::vector<Bucket> total = {}; ///< over all chosen accounts, by bucket; unknown where any chosen account that serves the metric is unknown
    std::vector<PlatformSeries> platforms = {}; ///< only those with accounts chosen
    std::vector<PlatformSeries> comparedPlatforms = {}; ///< the compared range in its own days; empty without comparison
    std::vector<RankedItem> topContent = {}; ///< published in the range, by lifetime views
    std::vector<Freshness> freshness = {};
    qint64 publishedPosts = 0;

    friend bool operator==(const Overview &, const Overview &) = default;
};

/// The latest day that any chosen account has finished, or nothing when no figure is known: where default ranges end.
[[nodiscard]] Result<std::optional<QDate>> lastCompleteDay(Connection &connection, const std::vector<Platform> &platforms,
                                                           const std::vector<AccountId> &accounts);

/// Everything the Overview page, `query overview` and the report's first pages show. `now` decides staleness and
/// which day is running. Only reads; Storage errors pass through.
[[nodiscard]] Result<Overview> overview(Connection &connection, const AnalyticsQuery &query, const QDateTime &now);

} // namespace creatormetrics
