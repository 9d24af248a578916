// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/mentiontext.h"

#include "app/cli/answertext.h"
#include "app/cli/driverstext.h"
#include "app/cli/texttable.h"
#include "models/analytics/codecvalues.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString scoreText(std::optional<double> score, const FigureFormat &format)
{
    return score ? format.locale().toString(*score, 'f', 2) : FigureFormat::unknown();
}

QStringList countCells(const MentionCounts &counts, const FigureFormat &format)
{
    return {format.exact(counts.mentions),          format.exact(counts.positive),
            format.exact(counts.neutral),           format.exact(counts.negative),
            format.exact(counts.unscored),          scoreText(counts.meanScore(), format),
            format.percent(counts.brandHealth(), 1)};
}

TextTable countTable(const QString &title)
{
    return TextTable({{.title = title, .elastic = true},
                      {.title = Words::tr("Mentions"), .numeric = true},
                      {.title = Words::tr("Positive"), .numeric = true},
                      {.title = Words::tr("Neutral"), .numeric = true},
                      {.title = Words::tr("Negative"), .numeric = true},
                      {.title = Words::tr("Unscored"), .numeric = true},
                      {.title = Words::tr("Mean"), .numeric = true},
                      {.title = Words::tr("Health"), .numeric = true}});
}

QString platformTable(const MentionSummary &summary, const FigureFormat &format)
{
    TextTable table = countTable(Words::tr("Platform"));
    for (const PlatformMentions &part : summary.platforms) {
        const QStringList none(7, FigureFormat::unknown());
        table.addRow(QStringList{platformName(part.platform)} + (part.known ? countCells(part.counts, format) : none));
    }
    if (summary.platforms.size() > 1)
        table.addRow(QStringList{Words::tr("Together")} + countCells(summary.total, format));
    return table.text();
}

QString scorerTable(const MentionSummary &summary, const FigureFormat &format)
{
    TextTable table = countTable(Words::tr("Judged by"));
    for (const ScorerMentions &judged : summary.scorers)
        table.addRow(QStringList{judged.scorer} + countCells(judged.counts, format));
    return table.isEmpty() ? Words::tr("No mention has been scored yet.") : table.text();
}

QString comparisonLine(const MentionSummary &summary, const FigureFormat &format)
{
    if (!summary.comparison || summary.comparison->accounts == 0)
        return summary.comparison ? Words::tr("Nothing is known of the days to compare with.") : QString();
    const MentionComparison &comparison = *summary.comparison;
    return Words::tr("Change: mentions %1, mean %2, health %3.")
        .arg(changeText(Metric::Comments, comparison.mentions, format),
             comparison.meanScore.kind == Delta::Kind::Change
                 ? format.locale().toString(comparison.meanScore.amount, 'f', 2)
                 : FigureFormat::unknown(),
             changeText(Metric::EngagementRate, comparison.brandHealth, format));
}

QString shareLine(const MentionCounts &counts, const FigureFormat &format)
{
    if (counts.decided() == 0)
        return {};
    return Words::tr("Of %1 decided: %2 positive, %3 neutral, %4 negative.")
        .arg(format.exact(counts.decided()), format.percent(counts.share(counts.positive), 1),
             format.percent(counts.share(counts.neutral), 1), format.percent(counts.share(counts.negative), 1));
}

QString joined(QStringList parts, const QString &between)
{
    parts.removeAll(QString());
    return parts.join(between);
}

QString labelText(const StoredMention &stored)
{
    if (!stored.label())
        return FigureFormat::unknown();
    switch (*stored.label()) {
    case SentimentLabel::Positive:
        return Words::tr("positive");
    case SentimentLabel::Neutral:
        return Words::tr("neutral");
    case SentimentLabel::Negative:
        return Words::tr("negative");
    case SentimentLabel::Unknown:
        return Words::tr("undecided");
    }
    Q_UNREACHABLE();
}

} // namespace

QString mentionTimelineText(const MentionTimeline &timeline, const QLocale &locale)
{
    const FigureFormat format(locale);
    TextTable table = countTable(Words::tr("From"));
    bool incomplete = false;
    for (const MentionBucket &bucket : timeline.buckets) {
        incomplete = incomplete || !bucket.complete;
        table.addRow(QStringList{dayText(bucket.range.first()) + (bucket.complete ? QString() : u" *"_s)}
                     + countCells(bucket.total, format));
    }
    return joined(
        {answerHeadline(Words::tr("Mentions"), timeline.summary.query), platformTable(timeline.summary, format),
         table.text(),
         joined({incomplete ? Words::tr("* not over yet") : QString(), comparisonLine(timeline.summary, format)},
                u"\n"_s),
         scorerTable(timeline.summary, format)},
        u"\n\n"_s);
}

QString mentionSummaryText(const MentionSummary &summary, const std::vector<NegativeSpike> &spikes, const QLocale &locale)
{
    const FigureFormat format(locale);
    return joined({answerHeadline(Words::tr("Sentiment"), summary.query), platformTable(summary, format),
                   joined({shareLine(summary.total, format), comparisonLine(summary, format)}, u"\n"_s),
                   negativeSpikesText(spikes, locale), scorerTable(summary, format)},
                  u"\n\n"_s);
}

QString mentionFeedText(const MentionFeed &feed, const QLocale &locale)
{
    const FigureFormat format(locale);
    TextTable table({{.title = Words::tr("Moment (UTC)")},
                     {.title = Words::tr("Platform")},
                     {.title = Words::tr("Followers"), .numeric = true},
                     {.title = Words::tr("Sentiment")},
                     {.title = Words::tr("Text"), .elastic = true}});
    for (const FeedMention &found : feed.mentions) {
        const Mention &mention = found.stored.mention;
        table.addRow({mention.mentionedAt.toString(u"yyyy-MM-dd HH:mm"_s), platformName(found.platform),
                      format.exact(mention.authorFollowers),
                      found.stored.ownLabel ? Words::tr("%1 (own)", "judgement of the user").arg(labelText(found.stored)) : labelText(found.stored),
                      found.stored.goneAt ? Words::tr("(the original has gone)") : mention.authorName + ": "_L1 + mention.text});
    }
    return joined({Words::tr("Mentions") + ": "_L1 + daysText(feed.query.range),
                   table.isEmpty() ? Words::tr("There are none.") : table.text(),
                   feed.next ? Words::tr("More: --after %1").arg(placeText(*feed.next)) : QString()},
                  u"\n\n"_s);
}

} // namespace creatormetrics
