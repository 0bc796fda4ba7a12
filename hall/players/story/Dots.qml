pragma ComponentBehavior: Bound

import QtQuick
import Hall

// Somebody is about to say something.
Rectangle {
    id: dots

    width: 124
    height: 70
    radius: 30
    color: "#E3E9F6"
    Row {
        anchors.centerIn: parent
        spacing: 12
        Repeater {
            model: 3
            Rectangle {
                id: dot
                required property int index
                width: 16
                height: 16
                radius: 8
                color: Theme.police600
                opacity: .35
                SequentialAnimation on opacity {
                    running: dots.visible && !Theme.reducedMotion
                    loops: Animation.Infinite
                    PauseAnimation {
                        duration: dot.index * 160
                    }
                    NumberAnimation {
                        to: 1
                        duration: 200
                    }
                    NumberAnimation {
                        to: .35
                        duration: 300
                    }
                    PauseAnimation {
                        duration: 480 - dot.index * 160
                    }
                }
            }
        }
    }
}
