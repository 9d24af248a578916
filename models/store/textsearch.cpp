// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/textsearch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr char32_t kashida = 0x0640; ///< stretches Arabic words and is no letter of theirs

/// Scripts whose words are not told apart by spaces.
bool isSpaceless(char32_t character)
{
    switch (QChar::script(character)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Yi:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Tibetan:
    case QChar::Script_NewTaiLue:
        return true;
    default:
        return false;
    }
}

/// SQLite's tables of letters are older than Qt's: a letter that it may not know stands alone, so that it never cuts a word in two.
bool isNewLetter(char32_t character)
{
    const bool wasMark = character == 0x1CF2 || character == 0x1CF3;
    return wasMark || character > 0xFFFF || QChar::unicodeVersion(character) > QChar::Unicode_6_1;
}

bool isLetter(char32_t character)
{
    return QChar::isLetterOrNumber(character);
}

bool standsAlone(char32_t character)
{
    return isLetter(character) && (isSpaceless(character) || isNewLetter(character));
}

/// Whether nothing in the text needs a closer look: Latin and Cyrillic letters without separate accents and general punctuation.
bool isPlain(QByteArrayView utf8)
{
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        if (byte < 0xCC || byte == 0xD0 || byte == 0xD1)
            continue;
        const auto following = i + 1 < utf8.size() ? static_cast<unsigned char>(utf8[i + 1]) : 0;
        if (byte != 0xE2 || following != 0x80) // dashes, quotation marks, dots
            return false;
    }
    return true;
}

/// Marks whose letters are words without them, as people type them.
bool isOptionalMark(char32_t mark)
{
    switch (QChar::script(mark)) {
    case QChar::Script_Inherited:
    case QChar::Script_Common:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Arabic:
    case QChar::Script_Hebrew:
    case QChar::Script_Syriac:
        return true;
    default:
        return false;
    }
}

/// Greek without accents, as SQLite leaves them on; other characters as they are.
char32_t bare(char32_t character)
{
    if (QChar::script(character) != QChar::Script_Greek)
        return character;
    return QString::fromUcs4(&character, 1).normalized(QString::NormalizationForm_D).toUcs4().front();
}

QStringList wordsOf(const QString &indexed)
{
    QStringList words;
    QString word;
    for (const char32_t character : indexed.toUcs4()) {
        const bool letter = isLetter(character);
        if (!word.isEmpty() && (!letter || standsAlone(character))) {
            words.append(word);
            word.clear();
        }
        if (letter)
            word.append(QStringView(QChar::fromUcs4(character)));
        if (letter && standsAlone(character)) {
            words.append(word);
            word.clear();
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

QString comparable(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).toCaseFolded();
}

} // namespace

QString indexedText(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    if (isPlain(utf8))
        return text;
    const QString composed = text.normalized(QString::NormalizationForm_C);
    QString indexed;
    indexed.reserve(composed.size() * 2);
    for (const char32_t character : composed.toUcs4()) {
        if (QChar::isMark(character) || character == kashida)
            continue;
        if (!isLetter(character)) {
            indexed.append(u' '); // to SQLite newer emoji and letters of private use would be letters
            continue;
        }
        const bool alone = standsAlone(character);
        if (alone)
            indexed.append(u' ');
        indexed.append(QStringView(QChar::fromUcs4(bare(character))));
        if (alone)
            indexed.append(u' ');
    }
    return indexed;
}

QByteArray indexedUtf8(const QByteArray &text)
{
    return isPlain(text) ? text : indexedText(QString::fromUtf8(text)).toUtf8();
}

std::optional<QString> searchExpression(const QString &typed)
{
    QStringList words = wordsOf(indexedText(typed));
    if (words.isEmpty())
        return std::nullopt;
    const QString last = words.takeLast();
    words.removeDuplicates();
    QString expression;
    for (const QString &word : words)
        expression += u'"' + word + u"\" "_s; // only letters and numbers are in a word, so that nothing needs escaping
    return expression + u'"' + last + u"\" *"_s;
}

QStringList exactParts(const QString &typed)
{
    QStringList parts;
    QString part;
    bool exact = false;
    const auto finish = [&] {
        if (exact)
            parts.append(part);
        part.clear();
        exact = false;
    };
    const QString text = comparable(typed);
    for (const char32_t character : text.toUcs4()) {
        const bool mark = QChar::isMark(character);
        if (!mark && !isLetter(character)) {
            finish();
            continue;
        }
        part.append(QStringView(QChar::fromUcs4(character)));
        exact = exact || standsAlone(character) || (mark && !isOptionalMark(character));
    }
    finish();
    parts.removeDuplicates();
    return parts;
}

bool containsAll(const QString &text, const QStringList &exactParts)
{
    const QString searched = comparable(text);
    return std::ranges::all_of(exactParts, [&searched](const QString &part) { return searched.contains(part); });
}

} // namespace creatormetrics
