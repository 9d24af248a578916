// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"
#include "models/domain/account.h"
#include "models/store/connection.h"

#include <QStringList>

namespace creatormetrics {

/// Which posts a stream asked by their ids, and when; so that figures of many posts are asked in turn. Stories never have a turn: they
/// last a day, have figures of their own kind and are asked while they are listed.

/// Remembers that `stream` asked these posts at `now`. Ids that are not stored are passed over.
Outcome noteChecked(Connection &connection, AccountId account, const QString &stream, const QStringList &platformContentIds,
                    const QDateTime &now);
/// At most `count` ids of visible posts published on these days that `stream` has not asked since `before`: never asked ones
/// first, then the longest ago; newer posts first among equals.
[[nodiscard]] Result<QStringList> leastRecentlyChecked(Connection &connection, AccountId account, const QString &stream,
                                                       const DateRange &published, const QDateTime &before, qint64 count);
/// How many visible posts were published on these days.
[[nodiscard]] Result<qint64> visibleCount(Connection &connection, AccountId account, const DateRange &published);

} // namespace creatormetrics
