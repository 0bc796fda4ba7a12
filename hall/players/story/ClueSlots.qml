pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Hall

// What seemed wrong, or right: one place for each clue, empty until its words are pressed.
Item {
    id: slots

    required property var play
    readonly property bool tall: Theme.portrait
    readonly property bool fits: slots.play.slots.some(slot => slot.look === "fits")
    readonly property int found: slots.play.slots.filter(slot => slot.look !== "open").length

    Label {
        objectName: "slotsTitle"
        y: -4
        width: parent.width - 110
        text: slots.fits ? qsTr("哪里对得上？") : qsTr("哪里不对劲？")
        size: slots.tall ? 36 : 40
        weight: 900
        leading: 1.3
    }
    Row {
        anchors.right: parent.right
        y: -8
        spacing: 8
        Label {
            text: slots.found
            size: 46
            weight: 900
            color: Theme.amber300
            anchors.baseline: total.baseline
        }
        Label {
            id: total
            y: 14
            text: "/ " + slots.play.slots.length
            size: 34
            weight: 500
            color: Theme.fog
        }
    }
    Repeater {
        model: slots.play.slots.length
        Item {
            id: slot
            required property int index
            readonly property var clue: slots.play.slots[slot.index] ?? ({})
            readonly property bool open: slot.clue.look === "open"
            readonly property color ink: slot.open ? Theme.police300 : slot.clue.look === "fits" ? Theme.mint : Theme.amber300
            objectName: "slot" + slot.index
            y: 70 + slot.index * 112
            width: slots.width
            height: 92

            Rectangle {
                visible: !slot.open
                anchors.fill: parent
                radius: 30
                color: slot.clue.look === "fits" ? Theme.mintFill : Theme.amberTint
                border.width: 4
                border.color: slot.clue.look === "fits" ? Theme.mint : Theme.amber400
            }
            Shape {
                visible: slot.open
                anchors.fill: parent
                ShapePath {
                    strokeColor: Theme.wire
                    strokeWidth: 3
                    strokeStyle: ShapePath.DashLine
                    dashPattern: [4, 3]
                    fillColor: "transparent"
                    PathRectangle {
                        x: 2
                        y: 2
                        width: slot.width - 4
                        height: slot.height - 4
                        radius: 30
                    }
                }
            }
            Icon {
                id: sign
                x: 24
                anchors.verticalCenter: parent.verticalCenter
                name: slot.open ? "search" : slot.clue.look === "fits" ? "check" : "bulb"
                color: slot.ink
                width: 44
            }
            Label {
                objectName: "clue" + slot.index
                x: 84
                width: parent.width - x - 14
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                text: slot.open ? qsTr("还没找到") : slot.clue.name
                size: Theme.english ? 29 : slots.tall ? 32 : 34
                leading: 1.2
                weight: 700
                color: slot.ink
            }
        }
    }
}
