// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reportpainter/glyphrecorder.h"

#include <QByteArray>

namespace creatormetrics {

/// A font's ToUnicode map made anew from Qt's, so that copied and searched text is what was written. Qt names a glyph
/// by the lowest character that leads to it, which makes a space a tab, 日 the radical U+2F47 and Arabic letters their
/// presentation forms, and leaves out contextual forms and everything beyond the basic plane; those come from what
/// was recorded while drawing. `face` may be null and is ignored where it contradicts the map. `compressed` tells
/// whether the stream is deflated; the answer is in the same form.
[[nodiscard]] QByteArray correctedTextMap(const QByteArray &stream, bool compressed, const RecordedFace *face);

} // namespace creatormetrics
