// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/wordmatcher.h"

#include "models/store/textsearch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

bool isAscii(QByteArrayView utf8)
{
    return std::ranges::all_of(utf8, [](char byte) { return static_cast<unsigned char>(byte) < 128; });
}

bool isAsciiWord(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z');
}

char lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

/// The letter as the word index folds it: small, and a Latin one without its accents.
QString foldedLetter(char32_t letter)
{
    const char32_t lower = QChar::toLower(letter);
    QString folded = QString::fromUcs4(&lower, 1);
    if (lower < 128 || QChar::script(lower) != QChar::Script_Latin)
        return folded;
    folded = folded.normalized(QString::NormalizationForm_D);
    folded.removeIf([](QChar part) { return part.isMark(); });
    return folded;
}

/// As the word index folds it, words apart.
QByteArray folded(const QString &text)
{
    QString plain;
    for (const char32_t character : indexedText(text).toUcs4()) {
        if (QChar::isLetterOrNumber(character))
            plain.append(foldedLetter(character));
        else if (!QChar::isMark(character))
            plain.append(u' ');
    }
    return plain.toUtf8();
}

bool isWordByte(char byte)
{
    return static_cast<unsigned char>(byte) >= 128 || isAsciiWord(byte);
}

/// `word` is folded already, `candidate` is as far as ASCII does not matter.
bool isWord(QByteArrayView candidate, const QByteArray &word, bool beginning)
{
    if (candidate.size() < word.size() || (candidate.size() > word.size() && !beginning))
        return false;
    return std::equal(word.begin(), word.end(), candidate.begin(), [](char wanted, char byte) { return wanted == lower(byte); });
}

} // namespace

WordMatcher::WordMatcher(const QString &typed) : m_exactParts(exactParts(typed))
{
    for (const QByteArray &word : folded(typed).simplified().split(' ')) {
        if (!word.isEmpty())
            m_words.push_back({.text = word});
    }
    if (!m_words.empty())
        m_words.back().beginning = true;
}

bool WordMatcher::matches(QByteArrayView first, QByteArrayView second) const
{
    if (m_words.empty())
        return false;
    std::vector<bool> found(m_words.size(), false);
    look(first, found);
    look(second, found);
    if (!std::ranges::all_of(found, std::identity()))
        return false;
    return m_exactParts.isEmpty() || containsAll(QString::fromUtf8(first) + u'\n' + QString::fromUtf8(second), m_exactParts);
}

void WordMatcher::look(QByteArrayView utf8, std::vector<bool> &found) const
{
    const QByteArray apart = isAscii(utf8) ? QByteArray() : folded(QString::fromUtf8(utf8));
    const QByteArrayView text = apart.isNull() ? utf8 : QByteArrayView(apart);
    for (qsizetype at = 0; at < text.size();) {
        if (!isWordByte(text[at])) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && isWordByte(text[end]))
            ++end;
        for (std::size_t i = 0; i < m_words.size(); ++i)
            found[i] = found[i] || isWord(text.sliced(at, end - at), m_words[i].text, m_words[i].beginning);
        at = end;
    }
}

} // namespace creatormetrics
