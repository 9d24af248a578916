// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartspec.h"
#include "models/core/result.h"
#include "ui/theme/colors.h"

#include <QImage>
#include <QLocale>
#include <QSize>

namespace creatormetrics {

/// How a chart leaves the program as a picture.
struct ChartFileStyle {
    QLocale locale = {};
    ColorScheme scheme = ColorScheme::Light;
    QSize size = {960, 420}; ///< with title and notes; at least 240 x 180
};

/// A chart as a picture of its own: title and subtitle above, its days and the program's name below, drawn by the vectors of the
/// reports, so that it holds the values of the screen. The same chart gives the same picture: nothing of the clock is in it. Any
/// thread.
[[nodiscard]] QImage chartImage(const ChartSpec &spec, const ChartFileStyle &style, double scale = 2);

/// PNG at twice the size.
[[nodiscard]] Result<QByteArray> chartPng(const ChartSpec &spec, const ChartFileStyle &style);

/// SVG 1.2 Tiny with the chart's title and summary as its own title and description. Texts stay texts, so that they can be
/// searched, read out and edited; they ask for Inter and fall back to what the reader has.
[[nodiscard]] Result<QByteArray> chartSvg(const ChartSpec &spec, const ChartFileStyle &style);

} // namespace creatormetrics
