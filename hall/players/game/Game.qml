import QtQuick
import Hall.Frames

// Shows a game that brings no view of its own: its picture, from edge to edge.
Item {
    id: root

    required property var play
    required property var shell
    property bool fullScreen: true
    property string spoken: ""

    Frames {
        anchors.fill: parent
        source: root.play.frames
    }
}
