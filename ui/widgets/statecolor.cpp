// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statecolor.h"

namespace creatormetrics {

QColor stateColor(FreshnessTone tone, const Colors &colors)
{
    switch (tone) {
    case FreshnessTone::Plain:
        return colors.secondary;
    case FreshnessTone::Good:
        return colors.up;
    case FreshnessTone::Stale:
        return colors.warning;
    case FreshnessTone::Problem:
        return colors.danger;
    }
    Q_UNREACHABLE();
}

} // namespace creatormetrics
