pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// All exhibits with their state; a closed one says why.
DeskCard {
    id: card

    required property var exhibits
    readonly property real kindX: Theme.portrait ? 540 : 500
    readonly property real stateX: width - 56 - 150

    title: qsTr("展项")
    aside: qsTr("%1 个").arg(card.exhibits.length)

    component Head: Label {
        y: 76
        size: 22
        color: Theme.slate
    }
    Head {
        x: 28
        text: qsTr("名称")
    }
    Head {
        x: 28 + card.kindX
        text: qsTr("类型")
    }
    Head {
        x: 28 + card.stateX
        text: qsTr("状态")
    }
    Rectangle {
        x: 28
        y: 116
        width: parent.width - 56
        height: 1
        color: Theme.line
    }
    ListView {
        x: 28
        y: 117
        width: parent.width - 56
        height: parent.height - y - 12
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: card.exhibits
        delegate: Item {
            id: line
            required property var modelData
            width: ListView.view.width
            height: Math.max(68, words.height + 24)
            Column {
                id: words
                anchors.verticalCenter: parent.verticalCenter
                spacing: 4
                Label {
                    width: card.kindX - 20
                    text: line.modelData.title
                    size: 25
                    weight: 700
                    color: Theme.ink
                }
                Label {
                    visible: text !== ""
                    width: card.stateX - 24
                    text: line.modelData.why
                    size: 22
                    leading: 1.45
                    color: Theme.staffCoral
                }
            }
            Label {
                x: card.kindX
                y: words.y + 2
                text: line.modelData.kind
                size: 23
                color: Theme.slate
            }
            DeskTag {
                x: card.stateX
                anchors.verticalCenter: parent.verticalCenter
                look: line.modelData.open ? "fine" : "bad"
                text: line.modelData.open ? qsTr("开放") : qsTr("维修中")
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: 1
                color: Theme.line
            }
        }
    }
}
