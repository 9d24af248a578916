// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/wordtally.h"

#include "models/analytics/functionwords.h"
#include "models/analytics/textwords.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace creatormetrics {

namespace {

constexpr double priorShare = 0.1;
constexpr double beyondChance = 1.96;
constexpr qint64 fewestTexts = 3;

/// Of a word with `count` among `all`, as far as the prior knows.
double logOdds(double count, double all)
{
    return std::log(count / (all - count));
}

} // namespace

WordTally::WordTally(const QStringList &names)
{
    for (const QString &name : names) {
        for (const TextWord &word : textWords(QString(name).remove(u'@')))
            m_names.insert(word.key);
    }
}

void WordTally::add(const QString &text, Side side)
{
    const auto number = static_cast<quint32>(m_texts.size());
    m_texts.push_back(text);
    for (TextWord &found : textWords(text)) {
        if (m_names.contains(found.key) || isFunctionWord(found.key))
            continue;
        const quint32 word = numberOf(std::move(found.key));
        m_places.push_back({.word = word,
                            .text = number,
                            .begin = static_cast<quint32>(found.begin),
                            .length = static_cast<quint32>(found.length)});
        if (std::exchange(m_words[word].latest, number + 1) != number + 1)
            count(m_words[word], side);
    }
}

quint32 WordTally::numberOf(QString key)
{
    const auto [entry, added] = m_numbers.try_emplace(std::move(key), static_cast<quint32>(m_words.size()));
    if (added)
        m_words.emplace_back();
    return entry->second;
}

void WordTally::count(Word &word, Side side)
{
    ++word.all;
    ++m_all;
    word.first += side == Side::First;
    m_first += side == Side::First;
    word.second += side == Side::Second;
    m_second += side == Side::Second;
}

double WordTally::weight(const Word &word) const
{
    const double prior = priorShare * static_cast<double>(word.all);
    const double priors = priorShare * static_cast<double>(m_all);
    const double first = static_cast<double>(word.first) + prior;
    const double second = static_cast<double>(word.second) + prior;
    const double difference =
        logOdds(first, static_cast<double>(m_first) + priors) - logOdds(second, static_cast<double>(m_second) + priors);
    return difference / std::sqrt(1 / first + 1 / second);
}

std::vector<WordDriver> WordTally::strongest(Side side, std::size_t most) const
{
    struct Candidate {
        quint32 word;
        double weight;
    };
    std::vector<Candidate> candidates;
    const double sign = side == Side::First ? 1 : -1;
    for (quint32 i = 0; i < m_words.size() && m_words.size() > 1; ++i) {
        if (m_words[i].all < fewestTexts)
            continue;
        if (const double found = weight(m_words[i]); found * sign >= beyondChance)
            candidates.push_back({.word = i, .weight = found});
    }
    std::ranges::sort(candidates, [&](const Candidate &left, const Candidate &right) {
        return std::pair(-sign * left.weight, left.word) < std::pair(-sign * right.weight, right.word);
    });
    std::vector<WordDriver> drivers;
    for (const Candidate &candidate : candidates) {
        if (drivers.size() >= most)
            break;
        const Word &word = m_words[candidate.word];
        drivers.push_back({.word = spelling(candidate.word),
                           .positive = word.first,
                           .negative = word.second,
                           .mentions = word.all,
                           .weight = candidate.weight});
    }
    return drivers;
}

QString WordTally::spelling(quint32 word) const
{
    std::map<QString, qint64> spellings;
    for (const Place &place : m_places) {
        if (place.word == word)
            ++spellings[m_texts[place.text].mid(place.begin, place.length)];
    }
    const auto best = std::ranges::max_element(spellings, {}, [](const auto &entry) { return entry.second; });
    return best == spellings.end() ? QString() : best->first;
}

} // namespace creatormetrics
