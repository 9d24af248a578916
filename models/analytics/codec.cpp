// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/codec.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString text(QDate day)
{
    return day.toString(Qt::ISODate);
}

QJsonValue json(std::optional<qint64> value)
{
    return value ? QJsonValue(*value) : QJsonValue::Null;
}

QJsonValue json(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue::Null;
}

QJsonValue json(const std::optional<QDateTime> &moment)
{
    return moment ? QJsonValue(moment->toUTC().toString(Qt::ISODate)) : QJsonValue::Null;
}

QJsonObject queryJson(const AnalyticsQuery &query)
{
    QJsonObject object{{u"start_date"_s, text(query.range.first())},
                       {u"end_date"_s, text(query.range.last())},
                       {u"granularity"_s, granularityKey(query.granularity)},
                       {u"compare"_s, comparisonKey(query.comparison)}};
    QJsonArray platforms;
    for (const Platform platform : query.platforms)
        platforms.append(platformKey(platform));
    object.insert("platforms"_L1, platforms);
    if (const auto compared = query.comparedRange()) {
        object.insert("compared_start_date"_L1, text(compared->first()));
        object.insert("compared_end_date"_L1, text(compared->last()));
    }
    if (query.denominator)
        object.insert("by"_L1, QString(metricInfo(denominatorMetric(*query.denominator)).key));
    return object;
}

/// Counts are whole numbers in JSON too.
QJsonValue figure(Metric metric, std::optional<double> value)
{
    if (!value || metricInfo(metric).unit == MetricUnit::Ratio || metricInfo(metric).aggregation == Aggregation::Mean)
        return json(value);
    return static_cast<qint64>(*value);
}

QJsonObject deltaJson(const Delta &delta)
{
    switch (delta.kind) {
    case Delta::Kind::Change:
        return {{u"kind"_s, u"change"_s}, {u"amount"_s, delta.amount}, {u"ordinary"_s, delta.ordinary}};
    case Delta::Kind::New: return {{u"kind"_s, u"new"_s}};
    case Delta::Kind::NoEarlierData: return {{u"kind"_s, u"no_earlier_data"_s}};
    }
    Q_UNREACHABLE();
}

QString reasonKey(UnknownReason reason)
{
    return reason == UnknownReason::NotServed ? u"not_served"_s : u"no_data"_s;
}

QJsonObject cardJson(const Card &card)
{
    QJsonObject object{{u"metric"_s, QString(metricInfo(card.metric).key)},
                       {u"value"_s, figure(card.metric, card.value)},
                       {u"previous"_s, figure(card.metric, card.previous)},
                       {u"delta"_s, deltaJson(card.delta)},
                       {u"derived"_s, metricInfo(card.metric).derived},
                       {u"incomplete"_s, card.incomplete},
                       {u"approximate"_s, card.approximate}};
    if (card.reason != UnknownReason::Known)
        object.insert("unknown_because"_L1, reasonKey(card.reason));
    QJsonObject parts;
    for (const PlatformPart &part : card.parts)
        parts.insert(platformKey(part.platform), figure(card.metric, part.value));
    object.insert("platforms"_L1, parts);
    return object;
}

QJsonObject figuresJson(const MetricValues &values)
{
    QJsonObject object;
    for (const Metric metric : measuredMetrics())
        object.insert(metricInfo(metric).key, json(values[metric]));
    object.insert(metricInfo(Metric::Engagements).key, json(engagements(values)));
    object.insert(metricInfo(Metric::NetFollowers).key, json(netFollowers(values)));
    return object;
}

QJsonArray bucketsJson(const std::vector<Bucket> &buckets, std::optional<Denominator> denominator)
{
    QJsonArray array;
    for (const Bucket &bucket : buckets) {
        QJsonObject object = figuresJson(bucket.values);
        object.insert("engagement_rate"_L1, json(engagementRate(bucket.values, denominator.value_or(Denominator::Views))));
        object.insert("start_date"_L1, text(bucket.range.first()));
        object.insert("end_date"_L1, text(bucket.range.last()));
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

QJsonObject itemJson(const RankedItem &ranked)
{
    const ContentItem &item = ranked.item;
    return {{u"platform"_s, platformKey(ranked.platform)},
            {u"account"_s, ranked.account.value()},
            {u"platform_content_id"_s, item.platformContentId},
            {u"content_type"_s, contentTypeKey(item.type)},
            {u"title"_s, item.title},
            {u"description"_s, item.description},
            {u"url"_s, item.url},
            {u"published_at"_s,
             item.publishedAt.isValid() ? json(std::optional(item.publishedAt)) : QJsonValue(QJsonValue::Null)},
            {u"views"_s, json(item.figures[Metric::Views])},
            {u"likes"_s, json(item.figures[Metric::Likes])},
            {u"comments"_s, json(item.figures[Metric::Comments])},
            {u"shares"_s, json(item.figures[Metric::Shares])},
            {u"engagement_rate"_s, json(ranked.engagementRate)},
            {u"versus_typical"_s, json(ranked.versusTypical)}};
}

QJsonObject freshnessJson(const Freshness &fresh)
{
    return {{u"account"_s, fresh.account.id.value()},
            {u"title"_s, fresh.account.profile.title},
            {u"platform"_s, platformKey(fresh.account.platform)},
            {u"state"_s, accountStateKey(fresh.account.state)},
            {u"zone"_s, QString::fromLatin1(fresh.account.zone)},
            {u"last_synced_at"_s, json(fresh.lastSyncedAt)},
            {u"complete_until"_s, fresh.completeUntil ? QJsonValue(text(*fresh.completeUntil)) : QJsonValue::Null},
            {u"stale"_s, fresh.stale},
            {u"has_imports"_s, fresh.hasImports}};
}

QJsonArray derivedKeys()
{
    QJsonArray keys;
    for (const MetricInfo &info : metricCatalogue()) {
        if (info.derived)
            keys.append(QString(info.key));
    }
    return keys;
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
                         QJsonObject{{u"followers_at_start"_s, json(own.followersAtStart)},
                                     {u"followers_at_end"_s, json(own.followersAtEnd)},
                                     {u"net_followers"_s, json(own.net)},
                                     {u"followers_gained"_s, json(own.gained)},
                                     {u"followers_lost"_s, json(own.lost)},
                                     {u"growth_rate"_s, json(own.rate)},
                                     {u"weekly_growth_rate"_s, json(own.weeklyRate)},
                                     {u"source"_s, sourceKey(own.source)},
                                     {u"rounded"_s, own.rounded}});
    }
    QJsonArray series;
    for (const GrowthPoint &point : growth.series) {
        series.append(QJsonObject{{u"start_date"_s, text(point.range.first())},
                                  {u"end_date"_s, text(point.range.last())},
                                  {u"followers"_s, json(point.followers)},
                                  {u"net_followers"_s, json(point.net)},
                                  {u"followers_gained"_s, json(point.gained)},
                                  {u"followers_lost"_s, json(point.lost)}});
    }
    return {{u"query"_s, queryJson(growth.query)},
            {u"platforms"_s, platforms},
            {u"series"_s, series},
            {u"net_followers"_s, json(growth.net)},
            {u"previous_net_followers"_s, json(growth.previousNet)},
            {u"derived"_s, derivedKeys()}};
}

} // namespace creatormetrics
