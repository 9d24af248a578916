// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/namedvalues.h"
#include "app/httpserver/reply.h"
#include "tests/simulator/reporttable.h"
#include "tests/simulator/simulatedchannel.h"

namespace creatormetrics {

/// One well-formed and permitted call to the reports of the YouTube Analytics API.
[[nodiscard]] Reply answerReport(const SimulatedChannel &channel, const ReportTable &table, const NamedValues &given);

} // namespace creatormetrics
