// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/explanation.h"

#include "app/cli/jsonforms.h"
#include "models/domain/figureformat.h"
#include "models/domain/metricvalues.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

std::vector<Metric> partsOf(Metric metric, Platform platform)
{
    const std::vector<Metric> engagementMetrics{Metric::Likes, Metric::Comments, Metric::Shares, Metric::Saves};
    switch (metric) {
    case Metric::NetFollowers:
        return {Metric::FollowersGained, Metric::FollowersLost};
    case Metric::Engagements:
        return engagementMetrics;
    case Metric::EngagementRate: {
        std::vector<Metric> parts = engagementMetrics;
        parts.push_back(denominatorMetric(defaultDenominator(platform)));
        return parts;
    }
    default:
        return {metric};
    }
}

QString formulaOf(Metric metric, Platform platform)
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

QJsonValue sourceJson(const std::optional<StoredFetch> &source)
{
    if (!source)
        return {};
    const FetchRecord &record = source->record;
    return QJsonObject{{u"fetch"_s, source->id.value()},
                       {u"kind"_s, kindKey(record.kind)},
                       {u"stream"_s, record.stream},
                       {u"source"_s, record.source},
                       {u"fetched_at"_s, momentJson(record.fetchedAt)},
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
                                     {u"new_value"_s, numberJson(revision.newValue)},
                                     {u"old_fetch"_s, fetchJson(revision.oldFetch)},
                                     {u"new_fetch"_s, fetchJson(revision.newFetch)},
                                     {u"revised_at"_s, momentJson(revision.revisedAt)}});
    return {{u"metric"_s, QString(metricInfo(origin.metric).key)},
            {u"value"_s, numberJson(origin.history.value)},
            {u"source"_s, sourceJson(origin.source)},
            {u"revisions"_s, revisions}};
}

QString sourceText(const StoredFetch &source)
{
    const FetchRecord &record = source.record;
    QStringList lines{
        u"  "_s + Words::tr("Source   %1").arg(record.source),
        u"  "_s + Words::tr("Fetched  %1, fetch %2").arg(momentText(record.fetchedAt)).arg(source.id.value())};
    if (record.kind != FetchKind::Sample)
        lines << u"  "_s + Words::tr("Answer   sha256 %1").arg(source.bodySha256);
    return lines.join(u'\n');
}

QString originText(const FigureOrigin &origin)
{
    const FigureFormat format{QLocale()};
    QStringList lines{metricLabel(origin.metric) + ": "_L1 + format.exact(origin.history.value)};
    lines << (origin.source ? sourceText(*origin.source)
                            : u"  "_s + Words::tr("The platform has told nothing for this day."));
    for (const Revision &revision : origin.history.revisions)
        lines << u"  "_s
                     + Words::tr("Revised  %1: %2 before, %3 after")
                           .arg(momentText(revision.revisedAt), format.exact(revision.oldValue),
                                format.exact(revision.newValue));
    return lines.join(u'\n');
}

} // namespace

Result<Explanation> explainFigure(Connection &connection, const Account &account, QDate day, Metric metric)
{
    Explanation explanation{.account = account, .day = day, .metric = metric, .value = {}, .parts = {}};
    MetricValues values;
    for (const Metric part : partsOf(metric, account.platform)) {
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
    QJsonObject object{{u"account"_s, accountJson(explanation.account)},
                       {u"day"_s, dayJson(explanation.day)},
                       {u"metric"_s, QString(metricInfo(explanation.metric).key)},
                       {u"value"_s, explanation.value ? QJsonValue(*explanation.value) : QJsonValue()},
                       {u"derived"_s, derived}};
    if (derived) {
        QJsonArray parts;
        for (const FigureOrigin &origin : explanation.parts)
            parts.append(originJson(origin));
        object.insert(u"formula"_s, formulaOf(explanation.metric, explanation.account.platform));
        object.insert(u"parts"_s, parts);
        return object;
    }
    const QJsonObject origin = originJson(explanation.parts.front());
    object.insert(u"source"_s, origin.value("source"_L1));
    object.insert(u"revisions"_s, origin.value("revisions"_L1));
    return object;
}

QString explanationText(const Explanation &explanation)
{
    const FigureFormat format{QLocale()};
    QStringList parts{Words::tr("%1 of %2 (%3) on %4 (%5): %6")
                          .arg(metricLabel(explanation.metric), explanation.account.profile.title,
                               platformName(explanation.account.platform), dayText(explanation.day),
                               QString::fromLatin1(explanation.account.zone),
                               format.figure(explanation.metric, explanation.value, false)),
                      metricMeaning(explanation.metric)};
    if (metricInfo(explanation.metric).derived)
        parts << Words::tr("Formula: %1").arg(formulaOf(explanation.metric, explanation.account.platform));
    for (const FigureOrigin &origin : explanation.parts)
        parts << originText(origin);
    return parts.join(u'\n');
}

} // namespace creatormetrics
