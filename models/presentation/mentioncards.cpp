// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/mentioncards.h"

#include "models/analytics/chartlabels.h"
#include "models/presentation/datetext.h"
#include "models/presentation/mentiontext.h"

#include <QCoreApplication>

#include <cmath>
#include <functional>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct MentionCardWords {
    Q_DECLARE_TR_FUNCTIONS(MentionCards)
};

/// A card that tells a part of the judged mentions.
struct ShareKind {
    QString key;
    QString label;
    QString meaning;
    QString formula;
    std::optional<double> (*share)(const MentionCounts &);
    bool moreIsBetter = true;
};

std::optional<double> positiveShare(const MentionCounts &counts)
{
    return counts.share(counts.positive);
}

std::optional<double> negativeShare(const MentionCounts &counts)
{
    return counts.share(counts.negative);
}

std::optional<double> health(const MentionCounts &counts)
{
    return counts.brandHealth();
}

std::vector<std::optional<double>> courseOf(const MentionTimeline &timeline,
                                            const std::function<std::optional<double>(const MentionCounts &)> &figure)
{
    std::vector<std::optional<double>> course;
    for (const MentionBucket &bucket : timeline.buckets)
        course.push_back(figure(bucket.total));
    return course;
}

bool isIncomplete(const MentionTimeline &timeline)
{
    return !timeline.buckets.empty() && !timeline.buckets.back().complete;
}

/// What the mentions fall into, ending with all of them.
std::vector<ExplainLine> linesOf(const MentionCounts &counts, const FigureFormat &format)
{
    std::vector<ExplainLine> lines{{sentimentWord(SentimentLabel::Positive), format.exact(counts.positive)},
                                   {sentimentWord(SentimentLabel::Neutral), format.exact(counts.neutral)},
                                   {sentimentWord(SentimentLabel::Negative), format.exact(counts.negative)},
                                   {sentimentWord(SentimentLabel::Unknown), format.exact(counts.undecided())}};
    if (counts.unscored > 0)
        lines.push_back({MentionCardWords::tr("Not scored yet"), format.exact(counts.unscored)});
    lines.push_back({u"= "_s + MentionCardWords::tr("Mentions"), format.exact(counts.mentions), true});
    return lines;
}

void finish(CardText &text, const MentionTimeline &timeline, const FigureFormat &format)
{
    text.incomplete = isIncomplete(timeline);
    text.sentence = text.label + u": "_s + text.exact;
    for (const QString &part : {text.change, text.previous}) {
        if (!part.isEmpty())
            text.sentence += u", "_s + part;
    }
    if (text.incomplete)
        text.sentence += u". "_s + MentionCardWords::tr("The last day is not complete yet.");
    text.lines = linesOf(timeline.summary.total, format);
    text.days = dayRange(timeline.summary.query.range, format.locale());
    if (text.incomplete)
        text.notes << MentionCardWords::tr("The last day is not complete yet.");
}

/// A change of less than half of the last place that is told reads ±0.0 and points nowhere.
Arrow arrowOf(double change)
{
    if (std::abs(change) < 0.0005)
        return Arrow::None;
    return change > 0 ? Arrow::Up : Arrow::Down;
}

Tone toneOf(Arrow arrow, bool moreIsBetter)
{
    if (arrow == Arrow::None)
        return Tone::Secondary;
    return (arrow == Arrow::Up) == moreIsBetter ? Tone::Up : Tone::Down;
}

void compareWith(CardText &text, const MentionSummary &summary, const QString &before, const FigureFormat &format)
{
    const auto compared = summary.query.comparedRange();
    if (!compared)
        return;
    text.previous = MentionCardWords::tr("vs %1").arg(before);
    text.previousExact = MentionCardWords::tr("%1 in %2").arg(before, rangeText(*compared, format.locale(), summary.query.range.last()));
    text.notes << MentionCardWords::tr("Compared are the accounts whose mentions are known for both.");
}

bool isCompared(const MentionSummary &summary)
{
    return summary.comparison && summary.comparison->accounts > 0;
}

void sayNoComparison(CardText &text, const MentionSummary &summary)
{
    if (summary.comparison)
        text.previous = MentionCardWords::tr("no earlier data");
}

MentionCard countCard(const MentionTimeline &timeline, const FigureFormat &format)
{
    const MentionSummary &summary = timeline.summary;
    MentionCard card{.key = u"mentions"_s};
    card.text.label = MentionCardWords::tr("Mentions");
    card.text.value = format.abbreviated(static_cast<double>(summary.total.mentions));
    card.text.exact = format.exact(summary.total.mentions);
    card.text.meaning = MentionCardWords::tr("Comments and posts in which others wrote to or about the chosen accounts.");
    if (isCompared(summary) && summary.comparison->mentions.kind == Delta::Kind::Change) {
        const double change = summary.comparison->mentions.amount;
        card.text.change = format.signedPercent(change);
        card.text.arrow = arrowOf(change);
        card.text.tone = toneOf(card.text.arrow, true);
        compareWith(card.text, summary, format.exact(summary.comparison->before.mentions), format);
    } else if (isCompared(summary) && summary.comparison->mentions.kind == Delta::Kind::New) {
        card.text.change = MentionCardWords::tr("new");
        card.text.arrow = Arrow::Up;
        compareWith(card.text, summary, format.exact(summary.comparison->before.mentions), format);
    } else {
        sayNoComparison(card.text, summary);
    }
    card.course = courseOf(timeline, [](const MentionCounts &counts) { return std::optional(static_cast<double>(counts.mentions)); });
    finish(card.text, timeline, format);
    return card;
}

MentionCard shareCard(const MentionTimeline &timeline, const ShareKind &kind, const FigureFormat &format)
{
    const MentionSummary &summary = timeline.summary;
    MentionCard card{.key = kind.key};
    const auto value = kind.share(summary.total);
    card.text.label = kind.label;
    card.text.value = format.percent(value, 1);
    card.text.exact = value ? format.percent(value, 2) : MentionCardWords::tr("no mention is judged");
    card.text.meaning = kind.meaning;
    card.text.formula = kind.formula;
    card.text.derived = true;
    if (!value) {
        card.text.previous = card.text.exact;
    } else if (isCompared(summary) && kind.share(summary.comparison->now) && kind.share(summary.comparison->before)) {
        const double change = *kind.share(summary.comparison->now) - *kind.share(summary.comparison->before);
        card.text.change = format.signedPoints(change);
        card.text.arrow = arrowOf(change);
        card.text.tone = toneOf(card.text.arrow, kind.moreIsBetter);
        compareWith(card.text, summary, format.percent(kind.share(summary.comparison->before), 1), format);
    } else {
        sayNoComparison(card.text, summary);
    }
    card.course = courseOf(timeline, kind.share);
    finish(card.text, timeline, format);
    return card;
}

MentionCard unclearCard(const MentionTimeline &timeline, const FigureFormat &format)
{
    const MentionCounts &total = timeline.summary.total;
    const qint64 count = total.undecided() + total.unscored;
    MentionCard card{.key = u"unclear"_s};
    const bool waiting = total.unscored > 0;
    card.text.label = waiting ? MentionCardWords::tr("Not judged") : sentimentWord(SentimentLabel::Unknown);
    card.text.value = format.abbreviated(static_cast<double>(count));
    card.text.exact = format.exact(count);
    card.text.previous = waiting ? MentionCardWords::tr("%1 not scored yet").arg(format.exact(total.unscored))
                                 : MentionCardWords::tr("too few known words");
    card.text.meaning = MentionCardWords::tr("Mentions that no share counts: too few of their words are known to say anything, or they are "
                                             "not scored yet. Scoring runs by itself after a sync.");
    card.course = courseOf(timeline, [](const MentionCounts &counts) {
        return std::optional(static_cast<double>(counts.undecided() + counts.unscored));
    });
    finish(card.text, timeline, format);
    return card;
}

} // namespace

std::vector<MentionCard> mentionCards(const MentionTimeline &timeline, const FigureFormat &format)
{
    std::vector<MentionCard> cards{countCard(timeline, format)};
    for (const ShareKind &kind :
         {ShareKind{u"positive"_s, MentionCardWords::tr("Positive share"),
                    MentionCardWords::tr("Positive ones among the mentions that are judged."),
                    MentionCardWords::tr("positive ÷ (positive + neutral + negative)"), positiveShare, true},
          ShareKind{u"negative"_s, MentionCardWords::tr("Negative share"),
                    MentionCardWords::tr("Negative ones among the mentions that are judged."),
                    MentionCardWords::tr("negative ÷ (positive + neutral + negative)"), negativeShare, false},
          ShareKind{u"health"_s, MentionCardWords::tr("Brand health"),
                    MentionCardWords::tr("Positive mentions among the positive and negative ones."),
                    MentionCardWords::tr("positive ÷ (positive + negative)"), health, true}})
        cards.push_back(shareCard(timeline, kind, format));
    const MentionCounts &total = timeline.summary.total;
    if (total.undecided() + total.unscored > 0)
        cards.push_back(unclearCard(timeline, format));
    return cards;
}

} // namespace creatormetrics
