pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// Who came, by kind of people.
DeskCard {
    id: card

    required property var figures
    readonly property var rows: card.figures.audiences ?? []
    readonly property real step: Math.min(54, (card.height - 96) / Math.max(1, card.rows.length))

    title: qsTr("参观的人")

    Label {
        x: 28
        y: 92
        visible: card.rows.length === 0
        text: qsTr("这些天还没有人来")
        size: 23
        color: Theme.slate
    }
    Repeater {
        model: card.rows
        Item {
            id: line
            required property var modelData
            required property int index
            readonly property color blue: [Theme.police600, Theme.police500, "#5E90F3", Theme.police300, "#B5CDFF"][Math.min(4, index)]

            x: 28
            y: 78 + index * card.step
            width: card.width - 56
            height: card.step
            Label {
                id: name
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.english ? 178 : 116
                text: line.modelData.name
                size: 22
                color: Theme.ink
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
            Rectangle {
                id: well
                anchors.verticalCenter: parent.verticalCenter
                x: name.width + 12
                width: parent.width - x - 150
                height: Math.min(22, card.step - 8)
                radius: 7
                color: "#EDF1F8"
                Rectangle {
                    width: Math.max(8, parent.width * line.modelData.share)
                    height: parent.height
                    radius: 7
                    color: line.blue
                }
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                x: parent.width - 66 - width
                text: line.modelData.people
                size: 22
                weight: 700
                color: Theme.ink
                wrapMode: Text.NoWrap
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                anchors.right: parent.right
                text: line.modelData.part
                size: 22
                color: Theme.slate
                wrapMode: Text.NoWrap
            }
        }
    }
}
