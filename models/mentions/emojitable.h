// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mentions/wordtable.h"

#include <span>

namespace creatormetrics {

/// The emoji that have a name, and the words of it. Skin tones and the selector of the colourful form do not matter.
class EmojiTable
{
public:
    struct Match {
        qsizetype length = 0; ///< UTF-16 units of the text; 0 when there is no emoji
        const WordEntry *emoji = nullptr; ///< null for one without a name
    };

    /// `name`: words with single spaces; each is looked up in `words`, whose entries must stay where they are.
    void add(QStringView emoji, QStringView name, const WordTable &words);
    /// To be called once after the last `add`.
    void finish();

    /// The longest emoji that starts at `position`.
    [[nodiscard]] Match matchAt(QStringView text, qsizetype position) const;
    /// Cheap: false for nearly everything that is no emoji.
    [[nodiscard]] bool mayStart(char16_t unit) const;
    /// The words of the name; null for one that is in no dictionary.
    [[nodiscard]] std::span<const WordEntry *const> words(const WordEntry &emoji) const;
    [[nodiscard]] QStringView key(const WordEntry &emoji) const { return m_emoji.key(emoji); }

private:
    struct Range {
        quint32 first = 0;
        quint32 count = 0;
    };

    [[nodiscard]] bool isStart(char32_t codePoint) const;

    WordTable m_emoji;
    std::vector<Range> m_names; ///< by index of the emoji
    std::vector<const WordEntry *> m_words;
    std::vector<char32_t> m_starts; ///< sorted
};

} // namespace creatormetrics
