// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QIcon>
#include <QPixmap>
#include <QStringList>
#include <QStringView>

namespace creatormetrics {

/// The line icons of resources/icons, drawn sharp at any size and pixel ratio in the colours of a scheme: secondary at rest, text
/// under the pointer, accent when selected or checked, disabled. Ask again when the theme has changed. A name without a file is
/// logged and drawn as an empty square, so that nothing loses its place.
QIcon icon(QStringView name, const Colors &colors);

/// One colour for all states: marks inside texts, banners and empty states.
QIcon icon(QStringView name, const QColor &color);

/// `size` in device-independent pixels.
QPixmap iconPixmap(QStringView name, const QColor &color, int size, qreal devicePixelRatio);

/// The names that the product uses; each must have its file.
QStringList iconNames();

} // namespace creatormetrics
