// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/mentions/texttokens.h"

#include <QByteArray>

#include <array>

namespace creatormetrics {

/// In which language a text is written: by its script where that is enough, else by the pieces of its words.
class LanguageDetector
{
public:
    struct Guess {
        std::array<char, 4> code{}; ///< ISO 639-1; empty when unsure
        double certainty = 0; ///< 0..1

        [[nodiscard]] QLatin1StringView language() const { return QLatin1StringView(code.data()); }
    };

    /// `table`: see packaging/lexicons/generate.mjs for its form. It is read where it is, without a copy. BadResponse
    /// when it is no such table.
    [[nodiscard]] static Result<LanguageDetector> fromTable(const QByteArray &table);

    [[nodiscard]] Guess guess(const TextTokens &text) const;

private:
    explicit LanguageDetector(const QByteArray &table) : m_table(table) {}

    [[nodiscard]] Outcome readHeader();
    [[nodiscard]] Guess guessByPieces(const TextTokens &text) const;
    void addWeights(quint64 piece, std::span<int> scores) const;

    QByteArray m_table;
    std::vector<std::array<char, 4>> m_codes;
    quint32 m_slotBits = 0;
    qsizetype m_slots = 0; ///< offset in the table
    qsizetype m_weights = 0;
    std::size_t m_english = 0; ///< index of the language
};

} // namespace creatormetrics
