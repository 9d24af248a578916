// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportdocument.h"
#include "ui/theme/colors.h"

namespace creatormetrics {

/// The colours of a report: the light scheme in the colours of a brand. What is too light to be read on paper is darkened.
struct PaperColors {
    Colors theme; ///< accent and its kin are the brand's; 4.5:1 on paper
    QColor cover; ///< ground of the cover as the brand has it; invalid: the cover is plain paper
    QColor coverText; ///< black or white, whichever is read better on it

    [[nodiscard]] static PaperColors of(const ReportBrand &brand);
};

/// Contrast of two colours, 1 to 21 (WCAG 2.2, 1.4.3).
[[nodiscard]] double paperContrast(const QColor &first, const QColor &second);

/// The colour, darkened as little as makes its contrast with white paper at least `ratio`.
[[nodiscard]] QColor darkenedForPaper(const QColor &color, double ratio = 4.5);

} // namespace creatormetrics
