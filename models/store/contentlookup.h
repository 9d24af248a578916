// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/contentrepository.h"
#include "models/store/wordmatcher.h"

namespace creatormetrics {

/// The items of these ids in that order, also those that the platform no longer has; ids that are not stored are left
/// out.
[[nodiscard]] Result<std::vector<StoredContent>> contentByIds(Connection &connection, std::span<const ContentId> ids);

/// Whether the words are in the title or description of a stored post; much quicker than asking the word index about
/// one post.
[[nodiscard]] Result<bool> contentHasWords(Connection &connection, const WordMatcher &words, ContentId id);

/// Of how many among some posts spread over all stored ones the words are true; for guessing how common they are.
struct WordShare {
    qint64 looked = 0;
    qint64 stored = 0; ///< posts there are at most
    std::vector<qint64> found = {}; ///< by matcher
};
[[nodiscard]] Result<WordShare> contentWordShare(Connection &connection, std::span<const WordMatcher> words);

} // namespace creatormetrics
