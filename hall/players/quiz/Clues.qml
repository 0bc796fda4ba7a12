pragma ComponentBehavior: Bound

import QtQuick
import Hall

// How many spots there are to find, and what was wrong with those found.
Column {
    id: clues

    required property var play
    readonly property var spots: clues.play.searching.spots ?? []

    spacing: 18

    Repeater {
        model: clues.spots
        Rectangle {
            id: slot
            required property int index
            required property var modelData
            width: clues.width
            height: 96
            radius: 36
            color: slot.modelData.found ? Theme.amberTint : "transparent"
            border.width: 4
            border.color: slot.modelData.found ? Theme.amber400 : Theme.wire
            Icon {
                x: 32
                anchors.verticalCenter: parent.verticalCenter
                name: slot.modelData.found ? "bulb" : "search"
                color: slot.modelData.found ? Theme.amber300 : Theme.fog
                width: 48
            }
            Said {
                visible: slot.modelData.found
                x: 108
                y: 4
                width: parent.width - 132
                height: parent.height - 8
                words: slot.modelData
                size: Theme.english ? 34 : 38
                weight: 700
                middle: true
                color: Theme.amber300
            }
            Label {
                visible: !slot.modelData.found
                x: 108
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("还有一处没找到")
                size: 36
                color: Theme.fog
            }
        }
    }
}
