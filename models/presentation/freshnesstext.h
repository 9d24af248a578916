// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/overview.h"

#include <QLocale>

namespace creatormetrics {

/// How urgent a line about the age of the data is; drawn as the colour of its dot, with the words saying the same.
enum class FreshnessTone { Plain, Good, Stale, Problem };

struct FreshnessLine {
    QString text;
    FreshnessTone tone = FreshnessTone::Plain;

    friend bool operator==(const FreshnessLine &, const FreshnessLine &) = default;
};

/// What freshness is told from besides the accounts.
struct FreshnessFrame {
    QDateTime now; ///< in the zone that people read
    QLocale locale;
    std::optional<QDateTime> nextSync; ///< UTC; unset when nothing is scheduled
    bool offline = false;
    bool paused = false; ///< by the user
};

/// At most four short lines: when it was synced and when next, then until which day each platform's figures reach.
[[nodiscard]] std::vector<FreshnessLine> freshnessLines(const std::vector<Freshness> &accounts,
                                                        const FreshnessFrame &frame);

} // namespace creatormetrics
