// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtCharts
import CreatorMetrics.Charts

// A surface of its own, because the software renderer does not repaint when only the clear colour changes.
Rectangle {
    id: root

    required property ChartFeed feed
    required property QtObject theme

    color: theme.colors.surface

    // Time runs from left to right in every language.
    LayoutMirroring.enabled: false
    activeFocusOnTab: true
    focus: true

    Accessible.role: Accessible.Chart
    Accessible.name: feed.span.active ? feed.span.announcement : feed.cursor.active ? feed.cursor.announcement : feed.title
    Accessible.description: feed.summary
    Accessible.focusable: true

    onWidthChanged: feed.resize(width, height)
    onHeightChanged: feed.resize(width, height)

    // A ring around the whole chart is for those who came by keyboard.
    property bool byKeyboard: true

    Keys.onPressed: event => {
        byKeyboard = true
        event.accepted = feed.takeKey(event.key, event.modifiers)
    }
    onActiveFocusChanged: {
        if (!activeFocus) {
            byKeyboard = true
            feed.cursor.leave()
        }
    }

    // As many labels as there can ever be, shown as they are needed: making texts anew takes longer than drawing the chart.
    readonly property var valueTicks: feed.drawn ? feed.valueTicks : []
    readonly property var dayTicks: feed.drawn ? feed.dayTicks : []
    readonly property var endLabels: feed.drawn ? feed.endLabels : []

    Repeater {
        model: 6
        delegate: Item {
            id: level
            required property int index
            readonly property bool used: index < root.valueTicks.length
            readonly property var tick: used ? root.valueTicks[index] : ({ position: 0, text: "", zero: false })
            visible: used
            y: Math.round(tick.position * root.feed.pixelRatio) / root.feed.pixelRatio
            Rectangle {
                x: root.feed.plot.x
                width: root.feed.plot.width
                height: Math.max(1, Math.floor(root.feed.pixelRatio)) / root.feed.pixelRatio
                color: level.tick.zero && root.feed.bars ? root.theme.colors.control : root.theme.colors.hairline
            }
            Text {
                x: root.feed.plot.x - width - root.theme.smallSpace
                anchors.verticalCenter: parent.verticalCenter
                text: level.tick.text
                font: root.theme.captionNumberFont
                color: root.theme.colors.secondary
                Accessible.ignored: true
            }
        }
    }

    Repeater {
        model: 8
        delegate: Text {
            required property int index
            readonly property bool used: index < root.dayTicks.length
            readonly property var tick: used ? root.dayTicks[index] : ({ position: 0, text: "" })
            visible: used
            x: Math.round(tick.position - width / 2)
            y: root.feed.plot.y + root.feed.plot.height + root.theme.smallSpace
            text: tick.text
            font: root.theme.captionNumberFont
            color: root.theme.colors.secondary
            Accessible.ignored: true
        }
    }

    ChartView {
        id: chart

        // Made once and filled again: making a series anew costs many times as much.
        property var lines: []
        property var dots: []

        function pooled(pool, used, type) {
            while (pool.length < used)
                pool.push(chart.createSeries(type, "", days, values))
            for (let i = 0; i < pool.length; ++i)
                pool[i].visible = i < used
        }

        function refill() {
            const dotted = []
            const lined = []
            for (let i = 0; i < root.feed.strokeCount; ++i)
                (root.feed.isDot(i) ? dotted : lined).push(i)
            pooled(lines, lined.length, ChartView.SeriesTypeLine)
            pooled(dots, dotted.length, ChartView.SeriesTypeScatter)
            lined.forEach((stroke, i) => root.feed.fillStroke(stroke, lines[i]))
            dotted.forEach((stroke, i) => root.feed.fillStroke(stroke, dots[i]))
        }

        function refillAreas() {
            root.feed.fillBars(0, gains)
            root.feed.fillBars(1, losses)
            root.feed.fillBars(2, unfinished)
            root.feed.fillBand(band)
        }

        anchors.fill: parent
        visible: root.feed.drawn
        antialiasing: true
        animationOptions: ChartView.NoAnimation
        legend.visible: false
        backgroundColor: "transparent"
        plotAreaColor: "transparent"
        dropShadowEnabled: false
        backgroundRoundness: 0
        margins { top: 0; bottom: 0; left: 0; right: 0 }
        plotArea: root.feed.plot
        Accessible.ignored: true

        ValueAxis { id: days; visible: false; min: root.feed.firstDay; max: root.feed.lastDay }
        ValueAxis { id: values; visible: false; min: root.feed.minimum; max: root.feed.maximum }

        AreaSeries {
            id: band
            visible: root.feed.banded
            axisX: days
            axisY: values
            upperSeries: LineSeries { }
            lowerSeries: LineSeries { }
        }
        AreaSeries {
            id: gains
            visible: root.feed.bars
            axisX: days
            axisY: values
            upperSeries: LineSeries { }
            lowerSeries: LineSeries { }
        }
        AreaSeries {
            id: losses
            visible: root.feed.bars
            axisX: days
            axisY: values
            upperSeries: LineSeries { }
            lowerSeries: LineSeries { }
        }
        AreaSeries {
            id: unfinished
            visible: root.feed.bars
            axisX: days
            axisY: values
            upperSeries: LineSeries { }
            lowerSeries: LineSeries { }
        }

        Component.onCompleted: {
            refill()
            refillAreas()
        }
    }

    Connections {
        target: root.feed
        function onStrokesChanged() { chart.refill() }
        function onLaidOut() { chart.refillAreas() }
    }

    Repeater {
        model: 4
        delegate: Text {
            required property int index
            readonly property bool used: index < root.endLabels.length
            readonly property var label: used ? root.endLabels[index] : ({ x: 0, y: 0, text: "", color: root.color })
            visible: used
            x: label.x
            y: Math.round(label.y - height / 2)
            text: label.text
            textFormat: Text.PlainText
            font: root.theme.captionStrongFont
            color: label.color
            Accessible.ignored: true
        }
    }

    Repeater {
        model: root.feed.drawn ? root.feed.legend : []
        delegate: Item {
            id: entry
            required property var modelData
            y: Math.round(modelData.y)
            Repeater {
                model: entry.modelData.strokes
                delegate: Rectangle {
                    required property var modelData
                    x: entry.modelData.x + modelData.x
                    y: -1
                    width: modelData.width
                    height: 2
                    color: entry.modelData.color
                }
            }
            Text {
                x: entry.modelData.textX
                y: -Math.round(height / 2)
                text: entry.modelData.text
                textFormat: Text.PlainText
                font: root.theme.captionFont
                color: root.theme.colors.text
                Accessible.ignored: true
            }
        }
    }

    // The value axis does not begin at zero.
    Item {
        id: axisBreak
        readonly property var zigzag: root.feed.drawn ? root.feed.axisBreak : []
        visible: zigzag.length > 0
        Rectangle {
            x: axisBreak.visible ? axisBreak.zigzag[0].x : 0
            y: axisBreak.visible ? axisBreak.zigzag[0].y - 2 : 0
            width: axisBreak.visible ? axisBreak.zigzag[axisBreak.zigzag.length - 1].x - x : 0
            height: 4
            color: root.color
        }
        Repeater {
            model: Math.max(0, axisBreak.zigzag.length - 1)
            delegate: Rectangle {
                required property int index
                readonly property point from: axisBreak.zigzag[index]
                readonly property point to: axisBreak.zigzag[index + 1]
                x: from.x
                y: from.y - 0.5
                width: Math.hypot(to.x - from.x, to.y - from.y)
                height: 1
                transformOrigin: Item.Left
                rotation: Math.atan2(to.y - from.y, to.x - from.x) * 180 / Math.PI
                antialiasing: true
                color: root.theme.colors.secondary
            }
        }
    }

    Repeater {
        model: root.feed.drawn ? root.feed.marks : []
        delegate: Item {
            required property var modelData
            x: Math.round(modelData.position)
            y: root.feed.plot.y + root.feed.plot.height - flag.height - root.theme.tinySpace
            Rectangle {
                width: root.feed.plot.width > 0 ? 2 : 0
                height: flag.height + root.theme.tinySpace
                color: root.theme.colors.accent
            }
            Rectangle {
                id: flag
                x: modelData.position + width > root.feed.plot.x + root.feed.plot.width ? -width : 2
                width: text.width + 2 * root.theme.smallSpace
                height: text.height + 2
                color: root.theme.colors.accentSoft
                Text {
                    id: text
                    anchors.centerIn: parent
                    text: modelData.text
                    textFormat: Text.PlainText
                    font: root.theme.captionFont
                    color: root.theme.colors.accent
                }
            }
        }
    }

    Rectangle {
        visible: root.feed.span.active && root.feed.drawn
        x: root.feed.span.left
        y: root.feed.plot.y
        width: Math.max(1, root.feed.span.width)
        height: root.feed.plot.height
        color: root.theme.colors.accent
        opacity: 0.14
    }

    MouseArea {
        id: pointer
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.LeftButton
        preventStealing: true
        onPressed: mouse => {
            root.forceActiveFocus(Qt.MouseFocusReason)
            root.byKeyboard = false
            if (root.feed.drawn)
                root.feed.span.press(mouse.x)
        }
        function follow() {
            const inside = mouseX >= root.feed.plot.x - 8 && mouseX <= root.feed.plot.x + root.feed.plot.width + 8
            if (pressed)
                root.feed.span.dragTo(mouseX)
            if (root.feed.drawn && (inside || root.feed.span.dragging))
                root.feed.cursor.pointAt(mouseX)
            else
                root.feed.cursor.leave()
        }

        onEntered: follow()
        onPositionChanged: follow()
        onReleased: root.feed.span.release()
        onCanceled: root.feed.span.drop()
        onExited: if (!pressed) root.feed.cursor.leave()
    }

    Item {
        visible: root.feed.cursor.active && root.feed.drawn
        Column {
            id: crosshair
            x: Math.round(root.feed.cursor.x)
            y: root.feed.plot.y
            spacing: 3
            Repeater {
                model: Math.floor(root.feed.plot.height / 5)
                delegate: Rectangle {
                    width: 1
                    height: 2
                    color: root.theme.colors.secondary
                }
            }
        }
        Repeater {
            model: root.feed.cursor.points
            delegate: Rectangle {
                required property var modelData
                width: 9
                height: 9
                radius: width / 2
                x: root.feed.cursor.x - width / 2
                y: modelData.y - height / 2
                color: root.theme.colors.surface
                border { width: 2; color: modelData.color }
            }
        }
        ChartTooltip {
            visible: !root.feed.span.active
            theme: root.theme
            cursor: root.feed.cursor
            space: Qt.size(root.width, root.height)
            plot: root.feed.plot
        }
    }

    ChartSpanLabel {
        visible: root.feed.span.active && root.feed.drawn
        theme: root.theme
        span: root.feed.span
        space: Qt.size(root.width, root.height)
        plot: root.feed.plot
    }

    Rectangle {
        anchors.fill: parent
        visible: root.activeFocus && root.byKeyboard && !root.feed.cursor.active && !root.feed.span.active
        color: "transparent"
        radius: root.theme.controlRadius
        border { width: 2; color: root.theme.colors.accent }
    }
}
