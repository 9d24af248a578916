// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/contentitem.h"
#include "models/store/wordindex.h"

#include <vector>

namespace creatormetrics {

/// The words of titles and descriptions of visible posts (missing_since is NULL), of all accounts.
[[nodiscard]] const IndexedTable &contentWords();

/// Posts that have all words of a search.
struct WordHits {
    std::vector<ContentId> ids; ///< ascending
    bool complete = true;       ///< false: there are more than were asked for; `ids` are then the first of them
};

/// Visible posts of all accounts in whose title or description every word typed occurs, the last one as a beginning; at most `most`. None
/// when there is no word in what is typed. A last word that begins the words of very many posts costs by their number, whatever `most`
/// is (some 40 ms for 300,000); WordMatcher asks single posts.
[[nodiscard]] Result<WordHits> contentByWords(Connection &connection, const QString &typed, qint64 most);

/// Takes the words of an account's posts away, before the posts themselves go.
Outcome eraseContentWords(Connection &connection, AccountId account);

Outcome rebuildContentWords(Connection &connection);
[[nodiscard]] Result<QStringList> contentWordProblems(Connection &connection);

} // namespace creatormetrics
