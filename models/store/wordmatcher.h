// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace creatormetrics {

/// Says of single texts what the word index says of all: whether every typed word is in one of them, the last one as a beginning. For
/// words so common that looking at the newest texts answers sooner than the index. Case and accents do not count.
class WordMatcher
{
public:
    /// `typed` as in searchExpression.
    explicit WordMatcher(const QString &typed);

    /// False when there is no word in what was typed; such a matcher matches nothing.
    [[nodiscard]] bool hasWords() const { return !m_words.empty(); }
    /// Two texts of a row in UTF-8, which count as one.
    [[nodiscard]] bool matches(QByteArrayView first, QByteArrayView second) const;

private:
    struct Word {
        QByteArray text;
        bool beginning = false; ///< a longer word will do
    };

    void look(QByteArrayView utf8, std::vector<bool> &found) const;

    std::vector<Word> m_words;
    QStringList m_exactParts;
};

} // namespace creatormetrics
