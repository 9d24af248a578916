// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reportpainter/pagelink.h"

#include <vector>

class QPainter;

namespace creatormetrics {

class ColorGlyphs;
class GlyphRecorder;

/// What texts are painted with: the painter, and for a PDF the record that its text is made searchable from and the place
/// where the links of the page are left.
struct Ink {
    QPainter &painter;
    GlyphRecorder *glyphs = nullptr;
    ColorGlyphs *pictures = nullptr;
    std::vector<PageLink> *links = nullptr;
};

} // namespace creatormetrics
