// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace creatormetrics {

/// What a word does in a text. One word may do several things.
enum class WordRole : quint16 {
    Valued = 1 << 0, ///< has a valence of its own
    Boost = 1 << 1,
    Negation = 1 << 2,
    NegationAfter = 1 << 3, ///< negates what stands before it (Turkish "değil")
    But = 1 << 4,
    Never = 1 << 5,
    So = 1 << 6,
    Without = 1 << 7,
    Doubt = 1 << 8,
    Least = 1 << 9,
    LeastGuard = 1 << 10, ///< "at", "very": what follows them as "least" is no negation
    No = 1 << 11, ///< valued alone, a negation before a valued word
    Or = 1 << 12,
    PhraseStart = 1 << 13, ///< first word of entries of several words
    User = 1 << 14,
};

struct WordEntry {
    double valence = 0; ///< -4..4, when valued
    double boost = 0;
    quint32 hash = 0;
    quint32 keyStart = 0;
    quint16 keyLength = 0;
    quint16 roles = 0;

    [[nodiscard]] bool is(WordRole role) const { return (roles & static_cast<quint16>(role)) != 0; }
    void add(WordRole role) { roles = static_cast<quint16>(roles | static_cast<quint16>(role)); }
    void remove(WordRole role) { roles = static_cast<quint16>(roles & ~static_cast<quint16>(role)); }
};

/// Words in folded spelling and what is known of them: open addressing, one look-up a word, no allocation to look up.
/// Entries move while words are being added; afterwards it may be read on any thread.
class WordTable
{
public:
    static constexpr quint32 hashStart = 2166136261U;
    /// The hash of a key, unit by unit, so that a reader computes it while it folds.
    [[nodiscard]] static quint32 hashNext(quint32 hash, char16_t unit) { return (hash ^ unit) * 16777619U; }
    [[nodiscard]] static quint32 hashOf(QStringView key);

    void reserve(std::size_t words);
    /// The entry of the key, a new one when there was none. Keys longer than 65535 units share an empty one.
    WordEntry &entry(QStringView key);
    [[nodiscard]] const WordEntry *find(QStringView key, quint32 hash) const;
    [[nodiscard]] const WordEntry *find(QStringView key) const { return find(key, hashOf(key)); }
    [[nodiscard]] QStringView key(const WordEntry &entry) const;
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    /// Place of an entry of this table, in the order in which they were added.
    [[nodiscard]] std::size_t indexOf(const WordEntry &entry) const
    {
        return static_cast<std::size_t>(&entry - m_entries.data());
    }

private:
    [[nodiscard]] std::size_t slotFor(QStringView key, quint32 hash) const;
    void grow(std::size_t slots);

    QString m_keys;
    std::vector<WordEntry> m_entries;
    std::vector<quint32> m_slots; ///< index of the entry + 1; a power of two of them, at most half in use
};

} // namespace creatormetrics
