// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace creatormetrics {

/// A word of a text.
struct TextWord {
    QString key; ///< the same for all spellings: small letters, composed, straight apostrophes
    qsizetype begin = 0; ///< in the text
    qsizetype length = 0;
};

/// The words that say what a text is about: runs of letters, marks and digits with a letter among them, with apostrophes inside,
/// of two characters or more. Left out are @names, #hashtags and addresses. Where a script writes without spaces, Han is cut into pairs
/// of characters, most words there having two, Katakana taken by runs, and Hiragana (grammar, mostly) and Thai, Lao, Khmer and Burmese
/// left out.
[[nodiscard]] std::vector<TextWord> textWords(const QString &text);

} // namespace creatormetrics
