import QtQuick
import Hall

// A card over a darkened screen; nothing below it can be pressed.
Item {
    id: dialog

    default property alias content: card.data
    property real cardWidth: 1338
    property real cardHeight: 836

    Rectangle {
        anchors.fill: parent
        color: "#040A1C"
        opacity: .82
    }
    MouseArea {
        anchors.fill: parent
    }
    Rectangle {
        id: card
        anchors.centerIn: parent
        width: Math.min(dialog.cardWidth, dialog.width - 96)
        height: dialog.cardHeight
        radius: 64
        color: Theme.night800
        border.width: 4
        border.color: Theme.dialogBorder
    }
}
