// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportcells.h"
#include "models/reports/reportcontext.h"

namespace creatormetrics {

/// Posts with their lifetime figures; the first `pictured` of them show their picture where there is one.
[[nodiscard]] TableBlock postTable(const std::vector<ContentEntry> &posts, const ReportContext &context, const QString &title,
                                   std::size_t pictured);
/// The same of an overview's list, which knows how a post does against what is typical.
[[nodiscard]] TableBlock rankedTable(const std::vector<RankedItem> &posts, const ReportContext &context, const QString &title);

} // namespace creatormetrics
