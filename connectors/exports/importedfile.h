// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"
#include "models/domain/dailymetrics.h"
#include "models/domain/platform.h"

#include <QStringList>

#include <vector>

namespace creatormetrics {

/// A column of a file that brings nothing in, and why, as a sentence for the user.
struct IgnoredColumn {
    QString header;
    QString reason;

    friend bool operator==(const IgnoredColumn &, const IgnoredColumn &) = default;
};

/// What a platform's own export file holds: enough to show before anything is stored, and everything there is to store.
struct ImportedFile {
    QString kind; ///< stable key of the format ("youtube_studio_totals")
    Platform platform = Platform::YouTube;
    QString fileName; ///< without folders
    QByteArray sha256; ///< of the bytes, lower-case hexadecimal
    DateRange range; ///< first to last day; days in between may be missing
    qint64 rows = 0; ///< rows of days read, without totals and repetitions
    std::vector<Metric> metrics; ///< recognised, in the order of the columns
    std::vector<IgnoredColumn> ignoredColumns;
    std::vector<DailyMetrics> days; ///< ascending, each day once, each with at least one known figure
    QStringList warnings; ///< for the user, each naming its line
};

} // namespace creatormetrics
