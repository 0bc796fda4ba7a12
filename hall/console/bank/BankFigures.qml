pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// What keeps the item from being published, else how visitors answered it in the last year.
DeskCard {
    id: card

    required property var item
    required property var faults
    readonly property bool sound: card.faults.length === 0

    title: card.sound ? qsTr("近一年大家怎么答") : qsTr("还不能发布")

    DeskScroll {
        visible: !card.sound
        x: 28
        y: 76
        width: parent.width - 56
        height: parent.height - y - 16
        Column {
            width: parent.width
            spacing: 12
            Repeater {
                model: card.faults
                DeskWords {
                    required property string modelData
                    width: parent.width
                    text: modelData
                }
            }
        }
    }
    Column {
        visible: card.sound
        x: 28
        y: 76
        width: parent.width - 56
        spacing: 12
        Label {
            width: parent.width
            text: (card.item.seen ?? 0) === 0 ? qsTr("还没有人答过。") : qsTr("答过 %1 次，答对 %2%，一般用 %3 秒。").arg(card.item.seen).arg(card.item.right).arg(Number(card.item.median).toFixed(1))
            size: 24
            color: Theme.ink
        }
        DeskWords {
            width: parent.width
            text: card.item.suspect ? qsTr("选错的比选对的还多：看看题目是不是有歧义。") : ""
        }
        Repeater {
            model: card.item.bars ?? []
            Item {
                id: bar
                required property var modelData
                width: parent.width
                height: 40
                Label {
                    width: 150
                    anchors.verticalCenter: parent.verticalCenter
                    text: bar.modelData.text
                    size: 22
                    color: Theme.ink
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                }
                Rectangle {
                    x: 160
                    y: 8
                    width: Math.max(8, (parent.width - 270) * bar.modelData.share)
                    height: 24
                    radius: 12
                    color: bar.modelData.right ? Theme.staffMint : Theme.field
                }
                Icon {
                    x: 160 + Math.max(8, (parent.width - 270) * bar.modelData.share) + 8
                    anchors.verticalCenter: parent.verticalCenter
                    visible: bar.modelData.right
                    name: "check"
                    color: Theme.staffMint
                    width: 28
                }
                Label {
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    text: bar.modelData.count
                    size: 22
                    color: Theme.slate
                }
            }
        }
    }
}
