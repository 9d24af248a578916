// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace creatormetrics {

/// The version of each formula that a report's figures and pages come from, as JSON, kept with the report: when two reports of the
/// same days differ, it says whether the figures changed or how they are made. Raise a number with its formula.
[[nodiscard]] QByteArray formulaVersions();

} // namespace creatormetrics
