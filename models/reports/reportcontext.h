// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportfigures.h"
#include "models/reports/reportwords.h"

#include <QTimeZone>

namespace creatormetrics {

/// What every section is written from. Refers to the caller's values.
struct ReportContext {
    const ReportFigures &figures;
    const ReportSettings &settings;
    QString workspaceName;
    ReportWords words;
    QTimeZone zone; ///< in which moments are written

    [[nodiscard]] const FigureFormat &format() const { return words.format(); }
    [[nodiscard]] const QLocale &locale() const { return words.format().locale(); }
    /// Two pages: everything is short, and only the first section begins a page.
    [[nodiscard]] bool isShort() const { return settings.kind == ReportKind::Weekly; }
};

} // namespace creatormetrics
