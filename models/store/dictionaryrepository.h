// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/store/connection.h"

#include <QDateTime>

#include <optional>
#include <span>
#include <vector>

namespace creatormetrics {

/// A word that means something else to this user than to the scorer.
struct DictionaryWord {
    QString spelling; ///< as it was typed
    double valence = 0; ///< -4..4; 0 takes the word's valence away
    QDateTime addedAt = {}; ///< UTC

    friend bool operator==(const DictionaryWord &, const DictionaryWord &) = default;
};

/// A change of the dictionary. Without a valence the word is taken out.
struct DictionaryChange {
    QString word; ///< folded, the key of an entry
    QString spelling = {};
    std::optional<double> valence = {};
};

inline constexpr qsizetype longestDictionaryWord = 60; ///< characters
inline constexpr qint64 mostDictionaryWords = 10'000;

/// All, in the order of their spelling.
[[nodiscard]] Result<std::vector<DictionaryWord>> dictionaryWords(Connection &connection);
/// Makes the changes as one that can be taken back; in the caller's transaction. Gives how many words differ now. BadInput names a word
/// that is empty, too long, has more than three words or a valence out of bounds, and a dictionary that would grow too large.
[[nodiscard]] Result<qint64> changeDictionary(Connection &connection, std::span<const DictionaryChange> changes, const QDateTime &now);
/// Takes the latest changes back that were made at once. Gives how many words differ now; 0 when there is nothing to take back.
[[nodiscard]] Result<qint64> undoDictionaryChange(Connection &connection);
[[nodiscard]] Result<bool> canUndoDictionaryChange(Connection &connection);

} // namespace creatormetrics
