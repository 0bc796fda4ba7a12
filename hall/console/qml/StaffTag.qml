import QtQuick
import Hall

// A state in a word, an icon and a colour.
Rectangle {
    id: tag

    property string text
    property bool fine: true
    property real size: 22
    readonly property color tint: tag.fine ? Theme.staffMint : Theme.staffCoral

    implicitWidth: row.width + tag.size * 1.4
    implicitHeight: tag.size * 1.9
    radius: height / 2
    color: tag.fine ? Theme.staffMintTint : Theme.staffCoralTint

    Row {
        id: row
        anchors.centerIn: parent
        spacing: 8
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: tag.fine ? "check" : "warn"
            color: tag.tint
            width: tag.size * 1.15
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: tag.text
            size: tag.size
            weight: 700
            color: tag.tint
            wrapMode: Text.NoWrap
        }
    }
}
