// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/platform.h"
#include "ui/theme/colors.h"

#include <QList>
#include <QString>

namespace creatormetrics {

enum class MarkerShape { Circle, Square, Diamond, Triangle };

/// How one platform looks in every chart, list and report. Colour is never the only difference.
struct PlatformStyle {
    QColor color;
    QList<qreal> dashes; // on and off lengths in pen widths, as QPen::setDashPattern takes them; empty is a solid line
    MarkerShape marker = MarkerShape::Circle;
    QString monogram; // one or two letters for a mark without a logo
};

PlatformStyle platformStyle(Platform platform, const Colors &colors);
QColor platformColor(Platform platform, const Colors &colors);
QColor platformColor(Platform platform, ColorScheme scheme);

} // namespace creatormetrics
