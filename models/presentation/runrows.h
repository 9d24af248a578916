// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/accountrows.h"

namespace creatormetrics {

/// The latest pass of each account, as rows; those that never had one are left out.
[[nodiscard]] std::vector<ValueColumn> runColumns();
[[nodiscard]] std::vector<ValueRow> runRows(const DataAnswer &answer, const DataFrame &frame);

/// The streams of one pass.
[[nodiscard]] std::vector<ValueColumn> runStreamColumns();
[[nodiscard]] std::vector<ValueRow> runStreamRows(const LatestRun &run, const QLocale &locale);

/// When it ran, how long, and what went wrong with what it means and what to do, in sentences.
[[nodiscard]] QString runText(const LatestRun &run, const DataFrame &frame);

} // namespace creatormetrics
