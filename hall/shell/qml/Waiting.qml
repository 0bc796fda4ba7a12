import QtQuick
import Hall

// The exhibit is being made ready; a lamp breathes until its first picture is there.
Item {
    id: waiting

    Column {
        anchors.centerIn: parent
        spacing: 40
        Item {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 120
            height: 144
            Lamp {
                anchors.fill: parent
                look: "lit"
                animated: false
                SequentialAnimation on opacity {
                    running: waiting.visible && !Theme.reducedMotion
                    loops: Animation.Infinite
                    NumberAnimation {
                        to: .4
                        duration: 700
                        easing.type: Easing.InOutSine
                    }
                    NumberAnimation {
                        to: 1
                        duration: 700
                        easing.type: Easing.InOutSine
                    }
                }
            }
        }
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("马上就好")
            size: 40
            weight: 700
            color: "#DCE8FF"
        }
    }
}
