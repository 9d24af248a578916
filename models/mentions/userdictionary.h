// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mentions/wordtable.h"

#include <span>

namespace creatormetrics {

/// Words that mean something else to this user than to the scorer: brand names, slang, emoji. They win over every list,
/// in every language.
class UserDictionary
{
public:
    struct Word {
        QString word; ///< one to three words or an emoji, in any case
        double valence = 0; ///< -4..4; 0 takes the word's valence away
    };

    UserDictionary() = default;
    /// Of two entries that differ in case only the later holds. Empty words are left out, valences are brought into
    /// bounds.
    explicit UserDictionary(std::span<const Word> words);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    [[nodiscard]] const WordTable &words() const { return m_words; }
    /// Eight hexadecimal digits that stand for the words and their valences; empty without any.
    [[nodiscard]] const QString &fingerprint() const { return m_fingerprint; }

private:
    WordTable m_words;
    QString m_fingerprint;
};

/// How a word of the user is looked up, which tells two spellings of one word: composed, in lower case, blanks put right, without the sign
/// that asks for a coloured picture. Empty for what is no word.
[[nodiscard]] QString userWordKey(const QString &spelling);

} // namespace creatormetrics
