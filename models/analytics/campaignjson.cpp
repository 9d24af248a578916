// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/campaignjson.h"

#include "models/analytics/codecvalues.h"
#include "models/analytics/contentjson.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QJsonObject rangeJson(const DateRange &range)
{
    return {{u"start_date"_s, dayText(range.first())}, {u"end_date"_s, dayText(range.last())}};
}

QJsonObject figureJson(const CampaignFigure &figure)
{
    return {{u"sum"_s, figureValue(figure.metric, figure.sum)},
            {u"per_day"_s, toValue(figure.perDay)},
            {u"median_per_post"_s, toValue(figure.median)},
            {u"posts"_s, figure.told},
            {u"by_end_of_range"_s, figureValue(figure.metric, figure.inRange)},
            {u"posts_by_end_of_range"_s, figure.toldInRange}};
}

QJsonObject sideJson(const CampaignSide &side)
{
    QJsonObject figures;
    for (const CampaignFigure &figure : side.figures)
        figures.insert(metricInfo(figure.metric).key, figureJson(figure));
    return {{u"posts"_s, side.posts},
            {u"figures"_s, figures},
            {u"engagement_rate"_s, toValue(side.engagementRate)},
            {u"posts_with_rate"_s, side.postsWithRate}};
}

QJsonObject groupJson(const CampaignGroup &group)
{
    const CampaignEarned &earned = group.earned;
    const bool compared = earned.posts > 0;
    return {{u"platform"_s, group.platform ? QJsonValue(platformKey(*group.platform)) : QJsonValue::Null},
            {u"by"_s, QString(metricInfo(denominatorMetric(group.denominator)).key)},
            {u"campaign"_s, sideJson(group.campaign)},
            {u"baseline"_s, sideJson(group.baseline)},
            {u"equal_age"_s,
             QJsonObject{{u"compared_posts"_s, earned.posts},
                         {u"enough_posts"_s, compared},
                         {u"posts_above_usual"_s, compared ? QJsonValue(earned.above) : QJsonValue::Null},
                         {u"views"_s, compared ? QJsonValue(earned.views) : QJsonValue::Null},
                         {u"usual_views"_s, compared ? QJsonValue(earned.expected) : QJsonValue::Null},
                         {u"ratio"_s, toValue(earned.ratio())}}}};
}

QJsonArray daysJson(const std::vector<CampaignDay> &days)
{
    QJsonArray array;
    for (const CampaignDay &day : days)
        array.append(QJsonObject{{u"day"_s, dayText(day.day)}, {u"views"_s, toValue(day.views)}, {u"complete"_s, day.complete}});
    return array;
}

QJsonValue costsJson(const CampaignFigures &figures)
{
    if (!figures.question.cost)
        return QJsonValue::Null;
    const CampaignCosts &costs = figures.costs;
    return QJsonObject{{u"cost"_s, *figures.question.cost},
                       {u"currency"_s, figures.question.currency},
                       {u"per_post"_s, toValue(costs.perPost)},
                       {u"per_thousand_views"_s, toValue(costs.perThousandViews)},
                       {u"per_view"_s, toValue(costs.perView)},
                       {u"per_engagement"_s, toValue(costs.perEngagement)},
                       {u"per_new_follower"_s, toValue(costs.perNewFollower)}};
}

} // namespace

QJsonObject toJson(const CampaignFigures &figures)
{
    QJsonArray platforms;
    for (const CampaignGroup &group : figures.platforms)
        platforms.append(groupJson(group));
    QJsonArray accounts;
    for (const AccountId account : figures.accounts)
        accounts.append(account.value());
    QJsonArray posts;
    for (const ContentEntry &post : figures.posts)
        posts.append(entryJson(post));
    return {{u"query"_s, queryJson(figures.query)},
            {u"labels"_s, QJsonArray::fromStringList(figures.question.labels)},
            {u"baseline"_s, rangeJson(figures.baseline)},
            {u"accounts"_s, accounts},
            {u"total"_s, groupJson(figures.total)},
            {u"platforms"_s, platforms},
            {u"new_followers"_s, toValue(figures.newFollowers)},
            {u"costs"_s, costsJson(figures)},
            {u"items"_s, posts},
            {u"days"_s, daysJson(figures.days)},
            {u"baseline_days"_s, daysJson(figures.baselineDays)},
            {u"notes"_s, notesJson(figures.notes)},
            {u"derived"_s, derivedKeys()}};
}

} // namespace creatormetrics
