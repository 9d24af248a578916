// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"

#include <QString>

#include <optional>

namespace creatormetrics {

/// How the cells of a column are written.
enum class CellFormat {
    Count, ///< whole number from 0 up
    SignedCount, ///< whole number; net figures of a day can be negative
    Hours, ///< decimal hours
    Clock, ///< h:mm:ss, m:ss or whole seconds
};

/// What a column of a YouTube Studio table is.
struct StudioColumn {
    enum class Role {
        Date,
        Figure, ///< fills `metric`
        Item, ///< names a video or another thing the table is split by
        Known, ///< understood, but nothing that daily figures can be filled from; `reason` says why
        Unknown,
    };

    Role role = Role::Unknown;
    std::optional<Metric> metric = std::nullopt;
    CellFormat format = CellFormat::Count;
    QString reason = {}; ///< for the user, for Known and Unknown
};

/// Tells a column by its header in English, German, Spanish, French or Japanese, without regard to case, blanks, width
/// of characters and kind of quotation marks.
[[nodiscard]] StudioColumn studioColumn(const QString &header);

/// Whether the first cell of a row marks the sum of all rows ("Total", "Gesamt", "合計").
[[nodiscard]] bool isTotalLabel(const QString &cell);

} // namespace creatormetrics
