// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/mention.h"
#include "models/store/connection.h"

#include <QDateTime>
#include <QStringList>

#include <vector>

namespace creatormetrics {

/// Takes everything away that the platform's people wrote: author, text, address, figures, words for searching, what a remote scorer said
/// of the text (by sent_hash), and the raw answers that held it. Moment and judgement stay, so that what was counted stays counted. In the caller's
/// transaction. Ids that are not there or have gone already are left out; gives how many went.
[[nodiscard]] Result<qint64> markMentionsGone(Connection &connection, AccountId account, const QStringList &mentionIds,
                                              const QDateTime &now);

/// The platform was seen to still have them.
Outcome markMentionsChecked(Connection &connection, AccountId account, const QStringList &mentionIds, const QDateTime &now);

/// Mentions that were not seen at the platform since `before`, those that wait longest first; at most `most`. A mention that was never
/// checked counts from its fetch.
[[nodiscard]] Result<QStringList> mentionsToCheck(Connection &connection, AccountId account, const QDateTime &before, qint64 most);

/// All ids of the account's mentions under a post (all posts when empty) between two moments, both included, that have not gone: what an
/// answer that lists every mention of that span is held against.
[[nodiscard]] Result<QStringList> mentionIdsBetween(Connection &connection, AccountId account, const QString &postId,
                                                    const QDateTime &from, const QDateTime &until);

} // namespace creatormetrics
