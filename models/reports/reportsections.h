// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/growth.h"
#include "models/reports/reportwords.h"

namespace creatormetrics {

using ReportBlocks = std::vector<ReportBlock>;

/// The sections of a report, each a run of blocks that begins with its heading; empty when there is nothing to say.
[[nodiscard]] ReportBlocks summarySection(const Overview &overview, const Growth &growth, const ReportWords &words);
[[nodiscard]] ReportBlocks keyFiguresSection(const Overview &overview, const ReportWords &words);
/// The parts of each figure by platform; only with more than one platform. YouTube's terms want them beside any total.
[[nodiscard]] ReportBlocks platformsSection(const Overview &overview, const ReportWords &words);
[[nodiscard]] ReportBlocks growthSection(const Growth &growth, const ReportWords &words);
[[nodiscard]] ReportBlocks topContentSection(const Overview &overview, const ReportWords &words);

} // namespace creatormetrics
