// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/figureformat.h"
#include "models/presentation/mentionanswer.h"
#include "models/presentation/valuetablemodel.h"
#include "models/reports/reportdocument.h"

namespace creatormetrics {

/// "Positive", "Unclear".
[[nodiscard]] QString sentimentWord(SentimentLabel label);
/// What counts, with its sign before it: "+ Positive", "− Negative · you" where the user judged; says so when nobody has.
[[nodiscard]] QString sentimentText(const StoredMention &mention);
[[nodiscard]] Tone sentimentTone(const StoredMention &mention);
/// The word with its sign: "+ Positive".
[[nodiscard]] QString signedSentimentWord(SentimentLabel label);
/// A language in its own words: "Deutsch"; "unsure" for none.
[[nodiscard]] QString mentionLanguageText(const QString &code);
[[nodiscard]] QString languageChoiceText(const std::optional<QString> &code);

/// What the platform keeps of mentions from programs like this one, in a sentence; empty where it tells all.
[[nodiscard]] QString mentionRule(Platform platform);
/// The name so that it reads from its own beginning ("@kim", not "kim@") where lines run from right to left.
[[nodiscard]] QString authorText(const QString &name, const QLocale &locale);
/// Whether it can tell of mentions at all.
[[nodiscard]] bool tellsMentions(Platform platform);

/// Columns and rows of the table of platforms, all together last; a dash says why in its tooltip.
[[nodiscard]] std::vector<ValueColumn> mentionPlatformColumns();
[[nodiscard]] std::vector<ValueRow> mentionPlatformRows(const MentionSummary &summary, const FigureFormat &format);
/// What must be said below it: which of the chosen platforms keep mentions to themselves.
[[nodiscard]] QString mentionPlatformNote(const MentionSummary &summary);

[[nodiscard]] std::vector<ValueColumn> mentionAuthorColumns();
[[nodiscard]] std::vector<ValueRow> mentionAuthorRows(const MentionAuthors &authors, const FigureFormat &format);
/// What stands beside the heading of the authors.
[[nodiscard]] QString mentionAuthorNote(const MentionAuthors &authors, const FigureFormat &format);
/// Why there is no author.
[[nodiscard]] QString noAuthorsText(const MentionsAnswer &answer, const FigureFormat &format);

/// What stands in the place of the page when nobody mentioned the creator.
struct NoMentionsText {
    QString title;
    QString why;
    std::optional<DateRange> elsewhere = {}; ///< days that have mentions, to be offered
};
/// Nothing when there are mentions.
[[nodiscard]] std::optional<NoMentionsText> noMentionsText(const MentionsAnswer &answer, const FigureFormat &format);

/// "1,204 mentions", "more than 300 mentions". `counted`: how many fit, when that is known; `found`: how many were found until now.
[[nodiscard]] QString mentionMatchesText(std::optional<qint64> counted, qint64 found, bool more, const FigureFormat &format);
/// Which choices leave no mention over: "Negative · from 10,000 followers · “kiln”".
[[nodiscard]] QString mentionChoiceText(const MentionPageChoice &choice, const FigureFormat &format);
[[nodiscard]] QString followersChoiceText(std::optional<qint64> minimum, const FigureFormat &format);

} // namespace creatormetrics
