// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/mentions/scoredtext.h"
#include "models/mentions/userdictionary.h"

#include <memory>

namespace creatormetrics {

class Lexicons;

/// Says how a text speaks, from word lists and rules, on this computer. A value that is cheap to copy; any thread may
/// score with it at the same time.
class SentimentScorer
{
public:
    enum class Explain { No, Yes };

    static constexpr int version = 1; ///< rises with every change of the tables or rules that changes a score

    /// Reads the tables, some 15 ms. BadResponse when one is damaged or missing.
    [[nodiscard]] static Result<SentimentScorer> load();
    [[nodiscard]] static QString id(); ///< "lexicon"

    /// Total: any text gives a value, in time linear in its length. `user` wins over the lists.
    [[nodiscard]] ScoredText score(QStringView text, Explain explain = Explain::No,
                                   const UserDictionary &user = {}) const;

    /// Languages with a list, ISO 639-1, English first.
    [[nodiscard]] QStringList languages() const;

private:
    explicit SentimentScorer(std::shared_ptr<const Lexicons> lexicons) : m_lexicons(std::move(lexicons)) {}

    std::shared_ptr<const Lexicons> m_lexicons;
};

} // namespace creatormetrics
