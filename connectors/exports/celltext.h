// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/exports/studiocolumns.h"
#include "models/core/result.h"

#include <QDate>

namespace creatormetrics {

/// Reads single cells of export files. `Result` with nothing in it is a figure that the platform marks as unknown
/// (empty, --, -, undefined, N/A); BadInput says what is accepted.
using Figure = Result<std::optional<qint64>>;

/// The figure in the unit of its metric: hours become minutes, clock times become seconds, both rounded.
/// `decimalPoint` decides where a number could be read in two ways ("1,234"): the other mark then groups thousands.
[[nodiscard]] Figure figureFromCell(const QString &cell, CellFormat format, QChar decimalPoint);

/// 2026-09-20 or Sep 20, 2026; not before 14 February 2005, when YouTube began.
[[nodiscard]] Result<QDate> dayFromCell(const QString &cell);

} // namespace creatormetrics
