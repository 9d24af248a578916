// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportdocument.h"

namespace creatormetrics {

/// One thing that two makings of a report tell differently.
struct ReportChange {
    enum class Kind {
        Figure, ///< a cell or a card says something else
        Came, ///< a row, table, chart or remark that only the later one has
        Went, ///< the same of the earlier one
    };

    Kind kind = Kind::Figure;
    QString section = {}; ///< the heading it stands under
    QString row = {}; ///< what the row, card, chart or remark is called
    QString column = {};
    QString before = {};
    QString after = {};

    friend bool operator==(const ReportChange &, const ReportChange &) = default;
};

/// What changed from one making of a report to the next, in the order of `after`, what went last in its section. Tables, cards,
/// charts and remarks are compared; sentences tell the same figures again.
[[nodiscard]] std::vector<ReportChange> reportChanges(const ReportDocument &before, const ReportDocument &after);

} // namespace creatormetrics
