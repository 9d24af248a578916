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
    Accessible.name: feed.cursor.active ? feed.cursor.announcement : feed.title
    Accessible.description: feed.summary
    Accessible.focusable: true

    onWidthChanged: feed.resize(width, height)
    onHeightChanged: feed.resize(width, height)

    Keys.onLeftPressed: feed.cursor.step(-1)
    Keys.onRightPressed: feed.cursor.step(1)
    Keys.onEscapePressed: event => {
        event.accepted = feed.cursor.active
        feed.cursor.leave()
    }
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_Home || event.key === Qt.Key_End
        if (event.key === Qt.Key_Home)
            feed.cursor.toFirst()
        else if (event.key === Qt.Key_End)
            feed.cursor.toLast()
    }
    onActiveFocusChanged: if (!activeFocus) feed.cursor.leave()

    Repeater {
        model: root.feed.drawn ? root.feed.valueTicks : []
        delegate: Item {
            required property var modelData
            y: Math.round(modelData.position * root.feed.pixelRatio) / root.feed.pixelRatio
            Rectangle {
                x: root.feed.plot.x
                width: root.feed.plot.width
                height: Math.max(1, Math.floor(root.feed.pixelRatio)) / root.feed.pixelRatio
                color: modelData.zero && root.feed.bars ? root.theme.colors.control : root.theme.colors.hairline
            }
            Text {
                x: root.feed.plot.x - width - root.theme.smallSpace
                anchors.verticalCenter: parent.verticalCenter
                text: modelData.text
                font: root.theme.captionNumberFont
                color: root.theme.colors.secondary
                Accessible.ignored: true
            }
        }
    }

    Repeater {
        model: root.feed.drawn ? root.feed.dayTicks : []
        delegate: Text {
            required property var modelData
            x: Math.round(modelData.position - width / 2)
            y: root.feed.plot.y + root.feed.plot.height + root.theme.smallSpace
            text: modelData.text
            font: root.theme.captionNumberFont
            color: root.theme.colors.secondary
            Accessible.ignored: true
        }
    }

    ChartView {
        id: chart

        property var strokes: []

        function rebuild() {
            strokes.forEach(series => chart.removeSeries(series))
            const made = []
            for (let i = 0; i < root.feed.strokeCount; ++i) {
                const type = root.feed.isDot(i) ? ChartView.SeriesTypeScatter : ChartView.SeriesTypeLine
                const series = chart.createSeries(type, "", days, values)
                root.feed.fillStroke(i, series)
                made.push(series)
            }
            strokes = made
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
            rebuild()
            refillAreas()
        }
    }

    Connections {
        target: root.feed
        function onStrokesChanged() { chart.rebuild() }
        function onLaidOut() { chart.refillAreas() }
    }

    Repeater {
        model: root.feed.drawn ? root.feed.endLabels : []
        delegate: Text {
            required property var modelData
            x: root.feed.plot.x + root.feed.plot.width + 10
            y: Math.round(modelData.y - height / 2)
            text: modelData.text
            textFormat: Text.PlainText
            font: root.theme.captionStrongFont
            color: modelData.color
            Accessible.ignored: true
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

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.NoButton
        onPositionChanged: mouse => {
            const inside = mouse.x >= root.feed.plot.x - 8 && mouse.x <= root.feed.plot.x + root.feed.plot.width + 8
            if (inside && root.feed.drawn)
                root.feed.cursor.pointAt(mouse.x)
            else
                root.feed.cursor.leave()
        }
        onExited: root.feed.cursor.leave()
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
            theme: root.theme
            cursor: root.feed.cursor
            space: Qt.size(root.width, root.height)
            plot: root.feed.plot
        }
    }

    Rectangle {
        anchors.fill: parent
        visible: root.activeFocus && !root.feed.cursor.active
        color: "transparent"
        radius: root.theme.controlRadius
        border { width: 2; color: root.theme.colors.accent }
    }
}
