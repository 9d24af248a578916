// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/explanation.h"

#include "models/analytics/codecvalues.h"
#include "models/analytics/figureparts.h"
#include "models/domain/metricvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

std::optional<double> asReal(std::optional<qint64> value)
{
    return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
}

std::optional<double> valueFrom(Metric metric, Platform platform, const MetricValues &values)
{
    switch (metric) {
    case Metric::NetFollowers:
        return asReal(netFollowers(values));
    case Metric::Engagements:
        return asReal(engagements(values));
    case Metric::EngagementRate:
        return engagementRate(values, defaultDenominator(platform));
    default:
        return asReal(values[metric]);
    }
}

Result<FigureOrigin> originOf(Connection &connection, AccountId account, QDate day, Metric metric)
{
    auto history = figureHistory(connection, account, day, metric);
    if (!history)
        return history.error();
    FigureOrigin origin{.metric = metric, .history = *std::move(history), .source = {}};
    if (!origin.history.source)
        return origin;
    auto fetch = fetchById(connection, *origin.history.source);
    if (!fetch)
        return fetch.error();
    origin.source = *std::move(fetch);
    return origin;
}

QJsonValue momentValue(const QDateTime &moment)
{
    return toValue(moment.isValid() ? std::optional(moment) : std::nullopt);
}

QString sourceKindKey(FetchKind kind)
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

QJsonValue sourceJson(const std::optional<StoredFetch> &source)
{
    if (!source)
        return {};
    const FetchRecord &record = source->record;
    return QJsonObject{{u"fetch"_s, source->id.value()},
                       {u"kind"_s, sourceKindKey(record.kind)},
                       {u"stream"_s, record.stream},
                       {u"source"_s, record.source},
                       {u"fetched_at"_s, momentValue(record.fetchedAt)},
                       {u"status"_s, record.status ? QJsonValue(*record.status) : QJsonValue()},
                       {u"sha256"_s, source->bodySha256},
                       {u"answer_kept"_s, !record.body.isEmpty()}};
}

QJsonValue fetchJson(const std::optional<FetchId> &fetch)
{
    return fetch ? QJsonValue(fetch->value()) : QJsonValue();
}

QJsonObject originJson(const FigureOrigin &origin)
{
    QJsonArray revisions;
    for (const Revision &revision : origin.history.revisions)
        revisions.append(QJsonObject{{u"old_value"_s, revision.oldValue},
                                     {u"new_value"_s, toValue(revision.newValue)},
                                     {u"old_fetch"_s, fetchJson(revision.oldFetch)},
                                     {u"new_fetch"_s, fetchJson(revision.newFetch)},
                                     {u"revised_at"_s, momentValue(revision.revisedAt)}});
    return {{u"metric"_s, QString(metricInfo(origin.metric).key)},
            {u"value"_s, toValue(origin.history.value)},
            {u"source"_s, sourceJson(origin.source)},
            {u"revisions"_s, revisions}};
}

} // namespace

QString figureFormula(Metric metric, Platform platform)
{
    switch (metric) {
    case Metric::NetFollowers:
        return u"followers_gained - followers_lost"_s;
    case Metric::Engagements:
        return u"likes + comments + shares + saves (as far as given)"_s;
    case Metric::EngagementRate:
        return u"engagements / "_s + metricInfo(denominatorMetric(defaultDenominator(platform))).key;
    default:
        return {};
    }
}

Result<Explanation> explainFigure(Connection &connection, const Account &account, QDate day, Metric metric)
{
    Explanation explanation{.account = account, .day = day, .metric = metric, .value = {}, .parts = {}};
    MetricValues values;
    for (const Metric part : figureComponents(metric, defaultDenominator(account.platform))) {
        auto origin = originOf(connection, account.id, day, part);
        if (!origin)
            return origin.error();
        values.set(part, origin->history.value);
        explanation.parts.push_back(*std::move(origin));
    }
    explanation.value = valueFrom(metric, account.platform, values);
    return explanation;
}

QJsonObject explanationJson(const Explanation &explanation)
{
    const bool derived = metricInfo(explanation.metric).derived;
    QJsonObject object{{u"day"_s, dayText(explanation.day)},
                       {u"metric"_s, QString(metricInfo(explanation.metric).key)},
                       {u"value"_s, explanation.value ? QJsonValue(*explanation.value) : QJsonValue()},
                       {u"derived"_s, derived}};
    if (derived) {
        QJsonArray parts;
        for (const FigureOrigin &origin : explanation.parts)
            parts.append(originJson(origin));
        object.insert(u"formula"_s, figureFormula(explanation.metric, explanation.account.platform));
        object.insert(u"parts"_s, parts);
        return object;
    }
    const QJsonObject origin = originJson(explanation.parts.front());
    object.insert(u"source"_s, origin.value("source"_L1));
    object.insert(u"revisions"_s, origin.value("revisions"_L1));
    return object;
}

} // namespace creatormetrics
