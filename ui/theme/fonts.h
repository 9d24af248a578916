// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QObject>

namespace creatormetrics {

/// What a text is for. Roles with Number and Figure have digits of equal width, so that columns and changing figures stand still.
enum class FontRole {
    Caption, // 11: axis, table header, notes
    CaptionStrong, // 11, 600
    CaptionNumber, // 11, tabular
    Body, // 13
    BodyStrong, // 13, 600
    Number, // 13, tabular: table cells, tooltips
    NumberStrong, // 13, 600, tabular
    Section, // 15, 600: card titles
    Title, // 20, 600: page titles
    Figure // 28, 600, tabular: the numbers on cards
};

/// Makes the tabular faces of the text family known to Qt. Once per process, on the GUI thread, before the first font();
/// Theme::apply() does it. Later calls do nothing.
void registerTabularFaces();

/// Inter where it is installed, else the system's font. `scale` multiplies the pixel size. Looks families up: keep the answer.
QFont font(FontRole role, qreal scale = 1);

} // namespace creatormetrics
