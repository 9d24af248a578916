// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/anomaliesjson.h"

#include "models/analytics/changesjson.h"
#include "models/analytics/codecvalues.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString kindKey(FetchKind kind)
{
    switch (kind) {
    case FetchKind::Api:
        return u"api"_s;
    case FetchKind::Import:
        return u"import"_s;
    case FetchKind::Sample:
        return u"sample"_s;
    }
    Q_UNREACHABLE();
}

QJsonArray postsJson(const std::vector<DayPost> &posts)
{
    QJsonArray array;
    for (const DayPost &post : posts) {
        array.append(QJsonObject{{u"id"_s, post.post.value()},
                                 {u"title"_s, post.title},
                                 {u"url"_s, post.url},
                                 {u"amount"_s, post.amount},
                                 {u"published_that_day"_s, post.publishedThen}});
    }
    return array;
}

QJsonArray sourcesJson(const std::vector<DaySource> &sources)
{
    QJsonArray array;
    for (const DaySource &source : sources) {
        array.append(QJsonObject{{u"metric"_s, QString(metricInfo(source.metric).key)},
                                 {u"kind"_s, kindKey(source.kind)},
                                 {u"stream"_s, source.stream},
                                 {u"source"_s, source.source},
                                 {u"fetched_at"_s, toValue(std::optional(source.fetchedAt))},
                                 {u"revisions"_s, source.revisions},
                                 {u"earlier_value"_s, toValue(source.earlierValue)}});
    }
    return array;
}

QJsonObject daysJson(const AnomalousDays &days, Metric metric)
{
    QJsonObject object{{u"account"_s, days.account.value()},
                       {u"platform"_s, platformKey(days.platform)},
                       {u"kind"_s, days.kind == AnomalyKind::Shift ? u"shift"_s : u"outlier"_s},
                       {u"direction"_s, days.direction == AnomalyDirection::Up ? u"up"_s : u"down"_s},
                       {u"start_date"_s, dayText(days.days.first())},
                       {u"end_date"_s, dayText(days.days.last())},
                       {u"day"_s, dayText(days.peak)},
                       {u"expected"_s, days.expected},
                       {u"actual"_s, figureValue(metric, days.actual)},
                       {u"score"_s, days.score},
                       {u"posts"_s, postsJson(days.posts)},
                       {u"other_posts"_s, days.otherPosts},
                       {u"countries"_s, countriesJson(days.countries)},
                       {u"sources"_s, sourcesJson(days.sources)}};
    if (!days.definitionBreak.isEmpty())
        object.insert("definition_break"_L1, days.definitionBreak);
    return object;
}

} // namespace

QJsonObject toJson(const Anomalies &answer)
{
    QJsonArray days;
    for (const AnomalousDays &told : answer.days)
        days.append(daysJson(told, answer.metric));
    QJsonArray tooShort;
    for (const AccountId id : answer.tooShort)
        tooShort.append(id.value());
    return {{u"query"_s, queryJson(answer.query)},
            {u"metric"_s, QString(metricInfo(answer.metric).key)},
            {u"by"_s, QString(metricInfo(denominatorMetric(answer.denominator)).key)},
            {u"looked_from"_s, dayText(answer.lookedFrom)},
            {u"found"_s, answer.found},
            {u"days"_s, days},
            {u"accounts_with_too_few_days"_s, tooShort},
            {u"derived"_s, derivedKeys()}};
}

} // namespace creatormetrics
