// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/mentions/emojitable.h"
#include "models/mentions/languagedetector.h"

#include <memory>

namespace creatormetrics {

/// What the scorer knows of one language.
struct Vocabulary {
    QString language; ///< ISO 639-1
    WordTable words; ///< phrases too, with single spaces
    double worth = 1; ///< how far the list is to be believed, 0..1
};

/// The tables that the program carries, read once; for any thread afterwards. Not to be moved: entries point at each
/// other.
class Lexicons
{
public:
    /// BadResponse when a table is damaged or was left out of the program.
    [[nodiscard]] static Result<std::shared_ptr<const Lexicons>> load();

    Lexicons(const Lexicons &) = delete;
    Lexicons &operator=(const Lexicons &) = delete;

    [[nodiscard]] const Vocabulary &english() const { return m_vocabularies.front(); }
    /// Null for a language without a list.
    [[nodiscard]] const Vocabulary *vocabulary(QLatin1StringView language) const;
    [[nodiscard]] const std::vector<Vocabulary> &vocabularies() const { return m_vocabularies; }
    [[nodiscard]] const EmojiTable &emoji() const { return m_emoji; }
    [[nodiscard]] const LanguageDetector &detector() const { return m_detector; }

private:
    explicit Lexicons(LanguageDetector detector) : m_detector(std::move(detector)) {}

    [[nodiscard]] Outcome read();
    [[nodiscard]] Outcome readLanguages();
    [[nodiscard]] Outcome readModifiers();
    [[nodiscard]] Outcome readEmoji();

    std::vector<Vocabulary> m_vocabularies; ///< English first
    EmojiTable m_emoji;
    LanguageDetector m_detector;
};

/// Lets the scorer find an entry of several words: marks the first of them.
void markPhrase(WordTable &words, QStringView phrase);

} // namespace creatormetrics
