import QtQuick
import Hall

// Who the visitor is in this story.
Card {
    id: card

    required property var cast
    readonly property bool tall: Theme.portrait

    Face {
        id: face
        x: card.tall ? 20 : 28
        anchors.verticalCenter: parent.verticalCenter
        width: card.tall ? 88 : 124
        picture: card.cast.you.picture
    }
    Column {
        anchors.left: face.right
        anchors.leftMargin: card.tall ? 16 : 24
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4
        Label {
            objectName: "you"
            width: parent.width
            text: qsTr("你是%1").arg(card.cast.you.name)
            size: card.tall || Theme.english ? 32 : 38
            weight: 900
            leading: Theme.largeText ? 1.1 : 1.25
        }
        Label {
            objectName: "setting"
            width: parent.width
            text: card.cast.setting
            size: card.tall || Theme.english ? 28 : 30
            leading: Theme.largeText ? 1.2 : 1.4
            color: Theme.fog
        }
    }
}
