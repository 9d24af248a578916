// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/cardtext.h"

#include "models/analytics/chartlabels.h"
#include "models/presentation/datetext.h"
#include "models/presentation/definitiontext.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct CardWords {
    Q_DECLARE_TR_FUNCTIONS(CardText)
};

QString label(const Card &card)
{
    const QString name = metricLabel(card.metric);
    return metricInfo(card.metric).aggregation == Aggregation::Mean ? CardWords::tr("%1, daily avg").arg(name) : name;
}

/// Publishing more or less is a choice, neither good nor bad, and the numbers are small: told as a count and in grey.
bool isOwnDoing(const Card &card)
{
    return card.metric == Metric::Posts;
}

QString changeText(const Card &card, const FigureFormat &format)
{
    switch (card.delta.kind) {
    case Delta::Kind::New:
        return CardWords::tr("new");
    case Delta::Kind::NoEarlierData:
        return {};
    case Delta::Kind::Change:
        break;
    }
    if (isOwnDoing(card) && card.value && card.previous)
        return format.signedCount(std::llround(*card.value - *card.previous));
    if (metricInfo(card.metric).unit == MetricUnit::Ratio)
        return format.signedPoints(card.delta.amount);
    return format.signedPercent(card.delta.amount);
}

/// A change of less than half of the last place that is told reads ±0.0 and points nowhere.
constexpr double leastTold = 0.0005;

Arrow arrowOf(const Card &card)
{
    if (card.delta.kind != Delta::Kind::Change || std::abs(card.delta.amount) < leastTold)
        return card.delta.kind == Delta::Kind::New ? Arrow::Up : Arrow::None;
    return card.delta.amount > 0 ? Arrow::Up : Arrow::Down;
}

Tone toneOf(const Card &card)
{
    const Arrow arrow = arrowOf(card);
    if (arrow == Arrow::None || card.delta.ordinary || isOwnDoing(card))
        return Tone::Secondary;
    return arrow == Arrow::Up ? Tone::Up : Tone::Down;
}

QString unknownText(const Card &card)
{
    if (card.reason == UnknownReason::NoData)
        return CardWords::tr("no data for these days");
    QStringList names;
    for (const PlatformPart &part : card.parts)
        names << platformName(part.platform);
    return names.size() == 1 ? CardWords::tr("not given by %1").arg(names.front())
                             : CardWords::tr("no platform gives it");
}

QString previousText(const Card &card, const AnalyticsQuery &query, const FigureFormat &format)
{
    if (!card.value)
        return unknownText(card);
    if (query.comparison == Comparison::None)
        return {};
    if (!card.previous)
        return CardWords::tr("no earlier data");
    return CardWords::tr("vs %1").arg(format.figure(card.metric, card.previous, true));
}

QString previousExact(const Card &card, const AnalyticsQuery &query, const FigureFormat &format)
{
    const auto compared = query.comparedRange();
    if (!compared || !card.previous)
        return {};
    return CardWords::tr("%1 in %2")
        .arg(format.figure(card.metric, card.previous, false),
             rangeText(*compared, format.locale(), query.range.last()));
}

QString partsText(const Card &card, const FigureFormat &format)
{
    if (card.parts.size() < 2)
        return {};
    QStringList parts;
    for (const PlatformPart &part : card.parts)
        parts << platformName(part.platform) + u' ' + format.figure(card.metric, part.value, false);
    return parts.join(u" · "_s);
}

QString meaningText(const Card &card, const FigureFormat &format)
{
    QStringList lines{metricMeaning(card.metric)};
    if (const QString parts = partsText(card, format); !parts.isEmpty())
        lines << parts;
    if (card.incomplete)
        lines << CardWords::tr("The last day is not complete yet.");
    return lines.join(u'\n');
}

QString daysOf(const AnalyticsQuery &query, const FigureFormat &format)
{
    return query.range.days() == 1 ? shortDayAndYear(query.range.last(), format.locale()) : dayRange(query.range, format.locale());
}

/// Lifetime figures of posts are not made of days, so they are told by platform.
void explainPublished(const Card &card, const AnalyticsQuery &query, const FigureFormat &format, CardText &text)
{
    text.formula = definitionOf(card.metric, query.denominator.value_or(Denominator::Views)).formula;
    if (metricInfo(card.metric).aggregation == Aggregation::Ratio)
        text.formula = CardWords::tr("engagements ÷ what they are divided by, of all posts together");
    for (const PlatformPart &part : card.parts)
        text.lines.push_back({platformName(part.platform), format.figure(card.metric, part.value, false)});
    text.lines.push_back({u"= "_s + metricLabel(card.metric), format.figure(card.metric, card.value, false), true});
    text.meaning = metricMeaning(card.metric);
    text.notes << CardWords::tr("Lifetime figures of the posts published in these days, as they stood at the last look.");
}

QString sentenceOf(const CardText &text)
{
    QString sentence = text.label + ": "_L1 + text.exact;
    for (const QString &part : {text.change, text.previous}) {
        if (!part.isEmpty())
            sentence += ", "_L1 + part;
    }
    if (text.incomplete)
        sentence += ". "_L1 + CardWords::tr("The last day is not complete yet.");
    return sentence;
}

} // namespace

CardText cardText(const Card &card, const AnalyticsQuery &query, const FigureFormat &format)
{
    CardText text{.label = label(card),
                  .value = format.figure(card.metric, card.value, true),
                  .exact = card.value ? format.figure(card.metric, card.value, false) : unknownText(card),
                  .change = card.value ? changeText(card, format) : QString(),
                  .previous = previousText(card, query, format),
                  .previousExact = previousExact(card, query, format),
                  .meaning = meaningText(card, format),
                  .sentence = {},
                  .arrow = card.value ? arrowOf(card) : Arrow::None,
                  .tone = card.value ? toneOf(card) : Tone::Secondary,
                  .derived = metricInfo(card.metric).derived,
                  .incomplete = card.incomplete,
                  .days = daysOf(query, format)};
    if (query.counting == Counting::Published) {
        explainPublished(card, query, format, text);
    } else {
        text.figure = card.metric;
        text.sources = {card.metric};
    }
    text.sentence = sentenceOf(text);
    return text;
}

} // namespace creatormetrics
