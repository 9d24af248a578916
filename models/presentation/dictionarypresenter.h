// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/mentions/sentimentscorer.h"
#include "models/store/dictionaryrepository.h"
#include "models/store/store.h"

#include <QObject>

namespace creatormetrics {

/// The user's own words behind the dialog that changes them: reads, writes and takes back on the store's threads, and judges a text
/// with the words of now. GUI thread; `store` and `clock` outlive it.
class DictionaryPresenter : public QObject
{
    Q_OBJECT
public:
    DictionaryPresenter(Store &store, const Clock &clock, QObject *parent = nullptr);

    /// Reads the words and loads the scorer.
    void start();
    [[nodiscard]] bool isRead() const { return m_read; }
    [[nodiscard]] const std::vector<DictionaryWord> &words() const { return m_words; }
    /// Nothing when it is none of them; case and spelling of emoji do not matter.
    [[nodiscard]] const DictionaryWord *find(const QString &spelling) const;
    [[nodiscard]] bool canUndo() const { return m_canUndo; }
    /// Whether the words judge otherwise than those that stood when it was started; also while a change is being written.
    [[nodiscard]] bool isChanged() const;

    /// Adds a word or gives it another valence, -4..4.
    void put(const QString &spelling, double valence);
    /// Gives all of them other valences at once.
    void changeAll(const std::vector<DictionaryWord> &words);
    /// All words of a file, as one change; nothing when a line of it is wrong.
    void importFile(const QString &file);
    void remove(const QStringList &spellings);
    /// Takes the latest change back.
    void undo();

    /// Nothing as long as the scorer is not loaded.
    [[nodiscard]] std::optional<ScoredText> judge(const QString &text) const;

Q_SIGNALS:
    /// Words, what can be taken back, or the scorer.
    void changed();
    /// A change was made: in words, what happened.
    void told(const QString &text);
    /// Nothing was changed, and why.
    void refused(const QString &text);

private:
    struct Standing {
        std::vector<DictionaryWord> words;
        bool canUndo = false;
    };
    [[nodiscard]] static Result<Standing> readStanding(Connection &connection);
    [[nodiscard]] static std::vector<DictionaryChange> changesOf(const std::vector<DictionaryWord> &words);
    void write(std::vector<DictionaryChange> changes, const QString &done);
    template <typename Work>
    void store(Work work, const QString &done);
    void follow(const QFuture<Result<Standing>> &standing, const QString &done);
    void take(const Standing &standing);

    Store &m_store;
    const Clock &m_clock;
    std::vector<DictionaryWord> m_words;
    UserDictionary m_dictionary;
    std::optional<QString> m_firstFingerprint;
    std::optional<SentimentScorer> m_scorer;
    bool m_read = false;
    int m_writes = 0; ///< at work
    bool m_canUndo = false;
};

/// Why this cannot be a word of one's own; empty when it can. Translated.
[[nodiscard]] QString dictionaryProblem(const QString &spelling);

} // namespace creatormetrics
