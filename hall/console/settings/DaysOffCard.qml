pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// Closed days to come, each with its reason.
DeskCard {
    id: card

    required property var daysOff

    height: 100 + list.height + 28
    title: qsTr("闭馆的日子")
    DeskKey {
        x: parent.width - width - 28
        y: 12
        icon: "plus"
        text: qsTr("加一天")
        onTapped: card.daysOff.ask("add")
    }
    Column {
        id: list
        x: 28
        y: 96
        width: parent.width - 56
        spacing: 8
        Label {
            width: parent.width
            visible: card.daysOff.rows.length === 0
            text: qsTr("没有。加了、去掉了，马上生效。")
            size: 23
            color: Theme.slate
        }
        Repeater {
            model: card.daysOff.rows
            Item {
                id: line
                required property var modelData
                required property int index
                width: list.width
                height: Math.max(76, words.height)
                Column {
                    id: words
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - remove.width - 16
                    Label {
                        width: parent.width
                        text: line.modelData.day
                        size: 25
                        weight: 700
                        color: Theme.ink
                    }
                    Label {
                        width: parent.width
                        text: line.modelData.reason
                        size: 22
                        color: Theme.slate
                    }
                }
                DeskKey {
                    id: remove
                    x: parent.width - width
                    anchors.verticalCenter: parent.verticalCenter
                    icon: "close"
                    text: qsTr("照常开")
                    onTapped: card.daysOff.open_day(line.index)
                }
            }
        }
    }
}
