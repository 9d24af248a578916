// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportcontext.h"

namespace creatormetrics {

using ReportBlocks = std::vector<ReportBlock>;

/// The sections of a report, each a run of blocks that begins with its heading; empty when there is nothing to say.
[[nodiscard]] ReportBlocks summarySection(const ReportContext &context);
[[nodiscard]] ReportBlocks keyFiguresSection(const ReportContext &context);
[[nodiscard]] ReportBlocks growthSection(const ReportContext &context);
[[nodiscard]] ReportBlocks engagementSection(const ReportContext &context);
/// Each account's own, with its days; nothing is blended.
[[nodiscard]] ReportBlocks audienceSection(const ReportContext &context);
[[nodiscard]] ReportBlocks contentSection(const ReportContext &context);
/// One page for each platform on the same grid; nothing with a single one.
[[nodiscard]] ReportBlocks platformPages(const ReportContext &context);
[[nodiscard]] ReportBlocks comparisonSection(const ReportContext &context);
[[nodiscard]] ReportBlocks mentionsSection(const ReportContext &context);
[[nodiscard]] ReportBlocks postsSection(const ReportContext &context);
/// `charts` are those of the report: each is said in words.
[[nodiscard]] ReportBlocks notesSection(const ReportContext &context, const std::vector<ChartSpec> &charts);

/// The parts of each figure by platform; only with more than one platform. YouTube's terms want them beside any total.
[[nodiscard]] ReportBlocks platformParts(const ReportContext &context);

/// What a single platform tells compares with nothing: it stands on that platform's page.
[[nodiscard]] bool isToldBySeveral(const CompareRow &row);

/// Moves `blocks` to the end of `all`.
void appendTo(ReportBlocks &all, ReportBlocks blocks);

} // namespace creatormetrics
