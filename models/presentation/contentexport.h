// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/analyticsquery.h"
#include "models/reports/datasource.h"

#include <QList>
#include <QLocale>

namespace creatormetrics {

/// Every post of `query` in its order, whatever its limit, with these columns of ContentListModel; `head` names them. The
/// pieces are read over a connection of their own and see one state of the database, so that a window that asks meanwhile
/// waits for nothing. The connection is opened on the thread that reads the first piece and closed with the last copy.
[[nodiscard]] DataSource contentSource(const QString &databaseFile, const AnalyticsQuery &query, const QDateTime &now,
                                       DataTable head, const QList<int> &columns);

} // namespace creatormetrics
