import QtQuick
import Hall

// A driving key: works as long as a finger lies on it, and many of them at once.
Item {
    id: pad

    property string icon
    property string text
    property bool danger: false
    property bool mirrored: false
    readonly property bool held: finger.active

    width: 208
    height: 208
    Accessible.role: Accessible.Button
    Accessible.name: pad.text

    Rectangle {
        y: 8
        width: parent.width
        height: parent.height
        radius: 56
        color: pad.danger ? "#A8382B" : Theme.night850
    }
    Rectangle {
        y: pad.held ? 6 : 0
        width: parent.width
        height: parent.height
        radius: 56
        gradient: Gradient {
            GradientStop {
                position: 0
                color: pad.danger ? (pad.held ? "#FF7767" : "#FF9D8F") : pad.held ? "#2B55B0" : Theme.night600
            }
            GradientStop {
                position: 1
                color: pad.danger ? "#FF7767" : pad.held ? "#2B55B0" : Theme.night600
            }
        }
        Behavior on y {
            NumberAnimation {
                duration: 90
                easing.type: Easing.OutQuad
            }
        }
        Row {
            anchors.centerIn: parent
            spacing: 24
            Icon {
                name: pad.icon
                color: pad.danger ? Theme.night900 : Theme.moon
                width: 96
                mirror: pad.mirrored
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                visible: pad.text !== "" && pad.danger
                text: pad.text
                size: 64
                weight: 900
                color: Theme.night900
                wrapMode: Text.NoWrap
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    PointHandler {
        id: finger
        enabled: pad.visible && pad.enabled
        target: null
    }
}
