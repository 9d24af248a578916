// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metricvalues.h"
#include "models/store/statement.h"

#include <span>

namespace creatormetrics {

/// The metrics as SQL columns: "views, likes, …" in the order given.
[[nodiscard]] QString columnList(std::span<const Metric> metrics);
/// "?, ?, …" for as many values.
[[nodiscard]] QString placeholders(std::size_t count);
/// "views = excluded.views, …".
[[nodiscard]] QString excludedList(std::span<const Metric> metrics);

/// "views = coalesce(excluded.views, views), …": the same, but an unknown figure leaves the stored one.
[[nodiscard]] QString knownExcludedList(std::span<const Metric> metrics);

/// "views = ?, …": the same in an UPDATE, bound in the order given.
[[nodiscard]] QString assignmentList(std::span<const Metric> metrics);

/// Reads the metrics from consecutive columns.
[[nodiscard]] MetricValues readMetrics(const Statement &row, int firstColumn, std::span<const Metric> metrics);
/// Binds the metrics to consecutive positions; gives the position after them.
int bindMetrics(Statement &statement, int firstPosition, std::span<const Metric> metrics, const MetricValues &values);

} // namespace creatormetrics
