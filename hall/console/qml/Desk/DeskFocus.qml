import QtQuick
import Hall

// The ring around what a keyboard would press.
Rectangle {
    anchors.fill: parent
    anchors.margins: -6
    visible: parent.activeFocus
    radius: 24
    color: "transparent"
    border.width: 4
    border.color: Theme.police300
}
