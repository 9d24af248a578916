// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/growthtext.h"

namespace creatormetrics {

/// Adds to a card of the growth page what it is made of: of each platform the totals or the gained and lost it is told from.
void explainGrowthCard(const Growth &growth, const FigureFormat &format, GrowthCard &card);

} // namespace creatormetrics
