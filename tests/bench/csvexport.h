// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <QStringList>

namespace creatormetrics {

/// Writes what `select` gives as CSV: texts in quotes, NULL as nothing at all, numbers as SQLite prints them; a heading when
/// `heading` is not empty. Gives the rows written.
[[nodiscard]] Result<qint64> exportCsv(Connection &connection, const QString &select, const QString &file,
                                       const QStringList &heading = {});

} // namespace creatormetrics
