// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/platformstyle.h"

namespace creatormetrics {

using namespace Qt::StringLiterals;

QColor platformColor(Platform platform, const Colors &colors)
{
    switch (platform) {
    case Platform::YouTube:
        return colors.youtube;
    case Platform::Instagram:
        return colors.instagram;
    case Platform::X:
        return colors.x;
    case Platform::TikTok:
        return colors.tiktok;
    }
    return colors.neutral;
}

QColor platformColor(Platform platform, ColorScheme scheme)
{
    return platformColor(platform, colors(scheme));
}

PlatformStyle platformStyle(Platform platform, const Colors &colors)
{
    const QColor color = platformColor(platform, colors);
    switch (platform) {
    case Platform::YouTube:
        return {.color = color, .dashes = {}, .marker = MarkerShape::Circle, .monogram = u"Yt"_s};
    case Platform::Instagram:
        return {.color = color, .dashes = {1, 1.5}, .marker = MarkerShape::Diamond, .monogram = u"Ig"_s};
    case Platform::X:
        return {.color = color, .dashes = {4, 1.5, 1, 1.5}, .marker = MarkerShape::Square, .monogram = u"X"_s};
    case Platform::TikTok:
        return {.color = color, .dashes = {3, 1.5}, .marker = MarkerShape::Triangle, .monogram = u"Tk"_s};
    }
    return {.color = color, .dashes = {}, .marker = MarkerShape::Circle, .monogram = {}};
}

} // namespace creatormetrics
