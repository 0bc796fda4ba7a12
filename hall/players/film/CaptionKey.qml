import QtQuick
import Hall

// Captions on (blue) or off.
Item {
    id: key

    property bool on

    signal tapped

    width: row.width + 56
    height: 96
    Accessible.role: Accessible.CheckBox
    Accessible.name: qsTr("字幕")
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
        color: key.on ? Theme.police500 : Theme.night700
    }
    Row {
        id: row
        anchors.centerIn: parent
        spacing: 16
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "cc"
            width: 44
            color: key.on ? Theme.moon : Theme.dim
        }
        Label {
            text: qsTr("字幕")
            size: 34
            weight: 700
            color: key.on ? Theme.moon : Theme.dim
        }
    }
    Tap {
        id: tap
        onActed: key.tapped()
    }
}
