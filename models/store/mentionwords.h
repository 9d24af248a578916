// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/mention.h"
#include "models/store/wordindex.h"

namespace creatormetrics {

/// The words of mentions: author and text. Those that have gone have none.

/// Brings mentions that came or changed into the index.
Outcome patchMentionWords(Connection &connection, std::vector<WordChange> changes);
/// Takes words of mentions that went for good out of the index and off the file.
Outcome eraseMentionWords(Connection &connection, std::vector<WordChange> gone);
/// The same with all mentions of an account; to be called before they go.
Outcome forgetMentionWords(Connection &connection, AccountId account);
/// The mentions that match `expression` (see searchExpression), ascending, at most `most`.
[[nodiscard]] Result<std::vector<StoredMentionId>> mentionsWithWords(Connection &connection, const QString &expression,
                                                                     qint64 most);

Outcome rebuildMentionWords(Connection &connection);
[[nodiscard]] Result<QStringList> mentionWordProblems(Connection &connection);

} // namespace creatormetrics
