// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/codec.h"
#include "models/analytics/codecvalues.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString key(Metric metric)
{
    return metricInfo(metric).key;
}

QString key(Denominator by)
{
    return key(denominatorMetric(by));
}

QString gapKey(RateGap gap)
{
    switch (gap) {
    case RateGap::None:
        return {};
    case RateGap::NotServed:
        return u"not_served"_s;
    case RateGap::NoData:
        return u"no_data"_s;
    case RateGap::NoBase:
        return u"denominator_is_zero"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject engagementFigureJson(const EngagementFigure &figure)
{
    QJsonObject object{{u"value"_s, toValue(figure.value)},
                       {u"previous"_s, toValue(figure.previous)},
                       {u"delta"_s, deltaJson(figure.delta)},
                       {u"incomplete"_s, figure.incomplete}};
    if (figure.daily || figure.previousDaily) {
        object.insert("daily_average"_L1, toValue(figure.daily));
        object.insert("previous_daily_average"_L1, toValue(figure.previousDaily));
    }
    if (figure.reason != UnknownReason::Known)
        object.insert("unknown_because"_L1, figure.reason == UnknownReason::NotServed ? u"not_served"_s : u"no_data"_s);
    return object;
}

QJsonObject rateJson(const EngagementRate &rate)
{
    QJsonObject object{{u"value"_s, toValue(rate.value)},
                       {u"previous"_s, toValue(rate.previous)},
                       {u"delta"_s, deltaJson(rate.delta)},
                       {u"incomplete"_s, rate.incomplete},
                       {u"platforms"_s, platformsJson(rate.of)}};
    if (rate.gap != RateGap::None)
        object.insert("unknown_because"_L1, gapKey(rate.gap));
    return object;
}

QJsonArray seriesJson(const std::vector<EngagementBucket> &buckets, Denominator by)
{
    QJsonArray series;
    for (const EngagementBucket &bucket : buckets) {
        QJsonObject object{{u"start_date"_s, dayText(bucket.range.first())},
                           {u"end_date"_s, dayText(bucket.range.last())},
                           {u"complete"_s, bucket.complete},
                           {u"engagement_rate"_s, toValue(bucket.rates[static_cast<std::size_t>(by)])}};
        for (std::size_t i = 0; i < engagementFigures.size(); ++i)
            object.insert(key(engagementFigures[i]), toValue(bucket.figures[i]));
        QJsonObject rates;
        for (std::size_t i = 0; i < allDenominators.size(); ++i)
            rates.insert(key(allDenominators[i]), toValue(bucket.rates[i]));
        object.insert("rates"_L1, rates);
        if (bucket.posts)
            object.insert("published_posts"_L1, *bucket.posts);
        series.append(object);
    }
    return series;
}

QJsonObject groupJson(const EngagementGroup &group, Denominator by)
{
    QJsonObject figures;
    for (const EngagementFigure &figure : group.figures)
        figures.insert(key(figure.metric), engagementFigureJson(figure));
    QJsonObject rates;
    for (const EngagementRate &rate : group.rates)
        rates.insert(key(rate.by), rateJson(rate));
    QJsonObject object{{u"figures"_s, figures},
                       {u"rates"_s, rates},
                       {u"by"_s, key(by)},
                       {u"series"_s, seriesJson(group.buckets, by)},
                       {u"compared_series"_s, seriesJson(group.comparedBuckets, by)}};
    if (group.posts) {
        object.insert("published_posts"_L1, *group.posts);
        object.insert("previous_published_posts"_L1, toValue(group.previousPosts));
    }
    return object;
}

} // namespace

QJsonObject toJson(const Engagement &engagement)
{
    QJsonObject platforms;
    for (const EngagementGroup &group : engagement.platforms)
        platforms.insert(platformKey(*group.platform),
                         groupJson(group, engagement.query.denominator.value_or(defaultDenominator(*group.platform))));
    return {{u"query"_s, queryJson(engagement.query)},
            {u"counting"_s, countingKey(engagement.query.counting)},
            {u"total"_s, groupJson(engagement.total, engagement.denominator)},
            {u"platforms"_s, platforms},
            {u"notes"_s, notesJson(engagement.notes)},
            {u"derived"_s, derivedKeys()}};
}

} // namespace creatormetrics
