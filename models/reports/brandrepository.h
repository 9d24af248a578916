// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/plan.h"
#include "models/reports/reportdocument.h"
#include "models/store/connection.h"

#include <optional>

namespace creatormetrics {

inline constexpr qsizetype largestLogo = 2 * 1024 * 1024; ///< bytes

/// The workspace's look on paper, if it has one.
[[nodiscard]] Result<std::optional<ReportBrand>> storedBrand(Connection &connection);
/// In place of the one before. BadInput when `checkBrand` refuses it.
Outcome saveBrand(Connection &connection, const ReportBrand &brand);
/// No error when there was none.
Outcome removeBrand(Connection &connection);

/// BadInput names the part: a colour that is not "#RRGGBB", a text that is too long, a logo that `checkLogo` refuses.
Outcome checkBrand(const ReportBrand &brand);
/// BadInput when the bytes are too many or begin as no PNG, JPEG or SVG does. Whether they can be drawn is not known here.
Outcome checkLogo(const QByteArray &bytes);

/// What the plan lets a report wear: nothing of one's own without OwnBrand, and our mark always without WhiteLabel.
[[nodiscard]] ReportBrand allowedBrand(const std::optional<ReportBrand> &brand, Plan plan);

/// The contrast of a "#RRGGBB" with white by WCAG 2: 1 to 21, text needs 4.5. 0 when it is no colour.
[[nodiscard]] double contrastOnWhite(const QString &color);

} // namespace creatormetrics
