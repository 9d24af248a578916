// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/emojitable.h"

#include <QVarLengthArray>

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr char32_t joiner = 0x200d;
constexpr char32_t colourful = 0xfe0f;

char32_t codePointAt(QStringView text, qsizetype position)
{
    const QChar unit = text[position];
    if (unit.isHighSurrogate() && position + 1 < text.size() && text[position + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text[position + 1]);
    return unit.unicode();
}

qsizetype unitsOf(char32_t codePoint)
{
    return QChar::requiresSurrogates(codePoint) ? 2 : 1;
}

bool isSkinTone(char32_t codePoint)
{
    return codePoint >= 0x1f3fb && codePoint <= 0x1f3ff;
}

bool isRegional(char32_t codePoint)
{
    return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
}

bool isTag(char32_t codePoint)
{
    return codePoint >= 0xe0020 && codePoint <= 0xe007f;
}

bool isDecoration(char32_t codePoint)
{
    return codePoint == colourful || isSkinTone(codePoint);
}

/// Walks over one sequence of Unicode TR51 without knowing which of them exist; `key` is the part that names it.
class SequenceWalk
{
public:
    SequenceWalk(QStringView text, qsizetype position) : m_text(text), m_position(position) { take(); }

    /// Takes one more element; false when the sequence is over.
    bool next()
    {
        if (m_position >= m_text.size() || m_elements >= maximumElements)
            return false;
        const char32_t codePoint = codePointAt(m_text, m_position);
        const bool pair = isRegional(codePoint) && isRegional(m_last) && m_elements == 1;
        if (codePoint == joiner && m_position + 1 < m_text.size()) {
            append(joiner);
            ++m_position;
            take();
            return true;
        }
        if (!pair && !isTag(codePoint))
            return false;
        take();
        return true;
    }

    [[nodiscard]] QStringView key() const { return {m_key.constData(), m_key.size()}; }
    [[nodiscard]] qsizetype position() const { return m_position; }

private:
    static constexpr int maximumElements = 12;

    void append(char32_t codePoint)
    {
        if (QChar::requiresSurrogates(codePoint)) {
            m_key.append(QChar::highSurrogate(codePoint));
            m_key.append(QChar::lowSurrogate(codePoint));
        } else {
            m_key.append(static_cast<char16_t>(codePoint));
        }
    }

    void take()
    {
        m_last = codePointAt(m_text, m_position);
        append(m_last);
        m_position += unitsOf(m_last);
        ++m_elements;
        int decorations = 0;
        while (m_position < m_text.size() && isDecoration(codePointAt(m_text, m_position)) && decorations++ < 4)
            m_position += unitsOf(codePointAt(m_text, m_position));
    }

    QStringView m_text;
    qsizetype m_position;
    char32_t m_last = 0;
    int m_elements = 0;
    QVarLengthArray<char16_t, 32> m_key;
};

} // namespace

void EmojiTable::add(QStringView emoji, QStringView name, const WordTable &words)
{
    if (emoji.isEmpty())
        return;
    m_emoji.entry(emoji);
    Range range{.first = static_cast<quint32>(m_words.size())};
    for (const QStringView word : name.tokenize(u' ')) {
        m_words.push_back(words.find(word));
        ++range.count;
    }
    m_names.resize(m_emoji.size());
    m_names.back() = range;
    m_starts.push_back(codePointAt(emoji, 0));
}

void EmojiTable::finish()
{
    std::ranges::sort(m_starts);
    const auto twice = std::ranges::unique(m_starts);
    m_starts.erase(twice.begin(), twice.end());
}

bool EmojiTable::mayStart(char16_t unit) const
{
    if (unit < 0x203c)
        return unit == 0xa9 || unit == 0xae;
    if (unit < 0x2e80)
        return true;
    if (unit < 0xd800 || unit > 0xdbff)
        return unit == 0x3030 || unit == 0x303d || unit == 0x3297 || unit == 0x3299;
    return unit >= 0xd83c && unit <= 0xd83f;
}

bool EmojiTable::isStart(char32_t codePoint) const
{
    return std::ranges::binary_search(m_starts, codePoint);
}

EmojiTable::Match EmojiTable::matchAt(QStringView text, qsizetype position) const
{
    if (!isStart(codePointAt(text, position)))
        return {};
    SequenceWalk walk(text, position);
    Match match{.length = walk.position() - position};
    do {
        if (const WordEntry *found = m_emoji.find(walk.key()))
            match = {.length = walk.position() - position, .emoji = found};
    } while (walk.next());
    return match;
}

std::span<const WordEntry *const> EmojiTable::words(const WordEntry &emoji) const
{
    const Range range = m_names[m_emoji.indexOf(emoji)];
    return std::span(m_words).subspan(range.first, range.count);
}

} // namespace creatormetrics
