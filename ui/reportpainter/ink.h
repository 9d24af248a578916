// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;

namespace creatormetrics {

class ColorGlyphs;
class GlyphRecorder;

/// What texts are painted with: the painter, and for a PDF the record that its text is made searchable from.
struct Ink {
    QPainter &painter;
    GlyphRecorder *glyphs = nullptr;
    ColorGlyphs *pictures = nullptr;
};

} // namespace creatormetrics
