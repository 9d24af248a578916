// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/codec.h"

#include "models/analytics/codecvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString reasonKey(UnknownReason reason)
{
    return reason == UnknownReason::NotServed ? u"not_served"_s : u"no_data"_s;
}

QJsonObject cardJson(const Card &card)
{
    QJsonObject object{{u"metric"_s, QString(metricInfo(card.metric).key)},
                       {u"value"_s, figureValue(card.metric, card.value)},
                       {u"previous"_s, figureValue(card.metric, card.previous)},
                       {u"delta"_s, deltaJson(card.delta)},
                       {u"derived"_s, metricInfo(card.metric).derived},
                       {u"incomplete"_s, card.incomplete},
                       {u"approximate"_s, card.approximate}};
    if (card.reason != UnknownReason::Known)
        object.insert("unknown_because"_L1, reasonKey(card.reason));
    QJsonObject parts;
    for (const PlatformPart &part : card.parts)
        parts.insert(platformKey(part.platform), figureValue(card.metric, part.value));
    object.insert("platforms"_L1, parts);
    return object;
}

QJsonObject figuresJson(const MetricValues &values)
{
    QJsonObject object;
    for (const Metric metric : measuredMetrics())
        object.insert(metricInfo(metric).key, toValue(values[metric]));
    object.insert(metricInfo(Metric::Engagements).key, toValue(engagements(values)));
    object.insert(metricInfo(Metric::NetFollowers).key, toValue(netFollowers(values)));
    return object;
}

QJsonArray bucketsJson(const std::vector<Bucket> &buckets, std::optional<Denominator> denominator)
{
    QJsonArray array;
    for (const Bucket &bucket : buckets) {
        QJsonObject object = figuresJson(bucket.values);
        object.insert("engagement_rate"_L1, toValue(engagementRate(bucket.values, denominator.value_or(Denominator::Views))));
        object.insert("start_date"_L1, dayText(bucket.range.first()));
        object.insert("end_date"_L1, dayText(bucket.range.last()));
        object.insert("complete"_L1, bucket.isComplete());
        array.append(object);
    }
    return array;
}

QJsonObject seriesJson(const std::vector<PlatformSeries> &all, std::optional<Denominator> denominator)
{
    QJsonObject object;
    for (const PlatformSeries &series : all)
        object.insert(platformKey(series.platform),
                      bucketsJson(series.buckets, denominator.value_or(defaultDenominator(series.platform))));
    return object;
}

QString sourceKey(GrowthSource source)
{
    switch (source) {
    case GrowthSource::Totals: return u"totals"_s;
    case GrowthSource::GainedLost: return u"gained_lost"_s;
    case GrowthSource::Unknown: return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

QJsonArray milestonesJson(const std::vector<AccountMilestones> &all)
{
    QJsonArray array;
    for (const AccountMilestones &own : all) {
        QJsonArray reached;
        for (const Milestone &milestone : own.reached) {
            reached.append(QJsonObject{{u"followers"_s, milestone.followers},
                                       {u"day"_s, dayText(milestone.day)},
                                       {u"approximate"_s, milestone.approximate}});
        }
        QJsonObject object{{u"account"_s, own.account.value()}, {u"platform"_s, platformKey(own.platform)}, {u"reached"_s, reached}};
        object.insert("next"_L1, own.next ? QJsonValue(QJsonObject{{u"followers"_s, own.next->followers},
                                                                   {u"missing"_s, own.next->missing}})
                                          : QJsonValue(QJsonValue::Null));
        array.append(object);
    }
    return array;
}

} // namespace

QJsonObject toJson(const Overview &overview)
{
    QJsonArray cards;
    for (const Card &card : overview.cards)
        cards.append(cardJson(card));
    QJsonArray top;
    for (const RankedItem &item : overview.topContent)
        top.append(itemJson(item));
    QJsonArray freshness;
    for (const Freshness &fresh : overview.freshness)
        freshness.append(freshnessJson(fresh));
    return {{u"query"_s, queryJson(overview.query)},
            {u"cards"_s, cards},
            {u"series"_s, bucketsJson(overview.total, overview.query.denominator)},
            {u"platforms"_s, seriesJson(overview.platforms, overview.query.denominator)},
            {u"compared_platforms"_s, seriesJson(overview.comparedPlatforms, overview.query.denominator)},
            {u"top_content"_s, top},
            {u"freshness"_s, freshness},
            {u"derived"_s, derivedKeys()}};
}

QJsonObject toJson(const Growth &growth)
{
    QJsonObject platforms;
    for (const PlatformGrowth &own : growth.platforms) {
        platforms.insert(platformKey(own.platform),
                         QJsonObject{{u"followers_at_start"_s, toValue(own.followersAtStart)},
                                     {u"followers_at_end"_s, toValue(own.followersAtEnd)},
                                     {u"net_followers"_s, toValue(own.net)},
                                     {u"followers_gained"_s, toValue(own.gained)},
                                     {u"followers_lost"_s, toValue(own.lost)},
                                     {u"growth_rate"_s, toValue(own.rate)},
                                     {u"weekly_growth_rate"_s, toValue(own.weeklyRate)},
                                     {u"source"_s, sourceKey(own.source)},
                                     {u"rounded"_s, own.rounded}});
    }
    QJsonArray series;
    for (const GrowthPoint &point : growth.series) {
        series.append(QJsonObject{{u"start_date"_s, dayText(point.range.first())},
                                  {u"end_date"_s, dayText(point.range.last())},
                                  {u"followers"_s, toValue(point.followers)},
                                  {u"net_followers"_s, toValue(point.net)},
                                  {u"followers_gained"_s, toValue(point.gained)},
                                  {u"followers_lost"_s, toValue(point.lost)}});
    }
    return {{u"query"_s, queryJson(growth.query)},
            {u"platforms"_s, platforms},
            {u"series"_s, series},
            {u"net_followers"_s, toValue(growth.net)},
            {u"previous_net_followers"_s, toValue(growth.previousNet)},
            {u"milestones"_s, milestonesJson(growth.milestones)},
            {u"derived"_s, derivedKeys()}};
}

} // namespace creatormetrics
