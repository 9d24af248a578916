// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/engagementtext.h"

#include "models/presentation/explainsubject.h"

#include <QCoreApplication>

#include <algorithm>

namespace creatormetrics {

namespace {

struct EngagementWords {
    Q_DECLARE_TR_FUNCTIONS(EngagementText)
};

std::optional<double> asReal(std::optional<qint64> value)
{
    return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
}

std::size_t positionOf(Metric metric)
{
    return static_cast<std::size_t>(std::ranges::find(engagementFigures, metric) - engagementFigures.begin());
}

std::size_t positionOf(Denominator denominator)
{
    return static_cast<std::size_t>(std::ranges::find(allDenominators, denominator) - allDenominators.begin());
}

Card figureCard(const Engagement &answer, const EngagementFigure &figure)
{
    Card card{.metric = figure.metric,
              .value = asReal(figure.value),
              .previous = asReal(figure.previous),
              .delta = figure.delta,
              .reason = figure.reason,
              .incomplete = figure.incomplete};
    for (const EngagementBucket &bucket : answer.total.buckets)
        card.sparkline.push_back(asReal(bucket.figures[positionOf(figure.metric)]));
    for (const EngagementGroup &group : answer.platforms)
        card.parts.push_back({*group.platform, asReal(group.figures[positionOf(figure.metric)].value)});
    return card;
}

UnknownReason reasonOf(RateGap gap)
{
    if (gap == RateGap::None)
        return UnknownReason::Known;
    return gap == RateGap::NotServed ? UnknownReason::NotServed : UnknownReason::NoData;
}

Card rateCard(const Engagement &answer)
{
    const std::size_t position = positionOf(answer.denominator);
    const EngagementRate &rate = answer.total.rates[position];
    Card card{.metric = Metric::EngagementRate,
              .value = rate.value,
              .previous = rate.previous,
              .delta = rate.delta,
              .reason = reasonOf(rate.gap),
              .incomplete = rate.incomplete};
    for (const EngagementBucket &bucket : answer.total.buckets)
        card.sparkline.push_back(bucket.rates[position]);
    for (const EngagementGroup &group : answer.platforms)
        card.parts.push_back({*group.platform, group.rates[position].value});
    return card;
}

QString gapText(RateGap gap)
{
    switch (gap) {
    case RateGap::None:
        return {};
    case RateGap::NotServed:
        return EngagementWords::tr("the platform does not give what it is divided by");
    case RateGap::NoData:
        return EngagementWords::tr("not known for these days together with engagements");
    case RateGap::NoBase:
        return EngagementWords::tr("what it is divided by is 0");
    }
    Q_UNREACHABLE();
}

QString reasonText(UnknownReason reason)
{
    switch (reason) {
    case UnknownReason::Known:
        return {};
    case UnknownReason::NotServed:
        return EngagementWords::tr("the platform does not give this figure");
    case UnknownReason::NoData:
        return EngagementWords::tr("not known for these days");
    }
    Q_UNREACHABLE();
}

/// Lifetime figures of posts are not made of stored days, so only activity can be looked into.
QVariant subjectOf(Counting counting, const EngagementGroup &group, Metric metric, std::optional<Denominator> by = {})
{
    if (counting != Counting::Activity)
        return {};
    return QVariant::fromValue(ExplainSubject{.metric = metric, .platform = group.platform, .denominator = by});
}

ValueRow rowOf(const EngagementGroup &group, Counting counting, const FigureFormat &format, int id)
{
    ValueRow row{.id = id};
    row.cells.push_back({.text = group.platform ? platformName(*group.platform) : EngagementWords::tr("All together"),
                         .sortValue = id,
                         .mark = group.platform});
    for (const EngagementFigure &figure : group.figures) {
        row.cells.push_back({.text = format.exact(figure.value),
                             .sortValue = figure.value ? QVariant(*figure.value) : QVariant(),
                             .toolTip = reasonText(figure.value ? UnknownReason::Known : figure.reason),
                             .explains = subjectOf(counting, group, figure.metric)});
    }
    for (const EngagementRate &rate : group.rates) {
        row.cells.push_back({.text = format.percent(rate.value),
                             .sortValue = rate.value ? QVariant(*rate.value) : QVariant(),
                             .toolTip = gapText(rate.gap),
                             .explains = subjectOf(counting, group, Metric::EngagementRate, rate.by)});
    }
    return row;
}

} // namespace

std::vector<Card> engagementCards(const Engagement &answer)
{
    std::vector<Card> cards;
    for (const EngagementFigure &figure : answer.total.figures)
        cards.push_back(figureCard(answer, figure));
    cards.insert(cards.begin() + 1, rateCard(answer));
    return cards;
}

std::vector<ValueColumn> engagementColumns()
{
    std::vector<ValueColumn> columns{{.title = EngagementWords::tr("Platform")}};
    for (const Metric metric : engagementFigures)
        columns.push_back({.title = metricLabel(metric), .numeric = true, .toolTip = metricMeaning(metric), .kind = DataKind::Count});
    for (const Denominator denominator : allDenominators) {
        const QString by = denominatorWord(denominator);
        columns.push_back({.title = EngagementWords::tr("ƒ by %1", "engagement rate by views").arg(by),
                           .numeric = true,
                           .toolTip = EngagementWords::tr("Engagements divided by %1. Computed by CreatorMetrics.").arg(by),
                           .kind = DataKind::Share});
    }
    return columns;
}

std::vector<ValueRow> engagementRows(const Engagement &answer, const FigureFormat &format)
{
    std::vector<ValueRow> rows;
    int id = 0;
    for (const EngagementGroup &group : answer.platforms)
        rows.push_back(rowOf(group, answer.query.counting, format, id++));
    if (rows.size() > 1)
        rows.push_back(rowOf(answer.total, answer.query.counting, format, id));
    return rows;
}

QString engagementNotesText(const Engagement &answer)
{
    QStringList sentences;
    for (const AnswerNote &note : answer.notes)
        sentences << note.text;
    return sentences.join(u' ');
}

} // namespace creatormetrics
