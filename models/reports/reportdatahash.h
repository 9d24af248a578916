// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportfigures.h"

namespace creatormetrics {

/// SHA-256 in hexadecimal of every answer that was read. When something was fetched is left out, because it changes without
/// any figure, and so are pictures and the brand.
[[nodiscard]] QString reportDataHash(const ReportFigures &figures);

} // namespace creatormetrics
