// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/papercolors.h"

#include <cmath>

namespace creatormetrics {

namespace {

constexpr double tint = 0.12; ///< of soft grounds
constexpr int darkeningSteps = 50;

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// "#RRGGBB" alone: names of colours and transparency are not a brand's.
QColor brandColor(const QString &text)
{
    return text.size() == 7 && text.startsWith(u'#') ? QColor(text) : QColor();
}

} // namespace

double paperContrast(const QColor &first, const QColor &second)
{
    const double one = luminance(first);
    const double two = luminance(second);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

QColor darkenedForPaper(const QColor &color, double ratio)
{
    for (int step = 0; step < darkeningSteps; ++step) {
        const QColor darker = mix(color, Qt::black, static_cast<double>(step) / darkeningSteps);
        if (paperContrast(darker, Qt::white) >= ratio)
            return darker;
    }
    return Qt::black;
}

PaperColors PaperColors::of(const ReportBrand &brand)
{
    PaperColors result{.theme = colors(ColorScheme::Light), .cover = {}, .coverText = {}};
    if (const QColor accent = brandColor(brand.accent); accent.isValid()) {
        result.theme.accent = darkenedForPaper(accent);
        result.theme.accentSoft = mix(result.theme.surface, result.theme.accent, tint);
        result.cover = accent;
        const bool light = paperContrast(accent, Qt::white) >= paperContrast(accent, result.theme.text);
        result.coverText = light ? QColor(Qt::white) : result.theme.text;
    }
    if (const QColor second = brandColor(brand.second); second.isValid()) {
        result.theme.warning = darkenedForPaper(second);
        result.theme.warningSoft = mix(result.theme.surface, result.theme.warning, tint);
    }
    return result;
}

} // namespace creatormetrics
