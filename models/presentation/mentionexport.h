// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/mentionfeed.h"
#include "models/reports/datasource.h"

#include <QList>

namespace creatormetrics {

/// Every mention that fits, newest first, whatever the query's limit, with these columns of MentionListModel; `head` names them. Read
/// piece by piece over a connection of its own (see FileSnapshot).
[[nodiscard]] DataSource mentionSource(const QString &databaseFile, const AnalyticsQuery &query, const MentionFilter &filter,
                                       DataTable head, const QList<int> &columns);

} // namespace creatormetrics
