// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mentions/emojitable.h"

#include <QVarLengthArray>

#include <array>

namespace creatormetrics {

enum class TokenTrait : quint8 {
    Upper = 1 << 0, ///< has capitals and no small letters
    Letters = 1 << 1,
    Emoji = 1 << 2, ///< a word of an emoji's name
    EmojiStart = 1 << 3, ///< its first word; the key is the emoji
    Unspaced = 1 << 4, ///< a run of a script that is written without spaces
    Contraction = 1 << 5, ///< contains "n't"
    Aside = 1 << 6, ///< a name, an address or a tag: says nothing about the language
    Repeated = 1 << 7, ///< the same emoji stood three times just before
};

/// A word of a text, or a word of the name of an emoji in it.
struct TextToken {
    qint32 start = 0; ///< in the text
    qint32 length = 0;
    quint32 keyStart = 0; ///< in the folded text
    quint32 keyLength = 0; ///< 0: cannot be in a dictionary
    quint32 hash = 0; ///< of the key
    quint16 innerStart = 0; ///< a short key without the punctuation around it ("ok" of "ok!"), in the key
    quint16 innerLength = 0;
    quint8 traits = 0;
    const WordEntry *word = nullptr; ///< what a dictionary says of it
    bool fromUser = false;

    [[nodiscard]] bool is(TokenTrait trait) const { return (traits & static_cast<quint8>(trait)) != 0; }
    void add(TokenTrait trait) { traits = static_cast<quint8>(traits | static_cast<quint8>(trait)); }
};

using TokenList = QVarLengthArray<TextToken, 64>;

/// A text cut into words as the dictionaries spell them. Whitespace parts words; emoji are words of their own;
/// punctuation around a word goes, unless two characters or fewer would be left, so that emoticons stay whole.
class TextTokens
{
public:
    enum class Script : quint8 { Latin, Cyrillic, Greek, Arabic, Hebrew, Devanagari, Hangul, Kana, Han, Other, Count };

    /// `text` has to live as long as nothing else is asked than tokens and keys; at most 16 Mi units of it are read.
    TextTokens(QStringView text, const EmojiTable &emoji);

    TokenList tokens;

    [[nodiscard]] QStringView key(const TextToken &token) const
    {
        return QStringView(m_folded.constData(), m_folded.size()).sliced(token.keyStart, token.keyLength);
    }
    [[nodiscard]] QStringView inner(const TextToken &token) const
    {
        return key(token).sliced(token.innerStart, token.innerLength);
    }
    [[nodiscard]] qsizetype letters(Script script) const { return m_letters[static_cast<std::size_t>(script)]; }

private:
    struct Piece;

    void readChunk(qsizetype from, qsizetype to);
    void readUnits(const Piece &piece);
    void readWord(const Piece &piece);
    void readEmoji(const Piece &piece, const EmojiTable::Match &match);
    void foldInto(TextToken &token, QStringView units);
    void countLetter(char32_t codePoint);

    const EmojiTable &m_emoji;
    QStringView m_text;
    QVarLengthArray<char16_t, 512> m_folded;
    std::array<qsizetype, static_cast<std::size_t>(Script::Count)> m_letters{};
    const WordEntry *m_lastEmoji = nullptr;
    int m_emojiRun = 0;
};

} // namespace creatormetrics
