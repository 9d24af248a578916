// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/compare.h"
#include "models/analytics/contentdetail.h"
#include "models/domain/figureformat.h"
#include "models/presentation/valuetablemodel.h"

namespace creatormetrics {

/// One column for the figure's name, two for each platform or account (figure and change), one for what is added up.
[[nodiscard]] std::vector<ValueColumn> compareColumns(const CompareAnswer &answer);
/// One row for each figure that anybody tells; the id is the Metric. A figure that is not the same on every platform says so, and how
/// in its tooltip.
[[nodiscard]] std::vector<ValueRow> compareRows(const CompareAnswer &answer, const FigureFormat &format);
/// Period beside period: a row for each figure and platform (or account).
[[nodiscard]] std::vector<ValueColumn> periodColumns(const CompareAnswer &answer, const QLocale &locale);
/// `periodRow` says what an id stands for.
[[nodiscard]] std::vector<ValueRow> periodRows(const CompareAnswer &answer, const FigureFormat &format);
/// What a row of `periodRows` is about.
struct PeriodRow {
    Metric metric = Metric::Views;
    std::size_t column = 0; ///< of the answer
};
[[nodiscard]] PeriodRow periodRow(qint64 id);

/// Post beside post: a row for each figure that any of them has.
[[nodiscard]] std::vector<ValueColumn> postColumns(const std::vector<ContentDetail> &posts);
[[nodiscard]] std::vector<ValueRow> postRows(const std::vector<ContentDetail> &posts, const FigureFormat &format);

/// What must be said beside the table, in one paragraph.
[[nodiscard]] QString compareNotesText(const CompareAnswer &answer);

} // namespace creatormetrics
