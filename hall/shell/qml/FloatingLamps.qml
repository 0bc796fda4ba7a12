pragma ComponentBehavior: Bound

import QtQuick
import Hall

// Lamps that hang in the night sky and breathe; each with a phase of its own.
Item {
    id: sky

    property var lamps: []

    Repeater {
        model: sky.lamps
        Item {
            id: float

            required property var modelData

            x: modelData.x * sky.width - width / 2
            y: modelData.y * sky.height
            width: modelData.size
            height: width * 1.2
            opacity: modelData.size < 30 ? .75 : 1
            Glow {
                anchors.centerIn: parent
                anchors.verticalCenterOffset: parent.height * .06
                width: parent.width * 2.6
                sourceSize: Qt.size(width * 1.5, width * 1.5)
            }
            Art {
                anchors.fill: parent
                name: "lamps/lamp-lit.svg"
            }
            transform: Translate {
                id: drift
            }
            SequentialAnimation {
                running: sky.visible && !Theme.reducedMotion && float.modelData.size > 30
                loops: Animation.Infinite
                NumberAnimation {
                    target: drift
                    property: "y"
                    from: -14
                    to: 14
                    duration: float.modelData.period
                    easing.type: Easing.InOutSine
                }
                NumberAnimation {
                    target: drift
                    property: "y"
                    from: 14
                    to: -14
                    duration: float.modelData.period
                    easing.type: Easing.InOutSine
                }
            }
        }
    }
}
