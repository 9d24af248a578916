// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/mentionstory.h"

#include "models/domain/scorername.h"
#include "models/presentation/mentiontext.h"

#include <QCoreApplication>
#include <QUrl>

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct StoryWords {
    Q_DECLARE_TR_FUNCTIONS(MentionStory)
};

QString signedNumber(double value, int decimals, const QLocale &locale)
{
    const QString digits = locale.toString(std::abs(value), 'f', decimals);
    if (std::abs(value) < 0.5 * std::pow(10, -decimals))
        return digits;
    return (value > 0 ? u'+' : u'−') + digits;
}

QString ruleText(const ValenceStep &step, const QString &by)
{
    switch (step.rule) {
    case ValenceRule::Booster:
        return StoryWords::tr("degree changed by “%1”").arg(by);
    case ValenceRule::Capitals:
        return StoryWords::tr("in capitals");
    case ValenceRule::Negation:
        return StoryWords::tr("turned by “%1”").arg(by);
    case ValenceRule::NeverSo:
        return StoryWords::tr("strengthened by “%1”").arg(by);
    case ValenceRule::Least:
        return StoryWords::tr("turned by “%1”").arg(by);
    case ValenceRule::But:
        return step.amount < 1 ? StoryWords::tr("counts half before “%1”").arg(by)
                               : StoryWords::tr("counts half as much again after “%1”").arg(by);
    case ValenceRule::Idiom:
        return StoryWords::tr("as a phrase: “%1”").arg(by);
    case ValenceRule::Repetition:
        return StoryWords::tr("repeated too often to count in full");
    }
    Q_UNREACHABLE();
}

MentionWord wordOf(const ScoredSpan &span, const QString &text, const QLocale &locale)
{
    QStringList rules;
    for (const ValenceStep &step : span.steps)
        rules << ruleText(step, text.mid(step.start, step.length));
    rules.removeDuplicates();
    if (span.source == ValenceSource::User)
        rules.prepend(StoryWords::tr("from your own dictionary"));
    return {.start = span.start,
            .length = span.length,
            .text = text.mid(span.start, span.length),
            .value = signedNumber(span.contribution, 1, locale),
            .why = rules.join(u", "_s),
            .lifts = span.contribution >= 0};
}

QString followersText(const FeedMention &mention, const FigureFormat &format)
{
    const QString platform = platformName(mention.platform);
    const auto followers = mention.stored.mention.authorFollowers;
    return followers ? StoryWords::tr("%1 followers, as %2 says").arg(format.exact(*followers), platform)
                     : StoryWords::tr("%1 does not say how many followers").arg(platform);
}

void tellScore(MentionStory &story, const MentionSentiment &sentiment, const FigureFormat &format)
{
    const bool decided = sentiment.label != SentimentLabel::Unknown;
    story.score = decided ? signedNumber(sentiment.score, 2, format.locale()) : FigureFormat::unknown();
    // A model tells none.
    const bool isConfident = decided && !sentiment.scorer.startsWith(remoteScorerPrefix);
    story.confidence = isConfident ? format.percent(sentiment.confidence, 0) : FigureFormat::unknown();
    story.scorer = StoryWords::tr("Judged by %1").arg(scorerNameText(sentiment.scorer));
    if (!sentiment.language.isEmpty())
        story.language = mentionLanguageText(sentiment.language);
}

QString sumText(const ScoredText &words, const QLocale &locale)
{
    return StoryWords::tr("%1 together, which is a score of %2")
        .arg(signedNumber(words.raw, 1, locale), signedNumber(words.compound, 2, locale));
}

void tellWords(MentionStory &story, const MentionReasons &reasons, const std::optional<MentionSentiment> &sentiment, const QLocale &locale)
{
    for (const ScoredSpan &span : reasons.words.spans)
        story.words.push_back(wordOf(span, story.text, locale));
    if (!story.words.empty())
        story.sum = sumText(reasons.words, locale);
    if (reasons.remote && !reasons.remote->reason.isEmpty())
        story.said = StoryWords::tr("“%1”", "a model's reason").arg(reasons.remote->reason);
    if (sentiment && sentiment->scorer != reasons.scorer && !story.words.empty())
        story.note = StoryWords::tr("The words are those of %1.").arg(scorerNameText(reasons.scorer));
    else if (story.words.empty() && sentiment && sentiment->label == SentimentLabel::Unknown)
        story.note = StoryWords::tr("Not enough known words: none of it is in the lists.");
}

/// Author and text have gone with the original.
void tellGone(MentionStory &story, const FeedMention &mention, const QTimeZone &zone, const QLocale &locale)
{
    story.author = StoryWords::tr("Deleted at %1").arg(platformName(mention.platform));
    story.followers.clear();
    story.text = StoryWords::tr("The original has gone. Its author and text were removed here on %1; it goes on being counted.")
                     .arg(locale.toString(mention.stored.goneAt->toTimeZone(zone).date(), QLocale::ShortFormat));
}

} // namespace

MentionStory mentionStory(const FeedMention &mention, const MentionReasons *reasons, const QTimeZone &zone, const FigureFormat &format)
{
    const Mention &told = mention.stored.mention;
    const auto &sentiment = mention.stored.sentiment;
    const QString moment = format.locale().toString(told.mentionedAt.toTimeZone(zone), QLocale::ShortFormat);
    MentionStory story{.author = told.authorName.isEmpty() ? StoryWords::tr("Unnamed") : told.authorName,
                       .facts = platformName(mention.platform) + u" · "_s + moment,
                       .followers = followersText(mention, format),
                       .text = told.text,
                       .verdict = sentimentText(mention.stored),
                       .tone = sentimentTone(mention.stored),
                       .ownLabel = mention.stored.ownLabel};
    if (told.engagementCount)
        story.reactions = format.exact(*told.engagementCount);
    if (sentiment)
        tellScore(story, *sentiment, format);
    if (sentiment && story.ownLabel)
        story.judged = signedSentimentWord(sentiment->label);
    if (mention.stored.goneAt)
        tellGone(story, mention, zone, format.locale());
    else if (reasons)
        tellWords(story, *reasons, sentiment, format.locale());
    if (reasons && !reasons->postTitle.isEmpty())
        story.post = StoryWords::tr("Under “%1”", "a post").arg(reasons->postTitle.simplified());
    if (QUrl(told.url).scheme() == "https"_L1)
        story.openText = StoryWords::tr("Open on %1").arg(platformName(mention.platform));
    return story;
}

} // namespace creatormetrics
