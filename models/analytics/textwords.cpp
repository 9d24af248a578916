// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/textwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

enum class Kind {
    Gap, ///< between words
    Letter,
    Other, ///< a mark or digit: part of a word that has a letter
    Han,
    Katakana,
    Silent, ///< of a script whose words are not told apart here
};

Kind kindOfScript(char32_t character)
{
    switch (QChar::script(character)) {
    case QChar::Script_Han:
        return Kind::Han;
    case QChar::Script_Katakana:
        return Kind::Katakana;
    case QChar::Script_Hiragana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return Kind::Silent;
    default:
        return Kind::Letter;
    }
}

Kind kindOf(char32_t character)
{
    if (character < 128) {
        const bool letter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
        return letter ? Kind::Letter : character >= '0' && character <= '9' ? Kind::Other : Kind::Gap;
    }
    if (character == 0x30fc) // the sound mark of long vowels belongs to Hiragana and Katakana alike
        return Kind::Katakana;
    if (QChar::isLetter(character))
        return kindOfScript(character);
    return QChar::isMark(character) || QChar::isNumber(character) ? Kind::Other : Kind::Gap;
}

bool isApostrophe(QChar character)
{
    return character == u'\'' || character == u'\u2019';
}

QString keyOf(QStringView word)
{
    QString key = word.toString();
    if (std::ranges::any_of(key, [](QChar character) { return character.unicode() >= 128; })) {
        key.replace(u'\u2019', u'\'');
        key = key.normalized(QString::NormalizationForm_C);
    }
    return std::move(key).toLower();
}

class WordCutter
{
public:
    explicit WordCutter(const QString &text) : m_text(text) {}

    std::vector<TextWord> run()
    {
        qsizetype at = 0;
        while (at < m_text.size()) {
            qsizetype end = at;
            while (end < m_text.size() && !m_text[end].isSpace())
                ++end;
            if (end > at && !isLeftOut(QStringView(m_text).sliced(at, end - at)))
                cut(at, end);
            at = end + 1;
        }
        return std::move(m_words);
    }

private:
    static bool isLeftOut(QStringView chunk)
    {
        while (!chunk.isEmpty() && (chunk.front() == u'(' || chunk.front() == u'"' || chunk.front() == u'.'))
            chunk = chunk.sliced(1);
        return chunk.startsWith(u'@') || chunk.startsWith(u'#') || chunk.startsWith(u'\uff03') || chunk.contains("://"_L1)
               || chunk.startsWith("www."_L1, Qt::CaseInsensitive);
    }

    struct Character {
        Kind kind = Kind::Gap;
        qsizetype length = 1;
    };
    [[nodiscard]] Character characterAt(qsizetype at) const
    {
        const QChar unit = m_text[at];
        if (unit.isHighSurrogate() && at + 1 < m_text.size() && m_text[at + 1].isLowSurrogate())
            return {.kind = kindOf(QChar::surrogateToUcs4(unit, m_text[at + 1])), .length = 2};
        return {.kind = kindOf(unit.unicode())};
    }

    /// A piece between spaces.
    void cut(qsizetype at, qsizetype end)
    {
        while (at < end) {
            const Character first = characterAt(at);
            switch (first.kind) {
            case Kind::Gap:
            case Kind::Silent:
                at += first.length;
                break;
            case Kind::Han:
                at = takeRun(at, end, Kind::Han);
                break;
            case Kind::Katakana:
                at = takeRun(at, end, Kind::Katakana);
                break;
            case Kind::Letter:
            case Kind::Other:
                at = takeWord(at, end);
                break;
            }
        }
    }

    qsizetype takeRun(qsizetype at, qsizetype end, Kind kind)
    {
        std::vector<qsizetype> places{at};
        while (at < end) {
            const Character next = characterAt(at);
            if (next.kind != kind && next.kind != Kind::Other)
                break;
            at += next.length;
            places.push_back(at);
        }
        if (kind == Kind::Katakana && places.size() > 2)
            take(places.front(), at);
        for (std::size_t i = 0; kind == Kind::Han && i + 2 < places.size(); ++i)
            take(places[i], places[i + 2]);
        return at;
    }

    qsizetype takeWord(qsizetype begin, qsizetype end)
    {
        qsizetype at = begin;
        bool lettered = false;
        while (at < end) {
            const Character next = characterAt(at);
            const bool inside = at > begin && at + 1 < end && isApostrophe(m_text[at]) && characterAt(at + 1).kind == Kind::Letter;
            if (next.kind != Kind::Letter && next.kind != Kind::Other && !inside)
                break;
            lettered = lettered || next.kind == Kind::Letter;
            at += next.length;
        }
        if (lettered && at - begin > 1)
            take(begin, at);
        return at;
    }

    void take(qsizetype begin, qsizetype end)
    {
        m_words.push_back({.key = keyOf(QStringView(m_text).sliced(begin, end - begin)), .begin = begin, .length = end - begin});
    }

    const QString &m_text;
    std::vector<TextWord> m_words;
};

} // namespace

std::vector<TextWord> textWords(const QString &text)
{
    return WordCutter(text).run();
}

} // namespace creatormetrics
