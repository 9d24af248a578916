// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/apispec.h"
#include "tests/simulator/reporttable.h"

#include <QString>

namespace creatormetrics {

/// What requests are checked against.
struct SpecSet {
    ApiSpec data;
    ApiSpec analytics;
    ReportTable reports;
    QString origin; // for the user: the folder read, or that the built-in list is used
};

/// The discovery documents in `directory`, or the built-in list when one of them is missing or unreadable.
[[nodiscard]] SpecSet loadSpecs(const QString &directory);

} // namespace creatormetrics
