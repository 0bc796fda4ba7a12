import QtQuick
import Hall
import Desk

// A minute in which the last row can be taken back.
Rectangle {
    id: bar

    required property var undoing

    visible: bar.undoing.words !== ""
    width: row.width + 40
    height: 92
    radius: 24
    color: Theme.ink

    Row {
        id: row
        anchors.centerIn: parent
        spacing: 18
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "check"
            color: Theme.mint
            width: 36
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: bar.undoing.words
            size: 25
            weight: 700
            wrapMode: Text.NoWrap
        }
        DeskKey {
            objectName: "undo"
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("撤销（%1 秒）").arg(bar.undoing.left)
            onTapped: bar.undoing.undo()
        }
    }
}
