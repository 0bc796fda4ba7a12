import QtQuick
import Hall

// The bar between sober and drunk; a finger anywhere on the picture drags it.
Item {
    id: root

    required property real split
    required property bool hinting
    // Where the handle's middle is, from the top.
    required property real grip

    signal moved(real place)

    MouseArea {
        id: hand
        anchors.fill: parent
        preventStealing: true
        onPressed: root.moved(Math.min(0.96, Math.max(0.04, hand.mouseX / hand.width)))
        onPositionChanged: root.moved(Math.min(0.96, Math.max(0.04, hand.mouseX / hand.width)))
    }
    Item {
        x: root.split * root.width
        height: root.height

        // It begins below the title, whose second line may be long.
        Rectangle {
            x: -4
            y: 176
            width: 8
            height: parent.height - y
            radius: 4
            color: "white"
        }
        Item {
            id: handle
            height: parent.height

            Rectangle {
                x: -56
                y: root.grip - 56
                width: 112
                height: 112
                radius: 56
                color: "white"

                Row {
                    anchors.centerIn: parent
                    Icon {
                        name: "chevron_left"
                        color: Theme.police600
                        width: 44
                    }
                    Icon {
                        name: "chevron"
                        color: Theme.police600
                        width: 44
                    }
                }
            }
            // Shows at first that the bar can be moved; a finger on it ends the showing.
            SequentialAnimation on x {
                running: !Theme.reducedMotion && root.hinting
                loops: 2
                NumberAnimation {
                    to: 24
                    duration: 400
                    easing.type: Easing.InOutSine
                }
                NumberAnimation {
                    to: -24
                    duration: 800
                    easing.type: Easing.InOutSine
                }
                NumberAnimation {
                    to: 0
                    duration: 400
                    easing.type: Easing.InOutSine
                }
            }
        }
    }
}
