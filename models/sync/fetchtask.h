// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"
#include "models/domain/metric.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace creatormetrics {

/// How far a list is walked.
enum class FetchDepth {
    Newest,     ///< the first page
    Everything, ///< to the end
};

/// One call to make, as a value that can wait in the queue across a crash. Which members matter is the stream's affair.
struct FetchTask {
    QString stream;
    QString reference; ///< what the account calls the thing asked (uploads playlist id), empty for "mine"
    std::optional<DateRange> window;
    QString cursor;  ///< page token of the platform
    QStringList ids; ///< platform content ids
    std::vector<Metric> metrics; ///< DailySeries: which figures to ask for
    FetchDepth depth = FetchDepth::Newest;
    QString since; ///< id of the newest post or mention known; only what came after it is wanted. Empty: all
    bool backfill = false; ///< history that may wait: runs after everything else and in slices

    friend bool operator==(const FetchTask &, const FetchTask &) = default;
};

/// Round trip for the queue table; `fetchTaskFromJson` fails with BadInput on anything `toJson` would not write.
[[nodiscard]] QJsonObject toJson(const FetchTask &task);
[[nodiscard]] Result<FetchTask> fetchTaskFromJson(const QJsonObject &object);

} // namespace creatormetrics
