import QtQuick
import Hall

// One topic of the library.
Item {
    id: filter

    property string text
    property bool chosen

    signal tapped

    width: words.implicitWidth + 88
    height: 96
    Accessible.role: Accessible.Button
    Accessible.name: filter.text
    Rectangle {
        visible: !filter.chosen
        y: 8
        width: parent.width
        height: parent.height
        radius: 36
        color: "#0A1A42"
    }
    Rectangle {
        y: tap.pressed ? 6 : 0
        width: parent.width
        height: parent.height
        radius: 36
        color: filter.chosen ? Theme.police500 : Theme.night700
    }
    Label {
        id: words
        anchors.centerIn: parent
        text: filter.text
        weight: 700
    }
    Tap {
        id: tap
        onActed: filter.tapped()
    }
}
