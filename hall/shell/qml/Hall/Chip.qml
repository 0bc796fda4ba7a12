import QtQuick

// A small fact: icon and words, not to be pressed.
Rectangle {
    id: chip

    property string text
    property string icon
    property color ink: Theme.moon
    property real size: 28

    implicitWidth: row.implicitWidth + 48
    implicitHeight: 64
    radius: chip.height / 2
    color: Theme.night600
    Row {
        id: row
        anchors.centerIn: parent
        spacing: 14
        Icon {
            visible: chip.icon !== ""
            name: chip.icon
            color: chip.ink
            width: 36
            anchors.verticalCenter: parent.verticalCenter
        }
        Label {
            text: chip.text
            size: chip.size
            weight: 700
            color: chip.ink
            wrapMode: Text.NoWrap
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
