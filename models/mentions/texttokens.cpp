// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/texttokens.h"

#include "models/mentions/wordfolding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype longestText = 16 * 1024 * 1024;
constexpr qsizetype longestWord = 64;
constexpr qsizetype longestComposed = 256;
/// Punctuation around what is left of a word stays when no more than this is left: it is an emoticon then.
constexpr qsizetype shortWord = 2;
constexpr int emojiThatCount = 3;

bool isSpace(char16_t unit)
{
    if (unit <= 0x20)
        return unit == 0x20 || (unit >= 0x09 && unit <= 0x0d) || (unit >= 0x1c && unit <= 0x1f);
    return unit >= 0x80 && QChar::isSpace(unit);
}

bool isPunctuation(char16_t unit)
{
    if (unit < 0x80)
        return (unit > 0x20 && unit < u'0') || (unit > u'9' && unit < u'A') || (unit > u'Z' && unit < u'a')
               || (unit > u'z' && unit < 0x7f);
    return QChar::isPunct(unit);
}

/// Parts words although no space stands there.
bool isBreak(char16_t unit)
{
    return unit == 0x2014 || unit == 0x2026 || (unit >= 0x3000 && unit <= 0x3011) || unit == 0xff01 || unit == 0xff0c
           || unit == 0xff1f || unit == 0xff1a || unit == 0xff1b;
}

/// Where the units begin and end without the punctuation around them.
std::pair<qsizetype, qsizetype> withoutPunctuation(QStringView units)
{
    qsizetype from = 0;
    qsizetype to = units.size();
    while (from < to && isPunctuation(units[from].unicode()))
        ++from;
    while (to > from && isPunctuation(units[to - 1].unicode()))
        --to;
    return {from, to};
}

bool isAddress(QStringView units)
{
    return units.startsWith("http://"_L1, Qt::CaseInsensitive) || units.startsWith("https://"_L1, Qt::CaseInsensitive)
           || units.startsWith("www."_L1, Qt::CaseInsensitive);
}

bool isName(QStringView units)
{
    return units.size() > 1 && units[0] == u'@' && (units[1].isLetterOrNumber() || units[1] == u'_');
}

TextTokens::Script scriptOf(char32_t codePoint)
{
    using Script = TextTokens::Script;
    switch (QChar::script(codePoint)) {
    case QChar::Script_Latin:
        return Script::Latin;
    case QChar::Script_Cyrillic:
        return Script::Cyrillic;
    case QChar::Script_Greek:
        return Script::Greek;
    case QChar::Script_Arabic:
        return Script::Arabic;
    case QChar::Script_Hebrew:
        return Script::Hebrew;
    case QChar::Script_Devanagari:
        return Script::Devanagari;
    case QChar::Script_Hangul:
        return Script::Hangul;
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return Script::Kana;
    case QChar::Script_Han:
        return Script::Han;
    default:
        return Script::Other;
    }
}

/// What kinds of letters a word has.
struct LetterCase {
    bool upper = false;
    bool lower = false;
    bool letters = false;
    qsizetype ascii = 0; ///< letters of ASCII

    /// True for a letter beyond ASCII.
    bool meet(char16_t unit, char16_t folded)
    {
        if (unit < 0x80) {
            const bool small = unit >= u'a' && unit <= u'z';
            const bool capital = folded != unit;
            lower = lower || small;
            upper = upper || capital;
            letters = letters || small || capital;
            ascii += small || capital ? 1 : 0;
            return false;
        }
        upper = upper || QChar::isUpper(unit);
        lower = lower || QChar::isLower(unit);
        const bool letter = QChar::isLetter(unit);
        letters = letters || letter;
        return letter;
    }
};

bool isUnspaced(char16_t unit)
{
    return (unit >= 0x3041 && unit <= 0x30ff) || (unit >= 0x3400 && unit <= 0x9fff)
           || (unit >= 0xf900 && unit <= 0xfaff);
}

} // namespace

/// Units to read, and where they come from.
struct TextTokens::Piece {
    QStringView units;
    qsizetype origin = 0; ///< of the first unit in the text
    qsizetype length = 0; ///< in the text
    /// Where each unit and the end stood behind `decodedFrom`; null where the units are those of the text.
    const qsizetype *origins = nullptr;
    qsizetype decodedFrom = 0;

    [[nodiscard]] Piece part(qsizetype from, qsizetype to) const
    {
        if (!origins)
            return {units.sliced(from, to - from), origin + from, to - from};
        return {units.sliced(from, to - from), decodedFrom + origins[from], origins[to] - origins[from], origins + from, decodedFrom};
    }
};

TextTokens::TextTokens(QStringView text, const EmojiTable &emoji)
    : m_emoji(emoji)
    , m_text(text.first(std::min(text.size(), longestText)))
{
    const char16_t *const units = m_text.utf16();
    const qsizetype end = m_text.size();
    for (qsizetype position = 0; position < end;) {
        while (position < end && isSpace(units[position]))
            ++position;
        const qsizetype from = position;
        while (position < end && !isSpace(units[position]))
            ++position;
        if (position > from)
            readChunk(from, position);
    }
}

void TextTokens::readChunk(qsizetype from, qsizetype to)
{
    const Piece piece{m_text.sliced(from, to - from), from, to - from};
    if (piece.units.contains(u'&')) {
        if (const auto decoded = withoutEntities(piece.units))
            return readUnits({decoded->text, from, to - from, decoded->origins.data(), from});
    }
    readUnits(piece);
}

/// Cuts at emoji, at breaks and where a script without spaces begins or ends.
void TextTokens::readUnits(const Piece &piece)
{
    const char16_t *const units = piece.units.utf16();
    const qsizetype end = piece.units.size();
    qsizetype from = 0;
    const auto readUpTo = [this, &piece, &from](qsizetype to) {
        if (to > from)
            readWord(piece.part(from, to));
        from = to;
    };
    for (qsizetype at = 0; at < end;) {
        const char16_t unit = units[at];
        EmojiTable::Match emoji;
        if (unit >= 0x80 && m_emoji.mayStart(unit))
            emoji = m_emoji.matchAt(piece.units, at);
        if (emoji.length > 0) {
            readUpTo(at);
            readEmoji(piece.part(at, at + emoji.length), emoji);
            from = at + emoji.length;
        } else if (unit >= 0x80 && isBreak(unit)) {
            readUpTo(at);
            from = at + 1;
        } else if (at > from && isUnspaced(unit) != isUnspaced(units[at - 1])) {
            readUpTo(at);
        }
        at += std::max<qsizetype>(1, emoji.length);
    }
    readUpTo(end);
}

void TextTokens::readEmoji(const Piece &piece, const EmojiTable::Match &match)
{
    m_emojiRun = match.emoji && match.emoji == m_lastEmoji ? m_emojiRun + 1 : 1;
    m_lastEmoji = match.emoji;
    TextToken token{.start = static_cast<qint32>(piece.origin), .length = static_cast<qint32>(piece.length)};
    token.add(TokenTrait::Emoji);
    if (m_emojiRun > emojiThatCount)
        token.add(TokenTrait::Repeated);
    if (!match.emoji) {
        tokens.append(token);
        return;
    }
    const QStringView key = m_emoji.key(*match.emoji);
    TextToken first = token;
    first.add(TokenTrait::EmojiStart);
    first.keyStart = static_cast<quint32>(m_folded.size());
    first.keyLength = static_cast<quint32>(key.size());
    first.hash = match.emoji->hash;
    m_folded.append(key.utf16(), key.size());
    for (const WordEntry *word : m_emoji.words(*match.emoji)) {
        tokens.append(first);
        tokens.back().word = word;
        first = token;
    }
}

void TextTokens::readWord(const Piece &piece)
{
    m_lastEmoji = nullptr;
    const QStringView all = piece.units;
    TextToken token{.start = static_cast<qint32>(piece.origin), .length = static_cast<qint32>(piece.length)};
    if (isName(all) || isAddress(all)) {
        token.add(TokenTrait::Aside);
        tokens.append(token);
        return;
    }
    const auto [from, to] = withoutPunctuation(all);
    const bool whole = to - from <= shortWord && all.size() <= longestWord;
    const Piece word = whole ? piece : piece.part(from, to);
    token.start = static_cast<qint32>(word.origin);
    token.length = static_cast<qint32>(word.length);
    if (all.startsWith(u'#'))
        token.add(TokenTrait::Aside);
    foldInto(token, word.units);
    if (whole && to - from < all.size() && token.keyLength == static_cast<quint32>(all.size())) {
        token.innerStart = static_cast<quint16>(from);
        token.innerLength = static_cast<quint16>(to - from);
    }
    tokens.append(token);
}

void TextTokens::foldInto(TextToken &token, QStringView units)
{
    QString composed;
    // Longer runs are no words, and QString composes runs of Hangul pieces in square time (Qt 6.4).
    if (units.size() <= longestComposed && needsComposing(units)) {
        composed = units.toString().normalized(QString::NormalizationForm_C);
        units = composed;
    }
    if (!units.isEmpty() && isUnspaced(units.front().unicode()))
        token.add(TokenTrait::Unspaced);
    token.keyStart = static_cast<quint32>(m_folded.size());
    token.keyLength = static_cast<quint32>(units.size());
    token.hash = WordTable::hashStart;
    LetterCase letterCase;
    char16_t before = 0;
    char16_t last = 0;
    for (const QChar character : units) {
        const char16_t unit = character.unicode();
        const char16_t folded = foldedUnit(unit);
        if (letterCase.meet(unit, folded))
            countLetter(unit);
        if (folded == u't' && last == u'\'' && before == u'n')
            token.add(TokenTrait::Contraction);
        before = last;
        last = folded;
        token.hash = WordTable::hashNext(token.hash, folded);
        m_folded.append(folded);
    }
    m_letters[static_cast<std::size_t>(Script::Latin)] += letterCase.ascii;
    if (letterCase.upper && !letterCase.lower)
        token.add(TokenTrait::Upper);
    if (letterCase.letters)
        token.add(TokenTrait::Letters);
}

void TextTokens::countLetter(char32_t codePoint)
{
    ++m_letters[static_cast<std::size_t>(scriptOf(codePoint))];
}

} // namespace creatormetrics
