// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"
#include "tests/bench/duckdbpeer.h"

namespace creatormetrics {

/// Brings the rows of the base tables into DuckDB by way of CSV files in `folder`, with proper types (DATE, TIMESTAMP) and in the order
/// that serves questions about a range best: by day, then account. Ends with the file open for reading.
Outcome loadDuckDb(Connection &connection, DuckDbPeer &peer, const QString &folder);

} // namespace creatormetrics
