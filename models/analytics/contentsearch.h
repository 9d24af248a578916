// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/contentitem.h"
#include "models/store/connection.h"

#include <vector>

namespace creatormetrics {

/// The posts that have all the words, ascending; nothing when there are so many that it is quicker to go through posts
/// in the order wanted and to look for the words in each. Which of both it is, is guessed from a sample: the word index
/// has to bring all posts of a common word together before it names the first.
[[nodiscard]] Result<std::optional<std::vector<ContentId>>> postsWithRareWords(Connection &connection,
                                                                               const QString &typed);

/// All posts that have the words, however long it takes (some tenths of a second for a million).
[[nodiscard]] Result<std::vector<ContentId>> postsWithWords(Connection &connection, const QString &typed);

} // namespace creatormetrics
