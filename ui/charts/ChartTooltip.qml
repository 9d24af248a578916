// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import CreatorMetrics.Charts

Rectangle {
    id: tooltip

    required property QtObject theme
    required property ChartCursor cursor
    required property size space // of the whole chart
    required property rect plot

    readonly property bool mirrored: Qt.application.layoutDirection === Qt.RightToLeft
    readonly property real gap: 2 * theme.smallSpace
    readonly property bool fitsRight: cursor.x + gap + width <= space.width

    x: Math.round(fitsRight ? cursor.x + gap : Math.max(0, cursor.x - gap - width))
    y: Math.round(Math.max(0, Math.min(plot.y + plot.height * 0.5, plot.y + plot.height - height)))
    width: Math.ceil(Math.max(title.implicitWidth, rows.implicitWidth)) + 2 * theme.mediumSpace
    height: title.height + theme.tinySpace + rows.height + 2 * theme.smallSpace
    radius: theme.controlRadius
    color: theme.colors.surface
    border { width: 1; color: theme.colors.hairline }

    Text {
        id: title
        x: tooltip.mirrored ? tooltip.width - tooltip.theme.mediumSpace - width : tooltip.theme.mediumSpace
        y: tooltip.theme.smallSpace
        text: tooltip.cursor.title
        textFormat: Text.PlainText
        font: tooltip.theme.captionFont
        color: tooltip.theme.colors.secondary
        Accessible.ignored: true
    }

    ChartRows {
        id: rows
        x: tooltip.theme.mediumSpace
        y: title.y + title.height + tooltip.theme.tinySpace
        width: tooltip.width - 2 * tooltip.theme.mediumSpace
        height: implicitHeight
        theme: tooltip.theme
        rows: tooltip.cursor.rows
        mirrored: tooltip.mirrored
    }
}
