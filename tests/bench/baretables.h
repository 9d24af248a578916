// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <QStringList>

namespace creatormetrics {

/// The tables that hold what the platforms told.
[[nodiscard]] QStringList bareTableNames();

/// CREATE TABLE of `table` with its columns and primary key and nothing else: no index, no check, no reference.
[[nodiscard]] Result<QString> bareTableSql(Connection &connection, const QString &table);

/// Bytes of a new file at `file` with the rows of the bare tables alone.
[[nodiscard]] Result<qint64> bareTablesSize(Connection &connection, const QString &file);

} // namespace creatormetrics
