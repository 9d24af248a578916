// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"
#include "models/domain/dailymetrics.h"
#include "models/store/provenance.h"

#include <vector>

namespace creatormetrics {

/// Whether figures may take the place of known ones.
enum class Precedence {
    Authoritative, ///< from the platform's API: replaces what differs, the former value becomes a revision
    FillGaps,      ///< from a file: only where nothing is known
    Snapshot,      ///< totals of the running day: replace what differs; no revision, since the day was never finished
};

/// What an upsert did.
struct WriteCount {
    qint64 rows = 0;    ///< given
    qint64 changed = 0; ///< days (or items) that are new or differ now
    qint64 figures = 0; ///< single figures written
    qint64 kept = 0;    ///< figures left alone because something else was known already
};

/// Writes the known figures of the days; unknown ones never erase a known one. Days whose figures do not differ are not touched,
/// so their source stays the fetch that first told them.
[[nodiscard]] Result<WriteCount> upsertDays(Connection &connection, AccountId account, const std::vector<DailyMetrics> &days,
                                            FetchId fetch, const QDateTime &now,
                                            Precedence precedence = Precedence::Authoritative);

/// The stored days of the range in order; days without a row are left out.
[[nodiscard]] Result<std::vector<DailyMetrics>> daysInRange(Connection &connection, AccountId account, const DateRange &range);
/// First and last day with any figure.
[[nodiscard]] Result<std::optional<DateRange>> knownDays(Connection &connection, AccountId account);

struct Revision {
    qint64 oldValue = 0;
    std::optional<FetchId> oldFetch;
    std::optional<qint64> newValue;
    std::optional<FetchId> newFetch;
    QDateTime revisedAt;
};

/// Everything known about one figure of one day.
struct FigureHistory {
    std::optional<qint64> value;
    std::optional<FetchId> source;
    std::vector<Revision> revisions; ///< oldest first
};

/// A revision with the figure it is about.
struct DatedRevision {
    QDate day;
    std::optional<Metric> metric; ///< nothing: a figure that this version does not know
    Revision revision;
};
/// Of the range's days, oldest first.
[[nodiscard]] Result<std::vector<DatedRevision>> revisionsInRange(Connection &connection, AccountId account, const DateRange &range);

[[nodiscard]] Result<FigureHistory> figureHistory(Connection &connection, AccountId account, QDate day, Metric metric);

/// Takes back every figure that still comes from `fetch`; a revision's former value returns in its place. Gives the figures touched.
[[nodiscard]] Result<qint64> withdrawFetch(Connection &connection, FetchId fetch, const QDateTime &now);

} // namespace creatormetrics
