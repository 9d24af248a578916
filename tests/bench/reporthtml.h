// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportdocument.h"

namespace creatormetrics {

/// The same report as one HTML page: texts, tables, charts as SVG and pictures inside it, A4, with a header repeated on each
/// page of a table. For programs that print HTML.
[[nodiscard]] QByteArray reportHtml(const ReportDocument &document);

} // namespace creatormetrics
