// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import CreatorMetrics.Charts

// What is chosen and what it comes to, beside it where there is room, with the button that shows those days alone.
Rectangle {
    id: label

    required property QtObject theme
    required property ChartSpan span
    required property size space // of the whole chart
    required property rect plot

    readonly property bool mirrored: Qt.application.layoutDirection === Qt.RightToLeft
    readonly property real inner: width - 2 * theme.mediumSpace

    readonly property real after: span.left + span.width + theme.smallSpace
    readonly property real before: span.left - theme.smallSpace - width

    x: Math.round(after + width <= space.width ? after : before >= 0 ? before : Math.max(0, (space.width - width) / 2))
    y: Math.round(Math.min(plot.y + theme.tinySpace, Math.max(0, space.height - height)))
    width: Math.ceil(Math.max(title.implicitWidth, rows.implicitWidth, offer.implicitWidth)) + 2 * theme.mediumSpace
    height: title.height + theme.tinySpace + rows.height + theme.smallSpace + offer.height + 2 * theme.smallSpace
    radius: theme.controlRadius
    color: theme.colors.surface
    border { width: 1; color: theme.colors.hairline }

    Text {
        id: title
        x: label.mirrored ? label.width - label.theme.mediumSpace - width : label.theme.mediumSpace
        y: label.theme.smallSpace
        text: label.span.title
        textFormat: Text.PlainText
        font: label.theme.captionFont
        color: label.theme.colors.secondary
        Accessible.ignored: true
    }

    ChartRows {
        id: rows
        x: label.theme.mediumSpace
        y: title.y + title.height + label.theme.tinySpace
        width: label.inner
        height: implicitHeight
        theme: label.theme
        rows: label.span.rows
        mirrored: label.mirrored
    }

    Rectangle {
        id: offer
        x: label.theme.mediumSpace
        y: rows.y + rows.height + label.theme.smallSpace
        implicitWidth: words.implicitWidth + 2 * label.theme.mediumSpace
        width: label.inner
        height: Math.ceil(words.height) + label.theme.smallSpace
        radius: label.theme.controlRadius
        color: label.span.dragging ? label.theme.colors.hover : label.theme.colors.accent
        Accessible.role: Accessible.Button
        Accessible.name: label.span.offer
        Accessible.ignored: label.span.dragging
        Accessible.onPressAction: label.span.accept()

        Text {
            id: words
            anchors.centerIn: parent
            text: label.span.offer
            textFormat: Text.PlainText
            font: label.theme.captionStrongFont
            color: label.span.dragging ? label.theme.colors.secondary : label.theme.colors.accentText
            Accessible.ignored: true
        }
        MouseArea {
            anchors.fill: parent
            cursorShape: Qt.PointingHandCursor
            hoverEnabled: true
            enabled: !label.span.dragging
            onClicked: label.span.accept()
        }
    }
}
