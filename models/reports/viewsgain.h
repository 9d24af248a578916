// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportfigures.h"

namespace creatormetrics {

/// A post that moved the views of the range, by looks at it.
struct MovingPost {
    QString title = {};
    Platform platform = Platform::YouTube;
    qint64 amount = 0; ///< of the change, of either sign

    friend bool operator==(const MovingPost &, const MovingPost &) = default;
};

/// What the change in views over all accounts is made of.
struct ViewsGain {
    qint64 value = 0;
    qint64 previous = 0;
    std::vector<MovingPost> posts = {}; ///< the largest by size first
    bool looksMissing = false; ///< a post among the largest was not looked at around the end of the range: it is not in `posts`

    [[nodiscard]] qint64 gain() const { return value - previous; }
    friend bool operator==(const ViewsGain &, const ViewsGain &) = default;
};

/// Nothing when an account's change is not known or posts were not looked at one by one.
[[nodiscard]] std::optional<ViewsGain> viewsGain(const ReportFigures &figures);

/// One post that brought more than this share of the gain is named together with what remains without it.
inline constexpr double outlierShare = 0.25;

struct OutlierNote {
    MovingPost post;
    double share = 0; ///< of the gain; above 1 when the rest fell
    std::optional<double> withoutIt = {}; ///< relative change of the views without the post; nothing after none

    friend bool operator==(const OutlierNote &, const OutlierNote &) = default;
};

/// Nothing when views did not grow or no post brought so much.
[[nodiscard]] std::optional<OutlierNote> outlierNote(const ViewsGain &gain);

} // namespace creatormetrics
