// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/sentimentlabel.h"

#include <QString>

#include <vector>

namespace creatormetrics {

/// Where the valence of a span comes from.
enum class ValenceSource {
    Lexicon,
    Emoji, ///< a word of the emoji's name
    Emoticon,
    Idiom,
    Punctuation,
    User, ///< the user's own dictionary
};

enum class ValenceRule {
    Booster, ///< "very", "slightly"
    Capitals, ///< the word, or its booster, in capitals in a text that is not
    Negation, ///< "not" up to three words before it
    NeverSo, ///< "never so good" strengthens
    Least, ///< "least" before it, but not "at least" or "very least"
    But, ///< what stands before "but" counts half, what follows counts half as much again
    Idiom, ///< the phrase has a valence of its own
    Repetition, ///< the same emoji for the fourth time in a row and on
};

/// What a rule does to a valence; steps of one span apply in order.
struct ValenceStep {
    enum class Kind { Add, Multiply, Replace };

    ValenceRule rule = ValenceRule::Booster;
    Kind kind = Kind::Add;
    double amount = 0;
    qsizetype start = 0; ///< the words that made the rule apply, as in ScoredSpan
    qsizetype length = 0;

    friend bool operator==(const ValenceStep &, const ValenceStep &) = default;
};

/// A part of the text that counts. `base` with the steps applied is the contribution.
struct ScoredSpan {
    qsizetype start = 0; ///< in UTF-16 units of the text as it was given
    qsizetype length = 0;
    ValenceSource source = ValenceSource::Lexicon;
    QString word; ///< the dictionary's entry, which may be spelled differently; empty for punctuation
    double base = 0; ///< -4..4
    std::vector<ValenceStep> steps;
    double contribution = 0;

    friend bool operator==(const ScoredSpan &, const ScoredSpan &) = default;
};

/// What a scorer makes of a text.
struct ScoredText {
    double compound = 0; ///< -1..1
    double raw = 0; ///< before it is brought into -1..1: the contributions, added in the order of the spans, to the bit
    SentimentLabel label = SentimentLabel::Unknown;
    double confidence = 0; ///< 0..1: known words, their agreement, certainty about the language, worth of its list
    double coverage = 0; ///< 0..1, share of the words that the scorer knows
    QString language; ///< ISO 639-1; empty when unsure, which reads the text as English
    QString scorerId;
    int scorerVersion = 0; ///< scores of different versions do not belong in one line
    std::vector<ScoredSpan> spans; ///< empty unless asked for

    friend bool operator==(const ScoredText &, const ScoredText &) = default;
};

/// Positive from 0.05 up, negative from -0.05 down, else neutral.
[[nodiscard]] SentimentLabel labelOfCompound(double compound);

/// Stable keys for JSON.
[[nodiscard]] QString valenceSourceKey(ValenceSource source);
[[nodiscard]] QString valenceRuleKey(ValenceRule rule);

} // namespace creatormetrics
