import QtQuick
import Hall
import Desk

// One entry of the rail: icon before the word, or above it at the foot of an upright screen.
Rectangle {
    id: key

    property string text
    property string icon
    property bool here: false
    readonly property color tint: key.here ? "#FFFFFF" : "#D5DEF2"

    signal tapped

    radius: 18
    color: key.here ? Theme.police600 : tap.pressed ? Theme.night700 : "transparent"
    activeFocusOnTab: true
    Accessible.role: Accessible.PageTab
    Accessible.name: key.text
    Keys.onReturnPressed: key.tapped()
    Keys.onEnterPressed: key.tapped()
    Keys.onSpacePressed: key.tapped()

    DeskFocus {
        anchors.margins: -2
        radius: 20
    }
    Icon {
        id: sign
        x: Theme.portrait ? (key.width - width) / 2 : 22
        y: Theme.portrait ? 16 : (key.height - height) / 2
        name: key.icon
        color: key.tint
        width: 34
    }
    Label {
        x: Theme.portrait ? 4 : 72
        y: Theme.portrait ? 54 : (key.height - height) / 2
        width: key.width - x - (Theme.portrait ? 4 : 12)
        horizontalAlignment: Theme.portrait ? Text.AlignHCenter : Text.AlignLeft
        text: key.text
        size: Theme.portrait ? 22 : 27
        weight: key.here ? 700 : 500
        color: key.tint
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 16
        elide: Text.ElideRight
    }
    Tap {
        id: tap
        sound: ""
        onActed: key.tapped()
    }
}
