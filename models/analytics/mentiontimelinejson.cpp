// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/codec.h"

#include "models/analytics/mentionvalues.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

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

QJsonObject bucketScorersJson(const MentionSummary &summary, const MentionBucket &bucket)
{
    QJsonObject scorers;
    for (std::size_t i = 0; i < bucket.scorers.size(); ++i)
        scorers.insert(summary.scorers[i].scorer, countsJson(bucket.scorers[i]));
    return scorers;
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
        QJsonObject object = scorerJson(judged.scorer);
        object.insert("counts"_L1, countsJson(judged.counts));
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
        if (!bucket.scorers.empty())
            object.insert("scorers"_L1, bucketScorersJson(timeline.summary, bucket));
        series.append(object);
    }
    QJsonObject object = toJson(timeline.summary);
    object.insert("series"_L1, series);
    return object;
}

} // namespace creatormetrics
