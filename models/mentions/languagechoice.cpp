// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/languagechoice.h"

#include <algorithm>

namespace creatormetrics {

namespace {

/// From here on the detector alone decides.
constexpr double sureEnough = 0.5;
/// A text of more words that nobody is sure about is not looked up in every list.
constexpr qsizetype fewWords = 6;
constexpr qsizetype enoughWords = 24;
/// What a decision by the lists alone is worth.
constexpr double certaintyByWords = 0.2;

int knownWords(const TextTokens &text, const Vocabulary &vocabulary)
{
    int known = 0;
    qsizetype looked = 0;
    for (const TextToken &token : text.tokens) {
        if (token.is(TokenTrait::Emoji) || token.is(TokenTrait::Aside) || !token.is(TokenTrait::Letters))
            continue;
        if (++looked > enoughWords)
            break;
        const bool inner = token.innerLength > 0;
        const WordEntry *entry =
            inner ? vocabulary.words.find(text.inner(token)) : vocabulary.words.find(text.key(token), token.hash);
        known += entry && entry->roles != static_cast<quint16>(WordRole::PhraseStart) ? 1 : 0;
    }
    return known;
}

LanguageChoice chosen(const Vocabulary &vocabulary, double certainty)
{
    return {vocabulary.language, certainty, &vocabulary};
}

/// Unsure: the one list that knows more words of a short text than every other, when English knows none.
LanguageChoice chooseByWords(const TextTokens &text, const Lexicons &lexicons)
{
    const LanguageChoice unsure{{}, 0, &lexicons.english()};
    if (knownWords(text, lexicons.english()) > 0)
        return unsure;
    const Vocabulary *best = nullptr;
    int most = 0;
    bool draw = false;
    for (const Vocabulary &vocabulary : lexicons.vocabularies()) {
        const int known = knownWords(text, vocabulary);
        draw = known < most ? draw : known == most;
        if (known > most) {
            best = &vocabulary;
            most = known;
        }
    }
    return best && !draw ? chosen(*best, certaintyByWords) : unsure;
}

} // namespace

LanguageChoice chooseLanguage(const TextTokens &text, const Lexicons &lexicons)
{
    const LanguageDetector::Guess guess = lexicons.detector().guess(text);
    const Vocabulary &english = lexicons.english();
    const LanguageChoice unsure{{}, 0, &english};
    if (guess.language().isEmpty())
        return text.tokens.size() <= fewWords ? chooseByWords(text, lexicons) : unsure;
    const Vocabulary *const vocabulary = lexicons.vocabulary(guess.language());
    if (vocabulary == &english)
        return chosen(english, guess.certainty);
    if (guess.certainty >= sureEnough)
        return {guess.language(), guess.certainty, vocabulary};
    const int known = knownWords(text, english);
    if (!vocabulary || (known > 0 && known >= knownWords(text, *vocabulary)))
        return unsure;
    return chosen(*vocabulary, guess.certainty);
}

} // namespace creatormetrics
