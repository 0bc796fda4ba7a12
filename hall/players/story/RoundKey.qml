import QtQuick
import Hall

// A round key as telephones have them, its word below.
Item {
    id: key

    property string text
    property string icon
    property color fill: Theme.coralDeep
    property color edge: "#A8382B"
    property color ink: Theme.night900
    property real disc: 120
    property string look: ""

    signal tapped

    width: Math.max(key.disc, label.implicitWidth)
    height: key.disc + 52
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: key.text
    Keys.onReturnPressed: key.tapped()
    Keys.onSpacePressed: key.tapped()

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 6
        width: key.disc
        height: key.disc
        radius: key.disc / 2
        color: key.edge
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: tap.pressed ? 5 : 0
        width: key.disc
        height: key.disc
        radius: key.disc / 2
        color: key.fill
        border.width: key.activeFocus ? 5 : 0
        border.color: Theme.moon
        Icon {
            anchors.centerIn: parent
            name: key.icon
            color: key.ink
            width: key.disc * .46
        }
    }
    Label {
        id: label
        anchors.horizontalCenter: parent.horizontalCenter
        y: key.disc + 10
        text: key.text
        size: 32
        weight: 700
        leading: 1.2
        wrapMode: Text.NoWrap
    }
    Tap {
        id: tap
        onActed: key.tapped()
    }
}
