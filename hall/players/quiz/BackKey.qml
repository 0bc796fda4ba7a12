import QtQuick
import Hall

// Takes the last card back: a small way back that nobody needs in order to go on.
Item {
    id: back

    signal undone

    objectName: "undo"
    width: 96
    height: 96
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("拿回一张")

    Rectangle {
        y: 8
        width: parent.width
        height: parent.height
        radius: 32
        color: Theme.night850
    }
    Rectangle {
        y: tap.pressed ? 6 : 0
        width: parent.width
        height: parent.height
        radius: 32
        color: tap.pressed ? "#2B55B0" : Theme.night600
        Icon {
            anchors.centerIn: parent
            name: "back"
            width: 48
        }
    }
    Tap {
        id: tap
        onActed: back.undone()
    }
}
