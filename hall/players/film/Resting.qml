import QtQuick
import Hall

// A film that cannot be shown today; nobody did anything wrong.
Item {
    id: resting

    required property var play

    Card {
        anchors.centerIn: parent
        width: Math.min(1100, Theme.width - 2 * Theme.margin)
        height: 480
        Mascot {
            id: lantern
            x: 72
            anchors.verticalCenter: parent.verticalCenter
            width: 240
            mood: "thinking"
            halo: true
        }
        Column {
            anchors.left: lantern.right
            anchors.leftMargin: 64
            anchors.right: parent.right
            anchors.rightMargin: 48
            anchors.verticalCenter: parent.verticalCenter
            spacing: 28
            Label {
                width: parent.width
                text: qsTr("这部片子今天休息")
                size: 52
                weight: 900
            }
            Label {
                width: parent.width
                text: qsTr("换一部看看吧，\n别的片子都在等你。")
                size: 36
                lineHeight: 1
                color: Theme.fog
            }
            Key {
                objectName: "others"
                look: "primary"
                height: 108
                text: qsTr("选别的片子")
                iconRight: "next"
                onTapped: resting.play.back()
            }
        }
    }
}
