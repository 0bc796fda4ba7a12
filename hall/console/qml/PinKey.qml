import QtQuick
import Hall

// One key of the PIN pad: white for digits, grey for mending. It takes fast doubles, for a PIN may have them.
Item {
    id: key

    property string text
    property string icon
    property string name: key.text
    property bool mends: false

    signal tapped

    width: 180
    height: 132
    Accessible.role: Accessible.Button
    Accessible.name: key.name

    Rectangle {
        y: 8
        width: parent.width
        height: parent.height
        radius: 32
        visible: !tap.pressed
        color: "#D3DBE9"
    }
    Rectangle {
        y: tap.pressed ? 6 : 0
        width: parent.width
        height: parent.height
        radius: 32
        color: tap.pressed ? Theme.staffTint : key.mends ? "#E4EAF6" : "#FFFFFF"
        border.width: 2
        border.color: tap.pressed ? Theme.police600 : Theme.line
        opacity: key.enabled ? 1 : .55

        Label {
            anchors.centerIn: parent
            visible: key.text !== ""
            text: key.text
            size: key.mends ? 34 : 64
            weight: 700
            color: Theme.ink
        }
        Icon {
            anchors.centerIn: parent
            visible: key.icon !== ""
            name: key.icon
            color: Theme.ink
            width: 52
        }
    }
    TapHandler {
        id: tap
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0
        onTapped: key.tapped()
    }
}
