// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/mentionfeed.h"
#include "models/domain/figureformat.h"
#include "models/presentation/mentionreasons.h"
#include "models/reports/reportdocument.h"

#include <QTimeZone>

namespace creatormetrics {

/// A part of the text that moved the score.
struct MentionWord {
    qsizetype start = 0; ///< in UTF-16 units of the text
    qsizetype length = 0;
    QString text;
    QString value; ///< with sign: "+3.2"
    QString why; ///< what changed it: "strengthened by “very”"; may be empty
    bool lifts = true;

    friend bool operator==(const MentionWord &, const MentionWord &) = default;
};

/// One mention in words.
struct MentionStory {
    QString author;
    QString facts; ///< "X · 19 November 2026 at 08:14"
    QString followers;
    QString reactions; ///< empty when the platform tells none
    QString text;
    QString verdict; ///< "+ Positive"
    Tone tone = Tone::Secondary;
    std::optional<SentimentLabel> ownLabel = {}; ///< what the user said
    QString judged; ///< what the scorer said where the user says otherwise; may be empty
    QString score; ///< empty when it is not scored
    QString confidence;
    QString scorer;
    QString said; ///< the reason in a model's own words, where one judged; may be empty
    QString language;
    QString note; ///< what must be said of the words; may be empty
    std::vector<MentionWord> words; ///< in the order of the text
    QString sum; ///< how the words come to the score: "+2.9 together, which is a score of +0.60"; empty without words
    QString post; ///< "On “My new favourite gear”"; empty when it stands under none that is known here
    QString openText; ///< "Open on X"; empty when there is no address to open
};

/// `reasons`: how the text comes to its score, once that is known. Moments are told in `zone`.
[[nodiscard]] MentionStory mentionStory(const FeedMention &mention, const MentionReasons *reasons, const QTimeZone &zone,
                                        const FigureFormat &format);

} // namespace creatormetrics
