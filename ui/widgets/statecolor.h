// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/freshnesstext.h"
#include "ui/theme/colors.h"

namespace creatormetrics {

/// The colour of words, dots and icons that tell a state; the words say the same.
[[nodiscard]] QColor stateColor(FreshnessTone tone, const Colors &colors);

} // namespace creatormetrics
