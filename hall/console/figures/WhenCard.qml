pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// When people came: a column a day, month or year; or how busy each hour of the week is.
DeskCard {
    id: card

    required property var figures
    required property string stretch
    property bool byHour: false
    readonly property string unit: {
        if (card.stretch === "all")
            return qsTr("参观人数");
        return card.stretch === "year" ? qsTr("每月参观人数") : qsTr("每天参观人数");
    }
    readonly property real foot: card.height - 56

    title: card.byHour ? qsTr("几点最忙") : card.unit

    DeskSegment {
        anchors.right: parent.right
        anchors.rightMargin: 20
        y: 10
        implicitHeight: 68
        options: [
            {
                "id": "days",
                "text": qsTr("人数")
            },
            {
                "id": "hours",
                "text": qsTr("钟点")
            }
        ]
        chosen: card.byHour ? "hours" : "days"
        onPicked: id => card.byHour = id === "hours"
    }
    Item {
        id: chart

        readonly property var bars: card.figures.bars ?? []
        readonly property real step: width / Math.max(1, bars.length)

        visible: !card.byHour
        x: 84
        y: 96
        width: card.width - x - 24
        height: card.foot - y

        Repeater {
            model: card.figures.ticks ?? []
            Item {
                id: tick
                required property var modelData
                y: chart.height - tick.modelData.share * (chart.height - 22)
                width: chart.width
                Rectangle {
                    width: parent.width
                    height: 1
                    color: Theme.line
                }
                Label {
                    x: -width - 14
                    y: -height / 2
                    text: tick.modelData.number
                    size: 20
                    color: Theme.slate
                    wrapMode: Text.NoWrap
                }
            }
        }
        Repeater {
            model: chart.bars
            Item {
                id: bar
                required property var modelData
                required property int index
                x: index * chart.step
                width: chart.step
                height: chart.height
                Rectangle {
                    id: column
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: chart.height - height
                    width: Math.max(4, Math.min(44, chart.step * .62))
                    height: Math.max(bar.modelData.share > 0 ? 4 : 0, bar.modelData.share * (chart.height - 22))
                    radius: Math.min(7, width / 3)
                    color: bar.modelData.now ? Theme.amber400 : Theme.police500
                }
                Rectangle {
                    visible: bar.modelData.share === 0
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: chart.height - 6
                    width: 8
                    height: 5
                    radius: 2
                    color: Theme.line
                }
                Label {
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: column.y - height
                    text: bar.modelData.number
                    size: 20
                    weight: 700
                    color: bar.modelData.now ? Theme.staffAmber : Theme.ink
                    wrapMode: Text.NoWrap
                }
                Label {
                    x: Math.min(chart.width - bar.x - width, Math.max(-bar.x, (parent.width - width) / 2))
                    y: chart.height + 8
                    text: bar.modelData.name
                    size: 20
                    weight: bar.modelData.now ? 700 : 500
                    color: bar.modelData.now ? Theme.ink : Theme.slate
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
    Item {
        id: heat

        readonly property var hours: card.figures.hours ?? []
        readonly property real step: width / Math.max(1, hours.length)
        readonly property real tall: height / 7

        visible: card.byHour
        x: 96
        y: 90
        width: card.width - x - 24
        height: card.height - y - 48

        Repeater {
            model: card.figures.heat ?? []
            Item {
                id: line
                required property var modelData
                required property int index
                y: index * heat.tall
                width: heat.width
                height: heat.tall
                Label {
                    x: -width - 14
                    anchors.verticalCenter: parent.verticalCenter
                    text: line.modelData.day
                    size: 20
                    color: Theme.slate
                    wrapMode: Text.NoWrap
                }
                Repeater {
                    model: line.modelData.cells
                    Rectangle {
                        id: cell
                        required property var modelData
                        required property int index
                        x: index * heat.step + 2
                        y: 2
                        width: heat.step - 4
                        height: heat.tall - 4
                        radius: 7
                        color: cell.modelData.plays ? Qt.tint("#E8F0FF", Qt.alpha(Theme.police600, cell.modelData.share)) : "#F1F4FA"
                        Label {
                            anchors.centerIn: parent
                            visible: cell.modelData.plays > 0 && implicitWidth < cell.width - 2
                            text: cell.modelData.plays
                            size: 20
                            color: cell.modelData.share > .5 ? "#FFFFFF" : Theme.ink
                            wrapMode: Text.NoWrap
                        }
                    }
                }
            }
        }
        Repeater {
            model: heat.hours
            Label {
                required property int index
                required property var modelData
                x: index * heat.step + (heat.step - width) / 2
                y: heat.height + 6
                text: card.width < 900 && index % 2 ? "" : qsTr("%1 点").arg(modelData)
                size: 20
                color: Theme.slate
                wrapMode: Text.NoWrap
            }
        }
    }
}
