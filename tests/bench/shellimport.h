// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <QStringList>

#include <optional>

namespace creatormetrics {

/// Milliseconds that `sqlite3 .import` takes for the rows of `tables` as they stand in `connection`, from CSV files into a new
/// file of its own with the same columns and primary keys and nothing else; for its benefit without a journal and without waiting
/// for the disk. Nothing when the shell is not installed.
[[nodiscard]] Result<std::optional<double>> shellImport(Connection &connection, const QStringList &tables,
                                                        const QString &folder);

} // namespace creatormetrics
