// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QPalette>
#include <QString>

namespace creatormetrics {

/// The Qt style sheet of the product. Variants are chosen by dynamic properties; README.md lists them. `scale` multiplies the
/// font sizes it names.
QString styleSheet(const Colors &colors, qreal scale);

QPalette palette(const Colors &colors);

} // namespace creatormetrics
