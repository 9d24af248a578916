// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/valencerules.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace creatormetrics {

namespace {

using Kind = ValenceStep::Kind;

// Found by experiment by the authors of VADER.
constexpr double capitalsAmount = 0.733;
constexpr double negationFactor = -0.74;
constexpr double neverSoFactor = 1.25;
constexpr double beforeBut = 0.5;
constexpr double afterBut = 1.5;
/// A booster right before a word counts whole, one further off less.
constexpr std::array decay{1.0, 0.95, 0.9};
/// How many words back boosters and negations reach.
constexpr std::size_t reach = 3;
constexpr std::size_t reachBehind = 2;
/// Makes the sum of a text of usual length fill the scale.
constexpr double normalization = 15;

bool isValued(const TextToken &token)
{
    return token.word && token.word->is(WordRole::Valued) && !token.word->is(WordRole::Boost);
}

} // namespace

void Valence::apply(ValenceRule rule, Kind kind, double amount, const TextToken &cause)
{
    m_value = kind == Kind::Add ? m_value + amount : kind == Kind::Multiply ? m_value * amount : amount;
    if (m_steps)
        m_steps->push_back({rule, kind, amount, cause.start, cause.length});
}

ValenceRules::ValenceRules(std::span<const TextToken> words, Negations negations)
    : m_words(words)
    , m_negations(negations)
{
    const auto shouted = static_cast<std::size_t>(
        std::ranges::count_if(words, [](const TextToken &token) { return token.is(TokenTrait::Upper); }));
    m_someShouted = shouted > 0 && shouted < words.size();
    const auto but = std::ranges::find_if(
        words, [](const TextToken &token) { return token.word && token.word->is(WordRole::But) && !isValued(token); });
    if (but != words.end())
        m_but = static_cast<std::size_t>(but - words.begin());
}

bool ValenceRules::has(std::size_t index, WordRole role) const
{
    return index < m_words.size() && m_words[index].word && m_words[index].word->is(role);
}

bool ValenceRules::counts(std::size_t index) const
{
    return m_words[index].fromUser || isValued(m_words[index]);
}

bool ValenceRules::negates(std::size_t index) const
{
    return has(index, WordRole::Negation) || m_words[index].is(TokenTrait::Contraction);
}

bool ValenceRules::isShouted(std::size_t index) const
{
    return m_someShouted && m_words[index].is(TokenTrait::Upper);
}

/// "no" close before the word.
std::optional<std::size_t> ValenceRules::refusal(std::size_t index) const
{
    for (std::size_t distance = 1; distance <= 2 && distance <= index; ++distance) {
        if (has(index - distance, WordRole::No))
            return index - distance;
    }
    if (index > 2 && has(index - 3, WordRole::No) && has(index - 1, WordRole::Or))
        return index - 3;
    return std::nullopt;
}

double ValenceRules::contribution(std::size_t index, std::vector<ValenceStep> *steps) const
{
    const TextToken &word = m_words[index];
    Valence valence(word.word->valence, steps);
    if (word.is(TokenTrait::Repeated)) {
        valence.apply(ValenceRule::Repetition, Kind::Multiply, 0, word);
        return valence.value();
    }
    applyRefusal(valence, index);
    if (isShouted(index))
        valence.apply(ValenceRule::Capitals, Kind::Add, valence.value() > 0 ? capitalsAmount : -capitalsAmount, word);
    bool negated = false;
    for (std::size_t distance = 1; distance <= reach && distance <= index; ++distance) {
        if (counts(index - distance))
            continue;
        applyBooster(valence, index - distance, distance);
        if (!negated || m_negations == Negations::Each)
            negated = applyNegation(valence, index, distance) || negated;
    }
    if (!negated)
        applyNegationAfter(valence, index);
    applyLeast(valence, index);
    applyBut(valence, index);
    return valence.value();
}

/// "no" turns what follows; right before a valued word it is worth nothing itself.
void ValenceRules::applyRefusal(Valence &valence, std::size_t index) const
{
    if (const auto no = refusal(index))
        return valence.apply(ValenceRule::Negation, Kind::Multiply, negationFactor, m_words[*no]);
    const bool before = index + 1 < m_words.size() && isValued(m_words[index + 1]);
    if (before && has(index, WordRole::No) && !m_words[index].fromUser)
        valence.apply(ValenceRule::Negation, Kind::Multiply, 0, m_words[index + 1]);
}

void ValenceRules::applyBooster(Valence &valence, std::size_t booster, std::size_t distance) const
{
    if (!has(booster, WordRole::Boost))
        return;
    const double fade = decay[distance - 1];
    const double sign = valence.value() < 0 ? -1 : 1;
    const double shout = valence.value() > 0 ? capitalsAmount : -capitalsAmount;
    valence.apply(ValenceRule::Booster, Kind::Add, m_words[booster].word->boost * sign * fade, m_words[booster]);
    if (isShouted(booster))
        valence.apply(ValenceRule::Capitals, Kind::Add, shout * fade, m_words[booster]);
}

bool ValenceRules::applyNegation(Valence &valence, std::size_t index, std::size_t distance) const
{
    const std::size_t far = index - distance;
    bool so = false;
    bool doubt = false;
    for (std::size_t between = far + 1; between < index; ++between) {
        so = so || has(between, WordRole::So);
        doubt = doubt || has(between, WordRole::Doubt);
    }
    // As published by the authors, "so" or "this" right before strengthens three words on even without "never".
    const bool soRightBefore = distance == reach && has(index - 1, WordRole::So);
    if ((has(far, WordRole::Never) && so) || soRightBefore) {
        valence.apply(ValenceRule::NeverSo, Kind::Multiply, neverSoFactor, m_words[soRightBefore ? index - 1 : far]);
        return false;
    }
    if (!negates(far) || (has(far, WordRole::Without) && doubt))
        return false;
    valence.apply(ValenceRule::Negation, Kind::Multiply, negationFactor, m_words[far]);
    return true;
}

/// A negation that could belong to a word behind it does.
void ValenceRules::applyNegationAfter(Valence &valence, std::size_t index) const
{
    for (std::size_t at = index + 1; at <= index + reachBehind && at < m_words.size(); ++at) {
        if (counts(at))
            return;
        if (!has(at, WordRole::NegationAfter))
            continue;
        const auto behind = m_words.subspan(at + 1, std::min(reachBehind, m_words.size() - at - 1));
        if (std::ranges::none_of(behind, [](const TextToken &token) { return token.fromUser || isValued(token); }))
            valence.apply(ValenceRule::Negation, Kind::Multiply, negationFactor, m_words[at]);
        return;
    }
}

void ValenceRules::applyLeast(Valence &valence, std::size_t index) const
{
    if (index == 0 || !has(index - 1, WordRole::Least) || (index > 1 && has(index - 2, WordRole::LeastGuard)))
        return;
    valence.apply(ValenceRule::Least, Kind::Multiply, negationFactor, m_words[index - 1]);
}

void ValenceRules::applyBut(Valence &valence, std::size_t index) const
{
    if (m_but && *m_but != index)
        valence.apply(ValenceRule::But, Kind::Multiply, index < *m_but ? beforeBut : afterBut, m_words[*m_but]);
}

double compoundOf(double raw)
{
    const double compound = raw / std::sqrt(raw * raw + normalization);
    return std::clamp(std::round(compound * 10'000) / 10'000, -1.0, 1.0);
}

} // namespace creatormetrics
