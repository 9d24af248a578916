// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartspec.h"
#include "ui/theme/colors.h"

#include <QFont>
#include <QLocale>
#include <QRectF>

class QPainter;

namespace creatormetrics {

class GlyphRecorder;

/// How a chart is painted: colours of a scheme, fonts of labels, language of numbers and days.
struct ChartPaintStyle {
    Colors colors;
    QFont label;
    QFont strongLabel; ///< names at the line ends
    QLocale locale;
    GlyphRecorder *glyphs = nullptr; ///< records the labels for a PDF
    double pixelRatio = 0; ///< of a picture or a screen: hairlines stand on whole pixels; 0 on paper
    bool asWords = false; ///< hands texts on as texts instead of glyphs: for SVG
};

/// Paints the chart itself, without title, as vectors into `area`, laid out as on screen. Nothing for a chart without
/// values. May run on any thread that owns the painter.
void paintChart(QPainter &painter, const QRectF &area, const ChartSpec &spec, const ChartPaintStyle &style);

} // namespace creatormetrics
