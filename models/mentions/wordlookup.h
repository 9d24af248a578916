// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mentions/lexicons.h"
#include "models/mentions/texttokens.h"
#include "models/mentions/userdictionary.h"

namespace creatormetrics {

/// Looks the words of a text up: first as they stand, then with the letters that somebody leaned on taken back
/// ("soooo"), and as the spelling allows.
class WordLookup
{
public:
    enum class Spelling {
        AsPublished, ///< the English list was made and measured for words of two letters that touch no punctuation
        Lenient, ///< also short words inside punctuation ("bon!") and behind an elision ("l'amour")
    };

    /// `vocabulary` is null for a language without a list: then only emoji and the user's words are known.
    WordLookup(const Vocabulary *vocabulary, const UserDictionary &user, Spelling spelling)
        : m_vocabulary(vocabulary)
        , m_user(user)
        , m_spelling(spelling)
    {}

    /// The words of the text with their entries; words of a phrase become one, scripts without spaces are cut.
    [[nodiscard]] TokenList resolve(const TextTokens &text) const;

private:
    struct Found {
        const WordEntry *entry = nullptr;
        bool fromUser = false;
    };

    [[nodiscard]] Found find(QStringView key, quint32 hash) const;
    [[nodiscard]] Found find(QStringView key) const { return find(key, WordTable::hashOf(key)); }
    [[nodiscard]] Found findVariant(const TextTokens &text, const TextToken &token) const;
    [[nodiscard]] bool startsPhrase(const Found &found, QStringView key, quint32 hash) const;
    /// How many words from `index` on are one entry; 0 or at least 2.
    [[nodiscard]] qsizetype findPhrase(const TextTokens &text, qsizetype index, Found &found) const;
    [[nodiscard]] qsizetype resolveWord(const TextTokens &text, qsizetype index, TokenList &words) const;
    void segment(const TextTokens &text, const TextToken &run, TokenList &words) const;
    void resolveEmoji(const TextTokens &text, qsizetype &index, TokenList &words) const;

    const Vocabulary *m_vocabulary;
    const UserDictionary &m_user;
    Spelling m_spelling;
};

} // namespace creatormetrics
