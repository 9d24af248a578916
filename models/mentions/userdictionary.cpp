// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/userdictionary.h"

#include "models/mentions/lexicons.h"
#include "models/mentions/wordfolding.h"

#include <algorithm>

namespace creatormetrics {

UserDictionary::UserDictionary(std::span<const Word> words)
{
    for (const Word &word : words) {
        QString key = foldedWord(word.word.simplified());
        key.remove(QChar(0xfe0f));
        if (key.isEmpty())
            continue;
        WordEntry &entry = m_words.entry(key);
        entry.valence = std::clamp(word.valence, -4.0, 4.0);
        entry.add(WordRole::Valued);
        markPhrase(m_words, key);
    }
}

} // namespace creatormetrics
