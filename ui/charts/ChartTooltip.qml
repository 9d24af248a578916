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
    width: column.width + 2 * theme.mediumSpace
    height: column.height + 2 * theme.smallSpace
    radius: theme.controlRadius
    color: theme.colors.surface
    border { width: 1; color: theme.colors.hairline }

    Column {
        id: column
        x: tooltip.theme.mediumSpace
        y: tooltip.theme.smallSpace
        spacing: tooltip.theme.tinySpace

        Text {
            x: tooltip.mirrored ? column.width - width : 0
            text: tooltip.cursor.title
            textFormat: Text.PlainText
            font: tooltip.theme.captionFont
            color: tooltip.theme.colors.secondary
        }

        Item {
            width: names.width + figures.width + 3 * tooltip.theme.smallSpace
            height: names.height

            Column {
                id: names
                x: tooltip.mirrored ? parent.width - width : 0
                spacing: tooltip.theme.tinySpace
                Repeater {
                    model: tooltip.cursor.rows
                    delegate: Item {
                        id: row
                        required property var modelData
                        width: swatch.width + tooltip.theme.smallSpace + name.width
                        height: name.height
                        x: tooltip.mirrored ? names.width - width : 0
                        Rectangle {
                            id: swatch
                            x: tooltip.mirrored ? row.width - width : 0
                            anchors.verticalCenter: row.verticalCenter
                            width: tooltip.theme.smallSpace
                            height: 2
                            color: row.modelData.color
                        }
                        Text {
                            id: name
                            x: tooltip.mirrored ? 0 : swatch.width + tooltip.theme.smallSpace
                            text: row.modelData.name
                            textFormat: Text.PlainText
                            font: tooltip.theme.bodyFont
                            color: row.modelData.dashed ? tooltip.theme.colors.secondary : tooltip.theme.colors.text
                        }
                    }
                }
            }

            Column {
                id: figures
                x: tooltip.mirrored ? 0 : parent.width - width
                spacing: tooltip.theme.tinySpace
                Repeater {
                    model: tooltip.cursor.rows
                    delegate: Text {
                        required property var modelData
                        x: tooltip.mirrored ? 0 : figures.width - width
                        text: modelData.value
                        textFormat: Text.PlainText
                        font: modelData.dashed ? tooltip.theme.numberFont : tooltip.theme.numberStrongFont
                        color: modelData.dashed ? tooltip.theme.colors.secondary : tooltip.theme.colors.text
                    }
                }
            }
        }
    }
}
