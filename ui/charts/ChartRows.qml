// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A line for each series: a piece of its stroke, its name, its figure. Names stand where lines of text begin.
Item {
    id: table

    required property QtObject theme
    required property var rows
    required property bool mirrored

    readonly property int swatch: 16

    implicitWidth: names.width + figures.width + 3 * theme.smallSpace
    implicitHeight: names.height

    Column {
        id: names
        x: table.mirrored ? table.width - width : 0
        spacing: table.theme.tinySpace
        Repeater {
            model: table.rows
            delegate: Item {
                id: row
                required property var modelData
                width: table.swatch + table.theme.smallSpace + name.width
                height: name.height
                x: table.mirrored ? names.width - width : 0
                Repeater {
                    model: row.modelData.strokes
                    delegate: Rectangle {
                        required property var modelData
                        x: modelData.x + (table.mirrored ? row.width - table.swatch : 0)
                        y: Math.round(row.height / 2) - 1
                        width: modelData.width
                        height: 2
                        color: row.modelData.color
                    }
                }
                Text {
                    id: name
                    x: table.mirrored ? 0 : table.swatch + table.theme.smallSpace
                    text: row.modelData.name
                    textFormat: Text.PlainText
                    font: table.theme.bodyFont
                    color: row.modelData.dashed ? table.theme.colors.secondary : table.theme.colors.text
                    Accessible.ignored: true
                }
            }
        }
    }

    Column {
        id: figures
        x: table.mirrored ? 0 : table.width - width
        spacing: table.theme.tinySpace
        Repeater {
            model: table.rows
            delegate: Text {
                required property var modelData
                x: table.mirrored ? 0 : figures.width - width
                text: modelData.value
                textFormat: Text.PlainText
                font: modelData.dashed ? table.theme.numberFont : table.theme.numberStrongFont
                color: modelData.dashed ? table.theme.colors.secondary : table.theme.colors.text
                Accessible.ignored: true
            }
        }
    }
}
