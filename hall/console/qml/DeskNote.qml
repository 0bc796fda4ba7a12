import QtQuick
import Hall

// A sentence that comes and goes by itself.
Rectangle {
    id: note

    property string text
    property bool alarming: false
    property real room: 800

    width: words.width + 112
    height: Math.max(72, words.height + 32)
    radius: 24
    visible: note.text !== ""
    color: Theme.night900

    Icon {
        x: 28
        anchors.verticalCenter: parent.verticalCenter
        name: note.alarming ? "warn" : "check"
        color: note.alarming ? Theme.coral : Theme.mint
        width: 36
    }
    Label {
        id: words
        x: 80
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, note.room - 112)
        text: note.text
        size: 25
        weight: 700
    }
}
