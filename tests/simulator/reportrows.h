// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/reportquery.h"
#include "tests/simulator/simulatedchannel.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace creatormetrics {

/// One row of a report before it is cut down to the metrics asked for.
struct ReportRow {
    QStringList dimensions; // in the order of the query
    DayFigures figures;
    double viewerPercentage = 0;
};

/// The rows of a report in their natural order, unsorted and unpaged; nothing for a combination that is allowed on the
/// real platform but not played here.
[[nodiscard]] std::optional<std::vector<ReportRow>> reportRows(const SimulatedChannel &channel,
                                                               const ReportQuery &query);

} // namespace creatormetrics
