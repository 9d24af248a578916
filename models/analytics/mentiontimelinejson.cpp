// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/codec.h"

#include "models/analytics/codecvalues.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QJsonObject countsJson(const MentionCounts &counts)
{
    return {{u"mentions"_s, counts.mentions},
            {u"positive"_s, counts.positive},
            {u"neutral"_s, counts.neutral},
            {u"negative"_s, counts.negative},
            {u"undecided"_s, counts.undecided()},
            {u"unscored"_s, counts.unscored},
            {u"positive_share"_s, toValue(counts.share(counts.positive))},
            {u"neutral_share"_s, toValue(counts.share(counts.neutral))},
            {u"negative_share"_s, toValue(counts.share(counts.negative))},
            {u"mean_score"_s, toValue(counts.meanScore())},
            {u"brand_health"_s, toValue(counts.brandHealth())}};
}

QJsonValue comparisonJson(const std::optional<MentionComparison> &comparison)
{
    if (!comparison)
        return QJsonValue::Null;
    return QJsonObject{{u"accounts"_s, comparison->accounts},
                       {u"now"_s, countsJson(comparison->now)},
                       {u"before"_s, countsJson(comparison->before)},
                       {u"mentions"_s, deltaJson(comparison->mentions)},
                       {u"mean_score"_s, deltaJson(comparison->meanScore)},
                       {u"brand_health"_s, deltaJson(comparison->brandHealth)}};
}

} // namespace

QJsonObject toJson(const MentionSummary &summary)
{
    QJsonObject platforms;
    for (const PlatformMentions &part : summary.platforms)
        platforms.insert(platformKey(part.platform),
                         part.known ? QJsonValue(countsJson(part.counts)) : QJsonValue::Null);
    QJsonArray scorers;
    for (const ScorerMentions &judged : summary.scorers) {
        QJsonObject object = countsJson(judged.counts);
        object.insert("scorer"_L1, judged.scorer);
        scorers.append(object);
    }
    return {{u"query"_s, queryJson(summary.query)},
            {u"total"_s, countsJson(summary.total)},
            {u"platforms"_s, platforms},
            {u"scorers"_s, scorers},
            {u"comparison"_s, comparisonJson(summary.comparison)},
            {u"known_since"_s, summary.knownSince ? QJsonValue(dayText(*summary.knownSince)) : QJsonValue::Null}};
}

QJsonObject toJson(const MentionTimeline &timeline)
{
    QJsonArray series;
    for (const MentionBucket &bucket : timeline.buckets) {
        QJsonObject object = countsJson(bucket.total);
        object.insert("start_date"_L1, dayText(bucket.range.first()));
        object.insert("end_date"_L1, dayText(bucket.range.last()));
        object.insert("complete"_L1, bucket.complete);
        QJsonObject platforms;
        for (std::size_t i = 0; i < bucket.platforms.size(); ++i) {
            const PlatformMentions &part = timeline.summary.platforms[i];
            platforms.insert(platformKey(part.platform),
                             part.known ? QJsonValue(countsJson(bucket.platforms[i])) : QJsonValue::Null);
        }
        object.insert("platforms"_L1, platforms);
        series.append(object);
    }
    QJsonObject object = toJson(timeline.summary);
    object.insert("series"_L1, series);
    return object;
}

} // namespace creatormetrics
