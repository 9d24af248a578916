// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/mentiondrivers.h"

#include <QSet>

#include <unordered_map>

namespace creatormetrics {

/// Which words part texts of one side from those of the other: the log-odds ratio of being in a text, with an informative Dirichlet
/// prior of a tenth of what all texts together have (Monroe, Colaresi & Quinn 2008, "Fightin' Words"), over its standard deviation. A word
/// counts once in a text; function words do not count. Positive weights are of the first side.
class WordTally
{
public:
    enum class Side { First, Second, Neither };

    /// `names`: what the creator is called; these words say nothing.
    explicit WordTally(const QStringList &names);

    void add(const QString &text, Side side);
    /// The words of one side, the strongest first, of those in three texts or more and beyond chance (|z| >= 1.96). `positive` counts
    /// texts of the first side, `negative` of the second.
    [[nodiscard]] std::vector<WordDriver> strongest(Side side, std::size_t most) const;

private:
    struct Word {
        qint64 first = 0;
        qint64 second = 0;
        qint64 all = 0;
        quint32 latest = 0; ///< the text that it was counted in last, from 1 on
    };
    /// Where a word stands.
    struct Place {
        quint32 word = 0;
        quint32 text = 0;
        quint32 begin = 0;
        quint32 length = 0;
    };

    quint32 numberOf(QString key);
    void count(Word &word, Side side);
    [[nodiscard]] double weight(const Word &word) const;
    /// The spelling that most texts have.
    [[nodiscard]] QString spelling(quint32 word) const;

    QSet<QString> m_names;
    std::unordered_map<QString, quint32> m_numbers; ///< by key
    std::vector<Word> m_words;
    std::vector<QString> m_texts;
    std::vector<Place> m_places;
    qint64 m_first = 0; ///< words of all texts of the side, each once a text
    qint64 m_second = 0;
    qint64 m_all = 0;
};

} // namespace creatormetrics
