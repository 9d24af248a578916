// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/storeddictionary.h"

#include "models/store/dictionaryrepository.h"

namespace creatormetrics {

Result<UserDictionary> storedUserDictionary(Connection &connection)
{
    const auto stored = dictionaryWords(connection);
    if (!stored)
        return stored.error();
    std::vector<UserDictionary::Word> words;
    words.reserve(stored->size());
    for (const DictionaryWord &word : *stored)
        words.push_back({.word = word.spelling, .valence = word.valence});
    return UserDictionary(words);
}

} // namespace creatormetrics
