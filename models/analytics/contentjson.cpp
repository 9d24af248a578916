// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/contentjson.h"

#include "models/analytics/codecvalues.h"
#include "models/store/contentrepository.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QJsonObject figuresJson(const MetricValues &figures)
{
    QJsonObject object;
    for (const Metric metric : contentMetrics())
        object.insert(metricInfo(metric).key, toValue(figures[metric]));
    object.insert(metricInfo(Metric::Engagements).key, toValue(engagements(figures)));
    return object;
}

QJsonValue equalAgeJson(const std::optional<EqualAge> &compared)
{
    if (!compared)
        return QJsonValue::Null;
    QJsonObject object{{u"age_days"_s, compared->age},
                       {u"views"_s, compared->views},
                       {u"compared_posts"_s, compared->posts},
                       {u"enough_posts"_s, compared->posts >= fewestCompared},
                       {u"percentile"_s, toValue(compared->percentile)},
                       {u"typical_views"_s, bandJson(compared->typical)},
                       {u"robust_deviation"_s, toValue(compared->deviation)},
                       {u"outlier"_s, compared->isOutlier()}};
    return object;
}

QJsonObject totalsJson(const TypeFigures &figures)
{
    return {{u"posts"_s, figures.posts},
            {u"views"_s, figures.views.known > 0 ? QJsonValue(figures.views.sum) : QJsonValue::Null},
            {u"posts_with_views"_s, figures.views.known},
            {u"engagements"_s, figures.engagements.known > 0 ? QJsonValue(figures.engagements.sum) : QJsonValue::Null},
            {u"posts_with_engagements"_s, figures.engagements.known},
            {u"engagement_rate"_s, toValue(figures.engagementRate())},
            {u"posts_with_rate"_s, figures.rate.known}};
}

QJsonArray typesJson(const std::vector<TypeFigures> &types)
{
    QJsonArray array;
    for (const TypeFigures &type : types) {
        QJsonObject object = totalsJson(type);
        object.insert("content_type"_L1, contentTypeKey(type.type));
        object.insert("median_views"_L1, toValue(type.medianViews));
        array.append(object);
    }
    return array;
}

QJsonArray curveJson(const std::vector<AgeCurvePoint> &curve)
{
    QJsonArray array;
    for (const AgeCurvePoint &point : curve) {
        QJsonObject object = figuresJson(point.figures);
        object.insert("day"_L1, dayText(point.day));
        object.insert("age_days"_L1, point.age);
        array.append(object);
    }
    return array;
}

QJsonArray typicalJson(const std::vector<TypicalAtAge> &typical)
{
    QJsonArray array;
    for (const TypicalAtAge &at : typical) {
        array.append(QJsonObject{{u"age_days"_s, at.age},
                                 {u"compared_posts"_s, at.posts},
                                 {u"enough_posts"_s, at.posts >= fewestCompared},
                                 {u"views"_s, bandJson(at.views)}});
    }
    return array;
}

} // namespace

QJsonObject entryJson(const ContentEntry &entry)
{
    QJsonObject object{{u"id"_s, entry.id.value()},
                       {u"account"_s, entry.account.value()},
                       {u"platform"_s, platformKey(entry.platform)},
                       {u"platform_content_id"_s, entry.item.platformContentId},
                       {u"content_type"_s, contentTypeKey(entry.item.type)},
                       {u"title"_s, entry.item.title},
                       {u"description"_s, entry.item.description},
                       {u"url"_s, entry.item.url},
                       {u"published_at"_s, entry.item.publishedAt.isValid()
                                               ? toValue(std::optional(entry.item.publishedAt))
                                               : QJsonValue(QJsonValue::Null)},
                       {u"duration_s"_s, toValue(entry.item.durationSeconds)},
                       {u"figures"_s, figuresJson(entry.item.figures)},
                       {u"engagement_rate"_s, toValue(entry.engagementRate)},
                       {u"by"_s, QString(metricInfo(denominatorMetric(entry.denominator)).key)},
                       {u"equal_age"_s, equalAgeJson(entry.equalAge)}};
    if (entry.followersThen) {
        object.insert("followers_then"_L1, *entry.followersThen);
        object.insert("followers_of_another_day"_L1, entry.followersOfAnotherDay);
    }
    return object;
}

QJsonValue bandJson(const std::optional<TypicalBand> &band)
{
    if (!band)
        return QJsonValue::Null;
    return QJsonObject{{u"p25"_s, band->low}, {u"p50"_s, band->middle}, {u"p75"_s, band->high}};
}

QJsonObject toJson(const ContentAnswer &answer)
{
    QJsonArray items;
    for (const ContentEntry &entry : answer.entries)
        items.append(entryJson(entry));
    return {{u"query"_s, queryJson(answer.query)},
            {u"metric"_s, QString(metricInfo(answer.metric).key)},
            {u"by"_s, QString(metricInfo(denominatorMetric(answer.denominator)).key)},
            {u"matches"_s, answer.matches},
            {u"matches_are_exact"_s, answer.counted},
            {u"total"_s, answer.counted ? QJsonValue(totalsJson(answer.total)) : QJsonValue::Null},
            {u"types"_s, typesJson(answer.types)},
            {u"items"_s, items},
            {u"derived"_s, derivedKeys()}};
}

QJsonObject toJson(const ContentDetail &detail)
{
    QJsonArray parts;
    for (const Metric part : detail.engagementParts)
        parts.append(QString(metricInfo(part).key));
    QJsonObject rates;
    for (const RateBy &by : detail.rates)
        rates.insert(metricInfo(denominatorMetric(by.denominator)).key, toValue(by.rate));
    return {{u"item"_s, entryJson(detail.entry)},
            {u"zone"_s, QString::fromLatin1(detail.zone)},
            {u"missing_since"_s, toValue(detail.missingSince)},
            {u"engagement_parts"_s, parts},
            {u"labels"_s, QJsonArray::fromStringList(detail.labels)},
            {u"engagement_rates"_s, rates},
            {u"age_curve"_s, curveJson(detail.curve)},
            {u"typical"_s, typicalJson(detail.typical)},
            {u"derived"_s, derivedKeys()}};
}

} // namespace creatormetrics
