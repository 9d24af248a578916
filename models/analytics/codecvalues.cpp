// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/codecvalues.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

QJsonValue toValue(std::optional<qint64> value)
{
    return value ? QJsonValue(*value) : QJsonValue::Null;
}

QJsonValue toValue(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue::Null;
}

QJsonValue toValue(const std::optional<QDateTime> &moment)
{
    return moment ? QJsonValue(moment->toUTC().toString(Qt::ISODate)) : QJsonValue::Null;
}

QJsonObject queryJson(const AnalyticsQuery &query)
{
    QJsonObject object{{u"start_date"_s, dayText(query.range.first())},
                       {u"end_date"_s, dayText(query.range.last())},
                       {u"granularity"_s, granularityKey(query.granularity)},
                       {u"compare"_s, comparisonKey(query.comparison)}};
    object.insert("platforms"_L1, platformsJson(query.platforms));
    if (const auto compared = query.comparedRange()) {
        object.insert("compared_start_date"_L1, dayText(compared->first()));
        object.insert("compared_end_date"_L1, dayText(compared->last()));
    }
    if (query.denominator)
        object.insert("by"_L1, QString(metricInfo(denominatorMetric(*query.denominator)).key));
    if (!query.accounts.empty()) {
        QJsonArray accounts;
        for (const AccountId id : query.accounts)
            accounts.append(id.value());
        object.insert("accounts"_L1, accounts);
    }
    return object;
}

/// Counts are whole numbers in JSON too.
QJsonValue figureValue(Metric metric, std::optional<double> value)
{
    if (!value || metricInfo(metric).unit == MetricUnit::Ratio || metricInfo(metric).aggregation == Aggregation::Mean)
        return toValue(value);
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
             item.publishedAt.isValid() ? toValue(std::optional(item.publishedAt)) : QJsonValue(QJsonValue::Null)},
            {u"views"_s, toValue(item.figures[Metric::Views])},
            {u"likes"_s, toValue(item.figures[Metric::Likes])},
            {u"comments"_s, toValue(item.figures[Metric::Comments])},
            {u"shares"_s, toValue(item.figures[Metric::Shares])},
            {u"engagement_rate"_s, toValue(ranked.engagementRate)},
            {u"versus_typical"_s, toValue(ranked.versusTypical)}};
}

QJsonObject freshnessJson(const Freshness &fresh)
{
    return {{u"account"_s, fresh.account.id.value()},
            {u"title"_s, fresh.account.profile.title},
            {u"platform"_s, platformKey(fresh.account.platform)},
            {u"state"_s, accountStateKey(fresh.account.state)},
            {u"zone"_s, QString::fromLatin1(fresh.account.zone)},
            {u"last_synced_at"_s, toValue(fresh.lastSyncedAt)},
            {u"complete_until"_s, fresh.completeUntil ? QJsonValue(dayText(*fresh.completeUntil)) : QJsonValue::Null},
            {u"stale"_s, fresh.stale},
            {u"has_imports"_s, fresh.hasImports}};
}

QJsonArray platformsJson(const std::vector<Platform> &platforms)
{
    QJsonArray keys;
    for (const Platform platform : platforms)
        keys.append(platformKey(platform));
    return keys;
}

QJsonArray notesJson(const std::vector<AnswerNote> &notes)
{
    QJsonArray array;
    for (const AnswerNote &note : notes) {
        QJsonArray metrics;
        for (const Metric metric : note.metrics)
            metrics.append(QString(metricInfo(metric).key));
        array.append(QJsonObject{{u"key"_s, note.key}, {u"platforms"_s, platformsJson(note.platforms)}, {u"metrics"_s, metrics}, {u"text"_s, note.text}});
    }
    return array;
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

} // namespace creatormetrics
