pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// How the exhibits did: lamps lit, completed, mean time, and how much of the time they were in order.
DeskCard {
    id: card

    required property var figures
    readonly property var rows: card.figures.exhibits ?? []
    readonly property var places: [card.width - (Theme.english ? 400 : 366), card.width - 262, card.width - 146, card.width - 28]
    readonly property real step: 46

    title: qsTr("展项排行")

    component Head: Label {
        required property int place
        x: card.places[place] - width
        y: 70
        size: 20
        color: Theme.slate
        wrapMode: Text.NoWrap
    }
    Label {
        id: aside
        anchors.right: parent.right
        anchors.rightMargin: 28
        y: 26
        width: Math.min(implicitWidth, card.width - 240)
        text: card.figures.plays ?? ""
        size: 20
        color: Theme.slate
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 17
        elide: Text.ElideRight
    }
    Head {
        place: 0
        text: qsTr("点亮")
    }
    Head {
        place: 1
        text: qsTr("完成率")
    }
    Head {
        place: 2
        text: qsTr("平均时长")
    }
    Head {
        place: 3
        text: qsTr("完好率")
    }
    Label {
        x: 28
        y: 112
        visible: card.rows.length === 0
        text: qsTr("这些天还没有人玩")
        size: 23
        color: Theme.slate
    }
    DeskScroll {
        y: 102
        width: card.width
        height: card.height - y - 14
        contentHeight: card.rows.length * card.step
        Repeater {
            model: card.rows
            Item {
                id: line
                required property var modelData
                required property int index
                readonly property bool leads: index < 3

                component Cell: Label {
                    required property int place
                    x: card.places[place] - width
                    anchors.verticalCenter: parent.verticalCenter
                    size: 22
                    color: Theme.slate
                    wrapMode: Text.NoWrap
                }
                y: index * card.step
                width: card.width
                height: card.step
                Label {
                    x: 28
                    anchors.verticalCenter: parent.verticalCenter
                    text: line.index + 1
                    size: 22
                    weight: 700
                    color: line.leads ? Theme.staffAmber : Theme.slate
                }
                Label {
                    id: name
                    x: 62
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.english ? 190 : 150
                    text: line.modelData.name
                    size: 23
                    color: Theme.ink
                    wrapMode: Text.NoWrap
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 19
                    elide: Text.ElideRight
                }
                Rectangle {
                    x: name.x + name.width + 12
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.max(line.modelData.share > 0 ? 6 : 0, (card.places[0] - 84 - x) * line.modelData.share)
                    height: 18
                    radius: 6
                    color: line.leads ? Theme.amber400 : "#B5CDFF"
                }
                Cell {
                    place: 0
                    text: line.modelData.lit
                    weight: 700
                    color: Theme.ink
                }
                Cell {
                    place: 1
                    text: line.modelData.completed
                }
                Cell {
                    place: 2
                    text: line.modelData.dwell
                }
                Cell {
                    place: 3
                    text: line.modelData.order
                    weight: line.modelData.alarming ? 700 : 500
                    color: line.modelData.alarming ? Theme.staffCoral : Theme.slate
                }
            }
        }
    }
}
