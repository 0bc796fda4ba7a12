import QtQuick
import Hall

// The body of a telephone; what it shows lies in `screen`.
Item {
    id: phone

    property bool shaking: false
    default property alias content: screen.data
    readonly property real inset: 20

    Rectangle {
        anchors.fill: parent
        radius: 68
        color: Theme.night950
        border.width: 3
        border.color: Theme.dialogBorder
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: phone.inset
        radius: 50
        gradient: Gradient {
            GradientStop {
                position: 0
                color: "#2B2770"
            }
            GradientStop {
                position: 1
                color: "#14124A"
            }
        }
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: phone.inset + 18
        width: 130
        height: 28
        radius: 14
        color: Theme.night950
    }
    Item {
        id: screen
        anchors.fill: parent
        anchors.margins: phone.inset
    }
    SequentialAnimation on rotation {
        running: phone.shaking && !Theme.reducedMotion
        loops: Animation.Infinite
        alwaysRunToEnd: true
        SequentialAnimation {
            loops: 5
            NumberAnimation {
                to: 1.6
                duration: 60
            }
            NumberAnimation {
                to: -1.6
                duration: 120
            }
            NumberAnimation {
                to: 0
                duration: 60
            }
        }
        PauseAnimation {
            duration: 1600
        }
    }
}
