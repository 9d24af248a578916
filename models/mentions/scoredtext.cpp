// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/scoredtext.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

SentimentLabel labelOfCompound(double compound)
{
    if (compound >= 0.05)
        return SentimentLabel::Positive;
    return compound <= -0.05 ? SentimentLabel::Negative : SentimentLabel::Neutral;
}

QString valenceSourceKey(ValenceSource source)
{
    switch (source) {
    case ValenceSource::Emoji:
        return u"emoji"_s;
    case ValenceSource::Emoticon:
        return u"emoticon"_s;
    case ValenceSource::Idiom:
        return u"idiom"_s;
    case ValenceSource::Punctuation:
        return u"punctuation"_s;
    case ValenceSource::User:
        return u"user"_s;
    case ValenceSource::Lexicon:
        break;
    }
    return u"lexicon"_s;
}

QString valenceRuleKey(ValenceRule rule)
{
    switch (rule) {
    case ValenceRule::Capitals:
        return u"capitals"_s;
    case ValenceRule::Negation:
        return u"negation"_s;
    case ValenceRule::NeverSo:
        return u"never_so"_s;
    case ValenceRule::Least:
        return u"least"_s;
    case ValenceRule::But:
        return u"but"_s;
    case ValenceRule::Idiom:
        return u"idiom"_s;
    case ValenceRule::Repetition:
        return u"repetition"_s;
    case ValenceRule::Booster:
        break;
    }
    return u"booster"_s;
}

} // namespace creatormetrics
