// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/mentionstory.h"

#include "models/mentions/mentionscoring.h"
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

QString languageName(const QString &code)
{
    const QLocale locale(code);
    if (code.isEmpty() || locale.language() == QLocale::C)
        return {};
    // Of a territory by itself: "American English".
    return locale.language() == QLocale::English ? QLocale::languageToString(QLocale::English) : locale.nativeLanguageName();
}

QString followersText(const FeedMention &mention, const FigureFormat &format)
{
    const QString platform = platformName(mention.platform);
    const auto followers = mention.stored.mention.authorFollowers;
    return followers ? StoryWords::tr("%1 followers, as %2 says").arg(format.exact(*followers), platform)
                     : StoryWords::tr("%1 does not say how many followers").arg(platform);
}

QString scorerName(const QString &scorer)
{
    return scorer == presentScorer() ? StoryWords::tr("Word lists on this computer, version %1").arg(SentimentScorer::version) : scorer;
}

void tellScore(MentionStory &story, const MentionSentiment &sentiment, const FigureFormat &format)
{
    const bool decided = sentiment.label != SentimentLabel::Unknown;
    story.score = decided ? signedNumber(sentiment.score, 2, format.locale()) : FigureFormat::unknown();
    story.confidence = decided ? format.percent(sentiment.confidence, 0) : FigureFormat::unknown();
    story.scorer = scorerName(sentiment.scorer);
    story.language = languageName(sentiment.language);
}

void tellWords(MentionStory &story, const ScoredText &explanation, const std::optional<MentionSentiment> &sentiment,
               const QLocale &locale)
{
    for (const ScoredSpan &span : explanation.spans)
        story.words.push_back(wordOf(span, story.text, locale));
    if (sentiment && sentiment->scorer != presentScorer())
        story.note = StoryWords::tr("The words are those of %1.").arg(scorerName(presentScorer()));
    else if (story.words.empty())
        story.note = StoryWords::tr("No word of it is in the lists.");
}

} // namespace

MentionStory mentionStory(const FeedMention &mention, const ScoredText *explanation, const QTimeZone &zone, const FigureFormat &format)
{
    const Mention &told = mention.stored.mention;
    const auto &sentiment = mention.stored.sentiment;
    const QString moment = format.locale().toString(told.mentionedAt.toTimeZone(zone), QLocale::ShortFormat);
    MentionStory story{.author = told.authorName.isEmpty() ? StoryWords::tr("Unnamed") : told.authorName,
                       .facts = platformName(mention.platform) + u" · "_s + moment,
                       .followers = followersText(mention, format),
                       .text = told.text,
                       .verdict = sentimentText(sentiment),
                       .tone = sentimentTone(sentiment)};
    if (told.engagementCount)
        story.reactions = format.exact(*told.engagementCount);
    if (sentiment)
        tellScore(story, *sentiment, format);
    if (explanation)
        tellWords(story, *explanation, sentiment, format.locale());
    if (QUrl(told.url).scheme() == "https"_L1)
        story.openText = StoryWords::tr("Open on %1").arg(platformName(mention.platform));
    return story;
}

} // namespace creatormetrics
