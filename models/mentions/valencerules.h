// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mentions/scoredtext.h"
#include "models/mentions/texttokens.h"

#include <optional>
#include <span>

namespace creatormetrics {

/// A valence on its way from the dictionary to its contribution; keeps the steps when it is told to.
class Valence
{
public:
    explicit Valence(double base, std::vector<ValenceStep> *steps = nullptr) : m_value(base), m_steps(steps) {}

    [[nodiscard]] double value() const { return m_value; }
    void apply(ValenceRule rule, ValenceStep::Kind kind, double amount, const TextToken &cause);

private:
    double m_value;
    std::vector<ValenceStep> *m_steps;
};

/// The rules of Hutto & Gilbert, "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text"
/// (ICWSM 2014), on the words of one text. Words of other languages follow the same rules with their own boosters and
/// negations.
class ValenceRules
{
public:
    enum class Negations {
        Each, ///< two take each other back, as in English
        Once, ///< one is enough and more change nothing ("никогда не", "ne … pas")
    };

    /// `words` has to outlive the rules.
    ValenceRules(std::span<const TextToken> words, Negations negations);

    /// Whether the word counts at all.
    [[nodiscard]] bool counts(std::size_t index) const;
    /// What the word adds to the raw score, with what stands around it.
    [[nodiscard]] double contribution(std::size_t index, std::vector<ValenceStep> *steps = nullptr) const;

private:
    [[nodiscard]] bool has(std::size_t index, WordRole role) const;
    [[nodiscard]] bool negates(std::size_t index) const;
    [[nodiscard]] bool isShouted(std::size_t index) const;
    [[nodiscard]] std::optional<std::size_t> refusal(std::size_t index) const;
    void applyRefusal(Valence &valence, std::size_t index) const;
    void applyBooster(Valence &valence, std::size_t booster, std::size_t distance) const;
    [[nodiscard]] bool applyNegation(Valence &valence, std::size_t index, std::size_t distance) const;
    void applyNegationAfter(Valence &valence, std::size_t index) const;
    void applyLeast(Valence &valence, std::size_t index) const;
    void applyBut(Valence &valence, std::size_t index) const;

    std::span<const TextToken> m_words;
    Negations m_negations;
    bool m_someShouted = false; ///< some words are in capitals and some are not
    std::optional<std::size_t> m_but;
};

/// -1..1 of a raw score, in ten thousandths, as it is published.
[[nodiscard]] double compoundOf(double raw);

} // namespace creatormetrics
