pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// The questions that are answered rightly the least.
DeskCard {
    id: card

    required property var figures
    readonly property var rows: card.figures.questions ?? []

    title: qsTr("最难的题")
    aside: card.rows.length ? qsTr("答对率") : ""

    Label {
        x: 28
        y: 84
        width: card.width - 56
        visible: card.rows.length === 0
        text: qsTr("答题还不够多，一道题至少要有 5 次回答")
        size: 23
        color: Theme.slate
    }
    DeskScroll {
        y: 72
        width: card.width
        height: card.height - y - 14
        contentHeight: card.rows.length * 60
        Repeater {
            model: card.rows
            Item {
                id: line
                required property var modelData
                required property int index
                readonly property color tint: line.modelData.tone === "bad" ? Theme.staffCoral : line.modelData.tone === "note" ? Theme.staffAmber : Theme.staffMint

                y: index * 60
                width: card.width
                height: 60
                Label {
                    x: 28
                    y: 4
                    text: line.index + 1
                    size: 22
                    weight: 700
                    color: Theme.ink
                }
                Label {
                    x: 62
                    y: 3
                    width: parent.width - 62 - 190
                    text: line.modelData.name
                    size: 22
                    color: Theme.ink
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                }
                Label {
                    x: 62
                    y: 31
                    width: parent.width - 62 - 190
                    text: line.modelData.exhibit + "  ·  " + qsTr("答了 %1 次").arg(line.modelData.answers)
                    size: 20
                    color: Theme.slate
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                }
                Rectangle {
                    x: parent.width - 170
                    anchors.verticalCenter: parent.verticalCenter
                    width: 70
                    height: 14
                    radius: 7
                    color: "#EDF1F8"
                    Rectangle {
                        width: Math.max(8, parent.width * line.modelData.share)
                        height: parent.height
                        radius: 7
                        color: line.tint
                    }
                }
                Label {
                    x: parent.width - 28 - width
                    anchors.verticalCenter: parent.verticalCenter
                    text: line.modelData.right
                    size: 23
                    weight: 700
                    color: line.tint
                    wrapMode: Text.NoWrap
                }
                Rectangle {
                    x: 28
                    anchors.bottom: parent.bottom
                    width: parent.width - 56
                    height: 1
                    color: Theme.line
                }
            }
        }
    }
}
