// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/contentdetail.h"
#include "models/domain/figureformat.h"

namespace creatormetrics {

/// A figure of a post with what stands below it.
struct ContentFigureText {
    QString label;
    QString figure;
    QString note; ///< its parts, or how it compares; may be empty

    friend bool operator==(const ContentFigureText &, const ContentFigureText &) = default;
};

/// One post in words.
struct ContentText {
    QString title;
    QString facts; ///< "YouTube · Video · 14 Nov 2026, 18:02 · 14:31"
    QString missing; ///< when the platform no longer has it; else empty
    std::vector<ContentFigureText> figures;
};

/// Times of day in the zone of the account.
[[nodiscard]] ContentText contentText(const ContentDetail &detail, const FigureFormat &format);

/// "97th percentile of your videos at day 6", or why there is none.
[[nodiscard]] QString equalAgeText(const std::optional<EqualAge> &equalAge, const FigureFormat &format);

/// "1,204 posts", "more than 20,000 posts".
[[nodiscard]] QString matchesText(const ContentAnswer &answer, const FigureFormat &format);

} // namespace creatormetrics
