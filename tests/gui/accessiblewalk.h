// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QStringList>

class QWidget;

namespace creatormetrics {

/// What a screen reader finds below a window.
struct AccessibleFindings {
    QStringList faults; ///< what cannot be used without looking: a role or name that is missing, a table without headers
    int interactive = 0; ///< parts that can be used
    int charts = 0;
    int tables = 0;
};

/// Walks everything that is visible. `where` begins each fault.
[[nodiscard]] AccessibleFindings walkAccessible(QWidget &top, const QString &where);

} // namespace creatormetrics
