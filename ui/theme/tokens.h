// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

/// The measures of the visual language, in device-independent pixels. Colours are in colors.h, fonts in fonts.h.
namespace creatormetrics {

struct Spacing {
    static constexpr int tiny = 4;
    static constexpr int small = 8;
    static constexpr int medium = 12;
    static constexpr int large = 16;
    static constexpr int wide = 24;
    static constexpr int vast = 32;
    static constexpr int pageMargin = wide;
    static constexpr int cardPadding = large;
    static constexpr int gap = large;
};

struct Radius {
    static constexpr int card = 8;
    static constexpr int control = 6;
};

/// Pixel sizes at text scale 1.
struct Type {
    static constexpr int caption = 11;
    static constexpr int body = 13;
    static constexpr int section = 15;
    static constexpr int title = 20;
    static constexpr int figure = 28;
};

struct Measure {
    static constexpr int controlHeight = 30;
    static constexpr int rowHeight = 32;
    static constexpr int icon = 20;
    static constexpr int focusRing = 2;
    static constexpr int sidebarWidth = 184;
    static constexpr int thumbnailWidth = 48;
    static constexpr int thumbnailHeight = 27;
    static constexpr double seriesWidth = 2;
    static constexpr double previousPeriodOpacity = 0.5;
};

/// Milliseconds, ease-out; ask Theme::duration() so that reduced motion is honoured.
struct Motion {
    static constexpr int quick = 120;
    static constexpr int normal = 180;
};

} // namespace creatormetrics
