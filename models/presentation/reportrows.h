// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/reportspresenter.h"
#include "models/presentation/valuetablemodel.h"

namespace creatormetrics {

/// What the archive is told from besides its records.
struct ReportRowFrame {
    QDateTime now; ///< in the zone that people read
    QLocale locale;
};

struct ReportColumn {
    enum Index { Kind, Period, Made, Pages, Size, State, Menu };
};
[[nodiscard]] std::vector<ValueColumn> reportColumns();
[[nodiscard]] std::vector<ValueRow> reportRows(const std::vector<KeptReport> &reports, const ReportRowFrame &frame);

/// "Weekly report" in the window's language; the key of a kind that this version does not know.
[[nodiscard]] QString reportKindText(const ReportRecord &record);
/// "October 2026" for a whole month, "9 – 15 Nov" for other days.
[[nodiscard]] QString reportPeriodText(const ReportRecord &record, const ReportRowFrame &frame);
/// What is known of a report in one line: "Made today, 08:20 · 2 pages · 84 kB".
[[nodiscard]] QString reportFacts(const KeptReport &report, const ReportRowFrame &frame);
/// The archive in one line; empty when there is none.
[[nodiscard]] QString archiveSummary(const std::vector<KeptReport> &reports, const ReportRowFrame &frame);

} // namespace creatormetrics
