// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/lexicons.h"

#include <QFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// AFINN's scale ends at 5, ours at 4.
constexpr double afinnScale = 0.8;
/// The other lists were translated by machine.
constexpr double translatedWorth = 0.6;

Error damaged(const QString &name)
{
    return {.kind = ErrorKind::BadResponse, .detail = u"the table %1 is missing or damaged"_s.arg(name)};
}

QByteArray tableBytes(const QString &name)
{
    QFile file(u":/lexicons/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A decimal such as -1.25; nothing else stands in our tables.
std::optional<double> decimal(QStringView text)
{
    const bool negative = text.startsWith(u'-');
    int digits = 0;
    int scale = 0;
    for (const QChar unit : text.sliced(negative ? 1 : 0)) {
        if (unit == u'.' && scale == 0) {
            scale = 1;
            continue;
        }
        if (unit < u'0' || unit > u'9' || digits > 100'000)
            return std::nullopt;
        digits = digits * 10 + (unit.unicode() - u'0');
        scale *= 10;
    }
    const double value = digits / static_cast<double>(std::max(scale, 1));
    return negative ? -value : value;
}

/// Calls `take` with the fields of each line of a table; lines without a tab are given whole, comments are not.
template <typename Take>
Outcome readTable(const QString &name, Take take)
{
    const QByteArray bytes = tableBytes(name);
    const QString text = QString::fromUtf8(bytes);
    if (text.isEmpty())
        return damaged(name);
    for (const QStringView line : QStringView(text).tokenize(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype tab = line.indexOf(u'\t');
        if (tab < 0 && line.startsWith(u'#'))
            continue;
        if (!take(tab < 0 ? line : line.first(tab), tab < 0 ? QStringView() : line.sliced(tab + 1)))
            return damaged(name);
    }
    return Done{};
}

bool addValued(WordTable &words, QStringView word, QStringView number, double scale)
{
    const auto value = decimal(number);
    if (!value || word.isEmpty())
        return false;
    WordEntry &entry = words.entry(word);
    entry.valence = *value * scale;
    entry.add(WordRole::Valued);
    markPhrase(words, word);
    return true;
}

struct RoleName {
    QLatin1StringView name;
    WordRole role;
};

constexpr std::array roleNames{RoleName{"negation"_L1, WordRole::Negation},
                               RoleName{"negationafter"_L1, WordRole::NegationAfter},
                               RoleName{"but"_L1, WordRole::But},
                               RoleName{"never"_L1, WordRole::Never},
                               RoleName{"so"_L1, WordRole::So},
                               RoleName{"without"_L1, WordRole::Without},
                               RoleName{"doubt"_L1, WordRole::Doubt},
                               RoleName{"least"_L1, WordRole::Least},
                               RoleName{"leastguard"_L1, WordRole::LeastGuard},
                               RoleName{"no"_L1, WordRole::No},
                               RoleName{"or"_L1, WordRole::Or}};

/// One line of the table of modifiers but its language.
bool addModifier(Vocabulary &vocabulary, QStringView role, QStringView value, QStringView word)
{
    WordTable &words = vocabulary.words;
    const bool english = vocabulary.language == "en"_L1;
    if (role == "idiom"_L1)
        return addValued(words, word, value, 1);
    WordEntry &entry = words.entry(word);
    if (role == "boost"_L1) {
        const double boost = decimal(value).value_or(0);
        entry.boost = boost;
        entry.add(WordRole::Boost);
        markPhrase(words, word);
        return boost != 0;
    }
    const auto found = std::ranges::find_if(roleNames, [role](const RoleName &known) { return known.name == role; });
    if (found == roleNames.end())
        return false;
    // A negation that stands in a translated list as "no" would count twice; the English list is kept as it was
    // published.
    if (found->role == WordRole::NegationAfter || (found->role == WordRole::Negation && !english))
        entry.remove(WordRole::Valued);
    entry.add(found->role);
    markPhrase(words, word);
    return true;
}

} // namespace

void markPhrase(WordTable &words, QStringView phrase)
{
    const qsizetype space = phrase.indexOf(u' ');
    if (space > 0)
        words.entry(phrase.first(space)).add(WordRole::PhraseStart);
}

Result<std::shared_ptr<const Lexicons>> Lexicons::load()
{
    auto detector = LanguageDetector::fromTable(tableBytes(u"languages.ngrams"_s));
    if (!detector)
        return detector.error();
    std::shared_ptr<Lexicons> lexicons(new Lexicons(*std::move(detector)));
    if (const auto read = lexicons->read(); !read)
        return read.error();
    return std::shared_ptr<const Lexicons>(std::move(lexicons));
}

Outcome Lexicons::read()
{
    m_vocabularies.reserve(32);
    Vocabulary &english = m_vocabularies.emplace_back();
    english.language = u"en"_s;
    english.words.reserve(9000);
    const auto words = readTable(u"english.tsv"_s, [&english](QStringView word, QStringView value) {
        return addValued(english.words, word, value, 1);
    });
    if (!words)
        return words;
    if (const auto languages = readLanguages(); !languages)
        return languages;
    if (const auto modifiers = readModifiers(); !modifiers)
        return modifiers;
    return readEmoji();
}

Outcome Lexicons::readLanguages()
{
    return readTable(u"languages.tsv"_s, [this](QStringView word, QStringView value) {
        if (!value.isEmpty())
            return addValued(m_vocabularies.back().words, word, value, afinnScale);
        Vocabulary &next = m_vocabularies.emplace_back();
        next.language = word.sliced(1).chopped(1).toString();
        next.worth = translatedWorth;
        next.words.reserve(3500);
        return next.language.size() == 2;
    });
}

Outcome Lexicons::readModifiers()
{
    return readTable(u"modifiers.tsv"_s, [this](QStringView language, QStringView rest) {
        const auto found = std::ranges::find_if(
            m_vocabularies, [language](const Vocabulary &vocabulary) { return vocabulary.language == language; });
        const qsizetype first = rest.indexOf(u'\t');
        const qsizetype second = rest.indexOf(u'\t', first + 1);
        if (found == m_vocabularies.end() || first < 0 || second < 0)
            return false;
        return addModifier(*found, rest.first(first), rest.sliced(first + 1, second - first - 1),
                           rest.sliced(second + 1));
    });
}

/// Last, because the names point at entries of the English words.
Outcome Lexicons::readEmoji()
{
    const WordTable &words = english().words;
    const auto outcome = readTable(u"emoji.tsv"_s, [this, &words](QStringView emoji, QStringView name) {
        m_emoji.add(emoji, name, words);
        return !name.isEmpty();
    });
    m_emoji.finish();
    return outcome;
}

const Vocabulary *Lexicons::vocabulary(QLatin1StringView language) const
{
    const auto found = std::ranges::find_if(
        m_vocabularies, [language](const Vocabulary &vocabulary) { return vocabulary.language == language; });
    return found == m_vocabularies.end() ? nullptr : &*found;
}

} // namespace creatormetrics
